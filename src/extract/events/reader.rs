//! From sentences to events.

use super::absolute::absolutes;
use super::agreements::agreements;
use super::clauses::{Clause, Kind, clauses};
use super::context::Context;
use super::dating::{Opening, Undated};
use super::days::{date_documents, share_days};
use super::done_to::done_to_subjects;
use super::grammar::Grammar;
use super::groups::Tense;
use super::joint::joint;
use super::later::looking_back;
use super::line::{Line, Sketch, Told};
use super::nominal::nominals;
use super::nouns::Nouns;
use super::plans;
use super::presence::PRESENCE;
use super::record::apart;
use super::relative::moment_of_subject;
use super::status::StatusWords;
use super::subject::Sides;
use super::targets::targets;
use super::topics::TopicCues;
use super::venue::{home, venues};
use super::verbs::{Nature, Verbs};
use super::when::{When, when};
use super::words::Words;
use super::worth::{has_substance, is_chronicle, is_headline};
use super::{EventMention, Found};
use crate::extract::doc::Doc;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::model::{Bound, DateSpan, EntityId, Status};
use std::ops::Range;

/// Reads events.
pub struct EventReader {
    pub(super) grammar: Grammar,
    pub(super) verbs: Verbs,
    pub(super) nouns: Nouns,
    pub(super) status: StatusWords,
    pub(super) topics: TopicCues,
}

/// One text's reading so far.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) context: Context,
    pub(super) opening: Opening,
    /// The kind of document that was listed last.
    document: Option<String>,
    pub(super) events: Vec<EventMention>,
    /// The place of the dateline.
    pub(super) home: Option<EntityId>,
}

impl EventReader {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<EventReader, LexiconError> {
        Ok(EventReader {
            grammar: Grammar::new(lexicon)?,
            verbs: Verbs::new(lexicon)?,
            nouns: Nouns::new(lexicon)?,
            status: StatusWords::new(lexicon)?,
            topics: TopicCues::new(lexicon)?,
        })
    }

    /// In the order of the text. Linear time.
    pub fn read(&self, doc: &Doc, found: &Found) -> Vec<EventMention> {
        let home = home(doc, found.mentions, found.entities);
        let mut reading = Reading { home, ..Reading::default() };
        reading.opening.first = doc.first;
        // What needs no context, of all sentences at once: the code and the lists that
        // one step works with stay in the processor's cache.
        let read = |s| Words::new(doc, s, found, &self.grammar, &self.verbs);
        let words: Vec<Words> = (0..doc.sentences.len()).map(read).collect();
        let read = |words| clauses(words, &self.grammar, &self.verbs);
        let clauses: Vec<Vec<Clause>> = words.iter().map(read).collect();
        for (sentence, (words, clauses)) in words.iter().zip(clauses).enumerate() {
            let line = Line {
                doc,
                found,
                words,
                grammar: &self.grammar,
                verbs: &self.verbs,
                nouns: &self.nouns,
                status: &self.status,
            };
            self.read_line(&mut reading, &line, sentence, clauses);
        }
        reading.events
    }

    fn read_line(&self, reading: &mut Reading, line: &Line, sentence: usize, clauses: Vec<Clause>) {
        let before = reading.context.clone();
        let told = self.with_subjects(&mut reading.context, line, clauses);
        let mut told = plans::part(line, joint(line, told));
        let (mut sketches, mut taken) = targets(line, &told);
        for (sketch, clause) in absolutes(line, &told) {
            let group = &told[clause].clause.group;
            if self.verbs.row(group.verb).is_none_or(|row| row.weight < 600) {
                taken.push(clause);
            }
            sketches.push(sketch);
        }
        // What is an event of its own is none of the clause it is appended to.
        for told in &mut told {
            let own = |s: &&Sketch| told.clause.group.end < s.range.start;
            if let Some(first) = sketches.iter().filter(own).map(|s| s.range.start).min() {
                told.clause.range.end = told.clause.range.end.min(first);
            }
        }
        sketches.extend(nominals(line, &told));
        sketches.extend(done_to_subjects(line, &told));
        if let Some((sketch, verb)) = self.presence(reading, line) {
            let own = |t: &Told| t.clause.group.start <= verb && verb < t.clause.group.end;
            taken.extend(told.iter().position(own));
            sketches.push(sketch);
        }
        let documents = agreements(line, &told, &mut reading.document);
        let mut of_act = None;
        if let Some(act) = documents.instead_of {
            taken.push(act);
            // They are of the day of the clause that they stand for.
            let act = self.clause(reading, &before, line, sentence, &told[act]);
            of_act = act.and_then(|sketch| sketch.when);
        }
        sketches.extend(documents.sketches.into_iter().map(|sketch| {
            let when = sketch.when.clone().or_else(|| of_act.clone());
            Sketch { when, ..sketch }
        }));
        sketches.extend(self.clauses(reading, &before, line, sentence, &told, &taken));
        reading.opening.note_countries(line, sentence);
        date_documents(&mut sketches);
        sketches.sort_by_key(|s| (s.range.start, s.range.end));
        sketches.dedup_by(|b, a| a.title == b.title);
        for sketch in sketches {
            let (dated, sides) = (sketch.dated, sketch.sides);
            // Not `the results of the February meeting`.
            let tells = dated && !sketch.named && !sketch.secondary;
            let event = self.event(reading, line, sentence, sketch);
            if has_substance(&event, line.doc.first, dated, sides) {
                reading.opening.note(&event, tells, line.doc.published, line.found.entities);
                reading.opening.note_sides(&event, line.found.entities);
                reading.events.push(event);
            }
        }
    }

    /// The events that the clauses not yet taken tell. Where what is said is an
    /// event, that it was said is none.
    fn clauses(
        &self,
        reading: &Reading,
        before: &Context,
        line: &Line,
        sentence: usize,
        told: &[Told],
        taken: &[usize],
    ) -> Vec<Sketch> {
        let made = |k: usize| {
            let sketch = self.clause(reading, before, line, sentence, &told[k])?;
            Some(Sketch { secondary: k > 0, ..sketch })
        };
        let free = |k: &usize| !taken.contains(k);
        let mut sketches: Vec<Option<Sketch>> =
            (0..told.len()).map(|k| Some(k).filter(free).and_then(made)).collect();
        share_days(line.words, &mut sketches, told);
        for k in 0..told.len() {
            drop_rest(&mut sketches, told, k);
            let Some(says) = told[k].says.as_ref().filter(|_| self.speaks(&told[k])) else {
                continue;
            };
            let content = told.iter().position(|t| t.clause.group.start == says.group.start);
            if content.is_some_and(|c| taken.contains(&c) || sketches[c].is_some()) {
                sketches[k] = None;
            }
        }
        sketches.into_iter().flatten().collect()
    }

    /// The event that a clause itself tells.
    fn clause(
        &self,
        reading: &Reading,
        before: &Context,
        line: &Line,
        sentence: usize,
        told: &Told,
    ) -> Option<Sketch> {
        let Told { clause, subject, says, .. } = told;
        let own = when(line.words, line.found, clause);
        let spoken = self.nature(clause) == Nature::Saying && clause.group.tense == Tense::Past;
        let own = own.filter(|w| !(spoken && w.is_appended_year(line.words, clause)));
        let own = own.or_else(|| {
            let fits = |tense: Tense| {
                let ahead = clause.group.tense == Tense::Future && tense == Tense::Present;
                tense == clause.group.tense || ahead
            };
            let there = told.there.as_ref().filter(|t| fits(t.group.tense))?;
            when(line.words, line.found, there)
        });
        let span = own.as_ref().map(|w| w.span);
        let status = self.status.of(line.words, &self.verbs, clause, span, line.doc.published);
        let plan = || self.is_reported_plan(line, told, span).then_some(Status::Scheduled);
        let status = status.or_else(plan)?;
        let status =
            self.status.if_demanded(line.words, clause, span, line.doc.published, status)?;
        // `called on it to act by August`: not when it was called on.
        let ahead = |w: &When| w.span.from() > line.doc.published;
        let own = own.filter(|w| !(status == Status::Happened && ahead(w)));
        // `is known for its part in the war of 1979`: what is so has no day that is over.
        let over = |w: &When| w.span.to() < line.doc.published && w.span.bound() == Bound::On;
        let lasting = clause.group.passive && !clause.group.progressive;
        let is_so = clause.group.tense == Tense::Present
            && (self.nature(clause) == Nature::State || lasting);
        let chronicle = clause.group.tense == Tense::Present
            && own.as_ref().is_some_and(|w| over(w) && is_chronicle(line, w));
        let own = own.filter(|w| chronicle || !(is_so && over(w)));
        let first = subject.text.split(' ').next().unwrap_or_default().to_lowercase();
        if self.grammar.nobody.contains(&first) {
            return None;
        }
        if !self.worth(line, told, own.is_some()) {
            return None;
        }
        let speaker = self.speaker(line, told, own.as_ref());
        let past = matches!(clause.group.tense, Tense::Past | Tense::Perfect);
        // What is said of days to come was said on another.
        let own = match speaker {
            Some(speaker) if !past || own.is_none() => speaker.when.clone(),
            _ => own,
        };
        // `Three were freed, officials said on Tuesday`: about that day.
        let heard = || {
            let told_on = told.voice.as_ref()?.when.clone();
            let told_on = told_on.filter(|w| w.repeats_the_day() && !ahead(w))?;
            let span = told_on.span.with_bound(Bound::About);
            (past && status == Status::Happened).then_some(When { span, ..told_on })
        };
        let own = own.or_else(heard).or_else(|| {
            let harms = self.verbs.class_name(clause.group.verb) == "harm";
            let harmed = clause.group.tense == Tense::Past && harms;
            if harmed { moment_of_subject(line, clause) } else { None }
        });
        let speaker = speaker.map(|s| &*s.subject);
        let said = speaker.is_some() && (!past || own.is_none()) || self.is_said_now(told, status);
        let headline = chronicle || is_headline(line, clause) && !own.as_ref().is_some_and(ahead);
        let status = if said || headline { Status::Happened } else { status };
        let repeated = own.as_ref().filter(|w| w.repeats_the_day()).map(|w| &w.words);
        let nominal = self.nominal(line, told);
        let named = nominal.is_some();
        let title = nominal.or_else(|| line.titler().title(told, speaker, repeated, before))?;
        let end = says.as_ref().map_or(clause.range.end, |t| t.range.end);
        // `concluded that …` signs nothing.
        let words = told.says.is_some()
            && self.nature(clause) == Nature::Happening
            && self.verbs.takes_bare_clause(clause.group.verb)
            && self.verbs.class_name(clause.group.verb) != "agree";
        let class = if words { "say".to_owned() } else { self.class(line, clause) };
        let range = clause.range.start..end.max(clause.group.end);
        let entities = line.found.entities;
        let places = venues(line, &range, &class);
        let sides = reading.opening.sides(subject.sides, entities, sentence);
        let speakers = speaker.into_iter().flat_map(|s| &s.people);
        let who: Vec<EntityId> = speakers.chain(&subject.named).chain(&sides).copied().collect();
        let depth = sentence as f32 / line.doc.sentences.len() as f32;
        let undated = Undated {
            who: &who,
            sides: subject.sides != Sides::None,
            line,
            places: &places,
            group: &clause.group,
            nature: self.nature(clause),
            status,
            said,
            subject_class: self.subject_class(line, clause),
            class: &class,
            depth: if sentence == line.doc.first { 0.0 } else { depth },
            sentence,
        };
        let dated = own.is_some();
        let when = match own {
            Some(own) => Some((own.span, own.why)),
            None => reading.opening.date(&undated, line.doc.published, entities),
        };
        let again =
            !dated && reading.opening.is_visit_of(&class, &subject.people, &places, entities);
        let attended = self.attended(reading, line, clause, status);
        let (class, about, when) = match attended {
            Some(known) => {
                let same = || known.when.map(|when| (when, known.why.clone()));
                (PRESENCE.to_owned(), Some(known.class.clone()), when.or_else(same))
            }
            None => {
                let about = self.definite(line, clause).or_else(|| again.then(|| class.clone()));
                (class, about, when)
            }
        };
        let weight = self.verbs.weight_of(&class).unwrap_or(380);
        // Words about a happening are none: they are not where it is.
        let class = if speaker.is_some() && !dated { "say".to_owned() } else { class };
        let also = with_stand_ins(who, before.named_in(line, &title), line, &range);
        Some(Sketch {
            range,
            later: looking_back(&title, subject, status, &self.verbs, clause.group.verb),
            title,
            when,
            dated,
            status,
            also,
            only: None,
            apart: apart(line, clause),
            named,
            about,
            weight: if speaker.is_some() { weight * 7 / 10 } else { weight },
            class,
            secondary: false,
            sides: matches!(subject.sides, Sides::People(_) | Sides::Groups(_)),
        })
    }

    /// Whether a clause is of words that are spoken, whatever they tell.
    fn speaks(&self, told: &Told) -> bool {
        let by_that = told.says.as_ref().is_some_and(|s| s.kind == Kind::Told);
        self.nature(&told.clause) != Nature::Happening || by_that
    }

    /// `She said the council would ratify it by March`: told on a day before.
    fn is_reported_plan(&self, line: &Line, told: &Told, when: Option<DateSpan>) -> bool {
        let (words, group) = (line.words, &told.clause.group);
        let condition = |i: usize| self.grammar.conditions.contains(words.folded(i));
        let ahead = when.is_some_and(|w| w.to() > line.doc.published);
        words.is(group.start, "would")
            && !group.negated
            && told.voice.is_some()
            && ahead
            && words.folded(group.start + 1) != "have"
            && !(0..words.len()).any(condition)
    }

    /// `hopes that more will come`, `appeals for help`: it is said on the day
    /// of the report and does not go on.
    fn is_said_now(&self, told: &Told, status: Status) -> bool {
        let group = &told.clause.group;
        let row = self.verbs.row(group.verb);
        let spoken = row.is_some_and(|row| row.speech || row.nature == Nature::Saying);
        let words = told.says.is_some() && self.nature(&told.clause) == Nature::Aiming;
        status == Status::Ongoing
            && group.tense == Tense::Present
            && !group.progressive
            && !group.passive
            && (spoken || words)
    }

    pub(super) fn nature(&self, clause: &Clause) -> Nature {
        self.verbs.nature(clause.group.verb)
    }
}

/// Who takes part, with those whom a pronoun in its words stands for.
fn with_stand_ins(
    mut who: Vec<EntityId>,
    named: Vec<EntityId>,
    line: &Line,
    range: &Range<usize>,
) -> Vec<EntityId> {
    let here = line.entities_in(line.words.span(range)).0;
    who.extend(named.into_iter().filter(|id| !here.contains(id)));
    who
}

/// `thanked him, who had sent a letter`: no event of its own besides.
fn drop_rest(sketches: &mut [Option<Sketch>], told: &[Told], k: usize) {
    let Some(rest) = told[k].rest.as_ref() else { return };
    let Some(own) = told.iter().position(|t| t.clause.group.start == rest.group.start) else {
        return;
    };
    let (Some(whole), Some(part)) = (sketches[k].as_ref(), sketches[own].as_ref()) else { return };
    let verb = part.title.strip_prefix(told[own].subject.text.as_str());
    if verb.is_some_and(|verb| whole.title.contains(verb)) {
        sketches[own] = None;
    }
}
