//! The story that the project brings along, as its readers see it: every event
//! with its date, status and place. A line that changes was read by a person
//! before it was put here; so is the next one to be.
#![cfg(not(target_arch = "wasm32"))]

use dateline::extract::extractor::Extractor;
use dateline::extract::lexicon::Lexicon;
use dateline::extract::read::ReportReader;
use dateline::model::{Event, Story};
use std::fs;

fn story() -> Story {
    let lexicon = Lexicon::builtin();
    let reader = ReportReader::new(&lexicon).unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/articles");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
        reader.read(&id, &id, &fs::read(&path).unwrap()).unwrap().report
    };
    Extractor::new(&lexicon).unwrap().story(files.map(read).collect()).story
}

fn line(story: &Story, event: &Event) -> String {
    let when = event.when.map_or("undated".to_owned(), |when| {
        let bound = format!("{:?}", when.bound()).to_lowercase();
        let day = format!("{bound} {}", when.from());
        if when.from() == when.to() { day } else { format!("{day}..{}", when.to()) }
    });
    let place = event.places.first().map_or("-", |id| &story.entities[id.index()].name);
    let status = format!("{:?}", event.status).to_lowercase();
    format!("{when} | {status} | {} | {place} | {} told", event.title, event.evidence.len())
}

#[test]
fn the_events_are_those_that_were_reviewed() {
    let story = story();
    let found: Vec<String> = story.events.iter().map(|e| line(&story, e)).collect();
    let expected: Vec<&str> = include_str!("first_story.txt").lines().collect();
    assert_eq!(found, expected, "{}", found.join("\n"));
}

#[test]
fn the_weightiest_are_what_an_editor_would_choose() {
    let story = story();
    let mut events: Vec<&Event> = story.events.iter().collect();
    events.sort_by_key(|e| std::cmp::Reverse(e.salience));
    let top: Vec<&str> = events.iter().take(8).map(|e| e.title.as_str()).collect();
    let chosen = [
        "state visit to Cambodia",
        "high-level meeting",
        "Vietnamese community",
        "11 cooperation documents",
        "US$11.33 billion",
    ];
    for part in chosen {
        assert!(top.iter().any(|title| title.contains(part)), "{part}: {top:?}");
    }
}

#[test]
fn everyone_with_an_office_takes_part_in_an_event() {
    let story = story();
    for (i, entity) in story.entities.iter().enumerate().filter(|(_, e)| !e.roles.is_empty()) {
        let acts = |e: &Event| e.participants.iter().any(|id| id.index() == i);
        assert!(story.events.iter().any(acts), "{}", entity.name);
    }
}
