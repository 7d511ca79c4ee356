//! The small card of a name that has the pointer or the focus. It can be
//! pointed at itself, stays until something else is or the widget is left, and
//! Escape closes it wherever the focus is (WCAG 2.2, 1.4.13). A press, which
//! opens the card itself, takes the focus away from the name, so that a finger
//! never meets it.

use super::super::builder::{el, text};
use super::super::pieces::{piece, theirs};
use super::super::store::Ui;
use super::facts::{mentions, role_line};
use crate::model::EntityId;
use crate::query::monogram;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, FocusEvent, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// The card, and what the widget's root is to call at `pointerover` and `focusin`.
#[hook]
pub fn use_peek(ui: &Ui) -> (Html, Callback<Event>) {
    let of = use_state_eq(|| None::<u32>);
    let link = use_mut_ref(|| None::<Element>);
    let card = use_node_ref();
    let look = {
        let (of, link) = (of.clone(), link.clone());
        Callback::from(move |e: Event| see(&e, &of, &link))
    };
    let entity = of.and_then(|id| Some((id, ui.story().entities.get(id as usize)?)));
    let shown = of.clone();
    use_effect_with((*of, card.clone()), move |(_, card)| {
        let card = card.cast::<HtmlElement>();
        if let (Some(card), Some(link)) = (&card, &*link.borrow()) {
            put_at(card, link);
        }
        let leaving = card.map(|card| Leaving::listen(card, shown, link));
        || drop(leaving)
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
    (html, look)
}

/// Names are links with the attribute `data-peek`.
fn see(e: &Event, of: &UseStateHandle<Option<u32>>, link: &Rc<RefCell<Option<Element>>>) {
    let Some(target) = e.target_dyn_into::<Element>() else { return };
    let within = |css| target.closest(css).ok().flatten();
    if within(".peek").is_some() {
        return;
    }
    let name = within("[data-peek]");
    if name.is_none() && has_focus(link) {
        return;
    }
    let id = name.as_ref().and_then(|name| name.get_attribute("data-peek")?.parse().ok());
    describe(link, name);
    of.set(id);
}

/// The card describes this name, and no longer the one before.
fn describe(link: &Rc<RefCell<Option<Element>>>, name: Option<Element>) {
    if let Some(name) = &name {
        let _ = name.set_attribute("aria-describedby", "peek");
    }
    let before = link.replace(name);
    if let Some(before) = before.filter(|before| link.borrow().as_ref() != Some(before)) {
        // Fails for no name of an attribute.
        let _ = before.remove_attribute("aria-describedby");
    }
}

/// A page that scrolls to the focus moves under the pointer, which says nothing.
fn has_focus(link: &RefCell<Option<Element>>) -> bool {
    link.borrow().as_ref().is_some_and(|link| link.matches(":focus").unwrap_or(false))
}

/// Hears what closes a card while it is open.
struct Leaving {
    hear: Closure<dyn FnMut(Event)>,
    targets: Vec<(EventTarget, &'static str)>,
}

impl Leaving {
    fn listen(
        card: HtmlElement,
        of: UseStateHandle<Option<u32>>,
        link: Rc<RefCell<Option<Element>>>,
    ) -> Leaving {
        let mut targets: Vec<(EventTarget, _)> = Vec::new();
        if let Some(document) = card.owner_document() {
            targets.push((document.into(), "keydown"));
        }
        if let Some(root) = card.closest(".dateline").ok().flatten() {
            targets.push((root.clone().into(), "pointerleave"));
            targets.push((root.into(), "focusout"));
        }
        let hear = Closure::new(move |e: Event| {
            if leaves(&e, &card, &link) {
                describe(&link, None);
                of.set(None);
            }
        });
        for (target, name) in &targets {
            let hear = hear.as_ref().unchecked_ref();
            let _ = target.add_event_listener_with_callback(name, hear);
        }
        Leaving { hear, targets }
    }
}

impl Drop for Leaving {
    fn drop(&mut self) {
        for (target, name) in &self.targets {
            let hear = self.hear.as_ref().unchecked_ref();
            let _ = target.remove_event_listener_with_callback(name, hear);
        }
    }
}

/// Escape; the pointer out of the widget, unless the name has the focus; the
/// focus out of it, unless the card has the pointer.
fn leaves(e: &Event, card: &HtmlElement, link: &RefCell<Option<Element>>) -> bool {
    if let Some(e) = e.dyn_ref::<KeyboardEvent>() {
        return e.key() == "Escape";
    }
    let Some(e) = e.dyn_ref::<FocusEvent>() else { return !has_focus(link) };
    let root = card.closest(".dateline").ok().flatten();
    let to = e.related_target().and_then(|to| to.dyn_into::<Element>().ok());
    let stays = root.is_some_and(|root| root.contains(to.as_deref()));
    !stays && !card.matches(":hover").unwrap_or(false)
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
