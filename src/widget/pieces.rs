//! Elements made by calls. `html!` writes some 300 bytes of code for every
//! element in place; a reader loads these functions once. For elements that
//! listen, or that Yew must give a handle to, `html!` it is.

use super::marked::lang;
use super::store::Ui;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText};

/// An element with a class; none where it is empty.
pub fn el(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = (!class.is_empty()).then_some(AttrValue::Static(class));
    with(tag, &["class"], vec![class], children)
}

/// An element with attributes; those without a value are left out.
pub fn with(
    tag: &'static str,
    names: &'static [&'static str],
    values: Vec<Option<AttrValue>>,
    children: Vec<Html>,
) -> Html {
    let values = values.into_iter().map(|v| v.map(AttributeOrProperty::Attribute)).collect();
    let mut tag = VTag::new(tag);
    tag.set_attributes(Attributes::Dynamic { keys: names, values });
    for child in children {
        tag.add_child(child);
    }
    tag.into()
}

/// `element`, which is found again by `key` among its neighbours.
pub fn keyed(key: u32, mut element: Html) -> Html {
    if let Html::VTag(tag) = &mut element {
        std::rc::Rc::make_mut(tag).key = Some(Key::from(key));
    }
    element
}

/// Several, one behind the other.
pub fn all(children: Vec<Html>) -> Html {
    VList::with_children(children, None).into()
}

pub fn text(text: String) -> Html {
    VText::new(text).into()
}

/// Words of the interface.
pub fn say(text: &'static str) -> Html {
    VText::new(text).into()
}

/// Words of the story, in their own language.
pub fn theirs(ui: &Ui, said: &str) -> Html {
    match lang(ui) {
        Some(lang) => with("span", &["lang"], vec![Some(lang.into())], vec![text(said.to_owned())]),
        None => text(said.to_owned()),
    }
}

/// Seen by screen readers alone.
pub fn unseen(children: Vec<Html>) -> Html {
    el("span", "sr", children)
}

/// Not read out, because words beside it say the same.
pub fn unread(said: String) -> Html {
    with("span", &["aria-hidden"], vec![Some("true".into())], vec![text(said)])
}

/// A button that looks like a link.
pub fn button(class: &'static str, onclick: Callback<MouseEvent>, children: Vec<Html>) -> Html {
    html! { <button type="button" {class} {onclick}>{ all(children) }</button> }
}

/// Something folded behind its summary.
pub fn fold(class: &'static str, is_open: bool, summary: Html, inner: Vec<Html>) -> Html {
    let mut children = vec![el("summary", "", vec![summary])];
    children.extend(inner);
    let open = is_open.then_some(AttrValue::Static(""));
    with("details", &["class", "open"], vec![Some(class.into()), open], children)
}
