//! What events have, and are filtered and counted by.

use super::{EntityId, EntityKind, Event, Status, Story};

/// A kind of filter whose values are ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// People.
    Who,
    Org,
    /// Places, with what lies within them.
    Where,
    /// Congresses, plans, schools.
    What,
    Topic,
    Status,
    Report,
}

impl Facet {
    pub const COUNT: usize = 7;

    pub const ALL: [Facet; Facet::COUNT] = [
        Facet::Who,
        Facet::Org,
        Facet::Where,
        Facet::What,
        Facet::Topic,
        Facet::Status,
        Facet::Report,
    ];
}

/// Values of one kind: those of a facet, or places that events name themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Of(Facet),
    Named,
}

impl Column {
    pub const COUNT: usize = Facet::COUNT + 1;

    /// Those that name who takes part in an event and where it is.
    pub const ENTITIES: [Column; 4] =
        [Column::Of(Facet::Who), Column::Of(Facet::Org), Column::Of(Facet::What), Column::Named];

    pub fn all() -> impl Iterator<Item = Column> {
        Facet::ALL.into_iter().map(Column::Of).chain([Column::Named])
    }

    /// Its place among all.
    pub fn number(self) -> usize {
        match self {
            Column::Of(facet) => facet as usize,
            Column::Named => Facet::COUNT,
        }
    }

    /// That of [`Column::ENTITIES`] in which entities of a kind are.
    pub fn of_kind(kind: EntityKind) -> Column {
        match kind {
            EntityKind::Person => Column::Of(Facet::Who),
            EntityKind::Organisation => Column::Of(Facet::Org),
            EntityKind::Thing => Column::Of(Facet::What),
            EntityKind::Place => Column::Named,
        }
    }
}

impl Story {
    /// How many values there are of a kind.
    pub fn n_values(&self, column: Column) -> usize {
        match column {
            Column::Of(Facet::Topic) => self.topics.len(),
            Column::Of(Facet::Status) => Status::ALL.len(),
            Column::Of(Facet::Report) => self.articles.len(),
            _ => self.entities.len(),
        }
    }

    /// A code stands for one value of one column; those of a column follow each
    /// other. By column its first, and behind the last.
    pub fn codes(&self) -> [u32; Column::COUNT + 1] {
        let mut starts = [0; Column::COUNT + 1];
        for (i, column) in Column::all().enumerate() {
            starts[i + 1] = starts[i] + self.n_values(column) as u32;
        }
        starts
    }

    /// Calls for each value that an event has, for some more than once. The story
    /// must have passed [`Story::check`].
    pub fn each_value(&self, event: &Event, call: &mut dyn FnMut(Column, u32)) {
        for id in event.participants.iter().chain(&event.places) {
            let kind = self.entities[id.index()].kind;
            call(Column::of_kind(kind), id.0);
            if kind == EntityKind::Place {
                self.with_outer(*id).for_each(|id| call(Column::Of(Facet::Where), id.0));
            }
        }
        event.topics.iter().for_each(|topic| call(Column::Of(Facet::Topic), topic.0));
        call(Column::Of(Facet::Status), event.status as u32);
        event
            .evidence
            .iter()
            .for_each(|told| call(Column::Of(Facet::Report), told.evidence.article.0));
    }

    /// A place and the places that it lies within. The number of steps is bounded:
    /// a story from elsewhere may go in a circle.
    fn with_outer(&self, place: EntityId) -> impl Iterator<Item = EntityId> {
        std::iter::successors(Some(place), |id| self.entities[id.index()].within).take(6)
    }
}
