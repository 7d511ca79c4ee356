//! Between the page and the running widget: what the page may ask of it, and
//! what it tells the page.

use super::places::Places;
use super::store::Store;
use crate::query::{Action, Address, State};
use js_sys::{Function, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::UseReducerHandle;

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
    emit: Function,
}

/// The same widget on the same page: never drawn again for its link.
impl PartialEq for Link {
    fn eq(&self, other: &Link) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Link {
    pub fn new(state: State, emit: Function) -> Link {
        Link {
            store: RefCell::default(),
            first: RefCell::new(Rc::new(state)),
            told: RefCell::default(),
            places: Rc::default(),
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
        let filter = state.print();
        let counts = || {
            let selection = &state.selection;
            detail(&[
                ("filter", filter.as_str().into()),
                ("total", (selection.known as u32).into()),
                ("matching", (selection.events.len() as u32).into()),
                ("shown", (selection.shown.len() as u32).into()),
            ])
        };
        match &told {
            None => self.emit("ready", counts()),
            Some(before) if *before != state.address => self.emit("filter", counts()),
            Some(_) => {}
        }
        let address = &state.address;
        if !address.open.is_empty() && told.is_none_or(|t| t.open != address.open) {
            let open = detail(&[
                ("view", address.view.key().into()),
                ("id", address.open.as_str().into()),
            ]);
            self.emit("open", open);
        }
    }

    fn emit(&self, name: &str, detail: JsValue) {
        // What a listener of the page throws is the page's affair.
        let _ = self.emit.call2(&JsValue::NULL, &name.into(), &detail);
    }
}

fn detail(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // Setting a member of a new plain object can't fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
