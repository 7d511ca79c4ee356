//! The sentences that an event rests on, and what each report made of it.

use super::super::marked;
use super::super::names;
use super::super::store::Ui;
use super::super::words::fill;
use crate::model::{ArticleId, Event, Evidence, Status, Telling};
use crate::query::{Action, View};
use yew::prelude::*;

/// The reports that tell of it, each once, in order.
pub fn reports(event: &Event) -> Vec<ArticleId> {
    let mut all: Vec<ArticleId> = event.evidence.iter().map(|t| t.evidence.article).collect();
    all.sort_unstable();
    all.dedup();
    all
}

pub fn evidence(ui: &Ui, event: &Event) -> Html {
    html! {
        <div class="evidence" part="evidence">
            { clocks(ui, event) }
            { for event.evidence.iter().map(|telling| quote(ui, telling)) }
            if !event.why.is_empty() {
                <p class="cite">{ fill(ui.words.why_date, &[&event.why]) }</p>
            }
        </div>
    }
}

/// `announced 4 Feb 2026 · confirmed 6 Feb 2026`, where one report saw it
/// coming and a later one says that it came.
fn clocks(ui: &Ui, event: &Event) -> Html {
    let day = |telling: &Telling| {
        Some(ui.story().articles.get(telling.evidence.article.index())?.published)
    };
    let first = |wanted: fn(Status) -> bool| {
        event.evidence.iter().filter(|t| wanted(t.status)).filter_map(day).min()
    };
    let announced = first(|s| matches!(s, Status::Scheduled | Status::Target));
    let confirmed = first(|s| s == Status::Happened);
    match (announced, confirmed) {
        (Some(a), Some(b)) if a < b => html! {
            <p class="clocks">
                { fill(ui.words.announced, &[&ui.words.day(a)]) }
                { " · " }
                { fill(ui.words.confirmed, &[&ui.words.day(b)]) }
            </p>
        },
        _ => Html::default(),
    }
}

fn quote(ui: &Ui, telling: &Telling) -> Html {
    let evidence = telling.evidence;
    let Some(article) = ui.story().articles.get(evidence.article.index()) else {
        return Html::default();
    };
    let words = &ui.words;
    let n = (evidence.sentence + 1).to_string();
    let mut cite = names::report(words, article);
    if !article.place.is_empty() {
        cite.push_str(", ");
        cite.push_str(&article.place);
    }
    cite.push_str(", ");
    cite.push_str(&fill(words.sentence_n, &[&n]));
    html! {
        <figure class="quote" key={key(&evidence)}>
            <blockquote lang={article.language.clone()}>
                { marked::sentence(ui, evidence) }
            </blockquote>
            <figcaption class="cite">
                { cite }{ " · " }
                <button type="button" class="link" onclick={ui.on(in_context(ui, &evidence))}>
                    { words.read_in_context }
                </button>
            </figcaption>
        </figure>
    }
}

fn key(evidence: &Evidence) -> String {
    let parts = [evidence.article.0, evidence.sentence, evidence.span.start];
    parts.map(|n| n.to_string()).join(".")
}

/// Opens the report at the sentence.
fn in_context(ui: &Ui, evidence: &Evidence) -> Action {
    let report = ui.story().articles.get(evidence.article.index());
    let report = report.map_or("", |a| a.id.as_str());
    Action::Open(View::Reports, [report, ".", &evidence.sentence.to_string()].concat())
}
