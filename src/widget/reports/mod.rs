//! The reports: a list, and one of them in full.

mod list;
mod reader;

use super::focus::use_opened;
use super::store::Ui;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct ReportsProps {
    pub ui: Ui,
}

#[component]
pub fn Reports(props: &ReportsProps) -> Html {
    let ui = &props.ui;
    let around = use_opened(ui);
    let shown = match open(ui) {
        Some((article, sentence)) => reader::reader(ui, article, sentence),
        None => list::list(ui),
    };
    html! { <section class="reports" part="reports" ref={around}>{ shown }</section> }
}

/// The report that is open and its sentence; an unknown sentence is none.
fn open(ui: &Ui) -> Option<(usize, Option<usize>)> {
    let open = ui.store.address.open.as_str();
    let find = |id: &str| ui.story().articles.iter().position(|a| a.id == id);
    if let Some(article) = find(open) {
        return Some((article, None));
    }
    let (id, number) = open.rsplit_once('.')?;
    let article = find(id)?;
    let sentence = number.parse().ok();
    let n = ui.story().articles[article].sentences.len();
    Some((article, sentence.filter(|s| *s < n)))
}
