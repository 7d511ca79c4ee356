//! Where the reader left a view by a link: coming back, the link has the focus
//! again and stands where it stood.

use super::anchor::Anchor;
use super::focus::focus;
use crate::query::{Address, View};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// Shared by the widget's links; the newest last.
#[derive(Default)]
pub struct Places(RefCell<Vec<Place>>);

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
        if let (Some(left), Ok(mut places)) = (left(), self.0.try_borrow_mut()) {
            let extra = (places.len() + 1).saturating_sub(MOST);
            places.drain(..extra);
            places.push(left);
        }
    }

    /// Where the reader comes back to a place that a link was pressed in.
    pub fn come_back(&self, address: &Address, root: &Element) {
        let Ok(mut places) = self.0.try_borrow_mut() else { return };
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
        let places = self.0.try_borrow().ok()?;
        let last = places.iter().rev().map(|place| &place.address);
        last.clone().find(|address| address.view == View::Timeline).cloned()
    }
}
