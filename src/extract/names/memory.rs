//! What a text has named once it names again in short: `KVA` after the
//! brackets, `Lâm` after `Tô Lâm`.

use super::MadeBy;
use super::view::{Found, SURE, View};
use super::world::{Order, Word};
use crate::model::EntityKind;
use std::collections::{BTreeMap, BTreeSet};

/// Adds the acronyms in brackets and the short forms of what was found.
/// Keeps the order; nothing overlaps.
pub fn remember(view: &View, found: Vec<Found>) -> Vec<Found> {
    let pairs = pairs(view, &found);
    let found = with_acronyms(view, without_shortened(view, found), &pairs);
    let shorts = short_forms(view, &found);
    let storms = super::storms::called(view, &found);
    let people = found.iter().filter(|f| f.kind == EntityKind::Person);
    let people_starts: BTreeSet<usize> = people.map(|f| f.start).collect();
    fill(view, found, |at| match shorts.get(view.word(at)) {
        _ if storms.contains(view.word(at)) && !super::storms::is_of_longer(view, at) => {
            Some((at + 1, EntityKind::Thing, SURE))
        }
        _ if is_pair(view, &pairs, at) => Some((at + 2, EntityKind::Organisation, SURE)),
        Some(&(kind, confidence)) => Some((at + 1, kind, confidence)),
        None => stray_acronym(view, at).then(|| {
            let sure = if leads_holder(view, &people_starts, at) { SURE } else { 0.5 };
            (at + 1, EntityKind::Organisation, sure)
        }),
    })
}

/// `CPP President Hun Sen`: a body, its office and who holds it.
fn leads_holder(view: &View, people: &BTreeSet<usize>, at: usize) -> bool {
    view.capital(at + 1) && view.title(at + 1).is_some_and(|end| people.contains(&end))
}

/// `CPP` that nothing explains: most such are organisations. Not in a line
/// written in capitals.
fn stray_acronym(view: &View, at: usize) -> bool {
    let all_capitals = |i: usize| view.is_word(i) && view.is_acronym(i);
    view.is_acronym(at)
        && (2..=6).contains(&view.word(at).chars().count())
        && view.word(at).chars().all(char::is_alphabetic)
        && view.at(at, |w| matches!(w, Word::NoName | Word::Office | Word::Honorific)).is_none()
        && view.folded(at + 1) != "$"
        && !(at > 0 && all_capitals(at - 1) || all_capitals(at + 1))
}

fn without_shortened(view: &View, found: Vec<Found>) -> Vec<Found> {
    let things = thing_words(view, &found);
    found.into_iter().filter(|f| !shortens(view, &things, f)).collect()
}

/// The words of the named things, with where each was first.
pub fn thing_words<'v>(view: &View<'v>, found: &[Found]) -> BTreeMap<&'v str, usize> {
    let mut words = BTreeMap::new();
    for thing in found.iter().filter(|f| f.kind == EntityKind::Thing && f.end > f.start + 1) {
        for i in thing.start + 1..thing.end {
            words.entry(view.word(i)).or_insert(thing.start);
        }
    }
    words
}

/// `Congress` behind `14th National Party Congress` is that thing and no
/// organisation; it stays for the descriptions.
pub fn shortens(view: &View, things: &BTreeMap<&str, usize>, name: &Found) -> bool {
    // Alone, or before its possessive: `Congress's Resolution`.
    let alone = name.end == name.start + 1 || view.is(name.start + 1, "'s");
    name.kind == EntityKind::Organisation
        && alone
        && things.get(view.word(name.start)).is_some_and(|&at| at < name.start)
}

/// Words that stand for a longer name of the text, with its kind.
fn short_forms<'v>(view: &View<'v>, found: &[Found]) -> BTreeMap<&'v str, (EntityKind, f32)> {
    let mut shorts: BTreeMap<&str, (EntityKind, f32)> = BTreeMap::new();
    for name in found {
        match name.kind {
            EntityKind::Person if name.end > name.start + 1 => {
                if let Some(short) = short_of(view, name) {
                    let confidence = if name.confidence >= SURE { SURE } else { 0.9 };
                    let best = shorts.entry(view.word(short)).or_insert((EntityKind::Person, 0.9));
                    best.1 = best.1.max(confidence);
                }
            }
            EntityKind::Person => {
                shorts.entry(view.word(name.start)).or_insert((EntityKind::Person, 0.9));
            }
            kind if name.end == name.start + 1
                && (view.is_acronym(name.start) || is_bracketed(view, name)) =>
            {
                shorts.insert(view.word(name.start), (kind, 0.9));
            }
            _ => {}
        }
    }
    shorts
}

/// `Brightwell` of `Brightwell Brands`: a word that the lexicon knows nothing of, and
/// what kind of company it is.
fn company_short<'v>(view: &View<'v>, name: &Found) -> Option<&'v str> {
    if name.kind != EntityKind::Organisation {
        return None;
    }
    let company =
        |w: Word| matches!(w, Word::OrganisationTail(sort) if view.world.sort(sort) == "company");
    let own = name.end == name.start + 2
        && view.at(name.start + 1, company) == Some(name.end)
        && view.hits.at(name.start).is_empty()
        && view.word(name.start).chars().count() > 3;
    own.then(|| view.word(name.start))
}

/// Adds companies that are called by their own word alone where nothing else was
/// found: `Brightwell, which makes cereals,`. Not where a person has that word.
pub fn companies_again(view: &View, names: Vec<Found>) -> Vec<Found> {
    let shorts: BTreeSet<&str> = names.iter().filter_map(|n| company_short(view, n)).collect();
    if shorts.is_empty() {
        return names;
    }
    let people = names.iter().filter(|n| n.kind == EntityKind::Person);
    let called: BTreeSet<&str> =
        people.flat_map(|n| (n.start..n.end).map(|i| view.word(i))).collect();
    fill(view, names, |at| {
        let beside = view.capital(at + 1) || at > 0 && view.capital(at - 1);
        let word = view.word(at);
        let is = !beside && shorts.contains(word) && !called.contains(word);
        is.then_some((at + 1, EntityKind::Organisation, 0.9))
    })
}

/// What words of English end in and hardly a short name does.
const ENGLISH: [&str; 12] =
    ["ist", "ists", "ing", "ion", "ions", "ed", "ity", "ment", "rch", "ally", "ies", "ers"];

fn is_bracketed(view: &View, name: &Found) -> bool {
    name.by == MadeBy::Memory && name.start > 0 && view.is(name.start - 1, "(")
}

/// The token by which a person is called for short.
fn short_of(view: &View, name: &Found) -> Option<usize> {
    let family = view.hits.longest(name.start, |w| match w {
        Word::Family(order) => Some(order),
        _ => None,
    });
    match family {
        Some((_, Order::Whole)) => None,
        Some((_, Order::FamilyFirst)) => Some(name.start),
        Some((_, Order::LastSyllable)) | None => Some(name.end - 1),
    }
}

/// `(KVA)` behind a name whose first letters it has, or behind an organisation.
fn with_acronyms(view: &View, found: Vec<Found>, pairs: &Pairs) -> Vec<Found> {
    let mut bound: BTreeMap<usize, (usize, EntityKind)> = BTreeMap::new();
    for name in &found {
        let at = name.end + 1;
        // `PetroVietnam Power Corporation (PV Power)`.
        let two = view.is(name.end, "(") && view.is(at + 2, ")") && view.capital(at + 1);
        if two && view.is_acronym(at) && name.kind == EntityKind::Organisation {
            bound.insert(at, (at + 2, name.kind));
            continue;
        }
        if is_ministry_again(view, name) && is_pair(view, pairs, at) {
            bound.insert(at, (at + 2, name.kind));
            continue;
        }
        let bracket = view.is(name.end, "(") && view.is(at + 1, ")");
        if bracket && is_new_short_name(view, name, at) {
            bound.insert(at, (at + 1, name.kind));
        } else if bracket && view.is_acronym(at) && may_be_short(view, name, at) {
            let body = name.kind == EntityKind::Thing && spells_its_end(view, name, at);
            let kind = if body { EntityKind::Organisation } else { name.kind };
            bound.insert(at, (at + 1, kind));
        }
    }
    fill(view, found, |at| bound.get(&at).map(|&(end, kind)| (end, kind, SURE)))
}

/// `National Search and Rescue Agency (Basarnas)`: a word that the lexicon knows
/// nothing of, behind a body of several words. Not `Communist Party (Marxist)`, `High
/// School (Girls)`: of parties and schools it says which. What was found to be a name
/// anyway needs less to be the same body's (`entities::bodies`).
fn is_new_short_name(view: &View, name: &Found, at: usize) -> bool {
    let many = |i: usize| {
        view.at(i, |w| match w {
            Word::OrganisationTail(sort) | Word::OrganisationHead(sort) => {
                matches!(view.world.sort(sort), "party" | "university" | "foundation" | "hospital")
            }
            _ => false,
        })
    };
    let word = view.folded(at);
    if ENGLISH.iter().any(|end| word.ends_with(end))
        || (name.start..name.end).any(|i| many(i).is_some())
    {
        return false;
    }
    name.kind == EntityKind::Organisation
        && name.end > name.start + 1
        && view.capital(at)
        && !view.is_acronym(at)
        && view.word(at).chars().count() > 3
        && view.hits.at(at).is_empty()
}

/// `Foreign Ministry (Rolva Kastu)`: two words that the lexicon knows nothing of, behind
/// a ministry: it is called so by where it sits.
fn is_ministry_again(view: &View, name: &Found) -> bool {
    let ministry =
        |w: Word| matches!(w, Word::OrganisationTail(sort) if view.world.sort(sort) == "ministry");
    let (first, second) = (name.end + 1, name.end + 2);
    let own = |i: usize| view.capital(i) && view.hits.at(i).is_empty() && view.is_word(i);
    name.kind == EntityKind::Organisation
        && view.is(name.end, "(")
        && view.is(second + 1, ")")
        && own(first)
        && own(second)
        && (name.start..name.end).any(|i| view.at(i, ministry) == Some(name.end))
}

/// The second word of such names by their first.
type Pairs<'v> = BTreeMap<&'v str, &'v str>;

fn is_pair(view: &View, pairs: &Pairs, at: usize) -> bool {
    pairs.get(view.word(at)).is_some_and(|second| view.word(at + 1) == *second)
}

/// Who is named with a title elsewhere is a person: `Ministry of Health (Rolva Kastu)`
/// beside `Health Minister Rolva Kastu`.
fn pairs<'v>(view: &View<'v>, found: &[Found]) -> Pairs<'v> {
    let words = |at: usize| (view.word(at), view.word(at + 1));
    let people = found.iter().filter(|f| f.kind == EntityKind::Person && f.end == f.start + 2);
    let people: BTreeSet<_> = people.map(|f| words(f.start)).collect();
    let named = found.iter().filter(|name| is_ministry_again(view, name));
    named.map(|name| words(name.end + 1)).filter(|pair| !people.contains(pair)).collect()
}

/// `12th Congress of the Green Peace Party (GPP)`: the letters are of the party alone.
fn spells_its_end(view: &View, name: &Found, acronym: usize) -> bool {
    let of = (name.start..name.end).rev().find(|&i| view.is(i, "of"));
    let first = |i: usize| view.folded(i).chars().next().filter(|_| view.capital(i));
    let letters: String = (of.unwrap_or(name.end)..name.end).filter_map(first).collect();
    letters == view.folded(acronym)
}

/// A place's or a person's acronym must have its first letters; an
/// organisation's is often one of another language.
fn may_be_short(view: &View, name: &Found, acronym: usize) -> bool {
    let mut letters = view.folded(acronym).chars();
    let first = (name.start..name.end).filter_map(|i| view.folded(i).chars().next());
    let spelt = first.filter(|c| c.is_alphabetic()).all(|c| letters.next() == Some(c));
    matches!(name.kind, EntityKind::Organisation | EntityKind::Thing) || spelt
}

/// Puts further names where none stands yet.
pub fn fill(
    view: &View,
    found: Vec<Found>,
    name_at: impl Fn(usize) -> Option<(usize, EntityKind, f32)>,
) -> Vec<Found> {
    let mut filled = Vec::with_capacity(found.len());
    let mut at = 0;
    for name in found.into_iter().map(Some).chain([None]) {
        let stop = name.as_ref().map_or(view.len(), |n| n.start);
        while at < stop {
            let name = if view.capital(at) { name_at(at) } else { None };
            match name.filter(|(end, _, _)| *end <= stop) {
                Some((end, kind, confidence)) => {
                    let by = MadeBy::Memory;
                    filled.push(Found { start: at, end, kind, confidence, by });
                    at = end;
                }
                None => at += 1,
            }
        }
        if let Some(name) = name {
            at = name.end;
            filled.push(name);
        }
    }
    filled
}
