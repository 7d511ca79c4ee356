//! The closed word classes of `grammar.toml`.

use super::words::Tag;
use crate::extract::folded::Folded;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::word_map::{WordMap, WordSet};
use rustc_hash::FxHashMap;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GrammarFile {
    determiners: Vec<String>,
    pronouns: Vec<String>,
    prepositions: Vec<String>,
    either: Vec<String>,
    subordinators: Vec<String>,
    conditions: WordSet,
    relatives: Vec<String>,
    coordinators: Vec<String>,
    modals: Vec<String>,
    have: Vec<String>,
    be: Vec<String>,
    #[serde(rename = "do")]
    do_: Vec<String>,
    past: WordSet,
    negations: Vec<String>,
    adverbs: Vec<String>,
    not_adverbs: WordSet,
    not_verbs: WordSet,
    weak_ends: WordSet,
    adverb_phrases: Vec<String>,
    discourse: Vec<String>,
    dangling: WordSet,
    object_pronouns: WordSet,
    stays: WordSet,
    adds: WordSet,
    adjective_ends: Vec<String>,
    relational: WordSet,
    plurals: WordSet,
    opinions: WordSet,
    locative: WordSet,
    sides: WordSet,
    heads: WordSet,
    persons: WordSet,
    countries: WordSet,
    several: WordMap<usize>,
    equated: WordSet,
    no_subjects: WordSet,
    nobody: WordSet,
    present: WordSet,
}

/// The closed word classes.
pub struct Grammar {
    tags: WordMap<Tag>,
    pub conditions: WordSet,
    /// Auxiliaries that say past.
    pub past: WordSet,
    not_adverbs: WordSet,
    pub not_verbs: WordSet,
    pub weak_ends: WordSet,
    /// By first word: the words after it.
    adverb_phrases: WordMap<Vec<Vec<String>>>,
    /// Link a sentence to the one before and say nothing else; the same way.
    discourse: WordMap<Vec<Vec<String>>>,
    /// Subjects that say nothing without the sentence before.
    pub dangling: WordSet,
    /// The same behind a verb.
    pub object_pronouns: WordSet,
    /// Prepositions that hold what is before and behind them together.
    pub stays: WordSet,
    /// Words that open an addition behind a comma.
    pub adds: WordSet,
    adjective_ends: Vec<String>,
    /// Nouns that say little without what hangs on them.
    pub relational: WordSet,
    /// Nouns for several that do not end in -s.
    pub plurals: WordSet,
    /// Adjectives behind `be` that hold something to be so.
    pub opinions: WordSet,
    /// Prepositions that put a happening at a place.
    pub locative: WordSet,
    /// Behind `two` and `both`: those whom a report is about.
    pub sides: WordSet,
    /// The same where they are people: `the two leaders`.
    pub heads: WordSet,
    /// `driver`: one of them may be `he` or `she`.
    pub persons: WordSet,
    pub countries: WordSet,
    /// `both` and small numbers.
    pub several: WordMap<usize>,
    /// Nouns that an infinitive explains: `the aim is to build`.
    pub equated: WordSet,
    /// A subject that opens with one of these names nobody.
    pub no_subjects: WordSet,
    /// A subject that opens with one of these did not do it.
    pub nobody: WordSet,
    /// Say that someone is there, before the verb and who that is.
    pub present: WordSet,
}

impl Grammar {
    /// # Errors
    /// Where `grammar.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<Grammar, LexiconError> {
        let file: GrammarFile = lexicon.file("grammar")?;
        let mut tags: FxHashMap<String, Tag> = FxHashMap::default();
        // A word in two lists is what the first list says.
        for (words, tag) in [
            (file.relatives, Tag::Relative),
            (file.modals, Tag::Modal),
            (file.have, Tag::Have),
            (file.be, Tag::Be),
            (file.do_, Tag::Do),
            (file.negations, Tag::Not),
            (file.coordinators, Tag::Coordinator),
            (file.either, Tag::Either),
            (file.subordinators, Tag::Subordinator),
            (file.pronouns, Tag::Pronoun),
            (file.determiners, Tag::Determiner),
            (file.prepositions, Tag::Preposition),
            (file.adverbs, Tag::Adverb),
            (vec!["that".to_owned()], Tag::That),
        ] {
            for word in words {
                tags.entry(word).or_insert(tag);
            }
        }
        Ok(Grammar {
            tags: tags.into_iter().collect(),
            conditions: file.conditions,
            past: file.past,
            not_adverbs: file.not_adverbs,
            not_verbs: file.not_verbs,
            weak_ends: file.weak_ends,
            adverb_phrases: by_first_word(file.adverb_phrases),
            discourse: by_first_word(file.discourse),
            dangling: file.dangling,
            object_pronouns: file.object_pronouns,
            stays: file.stays,
            adds: file.adds,
            adjective_ends: file.adjective_ends,
            relational: file.relational,
            plurals: file.plurals,
            opinions: file.opinions,
            locative: file.locative,
            sides: file.sides,
            heads: file.heads,
            persons: file.persons,
            countries: file.countries,
            several: file.several,
            equated: file.equated,
            no_subjects: file.no_subjects,
            nobody: file.nobody,
            present: file.present,
        })
    }

    pub fn tag(&self, folded: &Folded) -> Tag {
        match self.tags.of(folded) {
            Some(tag) => *tag,
            None if folded.len() > 4 && folded.ends_with("ly") && !self.not_adverbs.has(folded) => {
                Tag::Adverb
            }
            None => Tag::Other,
        }
    }

    /// How many words from here on are one adverb together; 0 if they are none.
    pub fn adverb_phrase<'w>(&self, first: &Folded, word: impl Fn(usize) -> &'w str) -> usize {
        let length = self.adverb_phrases.of(first).map_or(0, |starts| longest(starts, &word));
        // `as well as` joins two things.
        if length > 1 && word(0) == word(length) { 0 } else { length }
    }

    /// How many words from here on only link the sentence to the one before.
    pub fn discourse<'w>(&self, word: impl Fn(usize) -> &'w str) -> usize {
        self.discourse.get(word(0)).map_or(0, |starts| longest(starts, &word))
    }

    /// Looks like an adjective, whose noun may come behind the next one.
    pub fn is_adjective(&self, folded: &str) -> bool {
        folded.starts_with("un") && folded.ends_with("ed")
            || self
                .adjective_ends
                .iter()
                .any(|end| folded.len() > end.len() + 2 && folded.ends_with(end.as_str()))
    }
}

fn by_first_word(phrases: Vec<String>) -> WordMap<Vec<Vec<String>>> {
    let mut found: FxHashMap<String, Vec<Vec<String>>> = FxHashMap::default();
    for phrase in phrases {
        let mut words = phrase.split(' ').map(str::to_owned);
        if let Some(first) = words.next() {
            found.entry(first).or_default().push(words.collect());
        }
    }
    found.into_iter().collect()
}

/// The length of the longest of the phrases of a first word that goes on here.
fn longest<'w>(starts: &[Vec<String>], word: &impl Fn(usize) -> &'w str) -> usize {
    let fitting =
        starts.iter().filter(|rest| rest.iter().enumerate().all(|(k, w)| word(k + 1) == w));
    fitting.map(|rest| rest.len() + 1).max().unwrap_or(0)
}
