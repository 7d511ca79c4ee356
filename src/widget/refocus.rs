//! Where the focus goes when the button that has it leaves the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

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

/// To the line that counts.
pub fn to_count(e: &MouseEvent) {
    let pressed = e.target().and_then(|t| t.dyn_into::<Element>().ok());
    let root = pressed.and_then(|p| p.closest(".dateline").ok().flatten());
    focus(root.and_then(|root| root.query_selector(".count").ok().flatten()));
}

fn focus(to: Option<Element>) -> bool {
    to.and_then(|to| to.dyn_into::<HtmlElement>().ok()).is_some_and(|to| to.focus().is_ok())
}
