//! Votes that are only said with how they were cast: `52 in favour and 150
//! against`, `by 150 votes to 52`.

use super::amount::Amount;
use super::counted;
use super::scan::Scan;

/// How far before a number the sentence may have spoken of a vote.
const REACH: usize = 16;

/// What kind of votes they are, and the token behind.
pub fn of(s: &Scan, amount: &Amount) -> Option<(String, usize)> {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let votes = |of: &str, end: usize| Some((of.to_owned(), end));
    // `150 votes to 52`, `voted 150 to 52`
    if s.before(start) == "to" && start > s.sentence.start + 2 {
        let against = s.before(start - 1) == "votes" || s.is(start - 3, "voted");
        return votes("votes", end).filter(|_| against);
    }
    let at = end + usize::from(matches!(s.folded(end), "voted" | "voting" | "votes"));
    let said = at > end || is_of_vote(s, start);
    // `0-0 against Malawi` is none.
    let alone = |i: usize| !s.is_word(i) || s.any(i, &["and", "with", "while", "the", "it"]);
    let found = match (s.folded(at), s.folded(at + 1)) {
        ("in", "favour" | "favor") => votes("votes in favour", at + 2),
        ("against", _) if said && alone(at + 1) => votes("votes against", at + 1),
        ("for", "and" | "," | ";") if said => votes("votes in favour", at + 1),
        ("abstained" | "abstaining", _) if said => votes("abstentions", at + 1),
        ("to", _) if s.before(start) == "voted" && s.number(at + 1).is_some() => {
            votes("votes", end)
        }
        _ => None,
    };
    found.filter(|_| counted::is_amount(s, amount))
}

fn is_of_vote(s: &Scan, start: usize) -> bool {
    let first = start.saturating_sub(REACH).max(s.sentence.start);
    (first..start)
        .any(|i| matches!(s.folded(i), "favour" | "favor" | "vote" | "votes" | "voted" | "voting"))
}
