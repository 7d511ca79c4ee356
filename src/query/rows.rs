//! The choices of a facet as the filter bar lists them.

use super::filter::Facet;
use super::state::State;
use crate::model::order_by_key;
use std::cmp::Reverse;

/// One value of a facet that some event of the story has, or that is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub value: u32,
    /// How many events it would give, all other facets as they are.
    pub count: u32,
}

impl State {
    /// Most frequent first under the other facets, then in the whole story.
    pub fn rows(&self, facet: Facet) -> Vec<Row> {
        let counts = self.selection.counts(&self.index, facet);
        let totals = self.whole.counts(&self.index, facet);
        let filter = &self.address.filter;
        let total = |value: u32| totals.get(value as usize).copied().unwrap_or(0);
        let mut rows: Vec<Row> = (0u32..)
            .zip(counts)
            .map(|(value, count)| Row { value, count: *count })
            .filter(|row| {
                total(row.value) + row.count > 0 || filter.choice(facet, row.value).is_some()
            })
            .collect();
        order_by_key(&mut rows, |row| Reverse((row.count, total(row.value))));
        rows
    }

    /// The first `most` of [`rows`](State::rows) and those that are chosen, and how
    /// many others there are; in time that hardly grows with the others.
    pub fn top_rows(&self, facet: Facet, most: usize) -> (Vec<Row>, usize) {
        let counts = self.selection.counts(&self.index, facet);
        let totals = self.whole.counts(&self.index, facet);
        let (mut n, mut top) = (0, Vec::new());
        for (i, count) in counts.iter().enumerate() {
            let rank = (*count, totals.get(i).copied().unwrap_or(0));
            n += usize::from(rank != (0, 0));
            // Of equals the first.
            if rank != (0, 0)
                && (top.len() < most || top.last().is_some_and(|(last, _)| rank > *last))
            {
                let place = top.partition_point(|(other, _)| *other >= rank);
                top.insert(place, (rank, i));
                top.truncate(most);
            }
        }
        let mut rows: Vec<Row> =
            top.into_iter().map(|((count, _), i)| Row { value: i as u32, count }).collect();
        for choice in self.address.filter.of(facet) {
            if !rows.iter().any(|row| row.value == choice.value) {
                let count = counts.get(choice.value as usize).copied().unwrap_or(0);
                let total = totals.get(choice.value as usize).copied().unwrap_or(0);
                n += usize::from((count, total) == (0, 0));
                rows.push(Row { value: choice.value, count });
            }
        }
        let n_left = n.saturating_sub(rows.len());
        (rows, n_left)
    }

    /// Whether some choice of the facet would leave some of the story's events out.
    pub fn can_narrow(&self, facet: Facet) -> bool {
        let all = self.whole.len() as u32;
        let totals = self.whole.counts(&self.index, facet);
        totals.iter().any(|n| *n > 0 && *n < all) || !self.address.filter.of(facet).is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::testing::state;

    fn pairs(address: &str, facet: Facet) -> Vec<(u32, u32)> {
        state(address).rows(facet).iter().map(|r| (r.value, r.count)).collect()
    }

    #[test]
    fn rows_are_most_frequent_first_and_stay_when_they_would_give_nothing() {
        assert_eq!(pairs("", Facet::Who), [(0, 2), (1, 2)]);
        assert_eq!(pairs("topic:economy", Facet::Who), [(1, 1), (0, 0)]);
        assert_eq!(pairs("", Facet::Where), [(3, 2), (2, 1)]);
        assert_eq!(pairs("", Facet::What), []);
    }

    #[test]
    fn the_top_rows_are_the_first_of_all_and_those_that_are_chosen() {
        let now = state("who:hun-sen;topic:economy");
        for facet in Facet::ALL {
            let all = now.rows(facet);
            assert_eq!(now.top_rows(facet, 9), (all.clone(), 0), "{facet:?}");
            let (top, n_left) = now.top_rows(facet, 1);
            assert_eq!((top.first(), top.len() + n_left), (all.first(), all.len()), "{facet:?}");
        }
        let chosen = |row: &Row| row.value == 1;
        assert!(state("who:hun-sen").top_rows(Facet::Who, 0).0.iter().any(chosen));
    }

    #[test]
    fn a_facet_without_a_choice_that_leaves_something_out_can_not_narrow() {
        let now = state("");
        assert!(now.can_narrow(Facet::Who) && now.can_narrow(Facet::Report));
        assert!(!now.can_narrow(Facet::What));
    }

    #[test]
    fn a_status_that_only_held_on_an_earlier_day_has_a_row_on_that_day() {
        assert!(pairs("as-of:2026-02-04", Facet::Status).contains(&(2, 1)));
        assert!(!pairs("", Facet::Status).iter().any(|(value, _)| *value == 2));
    }
}
