//! One report in full.

use super::super::el::{all, button, el, keyed, say, text, theirs, unread, with};
use super::super::links::{safe_url, to_event, to_report};
use super::super::marked::passage;
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
    let whole = sentence.is_none();
    let values = vec![
        Some("reader-title".into()),
        language(article),
        whole.then_some("".into()),
        whole.then_some("-1".into()),
    ];
    let names = &["class", "lang", "data-opened", "tabindex"];
    let back = vec![unread("← ".to_owned()), say(ui.words.all_reports)];
    let mut parts = vec![
        el("p", "reader-back", vec![button("link", ui.on(Action::Close), back)]),
        with("h3", names, values, vec![text(title(ui, article))]),
        about(ui, article),
    ];
    if let Some(url) = safe_url(&article.url) {
        let values = vec![Some("link".into()), Some(url.into()), Some("noopener external".into())];
        let original = vec![say(ui.words.original)];
        parts.push(el("p", "", vec![with("a", &["class", "href", "rel"], values, original)]));
    }
    if let Some(sentence) = sentence {
        parts.push(events_of(ui, id, sentence));
    }
    let paragraphs = article.paragraphs.iter();
    let paragraphs = paragraphs.map(|p| paragraph(ui, id, article, *p, sentence)).collect();
    let values = vec![Some("reader-text".into()), language(article)];
    parts.push(with("div", &["class", "lang"], values, paragraphs));
    parts.push(neighbours(ui, i));
    keyed(id.0, el("article", "reader", parts))
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
            let values = ["sentence-open", "", "-1"].map(|v| Some(AttrValue::Static(v)));
            with("mark", &["class", "data-opened", "tabindex"], values.into(), vec![text])
        } else {
            text
        });
        at = sentence.end;
    }
    parts.push(passage(ui, id, Span { start: at, end: within.end }));
    keyed(within.start, el("p", "", parts))
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
            let link = to_event(ui, EventId(i as u32), theirs(ui, &event.title));
            keyed(i as u32, el("li", "", vec![link]))
        })
        .collect();
    if links.is_empty() {
        return Html::default();
    }
    let title = el("p", "", vec![say(ui.words.back_to_event)]);
    nav("reader-events", ui.words.back_to_event, vec![title, el("ul", "", links)])
}

fn nav(class: &'static str, label: &'static str, children: Vec<Html>) -> Html {
    let values = vec![Some(class.into()), Some(label.into())];
    with("nav", &["class", "aria-label"], values, children)
}

fn neighbours(ui: &Ui, i: usize) -> Html {
    let mut links = Vec::new();
    for (i, class, said) in [
        (i.checked_sub(1), "is-earlier", ui.words.previous_report),
        (i.checked_add(1), "is-later", ui.words.next_report),
    ] {
        if let Some((i, article)) = i.and_then(|i| Some((i, ui.story().articles.get(i)?))) {
            let title = vec![text(title(ui, article))];
            let title = with("span", &["lang"], vec![language(article)], title);
            let inner = all(vec![el("small", "", vec![say(said)]), title]);
            links.push(el("li", class, vec![to_report(ui, i, inner)]));
        }
    }
    if links.is_empty() {
        return Html::default();
    }
    nav("reader-next", ui.words.all_reports, vec![el("ul", "", links)])
}
