//! The one reducer, and how components reach it.

use crate::query::{Action, State};
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
