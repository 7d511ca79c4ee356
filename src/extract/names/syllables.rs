//! The second syllable of a given name, which is written small behind a hyphen in
//! Korea and Taiwan: `Moon Jae-in`, `Tsai Ing-wen`.

use serde::Deserialize;

/// What such syllables are made of, in the romanisations in use (Revised and
/// McCune–Reischauer, Wade–Giles).
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Syllables {
    starts: Vec<String>,
    vowels: Vec<String>,
    ends: Vec<String>,
    /// Made so, but words of English: `the Park-run fund`.
    not: Vec<String>,
}

impl Syllables {
    /// `word` is folded.
    pub fn has(&self, word: &str) -> bool {
        let behind = |rest: &str| {
            let vowels = self.vowels.iter().filter_map(|vowel| rest.strip_prefix(vowel.as_str()));
            vowels.into_iter().any(|end| end.is_empty() || self.ends.iter().any(|e| e == end))
        };
        let starts = self.starts.iter().filter_map(|start| word.strip_prefix(start.as_str()));
        let is_made_so = behind(word) || starts.into_iter().any(behind);
        is_made_so && !self.not.iter().any(|no| no == word)
    }
}
