//! A sketch made an event: who and where, topics and salience.

use super::EventMention;
use super::clauses::Clause;
use super::line::{Line, Sketch};
use super::people::mentions_in;
use super::reader::{EventReader, Reading};
use super::salience::{Signs, salience};
use super::venue::venues;
use super::verbs::Nature;
use super::words::Tag;
use crate::model::{EntityId, Mention, Span, Status};
use std::ops::Range;

impl EventReader {
    /// The places at which it is; of the opening's day, also that of the dateline.
    fn places(
        &self,
        reading: &Reading,
        line: &Line,
        sentence: usize,
        sketch: &Sketch,
    ) -> Vec<EntityId> {
        if sketch.only.is_some() {
            return Vec::new();
        }
        let mut found = venues(line, &sketch.range, &sketch.class);
        if !sketch.apart.is_empty() && !sketch.range.is_empty() {
            let span = line.words.span(&sketch.range);
            let told: Vec<_> = told_of(line, span, &sketch.apart).map(|m| m.entity).collect();
            found.retain(|id| told.contains(id));
        }
        let class = self.verbs.row_of(&sketch.class);
        let told = sketch.status == Status::Happened && class.is_some_and(|row| row.at_dateline);
        let home = reading.home.filter(|_| {
            let when = sketch.when.as_ref().map(|(when, _)| *when);
            told && reading.opening.is_day(when, sentence, line.doc.published)
        });
        if let Some(home) = home {
            let within = line.found.entities.get(home.index()).and_then(|e| e.within);
            if found.first().is_none_or(|first| Some(*first) == within) {
                found.retain(|id| *id != home);
                found.insert(0, home);
            }
        }
        found
    }

    pub(super) fn event(
        &self,
        reading: &Reading,
        line: &Line,
        sentence: usize,
        sketch: Sketch,
    ) -> EventMention {
        let span = line.words.span(&sketch.range);
        let figures = line.figures_in(&sketch.range);
        let listed = sketch.only.is_some();
        let venues = self.places(reading, line, sentence, &sketch);
        let (mut participants, places) = match sketch.only {
            Some(only) => line.by_kind(only.into_iter()),
            None => {
                let here = told_of(line, span, &sketch.apart).map(|m| m.entity);
                line.by_kind(sketch.also.into_iter().chain(here))
            }
        };
        let signs = Signs {
            weight: sketch.weight,
            sentence,
            figures: if listed { 0 } else { figures.len() },
            dated: sketch.dated,
            participants: participants.len().max(if sketch.sides { 3 } else { 0 }),
            places: places.len(),
            status: Some(sketch.status),
            secondary: sketch.secondary,
        };
        participants.extend(places.iter().filter(|id| !venues.contains(id)));
        let (when, why) = sketch.when.map_or((None, String::new()), |(w, y)| (Some(w), y));
        EventMention {
            sentence,
            span,
            title: sketch.title.clone(),
            later: sketch.later,
            when,
            why,
            status: sketch.status,
            topics: self.topics.of(line.words, &sketch.range, &sketch.title),
            named: sketch.named,
            about: sketch.about,
            participants,
            places: venues,
            figures,
            class: sketch.class,
            salience: salience(signs),
        }
    }
}

/// What is named within a span, but for what stands `apart` in it.
fn told_of<'l>(
    line: &'l Line,
    span: Span,
    apart: &[Range<usize>],
) -> impl Iterator<Item = &'l Mention> {
    let apart: Vec<Span> = apart.iter().map(|range| line.words.span(range)).collect();
    let within =
        move |m: &&Mention| apart.iter().any(|a| a.start <= m.span.start && m.span.end <= a.end);
    mentions_in(line.found, span).filter(move |m| !within(m))
}

/// What stands apart in a clause: `, which …,`, and who says it (`according to Norland
/// Radio`, `the agency said`).
pub fn apart(line: &Line, clause: &Clause) -> Vec<Range<usize>> {
    let words = line.words;
    let told = |hole: &&Range<usize>| {
        let comma = usize::from(words.tag(hole.start) == Tag::Comma);
        let says = |i: usize| {
            words
                .verbs
                .get(i)
                .copied()
                .flatten()
                .is_some_and(|v| !v.noun_too && line.verbs.nature(v.verb) == Nature::Saying)
        };
        words.tag(hole.start + comma) == Tag::Relative || hole.end.checked_sub(1).is_some_and(says)
    };
    let source = |i: &usize| words.is(*i, "according") && words.is(i + 1, "to");
    let ends = |i: &usize| matches!(words.tag(*i), Tag::Comma | Tag::Stop);
    let range = clause.group.end..clause.range.end.min(words.len());
    let source = range.clone().find(source);
    let source =
        source.map(|i| i..range.clone().filter(|j| *j > i).find(ends).unwrap_or(range.end));
    clause.holes.iter().filter(told).cloned().chain(source).collect()
}
