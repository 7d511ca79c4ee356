//! The page before its script, without one, and how the widget takes its place.

use super::harness::{Engine, Page, Setting, Site, Story, keys, strings};
use dateline::embed;
use dateline::model::codec;
use serde_json::Value;
use std::path::Path;
use std::rc::Rc;

/// The static page of the demo, its wasm on its way for a long time.
fn waiting() -> Page {
    let site = Site::new();
    site.slow_down(4_000);
    let page = Page::of(site);
    page.go("/");
    page.until("the script", "return customElements.get('dateline-story') !== undefined");
    page
}

fn screenshot(page: &Page) -> Value {
    page.driver.picture().into()
}

#[test]
fn the_widget_takes_the_static_pages_place_without_moving_a_pixel() {
    let page = waiting();
    page.eval("document.querySelector('dateline-story').scrollIntoView()");
    page.watch_moves();
    let (text, before) = (page.texts("[part~=root]"), screenshot(&page));
    page.wait_for_widget();
    assert_eq!(page.texts("[part~=root]"), text);
    // Only Chromium draws the same thing twice the same to the last bit.
    let most = if page.driver.engine == Engine::Chromium { 0 } else { 63 };
    let difference = difference(&page, &before, &screenshot(&page));
    assert!(difference <= most, "{difference} of 255");
    assert_eq!(page.moves(), [""; 0]);
}

/// The most that any pixel differs in any of its colours, out of 255. What moves
/// by a pixel differs by more than half of that; a letter that is smoothed at
/// another hundredth of a pixel by some 30, which nobody sees.
fn difference(page: &Page, a: &Value, b: &Value) -> u64 {
    let script = format!(
        "const pixels = async (png) => {{
             const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
             const picture = await createImageBitmap(new Blob([bytes], {{ type: 'image/png' }}));
             const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
             canvas.drawImage(picture, 0, 0);
             return canvas.getImageData(0, 0, picture.width, picture.height).data;
         }};
         const [a, b] = [await pixels({a}), await pixels({b})];
         if (a.length !== b.length) return 255;
         return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);"
    );
    let script = format!("return (async () => {{ {script} }})()");
    page.eval(&script).as_u64().expect("a number")
}

/// A page with the static story in a language, as `dateline build` publishes it.
fn article(lang: &str) -> String {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/embed");
    let bytes = Story::file("story.bin");
    let folder = embed::folder(&dist, &bytes, "/", lang).expect("`cargo xtask build` makes it");
    let story = Rc::new(codec::decode(&bytes).expect("the story can be read"));
    let element = embed::element(&story, &folder);
    format!(
        "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\"><title>Test</title>\
         <meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" href=\"/favicon.svg\">\
         <script type=\"module\" src=\"/dateline.js\"></script>{element}</html>"
    )
}

#[test]
fn in_each_language_the_static_page_says_and_shows_what_the_widget_does() {
    for lang in ["en", "vi", "km", "en-US"] {
        let site = Site::new();
        site.slow_down(4_000);
        site.put("/article.html", article(lang));
        let page = Page::of(site);
        for (width, scheme) in [(1160, "light"), (360, "dark")] {
            page.emulate_width(width);
            page.emulate_scheme(scheme);
            page.go(&format!("/article.html?{width}"));
            page.until("the script", "return customElements.get('dateline-story') !== undefined");
            page.until("the style", "return getComputedStyle(all('.tab')[0]).minHeight === '44px'");
            let (text, before) = (page.texts("[part~=root]"), screenshot(&page));
            page.wait_for_widget();
            assert_eq!(page.texts("[part~=root]"), text, "{lang} {width}");
            let difference = difference(&page, &before, &screenshot(&page));
            assert!(difference < 64, "{lang} {width}: {difference} of 255");
        }
    }
}

#[test]
fn what_a_reader_did_on_the_static_page_is_kept() {
    let page = waiting();
    page.type_into(&page.get("input.search"), "school");
    page.click(&page.get("[part~=sources]"));
    page.eval("all('input.search')[0].focus()");
    page.wait_for_widget();
    assert_eq!(page.texts("[part~=evidence]").len(), 1, "the press is answered");
    page.get_with(".chip", "school");
    page.press(&["s"]);
    page.get_with(".chip", "schools");
}

#[test]
fn a_link_pressed_on_the_static_page_opens_what_it_names() {
    let page = waiting();
    page.click(&page.get(".brief a.link"));
    page.wait_for_widget();
    page.get("[data-opened]");
    page.until("its address", "return location.hash.includes('open:')");
}

#[test]
fn a_press_is_carried_to_the_same_control_or_to_none() {
    let site = Site::new();
    site.slow_down(4_000);
    let page = Page::of(site);
    // The widget's first view is another one than the static page's.
    page.go("/#dateline=view:reports");
    page.until("the script", "return customElements.get('dateline-story') !== undefined");
    page.click(&page.get_with("[part~=tag]", "Diplomacy"));
    page.wait_for_widget();
    let filter = page.eval("return document.querySelector('dateline-story').getFilter()");
    assert_eq!(filter, "view:reports", "there are no topics to press");
}

#[test]
fn without_a_script_everything_is_there_to_read() {
    let page = Page::of(Site::new());
    page.set(Setting::NoScripts);
    page.emulate_width(1160);
    page.go("/");
    for gone in [".tabs", ".filters", ".tools", ".switch", "button", "input"] {
        assert!(page.all(gone).is_empty(), "{gone} can't work");
    }
    let topics = page.texts("[part~=event] .tags .told.static-only");
    assert!(topics.iter().any(|topics| !topics.is_empty()), "topics are words");
    let card = page.get(".side .card-name a");
    let name = page.eval_on(&card, "return it.innerText");
    page.click(&card);
    page.until("the whole card", "return [...root.querySelectorAll('.static-view[open] .card-name')]
        .some((name) => name.getBoundingClientRect().top >= 0 && name.getBoundingClientRect().top < innerHeight)");
    let seen = strings(&page.eval("return all('.static-view[open] .card-name').filter((it) => {
        const { top } = it.getBoundingClientRect(); return top >= 0 && top < innerHeight }).map((it) => it.innerText)"));
    assert!(seen.iter().any(|seen| name == **seen), "{name}: {seen:?}");
    page.go("/");
    assert!(page.texts("[part~=event]").len() > 5);
    assert_eq!(page.all(".static-view > summary").len(), 4);
    page.click(&page.get("[part~=event] .static-only > summary"));
    let link = page.get("[part~=event] .static-only[open] figcaption a");
    page.click(&link);
    let open = "return all('.report[open]').length === 1 && all('.static-view[open]').length === 1";
    page.until("the report with the sentence", open);
    let seen = "const [it] = [...document.querySelectorAll('dateline-story > i')].filter(
            (it) => '#' + it.id === decodeURIComponent(location.hash) || '#' + it.id === location.hash);
        const top = it.getBoundingClientRect().top; return top >= 0 && top < innerHeight";
    page.until("the sentence on screen", seen);
}

#[test]
fn without_its_wasm_the_static_page_stays_and_says_what_is_missing() {
    let page = Page::of(Site::new());
    page.site.take_away_the_wasm();
    page.go("/");
    page.get_with("[part~=error]", "Filters and search");
    assert!(page.texts("[part~=event]").len() > 5);
    assert_eq!(page.all(".static-view > summary").len(), 4);
    assert!(page.all(".tabs").is_empty(), "nothing stands there that can't work");
    assert_eq!(own_lines(&page), 1, "one line says so");
    page.click(&page.get(".brief a.link"));
    page.until("the link's place", "return location.hash.startsWith('#dateline=open:')");
}

#[test]
fn a_link_pressed_before_the_widget_fails_is_followed_on_the_static_page() {
    let site = Site::new();
    site.slow_down(3_000);
    site.put(&embed_file("widget-", ".wasm"), "no module");
    let page = Page::of(site);
    page.go("/");
    page.until("the script", "return customElements.get('dateline-story') !== undefined");
    page.click(&page.get(".brief a.link"));
    assert_eq!(page.hash(), "", "it waits for the widget");
    page.get_with("[part~=error]", "Filters and search");
    page.until("the link's place", "return location.hash.startsWith('#dateline=open:')");
    assert_eq!(own_lines(&page), 1, "one line says so");
}

/// Of the console; the browser's own are passed over.
fn own_lines(page: &Page) -> usize {
    page.console().iter().filter(|line| line.contains("dateline-story: ")).count()
}

/// The path of a published file whose name holds a hash.
fn embed_file(start: &str, end: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/embed");
    let names = std::fs::read_dir(folder).unwrap();
    let mut names = names.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let name = names.find(|name| name.starts_with(start) && name.ends_with(end));
    format!("/embed/{}", name.unwrap())
}

#[test]
fn a_style_that_does_not_come_leaves_what_was_there() {
    let site = Site::new();
    site.put_under(
        "style-src 'none'",
        "/host.html",
        "<!doctype html><script type=\"module\" src=\"/embed/dateline.js\"></script>\
         <dateline-story eager>In short: a visit.</dateline-story>",
    );
    let page = Page::of(site);
    page.go("/host.html");
    page.get_with("[part~=error]", "can’t be shown here");
    assert!(page.all("[part~=root]").is_empty());
    let shown = page.eval("return document.querySelector('dateline-story').innerText");
    assert_eq!(shown, "In short: a visit.");
    page.console();
}

#[test]
fn nothing_is_loaded_before_a_reader_comes_near() {
    let site = Site::new();
    site.put_page(
        "/long.html",
        "<p style-free>Far above.</p><div class=\"far\"></div><link rel=\"stylesheet\" href=\"/far.css\">\
         <dateline-story>Later.</dateline-story>",
    );
    site.put("/far.css", ".far { block-size: 9000px }");
    let page = Page::of(site);
    page.go("/long.html");
    let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name.split('/').at(-1))
        .filter((name) => !['far.css', 'dateline.js', 'favicon.svg', 'listener.js'].includes(name))";
    page.eval("document.querySelector('dateline-story').lang = 'vi'");
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(strings(&page.eval(loaded)), [""; 0]);
    page.eval("document.querySelector('dateline-story').scrollIntoView()");
    page.wait_for_widget();
    let parts = strings(&page.eval(loaded));
    for part in ["widget-", "style-", "words-vi-"] {
        assert!(parts.iter().any(|name| name.starts_with(part)), "{part}: {parts:?}");
    }
    page.press(&[keys::TAB]);
}

#[test]
fn an_eager_element_is_loaded_wherever_it_stands() {
    let site = Site::new();
    site.put_page(
        "/long.html",
        "<link rel=\"stylesheet\" href=\"/far.css\"><div class=\"far\"></div>\
         <dateline-story eager>Later.</dateline-story>",
    );
    site.put("/far.css", ".far { block-size: 9000px }");
    let page = Page::of(site);
    page.go("/long.html");
    page.wait_for_widget();
}
