//! From sentences to events.

use super::absolute::absolutes;
use super::agreements::agreements;
use super::clauses::{Clause, Kind, clauses};
use super::dating::{Opening, Undated};
use super::groups::{Tense, groups};
use super::line::{Line, Sketch, Told};
use super::nominal::nominals;
use super::nouns::Nouns;
use super::people::mentions_in;
use super::salience::{Signs, salience};
use super::status::StatusWords;
use super::subject::{Context, Number, object, subject};
use super::targets::targets;
use super::topics::TopicCues;
use super::verbs::{Nature, Verbs};
use super::when::when;
use super::words::{Grammar, Tag, Words};
use super::worth::{has_substance, is_headline};
use super::{EventMention, Found};
use crate::extract::doc::Doc;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::model::Status;

/// Reads events.
pub struct EventReader {
    pub(super) grammar: Grammar,
    pub(super) verbs: Verbs,
    nouns: Nouns,
    pub(super) status: StatusWords,
    topics: TopicCues,
}

/// One text's reading so far.
#[derive(Default)]
struct Reading {
    context: Context,
    opening: Opening,
    /// The kind of document that was listed last.
    document: Option<String>,
    events: Vec<EventMention>,
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
        let mut reading = Reading::default();
        for sentence in 0..doc.sentences.len() {
            let words = Words::new(doc, sentence, found, &self.grammar, &self.verbs);
            let line = Line {
                doc,
                found,
                words: &words,
                grammar: &self.grammar,
                verbs: &self.verbs,
                nouns: &self.nouns,
                status: &self.status,
            };
            self.read_line(&mut reading, &line, sentence);
        }
        reading.events
    }

    fn read_line(&self, reading: &mut Reading, line: &Line, sentence: usize) {
        let groups = groups(line.words, &self.grammar, &self.verbs);
        let clauses = clauses(line.words, groups, &self.grammar, &self.verbs);
        let mut told = self.with_subjects(&mut reading.context, line, clauses);
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
        let documents = agreements(line, &told, &mut reading.document);
        let mut of_act = None;
        if let Some(act) = documents.instead_of {
            taken.push(act);
            // They are of the day of the clause that they stand for.
            let act = self.clause(&reading.opening, line, sentence, &told, act);
            of_act = act.and_then(|sketch| sketch.when);
        }
        sketches.extend(documents.sketches.into_iter().map(|sketch| {
            let when = sketch.when.clone().or_else(|| of_act.clone());
            Sketch { when, ..sketch }
        }));
        for k in (0..told.len()).filter(|k| !taken.contains(k)) {
            sketches.extend(self.clause(&reading.opening, line, sentence, &told, k));
        }
        date_documents(&mut sketches);
        sketches.sort_by_key(|s| (s.range.start, s.range.end));
        sketches.dedup_by(|b, a| a.title == b.title);
        for sketch in sketches {
            let dated = sketch.dated;
            let event = self.event(line, sentence, sketch);
            if has_substance(&event, dated) {
                reading.opening.note(&event, line.doc.published);
                reading.events.push(event);
            }
        }
    }

    /// The clauses that tell something, each with its subject; a clause
    /// without one of its own has that of the clause before.
    fn with_subjects(&self, context: &mut Context, line: &Line, clauses: Vec<Clause>) -> Vec<Told> {
        let mut told: Vec<Told> = Vec::new();
        context.speaker = None;
        for (k, clause) in clauses.iter().enumerate() {
            if line.words.is_quoted(clause.group.main) && clause.kind != Kind::Attribution {
                continue;
            }
            let own = subject(line.words, line.found, clause, context);
            let Some(subject) = own.or_else(|| told.last().map(|t| t.subject.clone())) else {
                continue;
            };
            if matches!(clause.kind, Kind::Main | Kind::Attribution) {
                context.note(&subject, self.acts(clause));
            }
            if self.nature(clause) == Nature::Saying {
                context.speaker = Some(subject.clone());
            }
            if self.tells(line, clause) {
                let says = self.says(clause, &clauses[k + 1..]).cloned();
                let there = self.there(line, &clauses[k + 1..]).cloned();
                context.object = there.as_ref().and_then(|_| object(line.words, clause));
                told.push(Told { clause: clause.clone(), subject, says, there });
            }
        }
        context.thing = told
            .first()
            .map(|t| t.subject.clone())
            .filter(|s| s.number == Number::One && s.people.is_empty() && s.text.len() <= 70);
        told
    }

    fn there<'c>(&self, line: &Line, behind: &'c [Clause]) -> Option<&'c Clause> {
        behind.first().filter(|c| {
            let opener = c.range.start.checked_sub(1);
            c.kind == Kind::Aside && opener.is_some_and(|i| line.words.folded(i) == "where")
        })
    }

    fn tells(&self, line: &Line, clause: &Clause) -> bool {
        let opener = clause.range.start.checked_sub(1).map(|i| line.words.tag(i));
        match clause.kind {
            Kind::Main | Kind::Told | Kind::Added => true,
            // `after the rig exploded on 20 April`.
            Kind::Aside => {
                matches!(opener, Some(Tag::Either | Tag::Subordinator))
                    && clause.group.tense == Tense::Past
                    && when(line.words, line.found, clause).is_some()
            }
            Kind::Condition | Kind::Attribution => false,
        }
    }

    /// The clause that is a verb's content: what is said, or what follows at
    /// once (`witnessed how papers were signed`).
    fn says<'c>(&self, clause: &Clause, behind: &'c [Clause]) -> Option<&'c Clause> {
        let next = behind.iter().find(|c| c.kind != Kind::Attribution)?;
        let told = next.kind == Kind::Told && self.nature(clause) != Nature::State;
        let at_once = next.kind == Kind::Aside && next.range.start == clause.group.end + 1;
        (told || at_once).then_some(next)
    }

    /// Whether the subject of a clause is one that acts and may be `they` later.
    fn acts(&self, clause: &Clause) -> bool {
        let happens =
            matches!(self.verbs.class_name(clause.group.verb), "change" | "build" | "act");
        let known = clause.group.verb != Verbs::UNKNOWN;
        known && !clause.group.passive && self.nature(clause) != Nature::State && !happens
    }

    /// The event that a clause itself tells.
    fn clause(
        &self,
        opening: &Opening,
        line: &Line,
        sentence: usize,
        told: &[Told],
        k: usize,
    ) -> Option<Sketch> {
        let Told { clause, subject, says, .. } = &told[k];
        let says = says.as_ref();
        let own = when(line.words, line.found, clause);
        let own = own.or_else(|| {
            let there = told[k].there.as_ref().filter(|t| t.group.tense == clause.group.tense)?;
            when(line.words, line.found, there)
        });
        let span = own.as_ref().map(|w| w.span);
        let status = self.status.of(line.words, &self.verbs, clause, span, line.doc.published)?;
        let status = if is_headline(line, clause) { Status::Happened } else { status };
        if subject.text.starts_with("No ") || subject.text.starts_with("None ") {
            return None;
        }
        if !self.worth(line, &told[k], own.is_some(), says) {
            return None;
        }
        let repeated = own.as_ref().filter(|w| w.repeats_the_day()).map(|w| &w.words);
        let title = line.titler().title(clause, subject, says, repeated)?;
        let end = says.map_or(clause.range.end, |t| t.range.end);
        let undated = Undated {
            group: &clause.group,
            nature: self.nature(clause),
            status,
            subject_class: self.subject_class(line, clause),
            depth: sentence as f32 / line.doc.sentences.len() as f32,
            sentence,
        };
        let dated = own.is_some();
        let when = match own {
            Some(own) => Some((own.span, own.why)),
            None => opening.date(&undated, line.doc.published),
        };
        let class = self.class(line, clause);
        Some(Sketch {
            range: clause.range.start..end.max(clause.group.end),
            title,
            when,
            dated,
            status,
            also: subject.people.clone(),
            only: None,
            named: false,
            about: self.definite(line, clause),
            weight: self.verbs.weight_of(&class).unwrap_or(380),
            class,
            secondary: k > 0,
        })
    }

    pub(super) fn nature(&self, clause: &Clause) -> Nature {
        self.verbs.nature(clause.group.verb)
    }

    /// What kind of thing happens: the noun says it where the verb is light
    /// (`held a meeting`, `the visit will be`), else the verb.
    fn class(&self, line: &Line, clause: &Clause) -> String {
        let group = &clause.group;
        let base = self.verbs.base(group.verb);
        let object = || {
            (group.end..clause.range.end.min(group.end + 6))
                .find_map(|i| self.nouns.class(line.words.folded(i)))
        };
        let noun = match base {
            "hold" | "have" | "pay" | "make" | "stage" | "attend" | "conduct" | "chair" => object(),
            "be" | "take" | "begin" | "start" | "end" | "continue" | "expect" | "schedule" => {
                self.subject_class(line, clause)
            }
            _ => None,
        };
        noun.unwrap_or_else(|| self.verbs.class_name(group.verb)).to_owned()
    }

    /// The same where the subject is nothing but a happening that is known. In
    /// `During the visit, he will …` it is not the subject that is known.
    fn definite(&self, line: &Line, clause: &Clause) -> Option<String> {
        let fronted = |i: usize| {
            let before = i.checked_sub(1).map(|before| line.words.tag(before));
            matches!(before, Some(Tag::Preposition | Tag::Either | Tag::Subordinator))
        };
        let known = clause.subject.clone().any(|i| {
            matches!(line.words.folded(i), "the" | "this" | "his" | "her" | "their")
                && line.nouns.class(line.words.folded(i + 1)).is_some()
                && !fronted(i)
        });
        let coming = clause.subject.clone().any(|i| {
            matches!(line.words.folded(i), "upcoming" | "forthcoming" | "planned" | "coming")
                && !fronted(i)
                && !i.checked_sub(1).is_some_and(fronted)
        });
        let class = self.subject_class(line, clause)?;
        (known || coming).then(|| class.to_owned())
    }

    /// The happening that the subject names: `the visit`.
    fn subject_class(&self, line: &Line, clause: &Clause) -> Option<&str> {
        clause.subject.clone().rev().find_map(|i| self.nouns.class(line.words.folded(i)))
    }

    fn event(&self, line: &Line, sentence: usize, sketch: Sketch) -> EventMention {
        let span = line.words.span(&sketch.range);
        let figures = line.figures_in(&sketch.range);
        let listed = sketch.only.is_some();
        let (participants, places) = match sketch.only {
            Some(only) => line.by_kind(only.into_iter()),
            None => {
                let here = mentions_in(line.found, span).map(|m| m.entity);
                line.by_kind(sketch.also.into_iter().chain(here))
            }
        };
        let signs = Signs {
            weight: sketch.weight,
            sentence,
            figures: if listed { 0 } else { figures.len() },
            dated: sketch.dated,
            participants: participants.len(),
            places: places.len(),
            status: Some(sketch.status),
            secondary: sketch.secondary,
        };
        let (when, why) = sketch.when.map_or((None, String::new()), |(w, y)| (Some(w), y));
        EventMention {
            sentence,
            span,
            title: sketch.title.clone(),
            when,
            why,
            status: sketch.status,
            topics: self.topics.of(line.words, &sketch.range, &sketch.title),
            named: sketch.named,
            about: sketch.about,
            participants,
            places,
            figures,
            class: sketch.class,
            salience: salience(signs),
        }
    }
}

/// Documents are signed when their sentence says that they were.
fn date_documents(sketches: &mut [Sketch]) {
    let signs = |s: &&Sketch| matches!(s.class.as_str(), "sign" | "exchange" | "agree");
    let when = sketches.iter().filter(signs).find_map(|s| s.when.clone());
    for sketch in sketches.iter_mut().filter(|s| s.class == "sign" && s.when.is_none()) {
        sketch.when.clone_from(&when);
    }
}
