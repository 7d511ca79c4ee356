//! How an event lies to the time, by the words before it: `by 2030`, `since
//! 2019`, `from 2025 to 2030`.

use super::calendar::{self, Stretch};
use super::meaning::{Found, Meaning, Unit};
use super::scan::Scan;
use crate::model::{Bound, DateSpan};

/// The days of an expression with the bound that its words give it.
///
/// `By the end of 2026` is a bound at the last day, not somewhere in the year;
/// it says no more than `by 31 December`.
pub fn span(s: &Scan, found: &Found, stretch: &Stretch) -> Option<DateSpan> {
    let bound = bound(s, found);
    let last_day = match bound {
        Bound::By | Bound::Before => Bound::By,
        Bound::Until => Bound::Until,
        _ => return stretch.span(bound),
    };
    let mut words = found.tokens.clone().map(|i| s.folded(i));
    let ends = found.modifier == Some("END") && words.any(|w| s.words.lists.ends.contains(w));
    if ends { calendar::day(stretch.to).span(last_day) } else { stretch.span(bound) }
}

/// The bound that the words before an expression give it.
fn bound(s: &Scan, found: &Found) -> Bound {
    let start = found.tokens.start;
    let at = start - usize::from(start > s.sentence.start && s.before(start) == "the");
    // `20 years ago` is no single year.
    let round = matches!(found.meaning, Meaning::Moved { unit, .. } if unit >= Unit::Year);
    match (&found.meaning, found.modifier) {
        // `more than a decade ago`
        (Meaning::Moved { back: true, .. }, Some("MORE_THAN" | "EQUAL_OR_MORE")) => {
            return Bound::Before;
        }
        (Meaning::Moved { back: true, .. }, Some("LESS_THAN" | "EQUAL_OR_LESS")) => {
            return Bound::After;
        }
        (_, Some("APPROX")) => return Bound::About,
        _ if round => return Bound::About,
        _ => {}
    }
    // `pre-2020 levels`, `the post-2015 agenda`
    match (s.before(start), s.folded(start.wrapping_sub(2))) {
        ("-", "pre") => return Bound::Before,
        ("-", "post") => return Bound::After,
        _ => {}
    }
    match s.before(at) {
        "from" if !range_follows(s, found.tokens.end) => return Bound::On,
        "to" if range_leads(s, at - 1) => return Bound::Until,
        "and" if between(s, at - 1) => return Bound::Until,
        "between" if s.is(found.tokens.end, "and") => return Bound::Since,
        _ => {}
    }
    // `until at least Wednesday`
    let at = at - if hedged(s, at) { 2 } else { 0 };
    s.words.bounds.before(s.done(at)).map_or(Bound::On, |(bound, _)| bound)
}

fn hedged(s: &Scan, at: usize) -> bool {
    at >= s.sentence.start + 2 && s.says(at - 2, &["at", "least"])
}

/// `from 2025 to`, `from Monday on`, `from May onwards`.
fn range_follows(s: &Scan, end: usize) -> bool {
    s.any(end, &["to", "through", "until", "till", "on", "onwards", "onward", "-"])
}

/// `to 1997` behind `from 1991`.
fn range_leads(s: &Scan, to: usize) -> bool {
    (to.saturating_sub(5)..to).any(|i| s.is(i, "from"))
}

/// `and 2016` behind `between 2014`; not behind `between the party`.
fn between(s: &Scan, and: usize) -> bool {
    let dated = |i: usize| {
        let word = s.word(i);
        word.month > 0 || word.weekday > 0 || word.unit.is_some() || s.number(i).is_some()
    };
    let start = (and.saturating_sub(5)..and).rev().find(|i| s.is(*i, "between"));
    start.is_some_and(|start| (start + 1..and).any(dated))
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check_days as check;

    #[test]
    fn between_bounds_a_time_where_another_is_before_it() {
        check(
            "It grew between 2014 and 2016.",
            &[
                "2014 | Date 2014 2014-01-01..2014-12-31 Year Since",
                "2016 | Date 2016 2016-01-01..2016-12-31 Year Until",
            ],
        );
        check(
            "He sees a likeness between the meeting and the 1979 coup.",
            &["1979 | Date 1979 1979-01-01..1979-12-31 Year On"],
        );
    }

    #[test]
    fn prepositions_give_the_bound() {
        check("They aim to finish by 2030.", &["2030 | Date 2030 2030-01-01..2030-12-31 Year By"]);
        check("It has grown since 2019.", &["2019 | Date 2019 2019-01-01..2019-12-31 Year Since"]);
        check(
            "It ran from 2025 to 2030.",
            &[
                "2025 | Date 2025 2025-01-01..2025-12-31 Year Since",
                "2030 | Date 2030 2030-01-01..2030-12-31 Year Until",
            ],
        );
        check(
            "It will be done by the end of this year.",
            &["the end of this year | Date 2026 END 2026-12-31..2026-12-31 Day By"],
        );
        check(
            "It stays open until the end of March.",
            &["the end of March | Date 2026-03 END 2026-03-31..2026-03-31 Day Until"],
        );
        check(
            "It is due before end-2026.",
            &["end-2026 | Date 2026 END 2026-12-31..2026-12-31 Day By"],
        );
        check(
            "It opens at the end of 2026.",
            &["the end of 2026 | Date 2026 END 2026-01-01..2026-12-31 Year On"],
        );
        check(
            "It is due by late 2026.",
            &["late 2026 | Date 2026 END 2026-01-01..2026-12-31 Year By"],
        );
        check(
            "It stands until 6 March.",
            &["6 March | Date 2026-03-06 2026-03-06..2026-03-06 Day Until"],
        );
        check(
            "It stays shut until at least 6 March.",
            &["6 March | Date 2026-03-06 2026-03-06..2026-03-06 Day Until"],
        );
        check(
            "It began more than a decade ago.",
            &["more than a decade ago | Date 2016 MORE_THAN 2016-01-01..2016-12-31 Year Before"],
        );
        check("Pre-2020 levels.", &["2020 | Date 2020 2020-01-01..2020-12-31 Year Before"]);
        check(
            "It came about 20 years ago.",
            &["about 20 years ago | Date 2006 APPROX 2006-01-01..2006-12-31 Year About"],
        );
    }
}
