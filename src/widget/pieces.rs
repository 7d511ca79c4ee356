//! Pieces that several views are put together from.

use super::builder::{El, button, el, text};
use super::marked::lang;
use super::store::Ui;
use yew::prelude::*;

/// An element with a class, if any, around others.
pub fn piece(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let piece = if class.is_empty() { el(tag) } else { el(tag).class(class) };
    piece.all(children.into_iter()).html()
}

/// The same, found again by `key` among its neighbours.
pub fn keyed(key: u32, tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    el(tag).key(key).class(class).all(children.into_iter()).html()
}

/// A button that looks like a link.
pub fn press(class: &'static str, onclick: Callback<MouseEvent>, children: Vec<Html>) -> Html {
    button(class).on_click(onclick).all(children.into_iter()).html()
}

/// Words of the interface.
pub fn say(words: &'static str) -> Html {
    text(words)
}

/// Words of the story, in their own language.
pub fn theirs(ui: &Ui, words: &str) -> Html {
    match lang(ui) {
        Some(lang) => el("span").set("lang", lang).text(words).html(),
        None => text(words),
    }
}

/// Seen by screen readers alone.
pub fn unseen(children: Vec<Html>) -> Html {
    piece("span", "sr", children)
}

/// Not read out, because words beside it say the same.
pub fn unread(words: &str) -> Html {
    el("span").is("aria-hidden", "true").text(words).html()
}

/// Something folded behind its summary.
pub fn folded(class: &'static str, is_open: bool, summary: Html, inner: Vec<Html>) -> Html {
    el("details")
        .class(class)
        .has("open", is_open)
        .put(piece("summary", "", vec![summary]))
        .all(inner.into_iter())
        .html()
}

/// What the reader opened: takes the focus, and is brought into view.
pub fn opened(item: El, is_open: bool) -> El {
    if is_open { item.is("data-opened", "").is("tabindex", "-1") } else { item }
}
