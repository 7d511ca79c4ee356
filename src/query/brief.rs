//! What a reader who comes late asks first: what happened, what is next, who.

use super::cast::in_events;
use super::state::State;
use crate::model::{EntityId, EntityKind, EventId, Status, order_by_key};
use std::cmp::Reverse;

/// A story in three lines, as of the reader's day and whatever else is filtered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brief {
    /// The most salient event of the last day on which something happened.
    pub latest: Option<EventId>,
    /// What is to come soonest; only where nothing ahead has a date, the most
    /// salient without one.
    pub next: Option<EventId>,
    /// Those in most events, as the cards rank them: people, or organisations where there is nobody.
    pub who: Vec<EntityId>,
}

/// So many names.
const WHO: usize = 3;

impl State {
    pub fn brief(&self) -> Brief {
        let (index, story, as_of) = (&self.index, self.story(), self.address.filter.as_of);
        let (mut latest, mut next) = (None, None);
        for id in (0..story.events.len() as u32).map(EventId) {
            let Some(status) = index.status(id, as_of) else { continue };
            let (when, salience) = (index.when(id, as_of), story.events[id.index()].salience);
            let is_ahead = matches!(status, Status::Scheduled | Status::Target);
            match when {
                Some(when) if !is_ahead && self.today().is_none_or(|day| when.to() <= day) => {
                    latest = latest.max(Some((when.to(), salience, Reverse(id))));
                }
                Some(when) if self.today().is_none_or(|day| when.to() > day) => {
                    let soonest = (Reverse(Some(when.to())), salience, Reverse(id));
                    next = next.max(Some((true, soonest)));
                }
                None if is_ahead => {
                    next = next.max(Some((false, (Reverse(None), salience, Reverse(id)))))
                }
                _ => {}
            }
        }
        Brief {
            latest: latest.map(|(_, _, Reverse(id))| id),
            next: next.map(|(_, (_, _, Reverse(id)))| id),
            who: self.who(),
        }
    }

    fn who(&self) -> Vec<EntityId> {
        let counts = in_events(self.story(), &self.whole.events);
        let of_kind = |kind| {
            let mut ids = self.index.cast.of_kind(self.story(), kind);
            ids.retain(|id| self.is_named(*id));
            order_by_key(&mut ids, |id| Reverse(counts.get(id.index()).copied()));
            ids.truncate(WHO);
            ids
        };
        let people = of_kind(EntityKind::Person);
        if people.is_empty() { of_kind(EntityKind::Organisation) } else { people }
    }

    /// Whether a report up to the reader's day names it.
    pub fn is_named(&self, entity: EntityId) -> bool {
        let Some(day) = self.address.filter.as_of else { return true };
        let articles = &self.story().articles;
        let line = self.index.cast.by_article(entity, articles.len());
        line.iter().zip(articles).any(|(n, article)| *n > 0 && article.published <= day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::testing::state;

    #[track_caller]
    fn check(address: &str, latest: Option<u32>, next: Option<u32>, who: &[u32]) {
        let expected = Brief {
            latest: latest.map(EventId),
            next: next.map(EventId),
            who: who.iter().copied().map(EntityId).collect(),
        };
        assert_eq!(state(address).brief(), expected, "{address}");
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
}
