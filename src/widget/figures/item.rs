//! One key number.

use super::super::builder::{el, nodes, text};
use super::super::marked::name;
use super::super::pieces::{folded, opened, piece, say, unread};
use super::super::quote::quote;
use super::super::store::Ui;
use super::super::words::fill;
use super::bars;
use super::label::{said, shown, what};
use super::table::table;
use crate::model::{ArticleId, DateSpan, Figure, FigureId, FigureKind, FigureRole};
use crate::query::{FigureItem, View, n_sources};
use yew::prelude::*;

pub fn item(ui: &Ui, item: &FigureItem, compact: bool) -> Html {
    let Some(figure) = figure(ui, item.figure) else { return Html::default() };
    let is_open =
        item.all().any(|id| self::figure(ui, id).is_some_and(|f| ui.is_open(View::Figures, &f.id)));
    let mut label = vec![what(ui, figure)];
    if let Some(when) = figure.when {
        label.extend([say(", "), text(&ui.words.date(when))]);
    }
    let mut children = vec![
        piece("h4", "figure-of", label),
        piece(
            "p",
            "figure-value",
            vec![piece("b", "", vec![shown(ui, figure)]), changes(ui, item)],
        ),
        was(ui, item, figure),
        readings(ui, item),
        goal(ui, item),
        share(figure),
        parts(ui, item),
    ];
    if !compact {
        children.extend([whose(ui, figure), table(ui, item)]);
    }
    children.push(evidence(ui, item, is_open));
    let figure = el("li").key(item.figure.0).class("figure").is("part", "figure");
    opened(figure, is_open).all(children.into_iter()).html()
}

pub fn figure(ui: &Ui, id: FigureId) -> Option<&Figure> {
    ui.story().figures.get(id.index())
}

/// `▲ up 11.7%`.
fn changes(ui: &Ui, item: &FigureItem) -> Html {
    // Two reports may give the same change in two figures.
    let mut changes: Vec<(f64, String)> = Vec::new();
    for change in item.changes.iter().filter_map(|id| figure(ui, *id)) {
        let mut said = said(ui, change);
        let own = figure(ui, item.figure).and_then(|f| f.when);
        // The label says the number's own time.
        if let Some(when) = change.when.filter(|when| Some(*when) != own) {
            said = [&said, ", ", &ui.words.date(when)].concat();
        }
        if !changes.iter().any(|(_, other)| *other == said) {
            changes.push((change.value, said));
        }
    }
    let one = |(value, said): (f64, String)| {
        let arrow = if value < 0.0 { " ▼ " } else { " ▲ " };
        piece("span", "figure-change", vec![unread(arrow), text(&said)])
    };
    nodes(changes.into_iter().map(one).collect())
}

/// `in reports before: 7 (27 Oct), 9 (28 Oct)`.
fn readings(ui: &Ui, item: &FigureItem) -> Html {
    let day = |figure: &Figure| {
        let article = figure.evidence.first()?.article;
        ui.story().published(article).map(DateSpan::day)
    };
    let one = |id: &FigureId| {
        let older = figure(ui, *id)?;
        let day = day(older).map_or(String::new(), |day| [" (", &ui.words.date(day), ")"].concat());
        Some([&said(ui, older), &*day].concat())
    };
    let all: Vec<String> = item.readings.iter().filter_map(one).collect();
    if all.is_empty() {
        return Html::default();
    }
    piece("p", "figure-note", vec![text(&fill(ui.words.readings, &[&all.join(", ")]))])
}

/// A bar from nothing to the goal.
fn goal(ui: &Ui, item: &FigureItem) -> Html {
    let Some((id, share)) = item.goal else { return Html::default() };
    let Some(goal) = figure(ui, id) else { return Html::default() };
    let amount = said(ui, goal);
    let mut note = match share {
        Some(share) => {
            // One decimal: the reports' own numbers are no finer.
            let percent = ui.words.percent((share * 1000.0).round() / 10.0);
            fill(ui.words.of_goal, &[&percent, &amount])
        }
        None => fill(ui.words.goal_by, &[&amount]),
    };
    if let Some(when) = goal.when {
        note.push_str(", ");
        note.push_str(&ui.words.date(when));
    }
    let bar = share.map(bars::progress).unwrap_or_default();
    nodes(vec![bar, piece("p", "figure-note", vec![text(&note)])])
}

/// A bar for a percentage that is a part of something.
fn share(figure: &Figure) -> Html {
    let is_share = figure.role == FigureRole::Share && figure.kind == FigureKind::Percent;
    if is_share && (0.0..=100.0).contains(&figure.value) {
        bars::progress(figure.value / 100.0)
    } else {
        Html::default()
    }
}

/// The parts of a whole, in the order of the bar.
fn parts(ui: &Ui, item: &FigureItem) -> Html {
    if item.parts.is_empty() {
        return Html::default();
    }
    let stack = item.stack().unwrap_or_default();
    let shares: Vec<f64> = stack.iter().map(|(_, share)| *share).collect();
    let bar = if shares.is_empty() { Html::default() } else { bars::stack(&shares) };
    let one = |id: FigureId| {
        let part = figure(ui, id)?;
        let place = stack.iter().position(|(in_bar, _)| *in_bar == id);
        let amount = piece("b", "", vec![text(&said(ui, part))]);
        let swatch = place.map(bars::swatch).unwrap_or_default();
        Some(piece("li", "", vec![swatch, what(ui, part), say(" "), amount]))
    };
    let mut list: Vec<Html> = item.parts.iter().filter_map(|(id, _)| one(*id)).collect();
    if let Some(amount) = rest(ui, item) {
        let amount = piece("b", "", vec![text(&amount)]);
        list.push(piece("li", "", vec![bars::rest_swatch(), say(ui.words.rest), say(" "), amount]));
    }
    nodes(vec![bar, piece("ul", "parts", list)])
}

/// How much the parts leave: `2`, `25%`; a hedged whole leaves about so much.
pub fn rest(ui: &Ui, item: &FigureItem) -> Option<String> {
    let share = item.rest()?;
    let whole = figure(ui, item.figure)?;
    let value = share * whole.value;
    Some(match whole.kind {
        FigureKind::Count => ui.words.large(value.round()),
        kind => ["≈\u{a0}", &ui.words.amount(kind, value, &whole.unit)].concat(),
    })
}

/// What was before, as it follows from the change, with a bar above that of
/// what is; both on the way to the goal where there is one.
fn was(ui: &Ui, item: &FigureItem, now: &Figure) -> Html {
    let Some(before) = item.before(&ui.story().figures) else { return Html::default() };
    let aim = item.goal.and_then(|(id, share)| share.and(figure(ui, id)));
    let scale = aim.map_or(now.value.max(before), |aim| aim.value);
    let bar = if aim.is_none() { bars::progress(now.value / scale) } else { Html::default() };
    let note = piece("p", "figure-note", vec![text(&before_said(ui, item).unwrap_or_default())]);
    nodes(vec![note, bars::before(before / scale), bar])
}

/// `before: ≈ US$10.14 bn (worked out)`.
pub fn before_said(ui: &Ui, item: &FigureItem) -> Option<String> {
    let now = figure(ui, item.figure)?;
    let before = item.before(&ui.story().figures)?;
    Some(fill(ui.words.before_change, &[&ui.words.amount(now.kind, before, &now.unit)]))
}

fn whose(ui: &Ui, figure: &Figure) -> Html {
    if figure.entities.is_empty() {
        return Html::default();
    }
    let names = figure.entities.iter().map(|id| piece("li", "", vec![name(ui, *id)])).collect();
    piece("ul", "figure-note whose", names)
}

/// The sentences of the figure, then those of what hangs at it.
fn evidence(ui: &Ui, item: &FigureItem, is_open: bool) -> Html {
    let Some(own) = figure(ui, item.figure) else { return Html::default() };
    let mut reports: Vec<ArticleId> = own.evidence.iter().map(|e| e.article).collect();
    reports.dedup();
    // A sentence that gives both a level and its change is quoted once.
    let mut quoted: Vec<(u32, u32)> = Vec::new();
    let mut quotes = Vec::new();
    let figures = item.all().filter_map(|id| figure(ui, id));
    for evidence in figures.flat_map(|f| &f.evidence) {
        let place = (evidence.article.0, evidence.sentence);
        if !quoted.contains(&place) {
            quoted.push(place);
            quotes.push(quote(ui, *evidence, &[]));
        }
    }
    let sources = match (n_sources(ui.story(), &reports), reports.len()) {
        (1, n) if n > 1 => fill(ui.words.reports_of_one, &[&ui.words.count(n)]),
        (n, _) if n > 1 => fill(ui.words.sources_agree, &[&ui.words.count(n)]),
        (n, _) => ui.words.plural(ui.words.sources_n, n),
    };
    folded("sentences", is_open, text(&sources), quotes)
}
