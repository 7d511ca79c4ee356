//! What narrows the story, each with a cross that lifts it.

use super::super::names;
use super::super::refocus;
use super::super::store::Ui;
use super::super::words::fill;
use crate::query::{Action, Part};
use web_sys::MouseEvent;
use yew::prelude::*;

pub fn chips(ui: &Ui) -> Html {
    let parts = ui.store.address.filter.parts();
    if parts.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="chips" part="chips" aria-label={ui.words.active_filters}>
            { for parts.into_iter().map(|part| chip(ui, part)) }
        </ul>
    }
}

fn chip(ui: &Ui, part: Part) -> Html {
    let name = names::part(ui, part);
    let is_out = matches!(part, Part::Choice(_, choice) if choice.exclude);
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |e: MouseEvent| {
            refocus::leave(&e);
            ui.send(Action::Lift(part));
        })
    };
    html! {
        <li key={key(part)}>
            <button type="button" class={classes!("chip", is_out.then_some("out"))} part="chip"
                aria-label={fill(ui.words.remove_filter, &[&name])} {onclick}>
                { name }<span class="cross" aria-hidden="true" />
            </button>
        </li>
    }
}

/// One for each part, and the same while only what it says changes.
fn key(part: Part) -> u32 {
    match part {
        Part::Time => 0,
        Part::Search => 1,
        Part::AsOf => 2,
        Part::Choice(facet, choice) => 3 + choice.value * 8 + facet as u32,
    }
}
