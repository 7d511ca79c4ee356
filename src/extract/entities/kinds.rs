//! A single word that the weights took for a place or the like, where the
//! story's full names tell better: `Somchai` of `Somchai Wattanakul`.

use super::companies::stem_end;
use super::said::Said;
use crate::extract::names::view::View;
use crate::model::EntityKind;
use std::collections::{BTreeMap, BTreeSet};

/// Gives guessed single words the kind of the one full name that has them.
pub fn settle(views: &[View], said: &mut [Said]) {
    let full = FullNames::new(views, said);
    for one in said.iter_mut().filter(|s| s.guessed && s.end == s.start + 1) {
        let view = &views[one.doc];
        let known = view.world.lookup(view.tokens(one.start, one.end)).next().is_some();
        if let Some(kind) = full.kind(view.folded(one.start)).filter(|_| !known) {
            one.kind = kind;
        }
    }
}

/// Full names by their words.
struct FullNames {
    /// By a word of a person's name, the names that have it.
    people: BTreeMap<String, BTreeSet<String>>,
    /// By the first word of a body's name, the same.
    bodies: BTreeMap<String, BTreeSet<String>>,
    /// First words of places of several words.
    places: BTreeSet<String>,
}

impl FullNames {
    fn new(views: &[View], said: &[Said]) -> FullNames {
        let mut full =
            FullNames { people: BTreeMap::new(), bodies: BTreeMap::new(), places: BTreeSet::new() };
        for one in said.iter().filter(|s| s.end > s.start + 1) {
            let view = &views[one.doc];
            let words: Vec<&str> =
                (one.start..one.end).filter(|&i| view.is_word(i)).map(|i| view.folded(i)).collect();
            let (Some(first), true) = (words.first(), words.len() > 1) else { continue };
            let name = words.join(" ");
            match one.kind {
                EntityKind::Person => {
                    for word in [first, words.last().unwrap_or(first)] {
                        full.people.entry((*word).to_owned()).or_default().insert(name.clone());
                    }
                }
                // `Infineon Technologies`, not `Bergen City Council`.
                EntityKind::Organisation
                    if view.hits.at(one.start).is_empty()
                        && stem_end(view, one) == one.start + 1 =>
                {
                    full.bodies.entry((*first).to_owned()).or_default().insert(name);
                }
                EntityKind::Place => {
                    full.places.insert((*first).to_owned());
                }
                _ => {}
            }
        }
        full
    }

    /// The kind of the only full name that a word can be short for.
    fn kind(&self, word: &str) -> Option<EntityKind> {
        let only = |names: &BTreeMap<String, BTreeSet<String>>| names.get(word).map(BTreeSet::len);
        match (only(&self.people), only(&self.bodies)) {
            _ if self.places.contains(word) || word.chars().count() < 3 => None,
            (Some(1), None) => Some(EntityKind::Person),
            (None, Some(1)) => Some(EntityKind::Organisation),
            _ => None,
        }
    }
}
