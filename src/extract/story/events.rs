//! Events of all texts: the same happening told twice is one event.

use super::Sources;
use super::figures::Figures;
use super::ids::Ids;
use crate::extract::events::EventMention;
use crate::model::{ArticleId, Event, Evidence, Telling, TopicId};
use std::collections::BTreeMap;

/// By date (undated last), then order of telling.
pub fn merge(
    sources: &Sources,
    figures: &Figures,
    topics: &BTreeMap<String, TopicId>,
) -> Vec<Event> {
    let mut ids = Ids::default();
    let mut events: Vec<Event> = Vec::new();
    for (a, found) in sources.found.iter().enumerate() {
        for mention in &found.events {
            if let Some(telling) = telling(sources, a, mention) {
                let words = [sources.reports[a].id.as_str(), &mention.title];
                let id = ids.make('e', &words);
                events.push(event(id, a, mention, telling, figures, topics));
            }
        }
    }
    events.sort_by_key(|e| e.when.map_or((1, None), |w| (0, Some(w.from()))));
    events
}

fn telling(sources: &Sources, a: usize, mention: &EventMention) -> Option<Telling> {
    let doc = &sources.docs[a];
    let holds = mention.sentence < doc.sentences.len()
        && doc.sentence_span(mention.sentence).contains(mention.span)
        && doc.text.get(mention.span.range()).is_some();
    let evidence = Evidence {
        article: ArticleId(a as u32),
        sentence: mention.sentence as u32,
        span: mention.span,
    };
    holds.then_some(Telling { evidence, status: mention.status })
}

fn event(
    id: String,
    a: usize,
    mention: &EventMention,
    telling: Telling,
    figures: &Figures,
    topics: &BTreeMap<String, TopicId>,
) -> Event {
    let place = |i: &usize| figures.places.get(a)?.get(*i).copied().flatten();
    Event {
        id,
        title: mention.title.clone(),
        when: mention.when,
        why: mention.why.clone(),
        status: mention.status,
        participants: mention.participants.clone(),
        places: mention.places.clone(),
        topics: mention.topics.iter().filter_map(|t| topics.get(t).copied()).collect(),
        figures: mention.figures.iter().filter_map(place).collect(),
        evidence: vec![telling],
        salience: mention.salience.min(1000),
    }
}
