//! Whether a time and an amount stand in one clause.

use super::scan::Scan;
use super::when::OTHER;
use std::ops::Range;

/// How far before a time its clause is looked for.
const REACH: usize = 12;

/// How much further a time at token `time` in front of an amount is for what
/// stands `between`; `None` where it is not the amount's at all.
pub fn before(s: &Scan, time: usize, between: Range<usize>) -> Option<u32> {
    // What opens a sentence is for all of it.
    if time <= s.sentence.start + 1 {
        let with = between.clone().any(|i| s.is(i, ",") && s.is(i + 1, "with"));
        return (!with).then_some(0);
    }
    let comma = between.clone().any(|i| s.is(i, ","));
    // `the landslide, the worst since 1998, killed nine`
    if comma && (s.is(time, "since") || s.before(time) == "since") {
        return None;
    }
    if let Some(wh) = relative(s, time) {
        // `the firm, which was rebuffed in 2024, has made an offer of $5 million`,
        // `a man who was freed in 2024 has killed two people`
        let inset = s.before(wh) == ",";
        if inset && comma
            || !inset && s.any(between.start, &["has", "have", "had", "will", "is", "are"])
        {
            return None;
        }
    }
    let past = s.time_at(time).and_then(|t| t.when).is_some_and(|w| w.to() < s.doc.published);
    let mut apart = 0;
    for i in between.clone() {
        if s.is(i, ",") {
            match s.folded(i + 1) {
                // `sank this month, with 19 people dead`; `signed last month, after
                // two soldiers were hurt`
                "with" | "after" | "before" | "until" => return None,
                "as" | "while" | "when" | "because" | "although" | "though" | "but" => {
                    // `last week's mudflow, as the toll rose`
                    let owner = s.folded(between.start).starts_with(['\'', '’']);
                    if owner {
                        return None;
                    }
                    apart = OTHER;
                }
                _ => {}
            }
        }
        // `was founded in 2011 and operates nine planes`
        if past && s.is(i, "and") && s.one_of(i + 1, &s.words.present) {
            return None;
        }
    }
    Some(apart)
}

/// The relative pronoun of the clause that the token `at` stands in.
fn relative(s: &Scan, at: usize) -> Option<usize> {
    let first = at.saturating_sub(REACH).max(s.sentence.start);
    let near = (first..at).rev().take_while(|i| !s.any(*i, &[",", ";", ":", "—"]));
    near.into_iter().find(|i| s.any(*i, &["which", "who", "whose", "where"]))
}

/// Whether the clause of an amount ends in the tokens behind it.
pub fn ends_behind(s: &Scan, behind: Range<usize>) -> bool {
    behind.clone().any(|i| match s.folded(i) {
        "," | ";" | ":" | "—" | "including" => true,
        // `since it opened in 2021`, but `since 2021`
        "since" => i + 1 < behind.end,
        // `31 bodies in a mine that collapsed in May`, but `12 people who died in May`
        "that" | "which" | "who" | "whose" | "where" => !is_fate(s, i + 1),
        // `revised to $61 million from the $58 million announced in January`
        "from" => (i + 1..i + 4).any(|k| has_digit(s, k) && s.time_at(k).is_none()),
        _ => false,
    })
}

fn has_digit(s: &Scan, i: usize) -> bool {
    s.folded(i).bytes().any(|b| b.is_ascii_digit())
}

/// `were killed`, `have died` at `i`.
fn is_fate(s: &Scan, i: usize) -> bool {
    let verb = (i..i + 3).find(|k| !s.any(*k, &["was", "were", "had", "has", "have", "been"]));
    verb.is_some_and(|k| s.look_up(k, &s.words.fates).is_some())
}
