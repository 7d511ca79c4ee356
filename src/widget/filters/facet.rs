//! One facet: a button that says how much of it is chosen, and the choices.

use super::super::builder::{El, button, el, nodes};
use super::super::names;
use super::super::refocus;
use super::super::store::Ui;
use super::super::words::fill;
use super::Open;
use crate::model::fold;
use crate::query::{Action, Facet, Row};
use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// Longer lists can be searched.
const LONG: usize = 12;

/// So many are in the document at once.
const MOST: usize = 100;

pub fn facet_box(
    ui: &Ui,
    facet: Facet,
    is_open: bool,
    on_toggle: Callback<()>,
    open: &UseStateHandle<Option<Open>>,
) -> Html {
    let chosen = ui.store.address.filter.of(facet).len();
    let panel = ["facet-", facet.key()].concat();
    let onkeydown = {
        let on_toggle = on_toggle.clone();
        Callback::from(move |e: KeyboardEvent| {
            if e.key() == "Escape" {
                e.stop_propagation();
                refocus::to_facet(&e);
                on_toggle.emit(());
            }
        })
    };
    let name = ui.words.facet[facet as usize];
    let mut head = button("facet")
        .is("part", "facet")
        .aria("aria-expanded", is_open)
        .set("aria-controls", panel.clone())
        .on_click(on_toggle.reform(|_| ()))
        .say(name);
    if chosen > 0 {
        head = head.put_el(el("b").text(&ui.words.count(chosen)));
    }
    let mut body = el("div")
        .class("panel")
        .is("part", "facet-panel")
        .set("id", panel)
        .has("hidden", !is_open)
        .is("role", "group")
        .is("aria-label", name)
        .on(ListenerKind::onkeydown, onkeydown);
    if is_open {
        body = choices(body, ui, facet, open);
    }
    nodes(vec![head.html(), body.html()])
}

/// `panel` with the facet's choices.
fn choices(panel: El, ui: &Ui, facet: Facet, open: &UseStateHandle<Option<Open>>) -> El {
    let find = open.as_ref().map_or("", |(_, find)| find.as_str());
    let wanted = fold(find.trim());
    // Of a large story not all reports are here, and none is asked for to be searched.
    let is_here = |value: u32| {
        facet != Facet::Report || ui.store.full.story.articles.here(value as usize).is_some()
    };
    let is_wanted = |value| {
        let has = || is_here(value) && fold(&names::value(ui, facet, value)).contains(&wanted);
        wanted.is_empty() || has()
    };
    // The most frequent, and what is chosen; the others are found by their name.
    let (rows, n_left) = ui.store.rows(facet, MOST - 1, is_wanted);
    let is_long = !wanted.is_empty() || rows.len() > LONG;
    let oninput = {
        let open = open.clone();
        Callback::from(move |e: InputEvent| {
            if let Some(input) = e.target_dyn_into::<HtmlInputElement>() {
                open.set(Some((facet, input.value())));
            }
        })
    };
    let find = || {
        el("input")
            .class("find")
            .is("type", "search")
            .is("placeholder", ui.words.facet_find)
            .is("aria-label", ui.words.facet_find)
            .is("autocomplete", "off")
            .value(find.to_owned())
            .on(ListenerKind::oninput, oninput)
            .html()
    };
    let more = || {
        let said = fill(ui.words.more_n, &[&ui.words.count(n_left)]);
        el("li").class("soft").text(&said).html()
    };
    let list = el("ul").class("choices").all(rows.into_iter().map(|row| choice(ui, facet, row)));
    panel.put_if(is_long, find).put_el(list.put_if(n_left > 0, more))
}

fn choice(ui: &Ui, facet: Facet, row: Row) -> Html {
    let name = names::value(ui, facet, row.value);
    let chosen = ui.store.address.filter.choice(facet, row.value);
    let is_out = chosen.is_some_and(|c| c.exclude);
    let is_in = chosen.is_some_and(|c| !c.exclude);
    let toggle = |exclude| {
        let ui = ui.clone();
        Callback::from(move |e: Event| {
            // Once lifted it can't be pressed again, so it can't keep the focus.
            if row.count == 0 {
                refocus::to_facet(&e);
            }
            ui.send(Action::Toggle { facet, value: row.value, exclude });
        })
    };
    // A choice that would give nothing is grey; one that is made can be lifted.
    let is_idle = row.count == 0 && chosen.is_none();
    let tick = el("input")
        .is("type", "checkbox")
        .has("disabled", is_idle)
        .checked(is_in)
        .on(ListenerKind::onchange, toggle(false));
    let label = el("label")
        .put_el(tick)
        .put_el(el("span").class("label").text(&name))
        .put_el(el("span").class("n").text(&ui.words.count(row.count as usize)));
    let leave_out = fill(ui.words.leave_out, &[&name]);
    let not = button("not")
        .has("disabled", is_idle)
        .aria("aria-pressed", is_out)
        .set("aria-label", leave_out.clone())
        .set("title", leave_out)
        .on(ListenerKind::onclick, toggle(true));
    let class = match (is_idle, is_out) {
        (true, _) => "choice idle",
        (_, true) => "choice out",
        _ => "choice",
    };
    el("li").key(row.value).class(class).put_el(label).put_el(not).html()
}
