//! Where a title may end: the longest part that fits and closes a thought.

use super::phrase::Phrase;
use super::verbs::Forms;
use super::words::{Grammar, Tag, Words};

/// What limits the choice.
pub struct Cut {
    /// No end before this word.
    pub floor: usize,
    /// What follows in the infinitive is what the verb says (`asked him to go`).
    pub content_is_infinitive: bool,
}

/// The word behind the last of the title; `None` where nothing fits into
/// `room` characters.
pub fn end_of_title(phrase: &Phrase, cut: &Cut, grammar: &Grammar, room: usize) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    let mut length = 0;
    let mut in_quote = false;
    let kept: Vec<usize> = phrase.kept().collect();
    let all = kept.len();
    for (n, i) in kept.iter().copied().enumerate() {
        if i >= cut.floor && !in_quote && length <= room {
            let strength = strength(phrase.words, i, cut);
            if strength > 0 && !weak(phrase, kept[..n].last().copied(), grammar) {
                if strength == CLOSES {
                    return Some(i);
                }
                best = best.max(Some((strength + length.min(95) / 4, i)));
            }
        }
        in_quote ^= matches!(phrase.words.word(i), "“" | "”" | "\"");
        length += phrase.words.word(i).chars().count() + 1;
        if length > room + 1 {
            break;
        }
    }
    let whole =
        length <= room + 1 && kept.last().is_some_and(|l| phrase.words.tag(*l) != Tag::Comma);
    if whole && all > 0 && !weak(phrase, kept.last().copied(), grammar) {
        return Some(phrase.range.end);
    }
    best.map(|(_, i)| i)
}

/// Behind this nothing belongs to the title, short as it may be.
const CLOSES: usize = 100;

/// How well a title ends before word `i`: 0 not at all.
fn strength(words: &Words, i: usize, cut: &Cut) -> usize {
    let next = words.past_adverbs(i + 1);
    match words.tag(i) {
        Tag::Stop | Tag::Semicolon => CLOSES,
        Tag::Comma => after_comma(words, i, next),
        Tag::Break => 85,
        Tag::Subordinator | Tag::Relative => 85,
        Tag::Coordinator if is_verb(words, next) => 80,
        Tag::Coordinator => 40,
        Tag::Preposition
            if matches!(words.folded(i), "of" | "than" | "per" | "up" | "out" | "off") =>
        {
            0
        }
        Tag::Preposition | Tag::Either => 60,
        Tag::To if cut.content_is_infinitive => 0,
        Tag::To => 55,
        _ => 0,
    }
}

/// A list goes on, or something else begins.
fn after_comma(words: &Words, i: usize, next: usize) -> usize {
    let verb = words.verbs.get(next).copied().flatten();
    let participle =
        verb.is_some_and(|v| v.forms.has(Forms::ING) || v.forms.has(Forms::PARTICIPLE));
    let figures = (next..words.len())
        .take_while(|j| words.tag(*j) != Tag::Comma)
        .take(12)
        .any(|j| matches!(words.tag(j), Tag::Figure | Tag::Time));
    match words.tag(next) {
        Tag::Relative | Tag::Subordinator | Tag::Either => CLOSES,
        _ if participle && !figures => CLOSES,
        _ if participle => 85,
        Tag::Preposition | Tag::Adverb | Tag::That if !figures => 90,
        Tag::Preposition | Tag::To => 70,
        _ if matches!(words.folded(i + 1), "as" | "especially" | "particularly" | "notably") => 90,
        _ => 45,
    }
}

fn is_verb(words: &Words, i: usize) -> bool {
    words.verbs.get(i).copied().flatten().is_some_and(|v| !v.noun_too)
}

/// Whether a title can't end with this word.
fn weak(phrase: &Phrase, last: Option<usize>, grammar: &Grammar) -> bool {
    let Some(last) = last else { return true };
    let tag = phrase.words.tag(last);
    grammar.weak_ends.contains(phrase.words.folded(last))
        && !matches!(tag, Tag::Name | Tag::Figure | Tag::Time)
        || matches!(tag, Tag::Comma | Tag::Open | Tag::Determiner | Tag::To | Tag::Break)
}
