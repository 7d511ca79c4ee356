//! Times that lean on what was spoken of before: `that day`, `the quarter`,
//! `a year earlier`, a lone time of day.

use super::calendar::{self, Stretch};
use super::meaning::{Anchor, Meaning, Unit, YearOf};
use super::moved;
use super::resolve::Resolver;
use super::tense::Tense;
use super::why::short_date;
use crate::model::{Day, Precision};

/// What was spoken of before.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The last stretch, and the sentence it stood in.
    pub last: Option<(Stretch, usize)>,
    /// The last single day.
    pub day: Option<(Day, usize)>,
    /// The last quarter of a year.
    pub quarter: Option<(Stretch, usize)>,
}

impl Context {
    /// A distance (`a year earlier`) does not move the quarter that a report
    /// is about.
    pub fn remember(&mut self, meaning: &Meaning, stretch: &Stretch, sentence: usize) {
        let told = !matches!(meaning, Meaning::Moved { .. } | Meaning::Again { .. });
        let days = stretch.to.number() - stretch.from.number();
        match stretch.precision {
            Precision::Day => self.day = Some((stretch.from, sentence)),
            Precision::Quarter if told => self.quarter = Some((stretch.clone(), sentence)),
            // What follows is compared with those months, not with the quarter.
            Precision::Half | Precision::Period if told && days > 60 => self.quarter = None,
            _ => {}
        }
        self.last = Some((stretch.clone(), sentence));
    }
}

/// The unit that a stretch is one of.
fn unit_of(precision: Precision) -> Option<Unit> {
    Some(match precision {
        Precision::Day => Unit::Day,
        Precision::Week => Unit::Week,
        Precision::Month => Unit::Month,
        Precision::Quarter => Unit::Quarter,
        Precision::Year => Unit::Year,
        _ => return None,
    })
}

impl Resolver<'_> {
    /// `the quarter`, `the year`: what was spoken of, else the present one.
    pub fn same(&self, unit: Unit) -> Option<(Stretch, String)> {
        if unit == Unit::Weekend {
            let weekday = self.published.weekday();
            let shift = if self.tense == Tense::Future || weekday >= 5 { 0 } else { -1 };
            return self.unit(unit, shift);
        }
        if unit == Unit::Quarter {
            return match &self.context.quarter {
                Some((quarter, _)) => Some((quarter.clone(), "quarter spoken of".to_owned())),
                None => self.quarter(None, YearOf::Unsaid),
            };
        }
        self.that(unit).or_else(|| self.unit(unit, 0))
    }

    /// `that day`, `the same month`: the unit around what was spoken of. A
    /// year does not tell which month.
    pub fn that(&self, unit: Unit) -> Option<(Stretch, String)> {
        let near = |sentence: usize| sentence + 1 >= self.sentence;
        let day = self.context.day.filter(|(_, sentence)| unit == Unit::Day || near(*sentence));
        let last = self.context.last.as_ref();
        let last =
            last.filter(|(s, at)| unit != Unit::Day && near(*at) && s.from <= self.published);
        let around = |published: Day| Resolver { published, ..*self }.unit(unit, 0);
        let within = last.and_then(|(s, _)| {
            let (stretch, _) = around(s.from)?;
            (s.to <= stretch.to).then_some((stretch, s.from))
        });
        let (stretch, from) = match within {
            Some(found) => found,
            None => day.and_then(|(day, _)| Some((around(day)?.0, day)))?,
        };
        Some((stretch, format!("{} of {}", moved::unit_name(unit), short_date(from))))
    }

    /// The quarter that ends near a day: fiscal quarters end some weeks off.
    pub fn quarter_ending(&self, day: Day) -> Option<(Stretch, String)> {
        let middle = day.plus(-45);
        let stretch = calendar::quarter(middle.year(), middle.ymd().1.div_ceil(3))?;
        Some((stretch, format!("quarter ending {}", short_date(day))))
    }

    /// The stretch spoken of, in another year.
    pub fn again(&self, unit: Option<Unit>, year: YearOf) -> Option<(Stretch, String)> {
        let last = self.context.last.as_ref().filter(|(s, at)| {
            at + 2 >= self.sentence && unit.is_none_or(|u| Some(u) == unit_of(s.precision))
        });
        let base = match (unit, last) {
            (Some(Unit::Quarter), _) => Some(self.same(Unit::Quarter)?.0),
            (_, Some((stretch, _))) => Some(stretch.clone()),
            (Some(unit), None) => Some(self.unit(unit, 0)?.0),
            (None, None) => None,
        };
        let from = base.as_ref().map_or(self.published.year(), |b| b.from.year());
        let to = match year {
            YearOf::Known(year) => year,
            YearOf::Shift(n) => self.published.year() + n,
            YearOf::Beside(n) => from + n,
            YearOf::Unsaid | YearOf::Lately => from,
        };
        let stretch = match &base {
            Some(base) => calendar::in_year(base, to)?,
            None => calendar::year(to)?,
        };
        let why = match base {
            Some(base) => format!("the same part of {to} as {}", base.value),
            None => format!("in {to}"),
        };
        Some((stretch, why))
    }

    /// Whether a single day was spoken of in this sentence or the one before.
    pub fn has_day_near(&self) -> bool {
        self.context.day.is_some_and(|(_, sentence)| sentence + 1 >= self.sentence)
    }

    /// The quarter spoken of if it is over, else the last one that is.
    pub fn latest_quarter(&self, spoken: bool) -> Option<(Stretch, String)> {
        match &self.context.quarter {
            Some((quarter, _)) if quarter.to < self.published => {
                Some((quarter.clone(), "quarter spoken of".to_owned()))
            }
            None if spoken => None,
            _ => {
                let at = calendar::plus_months(self.published, -3)?;
                let stretch = calendar::quarter(at.year(), at.ymd().1.div_ceil(3))?;
                Some((stretch, "last quarter before publication".to_owned()))
            }
        }
    }

    /// The day that a lone time of day belongs to.
    pub fn day_of_clock(&self) -> (Stretch, String) {
        match self.context.day {
            Some((day, sentence)) if sentence + 1 >= self.sentence => {
                (calendar::day(day), format!("on {}", short_date(day)))
            }
            _ => (calendar::day(self.published), "day of publication".to_owned()),
        }
    }

    /// The day that a distance is counted from.
    pub fn anchor(&self, anchor: Anchor, unit: Unit) -> Day {
        let reach = if anchor == Anchor::Spoken { 4 } else { 1 };
        let near = |sentence: usize| sentence + reach >= self.sentence;
        match (anchor, self.context.day, &self.context.last) {
            (Anchor::Context | Anchor::Spoken, _, Some((last, sentence)))
                if near(*sentence) && unit >= Unit::Month =>
            {
                last.from
            }
            (Anchor::Context | Anchor::Spoken | Anchor::Day, Some((day, sentence)), _)
                if near(sentence) =>
            {
                day
            }
            _ => self.published,
        }
    }
}
