//! The words of `time.toml`, ready to be looked up.

use super::lists::Lists;
use super::meaning::{Feast, Unit};
use crate::extract::folded::Folded;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::numbers::NumberReader;
use crate::extract::tokens::Token;
use crate::extract::word_map::{WordMap, WordSet};
use crate::model::{Bound, Day};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Every sense that one word has in time expressions; most words have none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Word {
    /// 1 to 12, 0 for no month.
    pub month: u32,
    /// 1 to 7 from Monday, 0 for no weekday.
    pub weekday: u32,
    /// A short form of a month or weekday, which a stop may follow.
    pub short: bool,
    pub unit: Option<Unit>,
    /// A plural of a unit, weekday or season.
    pub plural: bool,
    pub season: Option<&'static str>,
    pub day_part: Option<&'static str>,
    pub shift: Option<i32>,
    pub day: Option<i32>,
    /// Whether an expression may start with it.
    pub starts: bool,
    /// It starts one only with a word of time soon behind it.
    pub article: bool,
}

/// Of words that say nothing of time.
pub static NO_SENSE: Word = Word {
    month: 0,
    weekday: 0,
    short: false,
    unit: None,
    plural: false,
    season: None,
    day_part: None,
    shift: None,
    day: None,
    starts: false,
    article: false,
};

/// What a phrase that was found stands for, and its length in tokens.
pub type Phrase<T> = (T, usize);

/// Phrases by their first word, the longest first.
pub struct Phrases<T> {
    by_first: WordMap<Vec<(Vec<String>, T)>>,
}

impl<T: Clone> Phrases<T> {
    fn new(entries: impl IntoIterator<Item = (String, T)>) -> Phrases<T> {
        let mut by_first: FxHashMap<String, Vec<(Vec<String>, T)>> = FxHashMap::default();
        for (phrase, value) in entries {
            let mut words = split_words(&phrase);
            if !words.is_empty() {
                let first = words.remove(0);
                by_first.entry(first).or_default().push((words, value));
            }
        }
        for list in by_first.values_mut() {
            list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        }
        Phrases { by_first: by_first.into_iter().collect() }
    }

    /// The longest phrase that starts at `tokens[0]`.
    pub fn at(&self, tokens: &[Token]) -> Option<Phrase<T>> {
        let (first, rest) = tokens.split_first()?;
        self.by_first.of(&first.folded)?.iter().find_map(|(words, value)| {
            let fits = words.len() <= rest.len() && words.iter().zip(rest).all(|(w, t)| t.is(w));
            fits.then(|| (value.clone(), words.len() + 1))
        })
    }

    /// The longest phrase that ends with the last of `tokens`.
    pub fn before(&self, tokens: &[Token]) -> Option<Phrase<T>> {
        (1..=tokens.len().min(4)).rev().find_map(|n| {
            let tail = &tokens[tokens.len() - n..];
            self.at(tail).filter(|(_, length)| *length == n)
        })
    }
}

/// As the tokens are cut: a clitic is a word of its own.
fn split_words(phrase: &str) -> Vec<String> {
    phrase.replace("'s", " 's").split_whitespace().map(str::to_owned).collect()
}

/// All of `time.toml`.
pub struct Words {
    words: WordMap<Word>,
    pub vague: Phrases<&'static str>,
    pub vague_adjectives: WordMap<&'static str>,
    pub often: WordMap<String>,
    pub hedges: Phrases<&'static str>,
    pub parts: Phrases<&'static str>,
    pub sides: WordMap<&'static str>,
    pub bounds: Phrases<Bound>,
    pub past: WordSet,
    pub future: WordSet,
    pub plans: WordSet,
    pub promises: WordSet,
    pub ahead: WordSet,
    pub mostly_ahead: WordSet,
    pub states: WordSet,
    pub scheduled: Phrases<()>,
    pub governors: WordSet,
    pub done_before_to: WordSet,
    pub not_infinitive: WordSet,
    pub determiners: WordSet,
    /// Days that are known by a name: `9/11`.
    pub known_days: Phrases<Day>,
    /// By `09-11 attacks`.
    pub event_years: WordMap<i32>,
    pub feasts: Phrases<Feast>,
    /// `the nineties`: its first year.
    pub decades: WordMap<i32>,
    pub lists: Lists,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TimeFile {
    months: BTreeMap<String, u32>,
    short_months: BTreeMap<String, u32>,
    weekdays: BTreeMap<String, u32>,
    short_weekdays: BTreeMap<String, u32>,
    units: BTreeMap<String, String>,
    unit_plurals: BTreeMap<String, String>,
    seasons: BTreeMap<String, String>,
    day_parts: BTreeMap<String, String>,
    shifts: BTreeMap<String, i32>,
    days: BTreeMap<String, i32>,
    vague: BTreeMap<String, String>,
    vague_adjectives: BTreeMap<String, String>,
    often: WordMap<String>,
    hedges: BTreeMap<String, String>,
    parts: BTreeMap<String, String>,
    sides: BTreeMap<String, String>,
    bounds: BTreeMap<String, Bound>,
    tense: Tenses,
    known_days: BTreeMap<String, String>,
    event_years: WordMap<i32>,
    feasts: BTreeMap<String, String>,
    decades: WordMap<i32>,
    lists: Lists,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tenses {
    past: WordSet,
    future: WordSet,
    plans: WordSet,
    promises: WordSet,
    ahead: WordSet,
    mostly_ahead: WordSet,
    states: WordSet,
    scheduled: Vec<String>,
    governors: WordSet,
    done_before_to: WordSet,
    not_infinitive: WordSet,
    determiners: WordSet,
}

impl Words {
    /// # Errors
    /// Where `time.toml` is not of its shape, or has letters that are none.
    pub fn new(lexicon: &Lexicon, numbers: &NumberReader) -> Result<Words, LexiconError> {
        let file: TimeFile = lexicon.file("time")?;
        let mut words = senses(&file)?;
        for sense in words.values_mut() {
            sense.starts = true;
        }
        let phrases = file.vague.keys().chain(file.vague_adjectives.keys());
        let phrases =
            phrases.chain(file.feasts.keys()).map(String::as_str).chain(file.often.keys());
        // Behind an article the second word is the one that tells.
        let firsts = phrases.flat_map(|p| split_words(p).into_iter().take(3));
        let listed = file.lists.starters.iter().chain(file.decades.keys()).chain(numbers.words());
        for word in firsts.chain(listed.map(str::to_owned)) {
            words.entry(word).or_default().starts = true;
        }
        for word in ["the", "a", "an", "that", "these", "those", "some", "same"] {
            words.entry(word.to_owned()).or_default().article = true;
        }
        let known_days = file.known_days.iter().map(|(name, day)| {
            Ok((name.clone(), Day::parse(day).ok_or_else(|| unknown(name, day))?))
        });
        let known_days = known_days.collect::<Result<Vec<_>, LexiconError>>()?;
        Ok(Words {
            words: words.into_iter().collect(),
            vague: Phrases::new(known_values(&file.vague)?),
            vague_adjectives: known_values(&file.vague_adjectives)?.into_iter().collect(),
            often: file.often,
            hedges: Phrases::new(known_values(&file.hedges)?),
            parts: Phrases::new(known_values(&file.parts)?),
            sides: known_values(&file.sides)?.into_iter().collect(),
            bounds: Phrases::new(file.bounds),
            past: file.tense.past,
            future: file.tense.future,
            plans: file.tense.plans,
            promises: file.tense.promises,
            ahead: file.tense.ahead,
            mostly_ahead: file.tense.mostly_ahead,
            states: file.tense.states,
            scheduled: Phrases::new(file.tense.scheduled.into_iter().map(|p| (p, ()))),
            governors: file.tense.governors,
            done_before_to: file.tense.done_before_to,
            not_infinitive: file.tense.not_infinitive,
            determiners: file.tense.determiners,
            known_days: Phrases::new(known_days),
            event_years: file.event_years,
            feasts: Phrases::new(feasts(&file.feasts)?),
            decades: file.decades,
            lists: file.lists,
        })
    }

    /// Every sense of one folded word.
    pub fn word(&self, folded: &Folded) -> &Word {
        // No word of a time expression is longer.
        if folded.len() > 12 { &NO_SENSE } else { self.words.of(folded).unwrap_or(&NO_SENSE) }
    }
}

fn senses(file: &TimeFile) -> Result<FxHashMap<String, Word>, LexiconError> {
    let mut words: FxHashMap<String, Word> = FxHashMap::default();
    for (short, table) in [(false, &file.months), (true, &file.short_months)] {
        for (word, month) in table {
            let entry = words.entry(word.clone()).or_default();
            entry.month = in_range(word, *month, 12)?;
            entry.short = short;
        }
    }
    for (short, table) in [(false, &file.weekdays), (true, &file.short_weekdays)] {
        for (word, weekday) in table {
            let entry = words.entry(word.clone()).or_default();
            entry.weekday = in_range(word, *weekday, 7)?;
            entry.short = short;
            entry.plural = !short && word.ends_with('s');
        }
    }
    for (plural, table) in [(false, &file.units), (true, &file.unit_plurals)] {
        for (word, letters) in table {
            let unit = Unit::from_letters(letters).ok_or_else(|| unknown(word, letters))?;
            let entry = words.entry(word.clone()).or_default();
            (entry.unit, entry.plural) = (Some(unit), plural);
        }
    }
    for (word, letters) in known_values(&file.seasons)? {
        let entry = words.entry(word.clone()).or_default();
        entry.plural = word.ends_with('s');
        entry.season = Some(letters);
    }
    for (word, letters) in known_values(&file.day_parts)? {
        let entry = words.entry(word.clone()).or_default();
        entry.plural = word.ends_with('s');
        entry.day_part = Some(letters);
    }
    for (word, shift) in &file.shifts {
        words.entry(word.clone()).or_default().shift = Some(*shift);
    }
    for (word, day) in &file.days {
        words.entry(word.clone()).or_default().day = Some(*day);
    }
    Ok(words)
}

/// TIMEX3 values and letters that the reader knows how to treat.
const VALUES: [&str; 24] = [
    "PRESENT_REF",
    "PAST_REF",
    "FUTURE_REF",
    "APPROX",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_MORE",
    "EQUAL_OR_LESS",
    "START",
    "MID",
    "END",
    "SP",
    "SU",
    "FA",
    "WI",
    "MO",
    "AF",
    "EV",
    "NI",
    "DT",
    "MI",
    "ON_OR_AFTER",
    "ON_OR_BEFORE",
    "AFTER",
];

/// A value as the table has it.
pub fn known_value(value: &str) -> Option<&'static str> {
    VALUES.into_iter().find(|known| *known == value)
}

fn known_values(
    table: &BTreeMap<String, String>,
) -> Result<Vec<(String, &'static str)>, LexiconError> {
    let known = |(word, value): (&String, &String)| {
        let found = VALUES.iter().find(|v| *v == value);
        found.map(|v| (word.clone(), *v)).ok_or_else(|| unknown(word, value))
    };
    table.iter().map(known).collect()
}

/// `12-25`, or month-week-weekday: `11-4-4`, or days after Easter: `easter-2`.
fn feasts(table: &BTreeMap<String, String>) -> Result<Vec<(String, Feast)>, LexiconError> {
    let parse = |(name, text): (&String, &String)| {
        if let Some(days) = text.strip_prefix("easter") {
            let days = days.parse().map_err(|_| unknown(name, text))?;
            return Ok((name.clone(), Feast::Easter { days }));
        }
        let numbers: Option<Vec<u32>> = text.split('-').map(|n| n.parse().ok()).collect();
        let feast = match numbers.as_deref() {
            Some([month @ 1..=12, day @ 1..=31]) => Feast::Fixed { month: *month, day: *day },
            Some([month @ 1..=12, week @ (1..=4 | 9), weekday @ 1..=7]) => {
                Feast::Weekday { month: *month, week: *week, weekday: *weekday }
            }
            _ => return Err(unknown(name, text)),
        };
        Ok((name.clone(), feast))
    };
    table.iter().map(parse).collect()
}

fn in_range(word: &str, n: u32, most: u32) -> Result<u32, LexiconError> {
    if (1..=most).contains(&n) { Ok(n) } else { Err(unknown(word, &n.to_string())) }
}

fn unknown(word: &str, value: &str) -> LexiconError {
    LexiconError { file: "time.toml".into(), message: format!("`{word}` can't be `{value}`") }
}
