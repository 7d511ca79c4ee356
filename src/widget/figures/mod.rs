//! The key numbers: what they count, when, whose, and where it is said.

mod bars;
mod item;
mod label;
mod table;

use self::item::item;
use super::builder::{el, nodes, text};
use super::pieces::{folded, keyed, piece, press, say};
use super::refocus::to_view;
use super::store::Ui;
use crate::model::FigureRole;
use crate::query::{FigureItem, View, split_by_events, told_by};
use yew::prelude::*;

/// `is_side`: the few that matter most in the events shown, for a side column.
pub fn figures(ui: &Ui, is_side: bool) -> Html {
    let items = ui.store.index.figure_items();
    let list = if is_side { side(ui, items) } else { all(ui, items) };
    el("section").class("figures").is("part", "figures").put(list).html()
}

/// So many in a side column.
const FEW: usize = 4;

/// The first of those in the events shown; where these tell none, nothing.
fn side(ui: &Ui, items: &[FigureItem]) -> Html {
    let told = told_by(&ui.store.index, &ui.store.selection);
    let told: Vec<&FigureItem> = items.iter().filter(|i| i.is_told(&told)).take(FEW).collect();
    if told.is_empty() {
        return Html::default();
    }
    let more = [ui.words.more_figures, " (", &ui.words.count(items.len()), ")"].concat();
    nodes(vec![
        piece("h3", "side-title", vec![say(ui.words.view[View::Figures as usize])]),
        list(ui, &told, true),
        press("link more", to_view(ui, View::Figures), vec![text(&more)]),
    ])
}

/// Under a filter those of its events, and the others folded behind; else by
/// what they say.
fn all(ui: &Ui, items: &[FigureItem]) -> Html {
    if items.is_empty() {
        return piece("p", "empty", vec![say(ui.words.no_figures)]);
    }
    if !ui.store.address.filter.is_active() {
        return nodes(ROLES.into_iter().map(|role| group(ui, items, role)).collect());
    }
    let (told, others) = split_by_events(&ui.store.index, items, &ui.store.selection);
    let mut children =
        vec![title(ui, ui.words.figures_selected, told.len()), list(ui, &told, false)];
    if !others.is_empty() {
        let n = ui.words.count(others.len());
        let summary = text(&[ui.words.figures_other, " (", &n, ")"].concat());
        let others = vec![list(ui, &others, false)];
        children.push(folded("others", told.is_empty(), summary, others));
    }
    nodes(children)
}

fn title(ui: &Ui, said: &'static str, n: usize) -> Html {
    piece("h3", "group-title", vec![say(said), piece("span", "n", vec![text(&ui.words.count(n))])])
}

const ROLES: [FigureRole; 4] =
    [FigureRole::Level, FigureRole::Goal, FigureRole::Change, FigureRole::Share];

fn group(ui: &Ui, items: &[FigureItem], role: FigureRole) -> Html {
    let is_of_role = |item: &&FigureItem| ui.story().figures[item.figure.index()].role == role;
    let of_role: Vec<&FigureItem> = items.iter().filter(is_of_role).collect();
    if of_role.is_empty() {
        return Html::default();
    }
    let title = title(ui, ui.words.figure_roles[role as usize], of_role.len());
    let list = list(ui, &of_role, false);
    keyed(role as u32, "section", "group", vec![title, list])
}

/// So many are in the document at once; the rest is found by the filters.
const MOST: usize = 200;

fn list(ui: &Ui, items: &[&FigureItem], compact: bool) -> Html {
    piece("ul", "figure-list", items.iter().take(MOST).map(|i| item(ui, i, compact)).collect())
}
