//! How figures belong together.

use super::Sources;
use super::figures::{Alike, Figures, alike};
use crate::model::{Figure, FigureId, FigureKind, FigureRole, fold};

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
    let goals: Vec<usize> =
        (0..made.figures.len()).filter(|f| made.figures[*f].role == FigureRole::Goal).collect();
    for level in 0..made.figures.len() {
        if made.figures[level].role != FigureRole::Level {
            continue;
        }
        let goal = goals.iter().copied().find(|g| is_goal(&made.figures[level], &made.figures[*g]));
        made.figures[level].goal = goal.map(|g| FigureId(g as u32));
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

/// Same kind and unit, more than the level, and the same thing counted.
fn is_goal(level: &Figure, goal: &Figure) -> bool {
    level.kind == goal.kind
        && fold(&level.unit) == fold(&goal.unit)
        && goal.value > level.value
        && alike(&level.of, &goal.of) == Alike::Yes
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
