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
    of_he: WordSet,
    names_of_he: WordSet,
    names_of_she: WordSet,
    acquaintances: WordSet,
    offices: WordSet,
    rules: WordSet,
    of_she: WordSet,
    no_sources: WordSet,
    content_nouns: WordSet,
    leads: WordSet,
    countries: WordSet,
    several: WordMap<usize>,
    equated: WordSet,
    no_subjects: WordSet,
    nobody: WordSet,
    present: WordSet,
    moves: WordSet,
    planned: WordSet,
    ranks: WordSet,
    occurs: WordSet,
    settles: WordSet,
    demands: WordSet,
    of_another: WordSet,
    participles: Participles,
    spans: Spans,
}

/// What a word is by the lists of [`Grammar`], looked up at once.
#[derive(Debug, Default)]
pub struct Role {
    pub tag: Option<Tag>,
    /// What goes on behind it in the adverbs of several words that it opens.
    adverbs: Vec<Vec<String>>,
}

impl Role {
    /// How many words from this one on are one adverb together; 0 if they are none.
    pub fn adverb_phrase<'w>(&self, word: impl Fn(usize) -> &'w str) -> usize {
        let length = longest(&self.adverbs, &word);
        // `as well as` joins two things.
        if length > 1 && word(0) == word(length) { 0 } else { length }
    }
}

/// The closed word classes.
pub struct Grammar {
    roles: WordMap<Role>,
    pub conditions: WordSet,
    /// Auxiliaries that say past.
    pub past: WordSet,
    not_adverbs: WordSet,
    pub not_verbs: WordSet,
    pub weak_ends: WordSet,
    /// Link a sentence to the one before and say nothing else. By first word: the
    /// words after it.
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
    /// `Berg’s neighbour`: another person.
    pub acquaintances: WordSet,
    pub offices: WordSet,
    pub rules: WordSet,
    /// Given names that say who is not `she`, or not `he`.
    pub names_of_he: WordSet,
    pub names_of_she: WordSet,
    /// In front of a name: whoever has it is `he`, or `she`.
    pub of_he: WordSet,
    pub of_she: WordSet,
    /// `According to the schedule`: nobody speaks.
    pub no_sources: WordSet,
    /// Nouns that a clause follows without `that`: `signs prices will fall`.
    pub content_nouns: WordSet,
    /// Open a part that leads to the subject, with a preposition: `due to the rain, `.
    pub leads: WordSet,
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
    /// Forms of verbs that give a thing another day.
    pub moves: WordSet,
    /// Say of a thing that it lies ahead.
    pub planned: WordSet,
    /// `its first since 1998`.
    pub ranks: WordSet,
    /// Say of a thing that it happened: `broke out`.
    pub occurs: WordSet,
    /// What is settled on with `to` lies ahead.
    pub settles: WordSet,
    /// `that` behind them opens what is to be done.
    pub demands: WordSet,
    /// What someone has, or who leads them: `the company’s revenue`.
    pub of_another: WordSet,
    pub participles: Participles,
    pub spans: Spans,
}

/// What tells a participle from a past tense.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participles {
    /// Verbs of two objects: `the letter sent the king`.
    pub two_objects: WordSet,
    /// `a man named Berg`.
    pub naming: WordSet,
    /// Need what follows: `a statement titled`.
    pub say_which: WordSet,
}

/// What tells whether words of time are compared with, or last.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spans {
    /// `has hit its lowest since 1998`.
    pub standing: WordSet,
    /// `at a 31 July | meeting`.
    pub occasions: WordSet,
    /// `closed lower from Wednesday`.
    pub compared: WordSet,
    /// `this time`.
    pub nouns: WordSet,
}

impl Grammar {
    /// # Errors
    /// Where `grammar.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<Grammar, LexiconError> {
        let file: GrammarFile = lexicon.file("grammar")?;
        let mut roles: FxHashMap<String, Role> = FxHashMap::default();
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
                roles.entry(word).or_default().tag.get_or_insert(tag);
            }
        }
        for (word, adverbs) in by_first_word(file.adverb_phrases) {
            roles.entry(word).or_default().adverbs = adverbs;
        }
        Ok(Grammar {
            roles: roles.into_iter().collect(),
            conditions: file.conditions,
            past: file.past,
            not_adverbs: file.not_adverbs,
            not_verbs: file.not_verbs,
            weak_ends: file.weak_ends,
            discourse: by_first_word(file.discourse).into_iter().collect(),
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
            of_he: file.of_he,
            names_of_he: file.names_of_he,
            names_of_she: file.names_of_she,
            acquaintances: file.acquaintances,
            offices: file.offices,
            rules: file.rules,
            of_she: file.of_she,
            no_sources: file.no_sources,
            content_nouns: file.content_nouns,
            leads: file.leads,
            countries: file.countries,
            several: file.several,
            equated: file.equated,
            no_subjects: file.no_subjects,
            nobody: file.nobody,
            present: file.present,
            moves: file.moves,
            planned: file.planned,
            ranks: file.ranks,
            occurs: file.occurs,
            settles: file.settles,
            demands: file.demands,
            of_another: file.of_another,
            participles: file.participles,
            spans: file.spans,
        })
    }

    #[inline]
    pub fn role(&self, folded: &Folded) -> Option<&Role> {
        self.roles.of(folded)
    }

    /// What a word is that no list has.
    pub fn tag_of_unlisted(&self, folded: &Folded) -> Tag {
        let adverb = folded.len() > 4 && folded.ends_with("ly") && !self.not_adverbs.has(folded);
        if adverb { Tag::Adverb } else { Tag::Other }
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

fn by_first_word(phrases: Vec<String>) -> FxHashMap<String, Vec<Vec<String>>> {
    let mut found: FxHashMap<String, Vec<Vec<String>>> = FxHashMap::default();
    for phrase in phrases {
        let mut words = phrase.split(' ').map(str::to_owned);
        if let Some(first) = words.next() {
            found.entry(first).or_default().push(words.collect());
        }
    }
    found
}

/// The length of the longest of the phrases of a first word that goes on here.
fn longest<'w>(starts: &[Vec<String>], word: &impl Fn(usize) -> &'w str) -> usize {
    let fitting =
        starts.iter().filter(|rest| rest.iter().enumerate().all(|(k, w)| word(k + 1) == w));
    fitting.map(|rest| rest.len() + 1).max().unwrap_or(0)
}
