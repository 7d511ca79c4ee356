//! Dates and numbers as readers of three languages see them. The browser's
//! spaces differ between versions, so they are compared as plain ones.

use dateline::model::{Bound, DateSpan, Day, FigureKind, Precision};
use dateline::widget::words::{Words, fill};
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The words of a language, with its file where it has one.
fn words(tag: &str) -> Words {
    let language = tag.split('-').next().unwrap_or_default().to_lowercase();
    let file = match language.as_str() {
        "vi" => Some(include_str!("../../src/widget/words/vi.txt")),
        "km" => Some(include_str!("../../src/widget/words/km.txt")),
        _ => None,
    };
    Words::new(tag, file.map(str::to_owned))
}

fn plain(text: &str) -> String {
    let spaced: Vec<&str> = text.split(char::is_whitespace).filter(|w| !w.is_empty()).collect();
    spaced.join(" ").replace(" – ", "–")
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn span(from: &str, to: &str, precision: Precision) -> DateSpan {
    DateSpan::new(day(from), day(to), precision, Bound::On).unwrap()
}

#[track_caller]
fn check(lang: &str, when: DateSpan, expected: &str) {
    assert_eq!(plain(&words(lang).date(when)), expected);
}

#[test]
fn dates_in_english() {
    check("en", DateSpan::day(day("2026-02-06")), "6 Feb 2026");
    check("en-US", DateSpan::day(day("2026-02-06")), "Feb 6, 2026");
    check("en", DateSpan::month(2025, 2).unwrap(), "Feb 2025");
    check("en", DateSpan::year(2025).unwrap(), "2025");
    check("en", DateSpan::year(2030).unwrap().with_bound(Bound::By), "by 2030");
    check("en", DateSpan::day(day("2026-02-06")).with_bound(Bound::About), "about 6 Feb 2026");
    check("en", span("2026-02-04", "2026-02-06", Precision::Period), "4–6 Feb 2026");
    check("en", span("2026-01-01", "2030-12-31", Precision::Period), "2026–2030");
    check("en", span("2026-02-02", "2026-02-08", Precision::Week), "week of 2–8 Feb 2026");
    check("en", span("2026-01-01", "2026-03-31", Precision::Quarter), "Q1 2026");
    check("en", span("2026-07-01", "2026-12-31", Precision::Half), "second half of 2026");
    check("en", span("2020-01-01", "2029-12-31", Precision::Decade), "2020s");
    let long = span("2026-02-04", "2026-02-06", Precision::Period);
    assert_eq!(plain(&words("en").date_long(long)), "4–6 February 2026");
}

#[test]
fn dates_in_vietnamese() {
    check("vi", DateSpan::day(day("2026-02-06")), "6 thg 2, 2026");
    check("vi", DateSpan::year(2030).unwrap().with_bound(Bound::By), "đến 2030");
    check("vi", span("2026-01-01", "2026-03-31", Precision::Quarter), "quý 1/2026");
    assert_eq!(words("vi").weekday_long(day("2026-02-06")), "Thứ Sáu");
}

#[test]
fn dates_in_khmer_whether_the_browser_has_it_or_not() {
    let words = words("km");
    assert!(words.day(day("2026-02-06")).contains("កុម្ភៈ"));
    let range = span("2026-02-04", "2026-02-06", Precision::Period);
    assert_eq!(words.date(range).matches("កុម្ភៈ").count(), 1);
    assert!(words.day_long(day("2026-12-31")).contains("ធ្នូ"));
    assert!(words.weekday_long(day("2026-02-06")).contains("សុក្រ"));
    assert!(words.date(DateSpan::year(2030).unwrap().with_bound(Bound::By)).contains("ត្រឹម"));
}

#[test]
fn khmer_is_the_same_in_browsers_that_have_it_and_in_those_that_do_not() {
    let words = words("km-KH");
    assert_eq!(words.day(day("2026-02-05")), "5 កុម្ភៈ 2026");
    assert_eq!(words.weekday(day("2026-02-05")), "ព្រហស្បតិ៍");
    assert_eq!(words.language("en"), "អង់គ្លេស");
    assert_eq!(words.number(1234.5), "1,234.5");
}

#[test]
fn a_civil_day_is_the_same_in_every_time_zone() {
    // The browser's own zone comes from outside: whatever it is, no day moves.
    for lang in ["en", "vi", "km"] {
        let words = words(lang);
        for n in 0..800 {
            let day = day("2025-01-01").plus(n);
            let (year, _, date) = day.ymd();
            let said = words.day(day);
            let numbers: Vec<&str> =
                said.split(|c: char| !c.is_ascii_digit()).filter(|d| !d.is_empty()).collect();
            assert_eq!(numbers.first(), Some(&date.to_string().as_str()), "{said}");
            assert_eq!(numbers.last(), Some(&year.to_string().as_str()), "{said}");
        }
    }
}

#[test]
fn precision_is_said_in_words_and_only_where_the_date_is_not_hedged() {
    let words = words("en");
    let said = |when| words.precision(when);
    assert_eq!(said(DateSpan::day(day("2026-02-06"))).as_deref(), Some("Fri"));
    assert_eq!(said(DateSpan::month(2025, 2).unwrap()).as_deref(), Some("month known"));
    assert_eq!(said(DateSpan::year(2025).unwrap()).as_deref(), Some("whole year"));
    assert_eq!(said(DateSpan::year(2030).unwrap().with_bound(Bound::By)), None);
    assert_eq!(said(DateSpan::day(day("2026-02-06")).with_bound(Bound::About)), None);
    assert_eq!(said(span("2026-02-04", "2026-02-06", Precision::Period)), None);
}

#[test]
fn the_ends_of_the_calendar_can_be_said() {
    for lang in ["en", "vi", "km"] {
        for day in [Day::MIN, Day::MAX] {
            assert!(!words(lang).date(DateSpan::day(day)).is_empty());
        }
    }
}

#[test]
fn numbers_are_written_as_the_reader_writes_them() {
    let (en, vi) = (words("en"), words("vi"));
    for (words, kind, value, unit, expected) in [
        (&en, FigureKind::Money, 11.33e9, "USD", "US$11.33 bn"),
        (&vi, FigureKind::Money, 11.33e9, "USD", "11,33 tỷ US$"),
        (&en, FigureKind::Money, 20_000.0, "USD", "US$20,000"),
        (&en, FigureKind::Money, 5e6, "not a code", "5 mn not a code"),
        (&en, FigureKind::Percent, 11.7, "%", "11.7%"),
        (&vi, FigureKind::Percent, 11.7, "%", "11,7%"),
        (&en, FigureKind::Count, 6_000.0, "students", "6,000 students"),
        (&en, FigureKind::Count, 1.2e6, "", "1.2 mn"),
        (&en, FigureKind::Count, -2.0, "", "-2"),
    ] {
        assert_eq!(plain(&words.amount(kind, value, unit)), expected);
    }
}

#[test]
fn plurals_follow_the_language() {
    let (en, vi) = (words("en"), words("vi"));
    let reports = |words: &Words, n| words.plural(words.reports_n, n);
    assert_eq!(reports(&en, 1), "1 report");
    assert_eq!(reports(&en, 0), "0 reports");
    assert_eq!(reports(&en, 1_200), "1,200 reports");
    assert_eq!(reports(&vi, 1), "1 bản tin");
}

#[test]
fn any_language_tag_gives_words() {
    for (tag, lang) in [
        ("vi-VN", "vi"),
        ("KM", "km"),
        ("fr", "en"),
        ("", "en"),
        ("en-not a tag", "en"),
        ("💥-", "en"),
    ] {
        let words = words(tag);
        assert_eq!(words.lang, lang, "{tag}");
        assert!(!words.day(day("2026-02-06")).is_empty());
    }
}

#[test]
fn templates_take_their_values_in_any_order_and_never_twice() {
    assert_eq!(fill("{0} of {1}", &["1", "2"]), "1 of 2");
    assert_eq!(fill("{1}: {0}", &["1", "2"]), "2: 1");
    assert_eq!(fill("{} and {}", &["{0}", "b"]), "{0} and b");
    assert_eq!(fill("{7}{", &[]), "{");
}
