//! Narrowing the story, by mouse.

use crate::harness::{Page, Setting, Story, entity_ids, strings, text, until};
use dateline::model::fold;
use serde_json::Value;

/// Everything, not only key moments, so that every event can be counted on screen.
const ALL: &str = "#dateline=show:all";

/// Ticks a choice of a facet.
fn tick(page: &Page, facet: &str, name: &str) {
    let button = page.get(&format!("[aria-controls=facet-{facet}]"));
    page.click(&button);
    page.get(&format!("#facet-{facet} .choice"));
    let choice = page.eval(&format!(
        "return all('#facet-{facet} .choice').find((c) => c.querySelector('label span').textContent.trim() === {}) \
         ?.querySelector('input')",
        serde_json::json!(name)
    ));
    let choice = crate::harness::Element::of(&choice);
    page.click(&choice.unwrap_or_else(|| panic!("{facet} has {name}")));
    page.click(&button);
}

/// Waits until exactly these events are on screen and the line counts them.
#[track_caller]
fn check(page: &Page, expected: &[String]) {
    assert!(!expected.is_empty(), "the story has something to find");
    until(&format!("the events {expected:?}"), || (page.events() == expected).then_some(()));
    let count = page.texts(".count").join(" ");
    let first = count.split_whitespace().next().unwrap_or_default();
    assert_eq!(first.replace(',', ""), expected.len().to_string(), "{count}");
}

#[test]
fn by_a_person() {
    let (page, story) = (Page::open(ALL), Story::read());
    let person = story.busiest("person");
    let id = text(person, "id");
    tick(&page, "who", &text(person, "name"));
    check(&page, &story.events(|e| entity_ids(e).contains(&id)));
    page.get_with("[part~=chip]", &text(person, "name"));
    assert!(page.hash().contains(&format!("who:{id}")), "{}", page.hash());
}

#[test]
fn by_a_topic() {
    let (page, story) = (Page::open(ALL), Story::read());
    for topic in story.list("topics").iter().take(3) {
        let id = text(topic, "id");
        let expected = story.events(|e| strings(&e["topics"]).contains(&id));
        if !expected.is_empty() {
            tick(&page, "topic", &text(topic, "name"));
            check(&page, &expected);
            page.click(&page.get("[part~=chip]"));
            check(&page, &story.events(|_| true));
        }
    }
}

#[test]
fn by_a_status() {
    let (page, story) = (Page::open(ALL), Story::read());
    for (status, name) in
        [("happened", "Happened"), ("scheduled", "Scheduled"), ("target", "Target")]
    {
        let expected = story.events(|e| e["status"] == status);
        if !expected.is_empty() {
            tick(&page, "status", name);
            check(&page, &expected);
            tick(&page, "status", name);
        }
    }
}

#[test]
fn by_two_facets_both_must_fit_and_within_one_either_may() {
    let (page, story) = (Page::open(ALL), Story::read());
    let person = story.busiest("person");
    let id = text(person, "id");
    let has = |e: &Value| entity_ids(e).contains(&id);
    tick(&page, "who", &text(person, "name"));
    tick(&page, "status", "Happened");
    check(&page, &story.events(|e| has(e) && e["status"] == "happened"));
    tick(&page, "status", "Scheduled");
    check(
        &page,
        &story.events(|e| has(e) && (e["status"] == "happened" || e["status"] == "scheduled")),
    );
}

#[test]
fn by_dates() {
    let (page, story) = (Page::open(ALL), Story::read());
    let newest = story.list("articles").last().expect("a story has reports");
    let year = text(newest, "published")[..4].to_owned();
    let (first, last) = (format!("{year}-01-01"), format!("{year}-12-31"));
    let inputs = page.all(".dates input");
    // Month, day, year: the order of the tests' browser.
    for (input, typed) in [(&inputs[0], format!("0101{year}")), (&inputs[1], format!("1231{year}"))]
    {
        page.eval_on(input, "it.focus()");
        typed.chars().for_each(|key| page.press(&[key.to_string().as_str()]));
    }
    check(
        &page,
        &story.events(|e| {
            let (from, to) = (text(&e["when"], "from"), text(&e["when"], "to"));
            !from.is_empty() && to >= first && from <= last
        }),
    );
    assert!(page.hash().contains("from:"), "{}", page.hash());
}

#[test]
fn by_search_without_marks_or_capitals() {
    let (page, story) = (Page::open(ALL), Story::read());
    let people = story.list("entities").iter().filter(|e| e["kind"] == "person");
    let person = people
        .filter(|e| !text(e, "name").is_ascii())
        .max_by_key(|e| story.events(|event| entity_ids(event).contains(&text(e, "id"))).len())
        .expect("somebody's name has marks");
    let (id, name) = (text(person, "id"), text(person, "name"));
    page.type_into(&page.get("[part~=search]"), &fold(&name));
    let found = until("a narrower list", || {
        let now = page.events();
        (now.len() < story.list("events").len()).then_some(now)
    });
    let expected =
        story.events(|e| text(e, "title").contains(&name) && entity_ids(e).contains(&id));
    assert!(
        !expected.is_empty() && expected.iter().all(|e| found.contains(e)),
        "{expected:?} {found:?}"
    );
    let marked = page.texts("[part~=event] mark").join(" ");
    assert!(name.split(' ').all(|word| marked.contains(word)), "{marked}");
}

#[test]
fn to_lam_finds_the_name_with_its_marks() {
    let page = Page::open("#dateline=show:all;q:to%20lam");
    let story = Story::read();
    let named = story.events(|e| text(e, "title").contains("Tô Lâm"));
    let found = page.events();
    assert!(named.iter().all(|id| found.contains(id)), "{named:?} {found:?}");
}

#[test]
fn nothing_found_names_a_filter_to_lift_and_lifts_it() {
    let page = Page::open(ALL);
    let all = page.events();
    page.type_into(&page.get("[part~=search]"), "qqzzxx");
    page.click(&page.get("[part~=empty] button"));
    until("all events again", || (page.events() == all).then_some(()));
    assert_eq!(page.eval("return root.querySelector('[part~=search]').value"), "");
}

#[test]
fn a_choice_that_gives_nothing_is_grey_and_stays_in_the_list() {
    let (page, story) = (Page::open(ALL), Story::read());
    let n = |id: &str| story.events(|e| strings(&e["topics"]).iter().any(|t| t == id)).len();
    let topics = story.list("topics").iter().filter(|t| n(&text(t, "id")) > 0);
    let rarest = topics.min_by_key(|t| n(&text(t, "id"))).expect("the story has topics");
    tick(&page, "topic", &text(rarest, "name"));
    page.click(&page.get("[aria-controls=facet-who]"));
    page.get("#facet-who .choice");
    let rows = page.eval(
        "return all('#facet-who .choice').map((c) => \
        [c.querySelector('label span:last-of-type').textContent, c.querySelector('input').disabled])",
    );
    let rows = rows.as_array().expect("a list");
    assert!(rows.iter().any(|row| row[0] == "0"), "somebody has no part in the rarest topic");
    assert!(rows.iter().all(|row| (row[0] == "0") == (row[1] == true)), "{rows:?}");
}

#[test]
fn the_count_is_announced_and_clear_all_leads_back() {
    let page = Page::open("#dateline=show:all;status:happened");
    assert_eq!(page.eval("return root.querySelector('.count').getAttribute('role')"), "status");
    let before = page.events();
    page.click(&page.get_with(".tools button", "Clear all"));
    until("more events", || (page.texts("[part~=chip]").is_empty()).then_some(()));
    assert_ne!(page.texts(".count").join(""), before.len().to_string());
    assert!(!page.hash().contains("status"), "{}", page.hash());
}

#[test]
fn a_facet_of_thousands_shows_the_most_frequent_and_finds_the_others() {
    let mut story = Story::read();
    let crowd = (0..3000).map(|i| serde_json::json!({ "id": format!("p{i}"), "name": format!("Person {i}"), "kind": "person" }));
    let crowd: Vec<Value> = crowd.collect();
    let ids: Vec<Value> = crowd.iter().map(|p| p["id"].clone()).collect();
    story.0["entities"].as_array_mut().expect("a list").extend(crowd);
    story.0["events"][0]["participants"].as_array_mut().expect("a list").extend(ids);
    let site = crate::harness::Site::new();
    site.put("/crowd.json", story.0.to_string());
    site.put_page("/host.html", "<dateline-story src='/crowd.json'></dateline-story>");
    let page = Page::of(site);
    page.go("/host.html");
    page.wait_for_widget();
    page.click(&page.get("[aria-controls=facet-who]"));
    page.get("#facet-who .choice");
    assert!(page.all("#facet-who .choice").len() <= 100);
    page.get_with("#facet-who li", "more");
    page.type_into(&page.get("#facet-who .find"), "person 2999");
    until("the one", || (page.all("#facet-who .choice").len() == 1).then_some(()));
    page.click(&page.get("#facet-who .choice input"));
    page.get_with("[part~=chip]", "Person 2999");
}

#[test]
fn on_a_phone_typing_folds_the_filters_so_that_what_is_found_is_seen() {
    let page = Page::open("");
    page.emulate_width(360);
    page.click(&page.get(".fold"));
    page.get("[aria-controls=facet-who]");
    page.type_into(&page.get("input.search"), "school");
    page.get_with(".chip", "school");
    assert!(page.all("[aria-controls=facet-who]").is_empty());
    page.click(&page.get(".fold"));
    page.get("[aria-controls=facet-who]");
}

#[test]
fn a_label_of_the_strip_chooses_its_days() {
    for width in [1160, 360] {
        let page = Page::open("");
        page.emulate_width(width);
        // A window takes its time to get its size, and the strip to follow it.
        page.until("the width", &format!("return Math.abs(innerWidth - {width}) < 2"));
        page.eval("return new Promise((done) => setTimeout(done, 500))");
        let label = page.all(".ticks text").pop().expect("the axis has labels");
        let year = page.eval_on(&label, "return it.textContent");
        // Firefox' driver does not always find that it can scroll to a text of a drawing.
        let middle = "it.scrollIntoView({ block: 'center' }); const box = it.getBoundingClientRect(); \
            return [box.left + box.width / 2, box.top + box.height / 2]";
        let middle = page.eval_on(&label, middle);
        let [x, y] = [0, 1].map(|i| middle[i].as_f64().expect("it has a place"));
        page.press_at(x, y);
        page.get_with(".chip", year.as_str().expect("a label is a text"));
    }
}

#[test]
fn above_a_bar_the_bar_is_pressed_also_where_a_label_chose_the_days_around_it() {
    let page = Page::open("");
    page.click(&page.get_with(".ticks text", "2025"));
    page.get_with(".chip", "2025");
    let bars = page.bars(".bar.whole").into_iter();
    let band = page.eval("return all('.band')[0].getBoundingClientRect().toJSON()");
    let [band_left, band_right, top] =
        ["left", "right", "top"].map(|side| band[side].as_f64().expect("the band has a box"));
    let mut within = bars.filter(|bar| bar.left > band_left + 2.0 && bar.right < band_right - 2.0);
    let bar = within.next().expect("a bar within the year");
    page.press_at((bar.left + bar.right) / 2.0, top + 4.0);
    page.get_with(".chip", "Feb");
}

#[test]
fn each_view_counts_what_it_is_about() {
    let page = Page::open("");
    assert!(page.texts(".count").join("").contains("event"));
    for (view, what) in [("entities", "people"), ("figures", "number"), ("reports", "report")] {
        page.eval(&format!("document.querySelector('dateline-story').setFilter('view:{view}')"));
        page.get(&format!("#tab-{view}[aria-selected=true]"));
        let count = page.texts(".count").join("");
        assert!(count.contains(what) && !count.contains("event"), "{view}: {count}");
    }
    page.eval("document.querySelector('dateline-story').setFilter('view:reports;status:target')");
    page.get_with(".count", " of ");
}

#[test]
fn on_a_phone_what_a_facet_holds_is_in_sight_right_below_its_button() {
    let page = Page::open("");
    page.set(Setting::Size { width: 360, height: 740, scale: 1 });
    page.click(&page.get(".fold"));
    for facet in ["who", "where", "status"] {
        page.click(&page.get(&format!("[aria-controls=facet-{facet}]")));
        page.until(
            "the choices in sight",
            &format!(
                "const panel = root.querySelector('#facet-{facet}:not([hidden])'); \
                 const [button, box] = [panel?.previousElementSibling, panel].map((e) => e?.getBoundingClientRect()); \
                 return panel && button.top >= 0 && box.top - button.bottom < 20 && box.bottom < innerHeight + 1"
            ),
        );
        assert_eq!(page.eval("return root.activeElement.part.value"), "facet");
    }
}
