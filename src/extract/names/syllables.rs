//! The second syllable of a given name, which is written small behind a hyphen in
//! Korea and Taiwan (`Moon Jae-in`, `Tsai Ing-wen`), and the last ones of family names
//! in Thailand (`Banharn Silpa-archa`, `Prayut Chan-o-cha`).

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
    /// Endings of English words of several: `the Park-supporting camp`.
    not_ends: Vec<String>,
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

    /// Whether a word is up to so many of them: `archa`, of Banharn Silpa-archa.
    pub fn has_up_to(&self, most: usize, word: &str) -> bool {
        let splits = word.char_indices().skip(1).map(|(i, _)| word.split_at(i));
        let english = |end: &String| word.ends_with(end.as_str());
        let listed = || self.not.iter().any(|no| no == word) || self.not_ends.iter().any(english);
        self.has(word)
            || most > 1
                && !listed()
                && splits
                    .into_iter()
                    .any(|(one, rest)| self.has(one) && self.has_up_to(most - 1, rest))
    }
}
