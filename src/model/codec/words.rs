//! Which events have which words: what a search in a large story goes by.

use super::postings::each_gap;
use super::read::Reader;
use super::write::Writer;
use crate::model::records::Slot;
use crate::model::*;
use std::collections::BTreeMap;

/// The folded words of the events' titles and sentences, in order, in blocks.
#[derive(Clone, Debug, Default)]
pub struct Words {
    blocks: Vec<Block>,
}

#[derive(Clone, Debug)]
struct Block {
    first: String,
    slot: Slot,
}

/// The words of a text, from [`fold`]: its runs of letters and digits.
pub fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

impl Words {
    /// Calls with the events that have the word, or where it `is_start` one that
    /// begins with it; with some more than once. Says whether that was all: a block
    /// that is not here is wanted.
    pub fn each(&self, word: &str, is_start: bool, call: &mut dyn FnMut(u32)) -> bool {
        let begins = |block: &Block| block.first.as_str() <= word;
        let start = self.blocks.partition_point(begins).saturating_sub(1);
        let may_have =
            |block: &&Block| begins(block) || (is_start && block.first.starts_with(word));
        let mut is_all = true;
        for block in self.blocks.iter().skip(start).take_while(may_have) {
            match block.slot.get() {
                Some(bytes) => look(bytes.get(), word, is_start, call),
                None => is_all = false,
            }
        }
        is_all
    }

    /// The bytes of a block, unless they are damaged; says whether it is here.
    pub(in crate::model) fn put(&self, i: usize, bytes: Bytes) -> bool {
        let block = self.blocks.get(i);
        block.is_some_and(|block| block.slot.put_if(bytes, |bytes| is_sound(&block.first, bytes)))
    }

    pub(in crate::model) fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.blocks.iter().map(|block| &block.slot)
    }
}

/// Whether a block can be read and begins with this word.
fn is_sound(first: &str, bytes: &[u8]) -> bool {
    let mut r = Reader::new(bytes);
    let begins = r.u() == 0 && r.inner() == first.as_bytes();
    r.inner();
    while r.n_left() > 0 {
        r.u();
        r.inner();
        r.inner();
    }
    begins && !r.is_broken()
}

fn look(bytes: &[u8], wanted: &str, is_start: bool, call: &mut dyn FnMut(u32)) {
    let mut r = Reader::new(bytes);
    let mut word: Vec<u8> = Vec::new();
    while r.n_left() > 0 {
        word.truncate(r.u() as usize);
        word.extend_from_slice(r.inner());
        let events = r.inner();
        if word == wanted.as_bytes() || (is_start && word.starts_with(wanted.as_bytes())) {
            each_gap(events, &mut *call);
        }
    }
}

impl Reader<'_> {
    pub(super) fn words(&mut self) -> Words {
        let blocks = self.list(|r| Block { first: r.str(), slot: Slot::default() });
        Words { blocks }
    }
}

/// A block is closed when it has so many bytes.
const ENOUGH: usize = 64 << 10;

/// The first word of each block, and its bytes.
pub(super) fn blocks(story: &Story) -> Vec<(String, Vec<u8>)> {
    let mut all: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut folded = String::new();
    for (i, event) in (0u32..).zip(story.events.all()) {
        folded.clear();
        fold_into(&event.title, &mut folded);
        for telling in &event.evidence {
            let e = telling.evidence;
            let article = story.articles.get(e.article.index());
            let sentence =
                article.and_then(|a| Some(a.sentences.get(e.sentence as usize)?.of(&a.text)));
            folded.push('\n');
            fold_into(sentence.unwrap_or_default(), &mut folded);
        }
        for word in words_of(&folded) {
            match all.get_mut(word) {
                Some(events) if events.last() == Some(&i) => {}
                Some(events) => events.push(i),
                None => drop(all.insert(word.to_owned(), vec![i])),
            }
        }
    }
    let mut blocks: Vec<(String, Writer)> = Vec::new();
    let mut last = String::new();
    for (word, events) in all {
        if blocks.last().is_none_or(|(_, block)| block.len() >= ENOUGH) {
            blocks.push((word.clone(), Writer::default()));
            last.clear();
        }
        let Some((_, block)) = blocks.last_mut() else { break };
        block.word(&last, &word, &events);
        last = word;
    }
    blocks.into_iter().map(|(first, block)| (first, block.into_bytes())).collect()
}

impl Writer {
    fn word(&mut self, last: &str, word: &str, events: &[u32]) {
        let shared = last.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
        let rest = &word.as_bytes()[shared..];
        self.u(shared as u32);
        self.u(rest.len() as u32);
        self.bytes(rest);
        self.gaps(events);
    }
}
