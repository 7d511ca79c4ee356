//! One text with what every later step needs of it.

use super::lexicon::{Lexicon, LexiconError};
use super::names::{Hits, Signs, Word};
use super::read::DatelineReader;
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
    /// The first sentence behind a dateline that the text opens with; 0 where
    /// there is none.
    pub first: usize,
    pub tokens: Vec<Token>,
    pub paragraphs: Vec<Span>,
    /// Ranges of `tokens`; together they are all tokens.
    pub sentences: Vec<Range<usize>>,
    /// The same as bytes, which stay when the tokens are [let go](Doc::let_go).
    sentence_spans: Vec<Span>,
    /// The lexicon's phrases of names, found once for the steps that need them.
    pub(super) phrases: OnceLock<Hits<Word>>,
    /// What they and the text say of each token, likewise.
    pub(super) signs: OnceLock<Signs>,
}

impl Doc<'_> {
    pub fn sentence_span(&self, sentence: usize) -> Span {
        self.sentence_spans[sentence]
    }

    /// Of what only the reading and gathering of names needs.
    pub fn let_go_of_names(&mut self) {
        (self.phrases, self.signs) = (OnceLock::new(), OnceLock::new());
    }

    /// Of all but the text and where its sentences and paragraphs stand: the rest
    /// is many times as large as they are.
    pub fn let_go(&mut self) {
        self.let_go_of_names();
        self.tokens = Vec::new();
    }

    /// From the start of the first token to the end of the last. The range is not empty.
    #[inline]
    pub fn tokens_span(&self, range: &Range<usize>) -> Span {
        tokens_span(&self.tokens, range)
    }

    /// The tokens that lie within `span`.
    pub fn tokens_within(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.end <= span.end);
        start..end.max(start)
    }

    /// The sentence that holds a byte of the text; `None` in a gap.
    pub fn sentence_at(&self, byte: u32) -> Option<usize> {
        let i = self.sentence_spans.partition_point(|span| span.end <= byte);
        self.sentence_spans.get(i).is_some_and(|span| span.start <= byte).then_some(i)
    }

    /// The token's own words.
    #[inline]
    pub fn word(&self, token: usize) -> &str {
        self.tokens[token].of(self.text)
    }
}

#[inline]
fn tokens_span(tokens: &[Token], range: &Range<usize>) -> Span {
    Span { start: tokens[range.start].span.start, end: tokens[range.end - 1].span.end }
}

/// Cuts texts into [`Doc`]s.
pub struct Cutter {
    abbreviations: Abbreviations,
    datelines: DatelineReader,
}

/// A headline or an address may stand before the dateline.
const PARAGRAPHS_BEFORE: usize = 2;

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
        Ok(Cutter { abbreviations, datelines: DatelineReader::new(lexicon)? })
    }

    /// `place` is that of the dateline where it is known; else the text may have one.
    pub fn cut<'a>(&self, text: &'a str, published: Day, place: &'a str) -> Doc<'a> {
        let tokens = tokens(text);
        let paragraphs = paragraphs(text);
        let mut sentences = sentences(text, &tokens, &paragraphs, &self.abbreviations);
        let dateline = || self.dateline(text, &paragraphs, published);
        let (place, first) = match place.is_empty().then(dateline).flatten() {
            Some((end, said)) => (said, split_at(&mut sentences, &tokens, end)),
            None => (place, 0),
        };
        let span = |range: &Range<usize>| tokens_span(&tokens, range);
        Doc {
            text,
            published,
            place,
            first,
            sentence_spans: sentences.iter().map(span).collect(),
            tokens,
            paragraphs,
            sentences,
            phrases: OnceLock::new(),
            signs: OnceLock::new(),
        }
    }

    /// Where the text's dateline ends, in bytes, and its place.
    fn dateline<'a>(
        &self,
        text: &'a str,
        paragraphs: &[Span],
        published: Day,
    ) -> Option<(u32, &'a str)> {
        paragraphs.iter().take(PARAGRAPHS_BEFORE + 1).find_map(|paragraph| {
            let body = &text[paragraph.range()];
            let found = self.datelines.read_loosely(body, published.year());
            let end = paragraph.start + found.length as u32;
            (!found.place.is_empty()).then_some((end, found.place))
        })
    }
}

/// Parts the sentence that goes on behind byte `end`; which one starts there.
fn split_at(sentences: &mut Vec<Range<usize>>, tokens: &[Token], end: u32) -> usize {
    let token = tokens.partition_point(|t| t.span.start < end);
    let i = sentences.partition_point(|s| s.end <= token);
    match sentences.get_mut(i) {
        Some(sentence) if sentence.start < token => {
            let whole = sentence.clone();
            sentence.end = token;
            sentences.insert(i + 1, token..whole.end);
            i + 1
        }
        _ => i,
    }
}
