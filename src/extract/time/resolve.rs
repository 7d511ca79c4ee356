//! From what the words mean to days: against the day of publication, the
//! tense, and the time last spoken of.

use super::calendar::{self, Stretch};
use super::context::Context;
use super::meaning::{Anchor, Clock, Feast, Meaning, Shift, Toward, Unit, YearOf};
use super::moved;
use super::tense::Tense;
use super::why::{beside, month_name, short_date, weekday_name};
use crate::model::{Day, Precision};

/// A meaning brought to the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    pub value: String,
    /// `None` for durations, sets and vague times.
    pub stretch: Option<Stretch>,
    pub why: String,
}

/// What a meaning is resolved against.
pub struct Resolver<'c> {
    pub published: Day,
    pub tense: Tense,
    pub context: &'c Context,
    pub sentence: usize,
    /// Whether figures of business are compared with those of the time.
    pub compared: bool,
}

impl Resolver<'_> {
    /// `None` where there is no such time: 31 February.
    pub fn resolve(&self, meaning: &Meaning, clock: Option<&Clock>) -> Option<Resolved> {
        let resolved = self.without_clock(meaning)?;
        let Some(clock) = clock else { return Some(resolved) };
        let value = format!("{}T{}", resolved.value, clock_value(clock));
        Some(Resolved { value, ..resolved })
    }

    fn without_clock(&self, meaning: &Meaning) -> Option<Resolved> {
        let plain =
            |value: String, why: &str| Some(Resolved { value, stretch: None, why: why.to_owned() });
        let (stretch, why) = match meaning {
            Meaning::Vague(value) => return plain((*value).to_owned(), "no calendar time"),
            Meaning::Often(value) => return plain(value.clone(), "repeated"),
            Meaning::Length { amount, unit, toward } => {
                let value = unit.map_or("PXX".to_owned(), |u| u.duration(*amount));
                let why = match toward {
                    Toward::Nowhere => "length of time",
                    Toward::Past => "length of time up to publication",
                    Toward::Future => "length of time from publication",
                };
                return plain(value, why);
            }
            Meaning::FirstMonths(n) => return self.first_months(*n),
            // `three days later` after nothing that was dated.
            Meaning::Moved { amount: Some(n), unit, from: Anchor::Day, .. }
                if !self.has_day_near() =>
            {
                return plain(unit.duration(Some(*n)), "length of time");
            }
            Meaning::Moved { amount: None, back, .. } => {
                let value = if *back { "PAST_REF" } else { "FUTURE_REF" };
                return plain(value.to_owned(), "no calendar time");
            }
            Meaning::Moved { amount: Some(n), unit, back, from } => {
                return moved::resolve(self, *n, *unit, *back, *from);
            }
            Meaning::Day { day, month: Some(month), year: YearOf::Lately, .. } => {
                match self.lately(*day, *month) {
                    Some(found) => found,
                    None => return plain(format!("XXXX-{month:02}-{day:02}"), "of no known year"),
                }
            }
            Meaning::Day { day, month, year, weekday } => {
                self.day(*day, *month, *year, *weekday)?
            }
            Meaning::Month { month, year } => self.month(*month, *year)?,
            Meaning::Year(year) => (calendar::year(*year)?, "as written".to_owned()),
            Meaning::Decade(start) => (calendar::decade(*start)?, "as written".to_owned()),
            Meaning::Century(n) => (calendar::century(*n)?, "as written".to_owned()),
            Meaning::Season { season, year } => self.season(season, *year)?,
            Meaning::Quarter { quarter, year } => self.quarter(*quarter, *year)?,
            Meaning::Half { half, year } => {
                let why = match year {
                    YearOf::Unsaid => "last one before publication",
                    YearOf::Known(_) => "as written",
                    _ => "counted from publication",
                };
                let year = match year {
                    YearOf::Unsaid => self.reported_year(*half * 6),
                    _ => self.year_near(*year, *half * 6 - 5, *half * 6),
                };
                (calendar::half(year, *half)?, why.to_owned())
            }
            Meaning::Weekday { weekday, shift } => self.weekday(*weekday, *shift),
            Meaning::Unit { unit, shift } => self.unit(*unit, *shift)?,
            Meaning::Around { unit, day } => self.around(*unit, day)?,
            Meaning::Feast { feast, year } => self.feast(*feast, *year)?,
            Meaning::DayFromNow(days) => {
                let day = calendar::day(self.published.plus(*days));
                (day, days_why(*days))
            }
            Meaning::DayBeside { days, of } => {
                let of = self.without_clock(of)?.stretch?.from;
                let why = moved::distance_why(1.0, Unit::Day, *days < 0, &short_date(of));
                (calendar::day(of.plus(*days)), why)
            }
            Meaning::Same(unit) => self.same(*unit)?,
            Meaning::That(unit) => match self.that(*unit) {
                Some(found) => found,
                None => return plain(unknown_unit(*unit).to_owned(), "none was spoken of"),
            },
            Meaning::YearsBefore { years, of } => self.years_before(*years, of)?,
            Meaning::QuarterEnding(day) => {
                self.quarter_ending(self.without_clock(day)?.stretch?.from)?
            }
            Meaning::WeekdayOf { week, weekday, month, year } => {
                let feast = Feast::Weekday { month: *month, week: *week, weekday: *weekday };
                self.feast(feast, *year)?
            }
            Meaning::Again { unit, year } => self.again(*unit, *year)?,
            Meaning::LatestQuarter { spoken } => self.latest_quarter(*spoken)?,
            Meaning::Range(from, to) => self.range(from, to)?,
            Meaning::Clock => self.day_of_clock(),
        };
        Some(Resolved { value: stretch.value.clone(), stretch: Some(stretch), why })
    }

    fn day(
        &self,
        day: u32,
        month: Option<u32>,
        year: YearOf,
        weekday: Option<u32>,
    ) -> Option<(Stretch, String)> {
        let Some(month) = month else { return self.day_of_some_month(day) };
        if let (YearOf::Known(year), _) = (year, weekday) {
            return Some((calendar::day(Day::from_ymd(year, month, day)?), "as written".into()));
        }
        let near = self.year_near(year, month, month);
        let near = self.nearer_by_day(near, year, month, day);
        // 29 February, and a weekday that was said, may lie a year or two off.
        let fits = |y: &i32| {
            Day::from_ymd(*y, month, day)
                .is_some_and(|d| weekday.is_none_or(|w| d.weekday() + 1 == w))
        };
        let year = [near, near - 1, near + 1].into_iter().find(fits).unwrap_or(near);
        let found = Day::from_ymd(year, month, day)?;
        let name = month_name(month);
        let why = beside(&format!("{day} {name}"), "day", found, found, self.published);
        Some((calendar::day(found), why))
    }

    /// `the 6th`: of this month, or of the one beside it.
    fn day_of_some_month(&self, day: u32) -> Option<(Stretch, String)> {
        let (_, _, today) = self.published.ymd();
        let months = match self.tense {
            Tense::Past if day > today => -1,
            Tense::Future if day < today => 1,
            _ => 0,
        };
        let (year, month, _) = calendar::plus_months(self.published, months)?.ymd();
        let found = Day::from_ymd(year, month, day)?;
        let why = beside(&format!("day {day}"), "day", found, found, self.published);
        Some((calendar::day(found), why))
    }

    fn month(&self, month: u32, year: YearOf) -> Option<(Stretch, String)> {
        let stretch = calendar::month(self.year_near(year, month, month), month)?;
        let why = match year {
            YearOf::Known(_) => "as written".to_owned(),
            _ => self.beside(month_name(month), "month", &stretch),
        };
        Some((stretch, why))
    }

    fn season(&self, season: &str, year: YearOf) -> Option<(Stretch, String)> {
        let first = calendar::season_month(season);
        let mut year_of = self.year_near(year, first, (first + 2).min(12));
        // In January and February the winter is last year's.
        let in_winter = self.published.ymd().1 <= 2 && season == "WI";
        if in_winter && matches!(year, YearOf::Unsaid | YearOf::Shift(0)) {
            year_of = self.published.year() - 1;
        }
        let stretch = calendar::season(year_of, season)?;
        let why = self.beside("season", "season", &stretch);
        Some((stretch, why))
    }

    pub fn quarter(&self, quarter: Option<u32>, year: YearOf) -> Option<(Stretch, String)> {
        let spoken = self.context.quarter.as_ref().map(|(q, _)| q.from.ymd().1.div_ceil(3));
        let now = self.published.ymd().1.div_ceil(3);
        let n = quarter.or(spoken).unwrap_or(if now == 1 { 4 } else { now - 1 });
        let stretch = calendar::quarter(self.year_near(year, n * 3 - 2, n * 3), n)?;
        let why = match year {
            YearOf::Known(_) => "as written".to_owned(),
            _ => self.beside("quarter", "quarter", &stretch),
        };
        Some((stretch, why))
    }

    /// `the first nine months`: of the year in which they are over.
    fn first_months(&self, months: u32) -> Option<Resolved> {
        let year = self.reported_year(months);
        let (from, to) = (calendar::month(year, 1)?, calendar::month(year, months)?);
        let value = format!("{}/{}", from.value, to.value);
        let stretch = Stretch { value, from: from.from, to: to.to, precision: Precision::Period };
        let why = format!("of {year}, by the day of publication");
        let value = Unit::Month.duration(Some(f64::from(months)));
        Some(Resolved { value, stretch: Some(stretch), why })
    }

    fn weekday(&self, weekday: u32, shift: Shift) -> (Stretch, String) {
        let (shift, anchor) = match shift {
            Shift::Told(n) => (Shift::By(n), self.anchor(Anchor::Context, Unit::Day)),
            open => (open, self.published),
        };
        let today = anchor.weekday() as i32;
        let ahead = (weekday as i32 - 1 - today).rem_euclid(7);
        let behind = if ahead == 0 { 0 } else { ahead - 7 };
        let days = match (shift, self.tense) {
            (Shift::By(n), _) if n < 0 => {
                if behind == 0 {
                    -7
                } else {
                    behind
                }
            }
            (Shift::By(n), _) if n > 0 => {
                if ahead == 0 {
                    7
                } else {
                    ahead
                }
            }
            (Shift::By(_) | Shift::Told(_), Tense::Past) => behind,
            (Shift::By(_) | Shift::Told(_), _) => ahead,
            (Shift::Open, Tense::Future) => ahead,
            (Shift::Open, Tense::Near) if ahead < -behind => ahead,
            (Shift::Open, _) => behind,
        };
        let day = anchor.plus(days);
        let why = beside(weekday_name(weekday), "day", day, day, anchor);
        (calendar::day(day), why)
    }

    pub fn unit(&self, unit: Unit, shift: i32) -> Option<(Stretch, String)> {
        let (year, month, _) = self.published.ymd();
        let stretch = match unit {
            Unit::Week => calendar::week(self.published.plus(7 * shift))?,
            Unit::Weekend => calendar::weekend(self.published.plus(7 * shift))?,
            Unit::Fortnight => return None,
            Unit::Month => {
                let (y, m, _) = calendar::plus_months(self.published, shift.into())?.ymd();
                calendar::month(y, m)?
            }
            Unit::Quarter => {
                let at = calendar::plus_months(self.published, 3 * i64::from(shift))?;
                calendar::quarter(at.year(), at.ymd().1.div_ceil(3))?
            }
            Unit::Year => calendar::year(year + shift)?,
            Unit::Decade => calendar::decade((year / 10 + shift) * 10)?,
            Unit::Century => calendar::century(year / 100 + shift)?,
            Unit::Day => calendar::day(self.published.plus(shift)),
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Millennium => return None,
        };
        debug_assert!((1..=12).contains(&month));
        let why = self.beside(moved::unit_name(unit), moved::unit_name(unit), &stretch);
        Some((stretch, why))
    }

    fn around(&self, unit: Unit, day: &Meaning) -> Option<(Stretch, String)> {
        let day = self.without_clock(day)?.stretch?.from;
        let stretch =
            if unit == Unit::Weekend { calendar::weekend(day) } else { calendar::week(day) }?;
        let why = format!("{} of {}", moved::unit_name(unit), short_date(day));
        Some((stretch, why))
    }

    fn feast(&self, feast: Feast, year: YearOf) -> Option<(Stretch, String)> {
        let (now, _, _) = self.published.ymd();
        let month = match feast {
            Feast::Fixed { month, .. } | Feast::Weekday { month, .. } => month,
            Feast::Easter { days } => calendar::easter(now)?.plus(days).ymd().1,
        };
        let year = self.year_near(year, month, month);
        let day = match feast {
            Feast::Fixed { month, day } => Day::from_ymd(year, month, day),
            Feast::Weekday { month, week, weekday } => {
                calendar::weekday_of_month(year, month, week, weekday)
            }
            Feast::Easter { days } => Some(calendar::easter(year)?.plus(days)),
        }?;
        Some((calendar::day(day), beside("feast", "day", day, day, self.published)))
    }

    fn years_before(&self, years: i32, of: &Meaning) -> Option<(Stretch, String)> {
        let of = self.without_clock(of)?.stretch?;
        let stretch = calendar::in_year(&of, of.from.year() - years)?;
        let from = format!("{years} years before {}", of.value);
        Some((stretch, from))
    }

    fn range(&self, from: &Meaning, to: &Meaning) -> Option<(Stretch, String)> {
        let (from, to) = (self.without_clock(from)?, self.without_clock(to)?);
        let (first, last) = (from.stretch?, to.stretch?);
        if first.from > last.to {
            return None;
        }
        let value = format!("{}/{}", first.value, last.value);
        let precision = Precision::Period;
        Some((Stretch { value, from: first.from, to: last.to, precision }, from.why))
    }

    pub fn beside(&self, what: &str, unit: &str, s: &Stretch) -> String {
        beside(what, unit, s.from, s.to, self.published)
    }
}

/// TIMEX3 for a unit of which no one can say which.
fn unknown_unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "XXXX-XX-XX",
        Unit::Week => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        _ => "XXXX",
    }
}

fn days_why(days: i32) -> String {
    match days {
        0 => "day of publication".to_owned(),
        -1 => "day before publication".to_owned(),
        1 => "day after publication".to_owned(),
        n => moved::distance_why(f64::from(n.abs()), Unit::Day, n < 0, "publication"),
    }
}

fn clock_value(clock: &Clock) -> String {
    match clock {
        Clock::Part(part) => (*part).to_owned(),
        Clock::At { hour, minute, second, utc } => {
            let minute = minute.map_or(":00".to_owned(), |m| format!(":{m:02}"));
            let second = second.map_or(String::new(), |s| format!(":{s:02}"));
            format!("{hour:02}{minute}{second}{}", if *utc { "Z" } else { "" })
        }
    }
}
