//! A civil day: no time of day, no time zone.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;

/// Days since 1970-01-01 in the proleptic Gregorian calendar (ISO 8601).
///
/// Years 0000 to 9999. A `Day` never passes through a time zone, so it is
/// the same day for every reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// `0000-01-01` and `9999-12-31` as days since 1970-01-01.
const RANGE: std::ops::RangeInclusive<i32> = -719_528..=2_932_896;

impl Day {
    /// The first and the last day that can be said.
    pub const MIN: Day = Day(*RANGE.start());
    pub const MAX: Day = Day(*RANGE.end());

    /// `None` where there is no such day (31 February, year 10000).
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        let ok = (0..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        ok.then(|| Day(days_from_civil(year, month, day)))
    }

    /// `None` outside the years 0000 to 9999.
    pub fn from_number(days_since_1970: i32) -> Option<Day> {
        RANGE.contains(&days_since_1970).then_some(Day(days_since_1970))
    }

    pub fn number(self) -> i32 {
        self.0
    }

    /// Year, month 1 to 12, day 1 to 31.
    pub fn ymd(self) -> (i32, u32, u32) {
        civil_from_days(self.0)
    }

    pub fn year(self) -> i32 {
        self.ymd().0
    }

    /// 0 is Monday, 6 is Sunday.
    pub fn weekday(self) -> u32 {
        (self.0 + 3).rem_euclid(7) as u32
    }

    /// `n` days later (earlier where negative), held at the ends of the range.
    pub fn plus(self, n: i32) -> Day {
        Day(self.0.saturating_add(n).clamp(*RANGE.start(), *RANGE.end()))
    }

    /// Reads `2026-02-06`; nothing else.
    pub fn parse(text: &str) -> Option<Day> {
        let b = text.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return None;
        }
        let number = |r: std::ops::Range<usize>| {
            b[r].iter()
                .try_fold(0u32, |n, c| c.is_ascii_digit().then(|| n * 10 + u32::from(c - b'0')))
        };
        Day::from_ymd(number(0..4)? as i32, number(5..7)?, number(8..10)?)
    }
}

pub fn is_leap_year(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// `month` is 1 to 12.
pub fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if is_leap_year(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

// Both from Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms":
// years start in March, so that the leap day is the last of its year.
fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let day_of_year = (153 * ((month as i32 + 9) % 12) + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let mp = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * mp + 2) / 5 + 1) as u32;
    let month = if mp < 10 { mp + 3 } else { mp - 9 } as u32;
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, month, day)
}

/// `2026-02-06`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

impl Day {
    /// `2026-02-06`, without the formatting machinery, which the browser pays for.
    pub fn iso(self) -> String {
        let (year, month, day) = self.ymd();
        let mut out = String::with_capacity(10);
        for (n, places, separator) in [
            (year as u32, [1000, 100, 10, 1].as_slice(), "-"),
            (month, &[10, 1], "-"),
            (day, &[10, 1], ""),
        ] {
            for place in places {
                out.push((b'0' + (n / place % 10) as u8) as char);
            }
            out.push_str(separator);
        }
        out
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.iso())
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Day, D::Error> {
        let text = String::deserialize(d)?;
        Day::parse(&text).ok_or_else(|| D::Error::custom("a day is written YYYY-MM-DD"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_the_range_goes_to_ymd_and_back() {
        for n in RANGE {
            let (y, m, d) = Day(n).ymd();
            assert_eq!(Day::from_ymd(y, m, d), Some(Day(n)));
        }
    }

    #[test]
    fn ok_known_days() {
        assert_eq!(Day::parse("1970-01-01").map(Day::number), Some(0));
        let d = Day::parse("2026-02-06").unwrap();
        assert_eq!((d.ymd(), d.weekday(), d.iso()), ((2026, 2, 6), 4, "2026-02-06".into()));
    }

    #[test]
    fn err_days_that_are_not() {
        for text in [
            "2026-02-31",
            "2025-02-29",
            "2026-13-01",
            "2026-2-6",
            "26-02-06",
            "",
            "2026-02-0é",
            "+026-02-06",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }
}
