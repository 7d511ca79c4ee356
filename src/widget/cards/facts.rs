//! What a card says of its entity.

use super::super::links;
use super::super::marked::{lang, name};
use super::super::store::Ui;
use super::super::words::fill;
use crate::model::{Entity, EntityId, EventId, Role, fold, order, order_by_key};
use crate::query::{View, appears_with, events_of};
use yew::prelude::*;

/// `President, Cambodian People’s Party`, as last reported; for who has no
/// role what it is, and where: `Province, Việt Nam`.
pub fn role_line(ui: &Ui, entity: &Entity) -> Html {
    let within = entity.within.and_then(|id| ui.story().entities.get(id.index()));
    let (text, is_theirs) = match entity.roles.last() {
        Some(role) => (role_text(ui, role), true),
        None if entity.sort.is_empty() => (ui.words.kind[entity.kind as usize].to_owned(), false),
        None => (capitalised(&entity.sort), true),
    };
    let lang = lang(ui);
    html! {
        <p class="card-role">
            <span lang={lang.clone().filter(|_| is_theirs)}>{ text }</span>
            if let (Some(within), true) = (within, entity.roles.is_empty()) {
                <span {lang}>{ ", " }{ &within.name }</span>
            }
        </p>
    }
}

/// The role with its organisation, unless its words name that already.
fn role_text(ui: &Ui, role: &Role) -> String {
    let text = capitalised(&role.text);
    let folded = fold(&text);
    let says = |name: &String| folded.contains(&fold(name));
    let organisation = role.organisation.and_then(|id| ui.story().entities.get(id.index()));
    match organisation {
        Some(o) if !std::iter::once(&o.name).chain(&o.aliases).any(says) => {
            [&text, ", ", &o.name].concat()
        }
        _ => text,
    }
}

fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |c| c.to_uppercase().chain(rest).collect())
}

/// A card beside the timeline that is only chosen, not opened, leaves its events to that.
pub fn facts(ui: &Ui, id: EntityId, entity: &Entity, view: View, is_open: bool) -> Html {
    let lang = lang(ui);
    html! {
        <dl class="facts">
            { row(ui.words.in_, html! { <span>{ mentions(ui, id) }</span> }) }
            if let Some(id) = entity.within {
                { row(ui.words.within, name(ui, id)) }
            }
            { with(ui, id) }
            if !entity.aliases.is_empty() {
                { row(ui.words.also, html! { <span {lang}>{ entity.aliases.join(", ") }</span> }) }
            }
            { roles(ui, entity) }
            if is_open || view == View::Entities {
                { events(ui, id, view) }
            }
        </dl>
    }
}

fn row(term: &'static str, said: Html) -> Html {
    html! { <div><dt>{ term }</dt><dd>{ said }</dd></div> }
}

/// `2 of 3 reports, 9 mentions`.
fn mentions(ui: &Ui, id: EntityId) -> String {
    let (words, cast) = (&ui.words, &ui.store.index.cast);
    let all = words.plural(words.reports_n, ui.story().articles.len());
    let reports = fill(words.n_of_m, &[&words.count(cast.reports(id)), &all]);
    [&reports, ", ", &words.plural(words.mentions_n, cast.mentions(id))].concat()
}

/// So many of those that it appears with.
const COMPANY: usize = 5;

fn with(ui: &Ui, id: EntityId) -> Html {
    let company = appears_with(ui.story(), id);
    if company.is_empty() {
        return Html::default();
    }
    let one = |(i, (other, n)): (usize, &(EntityId, u32))| {
        let together = ui.words.plural(ui.words.times_n, *n as usize);
        html! {
            <span key={other.0}>
                if i > 0 { { " · " } }
                { name(ui, *other) }
                <span class="n" aria-hidden="true">{ " " }{ ui.words.count(*n as usize) }</span>
                <span class="sr">{ " (" }{ together }{ ")" }</span>
            </span>
        }
    };
    row(ui.words.with, company.iter().take(COMPANY).enumerate().map(one).collect())
}

/// Each role once, the newest first, with the report that said it first.
fn roles(ui: &Ui, entity: &Entity) -> Html {
    let mut roles: Vec<(String, &Role)> = Vec::new();
    for role in &entity.roles {
        let text = role_text(ui, role);
        if !roles.iter().any(|(said, _)| *said == text) {
            roles.push((text, role));
        }
    }
    if roles.is_empty() {
        return Html::default();
    }
    let one = |(text, role): &(String, &Role)| {
        let report = ui.story().articles.get(role.evidence.article.index());
        let day = report.map(|r| fill(ui.words.as_reported, &[&ui.words.day(r.published)]));
        html! {
            <li>
                // A single role already stands under the name.
                if roles.len() > 1 {
                    <span lang={lang(ui)}>{ text }</span>{ " " }
                }
                <small>{ links::to_sentence(ui, role.evidence, html! { { day.unwrap_or_default() } }) }</small>
            </li>
        }
    };
    row(ui.words.roles, html! { <ul class="plain">{ for roles.iter().rev().map(one) }</ul> })
}

/// So many of its events, the most salient, in a side column and in the full view.
const EVENTS: [usize; 2] = [3, 6];

fn events(ui: &Ui, id: EntityId, view: View) -> Html {
    let story = ui.story();
    let mut events = events_of(story, id);
    let n = events.len();
    if n == 0 {
        return Html::default();
    }
    order_by_key(&mut events, |e| std::cmp::Reverse(story.events[e.index()].salience));
    events.truncate(EVENTS[usize::from(view == View::Entities)]);
    order(&mut events);
    let one = |id: &EventId| {
        let event = &story.events[id.index()];
        let when = event.when.map(|when| ui.words.date(when));
        html! {
            <li key={id.0}>
                <small>{ when.unwrap_or_else(|| ui.words.undated_item.to_owned()) }</small>{ " " }
                { links::to_event(ui, *id, html! {
                    <span lang={lang(ui)}>{ &event.title }</span>
                }) }
            </li>
        }
    };
    let more = n - events.len();
    html! {
        <div class="wide">
            <dt>{ ui.words.its_events }</dt>
            <dd>
                <ul class="plain">{ for events.iter().map(one) }</ul>
                if more > 0 {
                    <small>{ fill(ui.words.more_n, &[&ui.words.count(more)]) }</small>
                }
            </dd>
        </div>
    }
}
