//! What the reader was reading stays where it is on screen, whatever changes
//! above it.

use super::focus::{focus, show};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot, window};

/// An element and where it stood on screen, in pixels from the top; and what
/// had the focus.
pub struct Anchor {
    element: Element,
    top: f64,
    focused: Option<HtmlElement>,
}

impl Anchor {
    /// What has the focus and is in sight, unless that is a whole event or stands
    /// in the column that scrolls by itself; else the event in the upper part of
    /// the screen; none where there is neither.
    pub fn find(root: &Element) -> Option<Anchor> {
        let height = window()?.inner_height().ok()?.as_f64()?;
        let shadow = root.get_root_node().dyn_into::<ShadowRoot>().ok()?;
        let focused = shadow.active_element();
        let stays = |e: &Element| !e.matches("article, .side *").unwrap_or(false);
        let place = focused.clone().filter(stays).map(Anchor::at);
        let place = place.filter(|it| (0.0..height).contains(&it.top)).or_else(|| {
            let around = root.get_bounding_client_rect();
            let x = (around.left() + around.width() * 0.35) as f32;
            let event = |part: f64| {
                let at = shadow.element_from_point(x, (height * part) as f32)?;
                at.closest(".event").ok()?
            };
            Some(Anchor::at([0.2, 0.35, 0.5].into_iter().find_map(event)?))
        });
        let focused = focused.and_then(|focused| focused.dyn_into().ok());
        Some(Anchor { focused, ..place? })
    }

    pub fn at(element: Element) -> Anchor {
        let top = element.get_bounding_client_rect().top();
        Anchor { element, top, focused: None }
    }

    /// Scrolls the page by as much as the element moved. What had the focus has
    /// it again, for an element loses it where it gets another place in its list;
    /// and the event, or what stands beside the timeline, that got it by a key is in sight.
    pub fn keep(&self) {
        let moved = self.element.get_bounding_client_rect().top() - self.top;
        if self.element.is_connected()
            && moved.abs() >= 1.0
            && let Some(window) = window()
        {
            window.scroll_by_with_x_and_y(0.0, moved);
        }
        let is_lost = |root: ShadowRoot| root.active_element().is_none();
        let Some(focused) = &self.focused else { return };
        if focused.get_root_node().dyn_into().is_ok_and(is_lost) {
            focus(focused);
        }
        // Also what stands beside the timeline, which the event in sight does not hold.
        let by_key = "article:focus-visible, .side :focus-visible";
        if focused.matches(by_key).unwrap_or(false) {
            show(focused);
        }
    }

    /// The same place for another element.
    pub fn with(&self, element: Element) -> Anchor {
        Anchor { element, top: self.top, focused: None }
    }
}
