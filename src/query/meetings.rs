//! Who is in the same events as whom.

use super::index::Index;
use super::select::Selection;
use crate::model::{EntityId, EntityKind, EventId, order_by_key};
use std::cmp::Reverse;

/// The people in most of some events, and how many of these each two share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meetings {
    /// Of those who share an event with another of them, the most frequent first.
    pub people: Vec<EntityId>,
    /// By first, then second.
    shared: Vec<Vec<u32>>,
}

/// So many people can be taken in at a glance.
const MOST: usize = 8;

impl Meetings {
    pub fn new(index: &Index, events: &Selection) -> Meetings {
        let counts = index.in_events(events);
        let mut people = index.cast.of_kind(&index.story, EntityKind::Person);
        people.retain(|id| counts[id.index()] > 0);
        // Stable, so that equals stay by mentions.
        order_by_key(&mut people, |id| Reverse(counts[id.index()]));
        people.truncate(MOST);
        let all = count(index, events, &people);
        let mut meets = all.iter().map(|row| row.iter().any(|n| *n > 0));
        people.retain(|_| meets.next().unwrap_or(false));
        let shared = count(index, events, &people);
        Meetings { people, shared }
    }

    /// How many events the people at these places share; none with oneself.
    pub fn shared(&self, a: usize, b: usize) -> u32 {
        self.shared.get(a).and_then(|row| row.get(b)).copied().unwrap_or(0)
    }

    /// The highest number of all.
    pub fn most(&self) -> u32 {
        self.shared.iter().flatten().copied().max().unwrap_or(0)
    }
}

fn count(index: &Index, events: &Selection, people: &[EntityId]) -> Vec<Vec<u32>> {
    let mut shared = vec![vec![0; people.len()]; people.len()];
    for event in events.events() {
        let place = |id| people.iter().position(|one| *one == id);
        let here: Vec<usize> = index.columns.entities(event).filter_map(place).collect();
        for a in &here {
            for b in here.iter().filter(|b| *b != a) {
                shared[*a][*b] += 1;
            }
        }
    }
    shared
}

/// Those of `events` that both are in, those of the first alone, and how many
/// of the second alone.
pub fn compared(
    index: &Index,
    events: &Selection,
    a: EntityId,
    b: EntityId,
) -> (Vec<EventId>, usize, usize) {
    let (mut both, mut only_a, mut only_b) = (Vec::new(), 0, 0);
    for id in events.events() {
        match [a, b].map(|one| index.columns.entities(id).any(|entity| entity == one)) {
            [true, true] => both.push(id),
            [true, false] => only_a += 1,
            [false, true] => only_b += 1,
            [false, false] => {}
        }
    }
    (both, only_a, only_b)
}

#[cfg(test)]
mod tests {
    use super::super::testing::story;
    use super::*;
    use crate::model::Story;
    use crate::query::Filter;
    use std::rc::Rc;

    const TO_LAM: EntityId = EntityId(0);
    const HUN_SEN: EntityId = EntityId(1);

    fn index(story: Story) -> Index {
        Index::new(Rc::new(story))
    }

    #[test]
    fn people_in_the_same_event_have_met() {
        let index = index(story());
        let all = index.select(&Filter::default());
        let met = Meetings::new(&index, &all);
        assert_eq!(met.people, [TO_LAM, HUN_SEN]);
        assert_eq!((met.shared(0, 1), met.shared(1, 0), met.shared(0, 0)), (1, 1, 0));
        assert_eq!((met.most(), met.shared(7, 7)), (1, 0));
        assert_eq!(compared(&index, &all, TO_LAM, HUN_SEN), (vec![EventId(1)], 1, 1));
    }

    #[test]
    fn who_met_no_one_is_not_listed() {
        let some = index(story());
        let filter = Filter { q: "work".into(), ..Filter::default() };
        assert_eq!(Meetings::new(&some, &some.select(&filter)), Meetings::default());
        let none = index(Story::default());
        let all = none.select(&Filter::default());
        assert_eq!(Meetings::new(&none, &all), Meetings::default());
    }
}
