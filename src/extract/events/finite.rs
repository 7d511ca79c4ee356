//! Whether a word that may be a finite verb is one in its sentence.

use super::groups::{Group, Tense};
use super::reduced::{
    acts_on, behind_opening_clause, closes_inset, hangs_on_saying, hangs_on_with, has_object,
    in_prepositional_inset, is_introduced, is_left_so, joins_both, joins_nouns, joins_participle,
    lists_alike, says_of_many,
};
use super::verbs::{Forms, Nature, VerbForm, Verbs};
use super::words::{Tag, Words};
use std::ops::Range;

/// Whether a form in -ed is a past tense here and not a participle.
pub fn is_finite(
    words: &Words,
    verbs: &Verbs,
    last: Option<&Group>,
    group: &Group,
    later: Option<&Group>,
) -> bool {
    let i = group.main;
    let before = words.before(i);
    let tag = before.map_or(Tag::Stop, |b| words.tag(b));
    let grows = verbs.class_name(group.verb) == "change";
    // `He lost by two points`.
    let one = matches!(before.map_or("", |b| words.folded(b)), "he" | "she" | "they" | "we" | "i");
    let by_someone = words.is(i + 1, "by") && !grows && !one;
    // `will open as planned in May`.
    // `A note issued in Oslo by the mayor said …`.
    let where_by = matches!(words.tag(i + 1), Tag::Preposition)
        && later.is_some()
        && (i + 2..i + 5).find(|j| words.is(*j, "by")).is_some_and(|by| {
            (i + 2..by).all(|j| {
                matches!(words.tag(j), Tag::Name | Tag::Time | Tag::Determiner | Tag::Other)
            })
        });
    let by_someone = by_someone || where_by && !grows && !one;
    let as_planned = before.is_some_and(|b| words.is(b, "as"));
    if by_someone || as_planned || before.is_none() {
        return false;
    }
    // `the bank that collapsed in May`; not `said that revised figures showed`.
    let that = tag == Tag::That
        && before.is_some_and(|b| {
            b > 0
                && matches!(words.tag(b - 1), Tag::Other | Tag::Name)
                && words.verbs[b - 1].is_none()
                && !matches!(words.tag(i + 1), Tag::Other | Tag::Joined)
        });
    if that || matches!(tag, Tag::Pronoun | Tag::Relative) || is_credit(words, verbs, group, later)
    {
        return true;
    }
    let compared = words.is(i, "compared") && matches!(words.folded(i + 1), "to" | "with");
    if compared || says_of_many(words, i, before, later) {
        return false;
    }
    if in_prepositional_inset(words, i, last, later) || joins_both(words, before) {
        return false;
    }
    if is_adjective_pair(words, before, last) || is_dash_inset(words, before, group, later) {
        return false;
    }
    if joins_nouns(words, last, before) || is_left_so(words, verbs, last, i) {
        return false;
    }
    let telling = |g: &Group| verbs.takes_bare_clause(g.verb);
    if hangs_on_with(words, i) || joins_participle(words, last, before) {
        return false;
    }
    let says = verbs.takes_bare_clause(group.verb);
    // `who had fled returned when the water fell`.
    let surely = |n: &&Group| {
        !says
            && !(group.end..n.start)
                .any(|i| matches!(words.tag(i), Tag::Subordinator | Tag::Semicolon))
    };
    // `The blast that hit the mosque | killed 30 people | and wounded 170`.
    let goes_on = |n: &&Group| {
        let object = words.past_adverbs(group.end);
        let counted = matches!(words.tag(object), Tag::Figure | Tag::Number | Tag::Determiner);
        counted && n.start == n.main && words.tag(n.start - 1) == Tag::Coordinator
    };
    let later_verb = later.filter(|n| surely(n) && !goes_on(n));
    if closes_inset(words, verbs, last, group, later_verb) {
        return true;
    }
    // `After the rig exploded in April, the firm stopped`: what has no object is no passive.
    let tells = verbs.has_no_object(group.verb) && tag != Tag::That && !words.is(0, "since");
    let reduced = !tells
        && !has_object(words, verbs, group)
        && later.is_some_and(|n| {
            (is_introduced(words, last, group, n) || !parted(words, group.end, n.start))
                && !opens_list(words, group, n)
                && (!telling(group) || only_when(words, group.end..n.start))
                && !says_on(words, verbs, group.end..n.start)
                && n.start > i + 1
                && !is_credit(words, verbs, n, None)
        });
    // `But as the party, led by him, gained votes, the army stepped in`.
    let opened = last.is_none() && tag == Tag::Comma && {
        let first = usize::from(words.tag(0) == Tag::Coordinator);
        matches!(words.tag(first), Tag::Subordinator | Tag::Either)
    };
    // `chaired the talks and ordered a review of bridges built in 1990`.
    let goes_on = tag == Tag::Coordinator
        && last.is_some_and(|p| p.tense == Tense::Past && !p.passive)
        && words.tag(group.end) == Tag::Determiner;
    if reduced && !opened && !goes_on {
        return false;
    }
    match last {
        None if tag == Tag::Comma && acts_on(words, verbs, group, before) => true,
        None if tag == Tag::Comma && goes_on_behind(words, group.end) => false,
        None if tag == Tag::Comma => {
            !later.is_some_and(|n| n.start > 0 && words.tag(n.start - 1) == Tag::Comma)
        }
        None => true,
        Some(p) if tag == Tag::Coordinator => {
            // `will open schools and cut taxes`.
            let base = words.verbs[i].is_some_and(|v| v.forms.has(Forms::BASE));
            p.tense == Tense::Past && !(base && p.then.is_some()) || later.is_none() && !base
        }
        Some(p) if tag == Tag::Comma && is_inset(words, p) => true,
        // `was elected and, in line with custom, | paid a visit`.
        Some(p) if tag == Tag::Comma => {
            let near = p.end.max(i.saturating_sub(CUSTOM))..i;
            let and = near.into_iter().find(|j| words.tag(*j) == Tag::Coordinator);
            let inset = and.is_some_and(|and| words.tag(and + 1) == Tag::Comma);
            p.tense == Tense::Past && (list_goes_on(words, i) || inset)
        }
        Some(p) => {
            joined_on(words, p.end, i)
                || behind_opening_clause(words, p, i)
                || lists_alike(words, verbs, p, group)
                || (telling(p)
                    && p.then.is_none()
                    && !parted(words, p.end, i)
                    && !hangs_on_saying(words, p.end, i))
        }
    }
}

/// `The company, founded in 2011, | employs 400`: the verb of the sentence comes behind
/// the next comma.
fn goes_on_behind(words: &Words, end: usize) -> bool {
    let comma = (end..words.len()).find(|i| words.tag(*i) == Tag::Comma);
    let verb = comma.and_then(|i| words.verbs.get(words.past_adverbs(i + 1)).copied().flatten());
    // Not `approved the entry of troops, ships and aircraft`.
    let next = comma.map_or(0, |i| words.past_adverbs(i + 1) + 1);
    let object = matches!(
        words.tag(next),
        Tag::To | Tag::Determiner | Tag::Figure | Tag::Number | Tag::Other | Tag::Name
    );
    verb.is_some_and(|v| {
        // `The ban, imposed in 2019, | expired in May`.
        let past = v.forms.has(Forms::PAST) && !v.noun_too && !v.forms.has(Forms::BASE);
        let third =
            v.forms.has(Forms::THIRD) && !v.forms.has(Forms::BASE) && (!v.noun_too || object);
        past || third
    })
}

/// `the rules agreed | in 2024 | took effect`: nothing that could be said to.
fn only_when(words: &Words, mut between: Range<usize>) -> bool {
    let when = |i: usize| matches!(words.tag(i), Tag::Preposition | Tag::Time | Tag::Adverb);
    !between.is_empty() && words.tag(between.start) == Tag::Preposition && between.all(when)
}

/// `…, saying more proof | is needed`: a clause of its own.
fn says_on(words: &Words, verbs: &Verbs, mut between: Range<usize>) -> bool {
    between.any(|i| {
        let verb = words.verbs.get(i + 1).copied().flatten();
        let says = |v: VerbForm| v.forms.has(Forms::ING) && verbs.takes_bare_clause(v.verb);
        words.tag(i) == Tag::Comma && verb.is_some_and(says)
    })
}

/// `the new and improved plan`, `met the named and known men`.
fn is_adjective_pair(words: &Words, before: Option<usize>, last: Option<&Group>) -> bool {
    let and = before.filter(|b| *b > 1 && words.tag(*b) == Tag::Coordinator);
    let like = |i: usize| {
        let verb = words.verbs[i];
        last.is_none() || verb.is_some_and(|v| v.forms.has(Forms::PARTICIPLE) && !v.noun_too)
    };
    // `against negative yet organised rivals`.
    let yet = |b: usize| words.is(b, "yet") && words.grammar.is_adjective(words.folded(b - 1));
    and.is_some_and(|b| words.tag(b - 2) == Tag::Determiner && like(b - 1) || yet(b))
}

/// `the budget – tabled in August – was passed`.
fn is_dash_inset(
    words: &Words,
    before: Option<usize>,
    group: &Group,
    later: Option<&Group>,
) -> bool {
    let dash = |i: usize| words.tag(i) == Tag::Break;
    before.is_some_and(dash) && later.is_some_and(|n| (group.end..n.start).any(dash))
}

/// `…, who took office last year, …`: behind it the sentence goes on.
fn is_inset(words: &Words, group: &Group) -> bool {
    let near = group.start.saturating_sub(8)..group.start;
    let relative = near.rev().find(|i| matches!(words.tag(*i), Tag::Relative | Tag::Comma));
    // `…, to which she belongs, …`
    let opens = |i: usize| {
        let to = i > 1 && words.tag(i - 1) == Tag::Preposition;
        i > 0 && words.tag(i - 1 - usize::from(to)) == Tag::Comma
    };
    relative.is_some_and(|i| words.tag(i) == Tag::Relative && opens(i))
}

/// `…, the ambassador said.` and `…, said the ambassador.`
fn is_credit(words: &Words, verbs: &Verbs, group: &Group, later: Option<&Group>) -> bool {
    let says = verbs.nature(group.verb) == Nature::Saying || verbs.takes_bare_clause(group.verb);
    let end = words.past_adverbs(hearer_end(words, verbs, group));
    let end = past_occasion(words, verbs, group, end);
    // `said on Monday`.
    let dated = words.tag(end) == Tag::Preposition && words.tag(end + 1) == Tag::Time;
    let closes = dated || matches!(words.tag(end), Tag::Stop | Tag::Comma | Tag::Quote | Tag::Time);
    let near = group.start.saturating_sub(12)..group.start;
    let parted = near.clone().any(|i| matches!(words.tag(i), Tag::Comma | Tag::Quote));
    let before = words.tag(group.start.saturating_sub(1));
    // `…, called Green Youth, …` says nothing.
    let telling = before == Tag::Quote || verbs.takes_bare_clause(group.verb);
    let inverted = matches!(before, Tag::Comma | Tag::Quote)
        && telling
        && later.is_none()
        && matches!(words.tag(group.end), Tag::Name | Tag::Determiner | Tag::Other);
    says && ((closes && parted) || (inverted && group.start > 1))
}

/// Behind those to whom a verb says it: `told | Reuters`, `told a court`; else
/// behind the verb.
pub fn hearer_end(words: &Words, verbs: &Verbs, group: &Group) -> usize {
    let at = group.end;
    if !verbs.says_to_whom(group.verb) || group.passive {
        return at;
    }
    let run = |tag: Tag, from: usize| {
        (from..words.len()).find(|i| words.tag(*i) != tag).unwrap_or(words.len())
    };
    match words.tag(at) {
        Tag::Name => run(Tag::Name, at),
        // `a press conference`.
        Tag::Determiner if words.tag(at + 1) == Tag::Other => {
            let noun = words.verbs[at + 1].is_none_or(|v| v.noun_too);
            let more = noun && words.tag(at + 2) == Tag::Other && words.verbs[at + 2].is_none();
            at + 2 + usize::from(more)
        }
        Tag::Pronoun => at + 1,
        // `editors-in-chief`.
        Tag::Joined => run(Tag::Joined, at),
        Tag::Other
            if words.verbs[at].is_none()
                && (words.folded(at).ends_with('s')
                    || words.grammar.plurals.contains(words.folded(at))) =>
        {
            at + 1
        }
        _ => at,
    }
}

/// `…, she said | in a statement on Wednesday.`: behind where and how it is said, up to
/// the sentence's end; else where it was.
pub fn past_occasion(words: &Words, verbs: &Verbs, group: &Group, from: usize) -> usize {
    let opens = matches!(words.folded(from), "in" | "at" | "on" | "during" | "after" | "before");
    let end = (from..words.len()).find(|i| words.tag(*i) == Tag::Stop).unwrap_or(words.len());
    let plain = |i: usize| match words.tag(i) {
        Tag::Other => words.verbs[i].is_none_or(|v| v.noun_too || v.forms == Forms::ING),
        Tag::Preposition | Tag::Either | Tag::Determiner | Tag::Name | Tag::Time => true,
        Tag::Possessive | Tag::Joined => true,
        _ => false,
    };
    let says = verbs.base(group.verb) == "say";
    let whole = says && opens && end - from <= OCCASION && (from..end).all(plain);
    if whole { end } else { from }
}

/// What stands between `and` and its verb takes so many words at most.
const CUSTOM: usize = 16;

/// Where and how something is said takes so many words at most.
const OCCASION: usize = 12;

/// Whether the nearest sign of a new clause before word `i` is a connecting
/// word and no comma: behind a comma alone stands no clause of its own.
fn joined_on(words: &Words, from: usize, i: usize) -> bool {
    let parts = |j: &usize| words.tag(*j) == Tag::Comma || parted(words, *j, *j + 1);
    let near = (from..i).rev().find(parts);
    // `fell, and in Oslo, a tree | hit a man`.
    let place = |comma: usize| {
        let before = (from..comma).rev().find(parts);
        before.is_some_and(|b| {
            words.tag(b) == Tag::Coordinator && words.tag(b + 1) == Tag::Preposition
        })
    };
    near.is_some_and(|j| words.tag(j) != Tag::Comma || place(j))
}

/// `destroyed 40 houses, killed two people and cut a road`: the first of a list.
fn opens_list(words: &Words, group: &Group, next: &Group) -> bool {
    let object = matches!(
        words.tag(group.end),
        Tag::Determiner | Tag::Figure | Tag::Number | Tag::Name | Tag::Other
    );
    let comma = next.start.checked_sub(1).is_some_and(|i| words.tag(i) == Tag::Comma);
    comma && object && next.tense == Tense::Past && list_goes_on(words, next.start)
}

/// Behind `visited A` comes `and met B`: a list of past tenses.
pub fn list_goes_on(words: &Words, i: usize) -> bool {
    (i + 1..words.len())
        .take_while(|j| words.tag(*j) != Tag::Semicolon)
        .filter(|j| words.tag(*j) == Tag::Coordinator)
        .any(|j| {
            let next = words.past_adverbs(j + 1);
            let past = words.verbs.get(next).copied().flatten();
            // `fled and was shot`.
            let auxiliary = words.grammar.past.contains(words.folded(next));
            auxiliary || past.is_some_and(|v| v.forms.has(Forms::PAST))
        })
}

/// Whether a new clause may begin between two places.
pub fn parted(words: &Words, from: usize, to: usize) -> bool {
    (from..to).any(|i| {
        matches!(
            words.tag(i),
            Tag::Coordinator
                | Tag::Relative
                | Tag::Subordinator
                | Tag::Either
                | Tag::That
                | Tag::Semicolon
                | Tag::Break
                | Tag::Quote
                | Tag::Pronoun
        )
    })
}

/// Whether a new clause surely begins between two places: `and` may as well
/// join two nouns.
pub fn surely_parted(words: &Words, from: usize, to: usize) -> bool {
    (from..to).any(|i| match words.tag(i) {
        Tag::Coordinator => i > from && words.tag(i - 1) == Tag::Comma,
        Tag::Comma | Tag::Either => false,
        _ => parted(words, i, i + 1),
    })
}
