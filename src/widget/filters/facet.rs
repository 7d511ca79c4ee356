//! One facet: a button that says how much of it is chosen, and the choices.

use super::super::names;
use super::super::store::Ui;
use super::super::words::fill;
use crate::model::fold;
use crate::query::{Action, Facet, Row};
use web_sys::{HtmlElement, HtmlInputElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct FacetProps {
    pub ui: Ui,
    pub facet: Facet,
    pub open: bool,
    pub on_toggle: Callback<()>,
}

/// Longer lists can be searched.
const LONG: usize = 12;

#[component]
pub fn FacetBox(props: &FacetProps) -> Html {
    let FacetProps { ui, facet, open, on_toggle } = props;
    let find = use_state_eq(String::new);
    let button = use_node_ref();
    let chosen = ui.store.address.filter.of(*facet).len();
    let panel = ["facet-", facet.key()].concat();
    let onkeydown = {
        let (button, on_toggle) = (button.clone(), on_toggle.clone());
        Callback::from(move |e: KeyboardEvent| {
            if e.key() == "Escape" {
                e.stop_propagation();
                on_toggle.emit(());
                if let Some(button) = button.cast::<HtmlElement>() {
                    // Focus is lost only where the button is gone.
                    let _ = button.focus();
                }
            }
        })
    };
    html! {
        <>
            <button type="button" class="facet" part="facet" ref={button}
                aria-expanded={if *open { "true" } else { "false" }}
                aria-controls={panel.clone()} onclick={on_toggle.reform(|_| ())}>
                { ui.words.facet[*facet as usize] }
                if chosen > 0 {
                    <b>{ ui.words.count(chosen) }</b>
                }
            </button>
            <div class="panel" part="facet-panel" id={panel} hidden={!*open} role="group"
                aria-label={ui.words.facet[*facet as usize]} {onkeydown}>
                if *open {
                    { choices(ui, *facet, &find) }
                }
            </div>
        </>
    }
}

fn choices(ui: &Ui, facet: Facet, find: &UseStateHandle<String>) -> Html {
    let mut rows = ui.store.rows(facet);
    let is_long = rows.len() > LONG;
    if is_long {
        let wanted = fold(find.trim());
        rows.retain(|row| fold(&names::value(ui, facet, row.value)).contains(&wanted));
    }
    let oninput = {
        let find = find.clone();
        Callback::from(move |e: InputEvent| {
            if let Some(input) = e.target_dyn_into::<HtmlInputElement>() {
                find.set(input.value());
            }
        })
    };
    html! {
        <>
            if is_long {
                <input class="find" type="search" placeholder={ui.words.facet_find}
                    aria-label={ui.words.facet_find} autocomplete="off"
                    value={(**find).clone()} {oninput} />
            }
            <ul class="choices">{ for rows.into_iter().map(|row| choice(ui, facet, row)) }</ul>
        </>
    }
}

fn choice(ui: &Ui, facet: Facet, row: Row) -> Html {
    let name = names::value(ui, facet, row.value);
    let chosen = ui.store.address.filter.choice(facet, row.value);
    let is_out = chosen.is_some_and(|c| c.exclude);
    let is_in = chosen.is_some_and(|c| !c.exclude);
    let toggle = |exclude| Action::Toggle { facet, value: row.value, exclude };
    // A choice that would give nothing is grey; one that is made can be lifted.
    let is_idle = row.count == 0 && chosen.is_none();
    html! {
        <li key={row.value} class={classes!("choice", is_idle.then_some("idle"), is_out.then_some("out"))}>
            <label>
                <input type="checkbox" checked={is_in} disabled={is_idle}
                    onchange={ui.on(toggle(false))} />
                <span class="name">{ &name }</span>
                <span class="n">{ ui.words.count(row.count as usize) }</span>
            </label>
            <button type="button" class="not" disabled={is_idle}
                aria-pressed={if is_out { "true" } else { "false" }}
                aria-label={fill(ui.words.leave_out, &[&name])} title={fill(ui.words.leave_out, &[&name])}
                onclick={ui.on(toggle(true))} />
        </li>
    }
}
