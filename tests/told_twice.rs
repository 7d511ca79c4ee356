//! From report files to events: what is told twice is one event, what is not
//! the same stays apart.
#![cfg(not(target_arch = "wasm32"))]

use dateline::extract::extractor::Extractor;
use dateline::extract::lexicon::Lexicon;
use dateline::extract::read::ReportReader;
use dateline::model::Status;

/// Of each event that several sentences or reports tell, the status in each
/// telling; and the number of events that one sentence tells.
fn check(files: &[&str], several: &[&[Status]], single: usize) {
    let lexicon = Lexicon::builtin();
    let reader = ReportReader::new(&lexicon).unwrap();
    let read = |(i, file): (usize, &&str)| {
        let id = format!("r{i}");
        reader.read(&id, &id, file.as_bytes()).unwrap().report
    };
    let reports = files.iter().enumerate().map(read).collect();
    let story = Extractor::new(&lexicon).unwrap().story(reports).story;
    let said = |n: &dyn Fn(usize) -> bool| -> Vec<Vec<Status>> {
        let events = story.events.iter().filter(|e| n(e.evidence.len()));
        events.map(|e| e.evidence.iter().map(|t| t.status).collect()).collect()
    };
    let titles: Vec<&str> = story.events.iter().map(|e| e.title.as_str()).collect();
    assert_eq!(said(&|n| n > 1), several, "{titles:?}");
    assert_eq!(said(&|n| n == 1).len(), single, "{titles:?}");
}

#[test]
fn a_meeting_announced_and_held_is_one_event() {
    check(
        &[
            "date 2026-02-04 OSLO — During the visit, President Ola Berg and Prime Minister \
             Kari Dahl will chair a high-level meeting of both cabinets on February 6.",
            "date 2026-02-06 OSLO — President Ola Berg and Prime Minister Kari Dahl held a \
             high-level meeting of both cabinets on Friday.",
        ],
        &[&[Status::Scheduled, Status::Happened]],
        0,
    );
}

#[test]
fn a_visit_is_not_the_meeting_that_is_held_during_it() {
    check(
        &[
            "date 2026-02-04 OSLO — The visit will be among the first trips of President Ola Berg.\n\n\
           During the visit, President Ola Berg and Prime Minister Kari Dahl will chair a meeting \
           of both cabinets.",
        ],
        &[],
        2,
    );
}

#[test]
fn two_meetings_of_one_person_on_one_day_are_two_events() {
    check(
        &[
            "date 2026-02-06 OSLO — General Secretary Ola Berg met the board of the Labour Party \
             in Oslo on Friday.",
            "date 2026-02-06 OSLO — General Secretary Ola Berg met students of the Norwegian \
             Embassy in Oslo on Friday.",
        ],
        &[],
        2,
    );
}

#[test]
fn what_is_planned_for_a_day_and_then_told_of_it_is_one_event() {
    let one: &[&[Status]] = &[&[Status::Scheduled, Status::Happened]];
    check(
        &[
            "date 2026-02-04 OSLO — The museum will open on Tuesday.",
            "date 2026-02-11 OSLO — The museum opened on Tuesday.",
        ],
        one,
        0,
    );
    check(
        &[
            "date 2026-02-04 OSLO — Teachers will strike on Tuesday.",
            "date 2026-02-11 OSLO — Farmers went on strike on Tuesday.",
        ],
        &[],
        2,
    );
}

#[test]
fn the_same_done_in_two_places_is_two_events() {
    check(
        &[
            "date 2026-02-11 OSLO — The ministry opened a free clinic for mothers in Bergen on Tuesday.",
            "date 2026-02-11 OSLO — The ministry opened a free clinic for mothers in Hanoi on Tuesday.",
        ],
        &[],
        2,
    );
}
