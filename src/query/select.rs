//! The events that a filter lets in, and the counts beside every choice.

use super::bits::Bits;
use super::brief::Brief;
use super::filter::{Facet, Filter};
use super::index::Index;
use super::search::Query;
use super::tally::Tally;
use crate::model::{Column, EventId, order};
use std::rc::Rc;

/// What a filter gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// How many events the filter lets in.
    n: usize,
    /// Those to show: all, or the key moments of them where there are many and
    /// the filter does not ask for everything.
    pub shown: Vec<EventId>,
    /// How many key moments there are; fewer than all where a reader can
    /// choose between them and everything.
    pub key: usize,
    /// How many of those that are let in have a date.
    pub dated: usize,
    /// How many events there are.
    pub known: usize,
    /// How many would fit but for the filter's days, for they have no date;
    /// they are let in where the filter asks for them.
    pub undated: usize,
    /// Those that are let in; and by facet those that all other facets let in.
    chosen: Rc<Tally>,
    others: [Rc<Tally>; Facet::COUNT],
    found: Option<Rc<Found>>,
}

/// What a search finds.
#[derive(Debug, PartialEq)]
struct Found {
    q: String,
    set: Bits,
    /// Not where words are yet to come.
    is_certain: bool,
}

/// Up to this many events are all key moments: a list of them reads well.
const FEW: usize = 15;

impl Index {
    pub fn select(&self, filter: &Filter) -> Selection {
        self.select_near(filter, &[])
    }

    /// The same. Of the events only those are looked at in which it differs from
    /// what was selected `before`, by other filters of this index. The filter's
    /// day is the index's affair: [`Index::as_of`].
    pub fn select_near(&self, filter: &Filter, before: &[&Selection]) -> Selection {
        let columns = &self.columns;
        let known = self.story.events.len();
        let let_in = Facet::ALL.map(|facet| columns.let_in(facet, filter.of(facet)));
        let found = self.find(&filter.q, before);
        let mut set = found.as_ref().map_or_else(|| Bits::all(known), |found| found.set.clone());
        let mut undated = Bits::none(known);
        if filter.has_time() {
            undated.or(&columns.undated);
            undated.and(&set);
            let mut in_time = columns.in_time(filter);
            if filter.undated {
                in_time.or(&columns.undated);
            }
            set.and(&in_time);
        }
        let through = |set: &mut Bits, but: Option<Facet>| {
            for facet in Facet::ALL.into_iter().filter(|facet| Some(*facet) != but) {
                if let Some(let_in) = &let_in[facet as usize] {
                    set.and(let_in);
                }
            }
        };
        through(&mut undated, None);
        let mut tallies: Vec<&Rc<Tally>> = Vec::new();
        for tally in before.iter().flat_map(|s| s.tallies()) {
            if !tallies.iter().any(|other| Rc::ptr_eq(other, tally)) {
                tallies.push(tally);
            }
        }
        let tally = |but| {
            let mut set = set.clone();
            through(&mut set, but);
            columns.tally(set, &tallies)
        };
        let chosen = tally(None);
        let others = Facet::ALL.map(|facet| match let_in[facet as usize] {
            Some(_) => tally(Some(facet)),
            None => chosen.clone(),
        });
        let n = chosen.set.len();
        let mut no_date = columns.undated.clone();
        no_date.and(&chosen.set);
        let dated = n - no_date.len();
        let key = key_moments(n);
        let shown = match filter.everything || key >= n {
            true => chosen.set.iter().map(EventId).collect(),
            false => self.key_moments(&chosen.set, key),
        };
        let undated = undated.len();
        Selection { n, shown, key, dated, known, undated, chosen, others, found }
    }

    /// `keep` of a set: what the brief names, and the most salient.
    fn key_moments(&self, set: &Bits, keep: usize) -> Vec<EventId> {
        let Brief { latest, next, .. } = self.brief();
        let mut rest = set.clone();
        let mut shown: Vec<EventId> = latest.iter().chain(next).copied().collect();
        shown.retain(|id| set.has(id.0));
        shown.iter().for_each(|id| rest.set(id.0, false));
        shown.extend(self.columns.most_salient(&rest, keep - shown.len()));
        order(&mut shown);
        shown
    }

    /// `None` where nothing is searched for.
    fn find(&self, q: &str, before: &[&Selection]) -> Option<Rc<Found>> {
        let query = Query::new(q);
        if query.is_empty() {
            return None;
        }
        let searched = before.iter().filter_map(|selection| selection.found.as_ref());
        let mut searched = searched.filter(|found| found.is_certain);
        // More letters find no more.
        let near = searched.find(|found| q.starts_with(&found.q));
        if let Some(same) = near.filter(|found| found.q == q) {
            return Some(same.clone());
        }
        if let Some(outline) = self.story.outline() {
            let (set, is_certain) = self.find_by_words(&outline.words, &query);
            return Some(Rc::new(Found { q: q.to_owned(), set, is_certain }));
        }
        let n = self.story.events.len();
        let mut set = Bits::none(n);
        let mut look = |event| set.set(event, self.matches(&query, EventId(event)));
        match near {
            Some(found) => found.set.iter().for_each(&mut look),
            None => (0..n as u32).for_each(&mut look),
        }
        Some(Rc::new(Found { q: q.to_owned(), set, is_certain: true }))
    }
}

impl Selection {
    /// All events that the filter lets in, in the story's order.
    pub fn events(&self) -> impl Iterator<Item = EventId> + Clone {
        self.chosen.set.iter().map(EventId)
    }

    /// How many these are.
    pub fn len(&self) -> usize {
        self.n
    }

    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// Not where more may be found once more of the story is here.
    pub fn is_certain(&self) -> bool {
        self.found.as_ref().is_none_or(|found| found.is_certain)
    }

    /// By the facet's value: how many events there would be if this value
    /// alone were ticked in its facet, all other facets as they are.
    pub fn counts(&self, index: &Index, facet: Facet) -> &[u32] {
        let counts = &self.others[facet as usize].counts;
        index.columns.of_column(Column::Of(facet), counts)
    }

    /// By the facet's value: how many of the events have it.
    pub fn chosen(&self, index: &Index, facet: Facet) -> &[u32] {
        index.columns.of_column(Column::Of(facet), &self.chosen.counts)
    }

    pub fn has(&self, event: EventId) -> bool {
        self.chosen.set.has(event.0)
    }

    /// Of the events that the filter lets in.
    pub(super) fn tally(&self) -> &Tally {
        &self.chosen
    }

    fn tallies(&self) -> impl Iterator<Item = &Rc<Tally>> {
        std::iter::once(&self.chosen).chain(&self.others)
    }
}

/// How many of so many events are key moments: about three times the square
/// root, so that 38 give 18 and 5,000 give 212; all, where few would be left out.
fn key_moments(n_events: usize) -> usize {
    let keep = ((n_events as f32).sqrt() * 3.0) as usize;
    let keep = keep.max(FEW);
    if n_events <= keep + keep / 4 { n_events } else { keep }
}

#[cfg(test)]
mod tests;
