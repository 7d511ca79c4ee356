//! Where the clause of one verb ends and that of the next begins.

use super::clauses::Kind;
use super::finite::{hearer_end, list_goes_on};
use super::groups::{Group, Tense};
use super::insets::{quotes_a_word, quotes_subject, without_verb};
use super::reduced::ends_opening;
use super::relative::{content_behind, follows_noun};
use super::verbs::{Nature, Verbs};
use super::voice::opines;
use super::words::{Tag, Words};
use std::ops::Range;

/// What stands between one verb and the subject of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Border {
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

pub fn border(
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
    // `came after she said both sides | had agreed`: what she said.
    let said =
        !opening && !gap.is_empty() && verbs.takes_bare_clause(before.verb) && !before.passive;
    if last_kind == Kind::Aside && !believed && !said && !gap.clone().any(connects) {
        return Border::Resumes(group.start);
    }
    // `the fees that they said | led to losses`: still of the relative clause.
    if last_kind == Kind::Aside && believed && before.end == group.start {
        return Border::Contact(group.start);
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
        // `was elected in May and, as is custom, | went abroad`.
        let and = gap.clone().find(|i| tag(*i) == Tag::Coordinator && tag(*i + 1) == Tag::Comma);
        if let Some(and) = and.filter(|and| *and + 1 < last) {
            return Border::Word(and);
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
    // `…, ensuring all goals | are met`.
    let sure = |i: &usize| tag(*i) == Tag::Comma && words.is(*i + 1, "ensuring");
    if let Some(i) = gap.clone().rev().find(sure) {
        return Border::Word(i);
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
pub fn is_what_behind(words: &Words, i: usize) -> bool {
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
    let time = words.tag(i + 1) == Tag::Time || is_in_office(words, i);
    // `sworn in | as judge and was thanked`: the verb is of the clause before.
    let joined = words.before(verb).is_some_and(|b| words.tag(b) == Tag::Coordinator);
    !time && !joined && verb > i + 1 && !(i + 1..verb).any(|j| words.tag(j) == Tag::Comma)
}

/// `Norland, | as chair of the bloc`, `as its president`: who somebody is, no clause.
fn is_in_office(words: &Words, i: usize) -> bool {
    let opens = matches!(words.folded(i + 1), "the" | "its" | "his" | "her" | "their" | "current");
    let at = i + 1 + usize::from(opens);
    // Not `as President Berg left`.
    let free = at + 1 >= words.len() || !words.is_capitalised(at + 1);
    let noun = words.folded(at);
    let office = matches!(noun, "chair" | "host" | "member" | "part" | "guest" | "head")
        || words.grammar.offices.contains(noun);
    words.is(i, "as") && office && free
}
