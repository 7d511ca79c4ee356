//! The widget on pages that nobody here controls: www/hosts has them.

use crate::harness::{Page, Setting, Site, keys, until};
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
    for file in ["quirks.html", "rtl.html", "ads.html", "zoom.html"] {
        let page = host(file);
        assert_eq!(outline(&page), plain, "{file}");
        check_use(&page);
    }
}

/// Pressing and typing do what they do anywhere.
fn check_use(page: &Page) {
    page.click(&page.get("[part~=sources]"));
    page.get("[part~=evidence]");
    page.type_into(&page.get("input.search"), "school");
    page.get_with(".chip", "school");
}

#[test]
fn polyfills_of_custom_elements_change_nothing() {
    let plain = outline(&host("plain.html"));
    for file in ["polyfill.html", "builtin.html", "scoped.html"] {
        let page = host(file);
        assert_eq!(outline(&page), plain, "{file}");
        check_use(&page);
        page.eval("window.it = document.querySelector('dateline-story'); it.remove()");
        page.until("its end", "return !it.shadowRoot.querySelector('[part~=root]')");
        page.eval("document.body.append(it)");
        page.get_with(".chip", "school");
    }
    let is_polyfilled = |file: &str, script: &str| {
        assert_eq!(host(file).eval(&format!("return {script}")), true, "{file} has its polyfill");
    };
    let native = "/native code/.test(String(customElements.define))";
    is_polyfilled("plain.html", native);
    is_polyfilled("polyfill.html", &format!("!{native}"));
    is_polyfilled("scoped.html", &format!("!{native}"));
    // It leaves alone what a browser has of its own: that it came is all there is to see.
    let came = "performance.getEntriesByName(location.origin + '/hosts/made/builtin.js')[0]?.decodedBodySize > 0";
    is_polyfilled("builtin.html", came);
}

#[test]
fn a_page_served_as_xhtml_has_no_tree_of_another_kind() {
    let page = host("xhtml.xhtml");
    assert_eq!(page.eval("return document.contentType"), "application/xhtml+xml");
    assert_eq!(outline(&page), outline(&host("plain.html")));
    check_use(&page);
    page.eval("document.querySelector('dateline-story').setFilter('')");
    for view in ["entities", "figures", "reports", "timeline"] {
        page.eval(&format!("document.querySelector('dateline-story').setFilter('view:{view}')"));
        page.get(&format!("#tab-{view}[aria-selected=true]"));
        let odd = "return all('*').filter((e) => !e.closest('svg') \
            && e.namespaceURI !== 'http://www.w3.org/1999/xhtml').map((e) => e.localName)";
        assert_eq!(page.eval(odd), json!([]), "{view}");
    }
}

#[test]
fn an_element_of_the_same_name_is_left_alone() {
    let page = Page::of(Site::new());
    page.go("/hosts/taken.html");
    page.until(
        "the page's own",
        "return document.querySelector('dateline-story')?.dataset.whose === 'the page'",
    );
    let said = until("a line", || Some(page.console()).filter(|said| !said.is_empty()));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("dateline-story: another script is on this page already"), "{said:?}");
}

#[test]
fn of_two_versions_the_first_works_and_the_second_says_that_it_does_not() {
    let site = Site::new();
    let own = env!("CARGO_PKG_VERSION");
    let script =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/embed/dateline.js"));
    let other = script.expect("`cargo xtask build` makes it").replacen(own, "99.0.0", 1);
    site.put("/hosts/other-version/dateline.js", other);
    let page = Page::of(site);
    page.go("/hosts/versions.html");
    page.wait_for_widget();
    assert_eq!(page.eval("return customElements.get('dateline-story').version"), own);
    let said = until("a line", || Some(page.console()).filter(|said| !said.is_empty()));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].contains(own) && said[0].contains("version 99.0.0 leaves it alone"),
        "{said:?}"
    );
    check_use(&page);
}

#[test]
fn twenty_stories_load_and_compile_one_module() {
    let site = Site::new();
    // Before any script of the page: what is compiled and what is asked for.
    site.run_first(
        "window.compiled = []; for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
             const native = WebAssembly[name]; WebAssembly[name] = (...given) => (compiled.push(name), native(...given)) }",
    );
    let page = Page::of(site);
    page.go("/hosts/twenty.html");
    page.eval(
        "document.querySelectorAll('dateline-story').forEach((it) => it.setAttribute('eager', ''))",
    );
    page.until(
        "all of them",
        "return [...document.querySelectorAll('dateline-story')]
        .filter((it) => it.shadowRoot.querySelector('[part~=root] [part~=event]')).length === 20",
    );
    assert_eq!(page.eval("return compiled"), json!(["instantiateStreaming"]));
    let loaded = "return performance.getEntriesByType('resource').map((e) => e.name)
        .filter((name) => /widget-|words-|\\.bin|dateline\\.js/.test(name)).length";
    assert_eq!(page.eval(loaded), 3, "the element, the widget's script and its wasm, each once");
}

#[test]
fn an_element_that_is_moved_keeps_what_the_reader_did() {
    let page = host("plain.html");
    check_use(&page);
    let opened = "return all('[part~=evidence]').filter(visible).length";
    let before = page.eval(opened);
    page.eval(
        "window.ready = 0; addEventListener('dateline:ready', () => ready++);
         const aside = document.createElement('aside'); document.body.append(aside);
         setTimeout(() => aside.append(document.querySelector('dateline-story')))",
    );
    page.until("the move", "return !!document.querySelector('aside > dateline-story')");
    page.eval("return new Promise((done) => setTimeout(done, 100))");
    assert_eq!((page.eval(opened), page.eval("return ready")), (before, json!(0)));
    assert_eq!(page.eval("return all('input.search')[0].value"), "school");
    // To another document and back, as editors in the browser do.
    page.eval(
        "const frame = document.createElement('iframe'); document.body.append(frame);
         const it = document.querySelector('dateline-story');
         frame.contentDocument.body.append(it); document.body.append(it); frame.remove()",
    );
    page.get_with(".chip", "school");
    check_events(&page);
}

fn check_events(page: &Page) {
    page.until("events", "return all('[part~=event]').filter(visible).length > 0");
}

#[test]
fn a_generated_site_has_the_story_before_and_after_its_script() {
    let page = Page::of(Site::new());
    page.go("/hosts/made/site/index.html");
    page.wait_for_widget();
    assert_eq!(outline(&page), outline(&host("plain.html")));
    check_use(&page);
    let around =
        page.eval("return [...document.querySelectorAll('main > p')].map((p) => p.innerText)");
    assert_eq!(around, json!(["The text of the article, in Markdown.", "And what stands below."]));
    let page = Page::of(Site::new());
    page.set(Setting::NoScripts);
    page.go("/hosts/made/site/index.html");
    assert!(page.texts("[part~=event]").len() > 5, "and without it");
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
        let bar = page.bars(".bar:not(.whole)").into_iter().next().expect("the strip has bars");
        page.press_at((bar.left + bar.right) / 2.0, (bar.top + bar.bottom) / 2.0);
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
fn the_address_is_written_on_a_page_with_a_base_of_another_origin() {
    let site = Site::new();
    let html = format!(
        "<!doctype html><base href='https://elsewhere.example/'><link rel='icon' href='{0}/favicon.svg'>\
         <script type='module' src='{0}/embed/dateline.js'></script>\
         <dateline-story sync='hash'></dateline-story>",
        site.origin()
    );
    site.put("/host.html", html);
    let page = Page::of(site);
    page.go("/host.html");
    page.wait_for_widget();
    page.type_into(&page.get("input.search"), "school");
    page.until("the address", "return location.hash === '#dateline=q:school'");
}

#[test]
fn what_is_typed_in_the_widget_is_no_command_to_the_page() {
    let page = host("keys.html");
    page.type_into(&page.get("input.search"), "hun");
    page.eval("all('[role=slider]')[0].focus()");
    page.press(&[keys::RIGHT]);
    assert_eq!(page.eval("return commands"), json!([]));
    page.eval("root.activeElement.blur()");
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
    // The frame may still grow, and move under the press.
    until("the reports", || {
        let tab = page.get_with(".tab", "Reports");
        // The frame shows all of itself: it is the page around it that scrolls.
        page.eval_on(&tab, "it.scrollIntoView({ block: 'center' })");
        page.click(&tab);
        page.all("[part~=reports]").into_iter().next()
    });
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
fn leaving_a_page_whose_widget_is_on_its_way_is_no_fault() {
    let site = Site::new();
    site.slow_down(3_000);
    let page = Page::of(site);
    page.go("/hosts/plain.html");
    page.until("its script", "return customElements.get('dateline-story') !== undefined");
    page.site.slow_down(0);
    page.go("/hosts/rtl.html");
    page.wait_for_widget();
    assert_eq!(page.console(), [""; 0]);
    page.back();
    page.wait_for_widget();
    assert_eq!(page.all("[part~=error]").len(), 0);
}

#[test]
fn a_thousand_comings_and_goings_leave_nothing_behind() {
    let page = host("plain.html");
    let heap = || page.driver.heap();
    rounds(&page, 10);
    let before = heap();
    rounds(&page, 990);
    let after = heap();
    println!("heap after 10 and 1,000 rounds: {before} and {after} bytes");
    let room = page.driver.heap_room();
    assert!(
        after < before * 1.5 + room,
        "heap after 10 and 1,000 rounds: {before} and {after} bytes"
    );
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
