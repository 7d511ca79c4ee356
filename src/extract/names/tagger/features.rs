//! What the model looks at: the stretches of a text that can hold a name, and
//! the features of each of their tokens.

use super::super::view::{Found, View};
use super::document;
use super::sight::{Sight, sight};
use super::templates::{Near, Row, Run, mix};
use crate::model::EntityKind;
use std::ops::Range;

/// Longest stretch that is labelled at once.
const LONGEST: usize = 400;

/// Calls `each` with the first token of every stretch that can hold a name, and
/// with what `made` made of the features of each of its tokens; all other tokens
/// are outside.
pub fn segments<T>(
    view: &View,
    rules: &[Found],
    made: impl Fn(&[u32]) -> T,
    mut each: impl FnMut(usize, &mut Vec<T>),
) {
    let seen = document::seen(view, rules);
    let active = active(view);
    let rule = rule_marks(view.len(), rules);
    let mut sights: Vec<Option<Sight>> = (0..view.len()).map(|_| None).collect();
    let mut row = Row::new();
    let mut stretch = Vec::new();
    let mut at = 0;
    while at < view.len() {
        if !active[at] {
            at += 1;
            continue;
        }
        let sentence = view.sentence_end(at).min(at + LONGEST);
        let end = (at..sentence).find(|&i| !active[i]).unwrap_or(sentence);
        for i in at.saturating_sub(2)..(end + 2).min(view.len()) {
            if sights[i].is_none() {
                sights[i] = Some(sight(view, i, rule[i], seen[i]));
            }
        }
        stretch.clear();
        for i in at..end {
            let (near, run) = around(view, &sights, at..end, i);
            row.clear();
            row.add_token(&near, &run);
            stretch.push(made(row.features()));
        }
        each(at, &mut stretch);
        at = end;
    }
}

/// Capitals, and up to three small tokens between two of them.
fn active(view: &View) -> Vec<bool> {
    let mut active: Vec<bool> =
        (0..view.len()).map(|i| view.starts_capital(i) && !view.taken(i)).collect();
    let capitals: Vec<usize> = (0..view.len()).filter(|&i| active[i]).collect();
    for pair in capitals.windows(2) {
        let gap = pair[0] + 1..pair[1];
        let small = gap.len() <= 3
            && view.sentence_end(pair[0]) == view.sentence_end(pair[1])
            && !gap
                .clone()
                .any(|i| view.taken(i) || matches!(view.folded(i), ";" | ":" | "?" | "!"));
        if small {
            active[gap].fill(true);
        }
    }
    for at in 0..view.len().saturating_sub(2) {
        // `al-Shabaab`
        if !active[at] && view.is_joint(at + 1) && active[at + 2] && view.folded(at).len() <= 3 {
            active[at] = true;
            active[at + 1] = true;
        }
    }
    active
}

fn rule_marks(count: usize, rules: &[Found]) -> Vec<u32> {
    let mut marks = vec![0; count];
    for rule in rules {
        let kind = match rule.kind {
            EntityKind::Person => 1,
            EntityKind::Organisation => 2,
            EntityKind::Place => 3,
            EntityKind::Thing => 4,
        };
        let sure = (rule.confidence * 100.0) as u32;
        for (at, mark) in marks.iter_mut().enumerate().take(rule.end).skip(rule.start) {
            let place = u32::from(at > rule.start) + 2 * u32::from(at + 1 == rule.end);
            *mark = kind | place << 4 | sure << 8;
        }
    }
    marks
}

/// What stands around token `i` of a stretch.
fn around<'s>(
    view: &View,
    sights: &'s [Option<Sight>],
    stretch: Range<usize>,
    i: usize,
) -> (Near<'s>, Run<'s>) {
    let sentence_end = view.sentence_end(i);
    let get = |at: Option<usize>| {
        at.filter(|&a| a < sentence_end)
            .and_then(|a| sights.get(a))
            .and_then(Option::as_ref)
            .unwrap_or(&Sight::NONE)
    };
    let near = Near {
        before2: get(i.checked_sub(2)),
        before: get(i.checked_sub(1)),
        here: get(Some(i)),
        after: get(Some(i + 1)),
        after2: get(Some(i + 2)),
    };
    let (first, last) = run_around(view, stretch.start, stretch.end, i);
    let words = || (first..last).filter_map(|j| sights[j].as_ref()).map(|sight| sight.word);
    let run = Run {
        out_before: get(first.checked_sub(1)),
        first: get(Some(first)),
        last: get(Some(last - 1)),
        out_after: get(Some(last)),
        length: (last - first).min(6) as u32,
        place: (i - first).min(5) as u32,
        words: (i == first).then(|| words().fold(7, |h, word| mix(99, h, word))),
    };
    (near, run)
}

/// The capitals around a token, joints and possessives left out.
fn run_around(view: &View, start: usize, end: usize, i: usize) -> (usize, usize) {
    if !view.starts_capital(i) {
        return (i, i + 1);
    }
    let mut first = i;
    while first > start && i - first < 8 && view.starts_capital(first - 1) {
        first -= 1;
    }
    let mut last = i + 1;
    while last < end && last - i < 8 && view.starts_capital(last) {
        last += 1;
    }
    (first, last)
}
