//! What can't be shown: the page stays usable, and says so.

use crate::harness::{Page, Site, Story, until};

/// What the article says in the element's place.
const FALLBACK: &str = "In short: it was a long visit.";

/// A host page whose widget asks for `src`, and hears of errors.
fn page_with(src: &str, bytes: Option<Vec<u8>>) -> Page {
    let site = Site::new();
    site.put_page("/host.html", "<div id='place'></div>");
    if let Some(bytes) = bytes {
        site.put(src, bytes);
    }
    let page = Page::of(site);
    page.go("/host.html");
    page.eval(&format!(
        "window.errors = []; document.addEventListener('dateline:error', (e) => errors.push(e.detail.message)); \
         document.querySelector('#place').innerHTML = \"<dateline-story src='{src}'>{FALLBACK}</dateline-story>\""
    ));
    page
}

/// The error that was told, to the page and in one line of the console; there is
/// a first one or the test waits in vain. The browser's own lines are passed over.
fn error_of(page: &Page) -> String {
    let error = until("an error", || page.eval("return errors[0]").as_str().map(str::to_owned));
    let console = page.console();
    let own = console.iter().filter(|line| line.contains("dateline-story: "));
    assert_eq!(own.count(), 1, "{console:?}");
    error
}

#[track_caller]
fn check_fallback(page: &Page) {
    let text = page.eval("return document.querySelector('dateline-story').innerText");
    assert_eq!(text, FALLBACK, "it is on screen");
    page.get("[part~=error]");
    assert_eq!(page.texts("[part~=root]"), [""; 0]);
}

#[test]
fn a_story_that_is_not_there_leaves_the_fallback() {
    let page = page_with("/missing.bin", None);
    let error = error_of(&page);
    assert!(error.contains("/missing.bin") && error.contains("404"), "{error}");
    check_fallback(&page);
}

#[test]
fn a_story_cut_in_the_middle_leaves_the_fallback() {
    let mut bytes = Story::file("story.bin");
    bytes.truncate(bytes.len() / 2);
    let page = page_with("/cut.bin", Some(bytes));
    assert!(!error_of(&page).is_empty());
    check_fallback(&page);
}

#[test]
fn a_newer_story_is_named_as_such() {
    let mut bytes = Story::file("story.bin");
    // The version stands behind the four letters.
    bytes[4] = 99;
    let page = page_with("/newer.bin", Some(bytes));
    let error = error_of(&page);
    assert!(error.contains("newer"), "{error}");
    check_fallback(&page);
}

#[test]
fn what_is_no_story_leaves_the_fallback() {
    for bytes in ["<html>not found</html>", "{\"title\":", "", "[]", "null"] {
        let page = page_with("/odd.json", Some(bytes.into()));
        assert!(!error_of(&page).is_empty(), "{bytes}");
        check_fallback(&page);
    }
}

#[test]
fn a_story_that_fails_later_leaves_the_one_on_screen() {
    let page = page_with("/story.bin", Some(Story::file("story.bin")));
    page.wait_for_widget();
    page.eval("document.querySelector('dateline-story').setAttribute('src', '/missing.bin')");
    error_of(&page);
    page.get("[part~=root]");
    assert_eq!(page.texts("[part~=error]"), [""; 0]);
    page.eval("document.querySelector('dateline-story').setAttribute('src', '/story.bin')");
    page.wait_for_widget();
}

#[test]
fn without_the_wasm_the_page_says_so_in_its_language() {
    let site = Site::new();
    let page = "<!doctype html><html lang=\"vi\"><title>Test</title>\
        <link rel=\"icon\" href=\"/favicon.svg\">\
        <script type=\"module\" src=\"/alone/dateline.js\"></script>";
    site.put("/host.html", format!("{page}<dateline-story>{FALLBACK}</dateline-story></html>"));
    site.put("/alone/dateline.js", dist_file("dateline.js"));
    let page = Page::of(site);
    page.go("/host.html");
    page.get_with("[part~=error]", "Không");
    check_fallback(&page);
    assert!(!page.console().is_empty(), "the browser's own lines about the missing files");
}

fn dist_file(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/embed").join(name);
    std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

#[test]
fn markup_in_a_story_is_shown_as_text() {
    let mut story = Story::read();
    let markup = "<img src=x onerror=\"document.title='taken'\"><script>1</script>";
    story.0["title"] = markup.into();
    for (list, member) in [("events", "title"), ("entities", "name"), ("articles", "title")] {
        for item in story.0[list].as_array_mut().into_iter().flatten() {
            item[member] = markup.into();
        }
    }
    let page = page_with("/markup.json", Some(story.0.to_string().into_bytes()));
    page.get_with("[part~=root]", "onerror=");
    for view in ["timeline", "entities", "reports"] {
        page.eval(&format!("document.querySelector('dateline-story').setFilter('view:{view}')"));
        page.get(&format!("#tab-{view}[aria-selected=true]"));
        assert_eq!(page.eval("return all('script, img, [onerror]').length"), 0, "{view}");
    }
    assert_eq!(page.eval("return document.title"), "Test");
}

#[test]
fn any_filter_in_the_address_shows_the_page() {
    let long = format!("who:{}", "x,".repeat(50_000));
    let odd = ["who:nobody;topic:none", "%zz%;q:%", "q:%E0%A4", ";;;:::,,,", "open:nothing", &long];
    for filter in odd {
        let page = Page::open(&format!("?{}#dateline={filter}", filter.len()));
        let status = page.texts("[part~=status]").join(" ");
        assert!(!status.is_empty(), "the count is on screen");
    }
}
