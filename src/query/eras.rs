//! The three parts of a timeline: before the reports, their days, and ahead.

use super::state::State;
use crate::model::{DateSpan, Day, EventId, Status};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Era {
    /// Before the reports' own days.
    Background,
    /// From shortly before the first report to the last.
    Story,
    /// Not there yet, by the newest report.
    Ahead,
    /// The text gives no date.
    Undated,
}

impl Era {
    /// In the order of a timeline.
    pub const ALL: [Era; 4] = [Era::Background, Era::Story, Era::Ahead, Era::Undated];
}

/// Days before the first report that still belong to its news.
const RUN_UP: i32 = 7;

impl State {
    /// `events` by their era, in the order given.
    pub fn by_era(&self, events: &[EventId]) -> [Vec<EventId>; 4] {
        let first = self.index.report_days().map_or(Day::MIN, |days| days.0).plus(-RUN_UP);
        let last = self.today().unwrap_or(Day::MAX);
        let mut eras: [Vec<EventId>; 4] = Default::default();
        for id in events {
            let columns = &self.index.columns;
            if let Some(status) = columns.status(*id) {
                eras[era(columns.when(*id), status, first, last) as usize].push(*id);
            }
        }
        eras
    }
}

fn era(when: Option<DateSpan>, status: Status, first: Day, last: Day) -> Era {
    let is_open = matches!(status, Status::Scheduled | Status::Target);
    match when {
        None if is_open => Era::Ahead,
        None => Era::Undated,
        Some(when) if when.from() > last || (is_open && when.to() > last) => Era::Ahead,
        Some(when) if when.from() < first => Era::Background,
        Some(_) => Era::Story,
    }
}
