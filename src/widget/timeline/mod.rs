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
use super::refocus;
use super::store::Ui;
use super::words::fill;
use crate::query::{Action, Block, Era, Fold, Group};
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

/// Those that are drawn, and gaps as high as those between them.
fn days(ui: &Ui, blocks: Range<usize>) -> El {
    let mut days = el("ol").class("days");
    let mut gap = 0.0;
    let last = blocks.end;
    for i in blocks {
        let is_drawn = STATIC || ui.store.is_drawn(i) || ui.window.is_drawn(&ui.store.blocks, i);
        if !is_drawn {
            gap += ui.window.height(&ui.store.blocks, i);
        }
        if gap > 0.0 && (is_drawn || i + 1 == last) {
            let next = if is_drawn { i } else { last };
            days = days.put(self::gap(next, std::mem::take(&mut gap)));
        }
        if let Some(block) = ui.store.blocks.get(i).filter(|_| is_drawn) {
            days = days.put(day(ui, i, block));
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

/// The events that share their days, under one heading that stays in sight.
fn day(ui: &Ui, i: usize, block: &Block) -> Html {
    let group = &block.group;
    let is_long = !STATIC && ui.store.is_long();
    // Of a list that is not all there, each row says which it is.
    let place = |nth: usize| is_long.then(|| (block.at + nth + 1, ui.store.n_rows()));
    let rows = group.events.iter().enumerate();
    let rows = rows.map(|(nth, id)| event::event(ui, *id, place(nth)));
    el("li")
        .key(block.key.0)
        .class("day")
        .may("data-block", is_long.then(|| i.to_string()))
        .put(when::when(ui, group.when))
        .put_el(el("ol").class("events").all(rows))
        .put_if(group.n_folded > 0, || more(ui, group))
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
