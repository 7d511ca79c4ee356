//! What was announced, and of which a later report speaks as begun (`during his
//! visit`), has come about, though no sentence of that report tells it.

use super::Sources;
use crate::extract::events::{EventMention, UnderWay};
use crate::model::{ArticleId, Entity, EntityId, EntityKind, Event, Evidence, Status, Telling};
use std::collections::BTreeMap;

/// So many days after its own an event is still spoken of as begun: later, it is
/// another of its kind.
const AFTER: i32 = 14;

/// By class and by who is named beside it, in the order of the reports.
pub struct Begun<'a> {
    by_who: BTreeMap<(&'a str, EntityId), Vec<(usize, &'a UnderWay)>>,
}

impl<'a> Begun<'a> {
    pub fn new(sources: &Sources<'a>) -> Begun<'a> {
        let mut by_who: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (article, list) in sources.under_way.iter().enumerate() {
            for one in list {
                for who in &one.named {
                    by_who.entry((one.class.as_str(), *who)).or_default().push((article, one));
                }
            }
        }
        Begun { by_who }
    }

    /// The event, under way or over where a report of its day or later says so.
    pub fn confirm(
        &self,
        mut event: Event,
        told: &[&EventMention],
        sources: &Sources,
        entities: &[Entity],
    ) -> Event {
        let Some(when) = event.when.filter(|_| event.status == Status::Scheduled) else {
            return event;
        };
        let titled = |m: &&&EventMention| {
            let unheard = m.later.as_ref().is_some_and(|later| later.unheard == event.title);
            m.title == event.title || unheard
        };
        let named = told.iter().find(titled);
        let last = event.evidence.iter().map(|t| t.evidence.article.index()).max();
        let (Some(named), Some(last)) = (named, last) else { return event };
        let published = |article: usize| sources.reports.get(article).map(|r| r.published);
        let fits = |(_, one): &&(usize, &UnderWay)| {
            one.place.is_none_or(|p| event.places.is_empty() || event.places.contains(&p))
        };
        let person =
            |id: &&EntityId| entities.get(id.index()).is_some_and(|e| e.kind == EntityKind::Person);
        let found = event.participants.iter().filter(person).find_map(|id| {
            let spoken = self.by_who.get(&(named.class.as_str(), *id))?;
            // The reports are in the order of their days.
            let first = spoken.partition_point(|(article, _)| {
                *article <= last || published(*article) < Some(when.from())
            });
            let until = Some(when.to().plus(AFTER));
            let in_time = |(article, _): &&(usize, &UnderWay)| published(*article) <= until;
            spoken[first..].iter().take_while(in_time).find(fits).copied()
        });
        let Some((article, one)) = found else { return event };
        let (Some(report), Some(doc)) = (sources.reports.get(article), sources.docs.get(article))
        else {
            return event;
        };
        let over = report.published > when.to();
        if let Some(later) = &named.later {
            // Words that can't be told as come about stay the announcement.
            let Some(come) = &later.come else { return event };
            event.title.clone_from(&come[usize::from(over)]);
        }
        let status = if over { Status::Happened } else { Status::Ongoing };
        let evidence = Evidence {
            article: ArticleId(article as u32),
            sentence: one.sentence as u32,
            span: doc.sentence_span(one.sentence),
        };
        let why = told.iter().find(|m| m.when == event.when).map(|m| m.why.clone());
        event.why = why.unwrap_or_default();
        event.status = status;
        event.evidence.push(Telling { evidence, status });
        event
    }
}
