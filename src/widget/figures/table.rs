//! The numbers behind a picture.

use super::super::builder::{el, text};
use super::super::pieces::{folded, keyed, piece, say};
use super::super::store::Ui;
use super::item::{figure, rest};
use super::label::{said, what};
use crate::model::{FigureId, FigureRole};
use crate::query::FigureItem;
use yew::prelude::*;

/// Folded; a number without a picture needs none.
pub fn table(ui: &Ui, item: &FigureItem) -> Html {
    if item.goal.is_none() && item.parts.is_empty() && item.changes.is_empty() {
        return Html::default();
    }
    let head = [ui.words.what, ui.words.amount, ui.words.when];
    let head = head.map(|title| header("col", vec![say(title)])).into();
    let mut rows: Vec<Html> = item.all().filter_map(|id| row(ui, id)).collect();
    if let Some(rest) = rest(ui, item) {
        let cells = vec![header("row", vec![say(ui.words.rest)]), cell(&rest), cell("")];
        rows.push(piece("tr", "", cells));
    }
    let parts = vec![piece("thead", "", vec![piece("tr", "", head)]), piece("tbody", "", rows)];
    let label = figure(ui, item.figure).map(|figure| figure.of.clone());
    let table = el("table").may("aria-label", label).all(parts.into_iter()).html();
    folded("", false, say(ui.words.as_table), vec![table])
}

fn row(ui: &Ui, id: FigureId) -> Option<Html> {
    let figure = figure(ui, id)?;
    let when = figure.when.map(|when| ui.words.date(when));
    let mut title = vec![what(ui, figure)];
    if figure.role == FigureRole::Goal {
        title.splice(..0, [say(ui.words.goal), say(": ")]);
    }
    let cells =
        vec![header("row", title), cell(&said(ui, figure)), cell(&when.unwrap_or_default())];
    Some(keyed(id.0, "tr", "", cells))
}

fn cell(said: &str) -> Html {
    piece("td", "", vec![text(said)])
}

fn header(scope: &'static str, children: Vec<Html>) -> Html {
    el("th").is("scope", scope).all(children.into_iter()).html()
}
