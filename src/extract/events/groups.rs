//! Finite verb groups: `is expected to strengthen`, `have repeatedly confirmed`.

use super::verbs::{Forms, Nature, VerbForm, Verbs};
use super::words::{Grammar, Tag, Words};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    Past,
    Present,
    /// `has agreed`.
    Perfect,
    /// `will`, `shall`.
    Future,
    /// `would`, `could`, `may`, `should` …
    Modal,
}

/// A verb with its auxiliaries and the adverbs between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub start: usize,
    /// Behind the main verb.
    pub end: usize,
    /// Where the main verb stands.
    pub main: usize,
    pub verb: u16,
    pub tense: Tense,
    pub passive: bool,
    pub progressive: bool,
    pub negated: bool,
    /// Where a verb in the infinitive hangs on it, and which: `agreed to build`.
    pub then: Option<(usize, u16)>,
}

/// How sure a word is a finite verb.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sure {
    /// `plans`, which is as often a noun.
    Weak,
    /// `signed`, which may be a participle.
    Medium,
    Strong,
}

/// In the order of the sentence, not overlapping. Linear time.
pub fn groups(words: &Words, grammar: &Grammar, verbs: &Verbs) -> Vec<Group> {
    let candidates = candidates(words, grammar, verbs);
    let mut found: Vec<Group> = Vec::new();
    for (k, (group, sure)) in candidates.iter().enumerate() {
        let later = candidates[k + 1..].iter().find(|(_, s)| *s > Sure::Weak).map(|(g, _)| g);
        let keep = match sure {
            Sure::Strong => true,
            Sure::Medium => is_finite(words, verbs, found.last(), group, later),
            Sure::Weak if verbs.nature(group.verb) == Nature::Saying => {
                says_alone(words, found.last(), group)
            }
            Sure::Weak => stands_alone(words, found.last(), group, later),
        };
        if keep {
            found.push(group.clone());
        }
    }
    found
}

fn candidates(words: &Words, grammar: &Grammar, verbs: &Verbs) -> Vec<(Group, Sure)> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let next = match words.tag(i) {
            Tag::Modal | Tag::Have | Tag::Be | Tag::Do => chain(words, grammar, i),
            Tag::Possessive => None,
            _ => simple(words, verbs, i),
        };
        match next {
            Some((mut group, sure)) => {
                group.then = infinitive(words, group.end);
                if group.start > 1 && words.tag(group.start - 1) == Tag::Joined {
                    group.start -= 2;
                }
                i = group.end;
                group.negated |= verbs.base(group.verb) == "deny";
                found.push((group, sure));
            }
            None => i += 1,
        }
    }
    found
}

/// A verb in the infinitive right behind a group.
fn infinitive(words: &Words, end: usize) -> Option<(usize, u16)> {
    let to = words.past_adverbs(end);
    if words.tag(to) != Tag::To {
        return None;
    }
    let mut verb = words.past_adverbs(to + 1);
    if words.tag(verb) == Tag::Joined {
        verb += 2;
    }
    words.verbs.get(verb).copied().flatten().map(|form| (verb, form.verb))
}

/// Auxiliaries from `start` on, and the verb they belong to.
fn chain(words: &Words, grammar: &Grammar, start: usize) -> Option<(Group, Sure)> {
    if words.before(start).is_some_and(|p| words.tag(p) == Tag::To) {
        return None;
    }
    let first = words.folded(start);
    let mut group = Group {
        start,
        end: start + 1,
        main: start,
        verb: words.verbs[start].map_or(Verbs::UNKNOWN, |v| v.verb),
        tense: match words.tag(start) {
            Tag::Modal if matches!(first, "will" | "shall" | "'ll" | "won't") => Tense::Future,
            Tag::Modal => Tense::Modal,
            _ if grammar.past.contains(first) => Tense::Past,
            _ => Tense::Present,
        },
        passive: false,
        progressive: false,
        negated: first == "cannot" || first.ends_with("n't"),
        then: None,
    };
    let mut last = words.tag(start);
    let mut i = start + 1;
    loop {
        let at = words.past_adverbs(i);
        group.negated |= (i..at).any(|j| words.tag(j) == Tag::Not);
        let at = if words.tag(at) == Tag::Joined { at + 2 } else { at };
        let folded = words.folded(at);
        match (last, folded) {
            (Tag::Have, "been") | (Tag::Modal, "be") => last = Tag::Be,
            (Tag::Modal, "have") => last = Tag::Have,
            (Tag::Be, "being") => group.progressive = true,
            _ => {
                let form = words.verbs.get(at).copied().flatten();
                return Some((finish(words, group, last, at, form)?, Sure::Strong));
            }
        }
        group.main = at;
        group.verb = words.verbs.get(at).copied().flatten().map_or(group.verb, |v| v.verb);
        group.end = at + 1;
        if words.tag(start) == Tag::Have && group.tense == Tense::Present {
            group.tense = Tense::Perfect;
        }
        i = at + 1;
    }
}

/// The verb at `at` closes the chain if its form fits the last auxiliary; else
/// the auxiliary itself is the verb (`is`, `has`), unless it is a modal.
fn finish(
    words: &Words,
    mut group: Group,
    last: Tag,
    at: usize,
    form: Option<VerbForm>,
) -> Option<Group> {
    let fits = form.filter(|v| match last {
        Tag::Modal | Tag::Do => v.forms.has(Forms::BASE),
        Tag::Have => v.forms.has(Forms::PARTICIPLE),
        _ => v.forms.has(Forms::PARTICIPLE) || v.forms.has(Forms::ING),
    });
    match fits {
        Some(v) => {
            group.passive = last == Tag::Be && v.forms.has(Forms::PARTICIPLE);
            group.progressive |= last == Tag::Be && v.forms.has(Forms::ING);
            if last == Tag::Have && group.tense == Tense::Present {
                group.tense = Tense::Perfect;
            }
            (group.main, group.verb, group.end) = (at, v.verb, at + 1);
            Some(group)
        }
        None if last == Tag::Modal => {
            // A verb that the lexicon lacks.
            let verb = words.tag(at) == Tag::Other && at < words.len();
            if verb {
                (group.main, group.verb, group.end) = (at, Verbs::UNKNOWN, at + 1);
            }
            verb.then_some(group)
        }
        None => Some(group),
    }
}

/// One word that may be a finite verb by itself.
fn simple(words: &Words, verbs: &Verbs, i: usize) -> Option<(Group, Sure)> {
    let form = words.verbs[i]?;
    let before = words.before(i);
    let tag = before.map_or(Tag::Stop, |b| words.tag(b));
    let base_or_third = form.forms.has(Forms::BASE) || form.forms.has(Forms::THIRD);
    let past = form.forms.has(Forms::PAST);
    if before.is_some_and(|b| matches!(words.folded(b), "be" | "been" | "being" | "having")) {
        return None;
    }
    let quantified = before.is_some_and(|b| matches!(words.folded(b), "all" | "both" | "each"));
    if (tag == Tag::Determiner && !(quantified && past))
        || matches!(tag, Tag::To | Tag::Modal | Tag::Possessive | Tag::Joined)
        || (matches!(tag, Tag::Preposition | Tag::Number | Tag::Figure) && !past)
        || (tag == Tag::Preposition && before == i.checked_sub(1))
        || !(base_or_third || past)
    {
        return None;
    }
    let sure = if past && !form.forms.has(Forms::PARTICIPLE) && !base_or_third {
        Sure::Strong
    } else if past && !base_or_third {
        Sure::Medium
    } else if form.forms.has(Forms::THIRD) && !form.noun_too && follows_subject(words, i, tag) {
        Sure::Strong
    } else if follows_subject(words, i, tag) || says_of_several(words, verbs, i, form, tag) {
        Sure::Weak
    } else {
        return None;
    };
    let tense = if past { Tense::Past } else { Tense::Present };
    let group = Group {
        start: i,
        end: i + 1,
        main: i,
        verb: form.verb,
        tense,
        passive: false,
        progressive: false,
        negated: false,
        then: None,
    };
    Some((group, sure))
}

fn follows_subject(words: &Words, i: usize, before: Tag) -> bool {
    let plural = || words.before(i).is_some_and(|b| words.folded(b).ends_with('s'));
    let third = words.verbs[i].is_some_and(|v| v.forms.has(Forms::THIRD));
    let behind_verb = words
        .before(i)
        .and_then(|b| words.verbs[b])
        .is_some_and(|v| v.forms.has(Forms::ING) || v.forms.has(Forms::BASE) && !v.noun_too);
    if behind_verb {
        return false;
    }
    match before {
        Tag::Pronoun | Tag::Relative | Tag::That => true,
        Tag::Name | Tag::Other | Tag::Close | Tag::Comma | Tag::Quote | Tag::Time => {
            third || plural()
        }
        Tag::Coordinator => third,
        _ => false,
    }
}

/// `Reports from the White House say`: the plural stands further off.
fn says_of_several(words: &Words, verbs: &Verbs, i: usize, form: VerbForm, before: Tag) -> bool {
    verbs.nature(form.verb) == Nature::Saying
        && !form.noun_too
        && matches!(before, Tag::Name | Tag::Other | Tag::Time)
        && (i.saturating_sub(8)..i).any(|j| words.folded(j).ends_with('s'))
}

/// A verb of saying in its base form: something said or an end must follow.
fn says_alone(words: &Words, last: Option<&Group>, group: &Group) -> bool {
    let next = words.tag(words.past_adverbs(group.end));
    last.is_none_or(|p| surely_parted(words, p.end, group.start) || words.tag(p.end) == Tag::Comma)
        || matches!(next, Tag::Stop | Tag::Comma)
}

/// Whether a new clause may begin between two places.
fn parted(words: &Words, from: usize, to: usize) -> bool {
    (from..to).any(|i| {
        matches!(
            words.tag(i),
            Tag::Coordinator
                | Tag::Relative
                | Tag::Subordinator
                | Tag::Either
                | Tag::That
                | Tag::Semicolon
                | Tag::Break
                | Tag::Quote
                | Tag::Pronoun
        )
    })
}

/// Whether a new clause surely begins between two places: `and` may as well
/// join two nouns.
fn surely_parted(words: &Words, from: usize, to: usize) -> bool {
    (from..to).any(|i| match words.tag(i) {
        Tag::Coordinator => i > from && words.tag(i - 1) == Tag::Comma,
        Tag::Comma | Tag::Either => false,
        _ => parted(words, i, i + 1),
    })
}

/// Whether a form in -ed is a past tense here and not a participle.
fn is_finite(
    words: &Words,
    verbs: &Verbs,
    last: Option<&Group>,
    group: &Group,
    later: Option<&Group>,
) -> bool {
    let i = group.main;
    let before = words.before(i);
    let tag = before.map_or(Tag::Stop, |b| words.tag(b));
    let grows = verbs.class_name(group.verb) == "change";
    let by_someone = words.folded(i + 1) == "by" && !grows;
    if by_someone || before.is_none() {
        return false;
    }
    if matches!(tag, Tag::Pronoun | Tag::Relative) || is_credit(words, verbs, group, later) {
        return true;
    }
    let telling = |g: &Group| verbs.takes_bare_clause(g.verb);
    let reduced = later.is_some_and(|n| {
        !parted(words, group.end, n.start)
            && !telling(group)
            && n.start > i + 1
            && !is_credit(words, verbs, n, None)
    });
    if reduced {
        return false;
    }
    match last {
        None if tag == Tag::Comma => {
            !later.is_some_and(|n| n.start > 0 && words.tag(n.start - 1) == Tag::Comma)
        }
        None => true,
        Some(p) if tag == Tag::Coordinator => p.tense == Tense::Past || later.is_none(),
        Some(p) if tag == Tag::Comma && is_inset(words, p) => true,
        Some(p) if tag == Tag::Comma => p.tense == Tense::Past && list_goes_on(words, i),
        Some(p) => {
            joined_on(words, p.end, i)
                || (telling(p) && p.then.is_none() && !parted(words, p.end, i))
        }
    }
}

/// `…, who took office last year, …`: behind it the sentence goes on.
fn is_inset(words: &Words, group: &Group) -> bool {
    let near = group.start.saturating_sub(8)..group.start;
    let relative = near.rev().find(|i| matches!(words.tag(*i), Tag::Relative | Tag::Comma));
    relative
        .is_some_and(|i| words.tag(i) == Tag::Relative && i > 0 && words.tag(i - 1) == Tag::Comma)
}

/// `…, the ambassador said.` and `…, said the ambassador.`
fn is_credit(words: &Words, verbs: &Verbs, group: &Group, later: Option<&Group>) -> bool {
    let says = verbs.nature(group.verb) == Nature::Saying || verbs.takes_bare_clause(group.verb);
    let closes = matches!(words.tag(group.end), Tag::Stop | Tag::Comma | Tag::Quote | Tag::Time);
    let near = group.start.saturating_sub(12)..group.start;
    let parted = near.clone().any(|i| matches!(words.tag(i), Tag::Comma | Tag::Quote));
    let before = words.tag(group.start.saturating_sub(1));
    let inverted = matches!(before, Tag::Comma | Tag::Quote)
        && later.is_none()
        && matches!(words.tag(group.end), Tag::Name | Tag::Determiner | Tag::Other);
    says && ((closes && parted) || (inverted && group.start > 1))
}

/// Whether the nearest sign of a new clause before word `i` is a connecting
/// word and no comma: behind a comma alone stands no clause of its own.
fn joined_on(words: &Words, from: usize, i: usize) -> bool {
    let near = (from..i).rev().find(|j| words.tag(*j) == Tag::Comma || parted(words, *j, *j + 1));
    near.is_some_and(|j| words.tag(j) != Tag::Comma)
}

/// Behind `visited A` comes `and met B`: a list of past tenses.
fn list_goes_on(words: &Words, i: usize) -> bool {
    (i + 1..words.len())
        .take_while(|j| words.tag(*j) != Tag::Semicolon)
        .filter(|j| words.tag(*j) == Tag::Coordinator)
        .any(|j| {
            let next = words.past_adverbs(j + 1);
            words.verbs.get(next).copied().flatten().is_some_and(|v| v.forms.has(Forms::PAST))
        })
}

/// A word that is as often a noun is the verb only of a clause that has no other.
fn stands_alone(words: &Words, last: Option<&Group>, group: &Group, later: Option<&Group>) -> bool {
    let object = matches!(
        words.tag(words.past_adverbs(group.end)),
        Tag::Determiner
            | Tag::Name
            | Tag::Preposition
            | Tag::To
            | Tag::That
            | Tag::Number
            | Tag::Figure
            | Tag::Either
            | Tag::Joined
            | Tag::Other
    );
    let noun = matches!(words.tag(group.end), Tag::Other | Tag::Name);
    let opened = words.before(group.start).is_some_and(|b| match words.tag(b) {
        Tag::Relative | Tag::Pronoun => true,
        // `that need to be met`, not `that flood waters rose`.
        Tag::That => !noun,
        _ => false,
    });
    if opened {
        return true;
    }
    object
        && last.is_none_or(|p| surely_parted(words, p.end, group.start))
        && later.is_none_or(|n| surely_parted(words, group.end, n.start))
}
