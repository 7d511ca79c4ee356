//! How the words gave the value, in a few words for readers and editors.

use crate::model::Day;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Why an hour alone is of that day.
pub const DAY_OF_PUBLICATION: &str = "day of publication";

/// `month` is 1 to 12.
pub fn month_name(month: u32) -> &'static str {
    MONTHS.get(month.wrapping_sub(1) as usize).copied().unwrap_or("")
}

/// `weekday` is 1 to 7 from Monday.
pub fn weekday_name(weekday: u32) -> &'static str {
    WEEKDAYS.get(weekday.wrapping_sub(1) as usize).copied().unwrap_or("")
}

/// `6 Feb 2026`.
pub fn short_date(day: Day) -> String {
    let (year, month, day) = day.ymd();
    let name = month_name(month);
    format!("{day} {} {year}", name.get(..3).unwrap_or(name))
}

/// `February before 6 Feb 2026`; the same, where the day of publication lies in it.
pub fn beside(what: &str, unit: &str, from: Day, to: Day, published: Day) -> String {
    if published < from {
        format!("{what} after {}", short_date(published))
    } else if published > to {
        format!("{what} before {}", short_date(published))
    } else {
        format!("{unit} of publication")
    }
}

/// `end of the year of publication`: the part that TIMEX3 `mod` tells.
pub fn part(modifier: Option<&str>, why: String) -> String {
    let part = match modifier {
        Some("START") => "start",
        Some("MID") => "middle",
        Some("END") => "end",
        _ => return why,
    };
    match why.as_str() {
        "as written" => why,
        _ if why.ends_with(" of publication") => format!("{part} of the {why}"),
        _ => format!("{part} of {why}"),
    }
}

/// `2 weeks before publication`.
pub fn distance(amount: f64, unit: &str, back: bool, from: &str) -> String {
    let many = if amount == 1.0 { "" } else { "s" };
    format!("{amount} {unit}{many} {} {from}", if back { "before" } else { "after" })
}
