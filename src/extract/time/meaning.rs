//! What the words of a time expression mean, before the day of publication is
//! brought in.

use super::TimexType;
use std::ops::Range;

/// Tokens that say when, and what they say.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub tokens: Range<usize>,
    pub meaning: Meaning,
    pub clock: Option<Clock>,
    /// TIMEX3 `mod`.
    pub modifier: Option<&'static str>,
}

impl Found {
    pub fn new(tokens: Range<usize>, meaning: Meaning) -> Found {
        Found { tokens, meaning, clock: None, modifier: None }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A day of a month. Without month: `the 6th`.
    Day {
        day: u32,
        month: Option<u32>,
        year: YearOf,
        weekday: Option<u32>,
    },
    Month {
        month: u32,
        year: YearOf,
    },
    Year(i32),
    /// Its first year: 1990.
    Decade(i32),
    /// Its first two digits: 19 for the 20th.
    Century(i32),
    Season {
        season: &'static str,
        year: YearOf,
    },
    /// 1 to 4; `None` for `the 1988 quarter`.
    Quarter {
        quarter: Option<u32>,
        year: YearOf,
    },
    Half {
        half: u32,
        year: YearOf,
    },
    Weekday {
        weekday: u32,
        shift: Shift,
    },
    /// `last week`, `this year`: a unit counted from the present one.
    Unit {
        unit: Unit,
        shift: i32,
    },
    /// `the week of March 6`: the unit that holds a day.
    Around {
        unit: Unit,
        day: Box<Meaning>,
    },
    /// A month's, season's or feast's place counted from now: `last May`, `this summer`.
    Feast {
        feast: Feast,
        year: YearOf,
    },
    /// `yesterday`.
    DayFromNow(i32),
    /// `the day before Christmas`: days counted from another day.
    DayBeside {
        days: i32,
        of: Box<Meaning>,
    },
    /// `two days ago`, `a year earlier`; amount `None` for `days ago`.
    Moved {
        amount: Option<f64>,
        unit: Unit,
        back: bool,
        from: Anchor,
    },
    /// `the quarter`, `the year`: the last one spoken of, else the present one.
    Same(Unit),
    /// `that day`, `the same month`: the last one spoken of.
    That(Unit),
    /// `two years ago this month`: another time of the calendar, years before.
    YearsBefore {
        years: i32,
        of: Box<Meaning>,
    },
    /// `the quarter ended Sept. 30`.
    QuarterEnding(Box<Meaning>),
    /// `the third Monday in January`; week 9 is the last of the month.
    WeekdayOf {
        week: u32,
        weekday: u32,
        month: u32,
        year: YearOf,
    },
    /// `the same month last year`, `the quarter a year ago`: the stretch spoken
    /// of, in another year. Unit `None` for `the same period`. A year `Beside`
    /// is counted from that of the stretch.
    Again {
        unit: Option<Unit>,
        year: YearOf,
    },
    /// `the first nine months`, of a year that is unsaid.
    FirstMonths(u32),
    /// `the latest quarter`: the one spoken of, if it is over. `spoken`: it must
    /// have been spoken of, for `the latest period` is not always a quarter.
    LatestQuarter {
        spoken: bool,
    },
    /// `2026–2030`, `February 4 to 6`: both ends belong to it.
    Range(Box<Meaning>, Box<Meaning>),
    /// `PRESENT_REF` and the like.
    Vague(&'static str),
    /// A duration; amount `None` for `several years`. `past` or `future` where
    /// it is told from now: `the past three months`.
    Length {
        amount: Option<f64>,
        unit: Option<Unit>,
        toward: Toward,
    },
    /// A set's TIMEX3 value.
    Often(String),
    /// A time of day of a day that only the context knows.
    Clock,
}

impl Meaning {
    pub fn timex(&self) -> TimexType {
        match self {
            Meaning::Length { .. } | Meaning::FirstMonths(_) => TimexType::Duration,
            Meaning::Often(_) => TimexType::Set,
            Meaning::Clock => TimexType::Time,
            _ => TimexType::Date,
        }
    }
}

/// How the year is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum YearOf {
    Unsaid,
    Known(i32),
    /// Counted from the year of publication: `next year`.
    Shift(i32),
    /// The latest one before, or the first one after: `last May`, `next May`.
    Beside(i32),
    /// That of a day some weeks ago at most; else no one can say: `the June 4 attacks`.
    Lately,
}

/// Which of several weekdays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shift {
    /// By tense.
    Open,
    /// `last Friday`, `this Friday`, `next Friday`.
    By(i32),
    /// `the previous Friday`, `the following Monday`: from the day spoken of.
    Told(i32),
}

/// What a distance is counted from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Anchor {
    Publication,
    /// The time last spoken of, else publication: `a year earlier`.
    Context,
    /// The time spoken of, some sentences ago at most: `the following month`.
    Spoken,
    /// A day spoken of; without one it is a length of time: `three days later`.
    Day,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Toward {
    Nowhere,
    Past,
    Future,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Feast {
    Fixed {
        month: u32,
        day: u32,
    },
    /// `week` 9 is the last of the month; `weekday` 1 is Monday.
    Weekday {
        month: u32,
        week: u32,
        weekday: u32,
    },
    /// Days after Easter Sunday.
    Easter {
        days: i32,
    },
}

/// A time of day.
#[derive(Clone, Debug, PartialEq)]
pub enum Clock {
    /// TIMEX3: `MO`, `AF`, `EV`, `NI`.
    Part(&'static str),
    /// Hour 0 to 24, minute where said.
    At { hour: u32, minute: Option<u32>, second: Option<u32>, utc: bool },
}

/// Units of the calendar and the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// From the letters of the lexicon.
    pub fn from_letters(letters: &str) -> Option<Unit> {
        Some(match letters {
            "TS" => Unit::Second,
            "TM" => Unit::Minute,
            "TH" => Unit::Hour,
            "D" => Unit::Day,
            "WE" => Unit::Weekend,
            "W" => Unit::Week,
            "FN" => Unit::Fortnight,
            "M" => Unit::Month,
            "Q" => Unit::Quarter,
            "Y" => Unit::Year,
            "DE" => Unit::Decade,
            "CE" => Unit::Century,
            "ML" => Unit::Millennium,
            _ => return None,
        })
    }

    /// A duration in TIMEX3: `P3D`, `PT2H`, `PXW`.
    pub fn duration(self, amount: Option<f64>) -> String {
        let (prefix, letters, factor) = match self {
            Unit::Second => ("PT", "S", 1.0),
            Unit::Minute => ("PT", "M", 1.0),
            Unit::Hour => ("PT", "H", 1.0),
            Unit::Day => ("P", "D", 1.0),
            Unit::Weekend => ("P", "WE", 1.0),
            Unit::Week => ("P", "W", 1.0),
            Unit::Fortnight => ("P", "W", 2.0),
            Unit::Month => ("P", "M", 1.0),
            Unit::Quarter => ("P", "Q", 1.0),
            Unit::Year => ("P", "Y", 1.0),
            // ISO 8601 has no letters for them; TimeBank counts their years.
            Unit::Decade => ("P", "Y", 10.0),
            Unit::Century => ("P", "Y", 100.0),
            Unit::Millennium => ("P", "Y", 1000.0),
        };
        match amount {
            Some(n) if self == Unit::Hour && n > 1.0 && n.fract() == 0.5 => {
                format!("PT{}H30M", n.trunc())
            }
            Some(n) if self == Unit::Minute && n > 1.0 && n.fract() == 0.5 => {
                format!("PT{}M30S", n.trunc())
            }
            Some(n) => format!("{prefix}{}{letters}", n * factor),
            None => format!("{prefix}X{letters}"),
        }
    }
}
