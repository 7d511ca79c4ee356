//! The events in order, by era.

mod event;
mod evidence;
mod switch;
mod when;

pub use switch::switch;

use super::builder::el;
use super::filters::nothing_found;
use super::focus::use_opened;
use super::names;
use super::store::{Ui, UiProps};
use crate::model::EventId;
use crate::query::{Action, Address, Era, View, eras, of_era};
use yew::prelude::*;

/// What an item needs besides its event.
pub struct Shown<'a> {
    pub ui: &'a Ui,
    /// Events whose sentences are open.
    pub open: UseStateHandle<Vec<u32>>,
}

#[component]
pub fn Timeline(props: &UiProps) -> Html {
    let ui = &props.ui;
    let open = use_state_eq(Vec::new);
    let around = use_opened(ui);
    let selection = &ui.store.selection;
    let eras = eras(&ui.store.index, ui.store.address.filter.as_of);
    let shown = Shown { ui, open };
    let shown_events = ui.store.on_screen();
    let is_empty = selection.events.is_empty();
    let mut all = el("div")
        .class("timeline")
        .is("part", "timeline")
        .node_ref(&around)
        .put(if is_empty { nothing_found(ui) } else { Html::default() });
    for e in [Era::Background, Era::Story, Era::Ahead, Era::Undated] {
        all = all.put(era(&shown, e, &of_era(&eras, &shown_events, e)));
    }
    all.html()
}

fn era(shown: &Shown, era: Era, events: &[EventId]) -> Html {
    if events.is_empty() {
        return Html::default();
    }
    let name = names::era(shown.ui, era);
    let heading = el("h3").class("era-name").is("part", "era");
    el("section")
        .class("era")
        .put_el(heading.put_el(el("span").text(name)))
        .put_el(el("ol").class("events").all(events.iter().map(|e| event::event(shown, *e))))
        .html()
}

/// Opens or closes an event's sentences; what was opened last is in the address.
fn toggle(shown: &Shown, event: EventId) -> Callback<MouseEvent> {
    let (ui, open) = (shown.ui.clone(), shown.open.clone());
    Callback::from(move |_| {
        let Some(id) = ui.story().events.get(event.index()).map(|e| e.id.clone()) else { return };
        let mut now = (*open).clone();
        let is_open = now.contains(&event.0) || ui.is_open(View::Timeline, &id);
        if is_open {
            now.retain(|e| *e != event.0);
            if ui.is_open(View::Timeline, &id) {
                ui.send(Action::Close);
            }
        } else {
            now.push(event.0);
            // Not `Open`, which would take the focus from the button.
            let address = Address { open: id, ..ui.store.address.clone() };
            ui.send(Action::Go(address));
        }
        open.set(now);
    })
}
