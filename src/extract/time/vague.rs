//! Times that no calendar holds: `now`, `recently`, `the past`, `in future`.

use super::meaning::{Found, Meaning};
use super::scan::Scan;

/// The expression that starts at token `i`.
pub fn vague(s: &Scan, i: usize) -> Option<Found> {
    if let Some((value, length)) = s.words.vague.at(s.rest(i)) {
        let noun = length > 1 && s.is(i, "the") && followed_by_noun(s, i + length);
        return (!noun).then(|| Found::new(i..i + length, Meaning::Vague(value)));
    }
    let value = s.look_up(i, &s.words.vague_adjectives)?;
    let name = s.capitalised(i) && i > s.sentence.start;
    (!name).then(|| Found::new(i..i + 1, Meaning::Vague(value)))
}

/// `the past year` is another expression, `the present king` none.
fn followed_by_noun(s: &Scan, at: usize) -> bool {
    let word = s.folded(at);
    let free = word.is_empty() || s.words.lists.no_nouns.contains(word);
    !free && word.chars().all(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn ok_times_that_no_calendar_holds() {
        check(
            "He is now there; currently it rains.",
            &["now | Date PRESENT_REF", "currently | Date PRESENT_REF"],
        );
        check(
            "In the past and in the future.",
            &["the past | Date PAST_REF", "the future | Date FUTURE_REF"],
        );
    }
}
