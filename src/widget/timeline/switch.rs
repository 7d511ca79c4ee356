//! Key moments or everything, in a story with many events.

use super::super::builder::{button, el};
use super::super::store::Ui;
use crate::query::Action;
use yew::prelude::*;

/// Stays where it is, whatever a filter leaves.
pub fn switch(ui: &Ui) -> Html {
    let whole = &ui.store.whole;
    if whole.key == whole.len() {
        return Html::default();
    }
    let selection = &ui.store.selection;
    el("div")
        .class("switch")
        .is("role", "group")
        .is("aria-label", ui.words.timeline)
        .put(side(ui, false, ui.words.key_moments, selection.key))
        .put(side(ui, true, ui.words.everything, selection.len()))
        .html()
}

fn side(ui: &Ui, everything: bool, label: &'static str, n: usize) -> Html {
    let is_on = ui.store.address.filter.everything == everything;
    button("side-of-switch")
        .aria("aria-pressed", is_on)
        .on_click(ui.on(Action::Everything(everything)))
        .say(label)
        .say(" ")
        .put_el(el("span").class("n").text(&ui.words.count(n)))
        .html()
}
