//! One walk over a text that lets every rule try at every token.

use super::organisations::organisation;
use super::persons::person;
use super::places::place;
use super::things::{is_ordinal, thing};
use super::view::{Found, View};
use crate::model::EntityKind;

/// Names by rule and lexicon, in order, not overlapping.
pub fn scan(view: &View) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    // Where a title ended: a name right there is a person's.
    let mut title_end = usize::MAX;
    while at < view.len() {
        if view.taken(at) || !view.is_word(at) {
            at += 1;
            continue;
        }
        let named = view.starts_capital(at) || is_ordinal(view, at);
        let titled = named || view.may_start_title(at);
        if let Some(end) = titled.then(|| title_here(view, at)).flatten() {
            title_end = end;
            at = end;
            continue;
        }
        if !named {
            at += 1;
            continue;
        }
        match best(view, at, title_end == at || titled_before(view, &found, title_end, at)) {
            Some(name) => {
                at = name.end;
                found.push(name);
            }
            None => at += 1,
        }
    }
    found
}

/// A title that is not the start of a longer name (`Prime Minister's Office`).
fn title_here(view: &View, at: usize) -> Option<usize> {
    let title = view.title(at).or_else(|| view.honorific(at))?;
    let title = view.honorific(title).unwrap_or(title);
    let name = organisation(view, at).map_or(at, |o| o.end);
    (title >= name).then_some(title)
}

/// `General Secretary of the CPV Central Committee Tô Lâm`, `Ambassador to
/// Cambodia Nguyễn Minh Vũ`: between title and name stands what the office is of.
fn titled_before(view: &View, found: &[Found], title_end: usize, at: usize) -> bool {
    if title_end >= at {
        return false;
    }
    let linked = matches!(view.folded(title_end), "of" | "to" | "for" | "at");
    let last = found.last().filter(|f| f.start > title_end);
    linked
        && at - title_end <= 24
        && view.sentence_end(title_end) == view.sentence_end(at)
        && last.is_some_and(|f| f.end == at && f.kind != EntityKind::Person)
        && !(title_end..at).any(|i| view.is(i, ","))
}

/// The longest reading at a token; on a tie the first of: thing, organisation,
/// place, person. Behind a title it is a person.
fn best(view: &View, at: usize, titled: bool) -> Option<Found> {
    let person = person(view, at, titled);
    let organisation = organisation(view, at);
    if titled && person.is_some() && organisation.as_ref().is_none_or(|o| o.end <= at + 1) {
        return person;
    }
    let mut best = thing(view, at);
    for next in [organisation, place(view, at), person].into_iter().flatten() {
        if best.as_ref().is_none_or(|b| next.end > b.end) {
            best = Some(next);
        }
    }
    best
}
