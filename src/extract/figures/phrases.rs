//! Short noun phrases, read without a grammar: words up to one that no noun
//! phrase goes on behind.

use super::scan::Scan;
use crate::extract::tokens::TokenKind;
use std::ops::Range;

/// Longest phrase in tokens.
const LONGEST: usize = 8;

/// The noun phrase that starts at `i`, its article left out: `the land border
/// with` gives `land border`. Empty where none starts.
pub fn behind(s: &Scan, i: usize) -> Range<usize> {
    let start = (i..i + 4).find(|k| !is_article(s, *k) && s.time_at(*k).is_none()).unwrap_or(i);
    let mut end = start;
    while end < start + LONGEST && continues(s, start, end) {
        end += 1;
    }
    // `year-on-year`.
    if end > start && s.is(end - 1, "-") && s.glued(end - 1) {
        return start..start;
    }
    trimmed(s, start..end)
}

/// The noun phrase that ends before `i`: `raise bilateral trade turnover | to`.
pub fn before(s: &Scan, i: usize) -> Range<usize> {
    let mut start = i;
    while start > s.sentence.start
        && i - start < LONGEST
        && is_inner(s, start - 1)
        && !is_verb(s, start - 1)
    {
        start -= 1;
    }
    // `a year-on-year | rise`: what a hyphen joins is one word.
    if s.is(start, "-") && s.glued(start) && start + 2 < i && start > s.sentence.start {
        start += 2;
    }
    trimmed(s, start..i)
}

/// A counted noun phrase: it ends with its first plural.
pub fn counted(s: &Scan, i: usize) -> Range<usize> {
    let start = i;
    let mut end = start;
    let mut plural_end = None;
    // `on 2 and 3 December raided 11 locations`
    if s.is_number(i + 1) && is_verb(s, i) {
        return start..start;
    }
    while end < start + LONGEST && (continues(s, start, end) || qualifies(s, start, end)) {
        end += 1;
        if is_plural(s, end - 1) {
            plural_end = Some(end);
            // `people injured` ends, `sports teams` and `visitor arrivals` go on.
            if !is_plural(s, end) {
                break;
            }
        }
    }
    let Some(end) = plural_end else { return start..start };
    // `km/h`
    let per = s.is(end, "/") && s.glued(end - 1) && s.glued(end) && s.is_word(end + 1);
    start..end + 2 * usize::from(per)
}

/// `737` in `five new 737 jets`, `refuelling` in `179 new refuelling tankers`.
fn qualifies(s: &Scan, start: usize, i: usize) -> bool {
    let model = s.token(i).is_some_and(|t| t.kind == TokenKind::Number) && s.time_at(i).is_none();
    let participle = s.folded(i).ends_with("ing") && i > start;
    (model && i > start && s.is_word(i + 1) && !s.stops(i + 1))
        || (participle && is_plural(s, i + 1) && is_inner(s, i))
}

/// Whether the word at `i` reads as a plural noun.
pub fn is_plural(s: &Scan, i: usize) -> bool {
    let word = s.folded(i);
    let plain = word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is"].iter().any(|e| word.ends_with(e))
        && !word.starts_with('\'');
    // `MoUs`, `SMEs`
    let acronym =
        s.text(i..i + 1).strip_suffix('s').is_some_and(|w| w.ends_with(char::is_uppercase));
    s.is_word(i) && !s.stops(i) && (plain || acronym || s.words.plurals.contains(word))
}

fn is_article(s: &Scan, i: usize) -> bool {
    s.one_of(i, &s.words.articles)
}

/// Whether the phrase that began at `start` takes in the token at `i`.
fn continues(s: &Scan, start: usize, i: usize) -> bool {
    if !is_inner(s, i) || s.time_at(i).is_some() {
        return false;
    }
    // A verb ends it, a participle may open it: `registered capital`.
    i == start || !is_verb(s, i) || (i == start + 1 && s.is(start, "newly"))
}

/// A word, or a hyphen within one.
fn is_inner(s: &Scan, i: usize) -> bool {
    let hyphen = s.is(i, "-") && s.glued(i) && i > 0 && s.glued(i - 1);
    hyphen || (s.is_word(i) && !s.stops(i))
}

/// Reads as a verb by its form: `reaching`, `grown`, `rose`.
pub fn is_verb(s: &Scan, i: usize) -> bool {
    let word = s.folded(i);
    // `the bank targets credit growth`, `will target growth`
    let aims = || {
        let aim = s.words.goals.contains(word) || s.words.wishes.contains(word);
        let finite = word.ends_with('s') || matches!(s.before(i), "will" | "to" | "would");
        aim && finite && is_inner(s, i + 1)
    };
    // `the total cost is`
    if word == "cost" && (is_article(s, i.wrapping_sub(1)) || s.before_is_one_of(i, &s.words.empty))
    {
        return false;
    }
    let part_of_compound = s.is(i + 1, "-") || (i > 0 && s.is(i - 1, "-"));
    let formed = word.len() > 5 && (word.ends_with("ing") || word.ends_with("ed"));
    let listed = s.words.measures.contains(word)
        || (s.words.up.contains(word) && !matches!(word, "growth" | "increase" | "rise" | "gains"))
        || (s.words.down.contains(word) && word != "cut")
        || s.words.moves.contains(word)
        || s.words.finite.contains(word)
        || aims();
    !s.capitalised(i)
        && !part_of_compound
        && (listed || formed && !s.words.ing_nouns.contains(word) && !ends_phrase(s, i))
}

/// `chip testing and packaging`: nothing that it could be done to follows.
fn ends_phrase(s: &Scan, i: usize) -> bool {
    let ing = s.folded(i).ends_with("ing") && i > s.sentence.start;
    let behind = s.is(i + 1, "and") && s.folded(i + 2).ends_with("ing");
    let joined = s.before(i) == "and" && i > 1 && s.folded(i - 2).ends_with("ing");
    ing && (behind || joined)
}

/// Without adverbs, hyphens and adjectives of degree at its ends.
fn trimmed(s: &Scan, mut range: Range<usize>) -> Range<usize> {
    let loose = |i: usize| {
        let word = s.folded(i);
        word == "-" || s.words.loose.contains(word)
    };
    while !range.is_empty() && loose(range.start) {
        range.start += 1;
    }
    while !range.is_empty()
        && (s.is(range.end - 1, "-")
            || s.is(range.end - 1, "instead")
            || s.folded(range.end - 1).ends_with("ly"))
    {
        range.end -= 1;
    }
    range
}
