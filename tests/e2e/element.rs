//! `<dateline-story>` in a host page: attributes, methods, events, removal and return.

use crate::harness::{FOLDER, Page, Site, Story, strings, until};
use serde_json::json;

/// A page with this body, once its first widget stands.
fn page_with(body: &str) -> Page {
    let page = blank(body);
    page.wait_for_widget();
    page
}

fn blank(body: &str) -> Page {
    let site = Site::new();
    site.put_page("/host.html", body);
    site.put("/story.json", Story::file("story.json"));
    site.put("/story.bin", Story::file("story.bin"));
    let page = Page::of(site);
    page.go("/host.html");
    page
}

/// A filter that every story knows.
const FILTER: &str = "status:happened";

fn filter_of(page: &Page) -> String {
    let filter = page.eval("return document.querySelector('dateline-story').getFilter()");
    filter.as_str().unwrap_or_default().to_owned()
}

/// Keeps every event of the widget in `window.heard`, from before it starts.
fn listen(page: &Page, names: &[&str]) {
    page.eval(&format!(
        "window.heard = []; for (const name of {}) \
         document.addEventListener('dateline:' + name, \
           (e) => heard.push([name, e.detail, e.composed, e.target.localName]))",
        json!(names)
    ));
}

#[test]
fn works_from_any_folder_of_a_server() {
    let page = Page::of(Site::new());
    page.go(FOLDER);
    page.wait_for_widget();
    assert_eq!(page.eval("return root.mode"), "open");
}

#[test]
fn leaves_no_global_name_behind() {
    let page = blank("<p>Nothing here yet.</p>");
    // ChromeDriver keeps a name of its own, from the first element it hands out.
    page.focused();
    let before = strings(&page.eval("return Object.getOwnPropertyNames(window)"));
    page.eval("document.querySelector('main').append(document.createElement('dateline-story'))");
    page.wait_for_widget();
    let after = strings(&page.eval("return Object.getOwnPropertyNames(window)"));
    let new: Vec<&String> = after.iter().filter(|name| !before.contains(name)).collect();
    assert!(new.is_empty(), "{new:?}");
}

#[test]
fn a_second_script_or_a_taken_name_is_no_error() {
    let page = page_with("<dateline-story></dateline-story>");
    page.eval("const s = document.createElement('script'); s.type = 'module'; \
         s.src = '/dateline.js?again'; s.onload = () => (window.loaded = true); document.head.append(s)");
    page.until("the second script", "return window.loaded === true");
}

#[test]
fn many_elements_load_the_widget_once_and_keep_apart() {
    let one = "<dateline-story></dateline-story>";
    let page = page_with(&format!("{one}<dateline-story filter='{FILTER}'></dateline-story>{one}"));
    let filters =
        "return [...document.querySelectorAll('dateline-story')].map((e) => e.getFilter())";
    until("all three", || (page.eval(filters) == json!(["", FILTER, ""])).then_some(()));
    let loads = page.eval("return performance.getEntriesByType('resource').filter((e) => /\\.wasm/.test(e.name)).length");
    assert_eq!(loads, 1);
}

#[test]
fn tells_when_it_is_ready_and_what_the_filter_gives() {
    let page = blank("<p>Nothing here yet.</p>");
    listen(&page, &["ready", "filter"]);
    page.eval("document.querySelector('main').append(document.createElement('dateline-story'))");
    page.until("ready", "return heard.some((h) => h[0] === 'ready')");
    page.eval(&format!("document.querySelector('dateline-story').setFilter('{FILTER}')"));
    page.until("filter", "return heard.some((h) => h[0] === 'filter')");
    let heard = page.eval("return heard.filter((h) => h[0] === 'filter')");
    let story = Story::read();
    assert_eq!(heard.as_array().map(Vec::len), Some(1), "told once: {heard}");
    assert_eq!(heard[0][1]["filter"], FILTER);
    assert_eq!(heard[0][1]["matching"], story.events(|e| e["status"] == "happened").len());
    assert_eq!(heard[0][1]["total"], story.list("events").len());
    assert_eq!((&heard[0][2], &heard[0][3]), (&json!(true), &json!("dateline-story")));
}

#[test]
fn set_filter_is_at_once_what_get_filter_gives() {
    let page = page_with("<dateline-story></dateline-story>");
    let script = "const e = document.querySelector('dateline-story'); \
        e.setFilter('status:target;nonsense:1;who:nobody-of-that-name'); return e.getFilter()";
    assert_eq!(page.eval(script), "status:target");
}

#[test]
fn the_filter_attribute_is_followed() {
    let page = page_with(&format!("<dateline-story filter='{FILTER}'></dateline-story>"));
    assert_eq!(filter_of(&page), FILTER);
    page.eval("document.querySelector('dateline-story').setAttribute('filter', 'status:target')");
    assert_eq!(filter_of(&page), "status:target");
    page.eval("document.querySelector('dateline-story').removeAttribute('filter')");
    assert_eq!(filter_of(&page), "");
}

#[test]
fn unknown_attribute_values_are_the_default() {
    let page = page_with(
        "<dateline-story lang='tlh' view='cube' theme='plaid' sync='telepathy' \
         filter=';;:who:,%zz;from:31-02'></dateline-story>",
    );
    assert_eq!(page.eval("return root.querySelector('[part~=root]').lang"), "en");
    assert_eq!(filter_of(&page), "");
    page.eval(&format!("document.querySelector('dateline-story').setFilter('{FILTER}')"));
    assert_eq!(page.hash(), "", "an unknown sync leaves the address alone");
}

#[test]
fn the_language_is_the_attributes_else_the_pages() {
    let page = page_with("<div lang='vi-VN'><dateline-story></dateline-story></div>");
    let lang = "return root.querySelector('[part~=root]').lang";
    assert_eq!(page.eval(lang), "vi");
    page.eval("document.querySelector('dateline-story').lang = 'km'");
    until("Khmer", || (page.eval(lang) == "km").then_some(()));
    page.eval("document.querySelector('dateline-story').lang = 'EN-gb'");
    until("English", || (page.eval(lang) == "en").then_some(()));
}

#[test]
fn a_removed_element_lets_go_and_comes_back_with_its_filter() {
    let page = page_with(&format!(
        "<dateline-story filter='{FILTER}' sync='hash'>Old news.</dateline-story>"
    ));
    page.eval("window.gone = document.querySelector('dateline-story'); gone.setFilter('status:target'); gone.remove()");
    page.until("the widget's end", "return !gone.shadowRoot.querySelector('[part~=root]')");
    page.eval("location.hash = 'dateline=status:ongoing'");
    assert_eq!(page.eval("return gone.getFilter()"), "status:target", "hears nothing while away");
    page.eval("history.replaceState(null, '', location.pathname); document.querySelector('main').append(gone)");
    page.wait_for_widget();
    assert_eq!(filter_of(&page), "status:target");
}

#[test]
fn a_filter_that_a_reader_cleared_stays_cleared_where_the_page_gave_one() {
    let page =
        page_with(&format!("<dateline-story filter='{FILTER}' sync='hash'></dateline-story>"));
    page.eval("document.querySelector('dateline-story').setFilter('')");
    assert_eq!(page.hash(), "#dateline=");
    page.driver.post("/refresh", &json!({}));
    page.wait_for_widget();
    assert_eq!(filter_of(&page), "");
    page.eval("location.hash = ''");
    until("the page's own filter", || (filter_of(&page) == FILTER).then_some(()));
}

#[test]
fn what_a_page_asks_for_when_it_hears_of_the_widget_is_done() {
    let page = blank("<p>Nothing here yet.</p>");
    page.eval(
        "const story = document.createElement('dateline-story'); \
         story.addEventListener('dateline:ready', () => story.setFilter('status:target')); \
         story.addEventListener('dateline:filter', () => story.setAttribute('theme', 'dark')); \
         document.querySelector('main').append(story)",
    );
    page.get(".chip");
    assert_eq!(filter_of(&page), "status:target");
    page.until("the theme", "return root.querySelector('[part~=root]').dataset.theme === 'dark'");
}

#[test]
fn going_back_to_the_pages_own_filter_leaves_the_way_forward() {
    let page =
        page_with(&format!("<dateline-story filter='{FILTER}' sync='hash'></dateline-story>"));
    page.eval("document.querySelector('dateline-story').setFilter('status:target')");
    assert_eq!(page.hash(), "#dateline=status:target");
    page.back();
    until("the page's own filter", || (filter_of(&page) == FILTER).then_some(()));
    assert_eq!(page.hash(), "");
    page.forward();
    until("the reader's", || (filter_of(&page) == "status:target").then_some(()));
    assert_eq!(page.hash(), "#dateline=status:target");
}

#[test]
fn another_story_takes_over_what_it_knows_of_the_filter() {
    let page = page_with("<dateline-story sync='hash'></dateline-story>");
    page.eval(&format!(
        "const e = document.querySelector('dateline-story'); \
         return fetch('/story.json').then((r) => r.json()).then((story) => {{ \
           e.setFilter('{FILTER};topic:' + story.topics[0].id); \
           for (const event of story.events) event.topics = []; \
           story.topics = []; e.story = story; }})"
    ));
    until("the filter of the new story", || (filter_of(&page) == FILTER).then_some(()));
    assert_eq!(page.hash(), format!("#dateline={FILTER}"));
}

#[test]
fn a_moved_element_lives_on() {
    let page = page_with("<dateline-story></dateline-story><div></div>");
    // In a task of the page: a driver's call need not be one.
    page.eval(
        "window.before = root.querySelector('[part~=root]'); \
        setTimeout(() => document.querySelector('div').append(document.querySelector('dateline-story')))",
    );
    page.until("the move", "return !!document.querySelector('div > dateline-story')");
    page.eval("return new Promise((done) => requestAnimationFrame(() => done()))");
    assert_eq!(page.eval("return root.querySelector('[part~=root]') === before"), true);
}

#[test]
fn what_is_changed_while_an_element_moves_is_not_lost() {
    let page = page_with("<dateline-story filter='q:school'></dateline-story><div></div>");
    page.get_with(".chip", "school");
    page.eval(
        "return fetch('/story.json').then((r) => r.json()).then((story) => {
            const it = document.querySelector('dateline-story');
            story.title = 'Another title';
            it.remove();
            it.story = story;
            it.setAttribute('filter', 'q:road');
            document.querySelector('div').append(it);
        })",
    );
    page.get_with("[part~=root]", "Another title");
    page.get_with(".chip", "road");
    page.eval("window.it = document.querySelector('dateline-story'); it.remove()");
    page.eval("it.setAttribute('filter', 'q:border'); document.querySelector('div').append(it)");
    page.get_with(".chip", "border");
}

#[test]
fn an_address_that_a_page_says_has_changed_is_followed() {
    let page = page_with("<dateline-story sync='hash'></dateline-story>");
    page.eval(
        "history.replaceState(null, '', '#dateline=q:school'); dispatchEvent(new Event('hashchange'))",
    );
    page.get_with(".chip", "school");
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn the_property_story_takes_a_plain_object() {
    let page = page_with("<dateline-story></dateline-story>");
    listen(&page, &["ready", "error"]);
    let title = "A story of another title";
    page.eval(&format!(
        "return fetch('/story.json').then((r) => r.json()).then((story) => \
         {{ story.title = '{title}'; document.querySelector('dateline-story').story = story; }})"
    ));
    page.get_with("[part~=root]", title);
    assert_eq!(page.eval("return document.querySelector('dateline-story').story.title"), title);
    page.eval("document.querySelector('dateline-story').story = { title: 1 }");
    page.until(
        "the error",
        "return heard.some((h) => h[0] === 'error' && h[1].message.length > 0)",
    );
    assert_eq!(page.console().len(), 1, "one line says so");
    page.get_with("[part~=root]", title);
    page.eval("document.querySelector('dateline-story').story = null");
    page.until("the story inside", &format!("return !root.textContent.includes('{title}')"));
}

#[test]
fn a_story_set_before_the_script_came_is_shown() {
    let site = Site::new();
    site.put("/host.html", "<!doctype html><html lang=\"en\"><title>Test</title>\
        <link rel=\"icon\" href=\"/favicon.svg\"><main><dateline-story></dateline-story></main></html>");
    site.put("/story.json", Story::file("story.json"));
    let page = Page::of(site);
    page.go("/host.html");
    page.eval("return fetch('/story.json').then((r) => r.json()).then((story) => { story.title = 'Early bird'; \
        document.querySelector('dateline-story').story = story; return import('/dateline.js').then(() => 0) })");
    page.get_with("[part~=root]", "Early bird");
}

#[test]
fn src_takes_both_forms_of_a_story() {
    let story = Story::read();
    let title = story.0["title"].as_str().expect("a story has a title");
    for file in ["story.json", "story.bin"] {
        let page = page_with(&format!("<dateline-story src='/{file}'></dateline-story>"));
        page.get_with("[part~=root]", title);
    }
}

#[test]
fn a_filter_may_have_in_front_what_it_has_in_an_address() {
    let page = page_with(&format!("<dateline-story filter='#dateline={FILTER}'></dateline-story>"));
    assert_eq!(filter_of(&page), FILTER);
    for before in ["#dateline=", "dateline=", "https://news.example/a?b=c#d=e&dateline="] {
        let script = "const e = document.querySelector('dateline-story'); e.setFilter('');";
        page.eval(&format!("{script} e.setFilter('{before}status:target')"));
        assert_eq!(filter_of(&page), "status:target", "{before}");
    }
}

#[test]
fn the_property_src_is_the_attribute_as_of_an_image() {
    let page = page_with("<dateline-story></dateline-story>");
    listen(&page, &["ready"]);
    let src =
        "const e = document.querySelector('dateline-story'); return [e.src, e.getAttribute('src')]";
    assert_eq!(page.eval(src), json!(["", null]));
    page.eval("document.querySelector('dateline-story').src = 'story.json'");
    let whole = format!("{}/story.json", page.site.origin());
    assert_eq!(page.eval(src), json!([whole, "story.json"]));
    page.until("the story of it", "return heard.length === 1");
    page.eval("document.querySelector('dateline-story').src = null");
    assert_eq!(page.eval(src), json!(["", null]));
    page.eval(
        "const early = document.createElement('dateline-story'); \
        early.src = '/story.bin'; document.querySelector('main').append(early)",
    );
    page.until(
        "another",
        "return document.querySelectorAll('dateline-story')[1].src.endsWith('/story.bin')",
    );
}
