//! Whom a relative clause is about: the words in front of its comma, or of its subject.

use super::clauses::{Clause, Kind};
use super::context::Context;
use super::groups::Tense;
use super::line::Line;
use super::owners::with_owner;
use super::people::{mention_at, mentions_in, titled_people};
use super::subject::{Number, Subject};
use super::when::{When, times_in};
use super::words::{Tag, Words};
use crate::model::{Bound, EntityId, EntityKind, Precision};
use std::ops::Range;
use std::rc::Rc;

/// `…, who had sent a letter`: a person. `…, which is to open in June`: a thing.
pub fn relative_subject(line: &Line, clause: &Clause, context: &Context) -> Option<Rc<Subject>> {
    let words = line.words;
    let start = clause.range.start;
    // The first clause of a sentence holds its own.
    let held = words.tag(start) == Tag::Relative;
    let opener = if held { start } else { start.checked_sub(1)? };
    let comma = opener.checked_sub(1).filter(|i| words.tag(*i) == Tag::Comma)?;
    if clause.kind != Kind::Aside || !clause.subject.is_empty() {
        return None;
    }
    match words.folded(opener) {
        "who" => person(line, clause, comma),
        "which" => thing(line, clause, comma, context),
        _ => None,
    }
}

/// The person in front of the comma did it before, or on a day of its own. Elsewhere it
/// says who that is.
fn person(line: &Line, clause: &Clause, comma: usize) -> Option<Rc<Subject>> {
    let words = line.words;
    let dated = || {
        let when = super::when::when(words, line.found, clause);
        clause.group.tense == Tense::Past
            && when.is_some_and(|when| when.span.precision() <= Precision::Month)
    };
    let earlier = words.is_perfect_past(&(clause.group.start..clause.group.end)) || dated();
    let near = comma.saturating_sub(8)..comma;
    let (range, text) = titled_people(words, line.found, &near).pop()?;
    let person = mentions_in(line.found, words.span(&range)).last()?.entity;
    let (people, named) = (vec![person], vec![person]);
    let subject = || Subject { text, number: Number::One, people, named, ..Subject::default() };
    (earlier && range.end == comma).then(|| Rc::new(subject()))
}

/// Words of a thing or body, as far back as the word that opens them.
fn thing(line: &Line, clause: &Clause, comma: usize, context: &Context) -> Option<Rc<Subject>> {
    let words = line.words;
    super::when::when(words, line.found, clause)?;
    let range = noun_before(line, clause, comma)?;
    let named: Vec<_> = mentions_in(line.found, words.span(&range)).map(|m| m.entity).collect();
    let is_person = |id: EntityId| {
        line.found.entities.get(id.index()).is_some_and(|e| e.kind == EntityKind::Person)
    };
    // `Anna Berg, which …` is none of her.
    if mention_at(words, line.found, range.start).is_some_and(|m| is_person(m.entity)) {
        return None;
    }
    let (text, owned) = with_owner(words, range.start, line.text(range.clone()), context);
    let plural = words.folded(comma - 1).ends_with('s') && words.tag(comma - 1) != Tag::Name;
    let number = if plural { Number::Unknown } else { Number::One };
    let fits = owned && (3..=70).contains(&text.len());
    fits.then(|| Rc::new(Subject { text, number, named, ..Subject::default() }))
}

/// `A fire that broke out on Sunday killed 59`: about the day on which the thing happened
/// that did the harm.
pub fn moment_of_subject(line: &Line, clause: &Clause) -> Option<When> {
    let words = line.words;
    let opener =
        |hole: &Range<usize>| hole.start + usize::from(words.tag(hole.start) == Tag::Comma);
    let hole = clause.holes.iter().find(|hole| {
        let opener = opener(hole);
        let verb = words.past_adverbs(opener + 1);
        clause.subject.contains(&hole.start)
            && matches!(words.folded(opener), "that" | "which")
            && words.grammar.occurs.contains(words.folded(verb))
    })?;
    let mut times = times_in(words, line.found, hole);
    let ((time, range), None) = (times.next()?, times.next()) else { return None };
    let span = time.when.filter(|w| {
        w.precision() <= Precision::Week && w.bound() == Bound::On && w.to() <= line.doc.published
    })?;
    Some(When { span: span.with_bound(Bound::About), why: time.why.clone(), words: range })
}

/// The furthest back that a noun phrase may open.
const MOST: usize = 10;

/// `a bridge over the Norla`, `the first part of the line`, `Norland Air`.
fn noun_before(line: &Line, clause: &Clause, comma: usize) -> Option<Range<usize>> {
    let words = line.words;
    let last = comma.checked_sub(1)?;
    let near = comma.saturating_sub(MOST)..comma;
    let mut start = match mention_at(words, line.found, last) {
        Some(name) if words.within(name.span).end == comma => words.within(name.span).start,
        _ => near.clone().rev().take_while(|i| belongs(words, *i)).find(|i| opens(words, *i))?,
    };
    if start > near.start && opens(words, start - 1) {
        start -= 1;
    }
    let before = |at: usize| at.checked_sub(1).filter(|i| near.contains(i));
    while let Some(link) = before(start).filter(|i| words.tag(*i) == Tag::Preposition) {
        // `set up | a committee`.
        let particle = link.checked_sub(1).is_some_and(|i| words.verbs[i].is_some());
        // `a delay of the talks, which were set for May`.
        let put_off = link.checked_sub(1).map_or("", |i| words.folded(i));
        let put_off = matches!(put_off, "postponement" | "delay" | "cancellation" | "suspension");
        if particle || put_off || disagrees(words, clause, link) {
            break;
        }
        // `a deal with Norland, which will host the talks`: which of the two?
        if !clause.group.passive && words.tag(clause.group.main) != Tag::Be {
            return None;
        }
        let mut head = (near.start..link).rev().take_while(|i| belongs(words, *i));
        start = head.find(|i| opens(words, *i))?;
    }
    Some(start..comma)
}

/// `the leaders of the party, which was founded in 1951`: one verb, many leaders.
fn disagrees(words: &Words, clause: &Clause, link: usize) -> bool {
    let many = |noun: &str| noun.ends_with('s') && !noun.ends_with("ss");
    let many = link.checked_sub(1).is_some_and(|i| many(words.folded(i)));
    match words.folded(clause.group.start) {
        "is" | "was" | "has" => many,
        "are" | "were" | "have" => !many,
        _ => false,
    }
}

/// Whether a word may stand within a noun phrase, in front of its noun or as it.
fn belongs(words: &Words, i: usize) -> bool {
    let plain = words.verbs.get(i).copied().flatten().is_none_or(|v| v.noun_too);
    match words.tag(i) {
        Tag::Other => plain,
        Tag::Name | Tag::Joined | Tag::Determiner | Tag::Possessive => true,
        Tag::Number | Tag::Figure | Tag::Adverb | Tag::Time => true,
        _ => false,
    }
}

fn opens(words: &Words, i: usize) -> bool {
    words.tag(i) == Tag::Determiner
}

/// Whether a clause says which, with nothing between: `all | she wanted`.
pub fn is_contact(words: &Words, clause: &Clause) -> bool {
    let start = clause.range.start;
    let noun = |i: usize| matches!(words.tag(i), Tag::Other | Tag::Figure | Tag::Number);
    clause.kind == Kind::Aside
        && words.tag(start) == Tag::Pronoun
        && !words.is(start, "there")
        && start.checked_sub(1).is_some_and(noun)
}

/// `amid signs | Norland will leave`: where a noun's clause opens without `that`.
pub fn content_behind(words: &Words, mut gap: Range<usize>) -> Option<usize> {
    let end = gap.end;
    let noun = gap.rfind(|i| words.grammar.content_nouns.contains(words.folded(*i)))?;
    let subject = noun + 1;
    let name = words.tag(subject) == Tag::Other && subject < end && words.is_capitalised(subject);
    let opens = name || matches!(words.tag(subject), Tag::Name | Tag::Determiner);
    let plain = |i: usize| match words.tag(i) {
        Tag::Other => words.may_be_noun(i),
        Tag::Name | Tag::Determiner | Tag::Possessive | Tag::Joined => true,
        Tag::Figure | Tag::Number | Tag::Adverb => true,
        _ => false,
    };
    (opens && subject < end && (subject..end).all(plain)).then_some(subject)
}

/// `for each ticket | they bought`; not `tried, but this time | he failed`.
pub fn follows_noun(words: &Words, mut gap: Range<usize>) -> bool {
    let noun = |i: &usize| {
        matches!(words.tag(*i), Tag::Other | Tag::Figure | Tag::Number | Tag::Joined)
            && words.may_be_noun(*i)
    };
    // `31 launches, the most | it has made`.
    let last = gap.end.saturating_sub(1);
    if gap.len() > 1
        && words.is(last - 1, "the")
        && words.grammar.ranks.contains(words.folded(last))
    {
        return true;
    }
    let nouns = gap.clone().rev().take_while(noun).count();
    gap.end -= nouns;
    let Some(mut before) = gap.next_back() else { return false };
    if words.tag(before) == Tag::Determiner {
        before = before.saturating_sub(1);
    }
    let there = words.is(gap.end + nouns, "there");
    nouns > 0 && !there && !matches!(words.tag(before), Tag::Coordinator | Tag::Comma | Tag::Time)
}
