//! A story made ready for filtering.

use super::as_of::as_of;
use super::bars::Strip;
use super::brief::Brief;
use super::cast::Cast;
use super::columns::Columns;
use super::figures::{FigureItem, figure_items};
use super::filter::Facet;
use super::marked::FigurePlaces;
use super::search::Query;
use crate::model::{ArticleId, Column, Day, EventId, Story, fold_into};
use std::cell::OnceCell;
use std::rc::Rc;

/// A story with its events' facet values and searchable words.
pub struct Index {
    pub story: Rc<Story>,
    pub cast: Cast,
    pub figure_places: FigurePlaces,
    pub columns: Columns,
    report_days: Option<(Day, Day)>,
    /// The day as of which it is, else that of the last report.
    pub(super) today: Option<Day>,
    pub(super) brief: OnceCell<Brief>,
    pub(super) strip: OnceCell<Rc<Strip>>,
    figure_items: OnceCell<Vec<FigureItem>>,
    /// By event: title, sentences, names and topics, folded; made by the first search.
    words: OnceCell<Vec<String>>,
}

impl Index {
    /// The story must have passed [`Story::check`].
    pub fn new(story: Rc<Story>) -> Index {
        let days = || story.report_days();
        let columns = Columns::new(&story);
        let report_days = days().min().zip(days().max());
        Index {
            cast: Cast::new(&story, &columns),
            figure_places: FigurePlaces::new(&story),
            columns,
            report_days,
            today: report_days.map(|days| days.1),
            brief: OnceCell::new(),
            strip: OnceCell::new(),
            figure_items: OnceCell::new(),
            words: OnceCell::new(),
            story,
        }
    }

    /// Of the story as it stood on a day; of all of it without one.
    pub fn as_of(self: &Rc<Index>, day: Option<Day>) -> Rc<Index> {
        match day {
            Some(then) => {
                let story = Rc::new(as_of(&self.story, then));
                Rc::new(Index { today: day, ..Index::new(story) })
            }
            None => self.clone(),
        }
    }

    /// The events that have this value, in the story's order.
    pub fn events_with(&self, facet: Facet, value: u32) -> Vec<EventId> {
        self.with(Column::Of(facet), value)
    }

    pub(super) fn with(&self, column: Column, value: u32) -> Vec<EventId> {
        let mut events = Vec::new();
        self.columns.each_with(column, value, |event| events.push(EventId(event)));
        events
    }

    /// The values of a facet that an event has, ascending.
    pub fn values(&self, facet: Facet, event: EventId) -> Vec<u32> {
        self.columns.values(facet, event.0).collect()
    }

    pub(super) fn matches(&self, query: &Query, event: EventId) -> bool {
        let n = self.story.events.len();
        let words = self.words.get_or_init(|| (0..n).map(|i| words_of(&self.story, i)).collect());
        words.get(event.index()).is_some_and(|words| query.matches(words))
    }

    /// How many values a facet can have.
    pub fn len(&self, facet: Facet) -> usize {
        self.story.n_values(Column::Of(facet))
    }

    /// The days of the first and of the last report.
    pub fn report_days(&self) -> Option<(Day, Day)> {
        self.report_days
    }

    /// The first and the last day of any event.
    pub fn event_days(&self) -> Option<(Day, Day)> {
        self.columns.ends()
    }

    /// The story's figures, with those that say something of them, the most telling first.
    pub fn figure_items(&self) -> &[FigureItem] {
        self.figure_items.get_or_init(|| figure_items(&self.story, &self.columns))
    }

    /// The day on which the first report told of it.
    pub fn announced(&self, event: EventId) -> Day {
        let reports = self.columns.values(Facet::Report, event.0).map(ArticleId);
        let days = reports.filter_map(|report| self.story.published(report));
        days.min().unwrap_or(Day::MIN)
    }
}

/// What is searched of an event.
pub(super) fn words_of(story: &Story, event: usize) -> String {
    let mut words = String::new();
    let Some(event) = story.events.get(event) else { return words };
    let mut add = |text: &str| {
        fold_into(text, &mut words);
        words.push('\n');
    };
    add(&event.title);
    for telling in &event.evidence {
        let e = telling.evidence;
        let Some(article) = story.articles.get(e.article.index()) else { continue };
        // The whole sentence, which is what its evidence shows.
        add(article.sentences.get(e.sentence as usize).map_or("", |s| s.of(&article.text)));
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
