//! Organisations, places and things: which mentions name the same one. Bodies
//! that many have (`National Assembly`) are told apart by whose they are.

use super::clusters::Clusters;
use super::other_names::bind_other_names;
use super::said::Said;
use crate::extract::names::storms::bare;
use crate::extract::names::view::View;
use crate::extract::names::world::{Word, World};
use crate::model::{EntityKind, fold};
use std::collections::{BTreeMap, BTreeSet};

/// Gives every name that is no person's its set.
pub fn gather(views: &[View], world: &World, said: &mut [Said], clusters: &mut Clusters) {
    // Twice: an owner's key holds its set, which the first round may join to another.
    for _ in 0..2 {
        for one in said.iter_mut().filter(|s| s.kind != EntityKind::Person) {
            (one.set, one.owner) = set_of(views, world, one, clusters);
        }
        bind_other_names(views, said, clusters);
    }
    // From the end: in `Standing Board of the … (CPP) Central Committee` the
    // owner of the first is the last.
    for i in (0..said.len()).rev() {
        if said[i].kind == EntityKind::Organisation && said[i].owner.is_none() {
            let view = &views[said[i].doc];
            let base = owned_base(view, said[i].start, said[i].end);
            if let (Some(base), Some(owner)) = (base, owner_around(views, said, i, clusters)) {
                said[i].set = clusters.of(&owned_key(&base, owner));
                said[i].owner = Some(owner);
            }
        }
    }
    bind_other_names(views, said, clusters);
    adopt(views, said, clusters);
}

/// The set that a name's own words give, and its owner's.
fn set_of(
    views: &[View],
    world: &World,
    said: &Said,
    clusters: &mut Clusters,
) -> (usize, Option<usize>) {
    let view = &views[said.doc];
    match said.kind {
        EntityKind::Place => (place(view, world, said, clusters), None),
        EntityKind::Organisation => organisation(view, said.start, said.end, clusters, 0),
        _ => (thing(view, world, said, clusters), None),
    }
}

/// `Tây Ninh Province` is `Tây Ninh`.
fn place(view: &View, world: &World, said: &Said, clusters: &mut Clusters) -> usize {
    let kind = |k: &u32| world.known[*k as usize].kind == EntityKind::Place;
    if let Some(known) = world.lookup(view.tokens(said.start, said.end)).find(kind) {
        return clusters.of_known(known);
    }
    let tail = (said.start + 1..said.end)
        .find(|&i| view.at(i, |w| matches!(w, Word::PlaceTail(_))) == Some(said.end));
    if let Some(tail) = tail {
        let fits = |k: &u32| kind(k) && is_such(view, tail, &world.known[*k as usize].sort);
        if let Some(known) = world.lookup(view.tokens(said.start, tail)).find(fits) {
            return clusters.of_known(known);
        }
    }
    clusters.of(&["place ", &plain(view, said.start, said.end)].concat())
}

/// Whether what a tail says fits what is known: `Sơn Tây District` is not the
/// city of Sơn Tây, nor `Bali Strait` the island.
fn is_such(view: &View, tail: usize, known: &str) -> bool {
    let said = view.hits.longest(tail, |w| match w {
        Word::PlaceTail(sort) => Some(sort),
        _ => None,
    });
    let said = said.map_or("", |(_, sort)| view.world.sort(sort));
    let settled = |sort: &str| matches!(sort, "province" | "state" | "city" | "district");
    let land = |sort: &str| settled(sort) || matches!(sort, "region" | "island" | "country" | "");
    said == known
        || said.is_empty()
        || land(said) && land(known) && !(settled(said) && settled(known))
}

/// Two tellings of one congress: `14th Party Congress`, `14th National Congress of the CPV`.
fn thing(view: &View, world: &World, said: &Said, clusters: &mut Clusters) -> usize {
    let kind = |k: &u32| world.known[*k as usize].kind == EntityKind::Thing;
    if let Some(known) = world.lookup(view.tokens(said.start, said.end)).find(kind) {
        return clusters.of_known(known);
    }
    let congress = (said.start..said.end).any(|i| {
        view.at(i, |w| matches!(w, Word::ThingTail(s) if world.sort(s) == "congress")).is_some()
    });
    if congress && crate::extract::names::things::is_ordinal(view, said.start) {
        return clusters.of(&["congress ", view.folded(said.start)].concat());
    }
    // `Typhoon Berg` is `Berg`, and `Typhoon “Berg”`.
    let (start, end) = bare(view, said.start, said.end).unwrap_or((said.start, said.end));
    clusters.of(&["thing ", &plain(view, start, end)].concat())
}

/// The set of an organisation's name in tokens `start..end`, and its owner's
/// set where the name itself says it.
fn organisation(
    view: &View,
    start: usize,
    end: usize,
    clusters: &mut Clusters,
    depth: usize,
) -> (usize, Option<usize>) {
    let kind = |k: &u32| view.world.known[*k as usize].kind == EntityKind::Organisation;
    let unowned =
        |clusters: &mut Clusters| match view.world.lookup(view.tokens(start, end)).find(kind) {
            Some(known) => clusters.of_known(known),
            None => clusters.of(&["org ", &plain(view, start, end)].concat()),
        };
    if depth > 3 || start >= end {
        return (unowned(clusters), None);
    }
    // `Vietnamese Embassy`
    if let Some((behind, country)) = adjective_country(view, start)
        && behind < end
        && let Some(base) = owned_base(view, behind, end)
    {
        let owner = clusters.of_known(country);
        return (clusters.of(&owned_key(&base, owner)), Some(owner));
    }
    // `CPP Central Committee`, `Standing Board of the CPP Central Committee`
    if let Some(tail) = owned_tail(view, start, end) {
        let (owner, _) = organisation(view, start, tail, clusters, depth + 1);
        let base = plain(view, tail, end);
        return (clusters.of(&owned_key(&base, owner)), Some(owner));
    }
    if let Some((head, of)) = owned_head(view, start, end) {
        let owner = match view.place(of) {
            Some((_, known)) => clusters.of_known(known),
            None => organisation(view, of, end, clusters, depth + 1).0,
        };
        let base = plain(view, start, head);
        return (clusters.of(&owned_key(&base, owner)), Some(owner));
    }
    (unowned(clusters), None)
}

/// Where in a name an owned body starts behind its owner's name.
fn owned_tail(view: &View, start: usize, end: usize) -> Option<usize> {
    let is_owned = |w: Word| matches!(w, Word::Owned | Word::OnlyOwned);
    let tail = (start + 1..end).find(|&i| view.at(i, is_owned) == Some(end))?;
    let plain_owner = (start..tail).all(|i| view.capital(i));
    let named = view.is_acronym(start) && tail == start + 1
        || view.known(start, EntityKind::Organisation).is_some_and(|(e, _)| e == tail)
        || view.at(tail - 1, |w| matches!(w, Word::OrganisationTail(_))) == Some(tail);
    (plain_owner && named).then_some(tail)
}

/// `Party Committee` `of the` …: the head's end and where its owner starts.
fn owned_head(view: &View, start: usize, end: usize) -> Option<(usize, usize)> {
    let head = view.at(start, |w| matches!(w, Word::Owned))?;
    if view.folded(head) != "of" || owned_base(view, start, end).is_some() {
        return None;
    }
    let of = if view.is(head + 1, "the") { head + 2 } else { head + 1 };
    (of < end).then_some((head, of))
}

fn adjective_country(view: &View, at: usize) -> Option<(usize, u32)> {
    view.hits.longest(at, |w| match w {
        Word::Adjective(country) => Some(country),
        _ => None,
    })
}

/// The plain words of a body that many have; `None` for any other.
fn owned_base(view: &View, start: usize, end: usize) -> Option<String> {
    let words = plain(view, start, end);
    let whole = view.at(start, |w| matches!(w, Word::Owned | Word::OnlyOwned)) == Some(end);
    let starts = view
        .world
        .owned_starts
        .iter()
        .any(|s| words.strip_prefix(s.as_str()).is_some_and(|rest| rest.starts_with(' ')));
    (whole || starts).then_some(words)
}

fn owned_key(base: &str, owner: usize) -> String {
    ["body ", base, " of ", &owner.to_string()].concat()
}

/// Whose a body is by what stands around it: `Cambodia’s` in front, a bracket
/// in front, `of the …` behind.
fn owner_around(views: &[View], said: &[Said], i: usize, clusters: &Clusters) -> Option<usize> {
    let (it, view) = (&said[i], &views[said[i].doc]);
    // People own no bodies, and have no sets yet.
    let may_own = |o: &&Said| o.doc == it.doc && o.kind != EntityKind::Person;
    let near = |j: Option<usize>| j.and_then(|j| said.get(j)).filter(may_own);
    if let Some(before) = near(i.checked_sub(1)) {
        let possessive = view.is(before.end, "'s") && before.end + 1 == it.start;
        let bracket = view.is(before.end, ")") && before.end + 1 == it.start;
        if possessive || bracket {
            return Some(clusters.root(before.set));
        }
    }
    if view.folded(it.end) != "of" {
        return None;
    }
    let mut last = near(Some(i + 1)).filter(|o| o.start <= it.end + 2)?;
    let mut j = i + 2;
    while let Some(next) = near(Some(j)) {
        let gap: Vec<&str> = (last.end..next.start).map(|t| view.folded(t)).collect();
        if !matches!(gap.as_slice(), ["'s"] | ["("] | [")"]) {
            break;
        }
        last = next;
        j += 1;
    }
    Some(clusters.root(last.set))
}

/// A body without an owner is the only one of its name, where there is only one.
fn adopt(views: &[View], said: &mut [Said], clusters: &mut Clusters) {
    let bases: Vec<Option<String>> = said
        .iter()
        .map(|s| {
            let view = &views[s.doc];
            (s.kind == EntityKind::Organisation).then(|| base_of(view, s)).flatten()
        })
        .collect();
    let mut sets: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (one, base) in said.iter().zip(&bases) {
        if let (Some(base), Some(_)) = (base, one.owner) {
            sets.entry(base).or_default().insert(clusters.root(one.set));
        }
    }
    for (one, base) in said.iter_mut().zip(&bases) {
        let owned = base.as_deref().filter(|_| one.owner.is_none()).and_then(|b| sets.get(b));
        if let Some(only) = owned.filter(|s| s.len() == 1).and_then(|s| s.first()) {
            one.set = *only;
        }
    }
}

/// The words that a body shares with others of its sort, owner left out.
fn base_of(view: &View, said: &Said) -> Option<String> {
    base_range(view, said.start, said.end).map(|(start, end)| plain(view, start, end))
}

/// The tokens of a body's name without its owner's: `National Assembly` of
/// `Vietnamese National Assembly`; `None` for what is no such body.
pub fn base_range(view: &View, start: usize, end: usize) -> Option<(usize, usize)> {
    if owned_base(view, start, end).is_some() {
        return Some((start, end));
    }
    let behind = adjective_country(view, start).map(|(behind, _)| behind);
    if let Some(behind) = behind.filter(|&b| b < end && owned_base(view, b, end).is_some()) {
        return Some((behind, end));
    }
    if let Some(tail) = owned_tail(view, start, end) {
        return Some((tail, end));
    }
    owned_head(view, start, end).map(|(head, _)| (start, head))
}

/// Folded words with one space between, countries by their shown names, so
/// that `Vietnam` and `Việt Nam` are the same.
fn plain(view: &View, start: usize, end: usize) -> String {
    let mut words = String::with_capacity(8 * (end - start));
    let mut at = start;
    while at < end {
        if !words.is_empty() {
            words.push(' ');
        }
        match view.place(at).filter(|(e, _)| *e <= end) {
            Some((behind, known)) => {
                let names = &view.world.known[known as usize].names;
                words.push_str(&fold(names.first().map_or("", String::as_str)));
                at = behind;
            }
            None => {
                words.push_str(view.folded(at));
                at += 1;
            }
        }
    }
    words
}

/// A body without an owner that a person's office belongs to is the one of
/// which the same person has the same office elsewhere.
pub fn adopt_by_office(
    views: &[View],
    said: &mut [Said],
    titles: &[super::roles::Title],
    clusters: &Clusters,
) {
    let key = |title: &super::roles::Title, body: &Said| {
        let base = base_of(&views[body.doc], body)?;
        Some((clusters.root(said[title.person].set), base))
    };
    let mut owned: BTreeMap<(usize, String), BTreeSet<usize>> = BTreeMap::new();
    let mut unowned = Vec::new();
    for title in titles {
        let Some(at) = title.organisation else { continue };
        let Some(key) = key(title, &said[at]) else { continue };
        if said[at].owner.is_some() {
            owned.entry(key).or_default().insert(clusters.root(said[at].set));
        } else {
            unowned.push((at, key));
        }
    }
    for (at, key) in unowned {
        let only = owned.get(&key).filter(|sets| sets.len() == 1).and_then(|sets| sets.first());
        if let Some(set) = only {
            said[at].set = *set;
        }
    }
}

/// The sets of parties and their bodies: `CPP`, bound to `Cambodian People's Party`.
pub fn parties(views: &[View], said: &[Said], clusters: &Clusters) -> BTreeSet<usize> {
    let named = said.iter().filter(|s| {
        let view = &views[s.doc];
        s.kind == EntityKind::Organisation && (s.start..s.end).any(|i| view.is(i, "party"))
    });
    let parties: BTreeSet<usize> = named.map(|s| clusters.root(s.set)).collect();
    let owned =
        said.iter().filter(|s| s.owner.is_some_and(|o| parties.contains(&clusters.root(o))));
    let bodies: BTreeSet<usize> = owned.map(|s| clusters.root(s.set)).collect();
    parties.union(&bodies).copied().collect()
}
