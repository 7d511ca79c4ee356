//! All steps in their order: reports in, draft story out.

use super::doc::Cutter;
use super::entities::EntityResolver;
use super::figures::FigureReader;
use super::lexicon::{Lexicon, LexiconError};
use super::names::NameReader;
use super::read::Report;
use super::time::TimeReader;
use crate::model::{ArticleId, Span, Story};

/// Reads texts with one lexicon.
pub struct Extractor {
    pub cutter: Cutter,
    pub times: TimeReader,
    pub names: NameReader,
    pub entities: EntityResolver,
    pub figures: FigureReader,
}

/// What the reports gave, before the editor's decisions.
pub struct Draft {
    pub story: Story,
    /// What a person should look at, by article and place.
    pub doubts: Vec<Doubt>,
}

/// A place where the extractor was not sure.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    pub article: ArticleId,
    pub span: Span,
    /// What is doubtful and what was assumed, in a sentence.
    pub message: String,
}

impl Extractor {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<Extractor, LexiconError> {
        Ok(Extractor {
            cutter: Cutter::new(lexicon)?,
            times: TimeReader::new(lexicon)?,
            names: NameReader::new(lexicon)?,
            entities: EntityResolver::new(lexicon)?,
            figures: FigureReader::new(lexicon)?,
        })
    }

    /// One story from its reports, whatever their order; the title stays empty.
    pub fn story(&self, _reports: Vec<Report>) -> Draft {
        Draft { story: Story::default(), doubts: Vec::new() }
    }
}
