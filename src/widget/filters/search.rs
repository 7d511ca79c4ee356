//! Search as one types.

use super::super::builder::el;
use super::super::marked::lang;
use super::super::store::Ui;
use super::super::words::fill;
use crate::query::Action;
use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// What is found stands below the filters: on a narrow screen, where they would
/// fill it, typing folds them.
pub fn search(ui: &Ui, unfolded: UseStateHandle<bool>) -> Html {
    let oninput = {
        let ui = ui.clone();
        Callback::from(move |e: InputEvent| {
            if let Some(input) = e.target_dyn_into::<HtmlInputElement>() {
                // First: whatever is drawn before it would take back what was typed.
                ui.send(Action::Search(input.value()));
                unfolded.set(false);
            }
        })
    };
    let words = &ui.words;
    // Who reads in one language would look for words of it in texts of another.
    let hint = match lang(ui) {
        Some(theirs) => fill(words.search_in, &[&words.language(&theirs)]),
        None => words.search_hint.to_owned(),
    };
    el("input")
        .class("search")
        .is("part", "search")
        .is("type", "search")
        .is("aria-label", words.search)
        .set("placeholder", hint)
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .is("enterkeyhint", "search")
        .value(ui.store.address.filter.q.clone())
        .on(ListenerKind::oninput, oninput)
        .html()
}
