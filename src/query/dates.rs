//! In what form a date span is said, before any language comes into it.

use crate::model::{DateSpan, Day, Precision, days_in_month};

/// The shape of a date's words; the bound is said around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateForm {
    Day(Day),
    /// First and last day.
    Days(Day, Day),
    /// The week that holds these days.
    Week(Day, Day),
    /// Any day of the month.
    Month(Day),
    Months(Day, Day),
    /// 1 to 4, and the year.
    Quarter(u32, i32),
    /// 0 or 1, and the year.
    Half(usize, i32),
    Year(Day),
    Years(Day, Day),
    /// Its first year.
    Decade(i32),
}

/// The form that says exactly as much as the span does: a stretch that ends
/// where months or years end is said in months or years.
pub fn date_form(span: DateSpan) -> DateForm {
    let (from, to) = (span.from(), span.to());
    let (year, month, _) = from.ymd();
    match span.precision() {
        Precision::Day => DateForm::Day(from),
        Precision::Week => DateForm::Week(from, to),
        Precision::Month => DateForm::Month(from),
        Precision::Quarter if whole_months(from, to) == Some(3) && month % 3 == 1 => {
            DateForm::Quarter(month / 3 + 1, year)
        }
        Precision::Half if whole_months(from, to) == Some(6) && month % 6 == 1 => {
            DateForm::Half((month / 7) as usize, year)
        }
        Precision::Year if from.year() == to.year() => DateForm::Year(from),
        Precision::Decade if year % 10 == 0 && to.year() == year + 9 => DateForm::Decade(year),
        _ => stretch(from, to),
    }
}

fn stretch(from: Day, to: Day) -> DateForm {
    match whole_months(from, to) {
        _ if from == to => DateForm::Day(from),
        Some(12) if from.ymd().1 == 1 => DateForm::Year(from),
        Some(n) if n % 12 == 0 && from.ymd().1 == 1 => DateForm::Years(from, to),
        Some(1) => DateForm::Month(from),
        Some(_) => DateForm::Months(from, to),
        None => DateForm::Days(from, to),
    }
}

/// How many months there are from `from` to `to`, if they are whole.
fn whole_months(from: Day, to: Day) -> Option<i32> {
    let ((y1, m1, d1), (y2, m2, d2)) = (from.ymd(), to.ymd());
    let whole = d1 == 1 && d2 == days_in_month(y2, m2);
    whole.then(|| (y2 - y1) * 12 + m2 as i32 - m1 as i32 + 1)
}

/// For the attribute `datetime` of HTML's `time` element: a day, a month or a
/// year; `None` for what it can't say.
pub fn datetime(span: DateSpan) -> Option<String> {
    let mut iso = span.from().iso();
    iso.truncate(match date_form(span) {
        DateForm::Day(_) => 10,
        DateForm::Month(_) => 7,
        DateForm::Year(_) => 4,
        _ => return None,
    });
    Some(iso)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Bound;

    fn form(from: &str, to: &str, precision: Precision) -> DateForm {
        date_form(span(from, to, precision))
    }

    fn span(from: &str, to: &str, precision: Precision) -> DateSpan {
        DateSpan::new(day(from), day(to), precision, Bound::On).unwrap()
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_stretch_is_said_in_the_largest_units_that_it_fills() {
        let period = |from, to| form(from, to, Precision::Period);
        assert_eq!(
            period("2026-02-04", "2026-02-06"),
            DateForm::Days(day("2026-02-04"), day("2026-02-06"))
        );
        assert_eq!(
            period("2026-01-01", "2030-12-31"),
            DateForm::Years(day("2026-01-01"), day("2030-12-31"))
        );
        assert_eq!(
            period("2025-11-01", "2026-02-28"),
            DateForm::Months(day("2025-11-01"), day("2026-02-28"))
        );
        assert_eq!(period("2026-01-01", "2026-12-31"), DateForm::Year(day("2026-01-01")));
        assert_eq!(period("2026-02-06", "2026-02-06"), DateForm::Day(day("2026-02-06")));
    }

    #[test]
    fn quarters_and_halves_are_numbered_where_they_are_calendar_ones() {
        for (from, to, n) in [("2026-01-01", "2026-03-31", 1), ("2026-10-01", "2026-12-31", 4)] {
            assert_eq!(form(from, to, Precision::Quarter), DateForm::Quarter(n, 2026));
        }
        let half = |from, to| form(from, to, Precision::Half);
        assert_eq!(half("2026-01-01", "2026-06-30"), DateForm::Half(0, 2026));
        assert_eq!(half("2026-07-01", "2026-12-31"), DateForm::Half(1, 2026));
        assert_eq!(
            half("2026-04-01", "2026-09-30"),
            DateForm::Months(day("2026-04-01"), day("2026-09-30"))
        );
    }

    #[test]
    fn decades_that_start_with_a_nought_have_a_name() {
        assert_eq!(form("2020-01-01", "2029-12-31", Precision::Decade), DateForm::Decade(2020));
        assert_eq!(
            form("2021-01-01", "2030-12-31", Precision::Decade),
            DateForm::Years(day("2021-01-01"), day("2030-12-31"))
        );
    }

    #[test]
    fn html_times_are_never_more_precise_than_the_span() {
        let of = |from, to, precision| datetime(span(from, to, precision));
        assert_eq!(of("2026-02-06", "2026-02-06", Precision::Day).as_deref(), Some("2026-02-06"));
        assert_eq!(of("2025-02-01", "2025-02-28", Precision::Month).as_deref(), Some("2025-02"));
        assert_eq!(of("2025-01-01", "2025-12-31", Precision::Year).as_deref(), Some("2025"));
        assert_eq!(of("2026-02-02", "2026-02-08", Precision::Week), None);
        assert_eq!(of("2026-01-01", "2030-12-31", Precision::Period), None);
    }
}
