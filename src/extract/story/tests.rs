//! Whatever the reports say, the story holds together.

use crate::extract::extractor::{Draft, Extractor};
use crate::extract::lexicon::Lexicon;
use crate::extract::read::Report;
use crate::model::{Day, FigureRole, Status, Story, codec};
use crate::synth::random::Random;
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> =
    LazyLock::new(|| Extractor::new(&Lexicon::builtin()).unwrap());

fn report(id: &str, published: &str, text: &str) -> Report {
    Report {
        id: id.to_owned(),
        title: String::new(),
        url: String::new(),
        agency: String::new(),
        author: String::new(),
        language: String::new(),
        note: String::new(),
        place: String::new(),
        published: Day::parse(published).unwrap(),
        updated: None,
        text: text.to_owned(),
    }
}

fn story(reports: &[(&str, &str, &str)]) -> Story {
    let reports = reports.iter().map(|(id, day, text)| report(id, day, text)).collect();
    let Draft { story, .. } = EXTRACTOR.story(reports);
    assert_eq!(story.check(), Ok(()));
    story
}

#[test]
fn a_meeting_announced_and_held_is_one_event_with_both_tellings() {
    let story = story(&[
        (
            "b",
            "2026-02-06",
            "Anna Berg and Carlos Ruiz held a high-level meeting on fishing rights in Oslo on Friday.",
        ),
        (
            "a",
            "2026-02-04",
            "Anna Berg and Carlos Ruiz will hold a high-level meeting on fishing rights in Oslo on February 6.",
        ),
    ]);
    assert_eq!(story.articles.iter().map(|a| a.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(story.events.len(), 1, "{:?}", story.events);
    let event = &story.events[0];
    assert_eq!(event.status, Status::Happened);
    let told: Vec<Status> = event.evidence.iter().map(|t| t.status).collect();
    assert_eq!(told, [Status::Scheduled, Status::Happened]);
}

#[test]
fn trips_to_different_places_are_different_events() {
    let story = story(&[(
        "a",
        "2026-02-04",
        "Anna Berg will visit Norway on 6 February. The visit will open a new chapter. Anna Berg will visit Japan with a delegation. Anna Berg will also visit Kenya.",
    )]);
    let told: Vec<(&str, usize)> =
        story.events.iter().map(|e| (e.title.as_str(), e.evidence.len())).collect();
    let expected = [
        ("Anna Berg will visit Norway", 2),
        ("Anna Berg will visit Japan with a delegation", 1),
        ("Anna Berg will visit Kenya", 1),
    ];
    assert_eq!(told, expected);
}

#[test]
fn what_was_announced_and_never_told_again_is_no_promise_any_more() {
    let story = story(&[
        ("a", "2026-02-04", "Anna Berg and Carlos Ruiz will open a museum in Oslo on February 6."),
        ("b", "2026-02-09", "A storm hit Bergen on Sunday."),
    ]);
    let museum = story.events.iter().find(|e| e.title.contains("museum")).unwrap();
    assert_eq!(museum.status, Status::Scheduled);
    assert_eq!(museum.title, "Anna Berg and Carlos Ruiz were to open a museum in Oslo");
    assert!(museum.why.contains("announced in the report of 2026-02-04"), "{}", museum.why);
}

#[test]
fn the_same_amount_told_twice_is_one_figure_on_its_way_to_its_goal() {
    let story = story(&[
        ("a", "2026-02-04", "Bilateral trade turnover reached $11 billion in 2025."),
        (
            "b",
            "2026-02-06",
            "Bilateral trade turnover reached $11 billion in 2025. The two sides aim to raise bilateral trade turnover to $20 billion.",
        ),
    ]);
    let level = story.figures.iter().find(|f| f.role == FigureRole::Level).unwrap();
    assert_eq!(level.evidence.len(), 2);
    let goal = level.goal.map(|g| story.figures[g.index()].value);
    assert_eq!(goal, Some(20e9));
    let told = story.events.iter().map(|e| e.evidence.len()).max();
    assert_eq!(told, Some(2));
}

#[test]
fn tellings_of_two_days_are_two_events_whatever_lies_between() {
    let story = story(&[
        ("a", "2026-02-04", "An explosion on Tuesday killed 11 workers of the Alma mine."),
        (
            "b",
            "2026-02-05",
            "Flowers lay at the gate. The explosion has killed 11 workers of the Alma mine.",
        ),
        ("c", "2026-03-04", "An explosion on Tuesday killed 11 workers of the Alma mine."),
    ]);
    let days: Vec<Vec<u32>> = story
        .events
        .iter()
        .filter(|e| e.title.contains("11 workers"))
        .map(|e| e.evidence.iter().map(|t| t.evidence.article.0).collect())
        .collect();
    assert!(days.len() > 1 && !days.iter().any(|d| d.contains(&0) && d.contains(&2)), "{days:?}");
}

#[test]
fn an_announced_visit_that_a_report_speaks_of_as_begun_has_come_about() {
    let announced = (
        "a",
        "2026-02-04",
        "The upcoming visit to Norway by President Anna Berg is expected to open a new chapter. The visit, scheduled for February 6, will be her first.",
    );
    let visit = |reports: &[(&str, &str, &str)]| {
        let events = story(reports).events;
        let visit = events.into_iter().find(|e| e.title.contains("isit to Norway")).unwrap();
        (visit.status, visit.evidence.len())
    };
    let other = "President Anna Berg met miners during her visit to Japan.";
    assert_eq!(visit(&[announced, ("b", "2026-02-06", other)]), (Status::Scheduled, 2));
    let there = "President Anna Berg met miners in Oslo as part of her visit to Norway.";
    assert_eq!(visit(&[announced, ("b", "2026-02-06", there)]), (Status::Ongoing, 3));
    assert_eq!(visit(&[announced, ("b", "2026-02-09", there)]), (Status::Happened, 3));
    // A year later it is another visit.
    assert_eq!(visit(&[announced, ("b", "2027-02-09", there)]), (Status::Scheduled, 2));
}

#[test]
fn a_plan_that_a_report_speaks_of_as_begun_is_told_as_begun() {
    let plan = ("a", "2026-02-04", "President Anna Berg will visit Norway on February 6.");
    let title = |published, text| {
        let events = story(&[plan, ("b", published, text)]).events;
        events.into_iter().find(|e| e.title.contains("Norway")).unwrap().title
    };
    let there = "President Anna Berg met miners in Oslo during her visit to Norway.";
    assert_eq!(title("2026-02-06", there), "Anna Berg visits Norway");
    assert_eq!(title("2026-02-09", there), "Anna Berg visited Norway");
    let elsewhere = "President Anna Berg met miners in Kyoto.";
    assert_eq!(title("2026-02-09", elsewhere), "Anna Berg was to visit Norway");
}

#[test]
fn those_who_were_present_take_part_in_what_was_told() {
    let story = story(&[(
        "a",
        "2026-02-06",
        "President Anna Berg met miners in Oslo on Thursday. Also present at the meeting were Finance Minister Carl Ruiz and Trade Minister Ida Holm. The meeting was attended by Defence Minister Olav Lund.",
    )]);
    let [meeting] = &story.events[..] else { panic!("{:?}", story.events) };
    let who: Vec<&str> =
        meeting.participants.iter().map(|id| story.entities[id.index()].name.as_str()).collect();
    assert_eq!(meeting.title, "Anna Berg met miners in Oslo");
    assert_eq!(who, ["Anna Berg", "Carl Ruiz", "Ida Holm", "Olav Lund"]);
    assert_eq!(meeting.evidence.len(), 3);
}

#[test]
fn one_amount_in_different_words_is_one_figure() {
    let story = story(&[
        (
            "a",
            "2026-02-04",
            "Trade between Norland and Suderland reached $11.33 billion in 2025, up 11.7 per cent.",
        ),
        (
            "b",
            "2026-02-06",
            "Two-way turnover rose 11.7 per cent to $11.33 billion last year. Both want to raise commerce to $20 billion. Wages rose 11.7 per cent.",
        ),
    ]);
    let told: Vec<(&str, usize)> =
        story.figures.iter().map(|f| (f.of.as_str(), f.evidence.len())).collect();
    let expected =
        [("Two-way turnover", 2), ("Two-way turnover", 2), ("commerce", 1), ("Wages", 1)];
    assert_eq!(told, expected);
    let goal = story.figures[0].goal.map(|g| story.figures[g.index()].value);
    assert_eq!(goal, Some(20e9));
}

#[test]
fn undated_events_come_last_and_ids_survive_another_report() {
    let first = (
        "a",
        "2026-02-04",
        "Anna Berg visited Oslo on Tuesday. Taxes will rise. The port closed in 2019.",
    );
    let one = story(&[first]);
    let dates: Vec<Option<Day>> = one.events.iter().map(|e| e.when.map(|w| w.from())).collect();
    let dated = dates.iter().take_while(|d| d.is_some()).count();
    assert!(dates[..dated].is_sorted() && dates[dated..].iter().all(Option::is_none), "{dates:?}");
    let two = story(&[first, ("b", "2026-02-09", "A storm hit Bergen on Sunday.")]);
    assert!(one.events.iter().all(|e| two.events.iter().any(|f| f.id == e.id)));
}

/// Words and signs that have broken readers of text before.
const PIECES: [&str; 48] = [
    "Anna Berg",
    "the ministers",
    "signed",
    "will sign",
    "said that",
    ", ",
    ". ",
    "; ",
    "“",
    "”",
    "\"",
    "by 2030",
    "on Friday",
    "and",
    "and",
    "US$11.33 billion",
    "16 per cent",
    "(",
    ")",
    "who",
    "which",
    "the February 2025 meeting",
    "of",
    "to",
    "to build",
    "three deals between",
    "including",
    "others",
    "\n\n",
    "\n",
    "Việt Nam",
    "Vie\u{302}\u{323}t",
    "ភ្នំពេញ",
    "។",
    "\u{200b}",
    "\0",
    "'s",
    " 's ",
    "-",
    "co-chair",
    "has been",
    "being",
    "He",
    "They",
    "It",
    "with trade reaching",
    "...",
    "𝒳",
];

#[test]
fn any_text_gives_a_story_that_holds_and_the_same_bytes_again() {
    let mut random = Random::new(7);
    for _ in 0..150 {
        let texts: Vec<String> = (0..1 + random.below(3))
            .map(|_| {
                let length = random.below(60);
                (0..length).fold(String::new(), |text, _| {
                    text + random.of(&PIECES) + if random.chance(20) { "" } else { " " }
                })
            })
            .collect();
        let reports: Vec<(&str, &str, &str)> = ["a", "b", "c"]
            .iter()
            .zip(&texts)
            .map(|(id, t)| (*id, "2026-02-06", t.as_str()))
            .collect();
        let made = story(&reports);
        for event in &made.events {
            let title = event.title.as_str();
            assert!((1..=150).contains(&title.chars().count()), "{title:?} of {texts:?}");
            assert!(!title.ends_with([',', ' ', ';']) && event.salience <= 1000, "{title:?}");
        }
        assert_eq!(codec::encode(&made), codec::encode(&story(&reports)));
    }
}

#[test]
fn one_endless_sentence_takes_linear_time() {
    let time = |n: usize| {
        let text = "the ministers of Norland signed a deal in 2025 and ".repeat(n);
        let start = std::time::Instant::now();
        EXTRACTOR.one(Day::parse("2026-02-06").unwrap(), &text);
        start.elapsed().as_secs_f64()
    };
    let (short, long) = (time(500), time(4_000));
    assert!(long < short * 8.0 * 4.0 + 0.5, "{short} s, then {long} s for 8 times the text");
}

#[test]
fn a_meeting_that_was_planned_convened_and_held_is_one() {
    let story = story(&[
        (
            "a",
            "2026-02-04",
            "Norway as chair of the bloc will convene a special meeting of foreign ministers on the border between Laos and Japan in Oslo on 6 February.",
        ),
        (
            "b",
            "2026-02-05",
            "Foreign ministers of the bloc are scheduled to convene in Oslo on Friday for a special meeting on the border between Laos and Japan.",
        ),
        (
            "c",
            "2026-02-06",
            "The special meeting of foreign ministers on the border between Laos and Japan was held in Oslo on Friday.",
        ),
    ]);
    let met: Vec<(Status, usize)> = story
        .events
        .iter()
        .filter(|e| e.title.contains("meeting"))
        .map(|e| (e.status, e.evidence.len()))
        .collect();
    assert_eq!(met, [(Status::Happened, 3)]);
}

#[test]
fn what_two_people_urge_stays_two_events() {
    let story = story(&[
        (
            "a",
            "2026-02-04",
            "President Anna Berg urged Laos and Japan on Wednesday to end the fighting.",
        ),
        (
            "b",
            "2026-02-04",
            "President Carlos Ruiz urged Laos and Japan on Wednesday to end the fighting.",
        ),
    ]);
    assert_eq!(story.events.iter().filter(|e| e.title.contains("urged")).count(), 2);
}
