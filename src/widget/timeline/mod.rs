//! The events in order, by era.

mod event;
mod evidence;
mod switch;
mod when;
mod window;

pub use switch::switch;
pub use window::Window;

use super::STATIC;
use super::builder::{El, button, el};
use super::filters::nothing_found;
use super::names;
use super::panes::{Pane, pane};
use super::refocus;
use super::store::Ui;
use super::words::fill;
use crate::model::EventId;
use crate::query::{Action, Era, Fold, Group};
use std::ops::Range;
use yew::prelude::*;

pub fn timeline(ui: &Ui) -> Html {
    // Of what is still being looked for nothing can be said.
    let is_empty = ui.store.selection.is_empty() && ui.store.selection.is_certain();
    let mut all = el("div").class("timeline").is("part", "timeline").put(if is_empty {
        nothing_found(ui)
    } else {
        Html::default()
    });
    let blocks = &ui.store.blocks;
    ui.window.estimate(blocks);
    let mut start = 0;
    for e in Era::ALL {
        let end = blocks.partition_point(|block| block.era <= e);
        all = all.put(era(ui, e, start..end));
        start = end;
    }
    all.html()
}

fn era(ui: &Ui, era: Era, blocks: Range<usize>) -> Html {
    if blocks.is_empty() {
        return Html::default();
    }
    let heading = el("h3").class("era-name").is("part", "era");
    el("section")
        .class("era")
        .put_el(heading.put_el(el("span").text(names::era(ui, era))))
        .put_el(days(ui, blocks))
        .html()
}

/// Those that are drawn, and gaps as high as those between them. In a long timeline
/// each block stands by itself, for its height; else those of the same days are one.
fn days(ui: &Ui, blocks: Range<usize>) -> El {
    let mut days = el("ol").class("days");
    let all = &ui.store.blocks;
    let is_drawn = |i| STATIC || ui.store.is_drawn(i) || ui.window.is_drawn(all, i);
    let is_alone = !STATIC && ui.store.is_long();
    let goes_on = |i: usize| match all.get(i.wrapping_sub(1)..=i) {
        Some([a, b]) => (a.era, a.group.key) == (b.era, b.group.key),
        _ => false,
    };
    let (mut gap, mut last_group) = (0.0, None);
    let Range { start: mut i, end: last } = blocks;
    while i < last {
        let (now, is_now) = (i, is_drawn(i));
        i += 1;
        if !is_now {
            gap += ui.window.height(all, now);
        }
        if gap > 0.0 && (is_now || i == last) {
            let next = if is_now { now } else { last };
            days = days.put(self::gap(next, std::mem::take(&mut gap)));
        }
        if is_now {
            while !is_alone && i < last && goes_on(i) && is_drawn(i) {
                i += 1;
            }
            let Some(first) = all.get(now) else { continue };
            // The item stays when more of its days is drawn, before or behind.
            let is_other = last_group.replace(first.group.key) == Some(first.group.key);
            let key = if is_alone || is_other { first.key } else { first.group.key };
            let shown = Days { blocks: now..i, key, goes_on: goes_on(now) };
            days = days.put(if STATIC {
                day(ui, &shown)
            } else {
                pane(ui.window.at_block(ui, now), Pane::Days(shown), key.0)
            });
        }
    }
    days
}

/// Before the `next` block, which its key says: a gap that went elsewhere could
/// move the block that has the focus, which would lose it. The height is an
/// attribute of a picture: a page's policy may stand against styles on elements.
fn gap(next: usize, px: f64) -> Html {
    let room = el("svg").is("width", "1").set("height", (px as u32).to_string());
    el("li")
        .key(u32::MAX - next as u32)
        .class("undrawn")
        .is("aria-hidden", "true")
        .put_el(room)
        .html()
}

/// Blocks of events that share their days.
#[derive(Clone, PartialEq)]
pub struct Days {
    blocks: Range<usize>,
    key: EventId,
    /// The block before is of the same days.
    goes_on: bool,
}

/// Under one heading that stays in sight.
pub fn day(ui: &Ui, Days { blocks, key, goes_on }: &Days) -> Html {
    let i = blocks.start;
    let Some(blocks @ [first, ..]) = ui.store.blocks.get(blocks.clone()) else {
        return Html::default();
    };
    let is_long = !STATIC && ui.store.is_long();
    // Of a list that is not all there, each row says which it is.
    let place = |nth: usize| is_long.then(|| (first.at + nth + 1, ui.store.n_rows()));
    let rows = blocks.iter().flat_map(|block| &block.group.events).enumerate();
    let rows = rows.map(|(nth, id)| event::event(ui, *id, place(nth)));
    let folded = blocks.iter().map(|block| &block.group).find(|group| group.n_folded > 0);
    el("li")
        .key(key.0)
        .class("day")
        .may("data-block", is_long.then(|| i.to_string()))
        .put(when::when(ui, first.group.when, *goes_on))
        .put_el(el("ol").class("events").all(rows))
        .put(folded.map_or_else(Html::default, |group| more(ui, group)))
        .html()
}
fn more(ui: &Ui, group: &Group) -> Html {
    let n = ui.words.count(group.n_folded);
    let when = group.when.map_or_else(|| ui.words.undated_item.into(), |w| ui.words.date(w));
    let (ui_then, key) = (ui.clone(), group.key);
    // The button goes away with what it unfolds: the focus goes to the event before it.
    let onclick = Callback::from(move |e: MouseEvent| {
        refocus::to_event_before(&e);
        ui_then.send(Action::Unfold(Fold::Day, key));
    });
    button("link more-of-day")
        .is("aria-expanded", "false")
        .on_click(onclick)
        .text(&fill(ui.words.more_of_day, &[&n, &when]))
        .html()
}
