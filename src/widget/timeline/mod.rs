//! The events in order, by era.

mod event;
mod evidence;
mod switch;
mod when;

pub use switch::switch;

use super::builder::{button, el};
use super::filters::nothing_found;
use super::names;
use super::refocus;
use super::store::Ui;
use super::words::fill;
use crate::model::EventId;
use crate::query::{Action, Era, Fold, Group, eras, of_era};
use yew::prelude::*;

pub fn timeline(ui: &Ui) -> Html {
    let selection = &ui.store.selection;
    let eras = eras(ui.story(), ui.store.today());
    let shown_events = ui.store.on_screen();
    let is_empty = selection.events.is_empty();
    let mut all = el("div").class("timeline").is("part", "timeline").put(if is_empty {
        nothing_found(ui)
    } else {
        Html::default()
    });
    for e in [Era::Background, Era::Story, Era::Ahead, Era::Undated] {
        all = all.put(era(ui, e, &of_era(&eras, &shown_events, e)));
    }
    all.html()
}

fn era(ui: &Ui, era: Era, events: &[EventId]) -> Html {
    if events.is_empty() {
        return Html::default();
    }
    let heading = el("h3").class("era-name").is("part", "era");
    let groups = ui.store.groups(events);
    el("section")
        .class("era")
        .put_el(heading.put_el(el("span").text(names::era(ui, era))))
        .put_el(el("ol").class("days").all(groups.iter().map(|group| day(ui, group))))
        .html()
}

/// The events that share their days, under one heading that stays in sight.
fn day(ui: &Ui, group: &Group) -> Html {
    let events = el("ol").class("events").all(group.events.iter().map(|e| event::event(ui, *e)));
    el("li")
        .key(group.key.0)
        .class("day")
        .put(when::when(ui, group.when))
        .put_el(events)
        .put_if(group.n_folded > 0, || more(ui, group))
        .html()
}

fn more(ui: &Ui, group: &Group) -> Html {
    let n = ui.words.count(group.n_folded);
    let when = group.when.map_or_else(|| ui.words.undated_item.into(), |w| ui.words.date(w));
    let (ui_then, key) = (ui.clone(), group.key);
    // The button goes away with what it unfolds: the focus goes to the event before it.
    let onclick = Callback::from(move |e: MouseEvent| {
        refocus::to_event_before(&e);
        ui_then.send(Action::Unfold(Fold::Day, key));
    });
    button("link more-of-day")
        .is("aria-expanded", "false")
        .on_click(onclick)
        .text(&fill(ui.words.more_of_day, &[&n, &when]))
        .html()
}
