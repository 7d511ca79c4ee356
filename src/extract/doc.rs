//! One text with what every later step needs of it.

use super::lexicon::{Lexicon, LexiconError};
use super::names::{Hits, Signs, Word};
use super::sentences::{Abbreviations, paragraphs, sentences};
use super::tokens::{Token, tokens};
use crate::model::{Day, Span};
use rustc_hash::FxHashSet;
use serde::Deserialize;
use std::ops::Range;
use std::sync::OnceLock;

/// A text, cut. All spans are bytes of `text`.
pub struct Doc<'a> {
    pub text: &'a str,
    pub published: Day,
    /// Where the report was written, as its dateline says; may be empty.
    pub place: &'a str,
    pub tokens: Vec<Token>,
    pub paragraphs: Vec<Span>,
    /// Ranges of `tokens`; together they are all tokens.
    pub sentences: Vec<Range<usize>>,
    /// The lexicon's phrases of names, found once for the steps that need them.
    pub(super) phrases: OnceLock<Hits<Word>>,
    /// What they and the text say of each token, likewise.
    pub(super) signs: OnceLock<Signs>,
}

impl Doc<'_> {
    pub fn sentence_span(&self, sentence: usize) -> Span {
        self.tokens_span(&self.sentences[sentence])
    }

    /// From the start of the first token to the end of the last. The range is not empty.
    #[inline]
    pub fn tokens_span(&self, range: &Range<usize>) -> Span {
        Span {
            start: self.tokens[range.start].span.start,
            end: self.tokens[range.end - 1].span.end,
        }
    }

    /// The tokens that lie within `span`.
    pub fn tokens_within(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.end <= span.end);
        start..end.max(start)
    }

    /// The sentence that holds a byte of the text; `None` in a gap.
    pub fn sentence_at(&self, byte: u32) -> Option<usize> {
        let i = self.sentences.partition_point(|r| self.tokens[r.end - 1].span.end <= byte);
        (i < self.sentences.len() && self.sentence_span(i).start <= byte).then_some(i)
    }

    /// The token's own words.
    #[inline]
    pub fn word(&self, token: usize) -> &str {
        self.tokens[token].of(self.text)
    }
}

/// Cuts texts into [`Doc`]s.
pub struct Cutter {
    abbreviations: Abbreviations,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageFile {
    before_more: FxHashSet<String>,
    either: FxHashSet<String>,
    starters: FxHashSet<String>,
}

impl Cutter {
    /// # Errors
    /// Where `language.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<Cutter, LexiconError> {
        let LanguageFile { before_more, either, starters } = lexicon.file("language")?;
        let abbreviations = Abbreviations { before_more, either, starters };
        Ok(Cutter { abbreviations })
    }

    pub fn cut<'a>(&self, text: &'a str, published: Day, place: &'a str) -> Doc<'a> {
        let tokens = tokens(text);
        let paragraphs = paragraphs(text);
        let sentences = sentences(text, &tokens, &paragraphs, &self.abbreviations);
        let (phrases, signs) = (OnceLock::new(), OnceLock::new());
        Doc { text, published, place, tokens, paragraphs, sentences, phrases, signs }
    }
}
