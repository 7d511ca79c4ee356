//! What the story is, and how much of it there is.

use super::builder::{el, text};
use super::store::Ui;
use super::words::fill;
use yew::prelude::*;

pub fn header(ui: &Ui) -> Html {
    let story = ui.story();
    let kicker = if story.kicker.is_empty() { ui.words.kicker } else { story.kicker.as_str() };
    let kicker_language = own_language(ui, !story.kicker.is_empty());
    let kicker =
        el("p").class("kicker").is("part", "kicker").may("lang", kicker_language).text(kicker);
    let is_long = story.title.chars().nth(LONG).is_some();
    let title = el("h2")
        .class(if is_long { "title long" } else { "title" })
        .is("part", "title")
        .may("lang", own_language(ui, true));
    el("header")
        .class("head")
        .is("part", "header")
        .put_el(kicker)
        .put_el(title.text(&story.title))
        .put_el(el("p").class("counts").all(counts(ui).into_iter()))
        .html()
}

/// A title of more letters is set smaller.
const LONG: usize = 120;

/// The reports' language, where a text is theirs and not the interface's.
fn own_language(ui: &Ui, is_theirs: bool) -> Option<String> {
    let language = &ui.story().language;
    (is_theirs && !language.is_empty() && language != ui.words.lang).then(|| language.clone())
}

/// `3 reports, 4–6 February 2026 · 38 events from 2025 to 2050 · 27 people …`,
/// as of the reader’s day. A narrow screen has the reports alone.
fn counts(ui: &Ui) -> Vec<Html> {
    let words = &ui.words;
    let mut out = words.plural(words.reports_n, ui.story().articles.len());
    if let Some((first, last)) = ui.store.index.report_days() {
        out.extend([", ", &words.days_long(first, last)]);
    }
    let mut rest = [" · ", &events(ui)].concat();
    let named = ui.store.index.cast.len();
    if named > 0 {
        rest.extend([" · ", &words.plural(words.entities_n, named)]);
    }
    vec![text(&out), el("span").class("rest").text(&rest).html()]
}

/// `38 events from 2025 to 2050`.
fn events(ui: &Ui) -> String {
    let (words, events) = (&ui.words, &ui.story().events);
    let n = words.plural(words.events_n, events.len());
    match ui.store.index.event_days().map(|(first, last)| (first.year(), last.year())) {
        Some((a, b)) if a < b => fill(words.events_from_to, &[&n, &a.to_string(), &b.to_string()]),
        _ => n,
    }
}
