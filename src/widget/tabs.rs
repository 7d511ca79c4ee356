//! The four views, as tabs (WAI-ARIA Authoring Practices, "Tabs with automatic
//! activation"): arrows move between them, one Tab stop for all.

use super::builder::{button, el};
use super::store::Ui;
use crate::query::{Action, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

pub fn tabs(ui: &Ui) -> Html {
    el("div")
        .class("tabs")
        .is("role", "tablist")
        .is("part", "tabs")
        .is("aria-label", ui.words.views)
        .on(ListenerKind::onkeydown, Callback::from(move_with_arrows))
        .all(View::ALL.into_iter().map(|view| tab(ui, view)))
        .html()
}

/// The id of a view's tab, by which its panel is labelled.
pub fn tab_id(view: View) -> &'static str {
    ["tab-timeline", "tab-entities", "tab-figures", "tab-reports"][view as usize]
}

fn tab(ui: &Ui, view: View) -> Html {
    let is_here = ui.store.address.view == view;
    button("tab")
        .is("role", "tab")
        .is("part", "tab")
        .is("id", tab_id(view))
        .aria("aria-selected", is_here)
        .is("aria-controls", "panel")
        .is("tabindex", if is_here { "0" } else { "-1" })
        .on_click(ui.on(Action::View(view)))
        .say(ui.words.view[view as usize])
        .html()
}

/// Focuses and presses the next, previous, first or last tab.
fn move_with_arrows(e: KeyboardEvent) {
    let Some(tab) = e.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return };
    let list = || tab.parent_element();
    // On a page that runs from right to left the next tab is on the left.
    let left = |tab: Option<Element>| tab.map_or(0.0, |tab| tab.get_bounding_client_rect().left());
    let ends = list().map(|l| (left(l.first_element_child()), left(l.last_element_child())));
    let mirrored = ends.is_some_and(|(first, last)| first > last);
    let to = match (e.key().as_str(), mirrored) {
        ("ArrowRight", false) | ("ArrowLeft", true) => {
            tab.next_element_sibling().or_else(|| list()?.first_element_child())
        }
        ("ArrowRight", true) | ("ArrowLeft", false) => {
            tab.previous_element_sibling().or_else(|| list()?.last_element_child())
        }
        ("Home", _) => list().and_then(|l| l.first_element_child()),
        ("End", _) => list().and_then(|l| l.last_element_child()),
        _ => return,
    };
    if let Some(to) = to.and_then(|to| to.dyn_into::<HtmlElement>().ok()) {
        e.prevent_default();
        // Focus is lost only where the tab is gone already.
        let _ = to.focus();
        to.click();
    }
}
