//! Text of reports and events with names, dates, figures and searched words marked.

use super::builder::{el, nodes, text};
use super::links;
use super::pieces::theirs;
use super::store::Ui;
use crate::model::{Article, ArticleId, EntityId, EntityKind, Event, Evidence, Span};
use crate::query::{Mark, Piece, Query, datetime, found_parts, pieces, title_pieces};
use yew::prelude::*;

/// A stretch of a report; names open their cards.
pub fn passage(ui: &Ui, article: ArticleId, span: Span) -> Html {
    compared(ui, article, span, &[])
}

/// The same, with the places marked that no other report has.
fn compared(ui: &Ui, article: ArticleId, span: Span, own: &[Span]) -> Html {
    let Some(report) = ui.story().articles.get(article.index()) else { return Html::default() };
    let query = Query::new(&ui.store.address.filter.q);
    let pieces = pieces(report, article, span, &ui.store.index.figure_places, &query);
    let piece = |p: &Piece| {
        let piece = marked(ui, &report.text, p, Some(report));
        if own.contains(&p.span) { el("span").class("own").put(piece).html() } else { piece }
    };
    nodes(pieces.iter().map(piece).collect())
}

/// The sentence that an item rests on; `own` are the places in it that no other
/// report has.
pub fn sentence(ui: &Ui, evidence: Evidence, own: &[Span]) -> Html {
    let report = ui.story().articles.get(evidence.article.index());
    let span = report.and_then(|r| r.sentences.get(evidence.sentence as usize));
    compared(ui, evidence.article, span.copied().unwrap_or(evidence.span), own)
}

/// An event's title, or what it was called on an earlier day; names open their cards.
pub fn title(ui: &Ui, event: &Event, title: &str) -> Html {
    let entities = event.participants.iter().chain(&event.places).copied();
    let query = Query::new(&ui.store.address.filter.q);
    let pieces = title_pieces(ui.story(), title, entities, &event.figures, &query);
    nodes(pieces.iter().map(|p| marked(ui, title, p, None)).collect())
}

/// An entity's name, which opens its card.
pub fn name(ui: &Ui, id: EntityId) -> Html {
    let Some(entity) = ui.story().entities.get(id.index()) else { return Html::default() };
    links::to_card(ui, id, name_class(entity.kind), theirs(ui, &entity.name))
}

fn name_class(kind: EntityKind) -> &'static str {
    ["name k-person", "name k-org", "name k-place", "name k-thing"][kind as usize]
}

/// For a kind's colour and shape.
pub fn kind_class(kind: EntityKind) -> &'static str {
    ["k-person", "k-org", "k-place", "k-thing"][kind as usize]
}

/// For the attribute `lang` of the story's own words, where the interface's
/// language is another.
pub fn lang(ui: &Ui) -> Option<String> {
    let language = &ui.story().language;
    (!language.is_empty() && language != ui.words.lang).then(|| language.clone())
}

/// Any text with the searched words marked.
pub fn searched(ui: &Ui, text: &str) -> Html {
    let query = Query::new(&ui.store.address.filter.q);
    let pieces = title_pieces(ui.story(), text, std::iter::empty(), &[], &query);
    nodes(pieces.iter().map(|piece| with_found(text, piece)).collect())
}

fn marked(ui: &Ui, text: &str, piece: &Piece, report: Option<&Article>) -> Html {
    let inner = with_found(text, piece);
    match piece.mark {
        Mark::Plain => inner,
        Mark::Name(id) => {
            let class = ui.story().entities.get(id.index()).map_or("", |e| name_class(e.kind));
            links::to_card(ui, id, class, inner)
        }
        Mark::Date(i) => match report.and_then(|r| r.dates.get(i)?.when) {
            Some(when) => {
                let datetime = datetime(when);
                let tag = if datetime.is_some() { "time" } else { "span" };
                let date = el(tag).class("said-date").set("title", ui.words.date_long(when));
                date.may("datetime", datetime).put(inner).html()
            }
            None => inner,
        },
        Mark::Figure(_) => el("strong").class("fig").put(inner).html(),
    }
}

fn with_found(said: &str, piece: &Piece) -> Html {
    let parts = found_parts(said, piece).into_iter();
    let one = |(part, found): (&str, bool)| {
        let part = text(part);
        if found { el("mark").put(part).html() } else { part }
    };
    nodes(parts.map(one).collect())
}
