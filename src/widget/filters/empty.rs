//! Nothing fits: which filter to lift, and what that would give.

use super::super::builder::{button, el};
use super::super::names;
use super::super::refocus;
use super::super::store::Ui;
use super::super::words::fill;
use crate::query::{Action, Part};
use web_sys::MouseEvent;
use yew::prelude::*;

pub fn nothing_found(ui: &Ui) -> Html {
    if ui.story().events.is_empty() {
        return el("p").class("empty").is("part", "empty").say(ui.words.no_events).html();
    }
    let ways = ui.store.ways_out();
    let mut list = el("ul").all(ways.iter().map(|(part, n)| way_out(ui, *part, *n)));
    if ways.is_empty() && ui.store.address.filter.is_active() {
        list = list.put_el(el("li").put(lift(ui, ui.words.clear_all, Action::Clear)));
    }
    el("div")
        .class("empty")
        .is("part", "empty")
        .put_el(el("p").say(ui.words.none_title))
        .put_el(list)
        .html()
}

fn way_out(ui: &Ui, part: Part, n: usize) -> Html {
    let name = fill(ui.words.none_lift, &[names::part(ui, part).trim_matches(['“', '”'])]);
    el("li")
        .put(lift(ui, &name, Action::Lift(part)))
        .say(" ")
        .put_el(el("span").class("soft").text(&ui.words.plural(ui.words.would_give, n)))
        .html()
}

fn lift(ui: &Ui, name: &str, action: Action) -> Html {
    let ui = ui.clone();
    let onclick = Callback::from(move |e: MouseEvent| {
        refocus::to_count(&e);
        ui.send(action.clone());
    });
    button("button").on_click(onclick).text(name).html()
}
