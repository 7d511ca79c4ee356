//! What must hold of everything that is extracted, whatever the text. Shared
//! by the tests over random and real texts and by the fuzz targets.

use dateline::extract::extractor::Extractor;
use dateline::extract::one::One;
use dateline::model::{Bound, DateSpan, Day};
use std::ops::Range;

/// Panics where a text's result breaks a promise of `dateline extract`.
pub fn check(extractor: &Extractor, published: Day, text: &str) {
    let one = extractor.one(published, text);
    let again = extractor.one(published, text);
    assert_eq!(bytes(&one), bytes(&again), "the same text gave two results");
    let sentences: Vec<Range<usize>> =
        one.sentences.iter().map(|s| s.start as usize..s.end as usize).collect();
    gives_the_text_back(text, &sentences);
    for d in &one.dates {
        is_evidence(text, &sentences, d.start, d.end, &d.text);
    }
    for m in &one.mentions {
        is_evidence(text, &sentences, m.start, m.end, &m.text);
    }
    for f in &one.figures {
        is_evidence(text, &sentences, f.start, f.end, &f.text);
        assert!(f.value.is_finite(), "{}", f.text);
    }
    in_order(one.dates.iter().map(|d| (d.start, d.end)));
    in_order(one.mentions.iter().map(|m| (m.start, m.end)));
    in_order(one.figures.iter().map(|f| (f.start, f.end)));
    for e in &one.events {
        let sentence = sentences.get(e.sentence).expect("an event's sentence is one of the text");
        let span = e.start as usize..e.end as usize;
        assert!(text.get(span.clone()).is_some_and(|words| !words.is_empty()), "{}", e.title);
        assert!(sentence.start <= span.start && span.end <= sentence.end, "{}", e.title);
        assert!((0.0..=1.0).contains(&e.salience), "{}", e.title);
    }
    dates_are_no_more_precise_than_their_values(extractor, published, text);
}

fn bytes(one: &One) -> String {
    serde_json::to_string(one).expect("what is extracted can be written")
}

/// Between the sentences is white space, and the sentences hold all the rest.
fn gives_the_text_back(text: &str, sentences: &[Range<usize>]) {
    let mut at = 0;
    let mut joined = String::new();
    for sentence in sentences {
        let gap = text.get(at..sentence.start).expect("sentences don't overlap");
        assert!(gap.chars().all(char::is_whitespace), "{gap:?} is in no sentence");
        let words = text.get(sentence.clone()).expect("a sentence ends between characters");
        assert!(!words.is_empty());
        joined.push_str(gap);
        joined.push_str(words);
        at = sentence.end;
    }
    let rest = text.get(at..).expect("the last sentence ends within the text");
    assert!(rest.chars().all(char::is_whitespace), "{rest:?} is in no sentence");
    joined.push_str(rest);
    assert_eq!(joined, text);
}

/// The item's words are the text's at its place, within one sentence.
fn is_evidence(text: &str, sentences: &[Range<usize>], start: u32, end: u32, words: &str) {
    let span = start as usize..end as usize;
    assert_eq!(text.get(span.clone()), Some(words));
    assert!(!words.is_empty());
    let at = sentences.partition_point(|s| s.end <= span.start);
    let holds = sentences.get(at).is_some_and(|s| s.start <= span.start && span.end <= s.end);
    assert!(holds, "{words:?} lies across sentences");
}

fn in_order(spans: impl Iterator<Item = (u32, u32)>) {
    let mut before = 0;
    for (start, end) in spans {
        assert!(before <= start, "{start} lies before {before}");
        before = end;
    }
}

/// `2026-02` is 28 days at least, `2026` a year: no value that names a month,
/// quarter or year stands for a day in it. The last day of it may bound what
/// happens “by the end of 2026”.
fn dates_are_no_more_precise_than_their_values(extractor: &Extractor, published: Day, text: &str) {
    let doc = extractor.cutter.cut(text, published, "");
    for time in extractor.times.read(&doc) {
        let Some(when) = time.when else { continue };
        assert!(when.from() <= when.to(), "{}", time.value);
        if ends_a_week_or_month(when) {
            continue;
        }
        let least = least_days(&time.value);
        assert!(days(when) >= least, "{} is {} days: {}", time.value, days(when), time.why);
    }
}

fn ends_a_week_or_month(when: DateSpan) -> bool {
    let next = when.to().plus(1);
    let is_bound = matches!(when.bound(), Bound::By | Bound::Before | Bound::Until);
    is_bound && days(when) == 1 && (next.ymd().2 == 1 || next.weekday() == 0)
}

fn days(when: DateSpan) -> i64 {
    i64::from(when.to().number()) - i64::from(when.from().number()) + 1
}

/// The fewest days that a TIMEX3 value can stand for.
fn least_days(value: &str) -> i64 {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = value.split('-').collect();
    match parts.as_slice() {
        [year] if year.len() == 4 && digits(year) => 365,
        [decade] if decade.len() == 3 && digits(decade) => 3652,
        [year, month] if digits(year) && month.len() == 2 && digits(month) => 28,
        [year, quarter] if digits(year) && quarter.starts_with('Q') => 90,
        [year, half] if digits(year) && half.starts_with('H') => 181,
        [year, week] if digits(year) && week.starts_with('W') => 7,
        _ => 1,
    }
}
