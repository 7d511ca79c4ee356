//! The shapes of text that rules read again and again take time in proportion
//! to their length.
#![cfg(not(target_arch = "wasm32"))]

use dateline::extract::extractor::Extractor;
use dateline::extract::lexicon::Lexicon;
use dateline::model::Day;
use std::time::{Duration, Instant};

/// Each text is these words over and over.
const SHAPES: &[&str] = &[
    "x",
    "7",
    "1.1",
    "Q",
    "\"",
    "'",
    "(",
    ",",
    ".",
    "-",
    "a.b.",
    "U.S.",
    "a-",
    "12 ",
    "Kong ",
    "(CPP) ",
    "Ministry of the ",
    "Committee of the Committee ",
    "Samdech Techo ",
    "President ",
    "Prime Minister Hun Manet of Cambodia and President Tô Lâm, ",
    "Vietnam's ",
    "e\u{301}",
    "\u{301}",
    "ភ្នំពេញ",
    "Friday, 6 February 2026, ",
    "May ",
    "twenty one hundred thousand ",
    "$5 to $6 million ",
    "said that he said ",
    "agreed to meet to ",
    "They signed a memorandum of understanding, ",
    "The 14th National Congress of the Party met. ",
    "“We met,” he said. ",
    "word\n",
];

/// The less of two: what else the machine does only adds.
fn time(extractor: &Extractor, text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        extractor.one(Day::MIN, text);
        start.elapsed()
    };
    (0..2).map(|_| once()).min().unwrap_or_default()
}

/// Quadratic time would be 64 times as long for a text 8 times as long.
#[test]
fn eight_times_the_text_takes_far_less_than_its_square() {
    let extractor = Extractor::new(&Lexicon::builtin()).unwrap();
    for shape in SHAPES {
        let text = |bytes: usize| shape.repeat(bytes / shape.len());
        let (short, long) = (time(&extractor, &text(4_000)), time(&extractor, &text(32_000)));
        // Small times say little: a millisecond more is none of the matter.
        let allowed = (short + Duration::from_millis(1)) * 24;
        assert!(long < allowed, "{shape:?}: {short:?}, and 8 times of it {long:?}");
    }
}
