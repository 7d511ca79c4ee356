//! What events have, and are filtered and counted by.

use super::{EntityId, EntityKind, Event, Status, Story};

/// A kind of values; the first are the facets of a filter, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Who,
    Org,
    /// Places, with those that they lie within.
    Where,
    What,
    Topic,
    Status,
    Report,
    /// Places that the event names itself.
    Named,
}

impl Column {
    pub const COUNT: usize = 8;

    pub const ALL: [Column; Column::COUNT] = [
        Column::Who,
        Column::Org,
        Column::Where,
        Column::What,
        Column::Topic,
        Column::Status,
        Column::Report,
        Column::Named,
    ];
}

impl Story {
    /// How many values there are of a kind.
    pub fn n_values(&self, column: Column) -> usize {
        match column {
            Column::Topic => self.topics.len(),
            Column::Status => Status::ALL.len(),
            Column::Report => self.articles.len(),
            _ => self.entities.len(),
        }
    }

    /// A code stands for one value of one column; those of a column follow each
    /// other. By column its first, and behind the last.
    pub fn codes(&self) -> [u32; Column::COUNT + 1] {
        let mut starts = [0; Column::COUNT + 1];
        for column in Column::ALL {
            let i = column as usize;
            starts[i + 1] = starts[i] + self.n_values(column) as u32;
        }
        starts
    }

    /// Calls for each value that an event has, for some more than once. The story
    /// must have passed [`Story::check`].
    pub fn each_value(&self, event: &Event, call: &mut dyn FnMut(Column, u32)) {
        for id in event.participants.iter().chain(&event.places) {
            let column = match self.entities[id.index()].kind {
                EntityKind::Person => Column::Who,
                EntityKind::Organisation => Column::Org,
                EntityKind::Thing => Column::What,
                EntityKind::Place => {
                    call(Column::Named, id.0);
                    self.with_outer(*id).for_each(|id| call(Column::Where, id.0));
                    continue;
                }
            };
            call(column, id.0);
        }
        event.topics.iter().for_each(|topic| call(Column::Topic, topic.0));
        call(Column::Status, event.status as u32);
        event.evidence.iter().for_each(|told| call(Column::Report, told.evidence.article.0));
    }

    /// A place and the places that it lies within. The number of steps is bounded:
    /// a story from elsewhere may go in a circle.
    fn with_outer(&self, place: EntityId) -> impl Iterator<Item = EntityId> {
        std::iter::successors(Some(place), |id| self.entities[id.index()].within).take(6)
    }
}
