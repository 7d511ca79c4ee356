//! What the story is, and how much of it there is.

use super::builder::el;
use super::store::Ui;
use super::words::fill;
use crate::model::EntityKind;
use yew::prelude::*;

pub fn header(ui: &Ui) -> Html {
    let story = ui.story();
    let kicker = if story.kicker.is_empty() { ui.words.kicker } else { story.kicker.as_str() };
    let kicker_language = own_language(ui, !story.kicker.is_empty());
    let kicker =
        el("p").class("kicker").is("part", "kicker").may("lang", kicker_language).text(kicker);
    let title = el("h2").class("title").is("part", "title").may("lang", own_language(ui, true));
    el("header")
        .class("head")
        .is("part", "header")
        .put_el(kicker)
        .put_el(title.text(&story.title))
        .put_el(el("p").class("counts").text(&counts(ui)))
        .html()
}

/// The reports' language, where a text is theirs and not the interface's.
fn own_language(ui: &Ui, is_theirs: bool) -> Option<String> {
    let language = &ui.story().language;
    (is_theirs && !language.is_empty() && language != ui.words.lang).then(|| language.clone())
}

/// `3 reports, 4–6 February 2026 · 38 events from 2025 to 2050 · 27 people …`.
fn counts(ui: &Ui) -> String {
    let (story, words) = (ui.story(), &ui.words);
    let mut out = words.plural(words.reports_n, story.articles.len());
    let days = || story.articles.iter().map(|a| a.published);
    if let (Some(first), Some(last)) = (days().min(), days().max()) {
        out.push_str(", ");
        out.push_str(&words.days_long(first, last));
    }
    let years = || story.events.iter().filter_map(|e| e.when);
    let first = years().map(|when| when.from().year()).min();
    let last = years().map(|when| when.to().year()).max();
    let events = words.plural(words.events_n, story.events.len());
    out.push_str(" · ");
    match (first, last) {
        (Some(a), Some(b)) if a < b => {
            let ends = [a.to_string(), b.to_string()];
            out.push_str(&fill(words.events_from_to, &[&events, &ends[0], &ends[1]]));
        }
        _ => out.push_str(&events),
    }
    let named = story.entities.iter().filter(|e| e.kind != EntityKind::Thing).count();
    if named > 0 {
        out.push_str(" · ");
        out.push_str(&words.plural(words.entities_n, named));
    }
    out
}
