//! What the reader was reading stays where it is on screen, whatever changes
//! above it.

use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot, window};

/// An element and where it stood on screen, in pixels from the top.
pub struct Anchor {
    element: Element,
    top: f64,
}

impl Anchor {
    /// What has the focus and is in sight, unless that is a whole event; else
    /// the event in the upper part of the screen; none where there is neither.
    pub fn find(root: &Element) -> Option<Anchor> {
        let height = window()?.inner_height().ok()?.as_f64()?;
        let shadow = root.get_root_node().dyn_into::<ShadowRoot>().ok()?;
        let focused = shadow.active_element().filter(|e| !e.matches("article").unwrap_or(false));
        let focused = focused.map(Anchor::at);
        focused.filter(|it| (0.0..height).contains(&it.top)).or_else(|| {
            let around = root.get_bounding_client_rect();
            let x = (around.left() + around.width() * 0.35) as f32;
            let event = |part: f64| {
                let at = shadow.element_from_point(x, (height * part) as f32)?;
                at.closest(".event").ok()?
            };
            Some(Anchor::at([0.2, 0.35, 0.5].into_iter().find_map(event)?))
        })
    }

    pub fn at(element: Element) -> Anchor {
        let top = element.get_bounding_client_rect().top();
        Anchor { element, top }
    }

    /// Scrolls the page by as much as the element moved.
    pub fn keep(&self) {
        let moved = self.element.get_bounding_client_rect().top() - self.top;
        if self.element.is_connected()
            && moved.abs() >= 1.0
            && let Some(window) = window()
        {
            window.scroll_by_with_x_and_y(0.0, moved);
        }
    }

    /// The same place for another element.
    pub fn with(&self, element: Element) -> Anchor {
        Anchor { element, top: self.top }
    }
}
