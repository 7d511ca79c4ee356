//! Times of day: `10:35 a.m.`, `18:00 UTC`, `noon`, `this morning`, and their
//! joining with a day: `10 p.m. Wednesday`, `Friday night`.

use super::meaning::{Anchor, Clock, Found, Meaning, Unit};
use super::scan::Scan;
use std::ops::Range;

/// The time of day that starts at token `i`, and the token behind it.
pub fn clock(s: &Scan, i: usize) -> Option<(Clock, usize)> {
    let (clock, end) = named(s, i)
        .or_else(|| half_day(s, i))
        .or_else(|| full_day(s, i))
        .or_else(|| of_the_morning(s, i))
        .or_else(|| o_clock(s, i))?;
    Some(zone(s, clock, end))
}

fn at(hour: u32, minute: Option<u32>) -> Option<Clock> {
    let fits = hour <= 24 && minute.unwrap_or(0) < 60;
    fits.then_some(Clock::At { hour, minute, second: None, utc: false })
}

fn named(s: &Scan, i: usize) -> Option<(Clock, usize)> {
    let hour = match s.folded(i) {
        "noon" | "midday" => 12,
        "midnight" => 24,
        _ => return None,
    };
    // A name such as `High Noon` has a capital inside the sentence.
    (!s.capitalised(i) || i == s.sentence.start).then(|| Some((at(hour, Some(0))?, i + 1)))?
}

/// `10 a.m.`, `10:35 p.m.`, `10.35pm`, `6am`.
fn half_day(s: &Scan, i: usize) -> Option<(Clock, usize)> {
    let word = s.folded(i);
    let digits = word.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(word.len());
    let (hour, minute) = hour_minute(&word[..digits])?;
    if digits < word.len() {
        let evening = half(&word[digits..])?;
        return Some((at(twelve(hour, evening)?, minute)?, i + 1));
    }
    let (minute, mut end) = match s.plain(i + 2) {
        Some((m, 2)) if s.is(i + 1, ":") && s.glued(i) && s.glued(i + 1) => (Some(m), i + 3),
        _ => (minute, i + 1),
    };
    // `8:30am`: minutes and letters are one token.
    if s.is(i + 1, ":") && end == i + 1 {
        let last = s.folded(i + 2);
        let (minute, letters) = last.split_at_checked(2)?;
        let evening = half(letters)?;
        return Some((at(twelve(hour, evening)?, Some(minute.parse().ok()?))?, i + 3));
    }
    let evening = match half(s.folded(end)) {
        Some(evening) => {
            end += 1;
            evening
        }
        // `6 a.m` without its last stop
        None if s.any(end, &["a", "p"]) && s.says(end + 1, &[".", "m"]) => {
            let evening = s.is(end, "p");
            end += 3;
            evening
        }
        None => return None,
    };
    Some((at(twelve(hour, evening)?, minute)?, end))
}

/// `10`, `10.35`.
fn hour_minute(text: &str) -> Option<(u32, Option<u32>)> {
    match text.split_once('.') {
        Some((h, m)) if m.len() == 2 => Some((h.parse().ok()?, Some(m.parse().ok()?))),
        Some(_) => None,
        None => Some((text.parse().ok()?, None)),
    }
}

/// Whether the letters say afternoon.
fn half(letters: &str) -> Option<bool> {
    match letters {
        "am" | "a.m." => Some(false),
        "pm" | "p.m." => Some(true),
        _ => None,
    }
}

fn twelve(hour: u32, evening: bool) -> Option<u32> {
    (1..=12).contains(&hour).then_some(hour % 12 + if evening { 12 } else { 0 })
}

/// `18:00`, `08:30:15`, `0735 GMT`.
fn full_day(s: &Scan, i: usize) -> Option<(Clock, usize)> {
    let (hour, digits) = s.plain(i)?;
    if digits == 4 && zone_at(s, i + 1).is_some() {
        return Some((at(hour / 100, Some(hour % 100))?, i + 1));
    }
    let colon = |k: usize| s.is(k, ":") && s.glued(k - 1) && s.glued(k);
    let (minute, 2) = s.plain(i + 2).filter(|_| colon(i + 1))? else { return None };
    let second = s.plain(i + 4).filter(|(n, d)| colon(i + 3) && *d == 2 && *n < 60);
    let known = digits <= 2 && hour <= 24 && minute < 60 && s.before(i) != ":" && !s.is(i + 3, ":");
    // A score or a verse (`3:16`) has no leading zero and no zone.
    let sure = digits == 2 || zone_at(s, i + 3).is_some();
    (known && sure || second.is_some()).then(|| {
        let end = if second.is_some() { i + 5 } else { i + 3 };
        let second = second.map(|(n, _)| n);
        (Clock::At { hour, minute: Some(minute), second, utc: false }, end)
    })
}

/// `4 in the morning`, `nine in the evening`.
fn of_the_morning(s: &Scan, i: usize) -> Option<(Clock, usize)> {
    let number = s.number(i).filter(|n| n.value >= 1.0 && n.value <= 12.0)?;
    let end = number.tokens.end;
    if !s.says(end, &["in", "the"]) || number.value.fract() != 0.0 {
        return None;
    }
    let part = s.word(end + 2).day_part?;
    let evening = matches!(part, "AF" | "EV");
    Some((at(twelve(number.value as u32, evening)?, Some(0))?, end + 3))
}

/// `five o'clock`.
fn o_clock(s: &Scan, i: usize) -> Option<(Clock, usize)> {
    let number = s.number(i).filter(|n| n.value >= 1.0 && n.value <= 12.0)?;
    let end = number.tokens.end;
    s.says(end, &["o", "'", "clock"]).then(|| Some((at(number.value as u32, Some(0))?, end + 3)))?
}

/// Time zones behind a time; only UTC changes the value.
fn zone(s: &Scan, clock: Clock, end: usize) -> (Clock, usize) {
    let (clock, behind) = match (zone_at(s, end), clock) {
        (Some((utc, behind)), Clock::At { hour, minute, second, .. }) => {
            (Clock::At { hour, minute, second, utc }, behind)
        }
        (_, clock) => (clock, end),
    };
    let behind = zone_in_brackets(s, behind).unwrap_or(behind);
    (clock, behind)
}

fn zone_at(s: &Scan, i: usize) -> Option<(bool, usize)> {
    let zone = s.folded(i);
    let utc = matches!(zone, "gmt" | "utc" | "z");
    let known = s.words.lists.zones.contains(zone);
    if (utc || known) && s.token(i)?.folded.len() == zone.len() && s.capitalised(i) {
        return Some((utc, i + 1));
    }
    if s.says(i, &["local", "time"]) {
        return Some((false, i + 2));
    }
    None
}

/// Behind `(GMT+8)`, `(UTC -4)`: how far the clock is off.
fn zone_in_brackets(s: &Scan, i: usize) -> Option<usize> {
    let close = (i + 2..i + 6).find(|k| s.is(*k, ")"))?;
    (s.is(i, "(") && s.any(i + 1, &["gmt", "utc"])).then_some(close + 1)
}

/// A clock time with the day before or behind it, or a part of a day.
pub fn with_day(s: &Scan, i: usize, day: impl Fn(usize) -> Option<Found>) -> Option<Found> {
    if let Some((clock, end)) = clock(s, i) {
        let link = usize::from(s.any(end, &[","])) + usize::from(s.any(end, &["on"]));
        let mut found = match day(end + link).filter(|f| is_day(&f.meaning) && f.clock.is_none()) {
            Some(found) => found,
            None => Found::new(i..end, Meaning::Clock),
        };
        // `10 o'clock on Sunday morning`
        let part = s.word(found.tokens.end).day_part.is_some() && found.meaning != Meaning::Clock;
        found.tokens = i..found.tokens.end + usize::from(part);
        found.clock = Some(clock);
        return Some(found);
    }
    let mut found = day(i).filter(|f| is_day(&f.meaning))?;
    let part = s.word(found.tokens.end).day_part.filter(|_| !s.word(found.tokens.end).plural)?;
    found.clock = Some(Clock::Part(part));
    found.tokens.end += 1;
    Some(found)
}

/// `this morning`, `last night`, `tonight`, `the next morning`.
pub fn part_of_day(s: &Scan, i: usize) -> Option<Found> {
    let part = |k: usize| s.word(k).day_part.filter(|_| !s.word(k).plural);
    let (days, clock, end) = match s.folded(i) {
        "tonight" => (0, "NI", i + 1),
        "overnight" => (0, "NI", i + 1),
        "this" => (0, part(i + 1)?, i + 2),
        "the" if s.before(i) == "in" && !s.is(i + 2, "of") => {
            return part(i + 1).map(|part| of_some_day(i..i + 2, part));
        }
        _ if s.before(i) == "mid" => return part(i).map(|part| of_some_day(i - 1..i + 1, part)),
        _ if s.before(i) == "-" && s.is(i.wrapping_sub(2), "mid") => {
            return part(i).map(|part| of_some_day(i - 2..i + 1, part));
        }
        "the" if s.any(i + 1, &["next", "following"]) => (1, part(i + 2)?, i + 3),
        "the" if s.any(i + 1, &["previous"]) => (-2, part(i + 2)?, i + 3),
        "last" if part(i + 1).is_some_and(|p| p == "NI" || p == "EV") => (-1, part(i + 1)?, i + 2),
        _ => return None,
    };
    let beside = |back: bool| Meaning::Moved {
        amount: Some(1.0),
        unit: Unit::Day,
        back,
        from: Anchor::Context,
    };
    let meaning = match days {
        1 => beside(false),
        -2 => beside(true),
        days => Meaning::DayFromNow(days),
    };
    let mut found = Found::new(i..end, meaning);
    found.clock = Some(Clock::Part(clock));
    Some(found)
}

/// `in the morning`, `by mid-afternoon`: of the day spoken of.
fn of_some_day(tokens: Range<usize>, part: &'static str) -> Found {
    Found { clock: Some(Clock::Part(part)), ..Found::new(tokens, Meaning::Clock) }
}

/// Whether a clock time can belong to it.
pub fn is_day(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Day { .. }
            | Meaning::Weekday { .. }
            | Meaning::DayFromNow(_)
            | Meaning::DayBeside { .. }
            | Meaning::WeekdayOf { .. }
            | Meaning::Feast { .. }
    ) || matches!(meaning, Meaning::Same(unit) | Meaning::That(unit) | Meaning::Moved { unit, .. } if *unit == Unit::Day)
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn ok_times_of_day() {
        check(
            "He spoke at 10:35 a.m. on Thursday.",
            &["10:35 a.m. on Thursday | Time 2026-02-05T10:35"],
        );
        check("It was 6 p.m. (GMT+8).", &["6 p.m. (GMT+8) | Time 2026-02-06T18:00"]);
        check("The bell rang at 18:00 GMT.", &["18:00 GMT | Time 2026-02-06T18:00Z"]);
        check(
            "It closed at noon and 6pm.",
            &["noon | Time 2026-02-06T12:00", "6pm | Time 2026-02-06T18:00"],
        );
        check("They arrived on Wednesday night.", &["Wednesday night | Time 2026-02-04TNI"]);
        check(
            "He said this morning he slept last night.",
            &["this morning | Time 2026-02-06TMO", "last night | Time 2026-02-05TNI"],
        );
        check("It shut at midday.", &["midday | Time 2026-02-06T12:00"]);
        check(
            "Rain came on Wednesday. It fell in the morning and by mid-afternoon.",
            &[
                "Wednesday | Date 2026-02-04",
                "the morning | Time 2026-02-04TMO",
                "mid-afternoon | Time 2026-02-04TAF",
            ],
        );
        check(
            "It began at 9:30 a.m. (0230 GMT) Wednesday.",
            &[
                "9:30 a.m. | Time 2026-02-04T09:30",
                "0230 GMT | Time 2026-02-04T02:30Z",
                "Wednesday | Date 2026-02-04",
            ],
        );
        check("They left at five o'clock.", &["five o'clock | Time 2026-02-06T05:00"]);
    }

    #[test]
    fn err_scores_and_hours_that_are_not() {
        check("They won 3:16 and lost 25:70 pm.", &[]);
    }
}
