//! One report in full.

use super::super::STATIC;
use super::super::builder::{el, nodes};
use super::super::links::{safe_url, target, to_event, to_report};
use super::super::marked::passage;
use super::super::pieces::{keyed, opened, piece, press, say, theirs, unread};
use super::super::quote::language;
use super::super::refocus::to_panel;
use super::super::store::Ui;
use super::list::{about, title};
use crate::model::{Article, ArticleId, Event as Told, EventId, Span};
use crate::query::{Action, Facet, View};
use yew::prelude::*;

/// `sentence` is highlighted, and what rests on it linked.
pub fn reader(ui: &Ui, i: usize, sentence: Option<usize>) -> Html {
    let Some(article) = ui.story().articles.get(i) else { return Html::default() };
    let id = ArticleId(i as u32);
    let back = vec![unread("← "), say(ui.words.all_reports)];
    let heading = el("h3").class("reader-title").may("lang", language(article));
    let heading = opened(heading, sentence.is_none()).text(&title(ui, article));
    let mut parts = vec![ways_back(ui, back), heading.html(), about(ui, article)];
    if let Some(url) = safe_url(&article.url) {
        let link = el("a").class("link").set("href", url).is("rel", "noopener external");
        parts.push(el("p").put_el(link.say(ui.words.original)).html());
    }
    if let Some(sentence) = sentence {
        parts.push(events_of(ui, id, sentence));
    }
    parts.push(whole_text(ui, id, article, sentence));
    parts.push(neighbours(ui, i));
    let reader = el("article").key(id.0).class("reader").set("aria-label", title(ui, article));
    reader.all(parts.into_iter()).html()
}

pub fn whole_text(ui: &Ui, id: ArticleId, article: &Article, sentence: Option<usize>) -> Html {
    let paragraphs = article.paragraphs.iter();
    let paragraphs = paragraphs.map(|p| paragraph(ui, id, article, *p, sentence));
    let text = el("div").class("reader-text").may("lang", language(article));
    text.all(paragraphs).html()
}

/// To the timeline as the reader left it, and to the list of reports.
fn ways_back(ui: &Ui, to_list: Vec<Html>) -> Html {
    let mut ways = Vec::new();
    if let Some(address) = ui.places.timeline() {
        let inner = vec![unread("← "), say(ui.words.back_to_event)];
        ways.extend([press("link", ui.on(Action::Go(address)), inner), say(" ")]);
    }
    let close = ui.clone();
    let close = Callback::from(move |e: MouseEvent| {
        to_panel(&e);
        close.send(Action::Close);
    });
    ways.push(press("link", close, to_list));
    piece("p", "reader-back", ways)
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
        if STATIC {
            let here = [&article.id, ".", &i.to_string()].concat();
            parts.push(target(ui, View::Reports, &here));
        }
        let text = passage(ui, id, *sentence);
        parts.push(if open == Some(i) {
            opened(el("mark").class("sentence-open"), true).put(text).html()
        } else {
            text
        });
        at = sentence.end;
    }
    parts.push(passage(ui, id, Span { start: at, end: within.end }));
    keyed(within.start, "p", "", parts)
}

/// The way back: the events that rest on the sentence.
fn events_of(ui: &Ui, article: ArticleId, sentence: usize) -> Html {
    let rests_on_it = |event: &Told| {
        let mut evidence = event.evidence.iter().map(|t| t.evidence);
        evidence.any(|e| e.article == article && e.sentence as usize == sentence)
    };
    let link = |id: EventId| {
        let event = ui.story().events.get(id.index()).filter(|event| rests_on_it(event))?;
        let link = to_event(ui, id, theirs(ui, &event.title));
        Some(keyed(id.0, "li", "", vec![link]))
    };
    let told = ui.store.index.events_with(Facet::Report, article.0);
    let links: Vec<Html> = told.into_iter().filter_map(link).collect();
    if links.is_empty() {
        return Html::default();
    }
    let title = piece("p", "", vec![say(ui.words.back_to_event)]);
    nav("reader-events", ui.words.back_to_event, vec![title, piece("ul", "", links)])
}

fn nav(class: &'static str, label: &'static str, children: Vec<Html>) -> Html {
    el("nav").class(class).is("aria-label", label).all(children.into_iter()).html()
}

fn neighbours(ui: &Ui, i: usize) -> Html {
    let mut links = Vec::new();
    for (i, class, said) in [
        (i.checked_sub(1), "is-earlier", ui.words.previous_report),
        (i.checked_add(1), "is-later", ui.words.next_report),
    ] {
        if let Some((i, article)) = i.and_then(|i| Some((i, ui.story().articles.get(i)?))) {
            let title = el("span").may("lang", language(article)).text(&title(ui, article)).html();
            let inner = nodes(vec![piece("small", "", vec![say(said)]), title]);
            links.push(piece("li", class, vec![to_report(ui, i, inner)]));
        }
    }
    if links.is_empty() {
        return Html::default();
    }
    nav("reader-next", ui.words.all_reports, vec![piece("ul", "", links)])
}
