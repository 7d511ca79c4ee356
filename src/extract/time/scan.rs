//! One sentence as the rules look at it: each token with its senses.

use super::words::{NO_SENSE, Word, Words};
use crate::extract::doc::Doc;
use crate::extract::numbers::{Number, NumberReader};
use crate::extract::sentence_tokens::SentenceTokens;
use std::ops::{Deref, Range};

/// A sentence's tokens, and every sense that they have in time expressions.
pub struct Scan<'d> {
    tokens: SentenceTokens<'d>,
    pub words: &'d Words,
    senses: &'d [&'d Word],
}

impl<'d> Deref for Scan<'d> {
    type Target = SentenceTokens<'d>;

    fn deref(&self) -> &SentenceTokens<'d> {
        &self.tokens
    }
}

impl<'d> Scan<'d> {
    /// `senses`: those of each of the text's tokens.
    pub fn new(
        doc: &'d Doc<'d>,
        words: &'d Words,
        numbers: &'d NumberReader,
        senses: &'d [&'d Word],
        sentence: Range<usize>,
    ) -> Scan<'d> {
        let senses = &senses[sentence.clone()];
        Scan { tokens: SentenceTokens::new(doc, numbers, sentence), words, senses }
    }

    #[inline]
    pub fn word(&self, i: usize) -> &'d Word {
        let at = i.wrapping_sub(self.sentence.start);
        self.senses.get(at).copied().unwrap_or(&NO_SENSE)
    }

    /// Whether an expression may start at `i`.
    pub fn can_start(&self, i: usize) -> bool {
        let plain = |i: usize| {
            let sense = self.word(i);
            let numbered = || match self.folded(i).as_bytes() {
                [b'f', b'y', ..] => true,
                [first, ..] => first.is_ascii_digit(),
                [] => false,
            };
            !sense.article && (sense.starts || numbered())
        };
        plain(i) || self.word(i).article && (i + 1..i + 4).any(plain)
    }

    /// A whole number of at most four digits, without separators, and how
    /// many digits it has.
    pub fn plain(&self, i: usize) -> Option<(u32, usize)> {
        let text = self.folded(i);
        let ok = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        ok.then(|| Some((text.parse().ok()?, text.len()))).flatten()
    }

    /// The number that starts at `i`, unless it can be one of money alone.
    pub fn number(&self, i: usize) -> Option<Number> {
        self.tokens.number(i).filter(|n| !n.money_only)
    }

    pub fn ordinal(&self, i: usize) -> Option<(u32, usize)> {
        self.numbers.ordinal(self.doc, i, self.sentence.end)
    }

    /// `i` moved over one hyphen or dash, if one stands there.
    pub fn past_hyphen(&self, i: usize) -> usize {
        i + usize::from(self.is(i, "-"))
    }
}
