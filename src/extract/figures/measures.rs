//! Amounts with a unit of measure: `1,085mm`, `35°C`, `25 basis points`.

use super::amount::{Amount, Rule};
use super::scan::Scan;
use crate::extract::numbers::{Number, parse_digits};
use crate::model::{FigureKind, Hedge};

/// `30cm`: digits and their unit are one word.
pub fn glued(s: &Scan, i: usize) -> Option<Amount> {
    let word = s.folded(i);
    let at = word.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))?;
    let (digits, letters) = word.split_at_checked(at).filter(|(digits, _)| !digits.is_empty())?;
    let unit = s.words.units.get(letters)?;
    // `41C`; no `Terminal 3C`, no `404c` of an address.
    let below = is_below(s, i);
    let named = s.capitalised(i.wrapping_sub(1)) || i > 0 && s.glued(i - 1) && !below;
    if letters == "c" && (named || s.text(i..i + 1).ends_with('c')) {
        return None;
    }
    Some(Amount {
        tokens: i - usize::from(below && letters == "c")..i + 1,
        kind: FigureKind::Count,
        value: parse_digits(digits)? * if below && letters == "c" { -1.0 } else { 1.0 },
        unit: unit.clone(),
        hedge: Hedge::Exact,
        digits: true,
        rule: Rule::Measure,
    })
}

/// `35°C`, `35 degrees Celsius`, `25 basis points`.
pub fn behind(s: &Scan, number: &Number) -> Option<Amount> {
    let (start, end) = (number.tokens.start, number.tokens.end);
    let (kind, unit, end) = match (s.folded(end), s.folded(end + 1)) {
        ("°", "c") => (FigureKind::Count, "°C", end + 2),
        ("°", "f") => (FigureKind::Count, "°F", end + 2),
        ("degrees", "celsius") => (FigureKind::Count, "°C", end + 2),
        ("degrees", "fahrenheit") => (FigureKind::Count, "°F", end + 2),
        // `3 million m³`
        (unit, _) if unit.ends_with(['²', '³']) => {
            (FigureKind::Count, s.words.units.get(unit)?.as_str(), end + 1)
        }
        ("basis", "point" | "points") => (FigureKind::Percent, "basis points", end + 2),
        _ => return None,
    };
    let unit = unit.to_owned();
    let below = kind == FigureKind::Count && is_below(s, start);
    let (value, digits) = (number.value * if below { -1.0 } else { 1.0 }, number.digits);
    let tokens = start - usize::from(below)..end;
    Some(Amount { tokens, kind, value, unit, hedge: Hedge::Exact, digits, rule: Rule::Measure })
}

/// `-12C`, `minus 4 degrees Celsius`.
fn is_below(s: &Scan, i: usize) -> bool {
    let before = s.before(i);
    let sign = before == "-" && s.glued(i - 1) && !(i > 1 && s.glued(i - 2));
    before == "minus" || sign
}
