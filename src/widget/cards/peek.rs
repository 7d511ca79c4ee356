//! The small card of a name that has the pointer or the focus. It can be
//! pointed at itself, stays until something else is, and Escape closes it
//! (WCAG 2.2, 1.4.13). A press, which opens the card itself, takes the focus
//! away from the name, so that a finger never meets it.

use super::super::builder::{el, text};
use super::super::pieces::{piece, theirs};
use super::super::store::Ui;
use super::facts::{mentions, role_line};
use crate::model::EntityId;
use crate::query::monogram;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// The card, and what the widget's root is to call at `pointerover` and
/// `focusin`, and at `keydown`.
#[hook]
pub fn use_peek(ui: &Ui) -> (Html, Callback<Event>, Callback<KeyboardEvent>) {
    let of = use_state_eq(|| None::<u32>);
    let link = use_mut_ref(|| None::<Element>);
    let card = use_node_ref();
    let look = {
        let (of, link) = (of.clone(), link.clone());
        Callback::from(move |e: Event| see(&e, &of, &link))
    };
    let onkeydown = {
        let of = of.clone();
        Callback::from(move |e: KeyboardEvent| {
            if e.key() == "Escape" {
                of.set(None);
            }
        })
    };
    let entity = of.and_then(|id| Some((id, ui.story().entities.get(id as usize)?)));
    use_effect_with((*of, card.clone()), move |(_, card)| {
        if let (Some(card), Some(link)) = (card.cast::<HtmlElement>(), &*link.borrow()) {
            put_at(&card, link);
        }
    });
    let html = entity.map_or_else(Html::default, |(id, entity)| {
        let who = vec![
            piece("b", "", vec![theirs(ui, &entity.name)]),
            role_line(ui, entity),
            piece("p", "soft", vec![text(&mentions(ui, EntityId(id)))]),
        ];
        let class = super::super::marked::kind_class(entity.kind);
        let top = el("div")
            .class("card-top")
            .put_el(el("span").class("monogram").is("aria-hidden", "true").text(&monogram(entity)))
            .put(piece("div", "card-who", who));
        let card = el("div").class("peek").is("id", "peek").is("role", "tooltip").node_ref(&card);
        card.put_el(el("div").class(class).put_el(top)).html()
    });
    (html, look, onkeydown)
}

/// Names are links with the attribute `data-peek`.
fn see(e: &Event, of: &UseStateHandle<Option<u32>>, link: &Rc<RefCell<Option<Element>>>) {
    let Some(target) = e.target_dyn_into::<Element>() else { return };
    let within = |css| target.closest(css).ok().flatten();
    if within(".peek").is_some() {
        return;
    }
    let name = within("[data-peek]");
    let id = name.as_ref().and_then(|name| name.get_attribute("data-peek")?.parse().ok());
    if let Some(before) = link.replace(name.clone()) {
        // Fails for no name of an attribute.
        let _ = before.remove_attribute("aria-describedby");
    }
    if let Some(name) = name {
        let _ = name.set_attribute("aria-describedby", "peek");
    }
    of.set(id);
}

/// Below the name, or above it where there is no room; never out of the widget.
fn put_at(card: &HtmlElement, link: &Element) {
    let Some(root) = link.closest(".dateline").ok().flatten() else { return };
    let (name, around) = (link.get_bounding_client_rect(), root.get_bounding_client_rect());
    let height = f64::from(card.offset_height());
    let seen = web_sys::window().and_then(|w| w.inner_height().ok()?.as_f64()).unwrap_or(height);
    let is_above = name.bottom() + height > seen && name.top() > height;
    let top = if is_above { name.top() - height } else { name.bottom() } - around.top();
    let room = around.width() - f64::from(card.offset_width());
    let left = (name.left() - around.left()).min(room).max(0.0);
    for (side, place) in [("top", top), ("left", left)] {
        // Whole pixels; set by script, which a policy against style attributes allows.
        let _ = card.style().set_property(side, &[&(place as i32).to_string(), "px"].concat());
    }
}
