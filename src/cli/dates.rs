//! Dates as a person writes them, for the editor's reading: `4–6 February 2026`.

use crate::extract::time::month_name;
use crate::model::{Bound, DateSpan, Day};
use crate::query::{DateForm, date_form};

/// `February 2025`, `by 2030`, `since 4 February 2026`.
pub fn readable(when: DateSpan) -> String {
    let bound = match when.bound() {
        Bound::On => "",
        Bound::By => "by ",
        Bound::Since => "since ",
        Bound::Until => "until ",
        Bound::About => "about ",
        Bound::After => "after ",
        Bound::Before => "before ",
    };
    format!("{bound}{}", days(when))
}

/// `60 years` of the TIMEX3 value `P60Y`; values that are no plain length as they are.
pub fn length(value: &str) -> String {
    plain_length(value).unwrap_or_else(|| value.to_owned())
}

fn days(when: DateSpan) -> String {
    match date_form(when) {
        DateForm::Day(day) => day_of(day),
        DateForm::Days(from, to) => between(from, to),
        DateForm::Week(from, _) => format!("the week of {}", day_of(from)),
        DateForm::Month(day) => month_of(day),
        DateForm::Months(from, to) if from.year() == to.year() => {
            format!("{}–{}", month_name(from.ymd().1), month_of(to))
        }
        DateForm::Months(from, to) => format!("{} – {}", month_of(from), month_of(to)),
        DateForm::Quarter(n, year) => {
            let names = ["first", "second", "third", "fourth"];
            let name = names.get(n as usize - 1).copied().unwrap_or_default();
            format!("the {name} quarter of {year}")
        }
        DateForm::Half(n, year) => format!("the {} half of {year}", ["first", "second"][n]),
        DateForm::Year(day) => day.year().to_string(),
        DateForm::Years(from, to) => format!("{}–{}", from.year(), to.year()),
        DateForm::Decade(year) => format!("the {year}s"),
    }
}

fn between(from: Day, to: Day) -> String {
    let ((first, month, day), (last, end, _)) = (from.ymd(), to.ymd());
    match () {
        () if (first, month) == (last, end) => format!("{day}–{}", day_of(to)),
        () if first == last => format!("{day} {} – {}", month_name(month), day_of(to)),
        () => format!("{} – {}", day_of(from), day_of(to)),
    }
}

fn day_of(day: Day) -> String {
    format!("{} {}", day.ymd().2, month_of(day))
}

fn month_of(day: Day) -> String {
    let (year, month, _) = day.ymd();
    format!("{} {year}", month_name(month))
}

fn plain_length(value: &str) -> Option<String> {
    let (rest, units) = match value.strip_prefix("PT") {
        Some(rest) => (rest, [('H', "hour"), ('M', "minute"), ('S', "second")].as_slice()),
        None => (
            value.strip_prefix('P')?,
            [('Y', "year"), ('M', "month"), ('W', "week"), ('D', "day")].as_slice(),
        ),
    };
    let letter = rest.chars().next_back()?;
    let (_, unit) = units.iter().find(|(name, _)| *name == letter)?;
    let amount = rest.strip_suffix(letter)?;
    let is_number = amount.starts_with(|c: char| c.is_ascii_digit())
        && amount.chars().all(|c| c.is_ascii_digit() || c == '.');
    let many = if amount == "1" { "" } else { "s" };
    is_number.then(|| format!("{amount} {unit}{many}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Precision;

    fn span(from: &str, to: &str, precision: Precision) -> DateSpan {
        let day = |iso| Day::parse(iso).unwrap();
        DateSpan::new(day(from), day(to), precision, Bound::On).unwrap()
    }

    #[test]
    fn spans_read_as_a_person_writes_them() {
        let check = |from, to, precision, expected: &str| {
            assert_eq!(readable(span(from, to, precision)), expected);
        };
        check("2026-02-06", "2026-02-06", Precision::Day, "6 February 2026");
        check("2025-02-01", "2025-02-28", Precision::Month, "February 2025");
        check("2026-02-04", "2026-02-06", Precision::Period, "4–6 February 2026");
        check("2026-02-27", "2026-03-02", Precision::Period, "27 February – 2 March 2026");
        check("2025-12-30", "2026-01-02", Precision::Period, "30 December 2025 – 2 January 2026");
        check("2026-01-01", "2030-12-31", Precision::Period, "2026–2030");
        check("2025-01-01", "2025-11-30", Precision::Period, "January–November 2025");
        check("2024-12-01", "2025-02-28", Precision::Season, "December 2024 – February 2025");
        check("2026-04-01", "2026-06-30", Precision::Quarter, "the second quarter of 2026");
        check("2026-07-01", "2026-12-31", Precision::Half, "the second half of 2026");
        check("2025-10-01", "2026-03-31", Precision::Half, "October 2025 – March 2026");
        check("1990-01-01", "1999-12-31", Precision::Decade, "the 1990s");
        check("2026-02-02", "2026-02-08", Precision::Week, "the week of 2 February 2026");
    }

    #[test]
    fn bounds_are_said() {
        let year = span("2030-01-01", "2030-12-31", Precision::Year);
        for (bound, expected) in
            [(Bound::By, "by 2030"), (Bound::Since, "since 2030"), (Bound::About, "about 2030")]
        {
            assert_eq!(readable(year.with_bound(bound)), expected);
        }
    }

    #[test]
    fn the_last_days_of_the_calendar_are_written_too() {
        assert!(readable(DateSpan::day(Day::MIN)).contains("January"));
        assert!(readable(DateSpan::day(Day::MAX)).contains("December"));
    }

    #[test]
    fn plain_lengths_are_said_and_others_stay() {
        for (value, expected) in [
            ("P60Y", "60 years"),
            ("P1D", "1 day"),
            ("PT3H", "3 hours"),
            ("P2.5Y", "2.5 years"),
            ("PXY", "PXY"),
            ("XXXX-WXX-1", "XXXX-WXX-1"),
            ("P1Y6M", "P1Y6M"),
            ("P", "P"),
            ("", ""),
        ] {
            assert_eq!(length(value), expected);
        }
    }
}
