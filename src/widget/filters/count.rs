//! `14 of 38 events`, what narrows them, and the ways back.

use super::super::builder::{El, button, el, text};
use super::super::refocus;
use super::super::share;
use super::super::store::Ui;
use super::super::timeline::switch;
use super::super::words::fill;
use super::chips;
use super::undated::undated;
use crate::query::{Action, View};
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
        .put_if(ui.store.address.view == View::Timeline, || switch(ui))
        .put(chips(ui))
        .put(undated(ui))
        .put_el(tools)
        .html()
}

/// `14 of 67 events · 9 key moments`, each part only where it says something.
fn count(ui: &Ui, line: El) -> Html {
    let (words, selection) = (&ui.words, &ui.store.selection);
    let filter = &ui.store.address.filter;
    let (matching, shown) = (selection.len(), selection.shown.len());
    let known = words.count(selection.known);
    let is_timeline = ui.store.address.view == View::Timeline;
    let line = if !is_timeline && !filter.is_active() {
        // Of what the view is about, not of events.
        line.put_el(el("b").text(&match ui.store.address.view {
            View::Figures => words.plural(words.figures_n, ui.store.index.figure_items().len()),
            View::Entities => words.plural(words.entities_n, ui.store.index.cast.len()),
            _ => words.plural(words.reports_n, ui.store.index.story.articles.len()),
        }))
    } else if filter.is_active() {
        let said = fill(words.n_of_m, &[&words.count(matching), &known]);
        let noun = words.plural_form(words.events_word, selection.known);
        line.put_el(el("b").text(&said)).say(" ").say(noun)
    } else {
        line.put_el(el("b").text(&words.plural(words.events_n, selection.known)))
    };
    let some = || text(&[" · ", &fill(words.n_shown, &[&words.count(shown)])].concat());
    let is_part = shown < matching && is_timeline;
    line.put_if(is_part, some).html()
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
