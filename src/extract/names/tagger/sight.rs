//! What the model knows of one token by itself.

use super::super::view::View;
use super::super::world::{Order, Word};
use super::document::Seen;
use crate::model::EntityKind;

/// What is known of one token, computed once.
pub struct Sight {
    pub word: u32,
    pub exact: u32,
    pub shape: u32,
    pub brief: u32,
    pub suffixes: [u32; 3],
    pub prefix: u32,
    /// Bits of [`lexicon_bits`].
    pub lexicon: u32,
    /// Kind and place within a rule's name; 0 outside.
    pub rule: u32,
    pub seen: u32,
    pub opens: bool,
}

impl Sight {
    /// A place outside the text.
    pub const NONE: Sight = Sight {
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
}

/// What is known of token `at`. `rule` is the mark of the rule's name that it is in.
pub fn sight(view: &View, at: usize, rule: u32, seen: Seen) -> Sight {
    let (text, folded) = (view.word(at), view.folded(at));
    let (prefix, suffixes) = match plain_affixes(folded) {
        Some(affixes) => affixes,
        None => affixes(folded),
    };
    let (shape, brief) = shapes(text);
    Sight {
        word: hash_word(folded),
        exact: hash_word(text),
        shape,
        brief,
        suffixes,
        prefix,
        lexicon: lexicon_bits(view, at),
        rule,
        seen: seen.0,
        opens: view.opens_sentence(at),
    }
}

/// The hash of the first three letters, and those of the last two, three and four.
fn affixes(folded: &str) -> (u32, [u32; 3]) {
    let head = folded.char_indices().nth(3).map_or(folded.len(), |(i, _)| i);
    let tail = |n: usize| {
        let start = folded.char_indices().rev().nth(n - 1).map_or(0, |(i, _)| i);
        hash_word(&folded[start..])
    };
    (hash_word(&folded[..head]), [2, 3, 4].map(tail))
}

/// The same of a word that is long enough and of ASCII alone, as most are.
fn plain_affixes(folded: &str) -> Option<(u32, [u32; 3])> {
    let bytes = Some(folded.as_bytes()).filter(|bytes| bytes.is_ascii())?;
    let head: &[u8; 3] = bytes.first_chunk()?;
    let [a, b, c, d]: &[u8; 4] = bytes.last_chunk()?;
    let suffixes =
        [hash_bytes(&[*c, *d]), hash_bytes(&[*b, *c, *d]), hash_bytes(&[*a, *b, *c, *d])];
    Some((hash_bytes(head), suffixes))
}

/// Hash of the word with its letters by class, in full (up to six) and
/// with repeats left out.
fn shapes(text: &str) -> (u32, u32) {
    if text.is_ascii() {
        shapes_of(text.bytes().map(|b| char::from(CLASSES[usize::from(b)])))
    } else {
        shapes_of(text.chars().map(class))
    }
}

fn class(c: char) -> char {
    match c {
        c if c.is_uppercase() => 'X',
        c if c.is_alphabetic() => 'x',
        c if c.is_numeric() => 'd',
        c => c,
    }
}

/// The same of ASCII.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'A'..=b'Z' => b'X',
            b'a'..=b'z' => b'x',
            b'0'..=b'9' => b'd',
            other => other,
        };
        byte += 1;
    }
    classes
};

fn shapes_of(classes: impl Iterator<Item = char>) -> (u32, u32) {
    let add = |h: u32, c: char| (h ^ c as u32).wrapping_mul(0x0100_0193);
    let (mut full, mut brief, mut last) = (0x811c_9dc5, 0x811c_9dc5, '\0');
    for (n, c) in classes.enumerate() {
        if n < 6 {
            full = add(full, c);
        }
        brief = if c == last { brief } else { add(brief, c) };
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
            Word::Bare
            | Word::Owned
            | Word::OnlyOwned
            | Word::Honour
            | Word::HonourStart
            | Word::CompanyStart
            | Word::CompanyTask
            | Word::CompanyNoun
            | Word::BodyNoun
            | Word::ShipStart
            | Word::ShipLead
            | Word::Route
            | Word::ThingHead(_)
            | Word::NoThing
            | Word::Portfolio
            | Word::Rank
            | Word::ShortGiven
            | Word::EnglishToo
            | Word::Kin
            | Word::Verb => continue,
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

/// FNV-1a.
pub fn hash_word(word: &str) -> u32 {
    hash_bytes(word.as_bytes())
}

#[inline]
fn hash_bytes(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |h, b| (h ^ u32::from(*b)).wrapping_mul(0x0100_0193))
}
