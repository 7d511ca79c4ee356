//! The tokens of one sentence, as rules over words look at them.

use super::doc::Doc;
use super::numbers::{Number, NumberReader};
use super::tokens::{Token, TokenKind};
use super::word_map::{WordMap, WordSet};
use std::cell::Cell;
use std::ops::Range;

/// A sentence. Token numbers are the text's; what lies outside the sentence
/// reads as an empty word, so that rules may look around without asking.
pub struct SentenceTokens<'d> {
    pub doc: &'d Doc<'d>,
    pub numbers: &'d NumberReader,
    pub sentence: Range<usize>,
    /// The number that was read last, and where: many rules ask for the same.
    last: Cell<Option<(usize, Option<Number>)>>,
}

impl<'d> SentenceTokens<'d> {
    pub fn new(
        doc: &'d Doc<'d>,
        numbers: &'d NumberReader,
        sentence: Range<usize>,
    ) -> SentenceTokens<'d> {
        SentenceTokens { doc, numbers, sentence, last: Cell::new(None) }
    }

    #[inline]
    pub fn token(&self, i: usize) -> Option<&'d Token> {
        if self.sentence.contains(&i) { self.doc.tokens.get(i) } else { None }
    }

    #[inline]
    pub fn folded(&self, i: usize) -> &'d str {
        self.token(i).map_or("", |t| &t.folded)
    }

    /// The token before `i`, empty at the sentence's start.
    #[inline]
    pub fn before(&self, i: usize) -> &'d str {
        i.checked_sub(1).map_or("", |i| self.folded(i))
    }

    #[inline]
    pub fn is(&self, i: usize, folded: &str) -> bool {
        self.token(i).map_or(folded.is_empty(), |token| token.is(folded))
    }

    #[inline]
    pub fn any(&self, i: usize, folded: &[&str]) -> bool {
        let token = self.token(i);
        folded.iter().any(|word| token.map_or(word.is_empty(), |token| token.is(word)))
    }

    #[inline]
    pub fn one_of(&self, i: usize, words: &WordSet) -> bool {
        self.token(i).is_some_and(|token| words.has(&token.folded))
    }

    #[inline]
    pub fn before_is_one_of(&self, i: usize, words: &WordSet) -> bool {
        i.checked_sub(1).is_some_and(|before| self.one_of(before, words))
    }

    /// What a table says of the word at `i`.
    #[inline]
    pub fn look_up<'t, T>(&self, i: usize, table: &'t WordMap<T>) -> Option<&'t T> {
        table.of(&self.token(i)?.folded)
    }

    /// The words from `i` on, one a token.
    pub fn says(&self, i: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(k, w)| self.is(i + k, w))
    }

    #[inline]
    pub fn is_word(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == TokenKind::Word)
    }

    #[inline]
    pub fn is_number(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == TokenKind::Number)
    }

    #[inline]
    pub fn capitalised(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.capital)
    }

    /// No white space between `i` and the token behind.
    #[inline]
    pub fn glued(&self, i: usize) -> bool {
        match (self.token(i), self.token(i + 1)) {
            (Some(a), Some(b)) => a.span.end == b.span.start,
            _ => false,
        }
    }

    /// The tokens from `i` to the sentence's end.
    pub fn rest(&self, i: usize) -> &'d [Token] {
        self.doc.tokens.get(i..self.sentence.end).unwrap_or(&[])
    }

    /// The tokens from the sentence's start to before `i`.
    pub fn done(&self, i: usize) -> &'d [Token] {
        self.doc.tokens.get(self.sentence.start..i).unwrap_or(&[])
    }

    /// The number that starts at `i`.
    pub fn number(&self, i: usize) -> Option<Number> {
        let number = match self.last.take() {
            Some((at, number)) if at == i => number,
            _ => self.numbers.at(self.doc, i, self.sentence.end),
        };
        self.last.set(Some((i, number.clone())));
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::doc::Cutter;
    use crate::extract::lexicon::Lexicon;
    use crate::model::Day;

    #[test]
    fn what_lies_outside_the_sentence_reads_as_nothing() {
        let lexicon = Lexicon::builtin();
        let numbers = NumberReader::new(&lexicon).unwrap();
        let doc = Cutter::new(&lexicon).unwrap().cut("He left. She came.", Day::MIN, "");
        let second = doc.sentences[1].clone();
        let start = second.start;
        let s = SentenceTokens::new(&doc, &numbers, second);
        assert_eq!((s.before(start), s.folded(start), s.folded(99)), ("", "she", ""));
        assert!(s.says(start, &["she", "came"]) && !s.says(start + 1, &["came", "home"]));
        assert!(s.rest(99).is_empty() && s.done(start).is_empty() && !s.glued(start));
    }
}
