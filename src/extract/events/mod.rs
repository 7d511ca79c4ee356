//! What happened, is scheduled or is aimed at, told by one text.

mod verbs;

use super::doc::Doc;
use super::figures::FigureMention;
use super::lexicon::{Lexicon, LexiconError};
use super::time::TimeMention;
use crate::model::{DateSpan, Entity, EntityId, Mention, Span, Status};

/// One event as one sentence, or a clause of it, tells it; the fields mean
/// what they mean in [`Event`](crate::model::Event).
#[derive(Clone, Debug, PartialEq)]
pub struct EventMention {
    /// Index into the text's sentences.
    pub sentence: usize,
    /// Within the sentence; a clause of it or the whole.
    pub span: Span,
    pub title: String,
    pub when: Option<DateSpan>,
    pub why: String,
    pub status: Status,
    pub participants: Vec<EntityId>,
    pub places: Vec<EntityId>,
    /// Ids of topics, the surest first.
    pub topics: Vec<String>,
    /// Indices into the text's figures.
    pub figures: Vec<usize>,
    /// What kind of thing happens: a class of `verbs.toml` or of event nouns.
    pub class: String,
    /// 0 to 1000, before other reports have their say.
    pub salience: u16,
}

/// What the steps before found in one text.
pub struct Found<'a> {
    pub times: &'a [TimeMention],
    pub figures: &'a [FigureMention],
    pub mentions: &'a [Mention],
    /// All entities of the story.
    pub entities: &'a [Entity],
}

/// Reads events.
pub struct EventReader {}

impl EventReader {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(_lexicon: &Lexicon) -> Result<EventReader, LexiconError> {
        Ok(EventReader {})
    }

    /// In the order of the text. Linear time.
    pub fn read(&self, doc: &Doc, found: &Found) -> Vec<EventMention> {
        let mut events = Vec::new();
        for sentence in 0..doc.sentences.len() {
            let span = doc.sentence_span(sentence);
            let Some(time) = found.times.iter().find(|t| span.contains(t.span) && t.when.is_some())
            else {
                continue;
            };
            events.push(EventMention {
                sentence,
                span,
                title: span.of(doc.text).chars().take(100).collect(),
                when: time.when,
                why: time.why.clone(),
                status: Status::Happened,
                participants: Vec::new(),
                places: Vec::new(),
                topics: Vec::new(),
                figures: Vec::new(),
                class: String::new(),
                salience: 500,
            });
        }
        events
    }
}
