//! Counts of a list that share their noun: `87 gold, 81 silver and 110 bronze
//! medals`.

use super::amount::Amount;
use super::counted;
use super::phrases;
use super::scan::Scan;
use crate::model::Span;

/// Most numbers of such a list behind the first.
const LONGEST: usize = 6;

/// The words at `i` with the noun that stands at the list's end, and the token
/// behind those words.
pub fn shared(s: &Scan, i: usize) -> Option<(String, usize)> {
    let own = words(s, i);
    if own == i {
        return None;
    }
    let said = || s.text(i..own).to_owned();
    let Some(last) = noun(s, own) else {
        // `won three gold and two silver`
        let noun = s.look_up(i, &s.words.implied).filter(|_| own == i + 1)?;
        // `nine gold and bronze medals`
        let shared = s.any(own, &["and", "or"]) && s.number(own + 1).is_none() && !noun.is_empty();
        let unit = || if noun.is_empty() { said() } else { format!("{} {noun}", said()) };
        return (!shared).then(|| (unit(), own));
    };
    let named = s.capitalised(i) && !s.capitalised(last.start);
    let head = s.text(last.end - 1..last.end);
    (!named && last.len() > 1).then(|| (format!("{} {head}", said()), own))
}

/// `54,000 cars in 2024, 61,000 in 2025`, `up from 25 last week`: a number with a
/// time of its own behind `last` is of the same.
pub fn again(s: &Scan, amount: &Amount, last: Span) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let at = end + usize::from(s.any(end, &["in", "on", "by", "during"]));
    let between = s.doc.tokens_within(Span { start: last.end, end: s.span(&amount.tokens).start });
    let list = s.any(start.wrapping_sub(1), &[",", "and", "from"]);
    let timed = s.time_at(at).is_some() && between.len() <= 12;
    list && timed && amount.digits && counted::is_amount(s, amount)
}

/// The counted phrase at the end of the list that goes on at `i`.
fn noun(s: &Scan, mut i: usize) -> Option<std::ops::Range<usize>> {
    for _ in 0..LONGEST {
        let comma = usize::from(s.is(i, ","));
        let and = usize::from(s.any(i + comma, &["and", "or"]));
        let number = s.number(i + comma + and).filter(|_| comma + and > 0)?;
        let behind = number.tokens.end;
        let phrase = phrases::counted(s, behind);
        if !phrase.is_empty() {
            return Some(phrase);
        }
        i = words(s, behind);
        if i == behind {
            return None;
        }
    }
    None
}

/// The token behind one or two plain words that a comma, an `and` or the
/// sentence's end follows; `i` where it is otherwise.
fn words(s: &Scan, i: usize) -> usize {
    let plain =
        |k: usize| s.is_word(k) && !s.stops(k) && !phrases::is_verb(s, k) && s.time_at(k).is_none();
    let end = (i..i + 2).find(|k| !plain(*k)).unwrap_or(i + 2);
    let closed =
        s.token(end).is_none() || s.any(end, &[",", "and", "or", ".", ";", ")", "at", "in"]);
    if closed { end } else { i }
}
