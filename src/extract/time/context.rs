//! Times that lean on what was spoken of before: `that day`, `the quarter`,
//! `a year earlier`, a lone time of day.

use super::calendar::{self, Stretch};
use super::meaning::{Anchor, Meaning, Unit, YearOf};
use super::moved;
use super::resolve::Resolver;
use super::tense::Tense;
use super::why::{DAY_OF_PUBLICATION, short_date};
use crate::model::{Day, Precision};

/// What was spoken of before.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The last stretch, and the sentence it stood in.
    pub last: Option<(Stretch, usize)>,
    /// The last one that was not itself told from another.
    pub told: Option<(Stretch, usize)>,
    /// The last single day.
    pub day: Option<(Day, usize)>,
    /// The last quarter of a year.
    pub quarter: Option<(Stretch, usize)>,
    /// Year and month of the line of a chronology that was read last.
    pub line: Option<(i32, u32)>,
    /// Whether there was one, even if it speaks of months now.
    pub had_quarter: bool,
}

impl Context {
    /// A distance (`a year earlier`) and the same quarter of a year before do not
    /// move the quarter that a report is about, nor does one still `ahead`.
    pub fn remember(&mut self, meaning: &Meaning, stretch: &Stretch, sentence: usize, ahead: bool) {
        let told = !matches!(
            meaning,
            Meaning::Moved { .. }
                | Meaning::Again { .. }
                | Meaning::Unit { unit: Unit::Quarter, .. }
        );
        let days = stretch.to.number() - stretch.from.number();
        match stretch.precision {
            Precision::Day => self.day = Some((stretch.from, sentence)),
            _ if !told || ahead => {}
            Precision::Quarter if !self.is_background(stretch) => {
                self.quarter = Some((stretch.clone(), sentence));
                self.had_quarter = true;
            }
            // What follows is compared with those months, not with the quarter.
            Precision::Half | Precision::Period if days > 60 => self.quarter = None,
            _ => {}
        }
        if told {
            self.told = Some((stretch.clone(), sentence));
        }
        self.last = Some((stretch.clone(), sentence));
    }

    /// What follows `for the nine months` is compared with those.
    pub fn turn_to_months(&mut self) {
        self.quarter = None;
    }

    /// A quarter before the one that the report is about.
    fn is_background(&self, quarter: &Stretch) -> bool {
        self.quarter.as_ref().is_some_and(|(about, _)| quarter.from < about.from)
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
        // `compared to 2021, it will grow by the end of the year`: not that of 2021.
        let over = |s: &Stretch| self.tense == Tense::Future && s.to < self.published;
        let that = self.that(unit).filter(|(stretch, _)| !over(stretch));
        that.or_else(|| self.unit(unit, 0))
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
        // A period that ended on some day is the quarter.
        let last = last.filter(|(s, _)| unit.is_some() || s.precision != Precision::Day);
        let about = self.context.quarter.as_ref().filter(|_| unit.is_none() && last.is_none());
        let last = last.or(about);
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
            Some((quarter, _)) if quarter.from <= self.published => {
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
            _ => (calendar::day(self.published), DAY_OF_PUBLICATION.to_owned()),
        }
    }

    /// The day that a distance is counted from.
    pub fn anchor(&self, anchor: Anchor, unit: Unit) -> Day {
        let reach = if anchor == Anchor::Spoken { 4 } else { 1 };
        let near = |sentence: usize| sentence + reach >= self.sentence;
        // `The year-ago results` after `sales of the 1988 period` are as old as those.
        let last = if unit == Unit::Year { &self.context.told } else { &self.context.last };
        match (anchor, self.context.day, last) {
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

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn a_report_is_about_one_quarter() {
        check(
            "Profit rose in the third quarter of 2025. After a flat second quarter, \
             sales beat those of the year-earlier period.",
            &[
                "the third quarter of 2025 | Date 2025-Q3",
                "second quarter | Date 2025-Q2",
                "the year-earlier period | Date 2024-Q3",
            ],
        );
        check(
            "Third-quarter profit rose. It will fall in the fourth quarter of 2026. \
             The latest quarter was good.",
            &[
                "Third-quarter | Date 2025-Q3",
                "the fourth quarter of 2026 | Date 2026-Q4",
                "The latest quarter | Date 2025-Q3",
            ],
        );
    }

    #[test]
    fn what_follows_nine_months_is_compared_with_them() {
        check(
            "Third-quarter profit rose. For the nine months, sales were $5 million, \
             up from $4 million a year earlier.",
            &[
                "Third-quarter | Date 2025-Q3",
                "the nine months | Duration P9M",
                "a year earlier | Date 2024",
            ],
        );
    }

    #[test]
    fn figures_are_compared_far_behind_the_quarter_and_events_are_not() {
        let text = |end: &str| {
            format!("Third-quarter profit rose. It rained. It rained. It rained. It rained. {end}")
        };
        let quarter = "Third-quarter | Date 2025-Q3";
        let figures = [quarter, "a year earlier | Date 2024-Q3"];
        check(&text("Sales were $4 million a year earlier."), &figures);
        check(&text("He married a year ago."), &[quarter, "a year ago | Date 2025"]);
    }
}
