//! Decisions about topics.

use super::Unmet;
use super::fates::Fates;
use super::rows::TopicRow;
use super::subject::Subject;
use crate::model::{Story, TopicId, fold};

pub fn apply(rows: &[TopicRow], story: &mut Story, unmet: &mut Unmet) {
    let mut fates = Fates::all_stay(story.topics.len());
    for row in rows {
        match find(story, row.subject.get_ref()) {
            Ok(topic) => {
                if let Some(name) = &row.name {
                    story.topics[topic].name.clone_from(name);
                }
                if row.hide {
                    fates.hide(topic);
                }
            }
            Err(message) => unmet.add(&row.subject, message),
        }
    }
    let places = fates.places();
    fates.keep(&mut story.topics);
    for event in &mut story.events {
        places.list(&mut event.topics, |id| id.0, TopicId);
    }
}

/// By id, then name.
fn find(story: &Story, said: &str) -> Result<usize, String> {
    let all = &story.topics;
    Subject { said, what: "topic" }.find(
        all.len(),
        &[&|i, words| all[i].id == words, &|i, words| fold(&all[i].name) == words],
        |i| all[i].id.clone(),
    )
}
