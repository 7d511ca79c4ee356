//! Days and months by name and number: `Friday, February 6`, `4–6 February`,
//! `Feb. 2025`, `the 6th`.

use super::meaning::{Found, Meaning, Shift, YearOf};
use super::numeric_dates::numeric_dates;
use super::scan::Scan;
use super::years::{year_at, year_behind};
use crate::model::Day;

/// The expression that starts at token `i`.
pub fn date_forms(s: &Scan, i: usize) -> Option<Found> {
    weekday(s, i)
        .or_else(|| weekday_of_month(s, i))
        .or_else(|| month_first(s, i))
        .or_else(|| day_first(s, i))
        .or_else(|| numeric_dates(s, i))
        .or_else(|| day_alone(s, i))
        .or_else(|| known_day(s, i))
}

/// Whether the month name at `i` is one, and the token behind it and its stop.
fn month_at(s: &Scan, i: usize) -> Option<(u32, usize)> {
    let word = s.word(i);
    // Small letters are a month's only beside a number: `22 april`, `may 2026`.
    let beside_number =
        || s.plain(i + 1).is_some() || i.checked_sub(1).is_some_and(|k| s.plain(k).is_some());
    let is_month = word.month > 0 && (s.capitalised(i) || beside_number());
    // `Feb. 6`; some write `May. 6`.
    let day = || i + 2 < s.sentence.end && s.plain(i + 2).is_some();
    let stop = s.is(i + 1, ".") && s.glued(i) && (word.short || day());
    is_month.then(|| (word.month, i + 1 + usize::from(stop)))
}

/// A day of the month at `i`: `6`, `6th`, `the 6th`, `sixth`; and the token behind.
fn day_at(s: &Scan, i: usize) -> Option<(u32, usize)> {
    let at = i + usize::from(s.is(i, "the"));
    if let Some((day, digits)) = s.plain(at).filter(|_| at == i) {
        let alone = s.number(at).is_none_or(|n| n.tokens.len() == 1 || s.is(at + 1, "/"));
        return (digits <= 2 && (1..=31).contains(&day) && alone).then_some((day, at + 1));
    }
    s.ordinal(at).filter(|(day, _)| (1..=31).contains(day))
}

/// `Friday`, `Fri.`, `Friday, February 6`, `Friday the 13th`.
fn weekday(s: &Scan, i: usize) -> Option<Found> {
    let word = s.word(i);
    let cued = || !word.short && matches!(s.before(i), "on" | "last" | "next" | "this");
    if word.weekday == 0 || word.plural || !(s.capitalised(i) || cued()) {
        return None;
    }
    if is_weekday_name(s, i) {
        return None;
    }
    let stop = usize::from(word.short && s.is(i + 1, ".") && s.glued(i));
    let after = i + 1 + stop;
    for at in [after, after + usize::from(s.is(after, ",")), after + usize::from(s.is(after, "("))]
    {
        let dated = month_first(s, at).or_else(|| day_first(s, at));
        if let Some(mut found) = dated
            && let Meaning::Day { weekday, .. } = &mut found.meaning
        {
            *weekday = Some(word.weekday);
            found.tokens.start = i;
            let closes = s.before(at) == "(" && s.is(found.tokens.end, ")");
            found.tokens.end += usize::from(closes);
            return Some(found);
        }
    }
    if word.short && !short_weekday_fits(s, i, after) {
        return None;
    }
    let (shift, end) = match s.folded(after) {
        "last" if s.is(after + 1, "week") => (Shift::By(-1), after + 2),
        "next" if s.is(after + 1, "week") => (Shift::By(1), after + 2),
        _ => (Shift::Open, after),
    };
    Some(Found::new(i..end, Meaning::Weekday { weekday: word.weekday, shift }))
}

/// `Black Monday`, `The Sunday Times`; and `on a Saturday`, of any week.
fn is_weekday_name(s: &Scan, i: usize) -> bool {
    let named = s.before_is_one_of(i, &s.words.lists.before_weekday_names) && s.capitalised(i - 1)
        || s.one_of(i + 1, &s.words.lists.after_weekday_names) && s.capitalised(i + 1);
    let any = s.before(i) == "a" && s.is(i.wrapping_sub(2), "on") && !s.is_word(i + 1);
    named || any
}

/// `Sun`, `Sat`, `Mon` are also names and verbs.
fn short_weekday_fits(s: &Scan, i: usize, after: usize) -> bool {
    after > i + 1 || matches!(s.before(i), "on" | "last" | "next" | "this")
}

/// `the third Monday in January`, `the last Friday of May 2025`.
fn weekday_of_month(s: &Scan, i: usize) -> Option<Found> {
    let the = i + usize::from(s.is(i, "the"));
    let (week, at) = if s.is(the, "last") { (9, the + 1) } else { s.ordinal(the)? };
    let weekday = s.word(at).weekday;
    if weekday == 0 || !(week <= 4 || week == 9) || !s.any(at + 1, &["of", "in"]) {
        return None;
    }
    let (month, after) = month_at(s, at + 2)?;
    let (year, end) = year_behind(s, after);
    Some(Found::new(i..end, Meaning::WeekdayOf { week, weekday, month, year }))
}

/// `February 6`, `Feb. 4-6`, `February 6, 2026`, `February 2025`, `February`.
fn month_first(s: &Scan, i: usize) -> Option<Found> {
    let (month, after) = month_at(s, i)?;
    if let Some((day, end)) = day_at(s, after)
        && !(s.is(after, "the") && s.word(end).month == 0 && !s.any(end, &["", ",", "."]))
        && !(s.is(end, ":") && s.glued(end))
    {
        return Some(days_of_month(s, i, month, day, end));
    }
    let (year, end) = year_behind(s, after);
    if year != YearOf::Unsaid {
        return Some(Found::new(i..end, Meaning::Month { month, year }));
    }
    // `January-March`, `January to March 2026`
    let link = s.any(after, &["-", "to", "through"]);
    if link && let Some((last, behind)) = month_at(s, after + 1) {
        let (year, end) = year_behind(s, behind);
        if (s.is(after, "-") || year != YearOf::Unsaid) && last > month {
            let ends = [month, last].map(|month| Box::new(Meaning::Month { month, year }));
            let [from, to] = ends;
            return Some(Found::new(i..end, Meaning::Range(from, to)));
        }
    }
    let found = Found::new(i..after, Meaning::Month { month, year: YearOf::Unsaid });
    lone_month_fits(s, i, after).then_some(found)
}

/// The rest of `February 4 to 6, 2026` behind its first day.
fn days_of_month(s: &Scan, i: usize, month: u32, day: u32, end: usize) -> Found {
    let last = (s.any(end, &["-", "to", "through"])).then(|| day_at(s, end + 1)).flatten().filter(
        |(last, behind)| {
            *last > day && !(s.is(*behind, ":") && s.glued(*behind)) && s.word(*behind).month == 0
        },
    );
    let (year, behind) = year_behind(s, last.map_or(end, |(_, behind)| behind));
    let year = if year == YearOf::Unsaid { event_year(s, i, month, day, behind) } else { year };
    let at = |day| Meaning::Day { day, month: Some(month), year, weekday: None };
    match last {
        Some((last, _)) => {
            Found::new(i..behind, Meaning::Range(Box::new(at(day)), Box::new(at(last))))
        }
        None => Found::new(i..behind, at(day)),
    }
}

/// `the June 4 attacks`: the day is a name, and may be that of any year; `the
/// attacks of September 11` are of a year that the lexicon knows.
fn event_year(s: &Scan, start: usize, month: u32, day: u32, end: usize) -> YearOf {
    let known = |noun: &str| {
        let year = *s.words.event_years.get(&format!("{month:02}-{day:02} {noun}"))?;
        let over = Day::from_ymd(year, month, day).is_some_and(|d| d <= s.doc.published);
        over.then_some(YearOf::Known(year))
    };
    if s.before(start) == "of"
        && let Some(year) = known(s.before(start - 1))
    {
        return year;
    }
    // `On September 11 attackers stormed …`, `a June 4 crackdown`: of some year.
    if matches!(s.before(start), "on" | "a" | "an" | "another") {
        return YearOf::Unsaid;
    }
    let behind = [s.folded(end), s.folded(end + 1)];
    let mut events = behind.iter().filter(|word| s.words.lists.event_nouns.contains(word));
    match behind.iter().find_map(|word| known(word)) {
        Some(year) => year,
        None if s.before(start) == "the" && events.next().is_some() => YearOf::Lately,
        None => YearOf::Unsaid,
    }
}

/// A day that is known by its name: `9/11`, which may be a ratio or a day of
/// any year where the words beside it do not tell.
fn known_day(s: &Scan, i: usize) -> Option<Found> {
    let (day, length) = s.words.known_days.at(s.rest(i))?;
    let end = i + length;
    let lists = &s.words.lists;
    let joined = i > 1 && s.is(i - 1, "-");
    let before = if joined { s.before(i - 1) } else { s.before(i) };
    let noun = |i: usize| s.one_of(i, &lists.known_day_nouns);
    let of = before == "of" && noun(i.wrapping_sub(2));
    // `after 9-11 hours`
    if s.word(end).unit.is_some() {
        return None;
    }
    let named = of || lists.before_known_days.contains(before) || noun(end);
    let (year, month, day) = day.ymd();
    let year = YearOf::Known(year);
    let meaning = Meaning::Day { day, month: Some(month), year, weekday: None };
    named.then(|| Found::new(i..end, meaning))
}

/// `6 February 2026`, `6th of February`, `4-6 February`, `4 to 6 February`.
fn day_first(s: &Scan, i: usize) -> Option<Found> {
    let (day, end) = day_at(s, i)?;
    let last = s
        .any(end, &["-", "to", "and"])
        .then(|| day_at(s, end + 1))
        .flatten()
        .filter(|(last, _)| *last > day);
    let behind = last.map_or(end, |(_, behind)| behind);
    let of = behind + usize::from(s.is(behind, "of"));
    let (month, after) = month_at(s, of)?;
    let together = !s.is(end, "and");
    let (year, after) = match year_behind(s, after) {
        (YearOf::Unsaid, after) => (event_year(s, i, month, day, after), after),
        said => said,
    };
    let at = |day| Meaning::Day { day, month: Some(month), year, weekday: None };
    Some(match last.filter(|_| together) {
        Some((last, _)) => {
            Found::new(i..after, Meaning::Range(Box::new(at(day)), Box::new(at(last))))
        }
        // `4 and 6 February`: the first day borrows the month and stands alone.
        None if last.is_some() => Found::new(i..end, at(day)),
        None => Found::new(i..after, at(day)),
    })
}

/// `on the 6th`, `the 6th of this month`.
fn day_alone(s: &Scan, i: usize) -> Option<Found> {
    let digits = s.folded(i + 1).starts_with(|c: char| c.is_ascii_digit());
    if !s.is(i, "the") || !digits {
        return None;
    }
    let (day, end) = s.ordinal(i + 1).filter(|(day, _)| (1..=31).contains(day))?;
    let day = Meaning::Day { day, month: None, year: YearOf::Unsaid, weekday: None };
    let of = |words: &[&str]| s.says(end, words);
    if of(&["of", "this", "month"]) || of(&["of", "the", "month"]) {
        return Some(Found::new(i..end + 3, day));
    }
    let alone = s.any(end, &["", ".", ",", ";", ")", "and", "to", "at", "in", "with", "when"]);
    (alone && matches!(s.before(i), "on" | "until" | "till" | "by"))
        .then(|| Found::new(i..end, day))
}

/// Whether a month's name without day or year is the month and no name or verb.
fn lone_month_fits(s: &Scan, i: usize, after: usize) -> bool {
    let before = s.before(i);
    let whose = matches!(before, "'s" | "their" | "our" | "its" | "his" | "her" | "the");
    // `a June agreement`
    let article = matches!(before, "a" | "an") && !s.capitalised(after) && s.is_word(after);
    let cued = s.words.lists.before_dates.contains(before) || whose || article;
    let stop = s.is(after - 1, ".");
    let doubtful = s.word(i).short && !stop || s.one_of(i, &s.words.lists.doubtful_months);
    if doubtful && !cued {
        let whose = s.is(after, "'s") || matches!(before, "-" | "(" | ",");
        return whose && !s.capitalised(after) && !matches!(s.folded(i), "may" | "march");
    }
    let name_before = i > s.sentence.start && s.capitalised(i - 1) && !cued;
    let name_behind = doubtful && !whose && s.capitalised(after) && s.word(after).weekday == 0;
    !name_before && !name_behind && year_at(s, after).is_none()
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn ok_days_with_and_without_year() {
        check(
            "It opened on Friday, February 6, 2026.",
            &["Friday, February 6, 2026 | Date 2026-02-06"],
        );
        check("It opened on 6 February 2026 in Hà Nội.", &["6 February 2026 | Date 2026-02-06"]);
        check("They left on Feb. 4 and came back.", &["Feb. 4 | Date 2026-02-04"]);
        check("Oslo (NN), May. 3 – They met.", &["May. 3 | Date 2026-05-03"]);
        check("They left in May. 3 died.", &["May | Date 2025-05"]);
        check("He will return on the 9th.", &["the 9th | Date 2026-02-09"]);
    }

    #[test]
    fn ok_days_that_belong_together() {
        check(
            "The visit runs from 4 to 6 February.",
            &["4 to 6 February | Date 2026-02-04/2026-02-06"],
        );
        check(
            "The visit runs on February 4–6, 2026.",
            &["February 4–6, 2026 | Date 2026-02-04/2026-02-06"],
        );
    }

    #[test]
    fn a_day_that_names_an_event_has_a_year_only_where_one_is_known() {
        check("After the September 11 attacks it shut.", &["September 11 | Date 2001-09-11"]);
        check("After 9/11 it shut.", &["9/11 | Date 2001-09-11"]);
        check("The 9/11 attacks shut it.", &["9/11 | Date 2001-09-11"]);
        check("They recalled 9/11 hijackers.", &["9/11 | Date 2001-09-11"]);
        check("Prices rose on 9/11.", &[]);
        check("The ratio was 9/11.", &[]);
        check("After the June 4 uprising it shut.", &["June 4 | Date XXXX-06-04"]);
        check("After the January 20 blast it shut.", &["January 20 | Date 2026-01-20"]);
        check("Sept. 11 victims were recalled.", &["Sept. 11 | Date 2001-09-11"]);
        check("They recalled the attacks of 11 September.", &["11 September | Date 2001-09-11"]);
        check("It is the anniversary of 9/11.", &["9/11 | Date 2001-09-11"]);
    }

    #[test]
    fn weekdays_of_a_month_and_weekdays_that_are_names() {
        check(
            "It is held on the third Monday in January 2026.",
            &["the third Monday in January 2026 | Date 2026-01-19"],
        );
        check(
            "He left on the last Friday of May 2025.",
            &["the last Friday of May 2025 | Date 2025-05-30"],
        );
        check("Black Monday, says The Sunday Times, fell on a Monday.", &[]);
        check("They met on Good Friday 2025.", &["Good Friday 2025 | Date 2025-04-18"]);
    }

    #[test]
    fn err_days_that_are_not() {
        check("The paper is dated 31 February 2026.", &[]);
        check("It was Feb. 30.", &[]);
    }

    #[test]
    fn months_that_are_names_and_verbs() {
        check("April Jones may march in May.", &["May | Date 2026-05"]);
        check("It kept to a June agreement.", &["June | Date 2025-06"]);
        check("Jan Novak met August Weber.", &[]);
    }
}
