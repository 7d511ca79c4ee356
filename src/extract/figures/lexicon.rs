//! The words of `money.toml` and `figures.toml`, ready to be looked up.

use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::tokens::Token;
use crate::extract::word_map::{WordMap, WordSet};
use crate::model::{Hedge, fold};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Currencies: values are ISO 4217 codes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MoneyFile {
    signs: WordMap<String>,
    dollar_prefixes: WordMap<String>,
    letters: WordMap<String>,
    single: WordMap<String>,
    codes: List,
    names: WordMap<String>,
    doubtful: List,
    hundredths: WordMap<String>,
    whose: BTreeMap<String, String>,
    shared: BTreeMap<String, SharedRow>,
}

/// A currency's name that several countries have.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SharedRow {
    words: BTreeSet<String>,
    cues: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    list: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FiguresFile {
    hedges: BTreeMap<String, Hedge>,
    verb_hedges: WordMap<Hedge>,
    with_over: Words,
    changes: Changes,
    measures: Verbs,
    yields: Verbs,
    takes: Verbs,
    moves: Verbs,
    goals: Goals,
    empty: Nouns,
    labels: Words,
    known: Words,
    plurals: Words,
    stops: Words,
    clauses: Words,
    units: WordMap<String>,
    measured: Words,
    bare: Words,
    pronouns: Words,
    articles: Words,
    ing_nouns: Words,
    loose: Words,
    finite: Words,
    present: Words,
    vague: Words,
    implied: WordMap<String>,
    manners: Words,
    fates: WordMap<String>,
    fates_of_people: Words,
    fate_links: Words,
    acts: BTreeMap<String, Vec<String>>,
    same: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Changes {
    up: WordSet,
    down: WordSet,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Verbs {
    verbs: WordSet,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Goals {
    words: WordSet,
    wishes: WordSet,
    nouns: WordSet,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nouns {
    nouns: WordSet,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    words: WordSet,
}

/// A country's money by the code that its name is read as first.
pub struct Shared {
    pub read_as: String,
    pub code: String,
}

/// Both files.
pub struct FigureWords {
    pub signs: WordMap<String>,
    pub dollar_prefixes: WordMap<String>,
    pub letters: WordMap<String>,
    /// One letter that is a currency before a large number.
    pub single: WordMap<String>,
    /// Folded, with their capitals.
    pub codes: WordMap<String>,
    pub names: WordMap<String>,
    pub doubtful: WordSet,
    pub hundredths: WordMap<String>,
    whose: Phrases<String>,
    /// Words for money that several countries have, each with the code that it is read
    /// as first.
    pub shared: WordMap<String>,
    /// By a word that tells of a country: the code of its money.
    pub cues: WordMap<Vec<Shared>>,
    hedges: Phrases<Hedge>,
    pub verb_hedges: WordMap<Hedge>,
    /// Verbs of which `over` is a part.
    pub with_over: WordSet,
    pub up: WordSet,
    pub down: WordSet,
    pub measures: WordSet,
    pub yields: WordSet,
    pub takes: WordSet,
    pub moves: WordSet,
    pub goals: WordSet,
    pub wishes: WordSet,
    pub goal_nouns: WordSet,
    pub empty: WordSet,
    pub labels: WordSet,
    pub known: WordSet,
    pub plurals: WordSet,
    pub stops: WordSet,
    pub clauses: WordSet,
    /// Units of measure by how they stand behind digits.
    pub units: WordMap<String>,
    /// Nouns that measure.
    pub measured: WordSet,
    /// May stand between a verb that measures and its amount.
    pub bare: WordSet,
    /// Subjects that name nothing.
    pub pronouns: WordSet,
    /// In front of a noun phrase, no part of it.
    pub articles: WordSet,
    /// End in -ing or -ed and are nouns or adjectives.
    pub ing_nouns: WordSet,
    /// Say nothing at a phrase's start.
    pub loose: WordSet,
    /// Verbs that no form gives away.
    pub finite: WordSet,
    /// Tell of what is so now.
    pub present: WordSet,
    /// Leave the amount behind them open.
    pub vague: WordSet,
    /// The noun that goes without saying behind a word.
    pub implied: WordMap<String>,
    /// Behind `in` they say how, not of what.
    pub manners: WordSet,
    /// What befalls those who are counted, by its words.
    pub fates: WordMap<String>,
    pub fates_of_people: WordSet,
    pub fate_links: WordSet,
    /// The noun for what a verb does with money, by the verb's forms.
    pub acts: WordMap<String>,
    /// By words that mean one thing, the number of their group.
    same: WordMap<u16>,
}

/// Phrases by their last word, with the words before it, the longest first.
type Phrases<T> = WordMap<Vec<(Vec<String>, T)>>;

impl FigureWords {
    /// # Errors
    /// Where `money.toml` or `figures.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<FigureWords, LexiconError> {
        let money: MoneyFile = lexicon.file("money")?;
        let file: FiguresFile = lexicon.file("figures")?;
        let codes = money.codes.list.into_iter().map(|c| (c.to_lowercase(), c)).collect();
        let mut cues: BTreeMap<String, Vec<Shared>> = BTreeMap::new();
        let mut shared = Vec::new();
        for (read_as, row) in money.shared {
            for (code, words) in row.cues {
                let one = || Shared { read_as: read_as.clone(), code: code.clone() };
                words.into_iter().for_each(|word| cues.entry(word).or_default().push(one()));
            }
            shared.extend(row.words.into_iter().map(|word| (word, read_as.clone())));
        }
        let shared = shared.into_iter().collect();
        Ok(FigureWords {
            signs: money.signs,
            dollar_prefixes: money.dollar_prefixes,
            letters: money.letters,
            single: money.single,
            codes,
            names: money.names,
            doubtful: money.doubtful.list.into(),
            hundredths: money.hundredths,
            whose: by_last(money.whose),
            shared,
            cues: cues.into_iter().collect(),
            hedges: by_last(file.hedges),
            verb_hedges: file.verb_hedges,
            with_over: file.with_over.words,
            up: file.changes.up,
            down: file.changes.down,
            measures: file.measures.verbs,
            yields: file.yields.verbs,
            takes: file.takes.verbs,
            moves: file.moves.verbs,
            goals: file.goals.words,
            wishes: file.goals.wishes,
            goal_nouns: file.goals.nouns,
            empty: file.empty.nouns,
            labels: file.labels.words,
            known: file.known.words,
            plurals: file.plurals.words,
            stops: file.stops.words,
            clauses: file.clauses.words,
            units: file.units,
            measured: file.measured.words,
            bare: file.bare.words,
            pronouns: file.pronouns.words,
            articles: file.articles.words,
            ing_nouns: file.ing_nouns.words,
            loose: file.loose.words,
            finite: file.finite.words,
            present: file.present.words,
            vague: file.vague.words,
            implied: file.implied,
            manners: file.manners.words,
            fates: file.fates,
            fates_of_people: file.fates_of_people.words,
            fate_links: file.fate_links.words,
            acts: by_form(file.acts),
            same: numbered(file.same),
        })
    }

    /// The group of words that the last word of a phrase is in which is in one:
    /// that of `trade` for `two-way turnover`.
    pub fn sense(&self, of: &str) -> Option<u16> {
        let folded = fold(of);
        let mut words = folded.rsplit(|c: char| !c.is_alphanumeric());
        words.find_map(|word| self.same.get(word).copied())
    }

    /// The hedge that ends with the last of `tokens`, and its length.
    pub fn hedge_before(&self, tokens: &[Token]) -> Option<(Hedge, usize)> {
        before(&self.hedges, tokens).map(|(hedge, length)| (*hedge, length))
    }

    /// Whose currency the first of `tokens` say, and how many tokens say it.
    pub fn whose(&self, tokens: &[Token]) -> Option<(&str, usize)> {
        (1..=tokens.len().min(2)).rev().find_map(|n| {
            let (code, length) = before(&self.whose, &tokens[..n])?;
            (length == n).then_some((code.as_str(), n))
        })
    }
}

/// By each form of a verb the noun that stands for it.
fn by_form(acts: BTreeMap<String, Vec<String>>) -> WordMap<String> {
    let rows = acts.into_iter();
    rows.flat_map(|(noun, forms)| forms.into_iter().map(move |f| (f, noun.clone()))).collect()
}

fn numbered(groups: BTreeMap<String, Vec<String>>) -> WordMap<u16> {
    let rows = groups.into_values().zip(0u16..);
    rows.flat_map(|(words, n)| words.into_iter().map(move |word| (word, n))).collect()
}

fn by_last<T>(table: BTreeMap<String, T>) -> Phrases<T> {
    let mut phrases: FxHashMap<String, Vec<(Vec<String>, T)>> = FxHashMap::default();
    for (phrase, value) in table {
        let mut words: Vec<String> = phrase.split(' ').map(str::to_owned).collect();
        if let Some(last) = words.pop() {
            phrases.entry(last).or_default().push((words, value));
        }
    }
    for list in phrases.values_mut() {
        list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
    }
    phrases.into_iter().collect()
}

/// The longest phrase that ends with the last of `tokens`.
fn before<'p, T>(phrases: &'p Phrases<T>, tokens: &[Token]) -> Option<(&'p T, usize)> {
    let (last, rest) = tokens.split_last()?;
    phrases.of(&last.folded)?.iter().find_map(|(words, value)| {
        let at = rest.len().checked_sub(words.len())?;
        let fits = words.iter().zip(&rest[at..]).all(|(w, t)| t.is(w));
        fits.then_some((value, words.len() + 1))
    })
}
