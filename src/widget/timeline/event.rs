//! One event.

use super::super::marked;
use super::super::store::Ui;
use super::super::words::fill;
use super::{Shown, evidence, toggle, when};
use crate::model::{EntityId, Event, EventId, Status};
use crate::query::{Action, Facet, View};
use std::cmp::Ordering;
use yew::prelude::*;

pub fn event(shown: &Shown, id: EventId) -> Html {
    let ui = shown.ui;
    let Some(event) = ui.story().events.get(id.index()) else { return Html::default() };
    let status = ui.store.index.status(id, ui.store.address.filter.as_of).unwrap_or(event.status);
    let by_hand = shown.open.contains(&id.0);
    let is_here = ui.is_open(View::Timeline, &event.id);
    let is_open = by_hand || is_here;
    let class = ["happened", "ongoing", "scheduled", "target"][status as usize];
    html! {
        <li key={id.0} class={classes!("event", class)}>
            { when::when(ui, event) }
            <span class="dot" aria-hidden="true" />
            <article class="body" part="event" id={event.id.clone()} tabindex="-1"
                aria-label={event.title.clone()} data-opened={(is_here && !by_hand).then_some("")}>
                <h4 class="event-title" part="event-title">
                    { marked::title(ui, event, true) }
                </h4>
                { others(ui, event) }
                <div class="tags">
                    { status_word(ui, status) }
                    { for event.topics.iter().map(|topic| tag(ui, topic.0)) }
                    { sources(shown, event, id, is_open) }
                </div>
                if is_open {
                    { evidence::evidence(ui, event) }
                }
            </article>
        </li>
    }
}

/// That something has happened needs no word for those who see the line.
fn status_word(ui: &Ui, status: Status) -> Html {
    let class = if status == Status::Happened { "status-word sr" } else { "status-word" };
    html! { <span {class}>{ ui.words.status[status as usize] }</span> }
}

fn tag(ui: &Ui, topic: u32) -> Html {
    let is_on = ui.store.address.filter.choice(Facet::Topic, topic).is_some_and(|c| !c.exclude);
    let onclick = ui.on(Action::Toggle { facet: Facet::Topic, value: topic, exclude: false });
    html! {
        <button key={topic} type="button" class="tag" part="tag" {onclick}
            aria-pressed={if is_on { "true" } else { "false" }}>
            { super::super::names::value(ui, Facet::Topic, topic) }
        </button>
    }
}

/// Who and where, as far as the title does not name them.
fn others(ui: &Ui, event: &Event) -> Html {
    let is_named = |id: &&EntityId| {
        ui.story().entities.get(id.index()).is_none_or(|entity| {
            let mut names = std::iter::once(&entity.name).chain(&entity.aliases);
            names.any(|name| event.title.contains(name.as_str()))
        })
    };
    let all = event.participants.iter().chain(&event.places);
    let others: Vec<EntityId> = all.filter(|id| !is_named(id)).copied().collect();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="others" aria-label={ui.words.people_and_places}>
            { for others.into_iter().map(|id| html! { <li key={id.0}>{ marked::name(ui, id) }</li> }) }
        </ul>
    }
}

fn sources(shown: &Shown, event: &Event, id: EventId, is_open: bool) -> Html {
    let words = &shown.ui.words;
    let n = evidence::reports(event).len();
    let label = match evidence::accord(event) {
        _ if n < 2 => words.plural(words.sources_n, n),
        Ordering::Equal => fill(words.sources_agree, &[&words.count(n)]),
        Ordering::Greater => words.plural(words.sources_n, n),
        Ordering::Less => fill(words.sources_differ, &[&words.count(n)]),
    };
    html! {
        <button type="button" class="sources" part="sources" onclick={toggle(shown, id)}
            aria-expanded={if is_open { "true" } else { "false" }}>
            { label }
        </button>
    }
}
