//! The events in order, by era.

mod event;
mod evidence;
mod switch;
mod when;

use super::filters::nothing_found;
use super::store::{Ui, UiProps};
use crate::model::EventId;
use crate::query::{Action, Era, View, eras, of_era};
use std::collections::BTreeSet;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// What an item needs besides its event.
pub struct Shown<'a> {
    pub ui: &'a Ui,
    /// Events whose sentences are open.
    pub open: UseStateHandle<BTreeSet<u32>>,
}

#[component]
pub fn Timeline(props: &UiProps) -> Html {
    let ui = &props.ui;
    let open = use_state_eq(BTreeSet::new);
    let list = use_node_ref();
    {
        // Who comes by a link to an event is taken to it.
        let (list, id) = (list.clone(), opened(ui));
        use_effect_with(id, move |id| {
            if let Some(id) = id {
                go_to(&list, id);
            }
        });
    }
    let selection = &ui.store.selection;
    let eras = eras(ui.story(), ui.store.address.filter.as_of);
    let shown = Shown { ui, open };
    html! {
        <div class="timeline" part="timeline" ref={list}>
            { switch::switch(ui) }
            if selection.events.is_empty() {
                { nothing_found(ui) }
            }
            { for [Era::Background, Era::Story, Era::Ahead, Era::Undated].map(|e| {
                era(&shown, e, &of_era(&eras, &selection.shown, e))
            }) }
        </div>
    }
}

fn era(shown: &Shown, era: Era, events: &[EventId]) -> Html {
    if events.is_empty() {
        return Html::default();
    }
    let (words, story) = (&shown.ui.words, shown.ui.story());
    let (id, name) = match era {
        Era::Background => ("era-background", words.background),
        Era::Story if !story.era.is_empty() => ("era-story", story.era.as_str()),
        Era::Story => ("era-story", words.era_story),
        Era::Ahead => ("era-ahead", words.ahead),
        Era::Undated => ("era-undated", words.undated),
    };
    html! {
        <section key={id} class="era" aria-labelledby={id}>
            <h3 class="era-name" part="era" {id}><span>{ name }</span></h3>
            <ol class="events">{ for events.iter().map(|e| event::event(shown, *e)) }</ol>
        </section>
    }
}

/// The event that the address opens.
fn opened(ui: &Ui) -> Option<String> {
    let address = &ui.store.address;
    let is_event = ui.story().events.iter().any(|e| e.id == address.open);
    (address.view == View::Timeline && is_event).then(|| address.open.clone())
}

fn go_to(list: &NodeRef, id: &str) {
    let Some(list) = list.cast::<Element>() else { return };
    // An id of the story holds what it likes, so it is not put into a selector.
    let items = list.query_selector_all("article");
    let items = items.map(|all| (0..all.length()).filter_map(move |i| all.item(i)));
    for item in items.into_iter().flatten().filter_map(|n| n.dyn_into::<HtmlElement>().ok()) {
        if item.id() == id && !item.contains(focused(&item).as_deref()) {
            item.scroll_into_view();
            // Focus fails only on what is gone.
            let _ = item.focus();
        }
    }
}

/// What has the focus in the tree that `item` stands in.
fn focused(item: &Element) -> Option<Element> {
    let root = item.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok()?;
    root.active_element()
}

/// Opens or closes an event's sentences; what was opened last is in the address.
fn toggle(shown: &Shown, event: EventId) -> Callback<MouseEvent> {
    let (ui, open) = (shown.ui.clone(), shown.open.clone());
    Callback::from(move |_| {
        let Some(id) = ui.story().events.get(event.index()).map(|e| e.id.clone()) else { return };
        let mut now = (*open).clone();
        let is_open = now.contains(&event.0) || ui.is_open(View::Timeline, &id);
        if is_open {
            now.remove(&event.0);
            if ui.is_open(View::Timeline, &id) {
                ui.send(Action::Close);
            }
        } else {
            now.insert(event.0);
            ui.send(Action::Open(View::Timeline, id));
        }
        open.set(now);
    })
}
