//! Sets of mentions turned into the story's entities.

use super::Cast;
use super::clusters::Clusters;
use super::described::Described;
use super::naming::{Naming, tidy};
use super::roles::Title;
use super::said::{AT_ONCE, Said};
use super::slug::Slugs;
use crate::extract::names::persons::honours_before;
use crate::extract::names::view::View;
use crate::extract::names::world::Word;
use crate::model::{ArticleId, Entity, EntityId, EntityKind, Evidence, Mention, Role, fold};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A person with more than these many offices is no person.
const MOST_ROLES: usize = 64;

/// What the resolver knows when it writes the entities down.
pub struct Parts<'a> {
    pub views: &'a [View<'a>],
    pub said: &'a [Said],
    pub titles: &'a [Title],
    pub described: &'a [Described],
    pub clusters: &'a Clusters,
    /// Whether aliases and roles are wanted too.
    pub whole: bool,
}

impl Parts<'_> {
    pub fn cast(&self) -> Cast {
        let ids = self.ids();
        let mut entities = self.entities(&ids);
        if self.whole {
            for (id, roles) in self.roles(&ids, &entities) {
                entities[id].roles = roles;
            }
        }
        let mut mentions = vec![Vec::new(); self.views.len()];
        for one in self.said {
            let entity = ids[&self.clusters.root(one.set)];
            mentions[one.doc].push(Mention { span: one.span, entity });
        }
        for &(doc, span, set) in self.described {
            if let Some(&entity) = ids.get(&self.clusters.root(set)) {
                mentions[doc].push(Mention { span, entity });
            }
        }
        for mentions in &mut mentions {
            mentions.sort_by_key(|m| m.span);
            mentions.dedup_by(|b, a| b.span.overlaps(a.span));
        }
        Cast { entities, mentions }
    }

    /// Sets in the order of their first mention.
    fn ids(&self) -> BTreeMap<usize, EntityId> {
        let mut ids = BTreeMap::new();
        for one in self.said {
            let next = EntityId(ids.len() as u32);
            ids.entry(self.clusters.root(one.set)).or_insert(next);
        }
        ids
    }

    fn entities(&self, ids: &BTreeMap<usize, EntityId>) -> Vec<Entity> {
        let mut members: Vec<Vec<&Said>> = vec![Vec::new(); ids.len()];
        for one in self.said {
            members[ids[&self.clusters.root(one.set)].index()].push(one);
        }
        let names = Naming::new(self, &members, ids).names();
        let mut slugs = Slugs::default();
        let slugs: Vec<String> = names.iter().map(|name| slugs.make(name)).collect();
        let rows = names.into_par_iter().zip(slugs).zip(&members).with_min_len(AT_ONCE);
        rows.map(|((name, id), members)| {
            let known = members.first().and_then(|m| self.clusters.known(m.set));
            Entity {
                id,
                kind: members.first().map_or(EntityKind::Thing, |m| m.kind),
                sort: self.sort(members),
                within: known
                    .and_then(|k| self.views.first()?.world.known[k as usize].within)
                    .and_then(|country| self.clusters.find(&["=", &country.to_string()].concat()))
                    .or_else(|| members.iter().find_map(|m| m.owner))
                    .and_then(|set| ids.get(&self.clusters.root(set)).copied()),
                aliases: if self.whole { self.aliases(&name, members) } else { Vec::new() },
                name,
                roles: Vec::new(),
                same_as: Vec::new(),
            }
        })
        .collect()
    }

    fn sort(&self, members: &[&Said]) -> String {
        let Some(view) = self.views.first() else { return String::new() };
        if let Some(known) = members.first().and_then(|m| self.clusters.known(m.set)) {
            return view.world.known[known as usize].sort.clone();
        }
        let of = |m: &&Said| {
            let view = &self.views[m.doc];
            let head = view.hits.longest(m.start, |w| match w {
                Word::OrganisationHead(s) | Word::PlaceHead(s) | Word::ThingHead(s) => Some(s),
                _ => None,
            });
            let tail = (m.start..m.end).find_map(|i| {
                view.hits
                    .longest(i, |w| match (w, m.kind) {
                        (Word::OrganisationTail(s), EntityKind::Organisation)
                        | (Word::ThingTail(s), EntityKind::Thing)
                        | (Word::PlaceTail(s), EntityKind::Place) => Some(s),
                        _ => None,
                    })
                    .filter(|(end, _)| *end == m.end || matches!(view.folded(*end), "of" | "in"))
            });
            let gate = view.hits.longest(m.end, |w| match w {
                Word::PlaceTail(s) if m.kind == EntityKind::Place => Some(s),
                _ => None,
            });
            let behind = || {
                (m.end..m.end + 2).find_map(|i| {
                    view.hits.longest(i, |w| match w {
                        Word::PlaceTail(s)
                            if m.kind == EntityKind::Place
                                && view.world.sort(s) == "border gate" =>
                        {
                            Some(s)
                        }
                        _ => None,
                    })
                })
            };
            let head = head.filter(|_| m.kind != EntityKind::Thing && m.kind != EntityKind::Person);
            tail.or(head).or(gate).or_else(behind).map(|(_, s)| view.world.sort(s).to_owned())
        };
        members.iter().find_map(of).unwrap_or_default()
    }

    /// Every other way the entity is written, in order of first use.
    fn aliases(&self, name: &str, members: &[&Said]) -> Vec<String> {
        let mut seen = BTreeSet::from([fold(name)]);
        // Most are written as before, which needs no folding again.
        let mut written = BTreeSet::new();
        let mut aliases = Vec::new();
        for member in members {
            let view = &self.views[member.doc];
            let honoured = (member.kind == EntityKind::Person)
                .then(|| honours_before(view, member.start))
                .filter(|&h| h < member.start)
                .map(|h| view.doc.tokens_span(&(h..member.end)).of(view.doc.text));
            for text in [Some(member.text(self.views)), honoured].into_iter().flatten() {
                if !written.insert(text) {
                    continue;
                }
                let text = tidy(text);
                if seen.insert(fold(&text)) {
                    aliases.push(text.into_owned());
                }
            }
        }
        aliases
    }

    /// By entity, in the order of the reports; a title that says less than
    /// another of the same person is left out.
    fn roles(
        &self,
        ids: &BTreeMap<usize, EntityId>,
        entities: &[Entity],
    ) -> BTreeMap<usize, Vec<Role>> {
        let id = |said: usize| ids.get(&self.clusters.root(self.said[said].set)).copied();
        let mut by_person: BTreeMap<usize, Vec<&Title>> = BTreeMap::new();
        for title in self.titles {
            if let Some(person) = id(title.person) {
                by_person.entry(person.index()).or_default().push(title);
            }
        }
        let rows = by_person.into_iter().map(|(person, titles)| {
            let mut roles: Vec<(&Title, Role)> = Vec::new();
            for title in titles {
                let Some(evidence) = self.evidence(title) else { continue };
                let organisation = title.organisation.and_then(id);
                let role = Role { text: title.text.clone(), organisation, evidence };
                let same = roles
                    .iter()
                    .position(|(t, r)| t.office == title.office && same_post(entities, r, &role));
                match same {
                    Some(at) if says_more(&role, &roles[at].1) => roles[at].1 = role,
                    Some(_) => {}
                    None if roles.len() < MOST_ROLES => roles.push((title, role)),
                    None => {}
                }
            }
            roles.sort_by_key(|(_, r)| r.evidence);
            (person, roles.into_iter().map(|(_, r)| r).collect())
        });
        rows.collect()
    }

    fn evidence(&self, title: &Title) -> Option<Evidence> {
        let person = &self.said[title.person];
        let doc = self.views[person.doc].doc;
        let sentence = doc.sentence_at(title.span.start)?;
        let whole = doc.sentence_span(sentence);
        let span = if whole.contains(title.span) { title.span } else { whole };
        Some(Evidence { article: ArticleId(person.doc as u32), sentence: sentence as u32, span })
    }
}

/// Whether two roles of one office can be the same post.
fn same_post(entities: &[Entity], a: &Role, b: &Role) -> bool {
    match (a.organisation, b.organisation) {
        (Some(a), Some(b)) => a == b || belongs(entities, a, b) || belongs(entities, b, a),
        _ => true,
    }
}

/// Whether a body belongs to another, over a few steps.
fn belongs(entities: &[Entity], body: EntityId, owner: EntityId) -> bool {
    let mut at = body;
    for _ in 0..4 {
        match entities.get(at.index()).and_then(|e| e.within) {
            Some(next) if next == owner => return true,
            Some(next) => at = next,
            None => return false,
        }
    }
    false
}

/// An organisation says more than none, and more words say more.
fn says_more(new: &Role, old: &Role) -> bool {
    let weight = |r: &Role| (r.organisation.is_some(), r.text.len());
    weight(new) > weight(old)
}
