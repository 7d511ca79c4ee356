//! One sentence as the rules look at it: each token with its senses.

use super::words::{NO_SENSE, Word, Words};
use crate::extract::doc::Doc;
use crate::extract::numbers::{Number, NumberReader};
use crate::extract::tokens::{Token, TokenKind};
use std::ops::Range;

/// A sentence. Token numbers are the text's; what lies outside the sentence
/// reads as an empty word.
pub struct Scan<'d> {
    pub doc: &'d Doc<'d>,
    pub words: &'d Words,
    pub numbers: &'d NumberReader,
    pub sentence: Range<usize>,
    senses: Vec<&'d Word>,
}

impl<'d> Scan<'d> {
    pub fn new(
        doc: &'d Doc<'d>,
        words: &'d Words,
        numbers: &'d NumberReader,
        sentence: Range<usize>,
    ) -> Scan<'d> {
        let senses = doc.tokens[sentence.clone()].iter().map(|t| words.word(&t.folded)).collect();
        Scan { doc, words, numbers, sentence, senses }
    }

    pub fn token(&self, i: usize) -> Option<&'d Token> {
        if self.sentence.contains(&i) { self.doc.tokens.get(i) } else { None }
    }

    pub fn folded(&self, i: usize) -> &'d str {
        self.token(i).map_or("", |t| t.folded.as_str())
    }

    /// The token before `i`, empty at the sentence's start.
    pub fn before(&self, i: usize) -> &'d str {
        i.checked_sub(1).map_or("", |i| self.folded(i))
    }

    pub fn is(&self, i: usize, folded: &str) -> bool {
        self.folded(i) == folded
    }

    pub fn any(&self, i: usize, folded: &[&str]) -> bool {
        folded.contains(&self.folded(i))
    }

    /// The words from `i` on, one a token.
    pub fn says(&self, i: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(k, w)| self.is(i + k, w))
    }

    pub fn word(&self, i: usize) -> &'d Word {
        let at = i.wrapping_sub(self.sentence.start);
        self.senses.get(at).copied().unwrap_or(&NO_SENSE)
    }

    /// Whether an expression may start at `i`.
    pub fn can_start(&self, i: usize) -> bool {
        let plain = |i: usize| {
            let word = self.folded(i);
            (self.word(i).starts && !is_article(word))
                || word.starts_with(|c: char| c.is_ascii_digit())
                || word.starts_with("fy")
        };
        // An article starts one only with a word of time soon behind it.
        plain(i) || (is_article(self.folded(i)) && (i + 1..i + 4).any(plain))
    }

    /// The tokens from `i` to the sentence's end.
    pub fn rest(&self, i: usize) -> &'d [Token] {
        self.doc.tokens.get(i..self.sentence.end).unwrap_or(&[])
    }

    /// The tokens from the sentence's start to before `i`.
    pub fn done(&self, i: usize) -> &'d [Token] {
        self.doc.tokens.get(self.sentence.start..i).unwrap_or(&[])
    }

    pub fn is_number(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == TokenKind::Number)
    }

    pub fn capitalised(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.capital)
    }

    /// No white space between `i` and the token behind.
    pub fn glued(&self, i: usize) -> bool {
        match (self.token(i), self.token(i + 1)) {
            (Some(a), Some(b)) => a.span.end == b.span.start,
            _ => false,
        }
    }

    /// A whole number of at most four digits, without separators, and how
    /// many digits it has.
    pub fn plain(&self, i: usize) -> Option<(u32, usize)> {
        let text = self.folded(i);
        let ok = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        ok.then(|| Some((text.parse().ok()?, text.len()))).flatten()
    }

    pub fn number(&self, i: usize) -> Option<Number> {
        self.numbers.at(self.doc, i, self.sentence.end).filter(|n| !n.money_only)
    }

    pub fn ordinal(&self, i: usize) -> Option<(u32, usize)> {
        self.numbers.ordinal(self.doc, i, self.sentence.end)
    }

    /// `i` moved over one hyphen or dash, if one stands there.
    pub fn past_hyphen(&self, i: usize) -> usize {
        i + usize::from(self.is(i, "-"))
    }
}

fn is_article(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "that" | "these" | "those" | "some" | "same")
}
