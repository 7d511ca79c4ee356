//! Insets: clauses between two parts of the clause that they stand in.

use super::clauses::{Clause, Kind};
use super::groups::Group;
use super::verbs::{Forms, Verbs};
use super::words::{Tag, Words};

/// `met Berg, who won in 2020, | on Monday`: what follows an inset is of the clause that
/// the inset stands in, where it is a phrase without a verb up to the end.
pub fn give_back(words: &Words, found: &mut [Clause], k: usize) {
    let (before, rest) = found.split_at_mut(k);
    let (Some(main), Some(inset)) = (before.last_mut(), rest.first_mut()) else { return };
    let opener = inset.range.start.checked_sub(1).filter(|i| words.tag(*i) == Tag::Relative);
    let Some(opening) = opener.and_then(|i| i.checked_sub(1)) else { return };
    if inset.kind != Kind::Aside || words.tag(opening) != Tag::Comma {
        return;
    }
    let closing = (inset.group.end..inset.range.end.min(words.len())).find(|i| {
        let next = matches!(words.tag(i + 1), Tag::Preposition | Tag::Time | Tag::Either);
        let verb = words.verbs.get(words.past_adverbs(i + 1)).copied().flatten();
        let next =
            next || verb.is_some_and(|v| v.forms.has(Forms::THIRD) && !v.forms.has(Forms::BASE));
        words.tag(*i) == Tag::Comma && next
    });
    let Some(closing) = closing else { return };
    let end = inset.range.end;
    inset.range.end = closing;
    let plain = |i: usize| match words.tag(i) {
        Tag::Other => words.may_be_noun(i),
        Tag::Preposition | Tag::Either | Tag::Name | Tag::Time | Tag::Determiner => true,
        Tag::Number | Tag::Figure | Tag::Joined | Tag::Possessive | Tag::Stop => true,
        _ => false,
    };
    let whole = rest.len() == 1 && (closing + 1..end.min(words.len())).all(plain);
    if whole && main.kind != Kind::Aside && main.range.end == opening {
        main.range.end = end;
        main.holes.push(opening..closing + 1);
    }
}

/// A verb right behind a comma goes on with the clause that an inset parted.
pub fn resume(words: &Words, verbs: &Verbs, found: &mut Vec<Clause>, group: Group, comma: usize) {
    if resumes_told(words, verbs, found, &group, comma) {
        return;
    }
    let Some(inset) = found.last_mut() else { return };
    let inset_start = inset.range.start;
    inset.range.end = inset.range.end.min(comma);
    let subject_start = match inset.kind {
        Kind::Aside | Kind::Condition => 0,
        _ => inset.subject.start,
    };
    // The first clause of a sentence holds the word that opens it.
    let held = matches!(words.tag(inset_start), Tag::Relative | Tag::That)
        || inset_start > 0 && words.is(inset_start, "where");
    let first = if held { 0 } else { 1 };
    let has_own = inset_start > first && matches!(inset.kind, Kind::Aside);
    let opener = if held { inset_start } else { inset_start.saturating_sub(1) };
    // `the payments | and how they were made | were known`.
    let parted = opener > 0 && matches!(words.tag(opener - 1), Tag::Comma | Tag::Coordinator);
    let (subject, hole) = if has_own {
        (subject_start..group.start, opener - usize::from(parted)..group.start)
    } else {
        (inset.subject.clone(), inset.group.start..group.start)
    };
    let kind = if has_own { Kind::Main } else { inset.kind };
    let range = subject.start..words.len();
    let holes = Vec::from([hole]);
    found.push(Clause { kind, range, subject, group, holes });
}

/// `Police said the man, who was on the run, | was arrested`: what is said, not what
/// the sentence tells by itself.
fn resumes_told(
    words: &Words,
    verbs: &Verbs,
    found: &mut Vec<Clause>,
    group: &Group,
    comma: usize,
) -> bool {
    let [.., says, inset] = found.as_mut_slice() else { return false };
    let told = verbs.takes_bare_clause(says.group.verb) && !says.group.passive;
    let Some(relative) = inset.range.start.checked_sub(1) else { return false };
    let parted = relative > 0 && words.tag(relative - 1) == Tag::Comma;
    let opener = relative - usize::from(parted);
    if opener <= says.group.end + 1 {
        return false;
    }
    let body = says.group.end..opener;
    let noun = |i: usize| match words.tag(i) {
        Tag::Other => words.may_be_noun(i),
        Tag::Determiner | Tag::Name | Tag::Figure | Tag::Number | Tag::Joined => true,
        Tag::Adverb | Tag::Preposition => true,
        _ => false,
    };
    let fits = told
        && says.group.then.is_none()
        && inset.kind == Kind::Aside
        && words.tag(relative) == Tag::Relative
        && words.tag(body.start) != Tag::Name
        && body.clone().all(noun);
    if !fits {
        return false;
    }
    inset.range.end = inset.range.end.min(comma);
    says.range.end = says.group.end;
    let hole = opener..group.start;
    let (range, subject) = (body.start..words.len(), body.start..group.start);
    let holes = Vec::from([hole]);
    found.push(Clause { kind: Kind::Told, range, subject, group: group.clone(), holes });
    true
}

/// The comma that opens an inset, `whose sponsors include the mayor,`, right before the
/// sentence's first verb that was found.
pub fn without_verb(words: &Words, verb: usize) -> Option<usize> {
    let closing = verb.checked_sub(1).filter(|i| words.tag(*i) == Tag::Comma)?;
    let parts = |i: &usize| matches!(words.tag(*i), Tag::Comma | Tag::Relative);
    let relative = (0..closing).rev().find(parts)?;
    let comma = relative.checked_sub(1).filter(|i| words.tag(*i) == Tag::Comma)?;
    let subject = 0..comma;
    let plain = subject.clone().all(|i| !matches!(words.tag(i), Tag::Comma | Tag::Preposition));
    (words.tag(relative) == Tag::Relative && !subject.is_empty() && plain).then_some(comma)
}

/// `a “quiet” deal`: a quotation mark around a word or two of a noun's phrase.
pub fn quotes_a_word(words: &Words, mark: usize) -> bool {
    let is_mark = |i: &usize| words.tag(*i) == Tag::Quote;
    let opens = (mark + 1..(mark + 5).min(words.len())).find(is_mark);
    let closes = (mark.saturating_sub(4)..mark).rev().find(is_mark);
    let around = |open: usize, close: usize| {
        let plain = |i: usize| {
            matches!(words.tag(i), Tag::Other | Tag::Joined | Tag::Adverb | Tag::Name)
                && words.may_be_noun(i)
        };
        let led = open.checked_sub(1).is_some_and(|i| {
            matches!(words.tag(i), Tag::Determiner | Tag::Possessive | Tag::Other)
                && words.may_be_noun(i)
        });
        led && open + 1 < close && (open + 1..close).all(plain)
    };
    opens.is_some_and(|close| around(mark, close)) || closes.is_some_and(|open| around(open, mark))
}

/// `said “armed groups” | had left`: the words in quotes right before a verb are its subject.
pub fn quotes_subject(words: &Words, mark: usize, verb: usize) -> bool {
    let is_mark = |i: &usize| words.tag(*i) == Tag::Quote;
    let Some(close) = words.before(verb).filter(is_mark) else { return false };
    let Some(open) = (close.saturating_sub(5)..close).rev().find(is_mark) else { return false };
    let plain = |i: usize| {
        matches!(words.tag(i), Tag::Other | Tag::Name | Tag::Joined | Tag::Determiner)
            && words.may_be_noun(i)
    };
    // A verb of saying stands before it.
    let said = open.checked_sub(1).is_some_and(|i| words.verbs[i].is_some());
    (mark == open || mark == close) && said && open + 1 < close && (open + 1..close).all(plain)
}
