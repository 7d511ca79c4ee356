//! Shares that two numbers say (`one in ten trains`, `two out of three`), and
//! amounts that are left open (`several hundred`).

use super::amount::{Amount, Rule};
use super::phrases;
use super::scan::Scan;
use crate::extract::numbers::Number;
use crate::model::{FigureKind, Hedge};

/// `one in ten`, `9 out of 10`, `two of every five`: so many per cent. The
/// whole is a round number, or `every` is said.
pub fn ratio(s: &Scan, part: &Number) -> Option<Amount> {
    let (start, end) = (part.tokens.start, part.tokens.end);
    let out = s.is(end, "out");
    let (at, sure) = match (s.folded(end), s.folded(end + 1)) {
        ("in" | "of", "every") => (end + 2, true),
        ("out", "of") => (end + 2 + usize::from(s.is(end + 2, "every")), s.is(end + 2, "every")),
        ("in", _) => (end + 1, false),
        _ => return None,
    };
    let whole = s.number(at).filter(|n| !n.money_only && s.time_at(at).is_none())?;
    let round = whole.value <= 10.0 || [12.0, 20.0, 25.0, 50.0, 100.0].contains(&whole.value);
    let round = round || whole.value >= 1000.0 && whole.value % 1000.0 == 0.0;
    let fits = part.value >= 1.0 && part.value < whole.value && part.value.fract() == 0.0;
    // `killed two in three villages` counts.
    let object = !out && part.value > 1.0 && phrases::is_verb(s, start.wrapping_sub(1));
    if !fits || !(sure || round && !object) || part.value > 99.0 {
        return None;
    }
    Some(Amount {
        tokens: start..whole.tokens.end,
        kind: FigureKind::Percent,
        value: (1000.0 * part.value / whole.value).round() / 10.0,
        unit: "%".to_owned(),
        hedge: Hedge::Exact,
        digits: part.digits,
        rule: Rule::Share,
    })
}

/// `two-thirds of voters`: 66.7 per cent of them. Not `a two-thirds majority`.
pub fn fraction(s: &Scan, part: &Number) -> Option<Amount> {
    let (start, end) = (part.tokens.start, part.tokens.end);
    let at = end + usize::from(s.is(end, "-"));
    let whole = match s.folded(at) {
        "third" | "thirds" => 3.0,
        "quarter" | "quarters" => 4.0,
        "fifth" | "fifths" => 5.0,
        "tenth" | "tenths" => 10.0,
        _ => return None,
    };
    let counted = part.value >= 1.0 && part.value < whole && part.value.fract() == 0.0;
    // `three quarters of an hour`; a quarter of a year is none of the year.
    let lasts = matches!(s.folded(at + 2), "a" | "an" | "growth") || s.time_at(at).is_some();
    let one = part.value == 1.0;
    let form = s.folded(at).ends_with('s') != one;
    let fits = counted && form && !part.digits && s.is(at + 1, "of") && !lasts;
    fits.then(|| Amount {
        tokens: start..at + 1,
        kind: FigureKind::Percent,
        value: (1000.0 * part.value / whole).round() / 10.0,
        unit: "%".to_owned(),
        hedge: Hedge::Exact,
        digits: false,
        rule: Rule::Share,
    })
}

/// Of what a share is, and the token behind.
pub fn of(s: &Scan, amount: &Amount) -> (String, usize) {
    let end = amount.tokens.end + usize::from(s.is(amount.tokens.end, "of"));
    let counted = phrases::counted(s, end);
    let phrase = if counted.is_empty() { phrases::behind(s, end) } else { counted };
    (s.text(phrase.clone()).to_owned(), phrase.end.max(end))
}

/// `several hundred`, `a few thousand`, `a couple of dozen`: nobody said how many.
pub fn is_vague(s: &Scan, amount: &Amount) -> bool {
    let start = amount.tokens.start;
    let of = usize::from(s.before(start) == "of");
    !amount.digits && start > of && s.before_is_one_of(start - of, &s.words.vague)
}
