//! One axis for days and decades at once: dense days get room, long gaps are
//! drawn short and marked.

use crate::model::{DateSpan, Day, Precision, order, order_by};

/// A monotone map from days to 0..=1, linear between knots.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Day and place, both ascending; at least two, or none for a story without dates.
    knots: Vec<(Day, f32)>,
    /// Where spans start, as what they start: years before months before days.
    starts: Vec<DateSpan>,
}

/// A place on the axis that can carry a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// 0 to 1.
    pub at: f32,
    /// What to label: a year, a month or a day.
    pub span: DateSpan,
}

/// Room for a gap, in the room of one day: one day is 1, a month about 3, a
/// year 4.5, twenty years 6.
fn room(days: i32) -> f32 {
    1.0 + (days.max(1) as f32).ln() * 0.6
}

impl Axis {
    /// An axis on which every span's first and last day is a knot, and so is
    /// `today` (the last day that reports cover), with half a day's room at both ends.
    pub fn new(spans: impl Iterator<Item = DateSpan>, today: Option<Day>) -> Axis {
        let mut days: Vec<Day> = today.into_iter().flat_map(|d| [d, d.plus(1)]).collect();
        let mut starts: Vec<DateSpan> = Vec::new();
        let mut last = None;
        for span in spans {
            // A story has its events in order.
            if last.replace(span) == Some(span) {
                continue;
            }
            days.extend([span.from(), span.to().plus(1)]);
            starts.extend(start_of(span));
        }
        order_by(&mut starts, |a, b| b.precision().cmp(&a.precision()).then(a.cmp(b)));
        starts.dedup();
        order(&mut days);
        days.dedup();
        let mut knots: Vec<(Day, f32)> = Vec::with_capacity(days.len());
        let mut at = 0.0;
        for day in days {
            if let Some((before, _)) = knots.last() {
                at += room(day.number() - before.number());
            }
            knots.push((day, at));
        }
        for (_, place) in &mut knots {
            *place /= at.max(1.0);
        }
        Axis { knots, starts }
    }

    pub fn is_empty(&self) -> bool {
        self.knots.len() < 2
    }

    /// Where a day starts, 0 to 1; days outside stand at the ends.
    pub fn place(&self, day: Day) -> f32 {
        let i = self.knots.partition_point(|k| k.0 <= day);
        match (i.checked_sub(1).map(|i| self.knots[i]), self.knots.get(i)) {
            (None, _) => 0.0,
            (Some((_, at)), None) => at,
            (Some((a, left)), Some((b, right))) => {
                let part = (day.number() - a.number()) as f32 / (b.number() - a.number()) as f32;
                left + (right - left) * part
            }
        }
    }

    /// How many days the axis can be cut at: where a span starts or the day
    /// behind one, in order.
    pub fn n_stops(&self) -> usize {
        self.knots.len()
    }

    /// Stops beyond the last are the last; `None` on an empty axis.
    pub fn stop(&self, i: usize) -> Option<Day> {
        self.knots.get(i).or(self.knots.last()).map(|k| k.0)
    }

    /// The stop nearest to a place, 0 to 1.
    pub fn nearest_stop(&self, place: f32) -> usize {
        let i = self.knots.partition_point(|k| k.1 < place);
        match (i.checked_sub(1).and_then(|i| self.knots.get(i)), self.knots.get(i)) {
            (Some(left), Some(right)) if place - left.1 < right.1 - place => i - 1,
            (Some(_), None) => i - 1,
            _ => i,
        }
    }

    /// The stop nearest to a day.
    pub fn stop_of(&self, day: Day) -> usize {
        self.nearest_stop(self.place(day))
    }

    /// Stretches without a knot that are drawn much shorter than they are:
    /// more than a year on less than the room of ten days.
    pub fn gaps(&self) -> Vec<(f32, f32)> {
        let pairs = self.knots.windows(2);
        let long = pairs.filter(|p| p[1].0.number() - p[0].0.number() > 400);
        long.map(|p| (p[0].1, p[1].1)).collect()
    }

    /// Labels of where spans start, at least `distance` (of 0..1) apart, years
    /// before months before days, so that they never collide. A year is said in
    /// less room.
    pub fn ticks(&self, distance: f32) -> Vec<Tick> {
        let mut ticks: Vec<Tick> = Vec::new();
        let room = |span: DateSpan| {
            if span.precision() == Precision::Year { distance * 0.6 } else { distance }
        };
        for span in &self.starts {
            let at = self.place(span.from());
            let is_free = |t: &Tick| {
                let left = if t.at < at { t.span } else { *span };
                (t.at - at).abs() >= room(left)
            };
            if ticks.iter().all(is_free) && at + room(*span) * 0.6 <= 1.0 {
                ticks.push(Tick { at, span: *span });
            }
        }
        order_by(&mut ticks, |a, b| a.at.total_cmp(&b.at));
        ticks
    }
}

/// The year, month or day with which a span starts, by how precisely it is known.
fn start_of(span: DateSpan) -> Option<DateSpan> {
    let (year, month, day) = span.from().ymd();
    match span.precision() {
        Precision::Day | Precision::Week => Some(DateSpan::day(span.from())),
        _ if (month, day) == (1, 1) => DateSpan::year(year),
        _ if day == 1 => DateSpan::month(year, month),
        _ => Some(DateSpan::day(span.from())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &[&str]) -> Axis {
        let spans = text.iter().map(|t| DateSpan::day(Day::parse(t).unwrap()));
        Axis::new(spans, None)
    }

    #[test]
    fn dense_days_get_room_and_decades_are_drawn_short() {
        let axis = days(&["2025-02-01", "2026-02-04", "2026-02-05", "2026-02-06", "2050-01-01"]);
        let at = |t: &str| axis.place(Day::parse(t).unwrap());
        let one_day = at("2026-02-05") - at("2026-02-04");
        let decades = at("2050-01-01") - at("2026-02-07");
        assert!(decades < one_day * 10.0, "{decades} {one_day}");
        assert!(one_day > 0.03);
        assert_eq!(axis.gaps().len(), 1);
    }

    #[test]
    fn places_rise_with_days() {
        let axis = days(&["1999-12-31", "2000-01-01", "2026-02-06", "2045-06-01"]);
        let (first, last) = (axis.stop(0).unwrap(), axis.stop(99).unwrap());
        let mut before = -1.0;
        for n in first.number()..=last.number() {
            let at = axis.place(Day::from_number(n).unwrap());
            assert!(at > before && (0.0..=1.0).contains(&at));
            before = at;
        }
    }

    #[test]
    fn the_nearest_stop_is_the_nearest() {
        let axis = days(&["2025-02-01", "2026-02-04", "2050-01-01"]);
        assert_eq!(axis.n_stops(), 6);
        for i in 0..axis.n_stops() {
            let day = axis.stop(i).unwrap();
            assert_eq!(axis.stop_of(day), i);
            assert_eq!(axis.nearest_stop(axis.place(day) + 0.001), i);
        }
        assert_eq!((axis.nearest_stop(-1.0), axis.nearest_stop(9.0)), (0, 5));
        assert_eq!(axis.stop(99), axis.stop(5));
    }

    #[test]
    fn a_label_stands_where_a_span_starts_and_says_how_much_is_known() {
        let feb = DateSpan::month(2025, 2);
        let spans = [
            DateSpan::year(2025),
            feb,
            DateSpan::year(2030),
            Day::parse("2026-02-06").map(DateSpan::day),
        ];
        let axis = Axis::new(spans.into_iter().flatten(), None);
        let labels: Vec<(String, Precision)> =
            axis.ticks(0.01).iter().map(|t| (t.span.from().iso(), t.span.precision())).collect();
        assert_eq!(
            labels,
            [
                ("2025-01-01".into(), Precision::Year),
                ("2025-02-01".into(), Precision::Month),
                ("2026-02-06".into(), Precision::Day),
                ("2030-01-01".into(), Precision::Year),
            ]
        );
    }

    #[test]
    fn labels_keep_their_distance() {
        let axis = days(&["2025-01-01", "2026-02-04", "2026-02-05", "2026-02-06", "2030-01-01"]);
        for distance in [0.05, 0.1, 0.3, 1.0] {
            let ticks = axis.ticks(distance);
            assert!(!ticks.is_empty() || distance >= 1.0);
            assert!(ticks.windows(2).all(|t| t[1].at - t[0].at >= distance));
        }
    }

    #[test]
    fn a_story_without_dates_has_an_empty_axis() {
        let axis = Axis::new(std::iter::empty(), None);
        assert!(axis.is_empty());
        assert_eq!((axis.stop(0), axis.ticks(0.1).len()), (None, 0));
        assert_eq!((axis.stop(0), axis.nearest_stop(0.5)), (None, 0));
        assert_eq!(axis.place(Day::parse("2026-02-06").unwrap()), 0.0);
    }
}
