//! Whose it is: `his plan` with the name that the pronoun stands for.

use super::context::Context;
use super::standins::possessive;
use super::subject::Subject;
use super::words::Words;

/// `His plan` with the name before; `false` where nobody knows whose it is.
pub fn with_owner(words: &Words, first: usize, text: String, context: &Context) -> (String, bool) {
    let pronoun = match words.folded(first) {
        "his" | "her" => "he",
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

/// `two of his aides` with the name before, where one is known.
pub fn with_inner_owner(text: String, context: &Context) -> String {
    if !text.contains(" of h") {
        return text;
    }
    let Some(at) = [" of his ", " of her "].iter().find_map(|of| text.find(of)) else {
        return text;
    };
    let owner = context.name_of(&Subject::default()).filter(|t| t.len() <= 50);
    match (owner, text.get(..at + 4), text.get(at + 7..)) {
        (Some(owner), Some(before), Some(rest)) => [before, &possessive(&owner), rest].concat(),
        _ => text,
    }
}
