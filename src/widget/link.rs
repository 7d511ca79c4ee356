//! Between the page and the running widget: what the page may ask of it, and
//! what it tells the page.

use super::places::Places;
use super::store::Store;
use super::timeline::Window;
use crate::query::{Action, Address, State, View};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::{Callback, UseReducerHandle};

/// What the page is told.
pub enum Told {
    /// The first view stands.
    Ready(Counts),
    /// What `getFilter()` gives has changed.
    Filter(Counts),
    /// An item was opened.
    Open(View, String),
    /// Files with records that are to be shown.
    Wanted(Vec<String>),
}

/// A filter, and the events that fit it.
pub struct Counts {
    pub filter: String,
    /// All events, as of the reader's day.
    pub total: usize,
    pub matching: usize,
    /// Key moments only, unless all were asked for.
    pub shown: usize,
}

/// Shared by the handle that the page holds and the component that draws.
pub struct Link {
    /// Given by the component while it lives.
    store: RefCell<Option<UseReducerHandle<Store>>>,
    /// What the component starts from.
    first: RefCell<Rc<State>>,
    /// What the page was last told.
    told: RefCell<Option<Address>>,
    /// Where the reader left a view by a link.
    pub(super) places: Rc<Places>,
    pub(super) window: Rc<Window>,
    emit: Callback<Told>,
}

/// The same widget on the same page: never drawn again for its link.
impl PartialEq for Link {
    fn eq(&self, other: &Link) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Link {
    pub fn new(state: State, emit: Callback<Told>) -> Link {
        Link {
            store: RefCell::default(),
            first: RefCell::new(Rc::new(state)),
            told: RefCell::default(),
            places: Rc::default(),
            window: Rc::default(),
            emit,
        }
    }

    /// What is on screen, or will be with the next frame.
    pub fn state(&self) -> Rc<State> {
        match &*self.store.borrow() {
            Some(store) => store.0.clone(),
            None => self.first.borrow().clone(),
        }
    }

    pub fn send(&self, action: Action) {
        let store = self.store.borrow().clone();
        match store {
            Some(store) => store.dispatch(action),
            None => {
                let next = self.first.borrow().next(action);
                if let Some(next) = next {
                    *self.first.borrow_mut() = Rc::new(next);
                }
            }
        }
    }

    /// Another story: the component is made anew from `state`.
    pub fn restart(&self, state: State) {
        *self.store.borrow_mut() = None;
        *self.first.borrow_mut() = Rc::new(state);
        *self.told.borrow_mut() = None;
    }

    pub(super) fn attach(&self, store: UseReducerHandle<Store>) {
        *self.store.borrow_mut() = Some(store);
    }

    /// Tells the page what changed since it was last told; called when that
    /// is on screen.
    pub(super) fn tell(&self, state: &State) {
        let told = self.told.replace(Some(state.address.clone()));
        let counts = || Counts {
            filter: state.print(),
            total: state.selection.known,
            matching: state.selection.len(),
            shown: state.selection.shown.len(),
        };
        let address = &state.address;
        match &told {
            None => self.emit.emit(Told::Ready(counts())),
            Some(before) if before != address => self.emit.emit(Told::Filter(counts())),
            Some(_) => {}
        }
        if !address.open.is_empty() && told.is_none_or(|t| t.open != address.open) {
            self.emit.emit(Told::Open(address.view, address.open.clone()));
        }
        let wanted = state.full.story.wanted();
        if !wanted.is_empty() {
            self.emit.emit(Told::Wanted(wanted));
        }
    }
}
