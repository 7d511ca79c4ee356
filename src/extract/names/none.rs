//! Capitals that are written like a name and name nothing of their own.

use super::persons::honours_before;
use super::view::{Found, SURE, View};
use super::world::Word;
use crate::model::EntityKind;
use std::collections::BTreeSet;

/// `Transport` of `the Minister of Public Works and Transport, Mr Holm`.
pub fn is_portfolio(view: &View, name: &Found) -> bool {
    let portfolio =
        (name.start..name.end).any(|i| view.at(i, |w| w == Word::Portfolio) == Some(name.end));
    let inside = |i: usize| view.capital(i) || matches!(view.folded(i), "and" | "&" | ",");
    let small = |i: &usize| !inside(*i);
    let listed = || name.start > 0 && matches!(view.folded(name.start - 1), "and" | "&" | ",");
    let of = || (name.start.saturating_sub(FAR)..name.start).rev().find(small);
    let office = |of: usize| view.folded(of) == "of" && ends_minister(view, of);
    portfolio && name.confidence < SURE && listed() && of().is_some_and(office)
}

/// What a minister is of has so many tokens at most.
const FAR: usize = 8;

fn ends_minister(view: &View, of: usize) -> bool {
    of > 0 && matches!(view.folded(of - 1), "minister" | "secretary")
}

/// `National Police` of `National Police Minister Anna Berg`: what she is minister of.
pub fn is_ministry(view: &View, name: &Found) -> bool {
    let minister = view.is(name.end, "minister") && view.capital(name.end);
    let owner = view.place(name.start).is_some()
        || view.adjective(name.start).is_some()
        || view.known(name.start, EntityKind::Organisation).is_some()
        || view.is_acronym(name.start);
    let party = view.at(
        name.end.saturating_sub(1),
        |w| matches!(w, Word::OrganisationTail(sort) if view.world.sort(sort) != "forces"),
    );
    minister
        && view.capital(name.end + 1)
        && !owner
        && party.is_none()
        && name.kind == EntityKind::Organisation
}

/// `7 p.m. Eastern`: by which clock.
pub fn is_zone(view: &View, name: &Found) -> bool {
    let zone = matches!(view.folded(name.start), "eastern" | "pacific" | "central" | "mountain");
    let clock = |i: usize| matches!(view.folded(i), "p.m." | "a.m." | "p.m" | "a.m" | "pm" | "am");
    let clock = |i: usize| clock(i) || i > 0 && view.is(i, ".") && clock(i - 1);
    zone && name.start.checked_sub(1).is_some_and(clock)
}

/// Without `Thipadei` of `Samdech Thipadei said` where nobody is named in full behind
/// that honour: it is no name of its own.
pub fn without_honours(view: &View, found: Vec<Found>) -> Vec<Found> {
    let is_honour = |n: &Found| {
        n.kind == EntityKind::Person
            && view.at(n.start, |w| w == Word::Honour) == Some(n.end)
            && view.at(n.start, |w| matches!(w, Word::Family(_))).is_none()
            && honours_before(view, n.start) < n.start
    };
    if !found.iter().any(is_honour) {
        return found;
    }
    let full = found.iter().filter(|n| n.kind == EntityKind::Person && !is_honour(n));
    let borne: BTreeSet<&str> =
        full.flat_map(|n| honours_before(view, n.start)..n.start).map(|i| view.folded(i)).collect();
    let named = |n: &Found| !is_honour(n) || borne.contains(view.folded(n.start));
    found.iter().filter(|n| named(n)).cloned().collect()
}

/// Letters in brackets that stand for small words: `power purchase agreement (PPA)`.
pub struct Explained<'v>(BTreeSet<&'v str>);

impl<'v> Explained<'v> {
    pub fn new(view: &View<'v>) -> Explained<'v> {
        let open = (3..view.len()).filter(|&i| view.is(i, "("));
        let short = open.filter(|&i| view.is_acronym(i + 1) && view.is(i + 2, ")"));
        Explained(short.filter(|&i| spells(view, i)).map(|i| view.word(i + 1)).collect())
    }

    /// The text's own words say what it is short for, and that is no body.
    pub fn is_no_body(&self, view: &View, name: &Found) -> bool {
        name.end == name.start + 1
            && name.kind != EntityKind::Thing
            && self.0.contains(view.word(name.start))
    }
}

/// Whether the small words before a bracket start with its letters, the last of
/// them being none of a body (`anti-corruption agency`).
fn spells(view: &View, open: usize) -> bool {
    let body = |w: Word| {
        matches!(w, Word::OrganisationTail(_) | Word::OrganisationHead(_) | Word::CompanyNoun)
    };
    let letters = view.folded(open + 1);
    let mut at = open;
    for letter in letters.chars().rev() {
        let Some(before) = (0..at).rev().find(|&i| view.is_word(i)) else { return false };
        let near = at - before <= 2;
        if !near || view.starts_capital(before) || !view.folded(before).starts_with(letter) {
            return false;
        }
        at = before;
    }
    letters.chars().count() > 1 && view.at(open - 1, body).is_none()
}
