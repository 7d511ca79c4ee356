//! Each file is read by a reader that is not ours.

use super::{Form, Links, export};
use crate::model::{Day, Span, Story};
use crate::query::testing::story;
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, EventLike};
use serde_json::Value;
use std::rc::Rc;

const PAGE: Links =
    Links { before: "https://news.example/story?a=1#map=3&dateline=", after: ";shared:yes" };
const NO_PAGE: Links = Links { before: "", after: ";shared:yes" };

fn file(story: Story, filter: &str, form: Form) -> String {
    export(&Rc::new(story), filter, form, PAGE).unwrap()
}

/// A story whose words look like each format's own signs.
fn hostile() -> Story {
    let mut story = story();
    let text = "He said: \"yes, no; maybe\\n\"\r\nBEGIN:VEVENT\u{7} =1+1";
    for article in &mut story.articles {
        article.text = text.into();
        article.sentences = vec![Span::new(0, text.len())];
        article.paragraphs = article.sentences.clone();
        article.mentions.clear();
    }
    for event in &mut story.events {
        for telling in &mut event.evidence {
            telling.evidence.span = Span::new(0, text.len());
        }
        event.title = ["=HYPERLINK(\"a\"),; \\n\nEND:VEVENT ", &"ភ្នំពេញ ".repeat(30)].concat();
    }
    story.title = "{\"a\":1},\u{2028}\u{1}".into();
    story
}

/// By heading, one a row.
fn table(file: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let file = file.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(file.as_bytes());
    let cells = |r: &csv::StringRecord| r.iter().map(str::to_owned).collect::<Vec<_>>();
    let head = cells(reader.headers().unwrap());
    (head, reader.records().map(|record| cells(&record.unwrap())).collect())
}

#[track_caller]
fn check_column(file: &str, column: &str, expected: &[&str]) {
    let (head, rows) = table(file);
    let i = head.iter().position(|name| name == column).expect("the column is there");
    assert_eq!(rows.iter().map(|row| row[i].as_str()).collect::<Vec<_>>(), expected);
}

#[test]
fn a_table_has_the_filtered_events_in_order() {
    check_column(&file(story(), "", Form::Csv), "id", &["e1", "e2", "e3", "e4"]);
    let csv = file(story(), "who:hun-sen", Form::Csv);
    check_column(&csv, "title", &["Tô Lâm meets Hun Sen", "Work goes on"]);
    check_column(&csv, "date", &["2026-02-06", ""]);
    check_column(&csv, "people", &["Tô Lâm; Hun Sen", "Hun Sen"]);
    check_column(&csv, "sources", &["VNA, 2026-02-04; VNA, 2026-02-06", "VNA, 2026-02-06"]);
    check_column(
        &csv,
        "link",
        &[
            "https://news.example/story?a=1#map=3&dateline=open:e2;shared:yes",
            "https://news.example/story?a=1#map=3&dateline=open:e4;shared:yes",
        ],
    );
}

#[test]
fn a_file_says_what_was_known_on_the_readers_day() {
    let csv = file(story(), "as-of:2026-02-04", Form::Csv);
    check_column(&csv, "id", &["e1", "e2"]);
    check_column(&csv, "status", &["happened", "scheduled"]);
    check_column(&csv, "sources", &["VNA, 2026-02-04", "VNA, 2026-02-04"]);
    check_column(&csv, "title", &["The parties meet", "“One sentence for all.”"]);
    check_column(&csv, "date", &["2025-02", "2026-02-06"]);
}

#[test]
fn a_date_of_a_later_report_is_in_no_file_of_a_day_before_it() {
    let mut story = story();
    story.articles[0].dates.clear();
    let csv = file(story.clone(), "as-of:2026-02-04", Form::Csv);
    check_column(&csv, "date", &["2025-02", ""]);
    let json: Value =
        serde_json::from_str(&file(story.clone(), "as-of:2026-02-04", Form::Json)).unwrap();
    assert_eq!(json["events"][1]["title"], "“One sentence for all.”");
    assert!(json["events"][1]["date"].is_null());
    let events = events(&file(story, "as-of:2026-02-04", Form::Ics));
    let summary: Vec<_> = events.iter().filter_map(|e| e.get_summary()).collect();
    assert_eq!(summary, ["The parties meet (2025-02)"]);
}

#[test]
fn hostile_words_stay_in_their_cell_and_are_no_formula() {
    let csv = file(hostile(), "", Form::Csv);
    let (head, rows) = table(&csv);
    assert_eq!(rows.len(), 4);
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{cell}");
    }
    let title = head.iter().position(|name| name == "title").unwrap();
    assert_eq!(rows[0][title], ["'", &hostile().events[0].title].concat());
}

#[test]
fn json_says_the_same_and_is_json() {
    let json: Value = serde_json::from_str(&file(story(), "status:target", Form::Json)).unwrap();
    assert_eq!(json["filter"], "status:target");
    assert_eq!(json["events"].as_array().map(Vec::len), Some(1));
    let event = &json["events"][0];
    assert_eq!((&event["id"], &event["date"]), (&"e3".into(), &"../2030".into()));
    assert_eq!((&event["precision"], &event["bound"]), (&"year".into(), &"by".into()));
    assert_eq!(event["places"], serde_json::json!(["Cambodia"]));
    let source = &event["sources"][0];
    assert_eq!((&source["report"], &source["sentence"]), (&"r2".into(), &1.into()));
    assert_eq!(source["quote"], "One sentence for all.");

    let json: Value = serde_json::from_str(&file(hostile(), "", Form::Json)).unwrap();
    assert_eq!(json["title"], hostile().title);
    assert_eq!(json["events"][0]["title"], hostile().events[0].title);
    assert_eq!(json["events"][0]["sources"][0]["quote"], hostile().articles[0].text);
}

fn events(file: &str) -> Vec<icalendar::Event> {
    let calendar: Calendar = file.parse().expect("a calendar");
    let events = calendar.components.into_iter();
    events
        .filter_map(|c| if let CalendarComponent::Event(e) = c { Some(e) } else { None })
        .collect()
}

fn days(event: &icalendar::Event) -> [String; 2] {
    [event.get_start(), event.get_end()].map(|end| match end {
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        other => panic!("not a day: {other:?}"),
    })
}

#[test]
fn a_calendar_has_whole_days_and_ends_on_the_day_after() {
    let events = events(&file(story(), "", Form::Ics));
    assert_eq!(events.len(), 3, "an event without a date can't be in a calendar");
    let summary: Vec<_> = events.iter().filter_map(|e| e.get_summary()).collect();
    assert_eq!(
        summary,
        ["The parties meet (2025-02)", "Tô Lâm meets Hun Sen", "High income (≤ 2030)"]
    );
    assert_eq!(days(&events[0]), ["2025-02-01", "2025-03-01"]);
    assert_eq!(days(&events[1]), ["2026-02-06", "2026-02-07"]);
    assert_eq!(days(&events[2]), ["2030-01-01", "2031-01-01"]);
    assert_eq!(events[2].property_value("STATUS"), Some("TENTATIVE"));
    assert_eq!(events[1].get_location(), Some("Phnom Penh"));
    assert_eq!(events[1].property_value("DTSTAMP"), Some("20260206T000000Z"));
}

#[test]
fn an_event_keeps_its_uid_whatever_the_filter() {
    let all = events(&file(story(), "", Form::Ics));
    let one = events(&file(story(), "who:hun-sen", Form::Ics));
    assert_eq!(all[1].get_uid(), one[0].get_uid());
    assert_ne!(all[0].get_uid(), all[1].get_uid());
    assert!(all[0].get_uid().is_some_and(|uid| uid.starts_with("e1-")));
}

#[test]
fn hostile_words_stay_in_their_line_of_the_calendar() {
    let ics = file(hostile(), "", Form::Ics);
    let lines: Vec<&str> = ics.split("\r\n").collect();
    assert!(!ics.replace("\r\n", "").contains(['\r', '\n']));
    assert_eq!(lines.last(), Some(&""));
    for line in &lines {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
    }
    let events = events(&ics);
    assert_eq!(events.len(), 3);
    let title = hostile().events[1].title.clone();
    assert_eq!(events[1].get_summary(), Some(title.as_str()));
    let quote = hostile().articles[0].text.replace(['\r', '\u{7}'], "");
    assert!(events[1].get_description().is_some_and(|d| d.contains(&quote)));
}

#[test]
fn no_dates_no_calendar_and_no_page_no_links() {
    assert_eq!(export(&Rc::new(story()), "topic:economy;status:ongoing", Form::Ics, PAGE), None);
    assert_eq!(export(&Rc::default(), "", Form::Ics, NO_PAGE), None);
    let csv = export(&Rc::new(story()), "", Form::Csv, NO_PAGE).unwrap();
    check_column(&csv, "link", &["", "", "", ""]);
    let (_, rows) = table(&export(&Rc::default(), "", Form::Csv, PAGE).unwrap());
    assert!(rows.is_empty());
}

#[test]
fn the_calendars_last_day_has_an_event_too() {
    let mut story = story();
    story.events[1].when = Some(crate::model::DateSpan::day(Day::MAX));
    let events = events(&file(story, "who:hun-sen", Form::Ics));
    assert_eq!((events.len(), events[0].get_end()), (1, None));
}
