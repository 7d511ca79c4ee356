//! What of a large story is known before its records are read: enough to filter,
//! to count and to lay out. See the drawing in [`super`].

use super::postings::{Postings, each_number};
use super::read::{Reader, unzigzag};
use super::words::Words;
use super::write::{Writer, zigzag};
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
    /// By entity.
    pub mentions: Vec<Mentions>,
    limits: Limits,
    n_events: usize,
    spans: Bytes,
    /// By event.
    when: Bytes,
    salience: Bytes,
    figures: Bytes,
    postings: Bytes,
    /// Of ids, 4 bytes each.
    article_hashes: Bytes,
    event_hashes: Bytes,
}

/// The articles that mention an entity.
#[derive(Clone, Debug)]
pub struct Mentions {
    /// How often in all of them.
    pub n: u32,
    pub n_articles: u32,
    bytes: Bytes,
}

impl Mentions {
    /// The articles, ascending, and how often each.
    pub fn by_article(&self) -> Vec<(u32, u32)> {
        let mut r = Reader::new(self.bytes.get());
        let (mut all, mut article) = (Vec::new(), 0u32);
        while r.n_left() > 0 {
            article = article.wrapping_add(r.u());
            all.push((article, r.u()));
        }
        all
    }
}

impl Outline {
    /// The spans of events, the first for those without a date, and by event its place in them.
    pub fn when(&self) -> (Vec<Option<DateSpan>>, Vec<u32>) {
        let mut r = Reader::new(self.spans.get());
        let (mut spans, mut day) = (vec![None], 0);
        while r.n_left() > 0 {
            spans.push(r.span(&mut day));
        }
        let mut when = Vec::with_capacity(self.n_events);
        let mut last = 0i32;
        each_number(self.when.get(), |n| {
            last = last.wrapping_add(n.checked_sub(1).map_or(0, unzigzag));
            if when.len() < self.n_events {
                when.push(if n == 0 { 0 } else { last as u32 });
            }
        });
        when.resize(self.n_events, 0);
        (spans, when)
    }

    /// By event, 0 to 1000.
    pub fn salience(&self) -> Vec<u16> {
        let all = self.salience.get().chunks_exact(2);
        let mut salience = Vec::with_capacity(self.n_events);
        salience.extend(all.map(|s| u16::from_le_bytes([s[0], s[1]]).min(1000)));
        salience.resize(self.n_events, 0);
        salience
    }

    /// Figures with their events, by event.
    pub fn figures(&self) -> Vec<(EventId, FigureId)> {
        let mut r = Reader::new(self.figures.get());
        let (mut all, mut event) = (Vec::new(), 0u32);
        while r.n_left() > 0 {
            event = event.wrapping_add(r.u());
            let figure = r.u();
            if (event as usize) < self.n_events && (figure as usize) < self.limits.figures {
                all.push((EventId(event), FigureId(figure)));
            }
        }
        all
    }

    /// The lists of so many [codes](Story::codes).
    pub fn postings(&self, n_codes: usize) -> Postings {
        Postings::new(self.postings.clone(), n_codes, self.n_events)
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
        let mut published = Vec::with_capacity(limits.articles);
        for _ in 0..limits.articles {
            if self.is_broken() {
                break;
            }
            published.push(self.next_day(&mut day));
        }
        let mentions = (0..limits.entities)
            .map(|_| Mentions { n: self.u(), n_articles: self.u(), bytes: self.stretch(all) })
            .collect();
        let [spans, when] = [self.stretch(all), self.stretch(all)];
        let salience = self.bytes_of(all, n_events.saturating_mul(2));
        let [figures, postings] = [self.stretch(all), self.stretch(all)];
        let words = self.words();
        let article_hashes = self.bytes_of(all, limits.articles.saturating_mul(4));
        let event_hashes = self.bytes_of(all, n_events.saturating_mul(4));
        Outline {
            published,
            agencies,
            folder,
            words,
            mentions,
            limits,
            n_events,
            spans,
            when,
            salience,
            figures,
            postings,
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

    /// `None` where it is none.
    fn span(&mut self, day: &mut i32) -> Option<DateSpan> {
        let kind = self.u() as usize;
        let from = self.next_day(day);
        let to = from.plus(i32::try_from(self.u()).unwrap_or(0));
        let precision = Precision::ALL.get(kind / Bound::ALL.len())?;
        DateSpan::new(from, to, *precision, Bound::ALL[kind % Bound::ALL.len()])
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
        self.mentions(story);
        self.when_of_events(story.events.all());
        for event in story.events.all() {
            self.bytes(&event.salience.to_le_bytes());
        }
        self.stretch(|w| w.figures_of(story.events.all()));
        self.stretch(|w| w.postings(story));
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

    fn mentions(&mut self, story: &Story) {
        // By entity: the articles, ascending, and how often each.
        let mut all: Vec<Vec<(u32, u32)>> = vec![Vec::new(); story.entities.len()];
        for (i, article) in (0..).zip(story.articles.all()) {
            for mention in &article.mentions {
                let counts = &mut all[mention.entity.index()];
                match counts.last_mut() {
                    Some((article, n)) if *article == i => *n += 1,
                    _ => counts.push((i, 1)),
                }
            }
        }
        for counts in &all {
            self.u(counts.iter().map(|(_, n)| n).sum());
            self.u(counts.len() as u32);
            self.stretch(|w| {
                let mut last = 0;
                for (article, n) in counts {
                    w.u(article - last);
                    w.u(*n);
                    last = *article;
                }
            });
        }
    }

    fn when_of_events(&mut self, events: &[Event]) {
        let mut spans: Vec<DateSpan> = events.iter().filter_map(|event| event.when).collect();
        spans.sort_unstable();
        spans.dedup();
        self.stretch(|w| {
            let mut day = 0;
            for span in &spans {
                let kind = span.precision() as usize * Bound::ALL.len() + span.bound() as usize;
                w.u(kind as u32);
                w.next_day(span.from(), &mut day);
                w.u((span.to().number() - span.from().number()) as u32);
            }
        });
        self.stretch(|w| {
            let mut last = 0;
            for event in events {
                let place = event.when.and_then(|when| spans.binary_search(&when).ok());
                match place.map(|place| place as i32 + 1) {
                    None => w.u(0),
                    Some(place) => {
                        w.u(zigzag(place - last) + 1);
                        last = place;
                    }
                }
            }
        });
    }

    fn figures_of(&mut self, events: &[Event]) {
        let mut last = 0;
        for (i, event) in (0u32..).zip(events) {
            for figure in &event.figures {
                self.u(i - last);
                self.u(figure.0);
                last = i;
            }
        }
    }
}
