//! What a whole text says of a word: evidence from one place helps at another.

use super::super::view::{Found, View};
use super::super::world::Word;
use crate::model::EntityKind;

/// What was seen of a word anywhere in the text; one bit a sign.
#[derive(Clone, Copy, Default)]
pub struct Seen(pub u32);

pub const SEEN_SMALL: u32 = 1;
pub const SEEN_CAPITAL_INSIDE: u32 = 1 << 1;
pub const SEEN_TITLED: u32 = 1 << 2;
pub const SEEN_BEFORE_VERB: u32 = 1 << 3;
pub const SEEN_AFTER_PLACE_WORD: u32 = 1 << 4;
pub const SEEN_RULE_PERSON: u32 = 1 << 5;
pub const SEEN_RULE_ORGANISATION: u32 = 1 << 6;
pub const SEEN_RULE_PLACE: u32 = 1 << 7;
pub const SEEN_IN_BRACKETS: u32 = 1 << 8;
pub const SEEN_IN_LONGER: u32 = 1 << 9;
pub const SEEN_AFTER_THE: u32 = 1 << 10;
pub const SEEN_LAST_OF_RUN: u32 = 1 << 11;
pub const SEEN_AFTER_GIVEN: u32 = 1 << 12;

/// By token, what was seen of its word anywhere. `hashes` are those of the
/// folded words; tokens are brought together by sorting, which no text can
/// make slow.
pub fn seen(view: &View, rules: &[Found], hashes: &[u32]) -> Vec<Seen> {
    let mut seen = vec![Seen::default(); view.len()];
    for at in (0..view.len()).filter(|&i| view.is_word(i)) {
        seen[at].0 = if view.starts_capital(at) { signs(view, at) } else { SEEN_SMALL };
    }
    for rule in rules {
        let sign = match rule.kind {
            EntityKind::Person => SEEN_RULE_PERSON,
            EntityKind::Organisation => SEEN_RULE_ORGANISATION,
            EntityKind::Place => SEEN_RULE_PLACE,
            EntityKind::Thing => continue,
        };
        let named = seen.get_mut(rule.start..rule.end).unwrap_or_default();
        named.iter_mut().for_each(|s| s.0 |= sign);
    }
    // The hash above, the token below: one number sorts quicker than two.
    let pair = |(at, hash): (usize, &u32)| u64::from(*hash) << 32 | at as u64;
    let mut order: Vec<u64> = hashes.iter().enumerate().map(pair).collect();
    order.sort_unstable();
    let token = |pair: &u64| (pair & u64::from(u32::MAX)) as usize;
    for same in order.chunk_by(|a, b| a >> 32 == b >> 32) {
        let all = same.iter().fold(0, |all, pair| all | seen[token(pair)].0);
        same.iter().for_each(|pair| seen[token(pair)].0 = all);
    }
    seen
}

fn signs(view: &View, at: usize) -> u32 {
    let before = at.checked_sub(1);
    let word = |at: Option<usize>| at.map_or("", |i| view.folded(i));
    let mut signs = 0;
    let mut add = |is: bool, sign: u32| {
        if is {
            signs |= sign;
        }
    };
    add(!view.opens_sentence(at), SEEN_CAPITAL_INSIDE);
    add(before.is_some_and(|b| view.ends_title(b + 1)), SEEN_TITLED);
    add(
        matches!(view.folded(at + 1), "said" | "says" | "told" | "added" | "who"),
        SEEN_BEFORE_VERB,
    );
    add(matches!(word(before), "in" | "at" | "from" | "near"), SEEN_AFTER_PLACE_WORD);
    add(word(before) == "(" && view.folded(at + 1) == ")", SEEN_IN_BRACKETS);
    add(word(before) == "the", SEEN_AFTER_THE);
    let left = before.is_some_and(|b| view.starts_capital(b));
    let right = view.starts_capital(at + 1);
    add(left || right, SEEN_IN_LONGER);
    add(left && !right, SEEN_LAST_OF_RUN);
    let given = |b: usize| view.at(b, |w| w == Word::Given) == Some(at);
    add(left && before.is_some_and(given), SEEN_AFTER_GIVEN);
    signs
}
