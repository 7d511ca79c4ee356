//! Evidence on screen: the sentence, quoted, with where it stands.

use super::builder::el;
use super::pieces::say;
use super::store::Ui;
use super::words::{Words, fill};
use super::{links, marked};
use crate::model::{Article, Evidence, Span};
use yew::prelude::*;

/// A quoted sentence with its report, date and place; `own` are the places in it
/// that no other report has, marked and said.
pub fn quote(ui: &Ui, evidence: Evidence, own: &[Span]) -> Html {
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
        .put_el(quoted.put(marked::sentence(ui, evidence, own)))
        .put_el(el("figcaption").class("cite").text(&source).put(link))
        .put_if(!own.is_empty(), || only_here(ui, article, own))
        .html()
}

/// `Only in this quotation: 2030 · Hun Sen`.
fn only_here(ui: &Ui, article: &Article, own: &[Span]) -> Html {
    let mut said: Vec<&str> = Vec::new();
    for span in own.iter().map(|span| span.of(&article.text)) {
        if !said.contains(&span) {
            said.push(span);
        }
    }
    let (before, after) = ui.words.only_here.split_once("{}").unwrap_or((ui.words.only_here, ""));
    let said = el("span").may("lang", language(article)).text(&said.join(" · "));
    el("p").class("cite").say(before).put_el(said).say(after).html()
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
