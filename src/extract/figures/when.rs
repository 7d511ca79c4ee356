//! When an amount was so.

use super::FigureMention;
use super::amount::Amount;
use super::clauses;
use super::scan::Scan;
use crate::extract::time::TimeMention;
use crate::model::{Bound, DateSpan, FigureRole, Precision, Span};

/// How many times before and behind an amount are looked at.
const NEAREST: usize = 6;

/// A day stands at most so many tokens behind the figure that it is of.
const CLAIM: usize = 4;

/// No time in front of an amount is farther off; one byte counts twice.
const FARTHEST: u32 = 240;

/// How many bytes further a day is that another part of the sentence has.
pub const OTHER: u32 = 80;

/// When the amount was so: the nearest time in its part of the sentence that
/// it is not compared with. A goal lies ahead.
pub fn when(
    s: &Scan,
    amount: &Amount,
    role: FigureRole,
    found: &[FigureMention],
) -> Option<DateSpan> {
    let span = s.span(&amount.tokens);
    let sentence = s.doc.tokens_span(&s.sentence);
    let behind = s.times.partition_point(|t| t.span.end <= span.start);
    let nearest = behind.saturating_sub(NEAREST)..s.times.len().min(behind + NEAREST);
    let inside = s.times[nearest].iter().filter(|t| sentence.contains(t.span));
    let fits = |t: &&TimeMention| {
        let next_to = t.span.start >= span.end && t.span.start - span.end <= 4;
        let part = || period_end(s, t).is_some();
        let when = t.when.filter(|_| next_to || part() || !is_compared(s, t.span.start))?;
        let ahead = when.to() >= s.doc.published;
        let far = distance(s, span, t.span)?;
        let claimed = t.span.start < span.start && role != FigureRole::Change;
        let distance = far + if claimed { belonging(s, span, t, found)? } else { 0 };
        (ahead || next_to || role != FigureRole::Goal).then_some((distance, when))
    };
    let nearest = inside.filter_map(|t| Some((fits(&t)?, t))).min_by_key(|((far, _), _)| *far);
    nearest.map(|((_, when), time)| with_end(s, time, when))
}

/// `between 2021 and 2024`, `from 2021 to 2024` are one period.
fn with_end(s: &Scan, time: &TimeMention, when: DateSpan) -> DateSpan {
    let period = period_end(s, time)
        .and_then(|last| DateSpan::new(when.from(), last.to(), Precision::Period, Bound::On));
    period.unwrap_or(when)
}

/// The end of the period that a time opens.
fn period_end(s: &Scan, time: &TimeMention) -> Option<DateSpan> {
    let tokens = s.doc.tokens_within(time.span);
    let opener = match s.before(tokens.start) {
        "between" | "from" => s.before(tokens.start),
        _ => s.folded(tokens.start),
    };
    let joined = match s.folded(tokens.end) {
        "and" => opener == "between",
        "to" | "until" | "through" => opener == "from",
        _ => false,
    };
    s.time_at(tokens.end + 1).filter(|_| joined)?.when
}

/// How far a time stands from an amount; `None` where it belongs to another
/// part of the sentence. Times behind are nearer than times before.
fn distance(s: &Scan, amount: Span, time: Span) -> Option<u32> {
    if time.start < amount.end {
        let distance = amount.start.saturating_sub(time.end) * 2;
        if distance > FARTHEST {
            return None;
        }
        let between = s.doc.tokens_within(Span { start: time.end, end: amount.start });
        let at = s.doc.tokens_within(time).start;
        let apart = clauses::before(s, at, between)?;
        return Some(distance + apart);
    }
    let between = s.doc.tokens_within(Span { start: amount.end, end: time.start });
    if between.len() > 12 || clauses::ends_behind(s, between) {
        return None;
    }
    Some(time.start - amount.end)
}

/// Of two amounts with a day each (`5 in 2026 and 4 in 2027`) each has its own:
/// how much further a day is for belonging to the figure in front of it;
/// `None` where the sentence deals out days and this one is dealt.
fn belonging(s: &Scan, amount: Span, time: &TimeMention, found: &[FigureMention]) -> Option<u32> {
    let owner = found.iter().rev().find(|f| f.span.end <= time.span.start);
    let Some(owner) = owner else { return Some(0) };
    let gap = s.doc.tokens_within(Span { start: owner.span.end, end: time.span.start });
    if gap.len() > CLAIM || gap.clone().any(|i| s.is(i, ",")) {
        return Some(0);
    }
    let other = |f: &FigureMention| f.when.is_some() && f.when != owner.when;
    let dealt = owner.when == time.when && found.iter().rev().take(NEAREST).any(other);
    let behind = s.doc.tokens_within(Span { start: time.span.end, end: amount.start });
    let and = s.is(behind.start, "and");
    let comma = behind.into_iter().any(|i| s.is(i, ","));
    (!(dealt && comma)).then_some(if comma || and { OTHER } else { 0 })
}

/// `compared to 2024`, `than in 2024`, `from 2024`.
fn is_compared(s: &Scan, byte: u32) -> bool {
    let at = s.doc.tokens.partition_point(|t| t.span.start < byte);
    (at.saturating_sub(4).max(s.sentence.start)..at).any(|i| {
        matches!(s.folded(i), "compared" | "than" | "from" | "versus" | "against" | "over")
    })
}
