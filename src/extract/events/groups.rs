//! Finite verb groups: `is expected to strengthen`, `have repeatedly confirmed`.

use super::finite::is_finite;
use super::grammar::Grammar;
use super::single::{says_alone, simple, stands_alone};
use super::verbs::{Forms, Nature, VerbForm, Verbs};
use super::words::{Tag, Words};

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
pub enum Sure {
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
        let sure_enough = |(g, s): &&(Group, Sure)| {
            // `opened on Monday, hosted by the fund`: a participle, whatever is before.
            let participle = words.is(g.end, "by") || is_of_source(words, g.main);
            *s > Sure::Weak && !(*s == Sure::Medium && participle)
        };
        let later = candidates[k + 1..].iter().find(sure_enough).map(|(g, _)| g);
        let keep = match sure {
            _ if goes_on_passive(words, verbs, found.last(), group) => false,
            Sure::Strong => true,
            Sure::Medium => is_finite(words, verbs, found.last(), group, later),
            Sure::Weak if verbs.nature(group.verb) == Nature::Saying => {
                says_alone(words, found.last(), group, later)
            }
            Sure::Weak => stands_alone(words, found.last(), group, later),
        };
        if keep {
            match shared_auxiliary(words, verbs, found.last(), group) {
                // `would be closed and the pupils sent home` is all one wish.
                Some(shared) if shared.tense == Tense::Modal => {}
                Some(shared) => found.push(shared),
                None => found.push(group.clone()),
            }
        }
    }
    found
}

/// `according to figures released on Monday`.
fn is_of_source(words: &Words, verb: usize) -> bool {
    let near = verb.saturating_sub(NEAR)..verb;
    let phrase = near.rev().take_while(|i| words.tag(*i) != Tag::Comma);
    phrase.into_iter().any(|i| words.is(i, "according"))
}

/// A source's name has so many words at most.
const NEAR: usize = 12;

/// `was arrested on Friday and sent to the capital`: `was` belongs to both.
fn goes_on_passive(words: &Words, verbs: &Verbs, last: Option<&Group>, group: &Group) -> bool {
    let participle = words.verbs[group.main].is_some_and(|v| v.forms.has(Forms::PARTICIPLE));
    let joined = words.before(group.start).is_some_and(|b| match words.tag(b) {
        // `was arrested, charged and jailed`.
        Tag::Comma => last.is_some_and(|l| l.end == b),
        tag => tag == Tag::Coordinator,
    });
    let alone = group.start == group.main && group.main + 1 == group.end;
    let object = !matches!(
        words.tag(words.past_adverbs(group.end)),
        Tag::Preposition
            | Tag::Either
            | Tag::To
            | Tag::Time
            | Tag::Comma
            | Tag::Stop
            | Tag::Coordinator
    );
    // `was drafted in May and | rejected on Monday` are two.
    let time = |range: std::ops::Range<usize>| range.into_iter().any(|i| words.tag(i) == Tag::Time);
    let dated = last.is_some_and(|l| time(l.end..group.start))
        && words.tag(words.past_adverbs(group.end)) != Tag::Comma
        && time(group.end..group.end + 3);
    last.is_some_and(|l| l.passive)
        && !dated
        && joined
        && alone
        && participle
        // `was jailed and fined $5,000`.
        && (!object || verbs.base(group.verb) == "fine" && words.tag(group.end) == Tag::Figure)
        && verbs.needs_object(group.verb)
}

/// `was drafted and | rejected`, `will be closed and the pupils | sent home`: a participle
/// that shares the auxiliary of the verb before, with or without a subject of its own.
fn shared_auxiliary(
    words: &Words,
    verbs: &Verbs,
    last: Option<&Group>,
    group: &Group,
) -> Option<Group> {
    let last = last.filter(|l| l.passive && l.then.is_none())?;
    let participle = words.verbs[group.main].is_some_and(|v| v.forms.has(Forms::PARTICIPLE));
    let alone = group.start == group.main && group.main + 1 == group.end;
    let and = (last.end..group.start).rev().find(|i| words.tag(*i) == Tag::Coordinator)?;
    let noun = |i: usize| match words.tag(i) {
        Tag::Other => words.may_be_noun(i),
        Tag::Determiner | Tag::Adverb | Tag::Figure | Tag::Number | Tag::Joined => true,
        _ => false,
    };
    let object = matches!(
        words.tag(words.past_adverbs(group.end)),
        Tag::Determiner
            | Tag::Name
            | Tag::Figure
            | Tag::Number
            | Tag::Pronoun
            | Tag::Be
            | Tag::Have
    );
    let fits = alone
        && participle
        && !object
        && words.is(and, "and")
        && (and + 1..group.start).all(noun)
        && verbs.needs_object(group.verb);
    fits.then(|| Group { tense: last.tense, passive: true, negated: last.negated, ..group.clone() })
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
                group.then = infinitive(words, past_time(words, group.end));
                is_to(words, grammar, verbs, &mut group);
                // `co-chaired`; not `the run-off will`.
                if group.start > 1
                    && words.tag(group.start - 1) == Tag::Joined
                    && words.folded(group.start - 1) == "-"
                {
                    group.start -= 2;
                }
                i = group.end;
                let before = words.before(group.start).map_or("", |b| words.folded(b));
                group.negated |= matches!(before, "neither" | "nor" | "nobody");
                group.negated |= is_denied_before(words, group.start);
                found.push((group, sure));
            }
            None => i += 1,
        }
    }
    found
}

/// `she never signed`.
fn is_denied_before(words: &Words, start: usize) -> bool {
    let adverbs = (0..start).rev().take_while(|i| matches!(words.tag(*i), Tag::Adverb | Tag::Not));
    adverbs.into_iter().any(|i| words.tag(i) == Tag::Not)
}

/// `is to visit`, `are to be held`: what will be.
fn is_to(words: &Words, grammar: &Grammar, verbs: &Verbs, group: &mut Group) {
    let plain = group.tense == Tense::Present && verbs.base(group.verb) == "be";
    let Some((at, verb)) = group.then.filter(|_| plain && group.end == group.start + 1) else {
        return;
    };
    let near = group.start.saturating_sub(6)..group.start;
    let equated = near
        .rev()
        .take_while(|i| !matches!(words.tag(*i), Tag::Comma | Tag::Name))
        .any(|i| grammar.equated.contains(words.folded(i)));
    if group.negated || equated || words.tag(past_time(words, group.end)) != Tag::To {
        return;
    }
    let passive = words.verbs.get(at + 1).copied().flatten();
    let passive = passive.filter(|v| words.is(at, "be") && v.forms.has(Forms::PARTICIPLE));
    (group.main, group.verb) = passive.map_or((at, verb), |v| (at + 1, v.verb));
    group.tense = Tense::Future;
    group.passive = passive.is_some();
    group.end = group.main + 1;
    group.then = infinitive(words, group.end);
}

/// `is | next week | to visit`: behind words of time that stand before `to`, else
/// where it was.
fn past_time(words: &Words, at: usize) -> usize {
    let on = usize::from(words.is(at, "on"));
    let end = (at + on..words.len()).find(|i| words.tag(*i) != Tag::Time).unwrap_or(at);
    if words.tag(end) == Tag::To { end } else { at }
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
            Tag::Modal if matches!(first, "will" | "shall" | "'ll" | "won") => Tense::Future,
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
        // `were each jailed`.
        let each = matches!(words.folded(at), "each" | "all" | "both") && last != Tag::Modal;
        let at = at + usize::from(each);
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
