//! Which of a clause's time expressions dates it, and what dates it else.

use super::Found;
use super::clauses::Clause;
use super::groups::{Group, Tense};
use super::leads::{introduction, introduction_bound, lead_of_list, preposition};
use super::of_another::{
    in_appendix, in_participle_inset, is_attribute, is_compared, is_in_brackets, is_moved_to,
    is_name_part, is_occasion, is_of_inner_participle, is_of_occasion, is_of_participle,
    is_of_rank, is_of_reason, is_of_source, is_planned_for, is_put_off, is_same_period,
};
use super::verbs::Forms;
use super::words::{Tag, Words};
use crate::extract::time::{DAY_OF_PUBLICATION, TimeMention, TimexType};
use crate::model::{Bound, DateSpan, Day, Precision};
use std::ops::Range;

/// A date with its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct When {
    pub span: DateSpan,
    pub why: String,
    /// The words that say it, preposition included.
    pub words: Range<usize>,
}

impl When {
    /// Whether the words only repeat a day that is shown anyway.
    pub fn repeats_the_day(&self) -> bool {
        self.span.precision() == Precision::Day && self.span.bound() == Bound::On
    }

    /// `spoke of progress, especially in 2025`: of that year is what is spoken of.
    pub fn is_appended_year(&self, words: &Words, clause: &Clause) -> bool {
        let comma = |i: usize| words.tag(i) == Tag::Comma;
        self.span.precision() >= Precision::Year && (clause.group.end..self.words.start).any(comma)
    }
}

/// The date that the clause's own words give.
pub fn when(words: &Words, found: &Found, clause: &Clause) -> Option<When> {
    let in_hole = |r: &Range<usize>| clause.holes.iter().any(|h| h.contains(&r.start));
    let all = times_in(words, found, &clause.range).filter(|(_, range)| !in_hole(range));
    let mut best: Option<(u32, When)> = None;
    for (time, range) in all {
        let Some((score, when)) = candidate(words, clause, time, range) else { continue };
        if best.as_ref().is_none_or(|(s, _)| score > *s) {
            best = Some((score, when));
        }
    }
    best.map(|(_, when)| with_end(words, found, clause, with_next_days(words, found, clause, when)))
}

/// `between 2021 and 2024`, `from 7 July to 4 September` are one period.
fn with_end(words: &Words, found: &Found, clause: &Clause, mut when: When) -> When {
    let comma = words.tag(when.words.end) == Tag::Comma && words.is(when.words.end + 1, "until");
    let joint = when.words.end + usize::from(comma);
    let between = when.span.bound() == Bound::Since && words.is(joint, "and");
    if !between && !opens_range(words, &when.words, joint) {
        return when;
    }
    let behind = joint + 1..clause.range.end.max(joint + 1);
    let end = times_in(words, found, &behind).next().filter(|(_, r)| r.start == behind.start);
    let past = matches!(clause.group.tense, Tense::Past | Tense::Perfect);
    let whole = end.and_then(|(time, range)| {
        let last = time.when.filter(|last| !between || last.bound() == Bound::Until)?;
        let over = last.to() <= words.doc.published;
        let span = DateSpan::new(when.span.from(), last.to(), Precision::Period, Bound::On)?;
        (over || !past).then_some((span, range.end))
    });
    if let Some((span, end)) = whole {
        when.span = span;
        when.words.end = end;
    }
    when
}

/// Whether words of time in `from 7 July | to 4 September` open a range; `end` is
/// behind them.
fn opens_range(words: &Words, range: &Range<usize>, end: usize) -> bool {
    let from = words.is(range.start, "from")
        || range.start.checked_sub(1).is_some_and(|i| words.is(i, "from"));
    let to = matches!(words.folded(end), "to" | "until" | "till" | "through");
    from && to && words.tag(end + 1) == Tag::Time && end + 1 < words.len()
}

/// `on October 3, 4 and 5` are three days.
fn with_next_days(words: &Words, found: &Found, clause: &Clause, mut when: When) -> When {
    let is_day = |span: DateSpan| span.precision() == Precision::Day && span.bound() == Bound::On;
    if !is_day(when.span) || when.words.end >= clause.range.end {
        return when;
    }
    let listed = |i: usize| matches!(words.tag(i), Tag::Comma | Tag::Coordinator);
    for (time, range) in times_in(words, found, &(when.words.end..clause.range.end)) {
        let next = time.when.filter(|next| is_day(*next) && next.from() == when.span.to().plus(1));
        let joined = (when.words.end..range.start).all(listed) && range.start > when.words.end;
        let span = next.filter(|_| joined).and_then(|next| {
            DateSpan::new(when.span.from(), next.to(), Precision::Period, Bound::On)
        });
        let Some(span) = span else { break };
        when.span = span;
        when.words.end = range.end;
    }
    when
}

/// The dated time expressions within some words.
pub fn times_in<'f>(
    words: &'f Words,
    found: &Found<'f>,
    range: &Range<usize>,
) -> impl Iterator<Item = (&'f TimeMention, Range<usize>)> {
    let span = if range.is_empty() { None } else { Some(words.span(range)) };
    let times = found.times;
    let from = span.map_or(times.len(), |s| times.partition_point(|t| t.span.start < s.start));
    times[from..]
        .iter()
        .take_while(move |t| span.is_some_and(|s| t.span.end <= s.end))
        // Of lengths of time those that lie somewhere: `the first three months`.
        .filter(|t| t.when.is_some() && t.kind != TimexType::Set)
        .map(|t| (t, words.within(t.span)))
        .filter(|(_, r)| !r.is_empty())
}

fn candidate(
    words: &Words,
    clause: &Clause,
    time: &TimeMention,
    range: Range<usize>,
) -> Option<(u32, When)> {
    // `from 7 to 11 July` compares nothing.
    let lasts = time.when.is_some_and(|w| w.precision() == Precision::Period && w.from() < w.to());
    let opens = opens_range(words, &range, range.end);
    let compared = is_same_period(words, &range)
        || !lasts && !opens && is_compared(words, clause, &range, time.when);
    let over = matches!(clause.group.tense, Tense::Past | Tense::Perfect);
    let ahead = time.when.is_some_and(|w| w.from() > words.doc.published);
    let may = over || clause.group.tense == Tense::Future && ahead;
    let occasion = may && is_of_occasion(words, clause, &range);
    if !occasion && is_attribute(words, &range) || compared || is_in_brackets(words, clause, &range)
    {
        return None;
    }
    if !lasts && (is_moved_to(words, clause, &range, opens) || is_of_rank(words, clause, &range)) {
        return None;
    }
    let (start, bound) = preposition(words, &range);
    // `a plan for 2026`, `issued a warning for Sunday`: what it is for, not when.
    let long = time.when.is_some_and(|w| w.precision() > Precision::Week);
    let planned = start.checked_sub(1) == Some(clause.group.main);
    let to_come = is_to_come(words, &clause.group, start);
    let lead = if start < range.start { start } else { lead_of_list(words, start) };
    if (long || over) && lead < range.start && words.is(lead, "for") && !planned && !to_come {
        return None;
    }
    let mut span = time.when?;
    // `shortly before 2 p.m. on Monday`: the hour is rough, the day is not.
    let is_rough = |bound: Bound| matches!(bound, Bound::About | Bound::Before | Bound::After);
    let hour = time.kind == TimexType::Time;
    let rough_hour = is_rough(bound) && hour;
    if is_rough(span.bound()) && hour {
        span = span.with_bound(Bound::On);
    }
    // `will pay a fee as of April 1`: from then on.
    let as_of = words.is(start, "as") && start < range.start && span.from() > words.doc.published;
    if span.bound() == Bound::On && !rough_hour && !as_of {
        span = span.with_bound(bound);
    }
    // `have been on strike from Monday`.
    if words.is(start, "from")
        && !lasts
        && span.bound() == Bound::On
        && clause.group.tense == Tense::Perfect
        && words.tag(clause.group.main) == Tag::Be
    {
        span = span.with_bound(Bound::Since);
    }
    // `cut its forecast for growth this year`: growth is of this year; not `in January`.
    let forecast = |i: usize| {
        matches!(words.folded(i), "forecast" | "forecasts" | "outlook" | "projection" | "estimate")
    };
    if long && over && start == range.start && (clause.group.end..start).any(forecast) {
        return None;
    }
    let introduces = range.start < clause.group.start;
    // `Despite the treaty of 2016, …`: of the treaty alone.
    if introduces
        && matches!(
            introduction(words, clause, range.start),
            "despite" | "unlike" | "like" | "according"
        )
    {
        return None;
    }
    if introduces && is_of_inner_participle(words, clause, start) {
        return None;
    }
    // `The talks planned for May | have been put off`.
    let of_plan = clause.subject.contains(&start) && is_planned_for(words, start);
    if introduces && of_plan && is_put_off(words, clause) {
        return None;
    }
    // `Two men missing since Saturday | were found on Monday`.
    let of_noun = start > clause.range.start
        && !matches!(words.tag(start - 1), Tag::Comma | Tag::Coordinator | Tag::Adverb);
    if introduces
        && words.is(start, "since")
        && span.bound() == Bound::Since
        && over
        && of_noun
        && clause.subject.contains(&start)
    {
        return None;
    }
    if introduces && let Some(bound) = introduction_bound(words, clause, range.start) {
        span = span.with_bound(bound);
    }
    // `to earn 88 million at first and reach 570 million by 2050`: of the second.
    let figure = |range: Range<usize>| range.into_iter().any(|i| words.tag(i) == Tag::Figure);
    let then = clause.group.then.map_or(range.start, |(at, _)| at);
    let second = then.max(range.start.saturating_sub(FAR_VERB))..range.start;
    let second = second.rev().find(|i| {
        let verb = words.verbs.get(words.past_adverbs(i + 1)).copied().flatten();
        words.tag(*i) == Tag::Coordinator && verb.is_some_and(|v| v.forms.has(Forms::BASE))
    });
    if second.is_some_and(|and| figure(clause.group.end..and) && figure(and..range.start)) {
        return None;
    }
    let asked = clause.group.then.is_some_and(|(at, _)| at < range.start)
        && (matches!(span.bound(), Bound::Before | Bound::Until)
            || words.grammar.settles.contains(words.folded(clause.group.main)));
    if !(asked || to_come || fits_tense(clause.group.tense, span, words.doc.published))
        || (start == range.start && is_name_part(words, &range, span))
    {
        return None;
    }
    // `the launch, first planned for May, was put off`; `a suit, filed in 2021, is set
    // for trial in March`.
    let verb = start.checked_sub(1).filter(|i| {
        // `the summit, held in May, drew thousands`: it is its own day.
        !is_occasion(words.folded(*i))
    });
    let inset = verb.and_then(|i| words.verbs[i]).is_some_and(|v| {
        let comma = (clause.range.start..start).any(|i| words.tag(i) == Tag::Comma);
        let behind_comma =
            verb.is_some_and(|i| words.before(i).is_some_and(|b| words.tag(b) == Tag::Comma));
        introduces && comma && v.forms.has(Forms::PARTICIPLE) && (!v.noun_too || behind_comma)
    });
    let inset = inset || introduces && in_participle_inset(words, clause, start);
    // `the man, arrested on Monday, confessed`: about then, at best.
    // `the suspect, arrested in May, faces trial`: not since then.
    if inset && clause.group.tense == Tense::Present {
        return None;
    }
    if inset && over {
        let soon = span.precision() <= Precision::Day && !words.is(start, "for");
        span = Some(span.with_bound(Bound::About)).filter(|_| soon)?;
    }
    // `were arrested, charged and jailed on Monday`.
    let goes_on = clause.group.passive && words.tag(clause.group.end) == Tag::Comma;
    let behind = clause.group.end + usize::from(goes_on);
    if range.start > behind && in_appendix(words, clause, behind..range.start) {
        return None;
    }
    let of_participle = is_of_participle(words, clause, start, !long);
    // `stems from a party founded in 1887`, `saw bridges built before 2000`.
    let is_so = words.tag(clause.group.main) == Tag::Be;
    let apart = clause.group.tense == Tense::Present && !clause.group.progressive
        || long && !lasts && !is_so
        || span.bound() == Bound::Before;
    if of_participle && (apart || is_of_source(words, clause.group.end..range.start)) {
        return None;
    }
    let led = start < range.start && start > clause.group.end;
    if led && is_of_reason(words, clause.group.end..start) {
        return None;
    }
    // `was accused of taking bribes | between 2010 and 2023`.
    if (long || lasts) && range.start > clause.group.end {
        let blames = |i: usize| {
            let verb = words.verbs.get(i + 1).copied().flatten();
            matches!(words.folded(i), "of" | "with")
                && verb.is_some_and(|v| v.forms.has(Forms::ING))
        };
        if blames(clause.group.end) {
            return None;
        }
    }
    let is_day = span.precision() == Precision::Day && !opens;
    // `arrested a man yesterday for …`.
    let bare = is_day && matches!(words.tag(range.start.saturating_sub(1)), Tag::Other | Tag::Name);
    let near = start < range.start || range.start <= clause.group.end + 1 || bare;
    let direct = near && !of_participle;
    let day = u32::from(is_day);
    let why = if time.why.is_empty() {
        format!("“{}”", time.span.of(words.doc.text))
    } else {
        time.why.clone()
    };
    // `at 9am near Oslo on Monday`: an hour alone is of the other's day.
    let of_day = u32::from(!(hour && time.why == DAY_OF_PUBLICATION)) * 8;
    if occasion {
        let end = range.end;
        return Some((of_day, When { span, why, words: end..end }));
    }
    let score = of_day + 4 * u32::from(direct && !inset) + 2 * day + u32::from(introduces);
    // `shortly before 2 p.m.`, `early on Friday`
    let hedges = ["shortly", "just", "early", "late"];
    let hedge = start.checked_sub(1).filter(|i| {
        start < range.start && hedges.contains(&words.folded(*i)) && *i >= clause.group.end
    });
    Some((score, When { span, why, words: hedge.unwrap_or(start)..range.end }))
}

/// The second of two infinitives stands at most so many words before its day.
const FAR_VERB: usize = 24;

/// Whether a clause says of what it tells that it lies ahead, in front of word `time`:
/// `has been set for`, `was due in court on`, `was scheduled to start on`.
fn is_to_come(words: &Words, group: &Group, time: usize) -> bool {
    let planned = |i: usize| words.grammar.planned.contains(words.folded(i));
    let next = words.past_adverbs(group.end);
    let passive = group.passive && planned(group.main);
    let be = words.tag(group.main) == Tag::Be && planned(next);
    let behind = if be { words.past_adverbs(next + 1) } else { next };
    let hangs_on = matches!(words.tag(behind), Tag::To | Tag::Preposition | Tag::Either);
    (passive || be) && hangs_on && behind <= time
}

/// What has happened is not of a day to come, nor is what will be of one that is over; a
/// period that has begun is one for which something was agreed.
fn fits_tense(tense: Tense, span: DateSpan, published: Day) -> bool {
    let past = matches!(tense, Tense::Past | Tense::Perfect);
    let gone = span.to() < published && span.bound() == Bound::On;
    if tense == Tense::Future && gone {
        return false;
    }
    // Not `rose in the first nine months`, told in the last days of the ninth.
    let soon = published.plus(i32::from(span.from() < published) * 31);
    let begun = span.precision() == Precision::Period && span.to() > soon;
    !past || (span.from() <= published && !begun) || span.bound() == Bound::By
}
