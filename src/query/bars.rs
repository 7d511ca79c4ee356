//! What the overview strip draws: events that share a span of days. Single
//! days stand as columns, longer spans lie below them in lanes.

use super::axis::Axis;
use super::state::State;
use crate::model::{Day, EventId, Status, order, order_by};

/// Events of one span, as wide as the span: a month is never drawn as a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    pub from: Day,
    pub to: Day,
    /// Scheduled or aimed at, not there yet.
    pub ahead: bool,
    /// On the axis, 0 to 1; `start` before `end`.
    pub start: f32,
    pub end: f32,
    /// 0 for a single day; spans in the same lane do not overlap, in lanes
    /// below [`LANES`].
    pub lane: usize,
    /// Events known as of the filter's day, and those that the filter lets in.
    pub all: u32,
    pub chosen: u32,
}

/// Spans for which no lane is free share the last one.
pub const LANES: usize = 4;

impl State {
    /// The axis of all dated events, with the last day of the reports, as of the
    /// reader's day. Else it stays the same whatever the filter; empty where all
    /// is of one day.
    pub fn axis(&self) -> Axis {
        let is_needed = self.days().is_some();
        let spans = self.story().events.iter().filter_map(|e| e.when).filter(|_| is_needed);
        Axis::new(spans, self.last_report().filter(|_| is_needed))
    }

    /// The first and the last of the axis' days.
    pub fn days(&self) -> Option<(Day, Day)> {
        let spans = || self.story().events.iter().filter_map(|e| e.when);
        let (from, to) = (spans().map(|s| s.from()).min()?, spans().map(|s| s.to()).max()?);
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

    /// The widest first, so that narrow ones are drawn over them.
    pub fn bars(&self, axis: &Axis) -> Vec<Bar> {
        let mut marks: Vec<(Day, Day, bool, bool)> = Vec::new();
        for (i, event) in self.story().events.iter().enumerate() {
            let Some(when) = event.when else { continue };
            let ahead = matches!(event.status, Status::Scheduled | Status::Target);
            let is_chosen = self.selection.has(EventId(i as u32));
            marks.push((when.from(), when.to(), ahead, is_chosen));
        }
        order(&mut marks);
        let mut bars: Vec<Bar> = Vec::new();
        for (from, to, ahead, is_chosen) in marks {
            let same = bars.last_mut().filter(|b| (b.from, b.to, b.ahead) == (from, to, ahead));
            if let Some(bar) = same {
                bar.all += 1;
                bar.chosen += u32::from(is_chosen);
            } else {
                let (start, end) = (axis.place(from), axis.place(to.plus(1)));
                let chosen = u32::from(is_chosen);
                bars.push(Bar { from, to, ahead, start, end, lane: 0, all: 1, chosen });
            }
        }
        order_by(&mut bars, |a, b| (b.end - b.start).total_cmp(&(a.end - a.start)));
        lay_into_lanes(&mut bars);
        bars
    }
}

/// The narrowest spans come to lie nearest to the days.
fn lay_into_lanes(bars: &mut [Bar]) {
    let mut taken: [Vec<(f32, f32)>; LANES] = Default::default();
    for bar in bars.iter_mut().rev().filter(|bar| bar.from < bar.to) {
        let is_free = |lane: &[(f32, f32)]| lane.iter().all(|t| t.1 <= bar.start || bar.end <= t.0);
        let free = (1..LANES).find(|i| is_free(&taken[*i]));
        bar.lane = free.unwrap_or(LANES - 1);
        taken[bar.lane].push((bar.start, bar.end));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::testing::state;

    #[test]
    fn bars_are_as_wide_as_their_spans_and_count_their_events() {
        let now = state("who:hun-sen");
        let axis = now.axis();
        let bars = now.bars(&axis);
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
        assert_eq!(lanes(&now.bars(&now.axis())), [1, 1, 0]);
        let bar = |start, end| Bar { start, end, ..now.bars(&now.axis())[0] };
        let mut nested =
            [bar(0.0, 1.0), bar(0.1, 0.9), bar(0.2, 0.8), bar(0.3, 0.5), bar(0.5, 0.6)];
        lay_into_lanes(&mut nested);
        assert_eq!(lanes(&nested), [3, 3, 2, 1, 1]);
    }

    #[test]
    fn a_story_of_one_day_or_none_needs_no_axis() {
        let mut story = crate::query::testing::story();
        let axis = |story: &crate::model::Story| {
            State::new(story.clone().into(), Default::default(), Default::default()).axis()
        };
        assert!(!axis(&story).is_empty());
        let visit = story.events[1].when;
        story.events.iter_mut().for_each(|event| event.when = visit);
        assert!(axis(&story).is_empty());
        story.events.iter_mut().for_each(|event| event.when = None);
        assert!(axis(&story).is_empty());
    }

    #[test]
    fn on_an_earlier_day_the_visit_is_still_ahead() {
        let now = state("as-of:2026-02-04");
        let bars = now.bars(&now.axis());
        assert_eq!(bars.iter().map(|b| b.ahead).collect::<Vec<_>>(), [false, true]);
        assert_eq!(now.today(), crate::model::Day::parse("2026-02-04"));
    }
}
