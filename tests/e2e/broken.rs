//! What can't be shown: the page stays usable, and says so.

use crate::harness::{Length, Page, Site, Story, Stream, until};
use serde_json::json;
use std::time::Duration;

/// What the article says in the element's place.
const FALLBACK: &str = "In short: it was a long visit.";

/// A host page whose widget asks for `src`, and hears of errors.
fn page_with(src: &str, bytes: Option<Vec<u8>>) -> Page {
    let site = Site::new();
    if let Some(bytes) = bytes {
        site.put(src, bytes);
    }
    page_on(site, src)
}

/// The same for a story that is sent piece by piece.
fn page_with_stream(src: &str, stream: Stream) -> Page {
    let site = Site::new();
    site.stream(src, stream);
    page_on(site, src)
}

fn page_on(site: Site, src: &str) -> Page {
    site.put_page("/host.html", "<div id='place'></div><p id='below'>Below.</p>");
    let page = Page::of(site);
    page.go("/host.html");
    page.watch_moves();
    page.eval(&format!(
        "window.errors = []; window.reasons = []; \
         document.addEventListener('dateline:error', (e) => {{ errors.push(e.detail.message); reasons.push(e.detail.reason) }}); \
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

fn check_reason(page: &Page, reason: &str) {
    assert_eq!(page.eval("return reasons"), json!([reason]));
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
    check_reason(&page, "status");
    check_fallback(&page);
}

#[test]
fn a_story_cut_in_the_middle_leaves_the_fallback() {
    let mut bytes = Story::file("story.bin");
    bytes.truncate(bytes.len() / 2);
    let page = page_with("/cut.bin", Some(bytes));
    assert!(!error_of(&page).is_empty());
    check_reason(&page, "story");
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
    check_reason(&page, "story");
    check_fallback(&page);
}

#[test]
fn what_is_no_story_leaves_the_fallback() {
    for bytes in ["<html>not found</html>", "{\"title\":", "", "[]", "null"] {
        let page = page_with("/odd.json", Some(bytes.into()));
        assert!(!error_of(&page).is_empty(), "{bytes}");
        check_reason(&page, "story");
        check_fallback(&page);
    }
}

#[test]
fn a_server_that_does_not_answer_is_named() {
    // Refused by the page's policy, which a script can't tell from no answer.
    let page = page_with("http://127.0.0.1:9/story.bin", None);
    let error = error_of(&page);
    assert!(error.contains("127.0.0.1:9"), "{error}");
    check_reason(&page, "network");
    check_fallback(&page);
}

/// 200 MB, as fast as a page can take them: WebKitGTK reads on while its page has
/// much to do.
fn endless(length: Length) -> Stream {
    let megabyte = vec![b'x'; 1 << 20];
    Stream { length, bytes: megabyte, times: 200, piece: 1 << 18, pause: Duration::from_millis(4) }
}

#[test]
fn a_story_that_says_it_is_too_large_is_not_read() {
    let page = page_with_stream("/large.bin", endless(Length::Says(200 << 20)));
    let error = error_of(&page);
    assert!(error.contains("/large.bin") && error.contains("larger than"), "{error}");
    check_reason(&page, "size");
    check_fallback(&page);
    let sent = until("the end", || Some(page.site.sent("/large.bin")).filter(|sent| sent.is_over));
    // What lies in buffers on the way.
    assert!(sent.is_cancelled && sent.bytes < 32 << 20, "{sent:?}");
}

#[test]
fn a_story_that_turns_out_too_large_is_given_up() {
    let page = page_with_stream("/large.bin", endless(Length::Unsaid));
    error_of(&page);
    check_reason(&page, "size");
    check_fallback(&page);
    let sent = until("the end", || Some(page.site.sent("/large.bin")).filter(|sent| sent.is_over));
    assert!(sent.is_cancelled && sent.bytes < 128 << 20, "{sent:?}");
    let with = page.driver.heap();
    page.go("/host.html");
    let without = page.driver.heap();
    assert!(with - without < 32e6, "what came is let go of: {with} {without}");
}

#[test]
fn a_story_that_breaks_off_leaves_the_fallback() {
    let bytes = Story::file("story.bin");
    let stream =
        Stream { length: Length::BreaksOff, bytes, times: 1, piece: 4096, pause: Duration::ZERO };
    let page = page_with_stream("/half.bin", stream);
    let error = error_of(&page);
    assert!(error.contains("/half.bin"), "{error}");
    check_reason(&page, "network");
    check_fallback(&page);
}

/// The story in 24 pieces, over `time`.
fn slow(time: Duration) -> Stream {
    let bytes = Story::file("story.bin");
    let piece = bytes.len().div_ceil(24);
    Stream { length: Length::Says(bytes.len()), bytes, times: 1, piece, pause: time / 24 }
}

#[test]
fn a_slow_story_is_said_to_be_on_its_way_and_moves_nothing() {
    let page = page_with_stream("/slow.bin", slow(Duration::from_secs(4)));
    // The element itself has come in the first half second.
    std::thread::sleep(Duration::from_millis(500));
    page.eval("moved.length = 0");
    let place = "return document.querySelector('#below').getBoundingClientRect().top";
    let before = page.eval(place);
    page.get_with("[role=status][part=loading]", "Loading");
    assert_eq!(page.eval(place), before, "nothing has moved");
    let text = page.eval("return document.querySelector('dateline-story').innerText");
    assert!(
        text.as_str().is_some_and(|t| t.contains(FALLBACK)),
        "the page's words are still there: {text}"
    );
    page.until("a bar that grows", "return all('progress')[0]?.position > 0.3");
    assert_eq!(
        page.eval("return all('progress')[0].labels[0].textContent.trim()"),
        "Loading the story …"
    );
    assert_eq!(page.moves(), [""; 0]);
    page.wait_for_widget();
    assert!(page.all("progress").is_empty(), "and is gone when it is there");
}

#[test]
fn a_story_that_comes_at_once_says_nothing_of_its_way() {
    let page = page_with("/story.bin", Some(Story::file("story.bin")));
    page.eval(
        "window.said = []; new MutationObserver(() => said.push(...all('[part=loading] *'))) \
        .observe(root, { childList: true, subtree: true })",
    );
    page.wait_for_widget();
    assert_eq!(page.eval("return said.length"), 0);
}

#[test]
fn a_story_that_nobody_waits_for_any_more_is_cancelled() {
    let page = page_with_stream("/slow.bin", slow(Duration::from_secs(60)));
    page.get("[part=loading] progress");
    page.eval("window.gone = document.querySelector('dateline-story'); gone.remove()");
    let is_over = || Some(page.site.sent("/slow.bin")).filter(|sent| sent.is_over);
    assert!(until("the end", is_over).is_cancelled);
    page.eval("document.querySelector('#place').append(gone)");
    let is_sent = || Some(page.site.sent("/slow.bin")).filter(|sent| !sent.is_over);
    until("a second try", is_sent);
    page.site.put("/story.bin", Story::file("story.bin"));
    page.eval("gone.setAttribute('src', '/story.bin')");
    page.wait_for_widget();
    assert!(until("the end", is_over).is_cancelled, "of what another address has replaced");
    assert!(page.all("progress").is_empty());
    assert_eq!(page.eval("return errors"), json!([]), "it is no error");
}

#[test]
fn a_story_that_fails_later_leaves_the_one_on_screen() {
    let page = page_with("/story.bin", Some(Story::file("story.bin")));
    page.wait_for_widget();
    let shown = page.texts("[part~=root]");
    page.eval("document.querySelector('dateline-story').setAttribute('src', '/missing.bin')");
    error_of(&page);
    assert_eq!(page.texts("[part~=root]"), shown);
    assert_eq!(page.texts("[part~=error]"), [""; 0]);
    page.site.stream("/slow.bin", slow(Duration::from_secs(3)));
    page.eval("document.querySelector('dateline-story').setAttribute('src', '/slow.bin')");
    page.get("[part=loading] progress");
    assert_eq!(page.texts("[part~=root]"), shown, "what was there stays until then");
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
