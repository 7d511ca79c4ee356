//! Tables that words of a text are looked up in. Most words stand in none of
//! them, and a few bits of each word tell that.

use super::folded::{Folded, WordKey, sketch};
use compact_str::CompactString;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a table says of folded words.
#[derive(Debug, Deserialize)]
#[serde(from = "BTreeMap<String, T>")]
pub struct WordMap<T> {
    /// One bit for each [`sketch`] that a word of the table has, sixteen a word,
    /// so that few of the other words find theirs set.
    sketches: Vec<u64>,
    /// Open addressing, at most three quarters full. No one can choose these words
    /// against us: crowded ones would cost time by the lexicon, not the text.
    slots: Vec<Slot>,
    /// Where the words are that their keys alone do not tell apart.
    long: FxHashMap<CompactString, u32>,
    /// By entry.
    words: Vec<CompactString>,
    values: Vec<T>,
}

/// Folded words of one kind.
#[derive(Debug, Deserialize)]
#[serde(from = "BTreeSet<String>")]
pub struct WordSet(WordMap<()>);

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// Those of the word's key.
    ends: [u64; 2],
    length: u32,
    /// The place in `values` and one more; 0 where the slot is free.
    entry: u32,
}

impl<T> Default for WordMap<T> {
    fn default() -> WordMap<T> {
        let (sketches, slots) = (vec![0; 4], vec![Slot::default(); 16]);
        WordMap {
            sketches,
            slots,
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
        if 4 * (at + 1) > 3 * self.slots.len() {
            self.make_room(at + 1);
        }
        let key = WordKey::of(&word);
        self.note(key, at);
        if key.length > WordKey::WHOLE {
            self.long.insert(word.clone(), at as u32);
        }
        self.words.push(word);
        self.values.push(value);
        at
    }

    /// Slots for twice as many words, and sketches for as many.
    fn make_room(&mut self, words: usize) {
        let slots = (2 * words).next_power_of_two().max(16);
        self.slots = vec![Slot::default(); slots];
        self.sketches = vec![0; slots / 8];
        for at in 0..self.words.len() {
            self.note(WordKey::of(&self.words[at]), at);
        }
    }

    fn note(&mut self, key: WordKey, at: usize) {
        let (bits, bit) = self.bit(key.sketch);
        self.sketches[bits] |= 1 << bit;
        if key.length > WordKey::WHOLE {
            return;
        }
        let mut slot = self.slot(key.hash());
        while self.slots[slot].entry != 0 {
            slot = self.slot(slot as u64 + 1);
        }
        self.slots[slot] = Slot { ends: key.ends, length: key.length, entry: at as u32 + 1 };
    }

    /// The word's place in `values`.
    #[inline]
    fn place(&self, word: &str) -> Option<usize> {
        if self.may_hold(sketch(word)) { self.find(&WordKey::of(word), word) } else { None }
    }

    fn find(&self, key: &WordKey, word: &str) -> Option<usize> {
        if key.length > WordKey::WHOLE {
            return self.long.get(word).map(|at| *at as usize);
        }
        let mut at = self.slot(key.hash());
        loop {
            let slot = &self.slots[at];
            if slot.entry == 0 || (slot.ends == key.ends && slot.length == key.length) {
                return (slot.entry as usize).checked_sub(1);
            }
            at = self.slot(at as u64 + 1);
        }
    }

    #[inline]
    fn slot(&self, hash: u64) -> usize {
        hash as usize & (self.slots.len() - 1)
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
