use super::*;
use crate::model::testing::story;
use crate::model::{FigureId, to_json};

/// The story after these decisions, and what was said of them.
fn edited(decisions: &str) -> (Story, Vec<String>) {
    let decisions = Decisions::parse("story.toml", decisions.to_owned()).unwrap();
    let mut story = story();
    let problems = decisions.apply(&mut story);
    story.check().unwrap();
    (story, problems.iter().map(Problem::to_string).collect())
}

fn clean(decisions: &str) -> Story {
    let (story, problems) = edited(decisions);
    assert_eq!(problems, [""; 0]);
    story
}

fn json(story: &Story) -> serde_json::Value {
    serde_json::from_str(&to_json(story)).unwrap()
}

#[test]
fn no_decision_changes_nothing_but_a_blank_title() {
    let mut expected = story();
    expected.title = "Tô Lâm and Lâm".into();
    assert_eq!(clean("kicker = \"K\"\nera = \"E\""), expected);
    assert_eq!(clean("title = \"The visit\"\nlanguage = \"vi\"").title, "The visit");
}

#[test]
fn an_entity_is_renamed_and_keeps_its_old_name_as_alias() {
    let story = clean(
        "[[entity]]\nmatch = \"to lam\"\nname = \"Lâm, Tô\"\nkind = \"thing\"\nsort = \"x\"\n\
         aliases = [\"TL\"]\nsame_as = [\"https://wiki.example/1\"]",
    );
    let entity = &json(&story)["entities"][0];
    assert_eq!(entity["id"], "to-lam");
    assert_eq!(entity["aliases"], serde_json::json!(["Tô Lâm", "TL"]));
    assert_eq!((&entity["name"], &entity["kind"]), (&"Lâm, Tô".into(), &"thing".into()));
    assert_eq!(entity["same_as"], serde_json::json!(["https://wiki.example/1"]));
}

#[test]
fn a_merged_entity_is_named_nowhere_any_more() {
    let story = json(&clean("[[entity]]\nmatch = \"lam\"\nmerge_into = \"Tô Lâm\""));
    assert_eq!(story["entities"].as_array().unwrap().len(), 3);
    assert_eq!(story["entities"][0]["aliases"], serde_json::json!(["Lâm"]));
    assert_eq!(story["articles"][0]["mentions"][1]["entity"], "to-lam");
    assert_eq!(story["events"][0]["participants"], serde_json::json!(["to-lam"]));
    assert_eq!(story["events"][0]["places"], serde_json::json!(["to-lam"]));
    assert_eq!(story["figures"][0]["entities"], serde_json::json!(["to-lam"]));
}

#[test]
fn merges_follow_each_other_and_a_circle_is_refused() {
    let twice = "[[entity]]\nmatch = \"lam\"\nmerge_into = \"to-lam\"\n\
                 [[entity]]\nmatch = \"to-lam\"\nmerge_into = \"board\"\n";
    let board = &json(&clean(twice))["entities"][0];
    assert_eq!(board["id"], "board");
    assert_eq!(board["aliases"], serde_json::json!(["the body", "Lâm’s board", "Tô Lâm", "Lâm"]));
    let circle = [twice, "[[entity]]\nmatch = \"board\"\nmerge_into = \"lam\""].concat();
    let (_, problems) = edited(&circle);
    assert!(problems[0].starts_with("story.toml:9: an entity can't"), "{problems:?}");
}

#[test]
fn a_hidden_entity_leaves_texts_events_and_figures() {
    let story = json(&clean(
        "[[entity]]\nmatch = \"lam\"\nhide = true\n[[entity]]\nmatch = \"board\"\nhide = true",
    ));
    assert_eq!(story["articles"][0]["mentions"].as_array().unwrap().len(), 1);
    assert_eq!(story["events"][0]["participants"], serde_json::json!(["to-lam"]));
    assert_eq!(story["events"][1]["participants"], serde_json::json!(["club"]));
    assert!(story["entities"][0]["roles"][0]["organisation"].is_null());
}

#[test]
fn an_events_words_date_status_and_weight_are_the_editors() {
    let story = clean(
        "[[event]]\nmatch = \"they met\"\ntitle = \"Met\"\ndate = \"none\"\nkey = true\n\
         [[event]]\nmatch = \"e3\"\ndate = 2025-01-02\nstatus = \"happened\"\nkey = false",
    );
    let ids: Vec<&str> = story.events.iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids, ["e3", "e1", "e2"], "dated events come first");
    let saliences: Vec<u16> = story.events.iter().map(|e| e.salience).collect();
    assert_eq!(saliences, [0, 1000, 400]);
    assert_eq!((story.events[1].title.as_str(), story.events[1].when), ("Met", None));
    assert_eq!(json(&story)["events"][0]["status"], "happened");
}

#[test]
fn merged_events_share_evidence_and_hidden_ones_are_gone() {
    let story = json(&clean(
        "[[event]]\nmatch = \"e3\"\nmerge_into = \"counted\"\n\
         [[event]]\nmatch = \"tô lâm met\"\nhide = true",
    ));
    assert_eq!(story["events"].as_array().unwrap().len(), 1);
    assert_eq!(story["events"][0]["id"], "e2");
    assert_eq!(story["events"][0]["evidence"].as_array().unwrap().len(), 1);
}

#[test]
fn a_merged_event_has_the_status_of_the_newest_report_and_a_date_if_either_has() {
    let story = clean("[[event]]\nmatch = \"e1\"\nmerge_into = \"e2\"");
    let event = &json(&story)["events"][0];
    assert_eq!((&event["id"], &event["status"]), (&"e2".into(), &"ongoing".into()));
    assert_eq!(event["when"]["from"], "2026-02-06");
    assert_eq!(event["evidence"].as_array().unwrap().len(), 2);
    assert_eq!(event["participants"], serde_json::json!(["club", "to-lam", "lam"]));
}

#[test]
fn figures_and_topics_are_renamed_linked_and_hidden() {
    let story = clean(
        "[[figure]]\nmatch = \"$5\"\nof = \"gifts\"\nunit = \"VND\"\n[[topic]]\nmatch = \"MONEY\"\nname = \"Sums\"",
    );
    assert_eq!((story.figures[0].of.as_str(), story.topics[0].name.as_str()), ("gifts", "Sums"));
    assert_eq!((story.figures[0].unit.as_str(), story.figures[0].goal), ("VND", Some(FigureId(1))));
    let hidden =
        "[[figure]]\nmatch = \"$9\"\nhide = true\n[[topic]]\nmatch = \"money\"\nhide = true";
    let story = json(&clean(hidden));
    assert!(story["figures"][0]["goal"].is_null());
    assert_eq!(story["events"][1]["figures"], serde_json::json!(["f1"]));
    assert_eq!(story["events"][1]["topics"], serde_json::json!(["talks"]));
    let linked = clean("[[figure]]\nmatch = \"f2\"\ngoal = \"$5 trade\"");
    assert_eq!(linked.figures[1].goal, Some(FigureId(0)));
}

#[test]
fn a_decision_that_fits_nothing_or_too_much_is_named_with_its_line() {
    let (unchanged, problems) = edited(
        "title = \"T\"\n\n[[entity]]\nmatch = \"Nobody\"\nhide = true\n\n\
         [[entity]]\nmatch = \"The Body\"\nhide = true\n\
         [[event]]\nmatch = \"money\"\nhide = true\n\
         [[figure]]\nmatch = \"\"\nhide = true\n\
         [[entity]]\nmatch = \"club\"\nsame_as = [\"javascript:x\"]",
    );
    let starts: Vec<&str> = problems.iter().map(|p| p.split(';').next().unwrap()).collect();
    assert_eq!(
        starts,
        [
            "story.toml:4: no entity fits “Nobody”",
            "story.toml:8: “The Body” fits 2 entity records: board (Board), club (Club)",
            "story.toml:11: “money” fits 2 event records: e2 (Money is counted), e3 (Money is spent)",
            "story.toml:14: this figure is not named",
            "story.toml:18: an address starts with https://",
        ]
    );
    assert_eq!((unchanged.entities, unchanged.events), (story().entities, story().events));
}

#[test]
fn err_entries_that_are_not_known() {
    for (text, expected) in [
        ("title = 1", "story.toml:1: invalid type"),
        ("\n[[entity]]\nmatch = \"a\"\nnam = \"b\"", "story.toml:4: unknown field `nam`"),
        ("[[event]]\nmatch = \"a\"\ndate = \"soon\"", "story.toml:3: a date is"),
        ("[[event]]\nhide = true", "story.toml:1: missing field `match`"),
        ("title = ", "story.toml:1: "),
    ] {
        let message = Decisions::parse("story.toml", text.into()).unwrap_err().to_string();
        assert!(message.starts_with(expected), "{message}");
    }
}

/// The examples in the project's own file work once their marks are taken away.
#[test]
fn the_examples_in_the_projects_own_file_are_decisions() {
    let file = include_str!("../../../data/story.toml");
    let lines = file.lines().map(|line| match line.strip_prefix("# ") {
        Some(code) if code.starts_with("[[") || code.contains(" = ") => code,
        _ => line,
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    let decisions = Decisions::parse("story.toml", text).unwrap();
    assert!(decisions.rows.entity.len() >= 3 && decisions.rows.event.len() >= 3);
    assert!(decisions.rows.figure.len() >= 2 && decisions.rows.topic.len() >= 2);
}
