//! The widget on pages that nobody here controls: www/hosts has them.

use crate::harness::{Page, Site, keys};
use serde_json::{Value, json};

fn host(file: &str) -> Page {
    let page = Page::of(Site::new());
    page.go(&format!("/hosts/{file}"));
    page.wait_for_widget();
    page
}

/// The title and the events on screen, and whether the page is as wide as its window.
fn outline(page: &Page) -> Value {
    page.eval(
        "return { titles: all('[part~=title], [part~=event-title]').map((e) => e.innerText),
            fits: document.documentElement.scrollWidth <= innerWidth }",
    )
}

#[test]
fn pages_of_every_kind_show_the_same_story() {
    let plain = outline(&host("plain.html"));
    assert_eq!(plain["fits"], true);
    for file in ["quirks.html", "rtl.html", "ads.html", "polyfill.html", "zoom.html"] {
        let page = host(file);
        assert_eq!(outline(&page), plain, "{file}");
        page.click(&page.get("[part~=sources]"));
        page.get("[part~=evidence]");
    }
}

#[test]
fn styles_for_everything_stay_outside() {
    let page = host("hostile.html");
    let style = page.eval(
        "const style = (css) => getComputedStyle(all(css)[0]);
         return [style('[part~=event-title]').textTransform, style('[part~=root]').textAlign,
             style('[part~=root]').whiteSpace, style('[part~=root]').textIndent,
             parseFloat(style('[part~=root]').fontSize) >= 14]",
    );
    assert_eq!(style, json!(["none", "start", "normal", "0px", true]));
    let own =
        page.eval("return all('.tab')[0].offsetHeight >= 44 && all('.event')[0].offsetWidth > 400");
    assert_eq!(own, true);
}

#[test]
fn a_zoomed_page_is_brushed_where_the_pointer_is() {
    let chosen = |file: &str| {
        let page = host(file);
        let bar = page.all("rect.bar:not(.whole)").into_iter().next().expect("the strip has bars");
        page.click(&bar);
        page.get(".chip");
        page.eval("return document.querySelector('dateline-story').getFilter()")
    };
    assert_eq!(chosen("zoom.html"), chosen("plain.html"));
}

#[test]
fn links_stay_on_a_page_with_a_base_elsewhere() {
    let page = Page::of(Site::new());
    page.go("/hosts/base.html");
    page.eval("document.querySelector('dateline-story').setAttribute('sync', 'hash')");
    page.wait_for_widget();
    let elsewhere = "return all('a[href]').filter((a) => a.href.split('#')[0] !== location.href.split('#')[0]).length";
    page.until("links", "return all('a[href]').length > 0");
    assert_eq!(page.eval(elsewhere), 0);
}

#[test]
fn what_is_typed_in_the_widget_is_no_command_to_the_page() {
    let page = host("keys.html");
    page.type_into(&page.get("input.search"), "hun");
    page.eval("all('[role=slider]')[0].focus()");
    page.press(&[keys::RIGHT]);
    assert_eq!(page.eval("return commands"), json!([]));
    page.eval("document.activeElement.blur()");
    page.press(&["x"]);
    assert_eq!(page.eval("return commands"), json!(["x"]), "and the page still has its keys");
}

#[test]
fn frameworks_set_attributes_and_properties_hear_events_and_unmount() {
    for file in ["react.html", "rendered.html", "vue.html", "svelte.html"] {
        let page = host(file);
        let press = |id: &str| page.eval(&format!("document.querySelector('#{id}').click()"));
        let heard = "[...document.querySelectorAll('#heard li')].map((li) => li.textContent)";
        let hears = |n: usize| page.until(file, &format!("return {heard}.length >= {n}"));
        // What was ready before the framework came to a page rendered elsewhere is not heard.
        let first = usize::from(file != "rendered.html");
        hears(first);
        press("filter");
        page.get(".chip");
        hears(first + 1);
        press("give");
        page.get_with("[part~=title]", "Given by the page");
        press("toggle");
        page.until(file, "return !document.querySelector('dateline-story')");
        press("toggle");
        page.get_with("[part~=title]", "Given by the page");
        page.get(".chip");
    }
}

#[test]
fn a_frame_without_an_origin_shows_the_story_and_tells_its_height() {
    let page = Page::of(Site::new());
    page.go("/hosts/frame.html");
    page.until("a height", "return Number(document.querySelector('iframe')?.height) > 1000");
    let frame = page.driver.run("return document.querySelector('iframe')", &[]);
    page.driver.post("/frame", &json!({ "id": frame }));
    page.wait_for_widget();
    page.click(&page.get_with(".tab", "Reports"));
    page.get("[part~=reports]");
    assert_eq!(page.eval("return document.documentElement.scrollHeight <= innerHeight + 1"), true);
}

#[test]
fn a_page_that_a_reader_comes_back_to_is_as_it_was() {
    let page = host("plain.html");
    page.type_into(&page.get("input.search"), "school");
    page.get_with(".chip", "school");
    page.go("/hosts/rtl.html");
    page.wait_for_widget();
    page.back();
    page.wait_for_widget();
    page.click(&page.get("[part~=sources]"));
    page.get("[part~=evidence]");
}

#[test]
fn a_thousand_comings_and_goings_leave_nothing_behind() {
    let page = host("plain.html");
    page.driver.cdp("HeapProfiler.enable", json!({}));
    let heap = || {
        page.driver.cdp("HeapProfiler.collectGarbage", json!({}));
        page.driver.cdp("Runtime.getHeapUsage", json!({}))["usedSize"].as_f64().unwrap_or(0.0)
    };
    rounds(&page, 10);
    let before = heap();
    rounds(&page, 990);
    let after = heap();
    println!("heap after 10 and 1,000 rounds: {before} and {after} bytes");
    assert!(after < before * 1.5, "heap after 10 and 1,000 rounds: {before} and {after} bytes");
}

/// Puts a widget on the page and takes it away again, so many times.
fn rounds(page: &Page, n: usize) {
    page.eval(&format!(
        "window.rounds = 0;
         (async () => {{
             for (let i = 0; i < {n}; i++) {{
                 const it = document.createElement('dateline-story');
                 it.setAttribute('eager', '');
                 const ready = new Promise((done) => it.addEventListener('dateline:ready', done));
                 document.body.append(it);
                 await ready;
                 it.remove();
                 await new Promise((done) => setTimeout(done));
                 window.rounds++;
             }}
         }})()"
    ));
    let patience = std::time::Instant::now();
    while page.eval("return window.rounds") != n {
        assert!(patience.elapsed().as_secs() < 300, "{n} rounds");
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
}
