//! The sentences that an event rests on, and what each report made of it.

use super::super::builder::el;
use super::super::quote::quote;
use super::super::share;
use super::super::store::Ui;
use super::super::words::fill;
use crate::model::{ArticleId, Event, Status, Telling, order};
use std::cmp::Ordering;
use yew::prelude::*;

/// The reports that tell, each once, in order.
pub fn reports(known: &[Telling]) -> Vec<ArticleId> {
    let mut all: Vec<ArticleId> = known.iter().map(|t| t.evidence.article).collect();
    order(&mut all);
    all.dedup();
    all
}

/// Whether later reports say the same (equal), say that more of it has come
/// true (greater), or take something back (less).
pub fn accord(known: &[Telling]) -> Ordering {
    let step = |t: &Telling| match t.status {
        Status::Target => 0,
        Status::Scheduled => 1,
        Status::Ongoing => 2,
        Status::Happened => 3,
    };
    let mut accord = Ordering::Equal;
    for pair in known.windows(2) {
        match step(&pair[1]).cmp(&step(&pair[0])) {
            Ordering::Equal => {}
            Ordering::Greater => accord = Ordering::Greater,
            Ordering::Less => return Ordering::Less,
        }
    }
    accord
}

/// `known` is what was told of the event up to the reader's day.
pub fn evidence(ui: &Ui, event: &Event, known: &[Telling]) -> Html {
    let quotes = known.iter().map(|t| quote(ui, t.evidence));
    let mut all =
        el("div").class("evidence").is("part", "evidence").put(clocks(ui, known)).all(quotes);
    if !event.why.is_empty() {
        let why = fill(ui.words.why_date, &[&event.why]);
        all = all.put_el(el("p").class("cite").text(&why));
    }
    all.put(share::event_link(ui, event)).html()
}

/// `announced 4 Feb 2026 · confirmed 6 Feb 2026`, where one report saw it
/// coming and a later one says that it came.
fn clocks(ui: &Ui, known: &[Telling]) -> Html {
    let day = |telling: &Telling| {
        Some(ui.story().articles.get(telling.evidence.article.index())?.published)
    };
    let first = |wanted: fn(Status) -> bool| {
        known.iter().filter(|t| wanted(t.status)).filter_map(day).min()
    };
    let announced = first(|s| matches!(s, Status::Scheduled | Status::Target));
    let confirmed = first(|s| s == Status::Happened);
    match (announced, confirmed) {
        (Some(a), Some(b)) if a < b => el("p")
            .class("clocks")
            .text(&fill(ui.words.announced, &[&ui.words.day(a)]))
            .say(" · ")
            .text(&fill(ui.words.confirmed, &[&ui.words.day(b)]))
            .html(),
        _ => Html::default(),
    }
}
