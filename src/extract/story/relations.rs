//! How figures belong together.

use super::Sources;
use super::figures::Figures;
use super::goals::Goals;
use crate::extract::figures::{FigureMention, Rule};
use crate::model::{FigureId, FigureKind, FigureRole, fold};
use std::collections::BTreeMap;

/// Levels find the goal of the same quantity, changes and shares the level of
/// their sentence, parts the whole that is listed.
pub fn relate(made: &mut Figures, sources: &Sources) {
    for (a, places) in made.places.iter().enumerate() {
        for (i, place) in places.iter().enumerate() {
            let Some(id) = *place else { continue };
            let role = made.figures[id.index()].role;
            if made.figures[id.index()].of_figure.is_none() && role == FigureRole::Change {
                let level = level_before(made, sources, a, i);
                made.figures[id.index()].of_figure = level;
            }
        }
    }
    for a in 0..made.places.len() {
        parts(made, sources, a);
    }
    readings(made, sources);
    let goals = Goals::new(made);
    for level in 0..made.figures.len() {
        if made.figures[level].role == FigureRole::Level {
            made.figures[level].goal = goals.of(made, FigureId(level as u32));
        }
    }
}

/// The nearest level before figure `i` in its sentence.
fn level_before(made: &Figures, sources: &Sources, a: usize, i: usize) -> Option<FigureId> {
    let figures = &sources.found[a].figures;
    let doc = &sources.docs[a];
    let sentence = doc.sentence_at(figures[i].span.start)?;
    (0..i)
        .rev()
        .take_while(|j| doc.sentence_at(figures[*j].span.start) == Some(sentence))
        .filter_map(|j| made.places[a][j])
        .find(|f| made.figures[f.index()].role == FigureRole::Level)
}

/// A figure is an older reading of one in a report that is at most so many days
/// from what it tells of: a flood of another year is another.
const SAME_NEWS: u32 = 45;

/// A report, and the figures of one sort that it gives.
type Counted = (usize, Vec<FigureId>);

/// `nine deaths`, then `12`: counts of what befell the same sort in reports that
/// follow each other; the older hang at the newest. Only where each report gives
/// one, and the dead do not become fewer.
fn readings(made: &mut Figures, sources: &Sources) {
    let mut counts: BTreeMap<(String, String), Vec<Counted>> = BTreeMap::new();
    for (a, places) in made.places.iter().enumerate() {
        for (told, id) in sources.found[a].figures.iter().zip(places) {
            let Some(id) = id.filter(|_| is_reading(sources, a, told)) else { continue };
            let figure = &made.figures[id.index()];
            let key = (fold(&figure.of), fold(&figure.unit));
            let by_report = counts.entry(key).or_default();
            match by_report.last_mut() {
                Some((last, told)) if *last == a => {
                    if !told.contains(&id) {
                        told.push(id);
                    }
                }
                _ => by_report.push((a, vec![id])),
            }
        }
    }
    for ((of, _), by_report) in counts {
        let mut all = by_report.into_iter().map(|(_, told)| told);
        let Some(mut series) = all.try_fold(Vec::new(), |mut series, told| match told.as_slice() {
            [only] => {
                series.push(*only);
                Some(series)
            }
            _ => None,
        }) else {
            continue;
        };
        series.dedup();
        let value = |id: &FigureId| made.figures[id.index()].value;
        let falls = series.windows(2).any(|w| value(&w[1]) < value(&w[0]));
        let Some(newest) = series.pop().filter(|_| !(falls && of == TOLL)) else { continue };
        for older in series.into_iter().filter(|older| *older != newest) {
            made.figures[older.index()].of_figure = Some(newest);
        }
        made.figures[newest.index()].of_figure = None;
    }
}

/// What the dead are counted as.
const TOLL: &str = "deaths";

fn is_reading(sources: &Sources, a: usize, told: &FigureMention) -> bool {
    let published = sources.reports[a].published.number();
    let near = told.when.is_none_or(|w| w.to().number().abs_diff(published) <= SAME_NEWS);
    near && told.role == FigureRole::Level && matches!(told.by, Rule::Fate | Rule::Toll)
}

/// A list has its parts within so many sentences of its whole.
const NEAR: usize = 4;

/// `11 documents, including three deals … and six others`: parts of a whole
/// count the same sort of thing, come behind it, and are no more than it
/// together. `others` are what the part before them is.
fn parts(made: &mut Figures, sources: &Sources, a: usize) {
    let doc = &sources.docs[a];
    let mut whole: Option<(FigureId, usize, f64)> = None;
    let mut last: Option<FigureId> = None;
    for (i, told) in sources.found[a].figures.iter().enumerate() {
        let (Some(id), Some(sentence)) = (made.places[a][i], doc.sentence_at(told.span.start))
        else {
            continue;
        };
        let figure = &made.figures[id.index()];
        if figure.kind != FigureKind::Count || figure.role != FigureRole::Level {
            continue;
        }
        let others = fold(&figure.unit) == "others";
        let part = whole.filter(|(w, at, left)| {
            let whole = &made.figures[w.index()];
            let sort = others || shares_word(&whole.unit, &figure.unit);
            *w != id && sentence - at <= NEAR && figure.value <= *left && sort
        });
        match part {
            Some((w, at, left)) => {
                whole = Some((w, at, left - made.figures[id.index()].value));
                if others && let Some(last) = last {
                    let before = made.figures[last.index()].clone();
                    let figure = &mut made.figures[id.index()];
                    (figure.unit, figure.of) = (before.unit, before.of);
                }
                made.figures[id.index()].of_figure = Some(w);
            }
            None => whole = Some((id, sentence, figure.value)),
        }
        last = Some(id);
    }
}

/// Whether two units have a word in common: `cooperation documents` and
/// `cooperation deals`.
fn shares_word(a: &str, b: &str) -> bool {
    let b = fold(b);
    fold(a).split(' ').any(|word| word.len() > 3 && b.split(' ').any(|other| other == word))
}
