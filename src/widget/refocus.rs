//! Where the focus goes when the button that has it leaves the page.

use super::builder::button;
use super::focus::focus as focus_in_place;
use super::store::Ui;
use crate::query::{Action, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};
use yew::{Callback, Html};

/// To be called before a pressed button in a list item goes away with its item:
/// on to the button in the next item, else in the one before, else to the line
/// that counts.
pub fn leave(e: &MouseEvent) {
    let Some(pressed) = e.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return };
    let item = pressed.closest("li").ok().flatten();
    let beside = item.and_then(|i| i.next_element_sibling().or(i.previous_element_sibling()));
    let button = beside.and_then(|li| li.query_selector("button").ok().flatten());
    if !focus(button) {
        to_count(e);
    }
}

/// Whether a press is on no control and no quotation, and ends no choice of text.
pub fn is_bare(e: &MouseEvent) -> bool {
    let pressed = e.target().and_then(|t| t.dyn_into::<Element>().ok());
    let on = pressed.and_then(|t| t.closest("a, button, details, .evidence").ok().flatten());
    let chosen = web_sys::window().and_then(|w| w.get_selection().ok().flatten());
    let chosen = chosen.is_some_and(|chosen| chosen.to_string().length() > 0);
    on.is_none() && e.detail() == 1 && !chosen
}

fn widget(e: &Event) -> Option<Element> {
    let pressed = e.target().and_then(|t| t.dyn_into::<Element>().ok())?;
    pressed.closest(".dateline").ok().flatten()
}

/// A button for who has no mouse, over all that stands above the view.
pub fn skip(ui: &Ui) -> Html {
    button("skip").on_click(Callback::from(|e: MouseEvent| to_panel(&e))).say(ui.words.skip).html()
}

/// To the view that is shown.
pub fn to_panel(e: &MouseEvent) {
    focus(widget(e).and_then(|root| root.query_selector("[role=tabpanel]").ok().flatten()));
}

/// To the last event of the list before a pressed button, without scrolling.
pub fn to_event_before(e: &MouseEvent) {
    let pressed = e.target().and_then(|t| t.dyn_into::<Element>().ok());
    let event = pressed.and_then(|pressed| {
        let day = pressed.closest(".day").ok()??;
        day.query_selector(".event:last-child > article").ok()?
    });
    if let Some(event) = event.as_ref().and_then(|event| event.dyn_ref()) {
        focus_in_place(event);
    }
}

/// To the line that counts.
pub fn to_count(e: &MouseEvent) {
    focus(widget(e).and_then(|root| root.query_selector(".count").ok().flatten()));
}

/// Shows a view whose tab gets the focus: the pressed link goes away with the
/// view that it stands in.
pub fn to_view(ui: &Ui, view: View) -> Callback<MouseEvent> {
    let ui = ui.clone();
    Callback::from(move |e: MouseEvent| {
        let tab = widget(&e).and_then(|root| root.query_selector_all("[role=tab]").ok());
        let tab = tab.and_then(|tabs| tabs.item(view as u32));
        focus(tab.and_then(|tab| tab.dyn_into().ok()));
        ui.send(Action::View(view));
    })
}

/// To the button of the facet that a choice stands in.
pub fn to_facet(e: &Event) {
    let choice = e.target().and_then(|t| t.dyn_into::<Element>().ok());
    let panel = choice.and_then(|choice| choice.closest(".panel").ok().flatten());
    focus(panel.and_then(|panel| panel.previous_element_sibling()));
}

fn focus(to: Option<Element>) -> bool {
    to.and_then(|to| to.dyn_into::<HtmlElement>().ok()).is_some_and(|to| to.focus().is_ok())
}
