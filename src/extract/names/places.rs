//! Names of places: those of the lexicon, and what `River`, `Lake` or
//! `province` makes one.

use super::MadeBy;
use super::view::{Found, SURE, View};
use super::world::Word;
use crate::model::EntityKind;

/// The place's name that begins at a token.
pub fn place(view: &View, start: usize) -> Option<Found> {
    let found = |end, confidence| Found {
        start,
        end,
        kind: EntityKind::Place,
        confidence,
        by: MadeBy::Rule,
    };
    if !view.capital(start) {
        return None;
    }
    if let Some(end) = line(view, start) {
        return Some(found(end, SURE));
    }
    if let Some(end) = gate(view, start).or_else(|| headed(view, start)) {
        return Some(found(end, 0.9));
    }
    let known = view.place(start).map(|(end, _)| end);
    let built = built(view, start);
    match (known, built) {
        (Some(known), Some(built)) => Some(found(known.max(built), 0.9)),
        (Some(known), None) => Some(found(known, 0.9)),
        // `Berg Convention and Exhibition Center`
        (None, Some(built)) => {
            let whole = (start..built).any(|i| view.is(i, "and"));
            Some(found(built, if whole { SURE } else { 0.8 }))
        }
        (None, None) => None,
    }
}

/// `Tân Nam–Meun Chey` before `border gate`: both sides name one place.
fn gate(view: &View, start: usize) -> Option<usize> {
    let first = run(view, start, 3);
    if !view.is_joint(first) {
        return None;
    }
    let end = run(view, first + 1, 3);
    let small = (end..end + 2).find_map(|at| {
        view.at(at, |w| matches!(w, Word::PlaceTail(s) if view.world.sort(s) == "border gate"))
    });
    (end > first + 1 && small.is_some()).then_some(end)
}

/// `Laos-China Railway`: with a capital it is a name.
fn line(view: &View, start: usize) -> Option<usize> {
    let (first, _) = view.place(start)?;
    let (second, _) = view.place(first + 1).filter(|_| view.is_joint(first))?;
    let end = view.at(second, |w| w == Word::Route)?;
    (view.capital(second) && end == second + 1).then_some(end)
}

/// `Lake Victoria`, `Gulf of Aden`.
fn headed(view: &View, start: usize) -> Option<usize> {
    let head = view.at(start, |w| matches!(w, Word::PlaceHead(_)))?;
    let end = run(view, head, 3);
    (end > head && view.title(head).is_none()).then_some(end)
}

/// `Okavango River`, `Prey Veng province`: the end of the name. A small
/// `province` is not part of it.
fn built(view: &View, start: usize) -> Option<usize> {
    if view.title(start).is_some() || view.adjective(start).is_some() {
        return None;
    }
    let end = view.sentence_end(start).min(start + 5);
    let mut at = start;
    while at < end && view.capital(at) {
        at += 1;
        let Some(tail) = view.at(at, |w| matches!(w, Word::PlaceTail(_))) else { continue };
        let one_of_many =
            view.opens_sentence(start) && at == start + 1 && is_small_word(view, start);
        if view.capital(at) && !one_of_many {
            return Some(numbered(view, at, tail));
        }
        if !view.capital(at) && at <= start + 3 && !one_of_many && names_small_tail(view, at) {
            return Some(at);
        }
    }
    None
}

/// `National Highway 24`, `Highway 1A`: the number is part of a road's name.
pub fn numbered(view: &View, at: usize, tail: usize) -> usize {
    let road = |w: Word| matches!(w, Word::PlaceTail(s) if view.world.sort(s) == "street");
    let numbers = matches!(view.folded(tail - 1), "highway" | "expressway" | "road");
    let digits = view.folded(tail).starts_with(|c: char| c.is_ascii_digit());
    tail + usize::from(
        digits && numbers && view.folded(tail).len() <= 4 && view.at(at, road).is_some(),
    )
}

fn is_small_word(view: &View, at: usize) -> bool {
    view.folded(at).len() <= 4
}

/// A small tail that hardly ever follows anything but a name.
fn names_small_tail(view: &View, at: usize) -> bool {
    view.at(at, |w| {
        matches!(w, Word::PlaceTail(s) if matches!(view.world.sort(s), "province" | "district" | "city"))
    })
    .is_some()
}

fn run(view: &View, start: usize, most: usize) -> usize {
    let end = view.sentence_end(start).min(start + most);
    (start..end).find(|&i| !view.capital(i)).unwrap_or(end.max(start))
}
