//! The events that a filter lets in, and the counts beside every choice.

use super::filter::{Facet, Filter};
use super::index::Index;
use super::search::Query;
use crate::model::{DateSpan, EventId, order, order_by_key};

/// What a filter gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// All events that the filter lets in, in the story's order.
    pub events: Vec<EventId>,
    /// Those to show: `events`, or the key moments of them where there are
    /// many and the filter does not ask for everything.
    pub shown: Vec<EventId>,
    /// How many key moments there are; fewer than `events` where a reader can
    /// choose between them and everything.
    pub key: usize,
    /// By facet, then value: how many events there would be if this value
    /// alone were ticked in its facet, all other facets as they are.
    pub counts: [Vec<u32>; Facet::COUNT],
    /// How many events there are.
    pub known: usize,
    /// How many would fit but for the filter's days, for they have no date;
    /// they are among `events` where the filter asks for them.
    pub undated: usize,
}

/// Up to this many events are all key moments: a list of them reads well.
const FEW: usize = 15;

impl Index {
    /// The filter's day is the index's affair: [`Index::as_of`].
    pub fn select(&self, filter: &Filter) -> Selection {
        let query = Query::new(&filter.q);
        let mut selection = Selection { known: self.story.events.len(), ..Selection::default() };
        for facet in Facet::ALL {
            selection.counts[facet as usize] = vec![0; self.len(facet)];
        }
        for i in 0..self.story.events.len() {
            let event = EventId(i as u32);
            let when = self.story.events[i].when;
            let is_undated = filter.has_time() && when.is_none();
            if (is_undated || in_time(filter, when)) && self.matches(&query, event) {
                self.count(filter, event, is_undated, &mut selection);
            }
        }
        selection.key = key_moments(selection.events.len());
        selection.shown = self.shown(filter, &selection);
        selection
    }

    /// Counts the event for each facet that alone keeps it out, or for all
    /// facets if none does.
    fn count(&self, filter: &Filter, event: EventId, is_undated: bool, selection: &mut Selection) {
        let mut refusing =
            Facet::ALL.into_iter().filter(|f| !lets_in(filter, *f, self.values(*f, event)));
        let (first, second) = (refusing.next(), refusing.next());
        if is_undated && first.is_none() {
            selection.undated += 1;
        }
        if second.is_some() || (is_undated && !filter.undated) {
            return;
        }
        for facet in Facet::ALL {
            if first.is_none_or(|f| f == facet) {
                for value in self.values(facet, event) {
                    selection.counts[facet as usize][*value as usize] += 1;
                }
            }
        }
        if first.is_none() {
            selection.events.push(event);
        }
    }

    /// The most salient, or all.
    fn shown(&self, filter: &Filter, selection: &Selection) -> Vec<EventId> {
        let mut ranked = selection.events.clone();
        if !filter.everything && selection.key < ranked.len() {
            let salience = |e: &EventId| self.story.events[e.index()].salience;
            order_by_key(&mut ranked, |e| std::cmp::Reverse(salience(e)));
            ranked.truncate(selection.key);
            order(&mut ranked);
        }
        ranked
    }
}

/// How many of so many events are key moments: about three times the square
/// root, so that 38 give 18 and 5,000 give 212; all, where few would be left out.
fn key_moments(n_events: usize) -> usize {
    let keep = ((n_events as f32).sqrt() * 3.0) as usize;
    let keep = keep.max(FEW);
    if n_events <= keep + keep / 4 { n_events } else { keep }
}

/// Whether a span touches the filter's days.
fn in_time(filter: &Filter, when: Option<DateSpan>) -> bool {
    when.is_none_or(|when| {
        filter.from.is_none_or(|from| when.to() >= from.first_day())
            && filter.to.is_none_or(|to| when.from() <= to.last_day())
    })
}

/// Any of the included, none of the excluded.
fn lets_in(filter: &Filter, facet: Facet, values: &[u32]) -> bool {
    let choices = filter.of(facet);
    let has = |value: u32| values.binary_search(&value).is_ok();
    let mut included = choices.iter().filter(|c| !c.exclude).peekable();
    (included.peek().is_none() || included.any(|c| has(c.value)))
        && !choices.iter().any(|c| c.exclude && has(c.value))
}

#[cfg(test)]
mod tests {
    use super::key_moments;

    #[test]
    fn many_events_have_key_moments_and_few_are_all_key() {
        for (n_events, key) in [(0, 0), (15, 15), (18, 18), (19, 15), (38, 18), (5_000, 212)] {
            assert_eq!(key_moments(n_events), key, "{n_events}");
        }
    }
}
