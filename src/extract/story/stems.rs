//! Words as they are compared: folded, without endings, and as numbers.

use super::set::Set;
use crate::model::{Entity, fold};
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

/// A stem by the hash of its letters. Two that share one would only make two
/// texts look a word more alike.
pub type Stem = u64;

/// What kind of thing happens, likewise; there are few of them.
pub type Class = u64;

pub fn class(name: &str) -> Class {
    FxBuildHasher.hash_one(name)
}

/// Words of four letters and more, and numbers, without endings.
pub fn stems(text: &str) -> impl Iterator<Item = Stem> {
    let folded = fold(text);
    let words = folded.split(|c: char| !(c.is_alphanumeric() || c == '.'));
    let stems = words
        .map(|w| w.trim_matches('.'))
        .filter(|w| w.len() > 3 || w.starts_with(|c: char| c.is_ascii_digit()))
        .map(|word| FxBuildHasher.hash_one(stem(word)));
    stems.collect::<Vec<_>>().into_iter()
}

/// Words of four letters and more as they are, folded.
pub fn content(text: &str) -> impl Iterator<Item = Stem> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 3);
    words.map(|word| FxBuildHasher.hash_one(word)).collect::<Vec<_>>().into_iter()
}

fn stem(word: &str) -> &str {
    let cut = ["ings", "ing", "ed", "es", "s"]
        .iter()
        .find_map(|end| word.strip_suffix(end).filter(|stem| stem.chars().count() > 2));
    cut.unwrap_or(word)
}

/// By entity, the stems of all that it is called and of its roles.
pub fn names(entities: &[Entity]) -> Vec<Set<Stem>> {
    let of = |e: &Entity| {
        let roles = e.roles.iter().map(|role| role.text.as_str());
        let names = [e.name.as_str()].into_iter().chain(e.aliases.iter().map(String::as_str));
        names.chain(roles).flat_map(stems).collect()
    };
    entities.iter().map(of).collect()
}
