//! The README's lists of the element are those of the code: attributes,
//! events, parts and custom properties.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// All words that stand right behind `before` in `text`, up to a character
/// that `is_part` refuses.
fn words_behind(text: &str, before: &str, is_part: fn(char) -> bool) -> BTreeSet<String> {
    let word = |(i, _): (usize, &str)| {
        let rest = &text[i + before.len()..];
        rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())].to_owned()
    };
    text.match_indices(before).map(word).filter(|w| !w.is_empty()).collect()
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

/// The texts of all files below `folder` that end in `ending`.
fn sources(folder: &Path, ending: &str) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).expect("the folder is part of the project") {
        let path = entry.expect("a folder can be listed").path();
        if path.is_dir() {
            all += &sources(&path, ending);
        } else if path.extension().is_some_and(|e| e == ending) {
            all += &fs::read_to_string(&path).expect("sources are UTF-8");
        }
    }
    all
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The part of the README that a reader is promised to be complete.
fn promised() -> String {
    let readme = fs::read_to_string(root().join("README.md")).expect("there is a README");
    let (_, rest) = readme.split_once("<!-- element:").expect("the README marks the lists");
    rest.split_once("<!-- /element -->").expect("and their end").0.to_owned()
}

fn listed(behind: &str, until: &str) -> BTreeSet<String> {
    let text = promised();
    let (_, rest) = text.split_once(behind).expect("the list is there");
    let list = rest.split_once(until).map_or(rest, |(list, _)| list);
    words_behind(list, "`", is_name).into_iter().filter(|w| w != "-").collect()
}

#[test]
fn every_part_is_listed_and_every_listed_part_is_there() {
    let mut used = BTreeSet::new();
    for parts in words_behind(&sources(&root().join("src/widget"), "rs"), "part=\"", |c| c != '"') {
        used.extend(parts.split(' ').map(str::to_owned));
    }
    let calls =
        words_behind(&sources(&root().join("src/widget"), "rs"), "\"part\", \"", |c| c != '"');
    used.extend(calls.iter().flat_map(|parts| parts.split(' ')).map(str::to_owned));
    let script = sources(&root().join("www"), "js");
    used.extend(words_behind(&script, ".part = \"", is_name));
    assert_eq!(listed("::part()`:", "and with"), used);
}

#[test]
fn every_custom_property_is_listed_and_every_listed_one_is_there() {
    let mut style = sources(&root().join("src/widget/style"), "css");
    style.retain(|c| !c.is_whitespace());
    let used: BTreeSet<String> = words_behind(&style, "var(--dateline-", is_name)
        .into_iter()
        .map(|name| format!("--dateline-{name}"))
        .collect();
    assert_eq!(listed("custom properties:", "<!--"), used);
}

#[test]
fn every_attribute_is_listed_and_every_listed_one_is_there() {
    let script = sources(&root().join("www"), "js");
    let (_, choices) = script.split_once("const CHOICES = {").expect("the element has choices");
    let choices = choices.split_once("};").expect("they end").0;
    let mut used: BTreeSet<String> =
        choices.lines().filter_map(|l| Some(l.trim().split_once(": [")?.0.to_owned())).collect();
    let (_, observed) = script.split_once("observedAttributes = [").expect("it has attributes");
    let observed = observed.split_once(']').expect("they end").0;
    used.extend(words_behind(&format!(",{}", observed.replace(' ', "")), ",\"", is_name));
    let rows = promised();
    let table = rows.split_once("| event |").expect("events follow").0;
    assert_eq!(words_behind(table, "\n| `", is_name), used);
}

#[test]
fn every_event_is_listed_and_every_listed_one_is_there() {
    let widget = sources(&root().join("src/widget"), "rs");
    let script = sources(&root().join("www"), "js");
    for event in words_behind(&promised(), "`dateline:", is_name) {
        let quoted = format!("\"{event}\"");
        assert!(widget.contains(&quoted) || script.contains(&format!("#emit({quoted}")), "{event}");
    }
    for event in words_behind(&script, "*   dateline:", is_name) {
        assert!(promised().contains(&format!("`dateline:{event}`")), "{event}");
    }
}

#[test]
fn the_element_says_the_version_of_the_release() {
    let script = fs::read_to_string(root().join("www/dateline.js")).expect("the element's file");
    assert!(script.contains(concat!("const VERSION = \"", env!("CARGO_PKG_VERSION"), "\";")));
}
