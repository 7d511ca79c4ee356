//! One sentence as the rules for figures look at it.

use super::lexicon::FigureWords;
use crate::extract::sentence_tokens::SentenceTokens;
use crate::extract::time::TimeMention;
use crate::model::Span;
use std::ops::{Deref, Range};

/// A sentence's tokens with the words and times that figures lean on.
pub struct Scan<'d> {
    pub tokens: SentenceTokens<'d>,
    pub words: &'d FigureWords,
    /// Those of the whole text, in order.
    pub times: &'d [TimeMention],
}

impl<'d> Deref for Scan<'d> {
    type Target = SentenceTokens<'d>;

    fn deref(&self) -> &SentenceTokens<'d> {
        &self.tokens
    }
}

impl<'d> Scan<'d> {
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
