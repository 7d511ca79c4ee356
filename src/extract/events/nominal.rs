//! Happenings that a dated noun names: `the February 2025 meeting between the
//! two Parties`, `the attack of 11 September`.

use super::line::{Line, Sketch, Told};
use super::of_another::is_attribute;
use super::phrase::Phrase;
use super::title::finish;
use super::when::{times_in, when};
use super::words::Tag;
use crate::model::{Bound, Precision, Status};
use std::ops::Range;

/// In the order of the sentence.
pub fn nominals(line: &Line, told: &[Told]) -> Vec<Sketch> {
    let words = line.words;
    let mut found = Vec::new();
    for (time, range) in times_in(words, line.found, &(0..words.len())) {
        let Some(when) = time.when else { continue };
        if when.to() >= line.doc.published || when.precision() > Precision::Year {
            continue;
        }
        if dates_what_happened(line, told, &range) {
            continue;
        }
        let of_noun = || behind_noun(line, &range).filter(|_| !dates_verb(line, told, &range));
        let plain = |phrase: Range<usize>| (phrase.clone(), phrase.end..phrase.end);
        let Some((phrase, hole)) = before_noun(line, &range).map(plain).or_else(of_noun) else {
            continue;
        };
        let noun = head(line, &phrase);
        let Some(class) = noun.and_then(|n| line.happening(n)) else { continue };
        // `Since the May 2021 coup`: it was then; since then something else is.
        let outer =
            matches!(when.bound(), Bound::Since | Bound::Until | Bound::After | Bound::Before);
        let when = if outer { when.with_bound(Bound::On) } else { when };
        let mut title = Phrase::new(words, phrase.clone());
        title.leave_out(&hole);
        let title = finish(&title.text());
        if !title.contains(' ') {
            continue;
        }
        found.push(Sketch {
            when: Some((when, time.why.clone())),
            dated: true,
            named: true,
            weight: 420,
            class: class.to_owned(),
            secondary: true,
            ..Sketch::plain(phrase, title, Status::Happened)
        });
    }
    found
}

/// `At a 31 July meeting, she ordered …`: the meeting is that of the order.
fn dates_what_happened(line: &Line, told: &[Told], time: &Range<usize>) -> bool {
    let words = line.words;
    if !words.grammar.spans.occasions.contains(words.folded(time.end)) {
        return false;
    }
    // The clause that it stands in, or opens.
    let behind = told.partition_point(|t| t.clause.range.start <= time.start);
    let near = told[behind.saturating_sub(1)..].iter().take(2);
    near.into_iter().any(|t| {
        let when = when(words, line.found, &t.clause);
        when.is_some_and(|w| w.words.is_empty() && w.words.end == time.end)
    })
}

/// `signed the treaty in May`: the time is the verb's.
fn dates_verb(line: &Line, told: &[Told], time: &Range<usize>) -> bool {
    told.iter().any(|t| {
        let behind = time.start >= t.clause.group.end && t.clause.range.contains(&time.start);
        behind && when(line.words, line.found, &t.clause).is_some_and(|w| w.words.end == time.end)
    })
}

fn head(line: &Line, phrase: &Range<usize>) -> Option<usize> {
    phrase.clone().find(|i| line.happening(*i).is_some())
}

/// `the February 2025 meeting between the two Parties`.
fn before_noun(line: &Line, time: &Range<usize>) -> Option<Range<usize>> {
    let words = line.words;
    if !is_attribute(words, time) {
        return None;
    }
    let noun = (time.end..words.len().min(time.end + 4))
        .take_while(|i| matches!(words.tag(*i), Tag::Other | Tag::Name | Tag::Joined))
        .find(|i| line.happening(*i).is_some())?;
    Some(time.start..complement(line, noun + 1))
}

/// `meeting in February 2025`, `the signing | in March 1962 | of the accord` without the
/// time: the phrase, and what of it is left out.
fn behind_noun(line: &Line, time: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let words = line.words;
    let preposition = time.start.checked_sub(1)?;
    if !matches!(words.folded(preposition), "of" | "in" | "on") {
        return None;
    }
    let noun = preposition.checked_sub(1)?;
    line.happening(noun)?;
    let determined = (noun.saturating_sub(4)..noun)
        .rev()
        .take_while(|i| {
            matches!(
                words.tag(*i),
                Tag::Other | Tag::Name | Tag::Joined | Tag::Determiner | Tag::Possessive
            )
        })
        .find(|i| words.tag(*i) == Tag::Determiner)?;
    let end = complement(line, time.end);
    let hole = if end > time.end { preposition..time.end } else { time.end..time.end };
    Some((determined + 1..end, hole))
}

/// The end of what a noun needs: `between the two Parties`, `of the council`.
fn complement(line: &Line, from: usize) -> usize {
    let words = line.words;
    if !matches!(words.folded(from), "between" | "of" | "with" | "in" | "on" | "by") {
        return from;
    }
    let pair = words.is(from, "between");
    let end = (from + 1..words.len()).find(|i| match words.tag(*i) {
        Tag::Comma | Tag::Stop | Tag::Semicolon | Tag::Relative | Tag::That | Tag::Break => true,
        Tag::Preposition => words.folded(*i) != "of",
        Tag::Coordinator => !pair,
        Tag::Determiner | Tag::Name | Tag::Other | Tag::Number => {
            words.verbs[*i].is_some_and(|v| !v.noun_too)
        }
        _ => !matches!(words.tag(*i), Tag::Possessive | Tag::Joined | Tag::Adverb),
    });
    let end = end.unwrap_or(words.len());
    let phrase = Phrase::new(words, from..end);
    let short = end > from + 1 && phrase.text().chars().count() <= 60;
    if short { end } else { from }
}
