//! Two times that say one stretch share their year: `between January and
//! March 2025`, `from 28 December to 3 January`; and the second weekday follows
//! the first: `from Thursday to Saturday`.

use super::clock::is_day;
use super::meaning::{Found, Meaning, Shift, YearOf};
use super::scan::Scan;

/// Gives the first of two linked times the year of the second. `year_of`
/// resolves a time whose year is unsaid.
pub fn link(s: &Scan, all: &mut [Found], year_of: impl Fn(&Found) -> Option<i32>) {
    // From the right, so that a year is handed on: `May 3, 4 and 5, 2025`.
    for i in (1..all.len()).rev() {
        let (before, rest) = all.split_at_mut(i);
        let (Some(first), Some(second)) = (before.last_mut(), rest.first_mut()) else { continue };
        if is_clock_of(s, first, second) {
            first.meaning = second.meaning.clone();
            continue;
        }
        if is_set_of(s, first, second) {
            continue;
        }
        if !linked(s, first, second) {
            continue;
        }
        if let (Meaning::Weekday { .. }, Meaning::Weekday { shift: shift @ Shift::Open, .. }) =
            (&first.meaning, &mut second.meaning)
        {
            *shift = Shift::Told(1);
        }
        let (Some((from, YearOf::Unsaid)), Some((to, year))) =
            (month_and_year(&first.meaning), month_and_year(&second.meaning))
        else {
            continue;
        };
        let earlier = i32::from(from > to);
        let shared = match year {
            YearOf::Known(year) => YearOf::Known(year - earlier),
            YearOf::Shift(n) => YearOf::Shift(n - earlier),
            _ => match year_of(second) {
                Some(year) => YearOf::Known(year - earlier),
                None => continue,
            },
        };
        set_year(&mut first.meaning, shared);
    }
}

/// `every Monday and Thursday`, `Monday and Tuesday nights`: what is said of one
/// weekday goes for the other, which then is repeated too.
fn is_set_of(s: &Scan, first: &mut Found, second: &mut Found) -> bool {
    let end = first.tokens.end;
    if end + 1 != second.tokens.start || !s.any(end, &["and", "or"]) {
        return false;
    }
    let repeated = |value: &str| value.starts_with("XXXX-WXX-");
    match (&mut first.meaning, &mut second.meaning) {
        (Meaning::Often(value), Meaning::Weekday { weekday, .. }) if repeated(value) => {
            second.meaning = Meaning::Often(format!("XXXX-WXX-{weekday}"));
        }
        (Meaning::Weekday { weekday, .. }, Meaning::Often(value)) if repeated(value) => {
            let Some((_, part)) = value.split_once('T') else { return false };
            first.meaning = Meaning::Often(format!("XXXX-WXX-{weekday}T{part}"));
        }
        _ => return false,
    }
    true
}

/// `10:35 a.m. (0735 GMT) on Friday`: nothing but brackets and `on` stands
/// between a time of day and the day.
fn is_clock_of(s: &Scan, clock: &Found, day: &Found) -> bool {
    let (end, start) = (clock.tokens.end, day.tokens.start);
    clock.meaning == Meaning::Clock
        && is_day(&day.meaning)
        && start <= end + 2
        && (end..start).all(|i| s.any(i, &["(", ")", "on"]))
}

/// One linking word stands between them, in a stretch that is told as one.
fn linked(s: &Scan, first: &Found, second: &Found) -> bool {
    let at = first.tokens.end;
    let lead = s.before(first.tokens.start);
    at + 1 == second.tokens.start
        && match s.folded(at) {
            "to" | "until" | "till" | "through" | "-" => true,
            "and" if lead == "between" => true,
            "and" | "or" | "," => share_their_month(first, second, s),
            _ => false,
        }
}

/// `May 3 and 4`: the second names no month of its own.
fn share_their_month(first: &Found, second: &Found, s: &Scan) -> bool {
    let day = |found: &Found| match found.meaning {
        Meaning::Day { day, month: Some(month), .. } => Some((day, month)),
        _ => None,
    };
    let (Some((_, month)), Some((day, same))) = (day(first), day(second)) else { return false };
    month == same && s.plain(second.tokens.start).is_some_and(|(n, _)| n == day)
}

pub fn month_and_year(meaning: &Meaning) -> Option<(u32, YearOf)> {
    match meaning {
        Meaning::Day { month: Some(month), year, .. } | Meaning::Month { month, year } => {
            Some((*month, *year))
        }
        _ => None,
    }
}

pub fn set_year(meaning: &mut Meaning, shared: YearOf) {
    if let Meaning::Day { year, .. } | Meaning::Month { year, .. } = meaning {
        *year = shared;
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn joined_weekdays_are_repeated_alike() {
        check(
            "It opens every Monday and Thursday.",
            &["every Monday | Set XXXX-WXX-1", "Thursday | Set XXXX-WXX-4"],
        );
        check(
            "It flies on Monday and Tuesday nights.",
            &["Monday | Set XXXX-WXX-1TNI", "Tuesday nights | Set XXXX-WXX-2TNI"],
        );
        check(
            "They met on Monday and Tuesday.",
            &["Monday | Date 2026-02-02", "Tuesday | Date 2026-02-03"],
        );
    }

    #[test]
    fn a_time_of_day_is_of_the_day_behind_its_brackets() {
        check(
            "The quake struck at 1653 local time (2153 GMT) on Tuesday.",
            &[
                "1653 local time | Time 2026-02-03T16:53",
                "2153 GMT | Time 2026-02-03T21:53Z",
                "Tuesday | Date 2026-02-03",
            ],
        );
    }

    #[test]
    fn the_first_takes_the_year_of_the_second() {
        check(
            "Sales rose between January and March 2025.",
            &["January | Date 2025-01", "March 2025 | Date 2025-03"],
        );
        check(
            "Sales rose from January to October.",
            &["January | Date 2025-01", "October | Date 2025-10"],
        );
        check(
            "The visit runs from Thursday to Saturday.",
            &["Thursday | Date 2026-02-12", "Saturday | Date 2026-02-14"],
        );
        check(
            "They met from Tuesday to Thursday.",
            &["Tuesday | Date 2026-02-03", "Thursday | Date 2026-02-05"],
        );
        check(
            "It ran from 28 December to 3 January 2025.",
            &["28 December | Date 2024-12-28", "3 January 2025 | Date 2025-01-03"],
        );
    }
}
