//! Who is `he` and who is `she`: by the words in front of a name, by given names that
//! hardly anybody of the other has, and by the pronouns that stood for a person. A pronoun
//! that does not fit stands for nobody.

use super::line::Line;
use super::people::mentions_in;
use super::words::Tag;
use crate::extract::word_map::WordSet;
use crate::model::{EntityId, EntityKind};
use std::rc::Rc;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    He,
    She,
}

impl Gender {
    /// Of `he`, `him`, `his` and `she`, `her`, folded.
    pub fn of_pronoun(folded: &str) -> Option<Gender> {
        match folded {
            "he" | "him" | "his" => Some(Gender::He),
            "she" | "her" => Some(Gender::She),
            _ => None,
        }
    }
}

/// What the text has said so far.
#[derive(Clone, Debug, Default)]
pub struct Genders(Rc<Vec<(EntityId, Gender)>>);

/// So many people are kept in mind.
const MOST: usize = 64;

impl Genders {
    /// The first word of it counts.
    pub fn learn(&mut self, person: EntityId, gender: Gender) {
        let known = self.0.iter().any(|(id, _)| *id == person);
        if !known && self.0.len() < MOST {
            Rc::make_mut(&mut self.0).push((person, gender));
        }
    }

    /// Whether a pronoun may stand for a person: not where the text said otherwise.
    pub fn fits(&self, person: EntityId, pronoun: Option<Gender>) -> bool {
        let said = self.0.iter().find(|(id, _)| *id == person);
        said.zip(pronoun).is_none_or(|((_, said), pronoun)| *said == pronoun)
    }

    /// Reads `Mrs Berg`, `Queen Ida`, `his sister, Ida Holm`, `Maria Berg`.
    pub fn read(&mut self, line: &Line) {
        let words = line.words;
        if words.len() == 0 {
            return;
        }
        for mention in mentions_in(line.found, words.span(&(0..words.len()))) {
            let entity = line.found.entities.get(mention.entity.index());
            if entity.is_none_or(|e| e.kind != EntityKind::Person) {
                continue;
            }
            let name = words.within(mention.span);
            // A title may be part of what is marked as the name.
            let inside = Some(name.start).filter(|i| name.len() > 1 && words.is_capitalised(*i));
            let stop = |i: &usize| words.tag(*i) == Tag::Stop;
            let before = name.start.checked_sub(1);
            let before = before.map(|i| if stop(&i) { i.saturating_sub(1) } else { i });
            let kin = name.start.checked_sub(2).filter(|i| words.tag(*i + 1) == Tag::Comma);
            let mut said = [inside, before, kin].into_iter().flatten();
            let grammar = line.grammar;
            let said = said.find_map(|i| of(words.folded(i), &grammar.of_he, &grammar.of_she));
            // The family name is no sign: `Tyra Paul`. But `Trần Thị Mai`.
            let mut given = name
                .clone()
                .filter(|i| name.len() > 1 && (*i == name.start || words.is(*i, "thi")));
            let (he, she) = (&grammar.names_of_he, &grammar.names_of_she);
            let by_name = || given.find_map(|i| of(words.folded(i), he, she));
            if let Some(gender) = said.or_else(by_name) {
                self.learn(mention.entity, gender);
            }
        }
    }
}

/// Of a word in one of two lists, not in both.
fn of(word: &str, he: &WordSet, she: &WordSet) -> Option<Gender> {
    match (he.contains(word), she.contains(word)) {
        (true, false) => Some(Gender::He),
        (false, true) => Some(Gender::She),
        _ => None,
    }
}
