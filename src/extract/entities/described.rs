//! Definite descriptions: `the ambassador` where one person of the text, and
//! only one, has been named as such before.

use super::clusters::Clusters;
use super::roles::Title;
use super::said::Said;
use crate::extract::names::things::is_ordinal;
use crate::extract::names::view::View;
use crate::model::{EntityKind, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Words that stand for an entity: text, span, set.
pub type Described = (usize, Span, usize);

/// In the order of the texts. `parties`: the sets of parties and their bodies.
pub fn descriptions(
    views: &[View],
    said: &[Said],
    titles: &[Title],
    clusters: &Clusters,
    parties: &BTreeSet<usize>,
) -> Vec<Described> {
    let mut found = Vec::new();
    let (mut said_before, mut titles_before) = (said.iter().peekable(), titles.iter().peekable());
    for (doc, view) in views.iter().enumerate() {
        let mut known = Known::default();
        for at in (1..view.len()).filter(|at| view.is(at - 1, "the")) {
            let before = |s: &Said| (s.doc, s.start) < (doc, at);
            while let Some(title) = titles_before.next_if(|t| before(&said[t.person])) {
                if said[title.person].doc == doc {
                    known.add_title(title, said, clusters, parties);
                }
            }
            while let Some(one) = said_before.next_if(|s| before(s)) {
                if one.doc == doc {
                    known.add_congress(view, one, clusters);
                }
            }
            let Some((end, offices)) = description(view, at) else { continue };
            if followed_by_more(view, said, doc, end) {
                continue;
            }
            if let Some(set) = known.holder(offices).or_else(|| known.congress(view, end)) {
                found.push((doc, view.doc.tokens_span(&(at..end)), set));
            }
        }
    }
    found
}

/// Who held which office so far in the text, and which congress was named.
/// `None` where there were several.
#[derive(Default)]
struct Known<'v> {
    offices: BTreeMap<String, Option<usize>>,
    congresses: BTreeMap<&'v str, Option<usize>>,
}

impl<'v> Known<'v> {
    fn add_title(
        &mut self,
        title: &Title,
        said: &[Said],
        clusters: &Clusters,
        parties: &BTreeSet<usize>,
    ) {
        let set = clusters.root(said[title.person].set);
        note(&mut self.offices, title.office.clone(), set);
        if title.organisation.is_some_and(|o| parties.contains(&clusters.root(said[o].set))) {
            note(&mut self.offices, ["party:", &title.office].concat(), set);
        }
    }

    fn add_congress(&mut self, view: &'v View, one: &Said, clusters: &Clusters) {
        if one.kind == EntityKind::Thing && is_ordinal(view, one.start) {
            for i in one.start + 1..one.end {
                note(&mut self.congresses, view.folded(i), clusters.root(one.set));
            }
        }
    }

    /// The one person who held any of the offices.
    fn holder(&self, offices: &[String]) -> Option<usize> {
        let mut holders = offices.iter().filter_map(|o| self.offices.get(o));
        let first = (*holders.next()?)?;
        holders.all(|h| *h == Some(first)).then_some(first)
    }

    /// `the congress` after `14th National Party Congress`, if it is the only one.
    fn congress(&self, view: &View, end: usize) -> Option<usize> {
        self.congresses.get(view.folded(end - 1)).copied().flatten()
    }
}

fn note<K: Ord>(known: &mut BTreeMap<K, Option<usize>>, key: K, set: usize) {
    let entry = known.entry(key).or_insert(Some(set));
    if *entry != Some(set) {
        *entry = None;
    }
}

/// The longest noun of the lexicon here and the offices that it stands for.
fn description<'v>(view: &'v View, at: usize) -> Option<(usize, &'v [String])> {
    if !view.world.description_starts.contains(view.folded(at)) {
        return None;
    }
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
        || view.world.of_offices.contains(view.folded(end))
        || view.capital(end)
}
