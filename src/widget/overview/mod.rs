//! All events on one axis, with a brush; and two date inputs, which stand with
//! the filters, that do the same.

mod brush;
mod inputs;
mod strip;

pub use inputs::date_inputs;

use super::builder::el;
use super::store::Ui;
use brush::Brush;
use yew::prelude::*;

#[hook]
pub fn use_overview(ui: &Ui) -> Html {
    let drawing = ui.store.strip();
    let svg = use_node_ref();
    let drag = use_mut_ref(|| None);
    if drawing.axis.is_empty() {
        return Html::default();
    }
    let brush = Brush { ui: ui.clone(), drawing, svg, drag };
    el("div").class("overview").is("part", "overview").put(strip::strip(&brush)).html()
}
