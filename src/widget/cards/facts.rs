//! What a card says of its entity.

use super::super::builder::text;
use super::super::links;
use super::super::marked::name;
use super::super::names;
use super::super::pieces::{keyed, piece, say, theirs, unread, unseen};
use super::super::store::Ui;
use super::super::words::fill;
use super::facet_of;
use crate::model::{Entity, EntityId, EventId, Role, fold, order, order_by_key};
use crate::query::{View, first_named};
use yew::prelude::*;

/// `President, Cambodian People’s Party`, as last reported; for who has no
/// role what it is, and where: `Province, Việt Nam`.
pub fn role_line(ui: &Ui, entity: &Entity) -> Html {
    let within = entity.within.and_then(|id| ui.story().entities.get(id.index()));
    let mut line = Vec::new();
    match entity.roles.last() {
        Some(role) => line.push(theirs(ui, &role_text(ui, role))),
        None if entity.sort.is_empty() => line.push(say(ui.words.kind[entity.kind as usize])),
        None => line.push(theirs(ui, &entity.sort)),
    }
    if let (Some(within), None) = (within, entity.roles.last()) {
        line.extend([say(", "), theirs(ui, &within.name)]);
    }
    piece("p", "card-role", line)
}

/// The role with its organisation, unless its words name that already.
fn role_text(ui: &Ui, role: &Role) -> String {
    let folded = fold(&role.text);
    let says = |name: &String| folded.contains(&fold(name));
    let organisation = role.organisation.and_then(|id| ui.story().entities.get(id.index()));
    match organisation {
        Some(o) if !std::iter::once(&o.name).chain(&o.aliases).any(says) => {
            [&role.text, ", ", &o.name].concat()
        }
        _ => role.text.clone(),
    }
}

/// A card beside the timeline that is only chosen, not opened, leaves its events to that.
pub fn facts(ui: &Ui, id: EntityId, entity: &Entity, view: View, is_open: bool) -> Html {
    let mut rows = vec![row("", ui.words.in_, vec![text(&mentions(ui, id))])];
    first(ui, id, &mut rows);
    if let Some(id) = entity.within {
        rows.push(row("", ui.words.within, vec![name(ui, id)]));
    }
    with(ui, id, &mut rows);
    if !entity.aliases.is_empty() {
        rows.push(row("", ui.words.also, vec![theirs(ui, &entity.aliases.join(", "))]));
    }
    roles(ui, entity, &mut rows);
    if is_open || view == View::Entities {
        events(ui, id, entity, view, &mut rows);
    }
    piece("dl", "facts", rows)
}

fn row(class: &'static str, term: &'static str, said: Vec<Html>) -> Html {
    piece("div", class, vec![piece("dt", "", vec![say(term)]), piece("dd", "", said)])
}

/// `2 of 3 reports, 9 mentions`.
pub fn mentions(ui: &Ui, id: EntityId) -> String {
    let (words, cast) = (&ui.words, &ui.store.index.cast);
    let all = words.plural(words.reports_n, ui.story().articles.len());
    let reports = fill(words.n_of_m, &[&words.count(cast.reports(id)), &all]);
    [&reports, ", ", &words.plural(words.mentions_n, cast.mentions(id))].concat()
}

/// The sentence that names it first.
fn first(ui: &Ui, id: EntityId, rows: &mut Vec<Html>) {
    let Some(evidence) = first_named(&ui.store.index, id) else { return };
    let Some(report) = ui.story().articles.get(evidence.article.index()) else { return };
    let said = text(&names::report(&ui.words, report));
    let link = links::to_sentence(ui, evidence, said);
    rows.push(row("", ui.words.first_named, vec![link]));
}

/// So many of those that it appears with.
const COMPANY: usize = 5;

fn with(ui: &Ui, id: EntityId, rows: &mut Vec<Html>) {
    let mut said = Vec::new();
    for (other, n) in ui.store.index.appears_with(id).into_iter().take(COMPANY) {
        if !said.is_empty() {
            said.push(say(" · "));
        }
        let n = n as usize;
        let together = [" (", &ui.words.plural(ui.words.times_n, n), ")"].concat();
        said.push(name(ui, other));
        said.push(piece("span", "n", vec![unread(&[" ", &ui.words.count(n)].concat())]));
        said.push(unseen(vec![text(&together)]));
    }
    if !said.is_empty() {
        rows.push(row("", ui.words.with, said));
    }
}

/// Each role once, the newest first, with the report that said it first.
fn roles(ui: &Ui, entity: &Entity, rows: &mut Vec<Html>) {
    let mut roles: Vec<(String, &Role)> = Vec::new();
    for role in &entity.roles {
        let text = role_text(ui, role);
        if !roles.iter().any(|(said, _)| *said == text) {
            roles.push((text, role));
        }
    }
    if roles.is_empty() {
        return;
    }
    let mut items = Vec::new();
    for (role_text, role) in roles.iter().rev() {
        let published = ui.story().published(role.evidence.article);
        let day = published.map(|day| fill(ui.words.as_reported, &[&ui.words.day(day)]));
        let source = links::to_sentence(ui, role.evidence, text(&day.unwrap_or_default()));
        let mut item = Vec::new();
        // A single role already stands under the name.
        if roles.len() > 1 {
            item.extend([theirs(ui, role_text), say(" ")]);
        }
        item.push(piece("small", "", vec![source]));
        items.push(piece("li", "", item));
    }
    rows.push(row("", ui.words.roles, vec![piece("ul", "", items)]));
}

/// So many of its events, the most salient, in a side column and in the full view.
const EVENTS: [usize; 2] = [3, 6];

fn events(ui: &Ui, id: EntityId, entity: &Entity, view: View, rows: &mut Vec<Html>) {
    // As the filter has it: those of what lies within a place too.
    let mut events = ui.store.index.events_with(facet_of(entity.kind), id.0);
    let n = events.len();
    if n == 0 {
        rows.push(row("", ui.words.its_events, vec![say(ui.words.in_no_event)]));
        return;
    }
    order_by_key(&mut events, |e| std::cmp::Reverse(ui.store.index.columns.salience(*e)));
    events.truncate(EVENTS[usize::from(view == View::Entities)]);
    order(&mut events);
    let mut said = vec![piece("ul", "", events.iter().map(|id| event(ui, *id)).collect())];
    if n > events.len() {
        let more = fill(ui.words.more_n, &[&ui.words.count(n - events.len())]);
        said.push(piece("small", "", vec![text(&more)]));
    }
    rows.push(row("wide", ui.words.its_events, said));
}

pub fn event(ui: &Ui, id: EventId) -> Html {
    let Some(event) = ui.story().events.get(id.index()) else { return Html::default() };
    let when = event.when.map(|when| ui.words.date(when));
    let when = when.unwrap_or_else(|| ui.words.undated_item.to_owned());
    let title = links::to_event(ui, id, theirs(ui, &event.title));
    keyed(id.0, "li", "", vec![piece("small", "", vec![text(&when)]), say(" "), title])
}
