//! All reports, newest first, so that who comes late sees the latest.

use super::super::links::to_report;
use super::super::marked::searched;
use super::super::quote::language;
use super::super::store::Ui;
use crate::model::{Article, DateSpan};
use yew::prelude::*;

pub fn list(ui: &Ui) -> Html {
    let articles = &ui.story().articles;
    if articles.is_empty() {
        return html! { <p class="empty">{ ui.words.no_reports }</p> };
    }
    html! {
        <ul class="report-list">
            { for articles.iter().enumerate().rev().map(|(i, a)| report(ui, i, a)) }
        </ul>
    }
}

fn report(ui: &Ui, i: usize, article: &Article) -> Html {
    let title = html! {
        <span lang={language(article)}>{ searched(ui, &title(ui, article)) }</span>
    };
    html! {
        <li key={article.id.clone()} class="report">
            <h3 class="report-title">{ to_report(ui, i, title) }</h3>
            { about(ui, article) }
            if let Some(first) = article.sentences.first() {
                <p class="report-start" lang={language(article)}>
                    { first.of(&article.text).to_owned() }
                </p>
            }
        </li>
    }
}

/// The report's own, else `Report of 6 February 2026`.
pub fn title(ui: &Ui, article: &Article) -> String {
    if article.title.is_empty() {
        let day = ui.words.day_long(article.published);
        super::super::words::fill(ui.words.report_of, &[&day])
    } else {
        article.title.clone()
    }
}

/// Agency, day, place, author, and what is to be known of the text.
pub fn about(ui: &Ui, article: &Article) -> Html {
    let day = ui.words.date_long(DateSpan::day(article.published));
    let place = (!article.place.is_empty()).then(|| article.place.clone());
    let texts = [&article.agency, &article.author].into_iter().filter(|t| !t.is_empty());
    let updated = article.updated.map(|day| {
        let text = super::super::words::fill(ui.words.updated, &[&ui.words.day(day)]);
        html! { <span>{ text }</span> }
    });
    html! {
        <p class="report-about">
            <time datetime={article.published.iso()}>{ day }</time>
            if let Some(place) = place {
                <span class="place">{ place }</span>
            }
            { for texts.map(|text| html! { <span>{ text }</span> }) }
            { for updated }
            if !article.note.is_empty() {
                <span class="report-note">{ &article.note }</span>
            }
        </p>
    }
}
