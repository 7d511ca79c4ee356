//! Distances: `two days ago`, `a year earlier`, `three weeks later`.

use super::calendar::{self, Stretch};
use super::meaning::{Anchor, Unit};
use super::resolve::{Resolved, Resolver};
use super::why::{distance, short_date};
use crate::model::Day;

/// The time that lies a distance off, as precise as the unit.
pub fn resolve(
    r: &Resolver,
    amount: f64,
    unit: Unit,
    back: bool,
    from: Anchor,
) -> Option<Resolved> {
    if let Some(resolved) = same_quarter_another_year(r, amount, unit, back) {
        return Some(resolved);
    }
    let anchor = r.anchor(from, unit);
    let sign = if back { -1.0 } else { 1.0 };
    let Some(stretch) = stretch(anchor, sign * amount, unit) else {
        let value = if back { "PAST_REF" } else { "FUTURE_REF" };
        return Some(Resolved {
            value: value.into(),
            stretch: None,
            why: "no calendar time".into(),
        });
    };
    let told_from =
        if anchor == r.published { "publication".to_owned() } else { short_date(anchor) };
    let why = distance_why(amount, unit, back, &told_from);
    Some(Resolved { value: stretch.value.clone(), stretch: Some(stretch), why })
}

/// Figures of a quarter are compared with those of the same quarter: `a year
/// earlier` is then as long as the quarter.
fn same_quarter_another_year(
    r: &Resolver,
    amount: f64,
    unit: Unit,
    back: bool,
) -> Option<Resolved> {
    let (quarter, sentence) = r.context.quarter.as_ref()?;
    let near = r.compared && sentence + 12 >= r.sentence;
    if !near || unit != Unit::Year || amount.fract() != 0.0 || amount > 3.0 {
        return None;
    }
    let years = if back { -(amount as i32) } else { amount as i32 };
    let (year, month, _) = quarter.from.ymd();
    let stretch = calendar::quarter(year + years, month.div_ceil(3))?;
    let why = distance_why(amount, unit, back, &quarter.value);
    Some(Resolved { value: stretch.value.clone(), stretch: Some(stretch), why })
}

/// `None` for units of the clock, and outside the years 0 to 9999.
fn stretch(anchor: Day, amount: f64, unit: Unit) -> Option<Stretch> {
    let whole = amount.round();
    let months = |n: f64| calendar::plus_months(anchor, (amount * n).round() as i64);
    let year = |n: f64| Some((f64::from(anchor.year()) + (amount * n).round()) as i32);
    if !(-1e4..=1e4).contains(&amount) {
        return None;
    }
    match unit {
        Unit::Day => Some(calendar::day(anchor.plus(whole as i32))),
        Unit::Week | Unit::Weekend => calendar::week(anchor.plus((amount * 7.0).round() as i32)),
        Unit::Fortnight => calendar::week(anchor.plus((amount * 14.0).round() as i32)),
        Unit::Month => months(1.0).and_then(|d| calendar::month(d.year(), d.ymd().1)),
        Unit::Quarter => {
            months(3.0).and_then(|d| calendar::quarter(d.year(), d.ymd().1.div_ceil(3)))
        }
        Unit::Year => calendar::year(year(1.0)?),
        Unit::Decade => calendar::year(year(10.0)?),
        Unit::Century if amount.fract() != 0.0 => calendar::year(year(100.0)?),
        Unit::Century => calendar::century(year(100.0)? / 100),
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Millennium => None,
    }
}

/// `2 weeks before publication`.
pub fn distance_why(amount: f64, unit: Unit, back: bool, from: &str) -> String {
    distance(amount, unit_name(unit), back, from)
}

/// The English word.
pub fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "second",
        Unit::Minute => "minute",
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::Weekend => "weekend",
        Unit::Week => "week",
        Unit::Fortnight => "fortnight",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Year => "year",
        Unit::Decade => "decade",
        Unit::Century => "century",
        Unit::Millennium => "millennium",
    }
}
