//! The date of a day's events in words, as closely as the report gave it.

use super::super::builder::el;
use super::super::store::Ui;
use crate::model::DateSpan;
use crate::query::datetime;
use yew::prelude::*;

/// `goes_on`: the days of the heading before, which an ellipsis says.
pub fn when(ui: &Ui, when: Option<DateSpan>, goes_on: bool) -> Html {
    let words = &ui.words;
    let before = if goes_on { "… " } else { "" };
    let main = match when {
        Some(when) => {
            el("time").may("datetime", datetime(when)).say(before).text(&words.date(when))
        }
        None => el("span").say(before).say(words.undated_item),
    };
    let closeness = when.and_then(|when| words.precision(when)).unwrap_or_default();
    el("h4")
        .class("when")
        .is("part", "when")
        .put_el(main)
        .put_el(el("span").class("soft").text(&closeness))
        .html()
}
