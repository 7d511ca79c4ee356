//! From an item to the sentence that it rests on, and to the report around it.

use crate::harness::{Page, Story, keys, strings, text, until};

#[test]
fn an_event_opens_its_sentences_as_the_reports_have_them() {
    let (page, story) = (Page::open("#dateline=show:all"), Story::read());
    for event in story.list("events").iter().take(5) {
        let id = text(event, "id");
        page.click(&page.get(&format!("[id='{id}'] [part~=sources]")));
        page.get(&format!("[id='{id}'] blockquote"));
        let quoted = page.texts(&format!("[id='{id}'] blockquote")).join("\n");
        let tellings = event["evidence"].as_array().expect("every event has evidence");
        for telling in tellings {
            let sentence = story.sentence(&telling["evidence"]);
            assert!(squeezed(&quoted).contains(&squeezed(&sentence)), "{sentence}\n{quoted}");
        }
    }
}

#[test]
fn a_quote_leads_into_the_report_with_its_sentence_in_view() {
    let (page, story) = (Page::open("#dateline=show:all"), Story::read());
    // The last sentence of a report is the farthest to scroll to.
    let farthest =
        |event: &&serde_json::Value| event["evidence"][0]["evidence"]["sentence"].as_u64();
    let event = story.list("events").iter().max_by_key(farthest).expect("the story has events");
    let id = text(event, "id");
    page.click(&page.get(&format!("[id='{id}'] [part~=sources]")));
    page.click(&page.get_with(&format!("[id='{id}'] figcaption a"), "read in context"));
    let open = page.get(".sentence-open");
    let shown = page.eval_on(&open, "return it.innerText").as_str().unwrap_or_default().to_owned();
    let sentence = story.sentence(&event["evidence"][0]["evidence"]);
    assert_eq!(squeezed(&shown), squeezed(&sentence));
    page.until(
        "the sentence in view",
        "const r = all('.sentence-open')[0].getBoundingClientRect(); \
        return r.top >= 0 && r.bottom <= innerHeight",
    );
    let (here, around) = (
        "getComputedStyle(it).backgroundColor",
        "getComputedStyle(it.parentElement).backgroundColor",
    );
    let is_marked = page.eval_on(&open, &format!("return {here} !== {around}"));
    assert_eq!(is_marked, true, "it is highlighted");
    page.back();
    page.get(&format!("[id='{id}']"));
}

#[test]
fn a_link_to_a_sentence_lands_there() {
    let story = Story::read();
    let article = story.list("articles").first().expect("the story has reports");
    let last = article["sentences"].as_array().map_or(0, Vec::len) - 1;
    let page = Page::open(&format!("#dateline=view:reports;open:{}.{last}", text(article, "id")));
    page.get(".sentence-open");
}

#[test]
fn every_report_can_be_read_in_full() {
    let (page, story) = (Page::open("#dateline=view:reports"), Story::read());
    let n = story.list("articles").len();
    assert_eq!(page.all(".report").len(), n);
    for i in 0..n {
        page.click(&page.all(".report a")[i]);
        let shown = page.get(".reader-text");
        let shown =
            page.eval_on(&shown, "return it.innerText").as_str().unwrap_or_default().to_owned();
        let whole =
            story.list("articles").iter().any(|a| squeezed(&text(a, "text")) == squeezed(&shown));
        assert!(whole, "{shown}");
        page.back();
        page.get(".report");
    }
}

#[test]
fn a_card_opens_and_filters_the_timeline() {
    let (page, story) = (Page::open("#dateline=show:all"), Story::read());
    page.click(&page.get("#tab-entities"));
    let person = story.busiest("person");
    let (id, name) = (text(person, "id"), text(person, "name"));
    page.click(&page.get_with(".card-button", &name));
    page.until("an open card", "return all('.card-button').some((b) => b.ariaExpanded === 'true')");
    assert!(page.hash().contains(&format!("open:{id}")), "{}", page.hash());
    let role = person["roles"].as_array().and_then(|roles| roles.last()).map(|r| text(r, "text"));
    let card = page.texts("[part~=card].is-open").join("\n");
    assert!(card.contains(&role.unwrap_or_default()), "{card}");
    page.click(&page.get("[part~=card].is-open .link:not(a)"));
    page.get_with("[part~=chip]", &name);
    page.get("[part~=card].is-chosen");
    page.click(&page.get("#tab-timeline"));
    let expected = story.events(|e| strings(&e["participants"]).contains(&id));
    until("the person's events", || (page.events() == expected).then_some(()));
}

#[test]
fn the_figures_say_what_the_reports_say() {
    let (page, story) = (Page::open("#dateline=view:figures"), Story::read());
    let shown = page.texts("[part~=figures]").join("\n");
    assert!(!shown.is_empty());
    let some = story.list("figures").iter().filter(|f| shown.contains(&text(f, "of"))).count();
    assert!(some > 0 || story.list("figures").is_empty(), "{shown}");
}

#[test]
fn the_keyboard_alone_gets_to_a_sentence() {
    let page = Page::open("");
    let focus_on = |css: &str| {
        until(css, || {
            let script =
                format!("const e = root.activeElement; return !!e && e.matches(\"{css}\")");
            if page.eval(&script) != true {
                page.press(&[keys::TAB]);
                return None;
            }
            Some(())
        });
    };
    focus_on("[part~=search]");
    focus_on("[aria-controls=facet-who]");
    page.press(&[keys::ENTER]);
    focus_on("#facet-who input[type=checkbox]");
    page.press(&[keys::SPACE]);
    page.get("[part~=chip]");
    page.press(&[keys::ESCAPE]);
    page.until(
        "the closed facet",
        "return root.activeElement?.matches('[aria-controls=facet-who]') && \
        all('#facet-who .choice').length === 0",
    );
    focus_on("[role=tab]");
    page.press(&[keys::RIGHT]);
    page.until(
        "the next tab",
        "return root.querySelector('#tab-entities').ariaSelected === 'true'",
    );
    page.press(&[keys::LEFT]);
    page.until(
        "the first tab",
        "return root.querySelector('#tab-timeline').ariaSelected === 'true'",
    );
    focus_on("[part~=sources]");
    page.press(&[keys::ENTER]);
    page.get("blockquote");
    focus_on("figcaption a");
    page.press(&[keys::ENTER]);
    page.get(".sentence-open");
    page.until("the focus at the sentence", "return root.activeElement?.matches('.sentence-open')");
}

#[test]
fn what_has_the_focus_shows_it() {
    let page = Page::open("");
    page.get("[part~=search]");
    page.press(&[keys::TAB]);
    for _ in 0..25 {
        page.press(&[keys::TAB]);
        let bare = page.eval(
            "const e = root.activeElement; if (!e) return null; \
             const look = () => [e, ...e.querySelectorAll('*')].map((x) => { const s = getComputedStyle(x); \
               return [s.outline, s.boxShadow, s.border, s.background, s.stroke, s.strokeWidth, s.fill].join() }).join(); \
             const focused = look(); e.blur(); const blurred = look(); e.focus(); \
             return focused === blurred ? e.outerHTML.slice(0, 200) : null",
        );
        assert!(bare.is_null(), "looks the same without focus: {bare}");
    }
}

/// Without what a browser may lay out otherwise: spaces, and quotation marks around it.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !"“”".contains(*c)).collect()
}
