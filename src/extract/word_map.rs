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
    /// The words that have a [`WordKey::whole`]: open addressing, at most three
    /// quarters full. As small as can be, for with all the tables of the lexicon
    /// they should stay in the processor's cache.
    slots: Vec<Slot>,
    /// The places of the others.
    long: FxHashMap<CompactString, u32>,
    words: Vec<CompactString>,
    entries: Vec<Entry<T>>,
}

/// A word's [`mix`] and its place.
#[derive(Clone, Copy, Debug)]
struct Slot {
    mixed: u32,
    place: u32,
}

impl Slot {
    /// What stands where no word is.
    const NONE: Slot = Slot { mixed: 0, place: u32::MAX };

    #[inline]
    fn is_free(self) -> bool {
        self.place == Slot::NONE.place
    }
}

/// A word's key with what the table says of it.
#[derive(Debug)]
struct Entry<T> {
    ends: [u64; 2],
    length: u32,
    value: T,
}

/// Folded words of one kind.
#[derive(Debug, Deserialize)]
#[serde(from = "BTreeSet<String>")]
pub struct WordSet(WordMap<()>);

impl<T> Default for WordMap<T> {
    fn default() -> WordMap<T> {
        WordMap {
            sketches: vec![0; 4],
            slots: vec![Slot::NONE; 4],
            long: FxHashMap::default(),
            words: Vec::new(),
            entries: Vec::new(),
        }
    }
}

impl<T> WordMap<T> {
    #[inline]
    pub fn get(&self, word: &str) -> Option<&T> {
        self.entry(self.place(word)?)
    }

    /// The same for a word whose key is known, which is quicker.
    #[inline]
    pub fn of(&self, word: &Folded) -> Option<&T> {
        let at = if self.may_hold(word.key().sketch) { self.find(word.key(), word) } else { None };
        self.entry(at?)
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
        &mut self.entries[at].value
    }

    #[inline]
    fn entry(&self, at: usize) -> Option<&T> {
        self.entries.get(at).map(|entry| &entry.value)
    }

    fn add(&mut self, word: CompactString, value: T) -> usize {
        let at = self.words.len();
        let key = WordKey::of(&word);
        match key.whole() {
            Some((ends, _)) => {
                if 3 * at >= 2 * self.slots.len() {
                    self.spread();
                }
                put(&mut self.slots, Slot { mixed: mix(ends), place: at as u32 });
            }
            None => {
                self.long.insert(word.clone(), at as u32);
            }
        }
        self.words.push(word);
        self.entries.push(Entry { ends: key.ends, length: key.length, value });
        if at < 4 * self.sketches.len() {
            self.note(key.sketch);
        } else {
            self.make_room();
        }
        at
    }

    /// The short words over twice as many slots.
    fn spread(&mut self) {
        let mut wider = vec![Slot::NONE; 2 * self.slots.len()];
        let words = self.slots.iter().filter(|slot| !slot.is_free());
        words.for_each(|slot| put(&mut wider, *slot));
        self.slots = wider;
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

    /// The place of a word's entry.
    #[inline]
    fn place(&self, word: &str) -> Option<usize> {
        if self.may_hold(sketch(word)) { self.find(&WordKey::of(word), word) } else { None }
    }

    fn find(&self, key: &WordKey, word: &str) -> Option<usize> {
        let Some((ends, length)) = key.whole() else {
            return self.long.get(word).map(|at| *at as usize);
        };
        let mixed = mix(ends);
        let mut at = mixed as usize & (self.slots.len() - 1);
        loop {
            let slot = self.slots[at];
            if slot.is_free() {
                return None;
            }
            let place = slot.place as usize;
            if slot.mixed == mixed {
                let entry = &self.entries[place];
                if entry.ends == ends && entry.length == length {
                    return Some(place);
                }
            }
            at = (at + 1) & (self.slots.len() - 1);
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

/// In the first free slot from its own on; there is one, and a power of two of them.
fn put(slots: &mut [Slot], word: Slot) {
    let mut at = word.mixed as usize & (slots.len() - 1);
    while !slots[at].is_free() {
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
                Some(at) => map.entries[at].value = value,
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
