//! Decisions about events.

use super::Unmet;
use super::fates::Fates;
use super::rows::EventRow;
use super::subject::Subject;
use crate::model::{Event, Story, fold};

/// The ends of the scale of [`Event::salience`].
const MOST: u16 = 1000;
const LEAST: u16 = 0;

pub fn apply(rows: &[EventRow], story: &mut Story, unmet: &mut Unmet) {
    let mut fates = Fates::all_stay(story.events.len());
    for row in rows {
        match find(story, row.subject.get_ref()) {
            Ok(event) => carry_out(row, fates.root(event), story, &mut fates, unmet),
            Err(message) => unmet.add(&row.subject, message),
        }
    }
    fates.keep(&mut story.events);
    // As the extractor left them: by date, undated last, else in their order.
    story.events.sort_by_key(|e| e.when.map_or((1, None), |when| (0, Some(when.from()))));
}

/// By id, then the whole title, then words of the title, then of the evidence.
fn find(story: &Story, said: &str) -> Result<usize, String> {
    let all = &story.events;
    Subject { said, what: "event" }.find(
        all.len(),
        &[
            &|i, words| all[i].id == words,
            &|i, words| fold(&all[i].title) == words,
            &|i, words| fold(&all[i].title).contains(words),
            &|i, words| told(story, &all[i]).any(|sentence| fold(sentence).contains(words)),
        ],
        |i| format!("{} ({})", all[i].id, all[i].title),
    )
}

/// The words that the event rests on.
fn told<'a>(story: &'a Story, event: &'a Event) -> impl Iterator<Item = &'a str> {
    event.evidence.iter().filter_map(|telling| {
        let article = story.articles.get(telling.evidence.article.index())?;
        Some(telling.evidence.span.of(&article.text))
    })
}

fn carry_out(row: &EventRow, at: usize, story: &mut Story, fates: &mut Fates, unmet: &mut Unmet) {
    let event = &mut story.events[at];
    if let Some(title) = &row.title {
        event.title.clone_from(title);
    }
    if let Some(when) = row.date {
        event.when = when.0;
        event.why = "set by the editor".to_owned();
    }
    if let Some(status) = row.status {
        event.status = status;
    }
    if let Some(key) = row.key {
        event.salience = if key { MOST } else { LEAST };
    }
    if row.hide {
        fates.hide(at);
    }
    if let Some(other) = &row.merge_into {
        match find(story, other.get_ref()) {
            Ok(into) if fates.join(at, into) => merge(story, at, fates.root(into)),
            Ok(_) => unmet.add(other, "an event can't become part of itself; delete this".into()),
            Err(message) => unmet.add(other, message),
        }
    }
}

/// The title stays that of the event that is left, and the date if it has one;
/// the status is what the newest report says.
fn merge(story: &mut Story, from: usize, into: usize) {
    let gone = story.events[from].clone();
    let kept = &mut story.events[into];
    kept.evidence.extend(gone.evidence);
    kept.evidence.sort_by_key(|telling| telling.evidence);
    kept.evidence.dedup_by_key(|telling| telling.evidence);
    kept.status = kept.evidence.last().map_or(kept.status, |newest| newest.status);
    if kept.when.is_none() {
        (kept.when, kept.why) = (gone.when, gone.why);
    }
    add(&mut kept.participants, gone.participants);
    add(&mut kept.places, gone.places);
    add(&mut kept.topics, gone.topics);
    add(&mut kept.figures, gone.figures);
    kept.salience = kept.salience.max(gone.salience);
}

fn add<Id: PartialEq>(list: &mut Vec<Id>, more: Vec<Id>) {
    for id in more {
        if !list.contains(&id) {
            list.push(id);
        }
    }
}
