//! Dates in the reader's language. Every `Intl` format is asked for UTC and
//! given UTC midnights, so that a civil day is the same day for every reader.

use super::intl::{DateTimeFormat, Locales};
use super::texts::Texts;
use super::{Words, fill};
use crate::model::{Bound, DateSpan, Day, Precision};
use crate::query::{DateForm, date_form};
use std::cell::OnceCell;

/// What is said of a day, shortly or in full.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Day,
    DayLong,
    Month,
    MonthLong,
    Year,
    Weekday,
    WeekdayLong,
}

const OPTIONS: [&str; 7] = [
    r#"{"timeZone":"UTC","day":"numeric","month":"short","year":"numeric"}"#,
    r#"{"timeZone":"UTC","day":"numeric","month":"long","year":"numeric"}"#,
    r#"{"timeZone":"UTC","month":"short","year":"numeric"}"#,
    r#"{"timeZone":"UTC","month":"long","year":"numeric"}"#,
    r#"{"timeZone":"UTC","year":"numeric"}"#,
    r#"{"timeZone":"UTC","weekday":"short"}"#,
    r#"{"timeZone":"UTC","weekday":"long"}"#,
];

/// Date formats, each made when first needed: making one is slow.
pub struct Dates {
    formats: [OnceCell<Option<DateTimeFormat>>; 7],
    /// Used instead by a language that brings its own, or its own short weekdays.
    calendar: Option<&'static Texts>,
}

impl Dates {
    pub fn new(texts: &'static Texts) -> Dates {
        let calendar = (!texts.weekdays.is_empty()).then_some(texts);
        Dates { formats: Default::default(), calendar }
    }

    fn one(&self, locales: &Locales, shape: Shape, day: Day) -> String {
        match self.calendar.filter(|own| own.has_calendar() || shape == Shape::Weekday) {
            Some(calendar) => in_calendar(calendar, shape, day),
            None => {
                let format = self.format(locales, shape);
                format.and_then(|f| f.one(ms(day))).unwrap_or_else(|| day.iso())
            }
        }
    }

    fn range(&self, locales: &Locales, shape: Shape, from: Day, to: Day) -> String {
        let has_calendar = self.calendar.is_some_and(Texts::has_calendar);
        let format = self.format(locales, shape).filter(|_| !has_calendar);
        format.and_then(|f| f.range(ms(from), ms(to))).unwrap_or_else(|| {
            let ((y1, m1, d1), (y2, m2, _)) = (from.ymd(), to.ymd());
            let first = match shape {
                Shape::Day | Shape::DayLong if (y1, m1) == (y2, m2) => d1.to_string(),
                _ => self.one(locales, shape, from),
            };
            [&first, " – ", &self.one(locales, shape, to)].concat()
        })
    }

    fn format(&self, locales: &Locales, shape: Shape) -> Option<&DateTimeFormat> {
        let i = shape as usize;
        self.formats[i].get_or_init(|| locales.dates(OPTIONS[i])).as_ref()
    }
}

fn ms(day: Day) -> f64 {
    f64::from(day.number()) * 86_400_000.0
}

fn in_calendar(texts: &Texts, shape: Shape, day: Day) -> String {
    let (year, month, date) = day.ymd();
    let nth = |names: &'static str, i: usize| names.split('|').nth(i).unwrap_or("");
    let month = nth(texts.months, (month as usize + 11) % 12);
    let year = year.to_string();
    match shape {
        Shape::Day | Shape::DayLong => [&date.to_string(), " ", month, " ", &year].concat(),
        Shape::Month | Shape::MonthLong => [month, " ", &year].concat(),
        Shape::Year => year,
        Shape::Weekday | Shape::WeekdayLong => {
            nth(texts.weekdays, day.weekday() as usize % 7).to_owned()
        }
    }
}

impl Words {
    /// `6 Feb 2026`, `Feb 2025`, `by 2030`, `4–6 Feb 2026`.
    pub fn date(&self, span: DateSpan) -> String {
        self.bounded(span, self.form(date_form(span), Shape::Day, Shape::Month))
    }

    /// `6 February 2026`, `February 2025`, `by 2030`, `4–6 February 2026`.
    pub fn date_long(&self, span: DateSpan) -> String {
        self.bounded(span, self.form(date_form(span), Shape::DayLong, Shape::MonthLong))
    }

    /// `6 Feb 2026`.
    pub fn day(&self, day: Day) -> String {
        self.dates.one(&self.locales, Shape::Day, day)
    }

    /// `6 February 2026`.
    pub fn day_long(&self, day: Day) -> String {
        self.dates.one(&self.locales, Shape::DayLong, day)
    }

    /// `4–6 February 2026`; one day where both are the same.
    pub fn days_long(&self, from: Day, to: Day) -> String {
        if from == to {
            return self.day_long(from);
        }
        self.dates.range(&self.locales, Shape::DayLong, from, to)
    }

    /// `Fri`.
    pub fn weekday(&self, day: Day) -> String {
        self.dates.one(&self.locales, Shape::Weekday, day)
    }

    /// `Friday`.
    pub fn weekday_long(&self, day: Day) -> String {
        self.dates.one(&self.locales, Shape::WeekdayLong, day)
    }

    /// How closely the date is known, in words: `Fri`, `month known`, `whole
    /// year`; `None` where the date's own words say it.
    pub fn precision(&self, span: DateSpan) -> Option<String> {
        match (span.precision(), span.bound()) {
            (Precision::Day, Bound::On) => Some(self.weekday(span.from())),
            (precision, Bound::On) => {
                let text = self.precision[precision as usize];
                (!text.is_empty()).then(|| text.to_owned())
            }
            _ => None,
        }
    }

    fn bounded(&self, span: DateSpan, core: String) -> String {
        let template = match span.bound() {
            Bound::On => return core,
            Bound::By => self.by,
            Bound::Since => self.since,
            Bound::Until => self.until,
            Bound::About => self.about,
            Bound::After => self.after,
            Bound::Before => self.before,
        };
        fill(template, &[&core])
    }

    fn form(&self, form: DateForm, day: Shape, month: Shape) -> String {
        let one = |shape, day| self.dates.one(&self.locales, shape, day);
        let range = |shape, from, to| self.dates.range(&self.locales, shape, from, to);
        match form {
            DateForm::Day(d) => one(day, d),
            DateForm::Days(from, to) => range(day, from, to),
            DateForm::Week(from, to) => fill(self.week_of, &[&range(day, from, to)]),
            DateForm::Month(d) => one(month, d),
            DateForm::Months(from, to) => range(month, from, to),
            DateForm::Quarter(n, year) => fill(self.quarter, &[&n.to_string(), &year.to_string()]),
            DateForm::Half(n, year) => fill(self.half[n % 2], &[&year.to_string()]),
            DateForm::Year(d) => one(Shape::Year, d),
            DateForm::Years(from, to) => range(Shape::Year, from, to),
            DateForm::Decade(year) => fill(self.decade, &[&year.to_string()]),
        }
    }
}
