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
    let mut all = el("div").class("evidence").is("part", "evidence").all(quotes);
    if let Some(why) = why(ui, event) {
        all = all.put_el(el("p").class("cite").text(&why));
    }
    all.put(share::event_link(ui, event)).html()
}

/// How the date was found, where that is not plain from the sentence. Other
/// ways than the report's own day are written down in English alone.
fn why(ui: &Ui, event: &Event) -> Option<String> {
    let why = event.why.as_str();
    if REPORT_DAY.iter().any(|start| why.starts_with(start)) {
        return Some(ui.words.why_report_day.to_owned());
    }
    let is_plain = why.is_empty() || why == AS_WRITTEN;
    (!is_plain && ui.words.lang == "en").then(|| fill(ui.words.why_date, &[why]))
}

/// How extraction says that a date is the report's own, or stands in the sentence.
const REPORT_DAY: [&str; 2] = ["day of publication", "day of the report’s opening"];
const AS_WRITTEN: &str = "as written";
