//! Search and one disclosure a facet; what is active; and the way back.

mod as_of;
mod chips;
mod count;
mod empty;
mod facet;
mod search;
mod undated;

pub use as_of::as_of;
pub use chips::chips;
pub use count::count_line;
pub use empty::nothing_found;

use super::anchor::Anchor;
use super::builder::{button, el};
use super::focus::show;
use super::overview::date_inputs;
use super::panes::{Pane, pane};
use super::store::Ui;
use crate::query::{Action, Facet};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The facet whose choices are listed, and what is searched for among them.
type Open = (Facet, String);

/// On a narrow screen all but the search stands folded behind one button; on a
/// wide one the style shows it in any case, without the button.
#[hook]
pub fn use_filters(ui: &Ui) -> Html {
    let open = use_state_eq(|| None::<Open>);
    let unfolded = use_state_eq(|| false);
    let facets = Facet::ALL.into_iter().filter(|f| ui.store.can_narrow(*f));
    let around = use_node_ref();
    // A story of a single event, or of none, has nothing to narrow.
    if ui.story().events.len() < 2 && !ui.store.address.filter.is_active() {
        return Html::default();
    }
    let facet = |facet: Facet| {
        let is_open = open.as_ref().is_some_and(|(it, _)| *it == facet);
        let (open_then, ui_then) = (open.clone(), ui.clone());
        let around = around.clone();
        let on_toggle = Callback::from(move |()| {
            toggled(&around, facet, || {
                open_then.set((!is_open).then(|| (facet, String::new())));
            });
            // Names that are not here are asked for when all is drawn.
            if facet == Facet::Report && ui_then.story().is_apart() {
                ui_then.send(Action::Arrived);
            }
        });
        facet::facet_box(ui, facet, is_open, on_toggle, &open)
    };
    let onclick = {
        let unfolded = unfolded.clone();
        Callback::from(move |_| unfolded.set(!*unfolded))
    };
    let n_active = ui.store.address.filter.parts().len();
    let badge = || el("b").text(&ui.words.count(n_active)).html();
    let fold = button("facet fold")
        .aria("aria-expanded", *unfolded)
        .is("aria-controls", "facets")
        .on_click(onclick)
        .say(ui.words.filters)
        .put_if(n_active > 0, badge);
    let all = el("div")
        .class(if *unfolded { "facets is-open" } else { "facets" })
        .is("id", "facets")
        .all(facets.map(facet))
        .put(date_inputs(ui))
        .put(pane(ui.window.calm(ui), Pane::AsOf, 0));
    el("div")
        .class("filters")
        .is("part", "filters")
        .node_ref(&around)
        .is("role", "search")
        .is("aria-label", ui.words.filters)
        .put(search::search(ui, unfolded))
        .put_el(fold)
        .put_el(all)
        .html()
}

/// The button that opens or closes a facet stays where it is pressed, whatever
/// closes above it, and what it opens is in sight.
fn toggled(around: &NodeRef, facet: Facet, toggle: impl FnOnce()) {
    let Some(around) = around.cast::<Element>() else { return };
    let find = |css: &str| around.query_selector(css).ok()?;
    let button = find(&["[aria-controls=facet-", facet.key(), "]"].concat()).map(Anchor::at);
    // Drawn when it is back.
    toggle();
    if let Some(button) = button {
        button.keep();
    }
    if let Some(panel) = find(".panel:not([hidden])")
        && let Some(panel) = panel.dyn_ref()
    {
        show(panel);
    }
}
