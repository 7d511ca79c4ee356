//! The root: settings from the page, the reducer, and what stands where.

use super::STATIC;
use super::builder::el;
use super::focus::use_opened;
use super::link::Link;
use super::panes::{Pane, pane};
use super::store::{Store, Ui};
use super::words::Words;
use super::{brief, cards, figures, filters, footer, refocus, reports, share, tabs, timeline};
use crate::query::View;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// What the page's attributes say.
#[derive(Clone, PartialEq)]
pub struct Settings {
    pub words: Words,
    pub theme: &'static str,
    pub sync: bool,
    /// The page's address, where a link within the page can't do without it.
    pub page: Rc<str>,
    pub view: View,
    /// Not the widget but a page of paper, with the address of its view.
    pub paper: Option<String>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            words: Words::new("en", None),
            theme: "auto",
            sync: false,
            page: "".into(),
            view: View::Timeline,
            paper: None,
        }
    }
}

impl Settings {
    /// With what `given` has by an attribute's name; unknown values are the default.
    pub fn with(&self, given: impl Fn(&str) -> Option<String>) -> Settings {
        let theme =
            |theme: String| ["light", "dark"].into_iter().find(|t| **t == theme).unwrap_or("auto");
        Settings {
            words: given("lang")
                .map_or_else(|| self.words.clone(), |lang| Words::new(&lang, given("words"))),
            theme: given("theme").map_or(self.theme, theme),
            page: given("page").map_or_else(|| self.page.clone(), Rc::from),
            sync: given("sync").map_or(self.sync, |sync| sync == "hash"),
            paper: given("paper").or_else(|| self.paper.clone()),
            view: given("view").map_or(self.view, |v| View::from_key(&v).unwrap_or_default()),
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    pub link: Rc<Link>,
    pub settings: Settings,
    /// Counts the stories shown; each has a reducer of its own.
    pub generation: u32,
}

/// `None` draws nothing: the widget is off the page, and waits for the next.
#[derive(Clone, PartialEq, Properties)]
pub struct RootProps {
    pub shown: Option<AppProps>,
}

#[component]
pub fn App(props: &RootProps) -> Html {
    match &props.shown {
        Some(shown) => html! { <Widget key={shown.generation} ..shown.clone() /> },
        None => Html::default(),
    }
}

#[component]
fn Widget(props: &AppProps) -> Html {
    let link = &props.link;
    let store = use_reducer_eq(|| Store(link.state()));
    link.attach(store.clone());
    let ui = Ui {
        store: (*store).clone(),
        dispatch: store.dispatcher(),
        words: props.settings.words.clone(),
        places: link.places.clone(),
        window: link.window.clone(),
        sync: props.settings.sync,
        page: props.settings.page.clone(),
    };
    let root = use_node_ref();
    // The document is still that of the view before.
    let anchor = ui.places.hold(&ui.store, &root);
    ui.window.look(&ui.store);
    let node = root.clone();
    let drawn = ui.clone();
    use_effect_with((link.clone(), ui.store.clone()), move |(link, store)| {
        link.places.settle(store, &node, anchor);
        link.window.settle(&drawn, &node);
        link.tell(store);
    });
    let window = link.window.clone();
    use_effect_with((), move |()| move || window.rest());
    let opened = use_opened(&ui);
    let (peek, look) = cards::use_peek(&ui);
    if let Some(link) = &props.settings.paper {
        let page = el("section").class("dateline").may("lang", Some(ui.words.lang.to_owned()));
        return page.is("data-theme", "light").put(share::paper(&ui, link)).html();
    }
    let panel = el("div")
        .node_ref(&opened)
        .is("role", "tabpanel")
        .is("id", "panel")
        .is("tabindex", "-1")
        .is("aria-labelledby", tabs::tab_id(ui.store.address.view))
        .put(view(&ui));
    el("section")
        .class("dateline")
        .is("part", "root")
        .is("lang", ui.words.lang)
        .is("data-theme", props.settings.theme)
        .is("aria-label", ui.words.timeline)
        .node_ref(&root)
        .on(ListenerKind::onpointerover, look.clone())
        .on(ListenerKind::onfocusin, look)
        .put(refocus::skip(&ui))
        .put(pane(ui.window.calm(&ui), Pane::Header, 2))
        .put(brief::brief(&ui))
        .put(pane(ui.window.fresh(&ui), Pane::Overview, 0))
        .put(pane(ui.window.fresh(&ui), Pane::Filters, 1))
        .put(tabs::tabs(&ui))
        .put(filters::count_line(&ui))
        .put_el(panel)
        .put_if(STATIC, || all_views(&ui))
        .put(footer::footer(&ui))
        .put(peek)
        .html()
}

#[cfg(not(target_arch = "wasm32"))]
use super::static_views::all_views;
#[cfg(target_arch = "wasm32")]
fn all_views(_: &Ui) -> Html {
    Html::default()
}

fn view(ui: &Ui) -> Html {
    match ui.store.address.view {
        View::Timeline => {
            // In sight, and in a column that gets a scrollbar where they fill it: at once.
            let figures = pane(ui.window.fresh(ui), Pane::Figures, 0);
            let side = el("div").class("side").put(cards::view(ui, true)).put(figures);
            el("div").class("columns").put(timeline::timeline(ui)).put_el(side).html()
        }
        View::Entities => cards::view(ui, false),
        View::Figures => figures::figures(ui, false),
        View::Reports => reports::reports(ui),
    }
}
