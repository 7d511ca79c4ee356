//! The clauses of a sentence that tell something: each with its subject, with
//! what it says and with who says it.

use super::clauses::{Clause, Kind};
use super::conditional::is_conditional;
use super::context::Context;
use super::gender::Gender;
use super::groups::Tense;
use super::line::{Line, Told};
use super::reader::EventReader;
use super::relative::relative_subject;
use super::subject::{Number, Subject, object, subject};
use super::verbs::{Nature, Verbs};
use super::voice::{Voice, credits, opines};
use super::when::when;
use super::words::Tag;
use crate::model::EntityId;
use std::rc::Rc;

/// What a verb of this weight tells is a happening, in quotation marks too.
const WEIGHTY: u16 = 600;

impl EventReader {
    /// A clause without a subject of its own has that of the clause before.
    pub(super) fn with_subjects(
        &self,
        context: &mut Context,
        line: &Line,
        clauses: Vec<Clause>,
    ) -> Vec<Told> {
        let mut told: Vec<Told> = Vec::new();
        context.speaker = None;
        let mut view: Option<Voice> = None;
        let mut relative: Option<Rc<Subject>> = None;
        let mut denied = false;
        // `While both sides talked, they …`
        let mut together: Option<Rc<Subject>> = None;
        context.genders.read(line);
        let credit = credits(line, &clauses, context);
        for (k, clause) in clauses.iter().enumerate() {
            let quoted = line.words.is_quoted(clause.group.main);
            if quoted && clause.kind != Kind::Attribution && !self.is_fact(line, clause) {
                continue;
            }
            relative = relative_subject(line, clause, context)
                .or(relative.filter(|_| goes_on(line, clause)));
            let inner = together.clone().filter(|_| is_alone(line, clause, &["they"]));
            let own = relative.clone().or(inner).or_else(|| subject(line, clause, context));
            // `Ruiz fled. He hid the money, Mr Berg said`: which of the two?
            let of_two = clause.kind != Kind::Attribution
                && is_alone(line, clause, &["he", "she"])
                && credit.as_ref().zip(own.as_ref()).is_some_and(|(credit, own)| {
                    !own.people.is_empty()
                        && credit.subject.people == own.people
                        && context.names_another(&own.people)
                });
            if of_two {
                continue;
            }
            if k == 0
                && clause.kind == Kind::Aside
                && let Some(own) = own.as_ref().filter(|own| own.number == Number::Several)
                && !own.is_pronoun(&self.grammar)
            {
                together = Some(own.clone());
            }
            // `said that it would lend more and asked for time`: who said it asked.
            let same = |t: &&Told| {
                t.clause.kind == clause.kind && t.clause.group.tense == clause.group.tense
            };
            let before = || told.iter().rev().find(same).or(told.last());
            let Some(subject) = own.or_else(|| before().map(|t| t.subject.clone())) else {
                continue;
            };
            if let Some((person, gender)) = told_gender(line, clause, &subject, context) {
                context.genders.learn(person, gender);
            }
            if disagrees(line, clause, &subject) {
                continue;
            }
            if matches!(clause.kind, Kind::Main | Kind::Attribution) {
                context.note(&subject, self.acts(line, clause), &self.grammar);
            }
            if clause.kind == Kind::Main {
                // `The bank collapsed, and its boss resigned`.
                let next = line.words.tag(line.words.past_adverbs(clause.group.end));
                let object = !matches!(
                    next,
                    Tag::Preposition | Tag::Either | Tag::Time | Tag::Comma | Tag::Coordinator
                );
                let thing = subject.number == Number::One && subject.people.is_empty() && !object;
                context.here = thing.then(|| subject.clone());
            }
            if self.nature(clause) == Nature::Saying {
                let last = subject.text.rsplit(' ').next().unwrap_or_default().to_lowercase();
                context.office_speaks =
                    self.grammar.persons.contains(&last) || self.grammar.of_another.contains(&last);
                context.speaker = Some(subject.clone());
            }
            let voice = match clause.kind {
                Kind::Told | Kind::Added => view.clone().or_else(|| credit.clone()),
                Kind::Main => credit.clone(),
                _ => None,
            };
            let spoken = self.verbs.row(clause.group.verb).is_some_and(|row| row.speech);
            if spoken
                || matches!(self.nature(clause), Nature::Saying | Nature::Aiming)
                || opines(line.words, &self.grammar, &self.verbs, &clause.group)
            {
                let when = when(line.words, line.found, clause);
                view = Some(Voice { subject: subject.clone(), when });
            }
            let denies = self.status.is_denial(self.verbs.base(clause.group.verb));
            let speaks = self.nature(clause) == Nature::Saying;
            denied = match clause.kind {
                Kind::Told | Kind::Added | Kind::Aside => denied,
                // `asked if he believed that she had left`.
                Kind::Condition => true,
                _ => denies || speaks && clause.group.negated,
            };
            let content = k.checked_sub(1).zip(clause.range.start.checked_sub(1));
            let unsaid = content.is_some_and(|(k, that)| {
                self.status.denies_content(line.words, &self.verbs, &clauses[k].group, that)
            });
            let opener = clause.range.start.checked_sub(1);
            let heard = opener.is_some_and(|that| self.status.is_hearsay(line.words, that));
            // `forecasts that say trade will grow`: who says it is not told.
            let before = k.checked_sub(1).map(|k| &clauses[k]);
            let unknown = clause.kind == Kind::Told
                && before.is_some_and(|c| says_of_noun(line, &self.verbs, c));
            let unsaid = unsaid || heard || unknown;
            denied |= unsaid;
            let denied = denied && clause.kind == Kind::Told || unsaid;
            if !denied
                && !is_conditional(line, &self.verbs, &clauses, k)
                && (relative.is_some() || self.tells(line, clause))
            {
                let behind = &clauses[k + 1..];
                let says = self.says(line, clause, behind).cloned();
                let there = self.there(line, clause, behind).cloned();
                let last = says.as_ref().unwrap_or(clause);
                let spoken = self.verbs.row(last.group.verb).is_some_and(|row| row.speech);
                let rest = rest(line, last, behind, spoken).cloned();
                context.object = there.as_ref().and_then(|_| object(line.words, clause));
                let clause = shorn(line, clause, rest.as_ref());
                told.push(Told { clause, subject, says, there, voice, rest });
            }
        }
        let first = told.first();
        let brought = first.and_then(|t| object(line.words, &t.clause));
        context.end_sentence(line, first.map(|t| &t.subject), brought);
        told
    }

    /// `“Trade reached $11 billion in 2025,” he said`: a happening of weight, with its
    /// amount or day, told within the quotation, of no `we` or `they`.
    fn is_fact(&self, line: &Line, clause: &Clause) -> bool {
        let words = line.words;
        let row = self.verbs.row(clause.group.verb);
        let personal = |i: usize| {
            matches!(
                words.folded(i),
                "i" | "we"
                    | "you"
                    | "me"
                    | "us"
                    | "our"
                    | "my"
                    | "your"
                    | "this"
                    | "that"
                    | "these"
            )
        };
        let pronoun = |i: usize| words.tag(i) == Tag::Pronoun;
        let first = clause.subject.clone().find(|i| words.tag(*i) != Tag::Quote);
        matches!(clause.group.tense, Tense::Past | Tense::Perfect)
            && self.nature(clause) == Nature::Happening
            && row.is_some_and(|row| row.weight >= WEIGHTY)
            && !clause.subject.is_empty()
            && first.is_some_and(|i| words.is_quoted(i))
            && !clause.subject.clone().any(pronoun)
            && !clause.range.clone().any(personal)
            && (!line.figures_in(&clause.range).is_empty()
                || when(words, line.found, clause).is_some())
    }

    fn there<'c>(&self, line: &Line, clause: &Clause, behind: &'c [Clause]) -> Option<&'c Clause> {
        behind.first().filter(|c| {
            let opener = c.range.start.checked_sub(1);
            // `will discuss it when they meet on Tuesday`.
            let when = clause.group.tense == Tense::Future && c.group.tense == Tense::Present;
            let at_once = |i: usize| line.words.is(i, "where") || when && line.words.is(i, "when");
            // `told them that in Norland, where a coup took place`: nobody told it there.
            let said = |i: usize| {
                line.words.is(i, "where") && self.verbs.takes_bare_clause(clause.group.verb)
            };
            let at_once = |i: usize| at_once(i) && !said(i);
            c.kind == Kind::Aside && opener.is_some_and(at_once)
        })
    }

    fn tells(&self, line: &Line, clause: &Clause) -> bool {
        let opener = clause.range.start.checked_sub(1);
        let is_where = |i: usize| line.words.is(i, "where") && !clause.subject.is_empty();
        match clause.kind {
            Kind::Main | Kind::Told | Kind::Added => true,
            // `after the rig exploded on 20 April`, `where twelve died on Friday`.
            Kind::Aside => {
                let tag = opener.map(|i| line.words.tag(i));
                let asks = opener.map_or("", |i| line.words.folded(i));
                let asks = matches!(asks, "how" | "why");
                (matches!(tag, Some(Tag::Either | Tag::Subordinator)) && !asks
                    || opener.is_some_and(is_where))
                    && clause.group.tense == Tense::Past
                    && when(line.words, line.found, clause).is_some()
            }
            Kind::Condition | Kind::Attribution => false,
        }
    }

    /// The clause that is a verb's content: what is said, or what follows at
    /// once (`witnessed how papers were signed`).
    fn says<'c>(&self, line: &Line, clause: &Clause, behind: &'c [Clause]) -> Option<&'c Clause> {
        let next = behind.iter().find(|c| c.kind != Kind::Attribution)?;
        // `said prices fell and that wages rose`: the second is not what fell says.
        let and = |back: usize| {
            let opener = next.range.start.checked_sub(back);
            let listed = back == 1 && next.subject.is_empty();
            opener.is_some_and(|i| match line.words.tag(i) {
                Tag::Coordinator => true,
                Tag::Comma => listed,
                _ => false,
            })
        };
        let joined = clause.kind == Kind::Told
            && (and(1) || and(2))
            && self.nature(clause) == Nature::Happening;
        let told = next.kind == Kind::Told && self.nature(clause) != Nature::State && !joined;
        let at_once = next.kind == Kind::Aside && next.range.start == clause.group.end + 1;
        (told || at_once).then_some(next)
    }

    /// Whether the subject of a clause is one that acts and may be `they` later.
    fn acts(&self, line: &Line, clause: &Clause) -> bool {
        let happens =
            matches!(self.verbs.class_name(clause.group.verb), "change" | "build" | "act");
        let known = clause.group.verb != Verbs::UNKNOWN;
        let state = self.nature(clause) == Nature::State;
        // `the Parties are due to take stock`.
        let planned = state && self.status.says_scheduled(line.words, clause.group.end);
        known && !clause.group.passive && (!state || planned) && !happens
    }
}

/// `the forecasts | that say`: a relative clause without a subject, of no person.
fn says_of_noun(line: &Line, verbs: &Verbs, clause: &Clause) -> bool {
    let opener = clause.range.start.checked_sub(1);
    clause.kind == Kind::Aside
        && clause.subject.is_empty()
        && verbs.takes_bare_clause(clause.group.verb)
        && opener.is_some_and(|i| line.words.tag(i) == Tag::That)
}

/// `… and had dispatched him`: the relative clause before goes on.
fn goes_on(line: &Line, clause: &Clause) -> bool {
    let words = line.words;
    let and = clause.range.start.checked_sub(1).map(|i| words.tag(i));
    clause.kind == Kind::Aside
        && and == Some(Tag::Coordinator)
        && clause.subject.is_empty()
        && words.is_perfect_past(&(clause.group.start..clause.group.end))
}

/// Whether the subject of a clause is one of some pronouns and no more.
fn is_alone(line: &Line, clause: &Clause, pronouns: &[&str]) -> bool {
    let mut words = clause.subject.clone().filter(|i| line.words.tag(*i) != Tag::Adverb);
    let pronoun = words.next().is_some_and(|i| pronouns.contains(&line.words.folded(i)));
    pronoun && words.next().is_none()
}

/// Of whom a clause says `he` or `she`, once it is known who that is.
fn told_gender(
    line: &Line,
    clause: &Clause,
    subject: &Subject,
    context: &Context,
) -> Option<(EntityId, Gender)> {
    let [person] = subject.people.as_slice() else { return None };
    if !context.names_only(*person, line) {
        return None;
    }
    let pronoun = clause.group.start.checked_sub(1).filter(|i| clause.subject.contains(i))?;
    Some((*person, Gender::of_pronoun(line.words.folded(pronoun))?))
}

/// `He said the grants for her were known`: one person, whose clause was another, is
/// not the subject of a verb for several.
fn disagrees(line: &Line, clause: &Clause, subject: &Subject) -> bool {
    let several = matches!(line.words.folded(clause.group.start), "were" | "are");
    // `The governor said the lakes – all five – | are full`: not he.
    let inherited = clause.subject.is_empty() && subject.text.starts_with("The ");
    several && subject.number == Number::One && (subject.people.len() == 1 || inherited)
}

/// `named a new chief | two days | after its boss resigned`: how long after is said of no
/// day that is known, and is no end of a thought.
fn shorn(line: &Line, clause: &Clause, rest: Option<&Clause>) -> Clause {
    let mut clause = clause.clone();
    let words = line.words;
    let end = clause.range.end;
    let behind = rest.is_none() && matches!(words.folded(end), "after" | "before");
    if !behind || words.tag(end - 1) != Tag::Time {
        return clause;
    }
    let bytes = words.token_span(end - 1).end;
    let times = line.found.times;
    let last = times.partition_point(|t| t.span.end < bytes);
    let length = times.get(last).filter(|t| t.span.end == bytes && t.when.is_none());
    let Some(length) = length.map(|t| words.within(t.span).start) else { return clause };
    let led = matches!(words.tag(length.saturating_sub(1)), Tag::Preposition | Tag::Either);
    if length > clause.group.end && !led {
        clause.range.end = length - usize::from(words.tag(length - 1) == Tag::Comma);
    }
    clause
}

/// `came | a day after the court ruled`: that it came is told by what it came after.
fn came_after(line: &Line, clause: &Clause, opener: usize) -> bool {
    let words = line.words;
    let verb = matches!(line.verbs.base(clause.group.verb), "come" | "happen" | "occur");
    verb && matches!(words.folded(opener), "after" | "before")
        && opener == clause.range.end
        && (clause.group.end..opener).all(|i| matches!(words.tag(i), Tag::Time | Tag::Adverb))
}

/// A clause that the last noun needs: `solutions that both can accept`. Words
/// that are `spoken` need what is said of whom they are for: `thanked him, who
/// had sent a letter`.
fn rest<'c>(
    line: &Line,
    clause: &Clause,
    behind: &'c [Clause],
    spoken: bool,
) -> Option<&'c Clause> {
    behind.iter().find(|c| {
        // `lost the foothold | he had`.
        let start = c.range.start;
        if c.kind == Kind::Aside && start == clause.range.end {
            // `amid signs | Norland will leave`.
            let noun = start.checked_sub(1).map_or("", |i| line.words.folded(i));
            return line.grammar.content_nouns.contains(noun)
                || line.words.tag(start) == Tag::Pronoun && !line.words.is(start, "there");
        }
        let Some(opener) = start.checked_sub(1) else { return false };
        let comma = opener > 0 && line.words.tag(opener - 1) == Tag::Comma;
        let follows = opener - usize::from(comma) == clause.range.end;
        if c.kind == Kind::Aside && came_after(line, clause, opener) {
            return true;
        }
        let relative = matches!(line.words.tag(opener), Tag::That | Tag::Relative);
        c.kind == Kind::Aside && follows && relative && (!comma || spoken)
    })
}
