//! The plain lists of words of `time.toml`.

use rustc_hash::FxHashSet as HashSet;
use serde::Deserialize;

/// Folded words by what they do in the rules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lists {
    /// Words of the rules themselves that an expression may start with, besides numbers.
    pub starters: HashSet<String>,
    /// Let a bare number be a year, and a doubtful word (`May`, `Sun`) a date.
    pub before_dates: HashSet<String>,
    /// What a day may name: `the June 4 uprising`.
    pub before_known_days: HashSet<String>,
    pub known_day_nouns: HashSet<String>,
    pub event_nouns: HashSet<String>,
    /// Show that `the first half` is one of a year, not of a match.
    pub business: HashSet<String>,
    /// Behind `today's`: they are of the present age, not of a day.
    pub of_the_age: HashSet<String>,
    /// Before `of the year`: `beginning`, `end`.
    pub part_names: HashSet<String>,
    /// The last day of a month or year: `end`, `close`.
    pub ends: HashSet<String>,
    /// Before a weekday they make a name of it: `Black Monday`.
    pub before_weekday_names: HashSet<String>,
    /// Behind a weekday, a newspaper: `The Sunday Times`.
    pub after_weekday_names: HashSet<String>,
    /// Whose age is no time expression: `an 8-month-old boy`.
    pub persons: HashSet<String>,
    /// Before `one day` they make it some day to come.
    pub before_some_day: HashSet<String>,
    /// Before `weeks` or `years` without a number: they measure.
    pub before_bare_plural: HashSet<String>,
    /// Before `a year`: it is a length, not a rate.
    pub before_a_unit: HashSet<String>,
    /// Behind `the past`: no noun follows.
    pub no_nouns: HashSet<String>,
    /// Before `a year`: it is how often, or an amount each time.
    pub before_rates: HashSet<String>,
    /// Time zones other than UTC; they do not change the value.
    pub zones: HashSet<String>,
    /// What a number of four digits counts, so that it is no year.
    pub counted: HashSet<String>,
    /// Words that end as plurals do and are none.
    pub verb_like: HashSet<String>,
    /// Before `year` or a year: one of business.
    pub business_years: HashSet<String>,
    /// Behind `2026–2030`: they belong to it.
    pub periods: HashSet<String>,
    /// Between an amount and its unit: `20 more years`.
    pub amount_adjectives: HashSet<String>,
    /// Months that are also names and verbs.
    pub doubtful_months: HashSet<String>,
}
