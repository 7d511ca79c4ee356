//! Whether the words around a time expression tell of what was or what will be.

use super::scan::Scan;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    Past,
    Future,
    Unknown,
}

/// How many tokens away a verb may stand.
const REACH: usize = 14;

/// The tense of the nearest verb: before the expression if there is one in
/// its clause, else behind.
pub fn tense(s: &Scan, tokens: &Range<usize>) -> Tense {
    let first = tokens.start.saturating_sub(REACH).max(s.sentence.start);
    // `Wednesday's ruling`: no verb before it speaks of the day.
    let first = if s.is(tokens.end, "'s") { tokens.start } else { first };
    let before = (first..tokens.start).rev().find_map(|i| cue(s, i));
    let lead = s.before(tokens.start);
    // `through June` ends what lasts, unless `from April` says since when.
    let from = (tokens.start.saturating_sub(5).max(s.sentence.start)..tokens.start)
        .any(|i| s.is(i, "from"));
    if lead == "through" && !from {
        return Tense::Future;
    }
    if matches!(lead, "until" | "till" | "payable" | "due")
        || (lead == "by" && before != Some(Tense::Past))
    {
        return Tense::Future;
    }
    // `Wednesday is the deadline`
    if s.is(tokens.end, "is") {
        return Tense::Future;
    }
    let last = (tokens.end + REACH).min(s.sentence.end);
    before.or_else(|| (tokens.end..last).find_map(|i| cue(s, i))).unwrap_or(Tense::Unknown)
}

fn cue(s: &Scan, i: usize) -> Option<Tense> {
    let word = s.folded(i);
    match word {
        "to" => return infinitive(s, i).then_some(Tense::Future),
        "by" | "until" | "till" | "set" => return None,
        _ => {}
    }
    if s.words.future.contains(word) && !(word == "may" && s.capitalised(i)) {
        return Some(Tense::Future);
    }
    // `to be paid`, `will be held`: the auxiliary tells.
    let adverb = usize::from(s.before(i).ends_with("ly") && i > s.sentence.start + 1);
    if matches!(s.before(i - adverb), "be" | "being") {
        return None;
    }
    if s.is(i + 1, "'t") {
        return negated(word);
    }
    // `a still unspecified date`: a participle before its noun.
    let adjective = matches!(
        s.before(i),
        "a" | "an" | "the" | "its" | "their" | "his" | "her" | "this" | "that" | "still" | "no"
    );
    if adjective && word.ends_with("ed") {
        return None;
    }
    let regular = word.len() > 4 && word.ends_with("ed") && !s.capitalised(i);
    (regular || s.words.past.contains(word)).then_some(Tense::Past)
}

/// `won't`, `didn't`, without the `'t`.
fn negated(word: &str) -> Option<Tense> {
    match word {
        "won" | "can" | "couldn" | "wouldn" | "shouldn" | "mustn" => Some(Tense::Future),
        "didn" | "wasn" | "weren" | "hadn" | "hasn" | "haven" => Some(Tense::Past),
        _ => None,
    }
}

/// `to resume`, not `to the` or `to Paris`.
fn infinitive(s: &Scan, i: usize) -> bool {
    let next = s.folded(i + 1);
    let governed = next == "be"
        || s.words.future.contains(s.before(i))
        || matches!(
            s.before(i),
            "agreed"
                | "decided"
                | "is"
                | "are"
                | "ready"
                | "likely"
                | "was"
                | "were"
                | "vote"
                | "voted"
                | "ordered"
                | "asked"
                | "invited"
                | "wants"
                | "prepared"
                | "preparing"
                | "deadline"
        );
    governed
        && next.len() > 1
        && next.bytes().all(|b| b.is_ascii_lowercase())
        && !s.capitalised(i + 1)
        && !matches!(
            next,
            "the"
                | "an"
                | "his"
                | "her"
                | "its"
                | "their"
                | "this"
                | "that"
                | "these"
                | "those"
                | "about"
                | "more"
                | "less"
                | "some"
                | "all"
                | "date"
                | "work"
                | "power"
                | "our"
                | "my"
                | "your"
                | "at"
        )
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn a_weekday_follows_the_verb_before_it() {
        check("He arrived on Monday.", &["Monday | Date 2026-02-02"]);
        check("He will arrive on Monday.", &["Monday | Date 2026-02-09"]);
        check("On Monday, ministers will meet.", &["Monday | Date 2026-02-09"]);
        check("Talks are scheduled for Tuesday.", &["Tuesday | Date 2026-02-10"]);
        check("It could be fully sealed by Sunday.", &["Sunday | Date 2026-02-08"]);
        check("He won't come on Sunday.", &["Sunday | Date 2026-02-08"]);
        check("He didn't come on Sunday.", &["Sunday | Date 2026-02-01"]);
        check("Sunday is the deadline.", &["Sunday | Date 2026-02-08"]);
        check("He spoke on Friday.", &["Friday | Date 2026-02-06"]);
    }

    #[test]
    fn a_month_follows_it_too() {
        check("Sales fell in October.", &["October | Date 2025-10"]);
        check("The fair will open in October.", &["October | Date 2026-10"]);
        check("They said in March it was late.", &["March | Date 2025-03"]);
        check("The dividend declared is paid on March 9.", &["March 9 | Date 2026-03-09"]);
    }
}
