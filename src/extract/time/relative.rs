//! Times told from now or from the time last spoken of: `yesterday`, `last
//! week`, `two days ago`, `a year earlier`, `the same day`, `the year-ago quarter`.

use super::again;
use super::amounts::amount_of;
use super::clock::is_day;
use super::date_forms::date_forms;
use super::meaning::{Anchor, Found, Meaning, Shift, Toward, Unit};
use super::quarters::feast;
use super::scan::Scan;

/// The expression that starts at token `i`.
pub fn relative(s: &Scan, i: usize) -> Option<Found> {
    day_beside(s, i)
        .or_else(|| again::again(s, i))
        .or_else(|| day_from_now(s, i))
        .or_else(|| year_ago(s, i))
        .or_else(|| moved(s, i))
        .or_else(|| shifted_weekday(s, i))
        .or_else(|| shifted_unit(s, i))
        .or_else(|| same(s, i))
        .or_else(|| end_of_unit(s, i))
}

/// `today`, `yesterday`.
fn day_from_now(s: &Scan, i: usize) -> Option<Found> {
    let days = s.word(i).day?;
    // `today's youth` is of no day.
    if s.is(i + 1, "'s") && s.one_of(i + 2, &s.words.lists.of_the_age) {
        return None;
    }
    Some(Found::new(i..i + 1, Meaning::DayFromNow(days)))
}

/// `the day before yesterday`, `day after tomorrow`, `the day before last Tuesday`.
fn day_beside(s: &Scan, i: usize) -> Option<Found> {
    let at = i + usize::from(s.is(i, "the"));
    let days = match s.folded(at + 1) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    if s.word(at).unit != Some(Unit::Day) || s.word(at).plural {
        return None;
    }
    let of = day_from_now(s, at + 2)
        .or_else(|| shifted_weekday(s, at + 2))
        .or_else(|| feast(s, at + 2))
        .or_else(|| date_forms(s, at + 2))
        .filter(|f| is_day(&f.meaning));
    let Some(of) = of else {
        // `The day before, they had met.`
        let alone = at > i && s.any(at + 2, &[",", ".", ";", ""]);
        let (back, from) = (days < 0, Anchor::Context);
        let moved = Meaning::Moved { amount: Some(1.0), unit: Unit::Day, back, from };
        return alone.then(|| Found::new(i..at + 2, moved));
    };
    Some(Found::new(i..of.tokens.end, Meaning::DayBeside { days, of: Box::new(of.meaning) }))
}

/// `the year-ago quarter`, `year-earlier`, `a year-ago period`.
fn year_ago(s: &Scan, i: usize) -> Option<Found> {
    let the = i + usize::from(s.any(i, &["the"]));
    let unit = s.word(the).unit.filter(|_| s.is(the + 1, "-") && !s.word(the).plural)?;
    if !s.one_of(the + 2, &s.words.lists.back) {
        return None;
    }
    let noun = s.any(the + 3, &["period", "quarter", "month", "week"]);
    let ordinal = s.ordinal(the + 3).filter(|(_, end)| s.word(*end).unit == Some(Unit::Quarter));
    let end = match ordinal {
        Some((_, end)) => end + 1,
        None => the + 3 + usize::from(noun),
    };
    let start = if end > the + 3 { i } else { the };
    Some(Found::new(start..end, back(1.0, unit)))
}

fn back(amount: f64, unit: Unit) -> Meaning {
    Meaning::Moved { amount: Some(amount), unit, back: true, from: Anchor::Context }
}

/// `two days ago`, `a year earlier`, `several years ago`, `two weeks from
/// now`, `three days later`.
fn moved(s: &Scan, i: usize) -> Option<Found> {
    let (amount, unit, end) = amount_of(s, i)?;
    if let Some(found) = from_another(s, i, amount, unit, end) {
        return Some(found);
    }
    let (back, from, end) = match s.folded(end) {
        "ago" => (true, Anchor::Publication, end + 1),
        "earlier" | "previously" => (true, Anchor::Context, end + 1),
        "later" if unit >= Unit::Month && amount.is_some() => (false, Anchor::Context, end + 1),
        "later" if unit >= Unit::Day && amount.is_some() => (false, Anchor::Day, end + 1),
        "from" if s.any(end + 1, &["now", "today"]) => (false, Anchor::Publication, end + 2),
        "hence" => (false, Anchor::Publication, end + 1),
        "before" if s.any(end + 1, &[".", ",", ";", ""]) => (true, Anchor::Context, end + 1),
        _ => return None,
    };
    Some(Found::new(i..end, Meaning::Moved { amount, unit, back, from }))
}

/// `two years ago today`, `40 years ago this month`, `a week from Monday`.
fn from_another(s: &Scan, i: usize, amount: Option<f64>, unit: Unit, end: usize) -> Option<Found> {
    let n = amount.filter(|n| n.fract() == 0.0 && (1.0..=999.0).contains(n))? as i32;
    let of = day_from_now(s, end + 1).or_else(|| shifted_unit(s, end + 1));
    let meaning = |mut of: Found| match (s.folded(end), unit, &of.meaning) {
        ("ago", Unit::Year, Meaning::DayFromNow(_) | Meaning::Unit { shift: 0, .. }) => {
            Some(Meaning::YearsBefore { years: n, of: Box::new(of.meaning) })
        }
        ("from", Unit::Day | Unit::Week, _)
            // Not `for three days from Monday`.
            if is_day(&of.meaning) && !s.any(end + 1, &["today"]) && s.before(i) != "for" =>
        {
            let days = if unit == Unit::Week { 7 * n } else { n };
            if let Meaning::Weekday { shift, .. } = &mut of.meaning {
                *shift = Shift::By(1);
            }
            Some(Meaning::DayBeside { days, of: Box::new(of.meaning) })
        }
        _ => None,
    };
    let of = of.or_else(|| date_forms(s, end + 1).filter(|_| s.is(end, "from")))?;
    let last = of.tokens.end;
    Some(Found::new(i..last, meaning(of)?))
}

/// `last Friday`, `next Monday`, `this Sunday`.
fn shifted_weekday(s: &Scan, i: usize) -> Option<Found> {
    if s.is(i, "this") && s.any(i + 1, &["coming", "past", "last"]) {
        let mut found = shifted_weekday(s, i + 1)?;
        found.tokens.start = i;
        return Some(found);
    }
    let shift = s.word(i).shift?;
    let word = s.word(i + 1);
    if let Some(found) = dated_weekday(s, i + 1).filter(|_| word.weekday > 0) {
        return Some(Found { tokens: i..found.tokens.end, ..found });
    }
    let is_day = word.weekday > 0 && !word.plural && (s.capitalised(i + 1) || !word.short);
    let told = matches!(s.folded(i), "previous" | "preceding" | "following");
    is_day.then(|| {
        let shift = if told { Shift::Told(shift) } else { Shift::By(shift) };
        Found::new(i..i + 2, Meaning::Weekday { weekday: word.weekday, shift })
    })
}

/// `Sunday, March 8` behind `last` or `next`: the date says which.
fn dated_weekday(s: &Scan, i: usize) -> Option<Found> {
    date_forms(s, i).filter(|f| matches!(f.meaning, Meaning::Day { .. }))
}

/// `last week`, `this year`, `the following month`, `the current quarter`.
fn shifted_unit(s: &Scan, i: usize) -> Option<Found> {
    let fiscal = usize::from(s.any(i + 1, &["fiscal", "financial", "calendar"]));
    let at = i + 1 + fiscal;
    let latest = (s.is(i, "latest") && fiscal > 0).then_some(-1);
    let shift = s.word(i).shift.or(latest)?;
    let unit = s.word(at).unit.filter(|u| !s.word(at).plural && *u >= Unit::Day)?;
    let behind = s.folded(at + 1);
    // `last second-half goal`, `“This Week” on ABC`
    let name = s.capitalised(i) && s.capitalised(at);
    if name || behind == "-" && s.glued(at) {
        return None;
    }
    let from_context = matches!(s.folded(i), "following" | "previous" | "preceding")
        || (unit == Unit::Day && s.is(i, "next"));
    let meaning = match (from_context, unit, s.folded(i)) {
        (true, unit, _) => {
            Meaning::Moved { amount: Some(1.0), unit, back: shift < 0, from: Anchor::Spoken }
        }
        (_, Unit::Day, "last" | "past") => return None,
        (_, Unit::Week | Unit::Month | Unit::Year, "last" | "past") if is_up_to_now(s, i) => {
            Meaning::Length { amount: Some(1.0), unit: Some(unit), toward: Toward::Past }
        }
        (_, Unit::Decade | Unit::Century, "last" | "past" | "next" | "coming") => Meaning::Length {
            amount: Some(1.0),
            unit: Some(unit),
            toward: if shift < 0 { Toward::Past } else { Toward::Future },
        },
        (_, Unit::Day, "this") => Meaning::DayFromNow(0),
        (_, Unit::Quarter, _) => Meaning::Unit { unit, shift },
        _ => Meaning::Unit { unit, shift },
    };
    let or_so = 2 * usize::from(s.says(at + 1, &["or", "so"]));
    Some(Found::new(i..at + 1 + or_so, meaning))
}

/// `the past year`, `over the last month`: as long, up to publication.
fn is_up_to_now(s: &Scan, i: usize) -> bool {
    let before_the = s.folded(i.wrapping_sub(2));
    let over = matches!(before_the, "in" | "over" | "during" | "for" | "within");
    s.before(i) == "the" && (s.is(i, "past") || over)
}

/// `that day`, `the same year`, `the quarter`, `the latest period`, `the weekend`.
fn same(s: &Scan, i: usize) -> Option<Found> {
    let at = match s.folded(i) {
        "that" | "the" if s.is(i + 1, "same") => i + 2,
        "that" | "same" => i + 1,
        "the" if s.any(i + 1, &["latest"]) => i + 2,
        "the" if s.any(i + 1, &["full"]) => i + 2,
        "the" => i + 1,
        _ => return None,
    };
    let bare = s.is(i, "the") && at == i + 1;
    let unit = match s.folded(at) {
        "period" if s.before(at) == "latest" => {
            return Some(Found::new(i..at + 1, Meaning::LatestQuarter { spoken: true }));
        }
        _ => s.word(at).unit.filter(|u| !s.word(at).plural && *u >= Unit::Day)?,
    };
    if unit == Unit::Quarter && s.before(at) == "latest" {
        return Some(Found::new(i..at + 1, Meaning::LatestQuarter { spoken: false }));
    }
    if unit == Unit::Quarter
        && s.any(at + 1, &["ended", "ending"])
        && let Some(day) = date_forms(s, at + 2).filter(|f| is_day(&f.meaning))
    {
        return Some(Found::new(i..at + 1, Meaning::QuarterEnding(Box::new(day.meaning))));
    }
    if bare && !bare_fits(s, i, at, unit) {
        return None;
    }
    let pointed = !bare && !s.any(i + 1, &["latest", "full"]) && unit != Unit::Quarter;
    let meaning = if pointed { Meaning::That(unit) } else { Meaning::Same(unit) };
    Some(Found::new(i..at + 1, meaning))
}

/// `the year`, `the quarter` are times only where a time is asked for.
fn bare_fits(s: &Scan, i: usize, at: usize, unit: Unit) -> bool {
    let asked =
        matches!(s.before(i), "for" | "in" | "during" | "over" | "of" | "throughout" | "on");
    let free = s.any(
        at + 1,
        &["", ".", ",", ";", "ended", "ending", "of", "to", "and", "on", "with", "as", "from"],
    );
    let told = matches!(s.folded(i.wrapping_sub(2)), "earlier" | "later") && s.before(i) == "in";
    let part_of = s.before(i) == "of" && s.word(i.wrapping_sub(2)).plural && i >= 2;
    match unit {
        Unit::Weekend => true,
        Unit::Quarter => asked,
        Unit::Day => told,
        Unit::Week | Unit::Month | Unit::Year => {
            let ended = s.any(at + 1, &["ended", "ending"]);
            (matches!(s.before(i), "for" | "during") && free && !ended)
                || (s.before(i) == "of" && s.one_of(i.wrapping_sub(2), &s.words.lists.part_names))
                || told
                || part_of
                || s.is(at + 1, "'s")
        }
        _ => false,
    }
}

/// `year end`, `year's end`, `month-end`, `end of year`.
fn end_of_unit(s: &Scan, i: usize) -> Option<Found> {
    let bare = s.before(i) == "of" && s.is(i.wrapping_sub(2), "end");
    if bare && s.any(i, &["year", "month"]) {
        let unit = s.word(i).unit?;
        return Some(Found::new(i..i + 1, Meaning::Unit { unit, shift: 0 }));
    }
    let unit =
        s.word(i).unit.filter(|u| matches!(u, Unit::Year | Unit::Month) && !s.word(i).plural)?;
    let at = s.past_hyphen(i + 1 + usize::from(s.is(i + 1, "'s")));
    // `since year-end`: of the year before.
    let shift = -i32::from(s.before(i) == "since");
    s.any(at, &["end"]).then(|| {
        let mut found = Found::new(i..at + 1, Meaning::Unit { unit, shift });
        found.modifier = Some("END");
        found
    })
}

/// `the week of March 6`: the calendar unit that holds a day.
pub fn around(s: &Scan, i: usize, date: impl Fn(usize) -> Option<Found>) -> Option<Found> {
    let the = i + usize::from(s.is(i, "the"));
    let unit = s.word(the).unit.filter(|u| matches!(u, Unit::Week | Unit::Weekend))?;
    if !s.is(the + 1, "of") || s.word(the).plural {
        return None;
    }
    let day = date(the + 2).filter(|f| matches!(f.meaning, Meaning::Day { .. }))?;
    let end = day.tokens.end;
    Some(Found::new(i..end, Meaning::Around { unit, day: Box::new(day.meaning) }))
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn ok_told_from_publication() {
        check(
            "He came yesterday and leaves tomorrow.",
            &["yesterday | Date 2026-02-05", "tomorrow | Date 2026-02-07"],
        );
        check(
            "They met last week and this month.",
            &["last week | Date 2026-W05", "this month | Date 2026-02"],
        );
        check(
            "It fell over the last month, and in the past year, but not last month.",
            &[
                "the last month | Duration P1M",
                "the past year | Duration P1Y",
                "last month | Date 2026-01",
            ],
        );
        check("It began two days ago.", &["two days ago | Date 2026-02-04"]);
        check("It began three weeks ago.", &["three weeks ago | Date 2026-W03"]);
        check("It began several years ago.", &["several years ago | Date PAST_REF"]);
        check(
            "They met on Monday. The day before, they had talked.",
            &["Monday | Date 2026-02-02", "The day before | Date 2026-02-01"],
        );
        check(
            "It runs for three days from Monday.",
            &["three days | Duration P3D", "Monday | Date 2026-02-09"],
        );
        check(
            "He was there the day before yesterday.",
            &["the day before yesterday | Date 2026-02-04"],
        );
    }

    #[test]
    fn ok_told_from_what_was_said_before() {
        check(
            "Profit rose in the third quarter of 2025 from a year earlier.",
            &["the third quarter of 2025 | Date 2025-Q3", "a year earlier | Date 2024-Q3"],
        );
        check(
            "They met on 4 May 2024. The same day they signed.",
            &["4 May 2024 | Date 2024-05-04", "The same day | Date 2024-05-04"],
        );
        check(
            "Prices rose in March 2024 and fell the following month.",
            &["March 2024 | Date 2024-03", "the following month | Date 2024-04"],
        );
    }

    #[test]
    fn ok_days_told_from_another_day() {
        check(
            "The talks, set for next Friday, were moved to the following Monday.",
            &["next Friday | Date 2026-02-13", "the following Monday | Date 2026-02-16"],
        );
        check(
            "It was the day before Christmas 2025.",
            &["the day before Christmas 2025 | Date 2025-12-24"],
        );
        check(
            "It began on June 1, 2009. Forty days later it was over.",
            &["June 1, 2009 | Date 2009-06-01", "Forty days later | Date 2009-07-11"],
        );
        check("It takes longer: it ends ten days later.", &["ten days later | Duration P10D"]);
    }

    #[test]
    fn what_is_pointed_at_was_spoken_of() {
        check(
            "They met in 2024. The same week they left; that year it rained.",
            &["2024 | Date 2024", "The same week | Date XXXX-WXX", "that year | Date 2024"],
        );
        check(
            "It opened in March 2025. It grew. It was liked. The following month it shut.",
            &["March 2025 | Date 2025-03", "The following month | Date 2025-04"],
        );
    }

    #[test]
    fn ok_years_before_this_one() {
        check("He left 40 years ago this month.", &["40 years ago this month | Date 1986-02"]);
        check("He left two years ago today.", &["two years ago today | Date 2024-02-06"]);
        check("He leaves a week from Monday.", &["a week from Monday | Date 2026-02-16"]);
        check("He left half a century ago.", &["half a century ago | Date 1976"]);
    }

    #[test]
    fn since_year_end_is_since_that_of_the_year_before() {
        check("It is paid by year-end.", &["year-end | Date 2026 END"]);
        check("It fell 5% since year-end.", &["year-end | Date 2025 END"]);
    }

    #[test]
    fn todays_youth_is_of_no_day() {
        check("Today's youth saw today's vote.", &["today | Date 2026-02-06"]);
    }

    #[test]
    fn year_on_year_is_no_date() {
        check("Turnover rose 5 per cent year-on-year.", &[]);
    }
}
