//! The texts' findings gathered into one story: what is told twice becomes
//! one record with all its evidence.

mod alike;
mod articles;
mod begun;
mod doubts;
mod events;
mod figures;
mod goals;
mod ids;
mod relations;
mod set;
mod stems;
mod weight;

#[cfg(test)]
mod tests;

use super::doc::Doc;
use super::events::UnderWay;
use super::extractor::{Doubt, Extraction};
use super::lexicon::{Lexicon, LexiconError};
use super::read::Report;
use crate::model::{Entity, Story, Topic, TopicId};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Reports with what was found in them; the lists go in step, in the
/// order of the story's articles.
pub struct Sources<'a> {
    pub reports: &'a [Report],
    pub docs: &'a [Doc<'a>],
    pub found: &'a [Extraction],
    /// What each speaks of as begun.
    pub under_way: &'a [Vec<UnderWay>],
}

/// The topics' names by id, in the lexicon's order.
pub struct TopicNames(Vec<(String, String)>);

#[derive(Deserialize)]
struct TopicsFile {
    topic: Vec<TopicRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicRow {
    id: String,
    name: String,
    #[serde(rename = "words")]
    _words: Vec<String>,
}

impl TopicNames {
    /// # Errors
    /// Where `topics.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<TopicNames, LexiconError> {
        let file: TopicsFile = lexicon.file("topics")?;
        Ok(TopicNames(file.topic.into_iter().map(|t| (t.id, t.name)).collect()))
    }

    /// The topics that occur, and their places in the story.
    fn used(&self, found: &[Extraction]) -> (Vec<Topic>, BTreeMap<String, TopicId>) {
        let mut topics = Vec::new();
        let mut places = BTreeMap::new();
        for (id, name) in &self.0 {
            let occurs = |x: &Extraction| x.events.iter().any(|e| e.topics.contains(id));
            if !places.contains_key(id) && found.iter().any(occurs) {
                places.insert(id.clone(), TopicId(topics.len() as u32));
                topics.push(Topic { id: id.clone(), name: name.clone() });
            }
        }
        (topics, places)
    }
}

/// Builds the story, with what a person should look at; [`Story::check`] holds
/// for it whatever the texts were.
pub fn assemble(
    sources: &Sources,
    entities: Vec<Entity>,
    names: &TopicNames,
) -> (Story, Vec<Doubt>) {
    let (topics, topic_places) = names.used(sources.found);
    let figures = figures::merge(sources);
    let (events, (articles, doubts)) = rayon::join(
        || events::merge(sources, &entities, &figures, &topic_places),
        || (articles::articles(sources), doubts::doubts(sources)),
    );
    let story = Story {
        title: String::new(),
        kicker: String::new(),
        era: String::new(),
        language: articles::language(sources.reports),
        articles: articles.into(),
        entities,
        topics,
        figures: figures.figures,
        events: events.into(),
        outline: None,
    };
    (story, doubts)
}
