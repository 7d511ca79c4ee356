//! Search in a large story: by its list of words, not through its texts.

use super::bits::Bits;
use super::index::{Index, words_of};
use super::search::Query;
use crate::model::{self, Column, EntityId, EventId, Facet, Words, fold};

impl Index {
    /// The events that the query finds, and whether that is certain: the words that
    /// it needs may not be here yet, and are then wanted.
    pub(super) fn find_by_words(&self, words: &Words, query: &Query) -> (Bits, bool) {
        let mut set = Bits::all(self.story.events.len());
        let mut is_certain = true;
        for needle in query.needles() {
            let parts: Vec<&str> = model::words_of(needle).collect();
            for (i, part) in parts.iter().enumerate() {
                let (found, is_all) = self.with_word(words, part, i + 1 == parts.len());
                set.and(&found);
                is_certain &= is_all;
            }
            if parts != [needle] {
                // Its words may stand elsewhere, or in another order.
                for event in set.clone().iter() {
                    match self.text_here(event) {
                        Some(text) => set.set(event, query.matches(&text)),
                        None => is_certain = false,
                    }
                }
            }
        }
        (set, is_certain)
    }

    fn with_word(&self, words: &Words, word: &str, is_start: bool) -> (Bits, bool) {
        let n = self.story.events.len();
        let mut set = Bits::none(n);
        let is_all = words.each(word, is_start, &mut |event| {
            if (event as usize) < n {
                set.set(event, true);
            }
        });
        let has = |name: &str| {
            let is_it = |w: &str| w == word || (is_start && w.starts_with(word));
            model::words_of(&fold(name)).any(is_it)
        };
        for (i, entity) in (0..).zip(&self.story.entities) {
            if has(&entity.name) || entity.aliases.iter().any(|alias| has(alias)) {
                self.events_of(EntityId(i)).into_iter().for_each(|event| set.set(event.0, true));
            }
        }
        for (i, topic) in (0..).zip(&self.story.topics) {
            if has(&topic.name) {
                self.columns.each_with(Column::Of(Facet::Topic), i, |event| set.set(event, true));
            }
        }
        (set, is_all)
    }

    /// What is searched of an event, where all of it is here.
    fn text_here(&self, event: u32) -> Option<String> {
        let record = self.story.events.here(event as usize)?;
        let mut articles = record.evidence.iter().map(|t| t.evidence.article.index());
        let are_here = articles.all(|article| self.story.articles.here(article).is_some());
        are_here.then(|| words_of(&self.story, event as usize))
    }

    /// The events that an entity takes part in or that are there, in the story's order;
    /// of a place not those in one within it.
    pub fn events_of(&self, entity: EntityId) -> Vec<EventId> {
        let Some(known) = self.story.entities.get(entity.index()) else { return Vec::new() };
        self.with(Column::of_kind(known.kind), entity.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codec;
    use crate::query::{Action, Address, Filter, State, View};
    use crate::synth::synth;
    use std::rc::Rc;

    const QUERIES: [&str; 12] = [
        "b",
        "bridge",
        "opened a",
        "\"opened a\"",
        "\"a clinic\" keo",
        "us$",
        "2001",
        "đặng",
        "trade",
        "kep rong",
        "nothing-of-this",
        "\"ministry of t",
    ];

    #[test]
    fn words_find_what_reading_all_texts_finds() {
        let story = synth(2_500, 5);
        let packed = codec::decode(&codec::encode(&story)).unwrap();
        assert!(packed.outline.is_some());
        let [whole, packed] = [story, packed].map(|story| Index::new(Rc::new(story)));
        for q in QUERIES {
            let filter = Filter { q: q.into(), ..Filter::default() };
            let found = |index: &Index| index.select(&filter).events().collect::<Vec<_>>();
            assert_eq!(found(&packed), found(&whole), "{q}");
        }
    }

    #[test]
    fn words_that_come_later_complete_what_was_found() {
        let story = synth(2_500, 5);
        let filter = Filter { q: "bridge".into(), ..Filter::default() };
        let expected = Index::new(Rc::new(story.clone())).select(&filter).len();
        let parts = codec::encode_apart(&story, |_| "x".into()).unwrap();
        let story = Rc::new(codec::decode(&parts.head).unwrap());
        let now = State::new(story.clone(), Address::default(), View::Timeline);
        let now = now.next(Action::Search("bridge".into())).unwrap();
        assert!(!now.selection.is_certain() && !story.wanted().is_empty());
        parts.blocks.each(|list, i, block| {
            story.put(&["x/", &crate::model::block_name(list, i)].concat(), block.into());
        });
        let now = now.next(Action::Arrived).unwrap();
        assert!(now.selection.is_certain() && now.can_undo());
        assert_eq!(now.selection.len(), expected);
    }
}
