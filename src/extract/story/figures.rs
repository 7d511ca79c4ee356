//! Figures of all texts: the same amount of the same thing is one figure.

use super::Sources;
use super::ids::Ids;
use super::relations::relate;
use super::set::Set;
use super::stems::{Stem, content};
use crate::extract::figures::FigureMention;
use crate::model::{ArticleId, EntityId, Evidence, Figure, FigureId, Span, fold};
use std::collections::BTreeMap;

/// The story's figures, and which of them each text's figures became.
#[derive(Default)]
pub struct Figures {
    pub figures: Vec<Figure>,
    /// By text, by figure of the text.
    pub places: Vec<Vec<Option<FigureId>>>,
    /// By figure, the group of words that names what it counts.
    senses: Vec<Option<u16>>,
    /// By figure, the words of what it counts.
    words: Vec<Set<Stem>>,
}

impl Figures {
    pub fn sense(&self, figure: FigureId) -> Option<u16> {
        self.senses.get(figure.index()).copied().flatten()
    }

    /// Same amount is known; the same thing if they play the same role, are not of
    /// different times, and count things whose names mean one thing, share a word
    /// or are not told.
    fn is_same(&self, known: FigureId, told: &FigureMention, words: &Set<Stem>) -> bool {
        let figure = &self.figures[known.index()];
        let times = match (figure.when, told.when) {
            (Some(a), Some(b)) => a.touches(b.from(), b.to()),
            _ => true,
        };
        let meant = || self.sense(known).is_some() && self.sense(known) == told.sense;
        let of = &self.words[known.index()];
        let thing = || of.is_empty() || words.is_empty() || !of.is_disjoint(words);
        figure.role == told.role && times && (meant() || thing())
    }

    fn add(&mut self, id: FigureId, told: &FigureMention, evidence: Evidence, near: Vec<EntityId>) {
        let figure = &mut self.figures[id.index()];
        figure.evidence.push(evidence);
        figure.when = figure.when.or(told.when);
        if told.of.len() > figure.of.len() {
            figure.of.clone_from(&told.of);
            self.words[id.index()] = content(&told.of).collect();
        }
        for entity in near {
            if !figure.entities.contains(&entity) && figure.entities.len() < 6 {
                figure.entities.push(entity);
            }
        }
    }
}

/// In the order of first telling.
pub fn merge(sources: &Sources) -> Figures {
    let mut made = Figures::default();
    let mut ids = Ids::default();
    let mut by_amount: BTreeMap<(u8, u64, String), Vec<FigureId>> = BTreeMap::new();
    for (a, found) in sources.found.iter().enumerate() {
        let mut places = Vec::with_capacity(found.figures.len());
        for figure in &found.figures {
            let Some(evidence) = evidence(sources, a, figure) else {
                places.push(None);
                continue;
            };
            let key = (figure.kind as u8, figure.value.to_bits(), fold(&figure.unit));
            let alike = by_amount.entry(key).or_default();
            let words: Set<Stem> = content(&figure.of).collect();
            let same = alike.iter().copied().find(|f| made.is_same(*f, figure, &words));
            let id = same.unwrap_or_else(|| {
                let id = FigureId(made.figures.len() as u32);
                alike.push(id);
                let article = sources.reports[a].id.as_str();
                made.figures.push(new_figure(sources, a, figure, &mut ids, article));
                made.senses.push(figure.sense);
                made.words.push(words);
                id
            });
            made.add(id, figure, evidence, entities(sources, a, evidence));
            places.push(Some(id));
        }
        made.places.push(places);
    }
    relate(&mut made, sources);
    made
}

fn evidence(sources: &Sources, a: usize, figure: &FigureMention) -> Option<Evidence> {
    let doc = &sources.docs[a];
    let sentence = doc.sentence_at(figure.span.start)?;
    let holds = doc.sentence_span(sentence).contains(figure.span)
        && doc.text.get(figure.span.range()).is_some()
        && figure.value.is_finite();
    holds.then_some(Evidence {
        article: ArticleId(a as u32),
        sentence: sentence as u32,
        span: figure.span,
    })
}

fn new_figure(
    sources: &Sources,
    a: usize,
    figure: &FigureMention,
    ids: &mut Ids,
    article: &str,
) -> Figure {
    let text = figure.span.of(sources.docs[a].text);
    Figure {
        id: ids.make('f', &[article, text, &figure.of]),
        kind: figure.kind,
        role: figure.role,
        hedge: figure.hedge,
        value: figure.value,
        unit: figure.unit.clone(),
        of: figure.of.clone(),
        text: text.to_owned(),
        when: figure.when,
        entities: Vec::new(),
        goal: None,
        of_figure: None,
        evidence: Vec::new(),
    }
}

/// The entities named in the figure's sentence, nearest first, at most three.
fn entities(sources: &Sources, a: usize, evidence: Evidence) -> Vec<EntityId> {
    let sentence = sources.docs[a].sentence_span(evidence.sentence as usize);
    let distance = |s: Span| s.start.abs_diff(evidence.span.start);
    let mentions = &sources.found[a].mentions;
    let first = mentions.partition_point(|m| m.span.start < sentence.start);
    let mut near: Vec<_> =
        mentions[first..].iter().take_while(|m| m.span.end <= sentence.end).collect();
    near.sort_by_key(|m| distance(m.span));
    let mut found = Vec::new();
    for mention in near {
        if !found.contains(&mention.entity) && found.len() < 3 {
            found.push(mention.entity);
        }
    }
    found
}
