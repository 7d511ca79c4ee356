//! All steps in their order: reports in, draft story out.

use super::doc::{Cutter, Doc};
use super::entities::{Cast, EntityResolver};
use super::events::{EventMention, EventReader, Found};
use super::figures::{FigureMention, FigureReader};
use super::lexicon::{Lexicon, LexiconError};
use super::names::{Name, NameReader};
use super::one::One;
use super::read::Report;
use super::story::{self, Sources, TopicNames};
use super::time::{TimeMention, TimeReader};
use crate::model::{ArticleId, Day, Entity, EntityId, Mention, Span, Story};
use rayon::prelude::*;

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
    /// By article, what all steps found in it.
    pub found: Vec<Extraction>,
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
    pub fn story(&self, reports: Vec<Report>) -> Draft {
        self.story_step_by_step(reports, &|| {})
    }

    /// The same; `step` is called [`STEPS`] times a report, from any thread.
    pub fn story_step_by_step(&self, mut reports: Vec<Report>, step: &Step) -> Draft {
        reports.sort_by(|a, b| (a.published, &a.id).cmp(&(b.published, &b.id)));
        let docs: Vec<Doc> = each(&reports, |r| self.cutter.cut(&r.text, r.published, &r.place));
        let resolve = |names: &[Vec<Name>]| self.entities.resolve(&docs, names);
        let (found, entities) = self.extract_step_by_step(&docs, resolve, step);
        let kind = |id: EntityId| entities.get(id.index()).map(|entity| entity.kind);
        let texts = docs.iter().zip(&found);
        let under_way: Vec<_> =
            texts.map(|(doc, found)| self.events.under_way(doc, &found.mentions, kind)).collect();
        let sources =
            Sources { reports: &reports, docs: &docs, found: &found, under_way: &under_way };
        let (story, doubts) = story::assemble(&sources, entities, &self.topics);
        Draft { story, doubts, found }
    }

    /// One text by itself.
    pub fn one(&self, published: Day, text: &str) -> One {
        let docs = [self.cutter.cut(text, published, "")];
        let resolve = |names: &[Vec<Name>]| self.entities.resolve_names(&docs, names);
        let (mut found, entities) = self.extract_step_by_step(&docs, resolve, &|| {});
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
        self.extract_step_by_step(docs, |names| self.entities.resolve(docs, names), &|| {})
    }

    fn extract_step_by_step(
        &self,
        docs: &[Doc],
        resolve: impl Fn(&[Vec<Name>]) -> Cast,
        step: &Step,
    ) -> (Vec<Extraction>, Vec<Entity>) {
        let (times, names): (Vec<_>, Vec<_>) = each(docs, |doc| {
            let times = self.times.read(doc);
            let names = self.names.read(doc, &times);
            step();
            (times, names)
        })
        .into_iter()
        .unzip();
        let cast = resolve(&names);
        let entities = &cast.entities;
        let texts: Vec<_> = docs.iter().zip(&times).zip(&cast.mentions).collect();
        let rest: Vec<_> = each(&texts, |((doc, times), mentions)| {
            let figures = self.figures.read(doc, times);
            let before = Found { times, figures: &figures, mentions, entities };
            let events = self.events.read(doc, &before);
            step();
            (figures, events)
        });
        let all = times.into_iter().zip(names).zip(cast.mentions).zip(rest);
        let found = all.map(|(((times, names), mentions), (figures, events))| Extraction {
            times,
            names,
            figures,
            mentions,
            events,
        });
        (found.collect(), cast.entities)
    }
}

/// What is called when a step of a report is done.
pub type Step<'a> = dyn Fn() + Sync + 'a;

/// The steps of [`Extractor::story_step_by_step`].
pub const STEPS: u64 = 2;

/// In the order of the items, on all cores; a single one stays on its own.
fn each<'i, T: Sync, U: Send>(items: &'i [T], make: impl Fn(&'i T) -> U + Sync + Send) -> Vec<U> {
    match items {
        [only] => vec![make(only)],
        items => items.par_iter().map(make).collect(),
    }
}
