//! When something is, never more precisely than the words said.

use super::day::{Day, days_in_month};
use serde::{Deserialize, Serialize};

/// How closely the words fix the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    Day,
    Week,
    Month,
    Quarter,
    Season,
    /// Half a year.
    Half,
    Year,
    Decade,
    Century,
    /// First and last day as the text gave them: `2026–2030`, `4 to 6 February`.
    Period,
}

impl Precision {
    pub const ALL: [Precision; 10] = [
        Precision::Day,
        Precision::Week,
        Precision::Month,
        Precision::Quarter,
        Precision::Season,
        Precision::Half,
        Precision::Year,
        Precision::Decade,
        Precision::Century,
        Precision::Period,
    ];
}

/// How the event lies to the days of its span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bound {
    /// Within the span.
    On,
    /// Not later than the end of the span.
    By,
    /// From the span on.
    Since,
    /// Up to the span.
    Until,
    /// Near the span.
    About,
    /// Later than the span, no one says how much.
    After,
    /// Earlier than the span.
    Before,
}

impl Bound {
    pub const ALL: [Bound; 7] = [
        Bound::On,
        Bound::By,
        Bound::Since,
        Bound::Until,
        Bound::About,
        Bound::After,
        Bound::Before,
    ];
}

/// First day, last day, precision and bound. First is never after last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct DateSpan {
    from: Day,
    to: Day,
    precision: Precision,
    bound: Bound,
}

impl DateSpan {
    /// `None` where `from` is after `to`, or a day's precision spans several days.
    pub fn new(from: Day, to: Day, precision: Precision, bound: Bound) -> Option<DateSpan> {
        let ok = from <= to && (precision != Precision::Day || from == to);
        ok.then_some(DateSpan { from, to, precision, bound })
    }

    pub fn day(day: Day) -> DateSpan {
        DateSpan { from: day, to: day, precision: Precision::Day, bound: Bound::On }
    }

    /// `month` is 1 to 12.
    pub fn month(year: i32, month: u32) -> Option<DateSpan> {
        let from = Day::from_ymd(year, month, 1)?;
        let to = Day::from_ymd(year, month, days_in_month(year, month))?;
        DateSpan::new(from, to, Precision::Month, Bound::On)
    }

    pub fn year(year: i32) -> Option<DateSpan> {
        let from = Day::from_ymd(year, 1, 1)?;
        DateSpan::new(from, Day::from_ymd(year, 12, 31)?, Precision::Year, Bound::On)
    }

    pub fn with_bound(self, bound: Bound) -> DateSpan {
        DateSpan { bound, ..self }
    }

    pub fn from(self) -> Day {
        self.from
    }

    pub fn to(self) -> Day {
        self.to
    }

    pub fn precision(self) -> Precision {
        self.precision
    }

    pub fn bound(self) -> Bound {
        self.bound
    }

    /// Whether any day of the span is within `from..=to`.
    pub fn touches(self, from: Day, to: Day) -> bool {
        self.from <= to && from <= self.to
    }
}

/// The same four values where they are written and read.
#[derive(Serialize, Deserialize)]
struct Parts {
    from: Day,
    to: Day,
    precision: Precision,
    bound: Bound,
}

impl TryFrom<Parts> for DateSpan {
    type Error = &'static str;
    fn try_from(p: Parts) -> Result<DateSpan, Self::Error> {
        DateSpan::new(p.from, p.to, p.precision, p.bound)
            .ok_or("a date span ends before it starts, or has a day's precision and several days")
    }
}

impl From<DateSpan> for Parts {
    fn from(s: DateSpan) -> Parts {
        Parts { from: s.from, to: s.to, precision: s.precision, bound: s.bound }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_never_its_first_day() {
        let feb = DateSpan::month(2024, 2).unwrap();
        assert_eq!((feb.from().iso(), feb.to().iso()), ("2024-02-01".into(), "2024-02-29".into()));
        assert_eq!(feb.precision(), Precision::Month);
    }

    #[test]
    fn err_spans_that_contradict_themselves() {
        let (a, b) = (Day::parse("2026-02-04").unwrap(), Day::parse("2026-02-06").unwrap());
        assert_eq!(DateSpan::new(b, a, Precision::Period, Bound::On), None);
        assert_eq!(DateSpan::new(a, b, Precision::Day, Bound::On), None);
        assert!(
            serde_json::from_str::<DateSpan>(
                r#"{"from":"2026-02-06","to":"2026-02-04","precision":"period","bound":"on"}"#
            )
            .is_err()
        );
    }
}
