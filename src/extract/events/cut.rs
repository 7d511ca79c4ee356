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
    /// The verb has another in the infinitive.
    pub infinitive: bool,
}

/// Behind this nothing belongs to the title, short as it may be.
const CLOSES: usize = 100;

/// The word behind the last of the title; `None` where nothing fits into
/// `room` characters.
pub fn end_of_title(phrase: &Phrase, cut: &Cut, grammar: &Grammar, room: usize) -> Option<usize> {
    let words = phrase.words;
    let kept: Vec<usize> = phrase.kept().collect();
    let mut best: Option<(usize, usize)> = None;
    let mut before: Option<usize> = None;
    let (mut length, mut in_quote, mut in_list) = (0, false, false);
    let mut pair: Option<usize> = None;
    let mut comma: Option<usize> = None;
    for i in kept {
        if length > room + 1 {
            break;
        }
        let strength = strength(words, i, cut);
        let in_pair = pair.is_some_and(|and| i < and + 2);
        if i >= cut.floor && !in_quote && !in_pair && strength > 0 && !weak(words, before, grammar)
        {
            if strength == CLOSES {
                return Some(i);
            }
            // `…, seven years | after`: what opened behind the comma is not closed.
            let opened = comma.is_some_and(|c| i > c && i - c <= 3);
            let strength = match (opened, in_list) {
                (true, _) => strength.min(LIST / 2),
                (false, true) => strength.min(LIST),
                (false, false) => strength,
            };
            best = best.max(Some((strength + length.min(90) / 3, i)));
        }
        match words.folded(i) {
            // `between A and B`: not before B is named.
            "between" | "both" => pair = Some(usize::MAX - 2),
            "and" if pair == Some(usize::MAX - 2) => pair = Some(i),
            _ => {}
        }
        in_quote ^= matches!(words.word(i), "“" | "”" | "\"");
        if words.tag(i) == Tag::Comma {
            comma = Some(i);
        }
        in_list = match words.tag(i) {
            Tag::Comma => strength <= LIST || strength == VERB_LIST,
            Tag::Coordinator => false,
            _ => in_list,
        };
        length += phrase.shown(i).chars().count() + usize::from(words.tag(i) != Tag::Comma);
        if words.tag(i) != Tag::Stop {
            before = Some(i);
        }
    }
    let whole = length <= room + 1 && before.is_some_and(|l| words.tag(l) != Tag::Comma);
    if whole && !weak(words, before, grammar) {
        return Some(phrase.range.end);
    }
    best.map(|(_, i)| i)
}

/// In the middle of a list.
const LIST: usize = 20;
/// In the middle of a list of verbs: the first stands well alone.
const VERB_LIST: usize = 75;

/// How well a title ends before word `i`: 0 not at all.
fn strength(words: &Words, i: usize, cut: &Cut) -> usize {
    let next = words.past_adverbs(i + 1);
    match words.tag(i) {
        Tag::Semicolon => CLOSES,
        // The sentence's own, not that of `Mr.`
        Tag::Stop if ends_sentence(words, i) => CLOSES,
        Tag::Comma => after_comma(words, i, next, cut),
        Tag::Break => 85,
        Tag::Subordinator | Tag::Relative => 85,
        Tag::Coordinator if is_verb(words, next) => 80,
        Tag::Coordinator if words.tag(next) == Tag::Preposition => 70,
        Tag::Coordinator if i > 0 && is_adjective(words.folded(i - 1)) => 0,
        Tag::Coordinator => 2 * LIST,
        Tag::Preposition if STAYS.contains(&words.folded(i)) => 0,
        Tag::Preposition if words.tag(i + 1) == Tag::To || is_verb(words, next) => 55,
        Tag::Preposition | Tag::Either => 60,
        Tag::To if cut.content_is_infinitive => 0,
        Tag::To => 55,
        _ => 0,
    }
}

fn ends_sentence(words: &Words, stop: usize) -> bool {
    let closing = |i: usize| matches!(words.tag(i), Tag::Stop | Tag::Quote | Tag::Close);
    words.len() <= stop + 4 && (stop + 1..words.len()).all(closing)
}

/// Prepositions that hold what is before and behind them together.
const STAYS: [&str; 7] = ["of", "than", "per", "up", "out", "off", "like"];

/// A list goes on, or something else begins.
fn after_comma(words: &Words, i: usize, next: usize, cut: &Cut) -> usize {
    let verb = words.verbs.get(next).copied().flatten();
    let form = |form: Forms| verb.is_some_and(|v| v.forms.has(form));
    let participle = form(Forms::ING) || form(Forms::PARTICIPLE);
    let figures = (next..words.len())
        .take_while(|j| words.tag(*j) != Tag::Comma)
        .take(12)
        .any(|j| matches!(words.tag(j), Tag::Figure | Tag::Time));
    match words.tag(next) {
        Tag::Relative | Tag::Subordinator | Tag::Either => CLOSES,
        Tag::Preposition if words.folded(next) == "including" => CLOSES,
        _ if participle && !figures => CLOSES,
        _ if participle => 60,
        _ if form(Forms::BASE) && (is_verb(words, next) || cut.infinitive) => VERB_LIST,
        Tag::Preposition | Tag::Adverb | Tag::That if !figures => 90,
        Tag::Preposition | Tag::To => 70,
        Tag::Quote => 60,
        Tag::Coordinator if is_verb(words, words.past_adverbs(next + 1)) => 85,
        Tag::Coordinator => 2 * LIST,
        Tag::Determiner if !list_goes_on(words, next) => 85,
        _ if ADDS.contains(&words.folded(i + 1)) => 90,
        _ if i > 0 && is_adjective(words.folded(i - 1)) => 0,
        _ => LIST,
    }
}

/// Looks like an adjective, whose noun may come behind the next one.
fn is_adjective(folded: &str) -> bool {
    ["al", "ive", "ous", "ible", "able", "ful", "less", "ic", "ary", "ant", "ent"]
        .iter()
        .any(|end| folded.len() > end.len() + 2 && folded.ends_with(end))
}

/// Words that open an addition behind a comma.
const ADDS: [&str; 5] = ["as", "especially", "particularly", "notably", "namely"];

/// Whether `, and` or `and` closes a list that word `i` stands in.
fn list_goes_on(words: &Words, i: usize) -> bool {
    (i..words.len().min(i + 10))
        .find(|j| matches!(words.tag(*j), Tag::Comma | Tag::Coordinator | Tag::Relative))
        .is_some_and(|j| words.tag(j) != Tag::Relative)
}

fn is_verb(words: &Words, i: usize) -> bool {
    words.verbs.get(i).copied().flatten().is_some_and(|v| !v.noun_too)
}

/// Say nothing without the sentence before.
const OBJECTS: [&str; 6] = ["them", "him", "her", "it", "us", "me"];

/// Whether a title can't end with this word.
fn weak(words: &Words, last: Option<usize>, grammar: &Grammar) -> bool {
    let Some(last) = last else { return true };
    let tag = words.tag(last);
    let found = matches!(tag, Tag::Name | Tag::Figure | Tag::Time);
    let verb = words.verbs[last]
        .is_some_and(|v| !v.noun_too && (v.forms.has(Forms::BASE) || v.forms.has(Forms::ING)));
    verb || OBJECTS.contains(&words.folded(last))
        || (!found && grammar.weak_ends.contains(words.folded(last)))
        || matches!(tag, Tag::Comma | Tag::Open | Tag::Determiner | Tag::To | Tag::Break)
}
