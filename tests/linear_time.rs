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

/// What opens a sentence, and what then comes over and over in it: each of these may be
/// read back to the opening.
const OPENED: &[(&str, &str)] = &[
    ("On Monday in May 2024 the army took ", "5 dogs and "),
    ("Elected in May 2024, the army ", "won and "),
    ("In 2024, after the vote, with ", "towns taken or "),
    ("The army, which was founded in 2011, ", "took 5 dogs, "),
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
    let alone = SHAPES.iter().map(|shape| ("", *shape, 4_000));
    for (opening, shape, bytes) in alone.chain(OPENED.iter().map(|(o, s)| (*o, *s, 8_000))) {
        let text = |bytes: usize| [opening, &shape.repeat(bytes / shape.len())].concat();
        let (short, long) = (time(&extractor, &text(bytes)), time(&extractor, &text(8 * bytes)));
        // Small times say little: a millisecond more is none of the matter.
        let allowed = (short + Duration::from_millis(1)) * 24;
        assert!(long < allowed, "{shape:?}: {short:?}, and 8 times of it {long:?}");
    }
}
