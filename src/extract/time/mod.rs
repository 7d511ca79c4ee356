//! Time expressions: where a text says when, as TIMEX3 (ISO-TimeML), resolved
//! against the day of publication.
//!
//! A sentence is [scanned](scan), the rules [find](find) what its words
//! [mean](meaning), and the meaning is [resolved](resolve) with the help of
//! the [tense](tense) and of the times spoken of before.
//!
//! A stretch between two years or days (`2026–2030`, `February 4 to 6`) is one
//! expression whose value is an ISO 8601 interval: `2026/2030`.

mod again;
mod amounts;
mod bounds;
mod calendar;
mod chronicle;
mod clock;
mod context;
mod date_forms;
mod days_listed;
mod durations;
mod find;
mod linked;
mod lists;
mod meaning;
mod moved;
mod numeric_dates;
mod quarters;
mod relative;
mod resolve;
mod scan;
mod sets;
mod tense;
mod vague;
mod which_year;
mod why;
mod words;
mod years;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use super::doc::Doc;
use super::lexicon::{Lexicon, LexiconError};
use super::numbers::NumberReader;
use crate::model::{Bound, DateSpan, Span};
use context::Context;
use meaning::{Found, Meaning, Unit};
use resolve::{Resolved, Resolver};
use scan::Scan;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use std::ops::Range;
use tense::Tense;
pub use why::{DAY_OF_PUBLICATION, month_name};
use words::{Word, Words};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimexType {
    Date,
    Time,
    Duration,
    Set,
}

/// Words that say when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeMention {
    pub span: Span,
    pub kind: TimexType,
    /// TIMEX3 `value`.
    pub value: String,
    /// TIMEX3 `mod`: `START`, `END`, `APPROX`, `MORE_THAN` …
    #[serde(deserialize_with = "modifier")]
    pub modifier: Modifier,
    /// The days it stands for; `None` for durations, sets and vague times, save
    /// `the first nine months` of a year. `early February` and `the end of 2026`
    /// keep the whole month or year, for the words name no day; `by the end of
    /// 2026` is a bound at the last one.
    pub when: Option<DateSpan>,
    /// How the words gave the value: `Friday before 6 Feb 2026`.
    pub why: String,
}

/// Under a name of its own: in a field's type serde takes it for words of what is
/// being read.
pub type Modifier = Option<&'static str>;

fn modifier<'de, D: Deserializer<'de>>(d: D) -> Result<Modifier, D::Error> {
    let known = |value: String| words::known_value(&value);
    let value = Option::<String>::deserialize(d)?;
    value.map(|v| known(v).ok_or_else(|| D::Error::custom("no such modifier"))).transpose()
}

/// Finds and resolves time expressions.
pub struct TimeReader {
    words: Words,
    numbers: NumberReader,
}

impl TimeReader {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<TimeReader, LexiconError> {
        let numbers = NumberReader::new(lexicon)?;
        Ok(TimeReader { words: Words::new(lexicon, &numbers)?, numbers })
    }

    /// In the order of the text, not overlapping. Linear time.
    pub fn read(&self, doc: &Doc) -> Vec<TimeMention> {
        let mut mentions = Vec::new();
        let mut context = Context::default();
        let senses: Vec<&Word> = doc.tokens.iter().map(|t| self.words.word(&t.folded)).collect();
        for (sentence, tokens) in doc.sentences.iter().enumerate() {
            let scan = Scan::new(doc, &self.words, &self.numbers, &senses, tokens.clone());
            let mut all = find::find_all(&scan);
            chronicle::date_line(&scan, &mut all, &mut context);
            linked::link(&scan, &mut all, |f| {
                let resolved = resolve(&scan, f, &context, sentence)?;
                resolved.stretch.map(|s| s.from.year())
            });
            for found in all {
                if are_months_of_business(&scan, &found) {
                    context.turn_to_months();
                }
                mentions.extend(resolve_one(&scan, &found, &mut context, sentence));
            }
        }
        mentions
    }
}

fn resolve_one(
    scan: &Scan,
    found: &Found,
    context: &mut Context,
    sentence: usize,
) -> Option<TimeMention> {
    let resolved = resolve(scan, found, context, sentence)?;
    let kind = match found.meaning.timex() {
        _ if found.clock.is_some() => TimexType::Time,
        // `three days later` after nothing that was dated.
        TimexType::Date if is_length(&resolved) => TimexType::Duration,
        kind => kind,
    };
    let when = resolved.stretch.as_ref().and_then(|s| bounds::span(scan, found, s));
    // `around 2 p.m. on Monday`: the hour is rough, the day is not.
    let rough = |w: &DateSpan| w.bound() == Bound::About && found.clock.is_some();
    let when = when.map(|w| if rough(&w) { w.with_bound(Bound::On) } else { w });
    if let Some(stretch) = &resolved.stretch {
        let ahead = stretch.to >= scan.doc.published
            && (context.had_quarter || tense::tense(scan, &found.tokens) == Tense::Future);
        context.remember(&found.meaning, stretch, sentence, ahead);
    }
    Some(TimeMention {
        span: scan.doc.tokens_span(&found.tokens),
        kind,
        value: resolved.value,
        modifier: found.modifier,
        when,
        why: why::part(found.modifier, resolved.why),
    })
}

/// A TIMEX3 duration, not `PAST_REF` or a date.
fn is_length(resolved: &Resolved) -> bool {
    let value = &resolved.value;
    resolved.stretch.is_none() && value.starts_with('P') && !value.ends_with("REF")
}

fn resolve(scan: &Scan, found: &Found, context: &Context, sentence: usize) -> Option<Resolved> {
    let tense = tense::tense(scan, &found.tokens);
    let compared = matches!(found.meaning, Meaning::Moved { .. }) && compares(scan, &found.tokens);
    let resolver = Resolver { published: scan.doc.published, tense, context, sentence, compared };
    resolver.resolve(&found.meaning, found.clock.as_ref())
}

/// Whether a time stands beside figures of business: `sales were $2 million,
/// compared with $1 million a year earlier`.
fn compares(scan: &Scan, tokens: &Range<usize>) -> bool {
    let first = tokens.start.saturating_sub(25).max(scan.sentence.start);
    let last = (tokens.end + 12).min(scan.sentence.end);
    (first..last).any(|i| scan.words.lists.business.contains(scan.folded(i)))
        // `the year-ago quarter`
        || tokens.clone().any(|i| scan.any(i, &["quarter", "period"]))
}

/// `for the nine months`: what follows is of them, not of the quarter.
fn are_months_of_business(scan: &Scan, found: &Found) -> bool {
    let Meaning::Length { amount: Some(n), unit: Some(Unit::Month), .. } = found.meaning else {
        return false;
    };
    let start = found.tokens.start;
    (n == 6.0 || n == 9.0) && scan.is(start, "the") && matches!(scan.before(start), "for" | "in")
}
