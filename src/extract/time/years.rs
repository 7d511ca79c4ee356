//! Years, decades, centuries and stretches of years: `2025`, `2026–2030`,
//! `the 1990s`, `nineteen ninety-six`, `FY2025`, `the 20th century`.

use super::meaning::{Found, Meaning, Unit, YearOf};
use super::scan::Scan;

/// The expression that starts at token `i`.
pub fn years(s: &Scan, i: usize) -> Option<Found> {
    century(s, i)
        .or_else(|| decade(s, i))
        .or_else(|| fiscal_year(s, i))
        .or_else(|| stretch(s, i))
        .or_else(|| lone_year(s, i))
}

/// A year in digits or words at `i`, without asking whether it is one here;
/// and the token behind.
pub fn year_at(s: &Scan, i: usize) -> Option<(i32, usize)> {
    if let Some(found) = buddhist(s, i) {
        return Some(found);
    }
    if let Some((n, 4)) = s.plain(i) {
        return (1000..=2199).contains(&n).then_some((n as i32, i + 1));
    }
    short_year(s, i).or_else(|| spoken(s, i))
}

/// A year behind a month or a season: `, 2025`, `2025`, `of 2025`, `last
/// year`, `of next year`; and the token behind, or `i` where there is none.
pub fn year_behind(s: &Scan, i: usize) -> (YearOf, usize) {
    // `Q3/2025`
    let slash = s.is(i, "/") && s.glued(i);
    let at = i + usize::from(slash || s.any(i, &[",", "of", "in"]));
    let of = i + usize::from(s.is(i, "of"));
    let of_the = of + usize::from(of > i && s.is(of, "the"));
    if let Some(shift) = s.word(of_the).shift
        && s.word(of_the + 1).unit == Some(Unit::Year)
        && !s.word(of_the + 1).plural
    {
        return (YearOf::Shift(shift), of_the + 2);
    }
    let comma_or_of = !s.is(i, "in");
    match year_at(s, at).filter(|_| comma_or_of) {
        Some((year, end)) if !counts(s, end, year) || at == i => (YearOf::Known(year), end),
        _ => (YearOf::Unsaid, i),
    }
}

/// `B.E. 2569`, `2569 BE`: Thailand counts 543 years more.
fn buddhist(s: &Scan, i: usize) -> Option<(i32, usize)> {
    let era = |k: usize| matches!(s.doc.word(k), "B.E." | "BE" | "B.E");
    let first = s.folded(i).as_bytes().first();
    if !first.is_some_and(|b| matches!(b, b'b' | b'2')) {
        return None;
    }
    let number = i + usize::from(era(i));
    let (n, 4) = s.plain(number).filter(|(n, _)| (2300..2743).contains(n))? else { return None };
    let before = number > s.sentence.start && era(number - 1);
    let behind = number == i && number + 1 < s.sentence.end && era(number + 1);
    (before || behind).then_some((n as i32 - 543, number + 1 + usize::from(behind)))
}

/// `'98`, with an apostrophe.
fn short_year(s: &Scan, i: usize) -> Option<(i32, usize)> {
    let (n, 2) = s.plain(i + 1).filter(|_| s.is(i, "'") && s.glued(i))? else { return None };
    // A version: `Office '11`
    if i > s.sentence.start && s.capitalised(i - 1) && s.word(i - 1).month == 0 {
        return None;
    }
    // A title in quotation marks: `'60 Minutes'`
    if s.word(i + 2).unit.is_some() && s.capitalised(i + 2) {
        return None;
    }
    Some((full_year(n), i + 2))
}

/// Two digits mean the year nearest to now that newspapers write about.
pub fn full_year(two_digits: u32) -> i32 {
    let n = two_digits as i32;
    if n < 50 { 2000 + n } else { 1900 + n }
}

/// `nineteen ninety-six`, `two thousand and five`, `twenty twenty-five`.
fn spoken(s: &Scan, i: usize) -> Option<(i32, usize)> {
    let head = s.folded(i);
    if head == "two" && s.is(i + 1, "thousand") {
        let n = s.number(i)?;
        let known = (2000.0..2100.0).contains(&n.value);
        return known.then_some((n.value as i32, n.tokens.end));
    }
    let hundreds = match head {
        "seventeen" => 1700,
        "eighteen" => 1800,
        "nineteen" => 1900,
        "twenty" => 2000,
        _ => return None,
    };
    let hyphen = s.past_hyphen(i + 1);
    let rest = s.number(hyphen).filter(|n| !n.digits && (10.0..100.0).contains(&n.value))?;
    Some((hundreds + rest.value as i32, rest.tokens.end))
}

/// `the 20th century`, `twenty-first century`.
fn century(s: &Scan, i: usize) -> Option<Found> {
    let (n, end) = s.ordinal(i)?;
    let at = s.past_hyphen(end);
    let is_century = s.word(at).unit == Some(Unit::Century) && (1..=30).contains(&n);
    is_century.then(|| Found::new(i..at + 1, Meaning::Century(n as i32 - 1)))
}

/// `1990s`, `'90s`, `the nineties`.
fn decade(s: &Scan, i: usize) -> Option<Found> {
    let quoted = usize::from(s.is(i, "'") && s.glued(i));
    let digits = s.folded(i + quoted).strip_suffix('s').and_then(|d| d.parse::<u32>().ok());
    let start = match digits {
        Some(n @ 1000..=2090) if n % 10 == 0 && quoted == 0 => Some(n as i32),
        Some(n @ 0..=90) if n % 10 == 0 && (quoted == 1 || s.is(i - i.min(1), "the")) => {
            Some(if n < 30 { 2000 } else { 1900 } + n as i32)
        }
        _ => None,
    };
    if let Some(year) = start {
        return Some(Found::new(i..i + quoted + 1, Meaning::Decade(year)));
    }
    let spoken = *s.look_up(i, &s.words.decades)?;
    let dated = s.before(i) == "the" || matches!(s.before(i), "early" | "late" | "mid");
    dated.then(|| Found::new(i..i + 1, Meaning::Decade(spoken)))
}

/// `FY2025`, `fiscal 1989`, `fiscal year 2025`, `financial year 2024-25`.
fn fiscal_year(s: &Scan, i: usize) -> Option<Found> {
    if let Some(digits) = s.folded(i).strip_prefix("fy") {
        let n: u32 = digits.parse().ok()?;
        let year = match digits.len() {
            4 => n as i32,
            2 => full_year(n),
            _ => return None,
        };
        return Some(Found::new(i..i + 1, Meaning::Year(year)));
    }
    let fiscal = usize::from(s.one_of(i, &s.words.lists.business_years));
    let named = usize::from(s.word(i + fiscal).unit == Some(Unit::Year));
    let start = i + fiscal + named;
    if start == i || s.word(i + fiscal).plural {
        return None;
    }
    if let Some(mut found) = stretch(s, start) {
        found.tokens.start = i;
        return Some(found);
    }
    let (year, end) = year_at(s, start)?;
    Some(Found::new(i..end, Meaning::Year(year)))
}

/// `2026–2030`, `1997-98`, `the 2026-2030 period`.
fn stretch(s: &Scan, i: usize) -> Option<Found> {
    let (from, 4) = s.plain(i)? else { return None };
    let slash = s.is(i + 1, "/");
    if !s.is(i + 1, "-") && (!slash || !s.glued(i)) {
        return None;
    }
    let to = match s.plain(i + 2)? {
        (to, 4) => to,
        (to, 2) if s.glued(i + 1) => from / 100 * 100 + to,
        _ => return None,
    };
    let fits = (1000..=2199).contains(&from) && from < to && to <= 2199;
    // `3.1999-4/2000` and dates are not meant here.
    let free = !s.any(i + 3, &["-", "/"]) && (!slash || to == from + 1);
    (fits && free).then(|| {
        let ends = (Meaning::Year(from as i32), Meaning::Year(to as i32));
        let noun = usize::from(s.one_of(i + 3, &s.words.lists.periods));
        Found::new(i..i + 3 + noun, Meaning::Range(Box::new(ends.0), Box::new(ends.1)))
    })
}

/// A number of four digits that is a year here.
fn lone_year(s: &Scan, i: usize) -> Option<Found> {
    let (year, end) = year_at(s, i)?;
    let digits = s.is_number(i);
    let before = s.before(i);
    // `1124 GMT`, or `1124` alone, opens an entry of a live report.
    let opens = i == s.sentence.start && (1700..2100).contains(&year);
    let cued = s.words.lists.before_dates.contains(before) || opens;
    let possible = if digits { (1900..2100).contains(&year) || cued } else { true };
    if unfit_before(s, i, before) || unfit_behind(s, i, end) {
        return None;
    }
    let named = i > s.sentence.start + 1 && s.capitalised(i - 1);
    if !possible || (digits && counts(s, end, year) && !strong(before) && !named) {
        return None;
    }
    let era = usize::from(i > s.sentence.start && matches!(s.before(i), "b.e." | "be" | "b.e"));
    let era = if buddhist(s, i).is_some() { era } else { 0 };
    Some(Found::new(i - era..end, Meaning::Year(year)))
}

/// Signs and words that make the number an amount or a part of a code.
fn unfit_before(s: &Scan, i: usize, before: &str) -> bool {
    let joined = before == "-" && s.glued(i.saturating_sub(1));
    let prefixed = ["mid", "post", "pre", "end"].contains(&s.folded(i.wrapping_sub(2)));
    (joined && !prefixed)
        || matches!(before, "$" | "€" | "£" | "¥" | "no" | "#" | "." | "/" | "nearly" | "over")
}

/// `2000%`, `2000/1`, `2000-3`, `2000:15`; but `2014-style` is a year.
fn unfit_behind(s: &Scan, i: usize, end: usize) -> bool {
    let joined = s.glued(i) && s.glued(end);
    let short_tail = s.token(end + 1).is_some_and(|t| t.folded.len() <= 3);
    let number_behind = s.is_number(end + 1);
    s.any(end, &["%", "°"])
        || (joined && s.any(end, &["/", ":"]) && number_behind)
        || (joined && s.doc.word(end) == "-" && short_tail)
}

/// Words before that leave no doubt that a year follows.
fn strong(before: &str) -> bool {
    matches!(
        before,
        "in" | "since"
            | "by"
            | "until"
            | "during"
            | "early"
            | "mid"
            | "late"
            | "year"
            | "the"
            | "-"
    )
}

/// Whether the word at `i` is one that a number before it would count:
/// `2000 people`, `2025 per cent`.
fn counts(s: &Scan, i: usize, year: i32) -> bool {
    let word = s.folded(i);
    let noun =
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("'s");
    let unit = s.word(i).unit.is_some() || s.words.lists.counted.contains(word);
    // Amounts are round or far from the present; years near it are years.
    let amount_like = year % 100 == 0 || (year - s.doc.published.year()).abs() > 30;
    unit || (noun && amount_like && !s.capitalised(i) && !s.words.lists.verb_like.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn ok_years() {
        check("He was elected in 2019.", &["2019 | Date 2019"]);
        check("In nineteen ninety-six they met.", &["nineteen ninety-six | Date 1996"]);
        check("Sales for fiscal year 2025 rose.", &["fiscal year 2025 | Date 2025"]);
        check("FY2024 was hard.", &["FY2024 | Date 2024"]);
    }

    #[test]
    fn years_of_the_buddhist_era_are_543_more() {
        check(
            "Polls were held on 8 January B.E. 2569.",
            &["8 January B.E. 2569 | Date 2026-01-08"],
        );
        check("He was born in BE 2515.", &["BE 2515 | Date 1972"]);
        check("The act of 2550 B.E. was amended.", &["2550 B.E. | Date 2007"]);
        check("There will be 2569 of them.", &[]);
    }

    #[test]
    fn ok_stretches_decades_and_centuries() {
        check(
            "The plan for the 2026–2030 period passed.",
            &["the 2026–2030 period | Date 2026/2030"],
        );
        check("Exports in 1997-98 fell.", &["1997-98 | Date 1997/1998"]);
        check("Trade grew in the 1990s.", &["the 1990s | Date 199"]);
        check("Built in the 20th century.", &["the 20th century | Date 19"]);
        check("They date from the early 1980s.", &["the early 1980s | Date 198 START"]);
    }

    #[test]
    fn numbers_that_are_no_years() {
        check("About 2000 people came, 2025 tonnes were sold for $1999.", &[]);
        check("The 14th National Party Congress ended.", &[]);
        check("1124: The first planes land. 2130 Aid is on its way.", &[]);
    }
}
