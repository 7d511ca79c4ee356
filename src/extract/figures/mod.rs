//! Figures: amounts with their unit, and what they count.

use super::doc::Doc;
use super::lexicon::{Lexicon, LexiconError};
use super::time::TimeMention;
use crate::model::{DateSpan, FigureKind, FigureRole, Hedge, Span};

/// One amount in one text; the fields mean what they mean in
/// [`Figure`](crate::model::Figure).
#[derive(Clone, Debug, PartialEq)]
pub struct FigureMention {
    pub span: Span,
    pub kind: FigureKind,
    pub role: FigureRole,
    pub hedge: Hedge,
    pub value: f64,
    pub unit: String,
    pub of: String,
    /// The time expression that dates it, if the text says one.
    pub when: Option<DateSpan>,
}

/// Finds figures.
pub struct FigureReader {}

impl FigureReader {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(_lexicon: &Lexicon) -> Result<FigureReader, LexiconError> {
        Ok(FigureReader {})
    }

    /// In the order of the text, not overlapping each other or a time
    /// expression. Linear time.
    pub fn read(&self, _doc: &Doc, _times: &[TimeMention]) -> Vec<FigureMention> {
        Vec::new()
    }
}
