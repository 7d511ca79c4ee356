//! Verbs of a single word: which of them are finite by their form and by what stands
//! around them.

use super::finite::surely_parted;
use super::groups::{Group, Sure, Tense};
use super::verbs::{Forms, Nature, VerbForm, Verbs};
use super::words::{Tag, Words};

/// One word that may be a finite verb by itself.
pub fn simple(words: &Words, verbs: &Verbs, i: usize) -> Option<(Group, Sure)> {
    let form = words.verbs[i]?;
    let before = words.before(i);
    let tag = before.map_or(Tag::Stop, |b| words.tag(b));
    // `but talks broke down`.
    let noun = form.noun_too && form.forms.has(Forms::THIRD) && tag == Tag::Coordinator;
    let next = words.verbs.get(i + 1).copied().flatten();
    if noun && next.is_some_and(|v| v.forms.has(Forms::PAST) && !v.noun_too) {
        return None;
    }
    if words.is(i, "thanks") && words.is(i + 1, "to") {
        return None;
    }
    // `accounts for half of it`, `amounts to nothing`; else they are nouns.
    let amounts = matches!(words.folded(i), "amount" | "amounts" | "account" | "accounts");
    if amounts && !matches!(words.folded(i + 1), "to" | "for") {
        return None;
    }
    let base_or_third = form.forms.has(Forms::BASE) || form.forms.has(Forms::THIRD);
    let past = form.forms.has(Forms::PAST);
    if before.is_some_and(|b| matches!(words.folded(b), "be" | "been" | "being" | "having")) {
        return None;
    }
    let quantified = before.is_some_and(|b| matches!(words.folded(b), "all" | "both" | "each"));
    if (tag == Tag::Determiner && !(quantified && past))
        || matches!(tag, Tag::To | Tag::Modal | Tag::Possessive | Tag::Joined)
        || (matches!(tag, Tag::Preposition | Tag::Number | Tag::Figure) && !past)
        || (tag == Tag::Preposition && before == i.checked_sub(1))
        || !(base_or_third || past)
    {
        return None;
    }
    // `The ambassador put`: not `puts`, so it is past.
    let one = matches!(tag, Tag::Name | Tag::Other) || is_one(words, before);
    // `Carlos Ruiz cast his vote`.
    let object = matches!(words.tag(i + 1), Tag::Determiner | Tag::Figure | Tag::Number);
    // `Trade hit $7 billion`, `the storm hit Oslo`.
    let reached = matches!(tag, Tag::Other | Tag::Time) && words.tag(i + 1) == Tag::Figure
        || sets_up(words, i, tag)
        || acts_on_noun(words, i, tag)
        || words.folded(i) == "hit" && tag == Tag::Other && words.tag(i + 1) == Tag::Name;
    // `The central bank cut its rate`.
    let alone = before.is_some_and(|b| {
        tag == Tag::Other && !words.folded(b).ends_with('s') && words.may_be_noun(b)
    });
    // `hit the island and cut power`; who did it has a verb in the past.
    let short = matches!(words.folded(i), "cut" | "hit" | "put" | "set" | "beat" | "shut" | "quit");
    let noun = is_noun(words, i + 1);
    let joined =
        tag == Tag::Coordinator && short && (object || noun || words.tag(i + 1) == Tag::Name);
    let acts = alone && object && before == i.checked_sub(1);
    let one =
        acts || !form.noun_too && one || matches!(tag, Tag::Name | Tag::Close) && object || reached;
    let unchanged = past && form.forms.has(Forms::BASE) && (one || joined);
    let of_a_day = || {
        let third = form.forms.has(Forms::THIRD) && tag == Tag::Name;
        third && is_of_a_day(words, i + 1) && (!form.noun_too || opens_with_name(words, i))
    };
    let told = past && !form.forms.has(Forms::PARTICIPLE) && !base_or_third;
    let of_pair = || {
        let base = form.forms.has(Forms::BASE) && !form.noun_too && !past;
        base && opens_with_pair(words, i)
    };
    let sure = if told || of_a_day() || of_pair() {
        Sure::Strong
    } else if past && (!base_or_third || unchanged) {
        Sure::Medium
    } else if form.forms.has(Forms::THIRD) && !form.noun_too && follows_subject(words, i, tag) {
        Sure::Strong
    } else if follows_subject(words, i, tag) || says_of_several(words, verbs, i, form, tag) {
        Sure::Weak
    } else {
        return None;
    };
    let tense = if past { Tense::Past } else { Tense::Present };
    let group = Group {
        start: i,
        end: i + 1,
        main: i,
        verb: form.verb,
        tense,
        passive: false,
        progressive: false,
        negated: false,
        then: None,
    };
    Some((group, sure))
}

/// `Norland votes | on Thursday`, `Berg takes | over on 1 October`; not `Norland strikes
/// | on Thursday killed five`.
fn is_of_a_day(words: &Words, next: usize) -> bool {
    let particle = matches!(words.folded(next), "over" | "up" | "off" | "out" | "down");
    let next = next + usize::from(particle);
    let on = next + usize::from(words.is(next, "on"));
    let end = (on..words.len()).find(|i| words.tag(*i) != Tag::Time).unwrap_or(words.len());
    let verb = words.verbs.get(words.past_adverbs(end)).copied().flatten();
    let another = verb.is_some_and(|v| v.forms.has(Forms::PAST) || v.forms.has(Forms::PARTICIPLE))
        || matches!(words.tag(end), Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
        || words.is(end, "by");
    end > on && !another
}

/// Whether nothing but a name stands before word `i` in its sentence: no article and no
/// `of` makes a noun of it.
fn opens_with_name(words: &Words, i: usize) -> bool {
    (0..i).all(|i| matches!(words.tag(i), Tag::Name | Tag::Quote | Tag::Joined))
}

/// `Norland and Laos | accuse each other`.
fn opens_with_pair(words: &Words, i: usize) -> bool {
    let part = |i: usize| matches!(words.tag(i), Tag::Name | Tag::Coordinator);
    // The first word that is no part of a name ends the look.
    let names = words.tag(0) == Tag::Name && (0..i).all(part) && words.tag(i - 1) == Tag::Name;
    names && (0..i).filter(|i| words.tag(*i) == Tag::Coordinator).count() == 1
}

/// `Norland set up a fund`; not `a body set up the day before`, `the body she set up helped`.
fn sets_up(words: &Words, i: usize, before: Tag) -> bool {
    let particle = matches!(words.folded(i + 1), "up" | "out" | "off" | "down" | "aside");
    let time = words.tag(i + 3) == Tag::Time
        || matches!(words.folded(i + 3), "day" | "night" | "week" | "month" | "year");
    let article = words.tag(i + 2) == Tag::Determiner && !time;
    let object = article || words.tag(i + 2) == Tag::Figure || is_noun(words, i + 2);
    matches!(before, Tag::Name | Tag::Other) && particle && object
}

/// `Judge Berg set sentencing`, `Norland cut taxes`.
fn acts_on_noun(words: &Words, i: usize, before: Tag) -> bool {
    let short = matches!(words.folded(i), "set" | "cut" | "put" | "quit" | "hit");
    before == Tag::Name && short && is_noun(words, i + 1)
}

fn is_noun(words: &Words, i: usize) -> bool {
    let verb = words.verbs.get(i).copied().flatten();
    matches!(words.tag(i), Tag::Other | Tag::Name) && verb.is_none_or(|v| v.noun_too)
}

fn is_one(words: &Words, before: Option<usize>) -> bool {
    before.is_some_and(|b| matches!(words.folded(b), "he" | "she" | "it"))
}

fn follows_subject(words: &Words, i: usize, before: Tag) -> bool {
    let plural = || {
        words.before(i).is_some_and(|b| {
            // `Police arrest two men`; not `a staff report`.
            let many = || {
                words.grammar.plurals.contains(words.folded(b))
                    && matches!(
                        words.tag(i + 1),
                        Tag::Determiner | Tag::Number | Tag::Figure | Tag::Name
                    )
                    && b.checked_sub(1).is_none_or(|a| words.tag(a) != Tag::Determiner)
            };
            words.folded(b).ends_with('s') || many()
        })
    };
    let third = words.verbs[i].is_some_and(|v| v.forms.has(Forms::THIRD));
    let behind_verb = words
        .before(i)
        .and_then(|b| words.verbs[b])
        .is_some_and(|v| v.forms.has(Forms::ING) || v.forms.has(Forms::BASE) && !v.noun_too);
    if behind_verb {
        return false;
    }
    // `Defence and security remain`.
    let joined = || {
        let noun = words.before(i).unwrap_or(i);
        let and = noun.checked_sub(1).filter(|b| words.tag(*b) == Tag::Coordinator);
        let plain = words.verbs[i].is_some_and(|v| !v.noun_too);
        plain && and.is_some_and(|b| b > 0 && words.verbs[b - 1].is_none())
    };
    match before {
        Tag::Pronoun | Tag::Relative | Tag::That => true,
        Tag::Name | Tag::Other | Tag::Close | Tag::Comma | Tag::Quote | Tag::Time => {
            third || plural() || joined()
        }
        Tag::Coordinator => third,
        _ => false,
    }
}

/// `Reports from the White House say`: the plural stands further off.
fn says_of_several(words: &Words, verbs: &Verbs, i: usize, form: VerbForm, before: Tag) -> bool {
    verbs.nature(form.verb) == Nature::Saying
        && !form.noun_too
        && matches!(before, Tag::Name | Tag::Other | Tag::Time)
        && (i.saturating_sub(8)..i).any(|j| words.folded(j).ends_with('s'))
}

/// A word that is as often a noun is the verb only of a clause that has no other.
pub fn stands_alone(
    words: &Words,
    last: Option<&Group>,
    group: &Group,
    later: Option<&Group>,
) -> bool {
    let object = matches!(
        words.tag(words.past_adverbs(group.end)),
        Tag::Determiner
            | Tag::Name
            | Tag::Preposition
            | Tag::To
            | Tag::That
            | Tag::Number
            | Tag::Figure
            | Tag::Either
            | Tag::Joined
            | Tag::Other
    );
    let noun = matches!(words.tag(group.end), Tag::Other | Tag::Name);
    // `The projects include a dam`, `plans backed by the bank`.
    let itself = words.verbs[group.main].is_some_and(|v| v.noun_too && v.forms.has(Forms::THIRD));
    let next = words.verbs.get(words.past_adverbs(group.end)).copied().flatten();
    let other = Forms::BASE.or(Forms::PAST);
    let auxiliary = matches!(
        words.tag(words.past_adverbs(group.end)),
        Tag::Modal | Tag::Have | Tag::Be | Tag::Do
    );
    let noun_too = words.verbs[group.main].is_some_and(|v| v.noun_too);
    // `of that value | was declared`.
    if noun_too && auxiliary || itself && next.is_some_and(|v| v.forms.has(other) && !v.noun_too) {
        return false;
    }
    let opened = words.before(group.start).is_some_and(|b| match words.tag(b) {
        Tag::Relative | Tag::Pronoun => true,
        // `that need to be met`, not `that flood waters rose`.
        Tag::That => !noun,
        _ => false,
    });
    if opened {
        return true;
    }
    object
        && last.is_none_or(|p| surely_parted(words, p.end, group.start))
        && later.is_none_or(|n| surely_parted(words, group.end, n.start))
}

/// A verb of saying in its base form: something said or an end must follow.
pub fn says_alone(
    words: &Words,
    last: Option<&Group>,
    group: &Group,
    later: Option<&Group>,
) -> bool {
    let next = words.tag(words.past_adverbs(group.end));
    let noun = words.verbs[group.main].is_some_and(|v| v.noun_too);
    // `figures | and equipment`, `Commenting on reports | of floods`, `to start talks`.
    let of = noun && words.is(group.end, "of");
    let object = words.before(group.start).is_some_and(|b| {
        let infinitive = b > 0 && words.is(b - 1, "to");
        let acts = |v: VerbForm| !v.noun_too && v.forms.has(Forms::BASE.or(Forms::ING));
        infinitive || words.verbs[b].is_some_and(acts)
    });
    // `Talks on the border | were held`.
    let subject = noun
        && next == Tag::Preposition
        && later.is_some_and(|n| {
            let goes_on = matches!(words.tag(n.start), Tag::Be | Tag::Have | Tag::Modal);
            goes_on && !surely_parted(words, group.end, n.start)
        });
    if next == Tag::Coordinator || of || noun && object || subject {
        return false;
    }
    last.is_none_or(|p| surely_parted(words, p.end, group.start) || words.tag(p.end) == Tag::Comma)
        || matches!(next, Tag::Stop | Tag::Comma)
}
