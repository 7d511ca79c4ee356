//! Back to the day of an earlier report, to see what was known then.

use super::super::builder::el;
use super::super::store::Ui;
use crate::model::{DateSpan, Day, order};
use crate::query::Action;
use web_sys::{Event, HtmlSelectElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// Nothing, where all reports are of one day, or where not all texts are at hand,
/// from which follows what was known.
pub fn as_of(ui: &Ui) -> Html {
    let days = report_days(ui);
    if days.len() < 2 || ui.store.full.story.is_apart() {
        return Html::default();
    }
    let words = &ui.words;
    let chosen = ui.store.address.filter.as_of;
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |e: Event| {
            if let Some(select) = e.target_dyn_into::<HtmlSelectElement>() {
                ui.send(Action::AsOf(Day::parse(&select.value())));
            }
        })
    };
    // The newest day is now; a day from an address may be none of a report's.
    let earlier = days.iter().copied().rev().skip(1).step_by(days.len().div_ceil(MOST)).rev();
    let earlier: Vec<Day> = earlier.collect();
    let is_newest = days.last() == chosen.as_ref();
    let other = chosen.filter(|day| !earlier.contains(day) && !is_newest);
    let option = |day: Day| {
        el("option")
            .key(day.number() as u32)
            .set("value", day.iso())
            .selected(chosen == Some(day))
            .text(&words.date(DateSpan::day(day)))
            .html()
    };
    let now = el("option").is("value", "").selected(chosen.is_none()).say(words.as_of_now);
    let select = el("select").on(ListenerKind::onchange, onchange).put_el(now);
    el("label")
        .class("as-of")
        .put_el(el("span").say(words.as_of_label))
        .put_el(select.all(earlier.into_iter().chain(other).map(option)))
        .html()
}

/// Of more days only some are listed; an address can name any.
const MOST: usize = 200;

/// The days on which reports appeared, in order.
fn report_days(ui: &Ui) -> Vec<Day> {
    let mut days: Vec<Day> = ui.store.full.story.report_days().collect();
    order(&mut days);
    days.dedup();
    days
}
