//! What an amount is of that was brought in, taken or is worth so much.

use super::FigureMention;
use super::amount::Amount;
use super::phrases;
use super::scan::Scan;
use crate::model::{FigureKind, FigureRole};
use std::ops::Range;

/// `exports earned`, `pepper brought home`: what stands in front brought the amount in.
pub fn yields(s: &Scan, i: usize) -> bool {
    s.one_of(i, &s.words.yields) || s.is(i, "home") && matches!(s.before(i), "brought" | "brings")
}

/// `earned $5 million from the export of coffee`, `$2 billion coming from farm produce`.
pub fn from(s: &Scan, amount: &Amount) -> Option<Range<usize>> {
    let end = amount.tokens.end;
    let from = end + usize::from(s.is(end, "coming"));
    let start = amount.tokens.start;
    let first = start.saturating_sub(2 * REACH).max(s.sentence.start);
    let brings = |i: usize| {
        s.one_of(i, &s.words.yields)
            || matches!(s.folded(i), "included" | "includes" | "including" | "comprising")
    };
    let led = from > end || (first..start).any(brings) || s.before(start) == "and";
    if amount.kind != FigureKind::Money || !s.is(from, "from") || !led {
        return None;
    }
    let phrase = phrases::behind(s, from + 1);
    let small = !phrase.is_empty() && !s.capitalised(phrase.start);
    (small && !is_period(s, phrase.end - 1)).then_some(phrase)
}

/// How far before an amount the verb may stand that brings it in, or takes it.
const REACH: usize = 16;

/// `received bribes twice with nearly $5 million`, `took 12 bribes at a total value of`:
/// the object of the verb that takes or pays.
pub fn taken(s: &Scan, start: usize) -> Option<Range<usize>> {
    // Back over `a total amount of`.
    let mut at = start;
    while at > s.sentence.start
        && (matches!(s.before(at), "of" | "a" | "an" | "the" | "over" | "more" | "than")
            || s.before_is_one_of(at, &s.words.empty))
    {
        at -= 1;
    }
    let linked = matches!(s.before(at), "with" | "at" | "worth" | "totalling" | "totaling" | ",");
    if !linked || at == start && s.before(at) == "," {
        return None;
    }
    let first = start.saturating_sub(REACH).max(s.sentence.start);
    let verb = (first..at).rev().find(|&i| s.one_of(i, &s.words.takes))?;
    let other = |i: usize| {
        let sign = s.look_up(i, &s.words.signs).is_some() || s.look_up(i, &s.words.codes).is_some();
        sign || matches!(s.folded(i), ";" | "while" | "but")
    };
    let noun = s.number(verb + 1).map_or(verb + 1, |number| number.tokens.end);
    let phrase = phrases::counted(s, noun);
    let fits = !phrase.is_empty() && phrase.end < at && !(verb..at).any(other);
    (fits && !is_period(s, phrase.end - 1)).then_some(phrase)
}

/// `bribes valued at $5 million`, `200 gifts worth $6,000`.
pub fn worth(s: &Scan, start: usize) -> Option<Range<usize>> {
    // `worth a combined`
    let mut at = start;
    while matches!(s.before(at), "a" | "an" | "the") || s.before_is_one_of(at, &s.words.empty) {
        at -= 1;
    }
    at -= usize::from(s.before(at) == "at" && s.before(at - 1) == "valued");
    if !matches!(s.before(at), "worth" | "totalling" | "totaling" | "valued") {
        return None;
    }
    // `exports to the bloc, worth $5 billion`
    let inset = s.before(at - 1) == ",";
    let mut phrase = phrases::before(s, at - 1 - usize::from(inset));
    if inset {
        phrase = match without_period(s, &phrase) {
            Some(thing) => thing,
            None => without_prepositions(s, phrase),
        };
    }
    // `projects in Cambodia worth`: the place is not what is worth it.
    let place =
        s.capitalised(phrase.start) && matches!(s.before(phrase.start), "in" | "of" | "for");
    let phrase = if place { phrases::before(s, phrase.start - 1) } else { phrase };
    (!phrase.is_empty()).then_some(phrase)
}

/// `6 tonnes of rice during the period, worth`: the rice.
fn without_period(s: &Scan, phrase: &Range<usize>) -> Option<Range<usize>> {
    let start = leading(s, phrase.start);
    let within = matches!(s.before(start), "during" | "in" | "over" | "within");
    let period = within && !phrase.is_empty() && is_period(s, phrase.end - 1);
    period.then(|| phrases::before(s, start - 1))
}

/// `in the period`: says when, not what.
pub fn is_period(s: &Scan, i: usize) -> bool {
    matches!(
        s.folded(i),
        "period" | "quarter" | "year" | "years" | "months" | "month" | "half" | "weeks"
    )
}

/// `corruption case | tied to a company`.
pub fn without_participle(s: &Scan, phrase: Range<usize>) -> Range<usize> {
    let last = phrase.end.saturating_sub(1);
    let linked = s.any(phrase.end, &["to", "by", "in", "for", "with", "from", "on"]);
    let cut = phrase.len() > 1 && linked && s.folded(last).ends_with("ed");
    phrase.start..phrase.end - usize::from(cut)
}

/// `dropping 3 per cent in volume and 20 per cent in value`: the second goes the same way.
pub fn change_again(s: &Scan, amount: &Amount, found: &[FigureMention]) -> Option<f64> {
    let start = amount.tokens.start;
    let last = found.last().filter(|last| last.role == FigureRole::Change)?;
    let percent = amount.kind == FigureKind::Percent && last.kind == amount.kind;
    if !percent || s.before(start) != "and" || !s.is(amount.tokens.end, "in") {
        return None;
    }
    let between = s.doc.tokens_within(last.span).end..start;
    let near = between.len() <= 4 && s.is(between.start, "in");
    near.then_some(last.value.signum())
}

/// `exports to the bloc`: the exports.
pub fn without_prepositions(s: &Scan, mut phrase: Range<usize>) -> Range<usize> {
    for _ in 0..3 {
        let start = leading(s, phrase.start);
        if !matches!(s.before(start), "to" | "in" | "of" | "for" | "from" | "with") {
            break;
        }
        let before = phrases::before(s, start - 1);
        if before.is_empty() {
            break;
        }
        phrase = before;
    }
    phrase
}

/// The start of a phrase with its article.
fn leading(s: &Scan, start: usize) -> usize {
    start - usize::from(matches!(s.before(start), "the" | "its" | "their" | "a"))
}
