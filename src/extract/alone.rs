//! Texts that know nothing of each other: `dateline extract --ndjson`.

use super::doc::Doc;
use super::events::Found;
use super::extractor::{Extraction, Extractor, let_go_of_currencies};
use super::one::One;
use super::own_cast::OwnCast;
use crate::model::{Day, Entity};
use std::slice::from_ref;

impl Extractor {
    /// One text by itself.
    pub fn one(&self, published: Day, text: &str) -> One {
        self.alone(&[(published, text)]).pop().unwrap_or_default()
    }

    /// Each text by itself, with the day it was published. A step reads all of them
    /// before the next one does, so that its code and its lists stay in the
    /// processor's cache: some texts at once take less time than one after the other.
    pub fn alone(&self, texts: &[(Day, &str)]) -> Vec<One> {
        let cut = texts.iter().map(|(published, text)| self.cutter.cut(text, *published, ""));
        let docs: Vec<Doc> = cut.collect();
        let mut found: Vec<(Extraction, Vec<Entity>)> = Vec::new();
        found.resize_with(docs.len(), Default::default);
        step(&docs, &mut found, |doc, (it, _)| it.times = self.times.read(doc));
        step(&docs, &mut found, |doc, (it, _)| it.names = self.names.read(doc, &it.times));
        step(&docs, &mut found, |doc, (it, _)| {
            it.figures = self.figures.read(doc, &it.times);
            let_go_of_currencies(&mut it.names, &it.figures);
        });
        step(&docs, &mut found, |doc, (it, entities)| {
            let mut cast = self.entities.resolve_names(from_ref(doc), from_ref(&it.names));
            it.mentions = cast.mentions.pop().unwrap_or_default();
            *entities = cast.entities;
        });
        step(&docs, &mut found, |doc, (it, entities)| {
            let cast = OwnCast::new(&it.mentions, entities);
            let (mentions, entities) = (&cast.mentions, &cast.entities);
            let before = Found { times: &it.times, figures: &it.figures, mentions, entities };
            it.events = self.events.read(doc, &before);
            cast.in_story(&mut it.events, &mut []);
        });
        let made = docs.iter().zip(found);
        made.map(|(doc, (found, entities))| One::new(doc, found, &entities)).collect()
    }
}

fn step<T>(docs: &[Doc], found: &mut [T], mut read: impl FnMut(&Doc, &mut T)) {
    docs.iter().zip(found).for_each(|(doc, found)| read(doc, found));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::lexicon::Lexicon;

    #[test]
    fn texts_read_at_once_are_as_each_by_itself() {
        let extractor = Extractor::new(&Lexicon::builtin()).unwrap();
        let day = |day| Day::parse(day).unwrap();
        let texts = [
            (day("2026-02-06"), "President Anna Berg met Ola Moe in Oslo on Monday."),
            (day("2025-12-01"), ""),
            (day("2025-03-02"), "Moe met Berg on Monday. The bank paid LAK 310 billion."),
        ];
        let json = |one: &One| serde_json::to_string(one).unwrap();
        let at_once: Vec<String> = extractor.alone(&texts).iter().map(json).collect();
        let each: Vec<String> = texts.map(|(day, text)| json(&extractor.one(day, text))).into();
        assert_eq!(at_once, each);
        assert!(at_once[2].contains("2025-02-24"), "{}", at_once[2]);
    }
}
