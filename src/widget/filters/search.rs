//! Search as one types.

use super::super::builder::el;
use super::super::store::Ui;
use crate::query::Action;
use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

pub fn search(ui: &Ui) -> Html {
    let oninput = {
        let ui = ui.clone();
        Callback::from(move |e: InputEvent| {
            if let Some(input) = e.target_dyn_into::<HtmlInputElement>() {
                ui.send(Action::Search(input.value()));
            }
        })
    };
    el("input")
        .class("search")
        .is("part", "search")
        .is("type", "search")
        .is("aria-label", ui.words.search)
        .is("placeholder", ui.words.search_hint)
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .is("enterkeyhint", "search")
        .value(ui.store.address.filter.q.clone())
        .on(ListenerKind::oninput, oninput)
        .html()
}
