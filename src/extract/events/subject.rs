//! The subject of a clause, in as few words as name it.

use super::Found;
use super::apposition::{closed, plan_behind, without_insets, without_purpose};
use super::chunks::{
    Chunk, at_coordinators, chunks, drop_day_behind, drop_light_end, line_words,
    without_introductions,
};
use super::clauses::Clause;
use super::context::Context;
use super::grammar::Grammar;
use super::line::Line;
use super::owners::{is_owner, with_inner_owner, with_owner};
use super::people::{mentions_in, titled_people, titles_start};
use super::phrase::Phrase;
use super::verbs::Forms;
use super::words::{Tag, Words};
use crate::model::{EntityId, EntityKind};
use std::rc::Rc;

/// Who or what does it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subject {
    pub text: String,
    pub number: Number,
    /// People named as subject.
    pub people: Vec<EntityId>,
    /// All that is named in it, people too.
    pub named: Vec<EntityId>,
    /// `the two sides`: those whom the report opens with.
    pub sides: Sides,
    /// It holds a verb: the sentence was not understood.
    pub broken: bool,
}

impl Subject {
    /// Whether it is a pronoun that nothing was found for.
    pub fn is_pronoun(&self, grammar: &Grammar) -> bool {
        grammar.dangling.contains(&self.text.to_lowercase())
    }
}

/// Whom a subject means that names nobody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sides {
    #[default]
    None,
    /// `the two leaders`, and how many.
    People(usize),
    /// `both sides`: people, else countries.
    Groups(usize),
    /// `the two countries`, and how many.
    Countries(usize),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Number {
    #[default]
    Unknown,
    One,
    Several,
}

/// Reads the subject of a clause; `None` where no words are left that could be one.
pub fn subject(line: &Line, clause: &Clause, context: &Context) -> Option<Rc<Subject>> {
    let (words, found, grammar) = (line.words, line.found, line.grammar);
    let mut range = clause.subject.clone();
    while range.end > range.start && words.tag(range.end - 1) == Tag::Stop {
        range.end -= 1;
    }
    let mut phrase = Phrase::new(words, range);
    for hole in &clause.holes {
        phrase.leave_out(hole);
    }
    phrase.leave_out_brackets();
    if let Some(plan) = plan_behind(words, clause) {
        phrase.leave_out(&plan);
    }
    let mut chunks =
        without_insets(words, found, without_introductions(words, chunks(words, &phrase)));
    drop_light_end(words, &mut chunks);
    drop_day_behind(words, clause, &mut chunks);
    let first = chunks.first()?.first().copied()?;
    let light = |i: &usize| matches!(words.tag(*i), Tag::Adverb | Tag::Not | Tag::Coordinator);
    if chunks.iter().flatten().all(light) {
        return None;
    }
    if chunks.len() == 1 && chunks[0].len() == 1 && words.tag(first) == Tag::Pronoun {
        let other =
            || context.other_one(words.folded(first)).filter(|_| object_before(words, first));
        let known = other().or_else(|| context.pronoun(words.folded(first)).cloned());
        let known = known.filter(|_| !is_expletive(words, first, clause));
        let itself = || Subject { text: words.word(first).to_owned(), ..Subject::default() };
        return Some(known.unwrap_or_else(|| Rc::new(itself())));
    }
    let parts: Vec<Vec<usize>> =
        chunks.iter().flat_map(|c| at_coordinators(words, found, c)).collect();
    let people: Vec<Option<EntityId>> = parts.iter().map(|p| person(words, found, p)).collect();
    let chunks = without_purpose(words, chunks);
    let text = chunks.iter().map(|c| run(words, found, c)).collect::<Vec<_>>().join(", ");
    let text = if text.contains(',') { text.replace(", and ", " and ") } else { text };
    let last = chunks.last()?.last().copied()?;
    // `Laos`, `the Philippines`.
    let one_name = chunks.len() == 1 && parts.len() == 1 && is_name(words, found, last);
    let head = head_of(words, found, &chunks[0]).filter(|_| chunks.len() == 1).unwrap_or(last);
    let plural = words.folded(head).ends_with('s') || grammar.plurals.contains(words.folded(head));
    // `Deputy Premier and Party leader Berg` is one.
    let title = |part: &Chunk| part.iter().all(|i| words.is_capitalised(*i));
    let titled = matches!(people.as_slice(), [None, Some(_)])
        && title(&parts[0])
        && !is_whole(words, found, &parts[0]);
    let several = !titled && people.len() > 1
        || plural && people.first().is_none_or(Option::is_none) && !one_name;
    let number = if several { Number::Several } else { Number::One };
    let text = text.trim_matches([' ', ',', '“', '”', '"']).to_owned();
    let mut people: Vec<EntityId> = people.into_iter().flatten().collect();
    let mut named = named(words, found, &chunks);
    let appended = is_appended(words, first);
    let broken = appended || is_broken(words, &chunks) || opens_otherwise(words, grammar, &chunks);
    let text = closed(words, found, &chunks, text);
    // `He and Ida Holm agreed`.
    let pair = matches!(words.folded(first), "he" | "she") && words.is(first + 1, "and");
    let one = context.pronoun(words.folded(first)).filter(|s| pair && s.people.len() == 1);
    let number = if one.is_some() { Number::Several } else { number };
    if let Some(id) = one.and_then(|one| one.people.first()) {
        people.insert(0, *id);
        named.insert(0, *id);
    }
    let text = match one.and_then(|one| Some((one, text.split_once(' ')?))) {
        Some((one, (_, rest))) => [one.text.as_str(), rest].join(" "),
        None => text,
    };
    let (text, owned) = with_owner(words, first, text, context);
    // `His father and two of his cousins`: whose the second are has been said.
    // Nor of someone without a name in front: `when a priest was tried, one of his pupils fled`.
    let another = (0..first).any(|i| grammar.persons.contains(words.folded(i)));
    let known = is_owner(words, first) || another;
    let text = if known { text } else { with_inner_owner(text, context) };
    // `For every 1,000 people, Norland has two doctors`: without that it would not be so.
    let start = clause.subject.start;
    let rated = words.is(start, "for") && matches!(words.folded(start + 1), "every" | "each");
    let broken = broken || !owned || rated;
    let sides = match named.is_empty() {
        true => sides(words, grammar, line_words(&chunks)),
        false => Sides::None,
    };
    let subject = Subject { text, number, people, named, sides, broken };
    (!subject.text.is_empty()).then(|| Rc::new(subject))
}

/// The first noun phrase behind a verb that opens with `a`: `a delegation of
/// the party`.
pub fn object(words: &Words, clause: &Clause) -> Option<Rc<Subject>> {
    let mut range = clause.group.end..clause.range.end.min(words.len());
    let start = range.find(|i| matches!(words.folded(*i), "a" | "an"))?;
    let end = range
        .find(|i| match words.tag(*i) {
            Tag::Preposition => words.folded(*i) != "of",
            Tag::To | Tag::Comma | Tag::Stop | Tag::Relative | Tag::That => true,
            _ => false,
        })
        .unwrap_or(clause.range.end);
    let mut phrase = Phrase::new(words, start..end);
    phrase.leave_out_brackets();
    let text = phrase.text();
    let subject = Subject { text, number: Number::One, ..Subject::default() };
    (subject.text.len() <= 70).then(|| Rc::new(subject))
}

/// `invited her, and | she`: the same one, and not the one who invites.
fn object_before(words: &Words, pronoun: usize) -> bool {
    let same = match words.folded(pronoun) {
        "he" => "him",
        "she" => "her",
        _ => return false,
    };
    let object = |i: usize| {
        let owner = matches!(words.tag(i + 1), Tag::Other | Tag::Name | Tag::Number);
        words.folded(i) == same && (same == "him" || !owner)
    };
    (0..pronoun).any(object)
}

/// `it is expected that prices …`: stands for nothing.
fn is_expletive(words: &Words, it: usize, clause: &Clause) -> bool {
    let next = words.past_adverbs(clause.group.end);
    let be = words.tag(clause.group.start) == Tag::Be;
    // `It took two years to build it`.
    let lasts = clause.group.end..clause.group.end + 4;
    let lasts = words.is(clause.group.main, "took")
        && lasts.into_iter().any(|i| words.is(i, "time") || words.tag(i) == Tag::Time);
    let that = words.tag(next) == Tag::That
        || matches!(words.tag(words.past_adverbs(next + 1)), Tag::That | Tag::To);
    words.is(it, "it") && (lasts || be && that)
}

/// Whether a verb stands among the words, so that they are more than a subject.
fn is_broken(words: &Words, chunks: &[Chunk]) -> bool {
    let mut all = line_words(chunks);
    let opened = |i: usize| matches!(words.tag(i), Tag::Relative | Tag::That | Tag::To);
    let verb = all.find(|i| {
        opened(*i) || matches!(words.tag(*i), Tag::Have | Tag::Be | Tag::Do | Tag::Modal)
    });
    verb.is_some_and(|i| !opened(i))
}

/// `Before 19 May are insured`, `What we see`, `More recently has begun`, `I`:
/// no noun opens them, or no one who is named.
fn opens_otherwise(words: &Words, grammar: &Grammar, chunks: &[Chunk]) -> bool {
    let Some(first) = chunks.first().and_then(|c| c.first()).copied() else { return true };
    let counted = (first..first + 4)
        .any(|i| matches!(words.tag(i), Tag::Figure | Tag::Number) || words.is(i, "a"));
    let opens = matches!(words.tag(first), Tag::Preposition | Tag::Either | Tag::Subordinator);
    let light = |i: usize| matches!(words.tag(i), Tag::Determiner | Tag::Adverb | Tag::Not);
    // `It’s a soup topped`: no subject but a sentence.
    let pronoun = matches!(words.folded(first), "it" | "he" | "she" | "they" | "there");
    let several = line_words(chunks).nth(1).is_some_and(|i| !words.is(i, "and"));
    (opens && !counted)
        || pronoun && several
        || grammar.no_subjects.contains(words.folded(first))
        || (line_words(chunks).all(light) && line_words(chunks).count() > 1)
}

/// `…, referring to the plan`.
fn is_appended(words: &Words, first: usize) -> bool {
    first > 0
        && words.tag(first - 1) == Tag::Comma
        && words.is(first + 1, "to")
        && words.verbs[first].is_some_and(|v| v.forms.has(Forms::ING) && !v.noun_too)
}

/// What is named in some words, each once.
fn named(words: &Words, found: &Found, chunks: &[Chunk]) -> Vec<EntityId> {
    let mut ids: Vec<EntityId> = Vec::new();
    for chunk in chunks {
        let (Some(first), Some(last)) = (chunk.first(), chunk.last()) else { continue };
        for mention in mentions_in(found, words.span(&(*first..last + 1))) {
            if !ids.contains(&mention.entity) {
                ids.push(mention.entity);
            }
        }
    }
    ids
}

fn sides(words: &Words, grammar: &Grammar, places: impl Iterator<Item = usize>) -> Sides {
    for i in places {
        let Some(count) = grammar.several.get(words.folded(i)) else { continue };
        let at = words.past_adverbs(i + 1);
        let noun = words.folded(at);
        // `both sides of the river`, `both parties in parliament` are others.
        let behind = matches!(words.tag(at + 1), Tag::Preposition | Tag::Possessive);
        // `houses on both sides` are none of them.
        let before = i.checked_sub(1).filter(|b| words.tag(*b) == Tag::Preposition);
        let of_other = behind || before.is_some_and(|b| words.folded(b) != "of");
        if grammar.heads.contains(noun) && !of_other {
            return Sides::People(*count);
        }
        if grammar.sides.contains(noun) && !of_other {
            return Sides::Groups(*count);
        }
        if grammar.countries.contains(noun) {
            return Sides::Countries(*count);
        }
    }
    Sides::None
}

/// `visitors | to Oslo`: the noun that a preposition hangs on, where no name ends there.
fn head_of(words: &Words, found: &Found, chunk: &[usize]) -> Option<usize> {
    let of = chunk.iter().position(|i| words.tag(*i) == Tag::Preposition)?;
    let head = *chunk.get(of.checked_sub(1)?)?;
    let noun = words.tag(head) == Tag::Other && words.may_be_noun(head);
    // `a group of men`.
    let counts = words.grammar.relational.contains(words.folded(head));
    (noun && !counts && !is_name(words, found, head)).then_some(head)
}

/// Whether a word ends the name of one body or place.
fn is_name(words: &Words, found: &Found, last: usize) -> bool {
    super::people::mention_at(words, found, last)
        .is_some_and(|m| words.within(m.span).end == last + 1)
}

/// Whether a chunk is a name, a person's with titles, and no more.
pub(super) fn is_whole(words: &Words, found: &Found, chunk: &[usize]) -> bool {
    let body = || {
        let (first, last) = (*chunk.first()?, *chunk.last()?);
        let span = words.span(&(first..last + 1));
        mentions_in(found, span).find(|m| m.span == span)
    };
    person(words, found, chunk).is_some() || body().is_some()
}

/// The person whose name, with titles in front, is all of this part.
pub(super) fn person(words: &Words, found: &Found, part: &[usize]) -> Option<EntityId> {
    let (first, last) = (*part.first()?, *part.last()?);
    let mention = mentions_in(found, words.span(&(first..last + 1))).last()?;
    let range = words.within(mention.span);
    let entity = found.entities.get(mention.entity.index())?;
    // `provincial chairman Carlos Ruiz`, `Berg’s lawyer Ida Holm`.
    let described = || {
        (first..range.start).all(|i| match words.tag(i) {
            Tag::Other => words.may_be_noun(i),
            Tag::Name | Tag::Joined | Tag::Determiner | Tag::Possessive | Tag::Adverb => true,
            _ => false,
        }) && words.tag(range.start - 1) == Tag::Other
    };
    let titled = titles_start(words, found, range.start) <= first;
    let whole = range.end == last + 1 && (titled || first < range.start && described());
    (entity.kind == EntityKind::Person && whole).then_some(mention.entity)
}

/// A chunk's words, people by their names alone.
fn run(words: &Words, found: &Found, chunk: &[usize]) -> String {
    let (Some(first), Some(last)) = (chunk.first(), chunk.last()) else { return String::new() };
    let mut phrase = Phrase::new(words, *first..*last + 1);
    for gap in chunk.windows(2).filter(|w| w[0] + 1 < w[1]) {
        phrase.leave_out(&(gap[0] + 1..gap[1]));
    }
    for (range, name) in titled_people(words, found, &phrase.range) {
        phrase.replace(range, name);
    }
    phrase.text()
}
