//! A few letters that stand for a name.

use crate::model::{Entity, EntityKind};

/// Two letters of a person or place (`TL` for Tô Lâm, first and last word),
/// up to three of others; their acronym where the reports use a short one.
/// Empty for a name without letters. As the name writes them: making them
/// large is the style's, since the tables for it are large themselves.
pub fn monogram(entity: &Entity) -> String {
    let by_words = matches!(entity.kind, EntityKind::Organisation | EntityKind::Thing);
    if by_words {
        let names = std::iter::once(&entity.name).chain(&entity.aliases);
        if let Some(acronym) = names.into_iter().find(|name| is_acronym(name)) {
            return acronym.clone();
        }
    }
    if let (true, Some(begun)) = (by_words, begins_with_acronym(&entity.name)) {
        return begun;
    }
    let all: Vec<char> = entity.name.split_whitespace().filter_map(initial).collect();
    // Small words (of, and, the) do not count, unless there are no others.
    let large: Vec<char> = all.iter().copied().filter(|c| !c.is_ascii_lowercase()).collect();
    let letters = if large.is_empty() { all } else { large };
    match letters.as_slice() {
        many if by_words => many.iter().take(3).collect(),
        [first, .., last] => [first, last].into_iter().collect(),
        few => few.iter().collect(),
    }
}

/// `NATOS` would be too long: `NATO` of `NATO Summit`, `UNSC` of `UN Security
/// Council`, so that the councils and committees of two parties differ.
fn begins_with_acronym(name: &str) -> Option<String> {
    let (first, rest) = name.split_once(' ')?;
    let others = rest.split_whitespace().filter_map(initial).filter(|c| !c.is_ascii_lowercase());
    is_acronym(first).then(|| first.chars().chain(others).take(4).collect())
}

/// The first letter of a word, behind brackets and quotes.
fn initial(word: &str) -> Option<char> {
    word.chars().find(|c| c.is_alphanumeric())
}

fn is_acronym(name: &str) -> bool {
    (2..=4).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: EntityKind, name: &str, aliases: &[&str], expected: &str) {
        let entity = Entity {
            id: "x".into(),
            name: name.into(),
            kind,
            sort: String::new(),
            within: None,
            aliases: aliases.iter().map(|a| a.to_string()).collect(),
            roles: vec![],
            same_as: vec![],
        };
        assert_eq!(monogram(&entity), expected, "{name}");
    }

    #[test]
    fn people_and_places_by_first_and_last_word() {
        check(EntityKind::Person, "Tô Lâm", &["TBT"], "TL");
        check(EntityKind::Person, "Nguyễn Minh Vũ", &[], "NV");
        check(EntityKind::Person, "Ông", &[], "Ô");
        check(EntityKind::Person, "Ludwig van Beethoven", &[], "LB");
        check(EntityKind::Place, "Đồng Nai", &[], "ĐN");
        check(EntityKind::Place, "Cambodia", &[], "C");
        check(EntityKind::Place, "Ho Chi Minh City", &[], "HC");
        check(EntityKind::Place, "ភ្នំពេញ", &[], "ភ");
    }

    #[test]
    fn organisations_by_acronym_or_words() {
        check(EntityKind::Organisation, "CPV Central Committee", &[], "CPVC");
        check(EntityKind::Organisation, "CPP Central Committee", &["Central Committee"], "CPPC");
        check(EntityKind::Thing, "NATO Summit of the Year", &[], "NATO");
        check(EntityKind::Organisation, "UN Security Council", &["UNSC"], "UNSC");
        check(EntityKind::Organisation, "Cambodian People’s Party", &["CPP"], "CPP");
        check(EntityKind::Organisation, "Ministry of National Defence", &[], "MND");
        check(EntityKind::Organisation, "ASEAN", &[], "A");
        check(EntityKind::Thing, "(14th) Party Congress", &["the Congress"], "1PC");
        check(EntityKind::Thing, "the plan", &[], "tp");
    }

    #[test]
    fn names_without_letters_have_none() {
        for name in ["", "—", "“…”"] {
            check(EntityKind::Person, name, &[], "");
        }
    }
}
