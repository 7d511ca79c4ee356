//! What leads words of time, and the bound that it gives them.

use super::clauses::Clause;
use super::words::{Tag, Words};
use crate::model::Bound;
use std::ops::Range;

/// `for Saturday | and Sunday`: where the preposition of a list of days may stand.
pub fn lead_of_list(words: &Words, time: usize) -> usize {
    let joins = |i: usize| matches!(words.tag(i), Tag::Coordinator | Tag::Comma);
    let listed = |i: &usize| joins(*i) || words.tag(*i) == Tag::Time;
    let joined = time.checked_sub(1).is_some_and(joins);
    (0..time).rev().find(|i| !listed(i)).filter(|_| joined).unwrap_or(time)
}

/// Where the time's preposition stands, and the bound that it says.
pub fn preposition(words: &Words, range: &Range<usize>) -> (usize, Bound) {
    let mut at = range.start;
    for _ in 0..4 {
        let Some(i) = at.checked_sub(1) else { break };
        at = i;
        // `at about 3 p.m.`, `as of Thursday`.
        let led = i.checked_sub(1).filter(|b| match words.folded(i) {
            "around" | "about" => matches!(words.folded(*b), "at" | "on" | "in" | "by"),
            "of" | "on" | "at" => words.is(*b, "as"),
            _ => false,
        });
        if led.is_some() {
            let bound = if words.is(i - 1, "as") { Bound::By } else { Bound::About };
            return (i - 1, bound);
        }
        // `will come into force with effect from April 1`.
        let effect = i > 1 && words.is(i - 1, "effect") && words.is(i - 2, "with");
        if effect && words.is(i, "from") {
            return (i - 2, Bound::On);
        }
        // `since the coup | of February 2021`.
        if words.is(i, "of")
            && let Some((lead, bound)) = lead_of_noun(words, i)
        {
            return (lead, bound);
        }
        let bound = match words.folded(i) {
            "by" => Bound::By,
            "since" => Bound::Since,
            "until" | "till" => Bound::Until,
            "after" => Bound::After,
            "before" => Bound::Before,
            "around" | "about" => Bound::About,
            // `no later than March`.
            "than" if i > 1 && words.is(i - 1, "later") => return (i - 2, Bound::By),
            "than" if i > 1 && words.is(i - 1, "earlier") => return (i - 2, Bound::Since),
            "on" | "in" | "at" | "during" | "for" | "of" | "from" => Bound::On,
            "the" | "end" | "early" | "late" | "mid" => continue,
            _ => break,
        };
        return (i, bound);
    }
    (range.start, Bound::On)
}

/// `since | the military coup of`: what leads the noun whose `of` stands at word `of`.
fn lead_of_noun(words: &Words, of: usize) -> Option<(usize, Bound)> {
    let noun = |i: &usize| {
        matches!(words.tag(*i), Tag::Other | Tag::Joined | Tag::Name | Tag::Determiner)
            && words.may_be_noun(*i)
    };
    let near = of.saturating_sub(5)..of;
    let lead = near.rev().find(|i| !noun(i)).filter(|i| i + 1 < of)?;
    let bound = match words.folded(lead) {
        "since" => Bound::Since,
        "before" => Bound::Before,
        "after" => Bound::After,
        "until" => Bound::Until,
        _ => return None,
    };
    (words.tag(lead + 1) == Tag::Determiner).then_some((lead, bound))
}

/// The first word of the part, between commas, in which words of time stand.
pub fn introduction<'w>(words: &'w Words, clause: &Clause, time: usize) -> &'w str {
    let start = (clause.range.start..time)
        .rev()
        .find(|i| words.tag(*i) == Tag::Comma)
        .map_or(clause.range.start, |i| i + 1);
    let light = |i: &usize| matches!(words.tag(*i), Tag::Coordinator | Tag::Adverb);
    words.folded((start..time).find(|i| !light(i)).unwrap_or(start))
}

/// `Since the meeting in February 2025, …`: what the introduction's first word says.
pub fn introduction_bound(words: &Words, clause: &Clause, time: usize) -> Option<Bound> {
    match introduction(words, clause, time) {
        "since" => Some(Bound::Since),
        "until" => Some(Bound::Until),
        "after" | "following" => Some(Bound::After),
        "before" => Some(Bound::Before),
        _ => None,
    }
}
