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

/// By token, what was seen of its word anywhere.
pub fn seen(view: &View, rules: &[Found]) -> Vec<Seen> {
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
    let hashes: Vec<u32> = view.doc.tokens.iter().map(|t| t.folded.hash()).collect();
    let token = |pair: &u64| (pair & u64::from(u32::MAX)) as usize;
    for same in by_hash(&hashes).chunk_by(|a, b| a >> 32 == b >> 32) {
        let all = same.iter().fold(0, |all, pair| all | seen[token(pair)].0);
        same.iter().for_each(|pair| seen[token(pair)].0 = all);
    }
    seen
}

/// Each token below its hash, tokens of the same hash side by side. They are
/// dealt by eight bits of the hash, then each of the heaps is sorted, which is
/// quicker than to sort all, and no text can make it slow.
fn by_hash(hashes: &[u32]) -> Vec<u64> {
    let heap = |hash: u32| (hash & 255) as usize;
    let mut ends = [0; 256];
    hashes.iter().for_each(|hash| ends[heap(*hash)] += 1);
    let mut start = 0;
    for end in &mut ends {
        start += std::mem::replace(end, start);
    }
    let mut dealt = vec![0; hashes.len()];
    for (at, hash) in hashes.iter().enumerate() {
        let end = &mut ends[heap(*hash)];
        dealt[*end] = u64::from(*hash) << 32 | at as u64;
        *end += 1;
    }
    let mut rest = dealt.as_mut_slice();
    let mut start = 0;
    for end in ends {
        let (first, behind) = rest.split_at_mut(end - start);
        first.sort_unstable();
        (rest, start) = (behind, end);
    }
    dealt
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
    add(word(before) == "(" && view.is(at + 1, ")"), SEEN_IN_BRACKETS);
    add(word(before) == "the", SEEN_AFTER_THE);
    let left = before.is_some_and(|b| view.starts_capital(b));
    let right = view.starts_capital(at + 1);
    add(left || right, SEEN_IN_LONGER);
    add(left && !right, SEEN_LAST_OF_RUN);
    let given = |b: usize| view.at(b, |w| w == Word::Given) == Some(at);
    add(left && before.is_some_and(given), SEEN_AFTER_GIVEN);
    signs
}
