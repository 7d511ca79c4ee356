//! Links from one item of the story to another. They wrap like text; pressed
//! plainly they change the view in place, and where the page's address follows
//! they have one of their own, and open in a new tab.

use super::STATIC;
use super::builder::{El, el};
use super::store::Ui;
use crate::model::{EntityId, EventId, Evidence, is_web_address};
use crate::query::{Action, Address, Filter, View};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// To the card of an entity: beside the timeline where there is room, else in
/// the view of all cards.
pub fn to_card(ui: &Ui, entity: EntityId, class: &'static str, inner: Html) -> Html {
    let index = entity.0;
    let Some(entity) = ui.story().entities.get(entity.index()) else { return inner };
    let (ui_then, id) = (ui.clone(), entity.id.clone());
    let on_timeline = ui.store.address.view == View::Timeline;
    let onclick = Callback::from(move |e: MouseEvent| {
        if is_plain(&e) {
            e.prevent_default();
            let beside = on_timeline && has_side_column(&e);
            let view = if beside { View::Timeline } else { View::Entities };
            ui_then.places.leave(&e, &ui_then.store.address);
            ui_then.send(Action::Open(view, id.clone()));
        }
    });
    let href = address(ui, View::Entities, &entity.id);
    anchor(class, href, onclick, inner).set("data-peek", index.to_string()).html()
}

/// To an event on the timeline.
pub fn to_event(ui: &Ui, event: EventId, inner: Html) -> Html {
    match ui.story().events.get(event.index()) {
        Some(event) => link(ui, View::Timeline, event.id.clone(), inner),
        None => inner,
    }
}

/// To a sentence of a report.
pub fn to_sentence(ui: &Ui, evidence: Evidence, inner: Html) -> Html {
    match ui.story().articles.get(evidence.article.index()) {
        Some(article) => {
            let id = [&article.id, ".", &evidence.sentence.to_string()].concat();
            link(ui, View::Reports, id, inner)
        }
        None => inner,
    }
}

/// To a report from its beginning.
pub fn to_report(ui: &Ui, article: usize, inner: Html) -> Html {
    match ui.story().articles.get(article) {
        Some(article) => link(ui, View::Reports, article.id.clone(), inner),
        None => inner,
    }
}

fn link(ui: &Ui, view: View, id: String, inner: Html) -> Html {
    let href = address(ui, view, &id);
    let ui_then = ui.clone();
    let onclick = Callback::from(move |e: MouseEvent| {
        if is_plain(&e) {
            e.prevent_default();
            ui_then.places.leave(&e, &ui_then.store.address);
            ui_then.send(Action::Open(view, id.clone()));
        }
    });
    anchor("link", href, onclick, inner).html()
}

/// Without an address it is a link by its role, pressed with Enter.
fn anchor(
    class: &'static str,
    href: Option<String>,
    onclick: Callback<MouseEvent>,
    inner: Html,
) -> El {
    let link = el("a").class(class).on_click(onclick).put(inner);
    match href {
        Some(href) => link.set("href", href),
        None => link
            .is("role", "link")
            .is("tabindex", "0")
            .on(ListenerKind::onkeydown, Callback::from(press_with_enter)),
    }
}

fn press_with_enter(e: KeyboardEvent) {
    if e.key() == "Enter"
        && let Some(link) = e.target_dyn_into::<HtmlElement>()
    {
        link.click();
    }
}

/// The view as it is, with this open; none where the page's address is not
/// followed, for there it would open nothing. Without a script it is the
/// place in the page that [`target`] marks.
pub fn address(ui: &Ui, view: View, id: &str) -> Option<String> {
    if STATIC {
        return Some(["#dateline=", &place(ui, view, id)].concat());
    }
    let filter = ui.store.address.filter.clone();
    let there = Address { filter, view, open: id.to_owned() };
    // Not as of a day: a filter may name what was told later.
    let view = || there.print(&ui.store.full.story, ui.store.home);
    ui.sync.then(|| [&*ui.page, "#dateline=", &view()].concat())
}

fn place(ui: &Ui, view: View, id: &str) -> String {
    let there = Address { filter: Filter::default(), view, open: id.to_owned() };
    there.print(ui.story(), ui.store.home)
}

/// Where a link to this leads without a script. Browsers look for what a
/// link's fragment names in the page alone, not in shadow trees: an element of
/// the page with that id stands in this slot, the first of its name (the module
/// `embed` makes them).
pub fn target(ui: &Ui, view: View, id: &str) -> Html {
    if !STATIC {
        return Html::default();
    }
    el("slot").set("name", place(ui, view, id)).html()
}

/// Whether a press means this page, and not a new tab or a download.
fn is_plain(e: &MouseEvent) -> bool {
    e.button() == 0 && !(e.ctrl_key() || e.meta_key() || e.shift_key() || e.alt_key())
}

/// Whether the column beside the timeline is on screen.
fn has_side_column(e: &MouseEvent) -> bool {
    let side = || {
        let widget = e.target_dyn_into::<Element>()?.closest(".dateline").ok()??;
        widget.query_selector(".side").ok()?
    };
    side().is_some_and(|side| side.client_width() > 0)
}

/// The address of a page elsewhere, if it is one that a link may have.
pub fn safe_url(url: &str) -> Option<String> {
    is_web_address(url).then(|| url.to_owned())
}
