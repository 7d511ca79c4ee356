//! The view in the page's address: shared, walked back and forward, left alone.

use crate::harness::{Page, Story, text, until};
use serde_json::json;

#[track_caller]
fn check_hash(page: &Page, part: &str, is_there: bool) {
    let what = format!("{part} in the address: {is_there}");
    until(&what, || (page.hash().contains(part) == is_there).then_some(()));
}

#[test]
fn a_copied_link_shows_the_same_to_the_next_reader() {
    let story = Story::read();
    let person = text(story.busiest("person"), "id");
    let page = Page::open(&format!("#dateline=show:all;who:{person}"));
    page.allow_clipboard();
    let seen = page.events();
    page.click(&page.get_with(".tools button", "Share"));
    page.click(&page.get("[data-take=copy]"));
    page.get_with(".take [role=status]", "copied");
    let link = page.eval("return navigator.clipboard.readText()");
    let link = link.as_str().expect("the clipboard holds a text").to_owned();
    let path = link.strip_prefix(&page.site.origin()).expect("the link is of this site").to_owned();
    page.driver.post("/url", &json!({ "url": "about:blank" }));
    page.go(&path);
    page.wait_for_widget();
    assert_eq!(page.events(), seen, "{link}");
}

#[test]
fn back_and_forward_walk_through_views_and_choices() {
    let page = Page::open("");
    page.click(&page.get("#tab-reports"));
    check_hash(&page, "view:reports", true);
    page.click(&page.get(".report a"));
    page.get(".reader-text");
    check_hash(&page, "open:", true);
    page.back();
    page.get(".report");
    page.back();
    page.get("[part~=timeline]");
    assert_eq!(page.hash(), "");
    page.forward();
    page.get(".report");
    page.forward();
    page.get(".reader-text");
}

#[test]
fn a_ticked_choice_is_one_step_back() {
    let page = Page::open("");
    page.click(&page.get("[part~=tag]"));
    page.get("[part~=chip]");
    check_hash(&page, "topic:", true);
    page.back();
    until("no chip", || page.texts("[part~=chip]").is_empty().then_some(()));
    page.forward();
    page.get("[part~=chip]");
}

#[test]
fn typing_leaves_no_trail_of_steps() {
    let page = Page::open("");
    let before = page.eval("return history.length");
    page.type_into(&page.get("[part~=search]"), "visit");
    check_hash(&page, "q:visit", true);
    assert_eq!(page.eval("return history.length"), before);
}

#[test]
fn what_the_host_keeps_in_the_address_stays() {
    let page = Page::open("#chapter=2&dateline=status:happened&x=y");
    page.click(&page.get("#tab-reports"));
    check_hash(&page, "view:reports", true);
    let hash = page.hash();
    assert!(hash.contains("chapter=2") && hash.contains("x=y"), "{hash}");
    assert_eq!(hash.matches("dateline=").count(), 1, "{hash}");
}

#[test]
fn a_link_within_the_hosts_page_leaves_the_filter_alone() {
    let page = Page::open("#dateline=status:happened");
    page.get("[part~=chip]");
    page.eval("document.querySelector('a[href=\"#about\"]').click()");
    assert_eq!(page.hash(), "#about");
    page.eval("return new Promise((done) => setTimeout(done, 50))");
    page.get("[part~=chip]");
}

#[test]
fn unasked_the_address_is_never_touched() {
    let page = Page::holding("<dateline-story></dateline-story>", "#dateline=view:reports");
    page.get("[part~=timeline]");
    page.click(&page.get("#tab-entities"));
    page.get("[part~=cards]");
    assert_eq!(page.hash(), "#dateline=view:reports");
}

#[test]
fn a_link_that_a_reader_follows_brings_its_event_into_sight() {
    let page = Page::open("");
    let last = page.events().pop().expect("there are events");
    page.go(&format!("/?again#dateline=show:all;open:{last}"));
    page.wait_for_widget();
    let place = "const top = all('[data-opened]')[0]?.getBoundingClientRect().top; \
        return scrollY > 0 && top >= 0 && top < innerHeight / 2";
    page.until("the event in the upper half of the screen", place);
}
