//! Goldens over whole sentences.

use super::{FigureMention, FigureReader};
use crate::extract::doc::Cutter;
use crate::extract::lexicon::Lexicon;
use crate::extract::time::TimeReader;
use crate::model::Day;

/// What is found in `text`, published on 6 February 2026: words, value, unit,
/// what it counts, role and hedge.
fn check(text: &str, expected: &[&str]) {
    let lexicon = Lexicon::builtin();
    let published = Day::parse("2026-02-06").unwrap();
    let doc = Cutter::new(&lexicon).unwrap().cut(text, published, "");
    let times = TimeReader::new(&lexicon).unwrap().read(&doc);
    let figures = FigureReader::new(&lexicon).unwrap().read(&doc, &times);
    let line = |f: &FigureMention| {
        let when = f.when.map_or(String::new(), |w| format!(" {}..{}", w.from(), w.to()));
        let words = f.span.of(text);
        format!("{words} | {} {} | {} | {:?} {:?}{when}", f.value, f.unit, f.of, f.role, f.hedge)
    };
    assert_eq!(figures.iter().map(line).collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn money_with_what_it_counts_and_its_goal() {
    check(
        "Two-way trade reached a record high of US$9.5 billion in 2025, up 12.5 per cent, on the way to the target of $15 billion.",
        &[
            "US$9.5 billion | 9500000000 USD | Two-way trade | Level Exact 2025-01-01..2025-12-31",
            "12.5 per cent | 12.5 % | Two-way trade | Change Exact 2025-01-01..2025-12-31",
            "$15 billion | 15000000000 USD | Two-way trade | Goal Exact",
        ],
    );
}
