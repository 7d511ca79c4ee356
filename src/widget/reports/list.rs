//! All reports, newest first, so that who comes late sees the latest.

use super::super::builder::{el, nodes, text};
use super::super::links::to_report;
use super::super::marked::searched;
use super::super::pieces::{folded, keyed, piece, say};
use super::super::quote::language;
use super::super::store::Ui;
use super::super::words::fill;
use crate::model::Article;
use crate::query::Facet;
use yew::prelude::*;

pub fn list(ui: &Ui) -> Html {
    let articles = &ui.story().articles;
    if articles.is_empty() {
        return piece("p", "empty", vec![say(ui.words.no_reports)]);
    }
    // How many of the events shown each tells of.
    let told = ui.store.selection.chosen(&ui.store.index, Facet::Report);
    let is_filtered = ui.store.address.filter.is_active();
    let all = told.iter().enumerate().rev();
    let (here, others): (Vec<_>, Vec<_>) = all.partition(|(_, n)| **n > 0 || !is_filtered);
    let list = |some: Vec<(usize, &u32)>| {
        let left = some.len().saturating_sub(MOST);
        let items = some
            .into_iter()
            .take(MOST)
            .filter_map(|(i, n)| Some(report(ui, i, articles.get(i)?, *n as usize)));
        let mut items: Vec<Html> = items.collect();
        if left > 0 {
            let said = fill(ui.words.more_n, &[&ui.words.count(left)]);
            items.push(keyed(u32::MAX, "li", "soft", vec![text(&said)]));
        }
        piece("ul", "report-list", items)
    };
    let mut lists = vec![list(here)];
    if !others.is_empty() {
        let summary = fill(ui.words.not_in_events, &[&ui.words.count(others.len())]);
        lists.push(folded("others", false, text(&summary), vec![list(others)]));
    }
    nodes(lists)
}

/// So many are in the document at once; the rest is found by the filters.
const MOST: usize = 200;

fn report(ui: &Ui, i: usize, article: &Article, n_events: usize) -> Html {
    let title = searched(ui, &title(ui, article));
    let title = el("span").may("lang", language(article)).put(title).html();
    let first = article.sentences.first().map_or("", |s| s.of(&article.text));
    let told = text(&ui.words.plural(ui.words.events_n, n_events));
    let parts = vec![
        piece("h3", "report-title", vec![to_report(ui, i, title)]),
        about(ui, article),
        el("p").class("report-start").may("lang", language(article)).text(first).html(),
        piece("p", "cite", vec![told]),
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
