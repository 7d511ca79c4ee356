//! The choices of a facet as the filter bar lists them.

use super::filter::Facet;
use super::state::State;

/// One value of a facet that some event of the story has, or that is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub value: u32,
    /// How many events it would give, all other facets as they are.
    pub count: u32,
}

impl State {
    /// The `most` frequent under the other facets, then in the whole story, and those
    /// that are chosen, and how many others there are; only of those to `keep`. In
    /// time that hardly grows with the others.
    pub fn rows(&self, facet: Facet, most: usize, keep: impl Fn(u32) -> bool) -> (Vec<Row>, usize) {
        let counts = self.selection.counts(&self.index, facet);
        let totals = self.whole.counts(&self.index, facet);
        let of = |counts: &[u32], value: u32| counts.get(value as usize).copied().unwrap_or(0);
        let (mut n, mut top) = (0, Vec::new());
        // Others that are not above this have no place.
        let mut least = (0, 0);
        for (value, rank) in (0..).zip(counts.iter().copied().zip(totals.iter().copied())) {
            if rank == (0, 0) || !keep(value) {
                continue;
            }
            n += 1;
            // Of equals the first.
            if top.len() < most || rank > least {
                let place = top.partition_point(|(other, _)| *other >= rank);
                top.insert(place, (rank, value));
                top.truncate(most);
                least = top.last().map_or(least, |(last, _)| *last);
            }
        }
        let mut rows: Vec<Row> =
            top.into_iter().map(|((count, _), value)| Row { value, count }).collect();
        for value in self.address.filter.of(facet).iter().map(|choice| choice.value) {
            if !rows.iter().any(|row| row.value == value) && keep(value) {
                n += usize::from((of(counts, value), of(totals, value)) == (0, 0));
                rows.push(Row { value, count: of(counts, value) });
            }
        }
        let n_left = n - rows.len();
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
        state(address).rows(facet, 99, |_| true).0.iter().map(|r| (r.value, r.count)).collect()
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
            let (all, none_left) = now.rows(facet, 99, |_| true);
            let (top, n_left) = now.rows(facet, 1, |_| true);
            assert_eq!(none_left, 0);
            assert_eq!((top.first(), top.len() + n_left), (all.first(), all.len()), "{facet:?}");
        }
        let chosen = |row: &Row| row.value == 1;
        let now = state("who:hun-sen");
        assert!(now.rows(Facet::Who, 0, |_| true).0.iter().any(chosen));
        assert_eq!(now.rows(Facet::Who, 9, |value| value == 7), (vec![], 0));
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
