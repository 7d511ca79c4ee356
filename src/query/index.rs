//! A story made ready for filtering.

use super::as_of::as_of;
use super::cast::Cast;
use super::filter::Facet;
use super::marked::FigurePlaces;
use super::search::Query;
use crate::model::{Day, EntityId, EntityKind, EventId, Status, Story, fold, order};
use std::rc::Rc;

/// A story with its events' facet values and searchable words.
pub struct Index {
    pub story: Rc<Story>,
    pub cast: Cast,
    pub figure_places: FigurePlaces,
    /// By facet, then event: the values that the event has, in ascending order.
    values: [Vec<Vec<u32>>; Facet::COUNT],
    /// By event: title, sentences, names and topics, folded.
    words: Vec<String>,
}

impl Index {
    /// The story must have passed [`Story::check`].
    pub fn new(story: Rc<Story>) -> Index {
        let mut values: [Vec<Vec<u32>>; Facet::COUNT] = Default::default();
        for facet in Facet::ALL {
            values[facet as usize] =
                (0..story.events.len()).map(|i| values_of(&story, facet, i)).collect();
        }
        let words = (0..story.events.len()).map(|i| words_of(&story, i)).collect();
        let (cast, figure_places) = (Cast::new(&story), FigurePlaces::new(&story));
        Index { story, cast, figure_places, values, words }
    }

    /// Of the story as it stood on a day; of all of it without one.
    pub fn as_of(self: &Rc<Index>, day: Option<Day>) -> Rc<Index> {
        match day {
            Some(day) => Rc::new(Index::new(Rc::new(as_of(&self.story, day)))),
            None => self.clone(),
        }
    }

    pub fn values(&self, facet: Facet, event: EventId) -> &[u32] {
        &self.values[facet as usize][event.index()]
    }

    /// The events that have this value, in the story's order.
    pub fn events_with(&self, facet: Facet, value: u32) -> Vec<EventId> {
        let all = (0..self.story.events.len() as u32).map(EventId);
        all.filter(|event| self.values(facet, *event).contains(&value)).collect()
    }

    pub(super) fn matches(&self, query: &Query, event: EventId) -> bool {
        query.is_empty() || query.matches(&self.words[event.index()])
    }

    /// How many values a facet can have.
    pub fn len(&self, facet: Facet) -> usize {
        match facet {
            Facet::Topic => self.story.topics.len(),
            Facet::Status => Status::ALL.len(),
            Facet::Report => self.story.articles.len(),
            _ => self.story.entities.len(),
        }
    }

    /// The day on which the first report told of it.
    pub fn announced(&self, event: EventId) -> Day {
        let tellings = &self.story.events[event.index()].evidence;
        let days =
            tellings.iter().map(|t| self.story.articles[t.evidence.article.index()].published);
        days.min().unwrap_or(Day::MIN)
    }
}

fn values_of(story: &Story, facet: Facet, event: usize) -> Vec<u32> {
    let event = &story.events[event];
    let entities = event.participants.iter().chain(&event.places).copied();
    let kind = |id: &EntityId| story.entities[id.index()].kind;
    let of_kind = |wanted: EntityKind| entities.clone().filter(move |id| kind(id) == wanted);
    let mut values: Vec<u32> = match facet {
        Facet::Who => of_kind(EntityKind::Person).map(|id| id.0).collect(),
        Facet::Org => of_kind(EntityKind::Organisation).map(|id| id.0).collect(),
        Facet::What => of_kind(EntityKind::Thing).map(|id| id.0).collect(),
        Facet::Where => {
            of_kind(EntityKind::Place).flat_map(|id| with_outer(story, id)).map(|id| id.0).collect()
        }
        Facet::Topic => event.topics.iter().map(|t| t.0).collect(),
        Facet::Status => vec![event.status as u32],
        Facet::Report => event.evidence.iter().map(|t| t.evidence.article.0).collect(),
    };
    order(&mut values);
    values.dedup();
    values
}

/// A place and the places that it lies within. The number of steps is bounded:
/// a story from elsewhere may go in a circle.
fn with_outer(story: &Story, place: EntityId) -> impl Iterator<Item = EntityId> {
    std::iter::successors(Some(place), |id| story.entities[id.index()].within).take(6)
}

fn words_of(story: &Story, event: usize) -> String {
    let event = &story.events[event];
    let mut words = fold(&event.title);
    let mut add = |text: &str| {
        words.push('\n');
        words.push_str(&fold(text));
    };
    for telling in &event.evidence {
        let e = telling.evidence;
        let article = &story.articles[e.article.index()];
        // The whole sentence, which is what its evidence shows.
        add(article.sentences[e.sentence as usize].of(&article.text));
    }
    for id in event.participants.iter().chain(&event.places) {
        let entity = &story.entities[id.index()];
        add(&entity.name);
        entity.aliases.iter().for_each(|alias| add(alias));
    }
    for topic in &event.topics {
        add(&story.topics[topic.index()].name);
    }
    words
}
