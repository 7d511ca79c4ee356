//! Who's who: a card for each person, organisation, place and thing.

mod card;
mod facts;
mod met;
mod peek;
mod sparkline;

pub use self::peek::use_peek;

use self::card::card;
use self::met::met;
use super::builder::{el, nodes, text};
use super::pieces::{folded, piece, press, say};
use super::refocus::to_view;
use super::store::Ui;
use super::words::fill;
use crate::model::{EntityId, EntityKind};
use crate::query::{Facet, Filter, View};
use yew::prelude::*;

/// `compact`: the few that matter most in the events shown, for a side column.
pub fn view(ui: &Ui, compact: bool) -> Html {
    let list = if compact { side(ui) } else { all(ui) };
    el("section").class("cards").is("part", "cards").put(list).html()
}

/// The facet in which a kind of entity is a choice.
pub fn facet_of(kind: EntityKind) -> Facet {
    [Facet::Who, Facet::Org, Facet::Where, Facet::What][kind as usize]
}

fn side(ui: &Ui) -> Html {
    let story = ui.story();
    let mut chosen = chosen(ui, &ui.store.address.filter);
    let open = story.entities.iter().position(|e| ui.is_open(View::Timeline, &e.id));
    if let Some(open) = open.map(|i| EntityId(i as u32)).filter(|id| !chosen.contains(id)) {
        chosen.push(open);
    }
    let cast = &ui.store.index.cast;
    let top = cast.top(story, &in_events(ui), &chosen);
    if cast.is_empty() {
        return Html::default();
    }
    let more = [ui.words.more_cards, " (", &ui.words.count(cast.len()), ")"].concat();
    nodes(vec![
        piece("h3", "side-title", vec![say(ui.words.view[View::Entities as usize])]),
        cards(ui, &top, View::Timeline),
        press("link more", to_view(ui, View::Entities), vec![text(&more)]),
    ])
}

/// Entities that are ticked in the filter, and not left out by it.
fn chosen(ui: &Ui, filter: &Filter) -> Vec<EntityId> {
    let facets = EntityKind::ALL.map(facet_of).into_iter();
    let choices = facets.flat_map(|facet| filter.of(facet).iter().filter(|c| !c.exclude));
    let ids = choices.map(|c| EntityId(c.value));
    ids.filter(|id| id.index() < ui.story().entities.len()).collect()
}

/// By entity, of the events that the filter lets in.
fn in_events(ui: &Ui) -> Vec<u32> {
    ui.store.index.in_events(&ui.store.selection)
}

fn all(ui: &Ui) -> Html {
    if ui.store.index.cast.is_empty() {
        return piece("p", "empty", vec![say(ui.words.no_cards)]);
    }
    let counts = in_events(ui);
    let mut all: Vec<Html> =
        EntityKind::ALL.into_iter().map(|kind| group(ui, kind, &counts)).collect();
    // People come first in that list.
    all.insert(1, met(ui));
    nodes(all)
}

/// The cards of a kind; where a filter is on, those that it leaves without
/// events stand folded behind.
fn group(ui: &Ui, kind: EntityKind, counts: &[u32]) -> Html {
    let ids = ui.store.index.cast.of_kind(ui.story(), kind);
    if ids.is_empty() {
        return Html::default();
    }
    let filtered = ui.store.address.filter.is_active();
    let is_here = |id: &EntityId| {
        let is_open = || ui.is_open(View::Entities, &ui.story().entities[id.index()].id);
        !filtered || counts[id.index()] > 0 || is_open()
    };
    let (here, others): (Vec<EntityId>, Vec<EntityId>) = ids.into_iter().partition(is_here);
    let title = vec![
        say(ui.words.kinds[kind as usize]),
        piece("span", "n", vec![text(&ui.words.count(here.len()))]),
    ];
    let behind = || {
        let summary = fill(ui.words.not_in_events, &[&ui.words.count(others.len())]);
        folded("others", false, text(&summary), vec![cards(ui, &others, View::Entities)])
    };
    el("section")
        .key(kind as u32)
        .class("group")
        .put(piece("h3", "group-title", title))
        .put(cards(ui, &here, View::Entities))
        .put_if(!others.is_empty(), behind)
        .html()
}

/// So many cards of a kind are in the document at first; who looks for one
/// among more finds it by the filters.
const MOST: usize = 200;

fn cards(ui: &Ui, ids: &[EntityId], view: View) -> Html {
    piece("ul", "card-list", ids.iter().take(MOST).map(|id| card(ui, *id, view)).collect())
}
