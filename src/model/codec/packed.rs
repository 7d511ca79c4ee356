//! A packed story: what stands in front of its blocks, and what is in them.

use super::BLOCK;
use super::read::Reader;
use crate::model::*;

/// The articles of a block of a packed story.
fn articles(bytes: &[u8], limits: &Limits) -> Option<Vec<Article>> {
    let mut r = Reader::new(bytes);
    r.strings();
    let all = r.articles();
    (!r.is_broken() && all.iter().all(|article| article.holds(limits))).then_some(all)
}

/// The same of events.
fn events(bytes: &[u8], limits: &Limits) -> Option<Vec<Event>> {
    let mut r = Reader::new(bytes);
    r.strings();
    let all = r.events(None);
    (!r.is_broken() && all.iter().all(|event| event.holds(limits))).then_some(all)
}

impl Reader<'_> {
    /// `all` are the bytes that are being read.
    pub(super) fn packed(&mut self, all: &Bytes) -> Story {
        self.strings();
        let (title, kicker, era, language) = (self.str(), self.str(), self.str(), self.str());
        let (entities, topics, figures) = self.shared(None);
        let folder = self.str();
        // It becomes part of an address.
        let is_plain = folder.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let folder = self.or(is_plain.then_some(folder), String::new());
        let is_apart = !folder.is_empty();
        let counts = [self.u() as usize, self.u() as usize];
        // Each has a hash of 4 bytes in the outline.
        let are_there = counts.iter().all(|n| *n <= self.n_left() / 4);
        let [n_articles, n_events] = self.or(are_there.then_some(counts), [0; 2]);
        let limits = Limits {
            articles: n_articles,
            entities: entities.len(),
            topics: topics.len(),
            figures: figures.len(),
        };
        let articles = Records::packed(n_articles, BLOCK, limits, self::articles);
        let events = Records::packed(n_events, BLOCK, limits, self::events);
        let outline = Some(self.outline(all, folder, limits, n_events));
        let story = Story {
            title,
            kicker,
            era,
            language,
            articles,
            entities,
            topics,
            figures,
            events,
            outline,
        };
        // Where blocks have a place of their own, none is in here.
        if !is_apart {
            for slot in story.slots().into_iter().flatten() {
                slot.put(self.stretch(all));
            }
        }
        story
    }
}
