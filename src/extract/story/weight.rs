//! What makes a key moment of a story: more than one report tells it, those it
//! is about take part, and its day is one that matters.

use super::Sources;
use crate::extract::timeline::{DayRanker, DayWeights, one_day};
use crate::model::{Day, Entity, EntityId, EntityKind, Event, Precision};
use std::collections::{BTreeMap, BTreeSet};

/// The weightiest event of a story is drawn out to this.
const TOP: u32 = 950;
/// Stories of small things only are not drawn out as far.
const LEAST_TOP: u32 = 600;

/// What the day that matters most adds.
const BEST_DAY: f64 = 200.0;

/// Raises each event by its reports, its day and who takes part, then draws all
/// out over the scale, so that one story's key moments can be told from the rest.
pub fn weigh(events: &mut [Event], sources: &Sources, entities: &[Entity]) {
    let leading = leading(sources, entities);
    let days = days(sources);
    let matters = |event: &Event| {
        let day = event.when.and_then(one_day)?;
        Some(days.get(&day).copied().unwrap_or(0.0))
    };
    // A year or a month is no day that could matter more or less than others.
    let of_days: Vec<f64> = events.iter().filter_map(matters).collect();
    let usual = of_days.iter().sum::<f64>() / of_days.len().max(1) as f64;
    for event in events.iter_mut() {
        let articles: BTreeSet<u32> = event.evidence.iter().map(|t| t.evidence.article.0).collect();
        let reports = 110 * (articles.len() as u32 - 1).min(3);
        let leads = event.participants.iter().filter(|p| leading.contains(p)).count() as u32;
        let long = event.when.is_some_and(|when| when.precision() != Precision::Day);
        let day = matters(event).unwrap_or(if long { usual } else { 0.0 });
        let day = (day * BEST_DAY) as u32;
        let raised = u32::from(event.salience) + reports + day + 25 * leads.min(3);
        event.salience = raised.min(2000) as u16;
    }
    let top = events.iter().map(|e| u32::from(e.salience)).max().unwrap_or(0).max(LEAST_TOP);
    for event in events.iter_mut() {
        event.salience = (u32::from(event.salience) * TOP / top) as u16;
    }
}

/// How much each day matters, as `dateline timeline` ranks them.
fn days(sources: &Sources) -> BTreeMap<Day, f64> {
    let mut ranker = DayRanker::default();
    for (n, (doc, found)) in sources.docs.iter().zip(sources.found).enumerate() {
        ranker.add_read(&n, doc, found);
    }
    ranker.scores(&DayWeights::default())
}

/// Those with most mentions, places not: of a tenth of all, at least three.
fn leading(sources: &Sources, entities: &[Entity]) -> BTreeSet<EntityId> {
    let mut counts: BTreeMap<EntityId, u32> = BTreeMap::new();
    for mention in sources.found.iter().flat_map(|f| &f.mentions) {
        *counts.entry(mention.entity).or_default() += 1;
    }
    let mut order: Vec<(EntityId, u32)> = counts.into_iter().collect();
    order.sort_by_key(|(entity, n)| (std::cmp::Reverse(*n), *entity));
    let few = (order.len() / 10).max(3);
    let acts =
        |id: &EntityId| entities.get(id.index()).is_some_and(|e| e.kind != EntityKind::Place);
    order.into_iter().take(few).map(|(entity, _)| entity).filter(acts).collect()
}
