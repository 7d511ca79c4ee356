//! Two plain date inputs that do what the brush does.

use super::super::builder::el;
use super::super::store::Ui;
use crate::model::Day;
use crate::query::{Action, PartialDate};
use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// None, where there is no axis either.
pub fn date_inputs(ui: &Ui) -> Html {
    let Some(ends) = ui.store.days() else { return Html::default() };
    let (words, filter) = (&ui.words, &ui.store.address.filter);
    el("div")
        .class("dates")
        .put(input(ui, ends, words.from, filter.from.map(PartialDate::first_day), true))
        .put(input(ui, ends, words.to, filter.to.map(PartialDate::last_day), false))
        .html()
}

fn input(
    ui: &Ui,
    (first, last): (Day, Day),
    label: &'static str,
    day: Option<Day>,
    is_from: bool,
) -> Html {
    let ui = ui.clone();
    let onchange = Callback::from(move |e: Event| {
        let Some(input) = e.target_dyn_into::<HtmlInputElement>() else { return };
        let day = Day::parse(&input.value());
        // While a year is typed it is 2, then 20, then 202: not meant yet.
        if input.validity().bad_input() || day.is_some_and(|day| day.year() < 1000) {
            return;
        }
        let filter = &ui.store.address.filter;
        ui.send(if is_from {
            Action::Time { from: day.map(PartialDate::starting), to: filter.to }
        } else {
            Action::Time { from: filter.from, to: day.map(PartialDate::ending) }
        });
    });
    let input = el("input")
        .is("type", "date")
        .set("min", first.iso())
        .set("max", last.iso())
        .value(day.map(Day::iso).unwrap_or_default())
        .on(ListenerKind::onchange, onchange);
    el("label").class("date-input").put_el(el("span").say(label)).put_el(input).html()
}
