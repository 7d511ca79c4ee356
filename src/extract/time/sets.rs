//! How often: `daily`, `every Friday`, `each year`, `twice a week`, `Mondays`,
//! `$33 million a year`.

use super::amounts::amount_of;
use super::meaning::{Found, Meaning, Unit};
use super::scan::Scan;

/// The expression that starts at token `i`.
pub fn sets(s: &Scan, i: usize) -> Option<Found> {
    adverb(s, i).or_else(|| every(s, i)).or_else(|| rate(s, i)).or_else(|| plural_weekday(s, i))
}

/// `daily`, `annually`.
fn adverb(s: &Scan, i: usize) -> Option<Found> {
    let value = s.look_up(i, &s.words.often)?;
    // `The Daily Telegraph`, `Weekly Standard`, `the People's Daily`
    let name = s.capitalised(i) && (s.capitalised(i + 1) || matches!(s.before(i), "the" | "'s"));
    (!name).then(|| Found::new(i..i + 1, Meaning::Often(value.clone())))
}

/// `every year`, `each July`, `every two weeks`, `every other day`, `each summer`.
fn every(s: &Scan, i: usize) -> Option<Found> {
    if !s.any(i, &["every", "each"]) {
        return None;
    }
    let other = s.is(i + 1, "other");
    let at = i + 1 + usize::from(other);
    let word = s.word(at);
    if let Some((amount, unit, end)) = amount_of(s, at).filter(|(n, ..)| n.is_some()) {
        return Some(Found::new(i..end, Meaning::Often(unit.duration(amount))));
    }
    let value = if let Some(unit) = word.unit {
        unit.duration(Some(if other { 2.0 } else { 1.0 }))
    } else if word.weekday > 0 {
        let part = s.word(at + 1).day_part;
        let end = at + 1 + usize::from(part.is_some());
        let part = part.map_or(String::new(), |p| format!("T{p}"));
        let value = format!("XXXX-WXX-{}{part}", word.weekday);
        return Some(Found::new(i..end, Meaning::Often(value)));
    } else if word.month > 0 && s.capitalised(at) {
        format!("XXXX-{:02}", word.month)
    } else if let Some(season) = word.season {
        format!("XXXX-{season}")
    } else if let Some(part) = word.day_part {
        format!("XXXX-XX-XXT{part}")
    } else {
        return None;
    };
    Some(Found::new(i..at + 1, Meaning::Often(value)))
}

/// `a year` behind an amount, `per month`, `once a week`, `three times a day`.
fn rate(s: &Scan, i: usize) -> Option<Found> {
    if !s.any(i, &["a", "an", "per"]) {
        return None;
    }
    let unit = s.word(i + 1).unit.filter(|u| !s.word(i + 1).plural && *u >= Unit::Hour)?;
    let before = s.before(i);
    let counted = s.words.lists.before_rates.contains(before)
        || (i > s.sentence.start && s.number(i - 1).is_some());
    let per = s.is(i, "per") && !s.any(i + 1, &["cent", "second"]);
    let plural = before.ends_with('s')
        && before.len() > 3
        && s.any(i + 2, &["", ".", ",", "to", "in", "from", "for", "and", "by", ")"]);
    let apart = !s.any(i + 2, &["ago", "earlier", "later", "after", "before", "from", "or"])
        && !s.says(i + 2, &["and", "a", "half"])
        || s.is(i, "per");
    ((counted || per || plural) && apart)
        .then(|| Found::new(i..i + 2, Meaning::Often(unit.duration(Some(1.0)))))
}

/// `Mondays`, `weekdays`.
fn plural_weekday(s: &Scan, i: usize) -> Option<Found> {
    let word = s.word(i);
    let fits = word.weekday > 0 && word.plural && s.capitalised(i);
    // `Tuesday nights`
    let nights = s.word(i + 1).day_part.filter(|_| s.word(i + 1).plural && !word.plural);
    if let Some(part) = nights.filter(|_| word.weekday > 0 && s.capitalised(i)) {
        let value = format!("XXXX-WXX-{}T{part}", word.weekday);
        return Some(Found::new(i..i + 2, Meaning::Often(value)));
    }
    fits.then(|| Found::new(i..i + 1, Meaning::Often(format!("XXXX-WXX-{}", word.weekday))))
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn ok_repeated_times() {
        check(
            "It is checked daily, every Friday and twice a week.",
            &["daily | Set P1D", "every Friday | Set XXXX-WXX-5", "a week | Set P1W"],
        );
        check("They meet every two years.", &["every two years | Set P2Y"]);
        check("It earns $5 million a year.", &["a year | Set P1Y"]);
        check("They play on Sundays.", &["Sundays | Set XXXX-WXX-7"]);
        check(
            "They play every Monday morning and on Tuesday nights.",
            &["every Monday morning | Set XXXX-WXX-1TMO", "Tuesday nights | Set XXXX-WXX-2TNI"],
        );
    }
}
