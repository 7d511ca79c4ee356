//! The plain lists of words of `time.toml`.

use crate::extract::word_map::WordSet;
use serde::Deserialize;

/// Folded words by what they do in the rules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lists {
    /// Words of the rules themselves that an expression may start with, besides numbers.
    pub starters: WordSet,
    /// Let a bare number be a year, and a doubtful word (`May`, `Sun`) a date.
    pub before_dates: WordSet,
    /// What a day may name: `the June 4 uprising`.
    pub before_known_days: WordSet,
    pub known_day_nouns: WordSet,
    pub event_nouns: WordSet,
    /// Show that `the first half` is one of a year, not of a match.
    pub business: WordSet,
    /// Behind `today's`: they are of the present age, not of a day.
    pub of_the_age: WordSet,
    /// Before `of the year`: `beginning`, `end`.
    pub part_names: WordSet,
    /// The last day of a month or year: `end`, `close`.
    pub ends: WordSet,
    /// Before a weekday they make a name of it: `Black Monday`.
    pub before_weekday_names: WordSet,
    /// Behind a weekday, a newspaper: `The Sunday Times`.
    pub after_weekday_names: WordSet,
    /// Whose age is no time expression: `an 8-month-old boy`.
    pub persons: WordSet,
    /// Before `one day` they make it some day to come.
    pub before_some_day: WordSet,
    /// Before `weeks` or `years` without a number: they measure.
    pub before_bare_plural: WordSet,
    /// Before `a year`: it is a length, not a rate.
    pub before_a_unit: WordSet,
    /// Behind `the past`: no noun follows.
    pub no_nouns: WordSet,
    /// Before `a year`: it is how often, or an amount each time.
    pub before_rates: WordSet,
    /// Time zones other than UTC; they do not change the value.
    pub zones: WordSet,
    /// What a number of four digits counts, so that it is no year.
    pub counted: WordSet,
    /// Words that end as plurals do and are none.
    pub verb_like: WordSet,
    /// Before `year` or a year: one of business.
    pub business_years: WordSet,
    /// Behind `2026–2030`: they belong to it.
    pub periods: WordSet,
    /// Between an amount and its unit: `20 more years`.
    pub amount_adjectives: WordSet,
    /// Before a number, in languages that name what it counts: `ngày 6`,
    /// `tháng 2`, `năm 2026`.
    pub day_labels: WordSet,
    pub month_labels: WordSet,
    pub year_labels: WordSet,
    /// Behind a length of time, or before what is compared with it.
    pub back: WordSet,
    pub same_again: WordSet,
    /// Months that are also names and verbs.
    pub doubtful_months: WordSet,
}
