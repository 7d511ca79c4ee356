//! The story on paper: a chronology of what is filtered, each event with the
//! sentences that it rests on and where they stand, and the address of the view.

use super::super::STATIC;
use super::super::builder::{El, el, nodes, text};
use super::super::header::header;
use super::super::links::target;
use super::super::names;
use super::super::pieces::{piece, say, theirs};
use super::super::quote::{language, source};
use super::super::store::Ui;
use super::super::words::fill;
use crate::model::{Event, EventId, Evidence, Status};
use crate::query::{Era, View};
use yew::prelude::*;

/// `link` leads to the view that is printed.
pub fn paper(ui: &Ui, link: &str) -> Html {
    let events: Vec<EventId> = ui.store.selection.events().collect();
    let page = el("div").put(header(ui)).put(piece("p", "counts", vec![text(&what(ui))]));
    let page = page.put(chronology(ui, &events));
    page.put(piece("p", "paper-link", vec![text(link)])).html()
}

/// `events` by era, each with the sentences that it rests on.
pub fn chronology(ui: &Ui, events: &[EventId]) -> Html {
    let events = ui.store.by_era(events);
    let all = Era::ALL.into_iter().zip(&events);
    nodes(all.map(|(era, events)| chapter(ui, era, events)).collect())
}

/// `14 of 38 events · Hun Sen · by 2030`.
fn what(ui: &Ui) -> String {
    let (words, selection) = (&ui.words, &ui.store.selection);
    let n = [selection.len(), selection.known].map(|n| words.count(n));
    let mut what = fill(words.n_of_m, &[&n[0], &n[1]]);
    what.push(' ');
    what.push_str(words.plural_form(words.events_word, selection.known));
    for part in ui.store.address.filter.parts() {
        what.push_str(" · ");
        what.push_str(&names::part(ui, part));
    }
    what
}

fn chapter(ui: &Ui, era: Era, events: &[EventId]) -> Html {
    if events.is_empty() {
        return Html::default();
    }
    let title = el("h3").class("era-name").text(names::era(ui, era));
    let list = el("ol").class("paper-list").all(events.iter().map(|id| item(ui, *id)));
    el("section").put_el(title).put_el(list).html()
}

fn item(ui: &Ui, id: EventId) -> Html {
    let Some(event) = ui.story().events.get(id.index()) else { return Html::default() };
    let mut said = el("p").class("paper-event").put(theirs(ui, &event.title));
    if event.status != Status::Happened {
        said = said.say(" ").put_el(el("small").say(ui.words.status[event.status as usize]));
    }
    let sources = event.evidence.iter().map(|t| cited(ui, t.evidence));
    let target = || target(ui, View::Timeline, &event.id);
    let told = el("div").put_if(STATIC, target).put_el(said).all(sources);
    el("li").put_el(when(ui, event)).put_el(told).html()
}

fn when(ui: &Ui, event: &Event) -> El {
    let when = event.when.map(|when| ui.words.date_long(when));
    let place = event.places.first().and_then(|id| ui.story().entities.get(id.index()));
    let mut said = el("p").class("paper-when");
    said = match when {
        Some(when) => said.put_el(el("b").text(&when)),
        None => said.put_el(el("b").say(ui.words.undated_item)),
    };
    match place {
        Some(place) => said.put_el(el("br")).put(theirs(ui, &place.name)),
        None => said,
    }
}

/// `“…” VNA/VNS, 6 Feb 2026, PHNOM PENH, sentence 3, https://…`.
fn cited(ui: &Ui, evidence: Evidence) -> Html {
    let Some(article) = ui.story().articles.get(evidence.article.index()) else {
        return Html::default();
    };
    let sentence = article.sentences.get(evidence.sentence as usize);
    let quote = sentence.map_or("", |span| span.of(&article.text));
    let number = ui.words.count(evidence.sentence as usize + 1);
    let mut place =
        [" — ", &source(&ui.words, article), ", ", &fill(ui.words.sentence_n, &[&number])].concat();
    if !article.url.is_empty() {
        place.push_str(", ");
        place.push_str(&article.url);
    }
    let quote = el("q").may("lang", language(article)).text(quote);
    piece("p", "paper-source", vec![quote.html(), say(""), text(&place)])
}
