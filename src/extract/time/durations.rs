//! How long: `two days`, `a three-year period`, `the past three months`,
//! `nearly six decades`, `half an hour`, `weeks`.

use super::amounts::amount_of;
use super::meaning::{Found, Meaning, Toward, Unit, YearOf};
use super::scan::Scan;
use super::years::year_behind;

/// The expression that starts at token `i`.
pub fn durations(s: &Scan, i: usize) -> Option<Found> {
    told_from_now(s, i)
        .or_else(|| hyphened(s, i))
        .or_else(|| plain(s, i))
        .or_else(|| some_time(s, i))
        .or_else(|| business_year(s, i))
}

/// `the fiscal year`, `the year ended March 31`: how long a business year is,
/// not which one.
fn business_year(s: &Scan, i: usize) -> Option<Found> {
    let fiscal = s.any(i + 1, &["fiscal", "financial"]);
    let at = i + 1 + usize::from(fiscal);
    let year = s.is(i, "the") && s.is(at, "year");
    let ended = s.any(at + 1, &["ended", "ending"]);
    (year && (ended || fiscal && !s.is_number(at + 1)))
        .then(|| Found::new(i..at + 1, length(Some(1.0), Unit::Year, Toward::Nowhere)))
}

fn length(amount: Option<f64>, unit: Unit, toward: Toward) -> Meaning {
    Meaning::Length { amount, unit: Some(unit), toward }
}

/// `the past three months`, `the next few days`, `recent weeks`, `coming
/// years`, `the first nine months`.
fn told_from_now(s: &Scan, i: usize) -> Option<Found> {
    let the = i + usize::from(s.any(i, &["the", "these", "those"]));
    let word = s.folded(the);
    let toward = match (s.word(the).shift, word) {
        (_, "recent" | "latest") => Toward::Past,
        (Some(n), _) if n < 0 => Toward::Past,
        (Some(n), _) if n > 0 => Toward::Future,
        (_, "early") if s.word(the + 1).unit == Some(Unit::Hour) => return None,
        (_, "first" | "final" | "initial" | "early" | "opening") => Toward::Nowhere,
        _ => return None,
    };
    let article = matches!(s.folded(the + 1), "few" | "couple" | "several");
    let (amount, unit, end) = if article && s.is(the + 1, "few") {
        let (_, unit, end) = amount_of(s, the + 2).filter(|_| s.word(the + 2).plural)?;
        (None, unit, end)
    } else {
        amount_of(s, the + 1)?
    };
    // `last week` is a date, `the past weeks` is not.
    let or_so = 2 * usize::from(s.says(end, &["or", "so"]));
    let meaning = match (word, amount) {
        ("first", Some(n)) if unit == Unit::Month && are_of_the_year(s, i, end, n) => {
            Meaning::FirstMonths(n as u32)
        }
        _ => length(amount, unit, toward),
    };
    Some(Found::new(i..end + or_so, meaning))
}

/// `In the first nine months, sales fell`, but not `the first nine months of
/// his term` or `the first two months after it`.
fn are_of_the_year(s: &Scan, i: usize, end: usize, months: f64) -> bool {
    let asked = matches!(s.before(i), "in" | "for" | "during" | "over" | "");
    let free = s.any(
        end,
        &[
            "", ".", ",", ";", ")", "from", "compared", "against", "and", "up", "down", "fell",
            "rose",
        ],
    );
    asked && free && months.fract() == 0.0 && (2.0..=11.0).contains(&months)
}

/// `two-day`, `41-year`, `8-month-old`, `decades-long`, `five year`.
fn hyphened(s: &Scan, i: usize) -> Option<Found> {
    let number = s.number(i);
    let (amount, at) = match &number {
        Some(n) => (Some(n.value), s.past_hyphen(n.tokens.end)),
        None if s.any(i, &["multi", "several"]) => (None, s.past_hyphen(i + 1)),
        None => (None, i),
    };
    let word = s.word(at);
    let unit = word.unit?;
    let hyphen = at > i && s.before(at) == "-";
    let long = s.is(at + 1, "-") && s.any(at + 2, &["old", "long"]);
    if number.is_none() && !hyphen {
        // `decades-long`, `month-long`, but not `year-old`
        let fits = long && (word.plural || s.is(at + 2, "long") || old_thing(s, unit, at + 3));
        let amount = (!word.plural).then_some(1.0);
        return fits.then(|| Found::new(i..at + 3, length(amount, unit, Toward::Nowhere)));
    }
    if !hyphen || (unit == Unit::Second && !s.any(at, &["second", "seconds"])) {
        return None;
    }
    // `a 41-year-old man`: an age, not a time.
    let age = s.says(at + 1, &["-", "old"]) && !old_thing(s, unit, at + 3);
    if age || (unit == Unit::Quarter && word.plural) {
        return None;
    }
    let end = if long { at + 3 } else { at + 1 };
    let period = usize::from(!long && s.is(end, "period"));
    let article = usize::from(period == 1 && s.before(i) == "a" && i > s.sentence.start);
    Some(Found::new(i - article..end + period, length(amount, unit, Toward::Nowhere)))
}

/// `an 8-month-old truce`, but not `an 8-month-old boy`; years are mostly ages.
fn old_thing(s: &Scan, unit: Unit, noun: usize) -> bool {
    let word = s.folded(noun);
    unit != Unit::Year
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && !s.words.lists.persons.contains(word)
}

/// `two days`, `five year`, `several months`, `a year`, `weeks`.
fn plain(s: &Scan, i: usize) -> Option<Found> {
    let (amount, unit, end) = amount_of(s, i)?;
    let plural_word = s.word(i).plural && s.word(i).unit.is_some();
    let article = s.any(i, &["a", "an"]) && s.word(i + 1).unit.is_some();
    if plural_word && !bare_plural_fits(s, i, end) {
        return None;
    }
    // `a minute and a half` and `an additional year` can be nothing else.
    if article && end == i + 2 && !article_fits(s, i, end) {
        return None;
    }
    // `a quarter of the workers`, `he may one day follow`
    let fraction = unit == Unit::Quarter
        && s.is(end, "of")
        && (!s.word(end - 1).plural || amount == Some(3.0))
        && year_behind(s, end).0 == YearOf::Unsaid;
    if fraction || is_some_day(s, i, end) {
        return None;
    }
    // A name: `60 Minutes`
    if s.capitalised(end - 1) && i > s.sentence.start && s.number(i).is_some_and(|n| n.digits) {
        return None;
    }
    let ordinal_second = s.is(end - 1, "second") && amount != Some(1.0);
    if ordinal_second || (unit == Unit::Quarter && amount.is_some_and(|n| n > 12.0)) {
        return None;
    }
    if s.says(end, &["-", "old"]) || s.is(end, "old") {
        return None;
    }
    let or_so = 2 * usize::from(s.says(end, &["or", "so"]));
    Some(Found::new(i..end + or_so, length(amount, unit, Toward::Nowhere)))
}

/// `he may one day follow`: some day to come.
fn is_some_day(s: &Scan, i: usize, end: usize) -> bool {
    let one = s.is(i, "one") && s.is(end - 1, "day") && end == i + 2;
    one && s.before_is_one_of(i, &s.words.lists.before_some_day)
}

/// `weeks` and `years` without number: behind a preposition, or before one
/// that measures from something.
fn bare_plural_fits(s: &Scan, i: usize, end: usize) -> bool {
    let measured = s.any(end, &["of", "after", "before", "following", "later"]);
    let before = s.before_is_one_of(i, &s.words.lists.before_bare_plural);
    let unit_is_long = s.word(i).unit.is_some_and(|u| u >= Unit::Minute);
    // `the early hours of Saturday`
    let free = !matches!(s.before(i), "-" | "early" | "small");
    unit_is_long && free && (before || measured)
}

/// `a year` is a length behind `for`, `in`, `over` …; elsewhere often a rate.
fn article_fits(s: &Scan, i: usize, end: usize) -> bool {
    let before = s.before_is_one_of(i, &s.words.lists.before_a_unit);
    before || s.says(end, &["or", "two"]) || s.any(end, &["after", "before"])
}

/// `some time`, `a while`, `a long time`.
fn some_time(s: &Scan, i: usize) -> Option<Found> {
    let phrases: [&[&str]; 4] =
        [&["some", "time"], &["a", "while"], &["a", "long", "time"], &["a", "short", "time"]];
    let phrase = phrases.into_iter().find(|p| s.says(i, p))?;
    let meaning = Meaning::Length { amount: None, unit: None, toward: Toward::Nowhere };
    Some(Found::new(i..i + phrase.len(), meaning))
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn ok_lengths() {
        check("They talked for two hours.", &["two hours | Duration PT2H"]);
        check("It took nearly six decades.", &["nearly six decades | Duration P60Y APPROX"]);
        check(
            "It lasted more than four months.",
            &["more than four months | Duration P4M MORE_THAN"],
        );
        check(
            "A five-year plan, a three-year period.",
            &["five-year | Duration P5Y", "a three-year period | Duration P3Y"],
        );
        check("Over the past three months it fell.", &["the past three months | Duration P3M"]);
        check(
            "They worked for weeks, in recent years.",
            &["weeks | Duration PXW", "recent years | Duration PXY"],
        );
        check("A month-long fair.", &["month-long | Duration P1M"]);
        check("A two-and-a-half-year plan.", &["two-and-a-half-year | Duration P2.5Y"]);
        check("It took two and a half years.", &["two and a half years | Duration P2.5Y"]);
    }

    #[test]
    fn fractions_and_some_days_are_no_lengths() {
        check("More than a quarter of the workers left; he may one day follow.", &[]);
        check("It fell for two quarters of growth.", &["two quarters | Duration P2Q"]);
    }

    #[test]
    fn things_have_an_age_that_is_a_time() {
        check("The 8-month-old truce held.", &["8-month-old | Duration P8M"]);
        check("An 8-month-old boy slept.", &[]);
    }

    #[test]
    fn ages_are_no_times() {
        check("A 41-year-old man aged well.", &[]);
    }
}
