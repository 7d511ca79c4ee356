//! Time expressions: where a text says when, as TIMEX3 (ISO-TimeML), resolved
//! against the day of publication.

use super::doc::Doc;
use super::lexicon::{Lexicon, LexiconError};
use crate::model::{DateSpan, Span};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimexType {
    Date,
    Time,
    Duration,
    Set,
}

/// Words that say when.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeMention {
    pub span: Span,
    pub kind: TimexType,
    /// TIMEX3 `value`.
    pub value: String,
    /// TIMEX3 `mod`: `START`, `END`, `APPROX`, `MORE_THAN` …
    pub modifier: Option<&'static str>,
    /// The days it stands for; `None` for durations, sets and vague times.
    pub when: Option<DateSpan>,
    /// How the words gave the value: `Friday before 6 Feb 2026`.
    pub why: String,
}

/// Finds and resolves time expressions.
pub struct TimeReader {}

impl TimeReader {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(_lexicon: &Lexicon) -> Result<TimeReader, LexiconError> {
        Ok(TimeReader {})
    }

    /// In the order of the text, not overlapping. Linear time.
    pub fn read(&self, _doc: &Doc) -> Vec<TimeMention> {
        Vec::new()
    }
}
