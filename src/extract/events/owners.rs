//! Whose it is: `his plan` with the name that the pronoun stands for.

use super::context::Context;
use super::standins::possessive;
use super::subject::Subject;
use super::words::Words;

/// `His plan` with the name before; `false` where nobody knows whose it is.
pub fn with_owner(words: &Words, first: usize, text: String, context: &Context) -> (String, bool) {
    let pronoun = match words.folded(first) {
        "his" => "he",
        "her" => "she",
        "its" => "it",
        "their" => "they",
        _ => return (text, true),
    };
    let owner = context.pronoun(pronoun).map(|s| s.text.as_str()).filter(|t| t.len() <= 50);
    match (owner, text.split_once(' ')) {
        (Some(owner), Some((_, rest))) => (format!("{} {rest}", possessive(owner)), true),
        _ => (text, false),
    }
}

/// Whether a word says whose: `his`, `its`.
pub fn is_owner(words: &Words, i: usize) -> bool {
    matches!(words.folded(i), "his" | "her" | "its" | "their")
}

/// `two of his aides` with the name before, where one is known.
pub fn with_inner_owner(text: String, context: &Context) -> String {
    if !text.contains(" of h") {
        return text;
    }
    let Some(at) = [" of his ", " of her "].iter().find_map(|of| text.find(of)) else {
        return text;
    };
    let pronoun = text.get(at + 4..at + 7).unwrap_or_default();
    let owner = context.name_of(&Subject::default(), pronoun).filter(|t| t.len() <= 50);
    match (owner, text.get(..at + 4), text.get(at + 7..)) {
        (Some(owner), Some(before), Some(rest)) => [before, &possessive(&owner), rest].concat(),
        _ => text,
    }
}
