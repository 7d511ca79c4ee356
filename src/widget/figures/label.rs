//! What a figure counts and how much it is, in words.

use super::super::builder::{nodes, text};
use super::super::pieces::{piece, say, theirs, unread, unseen};
use super::super::store::Ui;
use super::super::words::fill;
use crate::model::{Figure, FigureId, FigureKind, FigureRole, Hedge, fold};
use yew::prelude::*;

/// `Two-way trade`, else its unit, else the event that it is in or whose it is.
pub fn what(ui: &Ui, figure: &Figure) -> Html {
    let whose = figure.entities.first().and_then(|id| ui.story().entities.get(id.index()));
    let event = || {
        let mut all = ui.store.index.columns.figures.iter();
        let (event, _) = all.find(|(_, id)| is(ui, *id, figure))?;
        ui.story().events.get(event.index())
    };
    let text = if !figure.of.is_empty() {
        figure.of.as_str()
    } else if figure.kind == FigureKind::Count && !figure.unit.is_empty() {
        figure.unit.as_str()
    } else if let Some(event) = event() {
        &event.title
    } else if let Some(whose) = whose {
        whose.name.as_str()
    } else {
        return say(ui.words.amount);
    };
    theirs(ui, text)
}

/// The amount with its hedge, in letters: `about 16%`; a change with its
/// direction: `up 11.7%`.
pub fn said(ui: &Ui, figure: &Figure) -> String {
    let amount = amount(ui, figure);
    match ui.words.hedge[figure.hedge as usize] {
        "" => amount,
        hedge => [hedge, " ", &amount].concat(),
    }
}

/// The same, with a sign for `about`.
pub fn shown(ui: &Ui, figure: &Figure) -> Html {
    let amount = text(&amount(ui, figure));
    let hedge = ui.words.hedge[figure.hedge as usize];
    match figure.hedge {
        Hedge::Exact => amount,
        Hedge::About => nodes(vec![unread("≈\u{a0}"), unseen(vec![say(hedge), say(" ")]), amount]),
        Hedge::Over | Hedge::Under | Hedge::AtLeast | Hedge::AtMost => {
            nodes(vec![piece("small", "", vec![say(hedge)]), say(" "), amount])
        }
    }
}

fn amount(ui: &Ui, figure: &Figure) -> String {
    if figure.role != FigureRole::Change {
        return size(ui, figure, figure.value);
    }
    let template = match figure.value {
        v if v > 0.0 => ui.words.up,
        v if v < 0.0 => ui.words.down,
        _ => return ui.words.unchanged.to_owned(),
    };
    fill(template, &[&size(ui, figure, figure.value.abs())])
}

/// Without the counted noun where the label says it.
fn size(ui: &Ui, figure: &Figure, value: f64) -> String {
    let label = if figure.of.is_empty() { &figure.unit } else { &figure.of };
    let is_said = figure.kind == FigureKind::Count && fold(label).contains(&fold(&figure.unit));
    let unit = if is_said { "" } else { figure.unit.as_str() };
    ui.words.amount(figure.kind, value, unit)
}

fn is(ui: &Ui, id: FigureId, figure: &Figure) -> bool {
    ui.story().figures.get(id.index()).is_some_and(|f| std::ptr::eq(f, figure))
}
