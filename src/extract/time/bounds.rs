//! How an event lies to the time, by the words before it: `by 2030`, `since
//! 2019`, `from 2025 to 2030`.

use super::meaning::Found;
use super::scan::Scan;
use crate::model::Bound;

/// The bound that the words before an expression give it.
pub fn bound(s: &Scan, found: &Found) -> Bound {
    let start = found.tokens.start;
    let at = start - usize::from(start > s.sentence.start && s.before(start) == "the");
    if found.modifier == Some("APPROX") {
        return Bound::About;
    }
    match s.before(at) {
        "from" if !range_follows(s, found.tokens.end) => return Bound::On,
        "to" if range_leads(s, at - 1) => return Bound::Until,
        "and" if between(s, at - 1) => return Bound::Until,
        "between" if s.is(found.tokens.end, "and") => return Bound::Since,
        _ => {}
    }
    s.words.bounds.before(s.done(at)).map_or(Bound::On, |(bound, _)| bound)
}

/// `from 2025 to`, `from Monday on`, `from May onwards`.
fn range_follows(s: &Scan, end: usize) -> bool {
    s.any(end, &["to", "through", "until", "till", "on", "onwards", "onward", "-"])
}

/// `to 1997` behind `from 1991`.
fn range_leads(s: &Scan, to: usize) -> bool {
    (to.saturating_sub(5)..to).any(|i| s.is(i, "from"))
}

/// `and 2016` behind `between 2014`.
fn between(s: &Scan, and: usize) -> bool {
    (and.saturating_sub(5)..and).any(|i| s.is(i, "between"))
}
