//! Brings what a reader opened into view and gives it the focus.

use super::store::Ui;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// For the element around items of which the open one has the attribute
/// `data-opened` and can take the focus. What an address opened moves nothing;
/// what the reader opened moves the page only as far as it must. How much room
/// it gets is the style's `scroll-margin`.
#[hook]
pub fn use_opened(ui: &Ui) -> NodeRef {
    let around = use_node_ref();
    use_effect_with((ui.store.opened, around.clone()), |(opened, around)| {
        let around = around.cast::<Element>().filter(|_| *opened > 0);
        let item = around.and_then(|around| around.query_selector("[data-opened]").ok()?);
        if let Some(item) = item.as_ref().and_then(wasm_bindgen::JsCast::dyn_ref) {
            focus(item);
            show(item);
        }
    });
    around
}

/// Without scrolling.
pub fn focus(item: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only where the item has just gone.
    let _ = item.focus_with_options(&options);
}

/// Scrolls no farther than it must.
pub fn show(item: &HtmlElement) {
    let scroll = ScrollIntoViewOptions::new();
    scroll.set_block(ScrollLogicalPosition::Nearest);
    item.scroll_into_view_with_scroll_into_view_options(&scroll);
}
