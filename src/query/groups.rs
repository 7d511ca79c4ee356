//! Events that share their days, as the timeline shows them: under one heading,
//! and of many only the most salient until the reader asks for the rest.

use super::state::State;
use super::unfolded::Fold;
use crate::model::{DateSpan, EventId, order, order_by_key};
use std::cmp::Reverse;

#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Of all its events.
    pub when: Option<DateSpan>,
    /// The first event of the story on these days, whatever the filter.
    pub key: EventId,
    /// Those to show, in the order of telling.
    pub events: Vec<EventId>,
    /// How many more there are.
    pub n_folded: usize,
}

/// More on the same days are folded to [`TOP`].
const MANY: usize = 8;

/// The most salient of many.
const TOP: usize = 5;

impl State {
    /// `events` of one era, which are in the story's order.
    pub fn groups(&self, events: &[EventId]) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for id in events {
            let when = self.when(*id);
            // Spans that start on the same day may take turns.
            let near = groups.iter_mut().rev().take(MANY);
            match near.into_iter().find(|group| group.when == when) {
                Some(group) => group.events.push(*id),
                None => groups.push(Group { when, key: *id, events: vec![*id], n_folded: 0 }),
            }
        }
        for group in &mut groups {
            group.key = self.index.columns.first_of_days(group.key);
            self.fold(group);
        }
        groups
    }

    fn when(&self, id: EventId) -> Option<DateSpan> {
        self.index.columns.when(id)
    }

    /// Leaves out the less salient of many, but not what is open.
    fn fold(&self, group: &mut Group) {
        let is_whole = self.address.filter.everything || self.is_unfolded(Fold::Day, group.key);
        if is_whole || group.events.len() <= MANY {
            return;
        }
        let mut ranked = group.events.clone();
        order_by_key(&mut ranked, |e| Reverse(self.index.columns.salience(*e)));
        let mut rest = ranked.split_off(TOP);
        rest.retain(|e| self.is_unfolded(Fold::Sentences, *e));
        ranked.extend(rest);
        order(&mut ranked);
        group.n_folded = group.events.len() - ranked.len();
        group.events = ranked;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Action, Address, View, testing};
    use std::rc::Rc;

    /// The visit's day with so many more events, each less salient than the one before.
    fn day_of(more: u16, address: &str) -> State {
        let mut story = testing::story();
        for n in 0..more {
            let mut event = story.events[1].clone();
            event.id = ["x", &n.to_string()].concat();
            event.salience = 400 - n;
            story.events.insert(2 + n as usize, event);
        }
        let story = Rc::new(story);
        let address = Address::parse(address, &story, View::Timeline);
        State::new(story, address, View::Timeline)
    }

    #[track_caller]
    fn check(state: &State, expected: &[(u32, &[u32], usize)]) {
        let groups = state.groups(&state.on_screen());
        let said: Vec<(u32, Vec<u32>, usize)> = groups
            .iter()
            .map(|g| (g.key.0, g.events.iter().map(|e| e.0).collect(), g.n_folded))
            .collect();
        let expected: Vec<_> = expected.iter().map(|(k, e, n)| (*k, e.to_vec(), *n)).collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn events_of_the_same_days_stand_together() {
        check(&day_of(2, ""), &[(0, &[0], 0), (1, &[1, 2, 3], 0), (4, &[4], 0), (5, &[5], 0)]);
    }

    #[test]
    fn of_many_on_a_day_the_most_salient_stand_until_it_is_unfolded() {
        let few = day_of(9, "topic:parties");
        check(&few, &[(0, &[0], 0), (1, &[1, 2, 3, 4, 5], 5)]);
        let open = day_of(9, "topic:parties;open:x7");
        check(&open, &[(0, &[0], 0), (1, &[1, 2, 3, 4, 5, 9], 4)]);
        let all = few.next(Action::Unfold(Fold::Day, EventId(1))).unwrap();
        check(&all, &[(0, &[0], 0), (1, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0)]);
        assert_eq!(day_of(9, "show:all").groups(&day_of(9, "show:all").on_screen())[1].n_folded, 0);
    }
}
