//! Elements, built step by step. `html!` unfolds each element in place, some
//! 400 bytes of code apiece; these calls take a few bytes each, and readers
//! load the difference. Components are still placed with `html!`.

use std::rc::Rc;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, ListenerKind, VList, VTag, VText};

/// An element to be.
pub struct El(Box<VTag>);

#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(AttrValue::Static(tag))))
}

/// `type=button`, so that no form of the page is sent.
pub fn button(class: &'static str) -> El {
    el("button").is("type", "button").is("class", class)
}

impl El {
    /// An attribute with a value that is known beforehand.
    #[inline(never)]
    pub fn is(mut self, name: &'static str, value: &'static str) -> El {
        self.0.add_attribute(name, AttrValue::Static(value));
        self
    }

    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: String) -> El {
        self.0.add_attribute(name, AttrValue::from(value));
        self
    }

    /// Nothing where there is no value.
    pub fn may(self, name: &'static str, value: Option<String>) -> El {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// An attribute that is there or not, such as `disabled`.
    pub fn has(self, name: &'static str, on: bool) -> El {
        if on { self.is(name, "") } else { self }
    }

    /// A state in ARIA: `true` or `false`.
    pub fn aria(self, name: &'static str, on: bool) -> El {
        self.is(name, if on { "true" } else { "false" })
    }

    pub fn class(self, class: &'static str) -> El {
        self.is("class", class)
    }

    #[inline(never)]
    pub fn key(mut self, key: u32) -> El {
        self.0.key = Some(Key::from(key));
        self
    }

    #[inline(never)]
    pub fn node_ref(mut self, node: &NodeRef) -> El {
        self.0.node_ref = node.clone();
        self
    }

    /// Of an input: what is in it.
    #[inline(never)]
    pub fn value(mut self, value: String) -> El {
        self.0.set_value(AttrValue::from(value));
        self
    }

    /// Of an option: whether it is the one chosen, also where a reader chose before.
    #[inline(never)]
    pub fn selected(mut self, on: bool) -> El {
        self.0.add_property("selected", JsValue::from(on));
        self
    }

    /// Of a check box: whether it is ticked.
    #[inline(never)]
    pub fn checked(mut self, on: bool) -> El {
        self.0.set_checked(on);
        self
    }

    pub fn on<E: JsCast + 'static>(self, kind: ListenerKind, callback: Callback<E>) -> El {
        self.listen(kind, Callback::from(move |e: Event| callback.emit(e.unchecked_into())))
    }

    pub fn on_click(self, callback: Callback<MouseEvent>) -> El {
        self.on(ListenerKind::onclick, callback)
    }

    #[inline(never)]
    fn listen(mut self, kind: ListenerKind, callback: Callback<Event>) -> El {
        self.0.add_listener(Rc::new(On { kind, callback }));
        self
    }

    #[inline(never)]
    pub fn put(mut self, child: Html) -> El {
        self.0.add_child(child);
        self
    }

    pub fn put_el(self, child: El) -> El {
        self.put(child.html())
    }

    /// `child`, or its empty place: so that its neighbours stay the elements
    /// that they are, with the focus, when it comes and goes.
    pub fn put_if(self, is_there: bool, child: impl FnOnce() -> Html) -> El {
        self.put(if is_there { child() } else { Html::default() })
    }

    /// A text that is known beforehand.
    #[inline(never)]
    pub fn say(mut self, text: &'static str) -> El {
        self.0.add_child(VText::new(AttrValue::Static(text)).into());
        self
    }

    #[inline(never)]
    pub fn text(mut self, text: &str) -> El {
        self.0.add_child(self::text(text));
        self
    }

    pub fn all(mut self, children: impl Iterator<Item = Html>) -> El {
        for child in children {
            self = self.put(child);
        }
        self
    }

    #[inline(never)]
    pub fn html(self) -> Html {
        (*self.0).into()
    }
}

#[inline(never)]
pub fn text(text: &str) -> Html {
    VText::new(AttrValue::from(text.to_owned())).into()
}

/// Several nodes as one.
#[inline(never)]
pub fn nodes(all: Vec<Html>) -> Html {
    VList::with_children(all, None).into()
}

/// Calls back for events of one kind.
struct On {
    kind: ListenerKind,
    callback: Callback<Event>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        self.callback.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
