//! What the model looks at. A feature is the hash of what it says, so that
//! the weights hold no text.

use super::super::view::{Found, View};
use super::super::world::{Order, Word};
use super::document::{self, Seen};
use crate::model::EntityKind;
use std::ops::Range;

/// Longest stretch that is labelled at once.
const LONGEST: usize = 400;

/// FNV-1a.
pub fn hash_word(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// Mixes a template's number and values into one feature.
fn mix(template: u32, a: u32, b: u32) -> u32 {
    let mut h = u64::from(template).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h = (h ^ u64::from(a)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    h = (h ^ (h >> 32) ^ u64::from(b)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    (h >> 32) as u32
}

/// What is known of one token, computed once.
struct Sight {
    word: u32,
    exact: u32,
    shape: u32,
    brief: u32,
    suffixes: [u32; 3],
    prefix: u32,
    /// Bits of [`lexicon_bits`].
    lexicon: u32,
    /// Kind and place within a rule's name; 0 outside.
    rule: u32,
    seen: u32,
    opens: bool,
}

/// The features of a stretch of tokens, one list after the other.
#[derive(Default)]
pub struct Features {
    all: Vec<u32>,
    /// Where each token's features end in `all`.
    ends: Vec<usize>,
}

impl Features {
    /// By token.
    pub fn rows(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(&start, &end)| &self.all[start..end])
    }

    fn clear(&mut self) {
        self.all.clear();
        self.ends.clear();
    }
}

/// Calls `each` with the first token and the features of every stretch that
/// can hold a name; all other tokens are outside.
pub fn segments(view: &View, rules: &[Found], mut each: impl FnMut(usize, &Features)) {
    let hashes: Vec<u32> = (0..view.len()).map(|i| hash_word(view.folded(i))).collect();
    let seen = document::seen(view, rules, &hashes);
    let active = active(view);
    let rule = rule_marks(view.len(), rules);
    let mut sights: Vec<Option<Sight>> = (0..view.len()).map(|_| None).collect();
    let mut features = Features::default();
    let mut at = 0;
    while at < view.len() {
        if !active[at] {
            at += 1;
            continue;
        }
        let sentence = view.sentence_end(at).min(at + LONGEST);
        let end = (at..sentence).find(|&i| !active[i]).unwrap_or(sentence);
        for i in at.saturating_sub(2)..(end + 2).min(view.len()) {
            if sights[i].is_none() {
                sights[i] = Some(sight(view, i, hashes[i], rule[i], seen[i]));
            }
        }
        features.clear();
        for i in at..end {
            add_token(view, &sights, at..end, i, &mut features.all);
            features.ends.push(features.all.len());
        }
        each(at, &features);
        at = end;
    }
}

/// Capitals, and up to three small tokens between two of them.
fn active(view: &View) -> Vec<bool> {
    let mut active: Vec<bool> =
        (0..view.len()).map(|i| view.starts_capital(i) && !view.taken(i)).collect();
    let capitals: Vec<usize> = (0..view.len()).filter(|&i| active[i]).collect();
    for pair in capitals.windows(2) {
        let gap = pair[0] + 1..pair[1];
        let small = gap.len() <= 3
            && view.sentence_end(pair[0]) == view.sentence_end(pair[1])
            && !gap
                .clone()
                .any(|i| view.taken(i) || matches!(view.folded(i), ";" | ":" | "?" | "!"));
        if small {
            active[gap].fill(true);
        }
    }
    for at in 0..view.len().saturating_sub(2) {
        // `al-Shabaab`
        if !active[at] && view.is_joint(at + 1) && active[at + 2] && view.folded(at).len() <= 3 {
            active[at] = true;
            active[at + 1] = true;
        }
    }
    active
}

fn rule_marks(count: usize, rules: &[Found]) -> Vec<u32> {
    let mut marks = vec![0; count];
    for rule in rules {
        let kind = match rule.kind {
            EntityKind::Person => 1,
            EntityKind::Organisation => 2,
            EntityKind::Place => 3,
            EntityKind::Thing => 4,
        };
        let sure = (rule.confidence * 100.0) as u32;
        for (at, mark) in marks.iter_mut().enumerate().take(rule.end).skip(rule.start) {
            let place = u32::from(at > rule.start) + 2 * u32::from(at + 1 == rule.end);
            *mark = kind | place << 4 | sure << 8;
        }
    }
    marks
}

fn sight(view: &View, at: usize, word: u32, rule: u32, seen: Seen) -> Sight {
    let (text, folded) = (view.word(at), view.folded(at));
    let tail = |n: usize| {
        if folded.is_ascii() {
            return hash_word(&folded[folded.len().saturating_sub(n)..]);
        }
        let skip = folded.char_indices().rev().nth(n - 1).map_or(0, |(i, _)| i);
        hash_word(&folded[skip..])
    };
    let head = folded.char_indices().nth(3).map_or(folded.len(), |(i, _)| i);
    let (shape, brief) = shapes(text);
    Sight {
        word,
        exact: hash_word(text),
        shape,
        brief,
        suffixes: [tail(2), tail(3), tail(4)],
        prefix: hash_word(&folded[..head]),
        lexicon: lexicon_bits(view, at),
        rule,
        seen: seen.0,
        opens: view.opens_sentence(at),
    }
}

/// Hash of the word with its letters by class, in full (up to six) and
/// with repeats left out.
fn shapes(text: &str) -> (u32, u32) {
    let class = |c: char| match c {
        c if c.is_uppercase() => 'X',
        c if c.is_alphabetic() => 'x',
        c if c.is_numeric() => 'd',
        c => c,
    };
    let add = |h: u32, c: char| (h ^ c as u32).wrapping_mul(0x0100_0193);
    let (mut full, mut brief, mut last) = (0x811c_9dc5, 0x811c_9dc5, '\0');
    for (n, c) in text.chars().map(class).enumerate() {
        if n < 6 {
            full = add(full, c);
        }
        if c != last {
            brief = add(brief, c);
        }
        last = c;
    }
    (full, brief)
}

/// What the lexicon says of phrases that start, or titles that end, here.
fn lexicon_bits(view: &View, at: usize) -> u32 {
    let mut bits = 0;
    for hit in view.hits.at(at) {
        let long = hit.end > at + 1;
        let bit = match hit.what {
            Word::Known(k) | Word::KnownUpper(k) => match view.world.known[k as usize].kind {
                EntityKind::Place if view.world.known[k as usize].sort == "country" => 0,
                EntityKind::Place => 1,
                EntityKind::Organisation => 2,
                _ => 3,
            },
            Word::Adjective(_) => 4,
            Word::OrganisationTail(_) => 5,
            Word::OrganisationHead(_) => 6,
            Word::ThingTail(_) => 7,
            Word::PlaceTail(_) => 8,
            Word::PlaceHead(_) => 9,
            Word::Office => 10,
            Word::BeforeOffice => 11,
            Word::Honorific => 12,
            Word::Family(Order::LastSyllable) => 13,
            Word::Family(_) => 14,
            Word::Given => 15,
            Word::Particle => 16,
            Word::NoName => 17,
            Word::Function => 18,
            Word::Group => 19,
            Word::Surname => 20,
            Word::Bare | Word::Owned | Word::OnlyOwned | Word::Honour | Word::HonourStart => {
                continue;
            }
        };
        bits |= 1 << bit;
        if long && bit < 4 {
            bits |= 1 << 21;
        }
    }
    if view.ends_title(at) {
        bits |= 1 << 22;
    }
    bits
}

/// A place outside the text.
const NONE: Sight = Sight {
    word: 1,
    exact: 1,
    shape: 1,
    brief: 1,
    suffixes: [1; 3],
    prefix: 1,
    lexicon: 0,
    rule: 0,
    seen: 0,
    opens: false,
};

/// A token's own sight and its neighbours'.
struct Near<'s> {
    before2: &'s Sight,
    before: &'s Sight,
    here: &'s Sight,
    after: &'s Sight,
    after2: &'s Sight,
}

/// Adds the features of token `i` in a stretch.
fn add_token(
    view: &View,
    sights: &[Option<Sight>],
    stretch: Range<usize>,
    i: usize,
    found: &mut Vec<u32>,
) {
    let sentence_end = view.sentence_end(i);
    let get = |at: Option<usize>| {
        at.filter(|&a| a < sentence_end)
            .and_then(|a| sights.get(a))
            .and_then(Option::as_ref)
            .unwrap_or(&NONE)
    };
    let near = Near {
        before2: get(i.checked_sub(2)),
        before: get(i.checked_sub(1)),
        here: get(Some(i)),
        after: get(Some(i + 1)),
        after2: get(Some(i + 2)),
    };
    add_words(&near, found);
    add_signs(&near, found);
    // The run of capitals that the token stands in.
    let (first, last) = run_around(view, stretch.start, stretch.end, i);
    let mut add = |template: u32, a: u32, b: u32| found.push(mix(template, a, b));
    let (out_before, out_after) = (get(first.checked_sub(1)), get(Some(last)));
    let length = (last - first).min(6) as u32;
    let place = (i - first).min(5) as u32;
    add(35, length, place);
    add(36, out_before.word, 0);
    add(37, out_after.word, 0);
    add(38, out_before.word, length);
    add(39, out_after.word, length);
    add(40, out_before.lexicon, place);
    let final_word = get(Some(last - 1));
    add(41, final_word.word, place.min(2));
    add(42, final_word.lexicon, place.min(2));
    add(43, get(Some(first)).word, place);
    add(44, get(Some(first)).lexicon, place);
    if i == first {
        let run = (first..last)
            .filter_map(|j| sights[j].as_ref())
            .fold(7, |h: u32, s| mix(99, h, s.word));
        add(45, run, 0);
    }
    add(46, out_before.suffixes[1], length);
    add(47, out_after.suffixes[1], length);
}

/// The words and shapes of the token and its neighbours, and the rules' names.
fn add_words(near: &Near, found: &mut Vec<u32>) {
    let Near { before2, before, here, after, after2 } = near;
    let mut add = |template: u32, a: u32, b: u32| found.push(mix(template, a, b));
    add(0, 0, 0);
    add(1, here.word, 0);
    add(2, here.exact, 0);
    add(3, before.word, 0);
    add(4, after.word, 0);
    add(5, before2.word, before.brief);
    add(6, after2.word, after.brief);
    add(7, here.shape, 0);
    add(8, here.brief, before.brief);
    add(9, here.brief, after.brief);
    for (n, suffix) in here.suffixes.iter().enumerate() {
        add(10 + n as u32, *suffix, here.brief);
    }
    add(13, here.prefix, here.brief);
    add(14, before.word, here.word);
    add(15, here.word, after.word);
    add(16, before.word, here.brief);
    add(17, after.word, here.brief);
    add(18, u32::from(here.opens), here.brief);
    add(19, here.rule, 0);
    add(20, here.rule, here.brief);
    add(21, before.rule, here.rule);
    add(22, here.rule, after.rule);
}

/// What the lexicon and the rest of the text say of the token and its neighbours.
fn add_signs(near: &Near, found: &mut Vec<u32>) {
    let Near { before, here, after, .. } = near;
    let mut add = |template: u32, a: u32, b: u32| found.push(mix(template, a, b));
    for bit in (0..23).filter(|b| here.lexicon >> b & 1 == 1) {
        add(23, bit, u32::from(here.opens));
        add(24, bit, before.brief);
        add(25, bit, after.brief);
    }
    for bit in (0..23).filter(|b| before.lexicon >> b & 1 == 1) {
        add(26, bit, here.brief);
    }
    for bit in (0..23).filter(|b| after.lexicon >> b & 1 == 1) {
        add(27, bit, here.brief);
    }
    add(28, here.lexicon, after.lexicon);
    add(29, before.lexicon, here.lexicon);
    for bit in (0..document::SIGNS).filter(|b| here.seen >> b & 1 == 1) {
        add(30, bit, here.brief);
    }
    add(31, here.seen, u32::from(here.opens));
    add(32, here.seen & 0xe0, here.lexicon);
    add(33, after.seen & 0xe7, here.brief);
    add(34, before.seen & 0xe7, here.brief);
}

/// The capitals around a token, joints and possessives left out.
fn run_around(view: &View, start: usize, end: usize, i: usize) -> (usize, usize) {
    if !view.starts_capital(i) {
        return (i, i + 1);
    }
    let mut first = i;
    while first > start && i - first < 8 && view.starts_capital(first - 1) {
        first -= 1;
    }
    let mut last = i + 1;
    while last < end && last - i < 8 && view.starts_capital(last) {
        last += 1;
    }
    (first, last)
}
