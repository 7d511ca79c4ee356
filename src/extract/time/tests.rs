//! Goldens over whole sentences.

use super::TimeReader;
use crate::extract::doc::Cutter;
use crate::extract::lexicon::Lexicon;
use crate::model::Day;

/// What is found in `text`: words, type, value and days, one a line.
pub fn read(text: &str, published: &str) -> Vec<String> {
    let lexicon = Lexicon::builtin();
    let doc = Cutter::new(&lexicon).unwrap().cut(text, Day::parse(published).unwrap(), "");
    let mentions = TimeReader::new(&lexicon).unwrap().read(&doc);
    let line = |m: &super::TimeMention| {
        let modifier = m.modifier.map_or(String::new(), |m| format!(" {m}"));
        let when = m.when.map_or(String::new(), |w| {
            format!(" {}..{} {:?} {:?}", w.from(), w.to(), w.precision(), w.bound())
        });
        format!("{} | {:?} {}{modifier}{when}", m.span.of(text), m.kind, m.value)
    };
    mentions.iter().map(line).collect()
}

/// `text`, published on 6 February 2026, a Friday.
pub fn check(text: &str, expected: &[&str]) {
    assert_eq!(read(text, "2026-02-06"), expected, "{text}");
}

#[test]
fn a_month_stays_a_month_and_a_bound_a_bound() {
    check(
        "They met in February 2025 and aim to finish by 2030.",
        &[
            "February 2025 | Date 2025-02 2025-02-01..2025-02-28 Month On",
            "2030 | Date 2030 2030-01-01..2030-12-31 Year By",
        ],
    );
}
