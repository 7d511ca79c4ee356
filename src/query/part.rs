//! The parts of a filter that a reader can lift one by one.

use super::filter::{Choice, Facet, Filter};
use super::state::State;
use crate::model::order_by_key;

/// One thing that narrows the story; each has a chip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Choice(Facet, Choice),
    /// From and to together.
    Time,
    Search,
    AsOf,
}

impl Filter {
    /// In the order of the filter bar, within a facet as ticked.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for facet in Facet::ALL {
            parts.extend(self.of(facet).iter().map(|choice| Part::Choice(facet, *choice)));
        }
        let others = [
            (Part::Time, self.has_time()),
            (Part::Search, !self.q.trim().is_empty()),
            (Part::AsOf, self.as_of.is_some()),
        ];
        parts.extend(others.into_iter().filter_map(|(part, is_on)| is_on.then_some(part)));
        parts
    }

    pub fn lift(&mut self, part: Part) {
        match part {
            Part::Choice(facet, choice) => {
                self.choices[facet as usize].retain(|c| *c != choice);
            }
            Part::Time => (self.from, self.to) = (None, None),
            Part::Search => self.q.clear(),
            Part::AsOf => self.as_of = None,
        }
    }
}

/// More parts than this are not tried one by one.
const MOST_WAYS: usize = 40;

impl State {
    /// For a reader who sees nothing: the parts that alone bring events back
    /// when lifted, and how many; most first.
    pub fn ways_out(&self) -> Vec<(Part, usize)> {
        let filter = &self.address.filter;
        let without = |part| {
            let mut filter = filter.clone();
            filter.lift(part);
            (part, self.index.select_near(&filter, &[&self.selection, &self.whole]).len())
        };
        // Each way costs a walk over the story; an address may name thousands.
        let parts = filter.parts().into_iter().take(MOST_WAYS);
        let mut ways: Vec<(Part, usize)> = parts.map(without).collect();
        ways.retain(|(_, n)| *n > 0);
        order_by_key(&mut ways, |(_, n)| std::cmp::Reverse(*n));
        ways
    }
}

#[cfg(test)]
mod tests {
    use crate::query::testing::{ids, state};

    #[test]
    fn lifting_every_part_lets_all_in_again() {
        let mut now = state("who:to-lam,-hun-sen;status:target;from:2025;q:x;as-of:2026-02-04");
        let parts = now.address.filter.parts();
        assert_eq!(parts.len(), 6);
        for part in parts {
            now.address.filter.lift(part);
        }
        assert_eq!(now.address, state("").address);
    }

    #[test]
    fn ways_out_of_an_empty_result_give_what_they_promise() {
        let now = state("who:to-lam;topic:economy");
        assert_eq!(ids(&now), [""; 0]);
        let ways = now.ways_out();
        assert_eq!(ways.iter().map(|w| w.1).collect::<Vec<_>>(), [2, 2]);
        for (part, n) in ways {
            let mut filter = now.address.filter.clone();
            filter.lift(part);
            assert_eq!(now.index.select(&filter).len(), n);
        }
    }

    #[test]
    fn parts_that_bring_nothing_back_alone_are_no_way_out() {
        assert_eq!(state("who:to-lam;topic:economy;q:nothing").ways_out(), []);
    }
}
