//! Definite descriptions: `the ambassador` where one person of the text, and
//! only one, has been named as such before.

use super::clusters::Clusters;
use super::roles::Title;
use super::said::Said;
use crate::extract::names::things::is_ordinal;
use crate::extract::names::view::View;
use crate::model::{EntityKind, Span};

/// Words that stand for an entity: text, span, set.
pub type Described = (usize, Span, usize);

/// In the order of the texts. `is_party`: whether a set is a party or a body of one.
pub fn descriptions(
    views: &[View],
    said: &[Said],
    titles: &[Title],
    clusters: &Clusters,
    is_party: impl Fn(&Said) -> bool,
) -> Vec<Described> {
    let mut found = Vec::new();
    for (doc, view) in views.iter().enumerate() {
        let fits = |offices: &[String], at: usize| {
            let titles = titles.iter().filter(|t| {
                let person = &said[t.person];
                let party = t.organisation.is_some_and(|o| is_party(&said[o]));
                person.doc == doc
                    && person.start < at
                    && offices.iter().any(|o| office_fits(o, &t.office, party))
            });
            only(titles.map(|t| clusters.root(said[t.person].set)))
        };
        for at in 1..view.len() {
            if view.folded(at - 1) != "the" {
                continue;
            }
            let Some((end, offices)) = description(view, at) else { continue };
            if followed_by_more(view, said, doc, end) {
                continue;
            }
            let set = if offices.is_empty() { None } else { fits(offices, at) };
            let set = set.or_else(|| congress(view, views, said, clusters, doc, at, end));
            if let Some(set) = set {
                found.push((doc, view.doc.tokens_span(&(at..end)), set));
            }
        }
    }
    found
}

/// `party:president` fits a president of a party.
fn office_fits(wanted: &str, office: &str, party: bool) -> bool {
    match wanted.strip_prefix("party:") {
        Some(wanted) => party && wanted == office,
        None => wanted == office,
    }
}

/// The longest noun of the lexicon here and the offices that it stands for.
fn description<'v>(view: &'v View, at: usize) -> Option<(usize, &'v [String])> {
    let mut words = String::new();
    let mut best = None;
    for end in at..view.sentence_end(at).min(at + 4) {
        if end > at {
            words.push(' ');
        }
        words.push_str(view.folded(end));
        if let Some(offices) = view.world.descriptions.get(&words) {
            best = Some((end + 1, offices.as_slice()));
        }
    }
    best
}

/// `the President of`, `the Prime Minister Hun Manet`: not a description alone.
fn followed_by_more(view: &View, said: &[Said], doc: usize, end: usize) -> bool {
    let name = said.binary_search_by(|s| (s.doc, s.start).cmp(&(doc, end))).is_ok();
    let title = view.title(end).is_some() && view.folded(end) != "and";
    name || title
        || matches!(view.folded(end), "of" | "to" | "-" | "elect" | "general")
        || view.capital(end)
}

/// `the congress` after `14th National Party Congress`, if it is the only one.
fn congress(
    view: &View,
    views: &[View],
    said: &[Said],
    clusters: &Clusters,
    doc: usize,
    at: usize,
    end: usize,
) -> Option<usize> {
    let last = view.folded(end - 1);
    let before = said.iter().filter(|s| {
        s.doc == doc
            && s.kind == EntityKind::Thing
            && s.start < at
            && (s.start..s.end).any(|i| views[doc].folded(i) == last)
            && is_ordinal(&views[doc], s.start)
    });
    only(before.map(|s| clusters.root(s.set)))
}

fn only(sets: impl Iterator<Item = usize>) -> Option<usize> {
    let mut first = None;
    for set in sets {
        match first {
            None => first = Some(set),
            Some(known) if known != set => return None,
            Some(_) => {}
        }
    }
    first
}
