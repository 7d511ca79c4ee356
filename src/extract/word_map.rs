//! Tables that words of a text are looked up in. Most words stand in none of
//! them, and a few bits of each word tell that.

use super::folded::{Folded, WordKey, mix, sketch};
use compact_str::CompactString;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a table says of folded words.
#[derive(Debug, Deserialize)]
#[serde(from = "BTreeMap<String, T>")]
pub struct WordMap<T> {
    /// One bit for each [`sketch`] that a word of the table has, sixteen or more
    /// a word, so that few of the other words find theirs set.
    sketches: Vec<u64>,
    /// The words that have a [`WordKey::whole`]: open addressing, at most two
    /// thirds full.
    short: Vec<Short>,
    /// The places of the others.
    long: FxHashMap<CompactString, u32>,
    words: Vec<CompactString>,
    values: Vec<T>,
}

/// A word's key and its place.
#[derive(Clone, Copy, Debug)]
struct Short {
    ends: [u64; 2],
    length: u32,
    place: u32,
}

impl Short {
    /// What [`WordMap::short`] holds where no word is.
    const NONE: Short = Short { ends: [0; 2], length: u32::MAX, place: 0 };
}

/// Folded words of one kind.
#[derive(Debug, Deserialize)]
#[serde(from = "BTreeSet<String>")]
pub struct WordSet(WordMap<()>);

impl<T> Default for WordMap<T> {
    fn default() -> WordMap<T> {
        WordMap {
            sketches: vec![0; 4],
            short: vec![Short::NONE; 4],
            long: FxHashMap::default(),
            words: Vec::new(),
            values: Vec::new(),
        }
    }
}

impl<T> WordMap<T> {
    #[inline]
    pub fn get(&self, word: &str) -> Option<&T> {
        self.values.get(self.place(word)?)
    }

    /// The same for a word whose key is known, which is quicker.
    #[inline]
    pub fn of(&self, word: &Folded) -> Option<&T> {
        let at = if self.may_hold(word.key().sketch) { self.find(word.key(), word) } else { None };
        self.values.get(at?)
    }

    #[inline]
    pub fn contains_key(&self, word: &str) -> bool {
        self.place(word).is_some()
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// In the order in which they came.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(CompactString::as_str)
    }

    /// What the table says of a word, which is `value` where it said nothing.
    pub fn get_or_insert(&mut self, word: CompactString, value: T) -> &mut T {
        let at = match self.place(&word) {
            Some(at) => at,
            None => self.add(word, value),
        };
        &mut self.values[at]
    }

    fn add(&mut self, word: CompactString, value: T) -> usize {
        let at = self.words.len();
        let key = WordKey::of(&word);
        match key.whole() {
            Some((ends, length)) => {
                if 3 * at >= 2 * self.short.len() {
                    self.spread();
                }
                put(&mut self.short, Short { ends, length, place: at as u32 });
            }
            None => {
                self.long.insert(word.clone(), at as u32);
            }
        }
        self.words.push(word);
        self.values.push(value);
        if at < 4 * self.sketches.len() {
            self.note(key.sketch);
        } else {
            self.make_room();
        }
        at
    }

    /// The short words over twice as many slots.
    fn spread(&mut self) {
        let mut wider = vec![Short::NONE; 2 * self.short.len()];
        let words = self.short.iter().filter(|word| word.length != Short::NONE.length);
        words.for_each(|word| put(&mut wider, *word));
        self.short = wider;
    }

    /// Sketches for twice as many words.
    fn make_room(&mut self) {
        self.sketches = vec![0; 2 * self.sketches.len()];
        for at in 0..self.words.len() {
            self.note(sketch(&self.words[at]));
        }
    }

    fn note(&mut self, sketch: u32) {
        let (bits, bit) = self.bit(sketch);
        self.sketches[bits] |= 1 << bit;
    }

    /// The word's place in `values`.
    #[inline]
    fn place(&self, word: &str) -> Option<usize> {
        if self.may_hold(sketch(word)) { self.find(&WordKey::of(word), word) } else { None }
    }

    fn find(&self, key: &WordKey, word: &str) -> Option<usize> {
        let Some((ends, length)) = key.whole() else {
            return self.long.get(word).map(|at| *at as usize);
        };
        let mut at = slot(ends, self.short.len());
        loop {
            let here = &self.short[at];
            if here.ends == ends && here.length == length {
                return Some(here.place as usize);
            }
            if here.length == Short::NONE.length {
                return None;
            }
            at = (at + 1) & (self.short.len() - 1);
        }
    }

    #[inline]
    fn may_hold(&self, sketch: u32) -> bool {
        let (bits, bit) = self.bit(sketch);
        self.sketches[bits] >> bit & 1 == 1
    }

    /// Where a sketch has its bit.
    #[inline]
    fn bit(&self, sketch: u32) -> (usize, u32) {
        ((sketch >> 12) as usize & (self.sketches.len() - 1), sketch >> 26)
    }
}

/// The slot where a word is looked for first; the slots are a power of two.
#[inline]
fn slot(ends: [u64; 2], slots: usize) -> usize {
    mix(ends) as usize & (slots - 1)
}

/// In the first free slot from its own on; there is one.
fn put(slots: &mut [Short], word: Short) {
    let mut at = slot(word.ends, slots.len());
    while slots[at].length != Short::NONE.length {
        at = (at + 1) & (slots.len() - 1);
    }
    slots[at] = word;
}

impl<K: Into<CompactString>, T> FromIterator<(K, T)> for WordMap<T> {
    /// Of a word that comes twice the last counts.
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> WordMap<T> {
        let mut map = WordMap::default();
        for (word, value) in entries {
            let word = word.into();
            match map.place(&word) {
                Some(at) => map.values[at] = value,
                None => {
                    map.add(word, value);
                }
            }
        }
        map
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

    /// The same for a word whose key is known, which is quicker.
    #[inline]
    pub fn has(&self, word: &Folded) -> bool {
        self.0.of(word).is_some()
    }

    /// In the order in which they came.
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
        let long = ["sixteen of bytes", "seventeen of them", "as long as no word of a text is"];
        let short = ["", "a", "of", "off", "from", "ngày", "because", "eighteen", "however, "];
        let words: Vec<&str> = short.into_iter().chain(long).collect();
        let numbered = words.iter().enumerate();
        let map: WordMap<usize> = numbered.map(|(n, w)| (*w, n)).collect();
        for (n, word) in words.iter().enumerate() {
            assert_eq!(map.get(word), Some(&n), "{word}");
            assert_eq!(map.of(&CompactString::new(word).into()), Some(&n), "{word}");
        }
        assert!(
            ["b", "fo", "of ", "form", "ngay", "becauses", "sixteen of byte", "seventeen of then"]
                .iter()
                .all(|word| !map.contains_key(word))
        );
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
