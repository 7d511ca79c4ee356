//! What a reader asked for.

use crate::model::{DateSpan, Day, days_in_month};

pub use crate::model::Facet;

impl Facet {
    /// Its name in an address.
    pub fn key(self) -> &'static str {
        ["who", "org", "where", "what", "topic", "status", "report"][self as usize]
    }
}

/// One ticked value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Choice {
    /// A place in the story's entities, topics or articles, or in
    /// [`Status::ALL`](crate::model::Status::ALL), by the facet.
    pub value: u32,
    /// Events with it are left out, instead of only those let in.
    pub exclude: bool,
}

/// A year, a month or a day, as an address gives it: `2030`, `2025-02`, `2026-02-06`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

impl PartialDate {
    /// `None` for anything but the three forms, and for days that are not.
    pub fn parse(text: &str) -> Option<PartialDate> {
        let full = match text.len() {
            4 => [text, "-01-01"].concat(),
            7 => [text, "-01"].concat(),
            _ => text.to_owned(),
        };
        let (year, month, day) = Day::parse(&full)?.ymd();
        let month = (text.len() > 4).then_some(month);
        Some(PartialDate { year, month, day: (text.len() > 7).then_some(day) })
    }

    pub fn day(day: Day) -> PartialDate {
        let (year, month, day) = day.ymd();
        PartialDate { year, month: Some(month), day: Some(day) }
    }

    /// The shortest form whose first day is `day`: 1 January is a year.
    pub fn starting(day: Day) -> PartialDate {
        let (year, month, date) = day.ymd();
        PartialDate::short(year, month, date, month == 1, date == 1)
    }

    /// The shortest form whose last day is `day`: 31 December is a year.
    pub fn ending(day: Day) -> PartialDate {
        let (year, month, date) = day.ymd();
        PartialDate::short(year, month, date, month == 12, date == days_in_month(year, month))
    }

    fn short(year: i32, month: u32, day: u32, whole_year: bool, whole: bool) -> PartialDate {
        PartialDate {
            year,
            month: (!whole || !whole_year).then_some(month),
            day: (!whole).then_some(day),
        }
    }

    /// As a span with its precision, to be said in words.
    pub fn span(self) -> DateSpan {
        let span = match (self.month, self.day) {
            (None, _) => DateSpan::year(self.year),
            (Some(month), None) => DateSpan::month(self.year, month),
            _ => None,
        };
        span.unwrap_or(DateSpan::day(self.first_day()))
    }

    pub fn first_day(self) -> Day {
        let day = Day::from_ymd(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1));
        day.unwrap_or(Day::MIN)
    }

    pub fn last_day(self) -> Day {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| days_in_month(self.year, month));
        Day::from_ymd(self.year, month, day).unwrap_or(Day::MAX)
    }

    /// As [`PartialDate::parse`] reads it.
    pub fn iso(self) -> String {
        let mut text = self.first_day().iso();
        text.truncate(match (self.month, self.day) {
            (None, _) => 4,
            (_, None) => 7,
            _ => 10,
        });
        text
    }
}

/// Two ends of a stretch of time, swapped where they are the wrong way round.
pub(super) fn in_order(
    from: Option<PartialDate>,
    to: Option<PartialDate>,
) -> (Option<PartialDate>, Option<PartialDate>) {
    match (from, to) {
        (Some(a), Some(b)) if a.first_day() > b.last_day() => (to, from),
        _ => (from, to),
    }
}

/// Within a facet any of, between facets all of. The default lets all in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// By [`Facet`], in the order in which they were ticked.
    pub choices: [Vec<Choice>; Facet::COUNT],
    /// From the first day of it.
    pub from: Option<PartialDate>,
    /// To the last day of it.
    pub to: Option<PartialDate>,
    /// Between the two: events without a date as well.
    pub undated: bool,
    /// Words to search for, as typed.
    pub q: String,
    /// Only what reports up to this day told, as they told it.
    pub as_of: Option<Day>,
    /// Everything, instead of key moments where there are many.
    pub everything: bool,
}

impl Filter {
    pub fn of(&self, facet: Facet) -> &[Choice] {
        &self.choices[facet as usize]
    }

    pub fn choice(&self, facet: Facet, value: u32) -> Option<Choice> {
        self.of(facet).iter().copied().find(|c| c.value == value)
    }

    /// Off where it stands as `exclude` says, else on as `exclude` says.
    pub fn toggle(&mut self, facet: Facet, value: u32, exclude: bool) {
        let choices = &mut self.choices[facet as usize];
        let before = choices.iter().position(|c| c.value == value);
        let same = before.is_some_and(|i| choices[i].exclude == exclude);
        if let Some(i) = before {
            choices.remove(i);
        }
        if !same {
            choices.push(Choice { value, exclude });
        }
    }

    /// Whether anything narrows the story; `everything` and `as_of` do not count.
    pub fn is_active(&self) -> bool {
        self.choices.iter().any(|c| !c.is_empty()) || self.has_time() || !self.q.trim().is_empty()
    }

    pub fn has_time(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Lets all in again, as of now, but keeps `everything`.
    pub fn clear(&mut self) {
        *self = Filter { everything: self.everything, ..Filter::default() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partial_dates_reach_from_their_first_to_their_last_day() {
        for (text, first, last) in [
            ("2030", "2030-01-01", "2030-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2026-02-06", "2026-02-06", "2026-02-06"),
        ] {
            let date = PartialDate::parse(text).unwrap();
            assert_eq!(
                (date.first_day().iso(), date.last_day().iso()),
                (first.into(), last.into())
            );
            assert_eq!(date.iso(), text);
        }
        for text in ["", "20", "2026-13", "2026-02-31", "soon", "2026-2", "đ026"] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_is_the_end_of_the_longest_stretch_that_it_ends() {
        for (day, starting, ending) in [
            ("2030-01-01", "2030", "2030-01-01"),
            ("2030-12-31", "2030-12-31", "2030"),
            ("2025-02-01", "2025-02", "2025-02-01"),
            ("2025-02-28", "2025-02-28", "2025-02"),
            ("2026-02-06", "2026-02-06", "2026-02-06"),
        ] {
            let day = Day::parse(day).unwrap();
            assert_eq!(PartialDate::starting(day).iso(), starting);
            assert_eq!(PartialDate::ending(day).iso(), ending);
            assert_eq!(PartialDate::starting(day).first_day(), day);
            assert_eq!(PartialDate::ending(day).last_day(), day);
        }
    }

    #[test]
    fn toggling_turns_on_off_and_over() {
        let mut filter = Filter::default();
        filter.toggle(Facet::Who, 3, false);
        filter.toggle(Facet::Who, 3, true);
        assert_eq!(filter.of(Facet::Who), [Choice { value: 3, exclude: true }]);
        filter.toggle(Facet::Who, 3, true);
        assert!(!filter.is_active());
    }
}
