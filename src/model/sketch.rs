//! What a story tells of its records whether or not they are here.

use super::codec::LARGE;
use super::{ArticleId, Day, EventId, Outline, Records, Story};

impl Story {
    /// What is known of packed records before they are read; none where all are here.
    #[inline(always)]
    pub fn outline(&self) -> Option<&Outline> {
        if LARGE { self.outline.as_ref() } else { None }
    }

    /// When an article was published.
    pub fn published(&self, article: ArticleId) -> Option<Day> {
        match self.outline() {
            Some(outline) => outline.published.get(article.index()).copied(),
            None => Some(self.articles.get(article.index())?.published),
        }
    }

    /// Whether texts are in files of their own, and not all at hand.
    pub fn is_apart(&self) -> bool {
        self.outline().is_some_and(|outline| !outline.folder.is_empty())
    }

    /// By article.
    pub fn report_days(&self) -> impl DoubleEndedIterator<Item = Day> {
        (0..self.articles.len() as u32).filter_map(|i| self.published(ArticleId(i)))
    }

    pub fn article_with_id(&self, id: &str) -> Option<ArticleId> {
        let likely = self.outline().map(|outline| outline.articles_with_id(id));
        with_id(&self.articles, likely, id, |article| &article.id).map(ArticleId)
    }

    pub fn event_with_id(&self, id: &str) -> Option<EventId> {
        let likely = self.outline().map(|outline| outline.events_with_id(id));
        with_id(&self.events, likely, id, |event| &event.id).map(EventId)
    }
}

/// The record with this id; where none that is here has it, a `likely` one that is not.
fn with_id<T>(
    all: &Records<T>,
    likely: Option<Vec<usize>>,
    id: &str,
    id_of: fn(&T) -> &String,
) -> Option<u32> {
    let place = match likely {
        _ if id.is_empty() => None,
        Some(likely) => {
            let with = |expected| {
                let has = |i: &usize| all.get(*i).map(|record| id_of(record) == id) == expected;
                likely.iter().copied().find(has)
            };
            with(Some(true)).or_else(|| with(None))
        }
        None => all.numbered().find(|(_, record)| id_of(record) == id).map(|(i, _)| i),
    };
    place.map(|i| i as u32)
}
