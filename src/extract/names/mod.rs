//! Names of people, organisations, places and other things in one text.

mod apart;
mod files;
mod phrases;
pub(crate) mod world;
pub(crate) mod view;
mod organisations;
mod places;
pub(crate) mod things;
pub(crate) mod persons;
mod scan;
mod syllables;
mod memory;
mod mend;
pub(crate) mod storms;
mod none;
mod cues;
mod combine;
pub mod tagger;

pub(crate) use phrases::Hits;
pub(crate) use view::Signs;
pub(crate) use world::Word;

use super::doc::Doc;
use super::lexicon::{Lexicon, LexiconError};
use super::time::TimeMention;
use crate::model::{EntityKind, Span};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tagger::Weights;
use view::{Found, View};
use world::World;

/// Words that name an entity, its titles left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Name {
    pub span: Span,
    pub kind: EntityKind,
    /// 0 to 1: how sure the reader is that this is a name of that kind. Of a
    /// rule the same each time; of the weights their marginal probability.
    pub confidence: f32,
    pub by: MadeBy,
}

/// What made a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MadeBy {
    /// The rules of persons, places, organisations and things, with the lexicon.
    Rule,
    /// It, or what it is short for, stands elsewhere in the text.
    Memory,
    /// The tagger that was learnt from annotated news.
    Weights,
}

/// Finds names.
pub struct NameReader {
    world: Arc<World>,
    weights: Option<Weights>,
}

impl NameReader {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<NameReader, LexiconError> {
        Ok(NameReader { world: Arc::new(World::new(lexicon)?), weights: tagger::builtin() })
    }

    /// With these weights in place of the built-in ones; `None` for rules alone.
    pub fn with_weights(self, weights: Option<Weights>) -> NameReader {
        NameReader { weights, ..self }
    }

    /// In the order of the text, not overlapping each other or a time
    /// expression. Linear time.
    pub fn read(&self, doc: &Doc, times: &[TimeMention]) -> Vec<Name> {
        let view = View::new(doc, &self.world, times);
        let rules = self.by_rule(&view);
        let found = match &self.weights {
            Some(weights) => combine::combine(&view, rules, weights),
            None => rules,
        };
        let found = memory::companies_again(&view, mend::mend(&view, found));
        let found = none::without_honours(&view, found);
        found
            .into_iter()
            .filter(|f| f.end > f.start && f.end <= view.sentence_end(f.start))
            .filter(|f| (f.start..f.end).all(|i| !view.taken(i)))
            .map(|f| Name {
                span: doc.tokens_span(&(f.start..f.end)),
                kind: f.kind,
                confidence: f.confidence,
                by: f.by,
            })
            .collect()
    }
}

impl NameReader {
    /// The lexicon of names, for the step that gathers them.
    pub(crate) fn world(&self) -> Arc<World> {
        Arc::clone(&self.world)
    }

    /// By lexicon and rule alone.
    fn by_rule(&self, view: &View) -> Vec<Found> {
        memory::remember(view, scan::scan(view))
    }
}

#[cfg(test)]
mod tests;
