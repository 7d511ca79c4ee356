//! Evidence on screen: the sentence, quoted, with where it stands.

use super::builder::el;
use super::pieces::say;
use super::store::Ui;
use super::words::{Words, fill};
use super::{links, marked};
use crate::model::{Article, Evidence};
use yew::prelude::*;

/// A quoted sentence with its report, date and place.
pub fn quote(ui: &Ui, evidence: Evidence) -> Html {
    let Some(article) = ui.story().articles.get(evidence.article.index()) else {
        return Html::default();
    };
    let number = ui.words.count(evidence.sentence as usize + 1);
    let number = fill(ui.words.sentence_n, &[&number]);
    let source = [&source(&ui.words, article), ", ", &number, " · "].concat();
    let link = links::to_sentence(ui, evidence, say(ui.words.read_in_context));
    let quoted = el("blockquote").may("lang", language(article));
    el("figure")
        .class("quote")
        .put_el(quoted.put(marked::sentence(ui, evidence)))
        .put_el(el("figcaption").class("cite").text(&source).put(link))
        .html()
}

/// `VNA/VNS, 6 Feb 2026, PHNOM PENH`, without what the report does not say.
pub fn source(words: &Words, article: &Article) -> String {
    let day = words.day(article.published);
    let parts = [article.agency.as_str(), &day, article.place.as_str()];
    let said: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    said.join(", ")
}

/// For the attribute `lang` of a report's text.
pub fn language(article: &Article) -> Option<String> {
    (!article.language.is_empty()).then(|| article.language.clone())
}
