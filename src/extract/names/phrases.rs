//! Phrases of the lexicon found in a text: a trie over folded words.

use crate::extract::doc::Doc;
use crate::extract::tokens::{Token, tokens};
use crate::extract::word_map::WordMap;
use rustc_hash::FxHashMap;

/// Words, phrases and what each stands for. No one can choose the keys of the
/// tables against us: crowded ones would cost time by the lexicon, not the text.
pub struct Phrases<T> {
    words: WordMap<Entry>,
    steps: FxHashMap<(u32, u32), u32>,
    /// By node; node 0 is the root.
    ends: Vec<Vec<T>>,
}

/// A word of the phrases.
#[derive(Clone, Copy)]
struct Entry {
    number: u32,
    /// The node of the phrases that begin with it; 0 where none does.
    first: u32,
}

/// A phrase that stands in a text: tokens `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<T> {
    pub start: usize,
    pub end: usize,
    pub what: T,
}

/// All phrases of one text by their first token.
pub struct Hits<T> {
    hits: Vec<Hit<T>>,
    /// Where the hits of each token begin, and one more.
    first: Vec<u32>,
}

/// A text's phrase is at most this many tokens long, which keeps the search linear.
const LONGEST: usize = 12;

impl<T> Default for Phrases<T> {
    fn default() -> Phrases<T> {
        Phrases { words: WordMap::default(), steps: FxHashMap::default(), ends: vec![Vec::new()] }
    }
}

impl<T: Copy + PartialEq> Phrases<T> {
    /// Adds a phrase; cut into words as texts are.
    pub fn add(&mut self, phrase: &str, what: T) {
        let mut node = 0;
        for token in tokens(phrase) {
            let (number, next) = (self.words.len() as u32, self.ends.len() as u32);
            let word =
                self.words.get_or_insert(token.folded.into_text(), Entry { number, first: 0 });
            let step = match node {
                0 => &mut word.first,
                _ => self.steps.entry((node, word.number)).or_insert(0),
            };
            if *step == 0 {
                *step = next;
                self.ends.push(Vec::new());
            }
            node = *step;
        }
        let ends = &mut self.ends[node as usize];
        if node != 0 && !ends.contains(&what) {
            ends.push(what);
        }
    }

    /// Every phrase at every token. Linear in the text.
    pub fn find(&self, doc: &Doc) -> Hits<T> {
        let words: Vec<Option<Entry>> =
            doc.tokens.iter().map(|t| self.words.of(&t.folded).copied()).collect();
        // Most texts have no more hits than words.
        let mut hits = Vec::with_capacity(words.len());
        let mut first = Vec::with_capacity(words.len() + 1);
        for start in 0..words.len() {
            first.push(hits.len() as u32);
            let mut node = 0;
            for (i, word) in words[start..].iter().take(LONGEST).enumerate() {
                let Some(next) = self.step(node, *word) else { break };
                node = next;
                let end = start + i + 1;
                hits.extend(self.ends[node as usize].iter().map(|&what| Hit { start, end, what }));
            }
        }
        first.push(hits.len() as u32);
        Hits { hits, first }
    }

    /// The node behind a word.
    fn step(&self, node: u32, word: Option<Entry>) -> Option<u32> {
        let word = word?;
        match node {
            0 => Some(word.first).filter(|first| *first != 0),
            _ => self.steps.get(&(node, word.number)).copied(),
        }
    }

    /// What tokens stand for that are a whole phrase.
    pub fn get(&self, phrase: &[Token]) -> &[T] {
        let mut node = 0;
        for token in phrase {
            let word = self.words.of(&token.folded).copied();
            let Some(next) = self.step(node, word) else { return &[] };
            node = next;
        }
        self.ends.get(node as usize).map_or(&[], Vec::as_slice)
    }
}

impl<T: Copy> Hits<T> {
    /// The phrases that begin at a token, short ones first.
    #[inline]
    pub fn at(&self, token: usize) -> &[Hit<T>] {
        match (self.first.get(token), self.first.get(token + 1)) {
            (Some(&a), Some(&b)) => &self.hits[a as usize..b as usize],
            _ => &[],
        }
    }

    /// In the order of the text.
    pub fn all(&self) -> &[Hit<T>] {
        &self.hits
    }

    /// The longest phrase at a token that `wanted` accepts: its end and the answer.
    #[inline]
    pub fn longest<U>(&self, token: usize, wanted: impl Fn(T) -> Option<U>) -> Option<(usize, U)> {
        self.at(token).iter().rev().find_map(|h| wanted(h.what).map(|u| (h.end, u)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::doc::Cutter;
    use crate::extract::lexicon::Lexicon;
    use crate::model::Day;

    #[test]
    fn phrases_are_found_without_case_and_marks() {
        let mut phrases = Phrases::default();
        phrases.add("Hà Nội", 1);
        phrases.add("Hà", 2);
        phrases.add("People’s Committee", 3);
        let cutter = Cutter::new(&Lexicon::builtin()).unwrap();
        let doc = cutter.cut("HA NOI people's committee", Day::MIN, "");
        let hits = phrases.find(&doc);
        assert_eq!(hits.longest(0, Some), Some((2, 1)));
        assert_eq!(hits.at(0).len(), 2);
        assert_eq!(hits.longest(2, Some), Some((5, 3)));
        assert_eq!(hits.longest(9, Some), None);
        assert_eq!(phrases.get(&doc.tokens[..2]), [1]);
        assert!(phrases.get(&doc.tokens[1..2]).is_empty());
    }
}
