//! What happened, is scheduled or is aimed at, told by one text.

mod absolute;
mod agreements;
mod apposition;
mod attribution;
mod border;
mod chunks;
mod clauses;
mod conditional;
mod context;
mod cut;
mod dating;
mod days;
mod done_to;
mod finite;
mod grammar;
mod gender;
mod groups;
mod happening;
mod insets;
mod joint;
mod later;
mod leads;
mod line;
mod nominal;
mod nouns;
mod of_another;
mod owners;
mod people;
mod phrase;
mod plans;
mod predicates;
mod presence;
mod reader;
mod record;
mod reduced;
mod relative;
mod salience;
mod single;
mod standins;
mod status;
mod subject;
mod targets;
mod telling;
mod title;
mod title_days;
mod title_words;
mod topics;
mod under_way;
mod venue;
mod verbs;
mod voice;
mod when;
mod words;
mod worth;

#[cfg(test)]
mod tests;

pub use groups::Tense;
pub use later::Later;
pub use predicates::Predicate;
pub use presence::PRESENCE;
pub use reader::EventReader;
pub use under_way::UnderWay;

use super::figures::FigureMention;
use super::time::TimeMention;
use crate::model::{DateSpan, Entity, EntityId, Mention, Span, Status};
use serde::{Deserialize, Serialize};

/// One event as one sentence, or a clause of it, tells it; the fields mean
/// what they mean in [`Event`](crate::model::Event).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventMention {
    /// Index into the text's sentences.
    pub sentence: usize,
    /// Within the sentence; a clause of it or the whole.
    pub span: Span,
    pub title: String,
    /// The title of a plan for readers who look back.
    pub later: Option<Later>,
    pub when: Option<DateSpan>,
    pub why: String,
    pub status: Status,
    /// Who takes part, and what it is about.
    pub participants: Vec<EntityId>,
    /// Where it is.
    pub places: Vec<EntityId>,
    /// Ids of topics, the surest first.
    pub topics: Vec<String>,
    /// Indices into the text's figures.
    pub figures: Vec<usize>,
    /// What kind of thing happens: a class of `verbs.toml` or of event nouns.
    pub class: String,
    /// A noun names it (`the February 2025 meeting`), no clause tells it.
    pub named: bool,
    /// The class of the happening that it says more of (`the visit will …`).
    pub about: Option<String>,
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
