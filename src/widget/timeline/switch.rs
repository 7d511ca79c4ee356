//! Key moments or everything, where there are many; and what was known when.

use super::super::builder::{button, el};
use super::super::store::Ui;
use crate::model::{DateSpan, Day, order};
use crate::query::Action;
use web_sys::{Event, HtmlSelectElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

pub fn switch(ui: &Ui) -> Html {
    let selection = &ui.store.selection;
    let days = report_days(ui);
    let has_switch = selection.key < selection.events.len();
    if !has_switch && days.len() < 2 {
        return Html::default();
    }
    let sides = || {
        el("div")
            .class("switch")
            .is("role", "group")
            .is("aria-label", ui.words.timeline)
            .put(side(ui, false, ui.words.key_moments, selection.key))
            .put(side(ui, true, ui.words.everything, selection.events.len()))
            .html()
    };
    el("div")
        .class("switches")
        .put_if(has_switch, sides)
        .put_if(days.len() > 1, || as_of(ui, &days))
        .html()
}

fn side(ui: &Ui, everything: bool, label: &'static str, n: usize) -> Html {
    let is_on = ui.store.address.filter.everything == everything;
    button("side-of-switch")
        .aria("aria-pressed", is_on)
        .on_click(ui.on(Action::Everything(everything)))
        .say(label)
        .say(" ")
        .put_el(el("span").class("n").text(&ui.words.count(n)))
        .html()
}

/// The days on which reports appeared, in order.
fn report_days(ui: &Ui) -> Vec<Day> {
    let mut days: Vec<Day> = ui.story().articles.iter().map(|a| a.published).collect();
    order(&mut days);
    days.dedup();
    days
}

fn as_of(ui: &Ui, days: &[Day]) -> Html {
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
    let earlier = days.iter().copied().take(days.len() - 1);
    let other = chosen.filter(|day| !days.contains(day));
    let option = |day: Day| {
        el("option")
            .key(day.number() as u32)
            .set("value", day.iso())
            .has("selected", chosen == Some(day))
            .text(&words.date(DateSpan::day(day)))
            .html()
    };
    let now = el("option").is("value", "").has("selected", chosen.is_none()).say(words.as_of_now);
    let select = el("select").on(ListenerKind::onchange, onchange).put_el(now);
    el("label")
        .class("as-of")
        .put_el(el("span").say(words.as_of_label))
        .put_el(select.all(earlier.chain(other).map(option)))
        .html()
}
