//! Days and months in numbers: `2026-02-06`, `6/2/2026`, `06.02.2026`, and as
//! reports from Việt Nam write them: `ngày 6/2/2026`, `tháng 2 năm 2026`.

use super::meaning::{Found, Meaning, YearOf};
use super::scan::Scan;
use super::years::full_year;
use crate::model::Day;

/// The expression that starts at token `i`.
pub fn numeric_dates(s: &Scan, i: usize) -> Option<Found> {
    iso(s, i)
        .or_else(|| parted(s, i))
        .or_else(|| dotted(s, i))
        .or_else(|| vietnamese_day(s, i))
        .or_else(|| vietnamese_month(s, i))
}

/// `2026-02-06`, `2026/02/06`, `2026-02`.
fn iso(s: &Scan, i: usize) -> Option<Found> {
    if let Some(found) = iso_month(s, i) {
        return Some(found);
    }
    let glued = (i..i + 4).all(|k| s.glued(k));
    let sign = s.folded(i + 1);
    if !glued || !matches!(sign, "-" | "/") || !s.is(i + 3, sign) {
        return None;
    }
    let (Some((year, 4)), Some((month, 2))) = (s.plain(i), s.plain(i + 2)) else { return None };
    let day = s.folded(i + 4).get(..2)?.parse().ok()?;
    let year = YearOf::Known(year as i32);
    Some(Found::new(i..i + 5, Meaning::Day { day, month: Some(month), year, weekday: None }))
}

/// `2026-02`; but `1997-98` and `2001-02` are two years where the second
/// number is no month or follows the first.
fn iso_month(s: &Scan, i: usize) -> Option<Found> {
    let (Some((year, 4)), Some((month, 2))) = (s.plain(i), s.plain(i + 2)) else { return None };
    let joined = s.glued(i) && s.glued(i + 1) && s.is(i + 1, "-") && !s.is(i + 3, "-");
    let season = month == (year + 1) % 100;
    let known = (1900..2100).contains(&year) && (1..=12).contains(&month);
    (joined && known && !season)
        .then(|| Found::new(i..i + 3, Meaning::Month { month, year: YearOf::Known(year as i32) }))
}

/// `7/8/07`, `31/12/2025`, `6-2-2026`: of day first and month first the one that is a date
/// and lies nearer to the day of publication.
fn parted(s: &Scan, i: usize) -> Option<Found> {
    let sign = s.folded(i + 1);
    let apart = matches!(sign, "/" | "-") && s.is(i + 3, sign) && (i..i + 4).all(|k| s.glued(k));
    if !apart || s.before(i) == sign {
        return None;
    }
    let ((a, _), (b, _), (y, digits)) = (s.plain(i)?, s.plain(i + 2)?, s.plain(i + 4)?);
    let year = match digits {
        4 => y as i32,
        2 if sign == "/" => full_year(y),
        _ => return None,
    };
    let distance = |(day, month)| {
        let date = Day::from_ymd(year, month, day)?;
        Some((date.number() - s.doc.published.number()).abs())
    };
    // `ngày 6/2/2026`: Vietnamese has the day first.
    let day_first = s.before_is_one_of(i, &s.words.lists.day_labels);
    let readings = if day_first { [(a, b), (a, b)] } else { [(a, b), (b, a)] };
    let (day, month) = readings.into_iter().min_by_key(|r| distance(*r).unwrap_or(i32::MAX))?;
    let year = YearOf::Known(year);
    Some(Found::new(i..i + 5, Meaning::Day { day, month: Some(month), year, weekday: None }))
}

/// `06.02.2026`, one token: day first.
fn dotted(s: &Scan, i: usize) -> Option<Found> {
    let mut parts = s.folded(i).split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || day.len() > 2 || month.len() > 2 || year.len() != 4 {
        return None;
    }
    let (day, month, year): (u32, u32, i32) =
        (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    let known = (1900..2100).contains(&year);
    known.then(|| Found::new(i..i + 1, day_of(day, month, YearOf::Known(year))))
}

/// `ngày 6/2/2026`, `ngày 6/2`, `6 tháng 2 năm 2026`.
fn vietnamese_day(s: &Scan, i: usize) -> Option<Found> {
    let at = i + usize::from(s.one_of(i, &s.words.lists.day_labels));
    if at > i
        && let Some(found) = parted(s, at)
    {
        return Some(Found { tokens: i..found.tokens.end, ..found });
    }
    let (day, 1..=2) = s.plain(at)? else { return None };
    let slash = at > i && s.is(at + 1, "/") && s.glued(at) && s.glued(at + 1);
    if !slash && !s.one_of(at + 1, &s.words.lists.month_labels) {
        return None;
    }
    let (month, 1..=2) = s.plain(at + 2)? else { return None };
    let (year, end) = vietnamese_year(s, at + 3);
    let known = (1..=31).contains(&day) && (1..=12).contains(&month);
    known.then(|| Found::new(i..end, day_of(day, month, year)))
}

/// `tháng 2/2026`, `tháng 2 năm 2026`.
fn vietnamese_month(s: &Scan, i: usize) -> Option<Found> {
    if !s.one_of(i, &s.words.lists.month_labels) {
        return None;
    }
    let (month @ 1..=12, 1..=2) = s.plain(i + 1)? else { return None };
    let (year, end) = vietnamese_year(s, i + 2);
    (year != YearOf::Unsaid).then(|| Found::new(i..end, Meaning::Month { month, year }))
}

/// ` năm 2026` or `/2026` at `i`, and the token behind.
fn vietnamese_year(s: &Scan, i: usize) -> (YearOf, usize) {
    let led = s.one_of(i, &s.words.lists.year_labels) || (s.is(i, "/") && s.glued(i));
    match s.plain(i + 1) {
        Some((year @ 1900..=2099, 4)) if led => (YearOf::Known(year as i32), i + 2),
        _ => (YearOf::Unsaid, i),
    }
}

fn day_of(day: u32, month: u32, year: YearOf) -> Meaning {
    Meaning::Day { day, month: Some(month), year, weekday: None }
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn ok_days_in_numbers() {
        check(
            "Filed 2026-02-03, signed 31/12/2025.",
            &["2026-02-03 | Date 2026-02-03", "31/12/2025 | Date 2025-12-31"],
        );
        check(
            "Filed on 6-2-2026, 06.02.2026 and 2026/02/06.",
            &[
                "6-2-2026 | Date 2026-02-06",
                "06.02.2026 | Date 2026-02-06",
                "2026/02/06 | Date 2026-02-06",
            ],
        );
    }

    #[test]
    fn ok_days_as_vietnamese_writes_them() {
        check("It is dated ngày 6/2/2026.", &["ngày 6/2/2026 | Date 2026-02-06"]);
        check("It is dated ngày 1/3.", &["ngày 1/3 | Date 2026-03-01"]);
        check("It is dated 6 tháng 2 năm 2026.", &["6 tháng 2 năm 2026 | Date 2026-02-06"]);
        check("Issue tháng 3/2025 is out.", &["tháng 3/2025 | Date 2025-03"]);
    }

    #[test]
    fn err_numbers_that_are_no_days() {
        check("Version 1.2.2026.4 beat 40.13.2026 and 6-2-26.", &[]);
    }
}
