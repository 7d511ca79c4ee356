//! One report in full.

use super::super::links::{safe_url, to_event, to_report};
use super::super::marked::{lang, passage};
use super::super::quote::language;
use super::super::store::Ui;
use super::list::{about, title};
use crate::model::{Article, ArticleId, EventId, Span};
use crate::query::Action;
use yew::prelude::*;

/// `sentence` is highlighted, and what rests on it linked.
pub fn reader(ui: &Ui, i: usize, sentence: Option<usize>) -> Html {
    let Some(article) = ui.story().articles.get(i) else { return Html::default() };
    let id = ArticleId(i as u32);
    let is_whole = sentence.is_none();
    let paragraphs = article.paragraphs.iter();
    html! {
        <article class="reader" key={i}>
            <p class="reader-back">
                <button type="button" class="link" onclick={ui.on(Action::Close)}>
                    <span aria-hidden="true">{ "← " }</span>{ ui.words.all_reports }
                </button>
            </p>
            <h3 class="reader-title" lang={language(article)} data-opened={is_whole.then_some("")}
                tabindex={is_whole.then_some("-1")}>
                { title(ui, article) }
            </h3>
            { about(ui, article) }
            if let Some(url) = safe_url(&article.url) {
                <p><a class="link" href={url} rel="noopener external">{ ui.words.original }</a></p>
            }
            if let Some(sentence) = sentence {
                { events_of(ui, id, sentence) }
            }
            <div class="reader-text" lang={language(article)}>
                { for paragraphs.map(|p| paragraph(ui, id, article, *p, sentence)) }
            </div>
            { neighbours(ui, i) }
        </article>
    }
}

/// Its sentences, with what stands between them.
fn paragraph(ui: &Ui, id: ArticleId, article: &Article, within: Span, open: Option<usize>) -> Html {
    let first = article.sentences.partition_point(|s| s.start < within.start);
    let mut at = within.start;
    let mut parts: Vec<Html> = Vec::new();
    for (i, sentence) in article.sentences.iter().enumerate().skip(first) {
        if sentence.end > within.end {
            break;
        }
        parts.push(passage(ui, id, Span { start: at, end: sentence.start }));
        let text = passage(ui, id, *sentence);
        parts.push(if open == Some(i) {
            html! { <mark class="sentence-open" data-opened="" tabindex="-1">{ text }</mark> }
        } else {
            text
        });
        at = sentence.end;
    }
    parts.push(passage(ui, id, Span { start: at, end: within.end }));
    html! { <p key={within.start}>{ for parts }</p> }
}

/// The way back: the events that rest on the sentence.
fn events_of(ui: &Ui, article: ArticleId, sentence: usize) -> Html {
    let events = ui.story().events.iter().enumerate();
    let events = events.filter(|(_, event)| {
        let mut evidence = event.evidence.iter().map(|t| t.evidence);
        evidence.any(|e| e.article == article && e.sentence as usize == sentence)
    });
    let links: Vec<Html> = events
        .map(|(i, event)| {
            let title = html! { <span lang={lang(ui)}>{ &event.title }</span> };
            html! { <li key={i}>{ to_event(ui, EventId(i as u32), title) }</li> }
        })
        .collect();
    html! {
        if !links.is_empty() {
            <nav class="reader-events" aria-label={ui.words.back_to_event}>
                <p>{ ui.words.back_to_event }</p>
                <ul class="plain">{ for links }</ul>
            </nav>
        }
    }
}

fn neighbours(ui: &Ui, i: usize) -> Html {
    let link = |article: Option<usize>, class: &'static str, text: &'static str| {
        let i = article.filter(|i| *i < ui.story().articles.len())?;
        let article = ui.story().articles.get(i)?;
        let title = html! {
            <>
                <small>{ text }</small>
                <span lang={language(article)}>{ title(ui, article) }</span>
            </>
        };
        Some(html! { <li {class}>{ to_report(ui, i, title) }</li> })
    };
    html! {
        <nav class="reader-next" aria-label={ui.words.all_reports}>
            <ul class="plain">
                { for link(i.checked_sub(1), "is-earlier", ui.words.previous_report) }
                { for link(i.checked_add(1), "is-later", ui.words.next_report) }
            </ul>
        </nav>
    }
}
