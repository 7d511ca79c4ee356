//! Who is who: the names of all texts gathered into entities, with aliases,
//! roles and the definite descriptions that stand for them.

use super::doc::Doc;
use super::lexicon::{Lexicon, LexiconError};
use super::names::Name;
use crate::model::{Entity, Mention};

/// The people, organisations, places and things of some texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cast {
    /// By first mention; ids are unique.
    pub entities: Vec<Entity>,
    /// For each text its mentions in order, not overlapping: names, and
    /// descriptions (`the ambassador`) where the text leaves no doubt.
    pub mentions: Vec<Vec<Mention>>,
}

/// Gathers names into entities.
pub struct EntityResolver {}

impl EntityResolver {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(_lexicon: &Lexicon) -> Result<EntityResolver, LexiconError> {
        Ok(EntityResolver {})
    }

    /// `names[i]` are those of `docs[i]`; article `i` of the story is `docs[i]`.
    pub fn resolve(&self, docs: &[Doc], _names: &[Vec<Name>]) -> Cast {
        Cast { entities: Vec::new(), mentions: vec![Vec::new(); docs.len()] }
    }
}
