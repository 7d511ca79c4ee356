//! Nouns that name happenings and agreements, from `nouns.toml`.

use crate::extract::folded::Folded;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::word_map::{WordMap, WordSet};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NounsFile {
    /// Singular or plural to the class that such a happening has in `verbs.toml`.
    happening: BTreeMap<String, Vec<String>>,
    /// Singular forms.
    agreement: Vec<String>,
    resident: Vec<String>,
    coming: WordSet,
}

/// Looks nouns up.
pub struct Nouns {
    happenings: WordMap<String>,
    agreements: WordMap<String>,
    residents: WordSet,
    coming: WordSet,
}

impl Nouns {
    /// # Errors
    /// Where `nouns.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<Nouns, LexiconError> {
        let file: NounsFile = lexicon.file("nouns")?;
        let residents =
            file.resident.iter().flat_map(|word| [word.clone(), plural(word)]).collect();
        let both = |word: &String, what: &String| {
            [(plural(word), what.clone()), (word.clone(), what.clone())]
        };
        let happenings = file.happening.iter();
        let happenings = happenings
            .flat_map(|(class, words)| words.iter().flat_map(|word| both(word, class)))
            .collect();
        let agreements = file.agreement.iter().flat_map(|word| both(word, word)).collect();
        Ok(Nouns { happenings, agreements, residents, coming: file.coming })
    }

    /// The verb class of a happening that a noun names.
    pub fn class(&self, noun: &Folded) -> Option<&str> {
        self.happenings.of(noun).map(String::as_str)
    }

    /// Whether an adjective says that a happening is still to come.
    pub fn is_coming(&self, folded: &str) -> bool {
        self.coming.contains(folded)
    }

    /// Whether a noun names those who live or work at a place that follows it.
    pub fn is_resident(&self, folded: &str) -> bool {
        self.residents.contains(folded)
    }

    /// The singular of a noun that names an agreement.
    pub fn agreement(&self, folded: &str) -> Option<&str> {
        self.agreements.get(folded).map(String::as_str)
    }
}

fn plural(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o']) => format!("{stem}ies"),
        _ if word.ends_with(['s', 'x', 'h']) => format!("{word}es"),
        _ if word.ends_with("um") => format!("{}a", word.trim_end_matches("um")),
        _ => format!("{word}s"),
    }
}
