//! What of a large story is known before its records are read: enough to filter,
//! to count and to lay out. See the drawing in [`super`].

use super::read::Reader;
use super::words::Words;
use super::write::Writer;
use crate::model::*;

/// Of packed articles and events. Nothing in it has been checked but its length:
/// what is out of range is left out when it is read.
#[derive(Clone, Debug)]
pub struct Outline {
    /// When each article was published.
    pub published: Vec<Day>,
    /// Whose reports these are, the first [`AGENCIES`].
    pub agencies: Vec<String>,
    /// Where the blocks are, relative to the story's file; empty where they are in it.
    pub folder: String,
    pub words: Words,
    limits: Limits,
    n_events: usize,
    /// By article.
    mentions: Bytes,
    events: Bytes,
    /// Of ids, 4 bytes each.
    article_hashes: Bytes,
    event_hashes: Bytes,
}

impl Outline {
    /// Calls for each event, in order.
    pub fn each_event(&self, call: &mut dyn FnMut(u32, &Sketch)) {
        let mut r = Reader::new(self.events.get());
        let mut lists = Lists::default();
        let (mut day, mut report) = (0, 0);
        for i in 0..self.n_events {
            let sketch = r.sketch(&mut lists, &self.limits, &mut day, &mut report);
            call(i as u32, &sketch);
        }
    }

    /// Calls for each entity that an article mentions: article, entity, how often;
    /// in the order of the articles.
    pub fn each_mention(&self, call: &mut dyn FnMut(u32, EntityId, u32)) {
        let mut r = Reader::new(self.mentions.get());
        for i in 0..self.limits.articles {
            let mut entity = 0u32;
            for _ in 0..r.count() {
                entity = entity.wrapping_add(r.u());
                let n = r.u();
                if (entity as usize) < self.limits.entities {
                    call(i as u32, EntityId(entity), n);
                }
            }
        }
    }

    /// The numbers of the articles, or of the events, that may have this id: of
    /// one that is there nearly always its own alone.
    pub fn articles_with_id(&self, id: &str) -> Vec<usize> {
        with_hash(&self.article_hashes, id)
    }

    pub fn events_with_id(&self, id: &str) -> Vec<usize> {
        with_hash(&self.event_hashes, id)
    }
}

/// More are not named together.
const AGENCIES: usize = 20;

/// Of the event that is being read.
#[derive(Default)]
struct Lists {
    participants: Vec<EntityId>,
    places: Vec<EntityId>,
    topics: Vec<TopicId>,
    figures: Vec<FigureId>,
    reports: Vec<ArticleId>,
}

fn with_hash(hashes: &Bytes, id: &str) -> Vec<usize> {
    let wanted = hash(id).to_le_bytes();
    let all = hashes.get().chunks_exact(wanted.len()).enumerate();
    all.filter(|(_, hash)| *hash == wanted).map(|(i, _)| i).collect()
}

/// FNV-1a of 32 bits (Fowler, Noll and Vo).
fn hash(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

impl Reader<'_> {
    /// `all` are the bytes that are being read.
    pub(super) fn outline(
        &mut self,
        all: &Bytes,
        folder: String,
        limits: Limits,
        n_events: usize,
    ) -> Outline {
        let agencies = self.list(Reader::str);
        let mut day = 0;
        let mut published = Vec::new();
        for _ in 0..limits.articles {
            if self.is_broken() {
                break;
            }
            published.push(self.next_day(&mut day));
        }
        let [mentions, events] = [self.stretch(all), self.stretch(all)];
        let words = self.words();
        let article_hashes = self.bytes_of(all, limits.articles.saturating_mul(4));
        let event_hashes = self.bytes_of(all, n_events.saturating_mul(4));
        Outline {
            published,
            agencies,
            folder,
            words,
            limits,
            n_events,
            mentions,
            events,
            article_hashes,
            event_hashes,
        }
    }

    /// So many days after the last, or before.
    fn next_day(&mut self, last: &mut i32) -> Day {
        *last = last.wrapping_add(self.i());
        let day = Day::from_number(*last);
        self.or(day, Day::MIN)
    }

    fn sketch<'l>(
        &mut self,
        into: &'l mut Lists,
        limits: &Limits,
        day: &mut i32,
        report: &mut i32,
    ) -> Sketch<'l> {
        let when = match self.u() {
            0 => None,
            kind => {
                let from = self.next_day(day);
                let to = from.plus(i32::try_from(self.u()).unwrap_or(0));
                let n = Bound::ALL.len();
                let kind = kind as usize - 1;
                let precision = Precision::ALL.get(kind / n);
                precision.and_then(|p| DateSpan::new(from, to, *p, Bound::ALL[kind % n]))
            }
        };
        let status = self.of(&Status::ALL);
        self.fill(&mut into.participants, limits.entities, EntityId);
        self.fill(&mut into.places, limits.entities, EntityId);
        self.fill(&mut into.topics, limits.topics, TopicId);
        self.fill(&mut into.figures, limits.figures, FigureId);
        into.reports.clear();
        for i in 0..self.count() {
            let mut next = *report;
            next = next.wrapping_add(self.i());
            if i == 0 {
                *report = next;
            }
            if usize::try_from(next).is_ok_and(|next| next < limits.articles) {
                into.reports.push(ArticleId(next as u32));
            }
        }
        let salience = u16::try_from(self.u()).map_or(0, |s| s.min(1000));
        let Lists { participants, places, topics, figures, reports } = into;
        Sketch { when, status, salience, participants, places, topics, figures, reports }
    }

    fn fill<T>(&mut self, list: &mut Vec<T>, limit: usize, id: fn(u32) -> T) {
        list.clear();
        for _ in 0..self.count() {
            let n = self.u();
            if (n as usize) < limit {
                list.push(id(n));
            }
        }
    }
}

impl Writer {
    /// `words` are the first of each block.
    pub(super) fn outline(&mut self, story: &Story, words: &[&str]) {
        let mut agencies: Vec<&str> = Vec::new();
        for article in story.articles.all() {
            let agency = article.agency.as_str();
            if agencies.len() < AGENCIES && !agency.is_empty() && !agencies.contains(&agency) {
                agencies.push(agency);
            }
        }
        self.list(&agencies, |w, agency| w.str(agency));
        let mut day = 0;
        for article in story.articles.all() {
            self.next_day(article.published, &mut day);
        }
        self.stretch(|w| story.articles.all().iter().for_each(|article| w.mentions(article)));
        let (mut day, mut report) = (0, 0);
        self.stretch(|w| {
            story.events.all().iter().for_each(|event| w.sketch(event, &mut day, &mut report));
        });
        self.list(words, |w, word| w.str(word));
        let articles = story.articles.all().iter().map(|article| &article.id);
        for id in articles.chain(story.events.all().iter().map(|event| &event.id)) {
            self.bytes(&hash(id).to_le_bytes());
        }
    }

    fn next_day(&mut self, day: Day, last: &mut i32) {
        self.i(day.number().wrapping_sub(*last));
        *last = day.number();
    }

    /// By entity, ascending, how often.
    fn mentions(&mut self, article: &Article) {
        let mut all: Vec<u32> = article.mentions.iter().map(|m| m.entity.0).collect();
        all.sort_unstable();
        let runs: Vec<&[u32]> = all.chunk_by(|a, b| a == b).collect();
        let mut last = 0;
        self.list(&runs, |w, run| {
            w.u(run[0] - last);
            w.u(run.len() as u32);
            last = run[0];
        });
    }

    fn sketch(&mut self, event: &Event, day: &mut i32, report: &mut i32) {
        match event.when {
            None => self.u(0),
            Some(when) => {
                let kind = when.precision() as usize * Bound::ALL.len() + when.bound() as usize;
                self.u(kind as u32 + 1);
                self.next_day(when.from(), day);
                self.u((when.to().number() - when.from().number()) as u32);
            }
        }
        self.u(event.status as u32);
        self.list(&event.participants, |w, id| w.u(id.0));
        self.list(&event.places, |w, id| w.u(id.0));
        self.list(&event.topics, |w, id| w.u(id.0));
        self.list(&event.figures, |w, id| w.u(id.0));
        let before = *report;
        *report = event.evidence.first().map_or(before, |t| t.evidence.article.0 as i32);
        let first = *report;
        let mut is_first = true;
        self.list(&event.evidence, |w, telling| {
            let from = if std::mem::take(&mut is_first) { before } else { first };
            w.i(telling.evidence.article.0 as i32 - from);
        });
        self.u(u32::from(event.salience));
    }
}
