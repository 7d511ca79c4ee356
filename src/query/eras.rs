//! The three parts of a timeline: before the reports, their days, and ahead.

use crate::model::{Day, Event, EventId, Status, Story};

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

/// Days before the first report that still belong to its news.
const RUN_UP: i32 = 7;

/// The era of each of the story's events. The reports end on `today`.
pub fn eras(story: &Story, today: Option<Day>) -> Vec<Era> {
    let days = || story.articles.iter().map(|a| a.published);
    let first = days().min().unwrap_or(Day::MIN).plus(-RUN_UP);
    let last = today.unwrap_or(Day::MAX);
    let era = |event: &Event| {
        let is_open = matches!(event.status, Status::Scheduled | Status::Target);
        match event.when {
            None if is_open => Era::Ahead,
            None => Era::Undated,
            Some(when) if when.from() > last || (is_open && when.to() > last) => Era::Ahead,
            Some(when) if when.from() < first => Era::Background,
            Some(_) => Era::Story,
        }
    };
    story.events.iter().map(era).collect()
}

/// The events of one era, in the order of `events`.
pub fn of_era(eras: &[Era], events: &[EventId], era: Era) -> Vec<EventId> {
    events.iter().copied().filter(|e| eras[e.index()] == era).collect()
}
