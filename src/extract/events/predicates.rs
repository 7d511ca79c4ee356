//! How the verbs of a text are read, each by itself: what a measure of status
//! and tense compares with annotated verbs.

use super::Found;
use super::clauses::{Kind, clauses};
use super::groups::Tense;
use super::reader::EventReader;
use super::when::when;
use super::words::Words;
use crate::extract::doc::Doc;
use crate::model::{Span, Status};

/// A verb that tells, or may tell, an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Predicate {
    /// The main verb alone.
    pub span: Span,
    /// `None` for an infinitive that hangs on another verb.
    pub tense: Option<Tense>,
    /// `None` where it is no happening: denied, possible, demanded, a condition.
    pub status: Option<Status>,
    pub negated: bool,
}

impl EventReader {
    /// In the order of the text.
    pub fn predicates(&self, doc: &Doc, found: &Found) -> Vec<Predicate> {
        let mut predicates = Vec::new();
        for sentence in 0..doc.sentences.len() {
            let words = Words::new(doc, sentence, found, &self.grammar, &self.verbs);
            for clause in clauses(&words, &self.grammar, &self.verbs) {
                let when = when(&words, found, &clause).map(|w| w.span);
                let real = clause.kind != Kind::Condition;
                let status = self.status.of(&words, &self.verbs, &clause, when, doc.published);
                let (group, status) = (&clause.group, status.filter(|_| real));
                let verb = |at: usize, tense| Predicate {
                    span: words.span(&(at..at + 1)),
                    tense,
                    status,
                    negated: group.negated,
                };
                predicates.push(verb(group.main, Some(group.tense)));
                if let Some((at, _)) = group.then.filter(|(at, _)| *at < words.len()) {
                    predicates.push(verb(at, None));
                }
            }
        }
        predicates.sort_by_key(|p| p.span);
        predicates
    }
}
