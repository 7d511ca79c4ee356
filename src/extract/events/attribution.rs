//! `…, the ambassador noted`: parts of a sentence that say who says the rest.

use super::clauses::{Clause, Kind};
use super::finite::{hearer_end, past_occasion};
use super::grammar::Grammar;
use super::groups::{Group, Tense};
use super::people::joins_titles;
use super::verbs::{Nature, Verbs};
use super::voice::opines;
use super::words::{Tag, Words};
use std::ops::Range;

/// Parts `…, the ambassador noted` and `…, he said, …` from the other verbs.
pub fn attributions(
    words: &Words,
    groups: Vec<Group>,
    grammar: &Grammar,
    verbs: &Verbs,
) -> (Vec<Clause>, Vec<Group>) {
    let mut credits: Vec<Clause> = Vec::new();
    let mut others: Vec<Group> = Vec::with_capacity(groups.len());
    let last = groups.len().saturating_sub(1);
    for (k, group) in groups.into_iter().enumerate() {
        match attribution(words, grammar, verbs, &group, &others, k < last) {
            Some(range) => credits.push(Clause {
                kind: Kind::Attribution,
                subject: if range.start + 1 == group.start {
                    group.end..range.end
                } else {
                    range.start + 1..group.start
                },
                range,
                group,
                holes: Vec::new(),
            }),
            None => others.push(group),
        }
    }
    (credits, others)
}

/// The words of an attribution, from its comma to behind its verb or the comma there.
fn attribution(
    words: &Words,
    grammar: &Grammar,
    verbs: &Verbs,
    group: &Group,
    others: &[Group],
    more: bool,
) -> Option<Range<usize>> {
    let says = verbs.nature(group.verb) == Nature::Saying || verbs.takes_bare_clause(group.verb);
    // `…, the chairman was confident, …`.
    let opines = opines(words, grammar, verbs, group);
    let says = (says || opines) && group.then.is_none();
    // `he told them that “nothing has been agreed”`.
    let says = says && !(group.negated && words.is_quoted(group.main));
    if !says || matches!(group.tense, Tense::Future | Tense::Modal) {
        return None;
    }
    let before = others.last();
    let from = before.map_or(0, |g| g.end);
    let near = from.max(group.start.saturating_sub(16));
    let comma = (near..group.start)
        .rev()
        .find(|i| matches!(words.tag(*i), Tag::Comma | Tag::Quote) && !joins_titles(words, *i))?;
    let content = (group.end..words.len()).any(|i| words.tag(i) == Tag::That);
    if let Some(start) = named_behind_office(words, comma, from, group) {
        return Some(start..words.len());
    }
    // `The pair, who wed in 2010, | announced their separation`.
    let resumes = others.len() == 1
        && (0..from).find(|i| words.tag(*i) == Tag::Comma).is_some_and(|comma| {
            words.tag(comma + 1) == Tag::Relative
                && words.past_adverbs(comma + 2) == others[0].start
        });
    let inverted = comma + 1 == group.start && before.is_some() && !resumes;
    if inverted && !more && !content && !group.passive {
        // `…, said the ambassador.`; not `the result, which surprised few, was announced`.
        return Some(comma..words.len());
    }
    let joined = matches!(
        words.tag(comma + 1),
        Tag::Coordinator | Tag::Relative | Tag::Subordinator | Tag::Either | Tag::That
    );
    let mut end = words.past_adverbs(hearer_end(words, verbs, group)) + usize::from(opines);
    while words.tag(end) == Tag::Time || words.is(end, "on") {
        end += 1;
    }
    let end = past_occasion(words, verbs, group, end);
    let closes = end >= words.len() || matches!(words.tag(end), Tag::Stop | Tag::Close);
    let parted = matches!(words.tag(end), Tag::Comma | Tag::Quote);
    let content = before.is_some()
        || (more && (opines || is_inset(words, comma, end)))
        || (more && !matches!(words.tag(0), Tag::Preposition | Tag::Either | Tag::Subordinator));
    let fits = content && comma > 0 && comma + 1 < group.start && !joined && (closes || parted);
    fits.then(|| comma..(end + usize::from(parted)).min(words.len()))
}

/// `…, its governor, Anna Berg, said.`: the first of the three commas.
fn named_behind_office(words: &Words, last: usize, from: usize, group: &Group) -> Option<usize> {
    let ends = matches!(words.tag(group.end), Tag::Stop | Tag::Time) || words.is(group.end, "on");
    let near = from.max(last.saturating_sub(12));
    let mut commas = (near..last).rev().filter(|i| words.tag(*i) == Tag::Comma);
    let (second, first) = (commas.next()?, commas.next()?);
    let named = words.is_capitalised(second + 1);
    let office = matches!(words.tag(first + 1), Tag::Determiner | Tag::Other | Tag::Name);
    (last + 1 == group.start && ends && named && office).then_some(first)
}

/// `At the talks, he said, prices …`: short, between two commas, and no verb
/// joined to it.
fn is_inset(words: &Words, comma: usize, end: usize) -> bool {
    let next = words.tag(end + 1);
    words.tag(end) == Tag::Comma
        && end - comma <= 8
        && !matches!(next, Tag::Coordinator | Tag::Relative | Tag::Preposition | Tag::Adverb)
        && words.verbs.get(end + 1).is_none_or(Option::is_none)
}
