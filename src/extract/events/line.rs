//! One sentence as the parts of this step see it, and what they make of it.

use super::Found;
use super::clauses::Clause;
use super::grammar::Grammar;
use super::later::Later;
use super::nouns::Nouns;
use super::people::mentions_in;
use super::status::StatusWords;
use super::subject::Subject;
use super::title::Titler;
use super::verbs::Verbs;
use super::voice::Voice;
use super::words::Words;
use crate::extract::doc::Doc;
use crate::model::{DateSpan, EntityId, EntityKind, Span, Status};
use std::ops::Range;
use std::rc::Rc;

/// A sentence and all that is known to read it.
pub struct Line<'a> {
    pub doc: &'a Doc<'a>,
    pub found: &'a Found<'a>,
    pub words: &'a Words<'a>,
    pub grammar: &'a Grammar,
    pub verbs: &'a Verbs,
    pub nouns: &'a Nouns,
    pub status: &'a StatusWords,
}

/// A clause whose subject is known.
pub struct Told {
    pub clause: Clause,
    pub subject: Rc<Subject>,
    /// What it says, asks or witnesses, where that is a clause.
    pub says: Option<Clause>,
    /// `…, where it met the board on Friday`: what dates it too.
    pub there: Option<Clause>,
    /// Who says it, where it is told as someone's words.
    pub voice: Option<Voice>,
    /// `solutions that both can accept`: a clause that its last noun needs.
    pub rest: Option<Clause>,
}

/// An event before the text around it has its say.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// The words that tell it.
    pub range: Range<usize>,
    pub title: String,
    /// See [`EventMention`](super::EventMention).
    pub later: Option<Later>,
    /// With how it was found.
    pub when: Option<(DateSpan, String)>,
    /// Its own words say when.
    pub dated: bool,
    pub status: Status,
    /// Who or what it is about besides those named in `range`.
    pub also: Vec<EntityId>,
    /// Words of `range` that tell of another: `…, who met Carlos Ruiz, …`.
    pub apart: Vec<Range<usize>>,
    /// Only these, whoever else is named in `range`.
    pub only: Option<Vec<EntityId>>,
    /// A noun names it, no clause tells it.
    pub named: bool,
    /// The class of the happening that it says more of (`the visit will …`).
    pub about: Option<String>,
    pub weight: u16,
    pub class: String,
    /// Not what the sentence mainly tells.
    pub secondary: bool,
    /// Those of the opening do it (`the two sides`), known by name or not.
    pub sides: bool,
}

impl Sketch {
    /// With no day, no weight and nothing else to say of it.
    pub fn plain(range: Range<usize>, title: String, status: Status) -> Sketch {
        Sketch {
            range,
            title,
            status,
            later: None,
            when: None,
            dated: false,
            also: Vec::new(),
            apart: Vec::new(),
            only: None,
            named: false,
            about: None,
            weight: 0,
            class: String::new(),
            secondary: false,
            sides: false,
        }
    }
}

impl<'a> Line<'a> {
    /// The class of the happening that a word names.
    #[inline]
    pub fn happening(&self, word: usize) -> Option<&'a str> {
        self.nouns.class(self.words.key(word)?)
    }
}

impl Line<'_> {
    pub fn titler(&self) -> Titler<'_> {
        Titler { words: self.words, found: self.found, grammar: self.grammar, verbs: self.verbs }
    }

    /// The figures within some words, as places in the text's list.
    pub fn figures_in(&self, range: &Range<usize>) -> Vec<usize> {
        if range.is_empty() {
            return Vec::new();
        }
        let span = self.words.span(range);
        let figures = self.found.figures;
        let from = figures.partition_point(|f| f.span.start < span.start);
        (from..figures.len()).take_while(|i| figures[*i].span.end <= span.end).collect()
    }

    /// Participants and places named within a span, each once, in order.
    pub fn entities_in(&self, span: Span) -> (Vec<EntityId>, Vec<EntityId>) {
        self.by_kind(mentions_in(self.found, span).map(|m| m.entity))
    }

    /// Participants and places, each once, in order.
    pub fn by_kind(
        &self,
        entities: impl Iterator<Item = EntityId>,
    ) -> (Vec<EntityId>, Vec<EntityId>) {
        let (mut participants, mut places) = (Vec::new(), Vec::new());
        for id in entities {
            let Some(entity) = self.found.entities.get(id.index()) else { continue };
            let place = entity.kind == EntityKind::Place;
            let list = if place { &mut places } else { &mut participants };
            if !list.contains(&id) {
                list.push(id);
            }
        }
        (participants, places)
    }

    /// The running text of some words, brackets left out.
    pub fn text(&self, range: Range<usize>) -> String {
        let mut phrase = super::phrase::Phrase::new(self.words, range);
        phrase.leave_out_brackets();
        phrase.text()
    }
}
