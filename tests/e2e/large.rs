//! A story whose texts are in files of their own: they come when they are to be shown.

use crate::harness::{Page, Site, strings, until};
use dateline::embed::folder_of;
use dateline::model::{Event, Evidence, Story, block_name, codec};
use dateline::synth::synth;

const EVENTS: usize = 3_000;

/// The story, and its page at `address`; the files for which `is_there` says no are not.
fn open(address: &str, is_there: fn(&str) -> bool) -> (Story, Page) {
    open_with(address, |name, bytes| is_there(name).then(|| bytes.to_vec()))
}

/// The same with what `sent` makes of the files.
fn open_with(address: &str, sent: impl Fn(&str, &[u8]) -> Option<Vec<u8>>) -> (Story, Page) {
    let story = synth(EVENTS, 1);
    let parts = codec::encode_apart(&story, folder_of).expect("it has many events");
    let site = Site::new();
    parts.blocks.each(|list, i, block| {
        let name = block_name(list, i);
        if let Some(bytes) = sent(&name, block) {
            site.put(&format!("/big/{}/{name}", parts.folder), bytes);
        }
    });
    site.put("/big/story.bin", parts.head);
    site.put_page(
        "/host.html",
        "<dateline-story sync='hash' src='/big/story.bin'></dateline-story>",
    );
    let page = Page::of(site);
    page.go(&format!("/host.html#dateline={address}"));
    page.wait_for_widget();
    (story, page)
}

/// The names of the story's files that were asked for.
fn asked(page: &Page) -> Vec<String> {
    let names =
        "return performance.getEntriesByType('resource').map((e) => e.name.split('/').pop())";
    let mut asked = strings(&page.eval(names));
    asked.retain(|name| name.ends_with(".bin") && name != "story.bin");
    asked
}

/// Until the last event's own title is there.
fn scroll_to_last(page: &Page, story: &Story) {
    let last = story.events.last().expect("there are events");
    page.until(
        "the last event's own title",
        &format!(
            "all('.timeline')[0].scrollIntoView({{ block: 'end' }}); \
             return all('[part~=event-title]').some((t) => t.textContent === '{}')",
            last.title
        ),
    );
}

#[test]
fn texts_come_when_they_are_to_be_shown() {
    let (story, page) = open("show:all", |_| true);
    let first = &story.events[0];
    page.get_with("[part~=event-title]", &first.title);
    page.until("the texts of what is near", "return !all('[part~=timeline] [aria-busy]').length");
    let asked = asked(&page);
    assert!(asked.len() < 8, "{asked:?}");
    scroll_to_last(&page, &story);
}

#[test]
fn a_link_opens_an_event_and_its_sentences() {
    let story = synth(EVENTS, 1);
    let event = &story.events[EVENTS / 2];
    let (story, page) = open(&format!("open:{}", event.id), |_| true);
    let e = event.evidence[0].evidence;
    let article = &story.articles[e.article.index()];
    let sentence = article.sentences[e.sentence as usize].of(&article.text);
    page.get_with("[part~=evidence]", sentence);
}

#[test]
fn a_file_that_fails_leaves_the_rest_and_is_asked_for_again() {
    let (story, page) = open("show:all", |name| name != "e0.bin");
    page.until(
        "what is known of the first",
        "return all('[part~=timeline] [aria-busy]').length > 0",
    );
    let names = page.texts("[part~=timeline] [aria-busy]").join(" ");
    let first = story.events[0].participants[0];
    assert!(names.contains(&story.entities[first.index()].name), "{names}");
    scroll_to_last(&page, &story);
    let n = || asked(&page).iter().filter(|name| *name == "e0.bin").count();
    let before = n();
    page.eval("scrollTo(0, 0)");
    until("another try", || (n() > before).then_some(()));
    assert!(page.console().iter().any(|line| line.contains("e0.bin")), "it says which");
}

#[test]
fn a_damaged_file_is_told_and_asked_for_again_after_a_while() {
    let damaged = |name: &str, bytes: &[u8]| {
        Some(if name == "e0.bin" { vec![0xff; 40] } else { bytes.to_vec() })
    };
    let (_, page) = open_with("show:all", damaged);
    until("its name", || page.console().iter().any(|line| line.contains("e0.bin")).then_some(()));
    page.get("[part~=timeline] [aria-busy]");
    std::thread::sleep(std::time::Duration::from_secs(2));
    let n = asked(&page).iter().filter(|name| *name == "e0.bin").count();
    assert!((1..3).contains(&n), "asked for {n} times");
}

#[test]
fn all_that_a_filter_lets_in_is_saved() {
    let (story, page) = open("topic:trade;show:all", |_| true);
    let (_, table) = crate::takeaway::saved(&page, "csv");
    let n = table.lines().count() - 1;
    let trade = story.topics.iter().position(|t| t.id == "trade").expect("there is trade");
    let expected = story.events.iter().filter(|e| e.topics.iter().any(|t| t.index() == trade));
    // A row for each telling.
    assert_eq!(n, expected.map(|e| e.evidence.len()).sum::<usize>());
}

#[test]
fn a_search_goes_by_the_words_and_finds_what_is_not_there_yet() {
    let (story, page) = open("show:all", |_| true);
    page.type_into(&page.get("[type=search]"), "clinic");
    let sentence = |e: &Evidence| {
        let article = &story.articles[e.article.index()];
        article.sentences[e.sentence as usize].of(&article.text)
    };
    let has = |e: &&Event| {
        e.title.contains("clinic")
            || e.evidence.iter().any(|t| sentence(&t.evidence).contains("clinic"))
    };
    let n = story.events.iter().filter(has).count();
    assert!(n > 10);
    page.get_with(".count", &n.to_string());
    page.get_with("[part~=event-title] mark", "clinic");
}
