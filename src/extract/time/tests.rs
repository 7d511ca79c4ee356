//! Goldens over whole sentences, and what must hold for any text.

use super::{TimeMention, TimeReader};
use crate::extract::doc::Cutter;
use crate::extract::lexicon::Lexicon;
use crate::model::Day;

/// The mentions of `text`, published on 6 February 2026, a Friday.
fn read(text: &str) -> Vec<TimeMention> {
    read_on("2026-02-06", text)
}

fn read_on(published: &str, text: &str) -> Vec<TimeMention> {
    let lexicon = Lexicon::builtin();
    let published = Day::parse(published).unwrap();
    let doc = Cutter::new(&lexicon).unwrap().cut(text, published, "");
    TimeReader::new(&lexicon).unwrap().read(&doc)
}

/// The mentions of `text`, published on some day.
pub fn read_with(
    cutter: &Cutter,
    reader: &TimeReader,
    text: &str,
    published: Day,
) -> Vec<TimeMention> {
    reader.read(&cutter.cut(text, published, ""))
}

fn line(text: &str, m: &TimeMention) -> String {
    let modifier = m.modifier.map_or(String::new(), |m| format!(" {m}"));
    format!("{} | {:?} {}{modifier}", m.span.of(text), m.kind, m.value)
}

/// Words, TIMEX3 type, value and mod of every mention.
pub fn check(text: &str, expected: &[&str]) {
    check_on("2026-02-06", text, expected);
}

/// The same for a text that was published on another day.
pub fn check_on(published: &str, text: &str, expected: &[&str]) {
    let found: Vec<String> = read_on(published, text).iter().map(|m| line(text, m)).collect();
    assert_eq!(found, expected, "{text}");
}

/// The same, and the days.
pub fn check_days(text: &str, expected: &[&str]) {
    let days = |m: &TimeMention| {
        let when = m.when.map_or(String::new(), |w| {
            format!(" {}..{} {:?} {:?}", w.from(), w.to(), w.precision(), w.bound())
        });
        line(text, m) + &when
    };
    assert_eq!(read(text).iter().map(days).collect::<Vec<_>>(), expected, "{text}");
}

fn check_why(text: &str, expected: &[&str]) {
    let found: Vec<String> = read(text).into_iter().map(|m| m.why).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn there_is_no_quarter_before_the_first_or_behind_the_fourth() {
    check("Sales fell in the 0th quarter and in the 5th quarter.", &[]);
    check("Sales fell in the 0th half of 2025.", &["2025 | Date 2025"]);
}

#[test]
fn a_month_stays_a_month() {
    check_days(
        "They met in February 2025.",
        &["February 2025 | Date 2025-02 2025-02-01..2025-02-28 Month On"],
    );
}

#[test]
fn a_period_keeps_both_ends() {
    check_days(
        "A deal for the 2026–2030 period.",
        &["the 2026–2030 period | Date 2026/2030 2026-01-01..2030-12-31 Period On"],
    );
}

#[test]
fn every_resolution_says_why() {
    check_why("He came on Wednesday.", &["Wednesday before 6 Feb 2026"]);
    check_why("He comes this month.", &["month of publication"]);
    check_why("He came in 2019.", &["as written"]);
    check_why("He came two weeks ago.", &["2 weeks before publication"]);
    check_why("He left for three days.", &["length of time"]);
    check_why("It opens at the end of this year.", &["end of the year of publication"]);
    check_why("It opened in early January.", &["start of January before 6 Feb 2026"]);
    check_why(
        "It opened on 4 May 2025 and shut the following Monday.",
        &["as written", "Monday after 4 May 2025"],
    );
    check_why(
        "Sales in May beat those of the same month a year earlier.",
        &["May before 6 Feb 2026", "the same part of 2024 as 2025-05"],
    );
}
