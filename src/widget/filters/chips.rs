//! What narrows the story, each with a cross that lifts it.

use super::super::builder::{button, el};
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
    el("ul")
        .class("chips")
        .is("part", "chips")
        .is("aria-label", ui.words.active_filters)
        .all(parts.into_iter().map(|part| chip(ui, part)))
        .html()
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
    let chip = button(if is_out { "chip out" } else { "chip" })
        .is("part", "chip")
        .set("aria-label", fill(ui.words.remove_filter, &[&name]))
        .on_click(onclick)
        .text(&name)
        .put_el(el("span").class("cross").is("aria-hidden", "true"));
    el("li").key(key(part)).put_el(chip).html()
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
