//! Tables that words of a text are looked up in. Most words stand in none of
//! them, and a few bits of each word tell that without a hash of all of it.

use compact_str::CompactString;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a table says of folded words.
#[derive(Debug, Deserialize)]
#[serde(from = "BTreeMap<String, T>")]
pub struct WordMap<T> {
    /// One bit for each [`sketch`] that a word of the table has.
    sketches: Vec<u64>,
    /// Leaves as many high bits of a sketch as tell the bits of `sketches` apart.
    shift: u32,
    /// No one can choose these keys against us: crowded ones would cost time
    /// by the lexicon, not the text.
    values: FxHashMap<CompactString, T>,
}

/// Folded words of one kind.
#[derive(Debug, Deserialize)]
#[serde(from = "BTreeSet<String>")]
pub struct WordSet(WordMap<()>);

/// A number from a word's length, its first two letters and its last.
fn sketch(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let letter = |at: usize| u32::from(bytes.get(at).copied().unwrap_or(0));
    let letters = letter(0) | letter(1) << 8 | letter(bytes.len().wrapping_sub(1)) << 16;
    (letters ^ (bytes.len() as u32) << 24).wrapping_mul(0x9e37_79b1)
}

impl<T> WordMap<T> {
    #[inline]
    pub fn get(&self, word: &str) -> Option<&T> {
        if self.may_hold(word) { self.values.get(word) } else { None }
    }

    #[inline]
    pub fn contains_key(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// In no order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.values.keys().map(CompactString::as_str)
    }

    #[inline]
    fn may_hold(&self, word: &str) -> bool {
        let bit = sketch(word) >> self.shift;
        self.sketches[bit as usize / 64] >> (bit % 64) & 1 == 1
    }
}

impl<K: Into<CompactString>, T> FromIterator<(K, T)> for WordMap<T> {
    /// Of a word that comes twice the last counts.
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> WordMap<T> {
        let values: FxHashMap<CompactString, T> =
            entries.into_iter().map(|(word, value)| (word.into(), value)).collect();
        // Sixteen bits a word, so that few of the other words find theirs set.
        let bits = (values.len() * 16).next_power_of_two().clamp(256, 1 << 20);
        let mut sketches = vec![0; bits / 64];
        let shift = 32 - bits.ilog2();
        for word in values.keys() {
            let bit = sketch(word) >> shift;
            sketches[bit as usize / 64] |= 1 << (bit % 64);
        }
        WordMap { sketches, shift, values }
    }
}

impl<T> From<BTreeMap<String, T>> for WordMap<T> {
    fn from(table: BTreeMap<String, T>) -> WordMap<T> {
        table.into_iter().collect()
    }
}

impl WordSet {
    #[inline]
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }

    /// In no order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.keys()
    }
}

impl<K: Into<CompactString>> FromIterator<K> for WordSet {
    fn from_iter<I: IntoIterator<Item = K>>(words: I) -> WordSet {
        WordSet(words.into_iter().map(|word| (word, ())).collect())
    }
}

impl From<BTreeSet<String>> for WordSet {
    fn from(words: BTreeSet<String>) -> WordSet {
        words.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_others_are_not() {
        let words = ["", "a", "of", "ngày", "a word longer than fits into a table's own key"];
        let numbered = words.iter().enumerate();
        let map: WordMap<usize> = numbered.map(|(n, w)| (*w, n)).collect();
        for (n, word) in words.iter().enumerate() {
            assert_eq!(map.get(word), Some(&n), "{word}");
        }
        assert!(["b", "off", "ngay"].iter().all(|word| !map.contains_key(word)));
        assert_eq!(map.keys().count(), words.len());
    }

    #[test]
    fn an_empty_table_holds_nothing() {
        let set: WordSet = std::iter::empty::<&str>().collect();
        assert!(!set.contains("") && !set.contains("a"));
    }

    #[test]
    fn of_a_word_that_comes_twice_the_last_counts() {
        let map: WordMap<u8> = [("a", 1), ("a", 2)].into_iter().collect();
        assert_eq!(map.get("a"), Some(&2));
    }
}
