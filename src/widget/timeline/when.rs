//! An event's date in words, as closely as the report gave it, with the place.

use super::super::builder::el;
use super::super::store::Ui;
use crate::model::{Event, Precision};
use crate::query::datetime;
use yew::prelude::*;

pub fn when(ui: &Ui, event: &Event) -> Html {
    let words = &ui.words;
    let main = match event.when {
        Some(when) => el("time")
            .may("datetime", datetime(when))
            .may("title", (!event.why.is_empty()).then(|| event.why.clone()))
            .text(&words.date(when)),
        None => el("span").say(words.undated_item),
    };
    let closeness = event.when.and_then(|when| words.precision(when));
    let is_day = event.when.is_some_and(|when| when.precision() == Precision::Day);
    let place = event.places.first().and_then(|id| ui.story().entities.get(id.index()));
    // Where a day is known the place is said beside it, as in a dateline.
    let place = place.filter(|_| is_day).map(|place| place.name.as_str());
    let sub: Vec<&str> = closeness.as_deref().into_iter().chain(place).collect();
    let mut all = el("p").class("when").is("part", "when").put_el(main);
    if !sub.is_empty() {
        all = all.put_el(el("span").class("soft").text(&sub.join(" · ")));
    }
    all.html()
}
