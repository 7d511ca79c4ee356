//! The files of the interface's words say what English says, field by field.

use self::en::EN;
use self::texts::Texts;

// The widget is compiled for the browser alone; its words need none.
#[allow(dead_code)]
#[path = "../src/widget/words/en.rs"]
mod en;
#[allow(dead_code)]
#[path = "../src/widget/words/texts.rs"]
mod texts;

const FILES: [&str; 2] =
    [include_str!("../src/widget/words/vi.txt"), include_str!("../src/widget/words/km.txt")];

/// The places for values in a text, sorted: `{0}`, `{1}`.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<&str> =
        text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
    places.sort_unstable();
    places
}

#[test]
fn every_file_has_a_line_for_each_field_in_order() {
    for file in FILES {
        let names: Vec<&str> = file.lines().filter_map(|l| Some(l.split_once(':')?.0)).collect();
        assert_eq!(names, Texts::NAMES);
    }
}

#[test]
fn every_text_has_the_parts_and_places_of_the_english_one() {
    for file in FILES {
        let (english, theirs) = (fields(EN), fields(EN.with(file)));
        let lines = Texts::NAMES.iter().zip(file.lines());
        for ((name, line), (english, theirs)) in lines.zip(english.iter().zip(&theirs)) {
            if english.len() > 1 {
                assert_eq!(line.split('|').count(), english.len(), "{name}");
            }
            for (english, theirs) in english.iter().zip(theirs) {
                let one = |text: &'static str| text.split('|').next().unwrap_or_default();
                assert_eq!(places(one(english)), places(one(theirs)), "{name}");
                assert!(is_calendar(name) || english.is_empty() == theirs.is_empty(), "{name}");
            }
        }
    }
}

fn fields(mut texts: Texts) -> Vec<Vec<&'static str>> {
    let mut fields = Vec::new();
    texts.each(&mut |field| fields.push(field.to_vec()));
    fields
}

/// Only languages that a browser may lack bring one, and names of languages.
fn is_calendar(name: &str) -> bool {
    ["months", "weekdays", "languages"].contains(&name)
}

#[test]
fn a_file_cut_short_leaves_the_rest_in_english() {
    let cut = EN.with("lang: vi\nmonths:\nweekdays:\nlanguages:\nkicker: Toàn cảnh\nreports_n");
    assert_eq!((cut.kicker, cut.events_n.0), ("Toàn cảnh", EN.events_n.0));
    assert_eq!(EN.with("").clear_all, EN.clear_all);
}
