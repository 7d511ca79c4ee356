//! Where the reader left a view by a link: coming back, the link has the focus
//! again and stands where it stood.

use super::anchor::Anchor;
use super::focus::focus;
use crate::query::{Address, State, View};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::NodeRef;

/// Shared by the widget's links; the newest last.
#[derive(Default)]
pub struct Places {
    left: RefCell<Vec<Place>>,
    /// What was opened, the ways back, and the view, when it was drawn last.
    drawn: Cell<(u32, u32, View)>,
    /// The ways back that were gone.
    returned: Cell<u32>,
}

struct Place {
    address: Address,
    /// Which of the widget's links it was.
    nth: u32,
    anchor: Anchor,
}

/// So many are remembered.
const MOST: usize = 20;

impl Places {
    /// To be called before a pressed link leads away from `address`.
    pub fn leave(&self, e: &MouseEvent, address: &Address) {
        let left = || {
            let link = e.current_target()?.dyn_into::<Element>().ok()?;
            let pressed = e.target()?.dyn_into::<Element>().ok()?;
            let link = pressed.closest("a").ok()?.unwrap_or(link);
            let all = link.closest(".dateline").ok()??.query_selector_all("a").ok()?;
            let nth = (0..all.length())
                .find(|i| all.item(*i).is_some_and(|a| link.is_same_node(Some(&a))))?;
            Some(Place { address: address.clone(), nth, anchor: Anchor::at(link) })
        };
        if let (Some(left), Ok(mut places)) = (left(), self.left.try_borrow_mut()) {
            let extra = (places.len() + 1).saturating_sub(MOST);
            places.drain(..extra);
            places.push(left);
        }
    }

    /// To be called before a view is drawn: what stays where it is, if it is no
    /// other view and nothing was opened.
    pub fn hold(&self, now: &State, root: &NodeRef) -> Option<Anchor> {
        let drawn = (now.opened, now.returned, now.address.view);
        let stays = self.drawn.replace(drawn) == drawn;
        Anchor::find(&root.cast::<Element>().filter(|_| stays)?)
    }

    /// To be called when it is drawn.
    pub fn settle(&self, now: &State, root: &NodeRef, anchor: Option<Anchor>) {
        let is_back = self.returned.replace(now.returned) != now.returned;
        if let (true, Some(root)) = (is_back, root.cast::<Element>()) {
            self.come_back(&now.address, &root);
        }
        if let Some(anchor) = anchor {
            anchor.keep();
        }
    }

    /// Where the reader comes back to a place that a link was pressed in.
    fn come_back(&self, address: &Address, root: &Element) {
        let Ok(mut places) = self.left.try_borrow_mut() else { return };
        let Some(i) = places.iter().rposition(|place| place.address == *address) else { return };
        let place = places.split_off(i).into_iter().next();
        let link = place.and_then(|place| {
            let link = root.query_selector_all("a").ok()?.item(place.nth)?.dyn_into().ok()?;
            Some((place, link))
        });
        if let Some((place, link)) = link {
            focus(&link);
            place.anchor.with(link.into()).keep();
        }
    }

    /// The timeline as it was when a link led away from it last.
    pub fn timeline(&self) -> Option<Address> {
        let places = self.left.try_borrow().ok()?;
        let last = places.iter().rev().map(|place| &place.address);
        last.clone().find(|address| address.view == View::Timeline).cloned()
    }
}
