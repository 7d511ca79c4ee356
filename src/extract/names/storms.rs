//! Storms, which are called by their bare name once they were introduced with their
//! kind: `Typhoon Berg hit Norland. Berg weakened`.

use super::things::is_quote;
use super::view::{Found, View};
use super::world::Word;
use crate::model::EntityKind;
use std::collections::BTreeSet;

/// The bare names of the storms that a text introduces.
pub fn called<'v>(view: &View<'v>, found: &[Found]) -> BTreeSet<&'v str> {
    let storms = found.iter().filter(|f| f.kind == EntityKind::Thing);
    let named = storms.filter_map(|f| bare(view, f.start, f.end)).filter(|(a, b)| b == &(a + 1));
    let small = view.hits.all().iter().filter(|hit| {
        matches!(hit.what, Word::ThingHead(_))
            && !matches!(view.folded(hit.start), "storm")
            && !view.starts_capital(hit.start)
    });
    let small = small.map(|hit| hit.end).filter(|&i| is_own(view, i));
    named.map(|(at, _)| at).chain(small).map(|i| view.word(i)).collect()
}

/// The tokens of a storm's name behind its kind, quotes left out.
pub fn bare(view: &View, start: usize, end: usize) -> Option<(usize, usize)> {
    let head = view.at(start, |w| matches!(w, Word::ThingHead(_))).filter(|head| *head < end)?;
    let quoted = is_quote(view, head) && is_quote(view, end - 1) && end > head + 2;
    Some(if quoted { (head + 1, end - 1) } else { (head, end) })
}

/// `typhoon Berg` with one capital that can be nothing else.
fn is_own(view: &View, at: usize) -> bool {
    let name = |w: Word| matches!(w, Word::Given | Word::Surname | Word::Family(_));
    view.capital(at)
        && !view.capital(at + 1)
        && !view.is_acronym(at)
        && view.hits.at(at).iter().all(|hit| name(hit.what))
}

/// `Melissa Berg` where a storm is called Melissa.
pub fn is_of_longer(view: &View, at: usize) -> bool {
    view.capital(at + 1) || at > 0 && view.capital(at - 1)
}
