//! Key moments or everything, where there are many; and what was known when.

use super::super::store::Ui;
use crate::model::{DateSpan, Day, order};
use crate::query::Action;
use web_sys::{Event, HtmlSelectElement};
use yew::prelude::*;

pub fn switch(ui: &Ui) -> Html {
    let selection = &ui.store.selection;
    let days = report_days(ui);
    let has_switch = selection.key < selection.events.len();
    if !has_switch && days.len() < 2 {
        return Html::default();
    }
    html! {
        <div class="switches">
            if has_switch {
                <div class="switch" role="group" aria-label={ui.words.timeline}>
                    { side(ui, false, ui.words.key_moments, selection.key) }
                    { side(ui, true, ui.words.everything, selection.events.len()) }
                </div>
            }
            if days.len() > 1 {
                { as_of(ui, &days) }
            }
        </div>
    }
}

fn side(ui: &Ui, everything: bool, label: &'static str, n: usize) -> Html {
    let is_on = ui.store.address.filter.everything == everything;
    html! {
        <button type="button" class="side-of-switch" aria-pressed={if is_on { "true" } else { "false" }}
            onclick={ui.on(Action::Everything(everything))}>
            { label }{ " " }<span class="n">{ ui.words.count(n) }</span>
        </button>
    }
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
        html! {
            <option key={day.number()} value={day.iso()} selected={chosen == Some(day)}>
                { words.date(DateSpan::day(day)) }
            </option>
        }
    };
    html! {
        <label class="as-of">
            <span>{ words.as_of_label }</span>
            <select {onchange}>
                <option value="" selected={chosen.is_none()}>{ words.as_of_now }</option>
                { for earlier.chain(other).map(option) }
            </select>
        </label>
    }
}
