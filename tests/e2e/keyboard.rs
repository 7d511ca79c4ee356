//! Every task of a reader with the keyboard alone. At every stop the focus is
//! in sight, uncovered and ringed; each test says where it is when all is done.

use crate::harness::{Page, Story, entity_ids, keys, text, until};

fn hosted(address: &str) -> Page {
    Page::holding("<dateline-story sync='hash'></dateline-story>", &format!("#dateline={address}"))
}

#[track_caller]
fn until_changed(page: &Page, before: &[String]) {
    until("other events", || (page.events() != before).then_some(()));
}

#[test]
fn skipping_to_the_events() {
    let page = hosted("");
    page.tab_to(".skip");
    page.press(&[keys::ENTER]);
    page.check_focus("[role=tabpanel]");
}

#[test]
fn searching() {
    let page = hosted("");
    let before = page.events();
    page.tab_to("[part~=search]");
    page.press(&["l", "a", "m"]);
    until_changed(&page, &before);
    page.check_focus("[part~=search]");
    page.press(&["q", "q", "x"]);
    page.tab_to("[part~=empty] button");
    page.press(&[keys::ENTER]);
    until("the events", || (page.events() == before).then_some(()));
    page.check_focus(".count");
}

#[test]
fn filtering_leaving_out_undoing_and_clearing() {
    let (page, story) = (hosted("show:all"), Story::read());
    let (all, person) = (page.events(), text(story.busiest("person"), "id"));
    page.tab_to("[aria-controls=facet-who]");
    page.press(&[keys::ENTER]);
    page.tab_to("#facet-who input[type=checkbox]");
    page.press(&[keys::SPACE]);
    let with = story.events(|e| entity_ids(e).contains(&person));
    until("those of a person", || (page.events() == with).then_some(()));
    page.check_focus("#facet-who input[type=checkbox]");
    page.tab_to("#facet-who .not");
    page.press(&[keys::ENTER]);
    let without = story.events(|e| !entity_ids(e).contains(&person));
    until("those of others", || (page.events() == without).then_some(()));
    page.check_focus("#facet-who .not[aria-pressed=true]");
    page.press(&[keys::ESCAPE]);
    page.check_focus("[aria-controls=facet-who][aria-expanded=false]");
    page.tab_to(".tools button:nth-child(2)");
    page.press(&[keys::ENTER]);
    until("one step back", || (page.events() == with).then_some(()));
    page.check_focus(".count");
    page.tab_to(".tools button");
    page.press(&[keys::ENTER]);
    until("all", || (page.events() == all).then_some(()));
    page.check_focus(".count");
}

#[test]
fn lifting_one_filter_after_the_other() {
    let page = hosted("show:all;status:happened;topic:economy;q:a");
    page.tab_to("[part~=chip]");
    for left in [2, 1] {
        page.press(&[keys::ENTER]);
        until("one chip less", || (page.all("[part~=chip]").len() == left).then_some(()));
        page.check_focus("[part~=chip]");
    }
    page.press(&[keys::ENTER]);
    until("no chip", || page.all("[part~=chip]").is_empty().then_some(()));
    page.check_focus(".count");
}

#[test]
fn choosing_days_by_the_sliders_and_by_typing() {
    let page = hosted("show:all");
    let before = page.events();
    page.tab_to("[role=slider]");
    page.press(&[keys::RIGHT]);
    until_changed(&page, &before);
    assert!(page.hash().contains("from:"), "{}", page.hash());
    page.check_focus("[role=slider]");
    page.press(&[keys::HOME]);
    until("all again", || (page.events() == before).then_some(()));
    page.tab_to(".dates input");
    // Month, day, year: the order of the tests' browser.
    "02062026".chars().for_each(|key| page.press(&[key.to_string().as_str()]));
    until_changed(&page, &before);
    page.check_focus(".dates input");
}

#[test]
fn key_moments_or_everything() {
    let page = hosted("");
    let before = page.events();
    page.tab_to(".side-of-switch[aria-pressed=false]");
    page.press(&[keys::ENTER]);
    until("everything", || (page.events().len() > before.len()).then_some(()));
    page.check_focus(".side-of-switch[aria-pressed=true]");
}

#[test]
fn showing_more_of_a_day() {
    let page = hosted("");
    let before = page.events();
    page.tab_to(".more-of-day");
    page.press(&[keys::ENTER]);
    until("more", || (page.events().len() > before.len()).then_some(()));
    page.check_focus("article.body");
}

#[test]
fn from_an_event_to_its_sentence_into_the_report_and_back() {
    let page = hosted("show:all");
    page.tab_to("[part~=sources]");
    page.press(&[keys::ENTER]);
    page.get("blockquote");
    page.check_focus("[part~=sources][aria-expanded=true]");
    page.tab_to("figcaption .link");
    page.press(&[keys::ENTER]);
    page.get(".sentence-open");
    page.check_focus(".sentence-open");
    page.tab_to(".reader-next .link");
    page.back();
    page.check_focus("figcaption .link");
}

#[test]
fn opening_a_card_and_filtering_by_it() {
    for width in [1160, 400] {
        let page = hosted("show:all");
        page.emulate_width(width);
        page.tab_to("[part~=event-title] [data-peek]");
        page.press(&[keys::ENTER]);
        page.get(".card.is-open");
        page.check_focus("[data-opened]");
        page.tab_to(".card.is-open > .link");
        page.press(&[keys::ENTER]);
        page.get("[part~=chip]");
        page.check_focus(".card.is-chosen > .link");
    }
}

#[test]
fn comparing_two_people() {
    let page = hosted("view:entities");
    page.tab_to(".met-n");
    page.press(&[keys::ENTER]);
    page.get(".compare");
    page.check_focus(".met-n[aria-expanded=true]");
    page.tab_to(".compare a");
    page.press(&[keys::ENTER]);
    page.check_focus("article.body[data-opened]");
}

#[test]
fn sharing_and_saving() {
    let page = hosted("status:target");
    page.eval(
        "HTMLAnchorElement.prototype.click = function () { window.fileName = this.download }",
    );
    page.allow_clipboard();
    page.tab_to("[popovertarget]");
    page.press(&[keys::ENTER]);
    page.tab_to("[data-take=copy]");
    page.press(&[keys::ENTER]);
    page.get_with(".take [role=status]", "copied");
    page.check_focus("[data-take=copy]");
    page.tab_to("[data-take=csv]");
    page.press(&[keys::ENTER]);
    page.until("a file", "return !!window.fileName");
    page.get_with(".take [role=status]", "Saved:");
    page.check_focus("[data-take=csv]");
    page.press(&[keys::ESCAPE]);
    page.check_focus("[popovertarget]");
}

#[test]
fn from_view_to_view() {
    let page = hosted("");
    page.tab_to("[role=tab]");
    for (key, id) in [
        (keys::RIGHT, "entities"),
        (keys::RIGHT, "figures"),
        (keys::END, "reports"),
        (keys::LEFT, "figures"),
        (keys::HOME, "timeline"),
    ] {
        page.press(&[key]);
        page.check_focus(&format!("#tab-{id}[aria-selected=true]"));
    }
    page.press(&[keys::TAB]);
    assert!(!page.focus_said().contains("role=\"tab\""), "{}", page.focus_said());
}

#[test]
fn back_to_an_earlier_day() {
    let page = hosted("");
    page.tab_to(".as-of select");
    page.press(&[keys::DOWN]);
    page.get_with("[part~=chip]", "As known on");
    page.check_focus(".as-of select");
}

#[test]
fn every_stop_of_every_view_is_seen_at_every_width() {
    for view in ["timeline", "entities", "figures", "reports"] {
        for width in [1160, 320] {
            let page = hosted(&format!("view:{view}"));
            page.emulate_width(width);
            // The last stop of all is the page's own.
            page.eval("const b = document.querySelector('main').appendChild(document.createElement('button')); b.className = 'end'; b.textContent = 'End'");
            page.tab_to(".end");
        }
    }
}
