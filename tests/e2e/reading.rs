//! A reader in the middle of the story: what is seen first, and that nothing moves
//! what is being read.

use crate::harness::{Page, Site, Story, keys, strings, text, until};
use serde_json::{Value, json};

/// How far from the screen's top the first event begins, in pixels.
fn first_event(page: &Page) -> f64 {
    let top = "return all('[part~=event]')[0].getBoundingClientRect().top";
    page.eval(top).as_f64().unwrap_or(f64::MAX)
}

#[test]
fn a_phone_shows_the_latest_the_next_and_who_before_all_else() {
    let site = Site::new();
    site.put_page("/phone.html", "<dateline-story></dateline-story>");
    let page = Page::of(site);
    page.emulate_width(360);
    page.go("/phone.html");
    page.wait_for_widget();
    let brief = page.eval("return all('.brief')[0].getBoundingClientRect().bottom");
    assert!(brief.as_f64().is_some_and(|bottom| bottom < 500.0), "{brief}");
    assert_eq!(page.texts(".brief dt"), ["Latest", "Next", "Who"]);
    assert!(first_event(&page) < 900.0, "{}", first_event(&page));
    page.click(&page.get(".fold"));
    page.get("[aria-controls=facet-who]");
    page.get(".dates input");
}

#[test]
fn events_without_a_date_are_said_and_shown_on_request() {
    let (page, story) = (Page::open("#dateline=show:all;from:2026"), Story::read());
    let undated = story.events(|e| e["when"].is_null());
    assert!(!undated.is_empty());
    let said = page.texts(".undated").join(" ");
    assert!(said.starts_with(&undated.len().to_string()), "{said}");
    page.click(&page.get(".undated button"));
    until("the undated", || {
        let shown = page.events();
        undated.iter().all(|id| shown.contains(id)).then_some(())
    });
    assert!(page.hash().contains("undated:show"), "{}", page.hash());
}

#[test]
fn the_day_that_a_reader_went_back_to_follows_undo() {
    let page = Page::open("");
    let value = || page.eval("return all('.as-of select')[0].value");
    let pick = "const s = all('.as-of select')[0]; s.selectedIndex = 1; \
        s.dispatchEvent(new Event('change', { bubbles: true })); return s.value";
    for _ in 0..2 {
        let picked = page.eval(pick);
        page.get_with("[part~=chip]", "As known on");
        assert_eq!(value(), picked);
        page.click(&page.get_with(".tools button", "Undo"));
        until("now again", || (value() == "").then_some(()));
    }
}

#[test]
fn back_from_a_report_finds_the_link_with_the_focus_where_it_was() {
    let page = Page::open("#dateline=show:all");
    page.eval("all('[part~=sources]')[9].scrollIntoView({ block: 'center' })");
    page.click(&page.all("[part~=sources]")[9]);
    let link = page.get("figcaption a");
    page.eval_on(&link, "it.scrollIntoView({ block: 'center' }); it.focus()");
    let place =
        "const e = root.activeElement; return e && [e.textContent, e.getBoundingClientRect().top]";
    let before = page.eval(place);
    let top = |place: &serde_json::Value| place[1].as_f64();
    // Less than a pixel is not scrolled by.
    let is_before = |now: &serde_json::Value| {
        let moved = top(now).zip(top(&before)).map(|(now, before)| (now - before).abs());
        now[0] == before[0] && moved.is_some_and(|px| px < 1.0)
    };
    for way in ["the browser's", "the report's"] {
        page.press(&[keys::ENTER]);
        page.get(".sentence-open");
        match way {
            "the browser's" => page.back(),
            _ => page.click(&page.get(".reader-back .link")),
        }
        until(way, || is_before(&page.eval(place)).then_some(()));
    }
}

#[test]
fn what_is_read_stays_in_place_while_more_is_shown() {
    let page = Page::open("");
    let folded = page.all(".more-of-day").into_iter().next();
    let more = folded.expect("a day of the story has many events");
    page.eval_on(&more, "it.scrollIntoView({ block: 'center' })");
    let above = "const at = (y) => root.elementFromPoint(innerWidth * 0.36, y)?.closest('.event'); \
        window.read = at(innerHeight * 0.2) ?? at(innerHeight * 0.35); \
        return Math.round(read.getBoundingClientRect().top)";
    let before = page.eval(above);
    let n = page.events().len();
    page.click(&more);
    until("more events", || (page.events().len() > n).then_some(()));
    page.eval("return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
    let now = page.eval("return Math.round(read.getBoundingClientRect().top)");
    let moved = now.as_f64().zip(before.as_f64()).map(|(now, before)| (now - before).abs());
    // Firefox scrolls by whole pixels: once by itself, as the list grows, and once
    // as it is told to, so that 1.5 px can be left over.
    assert!(moved.is_some_and(|px| px <= 2.0), "{before} {now}");
}

#[test]
fn on_a_page_from_right_to_left_all_stands_mirrored() {
    let page = Page::holding("<div dir='rtl'><dateline-story></dateline-story></div>", "");
    let right_of = |a: &str, b: &str| {
        let left = |css: &str| format!("all('{css}')[0].getBoundingClientRect().left");
        page.eval(&format!("return {} > {}", left(a), left(b)))
    };
    assert_eq!(right_of("[part~=search]", "[part~=facet][aria-controls^=facet-]"), true);
    assert_eq!(right_of(".dot", "[part~=event]"), true);
    assert_eq!(right_of("#tab-timeline", "#tab-entities"), true);
    let aligned = "return all('[part~=event-title]').map((e) => getComputedStyle(e).textAlign)[0]";
    assert_eq!(page.eval(aligned), "right");
    page.eval("root.querySelector('#tab-timeline').focus()");
    page.press(&[keys::LEFT]);
    page.until("the next tab", "return root.activeElement?.id === 'tab-entities'");
}

/// A story with these events, each of the one report's one sentence.
fn story_of(title: &str, events: &[Value]) -> Value {
    let said = "One sentence for all.";
    let evidence = json!({ "article": "r1", "sentence": 0, "span": [0, said.len()] });
    let events: Vec<Value> = events
        .iter()
        .enumerate()
        .map(|(i, own)| {
            let mut event = json!({ "id": format!("e{i}"), "title": "Something happens",
                "status": "happened", "participants": [], "places": [], "topics": [],
                "figures": [], "salience": 500 - i,
                "evidence": [{ "evidence": evidence, "status": own["status"].as_str().unwrap_or("happened") }] });
            for (name, value) in own.as_object().into_iter().flatten() {
                event[name] = value.clone();
            }
            event
        })
        .collect();
    let reports = if events.is_empty() {
        json!([])
    } else {
        json!([{ "id": "r1", "published": "2026-02-06", "text": said, "paragraphs": [[0, said.len()]],
            "sentences": [[0, said.len()]], "mentions": [], "dates": [] }])
    };
    json!({ "title": title, "language": "en", "articles": reports, "entities": [
        { "id": "long", "name": "A".repeat(200), "kind": "person" }],
        "topics": [], "figures": [], "events": events })
}

fn on(day: &str) -> Value {
    json!({ "when": { "from": day, "to": day, "precision": "day", "bound": "on" } })
}

#[test]
fn no_story_is_a_dead_end() {
    let long = "Ministers from every province meet and agree on what was put off. ".repeat(5);
    let mut ahead = on("2031-05-01");
    ahead["status"] = json!("scheduled");
    let stories = [
        ("empty", story_of("Nothing yet", &[])),
        ("one event", story_of("One", &[on("2026-02-06")])),
        ("no dates", story_of("Undated", &[json!({}), json!({}), json!({})])),
        ("long", story_of(&long, &[json!({ "title": long, "participants": ["long"] })])),
        ("ahead", story_of("Ahead", &vec![ahead; 3])),
        ("one day", story_of("A day", &vec![on("2026-02-06"); 60])),
    ];
    let site = Site::new();
    for (name, story) in &stories {
        let file = format!("/{}.json", name.replace(' ', "-"));
        site.put(&file, story.to_string());
        let page = format!("<dateline-story src='{file}'></dateline-story>");
        site.put_page(&file.replace(".json", ".html"), &page);
    }
    let page = Page::of(site);
    for (name, story) in &stories {
        for width in [320, 1160] {
            page.emulate_width(width);
            page.go(&format!("/{}.html", name.replace(' ', "-")));
            page.wait_for_widget();
            crate::looks::check_here(&page, &format!("story-{}-{width}", name.replace(' ', "-")));
            let n = story["events"].as_array().map_or(0, Vec::len);
            let shown = page.texts(".count").join(" ");
            assert!(shown.starts_with(&n.to_string()), "{name}: {shown}");
            if n == 0 {
                page.get("[part~=empty]");
            } else {
                assert!(!page.events().is_empty(), "{name}");
                let opened = text(&story["events"][0], "title");
                assert!(
                    opened.is_empty()
                        || page.texts("[part~=event]").join(" ").contains(opened.trim())
                );
            }
        }
    }
}

#[test]
fn the_days_of_two_headings_in_a_row_are_not_the_same() {
    let (page, story) = (Page::open("#dateline=show:all"), Story::read());
    let n_events = story.list("events").len();
    until("all events", || (page.events().len() == n_events).then_some(()));
    let mut headings: Vec<String> = page.texts(".era:not(:last-child) .when");
    assert!(headings.len() > 3);
    let n = headings.len();
    headings.dedup();
    assert_eq!(headings.len(), n, "{headings:?}");
}

#[test]
fn what_the_brief_names_stands_among_the_key_moments() {
    let page = Page::open("");
    let named =
        "return all('.brief > div:not(:last-child) a').map((a) => a.hash.split('open:')[1])";
    let named = strings(&page.eval(named));
    assert_eq!(named.len(), 2);
    assert!(named.iter().all(|id| page.events().contains(id)), "{named:?}");
}
