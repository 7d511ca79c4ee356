//! Words of time in a clause that date something else than what its verb tells.

use super::clauses::Clause;
use super::groups::Tense;
use super::verbs::{Forms, VerbForm};
use super::words::{Tag, Words};
use crate::model::{DateSpan, Precision};
use std::ops::Range;

/// `…, having met last week`: another verb's time; not `…, known as Cobra, on Monday`.
pub fn in_appendix(words: &Words, clause: &Clause, between: Range<usize>) -> bool {
    let on = between.clone().next_back().filter(|i| words.is(*i, "on"));
    let last = on.unwrap_or(between.end).checked_sub(1);
    if last.is_some_and(|i| words.tag(i) == Tag::Comma) && between.len() > 2 {
        return false;
    }
    let in_hole = |i: usize| clause.holes.iter().any(|hole| hole.contains(&i));
    between.into_iter().filter(|i| !in_hole(*i)).any(|i| {
        let verb = words.verbs.get(i + 1).copied().flatten();
        let participle =
            verb.is_some_and(|v| v.forms.has(Forms::ING) || v.forms.has(Forms::PARTICIPLE));
        words.tag(i) == Tag::Comma && (participle || words.tag(i + 1) == Tag::Relative)
    })
}

/// `a report released on Monday`; a day also behind the place: `released in Oslo on Monday`.
pub fn is_of_participle(words: &Words, clause: &Clause, start: usize, day: bool) -> bool {
    let before = start.checked_sub(1).filter(|i| *i > clause.group.end);
    // `is likely to be listed by May`.
    let passive = |i: usize| {
        let before = words.before(i).map_or("", |b| words.folded(b));
        matches!(before, "be" | "been" | "being" | "get")
    };
    let verb = before.filter(|i| !passive(*i)).and_then(|i| words.verbs[i]);
    // `a truce reached | in Norland | on Monday`.
    let name = |i: &usize| words.tag(*i) == Tag::Name && *i > clause.group.end;
    let place = before.and_then(|b| (0..=b).rev().take_while(name).last());
    let led = place.and_then(|p| p.checked_sub(2)).filter(|i| {
        let noun = i.checked_sub(1).filter(|n| *n >= clause.group.end);
        matches!(words.folded(i + 1), "in" | "at")
            && noun.is_some_and(|n| words.tag(n) == Tag::Other && words.verbs[n].is_none())
    });
    let apart = led.and_then(|i| words.verbs[i]);
    let participle = |v: VerbForm| v.forms.has(Forms::PARTICIPLE) && !v.noun_too;
    verb.is_some_and(participle) || day && apart.is_some_and(participle)
}

/// Behind `according to`: the day of those who tell it.
pub fn is_of_source(words: &Words, mut between: Range<usize>) -> bool {
    between.any(|i| words.is(i, "according") && words.is(i + 1, "to"))
}

/// `arrested for robbing a bank on Monday`: the day of the robbery; `convened in line with
/// the decision of May 4`.
pub fn is_of_reason(words: &Words, between: Range<usize>) -> bool {
    between.into_iter().any(|i| {
        let verb = words.verbs.get(words.past_adverbs(i + 1)).copied().flatten();
        let lines = matches!(words.folded(i), "pursuant" | "accordance" | "line" | "response");
        let rule = |i: usize| words.grammar.rules.contains(words.folded(i));
        let by_rule =
            lines && matches!(words.folded(i + 1), "to" | "with") && (i + 2..i + 8).any(rule);
        words.is(i, "for") && verb.is_some_and(|v| v.forms.has(Forms::ING)) || by_rule
    })
}

/// `the Year of the Horse 2026`: no preposition, and more than a day; not `fined the
/// bank last year`.
pub fn is_name_part(words: &Words, range: &Range<usize>, span: DateSpan) -> bool {
    let before = range.start.checked_sub(1).map_or(Tag::Stop, |b| words.tag(b));
    let moved = matches!(words.folded(range.end - 1), "later" | "earlier" | "ago" | "before");
    let counts_from_now =
        moved || matches!(words.folded(range.start), "last" | "this" | "next" | "earlier");
    span.precision() > Precision::Week
        && matches!(before, Tag::Other | Tag::Name)
        && !counts_from_now
}

/// `the February 2025 meeting`, `a 2026 plan`: it dates the noun.
pub fn is_attribute(words: &Words, range: &Range<usize>) -> bool {
    let next = range.end;
    let noun = matches!(words.tag(next), Tag::Other | Tag::Name | Tag::Joined)
        && words.verbs.get(next).is_none_or(|v| v.is_none_or(|v| v.noun_too));
    let before = range.start.checked_sub(1).map_or(Tag::Stop, |b| words.tag(b));
    let held =
        matches!(before, Tag::Determiner | Tag::Possessive | Tag::Other | Tag::Name | Tag::Joined);
    noun && held || words.tag(next) == Tag::Possessive
}

/// What stands in brackets says of something when it was; not of a visit: `to Laos and
/// Japan (11-13 July)`.
pub fn is_in_brackets(words: &Words, clause: &Clause, range: &Range<usize>) -> bool {
    let near = range.start.saturating_sub(12)..range.start;
    let sign = near.rev().find(|i| matches!(words.tag(*i), Tag::Open | Tag::Close));
    let Some(open) = sign.filter(|i| words.tag(*i) == Tag::Open) else { return false };
    let alone = open + 1 == range.start && words.tag(range.end) == Tag::Close;
    let journey = |i: usize| matches!(words.folded(i), "visit" | "visits" | "trip" | "tour");
    let place = open > 0 && words.tag(open - 1) == Tag::Name;
    !(alone && place && (clause.group.end..open).any(journey))
}

/// `the talks | originally scheduled | for May`, the preposition at word `start`.
pub fn is_planned_for(words: &Words, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|i| words.grammar.planned.contains(words.folded(i)))
}

/// `has been postponed`, `was called off`: not on the day that was planned.
pub fn is_put_off(words: &Words, clause: &Clause) -> bool {
    let main = words.folded(clause.group.main);
    let called = main == "called" && words.is(clause.group.end, "off");
    words.grammar.moves.contains(main)
        || called
        || matches!(main, "cancelled" | "canceled" | "suspended" | "scrapped" | "abandoned")
}

/// `up 5 per cent over the same period last year`; not `in the same period of 2024`.
pub fn is_same_period(words: &Words, range: &Range<usize>) -> bool {
    let same = range.start + usize::from(words.is(range.start, "the"));
    let led = range.start.checked_sub(1).map_or("", |i| words.folded(i));
    // Not `the same day`.
    let of_year = words.is(same, "same") && range.end > same + 2;
    of_year && !matches!(led, "in" | "during")
}

/// `compared to 2024`, `than in 2024`, `as many as in 2024`, `from 5 per cent in
/// 2024`; not `from Oslo on Friday`.
pub fn is_compared(
    words: &Words,
    clause: &Clause,
    range: &Range<usize>,
    time: Option<DateSpan>,
) -> bool {
    // Not `as early as in 2024`.
    let early =
        |i: usize| matches!(words.folded(i), "early" | "late" | "recently" | "long" | "far");
    let as_in = range.start.checked_sub(2).filter(|i| words.is(*i, "as") && words.is(i + 1, "in"));
    if as_in.is_some_and(|i| i == 0 || !early(i - 1)) {
        return true;
    }
    // `more than one million in 2024` is an amount.
    let compares = |i: &usize| {
        words.tag(*i) != Tag::Figure
            && matches!(words.folded(*i), "compared" | "than" | "versus" | "against" | "from")
    };
    let near = range.start.saturating_sub(5)..range.start;
    near.rev().find(compares).is_some_and(|with| {
        // `will be closed from Monday`, `no later than March`; not `rose 5 % from 2024`.
        let counted = || (clause.group.end..with).any(|i| words.tag(i) == Tag::Figure);
        let since = words.is(with, "from") && with + 1 == range.start && !counted();
        let ahead = matches!(clause.group.tense, Tense::Future | Tense::Modal | Tense::Present);
        let day = time.is_some_and(|when| when.precision() == Precision::Day);
        let late = with.checked_sub(2).is_some_and(|i| {
            matches!(words.folded(i), "no" | "not")
                && matches!(words.folded(i + 1), "later" | "earlier")
        });
        // `closed lower from Wednesday`.
        let market = |i: usize| words.grammar.spans.compared.contains(words.folded(i));
        let market = (clause.group.start..with).any(market);
        if since && (ahead || day && !market) || late {
            return false;
        }
        let any = |tags: &[Tag]| (with + 1..range.start).any(|i| tags.contains(&words.tag(i)));
        any(&[Tag::Figure, Tag::Number]) || !any(&[Tag::Name, Tag::Other])
    })
}

/// `delayed by a year to 2028`, `was moved to Friday`, `put off from March | to May`:
/// what is moved there is not then moved. `opens`: the words open a range.
pub fn is_moved_to(words: &Words, clause: &Clause, range: &Range<usize>, opens: bool) -> bool {
    let to = range.start.checked_sub(1).filter(|i| words.is(*i, "to"));
    // Not `in the 24 hours to Sunday`.
    let by = to.is_some_and(|to| (to.saturating_sub(4)..to).any(|i| words.is(i, "by")));
    let moves = words.grammar.moves.contains(words.folded(clause.group.main));
    // `will bring snow from Sunday to Tuesday` moves no day.
    let next = words.folded(clause.group.end);
    let off = matches!(next, "off" | "back" | "forward" | "out") || clause.group.passive;
    by || moves && (to.is_some() || opens && off) && range.start > clause.group.end
}

/// `the lowest since 1998`, `its first since May`: how long it was not so.
pub fn is_of_rank(words: &Words, clause: &Clause, range: &Range<usize>) -> bool {
    let since = range.start.checked_sub(1).filter(|i| words.is(*i, "since"));
    // `has ruled the largest island since 1953`: as long as that.
    let lasts = clause.group.tense == Tense::Perfect
        && words.tag(clause.group.main) != Tag::Be
        && !words.grammar.spans.standing.contains(words.folded(clause.group.main));
    since.filter(|_| !lasts).is_some_and(|since| {
        let near = since.saturating_sub(RANKED).max(clause.group.main + 1)..since;
        // `the first since`, not `his role of first deputy prime minister since`.
        let rank = |i: usize| {
            let ordinal = matches!(words.folded(i), "first" | "second" | "third" | "only");
            let close = !ordinal || since - i <= 4;
            let before = i.checked_sub(1).map_or("", |b| words.folded(b));
            // `at least 40 since`, `most villages since`.
            let amount = before == "at"
                || words.is(i, "most")
                    && !matches!(before, "its" | "his" | "her" | "their" | "the");
            close && !amount && words.grammar.ranks.contains(words.folded(i))
        };
        near.into_iter().any(rank)
    })
}

/// A rank and its `since` have so many words between them at most.
const RANKED: usize = 8;

/// In front of the verb and behind a participle: `a bridge built in 1962 has collapsed`,
/// `under a deal signed on Monday, the army will leave`. Not `talks held on Monday failed`.
pub fn is_of_inner_participle(words: &Words, clause: &Clause, start: usize) -> bool {
    let light = |i: &usize| matches!(words.tag(*i), Tag::Coordinator | Tag::Adverb | Tag::Quote);
    let first = clause.range.clone().find(|i| !light(i)).unwrap_or(start);
    let led = |i: usize| matches!(words.tag(i), Tag::Preposition | Tag::Either | Tag::Subordinator);
    // `When she died in 1976, her son sold it`: the word before the clause counts too.
    let opens = led(first) || clause.range.start.checked_sub(1).is_some_and(led);
    let told = matches!(clause.group.tense, Tense::Future | Tense::Modal);
    let since = |i: &usize| {
        words.tag(*i) != Tag::Comma
            && words.verbs[*i].is_none_or(|v| v.noun_too || !v.forms.has(Forms::PARTICIPLE))
    };
    let near = clause.range.start..start;
    let Some(verb) = near.rev().find(|i| !since(i)).filter(|i| words.tag(*i) != Tag::Comma) else {
        return false;
    };
    // `Founded in 1994, the company opened a plant`.
    let opening = words.verbs[verb].is_some_and(|v| !v.forms.has(Forms::ING))
        && clause.range.clone().take(2).any(|i| i == verb)
        && (clause.range.start..verb).all(|i| words.tag(i) == Tag::Adverb)
        && (start..clause.group.start).any(|i| words.tag(i) == Tag::Comma);
    if opening {
        return !is_occasion(words.folded(verb));
    }
    let noun = verb.checked_sub(1).is_some_and(|i| {
        matches!(words.tag(i), Tag::Other | Tag::Name | Tag::Number | Tag::Figure | Tag::Joined)
            && words.may_be_noun(i)
    });
    let subject = clause.subject.contains(&verb) && !opens;
    // `Norland won a cup in May with two men hurt`: it has an object, so it is no participle.
    let object = matches!(
        words.tag(words.past_adverbs(verb + 1)),
        Tag::Determiner | Tag::Pronoun | Tag::Figure | Tag::Number | Tag::Name
    );
    // `stood at 5 % in 2018, compared with …`: which of the two is the verb?
    let group = &clause.group;
    let bare = group.start == group.main
        && group.start.checked_sub(1).is_some_and(|i| words.tag(i) == Tag::Comma);
    // `Rebels allied with Norland | on Monday | captured Oslo`: the day is the verb's.
    let led_by = (verb + 1..start).any(|i| matches!(words.folded(i), "by" | "with" | "under"));
    let done_to = matches!(
        words.tag(words.past_adverbs(group.end)),
        Tag::Determiner | Tag::Name | Tag::Figure | Tag::Number | Tag::Other
    );
    let of_verb =
        led_by && words.is(start, "on") && group.tense == Tense::Past && !group.passive && done_to;
    noun && !of_verb && !object && !bare && (subject || told) && !is_occasion(words.folded(verb))
}

/// `Anna Berg, born in Oslo | in 1930, …`: in a part of the subject, between commas, that
/// opens with a participle.
pub fn in_participle_inset(words: &Words, clause: &Clause, start: usize) -> bool {
    let comma = (clause.range.start..start).rev().find(|i| words.tag(*i) == Tag::Comma);
    comma.is_some_and(|comma| {
        let first = words.past_adverbs(comma + 1);
        let verb = words.verbs.get(first).copied().flatten();
        clause.subject.contains(&comma)
            && comma > clause.subject.start
            && verb.is_some_and(|v| v.forms.has(Forms::PARTICIPLE) && !v.noun_too)
            && !is_occasion(words.folded(first))
    })
}

/// `held in May`: an occasion is its own day.
pub fn is_occasion(participle: &str) -> bool {
    matches!(participle, "held" | "hosted" | "staged" | "convened" | "organised" | "organized")
}

/// `was killed in | Monday’s raid`, `At a | 31 July meeting, she ordered`, `addressed an |
/// April 28 event`: of the day of what it happened in.
pub fn is_of_occasion(words: &Words, clause: &Clause, range: &Range<usize>) -> bool {
    let Some(before) = range.start.checked_sub(1) else { return false };
    let within = |i: usize| {
        let opens = i == clause.range.start;
        matches!(words.folded(i), "in" | "during" | "at") && (i >= clause.group.end || opens)
    };
    let noun = words.grammar.spans.occasions.contains(words.folded(range.end));
    if noun && words.tag(before) == Tag::Determiner {
        return before == clause.group.end || before.checked_sub(1).is_some_and(within);
    }
    within(before) && words.tag(range.end) == Tag::Possessive
}
