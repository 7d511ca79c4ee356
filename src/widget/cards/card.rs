//! One card.

use super::super::marked::{kind_class, lang};
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
    let is_wide = is_open || is_chosen;
    let class = classes!(
        "card",
        kind_class(entity.kind),
        is_wide.then_some("is-open"),
        is_chosen.then_some("is-chosen"),
    );
    let key = id.0;
    html! {
        <li {key} {class} part="card">
            <div class="card-top">
                <span class="monogram" aria-hidden="true">{ monogram(entity) }</span>
                <div class="card-who">
                    <h4 class="card-name">{ name(ui, entity, view, is_open, is_chosen) }</h4>
                    { role_line(ui, entity) }
                </div>
                { sparkline(ui, id) }
            </div>
            if is_wide {
                { facts(ui, id, entity, view, is_open) }
                { filter_button(ui, id, entity) }
            }
        </li>
    }
}

/// A button that opens and closes the card; the card of a choice stays open.
fn name(ui: &Ui, entity: &Entity, view: View, is_open: bool, is_chosen: bool) -> Html {
    let lang = lang(ui);
    let opened = is_open.then_some("");
    if is_chosen {
        return html! {
            <span {lang} data-opened={opened} tabindex={is_open.then_some("-1")}>{ &entity.name }</span>
        };
    }
    let action = if is_open { Action::Close } else { Action::Open(view, entity.id.clone()) };
    html! {
        <button type="button" class="card-button" {lang} data-opened={opened}
            aria-expanded={if is_open { "true" } else { "false" }} onclick={ui.on(action)}>
            { &entity.name }
        </button>
    }
}

fn filter_button(ui: &Ui, id: EntityId, entity: &Entity) -> Html {
    let (facet, filter) = (facet_of(entity.kind), &ui.store.address.filter);
    let choice = filter.choice(facet, id.0);
    let text = match choice {
        Some(_) => ui.words.unfilter,
        None if filter.of(facet).is_empty() => ui.words.only_this,
        None => ui.words.this_too,
    };
    let exclude = choice.is_some_and(|c| c.exclude);
    html! {
        <button type="button" class="link" onclick={ui.on(Action::Toggle { facet, value: id.0, exclude })}>
            { text }<span class="sr" lang={lang(ui)}>{ " " }{ &entity.name }</span>
        </button>
    }
}
