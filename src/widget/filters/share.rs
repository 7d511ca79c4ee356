//! A link to exactly what is on screen.

use super::super::builder::{button, el, nodes};
use super::super::store::UiProps;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;
use yew::prelude::*;

/// What became of the link.
#[derive(Clone, PartialEq)]
enum Copied {
    NotYet,
    Yes,
    /// The browser does not let a page write there: the reader copies it.
    ByHand(String),
}

/// Only where the page's address follows: elsewhere a link would show less.
#[component]
pub fn Share(props: &UiProps) -> Html {
    let ui = &props.ui;
    let copied = use_state_eq(|| Copied::NotYet);
    {
        let copied = copied.clone();
        use_effect_with(ui.store.clone(), move |_| copied.set(Copied::NotYet));
    }
    let onclick = {
        let (filter, copied) = (ui.store.print(), copied.clone());
        Callback::from(move |_| copy(&filter, copied.clone()))
    };
    let status = el("span").is("role", "status");
    let status = match &*copied {
        Copied::NotYet => status,
        Copied::Yes => status.say(ui.words.copied),
        Copied::ByHand(link) => status.put_el(
            el("input")
                .class("by-hand")
                .is("readonly", "")
                .is("aria-label", ui.words.copy_by_hand)
                .value(link.clone()),
        ),
    };
    let button = button("link").on_click(onclick).say(ui.words.share);
    nodes(vec![button.html(), status.html()])
}

fn copy(filter: &str, copied: UseStateHandle<Copied>) {
    let Some(window) = window() else { return };
    let address = window.location().href().unwrap_or_default();
    let (page, hash) = address.split_once('#').unwrap_or((&address, ""));
    // What others keep in the address stays in it.
    let others = hash.split('&').filter(|p| !p.is_empty() && !p.starts_with("dateline="));
    let mut link = [page, "#"].concat();
    others.for_each(|part| link.extend([part, "&"]));
    link.extend(["dateline=", filter]);
    // Without a secure connection there is no clipboard.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    if !clipboard.is_ok_and(|c| c.is_object()) {
        copied.set(Copied::ByHand(link));
        return;
    }
    let written = window.navigator().clipboard().write_text(&link);
    spawn_local(async move {
        let is_written = JsFuture::from(written).await.is_ok();
        copied.set(if is_written { Copied::Yes } else { Copied::ByHand(link) });
    });
}
