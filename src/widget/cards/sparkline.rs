//! A small line of how often each report mentions an entity.

use super::super::builder::el;
use super::super::store::Ui;
use crate::model::EntityId;
use crate::query::sparkline as points;
use yew::prelude::*;

const WIDTH: u32 = 100;
const HEIGHT: u32 = 28;

/// More reports than these are drawn in runs.
const MOST: usize = 50;

/// Nothing for a single report.
pub fn sparkline(ui: &Ui, id: EntityId) -> Html {
    let counts = ui.store.index.cast.by_article(id, ui.story().articles.len());
    let line = points(&counts, WIDTH, HEIGHT, MOST);
    if line.is_empty() || counts.iter().all(|n| *n == 0) {
        return Html::default();
    }
    let mut drawn = String::new();
    for (x, y) in line {
        for n in [x, y] {
            drawn.push_str(&n.to_string());
            drawn.push(' ');
        }
    }
    let mut said = String::from(ui.words.mentions_over_time);
    for (i, n) in counts.iter().take(MOST).enumerate() {
        said.push_str(if i == 0 { ": " } else { ", " });
        said.push_str(&n.to_string());
    }
    el("svg")
        .class("spark")
        // Room for the line's width.
        .is("viewBox", "-2 -3 104 34")
        .is("role", "img")
        .set("aria-label", said)
        .put_el(el("polyline").set("points", drawn))
        .html()
}
