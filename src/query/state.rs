//! All that the widget remembers, and how it changes. Pure, so that native
//! tests walk through it; the widget only wraps it into its reducer.

use super::address::{Address, View, shortened};
use super::blocks::Block;
use super::filter::{Facet, Filter, PartialDate, in_order};
use super::index::Index;
use super::part::Part;
use super::select::Selection;
use super::unfolded::Fold;
use crate::model::{Day, EventId, Story};
use std::ops::Range;
use std::rc::Rc;

#[derive(Clone)]
pub struct State {
    /// Of the story as of the reader's day.
    pub index: Rc<Index>,
    /// Of all of it.
    pub full: Rc<Index>,
    pub address: Address,
    /// The view of an address that names none.
    pub home: View,
    /// What `address.filter` gives.
    pub selection: Rc<Selection>,
    /// What the filter that lets all in gives, as of the reader's day.
    pub whole: Rc<Selection>,
    /// Counts changes of anything but of what of a timeline is near the screen.
    pub turn: u32,
    /// What the timeline shows, in its order.
    pub blocks: Rc<Vec<Block>>,
    /// Those of a long timeline that are near the screen, and one more that is drawn.
    pub(super) near: Range<usize>,
    pub(super) kept: Option<usize>,
    /// A filter has changed, and nothing behind the frame in which that is painted.
    pub(super) is_early: bool,
    /// The event that is open, as of the last layout.
    pub(super) open_now: Option<EventId>,
    /// The one that holds it.
    pub(super) open_block: Option<usize>,
    /// How many items the reader opened: where it grows, what is open is
    /// brought into view; where an address opened it, the page stays as it is.
    pub opened: u32,
    /// Counts the ways back: by the page's address, and by closing what was open.
    pub returned: u32,
    /// By [`Fold`]: what the reader unfolded.
    pub(super) unfolded: [Vec<u32>; 2],
    /// Filters before the last changes, newest last.
    undo: Vec<Filter>,
    /// What the last change of the filter was.
    step: Step,
}

/// Changes that go on with one of their own kind are one step to undo: typing
/// is not one a key, dragging not one a pixel.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Typing,
    Dragging,
    Other,
}

// One is made at a press and moved once or twice: a box would save nothing.
#[allow(clippy::large_enum_variant)]
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Toggle {
        facet: Facet,
        value: u32,
        exclude: bool,
    },
    /// Lifts all of one facet.
    Clean(Facet),
    Lift(Part),
    Time {
        from: Option<PartialDate>,
        to: Option<PartialDate>,
    },
    /// Whether events without a date are shown among those of a stretch of time.
    Undated(bool),
    Search(String),
    AsOf(Option<Day>),
    Everything(bool),
    Clear,
    Undo,
    View(View),
    /// Shows this view now, and where an address names none.
    Home(View),
    /// Opens an item by its id, in the view that shows such items.
    Open(View, String),
    Close,
    /// Unfolds what is folded and the other way round.
    Unfold(Fold, EventId),
    /// The blocks of a long timeline that are near the screen, and the one that
    /// has the focus.
    Near(Range<usize>, Option<usize>),
    /// Another view whole, from an address or the host page.
    Go(Address),
    /// Records that were asked for are here.
    Arrived,
}

/// Steps of undo that are kept.
const UNDO_STEPS: usize = 50;

impl State {
    pub fn new(story: Rc<Story>, address: Address, home: View) -> State {
        let full = Rc::new(Index::new(story));
        let index = full.as_of(address.filter.as_of);
        let whole = Rc::new(index.select(&Filter::default()));
        let selection = Rc::new(index.select_near(&address.filter, &[&whole]));
        let mut state = State {
            index,
            full,
            address,
            home,
            selection,
            whole,
            turn: 0,
            blocks: Rc::default(),
            near: 0..0,
            kept: None,
            is_early: true,
            open_now: None,
            open_block: None,
            opened: 0,
            returned: 0,
            unfolded: Default::default(),
            undo: Vec::new(),
            step: Step::Other,
        };
        state.lay_out(true);
        state
    }

    /// The state after `action`; `None` where it changes nothing.
    pub fn next(&self, action: Action) -> Option<State> {
        if let Action::Near(near, kept) = action {
            let is_new = self.is_early || (&near, kept) != (&self.near, self.kept);
            return is_new.then(|| State { near, kept, is_early: false, ..self.clone() });
        }
        if action == Action::Arrived {
            let mut next = State { turn: self.turn + 1, ..self.clone() };
            if !self.selection.is_certain() {
                let filter = &self.address.filter;
                next.selection = Rc::new(self.index.select_near(filter, &[&self.whole]));
                next.lay_out(false);
            }
            return Some(next);
        }
        let mut address = self.address.clone();
        let mut undo = self.undo.clone();
        let mut home = self.home;
        let opened = match action {
            Action::Open(..) => self.opened + 1,
            // The page's doing, not the reader's.
            Action::Go(_) => 0,
            _ => self.opened,
        };
        let returned = self.returned + u32::from(matches!(action, Action::Go(_) | Action::Close));
        let mut unfolded = self.unfolded.clone();
        let is_undo = action == Action::Undo;
        let step = match action {
            Action::Search(_) => Step::Typing,
            Action::Time { .. } => Step::Dragging,
            _ => Step::Other,
        };
        match action {
            Action::Toggle { facet, value, exclude } => {
                address.filter.toggle(facet, value, exclude);
            }
            Action::Clean(facet) => address.filter.choices[facet as usize].clear(),
            Action::Lift(part) => address.filter.lift(part),
            Action::Time { from, to } => {
                (address.filter.from, address.filter.to) = in_order(from, to);
            }
            Action::Undated(on) => address.filter.undated = on,
            Action::Search(words) => address.filter.q = shortened(words),
            Action::AsOf(day) => address.filter.as_of = day,
            Action::Everything(on) => address.filter.everything = on,
            Action::Clear => address.filter.clear(),
            Action::Undo => {
                // What a step led to may have come about again by hand.
                while undo.last() == Some(&address.filter) {
                    undo.pop();
                }
                address.filter = undo.pop()?;
            }
            Action::View(view) if view != address.view => {
                address.view = view;
                address.open.clear();
            }
            Action::View(_) | Action::Near(..) | Action::Arrived => {}
            Action::Home(view) => {
                if view != address.view {
                    address.open.clear();
                }
                (home, address.view) = (view, view);
            }
            Action::Open(view, id) => (address.view, address.open) = (view, id),
            Action::Close => address.open.clear(),
            Action::Go(to) => address = to,
            Action::Unfold(fold, event) => self.unfold(fold, event, &mut unfolded, &mut address),
        }
        address.filter.undated &= address.filter.has_time();
        if address == self.address && home == self.home && unfolded == self.unfolded {
            return None;
        }
        let mut next = State { address, home, opened, returned, unfolded, undo, ..self.clone() };
        next.turn += 1;
        next.is_early = next.address.filter != self.address.filter;
        if next.address.filter.as_of != self.address.filter.as_of {
            next.index = self.full.as_of(next.address.filter.as_of);
            next.whole = Rc::new(next.index.select(&Filter::default()));
            // Events have other numbers now.
            next.unfolded = Default::default();
        }
        if next.is_early {
            let before: &[&Selection] = match next.index {
                ref same if Rc::ptr_eq(same, &self.index) => &[&self.selection, &self.whole],
                _ => &[&next.whole],
            };
            next.selection = Rc::new(next.index.select_near(&next.address.filter, before));
            next.step = step;
            let goes_on = step != Step::Other && step == self.step && self.can_undo();
            if !is_undo && !goes_on {
                next.undo.push(self.address.filter.clone());
                let extra = next.undo.len().saturating_sub(UNDO_STEPS);
                next.undo.drain(..extra);
            }
        }
        let is_opened = next.address.open != self.address.open || opened != self.opened;
        // With another day comes another selection.
        let is_other = !Rc::ptr_eq(&next.selection, &self.selection);
        if is_opened || is_other || next.unfolded != self.unfolded {
            next.lay_out(is_opened);
        }
        Some(next)
    }

    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// The events to show, and the one that is open, whether or not the filter
    /// lets it in: who asks for one by name gets it.
    pub fn on_screen(&self) -> Vec<EventId> {
        let mut events = self.selection.shown.clone();
        if let Some(open) = self.open_now
            && let Err(place) = events.binary_search(&open)
        {
            events.insert(place, open);
        }
        events
    }

    /// The event that is open.
    pub(super) fn open_event(&self) -> Option<EventId> {
        self.story().event_with_id(&self.address.open)
    }

    /// An address of this story.
    pub fn parse(&self, text: &str) -> Address {
        Address::parse(text, &self.full.story, self.home)
    }

    /// What is on screen, as an address.
    pub fn print(&self) -> String {
        let mut address = self.address.clone();
        // A card beside the timeline needs room that another screen may not have.
        if address.view == View::Timeline
            && self.story().entities.iter().any(|e| e.id == address.open)
        {
            address.view = View::Entities;
        }
        address.print(&self.full.story, self.home)
    }

    /// As of the reader's day.
    pub fn story(&self) -> &Story {
        &self.index.story
    }
}

#[cfg(test)]
mod tests;
