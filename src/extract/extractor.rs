//! All steps in their order: reports in, draft story out.

use super::doc::{Cutter, Doc};
use super::entities::{Cast, EntityResolver};
use super::events::{EventMention, EventReader, Found, UnderWay};
use super::figures::{FigureMention, FigureReader};
use super::kept::{Kept, Key};
use super::lexicon::{Lexicon, LexiconError};
use super::names::{Name, NameReader};
use super::own_cast::OwnCast;
use super::read::Report;
use super::story::{self, Sources, TopicNames};
use super::time::{TimeMention, TimeReader};
use super::watch::{Stage, Watch};
use crate::model::{ArticleId, Entity, Mention, Span, Story};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

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
#[derive(Default)]
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
        self.story_with(reports, None, &())
    }

    /// The same, with what was kept of earlier builds, and watched.
    pub fn story_with(
        &self,
        mut reports: Vec<Report>,
        kept: Option<&Kept>,
        watch: &dyn Watch,
    ) -> Draft {
        reports.sort_by(|a, b| (a.published, &a.id).cmp(&(b.published, &b.id)));
        watch.begin(Stage::Texts, reports.len());
        let texts = each(&reports, |report| {
            let doc = self.cutter.cut(&report.text, report.published, &report.place);
            let key = kept.map(|k| k.text_key(doc.text, doc.published, &report.place));
            let make = || self.text(&doc);
            let text = kept.zip(key).map_or_else(make, |(kept, key)| kept.text(&key, make));
            watch.step();
            (doc, (key, text))
        });
        let (mut docs, texts): (Vec<Doc>, Vec<(Option<Key>, OfText)>) = texts.into_iter().unzip();
        watch.begin(Stage::Entities, 0);
        let names = |(_, text): &mut (_, OfText)| std::mem::take(&mut text.names);
        let mut texts = texts;
        let names: Vec<Vec<Name>> = texts.iter_mut().map(names).collect();
        let Cast { entities, mentions } = self.entities.resolve(&docs, &names);
        docs.iter_mut().for_each(Doc::let_go_of_names);
        watch.begin(Stage::Events, docs.len());
        let work = docs.par_iter_mut().zip(&texts).zip(&mentions);
        let told = work.map(|((doc, (key, text)), mentions)| {
            let kept = kept.zip(key.as_ref());
            let told = self.told(doc, text, mentions, &entities, kept);
            doc.let_go();
            watch.step();
            told
        });
        let told: Vec<OfCast> = told.collect();
        watch.begin(Stage::Story, 0);
        let mut under_way = Vec::with_capacity(docs.len());
        let rest = names.into_iter().zip(mentions).zip(told);
        let found: Vec<Extraction> = texts
            .into_iter()
            .zip(rest)
            .map(|((_, text), ((names, mentions), told))| {
                under_way.push(told.under_way);
                let OfText { times, figures, .. } = text;
                Extraction { times, names, figures, mentions, events: told.events }
            })
            .collect();
        let sources =
            Sources { reports: &reports, docs: &docs, found: &found, under_way: &under_way };
        let (story, doubts) = story::assemble(&sources, entities, &self.topics);
        Draft { story, doubts, found }
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
        let mut texts = each(docs, |doc| self.text(doc));
        let names: Vec<Vec<Name>> =
            texts.iter_mut().map(|t| std::mem::take(&mut t.names)).collect();
        let Cast { entities, mentions } = self.entities.resolve(docs, &names);
        let work: Vec<_> = docs.iter().zip(&texts).zip(&mentions).collect();
        let told = each(&work, |((doc, text), mentions)| {
            let cast = OwnCast::new(mentions, &entities);
            let mut events = self.events(doc, text, &cast);
            cast.in_story(&mut events, &mut []);
            events
        });
        let rest = names.into_iter().zip(mentions).zip(told);
        let found = texts.into_iter().zip(rest).map(|(text, ((names, mentions), events))| {
            Extraction { times: text.times, names, figures: text.figures, mentions, events }
        });
        (found.collect(), entities)
    }

    fn text(&self, doc: &Doc) -> OfText {
        let times = self.times.read(doc);
        let mut names = self.names.read(doc, &times);
        let figures = self.figures.read(doc, &times);
        let_go_of_currencies(&mut names, &figures);
        OfText { times, names, figures }
    }

    fn events(&self, doc: &Doc, text: &OfText, cast: &OwnCast) -> Vec<EventMention> {
        let (mentions, entities) = (&cast.mentions, &cast.entities);
        let found = Found { times: &text.times, figures: &text.figures, mentions, entities };
        self.events.read(doc, &found)
    }

    /// With the story's entities, of which each text knows its own.
    fn told(
        &self,
        doc: &Doc,
        text: &OfText,
        mentions: &[Mention],
        entities: &[Entity],
        kept: Option<(&Kept, &Key)>,
    ) -> OfCast {
        let cast = OwnCast::new(mentions, entities);
        let make = || {
            let events = self.events(doc, text, &cast);
            let under_way = self.events.under_way(doc, &cast.mentions, |id| cast.kind(id));
            OfCast { events, under_way }
        };
        let mut told = match kept {
            Some((kept, key)) => kept.told(&kept.told_key(key, &cast), make),
            None => make(),
        };
        cast.in_story(&mut told.events, &mut told.under_way);
        told
    }
}

/// What a text gives whatever other reports say.
#[derive(Serialize, Deserialize)]
struct OfText {
    times: Vec<TimeMention>,
    names: Vec<Name>,
    figures: Vec<FigureMention>,
}

/// What it gives with its [`OwnCast`].
#[derive(Serialize, Deserialize)]
struct OfCast {
    events: Vec<EventMention>,
    under_way: Vec<UnderWay>,
}

/// `LAK 310 billion`: the letters are part of the amount.
pub(super) fn let_go_of_currencies(names: &mut Vec<Name>, figures: &[FigureMention]) {
    names.retain(|name| {
        let at = figures.partition_point(|figure| figure.span.end <= name.span.start);
        !figures.get(at).is_some_and(|figure| figure.span.contains(name.span))
    });
}

/// In the order of the items, on all cores; a single one stays on its own.
fn each<'i, T: Sync, U: Send>(items: &'i [T], make: impl Fn(&'i T) -> U + Sync + Send) -> Vec<U> {
    match items {
        [only] => vec![make(only)],
        items => items.par_iter().map(make).collect(),
    }
}
