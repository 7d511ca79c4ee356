//! What must hold for the time expressions of any text, shown on texts made
//! of random pieces.

use super::tests::read_with;
use super::{TimeMention, TimeReader, TimexType};
use crate::extract::doc::Cutter;
use crate::extract::lexicon::Lexicon;
use crate::model::{Bound, Day, Precision};

const PIECES: [&str; 118] = [
    "Friday",
    "the",
    "6th",
    "31",
    "February",
    "2026",
    "-",
    "–",
    "to",
    "last",
    "ago",
    "a",
    "year",
    "two",
    "hundred",
    "'",
    "’s",
    "Q1",
    "half",
    "of",
    ".",
    ",",
    ":",
    "p.m.",
    "10",
    "1990s",
    "Việt",
    "\u{200b}",
    "é",
    "½",
    "99999999999999999999",
    "0000",
    "century",
    "20th",
    "and",
    "earlier",
    "every",
    "the end of",
    "mid",
    "/",
    "since",
    "%",
    "\n\n",
    "tonight",
    "9999",
    "years",
    "by",
    "until",
    "from",
    "quarter",
    "quarters",
    "ended",
    "first",
    "nine",
    "months",
    "month",
    "weeks",
    "later",
    "the same",
    "that",
    "following",
    "previous",
    "Easter",
    "Good",
    "Christmas",
    "ngày",
    "tháng",
    "năm",
    "06.02.2026",
    "6/2/2026",
    "2026-02-06",
    "attacks",
    "September",
    "11",
    "9/11",
    "May",
    "march",
    "morning",
    "Mondays",
    "nights",
    "will",
    "had",
    "been",
    "due",
    "meets",
    "before",
    "after",
    "day",
    "days",
    "one",
    "third",
    "Monday",
    "in",
    "week",
    "weekend",
    "summer",
    "decade",
    "decades",
    "old",
    "fiscal",
    "period",
    "noon",
    "GMT",
    "(",
    ")",
    "18:00",
    "yesterday",
    "now",
    "recent",
    "some",
    "time",
    "or",
    "so",
    "early",
    "late",
    "next",
    "couple",
    "few",
];

/// Words without which no mention may name a single day.
const DAY_WORDS: [&str; 27] = [
    "third",
    "first",
    "day",
    "night",
    "morning",
    "noon",
    "week",
    "ago",
    "later",
    "earlier",
    "before",
    "after",
    "easter",
    "christmas",
    "friday",
    "/",
    "today",
    "next",
    "previous",
    "following",
    ":",
    "p.m.",
    "ngày",
    "-",
    "6th",
    "11",
    "31",
];

#[test]
fn the_mentions_of_any_text_are_in_order_and_their_values_are_timex3() {
    each_random_mention(|text, at, mention| {
        let span = mention.span;
        assert!(span.start >= at && !span.is_empty(), "{text}");
        assert!(text.get(span.range()).is_some(), "{text}");
        assert!(is_timex3(&mention.value), "{} in {text}", mention.value);
        assert!(!mention.why.is_empty(), "{text}");
    });
}

#[test]
fn no_date_is_more_precise_than_its_words() {
    each_random_mention(|text, _, mention| {
        let Some(when) = mention.when else { return };
        let words = mention.span.of(text).to_lowercase();
        let has = |list: &[&str]| list.iter().any(|w| words.contains(w));
        let digits = words.bytes().any(|b| b.is_ascii_digit());
        match (when.precision(), when.bound()) {
            // The end of a year or month bounds at its last day.
            (Precision::Day, Bound::By | Bound::Until) => {}
            (Precision::Day, _) => assert!(digits || has(&DAY_WORDS), "{words} in {text}"),
            (Precision::Month, _) => assert!(!words.ends_with("year"), "{words} in {text}"),
            _ => {}
        }
        let year_alone = words.len() == 4 && words.bytes().all(|b| b.is_ascii_digit());
        assert!(!year_alone || when.precision() == Precision::Year, "{words} in {text}");
    });
}

#[test]
fn only_lengths_of_named_months_have_days() {
    each_random_mention(|text, _, mention| {
        let vague = matches!(mention.kind, TimexType::Duration | TimexType::Set);
        let months = mention.value.ends_with('M');
        assert!(!vague || mention.when.is_none() || months, "{} in {text}", mention.value);
    });
}

#[test]
fn values_that_are_and_are_not_timex3() {
    let good = [
        "2026-02-06",
        "2026-W06-WE",
        "2026-Q1",
        "2026-H2",
        "2026-SU",
        "199",
        "19",
        "PXM",
        "P2.5Y",
        "PT2H30M",
        "PXX",
        "XXXX-WXX-5TMO",
        "2026-02-06T10:35",
        "2026-02-06T18:00Z",
        "2026/2030",
        "PAST_REF",
        "P1WE",
        "XXXX-XX-XXTMO",
        "XXXX-12-25",
    ];
    let bad =
        ["", "2026-2-6", "P", "PD", "P1", "2026-02-06T", "20266", "friday", "2026-02/", "1e3"];
    assert_eq!(good.map(is_timex3), [true; 19]);
    assert_eq!(bad.map(is_timex3), [false; 10]);
}

/// Hands each mention of a thousand random texts over, with its text and the
/// end of the mention before it.
fn each_random_mention(mut check: impl FnMut(&str, u32, &TimeMention)) {
    let lexicon = Lexicon::builtin();
    let (cutter, reader) = (Cutter::new(&lexicon).unwrap(), TimeReader::new(&lexicon).unwrap());
    let days = [Day::MIN, Day::MAX, Day::parse("2026-02-06").unwrap()];
    // A linear congruential generator: the same texts on every machine.
    let mut state = 7u64;
    for n in 0..1000 {
        let mut text = String::new();
        for _ in 0..40 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            text.push_str(PIECES[(state >> 33) as usize % PIECES.len()]);
            text.push_str(if state & 0x70_0000 == 0 { "" } else { " " });
        }
        let mut at = 0;
        for mention in read_with(&cutter, &reader, &text, days[n % 3]) {
            check(&text, at, &mention);
            at = mention.span.end;
        }
    }
}

/// Whether a text is a value of TIMEX3: ISO 8601 with its X for what is unsaid.
fn is_timex3(value: &str) -> bool {
    match value {
        "PRESENT_REF" | "PAST_REF" | "FUTURE_REF" => true,
        _ if value.starts_with('P') => is_duration(&value[1..]),
        _ => value.split('/').count() <= 2 && value.split('/').all(is_point),
    }
}

fn is_duration(rest: &str) -> bool {
    let amount = |s: &str| {
        let number = s.parse::<f64>().is_ok() && s.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        number || (!s.is_empty() && s.bytes().all(|b| b == b'X'))
    };
    let clock = rest.strip_prefix('T').unwrap_or(rest);
    if rest == "XX" {
        return true;
    }
    // `2H30M`
    let clock = match clock.split_once(['H', 'M']) {
        Some((first, second)) if amount(first) && !second.is_empty() => second,
        _ => clock,
    };
    let letters = clock.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == 'X');
    let unit = ["WE", "D", "W", "M", "Q", "Y", "H", "S"].contains(&letters);
    unit && amount(&clock[..clock.len() - letters.len()])
}

fn is_point(point: &str) -> bool {
    let (date, time) = match point.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (point, None),
    };
    let unsaid = |s: &str, n: usize| {
        s.len() == n && (s.bytes().all(|b| b.is_ascii_digit()) || s.bytes().all(|b| b == b'X'))
    };
    let parts: Vec<&str> = date.split('-').collect();
    let second = |s: &str| {
        unsaid(s, 2)
            || s.strip_prefix('W').is_some_and(|w| unsaid(w, 2))
            || ["Q1", "Q2", "Q3", "Q4", "QX", "H1", "H2", "SP", "SU", "FA", "WI"].contains(&s)
    };
    let dated = match parts[..] {
        [year] => [2, 3, 4].into_iter().any(|n| unsaid(year, n)),
        [year, part] => unsaid(year, 4) && second(part),
        [year, part, day] => {
            unsaid(year, 4) && second(part) && (unsaid(day, 2) || unsaid(day, 1) || day == "WE")
        }
        _ => false,
    };
    let part = |t: &str| ["MO", "AF", "EV", "NI", "DT", "MI"].contains(&t);
    let clock = |t: &str| t.strip_suffix('Z').unwrap_or(t).split(':').all(|p| unsaid(p, 2));
    dated && time.is_none_or(|t| part(t) || clock(t))
}
