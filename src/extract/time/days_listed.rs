//! Days that share a month: `October 14 and 15`, `March 1, 15 and 30`.

use super::meaning::{Found, Meaning};
use super::scan::Scan;
use super::years::year_behind;

/// The days behind `first`, each an expression of its own. A number that counts
/// something is none: `on October 14 and 15 people`.
pub fn days_behind(s: &Scan, first: &Found) -> Vec<Found> {
    let Meaning::Day { day, month: Some(month), year, .. } = first.meaning else {
        return Vec::new();
    };
    if first.clock.is_some() || s.plain(first.tokens.end - 1).is_none_or(|(n, _)| n != day) {
        return Vec::new();
    }
    let mut days = Vec::new();
    let mut last = (day, first.tokens.end);
    while let Some(next) = next_day(s, last, month) {
        days.push(next);
        last = next;
        if s.is(next.1 - 2, "and") || s.is(next.1 - 2, "or") {
            break;
        }
    }
    let (shared, end) = year_behind(s, last.1);
    let ends_the_list = days.last().is_some_and(|(_, end)| {
        (s.is(end - 2, "and") || s.is(end - 2, "or")) && counts_nothing(s, *end)
    });
    if !ends_the_list {
        return Vec::new();
    }
    let found = |(day, at): (u32, usize)| {
        let whole = if at == last.1 { at - 1..end } else { at - 1..at };
        let year = if at == last.1 && end > at { shared } else { year };
        Found::new(whole, Meaning::Day { day, month: Some(month), year, weekday: None })
    };
    days.into_iter().map(found).collect()
}

/// A later day behind one linking word or sign, and the token behind it.
fn next_day(s: &Scan, (day, at): (u32, usize), month: u32) -> Option<(u32, usize)> {
    let linked = s.any(at, &["and", "or", ","]);
    let (next, digits) = s.plain(at + 1).filter(|_| linked)?;
    // `October 14 and 15 November`
    let own_month = s.word(at + 2).month > 0 && s.word(at + 2).month != month;
    (digits <= 2 && (day + 1..=31).contains(&next) && !own_month).then_some((next, at + 2))
}

/// Whether no noun stands behind the last number.
fn counts_nothing(s: &Scan, at: usize) -> bool {
    let word = s.folded(at);
    // `and 20 of them`, `and 20 on March 9`
    if word == "of" || (matches!(word, "on" | "in") && s.word(at + 1).month > 0) {
        return false;
    }
    let sign = !word.chars().any(char::is_alphanumeric) && !matches!(word, "%" | "-" | ":" | "/");
    sign || s.words.lists.no_nouns.contains(word) || year_behind(s, at).1 > at
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn days_of_one_month_are_each_a_day() {
        check(
            "Rain is forecast for February 14 and 15.",
            &["February 14 | Date 2026-02-14", "15 | Date 2026-02-15"],
        );
        check(
            "It will be paid on March 1, 15 and 30, the bank said.",
            &["March 1 | Date 2026-03-01", "15 | Date 2026-03-15", "30 | Date 2026-03-30"],
        );
        check(
            "They met on March 4 and 5, 2019 in Paris.",
            &["March 4 | Date 2019-03-04", "5, 2019 | Date 2019-03-05"],
        );
    }

    #[test]
    fn numbers_that_count_are_no_days() {
        check("On February 3 and 15 people came.", &["February 3 | Date 2026-02-03"]);
        check("On February 3, 4 people and 5 dogs came.", &["February 3 | Date 2026-02-03"]);
        check("It rose on February 3 and 4 per cent fell.", &["February 3 | Date 2026-02-03"]);
        check("Ten died on February 3 and 20 of them here.", &["February 3 | Date 2026-02-03"]);
    }
}
