//! `…, with trade reaching US$11 billion`: a happening of its own, with its
//! own subject, in a phrase without a finite verb.

use super::line::{Line, Sketch, Told};
use super::phrase::Phrase;
use super::title::{LONGEST, finish};
use super::verbs::{Forms, Nature};
use super::when::times_in;
use super::words::Tag;
use crate::model::{DateSpan, Status};
use std::ops::Range;

/// The happenings told with `with`, each with the place of its clause in `told`.
pub fn absolutes(line: &Line, told: &[Told]) -> Vec<(Sketch, usize)> {
    let mut found = Vec::new();
    for (k, one) in told.iter().enumerate() {
        let range = one.clause.group.end..one.clause.range.end;
        let withs = range.clone().filter(|i| {
            line.words.is(*i, "with") && line.words.tag(i.saturating_sub(1)) == Tag::Comma
        });
        for with in withs {
            if let Some(sketch) = absolute(line, with + 1..range.end) {
                found.push((sketch, k));
            }
        }
    }
    found
}

fn absolute(line: &Line, range: Range<usize>) -> Option<Sketch> {
    let words = line.words;
    let verb = range.clone().take(14).find(|i| {
        words.verbs[*i].is_some_and(|v| v.forms.has(Forms::ING))
            && !matches!(words.tag(i.saturating_sub(1)), Tag::Preposition | Tag::Determiner)
    })?;
    let form = words.verbs[verb]?;
    let past = line.verbs.past(form.verb);
    let end = end(line, verb..range.end);
    let counted = (verb..end).any(|i| words.tag(i) == Tag::Figure);
    if past.is_empty() || !counted || verb == range.start {
        return None;
    }
    let subject = line.text(range.start..verb);
    let mut phrase = Phrase::new(words, verb + 1..end);
    phrase.leave_out_brackets();
    let title = finish(&[&subject, past, &*phrase.text()].join(" "));
    let when = times_in(words, line.found, &(verb..end)).next();
    let when = when.and_then(|(t, _)| Some((t.when?, t.why.clone())));
    // What is to come is an aim, and no happening.
    if when.as_ref().is_some_and(|(w, _): &(DateSpan, String)| w.to() > line.doc.published) {
        return None;
    }
    let row = line.verbs.row(form.verb);
    (title.chars().count() <= LONGEST + 15).then(|| Sketch {
        dated: when.is_some(),
        when,
        weight: row.filter(|r| r.nature == Nature::Happening).map_or(500, |r| r.weight),
        class: line.verbs.class_name(form.verb).to_owned(),
        ..Sketch::plain(range.start..end, title, Status::Happened)
    })
}

/// Up to the next participle or clause; changes (`, up 11.7 per cent`) stay.
fn end(line: &Line, range: Range<usize>) -> usize {
    let words = line.words;
    let ends = |i: &usize| match words.tag(*i) {
        Tag::Semicolon | Tag::Stop | Tag::Relative | Tag::Subordinator => true,
        Tag::Comma => {
            let next = words.past_adverbs(i + 1);
            let participle = words.verbs.get(next).copied().flatten();
            let participle = participle.is_some_and(|v| v.forms.has(Forms::ING));
            let figure = (i + 1..range.end).take(6).any(|j| words.tag(j) == Tag::Figure);
            participle || !figure
        }
        _ => false,
    };
    (range.start + 1..range.end).find(ends).unwrap_or(range.end)
}
