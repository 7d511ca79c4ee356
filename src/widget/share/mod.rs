//! What a reader takes away: a link, a page of paper, a file. The widget only
//! says what there is; `www/sharing.js` does it when a button is pressed,
//! and finds what to do in the button's attribute `data-take`.

mod paper;

#[cfg(not(target_arch = "wasm32"))]
pub use paper::chronology;
pub use paper::paper;

use super::builder::{El, button, el};
use super::store::Ui;
use super::words::{Words, fill};
use crate::model::Event;
use yew::prelude::*;

/// A button, and the list that it opens over the page (HTML, "The popover
/// attribute": Escape and a press beside it close it).
pub fn menu(ui: &Ui) -> Html {
    let words = &ui.words;
    // What a calendar has no day for is not in it.
    let (all, dated) = (ui.store.selection.len(), ui.store.selection.dated);
    let file = |form, label, n| {
        let saved = fill(words.saved, &[&words.plural(words.events_n, n)]);
        take(form, label).set("data-saved", saved)
    };
    let opener = button("link").is("popovertarget", "take").say(words.share);
    let list = el("div")
        .class("take")
        .is("id", "take")
        .is("popover", "")
        .is("role", "group")
        .is("aria-label", words.share)
        .put_el(take("copy", words.copy_view))
        .put_el(take("sheet", words.share_sheet))
        .put_el(take("print", words.print))
        .put_el(el("p").class("soft").say(words.save))
        .put_el(file("csv", words.forms[0], all))
        .put_el(file("json", words.forms[1], all))
        .put_el(file("ics", words.forms[2], dated));
    el("span").put_el(opener).put_el(with_outcome(words, list)).html()
}

/// The link to one event.
pub fn event_link(ui: &Ui, event: &Event) -> Html {
    let button = take("copy", ui.words.copy_event).set("data-open", event.id.clone());
    with_outcome(&ui.words, el("p").class("cite").put_el(button)).html()
}

fn take(what: &'static str, label: &'static str) -> El {
    button("link").is("data-take", what).say(label)
}

/// Ends with a line that the script fills, in words that stand in its attributes.
fn with_outcome(words: &Words, list: El) -> El {
    let outcome = el("span").class("outcome").is("role", "status");
    list.say(" ").put_el(
        outcome
            .is("data-copied", words.copied)
            .is("data-by-hand", words.copy_by_hand)
            .is("data-none", words.none_dated)
            .is("data-failed", words.take_failed),
    )
}
