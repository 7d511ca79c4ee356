//! What a reader who comes late asks first: what happened, what is next, who.

use super::index::Index;
use super::state::State;
use crate::model::{Day, EntityId, EntityKind, EventId, Status, order_by_key};
use std::cmp::Reverse;

/// A story in three lines, as of the reader's day and whatever else is filtered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brief {
    /// The most salient event of the last day on which something happened.
    pub latest: Option<EventId>,
    /// What is to come soonest; only where nothing ahead has a date, the most
    /// salient without one.
    pub next: Option<EventId>,
    /// Those in most events, as the cards rank them: people, or organisations
    /// where there is nobody.
    pub who: Vec<EntityId>,
}

/// So many names.
const WHO: usize = 3;

impl State {
    /// The same whatever is filtered.
    pub fn brief(&self) -> &Brief {
        self.index.brief()
    }
}

impl Index {
    pub fn brief(&self) -> &Brief {
        self.brief.get_or_init(|| self.new_brief())
    }

    fn new_brief(&self) -> Brief {
        let mut brief = Brief { who: self.who(), ..Brief::default() };
        // Of what stands: its day, and how salient it is; a higher number is better.
        let (mut latest, mut next) = ((i32::MIN, 0), (i32::MIN, 0));
        let today = self.today.map_or(i32::MAX, Day::number);
        let columns = &self.columns;
        for id in (0..self.story.events.len() as u32).map(EventId) {
            let (Some(status), when) = (columns.status(id), columns.when(id)) else { continue };
            let last = when.map_or(i32::MAX, |when| when.to().number());
            let salience = i32::from(columns.salience(id));
            let is_ahead = matches!(status, Status::Scheduled | Status::Target)
                || when.is_some_and(|when| when.from().number() > today);
            if is_ahead && last > today {
                keep_better((-last, salience), &mut next, id, &mut brief.next);
            } else if !is_ahead && last <= today && when.is_some() {
                keep_better((last, salience), &mut latest, id, &mut brief.latest);
            }
        }
        brief
    }

    fn who(&self) -> Vec<EntityId> {
        let counts = self.columns.in_events(&self.columns.whole);
        let of_kind = |kind| {
            let mut ids = self.cast.of_kind(&self.story, kind);
            order_by_key(&mut ids, |id| Reverse(counts.get(id.index()).copied()));
            ids.truncate(WHO);
            ids
        };
        let people = of_kind(EntityKind::Person);
        if people.is_empty() { of_kind(EntityKind::Organisation) } else { people }
    }
}

fn keep_better(rank: (i32, i32), best: &mut (i32, i32), id: EventId, kept: &mut Option<EventId>) {
    if kept.is_none() || rank > *best {
        (*best, *kept) = (rank, Some(id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::testing::state;
    use crate::query::{Address, View};

    #[track_caller]
    fn check(address: &str, latest: Option<u32>, next: Option<u32>, who: &[u32]) {
        let expected = Brief {
            latest: latest.map(EventId),
            next: next.map(EventId),
            who: who.iter().copied().map(EntityId).collect(),
        };
        assert_eq!(*state(address).brief(), expected, "{address}");
    }

    #[test]
    fn the_latest_is_of_the_last_day_and_the_next_is_the_soonest() {
        check("", Some(1), Some(2), &[0, 1]);
    }

    #[test]
    fn a_filter_does_not_change_the_story_but_going_back_to_a_day_does() {
        check("topic:economy", Some(1), Some(2), &[0, 1]);
        check("as-of:2026-02-03", None, None, &[]);
    }

    #[test]
    fn what_the_brief_names_is_among_the_key_moments() {
        let mut story = crate::query::testing::story();
        for n in 0..60 {
            let mut event = story.events[0].clone();
            event.id = ["more", &n.to_string()].concat();
            story.events.insert(1, event);
        }
        let (latest, next) = (EventId(61), EventId(62));
        for id in [latest, next] {
            story.events[id.index()].salience = 1;
        }
        let story = std::rc::Rc::new(story);
        let shown = |address: &str| {
            let address = Address::parse(address, &story, View::Timeline);
            let now = State::new(story.clone(), address, View::Timeline);
            assert_eq!((now.brief().latest, now.brief().next), (Some(latest), Some(next)));
            assert_eq!(now.selection.shown.len(), now.selection.key);
            let mut in_order = now.selection.shown.clone();
            in_order.sort();
            assert_eq!(in_order, now.selection.shown);
            [latest, next].map(|id| now.selection.shown.contains(&id))
        };
        assert_eq!(shown(""), [true, true]);
        assert_eq!(shown("who:to-lam"), [true, false], "what a filter leaves out stays out");
    }

    #[test]
    fn what_has_happened_in_a_year_that_is_not_over_is_not_next() {
        let mut story = crate::query::testing::story();
        story.events[1].when = crate::model::DateSpan::year(2026);
        let now = State::new(story.into(), Default::default(), Default::default());
        assert_eq!((now.brief().latest, now.brief().next), (Some(EventId(0)), Some(EventId(2))));
    }
}
