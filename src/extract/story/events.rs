//! Events of all texts: the same happening told twice is one event.

use super::Sources;
use super::alike::{Features, Known, likeness, places_fit, said_date, said_dates_fit};
use super::begun::Begun;
use super::figures::Figures;
use super::ids::Ids;
use super::stems::Class;
use super::weight::weigh;
use crate::extract::events::EventMention;
use crate::model::{
    ArticleId, Bound, DateSpan, Day, Entity, Event, Evidence, FigureId, Precision, Status, Telling,
    TopicId,
};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// An event has at most so many topics.
const MOST_TOPICS: usize = 3;
/// So many of the latest events of a bucket are compared.
const LATEST: usize = 48;
/// And of an event its so many latest tellings.
const LATEST_TELLINGS: usize = 64;

/// Fewer events are not worth another core.
const AT_ONCE: usize = 64;

/// By date (undated last), then order of telling.
pub fn merge(
    sources: &Sources,
    entities: &[Entity],
    figures: &Figures,
    topics: &BTreeMap<String, TopicId>,
) -> Vec<Event> {
    let known = Known::new(entities);
    let mut gathered = Gathered::default();
    let all: Vec<Vec<Told>> = (0..sources.found.len())
        .into_par_iter()
        .map(|a| told(sources, a, figures, &known))
        .collect();
    all.into_iter().flatten().for_each(|told| gathered.add(told));
    let begun = Begun::new(sources);
    let one = |heap: &Heap| {
        let told = event(sources, heap, topics);
        let mentions: Vec<&EventMention> = heap.iter().map(|t| t.mention).collect();
        begun.confirm(told, &mentions, sources, entities)
    };
    let mut events: Vec<Event> = gathered.heaps.par_iter().with_min_len(AT_ONCE).map(one).collect();
    let mut ids = Ids::default();
    for (event, heap) in events.iter_mut().zip(&gathered.heaps) {
        event.id = id(sources, &heap[0], &mut ids);
    }
    weigh(&mut events, sources, entities);
    events.sort_by_key(|e| e.when.map_or((1, None), |w| (0, Some(w.from()))));
    events
}

/// One telling with what it says.
struct Told<'a> {
    article: usize,
    mention: &'a EventMention,
    telling: Telling,
    figures: Vec<FigureId>,
    features: Features,
}

/// What one report tells.
fn told<'a>(sources: &Sources<'a>, a: usize, figures: &Figures, known: &Known) -> Vec<Told<'a>> {
    let all = sources.found[a].events.iter();
    let told = all.filter_map(|mention| {
        let telling = telling(sources, a, mention)?;
        let figures = figures_of(figures, a, mention);
        let words = mention.span.of(sources.docs[a].text);
        let features = Features::new(mention, words, &figures, known);
        Some(Told { article: a, mention, telling, figures, features })
    });
    told.collect()
}

/// The tellings of one event.
type Heap<'a> = Vec<Told<'a>>;

/// The events so far, and where to look for one like another.
#[derive(Default)]
struct Gathered<'a> {
    heaps: Vec<Heap<'a>>,
    /// By heap, the first date that is said of it. Most of what is near by its people
    /// is of another day, and known to be before anything else is looked at.
    dates: Vec<Option<DateSpan>>,
    /// Only looked up, never walked.
    buckets: FxHashMap<Bucket, Vec<usize>>,
}

/// Tellings of one happening share at least one of these.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Bucket {
    /// Its first day and the class of what happens.
    Day(Day, Class),
    Figure(FigureId),
    /// No day, or one of many: class and who.
    Class(Class, u32),
    /// Says more of a known happening of one report.
    About(usize, Class),
}

impl<'a> Gathered<'a> {
    fn add(&mut self, told: Told<'a>) {
        let buckets = buckets(&told);
        let lists = buckets.iter().filter_map(|b| self.buckets.get(b));
        let mut near: Vec<usize> =
            lists.flat_map(|list| list.iter().rev().take(LATEST)).copied().collect();
        near.sort_unstable();
        near.dedup();
        let date = said_date(&told.features);
        let same = near
            .into_iter()
            .filter(|heap| said_dates_fit(self.dates[*heap], date))
            .filter_map(|heap| Some((fit(&self.heaps[heap], &told)?, heap)))
            .max_by(|a, b| {
                // Of equals what the report told last; of one sentence its first.
                let last = |heap: usize| last_sentence(&self.heaps[heap], told.article);
                let nearer = last(a.1).cmp(&last(b.1));
                a.0.total_cmp(&b.0).then(nearer).then(b.1.cmp(&a.1))
            })
            .map(|(_, heap)| heap);
        let heap = same.unwrap_or(self.heaps.len());
        match same {
            Some(heap) => {
                self.heaps[heap].push(told);
                self.dates[heap] = self.dates[heap].or(date);
            }
            None => {
                self.heaps.push(vec![told]);
                self.dates.push(date);
            }
        }
        for bucket in buckets {
            let list = self.buckets.entry(bucket).or_default();
            if list.last() != Some(&heap) {
                list.push(heap);
            }
        }
    }
}

fn buckets(told: &Told) -> Vec<Bucket> {
    // Who was there is looked for where the happening is.
    let Features { class, about, presence, .. } = told.features;
    let class = about.filter(|_| presence).unwrap_or(class);
    let mut found: Vec<Bucket> = told.figures.iter().map(|f| Bucket::Figure(*f)).collect();
    if let Some(when) = told.mention.when {
        found.push(Bucket::Day(when.from(), class));
    }
    if told.mention.status == Status::Scheduled && told.mention.when.is_some() {
        found.push(Bucket::About(told.article, class));
    }
    found.extend(about.map(|c| Bucket::About(told.article, c)));
    found.extend(told.mention.participants.iter().map(|p| Bucket::Class(class, p.0)));
    found
}

/// The last sentence of a report that tells an event.
fn last_sentence(heap: &Heap, article: usize) -> Option<u32> {
    // The reports are taken in one by one.
    let here = heap.iter().rev().take_while(|t| t.article == article);
    here.map(|t| t.telling.evidence.sentence).max()
}

/// How well a telling fits an event; `None` where it tells another. Two tellings of
/// one sentence are always two events.
fn fit(heap: &Heap, told: &Told) -> Option<f32> {
    let here = told.telling.evidence;
    let heap = &heap[heap.len().saturating_sub(LATEST_TELLINGS)..];
    let apart = heap.iter().all(|t| {
        let there = t.telling.evidence;
        (there.article, there.sentence) != (here.article, here.sentence)
    });
    // Words of a visit that name no place join no two visits of one report.
    let somewhere = |t: &Told| t.article != told.article || places_fit(&t.features, &told.features);
    // An undated telling between them joins no two days.
    let date = said_date(&told.features);
    let sometime = |t: &Told| said_dates_fit(said_date(&t.features), date);
    if !apart || !heap.iter().all(somewhere) || !heap.iter().all(sometime) {
        return None;
    }
    let tellings = heap.iter();
    let likenesses =
        tellings.filter_map(|t| likeness(&t.features, &told.features, t.article == told.article));
    likenesses.max_by(f32::total_cmp)
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

fn figures_of(figures: &Figures, a: usize, mention: &EventMention) -> Vec<FigureId> {
    let place = |i: &usize| figures.places.get(a)?.get(*i).copied().flatten();
    mention.figures.iter().filter_map(place).collect()
}

/// The tellings as one event: status by the newest report, date by the
/// closest, title by the weightiest telling of that status. Its id is still empty.
fn event(sources: &Sources, heap: &Heap, topics: &BTreeMap<String, TopicId>) -> Event {
    let first = &heap[0];
    let status = status(heap);
    let titled = heap
        .iter()
        .rev()
        .filter(|t| t.mention.status == status)
        .max_by_key(|t| {
            // `The visit will be …` says more of what another names.
            let names = t.mention.about.is_none() || t.mention.named;
            (names, t.mention.salience, t.mention.title.len())
        })
        .unwrap_or(first);
    let dated = heap.iter().max_by_key(|t| closeness(t.mention)).unwrap_or(first);
    let all = |list: fn(&EventMention) -> &[_]| {
        let mut found = Vec::new();
        for item in heap.iter().flat_map(|t| list(t.mention)) {
            if !found.contains(item) {
                found.push(*item);
            }
        }
        found
    };
    let mut topic_ids: Vec<TopicId> = Vec::new();
    for topic in heap.iter().flat_map(|t| &t.mention.topics).filter_map(|t| topics.get(t)) {
        if !topic_ids.contains(topic) && topic_ids.len() < MOST_TOPICS {
            topic_ids.push(*topic);
        }
    }
    let is_over = dated.mention.when.is_some_and(|when| {
        status == Status::Scheduled
            && sources.reports.last().is_some_and(|r| {
                let announced = sources.reports[titled.article].published;
                when.to() <= r.published && announced < r.published
            })
    });
    let unheard = titled.mention.later.as_ref().filter(|_| is_over).map(|later| &later.unheard);
    let why = match is_over {
        true => {
            let day = sources.reports[titled.article].published;
            format!(
                "{}; announced in the report of {day}, no later one tells of it",
                dated.mention.why
            )
        }
        false => dated.mention.why.clone(),
    };
    let mut figures: Vec<FigureId> = heap.iter().flat_map(|t| t.figures.clone()).collect();
    figures.sort_unstable();
    figures.dedup();
    Event {
        id: String::new(),
        title: unheard.unwrap_or(&titled.mention.title).clone(),
        when: dated.mention.when,
        why,
        status,
        participants: all(|m| &m.participants),
        places: all(|m| &m.places),
        topics: topic_ids,
        figures,
        evidence: heap.iter().map(|t| t.telling).collect(),
        salience: heap.iter().map(|t| t.mention.salience).max().unwrap_or(0).min(1000),
    }
}

/// By the words of the first telling.
fn id(sources: &Sources, first: &Told, ids: &mut Ids) -> String {
    let told = first.mention.span.of(sources.docs[first.article].text);
    ids.make('e', &[&sources.reports[first.article].id, told, &first.mention.title])
}

/// What the newest report says; where it says two things, the surest.
fn status(heap: &Heap) -> Status {
    let newest = heap.iter().map(|t| t.article).max();
    let of_newest = heap.iter().filter(|t| Some(t.article) == newest);
    of_newest.map(|t| t.mention.status).min().unwrap_or(Status::Happened)
}

/// How closely a telling dates: said before assumed, days before years.
fn closeness(mention: &EventMention) -> (u8, std::cmp::Reverse<Precision>, Status) {
    let Some(when) = mention.when else {
        return (0, std::cmp::Reverse(Precision::Period), mention.status);
    };
    let said = if when.bound() == Bound::About { 1 } else { 2 };
    (said, std::cmp::Reverse(when.precision()), mention.status)
}
