//! The sentences that an event rests on, side by side, with what only one report
//! says.

use super::super::builder::el;
use super::super::quote::quote;
use super::super::share;
use super::super::store::Ui;
use super::super::words::fill;
use crate::model::{Event, Telling};
use crate::query::only_here;
use yew::prelude::*;

/// `known` is what was told of the event up to the reader's day.
pub fn evidence(ui: &Ui, event: &Event, known: &[Telling]) -> Html {
    let own = only_here(ui.story(), &ui.store.index.figure_places, known);
    let quotes = known.iter().zip(&own).map(|(t, own)| quote(ui, t.evidence, own));
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
