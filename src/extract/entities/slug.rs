//! Ids for addresses.

use crate::model::fold;
use std::collections::BTreeSet;

/// Folded letters and digits with hyphens between; `taken` learns it. A
/// second one of the same name gets a number.
pub fn slug(name: &str, taken: &mut BTreeSet<String>) -> String {
    let folded = fold(name);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let base = if words.is_empty() { "entity".to_owned() } else { words.join("-") };
    let mut id = base.clone();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = [base.as_str(), "-", &number.to_string()].concat();
        number += 1;
    }
    id
}

#[cfg(test)]
mod tests {
    use super::slug;
    use std::collections::BTreeSet;

    #[test]
    fn slugs_are_plain_and_unique() {
        let mut taken = BTreeSet::new();
        assert_eq!(slug("Tô Lâm", &mut taken), "to-lam");
        assert_eq!(slug("To Lam", &mut taken), "to-lam-2");
        assert_eq!(slug("People’s Committee", &mut taken), "people-s-committee");
        assert_eq!(slug("–", &mut taken), "entity");
    }
}
