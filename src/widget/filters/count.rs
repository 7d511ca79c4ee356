//! `14 of 38 events`, what narrows them, and the ways back.

use super::super::builder::{El, button, el};
use super::super::refocus;
use super::super::share;
use super::super::store::Ui;
use super::super::words::fill;
use super::chips;
use crate::query::Action;
use web_sys::MouseEvent;
use yew::prelude::*;

pub fn count_line(ui: &Ui) -> Html {
    let (words, filter) = (&ui.words, &ui.store.address.filter);
    // Focus comes here when a chip goes away.
    let line = el("p").class("count").is("role", "status").is("tabindex", "-1");
    let tools = el("div")
        .class("tools")
        .put_if(filter.is_active(), || tool(ui, words.clear_all, Action::Clear))
        .put_if(ui.store.can_undo(), || tool(ui, words.undo, Action::Undo))
        .put(share::menu(ui));
    el("div")
        .class("status")
        .is("part", "status")
        .put(count(ui, line))
        .put(chips(ui))
        .put_el(tools)
        .html()
}

fn count(ui: &Ui, line: El) -> Html {
    let (words, selection) = (&ui.words, &ui.store.selection);
    let matching = words.count(selection.events.len());
    let known = words.count(selection.known);
    line.put_el(el("b").text(&fill(words.n_of_m, &[&matching, &known])))
        .say(" ")
        .say(words.plural_form(words.events_word, selection.known))
        .html()
}

/// A button that may be gone once it is pressed.
fn tool(ui: &Ui, label: &'static str, action: Action) -> Html {
    let ui = ui.clone();
    let onclick = Callback::from(move |e: MouseEvent| {
        refocus::to_count(&e);
        ui.send(action.clone());
    });
    button("link").on_click(onclick).say(label).html()
}
