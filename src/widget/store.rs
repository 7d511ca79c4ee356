//! The one reducer, and what every component needs.

use super::places::Places;
use super::timeline::Window;
use super::words::Words;
use crate::model::Story;
use crate::query::{Action, State, View};
use std::rc::Rc;
use yew::prelude::*;

/// [`State`] in Yew's terms. Equal only where nothing was changed.
#[derive(Clone)]
pub struct Store(pub Rc<State>);

impl PartialEq for Store {
    fn eq(&self, other: &Store) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Store {
    type Target = State;
    fn deref(&self) -> &State {
        &self.0
    }
}

impl Reducible for Store {
    type Action = Action;
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match self.next(action) {
            Some(state) => Rc::new(Store(Rc::new(state))),
            None => self,
        }
    }
}

/// Sends actions; stays the same over the widget's life, so that a component
/// that only acts is not drawn again.
pub type Dispatch = UseReducerDispatcher<Store>;

impl PartialEq for Places {
    fn eq(&self, other: &Places) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What every component gets, as its prop `ui`: cheap to copy, equal where
/// nothing on screen would change.
#[derive(Clone, PartialEq)]
pub struct Ui {
    pub store: Store,
    pub dispatch: Dispatch,
    pub words: Words,
    /// Where links led away from; the same over the widget's life.
    pub places: Rc<Places>,
    /// What of a long timeline is near the screen.
    pub window: Rc<Window>,
    /// Whether the page's address follows the view, so that a link to it shows the same.
    pub sync: bool,
    /// Before the `#` of a link to another view; empty where browsers know it.
    pub page: Rc<str>,
}

impl Ui {
    /// The same, as of another state.
    pub fn at(&self, store: Store) -> Ui {
        Ui { store, ..self.clone() }
    }

    pub fn story(&self) -> &Story {
        self.store.story()
    }

    /// A callback that sends `action`, whatever the event.
    pub fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(action.clone()))
    }

    pub fn send(&self, action: Action) {
        self.dispatch.dispatch(action);
    }

    /// Whether the item with this id is open in this view.
    pub fn is_open(&self, view: View, id: &str) -> bool {
        self.store.address.view == view && self.store.address.open == id
    }
}
