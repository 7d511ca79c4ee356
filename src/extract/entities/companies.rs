//! Organisations under shorter names: `Boeing` for `Boeing Company`, `Northrop`
//! for `Northrop Grumman`.

use super::clusters::Clusters;
use super::said::Said;
use crate::extract::names::view::View;
use crate::extract::names::world::Word;
use crate::model::EntityKind;
use std::collections::{BTreeMap, BTreeSet};

/// Joins each organisation to the one whose name it shortens, where that is
/// only one.
pub fn join_short(views: &[View], said: &[Said], clusters: &mut Clusters) {
    let bodies: Vec<&Said> =
        said.iter().filter(|s| s.kind == EntityKind::Organisation && s.owner.is_none()).collect();
    let mut sets: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for one in &bodies {
        sets.entry(words(&views[one.doc], one.start, one.end)).or_default().insert(one.set);
    }
    let mut shorts: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for one in &bodies {
        let view = &views[one.doc];
        let stem = stem_end(view, one);
        let first = one.start + 1;
        let mut ends = BTreeSet::new();
        if stem > one.start && stem < one.end {
            ends.insert(stem);
        }
        if first < stem && is_own_word(view, one.start) {
            ends.insert(first);
        }
        for end in ends {
            shorts.entry(words(view, one.start, end)).or_default().insert(clusters.root(one.set));
        }
    }
    for (short, long) in shorts {
        let Some(named) = sets.get(&short) else { continue };
        let mut all: BTreeSet<usize> = long;
        all.retain(|set| !named.iter().any(|n| clusters.root(*n) == *set));
        if let (1, Some(only)) = (all.len(), all.first()) {
            named.iter().for_each(|set| clusters.join(*set, *only));
        }
    }
}

/// Joins letters that nothing explains (`LPRP`) to the one body whose words
/// start with them.
pub fn join_initials(views: &[View], said: &[Said], clusters: &mut Clusters) {
    let bodies = || said.iter().filter(|s| s.kind == EntityKind::Organisation);
    let mut spelt: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for one in bodies().filter(|s| s.end > s.start + 2) {
        let view = &views[one.doc];
        let initials: String = (one.start..one.end)
            .filter(|&i| view.capital(i))
            .filter_map(|i| view.folded(i).chars().next())
            .collect();
        spelt.entry(initials).or_default().insert(clusters.root(one.set));
    }
    for one in bodies().filter(|s| s.end == s.start + 1) {
        let view = &views[one.doc];
        let letters = view.folded(one.start);
        let fits = view.is_acronym(one.start) && letters.chars().count() > 2;
        if let Some(only) = spelt.get(letters).filter(|sets| fits && sets.len() == 1) {
            only.iter().for_each(|set| clusters.join(*set, one.set));
        }
    }
}

/// Where the words end that are not merely what kind of company it is.
pub fn stem_end(view: &View, one: &Said) -> usize {
    let kind = |i: usize, end: usize| {
        let tail = view.hits.longest(i, |w| match w {
            Word::OrganisationTail(sort) => Some(sort),
            _ => None,
        });
        tail.is_some_and(|(e, sort)| e == end && view.world.sort(sort) == "company")
    };
    let mut end = one.end;
    while end > one.start + 1 {
        let stop = !view.is_word(end - 1);
        if !stop && !kind(end - 1, end) {
            break;
        }
        end -= 1;
    }
    end
}

/// A word that the lexicon knows nothing of: it can be no other name's.
fn is_own_word(view: &View, at: usize) -> bool {
    view.is_word(at) && view.hits.at(at).is_empty() && view.word(at).chars().count() > 3
}

fn words(view: &View, start: usize, end: usize) -> String {
    let words = (start..end).filter(|&i| view.is_word(i)).map(|i| view.folded(i));
    words.collect::<Vec<_>>().join(" ")
}
