//! Who was in the same events as whom: a table that is its own picture. A
//! press on a number compares the two.

use super::super::STATIC;
use super::super::builder::{El, button, el, text};
use super::super::focus::show;
use super::super::marked::name;
use super::super::pieces::{piece, say, theirs, unseen};
use super::super::store::Ui;
use super::super::words::fill;
use super::facts::event;
use crate::model::{Entity, EntityId};
use crate::query::{Action, Meetings, View, compared, monogram};
use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

type Pair = Option<(EntityId, EntityId)>;

/// The two that are compared are what is open: `to-lam~hun-sen`.
pub fn met(ui: &Ui) -> Html {
    let met = Meetings::new(&ui.store.index, &ui.store.selection);
    if met.people.is_empty() {
        return Html::default();
    }
    // The filter may have taken one of them away.
    let find = |id: &str| met.people.iter().copied().find(|one| id_of(ui, *one) == id);
    let pair = ui.store.address.open.split_once('~');
    let pair = pair.and_then(|(a, b)| Some((find(a)?, find(b)?)));
    let rows = (0..met.people.len()).map(|i| row(ui, &met, i, pair));
    let head = el("tr").put_el(el("td")).all(met.people.iter().map(|id| column(ui, *id)));
    let table = el("table")
        .class("met")
        .is("aria-label", ui.words.met)
        .put_el(el("thead").put_el(head))
        .put_el(el("tbody").all(rows));
    el("section")
        .class("group")
        .put(piece("h3", "group-title", vec![say(ui.words.met)]))
        .put(piece("p", "soft", vec![say(ui.words.met_help)]))
        .put_el(el("div").class("met-room").on(ListenerKind::onfocusin, in_sight()).put_el(table))
        .put(pair.map(|(a, b)| compare(ui, a, b)).unwrap_or_default())
        .html()
}

/// WebKit leaves what a key gives the focus to behind the edge of the table's room.
fn in_sight() -> Callback<FocusEvent> {
    Callback::from(|e: FocusEvent| {
        let item = e.target_dyn_into::<HtmlElement>();
        if let Some(item) = item.filter(|item| item.matches(":focus-visible").unwrap_or(false)) {
            show(&item);
        }
    })
}

fn entity(ui: &Ui, id: EntityId) -> Option<&Entity> {
    ui.story().entities.get(id.index())
}

fn id_of(ui: &Ui, id: EntityId) -> &str {
    entity(ui, id).map_or("", |entity| &entity.id)
}

fn column(ui: &Ui, id: EntityId) -> Html {
    let Some(entity) = entity(ui, id) else { return Html::default() };
    let short = el("span").is("aria-hidden", "true").set("title", entity.name.clone());
    el("th")
        .is("scope", "col")
        .put_el(short.text(&monogram(entity)))
        .put(unseen(vec![theirs(ui, &entity.name)]))
        .html()
}

fn row(ui: &Ui, met: &Meetings, i: usize, pair: Pair) -> Html {
    let first = met.people[i];
    let cells = (0..met.people.len()).map(|j| {
        let shade = (met.shared(i, j) * 4).div_ceil(met.most().max(1));
        let class = ["met-0", "met-1", "met-2", "met-3", "met-4"][shade as usize % 5];
        let cell = el("td").class(if i == j { "met-self" } else { class });
        match met.shared(i, j) {
            0 => cell.html(),
            n => cell.put_el(number(ui, first, met.people[j], n, pair)).html(),
        }
    });
    let head = el("th").is("scope", "row").put(name(ui, first));
    el("tr").key(first.0).put_el(head).all(cells).html()
}

fn number(ui: &Ui, a: EntityId, b: EntityId, n: u32, pair: Pair) -> El {
    let is_shown = pair == Some((a, b)) || pair == Some((b, a));
    let both = || [id_of(ui, a), "~", id_of(ui, b)].concat();
    let action = if is_shown { Action::Close } else { Action::Open(View::Entities, both()) };
    if STATIC {
        return el("span").class("met-n").text(&ui.words.count(n as usize));
    }
    button("met-n")
        .aria("aria-expanded", is_shown)
        .set("aria-label", together(ui, a, b, n as usize))
        .on_click(ui.on(action))
        .text(&ui.words.count(n as usize))
}

/// `Tô Lâm, Hun Sen: 5 events together`.
fn together(ui: &Ui, a: EntityId, b: EntityId, n: usize) -> String {
    let name = |id| entity(ui, id).map_or("", |e| e.name.as_str());
    [name(a), ", ", name(b), ": ", &ui.words.plural(ui.words.times_n, n)].concat()
}

fn compare(ui: &Ui, a: EntityId, b: EntityId) -> Html {
    let (both, only_a, only_b) = compared(&ui.store.index, &ui.store.selection, a, b);
    let alone = |one, other, n: usize| {
        let name = |id| entity(ui, id).map_or("", |e: &Entity| e.name.as_str());
        let n = ui.words.plural(ui.words.events_n, n);
        piece("p", "soft", vec![text(&fill(ui.words.without, &[name(one), name(other), &n]))])
    };
    // Brought into sight; it can't take the focus, which stays on the number.
    let heading = el("h4").class("card-name").is("data-opened", "");
    el("div")
        .class("compare")
        .put_el(heading.text(&together(ui, a, b, both.len())))
        .put_el(el("ul").all(both.iter().map(|id| event(ui, *id))))
        .put(alone(a, b, only_a))
        .put(alone(b, a, only_b))
        .html()
}
