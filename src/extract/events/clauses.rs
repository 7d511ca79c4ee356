//! The clauses of a sentence: who does what, and how a clause hangs on another.

use super::attribution::attributions;
use super::border::{Border, border, is_what_behind};
use super::grammar::Grammar;
use super::groups::{Group, groups};
use super::insets::{give_back, resume};
use super::relative::is_contact;
use super::verbs::{Forms, Verbs};
use super::words::{Tag, Words};
use std::ops::Range;

/// How a clause stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By itself, or joined to such a one by `and`, `but`, `while`, `;`.
    Main,
    /// What someone says: `he said (that) …`.
    Told,
    /// `…, adding that …`: told, but not by the main verb.
    Added,
    /// `who led it`, `when they met`, `as prices fell`.
    Aside,
    /// `if it rains`.
    Condition,
    /// `…, the ambassador noted`.
    Attribution,
}

/// A finite verb with its subject and what follows, without what hangs on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    pub kind: Kind,
    /// From behind the connecting word; holds subject, verb and what follows.
    pub range: Range<usize>,
    /// Empty where the clause before has the same one.
    pub subject: Range<usize>,
    pub group: Group,
    /// Words of `range` that belong to another clause.
    pub holes: Vec<Range<usize>>,
}

/// In the order of the sentence. Linear time.
pub fn clauses(words: &Words, grammar: &Grammar, verbs: &Verbs) -> Vec<Clause> {
    let groups = groups(words, grammar, verbs);
    let (credits, groups) = attributions(words, groups, grammar, verbs);
    let mut found: Vec<Clause> = Vec::with_capacity(groups.len() + credits.len());
    let mut before: Option<Group> = None;
    for group in groups {
        // Behind `is | n't`.
        let from = before.as_ref().map_or(0, |g| g.end);
        let from = (from..).find(|i| words.tag(*i) != Tag::Not).unwrap_or(from);
        let last = found.last().map_or(Kind::Main, |c| c.kind);
        let opening = last != Kind::Main && found.iter().all(|c| c.kind != Kind::Main);
        let border = border(words, from, &group, before.as_ref(), last, opening, verbs);
        open_clause(words, grammar, verbs, &mut found, border, group.clone());
        before = Some(group);
    }
    for k in 1..found.len() {
        give_back(words, &mut found, k);
    }
    for clause in &mut found {
        for credit in &credits {
            let hole = credit.range.clone();
            if hole.start >= clause.range.end || hole.end <= clause.range.start {
                continue;
            }
            // `…, activists said, adding that prices rose`: so do they.
            if hole.start >= clause.group.end && is_participle(words, hole.end) {
                clause.range.end = hole.start;
            } else {
                clause.holes.push(hole);
            }
        }
    }
    found.extend(credits);
    found.sort_by_key(|c| c.group.start);
    found
}

fn open_clause(
    words: &Words,
    grammar: &Grammar,
    verbs: &Verbs,
    found: &mut Vec<Clause>,
    border: Border,
    group: Group,
) {
    let n = words.len();
    let (start, kind) = match border {
        Border::Start => (0, Kind::Main),
        Border::Behind(comma) => {
            let inset = comma..group.start;
            let subject = 0..group.start;
            let range = 0..n;
            found.push(Clause { kind: Kind::Main, range, subject, group, holes: vec![inset] });
            return;
        }
        Border::Contact(at) => (at, Kind::Aside),
        // `…, hoping they will come`.
        Border::Silent(at) if is_participle(words, at.saturating_sub(1)) => (at, Kind::Aside),
        Border::Silent(at) => (at, Kind::Told),
        Border::Resumes(end) => return resume(words, verbs, found, group, end),
        Border::Word(at) => (at + 1, kind_behind(words, grammar, found, at, &group)),
    };
    if found.is_empty() && matches!(kind, Kind::Aside | Kind::Condition) {
        let head = start.saturating_sub(1);
        // `The man who fell` keeps its subject for the verb to come.
        found.push(Clause {
            kind,
            range: start..n,
            subject: start..group.start,
            group,
            holes: vec![],
        });
        if head > 0 {
            found[0].range.start = head;
        }
        return;
    }
    if let Some(before) = found.last_mut() {
        let connector = if let Border::Word(at) = border { at } else { start };
        let end = if connector > 0 && words.tag(connector - 1) == Tag::Comma {
            connector - 1
        } else {
            connector
        };
        before.range.end = before.range.end.min(end.max(before.group.end));
    }
    // `and, wearing a hat, | toured the port`: the one before.
    let inset = start > 0
        && words.tag(start - 1) == Tag::Coordinator
        && words.tag(start) == Tag::Comma
        && words.tag(group.start - 1) == Tag::Comma;
    let subject = if inset { group.start..group.start } else { start..group.start };
    found.push(Clause { kind, range: start..n, subject, group, holes: Vec::new() });
}

/// The kind of a clause from the word in front of it.
fn kind_behind(
    words: &Words,
    grammar: &Grammar,
    found: &[Clause],
    at: usize,
    group: &Group,
) -> Kind {
    let last = found.last();
    let of_last = last.map_or(Kind::Main, |c| c.kind);
    match words.tag(at) {
        // `said the trip is useful and became more so`.
        Tag::Coordinator
            if of_last == Kind::Told
                && matches!(words.folded(group.main), "became" | "remained" | "was" | "were")
                && last.is_some_and(|c| words.tag(c.group.main) == Tag::Be)
                && words.past_adverbs(at + 1) == group.start =>
        {
            of_last
        }
        // `he met those who came and left`: the verb goes with its like.
        Tag::Coordinator if words.past_adverbs(at + 1) == group.start => {
            found.iter().rev().find(|c| c.group.tense == group.tense).map_or(of_last, |c| c.kind)
        }
        // `all she wanted and | the best came last`.
        Tag::Coordinator => {
            found.iter().rev().find(|c| !is_contact(words, c)).map_or(of_last, |c| c.kind)
        }
        Tag::Semicolon => Kind::Main,
        // `that attaches`: a relative clause; `that prices rose`: words told.
        Tag::That if last.is_none() || words.past_adverbs(at + 1) == group.start => Kind::Aside,
        Tag::That if is_participle(words, at.saturating_sub(1)) => Kind::Added,
        // `the assessment that they gave of it`: the noun is what they gave.
        Tag::That if lacks_object(words, at, group) => Kind::Aside,
        Tag::That => Kind::Told,
        Tag::Relative | Tag::Either => Kind::Aside,
        Tag::Preposition if is_what_behind(words, at) => Kind::Aside,
        Tag::Subordinator if grammar.conditions.contains(words.folded(at)) => Kind::Condition,
        Tag::Subordinator
            if last.is_some() && matches!(words.folded(at), "while" | "whilst" | "whereas") =>
        {
            of_last
        }
        Tag::Subordinator => Kind::Aside,
        Tag::Quote | Tag::Break => Kind::Main,
        // `…, saying nobody was hurt`.
        Tag::Comma if is_participle(words, at + 1) => Kind::Aside,
        // `said that it cut jobs, | closed a plant and left`: the next of a list.
        Tag::Comma if words.past_adverbs(at + 1) == group.start => of_last,
        // A comma: the main clause behind a subordinate one, or words told.
        _ => Kind::Main,
    }
}

fn lacks_object(words: &Words, that: usize, group: &Group) -> bool {
    let behind_verb = that > 0 && words.verbs[that - 1].is_some();
    let next = words.past_adverbs(group.end);
    let particle = matches!(words.folded(next), "out" | "up" | "off" | "down" | "over" | "on");
    // `the offences that they said | led to losses`.
    let told = words.verbs.get(next).copied().flatten();
    let told = next == group.end && told.is_some_and(|v| v.forms.has(Forms::PAST) && !v.noun_too);
    let gap = told || matches!(words.tag(next), Tag::Preposition | Tag::Stop | Tag::Comma);
    !behind_verb && gap && !particle && !group.passive
}

fn is_participle(words: &Words, i: usize) -> bool {
    let verb = words.verbs.get(words.past_adverbs(i)).copied().flatten();
    verb.is_some_and(|v| v.forms.has(Forms::ING))
}
