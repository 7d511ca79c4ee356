//! Amounts of time: `two days`, `a few weeks`, `two and a half years`.

use super::meaning::Unit;
use super::scan::Scan;

/// `two days`, `a year`, `several months`, `a few weeks`, `years`, `a couple of
/// weeks`: the amount, the unit and the token behind.
pub fn amount_of(s: &Scan, i: usize) -> Option<(Option<f64>, Unit, usize)> {
    let (amount, at) = match s.folded(i) {
        "a" | "an" if s.says(i + 1, &["couple", "of"]) => (Some(2.0), i + 3),
        "a" | "an" if s.any(i + 1, &["few", "number"]) => {
            (None, i + 2 + usize::from(s.is(i + 2, "of")))
        }
        "several" | "many" | "few" | "numerous" | "countless" => (None, i + 1),
        "couple" if s.is(i + 1, "of") => (Some(2.0), i + 2),
        "half" if s.any(i + 1, &["a", "an"]) => (Some(0.5), i + 2),
        "a" | "an" if s.says(i + 1, &["half"]) => (Some(0.5), s.past_hyphen(i + 2)),
        "a" | "an" if s.word(i + 1 + adjectives(s, i + 1)).unit.is_some() => (Some(1.0), i + 1),
        "another" => (Some(1.0), i + 1),
        _ => match s.number(i) {
            Some(n) => (Some(n.value), n.tokens.end),
            None if s.word(i).plural && s.word(i).unit.is_some() => (None, i),
            None => return None,
        },
    };
    let at = range_end(s, at);
    let unit_at = at + adjectives(s, at);
    let unit =
        s.word(unit_at).unit.filter(|_| !s.is(unit_at, "second") || !s.capitalised(unit_at))?;
    // `a year or two`
    if s.is(unit_at + 1, "or") && s.any(unit_at + 2, &["two", "so"]) && amount == Some(1.0) {
        let amount = amount.filter(|_| s.is(unit_at + 2, "so"));
        return Some((amount, unit, unit_at + 3));
    }
    let and_half = s.says(unit_at + 1, &["and", "a", "half"]);
    let amount = if and_half { amount.map(|n| n + 0.5) } else { amount };
    Some((amount, unit, unit_at + 1 + 3 * usize::from(and_half)))
}

/// Behind `12` of `12 to 18 months`, `two or three weeks`.
fn range_end(s: &Scan, at: usize) -> usize {
    let linked = s.any(at, &["to", "or", "-"]);
    let second = s.number(at + 1).filter(|_| linked);
    second.map_or(at, |n| n.tokens.end)
}

/// How many words may stand between amount and unit: `20 more years`.
fn adjectives(s: &Scan, at: usize) -> usize {
    usize::from(s.one_of(at, &s.words.lists.amount_adjectives))
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn ok_amounts() {
        check("They talked for a couple of weeks.", &["a couple of weeks | Duration P2W"]);
        check("They talked for 12 to 18 months.", &["12 to 18 months | Duration P12M"]);
        check("They waited for two more days.", &["two more days | Duration P2D"]);
        check("It began a week or so ago.", &["a week or so ago | Date 2026-W05"]);
        check("It lasted a year or two.", &["a year or two | Duration PXY"]);
    }
}
