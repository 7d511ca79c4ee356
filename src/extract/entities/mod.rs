//! Who is who: the names of all texts gathered into entities, with aliases,
//! roles and the definite descriptions that stand for them.

mod bodies;
mod cast;
mod clusters;
mod companies;
mod described;
mod kinds;
mod naming;
mod other_names;
mod people;
mod role_starts;
mod roles;
mod said;
mod slug;

use super::doc::Doc;
use super::names::view::View;
use super::names::world::World;
use super::names::{Name, NameReader};
use crate::model::{Entity, Mention};
use clusters::Clusters;
use rayon::prelude::*;
use std::sync::Arc;

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
pub struct EntityResolver {
    world: Arc<World>,
}

impl EntityResolver {
    /// With the lexicon that the names were read by.
    pub fn new(names: &NameReader) -> EntityResolver {
        EntityResolver { world: names.world() }
    }

    /// `names[i]` are those of `docs[i]`; article `i` of the story is `docs[i]`.
    pub fn resolve(&self, docs: &[Doc], names: &[Vec<Name>]) -> Cast {
        self.gather(docs, names, true)
    }

    /// The same without aliases and roles.
    pub fn resolve_names(&self, docs: &[Doc], names: &[Vec<Name>]) -> Cast {
        self.gather(docs, names, false)
    }

    fn gather(&self, docs: &[Doc], names: &[Vec<Name>], whole: bool) -> Cast {
        let view = |doc| View::new(doc, &self.world, &[]);
        let views: Vec<View> = match docs {
            // Not worth another thread.
            [only] => vec![view(only)],
            docs => docs.par_iter().map(view).collect(),
        };
        let mut said = said::said(&views, names);
        kinds::settle(&views, &mut said);
        let mut clusters = Clusters::default();
        bodies::gather(&views, &self.world, &mut said, &mut clusters);
        companies::join_short(&views, &said, &mut clusters);
        companies::join_initials(&views, &said, &mut clusters);
        people::gather(&views, &mut said, &mut clusters);
        let titles = roles::titles(&views, &said);
        bodies::adopt_by_office(&views, &mut said, &titles, &clusters);
        let parties = bodies::parties(&views, &said, &clusters);
        let described = described::descriptions(&views, &said, &titles, &clusters, &parties);
        let parts = cast::Parts {
            views: &views,
            said: &said,
            titles: &titles,
            described: &described,
            clusters: &clusters,
            whole,
        };
        parts.cast()
    }
}

#[cfg(test)]
mod tests;
