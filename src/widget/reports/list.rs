//! All reports, newest first, so that who comes late sees the latest.

use super::super::builder::{el, text};
use super::super::links::to_report;
use super::super::marked::searched;
use super::super::pieces::{keyed, piece, say};
use super::super::quote::language;
use super::super::store::Ui;
use super::super::words::fill;
use crate::model::Article;
use yew::prelude::*;

pub fn list(ui: &Ui) -> Html {
    let articles = &ui.story().articles;
    if articles.is_empty() {
        return piece("p", "empty", vec![say(ui.words.no_reports)]);
    }
    let all = articles.iter().enumerate().rev();
    piece("ul", "report-list", all.map(|(i, article)| report(ui, i, article)).collect())
}

fn report(ui: &Ui, i: usize, article: &Article) -> Html {
    let title = searched(ui, &title(ui, article));
    let title = el("span").may("lang", language(article)).put(title).html();
    let first = article.sentences.first().map_or("", |s| s.of(&article.text));
    let parts = vec![
        piece("h3", "report-title", vec![to_report(ui, i, title)]),
        about(ui, article),
        el("p").class("report-start").may("lang", language(article)).text(first).html(),
    ];
    keyed(i as u32, "li", "report", parts)
}

/// The report's own, else `Report of 6 February 2026`.
pub fn title(ui: &Ui, article: &Article) -> String {
    if article.title.is_empty() {
        fill(ui.words.report_of, &[&ui.words.day_long(article.published)])
    } else {
        article.title.clone()
    }
}

/// Day, place, agency, author, and what is to be known of the text.
pub fn about(ui: &Ui, article: &Article) -> Html {
    let day = el("time").set("datetime", article.published.iso());
    let mut parts = vec![day.text(&ui.words.day_long(article.published)).html()];
    let updated = article.updated.map(|day| fill(ui.words.updated, &[&ui.words.day(day)]));
    let texts = [&article.place, &article.agency, &article.author, &updated.unwrap_or_default()];
    for said in texts.into_iter().filter(|t| !t.is_empty()) {
        parts.push(piece("span", "", vec![text(said)]));
    }
    if !article.note.is_empty() {
        parts.push(piece("span", "report-note", vec![text(&article.note)]));
    }
    piece("p", "report-about", parts)
}
