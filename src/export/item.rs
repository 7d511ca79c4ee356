//! The events of a file, with what every form says of them.

use super::Links;
use super::edtf::Written;
use crate::model::{Article, Bound, EntityKind, Event, EventId, Evidence, Precision, Story};
use crate::query::{Address, Index, View};

/// What goes into a file.
pub struct Taken<'a> {
    pub story: &'a Story,
    /// The filter as it was understood.
    pub filter: String,
    links: Links<'a>,
    pub items: Vec<Item<'a>>,
}

/// One event as of the reader's day.
pub struct Item<'a> {
    pub event: &'a Event,
}

/// One sentence that an event rests on.
pub struct Source<'a> {
    pub article: &'a Article,
    /// From 1.
    pub sentence: u32,
    pub quote: &'a str,
}

impl<'a> Taken<'a> {
    /// `index` is of the story as of the address's day.
    pub fn new(index: &'a Index, address: &Address, links: Links<'a>) -> Taken<'a> {
        let story: &Story = &index.story;
        let item = |id: EventId| Some(Item { event: story.events.get(id.index())? });
        let items = index.select(&address.filter).events().filter_map(item).collect();
        // What is on screen beside the filter does not change the file.
        let only_filter = Address { filter: address.filter.clone(), ..Address::default() };
        let filter = only_filter.print(story, View::Timeline);
        Taken { story, filter, links, items }
    }

    /// To the page with this view; empty without a page.
    pub fn link(&self, view: &str) -> String {
        match self.links.before {
            "" => String::new(),
            before => [before, view, self.links.after].concat(),
        }
    }

    /// To one event.
    pub fn link_to(&self, item: &Item) -> String {
        let address = Address { open: item.event.id.clone(), ..Address::default() };
        self.link(&address.print(self.story, View::Timeline))
    }

    /// Names of the event's people, organisations, places or things.
    pub fn names(&self, item: &Item, kind: EntityKind) -> Vec<&'a str> {
        let all = item.event.participants.iter().chain(&item.event.places);
        let entities = all.filter_map(|id| self.story.entities.get(id.index()));
        let mut names = Vec::new();
        for entity in entities.filter(|e| e.kind == kind) {
            if !names.contains(&entity.name.as_str()) {
                names.push(entity.name.as_str());
            }
        }
        names
    }

    pub fn topics(&self, item: &Item) -> Vec<&'a str> {
        let topics = item.event.topics.iter().filter_map(|id| self.story.topics.get(id.index()));
        topics.map(|topic| topic.name.as_str()).collect()
    }

    /// Numbers of the event as the reports wrote them.
    pub fn numbers(&self, item: &Item) -> Vec<&'a str> {
        let figures = item.event.figures.iter();
        figures.filter_map(|id| Some(self.story.figures.get(id.index())?.text.as_str())).collect()
    }

    pub fn sources(&self, item: &Item) -> Vec<Source<'a>> {
        item.event.evidence.iter().filter_map(|t| self.source(t.evidence)).collect()
    }

    fn source(&self, evidence: Evidence) -> Option<Source<'a>> {
        let article = self.story.articles.get(evidence.article.index())?;
        let sentence = article.sentences.get(evidence.sentence as usize)?;
        let quote = sentence.of(&article.text);
        Some(Source { article, sentence: evidence.sentence + 1, quote })
    }
}

impl Item<'_> {
    /// Empty where no date is known.
    pub fn written(&self) -> Written {
        self.event.when.map(Written::of).unwrap_or_default()
    }

    /// As in story.json.
    pub fn status(&self) -> &'static str {
        ["happened", "ongoing", "scheduled", "target"][self.event.status as usize]
    }
}

/// As in story.json.
pub fn precision(precision: Precision) -> &'static str {
    ["day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "period"]
        [precision as usize]
}

/// As in story.json.
pub fn bound(bound: Bound) -> &'static str {
    ["on", "by", "since", "until", "about", "after", "before"][bound as usize]
}

/// `VNA/VNS, PHNOM PENH, 2026-02-06`, without what the report does not say.
pub fn cited(article: &Article) -> String {
    let day = article.published.iso();
    let parts = [article.agency.as_str(), &article.place, &day];
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(", ")
}
