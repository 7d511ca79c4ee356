//! What an entity is called: the lexicon's name, what it is and whose, or the
//! form most often written.

use super::bodies::base_range;
use super::cast::Parts;
use super::said::{AT_ONCE, Said};
use crate::model::{EntityId, EntityKind};
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;

pub struct Naming<'a> {
    parts: &'a Parts<'a>,
    /// By entity.
    members: &'a [Vec<&'a Said>],
    /// Sets to entities.
    ids: &'a BTreeMap<usize, EntityId>,
    usual: Vec<String>,
    acronyms: Vec<Option<String>>,
}

impl<'a> Naming<'a> {
    pub fn new(
        parts: &'a Parts<'a>,
        members: &'a [Vec<&'a Said>],
        ids: &'a BTreeMap<usize, EntityId>,
    ) -> Naming<'a> {
        let usual = members.par_iter().with_min_len(AT_ONCE);
        let usual = usual.map(|m| usual_form(parts, m)).collect();
        let acronyms = members.iter().map(|m| acronym(parts, m)).collect();
        Naming { parts, members, ids, usual, acronyms }
    }

    /// By entity.
    pub fn names(&self) -> Vec<String> {
        (0..self.members.len()).map(|entity| self.name(entity, 0)).collect()
    }

    fn name(&self, entity: usize, depth: usize) -> String {
        let members = &self.members[entity];
        if let Some(known) = members.first().and_then(|m| self.lexicon_name(m.set)) {
            return known;
        }
        let owned = members.iter().find_map(|m| Some((m, m.owner?)));
        let name = owned.filter(|_| depth < 4).and_then(|(member, owner)| {
            let view = &self.parts.views[member.doc];
            let (start, end) = base_range(view, member.start, member.end)?;
            let base = tidy(view.doc.tokens_span(&(start..end)).of(view.doc.text));
            self.owned_name(&base, owner, depth)
        });
        name.unwrap_or_else(|| self.usual[entity].clone())
    }

    fn lexicon_name(&self, set: usize) -> Option<String> {
        let known = self.parts.clusters.known(set)?;
        self.parts.views.first()?.world.known[known as usize].names.first().cloned()
    }

    /// `CPV Central Committee`, `Ministry of Interior of Cambodia`; `None` where
    /// the owner is named nowhere else.
    fn owned_name(&self, base: &str, owner: usize, depth: usize) -> Option<String> {
        let owner = self.parts.clusters.root(owner);
        let Some(entity) = self.ids.get(&owner).map(|id| id.index()) else {
            return Some([base, " of ", &self.lexicon_name(owner)?].concat());
        };
        if let Some(acronym) = &self.acronyms[entity] {
            return Some([acronym.as_str(), " ", base].concat());
        }
        let is_body = self.members[entity].iter().any(|o| o.owner.is_some());
        let of = if is_body { " of the " } else { " of " };
        Some([base, of, &self.name(entity, depth + 1)].concat())
    }
}

/// An organisation's acronym, if it is written anywhere.
fn acronym(parts: &Parts, members: &[&Said]) -> Option<String> {
    let short = members.iter().find(|m| {
        m.kind == EntityKind::Organisation
            && m.end == m.start + 1
            && parts.views[m.doc].is_acronym(m.start)
    })?;
    Some(short.text(parts.views).to_owned())
}

/// The form most often written among the full ones; of equals the first.
fn usual_form(parts: &Parts, members: &[&Said]) -> String {
    let mut counts: BTreeMap<Cow<'_, str>, (usize, usize)> = BTreeMap::new();
    for (i, member) in members.iter().enumerate() {
        let doc = parts.views[member.doc].doc;
        let named = doc.tokens_span(&(member.start..member.end)).of(doc.text);
        let count = counts.entry(tidy(named)).or_insert((0, i));
        let single = member.end == member.start + 1;
        let acronym = parts.views[member.doc].is_acronym(member.start);
        let short =
            single && (acronym || matches!(member.kind, EntityKind::Person | EntityKind::Thing));
        count.0 += if short { 1 } else { 1000 };
    }
    let best = counts.into_iter().max_by_key(|(_, (n, i))| (*n, usize::MAX - i));
    best.map(|(name, _)| name.into_owned()).unwrap_or_default()
}

/// With single spaces.
pub fn tidy(text: &str) -> Cow<'_, str> {
    let is_tidy = |word: &str| !word.is_empty() && !word.contains(char::is_whitespace);
    if text.split(' ').all(is_tidy) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
}
