//! Where a title may end: the longest part that fits and closes a thought.

use super::grammar::Grammar;
use super::phrase::Phrase;
use super::verbs::Forms;
use super::words::{Tag, Words};

/// What limits the choice.
#[derive(Clone, Copy)]
pub struct Cut {
    /// No end before this word.
    pub floor: usize,
    /// Where the infinitive opens that is what the verb says (`asked him to go`).
    pub content: Option<usize>,
    /// The verb has another in the infinitive.
    pub infinitive: bool,
    /// Where a clause starts that the last noun needs.
    pub rest: Option<usize>,
    /// The verb of that clause, if nothing follows it: a title may end there.
    pub rest_verb: Option<usize>,
    /// The verb alone tells little: `thanked him, who had sent a letter`.
    pub needs_more: bool,
}

/// So short are titles that take more where their verb needs it.
const THIN: usize = 34;

/// No better end than this is none where more room would help.
pub const POOR: usize = 10;

/// Behind this nothing belongs to the title, short as it may be.
const CLOSES: usize = 100;

/// The word behind the last of the title and how well it ends there; `None`
/// where nothing fits into `room` characters.
pub fn end_of_title(
    phrase: &Phrase,
    cut: &Cut,
    grammar: &Grammar,
    room: usize,
) -> Option<(usize, usize)> {
    let words = phrase.words;
    let kept: Vec<usize> = phrase.kept().collect();
    let mut best: Option<(usize, usize)> = None;
    let mut before: Option<usize> = None;
    let (mut length, mut in_quote, mut in_list) = (0, false, false);
    // `examine why the wall fell`: no part of that.
    let mut asks = false;
    // How many of `between` and `both` wait for their `and`, and where the last one stood.
    let (mut open_pairs, mut pair) = (0, None);
    let mut comma: Option<usize> = None;
    for i in kept {
        if length > room + 1 {
            break;
        }
        let strength = strength(words, i, cut, grammar);
        // `the club | – one of four –`: an inset was left out here.
        let inset = before.is_some_and(|b| b + 1 < i && words.tag(b + 1) == Tag::Break);
        let strength = if inset { strength.max(70) } else { strength };
        let joins = matches!(words.tag(i), Tag::Comma | Tag::Preposition);
        let thin = cut.needs_more && length < THIN && joins;
        let strength = if thin { strength.min(2 * LIST) } else { strength };
        let in_pair = open_pairs > 0 || pair.is_some_and(|and: usize| i < and + 2);
        // `set out a plan, he said, | and the people stand by it`.
        let told = before.is_some_and(|b| b + 1 < i && words.tag(b + 1) == Tag::Comma);
        if told && words.tag(i) == Tag::Coordinator && i >= cut.floor && !in_pair && !in_quote {
            return Some((i, CLOSES));
        }
        if i >= cut.floor
            && !in_quote
            && !asks
            && !in_pair
            && strength > 0
            && !before.is_some_and(|b| says_which(words, b))
            && !weak(words, before, cut, grammar)
        {
            if strength == CLOSES {
                return Some((i, CLOSES));
            }
            let relational = before.is_some_and(|b| grammar.relational.contains(words.folded(b)));
            let strength = if relational { 1 } else { strength };
            // `…, seven years | after`: what opened behind the comma is not closed.
            let opened = comma.is_some_and(|c| {
                let joined = words.tag(c + 1) == Tag::Coordinator;
                i > c && i - c <= if joined { 6 } else { 3 }
            });
            let strength = match (opened, in_list) {
                (true, _) => strength.min(LIST / 2),
                (false, true) => strength.min(LIST / 2),
                (false, false) => strength,
            };
            let worth = if relational { 1 } else { strength + length.min(90) / 3 };
            best = best.max(Some((worth, i)));
        }
        match words.folded(i) {
            // `between A and B`: not before B is named.
            // Not `have both agreed`.
            "both" if is_verb(words, i + 1) => {}
            "between" | "both" => open_pairs += 1,
            "and" if open_pairs > 0 => {
                open_pairs -= 1;
                pair = Some(i);
            }
            _ => {}
        }
        asks |= matches!(words.folded(i), "why" | "whether");
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
    let ends = |i: usize| words.tag(i) == Tag::Stop || i >= words.len();
    // `… of people | who learn it`.
    let open = matches!(words.tag(phrase.range.end), Tag::Relative | Tag::That);
    let whole = whole && !(open && phrase.range.end < words.len());
    // `examine why a wall | was built`.
    let verb = matches!(words.tag(phrase.range.end), Tag::Be | Tag::Have | Tag::Do | Tag::Modal);
    let length = phrase.range.end > 2 && is_length(words, phrase.range.end);
    let whole = whole && !(asks && verb) && !length;
    let last = ends(phrase.range.end) || before.is_some_and(|b| ends(b + 1));
    let closed = Cut { rest_verb: before.filter(|_| last).or(cut.rest_verb), ..*cut };
    if whole && !weak(words, before, &closed, grammar) {
        return Some((phrase.range.end, CLOSES));
    }
    best.map(|(worth, i)| (i, worth))
}

/// `a statement titled`, `a forum held`: what it says of the noun is to come.
fn says_which(words: &Words, i: usize) -> bool {
    let noun = i
        .checked_sub(1)
        .is_some_and(|b| matches!(words.tag(b), Tag::Other | Tag::Name) && words.may_be_noun(b));
    noun && words.grammar.participles.say_which.contains(words.folded(i))
}

/// In the middle of a list.
const LIST: usize = 20;
/// In the middle of a list of verbs: the first stands well alone.
const VERB_LIST: usize = 75;

/// How well a title ends before word `i`: 0 not at all.
fn strength(words: &Words, i: usize, cut: &Cut, grammar: &Grammar) -> usize {
    let next = words.past_adverbs(i + 1);
    match words.tag(i) {
        Tag::Semicolon => CLOSES,
        // The sentence's own, not that of `Mr.`
        Tag::Stop if ends_sentence(words, i) => CLOSES,
        Tag::Comma => after_comma(words, i, next, cut, grammar),
        // `solutions | that both can accept`.
        _ if cut.rest == Some(i) => 2 * LIST,
        // `counted their losses: …`
        Tag::Break if words.is(i, ":") => CLOSES,
        Tag::Break => 85,
        _ if needs_what_follows(words, i) => 0,
        Tag::Subordinator | Tag::Relative => 85,
        _ if is_parallel(words, i) => 0,
        // `with pregnant | and nursing mothers`.
        Tag::Coordinator if i > 0 && is_ing(words, next) && is_plain(words, i - 1, grammar) => 0,
        // `a dog which bit | and killed a sheep`.
        Tag::Coordinator if is_verb(words, next) && i > 0 && is_verb(words, i - 1) => 0,
        // `by negative | yet organised rivals`.
        Tag::Coordinator if words.is(i, "yet") && i > 0 && is_plain(words, i - 1, grammar) => 0,
        Tag::Coordinator if is_verb(words, next) => 80,
        Tag::Coordinator if words.tag(next) == Tag::To => 70,
        Tag::Coordinator if words.tag(next) == Tag::Preposition => 70,
        Tag::Coordinator if i > 0 && grammar.is_adjective(words.folded(i - 1)) => 0,
        // `by Anna Berg | and Carlos Ruiz, the mayor`.
        Tag::Coordinator if i > 0 && is_name(words, i - 1) && is_name(words, next) => LIST / 2,
        Tag::Coordinator if in_name(words, i) => 0,
        Tag::Coordinator if in_compound(words, i, grammar) => 0,
        Tag::Coordinator => 2 * LIST,
        // `a complaint which led | to a trial`.
        Tag::Preposition if i > 1 && is_verb(words, i - 1) && words.tag(i - 2) == Tag::Relative => {
            0
        }
        // `set | by the congress`.
        Tag::Preposition if words.is(i, "by") && behind_verb(words, i) => 0,
        Tag::Preposition if grammar.stays.contains(words.folded(i)) => 0,
        // `was elected | as its head`.
        Tag::Either if words.is(i, "as") && behind_verb(words, i) => 0,
        Tag::Preposition if words.tag(i + 1) == Tag::To || is_verb(words, next) => 55,
        // `came back two years | after the war`.
        Tag::Either if is_length(words, i) => 0,
        Tag::Preposition | Tag::Either => 60,
        Tag::To if cut.content == Some(i) => 0,
        Tag::To => 55,
        _ => 0,
    }
}

/// Within the second of two infinitives that each have their own noun: `teach the
/// young to read and the old | of the town | to write`.
fn is_parallel(words: &Words, i: usize) -> bool {
    if !matches!(words.tag(i), Tag::To | Tag::Preposition) {
        return false;
    }
    let near = i.saturating_sub(NEAR)..i;
    let Some(and) = near.rev().find(|k| words.tag(*k) == Tag::Coordinator) else { return false };
    let second = (i..i + NEAR).find(|k| words.tag(*k) == Tag::To);
    let verbless = |to: usize| and + 1 < to && (and + 1..to).all(|k| !is_verb(words, k));
    let first = (and.saturating_sub(NEAR)..and).any(|k| words.tag(k) == Tag::To);
    first && second.is_some_and(verbless)
}

/// Words between two infinitives that are told side by side.
const NEAR: usize = 6;

/// `Peace | and Security Forum`.
fn in_name(words: &Words, and: usize) -> bool {
    let capital = |i: usize| words.tag(i) == Tag::Other && words.is_capitalised(i);
    and > 1 && and + 1 < words.len() && capital(and - 1) && capital(and + 1)
}

/// `belt | and road scheme`: both belong to the noun behind.
fn in_compound(words: &Words, and: usize, grammar: &Grammar) -> bool {
    let noun = |i: usize| {
        i < words.len()
            && words.tag(i) == Tag::Other
            && words.may_be_noun(i)
            && !grammar.is_adjective(words.folded(i))
    };
    let single = |i: usize| noun(i) && !words.folded(i).ends_with('s');
    and > 0 && single(and - 1) && single(and + 1) && noun(and + 2)
}

/// A length of time before `before` or `after`, that no preposition leads.
fn is_length(words: &Words, i: usize) -> bool {
    if !matches!(words.folded(i), "before" | "after") {
        return false;
    }
    // `sold them in 2020, days | before the news`.
    let unit =
        matches!(words.folded(i - 1), "minutes" | "hours" | "day" | "days" | "weeks" | "months");
    let article = usize::from(matches!(words.folded(i.saturating_sub(2)), "a" | "an"));
    if unit && i > 2 && words.tag(i - 2 - article) == Tag::Comma {
        return true;
    }
    // `came a day | after the vote`.
    if unit && article > 0 && i > 3 && words.verbs[i - 3].is_some() {
        return true;
    }
    let start = (0..i).rev().take_while(|k| words.tag(*k) == Tag::Time).last();
    let led = |start: usize| start.checked_sub(1).map(|k| words.tag(k));
    start.is_some_and(|start| {
        let counted = words.folded(i - 1).ends_with('s') && i - start > 1;
        counted && !matches!(led(start), Some(Tag::Preposition | Tag::Either))
    })
}

fn ends_sentence(words: &Words, stop: usize) -> bool {
    let closing = |i: usize| matches!(words.tag(i), Tag::Stop | Tag::Quote | Tag::Close);
    words.len() <= stop + 4 && (stop + 1..words.len()).all(closing)
}

/// Whether a verb, with adverbs at most between, stands before word `i`.
fn behind_verb(words: &Words, i: usize) -> bool {
    let verb = words.before(i).and_then(|b| words.verbs[b]);
    verb.is_some_and(|v| v.forms.has(Forms::PARTICIPLE))
}

/// A list goes on, or something else begins.
fn after_comma(words: &Words, i: usize, next: usize, cut: &Cut, grammar: &Grammar) -> usize {
    // `, co-chaired by`.
    let prefixed = words.tag(next) == Tag::Joined && words.tag(next + 1) == Tag::Joined;
    let verb = words.verbs.get(next + 2 * usize::from(prefixed)).copied().flatten();
    let form = |form: Forms| verb.is_some_and(|v| v.forms.has(form));
    let participle = form(Forms::ING) || form(Forms::PARTICIPLE);
    let figures = (next..words.len())
        .take_while(|j| words.tag(*j) != Tag::Comma)
        .take(12)
        .any(|j| matches!(words.tag(j), Tag::Figure | Tag::Time));
    match words.tag(next) {
        Tag::Relative | Tag::Subordinator | Tag::Either => CLOSES,
        Tag::Preposition if words.is(next, "including") => CLOSES,
        // `was founded in 2011, hopes to win`: a verb of the sentence around it.
        _ if form(Forms::THIRD) && !form(Forms::BASE) && !list_goes_on(words, next) => CLOSES,
        _ if participle && !figures => CLOSES,
        _ if participle => 60,
        _ if form(Forms::BASE) && (is_verb(words, next) || cut.infinitive) => VERB_LIST,
        Tag::Preposition | Tag::Adverb | Tag::That if !figures => 90,
        Tag::Preposition | Tag::To => 70,
        Tag::Quote => 60,
        Tag::Coordinator if is_verb(words, words.past_adverbs(next + 1)) => 85,
        Tag::Coordinator => 2 * LIST,
        Tag::Determiner if !list_goes_on(words, next) => 85,
        _ if grammar.adds.contains(words.folded(i + 1)) => 90,
        // `Carlos Ruiz, mayor of Oslo`.
        Tag::Other if i > 0 && is_name(words, i - 1) && !list_goes_on(words, next) => 85,
        _ if i > 0 && grammar.is_adjective(words.folded(i - 1)) => 0,
        _ => LIST,
    }
}

/// Whether `, and` or `and` closes a list that word `i` stands in.
fn list_goes_on(words: &Words, i: usize) -> bool {
    (i..words.len().min(i + 10))
        .find(|j| matches!(words.tag(*j), Tag::Comma | Tag::Coordinator | Tag::Relative))
        .is_some_and(|j| words.tag(j) != Tag::Relative)
}

/// `as soon | as`, `similar | to`.
fn needs_what_follows(words: &Words, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |b| words.folded(b));
    match words.folded(i) {
        "as" => matches!(before, "soon" | "just" | "long" | "far" | "such"),
        "to" => matches!(
            before,
            "similar" | "able" | "unable" | "prior" | "close" | "due" | "thanks" | "compared"
        ),
        _ => false,
    }
}

fn is_ing(words: &Words, i: usize) -> bool {
    words.verbs.get(i).copied().flatten().is_some_and(|v| v.forms.has(Forms::ING))
}

/// An adjective.
fn is_plain(words: &Words, i: usize, grammar: &Grammar) -> bool {
    words.tag(i) == Tag::Other && grammar.is_adjective(words.folded(i))
}

fn is_name(words: &Words, i: usize) -> bool {
    words.tag(i) == Tag::Name
}

fn is_verb(words: &Words, i: usize) -> bool {
    words.verbs.get(i).copied().flatten().is_some_and(|v| !v.noun_too)
}

/// Whether a title can't end with this word.
fn weak(words: &Words, last: Option<usize>, cut: &Cut, grammar: &Grammar) -> bool {
    let Some(last) = last else { return true };
    let tag = words.tag(last);
    let found = matches!(tag, Tag::Name | Tag::Figure | Tag::Time);
    let closed = cut.rest_verb == Some(last);
    let verb = words.verbs[last].filter(|v| !v.noun_too).is_some_and(|v| {
        // `a treaty on fishing.`, not `by saying:`.
        let noun = last.checked_sub(1).is_some_and(|i| {
            !matches!(words.tag(i), Tag::Comma | Tag::Be) && words.folded(i) != "by"
        });
        let ing = v.forms.has(Forms::ING);
        (ing || v.forms.has(Forms::BASE)) && !(closed && (noun || !ing))
    });
    let open = needs_what_follows(words, last + 1)
        || tag == Tag::Adverb && last > 0 && words.tag(last - 1) == Tag::To;
    // `came two days | after the vote`.
    let counts = tag == Tag::Time && matches!(words.folded(last + 1), "after" | "before");
    // `return to talks, and work | towards peace`.
    let listed = last > 1
        && words.tag(last - 1) == Tag::Coordinator
        && words.tag(last - 2) == Tag::Comma
        && words.verbs[last].is_some_and(|v| v.forms.has(Forms::BASE))
        && matches!(words.tag(last + 1), Tag::Preposition | Tag::To);
    // `a general election, its first | since 2018`.
    let rank = matches!(words.folded(last), "first" | "second" | "third")
        && last > 1
        && matches!(words.folded(last - 1), "its" | "his" | "her" | "their")
        && words.tag(last - 2) == Tag::Comma;
    verb || open
        || listed
        || counts
        || words.tag(last + 1) == Tag::Joined && words.is(last + 1, "-")
        || rank
        || grammar.object_pronouns.contains(words.folded(last))
        || (!found && grammar.weak_ends.contains(words.folded(last)))
        || matches!(tag, Tag::Comma | Tag::Open | Tag::Determiner | Tag::To | Tag::Break)
}
