//! The clauses of a sentence: who does what, and how a clause hangs on another.

use super::attribution::attributions;
use super::finite::{hearer_end, list_goes_on};
use super::grammar::Grammar;
use super::groups::{Group, Tense, groups};
use super::insets::{give_back, quotes_a_word, quotes_subject, resume, without_verb};
use super::reduced::ends_opening;
use super::relative::{content_behind, follows_noun, is_contact};
use super::verbs::{Forms, Nature, Verbs};
use super::voice::opines;
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

/// What stands between one verb and the subject of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Border {
    /// The sentence's start.
    Start,
    /// A connecting word at this place.
    Word(usize),
    /// `he said prices fell`: nothing stands between.
    Silent(usize),
    /// A comma, right before the verb: the clause before was an inset.
    Resumes(usize),
    /// An inset of the subject whose own verb was not found, at this comma.
    Behind(usize),
    /// `each ticket | they bought`: nothing stands between a noun and what says which.
    Contact(usize),
}

fn border(
    words: &Words,
    from: usize,
    group: &Group,
    before: Option<&Group>,
    last_kind: Kind,
    opening: bool,
    verbs: &Verbs,
) -> Border {
    let gap = from..group.start;
    let open = gap.clone().find(|i| words.tag(*i) == Tag::Open).unwrap_or(gap.end);
    let close = (open..gap.end).rev().find(|i| words.tag(*i) == Tag::Close).unwrap_or(open);
    // What stands in brackets parts nothing.
    let tag = |i: usize| if (open..close).contains(&i) { Tag::Other } else { words.tag(i) };
    let is_hard = |i: &usize| {
        matches!(tag(*i), Tag::Semicolon | Tag::Relative | Tag::Subordinator)
            || (tag(*i) == Tag::Quote
                && !quotes_a_word(words, *i)
                && !quotes_subject(words, *i, group.start))
            || (tag(*i) == Tag::Break && tag(i.saturating_sub(1)) != Tag::Number)
            || (tag(*i) == Tag::That && *i + 1 < words.len())
            || (tag(*i) == Tag::Either && opens_clause(words, *i, group.start))
    };
    let Some(before) = before else {
        if let Some(inset) = without_verb(words, group.start) {
            return Border::Behind(inset);
        }
        let hard = gap.rev().find(|i| {
            matches!(tag(*i), Tag::Relative | Tag::Subordinator | Tag::That)
                || (tag(*i) == Tag::Either && opens_clause(words, *i, group.start))
        });
        return hard.map_or(Border::Start, Border::Word);
    };
    // `those who left have come back`: the verb of what the inset stands in.
    let connects =
        |i: usize| is_hard(&i) || matches!(tag(i), Tag::Coordinator | Tag::Comma | Tag::Pronoun);
    // Not `who they believed | has left`.
    let believed = gap.is_empty() && verbs.takes_bare_clause(before.verb) && !before.passive;
    if last_kind == Kind::Aside && !believed && !gap.clone().any(connects) {
        return Border::Resumes(group.start);
    }
    let last = group.start.saturating_sub(1);
    if gap.contains(&last) && tag(last) == Tag::Comma {
        // `visited the port, met the dockers and left`.
        let listed = matches!(last_kind, Kind::Main | Kind::Told)
            && before.tense == group.tense
            && list_goes_on(words, group.start);
        if listed {
            return Border::Word(last);
        }
        return own_inset(words, &gap, before, verbs, is_hard).unwrap_or(Border::Resumes(last));
    }
    let near = gap
        .clone()
        .take_while(|i| !is_hard(i) && !matches!(tag(*i), Tag::Coordinator | Tag::Comma));
    if let Some(i) = near.into_iter().find(|i| is_what_behind(words, *i)) {
        return Border::Word(i);
    }
    let direct = gap.clone().rev().find(|i| !matches!(tag(*i), Tag::Adverb | Tag::Not));
    // Not `concern about it | was low`.
    let object = |i: usize| words.is(i, "it") && tag(i - 1) == Tag::Preposition;
    if let Some(i) = direct.filter(|i| tag(*i) == Tag::Pronoun && *i > from && !object(*i)) {
        let connected = is_hard(&(i - 1)) || matches!(tag(i - 1), Tag::Coordinator | Tag::Comma);
        let told = verbs.takes_bare_clause(before.verb) && !before.passive;
        return match connected {
            true => Border::Word(i - 1),
            false if !told && follows_noun(words, from..i) => Border::Contact(i),
            false if let Some(and) = joint_before(words, from..i) => Border::Word(and),
            false => Border::Silent(i),
        };
    }
    // `praised “the plan” and left`: the verb goes with the one before the quote.
    let joined = direct.is_some_and(|i| tag(i) == Tag::Coordinator);
    if let Some(i) = gap.clone().rev().find(|i| is_hard(i) && !(joined && tag(*i) == Tag::Quote)) {
        return Border::Word(i);
    }
    if let Some(i) = content_behind(words, from..group.start) {
        return Border::Contact(i);
    }
    if let Some(comma) = opening.then(|| ends_opening(words, from..group.start)).flatten() {
        return Border::Word(comma);
    }
    let told = verbs.takes_bare_clause(before.verb) && !before.passive;
    let ands = |i: &usize| tag(*i) == Tag::Coordinator;
    let after_comma = |i: &usize| ands(i) && *i > from && tag(*i - 1) == Tag::Comma;
    if let Some(i) = direct.filter(ands).or(gap.clone().rev().find(after_comma)) {
        return match told && before.then.is_none() && lists_names(words, from..i) {
            true => Border::Silent(from),
            false => Border::Word(i),
        };
    }
    // `confirmed the deal | but Berg denied it`.
    let but = gap.clone().rev().find(|i| ands(i) && words.folded(*i) == "but");
    if let Some(i) = but.filter(|_| told) {
        return Border::Word(i);
    }
    // `promised $5 million and another gave more`: an amount is promised.
    let amount = verbs.nature(before.verb) == Nature::Aiming
        && tag(from) == Tag::Figure
        && !matches!(group.tense, Tense::Future | Tense::Modal)
        && gap.clone().any(|i| ands(&i));
    if told && before.then.is_none() && !amount {
        return Border::Silent(hearer_end(words, verbs, before).min(group.start));
    }
    if let Some(i) = gap.clone().rev().find(ands) {
        return Border::Word(i);
    }
    match gap.clone().rev().find(|i| tag(*i) == Tag::Comma) {
        Some(i) => Border::Word(i),
        // `is optimistic prices will fall`.
        None if opines(words, words.grammar, verbs, before) => {
            Border::Silent((words.past_adverbs(from) + 1).min(group.start))
        }
        None => Border::Silent(from),
    }
}

/// `said that Berg, 61, had left`: the inset is the new subject's own, for what
/// opens its clause stands before the first of two commas.
fn own_inset(
    words: &Words,
    gap: &Range<usize>,
    before: &Group,
    verbs: &Verbs,
    is_hard: impl Fn(&usize) -> bool,
) -> Option<Border> {
    let last = gap.end.checked_sub(1)?;
    // `…, while the fate of Berg, also from Oslo, | is unknown`.
    let joined = |i: &usize| {
        let as_ = words.tag(*i) == Tag::Either && !matches!(words.tag(*i + 1), Tag::Time);
        words.tag(*i) == Tag::Subordinator || as_
    };
    if let Some(word) = gap.clone().rfind(joined)
        && (word..last).filter(|i| words.tag(*i) == Tag::Comma).count() == 1
    {
        return Some(Border::Word(word));
    }
    let first = gap.clone().find(|i| words.tag(*i) == Tag::Comma).filter(|i| *i < last)?;
    if let Some(word) = (gap.start..first).rev().find(is_hard) {
        return Some(Border::Word(word));
    }
    // `died and five others, two of them children, were saved`.
    if words.tag(gap.start) == Tag::Coordinator && gap.start + 1 < first {
        return Some(Border::Word(gap.start));
    }
    let told = verbs.takes_bare_clause(before.verb) && !before.passive && before.then.is_none();
    let noun = matches!(words.tag(gap.start), Tag::Name | Tag::Determiner | Tag::Other);
    (told && noun && first > gap.start).then_some(Border::Silent(gap.start))
}

/// `tried, | but this time he`: where words of time stand between.
fn joint_before(words: &Words, gap: Range<usize>) -> Option<usize> {
    let light = |i: &usize| {
        let time = words.grammar.spans.nouns.contains(words.folded(*i));
        time || matches!(words.tag(*i), Tag::Time | Tag::Determiner | Tag::Adverb)
    };
    let and = gap.rev().find(|i| !light(i))?;
    (words.tag(and) == Tag::Coordinator).then_some(and)
}

/// `acted | on what he was told`: a clause that is a noun.
fn is_what_behind(words: &Words, i: usize) -> bool {
    matches!(words.tag(i), Tag::Preposition | Tag::Either) && words.is(i + 1, "what")
}

/// `said | Berg, Ruiz, | and Holm were freed`: nothing but names, two of them parted.
fn lists_names(words: &Words, mut before_and: Range<usize>) -> bool {
    let commas = before_and.clone().filter(|i| words.tag(*i) == Tag::Comma).count();
    let names = before_and.clone().filter(|i| words.tag(*i) == Tag::Name).count();
    let part = |i| {
        matches!(words.tag(i), Tag::Name | Tag::Comma | Tag::Joined | Tag::Possessive)
            || words.tag(i) == Tag::Other && words.is_capitalised(i)
    };
    commas > 1 && names > 1 && before_and.all(part)
}

/// `after` is a subordinator where a subject and the verb follow with no
/// comma between.
fn opens_clause(words: &Words, i: usize, verb: usize) -> bool {
    let time = words.tag(i + 1) == Tag::Time;
    // `sworn in | as judge and was thanked`: the verb is of the clause before.
    let joined = words.before(verb).is_some_and(|b| words.tag(b) == Tag::Coordinator);
    !time && !joined && verb > i + 1 && !(i + 1..verb).any(|j| words.tag(j) == Tag::Comma)
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
    let subject = start..group.start;
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
    let gap = matches!(words.tag(next), Tag::Preposition | Tag::Stop | Tag::Comma);
    !behind_verb && gap && !particle && !group.passive
}

fn is_participle(words: &Words, i: usize) -> bool {
    let verb = words.verbs.get(words.past_adverbs(i)).copied().flatten();
    verb.is_some_and(|v| v.forms.has(Forms::ING))
}
