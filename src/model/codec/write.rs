//! Story to bytes.

use super::{BLOCK, FEW, MAGIC, PACKED, WHOLE, words};
use crate::model::*;
use std::collections::BTreeMap;

/// The same story gives the same bytes, on every machine. The story must have
/// passed [`Story::check`]. One of many events is packed.
pub fn encode(story: &Story) -> Vec<u8> {
    if story.events.len() > FEW {
        let blocks = blocks(story);
        let mut head = head(story, "", &blocks);
        blocks.each(|_, _, block| head.stretch(|w| w.bytes(block)));
        return after(PACKED, head);
    }
    let mut w = Writer { is_whole: true, ..Writer::default() };
    w.body(story);
    after(WHOLE, w)
}

/// The same with the blocks apart.
pub struct Parts {
    pub head: Vec<u8>,
    /// Where its blocks are to be found, relative to its file.
    pub folder: String,
    pub blocks: Blocks,
}

/// By list.
#[derive(Default)]
pub struct Blocks {
    lists: [Vec<Vec<u8>>; 3],
    /// The first word of each of the last list.
    words: Vec<String>,
}

impl Blocks {
    /// Calls for each block: its list, its place in it (see
    /// [`block_name`](crate::model::block_name)), its bytes.
    pub fn each(&self, mut call: impl FnMut(usize, usize, &[u8])) {
        for (list, blocks) in self.lists.iter().enumerate() {
            blocks.iter().enumerate().for_each(|(i, block)| call(list, i, block));
        }
    }
}

/// A story of many events with its blocks apart, to be found in `folder`, relative
/// to the story's own file; `None` for one of few, which is read whole.
pub fn encode_apart(story: &Story, folder: impl FnOnce(&Blocks) -> String) -> Option<Parts> {
    (story.events.len() > FEW).then(|| {
        let blocks = blocks(story);
        let folder = folder(&blocks);
        let head = after(PACKED, head(story, &folder, &blocks));
        Parts { head, folder, blocks }
    })
}

fn head(story: &Story, folder: &str, blocks: &Blocks) -> Writer {
    let mut w = Writer::default();
    w.head(story, folder, &blocks.words.iter().map(String::as_str).collect::<Vec<_>>());
    w
}

fn blocks(story: &Story) -> Blocks {
    let articles = story.articles.all().chunks(BLOCK);
    let events = story.events.all().chunks(BLOCK);
    let articles = articles.map(|all| block(|w| w.list(all, Writer::article)));
    let events = events.map(|all| block(|w| w.list(all, |w, e| w.event(story, e))));
    let (words, blocks) = words::blocks(story).into_iter().unzip();
    Blocks { lists: [articles.collect(), events.collect(), blocks], words }
}

fn block(write: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut w = Writer::default();
    write(&mut w);
    w.with_strings(Vec::new())
}

fn after(version: u32, body: Writer) -> Vec<u8> {
    let mut start = Writer::default();
    start.bytes(MAGIC);
    start.u(version);
    body.with_strings(start.out)
}

#[derive(Default)]
pub(super) struct Writer {
    out: Vec<u8>,
    /// Whether all articles are in the same bytes.
    is_whole: bool,
    /// In the order of first use.
    strings: Vec<String>,
    places: BTreeMap<String, u32>,
}

impl Writer {
    /// Its strings and what it wrote, behind `out`.
    fn with_strings(mut self, out: Vec<u8>) -> Vec<u8> {
        let mut all = Writer { out, ..Writer::default() };
        all.u(self.strings.len() as u32);
        for text in &self.strings {
            all.u(text.len() as u32);
        }
        for text in &self.strings {
            all.bytes(text.as_bytes());
        }
        all.out.append(&mut self.out);
        all.out
    }

    pub(super) fn len(&self) -> usize {
        self.out.len()
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.out
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// What is written meanwhile, with its length in front.
    pub(super) fn stretch(&mut self, write: impl FnOnce(&mut Self)) {
        let before = std::mem::take(&mut self.out);
        write(self);
        let within = std::mem::replace(&mut self.out, before);
        self.u(within.len() as u32);
        self.bytes(&within);
    }

    pub(super) fn u(&mut self, mut n: u32) {
        while n >= 0x80 {
            self.out.push(n as u8 | 0x80);
            n >>= 7;
        }
        self.out.push(n as u8);
    }

    pub(super) fn i(&mut self, n: i32) {
        self.u(zigzag(n));
    }

    pub(super) fn str(&mut self, text: &str) {
        let place = match self.places.get(text) {
            Some(place) => *place,
            None => {
                let place = self.strings.len() as u32;
                self.strings.push(text.to_owned());
                self.places.insert(text.to_owned(), place);
                place
            }
        };
        self.u(place);
    }

    pub(super) fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.u(items.len() as u32);
        for item in items {
            each(self, item);
        }
    }

    fn opt<T>(&mut self, value: &Option<T>, each: impl FnOnce(&mut Self, &T)) {
        self.u(u32::from(value.is_some()));
        if let Some(value) = value {
            each(self, value);
        }
    }

    fn spans(&mut self, spans: impl ExactSizeIterator<Item = Span>) {
        self.u(spans.len() as u32);
        let mut at = 0;
        for span in spans {
            self.u(span.start - at);
            self.u(span.end - span.start);
            at = span.end;
        }
    }

    fn day(&mut self, day: Day) {
        self.i(day.number());
    }

    fn when(&mut self, when: &DateSpan) {
        self.day(when.from());
        self.u((when.to().number() - when.from().number()) as u32);
        self.u(when.precision() as u32);
        self.u(when.bound() as u32);
    }

    fn evidence(&mut self, story: &Story, e: &Evidence) {
        let article = story.articles.get(e.article.index()).filter(|_| self.is_whole);
        let sentence = article.and_then(|article| article.sentences.get(e.sentence as usize));
        let from = sentence.map_or(0, |sentence| sentence.start);
        self.u(e.article.0);
        self.u(e.sentence);
        self.u(e.span.start - from);
        self.u(e.span.end - e.span.start);
    }

    fn body(&mut self, story: &Story) {
        for text in [&story.title, &story.kicker, &story.era, &story.language] {
            self.str(text);
        }
        self.list(story.articles.all(), Writer::article);
        self.shared(story);
        self.list(story.events.all(), |w, e| w.event(story, e));
    }

    /// What both forms have.
    fn shared(&mut self, story: &Story) {
        self.list(&story.entities, |w, e| w.entity(story, e));
        self.list(&story.topics, |w, topic| {
            w.str(&topic.id);
            w.str(&topic.name);
        });
        self.list(&story.figures, |w, f| w.figure(story, f));
    }

    /// Of a packed story all but its blocks.
    fn head(&mut self, story: &Story, folder: &str, words: &[&str]) {
        for text in [&story.title, &story.kicker, &story.era, &story.language] {
            self.str(text);
        }
        self.shared(story);
        self.str(folder);
        self.u(story.articles.len() as u32);
        self.u(story.events.len() as u32);
        self.outline(story, words);
    }

    fn article(&mut self, a: &Article) {
        for text in [&a.id, &a.title, &a.url, &a.agency, &a.author, &a.language, &a.note, &a.place]
        {
            self.str(text);
        }
        self.day(a.published);
        self.opt(&a.updated, |w, day| w.day(*day));
        self.str(&a.text);
        self.spans(a.paragraphs.iter().copied());
        self.spans(a.sentences.iter().copied());
        self.spans(a.mentions.iter().map(|m| m.span));
        for mention in &a.mentions {
            self.u(mention.entity.0);
        }
        self.spans(a.dates.iter().map(|d| d.span));
        for date in &a.dates {
            self.str(&date.value);
            self.opt(&date.when, Writer::when);
            self.str(&date.why);
        }
    }

    fn entity(&mut self, story: &Story, e: &Entity) {
        self.str(&e.id);
        self.str(&e.name);
        self.u(e.kind as u32);
        self.str(&e.sort);
        self.opt(&e.within, |w, id| w.u(id.0));
        self.list(&e.aliases, |w, alias| w.str(alias));
        self.list(&e.roles, |w, role| {
            w.str(&role.text);
            w.opt(&role.organisation, |w, id| w.u(id.0));
            w.evidence(story, &role.evidence);
        });
        self.list(&e.same_as, |w, address| w.str(address));
    }

    fn figure(&mut self, story: &Story, f: &Figure) {
        self.str(&f.id);
        self.u(f.kind as u32);
        self.u(f.role as u32);
        self.u(f.hedge as u32);
        self.out.extend_from_slice(&f.value.to_le_bytes());
        self.str(&f.unit);
        self.str(&f.of);
        self.str(&f.text);
        self.opt(&f.when, Writer::when);
        self.list(&f.entities, |w, id| w.u(id.0));
        self.opt(&f.goal, |w, id| w.u(id.0));
        self.opt(&f.of_figure, |w, id| w.u(id.0));
        self.list(&f.evidence, |w, e| w.evidence(story, e));
    }

    fn event(&mut self, story: &Story, e: &Event) {
        self.str(&e.id);
        self.str(&e.title);
        self.opt(&e.when, Writer::when);
        self.str(&e.why);
        self.u(e.status as u32);
        self.list(&e.participants, |w, id| w.u(id.0));
        self.list(&e.places, |w, id| w.u(id.0));
        self.list(&e.topics, |w, id| w.u(id.0));
        self.list(&e.figures, |w, id| w.u(id.0));
        self.list(&e.evidence, |w, telling| {
            w.evidence(story, &telling.evidence);
            w.u(telling.status as u32);
        });
        self.u(u32::from(e.salience));
    }
}

pub(super) fn zigzag(n: i32) -> u32 {
    ((n << 1) ^ (n >> 31)) as u32
}
