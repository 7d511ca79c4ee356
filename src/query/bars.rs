//! What the overview strip draws: events that share a span of days. Single
//! days stand as columns, longer spans lie below them in lanes.

use super::axis::{Axis, Tick};
use super::state::State;
use crate::model::{DateSpan, Day, EventId, Status, order_by};
use std::rc::Rc;

/// Events of one span, as wide as the span: a month is never drawn as a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    pub from: Day,
    pub to: Day,
    /// Scheduled or aimed at, of a day to come.
    pub ahead: bool,
    /// On the axis, 0 to 1; `start` before `end`.
    pub start: f32,
    pub end: f32,
    /// Of spans of days, not of single ones.
    pub is_span: bool,
    /// 0 for a single day; spans in the same lane do not overlap, in lanes
    /// below [`LANES`].
    pub lane: usize,
    /// Events known as of the filter's day, and those that the filter lets in.
    pub all: u32,
    pub chosen: u32,
}

/// Spans for which no lane is free share the last one.
pub const LANES: usize = 4;

/// The axis, its labels and its bars, whatever is filtered.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    pub axis: Axis,
    /// For a wide strip and for a narrow one.
    pub ticks: [Vec<Tick>; 2],
    /// The widest first, so that narrow ones are drawn over them; nothing is chosen.
    bars: Vec<Bar>,
    /// By event its bar; [`NO_BAR`] for one without a date.
    of_event: Vec<u16>,
}

/// An axis with more places is drawn in so many columns: each bar is an element.
const COLUMNS: usize = 160;

/// More bars have no events of their own: they would not be seen.
const NO_BAR: u16 = u16::MAX;

/// Where a bar begins and ends, by stop or by column, and whether it is ahead.
type Key = (usize, usize, bool);

impl State {
    /// The strip of all dated events, with the last day of the reports, as of the
    /// reader's day. Its axis is empty where all is of one day.
    pub fn strip(&self) -> Rc<Strip> {
        self.index.strip.get_or_init(|| Rc::new(self.new_strip())).clone()
    }

    fn new_strip(&self) -> Strip {
        let is_needed = self.days().is_some();
        let (columns, n) = (&self.index.columns, self.story().events.len() as u32);
        let events = || (0..n).map(EventId);
        let spans = events().filter_map(|event| columns.when(event)).filter(|_| is_needed);
        let axis = Axis::new(spans, self.last_report().filter(|_| is_needed));
        let today = self.today();
        let place = |event| {
            let when = columns.when(event)?;
            // What was to be on a day that is over stands with what was on it.
            let is_to_come = today.is_none_or(|today| when.to() > today);
            let is_planned =
                matches!(columns.status(event), Some(Status::Scheduled | Status::Target));
            Some((when, is_planned && is_to_come))
        };
        let mut all: Vec<Key> = Vec::new();
        let mut key = kept(|(when, ahead)| key_of(&axis, when, ahead));
        let mut last = None;
        for key in events().filter_map(|event| Some(key(place(event)?))) {
            if last.replace(key) != Some(key)
                && let Err(place) = all.binary_search(&key)
            {
                all.insert(place, key);
            }
        }
        drop(key);
        let mut bars: Vec<Option<Bar>> = vec![None; all.len()];
        let mut of_event: Vec<u16> = Vec::with_capacity(n as usize);
        let mut bar_of = kept(|(when, ahead)| {
            let place = all.binary_search(&key_of(&axis, when, ahead)).ok();
            place.and_then(|place| u16::try_from(place).ok()).unwrap_or(NO_BAR)
        });
        for place in events().map(place) {
            let bar = place.map_or(NO_BAR, &mut bar_of);
            if let (Some(bar), Some((when, ahead))) = (bars.get_mut(usize::from(bar)), place) {
                add(bar, &axis, when, ahead);
            }
            of_event.push(bar);
        }
        drop(bar_of);
        let mut ordered: Vec<(usize, Bar)> = bars.into_iter().flatten().enumerate().collect();
        order_by(&mut ordered, |(_, a), (_, b)| (b.end - b.start).total_cmp(&(a.end - a.start)));
        let mut new_place = vec![NO_BAR; ordered.len()];
        (0..NO_BAR).zip(&ordered).for_each(|(new, (old, _))| new_place[*old] = new);
        for bar in &mut of_event {
            *bar = new_place.get(usize::from(*bar)).copied().unwrap_or(NO_BAR);
        }
        let mut bars: Vec<Bar> = ordered.into_iter().map(|(_, bar)| bar).collect();
        lay_into_lanes(&mut bars);
        Strip { ticks: [axis.ticks(0.12), axis.ticks(0.22)], axis, bars, of_event }
    }

    /// The first and the last of the axis' days.
    pub fn days(&self) -> Option<(Day, Day)> {
        let (from, to) = self.index.event_days()?;
        let last = self.last_report().unwrap_or(to);
        let ends = (from.min(last), to.max(last));
        (ends.0 < ends.1).then_some(ends)
    }

    fn last_report(&self) -> Option<Day> {
        self.index.report_days().map(|days| days.1)
    }

    /// The last day that the reports cover, or the day that the reader went back to.
    pub fn today(&self) -> Option<Day> {
        self.address.filter.as_of.or(self.last_report())
    }

    /// The strip's bars with what the filter lets in.
    pub fn bars(&self, strip: &Strip) -> Vec<Bar> {
        let mut bars = strip.bars.clone();
        for event in self.selection.events() {
            let bar = strip.of_event.get(event.index()).copied().unwrap_or(NO_BAR);
            if let Some(bar) = bars.get_mut(usize::from(bar)) {
                bar.chosen += 1;
            }
        }
        bars
    }
}

/// Calls only where the span is another than the last: a story has its events in order.
fn kept<T: Copy>(mut call: impl FnMut((DateSpan, bool)) -> T) -> impl FnMut((DateSpan, bool)) -> T {
    let mut last: Option<((DateSpan, bool), T)> = None;
    move |place| match last {
        Some((same, value)) if same == place => value,
        _ => last.insert((place, call(place))).1,
    }
}

fn key_of(axis: &Axis, when: DateSpan, ahead: bool) -> Key {
    let at = |day: Day| match axis.n_stops() {
        n if n > 2 * COLUMNS => (axis.place(day) * COLUMNS as f32) as usize,
        _ => day.number().abs_diff(Day::MIN.number()) as usize,
    };
    let first = at(when.from());
    // Days of one column are one bar, but a day and a span are not.
    let last = if when.from() == when.to() { first } else { at(when.to()).max(first + 1) };
    (first, last, ahead)
}

/// One more event of the bar.
fn add(bar: &mut Option<Bar>, axis: &Axis, when: DateSpan, ahead: bool) {
    let (from, to) = (when.from(), when.to());
    let bar = bar.get_or_insert_with(|| {
        let (start, end) = (axis.place(from), axis.place(to.plus(1)));
        Bar { from, to, ahead, start, end, lane: 0, is_span: from < to, all: 0, chosen: 0 }
    });
    if from < bar.from {
        (bar.from, bar.start) = (from, axis.place(from));
    }
    if to > bar.to {
        (bar.to, bar.end) = (to, axis.place(to.plus(1)));
    }
    bar.all += 1;
}

/// The narrowest spans come to lie nearest to the days.
fn lay_into_lanes(bars: &mut [Bar]) {
    let mut taken: [Vec<(f32, f32)>; LANES] = Default::default();
    for bar in bars.iter_mut().rev().filter(|bar| bar.is_span) {
        let is_free = |lane: &[(f32, f32)]| lane.iter().all(|t| t.1 <= bar.start || bar.end <= t.0);
        let free = (1..LANES).find(|i| is_free(&taken[*i]));
        bar.lane = free.unwrap_or(LANES - 1);
        // Of many the last lane is shared anyway.
        if taken[bar.lane].len() < COLUMNS {
            taken[bar.lane].push((bar.start, bar.end));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::testing::state;

    #[test]
    fn bars_are_as_wide_as_their_spans_and_count_their_events() {
        let now = state("who:hun-sen");
        let strip = now.strip();
        let bars = now.bars(&strip);
        let said: Vec<_> =
            bars.iter().map(|b| (b.from.iso(), b.to.iso(), b.ahead, b.all, b.chosen)).collect();
        let expected = [
            ("2030-01-01", "2030-12-31", true, 1, 0),
            ("2025-02-01", "2025-02-28", false, 1, 0),
            ("2026-02-06", "2026-02-06", false, 1, 1),
        ];
        let expected = expected.map(|(a, b, c, d, e)| (a.to_owned(), b.to_owned(), c, d, e));
        assert_eq!(said, expected);
        assert!(bars.iter().all(|b| b.start < b.end));
    }

    #[test]
    fn spans_that_overlap_lie_in_different_lanes_and_days_in_none() {
        let now = state("");
        let lanes = |bars: &[Bar]| bars.iter().map(|b| b.lane).collect::<Vec<_>>();
        assert_eq!(lanes(&now.bars(&now.strip())), [1, 1, 0]);
        let bar = |start, end| Bar { start, end, ..now.bars(&now.strip())[0] };
        let mut nested =
            [bar(0.0, 1.0), bar(0.1, 0.9), bar(0.2, 0.8), bar(0.3, 0.5), bar(0.5, 0.6)];
        lay_into_lanes(&mut nested);
        assert_eq!(lanes(&nested), [3, 3, 2, 1, 1]);
    }

    #[test]
    fn a_story_of_one_day_or_none_needs_no_axis() {
        let mut story = crate::query::testing::story();
        let axis = |story: &crate::model::Story| {
            let now = State::new(story.clone().into(), Default::default(), Default::default());
            now.strip().axis.clone()
        };
        assert!(!axis(&story).is_empty());
        let visit = story.events[1].when;
        story.events.iter_mut().for_each(|event| event.when = visit);
        assert!(axis(&story).is_empty());
        story.events.iter_mut().for_each(|event| event.when = None);
        assert!(axis(&story).is_empty());
    }

    #[test]
    fn a_plan_whose_day_is_over_is_not_ahead() {
        let mut story = crate::query::testing::story();
        story.events.iter_mut().for_each(|event| event.status = Status::Scheduled);
        let now = State::new(story.into(), Default::default(), Default::default());
        let ahead: Vec<bool> = now.bars(&now.strip()).iter().map(|b| b.ahead).collect();
        assert_eq!(ahead, [true, false, false], "of 2030, of 2025, of the last report's day");
    }

    #[test]
    fn on_an_earlier_day_the_visit_is_still_ahead() {
        let now = state("as-of:2026-02-04");
        let bars = now.bars(&now.strip());
        assert_eq!(bars.iter().map(|b| b.ahead).collect::<Vec<_>>(), [false, true]);
        assert_eq!(now.today(), crate::model::Day::parse("2026-02-04"));
    }

    #[test]
    fn a_long_story_has_columns_that_hold_each_dated_event_once() {
        let story = crate::synth::synth(3_000, 1);
        let n_dated = story.events.iter().filter(|e| e.when.is_some()).count();
        let now = State::new(story.into(), Default::default(), Default::default());
        let strip = now.strip();
        let bars = now.bars(&strip);
        assert!(bars.len() < 8 * COLUMNS, "{}", bars.len());
        assert_eq!(bars.iter().map(|b| b.all as usize).sum::<usize>(), n_dated);
        assert!(bars.iter().all(|b| b.chosen == b.all && b.start < b.end && b.from <= b.to));
        let filtered = now.next(crate::query::Action::Search("bridge".into())).unwrap();
        let chosen: u32 = filtered.bars(&strip).iter().map(|b| b.chosen).sum();
        assert_eq!(chosen as usize, filtered.selection.dated);
    }
}
