//! All steps in their order: reports in, draft story out.

use super::doc::{Cutter, Doc};
use super::entities::EntityResolver;
use super::events::{EventMention, EventReader, Found};
use super::figures::{FigureMention, FigureReader};
use super::lexicon::{Lexicon, LexiconError};
use super::names::{Name, NameReader};
use super::one::One;
use super::read::Report;
use super::story::{self, Sources, TopicNames};
use super::time::{TimeMention, TimeReader};
use crate::model::{ArticleId, Day, Entity, Mention, Span, Story};

/// Reads texts with one lexicon.
pub struct Extractor {
    pub cutter: Cutter,
    pub times: TimeReader,
    pub names: NameReader,
    pub entities: EntityResolver,
    pub figures: FigureReader,
    pub events: EventReader,
    pub topics: TopicNames,
}

/// What the reports gave, before the editor's decisions.
pub struct Draft {
    pub story: Story,
    /// What a person should look at, by article and place.
    pub doubts: Vec<Doubt>,
}

/// A place where the extractor was not sure.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    pub article: ArticleId,
    pub span: Span,
    /// What is doubtful and what was assumed, in a sentence.
    pub message: String,
}

/// What all steps found in one text.
pub struct Extraction {
    pub times: Vec<TimeMention>,
    pub names: Vec<Name>,
    pub figures: Vec<FigureMention>,
    pub mentions: Vec<Mention>,
    pub events: Vec<EventMention>,
}

impl Extractor {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<Extractor, LexiconError> {
        let names = NameReader::new(lexicon)?;
        let entities = EntityResolver::new(&names);
        Ok(Extractor {
            cutter: Cutter::new(lexicon)?,
            times: TimeReader::new(lexicon)?,
            names,
            entities,
            figures: FigureReader::new(lexicon)?,
            events: EventReader::new(lexicon)?,
            topics: TopicNames::new(lexicon)?,
        })
    }

    /// One story from its reports, whatever their order; the title stays empty.
    pub fn story(&self, mut reports: Vec<Report>) -> Draft {
        reports.sort_by(|a, b| (a.published, &a.id).cmp(&(b.published, &b.id)));
        let docs: Vec<Doc> =
            reports.iter().map(|r| self.cutter.cut(&r.text, r.published, &r.place)).collect();
        let (found, entities) = self.extract(&docs);
        let sources = Sources { reports: &reports, docs: &docs, found: &found };
        story::assemble(&sources, entities, &self.topics)
    }

    /// One text by itself.
    pub fn one(&self, published: Day, text: &str) -> One {
        let docs = [self.cutter.cut(text, published, "")];
        let (mut found, entities) = self.extract(&docs);
        found.pop().map_or_else(One::default, |found| One::new(&docs[0], found, &entities))
    }

    /// The times and events of one text; names, which the days of a story don't
    /// need, are not read.
    pub fn dated(&self, doc: &Doc) -> Extraction {
        let times = self.times.read(doc);
        let figures = self.figures.read(doc, &times);
        let before = Found { times: &times, figures: &figures, mentions: &[], entities: &[] };
        let events = self.events.read(doc, &before);
        Extraction { times, names: Vec::new(), figures, mentions: Vec::new(), events }
    }

    /// Every step over texts that share their entities; one extraction a text.
    pub fn extract(&self, docs: &[Doc]) -> (Vec<Extraction>, Vec<Entity>) {
        let times: Vec<Vec<TimeMention>> = docs.iter().map(|d| self.times.read(d)).collect();
        let names: Vec<Vec<Name>> =
            docs.iter().zip(&times).map(|(d, t)| self.names.read(d, t)).collect();
        let cast = self.entities.resolve(docs, &names);
        let mut mentions = cast.mentions.into_iter();
        let steps = docs.iter().zip(times).zip(names).map(|((doc, times), names)| {
            let mentions = mentions.next().unwrap_or_default();
            let figures = self.figures.read(doc, &times);
            let entities = &cast.entities;
            let before = Found { times: &times, figures: &figures, mentions: &mentions, entities };
            let events = self.events.read(doc, &before);
            Extraction { times, names, figures, mentions, events }
        });
        (steps.collect(), cast.entities)
    }
}
