//! `14 of 38 events`, what narrows them, and the ways back.

use super::super::refocus;
use super::super::store::Ui;
use super::super::words::fill;
use super::{chips, share::Share};
use crate::query::Action;
use web_sys::MouseEvent;
use yew::prelude::*;

pub fn count_line(ui: &Ui) -> Html {
    html! {
        <div class="status" part="status">
            // Focus comes here when a chip goes away.
            <p class="count" role="status" tabindex="-1">{ count(ui) }</p>
            { chips(ui) }
            <div class="tools">
                if ui.store.address.filter.is_active() {
                    { tool(ui, ui.words.clear_all, Action::Clear) }
                }
                if ui.store.can_undo() {
                    { tool(ui, ui.words.undo, Action::Undo) }
                }
                if ui.sync {
                    <Share ui={ui.clone()} />
                }
            </div>
        </div>
    }
}

fn count(ui: &Ui) -> Html {
    let (words, selection) = (&ui.words, &ui.store.selection);
    let matching = words.count(selection.events.len());
    let known = words.count(selection.known);
    html! {
        <>
            <b>{ fill(words.n_of_m, &[&matching, &known]) }</b>
            { " " }
            { words.plural_form(words.events_word, selection.known) }
        </>
    }
}

/// A button that may be gone once it is pressed.
fn tool(ui: &Ui, label: &'static str, action: Action) -> Html {
    let ui = ui.clone();
    let onclick = Callback::from(move |e: MouseEvent| {
        refocus::to_count(&e);
        ui.send(action.clone());
    });
    html! { <button type="button" class="link" {onclick}>{ label }</button> }
}
