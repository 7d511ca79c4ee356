//! All that the widget remembers, and how it changes. Pure, so that native
//! tests walk through it; the widget only wraps it into its reducer.

use super::address::{Address, View};
use super::filter::{Facet, Filter, PartialDate};
use super::index::Index;
use super::select::Selection;
use crate::model::{Day, Story};
use std::rc::Rc;

#[derive(Clone)]
pub struct State {
    pub index: Rc<Index>,
    pub address: Address,
    /// What `address.filter` gives.
    pub selection: Rc<Selection>,
    /// Filters before the last changes, newest last.
    undo: Vec<Filter>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Toggle {
        facet: Facet,
        value: u32,
        exclude: bool,
    },
    /// Lifts all of one facet.
    Lift(Facet),
    Time {
        from: Option<PartialDate>,
        to: Option<PartialDate>,
    },
    Search(String),
    AsOf(Option<Day>),
    Everything(bool),
    Clear,
    Undo,
    View(View),
    /// Opens an item by its id, in the view that shows such items.
    Open(View, String),
    Close,
    /// Another view whole, from an address or the host page.
    Go(Address),
}

/// Steps of undo that are kept.
const UNDO_STEPS: usize = 50;

impl State {
    pub fn new(story: Rc<Story>, address: Address) -> State {
        let index = Rc::new(Index::new(story));
        let selection = Rc::new(index.select(&address.filter));
        State { index, address, selection, undo: Vec::new() }
    }

    /// The state after `action`; `None` where it changes nothing.
    pub fn next(&self, action: Action) -> Option<State> {
        let mut address = self.address.clone();
        let mut undo = self.undo.clone();
        match action {
            Action::Toggle { facet, value, exclude } => {
                address.filter.toggle(facet, value, exclude);
            }
            Action::Lift(facet) => address.filter.choices[facet as usize].clear(),
            Action::Time { from, to } => {
                (address.filter.from, address.filter.to) = in_order(from, to);
            }
            Action::Search(words) => address.filter.q = words,
            Action::AsOf(day) => address.filter.as_of = day,
            Action::Everything(on) => address.filter.everything = on,
            Action::Clear => address.filter.clear(),
            Action::Undo => address.filter = undo.pop()?,
            Action::View(view) if view != address.view => {
                address.view = view;
                address.open.clear();
            }
            Action::View(_) => {}
            Action::Open(view, id) => (address.view, address.open) = (view, id),
            Action::Close => address.open.clear(),
            Action::Go(to) => address = to,
        }
        if address == self.address {
            return None;
        }
        let mut next = State { address, undo, ..self.clone() };
        if next.address.filter != self.address.filter {
            next.selection = Rc::new(self.index.select(&next.address.filter));
            let undone = next.undo.len() < self.undo.len();
            // Typing is one step, not one a key.
            let typing = Filter { q: String::new(), ..next.address.filter.clone() }
                == Filter { q: String::new(), ..self.address.filter.clone() };
            if !undone && !(typing && !self.address.filter.q.is_empty()) {
                next.undo.push(self.address.filter.clone());
                let extra = next.undo.len().saturating_sub(UNDO_STEPS);
                next.undo.drain(..extra);
            }
        }
        Some(next)
    }

    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub fn story(&self) -> &Story {
        &self.index.story
    }
}

/// Two ends of a stretch of time, swapped where they are the wrong way round.
fn in_order(
    from: Option<PartialDate>,
    to: Option<PartialDate>,
) -> (Option<PartialDate>, Option<PartialDate>) {
    match (from, to) {
        (Some(a), Some(b)) if a.first_day() > b.last_day() => (to, from),
        _ => (from, to),
    }
}
