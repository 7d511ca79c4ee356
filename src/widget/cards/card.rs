//! One card.

use super::super::STATIC;
use super::super::builder::{button, el, nodes};
use super::super::links::{self, target};
use super::super::marked::{kind_class, lang};
use super::super::pieces::{opened, piece, press, say, theirs, unseen};
use super::super::store::Ui;
use super::facet_of;
use super::facts::{facts, role_line};
use super::sparkline::sparkline;
use crate::model::{Entity, EntityId};
use crate::query::{Action, View, monogram};
use yew::prelude::*;

/// The card of an entity that the story has, in the list of `view`.
pub fn card(ui: &Ui, id: EntityId, view: View) -> Html {
    let Some(entity) = ui.story().entities.get(id.index()) else { return Html::default() };
    let choice = ui.store.address.filter.choice(facet_of(entity.kind), id.0);
    let is_chosen = choice.is_some_and(|c| !c.exclude);
    let is_open = ui.is_open(view, &entity.id);
    let is_alone = STATIC && view == View::Entities;
    let is_wide = is_open || is_chosen || is_alone;
    let class = [
        "card ",
        kind_class(entity.kind),
        if is_wide { " is-open" } else { "" },
        if is_chosen { " is-chosen" } else { "" },
    ];
    let name = piece("h4", "card-name", vec![name(ui, entity, view, is_open, is_chosen)]);
    let top = vec![
        el("span").class("monogram").is("aria-hidden", "true").text(&monogram(entity)).html(),
        piece("div", "card-who", vec![name, role_line(ui, entity)]),
        sparkline(ui, id),
    ];
    // Who is in no event would filter all away.
    let filters = ui.store.whole.counts(&ui.store.index, facet_of(entity.kind))[id.index()] > 0;
    el("li")
        .key(id.0)
        .set("class", class.concat())
        .is("part", "card")
        .put_if(is_alone, || target(ui, view, &entity.id))
        .put(piece("div", "card-top", top))
        .put_if(is_wide, || facts(ui, id, entity, view, is_open))
        .put_if(is_wide && filters, || filter_button(ui, id, entity))
        .html()
}

/// A button that opens and closes the card; the card of a choice stays open.
fn name(ui: &Ui, entity: &Entity, view: View, is_open: bool, is_chosen: bool) -> Html {
    if is_chosen || (STATIC && view == View::Entities) {
        return opened(el("span"), is_open).may("lang", lang(ui)).text(&entity.name).html();
    }
    let action = if is_open { Action::Close } else { Action::Open(view, entity.id.clone()) };
    let button = button("card-button")
        .may("lang", lang(ui))
        .has("data-opened", is_open)
        .aria("aria-expanded", is_open)
        .on_click(ui.on(action))
        .text(&entity.name)
        .html();
    if STATIC { nodes(vec![button, without_script(ui, entity)]) } else { button }
}

/// In place of the button, a link to the whole card.
fn without_script(ui: &Ui, entity: &Entity) -> Html {
    let address = links::address(ui, View::Entities, &entity.id);
    el("a")
        .class("static-only")
        .may("href", address)
        .may("lang", lang(ui))
        .text(&entity.name)
        .html()
}

fn filter_button(ui: &Ui, id: EntityId, entity: &Entity) -> Html {
    let (facet, filter) = (facet_of(entity.kind), &ui.store.address.filter);
    let choice = filter.choice(facet, id.0);
    let said = match choice {
        Some(_) => ui.words.unfilter,
        None if filter.of(facet).is_empty() => ui.words.only_this,
        None => ui.words.this_too,
    };
    let exclude = choice.is_some_and(|c| c.exclude);
    let onclick = ui.on(Action::Toggle { facet, value: id.0, exclude });
    press(
        "link with-script",
        onclick,
        vec![say(said), unseen(vec![say(" "), theirs(ui, &entity.name)])],
    )
}
