//! Several reports of one event: side by side, with what only one of them says.

use crate::harness::{Page, Site, keys, until};
use crate::looks::check_here;
use serde_json::{Value, json};

const TEXTS: [&str; 2] =
    ["Eleven people died near Riverton on Friday.", "Twelve people died near Riverton."];

fn span_of(i: usize, words: &str) -> Value {
    let start = TEXTS[i].find(words).expect("the words stand there");
    json!([start, start + words.len()])
}

/// Two reports, by these agencies, of one event; a third tells another.
fn story(agencies: [&str; 2]) -> Value {
    let report = |i: usize, dates: Value| {
        json!({ "id": format!("r{i}"), "published": format!("2026-02-0{}", 5 + i), "agency": agencies[i],
            "text": TEXTS[i], "paragraphs": [[0, TEXTS[i].len()]], "sentences": [[0, TEXTS[i].len()]],
            "mentions": [{ "span": span_of(i, "Riverton"), "entity": "riverton" }], "dates": dates })
    };
    let friday =
        json!({ "from": "2026-02-06", "to": "2026-02-06", "precision": "day", "bound": "on" });
    let dates = json!([{ "span": span_of(0, "Friday"), "value": "2026-02-06", "when": friday }]);
    let evidence =
        |i: usize, span: Value| json!({ "article": format!("r{i}"), "sentence": 0, "span": span });
    let figure = |i: usize, words: &str, n: u32| {
        json!({ "id": format!("f{i}"), "kind": "count", "role": "level", "hedge": "exact", "value": n,
            "unit": "people", "of": "", "text": words, "entities": [], "evidence": [evidence(i, span_of(i, words))] })
    };
    let telling = |i: usize| json!({ "evidence": evidence(i, json!([0, TEXTS[i].len()])), "status": "happened" });
    let event = |id: &str, title: &str, tellings: Value| {
        json!({ "id": id, "title": title, "status": "happened", "when": friday, "participants": [],
            "places": ["riverton"], "topics": [], "figures": [], "salience": 500, "evidence": tellings })
    };
    json!({ "title": "A flood", "language": "en", "topics": [],
        "articles": [report(0, dates), report(1, json!([]))],
        "entities": [{ "id": "riverton", "name": "Riverton", "kind": "place" }],
        "figures": [figure(0, "Eleven people", 11), figure(1, "Twelve people", 12)],
        "events": [event("e0", "People died near Riverton", json!([telling(0), telling(1)])),
            event("e1", "Riverton was flooded", json!([telling(0)]))] })
}

fn opened(agencies: [&str; 2], behind: &str) -> Page {
    let site = Site::new();
    site.put("/flood.json", story(agencies).to_string());
    site.put_page("/host.html", "<dateline-story src='/flood.json' sync='hash'></dateline-story>");
    let page = Page::of(site);
    page.emulate_width(1160);
    page.go(&format!("/host.html{behind}"));
    page.wait_for_widget();
    page
}

#[test]
fn what_only_one_report_says_is_marked_and_said_beside_the_other() {
    let page = opened(["Alpha", "Beta"], "");
    page.click(&page.get_with("[part~=sources]", "2 reports differ"));
    page.get("blockquote");
    assert_eq!(page.texts(".own"), ["Eleven people", "Friday", "Twelve people"]);
    let said = page.texts(".quote > p.cite");
    assert_eq!(
        said,
        ["Only in this quotation: Eleven people · Friday", "Only in this quotation: Twelve people"]
    );
    let tops = "const [a, b] = all('.quote').map((q) => q.getBoundingClientRect()); \
        return a.top === b.top && a.right < b.left";
    assert_eq!(page.eval(tops), true, "side by side");
    check_here(&page, "sources-1160");
    page.emulate_width(320);
    check_here(&page, "sources-320");
}

#[test]
fn a_single_report_has_no_marks() {
    let page = opened(["Alpha", "Beta"], "");
    page.click(&page.get_with("[part~=sources]", "1 source"));
    page.get("blockquote");
    assert!(page.texts(".own").is_empty());
}

#[test]
fn two_reports_of_one_agency_are_not_two_sources() {
    let page = opened(["Alpha", "Alpha/Beta"], "#dateline=view:figures");
    assert!(!page.texts("summary").is_empty());
    assert!(!page.texts("[part~=root]").join(" ").contains("2 sources"));
}

#[test]
fn a_press_beside_the_links_opens_the_sentences_and_choosing_text_does_not() {
    let page = opened(["Alpha", "Beta"], "");
    let title = page.get("#e1 [part~=event-title]");
    page.click(&page.get("#e1 .told"));
    page.get("#e1 blockquote");
    page.click(&page.get("#e1 .told"));
    until("closed", || page.all("#e1 blockquote").is_empty().then_some(()));
    page.eval_on(&title, "getSelection().selectAllChildren(it); it.click()");
    page.eval("return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))");
    assert!(page.all("#e1 blockquote").is_empty());
}

#[test]
fn on_an_earlier_day_only_what_was_known_then_is_on_screen() {
    for view in ["timeline", "entities", "figures", "reports"] {
        let page =
            opened(["Alpha", "Beta"], &format!("#dateline=view:{view};as-of:2026-02-05;show:all"));
        let said = page.eval("return root.querySelector('.dateline').textContent");
        let said = said.as_str().unwrap_or_default();
        assert!(!said.contains("Beta") && !said.contains("Twelve"), "{view}: {said}");
        assert!(!said.contains("2 reports"), "{view}: {said}");
        assert_eq!(page.all(".spark").len(), 0, "one report draws no line");
    }
}

#[test]
fn reports_without_events_that_fit_stand_behind() {
    let page = opened(["Alpha", "Beta"], "#dateline=view:reports;q:flooded");
    page.get_with(".report", "1 event");
    assert_eq!(page.all(".report").len(), 1);
    page.eval("all('.others summary')[0].focus()");
    page.press(&[keys::ENTER]);
    until("the other", || (page.all(".report").len() == 2).then_some(()));
}
