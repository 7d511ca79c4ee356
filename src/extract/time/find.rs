//! The longest expression at a place, and the words before it that belong to it.

use super::meaning::{Found, Meaning, Shift, Toward, Unit};
use super::scan::Scan;
use super::{clock, date_forms, days_listed, durations, quarters, relative, sets, vague, years};

/// All expressions of a sentence, from left to right.
pub fn find_all(s: &Scan) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut i = s.sentence.start;
    while i < s.sentence.end {
        let floor = found.last().map_or(s.sentence.start, |f| f.tokens.end);
        match s.can_start(i).then(|| longest(s, i)).flatten() {
            Some(mut hit) => {
                i = hit.tokens.end;
                widen(s, &mut hit, floor);
                let more = days_listed::days_behind(s, &hit);
                i = more.last().map_or(i, |last| last.tokens.end);
                found.push(hit);
                found.extend(more);
            }
            None => i += 1,
        }
    }
    found
}

/// Of all rules the one that reads the most; the first of several as long.
fn longest(s: &Scan, i: usize) -> Option<Found> {
    // Three rules ask for what starts right here; it is read once.
    let here = calendar(s, i);
    let day = |k: usize| if k == i { here.clone() } else { calendar(s, k) };
    let mut best = sets::sets(s, i);
    keep_longer(&mut best, clock::with_day(s, i, day));
    keep_longer(&mut best, clock::part_of_day(s, i));
    keep_longer(&mut best, relative::around(s, i, day));
    keep_longer(&mut best, here.clone());
    keep_longer(&mut best, durations::durations(s, i));
    keep_longer(&mut best, vague::vague(s, i));
    best
}

/// Of expressions that read as much the first stays.
fn keep_longer(best: &mut Option<Found>, next: Option<Found>) {
    let Some(next) = next else { return };
    if best.as_ref().is_none_or(|best| next.tokens.end > best.tokens.end) {
        *best = Some(next);
    }
}

/// Days, months, years and what is told from them.
fn calendar(s: &Scan, i: usize) -> Option<Found> {
    let mut best = date_forms::date_forms(s, i);
    keep_longer(&mut best, quarters::quarters(s, i));
    keep_longer(&mut best, relative::relative(s, i));
    keep_longer(&mut best, years::years(s, i));
    best
}

/// Takes in `early`, `the end of`, hedges and the article, back to token `floor`.
fn widen(s: &Scan, found: &mut Found, floor: usize) {
    let tokens = |end: usize| s.doc.tokens.get(floor..end).unwrap_or(&[]);
    let start = found.tokens.start;
    if matches!(found.meaning, Meaning::Often(_) | Meaning::Vague(_)) {
        return;
    }
    if matches!(found.meaning, Meaning::Length { .. } | Meaning::Moved { .. }) {
        if takes_article(s, found) && start > floor && s.is(start - 1, "the") {
            found.tokens.start -= 1;
        } else if let Some((hedge, length)) = s.words.hedges.before(tokens(start))
            && is_hedged(s, found, length)
        {
            found.modifier = Some(hedge);
            found.tokens.start -= length;
        }
        return;
    }
    // `early February`, `mid-2026`, `the end of the year`, `earlier this month`
    let side =
        start.checked_sub(1).filter(|i| *i >= floor).and_then(|i| s.look_up(i, &s.words.sides));
    let in_the = start.checked_sub(2).filter(|i| *i >= floor && s.before(start) == "in");
    let hyphen = usize::from(start > floor && s.is(start - 1, "-") && s.glued(start - 1));
    let article = usize::from(start > floor && s.is(start - 1, "the"));
    if let Some(side) = side {
        found.modifier = Some(side);
        found.tokens.start -= 1;
    } else if let Some(at) = in_the.filter(|_| s.is(start, "the"))
        && let Some(side) = s.look_up(at, &s.words.sides)
    {
        found.modifier = Some(side);
        found.tokens.start = at;
    } else if hyphen > 0 && s.before_is_one_of(start - 1, &s.words.lists.ends) {
        // `end-2026`
        found.modifier = Some("END");
        found.tokens.start -= 2;
    } else if let Some((part, length)) = s.words.parts.before(tokens(start - hyphen)) {
        found.modifier = Some(part);
        found.tokens.start -= hyphen + length;
    } else if let Some((part, length)) =
        s.words.parts.before(tokens(start - article)).filter(|_| article > 0)
    {
        found.modifier = Some(part);
        found.tokens.start -= article + length;
    } else if let Some(hedge) = approximate(s, found, floor) {
        found.modifier = Some("APPROX");
        found.tokens.start = hedge;
    }
    if takes_article(s, found) && found.tokens.start > floor && s.is(found.tokens.start - 1, "the")
    {
        found.tokens.start -= 1;
    }
}

/// Whether the words before a length make it more or less, and are no
/// preposition: `over two years` but `over the past two years`, `over several years`.
fn is_hedged(s: &Scan, found: &Found, length: usize) -> bool {
    let doubtful =
        length == 1 && matches!(s.before(found.tokens.start), "over" | "under" | "around");
    let told = match &found.meaning {
        Meaning::Length { amount, toward, .. } => amount.is_none() || *toward != Toward::Nowhere,
        _ => false,
    };
    !(doubtful && (told || s.is(found.tokens.start, "the")))
}

/// `around Nov. 1`.
fn approximate(s: &Scan, found: &Found, floor: usize) -> Option<usize> {
    let (start, numbered) =
        (found.tokens.start, matches!(found.meaning, Meaning::Day { .. } | Meaning::Year(_)));
    if !numbered || found.clock.is_some() {
        return None;
    }
    let at = start.checked_sub(1).filter(|at| *at >= floor)?;
    (s.any(at, &["around", "about", "circa", "approximately"])).then_some(at)
}

/// Whether `the` before it is part of it: `the third quarter`, but not `the
/// 1990 war` or `the third-quarter loss`.
fn takes_article(s: &Scan, found: &Found) -> bool {
    match &found.meaning {
        Meaning::Quarter { .. } | Meaning::Half { .. } => {
            let (first, last) = (found.tokens.start, found.tokens.end);
            !(first..last).any(|i| s.is(i, "-")) || s.any(first, &["fiscal"])
        }
        Meaning::Again { .. }
        | Meaning::Season { .. }
        | Meaning::Century(_)
        | Meaning::Around { .. } => true,
        Meaning::Decade(_) => true,
        // `the year two thousand`
        Meaning::Year(_) => s.any(found.tokens.start, &["year"]),
        Meaning::Range(..) => s.one_of(found.tokens.end - 1, &s.words.lists.periods),
        Meaning::Unit { .. } => {
            s.word(found.tokens.start).shift.is_some() || s.any(found.tokens.start, &["latest"])
        }
        Meaning::Weekday { shift: Shift::Told(_), .. } => true,
        Meaning::Moved { unit, .. } => {
            let first = s.word(found.tokens.start);
            first.shift.is_some() && *unit >= Unit::Day
        }
        Meaning::Length { toward, .. } => {
            let start = found.tokens.start;
            let over_the_years = found.tokens.len() == 1
                && matches!(s.folded(start.wrapping_sub(2)), "over" | "in" | "through");
            *toward != Toward::Nowhere
                || over_the_years
                || (s.number(found.tokens.start).is_some()
                    && !s.any(found.tokens.start + 1, &["-"])
                    && !s.before(found.tokens.end).is_empty()
                    && s.word(found.tokens.end - 1).plural)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn words_before_belong_to_it() {
        check("In early February it rained.", &["early February | Date 2026-02 START"]);
        check("It opens in mid-2026.", &["mid-2026 | Date 2026 MID"]);
        check("It fell at the end of March.", &["the end of March | Date 2025-03 END"]);
        check("Earlier this month it snowed.", &["Earlier this month | Date 2026-02 START"]);
        check("Over the next two years it grows.", &["the next two years | Duration P2Y"]);
    }
}
