//! A word without case and marks, with the key that tables know it by.

use compact_str::CompactString;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;
use std::ops::Deref;

/// A folded word; reads as its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    text: CompactString,
    key: WordKey,
}

impl Folded {
    #[inline]
    pub fn key(&self) -> &WordKey {
        &self.key
    }

    /// The same for all that read alike, and hardly ever for two that do not.
    pub fn hash(&self) -> u32 {
        match self.key.whole() {
            Some((ends, length)) => mix(ends) ^ length,
            None => (FxBuildHasher.hash_one(self.text.as_str()) >> 16) as u32,
        }
    }

    /// Whether it reads so: quicker than to compare the texts, above all where
    /// `word` is known when this is compiled.
    #[inline(always)]
    pub fn is(&self, word: &str) -> bool {
        self.key.length as usize == word.len()
            && ends(word.as_bytes()).map_or_else(|| &*self.text == word, |e| e == self.key.ends)
    }

    pub fn into_text(self) -> CompactString {
        self.text
    }
}

impl From<CompactString> for Folded {
    #[inline]
    fn from(text: CompactString) -> Folded {
        Folded { key: WordKey::of(&text), text }
    }
}

impl Deref for Folded {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        &self.text
    }
}

/// A word as numbers, so that tables need neither read nor compare its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordKey {
    /// See [`sketch`].
    pub sketch: u32,
    /// In bytes.
    pub length: u32,
    /// The first and the last bytes, which of up to [`WordKey::WHOLE`] are all.
    pub ends: [u64; 2],
}

impl WordKey {
    /// The key of a word of so many bytes at most is that of no other.
    const WHOLE: u32 = 16;

    #[inline]
    pub fn of(word: &str) -> WordKey {
        WordKey {
            sketch: sketch(word),
            length: word.len() as u32,
            ends: ends(word.as_bytes()).unwrap_or_default(),
        }
    }

    /// What no other word has; `None` of a word that is longer.
    #[inline]
    pub fn whole(&self) -> Option<([u64; 2], u32)> {
        (self.length <= WordKey::WHOLE).then_some((self.ends, self.length))
    }
}

/// A number from a word's length, its first two letters and its last: whatever
/// the word, no branch, which could not be foreseen.
#[inline]
pub fn sketch(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let letter = |at: usize| u32::from(bytes.get(at).copied().unwrap_or(0));
    let letters = letter(0) | letter(1) << 8 | letter(bytes.len().wrapping_sub(1)) << 16;
    (letters ^ (bytes.len() as u32) << 24).wrapping_mul(0x9e37_79b1)
}

/// A number in whose every bit all bytes of a word's [`WordKey::ends`] have a part.
#[inline]
pub fn mix(ends: [u64; 2]) -> u32 {
    let mixed = ends[0].wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ ends[1];
    ((mixed ^ mixed >> 32).wrapping_mul(0xff51_afd7_ed55_8ccd) >> 32) as u32
}

/// `None` of more than [`WordKey::WHOLE`] bytes.
#[inline]
fn ends(bytes: &[u8]) -> Option<[u64; 2]> {
    match bytes.len() {
        8..=16 => {
            let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
            Some([u64::from_le_bytes(*first), u64::from_le_bytes(*last)])
        }
        4..8 => {
            let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
            Some([u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into()])
        }
        length @ 0..4 => {
            let byte = |at: usize| u64::from(bytes.get(at).copied().unwrap_or(0));
            Some([byte(0) | byte(1) << 8, byte(length.wrapping_sub(1))])
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_what_it_reads_as() {
        for word in ["", "a", "the", "thee", "according", "sixteen of bytes", "seventeen of them"] {
            let folded = Folded::from(CompactString::new(word));
            assert!(folded.is(word));
            for other in ["b", "tha", "them", "accorded.", "sixteen of bytez", "seventeen of then"]
            {
                assert!(!folded.is(other), "{word} {other}");
            }
        }
    }

    #[test]
    fn words_of_up_to_sixteen_bytes_have_keys_of_their_own() {
        let mut words = vec![String::new()];
        for length in 1..=16 {
            for at in 0..length {
                for letter in ["b", "c"] {
                    let mut word = "a".repeat(length);
                    word.replace_range(at..=at, letter);
                    words.push(word);
                }
            }
            words.push("a".repeat(length));
        }
        let mut keys: Vec<_> =
            words.iter().map(|word| (WordKey::of(word).length, WordKey::of(word).ends)).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), words.len());
    }
}
