//! Whose words they are: what will be, or is held to be so, is told with its
//! speaker; what happened stands by itself.

use super::clauses::{Clause, Kind};
use super::context::Context;
use super::grammar::Grammar;
use super::groups::{Group, Tense};
use super::line::{Line, Told};
use super::reader::EventReader;
use super::subject::{Subject, subject};
use super::verbs::{Nature, Verbs};
use super::when::{When, when};
use super::words::{Tag, Words};
use crate::model::{DateSpan, Precision};
use std::rc::Rc;

/// Who says it, and when.
#[derive(Clone, Debug)]
pub struct Voice {
    pub subject: Rc<Subject>,
    pub when: Option<When>,
}

/// Longer speakers are no part of a title.
const LONGEST: usize = 50;

/// What a verb of this weight tells is a fact, whoever says it.
const FACT: u16 = 700;

/// `be` with an adjective of holding something to be so: `was confident`.
pub fn opines(words: &Words, grammar: &Grammar, verbs: &Verbs, group: &Group) -> bool {
    let next = words.past_adverbs(group.end);
    verbs.base(group.verb) == "be" && grammar.opinions.contains(words.folded(next))
}

/// Who says what the sentence tells: `…, the ambassador noted`, `according to
/// the bank`.
pub fn credits(line: &Line, clauses: &[Clause], context: &Context) -> Option<Voice> {
    let read = |clause: &Clause| subject(line, clause, context);
    let credit = clauses.iter().find(|c| c.kind == Kind::Attribution);
    if let Some(credit) = credit {
        let subject = read(credit).filter(|s| !s.is_pronoun(line.grammar))?;
        return Some(Voice { subject, when: when(line.words, line.found, credit) });
    }
    let words = line.words;
    let to = (1..words.len()).find(|i| words.is(*i, "to") && words.is(*i - 1, "according"))?;
    let ends = |from: usize| {
        let ends = |i: &usize| {
            matches!(words.tag(*i), Tag::Comma | Tag::Stop | Tag::Semicolon | Tag::Quote)
        };
        (from..words.len()).find(ends).unwrap_or(words.len())
    };
    let mut end = ends(to + 1);
    // `train doctors according to international rules`.
    let parted = to < 2 || matches!(words.tag(to - 2), Tag::Comma | Tag::Break | Tag::Quote);
    let agent = |i: usize| matches!(words.tag(i), Tag::Name | Tag::Determiner | Tag::Possessive);
    if !parted && !(to + 1..end).any(agent) {
        return None;
    }
    // `according to its director, Anna Berg`.
    let owned = (to + 1..end).any(|i| matches!(words.tag(i), Tag::Determiner | Tag::Possessive));
    if owned
        && words.tag(end) == Tag::Comma
        && words.tag(end + 1) != Tag::Determiner
        && end + 1 < words.len()
        && words.is_capitalised(end + 1)
    {
        end = ends(end + 1);
    }
    let like = clauses.first()?;
    let named = Clause { subject: to + 1..end, holes: Vec::new(), ..like.clone() };
    let subject = (end > to + 1).then(|| read(&named)).flatten();
    let subject = subject.filter(|s| !s.is_pronoun(line.grammar))?;
    // `according to the schedule`.
    let mut nouns = subject.text.split(' ').map(str::to_lowercase);
    let speaks = !nouns.any(|noun| line.grammar.no_sources.contains(noun.as_str()));
    speaks.then_some(Voice { subject, when: None })
}

impl EventReader {
    /// The speaker whom a title has to name. None for what is told as a fact:
    /// a happening of weight, a count, a plan with its day, and what a speaker
    /// says of itself.
    pub(super) fn speaker<'t>(
        &self,
        line: &Line,
        told: &'t Told,
        own: Option<&When>,
    ) -> Option<&'t Voice> {
        let told_by = told.voice.as_ref()?;
        let voice = &told_by.subject;
        let clause = &told.clause;
        // `The trip will take place` says more of a happening that is known.
        if self.definite(line, clause).is_some() {
            return None;
        }
        let itself = voice.text == told.subject.text
            // `Berg said her uncle …`.
            || told.subject.text.starts_with(voice.text.as_str())
            || voice.people.iter().any(|p| told.subject.people.contains(p));
        if itself || voice.is_pronoun(line.grammar) || voice.text.chars().count() > LONGEST {
            return None;
        }
        let counted = !line.figures_in(&clause.range).is_empty();
        let happening = self.nature(clause) == Nature::Happening;
        let row = self.verbs.row(clause.group.verb);
        let weighty = happening && row.is_some_and(|row| row.weight >= FACT);
        let near = own.is_some_and(|w| is_near(w.span));
        let view = match clause.group.tense {
            Tense::Future | Tense::Modal => !(near && happening),
            // `is likely to visit Oslo next month`.
            Tense::Present if near && self.status.says_scheduled(line.words, clause.group.end) => {
                false
            }
            Tense::Present => !(happening && (clause.group.progressive || near)),
            Tense::Past | Tense::Perfect => !counted && !weighty && !near,
        };
        view.then_some(told_by)
    }
}

/// Some days or months, and not years.
fn is_near(when: DateSpan) -> bool {
    let n_days = when.to().number().abs_diff(when.from().number());
    let short = when.precision() == Precision::Period && n_days <= QUARTER;
    when.precision() <= Precision::Quarter || short
}

/// In days.
const QUARTER: u32 = 92;
