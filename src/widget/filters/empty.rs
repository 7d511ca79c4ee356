//! Nothing fits: which filter to lift, and what that would give.

use super::super::names;
use super::super::refocus;
use super::super::store::Ui;
use super::super::words::fill;
use crate::query::{Action, Part};
use web_sys::MouseEvent;
use yew::prelude::*;

pub fn nothing_found(ui: &Ui) -> Html {
    let ways = ui.store.ways_out();
    html! {
        <div class="empty" part="empty">
            <p>{ ui.words.none_title }</p>
            <ul>
                { for ways.iter().map(|(part, n)| way_out(ui, *part, *n)) }
                if ways.is_empty() {
                    <li>{ lift(ui, ui.words.clear_all.to_owned(), Action::Clear) }</li>
                }
            </ul>
        </div>
    }
}

fn way_out(ui: &Ui, part: Part, n: usize) -> Html {
    let name = fill(ui.words.none_lift, &[names::part(ui, part).trim_matches(['“', '”'])]);
    html! {
        <li>
            { lift(ui, name, Action::Lift(part)) }
            { " " }
            <span class="soft">{ ui.words.plural(ui.words.would_give, n) }</span>
        </li>
    }
}

fn lift(ui: &Ui, name: String, action: Action) -> Html {
    let ui = ui.clone();
    let onclick = Callback::from(move |e: MouseEvent| {
        refocus::to_count(&e);
        ui.send(action.clone());
    });
    html! { <button type="button" class="button" {onclick}>{ name }</button> }
}
