//! Stretches of the calendar with their TIMEX3 values.

use crate::model::{Bound, DateSpan, Day, Precision, days_in_month};
use jiff::ToSpan;
use jiff::civil::Date;

/// Some days of the calendar, as TIMEX3 writes them and as the model does.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    pub value: String,
    pub from: Day,
    pub to: Day,
    pub precision: Precision,
}

impl Stretch {
    pub fn span(&self, bound: Bound) -> Option<DateSpan> {
        Some(DateSpan::new(self.from, self.to, self.precision, Bound::On)?.with_bound(bound))
    }
}

pub fn day(day: Day) -> Stretch {
    Stretch { value: day.iso(), from: day, to: day, precision: Precision::Day }
}

pub fn month(year: i32, month: u32) -> Option<Stretch> {
    let from = Day::from_ymd(year, month, 1)?;
    let to = Day::from_ymd(year, month, days_in_month(year, month))?;
    Some(Stretch { value: format!("{year:04}-{month:02}"), from, to, precision: Precision::Month })
}

/// Whole months of one year; `first` and `last` are 1 to 12.
fn months(
    value: String,
    year: i32,
    first: u32,
    last: u32,
    precision: Precision,
) -> Option<Stretch> {
    let from = month(year, first)?.from;
    let to = month(year, last)?.to;
    Some(Stretch { value, from, to, precision })
}

pub fn year(year: i32) -> Option<Stretch> {
    months(format!("{year:04}"), year, 1, 12, Precision::Year)
}

/// The same part of another year; `None` for weeks and what is longer than a year.
pub fn in_year(stretch: &Stretch, to: i32) -> Option<Stretch> {
    let (_, first, day) = stretch.from.ymd();
    match stretch.precision {
        Precision::Day => Some(self::day(Day::from_ymd(to, first, day)?)),
        Precision::Month => month(to, first),
        Precision::Quarter => quarter(to, first.div_ceil(3)),
        Precision::Half => half(to, first.div_ceil(6)),
        Precision::Year => year(to),
        Precision::Period => months_in_year(stretch, to),
        Precision::Season | Precision::Week | Precision::Decade | Precision::Century => None,
    }
}

/// Whole months, where the stretch is some of one year.
fn months_in_year(stretch: &Stretch, to: i32) -> Option<Stretch> {
    let ((y, first, 1), (z, last, _)) = (stretch.from.ymd(), stretch.to.ymd()) else {
        return None;
    };
    let whole = y == z && stretch.to == month(z, last)?.to;
    let value = format!("{to:04}-{first:02}/{to:04}-{last:02}");
    whole.then(|| months(value, to, first, last, Precision::Period))?
}

/// `quarter` is 1 to 4.
pub fn quarter(year: i32, quarter: u32) -> Option<Stretch> {
    let value = format!("{year:04}-Q{quarter}");
    months(value, year, quarter * 3 - 2, quarter * 3, Precision::Quarter)
}

/// `half` is 1 or 2.
pub fn half(year: i32, half: u32) -> Option<Stretch> {
    months(format!("{year:04}-H{half}"), year, half * 6 - 5, half * 6, Precision::Half)
}

/// The first month of a season of the north, by TIMEX3's letters.
pub fn season_month(season: &str) -> u32 {
    match season {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        _ => 12,
    }
}

/// Winter runs into the next year.
pub fn season(year: i32, season: &str) -> Option<Stretch> {
    let value = format!("{year:04}-{season}");
    let first = season_month(season);
    if first < 12 {
        return months(value, year, first, first + 2, Precision::Season);
    }
    let (from, to) = (month(year, 12)?.from, month(year + 1, 2)?.to);
    Some(Stretch { value, from, to, precision: Precision::Season })
}

/// `start` is its first year: 1990.
pub fn decade(start: i32) -> Option<Stretch> {
    let (from, to) = (year(start)?.from, year(start + 9)?.to);
    let value = format!("{:03}", start / 10);
    Some(Stretch { value, from, to, precision: Precision::Decade })
}

/// `hundreds` is 19 for the years 1900 to 1999.
pub fn century(hundreds: i32) -> Option<Stretch> {
    let (from, to) = (year(hundreds * 100)?.from, year(hundreds * 100 + 99)?.to);
    Some(Stretch { value: format!("{hundreds:02}"), from, to, precision: Precision::Century })
}

/// The ISO week, Monday to Sunday, that holds a day.
pub fn week(within: Day) -> Option<Stretch> {
    // TIMEX3 has no years before 0.
    let iso = Some(date(within)?.iso_week_date()).filter(|iso| iso.year() >= 0)?;
    let value = format!("{:04}-W{:02}", iso.year(), iso.week());
    let from = within.plus(-(within.weekday() as i32));
    Some(Stretch { value, from, to: from.plus(6), precision: Precision::Week })
}

/// Saturday and Sunday of the week that holds a day.
pub fn weekend(within: Day) -> Option<Stretch> {
    let week = week(within)?;
    let value = format!("{}-WE", week.value);
    Some(Stretch { value, from: week.from.plus(5), to: week.to, precision: Precision::Period })
}

/// Easter Sunday of the western churches, by the rule of Meeus, Jones and Butcher.
pub fn easter(year: i32) -> Option<Day> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    Day::from_ymd(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

/// A day some months on, held to the last day of a shorter month.
pub fn plus_months(from: Day, months: i64) -> Option<Day> {
    let span = 0.months().try_months(months).ok()?;
    let date = date(from)?.checked_add(span).ok()?;
    Day::from_ymd(date.year().into(), date.month() as u32, date.day() as u32)
}

/// The `week`-th `weekday` (1 is Monday) of a month; week 9 is its last.
pub fn weekday_of_month(year: i32, month: u32, week: u32, weekday: u32) -> Option<Day> {
    let year = i16::try_from(year).ok()?;
    let first = Date::new(year, month as i8, 1).ok()?;
    let weekday = jiff::civil::Weekday::from_monday_one_offset(weekday as i8).ok()?;
    let nth = if week == 9 { -1 } else { week as i8 };
    let date = first.nth_weekday_of_month(nth, weekday).ok()?;
    Day::from_ymd(date.year().into(), date.month() as u32, date.day() as u32)
}

fn date(day: Day) -> Option<Date> {
    let (year, month, day) = day.ymd();
    Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(stretch: Option<Stretch>, expected: &str) {
        let s = stretch.unwrap();
        assert_eq!(format!("{} {}..{}", s.value, s.from, s.to), expected);
    }

    #[test]
    fn ok_stretches_of_the_calendar() {
        let friday = Day::parse("2026-02-06").unwrap();
        check(week(friday), "2026-W06 2026-02-02..2026-02-08");
        check(weekend(friday), "2026-W06-WE 2026-02-07..2026-02-08");
        check(week(Day::parse("2027-01-01").unwrap()), "2026-W53 2026-12-28..2027-01-03");
        check(month(2024, 2), "2024-02 2024-02-01..2024-02-29");
        check(quarter(2025, 4), "2025-Q4 2025-10-01..2025-12-31");
        check(season(2025, "WI"), "2025-WI 2025-12-01..2026-02-28");
        check(decade(1990), "199 1990-01-01..1999-12-31");
        check(century(19), "19 1900-01-01..1999-12-31");
    }

    #[test]
    fn easter_is_the_churches() {
        let days = [1998, 2000, 2013, 2024, 2026].map(|y| easter(y).unwrap().iso());
        assert_eq!(days, ["1998-04-12", "2000-04-23", "2013-03-31", "2024-03-31", "2026-04-05"]);
    }

    #[test]
    fn months_are_added_to_the_shorter_months_end() {
        let day = Day::parse("2026-01-31").unwrap();
        assert_eq!(plus_months(day, 1), Day::parse("2026-02-28"));
        assert_eq!(plus_months(day, -11), Day::parse("2025-02-28"));
        assert_eq!(plus_months(Day::MAX, 1), None);
    }

    #[test]
    fn weekdays_are_counted_within_the_month() {
        assert_eq!(weekday_of_month(1999, 11, 4, 4), Day::parse("1999-11-25"));
        assert_eq!(weekday_of_month(2026, 5, 9, 1), Day::parse("2026-05-25"));
    }
}
