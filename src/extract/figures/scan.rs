//! One sentence as the rules for figures look at it.

use super::lexicon::FigureWords;
use crate::extract::doc::Doc;
use crate::extract::numbers::{Number, NumberReader};
use crate::extract::time::TimeMention;
use crate::extract::tokens::{Token, TokenKind};
use crate::model::Span;
use std::ops::Range;

/// A sentence. Token numbers are the text's; what lies outside the sentence
/// reads as an empty word.
pub struct Scan<'d> {
    pub doc: &'d Doc<'d>,
    pub words: &'d FigureWords,
    pub numbers: &'d NumberReader,
    /// Those of the whole text, in order.
    pub times: &'d [TimeMention],
    pub sentence: Range<usize>,
}

impl<'d> Scan<'d> {
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

    pub fn is_word(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == TokenKind::Word)
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

    pub fn number(&self, i: usize) -> Option<Number> {
        self.numbers.at(self.doc, i, self.sentence.end)
    }

    /// The tokens from `i` to the sentence's end.
    pub fn rest(&self, i: usize) -> &'d [Token] {
        self.doc.tokens.get(i..self.sentence.end).unwrap_or(&[])
    }

    pub fn stops(&self, i: usize) -> bool {
        self.words.stops.contains(self.folded(i))
    }

    /// The time expression that a token lies in.
    pub fn time_at(&self, i: usize) -> Option<&'d TimeMention> {
        let span = self.token(i)?.span;
        let k = self.times.partition_point(|t| t.span.end <= span.start);
        self.times.get(k).filter(|t| t.span.overlaps(span))
    }

    /// The words of some tokens; empty where they leave the sentence.
    pub fn text(&self, tokens: Range<usize>) -> &'d str {
        if tokens.is_empty() || tokens.end > self.sentence.end {
            return "";
        }
        self.doc.tokens_span(&tokens).of(self.doc.text)
    }

    pub fn span(&self, tokens: &Range<usize>) -> Span {
        self.doc.tokens_span(tokens)
    }
}
