//! What kind a name is of, by all that the story writes: one that is written alike
//! is of one kind everywhere, and of a single word that the weights took for a place
//! or the like the full names tell better: `Somchai` of `Somchai Wattanakul`.

use super::companies::stem_end;
use super::said::Said;
use crate::extract::names::view::View;
use crate::extract::names::world::Word;
use crate::model::EntityKind;
use rustc_hash::{FxHashMap, FxHasher};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};

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
    for one in said.iter_mut().filter(|s| s.guessed) {
        let view = &views[one.doc];
        if is_known_body(view, one) {
            one.kind = EntityKind::Organisation;
        }
    }
    vote(views, said);
}

/// `Asean`: an organisation of many countries, whatever the case of its letters.
fn is_known_body(view: &View, one: &Said) -> bool {
    let known = |k: u32| &view.world.known[k as usize];
    let body = |k: u32| known(k).sort == "international organisation";
    let mut names = view.world.lookup(view.tokens(one.start, one.end)).peekable();
    names.peek().is_some() && names.all(body)
}

/// Gives names that are written alike the kind that weighs most among them, of
/// equals the first. What the lexicon knows keeps its own.
fn vote(views: &[View], said: &mut [Said]) {
    let words = |one: &Said| {
        let mut hasher = FxHasher::default();
        let view = &views[one.doc];
        (one.start..one.end).for_each(|i| view.folded(i).hash(&mut hasher));
        hasher.finish()
    };
    let mut votes: FxHashMap<u64, Vote> = FxHashMap::default();
    for one in said.iter() {
        let vote = votes.entry(words(one)).or_insert(Vote { first: one.kind, weights: [0.0; 4] });
        vote.weights[one.kind as usize] += one.weight * told(&views[one.doc], one);
    }
    votes.retain(|_, vote| vote.weights.iter().filter(|weight| **weight > 0.0).count() > 1);
    if votes.is_empty() {
        return;
    }
    for one in said {
        let Some(vote) = votes.get(&words(one)) else { continue };
        let view = &views[one.doc];
        if view.world.lookup(view.tokens(one.start, one.end)).next().is_none() {
            one.kind = vote.kind();
        }
    }
}

/// How much a name says itself of what kind it is: by its last word, and letters
/// alone are hardly a person.
fn told(view: &View, one: &Said) -> f32 {
    let last = |w: Word| match one.kind {
        EntityKind::Organisation => matches!(w, Word::OrganisationTail(_)),
        EntityKind::Place => matches!(w, Word::PlaceTail(_)),
        EntityKind::Thing => matches!(w, Word::ThingTail(_)),
        EntityKind::Person => false,
    };
    let letters = one.end == one.start + 1 && view.is_acronym(one.start);
    match one.kind {
        EntityKind::Person if letters => 0.3,
        _ if view.at(one.end - 1, last) == Some(one.end) => 3.0,
        _ => 1.0,
    }
}

/// What the names that are written alike weigh by their kinds.
struct Vote {
    first: EntityKind,
    weights: [f32; 4],
}

impl Vote {
    fn kind(&self) -> EntityKind {
        let kinds =
            [EntityKind::Person, EntityKind::Organisation, EntityKind::Place, EntityKind::Thing];
        let weight = |kind: EntityKind| self.weights[kind as usize];
        kinds.into_iter().fold(
            self.first,
            |best, kind| {
                if weight(kind) > weight(best) { kind } else { best }
            },
        )
    }
}

/// A word that the lexicon knows nothing of, or only that people are called so:
/// `Harlan` of `Harlan Foods`.
fn is_own_or_person(view: &View, at: usize) -> bool {
    let person = |w: Word| matches!(w, Word::Given | Word::Surname | Word::Family(_));
    view.hits.at(at).iter().all(|hit| person(hit.what))
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
                    if is_own_or_person(view, one.start)
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
