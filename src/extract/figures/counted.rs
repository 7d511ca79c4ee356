//! Which bare numbers count something, and what.

use super::amount::Amount;
use super::lists;
use super::meaning::subject;
use super::phrases;
use super::scan::Scan;
use std::ops::Range;

/// The noun phrase that a bare number counts, and the token behind number and
/// phrase; `None` where it is a name, a
/// label, a pronoun, or counts nothing that can be said.
pub fn unit(s: &Scan, amount: &Amount, hedged: bool) -> Option<(String, usize)> {
    let number = number_of(s, amount);
    if is_no_amount(s, &number, amount) {
        return None;
    }
    let behind = skip_of(s, amount.tokens.end);
    let phrase = phrases::counted(s, behind);
    let known = !amount.digits && is_known(s, number.start);
    if known || is_one(s, &number) {
        return None;
    }
    if !phrase.is_empty() {
        return Some((s.text(phrase.clone()).to_owned(), phrase.end));
    }
    if let Some(shared) = lists::shared(s, behind) {
        return Some(shared);
    }
    // Without a noun behind only numbers that look like amounts.
    let large = amount.digits && (amount.value >= 1000.0 || number.len() > 1);
    let grouped = s.text(number.clone()).contains(',');
    // `the death toll rose to 45`
    let reached = amount.digits && matches!(s.before(amount.tokens.start), "to" | "at" | "of");
    if !(grouped || large && number.len() > 1 || hedged || reached) || amount.value < 10.0 {
        return None;
    }
    let before = noun_before(s, amount.tokens.start).or_else(|| subject(s, amount.tokens.start))?;
    let named = reached && before.clone().all(|i| s.capitalised(i) && i > s.sentence.start);
    if named || s.one_of(before.end.checked_sub(1)?, &s.words.empty) {
        return None;
    }
    Some((s.text(before).to_owned(), amount.tokens.end))
}

/// `a target of 44`: of the same as the count before.
pub fn is_aim(s: &Scan, amount: &Amount) -> bool {
    let start = amount.tokens.start;
    let plain = phrases::counted(s, amount.tokens.end).is_empty();
    plain && s.before(start) == "of" && s.before_is_one_of(start - 1, &s.words.goal_nouns)
}

/// Whether a bare number may be an amount at all.
pub fn is_amount(s: &Scan, amount: &Amount) -> bool {
    let number = number_of(s, amount);
    !is_no_amount(s, &number, amount) && (amount.digits || !is_known(s, number.start))
}

/// The number without its hedge.
fn number_of(s: &Scan, amount: &Amount) -> Range<usize> {
    let start = amount.tokens.clone().find(|i| s.number(*i).is_some());
    start.unwrap_or(amount.tokens.start)..amount.tokens.end
}

/// `5 of the ships`, `hundreds of`.
fn skip_of(s: &Scan, end: usize) -> usize {
    let more = end + usize::from(matches!(s.folded(end), "more" | "other"));
    // `169 of 175 seats`, `158 of the 164 seats`, `8 out of 10 seats`
    let out = more + usize::from(s.is(more, "out"));
    let of = s.is(out, "of").then(|| out + 1 + usize::from(s.is(out + 1, "the")));
    if let Some(whole) = of.and_then(|at| s.number(at)) {
        return whole.tokens.end;
    }
    more + usize::from(s.is(more, "of") && s.is(more + 1, "the")) * 2
}

/// `one` is a pronoun far more often than an amount.
fn is_one(s: &Scan, number: &Range<usize>) -> bool {
    number.len() == 1 && s.is(number.start, "one")
}

/// `job cuts of 10,000`.
fn noun_before(s: &Scan, start: usize) -> Option<Range<usize>> {
    let of = s.before(start) == "of";
    let phrase = phrases::before(s, start.checked_sub(1)?);
    let head = phrase.end.saturating_sub(1);
    let empty = s.one_of(head, &s.words.empty) || s.one_of(head, &s.words.goal_nouns);
    (of && !phrase.is_empty() && !empty).then_some(phrase)
}

/// Parts of names, codes, scores, ages, telephone numbers, list numbers.
fn is_no_amount(s: &Scan, number: &Range<usize>, amount: &Amount) -> bool {
    let (start, end) = (number.start, number.end);
    let before = s.before(start);
    let glued_before = start > 0 && s.glued(start - 1);
    let joined = s.glued(end - 1) && s.glued(end);
    let code =
        glued_before && matches!(before, "-" | "/" | "." | ":" | "#" | "+" | "&" | "@" | "_");
    let code = code || before == "#";
    let labelled = s.words.labels.contains(before)
        || (before == "." && s.before_is_one_of(start - 1, &s.words.labels));
    // `Some 3,000 workers`: a hedge is no name.
    let named = start > s.sentence.start
        && start == amount.tokens.start
        && has_capital(s, start - 1)
        && !s.stops(start - 1)
        && s.number(start - 1).is_none()
        // `Another 800 houses`
        && !(start - 1 == s.sentence.start
            && (before.ends_with("ly") || s.words.loose.contains(before)));
    let listed = start == s.sentence.start && matches!(s.folded(end), "." | ")");
    // `3-2`, `24/7`, `10-day`
    let compound = joined && matches!(s.folded(end), "-" | "/" | ":");
    let age = before == "," && s.is(end, ",") && end == start + 1;
    // `four times faster`, `22 years old`, `two thirds of`
    let ratio = ["times", "thirds", "quarters", "fifths", "halves"].contains(&s.folded(end));
    let times = ratio || s.is(end + 1, "old");
    code || labelled || named || listed || age || compound || times || is_telephone(s, end)
}

/// `Boeing`, `iPhone`.
fn has_capital(s: &Scan, i: usize) -> bool {
    s.text(i..i + 1).contains(char::is_uppercase)
}

/// `the two Parties and two countries`: a number in words that was known before.
fn is_known(s: &Scan, start: usize) -> bool {
    let again = || {
        let first = start.saturating_sub(6).max(s.sentence.start);
        (first..start.saturating_sub(1))
            .any(|i| s.folded(i) == s.folded(start) && s.before_is_one_of(i, &s.words.known))
    };
    s.before_is_one_of(start, &s.words.known) || (s.before(start) == "and" && again())
}

/// Another number straight behind.
fn is_telephone(s: &Scan, end: usize) -> bool {
    s.token(end).is_some_and(|t| t.folded.starts_with(|c: char| c.is_ascii_digit()))
        && s.number(end).is_some_and(|n| n.digits && n.tokens.len() == 1)
        && !phrases::is_plural(s, end)
}
