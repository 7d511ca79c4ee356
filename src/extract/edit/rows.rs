//! The shape of `story.toml`. `data/story.toml` explains every entry.

use crate::model::{Bound, DateSpan, Day, EntityKind, Precision, Status};
use serde::{Deserialize, Deserializer, de::Error as _};
use toml::Spanned;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct File {
    pub title: String,
    pub kicker: String,
    pub era: String,
    pub language: String,
    pub entity: Vec<EntityRow>,
    pub event: Vec<EventRow>,
    pub figure: Vec<FigureRow>,
    pub topic: Vec<TopicRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntityRow {
    #[serde(rename = "match")]
    pub subject: Spanned<String>,
    pub name: Option<String>,
    pub kind: Option<EntityKind>,
    pub sort: Option<String>,
    #[serde(default)]
    pub aliases: Vec<String>,
    #[serde(default)]
    pub same_as: Vec<Spanned<String>>,
    pub merge_into: Option<Spanned<String>>,
    #[serde(default)]
    pub hide: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRow {
    #[serde(rename = "match")]
    pub subject: Spanned<String>,
    pub title: Option<String>,
    pub date: Option<When>,
    pub status: Option<Status>,
    /// `true` is the most salient there is, `false` the least.
    pub key: Option<bool>,
    pub merge_into: Option<Spanned<String>>,
    #[serde(default)]
    pub hide: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureRow {
    #[serde(rename = "match")]
    pub subject: Spanned<String>,
    pub of: Option<String>,
    pub unit: Option<String>,
    pub goal: Option<Spanned<String>>,
    #[serde(default)]
    pub hide: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicRow {
    #[serde(rename = "match")]
    pub subject: Spanned<String>,
    pub name: Option<String>,
    #[serde(default)]
    pub hide: bool,
}

/// A date as the editor writes it; `none` takes the date away.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct When(pub Option<DateSpan>);

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<When, D::Error> {
        // Both `2026-02-06` and `"by 2030"`, since the first is TOML's own date.
        let written = match toml::Value::deserialize(d)? {
            toml::Value::String(text) => text,
            toml::Value::Integer(year) => year.to_string(),
            value => value.to_string(),
        };
        When::parse(&written).ok_or_else(|| {
            D::Error::custom(
                "a date is 2026-02-06, \"2026-02\", \"2026\", \"2026-02-04/2026-02-06\" or \
                 \"none\", with on, by, since, until, about, after or before in front if need be",
            )
        })
    }
}

impl When {
    fn parse(written: &str) -> Option<When> {
        let written = written.trim();
        if written == "none" {
            return Some(When(None));
        }
        let (bound, date) = match written.split_once(' ') {
            None => (Bound::On, written),
            Some((word, date)) => (bound(word)?, date.trim()),
        };
        let span = match date.split_once('/') {
            None => period(date)?,
            Some((first, last)) => {
                let (from, to) = (period(first)?.from(), period(last)?.to());
                DateSpan::new(from, to, Precision::Period, Bound::On)?
            }
        };
        Some(When(Some(span.with_bound(bound))))
    }
}

fn bound(word: &str) -> Option<Bound> {
    let all = ["on", "by", "since", "until", "about", "after", "before"];
    Bound::ALL.into_iter().zip(all).find(|(_, name)| *name == word).map(|(bound, _)| bound)
}

/// A day, month or year in ISO 8601.
fn period(date: &str) -> Option<DateSpan> {
    let date = date.trim();
    match date.len() {
        10 => Day::parse(date).map(DateSpan::day),
        // The first day exists in every month.
        7 => {
            let (year, month, _) = Day::parse(&format!("{date}-01"))?.ymd();
            DateSpan::month(year, month)
        }
        4 => DateSpan::year(Day::parse(&format!("{date}-01-01"))?.year()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, expected: &str) {
        let span = When::parse(written).and_then(|when| when.0);
        let said = span.map_or(String::new(), |s| {
            format!("{} {} {:?} {:?}", s.from(), s.to(), s.precision(), s.bound())
        });
        assert_eq!(said, expected, "{written}");
    }

    #[test]
    fn ok_dates_keep_the_precision_they_are_written_with() {
        check("2026-02-06", "2026-02-06 2026-02-06 Day On");
        check("2025-02", "2025-02-01 2025-02-28 Month On");
        check("by 2030", "2030-01-01 2030-12-31 Year By");
        check("2026/2030", "2026-01-01 2030-12-31 Period On");
        check("about 2026-02-04/2026-02-06", "2026-02-04 2026-02-06 Period About");
        assert_eq!(When::parse("none"), Some(When(None)));
    }

    #[test]
    fn err_dates_that_are_not() {
        for written in ["2026-02-31", "soon", "near 2030", "2030/2026", "2026-13", "", "é026"] {
            assert_eq!(When::parse(written), None, "{written}");
        }
    }
}
