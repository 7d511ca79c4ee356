//! Names of people, organisations, places and other things in one text.

use super::doc::Doc;
use super::lexicon::{Lexicon, LexiconError};
use super::time::TimeMention;
use crate::model::{EntityKind, Span};

/// Words that name an entity, its titles left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    pub span: Span,
    pub kind: EntityKind,
    /// 0 to 1: how sure the reader is that this is a name of that kind.
    pub confidence: f32,
}

/// Finds names.
pub struct NameReader {}

impl NameReader {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(_lexicon: &Lexicon) -> Result<NameReader, LexiconError> {
        Ok(NameReader {})
    }

    /// In the order of the text, not overlapping each other or a time
    /// expression. Linear time.
    pub fn read(&self, _doc: &Doc, _times: &[TimeMention]) -> Vec<Name> {
        Vec::new()
    }
}
