//! Parts of years: quarters, halves, seasons, feasts and months told from
//! now: `the third quarter of 2025`, `Q1`, `first half of 2025`, `last summer`.

use super::meaning::{Found, Meaning, Unit, YearOf};
use super::scan::Scan;
use super::years::{year_at, year_behind};

/// The expression that starts at token `i`.
pub fn quarters(s: &Scan, i: usize) -> Option<Found> {
    year_then_part(s, i)
        .or_else(|| quarter(s, i))
        .or_else(|| half(s, i))
        .or_else(|| months_of_year(s, i))
        .or_else(|| season(s, i))
        .or_else(|| feast(s, i))
        .or_else(|| shifted(s, i))
}

/// `Q1 2025`, `1Q`, `third-quarter`, `fiscal second quarter of 1990`.
fn quarter(s: &Scan, i: usize) -> Option<Found> {
    let start = i;
    let fiscal = s.any(i, &["fiscal", "fiscal-first"]);
    let i = if fiscal { s.past_hyphen(i + 1) } else { i };
    let short = match s.folded(i) {
        "q1" | "1q" => Some(1),
        "q2" | "2q" => Some(2),
        "q3" | "3q" => Some(3),
        "q4" | "4q" => Some(4),
        _ => None,
    };
    let (n, end) = match short {
        Some(n) => (n, i + 1),
        None => {
            let (n, behind) = ordinal_or_last(s, i)?;
            let fiscal = behind + usize::from(s.any(behind, &["fiscal", "financial"]));
            let at = s.past_hyphen(fiscal);
            let whole = s.word(at).unit == Some(Unit::Quarter) && !s.word(at).plural;
            if !whole || n > 4 {
                return None;
            }
            (n, at + 1)
        }
    };
    let (year, end) = year_behind(s, end);
    Some(Found::new(start..end, Meaning::Quarter { quarter: Some(n), year }))
}

/// `first nine months of 2025`, `last two quarters of last year`, `9M 2025`.
fn months_of_year(s: &Scan, start: usize) -> Option<Found> {
    let i = start + usize::from(s.is(start, "the"));
    let short = s.folded(i).strip_suffix('m').and_then(|n| n.parse::<u32>().ok());
    let (first, months, end) = match (s.folded(i), short) {
        ("first" | "last" | "final", _) => {
            let number = s.number(i + 1).filter(|n| n.value >= 1.0 && n.value <= 11.0)?;
            let end = number.tokens.end;
            let each = match s.word(end).unit? {
                Unit::Month => 1,
                Unit::Quarter => 3,
                _ => return None,
            };
            (s.is(i, "first"), number.value as u32 * each, end + 1)
        }
        (_, Some(months)) => (true, months, i + 1),
        _ => return None,
    };
    let of_year = s.says(end, &["of", "the", "year"]);
    let (year, end) = if of_year { (YearOf::Shift(0), end + 3) } else { year_behind(s, end) };
    if year == YearOf::Unsaid || !(1..=11).contains(&months) {
        return None;
    }
    let meaning = match (first, months) {
        (true, 6) => Meaning::Half { half: 1, year },
        (false, 6) => Meaning::Half { half: 2, year },
        (true, 3) => Meaning::Quarter { quarter: Some(1), year },
        (false, 3) => Meaning::Quarter { quarter: Some(4), year },
        _ => {
            let (from, to) = if first { (1, months) } else { (13 - months, 12) };
            let at = |month| Box::new(Meaning::Month { month, year });
            Meaning::Range(at(from), at(to))
        }
    };
    Some(Found::new(start..end, meaning))
}

fn ordinal_or_last(s: &Scan, i: usize) -> Option<(u32, usize)> {
    // `the last quarter` alone is the one before this one.
    let last = s.is(i, "last") && s.is(i + 1, "quarter") && year_behind(s, i + 2).1 > i + 2;
    if last || s.is(i, "final") { Some((4, i + 1)) } else { s.ordinal(i) }
}

/// `the first half of 2025`, `second half of last year`, `H1 2025`.
fn half(s: &Scan, i: usize) -> Option<Found> {
    let (half, end) = match s.folded(i) {
        "h1" | "1h" => (1, i + 1),
        "h2" | "2h" => (2, i + 1),
        _ => {
            let last = s.any(i, &["last", "latter"]).then_some((2, i + 1));
            let (n, behind) = last.or_else(|| s.ordinal(i))?;
            let at = s.past_hyphen(behind);
            if n > 2 || !s.is(at, "half") {
                return None;
            }
            (n, at + 1)
        }
    };
    let of_year =
        s.says(end, &["of", "the", "year"]) || s.says(end, &["of", "the", "fiscal", "year"]);
    if of_year {
        let long = usize::from(s.is(end + 2, "fiscal"));
        let year = YearOf::Shift(0);
        return Some(Found::new(i..end + 3 + long, Meaning::Half { half, year }));
    }
    let (year, behind) = year_behind(s, end);
    let short = end == i + 1 && s.folded(i).len() == 2;
    let said = year != YearOf::Unsaid || short || half_of_business(s, i, behind);
    said.then(|| Found::new(i..behind, Meaning::Half { half, year }))
}

/// `Exports rose 5% in the first half.`, but not the first half of a match.
fn half_of_business(s: &Scan, i: usize, end: usize) -> bool {
    let asked = s.before(i) == "the"
        && matches!(s.folded(i.wrapping_sub(2)), "in" | "for" | "during" | "from" | "over" | "of");
    let free = s.any(end, &["", ".", ",", ";", ")", "and", "to", "from", "compared", "up", "down"]);
    let figure = |k: usize| s.one_of(k, &s.words.lists.business);
    asked && free && (i.saturating_sub(30)..end + 30).any(figure)
}

/// `the 1988 second quarter`, `last year's third quarter`, `1990 third-quarter`.
fn year_then_part(s: &Scan, i: usize) -> Option<Found> {
    let (year, at) = match (s.word(i).shift, year_at(s, i).filter(|_| s.is_number(i))) {
        (Some(shift), _) if s.word(i + 1).unit == Some(Unit::Year) && s.is(i + 2, "'s") => {
            (YearOf::Shift(shift), i + 3)
        }
        (None, Some((year, end))) => (YearOf::Known(year), end + usize::from(s.is(end, "'s"))),
        _ => return None,
    };
    let mut found = quarter(s, at)
        .or_else(|| half(s, at))
        .or_else(|| season(s, at))
        .or_else(|| bare_quarter(s, at))?;
    match &mut found.meaning {
        Meaning::Quarter { year: y, .. }
        | Meaning::Again { year: y, .. }
        | Meaning::Half { year: y, .. }
        | Meaning::Season { year: y, .. }
            if *y == YearOf::Unsaid =>
        {
            *y = year;
        }
        _ => return None,
    }
    found.tokens.start = i;
    Some(found)
}

/// The `quarter` of `last year's quarter`, the `period` of `the 1988 period`.
fn bare_quarter(s: &Scan, i: usize) -> Option<Found> {
    let period = s.any(i, &["period"]) && s.before(i.wrapping_sub(1)) == "the";
    let year = YearOf::Unsaid;
    let meaning = match period {
        true => Meaning::Again { unit: None, year },
        false => Meaning::Quarter { quarter: None, year },
    };
    (period || s.is(i, "quarter")).then(|| Found::new(i..i + 1, meaning))
}

/// `summer 2025`, `the spring of 1989`, `this summer`, `the summer`.
fn season(s: &Scan, i: usize) -> Option<Found> {
    let season = s.word(i).season.filter(|_| !s.word(i).plural)?;
    let (year, end) = year_behind(s, i + 1);
    if year == YearOf::Unsaid {
        let dated = matches!(s.before(i), "the" | "early" | "late" | "mid" | "in" | "-");
        let sure = s.any(i, &["summer", "winter", "autumn"]) || s.before(i) != "in";
        let noun = s.token(end).is_some_and(|t| t.folded.len() > 4) && !s.any(end, &["after"]);
        // `the fall of Rome`, `the spring water`
        let free = !s.is(end, "of") && (s.any(i, &["summer", "winter", "autumn"]) || !noun);
        if !(dated && sure && free) {
            return None;
        }
    }
    Some(Found::new(i..end, Meaning::Season { season, year }))
}

/// `Thanksgiving Day`, `Christmas 2025`.
pub fn feast(s: &Scan, i: usize) -> Option<Found> {
    if !s.capitalised(i) {
        return None;
    }
    let (feast, length) = s.words.feasts.at(s.rest(i))?;
    let (year, end) = year_behind(s, i + length);
    Some(Found::new(i..end, Meaning::Feast { feast, year }))
}

/// `last May`, `this summer`, `next Christmas`, `this year's Thanksgiving`.
fn shifted(s: &Scan, i: usize) -> Option<Found> {
    if s.is(i, "this") && s.any(i + 1, &["coming", "past", "last"]) {
        let mut found = shifted(s, i + 1)?;
        found.tokens.start = i;
        return Some(found);
    }
    let shift = s.word(i).shift?;
    if s.any(i, &["coming", "following", "past", "current"]) && s.word(i + 1).season.is_none() {
        return None;
    }
    let beside = if shift == 0 { YearOf::Shift(0) } else { YearOf::Beside(shift) };
    let word = s.word(i + 1);
    if word.month > 0 && s.capitalised(i + 1) {
        let stop = usize::from(word.short && s.is(i + 2, "."));
        let day = s.plain(i + 2 + stop).filter(|(d, n)| *n <= 2 && (1..=31).contains(d));
        let (meaning, end) = match day {
            Some((day, _)) => {
                let month = Some(word.month);
                (Meaning::Day { day, month, year: beside, weekday: None }, i + 3 + stop)
            }
            None => (Meaning::Month { month: word.month, year: beside }, i + 2 + stop),
        };
        return Some(Found::new(i..end, meaning));
    }
    if let Some(season) = word.season.filter(|_| !word.plural) {
        return Some(Found::new(i..i + 2, Meaning::Season { season, year: beside }));
    }
    let (feast, length) = s.words.feasts.at(s.rest(i + 1)).filter(|_| s.capitalised(i + 1))?;
    Some(Found::new(i..i + 1 + length, Meaning::Feast { feast, year: beside }))
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn ok_parts_of_years() {
        check("Growth in Q1 2025 was slow.", &["Q1 2025 | Date 2025-Q1"]);
        check(
            "Profit rose in the third quarter of 2025.",
            &["the third quarter of 2025 | Date 2025-Q3"],
        );
        check("Third-quarter profit rose.", &["Third-quarter | Date 2025-Q3"]);
        check("In the latter half of 2025 it fell.", &["the latter half of 2025 | Date 2025-H2"]);
        check("In the first half of 2025 it fell.", &["the first half of 2025 | Date 2025-H1"]);
        check(
            "In last year's second quarter it fell.",
            &["last year's second quarter | Date 2025-Q2"],
        );
    }

    #[test]
    fn ok_seasons_and_feasts() {
        check(
            "In the first nine months of 2025 and in Q3/2025 it rose.",
            &["the first nine months of 2025 | Date 2025-01/2025-09", "Q3/2025 | Date 2025-Q3"],
        );
        check("In the last quarter of 2024.", &["the last quarter of 2024 | Date 2024-Q4"]);
        check("They met last summer.", &["last summer | Date 2025-SU"]);
        check("They met in the summer of 2024.", &["the summer of 2024 | Date 2024-SU"]);
        check("They met last May.", &["last May | Date 2025-05"]);
        check("Shops closed on Christmas Day 2025.", &["Christmas Day 2025 | Date 2025-12-25"]);
    }

    #[test]
    fn halves_and_months_of_a_year_that_is_unsaid() {
        let check = crate::extract::time::tests::check_days;
        check(
            "Exports rose 5% in the first half.",
            &["the first half | Date 2025-H1 2025-01-01..2025-06-30 Half On"],
        );
        check(
            "Exports rose in the first nine months.",
            &["the first nine months | Duration P9M 2025-01-01..2025-09-30 Period On"],
        );
        check(
            "She was ill in the first six months of her term.",
            &["the first six months | Duration P6M"],
        );
        check("They scored twice in the first half.", &[]);
    }

    #[test]
    fn err_falls_and_springs() {
        check("The fall of the wall and the spring water.", &[]);
    }
}
