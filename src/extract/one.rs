//! What one text gives by itself, in the shape of `dateline extract --ndjson`.

use super::doc::Doc;
use super::events::EventMention;
use super::extractor::Extraction;
use super::figures::FigureMention;
use super::time::{TimeMention, TimexType};
use crate::model::{DateSpan, Entity, EntityId, EntityKind, FigureKind, Mention, Span, Status};
use serde::{Serialize, Serializer};

/// One line of output, without the `id` that the input line gave.
#[derive(Debug, Default, Serialize)]
pub struct One {
    pub sentences: Vec<OneSentence>,
    pub dates: Vec<OneDate>,
    pub mentions: Vec<OneMention>,
    pub figures: Vec<OneFigure>,
    pub events: Vec<OneEvent>,
}

#[derive(Debug, Serialize)]
pub struct OneSentence {
    pub start: u32,
    pub end: u32,
}

/// A TIMEX3.
#[derive(Debug, Serialize)]
pub struct OneDate {
    pub start: u32,
    pub end: u32,
    pub text: String,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub value: String,
    #[serde(rename = "mod")]
    pub modifier: Option<&'static str>,
}

#[derive(Debug, Serialize)]
pub struct OneMention {
    pub start: u32,
    pub end: u32,
    pub text: String,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub entity: String,
}

#[derive(Debug, Serialize)]
pub struct OneFigure {
    pub start: u32,
    pub end: u32,
    pub text: String,
    pub kind: FigureKind,
    #[serde(serialize_with = "plain_number")]
    pub value: f64,
    pub unit: String,
    pub of: String,
}

#[derive(Debug, Serialize)]
pub struct OneEvent {
    pub sentence: usize,
    pub start: u32,
    pub end: u32,
    pub title: String,
    pub when: Option<DateSpan>,
    pub status: Status,
    pub entities: Vec<String>,
    pub places: Vec<String>,
    pub topics: Vec<String>,
    /// 0 to 1.
    pub salience: f64,
}

impl One {
    pub fn new(doc: &Doc, found: Extraction, entities: &[Entity]) -> One {
        let text = doc.text;
        let sentences = (0..doc.sentences.len()).map(|s| doc.sentence_span(s));
        One {
            sentences: sentences.map(|s| OneSentence { start: s.start, end: s.end }).collect(),
            dates: found.times.into_iter().map(|t| date(text, t)).collect(),
            mentions: found
                .mentions
                .iter()
                .filter(|m| found.names.binary_search_by_key(&m.span, |n| n.span).is_ok())
                .filter_map(|m| mention(text, *m, entities))
                .collect(),
            figures: found.figures.into_iter().map(|f| figure(text, f)).collect(),
            events: found.events.into_iter().map(|e| event(e, entities)).collect(),
        }
    }
}

/// Whole numbers without a fraction, as far as `f64` tells them apart.
fn plain_number<S: Serializer>(value: &f64, s: S) -> Result<S::Ok, S::Error> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() <= EXACT {
        s.serialize_i64(*value as i64)
    } else {
        s.serialize_f64(*value)
    }
}

fn words(text: &str, span: Span) -> String {
    span.of(text).to_owned()
}

fn date(text: &str, time: TimeMention) -> OneDate {
    OneDate {
        start: time.span.start,
        end: time.span.end,
        text: words(text, time.span),
        kind: match time.kind {
            TimexType::Date => "DATE",
            TimexType::Time => "TIME",
            TimexType::Duration => "DURATION",
            TimexType::Set => "SET",
        },
        value: time.value,
        modifier: time.modifier,
    }
}

fn mention(text: &str, mention: Mention, entities: &[Entity]) -> Option<OneMention> {
    let entity = entities.get(mention.entity.index())?;
    Some(OneMention {
        start: mention.span.start,
        end: mention.span.end,
        text: words(text, mention.span),
        kind: match entity.kind {
            EntityKind::Person => "PERSON",
            EntityKind::Organisation => "ORG",
            EntityKind::Place => "PLACE",
            EntityKind::Thing => "MISC",
        },
        entity: entity.id.clone(),
    })
}

fn figure(text: &str, figure: FigureMention) -> OneFigure {
    OneFigure {
        start: figure.span.start,
        end: figure.span.end,
        text: words(text, figure.span),
        kind: figure.kind,
        value: figure.value,
        unit: figure.unit,
        of: figure.of,
    }
}

fn event(event: EventMention, entities: &[Entity]) -> OneEvent {
    let ids = |list: &[EntityId]| {
        list.iter().filter_map(|e| entities.get(e.index())).map(|e| e.id.clone()).collect()
    };
    OneEvent {
        sentence: event.sentence,
        start: event.span.start,
        end: event.span.end,
        entities: ids(&event.participants),
        places: ids(&event.places),
        title: event.title,
        when: event.when,
        status: event.status,
        topics: event.topics,
        salience: f64::from(event.salience) / 1000.0,
    }
}
