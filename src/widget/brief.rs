//! The story in three lines, above all else: the latest, the next, who.

use super::builder::{El, el};
use super::links::to_event;
use super::marked::name;
use super::pieces::{say, theirs};
use super::store::Ui;
use crate::model::EventId;
use crate::query::Facet;
use yew::prelude::*;

pub fn brief(ui: &Ui) -> Html {
    let brief = ui.store.brief();
    // A list of a few events says as much itself.
    if ui.store.whole.len() < FEW {
        return Html::default();
    }
    let who = brief.who.iter().enumerate().map(|(i, id)| {
        let before = if i > 0 { " · " } else { "" };
        el("span").say(before).put(name(ui, *id)).html()
    });
    let mut list = el("dl").class("brief");
    for (term, event) in [(ui.words.latest, brief.latest), (ui.words.next, brief.next)] {
        if let Some(id) = event {
            list = list.put(row(term, self::event(ui, id)));
        }
    }
    if !brief.who.is_empty() {
        list = list.put(row(ui.words.facet[Facet::Who as usize], el("dd").all(who)));
    }
    list.html()
}

/// Fewer events need no summary.
const FEW: usize = 4;

fn row(term: &'static str, said: El) -> Html {
    el("div").put_el(el("dt").say(term)).put_el(said).html()
}

fn event(ui: &Ui, id: EventId) -> El {
    let Some(event) = ui.story().events.get(id.index()) else { return el("dd") };
    let when = event.when.map(|when| ui.words.date(when));
    let when = when.unwrap_or_else(|| ui.words.undated_item.to_owned());
    el("dd").put_el(el("b").text(&when)).put(say(" ")).put(to_event(
        ui,
        id,
        theirs(ui, &event.title),
    ))
}
