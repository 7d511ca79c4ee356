//! Names of organisations by how they are built: a run of capitals that ends
//! in a word such as `Party`, or one that starts with `Ministry of`.

use super::MadeBy;
use super::view::{Found, SURE, View};
use super::world::Word;
use crate::model::EntityKind;

/// Longest name in tokens.
const LONGEST: usize = 24;

/// The organisation's name that begins at a token.
pub fn organisation(view: &View, start: usize) -> Option<Found> {
    let found = |end, confidence| Found {
        start,
        end,
        kind: EntityKind::Organisation,
        confidence,
        by: MadeBy::Rule,
    };
    let known = view.known(start, EntityKind::Organisation);
    let built = built(view, start, 0);
    match (built, known) {
        (Some(end), Some((longer, _))) if longer > end => Some(found(longer, 0.9)),
        (Some(end), _) => Some(found(end, if is_body(view, start, end) { SURE } else { 0.9 })),
        (None, Some((end, _))) => Some(found(end, 0.85)),
        (None, None) => None,
    }
}

/// A body that many have, with what it is for or whose it is: `Ministry of
/// Interior`, `Standing Board of the …`, `CPP Central Committee`.
fn is_body(view: &View, start: usize, end: usize) -> bool {
    let owned = |i: usize| view.at(i, |w| w == Word::Owned);
    let behind = (start + 1..end).any(|i| owned(i) == Some(end));
    let before = owned(start).is_some_and(|head| head < end && view.is(head, "of"));
    behind || before || owned(start) == Some(end) && end > start + 1
}

/// The end of a name that is built by the rules.
fn built(view: &View, start: usize, depth: usize) -> Option<usize> {
    if !view.capital(start) || depth > 3 {
        return None;
    }
    let limit = view.sentence_end(start).min(start + LONGEST);
    let mut at = start;
    let mut best = None;
    while at < limit {
        if let Some(end) = view.at(at, |w| matches!(w, Word::OrganisationHead(_)))
            && view.written_as_name(at, end)
            && let Some(longer) = complement(view, at, end, limit, depth)
        {
            return Some(longer);
        }
        if let Some(end) = tail(view, start, at)
            && end <= limit
        {
            best = Some(end);
            at = end;
            // `National Assembly Chairman`, `Party of`: nothing more belongs to it.
            if view.title(at).is_some() || !view.capital(at) {
                if view.is_joint(at) || view.is(at, "and") {
                    // may go on: `Committee-General`
                } else {
                    break;
                }
            }
        }
        match step(view, start, at, limit) {
            Some(next) => at = next,
            None => break,
        }
    }
    let end = best.filter(|&end| says_something(view, start, end))?;
    Some(in_a_country(view, end).unwrap_or(end))
}

/// `… Association in Cambodia (KVA)`: the bracket says that the country
/// belongs to the name.
fn in_a_country(view: &View, end: usize) -> Option<usize> {
    let (place, _) = view.place(end + 1).filter(|_| view.is(end, "in"))?;
    (view.is(place, "(") && view.is_acronym(place + 1)).then_some(place)
}

/// The next token of a run of capitals.
fn step(view: &View, start: usize, at: usize, limit: usize) -> Option<usize> {
    let inside = |i: usize| i < limit && view.capital(i);
    if at >= limit {
        return None;
    }
    if view.capital(at) {
        return Some(at + 1);
    }
    if at > start && view.is(at, "'s") {
        let group = (start..at).rev().take(2).any(|g| view.at(g, |w| w == Word::Group) == Some(at));
        return (group && inside(at + 1)).then_some(at + 1);
    }
    if at > start && (view.is_joint(at) || matches!(view.folded(at), "&")) && inside(at + 1) {
        return Some(at + 1);
    }
    let joins = || joins_tasks(view, start, at, limit) || joins_trades(view, at, limit);
    (view.is(at, "and") && joins()).then_some(at + 1)
}

/// `Berg Air Services and Tourism Trading Company`: both are what the company does.
fn joins_trades(view: &View, and: usize, limit: usize) -> bool {
    let does = |i: usize| view.at(i, |w| w == Word::CompanyTask).is_some();
    let company =
        |w: Word| matches!(w, Word::OrganisationTail(sort) if view.world.sort(sort) == "company");
    let tailed = || {
        let run = (and + 2..limit.min(and + 6)).take_while(|&i| view.capital(i));
        run.into_iter().any(|i| view.at(i, company).is_some())
    };
    does(and - 1) && view.capital(and + 1) && does(and + 1) && tailed()
}

/// `Norland Disaster and Dyke Management Authority`: whose it is, a word for
/// what it does, `and` another, and the tail soon behind.
fn joins_tasks(view: &View, start: usize, and: usize, limit: usize) -> bool {
    let owner = view.place(start).map(|(end, _)| end).or_else(|| view.adjective(start));
    let owner = owner.or_else(|| is_task(view, start, and, limit).then_some(start));
    let Some(task) = owner.filter(|end| *end < and && and - end <= 2) else { return false };
    let plain = |i: usize| {
        view.capital(i)
            && view
                .at(i, |w| {
                    matches!(w, Word::Given | Word::Family(_) | Word::Known(_) | Word::Office)
                })
                .is_none()
    };
    let tailed = (and + 2..limit.min(and + 5)).any(|i| {
        view.capital(i) && view.at(i, |w| matches!(w, Word::OrganisationTail(_))).is_some()
    });
    (task..and).all(plain)
        && plain(and + 1)
        && tailed
        && (and + 1..limit.min(and + 3)).all(|i| view.capital(i))
}

/// `the Competition and Markets Authority`: an article or an owner, one word for a task, and what
/// deals with both at the end of the capitals.
fn is_task(view: &View, start: usize, and: usize, limit: usize) -> bool {
    let body = |w: Word| match w {
        Word::OrganisationTail(sort) => {
            matches!(view.world.sort(sort), "commission" | "committee" | "ministry")
        }
        _ => false,
    };
    let of_body = |w: Word| matches!(w, Word::OrganisationTail(_) | Word::OrganisationHead(_));
    let end = (and + 1..limit.min(and + 6)).find(|&i| !view.capital(i)).unwrap_or(limit);
    start > 0
        && matches!(view.folded(start - 1), "the" | "'s")
        && and == start + 1
        && view.at(start, of_body).is_none()
        && view.at(and + 1, of_body).is_none()
        && (and + 2..end).any(|i| view.at(i, body) == Some(end))
}

/// A tail that stands at `at` in a name from `start`: its end.
fn tail(view: &View, start: usize, at: usize) -> Option<usize> {
    let end = view.at(at, |w| matches!(w, Word::OrganisationTail(_)))?;
    (view.capital(at) && view.written_as_name(start, end)).then_some(end)
}

/// Whether a name is more than a bare word with a country's adjective.
fn says_something(view: &View, start: usize, end: usize) -> bool {
    let mut at = start;
    let mut joined = false;
    while let Some(next) = view.adjective(at).filter(|&n| n < end) {
        joined |= view.is_joint(next);
        at = if view.is_joint(next) { next + 1 } else { next };
    }
    let bare = view.at(at, |w| w == Word::Bare) == Some(end);
    let owned = view.at(at, |w| w == Word::Owned) == Some(end);
    let only_owned = view.at(at, |w| w == Word::OnlyOwned) == Some(end);
    if at > start {
        return owned || joined || !bare;
    }
    if only_owned || bare {
        return false;
    }
    owned || end > start + 1 || !view.opens_sentence(start) && !is_tail_alone(view, start, end)
}

fn is_tail_alone(view: &View, start: usize, end: usize) -> bool {
    view.at(start, |w| matches!(w, Word::OrganisationTail(_))) == Some(end)
}

/// `of Interior` behind `Ministry`: the end of the whole name.
fn complement(view: &View, head: usize, end: usize, limit: usize, depth: usize) -> Option<usize> {
    if !matches!(view.folded(end), "of" | "for" | "on" | "against") {
        return None;
    }
    let mut at = end + 1;
    if view.is(at, "the") {
        at += 1;
    }
    let owned = view.at(head, |w| matches!(w, Word::Owned)) == Some(end);
    if let Some((place, _)) = view.place(at) {
        if owned && view.is(place, "'s") && view.capital(place + 1) {
            return Some(end);
        }
        if let Some(longer) = built(view, at, depth + 1) {
            return Some(longer);
        }
        return Some(place_with_tail(view, place));
    }
    if let Some(inner) = built(view, at, depth + 1) {
        let bracket = view.is(inner, "(") && view.is_acronym(inner + 1);
        return Some(if owned && bracket { end } else { inner });
    }
    words(view, at, limit)
}

/// `Đồng Nai Province`: the end with the place's own tail.
fn place_with_tail(view: &View, end: usize) -> usize {
    match view.at(end, |w| matches!(w, Word::PlaceTail(_))) {
        Some(longer) if view.capital(end) => longer,
        _ => end,
    }
}

/// Capitals, with `and` between: `Ethnic and Religious Affairs`, but not
/// `Interior and Cambodia`.
fn words(view: &View, start: usize, limit: usize) -> Option<usize> {
    let mut at = start;
    let mut best = None;
    while at < limit {
        if view.capital(at) && !(best.is_some() && begins_another(view, at)) {
            at += 1;
            best = Some(at);
        } else if best.is_some() && links(view, at, limit) {
            at += 1;
        } else {
            break;
        }
    }
    best
}

/// A small word or a comma with more of the same name behind it.
fn links(view: &View, at: usize, limit: usize) -> bool {
    if view.is_joint(at) && view.is(at, "-") {
        return view.capital(at + 1);
    }
    let small = matches!(view.folded(at), "and" | "&" | "of" | "the" | "for");
    small && goes_on(view, at + 1) && !begins_another(view, at + 1)
        || view.is(at, ",") && list_goes_on(view, at + 1, limit)
}

fn goes_on(view: &View, at: usize) -> bool {
    view.capital(at) || (view.is(at, "the") && view.capital(at + 1))
}

fn begins_another(view: &View, at: usize) -> bool {
    let at = if view.is(at, "the") { at + 1 } else { at };
    view.place(at).is_some()
        || view.is_acronym(at)
        || view.adjective(at).is_some()
        || view.title(at).is_some()
        || view.at(at, |w| matches!(w, Word::OrganisationHead(_) | Word::Family(_))).is_some()
}

/// `Education, Science and Technology`: one or two capitals up to the next
/// comma or an `and` with a capital behind it.
fn list_goes_on(view: &View, start: usize, limit: usize) -> bool {
    let mut at = start;
    while at < limit && at < start + 3 && view.capital(at) && !begins_another(view, at) {
        at += 1;
    }
    let ends = view.is(at, "and") && view.capital(at + 1) && !begins_another(view, at + 1);
    at > start && at < limit && ends
}
