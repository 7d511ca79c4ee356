//! Search as one types.

use super::super::store::Ui;
use crate::query::Action;
use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

pub fn search(ui: &Ui) -> Html {
    let oninput = {
        let ui = ui.clone();
        Callback::from(move |e: InputEvent| {
            if let Some(input) = e.target_dyn_into::<HtmlInputElement>() {
                ui.send(Action::Search(input.value()));
            }
        })
    };
    html! {
        <input class="search" part="search" type="search" aria-label={ui.words.search}
            placeholder={ui.words.search_hint} autocomplete="off" spellcheck="false"
            enterkeyhint="search" value={ui.store.address.filter.q.clone()} {oninput} />
    }
}
