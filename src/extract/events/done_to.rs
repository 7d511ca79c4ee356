//! What a participle tells of a clause's subject: `the law | approved on Monday | will ban
//! phones` is of that day too.

use super::clauses::Kind;
use super::groups::Tense;
use super::line::{Line, Sketch, Told};
use super::of_another::is_occasion;
use super::subject::Number;
use super::title::{LONGEST, finish};
use super::verbs::{Forms, Nature};
use super::when::times_in;
use super::words::Tag;
use crate::model::{Bound, Precision, Status};

/// What such a verb tells is an event beside another one.
const WEIGHTY: u16 = 700;

/// The words between a participle and its day: `by the national assembly on`.
const MOST: usize = 7;

/// In the order of the sentence.
pub fn done_to_subjects(line: &Line, told: &[Told]) -> Vec<Sketch> {
    told.iter().filter_map(|told| done_to(line, told)).collect()
}

fn done_to(line: &Line, told: &Told) -> Option<Sketch> {
    let (words, clause) = (line.words, &told.clause);
    let subject = clause.subject.clone();
    let ahead = matches!(clause.group.tense, Tense::Future | Tense::Modal | Tense::Present);
    if !ahead || !matches!(clause.kind, Kind::Main | Kind::Told) || subject.len() < 4 {
        return None;
    }
    let verb = subject
        .clone()
        .skip(2)
        .find(|i| words.verbs[*i].is_some_and(|v| v.forms.has(Forms::PARTICIPLE) && !v.noun_too))?;
    let form = words.verbs[verb]?;
    let row = line.verbs.row(form.verb)?;
    let weighty = row.weight >= WEIGHTY && row.nature == Nature::Happening;
    let noun = |i: usize| matches!(words.tag(i), Tag::Other | Tag::Name | Tag::Joined);
    let opens = words.tag(subject.start) == Tag::Determiner;
    let plain = opens && (subject.start + 1..verb).all(|i| noun(i) && words.may_be_noun(i));
    if !weighty || !plain || is_occasion(words.folded(verb)) {
        return None;
    }
    let (time, range) = times_in(words, line.found, &(verb + 1..subject.end)).next()?;
    let when = time.when.filter(|w| {
        let near = w.precision() <= Precision::Month && w.bound() == Bound::On;
        near && w.to() <= line.doc.published
    })?;
    let by = words.is(verb + 1, "by");
    let between = verb + 1..range.start;
    let led = between.clone().all(|i| {
        let light = matches!(words.tag(i), Tag::Preposition | Tag::Determiner);
        light || by && noun(i)
    });
    let whole = range.end == subject.end || words.tag(range.end) == Tag::Comma;
    if !led || !whole || between.len() > MOST {
        return None;
    }
    let was = match told.subject.number {
        Number::Several => "were",
        _ if words.folded(verb - 1).ends_with('s') => "were",
        _ if words.grammar.plurals.contains(words.folded(verb - 1)) => "were",
        _ => "was",
    };
    let end = match words.before(range.start) {
        Some(i) if by && words.tag(i) == Tag::Preposition && i > verb + 1 => i,
        _ if by => range.start,
        _ => verb + 1,
    };
    let what = line.text(subject.start..verb);
    let title = finish(&[&what, was, &*line.text(verb..end)].join(" "));
    (title.chars().count() <= LONGEST).then(|| Sketch {
        when: Some((when, time.why.clone())),
        dated: true,
        weight: row.weight,
        class: line.verbs.class_name(form.verb).to_owned(),
        secondary: true,
        ..Sketch::plain(subject.start..range.end, title, Status::Happened)
    })
}
