//! Ids for addresses.

use crate::model::fold;
use std::collections::{BTreeMap, BTreeSet};

/// Hands out ids that it has not handed out before.
#[derive(Default)]
pub struct Slugs {
    taken: BTreeSet<String>,
    /// By name, the last number that made an id of it: where all names are the
    /// same, counting from the start each time would take quadratic time.
    last: BTreeMap<String, u32>,
}

impl Slugs {
    /// Folded letters and digits with hyphens between. A second one of the
    /// same name gets a number.
    pub fn make(&mut self, name: &str) -> String {
        let folded = fold(name);
        let words: Vec<&str> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let base = if words.is_empty() { "entity".to_owned() } else { words.join("-") };
        let number = self.last.entry(base.clone()).or_insert(0);
        loop {
            *number += 1;
            let id = match *number {
                1 => base.clone(),
                n => [base.as_str(), "-", &n.to_string()].concat(),
            };
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Slugs;

    #[test]
    fn slugs_are_plain_and_unique() {
        let mut slugs = Slugs::default();
        for (name, slug) in [
            ("Tô Lâm", "to-lam"),
            ("To Lam", "to-lam-2"),
            ("To Lam 3", "to-lam-3"),
            ("TO LAM", "to-lam-4"),
            ("People’s Committee", "people-s-committee"),
            ("–", "entity"),
        ] {
            assert_eq!(slugs.make(name), slug);
        }
    }
}
