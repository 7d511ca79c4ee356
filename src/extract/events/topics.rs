//! What a clause is about, by the cue words of `topics.toml`.

use super::words::Words;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::model::fold;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::ops::Range;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicsFile {
    topic: Vec<TopicRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicRow {
    id: String,
    #[serde(rename = "name")]
    _name: String,
    words: Vec<String>,
}

/// An event has at most so many topics.
const MOST: usize = 3;

/// Starts of words are looked up by so many bytes.
const KEY: usize = 3;
const KEYS: usize = 1 << (5 * KEY);

/// Finds cue words.
pub struct TopicCues {
    ids: Vec<String>,
    /// By first word (or its fixed start): the words after it, and the topic.
    whole: FxHashMap<String, Vec<(Vec<String>, usize)>>,
    /// By the first bytes, [`KEY`] of them or fewer: the fixed start, and the topic.
    starts: FxHashMap<Vec<u8>, Vec<(String, usize)>>,
    /// How the cues start: most words of a text start like none.
    keys: Vec<bool>,
    /// Whether a fixed start is shorter than a key, so that `keys` can't tell.
    short_starts: bool,
}

/// Below [`KEYS`]: five bits of each of the first bytes of a word.
fn key(word: &str) -> usize {
    let byte = |at: usize| word.as_bytes().get(at).copied().unwrap_or(0);
    (0..KEY).fold(0, |key, at| key << 5 | usize::from(byte(at) & 31))
}

impl TopicCues {
    /// # Errors
    /// Where `topics.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<TopicCues, LexiconError> {
        let file: TopicsFile = lexicon.file("topics")?;
        let mut cues = TopicCues {
            ids: Vec::new(),
            whole: FxHashMap::default(),
            starts: FxHashMap::default(),
            keys: vec![false; KEYS],
            short_starts: false,
        };
        for row in file.topic {
            let topic = cues.ids.len();
            cues.ids.push(row.id);
            for cue in row.words {
                cues.add(&cue, topic);
            }
        }
        Ok(cues)
    }

    fn add(&mut self, cue: &str, topic: usize) {
        let mut parts = cue.split([' ', '-']).map(str::to_owned);
        let Some(first) = parts.next() else { return };
        let rest: Vec<String> = parts.collect();
        self.keys[key(first.trim_end_matches('*'))] = true;
        match first.strip_suffix('*') {
            Some(start) if rest.is_empty() => {
                self.short_starts |= start.len() < KEY;
                let key = start.bytes().take(KEY).collect();
                self.starts.entry(key).or_default().push((start.to_owned(), topic));
            }
            _ => self.whole.entry(first).or_default().push((rest, topic)),
        }
    }

    /// Ids of the topics with most cues in these words, most first; cues
    /// those of the title count three times.
    pub fn of(&self, words: &Words, range: &Range<usize>, title: &str) -> Vec<String> {
        let mut counts = vec![0u32; self.ids.len()];
        let title = fold(title);
        let titled = title.split(|c: char| !c.is_alphanumeric());
        let mut titled: Vec<&str> = titled.filter(|word| self.may_be_cue(word)).collect();
        titled.sort_unstable();
        titled.dedup();
        for i in range.clone().filter(|i| self.may_be_cue(words.folded(*i))) {
            let weight = if titled.contains(&words.folded(i)) { 3 } else { 1 };
            self.count(words, i, weight, &mut counts);
        }
        // `six others`, put in full in the title: `Cooperation deal between …`.
        for word in titled {
            let Some(topics) = self.whole.get(word) else { continue };
            if !range.clone().any(|i| words.folded(i) == word) {
                let alone = topics.iter().filter(|(rest, _)| rest.is_empty());
                alone.for_each(|(_, topic)| counts[*topic] += 3);
            }
        }
        let most = counts.iter().copied().max().unwrap_or(0);
        let mut order: Vec<usize> =
            (0..counts.len()).filter(|t| counts[*t] > 0 && counts[*t] * 2 >= most).collect();
        order.sort_by_key(|t| std::cmp::Reverse(counts[*t]));
        order.truncate(MOST);
        order.into_iter().map(|t| self.ids[t].clone()).collect()
    }

    fn may_be_cue(&self, word: &str) -> bool {
        self.short_starts || self.keys[key(word)]
    }

    fn count(&self, words: &Words, i: usize, weight: u32, counts: &mut [u32]) {
        let word = words.folded(i);
        for (rest, topic) in self.whole.get(word).into_iter().flatten() {
            // A hyphen is a word of its own between the parts.
            let mut at = i;
            let fits = rest.iter().all(|part| {
                at += 1;
                if words.is(at, "-") {
                    at += 1;
                }
                let it = words.folded(at);
                part.strip_suffix('*').map_or(it == part, |start| it.starts_with(start))
            });
            if fits {
                counts[*topic] += weight * (1 + rest.len() as u32);
            }
        }
        for length in 1..=word.len().min(KEY) {
            let starts = self.starts.get(&word.as_bytes()[..length]).into_iter().flatten();
            for (_, topic) in starts.filter(|(start, _)| word.starts_with(start.as_str())) {
                counts[*topic] += weight;
            }
        }
    }
}
