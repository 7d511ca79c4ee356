//! One event.

use super::super::STATIC;
use super::super::builder::{button, el};
use super::super::links;
use super::super::marked;
use super::super::names;
use super::super::quote::quote;
use super::super::refocus;
use super::super::store::Ui;
use super::super::words::fill;
use super::evidence;
use crate::model::codec::LARGE;
use crate::model::{EntityId, Event, EventId, Status, Telling};
use crate::query::{Action, Facet, Fold, Verdict, View, accord};
use yew::prelude::*;

/// `place`: which row it is, from 1, of how many, where not all are there.
pub fn event(ui: &Ui, id: EventId, place: Option<(usize, usize)>) -> Html {
    let Some(event) = ui.story().events.get(id.index()) else { return awaited(ui, id, place) };
    let (status, known, said) = (event.status, &event.evidence, &event.title);
    let is_here = ui.is_open(View::Timeline, &event.id);
    let is_open = ui.store.is_unfolded(Fold::Sentences, id);
    let class =
        ["event happened", "event ongoing", "event scheduled", "event target"][status as usize];
    let title = el("h5").class("event-title").is("part", "event-title");
    let tags = el("div")
        .class("tags")
        .put(status_word(ui, status))
        .all(event.topics.iter().map(|topic| tag(ui, topic.0)))
        .put_if(STATIC, || topics(ui, event))
        .put(sources(ui, known, id, is_open))
        .put(told(ui, known));
    let body = el("article")
        .class("body")
        .is("part", "event")
        .set("id", event.id.clone())
        .is("tabindex", "-1")
        .set("aria-label", said.clone())
        .has("data-opened", is_here)
        .may("aria-posinset", place.map(|(nth, _)| nth.to_string()))
        .may("aria-setsize", place.map(|(_, n)| n.to_string()))
        .on_click(press_anywhere(ui, id))
        .put_if(STATIC, || links::target(ui, View::Timeline, &event.id))
        .put_el(title.put(marked::title(ui, event, said)))
        .put(others(ui, id, event, said))
        .put_el(tags)
        .put_if(is_open, || evidence::evidence(ui, event, known))
        .put_if(STATIC, || without_script(ui, known));
    el("li")
        .key(id.0)
        .class(class)
        .put_el(el("span").class("dot").is("aria-hidden", "true"))
        .put_el(body)
        .html()
}

/// In place of an event whose texts are on their way: what is known of it.
fn awaited(ui: &Ui, id: EventId, place: Option<(usize, usize)>) -> Html {
    let status = ui.store.index.columns.status(id).filter(|_| LARGE);
    let Some(status) = status else { return Html::default() };
    let names = ui.store.index.columns.entities(id);
    let names = names.filter_map(|id| Some(ui.story().entities.get(id.index())?.name.as_str()));
    let names: Vec<&str> = names.take(NAMES).collect();
    let body = el("article")
        .class("body")
        .is("tabindex", "-1")
        .is("aria-busy", "true")
        .may("aria-posinset", place.map(|(nth, _)| nth.to_string()))
        .may("aria-setsize", place.map(|(_, n)| n.to_string()))
        .put_el(el("h5").class("event-title soft").text(&[&names.join(", "), " …"].concat()))
        .put_el(el("div").class("tags").put(status_word(ui, status)));
    el("li")
        .key(id.0)
        .class("event")
        .put_el(el("span").class("dot").is("aria-hidden", "true"))
        .put_el(body)
        .html()
}

/// Opens the sentences by a press anywhere beside the links and buttons, as the
/// button does that says how many there are.
fn press_anywhere(ui: &Ui, id: EventId) -> Callback<MouseEvent> {
    let ui = ui.clone();
    Callback::from(move |e: MouseEvent| {
        if refocus::is_bare(&e) {
            ui.send(Action::Unfold(Fold::Sentences, id));
        }
    })
}

/// The sentences that it rests on, behind the same words as the button that
/// opens them elsewhere.
fn without_script(ui: &Ui, known: &[Telling]) -> Html {
    let quotes = el("div").class("evidence").all(known.iter().map(|t| quote(ui, t.evidence, &[])));
    let summary = el("summary").class("sources").text(&sources_label(ui, known));
    el("details").class("static-only").put_el(summary).put_el(quotes).html()
}

/// That something has happened needs no word for those who see the line.
fn status_word(ui: &Ui, status: Status) -> Html {
    let class = if status == Status::Happened { "status-word sr" } else { "status-word" };
    el("span").class(class).say(ui.words.status[status as usize]).html()
}

fn tag(ui: &Ui, topic: u32) -> Html {
    let is_on = ui.store.address.filter.choice(Facet::Topic, topic).is_some_and(|c| !c.exclude);
    let onclick = ui.on(Action::Toggle { facet: Facet::Topic, value: topic, exclude: false });
    button("tag")
        .key(topic)
        .is("part", "tag")
        .aria("aria-pressed", is_on)
        .on_click(onclick)
        .text(&names::value(ui, Facet::Topic, topic))
        .html()
}

/// The topics as words, where no script can filter by them.
fn topics(ui: &Ui, event: &Event) -> Html {
    let topics = event.topics.iter().map(|topic| names::value(ui, Facet::Topic, topic.0));
    let topics: Vec<String> = topics.collect();
    el("span").class("told static-only").text(&topics.join(", ")).html()
}

/// Who and where, as far as the title does not name them.
fn others(ui: &Ui, event_id: EventId, event: &Event, title: &str) -> Html {
    let is_named = |id: &&EntityId| {
        ui.story().entities.get(id.index()).is_none_or(|entity| {
            let mut names = std::iter::once(&entity.name).chain(&entity.aliases);
            names.any(|name| title.contains(name.as_str()))
        })
    };
    let all = event.participants.iter().chain(&event.places);
    let others: Vec<EntityId> = all.filter(|id| !is_named(id)).copied().collect();
    if others.is_empty() {
        return Html::default();
    }
    let other = |id: &EntityId| el("li").key(id.0).put(marked::name(ui, *id)).html();
    let rest = others.len().saturating_sub(NAMES);
    let more = || {
        let said = fill(ui.words.more_n, &[&ui.words.count(rest)]);
        let open = button("link").on_click(ui.on(Action::Unfold(Fold::Sentences, event_id)));
        el("li").put_el(open.text(&said)).html()
    };
    el("ul")
        .class("named")
        .is("aria-label", ui.words.people_and_places)
        .all(others.iter().take(NAMES).map(other))
        .put_if(rest > 0, more)
        .html()
}

/// So many names stand below a title; the sentences have the others.
const NAMES: usize = 4;

/// `2 sources agree`; of reports of one agency how many there are.
fn sources_label(ui: &Ui, known: &[Telling]) -> String {
    let words = &ui.words;
    let accord = accord(ui.story(), &ui.store.index.figure_places, known);
    let template = match accord.verdict {
        _ if accord.reports < 2 => return words.plural(words.sources_n, 1),
        Verdict::Differ => words.reports_differ,
        _ if accord.sources < 2 => words.reports_of_one,
        Verdict::Agree => words.sources_agree,
        Verdict::Confirmed => return words.plural(words.sources_n, accord.sources),
    };
    let is_of_sources = accord.sources > 1 && accord.verdict != Verdict::Differ;
    let n = if is_of_sources { accord.sources } else { accord.reports };
    fill(template, &[&words.count(n)])
}

fn sources(ui: &Ui, known: &[Telling], id: EventId, is_open: bool) -> Html {
    button("sources")
        .is("part", "sources")
        .aria("aria-expanded", is_open)
        .on_click(ui.on(Action::Unfold(Fold::Sentences, id)))
        .text(&sources_label(ui, known))
        .html()
}

/// When reports told of it, which is not when it is: `announced 4 Feb 2026 ·
/// confirmed 6 Feb 2026` where the first saw it coming, else `reported 6 Feb 2026`.
fn told(ui: &Ui, known: &[Telling]) -> Html {
    let words = &ui.words;
    let day = |telling: &Telling| {
        let published = ui.story().published(telling.evidence.article);
        published.map_or(String::new(), |day| words.day(day))
    };
    let is_ahead = |t: &Telling| matches!(t.status, Status::Scheduled | Status::Target);
    let Some(first) = known.first() else { return Html::default() };
    let template = if is_ahead(first) { words.announced } else { words.reported };
    let told = el("span").class("told").text(&fill(template, &[&day(first)]));
    match known.iter().find(|t| t.status == Status::Happened) {
        Some(later) if is_ahead(first) => {
            told.say(" · ").text(&fill(words.confirmed, &[&day(later)]))
        }
        _ => told,
    }
    .html()
}
