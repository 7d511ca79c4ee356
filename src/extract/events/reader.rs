//! From clauses to events.

use super::clauses::{Clause, Kind, clauses};
use super::groups::{Tense, groups};
use super::people::mentions_in;
use super::salience::{Signs, salience};
use super::status::StatusWords;
use super::subject::{Context, Number, Subject, subject};
use super::title::Titler;
use super::topics::TopicCues;
use super::verbs::{Nature, Verbs};
use super::when::{When, when};
use super::words::{Grammar, Words};
use super::{EventMention, Found};
use crate::extract::doc::Doc;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::model::{Bound, DateSpan, EntityId, EntityKind, Precision, Span, Status};
use std::ops::Range;

/// Reads events.
pub struct EventReader {
    grammar: Grammar,
    verbs: Verbs,
    status: StatusWords,
    topics: TopicCues,
}

/// The day that the report's opening tells of.
#[derive(Clone, Debug)]
struct Lead {
    when: DateSpan,
    why: String,
    status: Status,
}

/// One text's reading so far.
struct Reading<'a> {
    doc: &'a Doc<'a>,
    found: &'a Found<'a>,
    context: Context,
    lead: Option<Lead>,
    events: Vec<EventMention>,
}

impl EventReader {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<EventReader, LexiconError> {
        Ok(EventReader {
            grammar: Grammar::new(lexicon)?,
            verbs: Verbs::new(lexicon)?,
            status: StatusWords::new(lexicon)?,
            topics: TopicCues::new(lexicon)?,
        })
    }

    /// In the order of the text. Linear time.
    pub fn read(&self, doc: &Doc, found: &Found) -> Vec<EventMention> {
        let mut reading =
            Reading { doc, found, context: Context::default(), lead: None, events: Vec::new() };
        for sentence in 0..doc.sentences.len() {
            self.read_sentence(&mut reading, sentence);
        }
        reading.events
    }

    fn read_sentence(&self, reading: &mut Reading, sentence: usize) {
        let words = Words::new(reading.doc, sentence, reading.found, &self.grammar, &self.verbs);
        let groups = groups(&words, &self.grammar, &self.verbs);
        let clauses = clauses(&words, groups, &self.grammar, &self.verbs);
        let mut last_subject: Option<Subject> = None;
        for (k, clause) in clauses.iter().enumerate() {
            if !matches!(clause.kind, Kind::Main | Kind::Told) {
                continue;
            }
            let own = subject(&words, reading.found, clause, &reading.context);
            let Some(subject) = own.or_else(|| last_subject.clone()) else { continue };
            if clause.kind == Kind::Main {
                reading.context.note(&subject);
            }
            let told = clauses[k + 1..]
                .iter()
                .find(|c| c.kind != Kind::Attribution)
                .filter(|c| c.kind == Kind::Told && self.says(clause));
            let first = k == 0;
            if let Some(event) =
                self.event(reading, &words, sentence, clause, &subject, told, first)
            {
                reading.note_lead(&event);
                reading.events.push(event);
            }
            last_subject = Some(subject);
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn event(
        &self,
        reading: &Reading,
        words: &Words,
        sentence: usize,
        clause: &Clause,
        subject: &Subject,
        told: Option<&Clause>,
        first: bool,
    ) -> Option<EventMention> {
        let found = reading.found;
        let own_date = when(words, found, clause);
        let published = reading.doc.published;
        let status = self.status.of(
            words,
            &self.verbs,
            clause,
            own_date.as_ref().map(|w| w.span),
            published,
        )?;
        let figures = figures_in(words, found, &clause.range);
        let nature = self.verbs.nature(clause.group.verb);
        let told_is_event = told.is_some_and(|t| self.tells(words, found, t));
        if !self.worth(
            clause,
            subject,
            nature,
            own_date.is_some(),
            !figures.is_empty(),
            told_is_event,
        ) {
            return None;
        }
        let titler = Titler { words, found, grammar: &self.grammar, verbs: &self.verbs };
        let repeated = own_date.as_ref().filter(|w| w.repeats_the_day()).map(|w| &w.words);
        let title = titler.title(clause, subject, told, repeated)?;
        let dated = own_date.is_some();
        let (when, why) = reading.date(sentence, clause, nature, status, own_date);
        let end = told.map_or(clause.range.end, |t| t.range.end);
        let range = clause.range.start..end.max(clause.group.end);
        let (mut participants, places) = entities_in(found, words.span(&range));
        for person in &subject.people {
            if !participants.contains(person) {
                participants.insert(0, *person);
            }
        }
        let weight = self.verbs.row(clause.group.verb).map_or(380, |row| row.weight);
        let signs = Signs {
            weight,
            sentence,
            figures: figures.len(),
            dated,
            participants: participants.len(),
            places: places.len(),
            status: Some(status),
            secondary: !first,
        };
        Some(EventMention {
            sentence,
            span: words.span(&range),
            title,
            when,
            why,
            status,
            topics: self.topics.of(words, &range),
            participants,
            places,
            figures,
            class: self.verbs.class_name(clause.group.verb).to_owned(),
            salience: salience(signs),
        })
    }

    fn says(&self, clause: &Clause) -> bool {
        self.verbs.nature(clause.group.verb) != Nature::State
    }

    /// Whether the words someone says tell a happening of their own.
    fn tells(&self, words: &Words, found: &Found, told: &Clause) -> bool {
        let real = matches!(told.group.tense, Tense::Past | Tense::Perfect | Tense::Future);
        let kind = self.verbs.nature(told.group.verb);
        let held =
            when(words, found, told).is_some() || !figures_in(words, found, &told.range).is_empty();
        real && !told.group.negated
            && (held || (kind == Nature::Happening && self.is_weighty(told)))
    }

    fn is_weighty(&self, clause: &Clause) -> bool {
        self.verbs.row(clause.group.verb).is_some_and(|row| row.weight >= 600)
    }

    /// Whether a clause is an event and not mere background.
    fn worth(
        &self,
        clause: &Clause,
        subject: &Subject,
        nature: Nature,
        dated: bool,
        counted: bool,
        told_is_event: bool,
    ) -> bool {
        let group = &clause.group;
        let real = group.tense != Tense::Present || group.progressive || group.passive;
        let someone = !subject.people.is_empty() || subject.number == Number::Several;
        match nature {
            _ if clause.kind == Kind::Told => dated || counted || (real && self.is_weighty(clause)),
            Nature::Saying if told_is_event => false,
            Nature::Saying => someone || dated,
            Nature::Aiming => true,
            Nature::Happening if group.verb == Verbs::UNKNOWN => {
                real && (someone || dated || counted)
            }
            Nature::Happening => real || dated || counted,
            Nature::State => dated || counted || group.tense == Tense::Future && someone,
        }
    }
}

impl Reading<'_> {
    /// The clause's own date, else the day of the report's opening, else near
    /// the report's day, else none.
    fn date(
        &self,
        sentence: usize,
        clause: &Clause,
        nature: Nature,
        status: Status,
        own: Option<When>,
    ) -> (Option<DateSpan>, String) {
        if let Some(own) = own {
            return (Some(own.span), own.why);
        }
        let of_the_day = status == Status::Happened && clause.group.tense == Tense::Past;
        if !of_the_day || words_perfect(clause) {
            return (None, String::new());
        }
        if let Some(lead) = self.lead.as_ref().filter(|l| l.status == Status::Happened) {
            return (Some(lead.when), format!("day of the report’s opening: {}", lead.why));
        }
        let early = sentence * 3 <= self.doc.sentences.len() || nature == Nature::Saying;
        if !early {
            return (None, String::new());
        }
        let day = DateSpan::day(self.doc.published).with_bound(Bound::About);
        (Some(day), format!("no day is named; the report is of {}", self.doc.published))
    }

    /// The first dated event of the first two sentences leads the report.
    fn note_lead(&mut self, event: &EventMention) {
        let Some(when) = event.when else { return };
        let near = when.from().number().abs_diff(self.doc.published.number()) <= 10;
        let dated = when.precision() == Precision::Day && when.bound() == Bound::On;
        if self.lead.is_none() && event.sentence < 2 && near && dated {
            self.lead = Some(Lead { when, why: event.why.clone(), status: event.status });
        }
    }
}

/// `had agreed` tells of an earlier day than the report's.
fn words_perfect(clause: &Clause) -> bool {
    clause.group.tense == Tense::Past
        && clause.group.end - clause.group.start > 1
        && !clause.group.passive
        && !clause.group.progressive
}

fn figures_in(words: &Words, found: &Found, range: &Range<usize>) -> Vec<usize> {
    let span = words.span(range);
    let from = found.figures.partition_point(|f| f.span.start < span.start);
    (from..found.figures.len()).take_while(|i| found.figures[*i].span.end <= span.end).collect()
}

/// Participants and places named within a span, each once, in order.
fn entities_in(found: &Found, span: Span) -> (Vec<EntityId>, Vec<EntityId>) {
    let (mut participants, mut places) = (Vec::new(), Vec::new());
    for mention in mentions_in(found, span) {
        let Some(entity) = found.entities.get(mention.entity.index()) else { continue };
        let list = if entity.kind == EntityKind::Place { &mut places } else { &mut participants };
        if !list.contains(&mention.entity) {
            list.push(mention.entity);
        }
    }
    (participants, places)
}

#[cfg(test)]
mod debug {
    use super::*;
    #[test]
    fn debug() {
        let Ok(text) = std::env::var("DBG") else { return };
        let lexicon = Lexicon::builtin();
        let reader = EventReader::new(&lexicon).unwrap();
        let cutter = crate::extract::doc::Cutter::new(&lexicon).unwrap();
        let doc = cutter.cut(&text, crate::model::Day::parse("2026-02-06").unwrap(), "");
        let times = crate::extract::time::TimeReader::new(&lexicon).unwrap().read(&doc);
        let found = Found { times: &times, figures: &[], mentions: &[], entities: &[] };
        for s in 0..doc.sentences.len() {
            let words = Words::new(&doc, s, &found, &reader.grammar, &reader.verbs);
            for i in 0..words.len() { print!("{}/{:?}{} ", words.word(i), words.tag(i), if words.verbs[i].is_some() {"*"} else {""}); }
            println!();
            let groups = groups(&words, &reader.grammar, &reader.verbs);
            for c in clauses(&words, groups, &reader.grammar, &reader.verbs) {
                println!("{:?} subj={:?} group={:?} then={:?} {:?} range={:?} holes={:?}", c.kind,
                    c.subject.clone().map(|i| words.word(i)).collect::<Vec<_>>().join(" "),
                    (c.group.start..c.group.end).map(|i| words.word(i)).collect::<Vec<_>>().join(" "), c.group.then, c.group.tense,
                    c.range.clone().map(|i| words.word(i)).collect::<Vec<_>>().join(" "), c.holes);
            }
        }
        for e in reader.read(&doc, &found) { println!("{e:?}"); }
    }
}
