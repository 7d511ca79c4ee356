//! A story made ready for filtering.

use super::cast::Cast;
use super::filter::Facet;
use super::marked::FigurePlaces;
use super::search::Query;
use crate::model::{
    DateSpan, Day, EntityId, EntityKind, EventId, Status, Story, Telling, fold, order,
};
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
        let words = (0..story.events.len()).map(|i| words_of(&story, i, None)).collect();
        let (cast, figure_places) = (Cast::new(&story), FigurePlaces::new(&story));
        Index { story, cast, figure_places, values, words }
    }

    pub fn values(&self, facet: Facet, event: EventId) -> &[u32] {
        &self.values[facet as usize][event.index()]
    }

    /// The events that have this value, in the story's order.
    pub fn events_with(&self, facet: Facet, value: u32) -> Vec<EventId> {
        let all = (0..self.story.events.len() as u32).map(EventId);
        all.filter(|event| self.values(facet, *event).contains(&value)).collect()
    }

    pub(super) fn matches(&self, query: &Query, event: EventId, as_of: Option<Day>) -> bool {
        match as_of {
            _ if query.is_empty() => true,
            None => query.matches(&self.words[event.index()]),
            Some(_) => query.matches(&words_of(&self.story, event.index(), as_of)),
        }
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

    /// What reports up to `as_of` said of an event; `None` where none did.
    pub fn status(&self, event: EventId, as_of: Option<Day>) -> Option<Status> {
        match as_of {
            None => Some(self.story.events[event.index()].status),
            Some(_) => self.tellings(event, as_of).last().map(|telling| telling.status),
        }
    }

    /// What reports up to `as_of` told of an event, by report day.
    pub fn tellings(&self, event: EventId, as_of: Option<Day>) -> impl Iterator<Item = &Telling> {
        let all = &self.story.events[event.index()].evidence;
        all.iter().filter(move |t| is_known(&self.story, t, as_of))
    }

    /// What an event is called: the sentence of the newest report up to `as_of`,
    /// where a later one told more of it.
    pub fn title(&self, event: EventId, as_of: Option<Day>) -> &str {
        let title = &self.story.events[event.index()].title;
        if self.is_told(event, as_of) {
            return title;
        }
        let told = self.tellings(event, as_of).last().map(|telling| {
            let e = telling.evidence;
            let article = &self.story.articles[e.article.index()];
            article.sentences[e.sentence as usize].of(&article.text)
        });
        told.unwrap_or(title)
    }

    /// When an event is. A date that may come from a report after `as_of` counts
    /// only where an earlier report names it too, or is of that day itself.
    pub fn when(&self, event: EventId, as_of: Option<Day>) -> Option<DateSpan> {
        let when = self.story.events[event.index()].when?;
        let is_it = |other: DateSpan| (other.from(), other.to()) == (when.from(), when.to());
        let names_it = |telling: &Telling| {
            let report = &self.story.articles[telling.evidence.article.index()];
            is_it(DateSpan::day(report.published))
                || report.dates.iter().filter_map(|date| date.when).any(is_it)
        };
        let is_known = self.is_told(event, as_of) || self.tellings(event, as_of).any(names_it);
        is_known.then_some(when)
    }

    /// Whether no report after `as_of` tells of it.
    fn is_told(&self, event: EventId, as_of: Option<Day>) -> bool {
        let newest = self.story.events[event.index()].evidence.last();
        newest.is_none_or(|telling| is_known(&self.story, telling, as_of))
    }

    /// The values of a facet that were known on a day.
    pub fn values_as_of(&self, facet: Facet, event: EventId, as_of: Option<Day>) -> Vec<u32> {
        match facet {
            Facet::Status => self.status(event, as_of).map(|s| s as u32).into_iter().collect(),
            Facet::Report => {
                let mut values: Vec<u32> =
                    self.tellings(event, as_of).map(|t| t.evidence.article.0).collect();
                order(&mut values);
                values.dedup();
                values
            }
            _ => self.values(facet, event).to_vec(),
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

fn is_known(story: &Story, telling: &Telling, as_of: Option<Day>) -> bool {
    let published = story.articles[telling.evidence.article.index()].published;
    as_of.is_none_or(|day| published <= day)
}

fn words_of(story: &Story, event: usize, as_of: Option<Day>) -> String {
    let event = &story.events[event];
    let mut words = fold(&event.title);
    let mut add = |text: &str| {
        words.push('\n');
        words.push_str(&fold(text));
    };
    for telling in event.evidence.iter().filter(|t| is_known(story, t, as_of)) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::testing::story;

    #[track_caller]
    fn check(change: impl Fn(&mut Story), title: &str, has_date: bool) {
        let mut story = story();
        change(&mut story);
        let (index, visit) = (Index::new(Rc::new(story)), EventId(1));
        let before = Day::parse("2026-02-04");
        assert_eq!(index.title(visit, before), title);
        assert_eq!(index.when(visit, before).is_some(), has_date);
        assert_eq!(index.title(visit, None), "Tô Lâm meets Hun Sen");
        assert!(index.when(visit, None).is_some());
    }

    #[test]
    fn what_a_later_report_tells_is_not_known_before() {
        check(|_| (), "One sentence for all.", true);
        check(|story| story.articles[0].dates.clear(), "One sentence for all.", false);
        check(|story| story.events[1].evidence.truncate(1), "Tô Lâm meets Hun Sen", true);
    }
}
