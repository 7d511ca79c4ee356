//! Nouns that name happenings and agreements, from `nouns.toml`.

use crate::extract::lexicon::{Lexicon, LexiconError};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NounsFile {
    /// Singular or plural to the class that such a happening has in `verbs.toml`.
    happening: BTreeMap<String, Vec<String>>,
    /// Singular forms.
    agreement: Vec<String>,
    dweller: Vec<String>,
    coming: FxHashSet<String>,
}

/// Looks nouns up.
pub struct Nouns {
    happenings: FxHashMap<String, String>,
    agreements: FxHashMap<String, String>,
    dwellers: FxHashSet<String>,
    coming: FxHashSet<String>,
}

impl Nouns {
    /// # Errors
    /// Where `nouns.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<Nouns, LexiconError> {
        let file: NounsFile = lexicon.file("nouns")?;
        let dwellers = file.dweller.iter().flat_map(|word| [word.clone(), plural(word)]).collect();
        let mut nouns = Nouns {
            happenings: FxHashMap::default(),
            agreements: FxHashMap::default(),
            dwellers,
            coming: file.coming,
        };
        for (class, words) in file.happening {
            for word in words {
                nouns.happenings.insert(plural(&word), class.clone());
                nouns.happenings.insert(word, class.clone());
            }
        }
        for word in file.agreement {
            nouns.agreements.insert(plural(&word), word.clone());
            nouns.agreements.insert(word.clone(), word);
        }
        Ok(nouns)
    }

    /// The verb class of a happening that a noun names.
    pub fn class(&self, folded: &str) -> Option<&str> {
        self.happenings.get(folded).map(String::as_str)
    }

    /// Whether an adjective says that a happening is still to come.
    pub fn is_coming(&self, folded: &str) -> bool {
        self.coming.contains(folded)
    }

    /// Whether a noun names those who live or work at a place that follows it.
    pub fn dwells(&self, folded: &str) -> bool {
        self.dwellers.contains(folded)
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
