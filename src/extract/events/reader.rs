//! From sentences to events.

use super::absolute::absolutes;
use super::agreements::agreements;
use super::clauses::{Clause, Kind, clauses};
use super::dating::{Opening, Undated};
use super::groups::{Tense, groups};
use super::line::{Line, Sketch, Told};
use super::nominal::nominals;
use super::nouns::Nouns;
use super::salience::{Signs, salience};
use super::status::StatusWords;
use super::subject::{Context, Number, subject};
use super::targets::targets;
use super::topics::TopicCues;
use super::verbs::{Nature, Verbs};
use super::when::when;
use super::words::{Grammar, Words};
use super::{EventMention, Found};
use crate::extract::doc::Doc;
use crate::extract::lexicon::{Lexicon, LexiconError};

/// Reads events.
pub struct EventReader {
    grammar: Grammar,
    verbs: Verbs,
    nouns: Nouns,
    status: StatusWords,
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
        let told = self.with_subjects(&mut reading.context, line, clauses);
        let (mut sketches, mut taken) = targets(line, &told);
        for (sketch, clause) in absolutes(line, &told) {
            let group = &told[clause].clause.group;
            if self.verbs.row(group.verb).is_none_or(|row| row.weight < 600) {
                taken.push(clause);
            }
            sketches.push(sketch);
        }
        sketches.extend(nominals(line));
        sketches.extend(agreements(line, &told, &mut reading.document));
        for k in (0..told.len()).filter(|k| !taken.contains(k)) {
            sketches.extend(self.clause(&reading.opening, line, sentence, &told, k));
        }
        date_documents(&mut sketches);
        sketches.sort_by_key(|s| (s.range.start, s.range.end));
        sketches.dedup_by(|b, a| a.title == b.title);
        for sketch in sketches {
            let event = self.event(line, sentence, sketch);
            reading.opening.note(&event, line.doc.published);
            reading.events.push(event);
        }
    }

    /// The clauses that tell something, each with its subject; a clause
    /// without one of its own has that of the clause before.
    fn with_subjects(&self, context: &mut Context, line: &Line, clauses: Vec<Clause>) -> Vec<Told> {
        let mut told: Vec<Told> = Vec::new();
        context.speaker = None;
        for clause in clauses {
            let dated = || when(line.words, line.found, &clause).is_some();
            let tells = match clause.kind {
                Kind::Main | Kind::Told | Kind::Added => true,
                Kind::Aside => clause.group.tense == Tense::Past && dated(),
                Kind::Condition | Kind::Attribution => false,
            };
            if !tells || line.words.is_quoted(clause.group.main) {
                continue;
            }
            let own = subject(line.words, line.found, &clause, context);
            let Some(subject) = own.or_else(|| told.last().map(|t| t.subject.clone())) else {
                continue;
            };
            if clause.kind == Kind::Main {
                context.note(&subject);
            }
            if self.verbs.nature(clause.group.verb) == Nature::Saying {
                context.speaker = Some(subject.clone());
            }
            told.push(Told { clause, subject });
        }
        told
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
        let Told { clause, subject } = &told[k];
        let own = when(line.words, line.found, clause);
        let span = own.as_ref().map(|w| w.span);
        let status = self.status.of(line.words, &self.verbs, clause, span, line.doc.published)?;
        let says = told
            .get(k + 1)
            .map(|t| &t.clause)
            .filter(|c| c.kind == Kind::Told && self.nature(clause) != Nature::State);
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
        Some(Sketch {
            range: clause.range.start..end.max(clause.group.end),
            title,
            when,
            dated,
            status,
            people: subject.people.clone(),
            weight: self.verbs.row(clause.group.verb).map_or(380, |row| row.weight),
            class: self.verbs.class_name(clause.group.verb).to_owned(),
            secondary: k > 0,
        })
    }

    fn nature(&self, clause: &Clause) -> Nature {
        self.verbs.nature(clause.group.verb)
    }

    /// The happening that the subject names: `the visit`.
    fn subject_class(&self, line: &Line, clause: &Clause) -> Option<&str> {
        clause.subject.clone().rev().find_map(|i| self.nouns.class(line.words.folded(i)))
    }

    /// Whether a clause is an event and not mere background. `says` is what it
    /// tells in words, which may be an event of its own.
    fn worth(&self, line: &Line, told: &Told, dated: bool, says: Option<&Clause>) -> bool {
        let Told { clause, subject } = told;
        let group = &clause.group;
        let counted = !line.figures_in(&clause.range).is_empty();
        let real = group.tense != Tense::Present || group.progressive || group.passive;
        let someone = !subject.people.is_empty() || subject.number == Number::Several;
        match self.nature(clause) {
            _ if matches!(clause.kind, Kind::Told | Kind::Added) => {
                dated || counted || (real && self.is_weighty(clause))
            }
            Nature::Saying if says.is_some_and(|s| self.is_event(line, s)) => false,
            Nature::Saying if group.passive => real,
            Nature::Saying => someone || dated,
            Nature::Aiming => true,
            Nature::Happening if group.verb == Verbs::UNKNOWN => {
                real && (someone || dated || counted)
            }
            Nature::Happening => real || dated || counted,
            Nature::State => {
                let (people, places) = line.entities_in(line.words.span(&clause.range));
                let named = someone || !people.is_empty() || !places.is_empty();
                dated || counted || (group.tense == Tense::Future && named)
            }
        }
    }

    /// Whether the words someone says tell a happening of their own.
    fn is_event(&self, line: &Line, told: &Clause) -> bool {
        let real = matches!(told.group.tense, Tense::Past | Tense::Perfect | Tense::Future);
        let held = when(line.words, line.found, told).is_some()
            || !line.figures_in(&told.range).is_empty();
        let weighty = self.nature(told) == Nature::Happening && self.is_weighty(told);
        real && !told.group.negated && (held || weighty)
    }

    fn is_weighty(&self, clause: &Clause) -> bool {
        self.verbs.row(clause.group.verb).is_some_and(|row| row.weight >= 600)
    }

    fn event(&self, line: &Line, sentence: usize, sketch: Sketch) -> EventMention {
        let span = line.words.span(&sketch.range);
        let figures = line.figures_in(&sketch.range);
        let (mut participants, places) = line.entities_in(span);
        for person in sketch.people {
            if !participants.contains(&person) {
                participants.insert(0, person);
            }
        }
        let signs = Signs {
            weight: sketch.weight,
            sentence,
            figures: figures.len(),
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
            title: sketch.title,
            when,
            why,
            status: sketch.status,
            topics: self.topics.of(line.words, &sketch.range),
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
            for i in 0..words.len() {
                print!(
                    "{}/{:?}{} ",
                    words.word(i),
                    words.tag(i),
                    if words.verbs[i].is_some() { "*" } else { "" }
                );
            }
            println!();
            let groups = groups(&words, &reader.grammar, &reader.verbs);
            for c in clauses(&words, groups, &reader.grammar, &reader.verbs) {
                println!(
                    "{:?} subj={:?} group={:?} then={:?} {:?} range={:?} holes={:?}",
                    c.kind,
                    c.subject.clone().map(|i| words.word(i)).collect::<Vec<_>>().join(" "),
                    (c.group.start..c.group.end)
                        .map(|i| words.word(i))
                        .collect::<Vec<_>>()
                        .join(" "),
                    c.group.then,
                    c.group.tense,
                    c.range.clone().map(|i| words.word(i)).collect::<Vec<_>>().join(" "),
                    c.holes
                );
            }
        }
        for e in reader.read(&doc, &found) {
            println!("{e:?}");
        }
    }
}
