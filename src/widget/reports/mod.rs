//! The reports: a list, and one of them in full.

pub(super) mod list;
pub(super) mod reader;

use super::builder::el;
use super::store::Ui;
use yew::prelude::*;

pub fn reports(ui: &Ui) -> Html {
    let shown = match open(ui) {
        Some((article, sentence)) => reader::reader(ui, article, sentence),
        None => list::list(ui),
    };
    el("section").class("reports").is("part", "reports").put(shown).html()
}

/// The report that is open and its sentence; an unknown sentence is none.
fn open(ui: &Ui) -> Option<(usize, Option<usize>)> {
    let open = ui.store.address.open.as_str();
    let find = |id: &str| ui.story().article_with_id(id).map(|id| id.index());
    if let Some(article) = find(open) {
        return Some((article, None));
    }
    let (id, number) = open.rsplit_once('.')?;
    let article = find(id)?;
    let sentence = number.parse().ok();
    let n = ui.story().articles.get(article).map_or(0, |article| article.sentences.len());
    Some((article, sentence.filter(|s| *s < n)))
}
