//! Links, files and paper to take away.

use crate::harness::{Page, Setting, Story, strings, text, until};
use serde_json::{Value, json};

fn clipboard(page: &Page) -> String {
    page.eval("return navigator.clipboard.readText()").as_str().unwrap_or_default().to_owned()
}

/// Presses the button for a file, gives its name and its text.
pub fn saved(page: &Page, form: &str) -> (String, String) {
    page.eval(
        "window.files = []; const make = URL.createObjectURL; \
         URL.createObjectURL = (blob) => (blob.text().then((t) => files.push(t)), make.call(URL, blob)); \
         HTMLAnchorElement.prototype.click = function () { window.fileName = this.download }",
    );
    page.click(&page.get_with(".tools button", "Share"));
    page.click(&page.get(&format!("[data-take={form}]")));
    page.until("a file", "return files.length === 1");
    let file = page.eval("return [fileName, files[0]]");
    (file[0].as_str().unwrap_or_default().into(), file[1].as_str().unwrap_or_default().into())
}

#[test]
fn the_filtered_events_are_saved_as_a_table() {
    let story = Story::read();
    let page = Page::open("#dateline=status:target");
    let (name, table) = saved(&page, "csv");
    assert!(name.ends_with(".csv"), "{name}");
    let table = table.strip_prefix('\u{feff}').unwrap_or(&table);
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let ids = rows.records().map(|row| row.expect("a row")[0].to_owned());
    let mut ids: Vec<String> = ids.collect();
    ids.sort();
    assert_eq!(ids, story.events(|e| e["status"] == "target"));
}

#[test]
fn the_filtered_events_are_saved_as_json_and_as_a_calendar() {
    let story = Story::read();
    let dated = story.events(|e| e["status"] == "scheduled" && !e["when"].is_null());
    let page = Page::open("#dateline=status:scheduled");
    let (_, file) = saved(&page, "json");
    let json: Value = serde_json::from_str(&file).expect("JSON");
    let all = json["events"].as_array().map_or(0, Vec::len);
    assert_eq!(all, story.events(|e| e["status"] == "scheduled").len());
    page.go("/?again#dateline=status:scheduled");
    page.wait_for_widget();
    let (name, file) = saved(&page, "ics");
    assert!(name.ends_with(".ics"), "{name}");
    let calendar: icalendar::Calendar = file.parse().expect("a calendar");
    assert_eq!(calendar.components.len(), dated.len());
}

#[test]
fn a_link_to_one_event_opens_it_in_the_whole_story() {
    let page = Page::open("#dateline=status:happened");
    page.allow_clipboard();
    page.click(&page.get("[part~=sources]"));
    page.click(&page.get_with("[part~=evidence] button", "Copy link"));
    page.get_with("[part~=evidence] [role=status]", "copied");
    let link = clipboard(&page);
    let id = page
        .eval("return all('[part~=event]').find((e) => e.querySelector('[part~=evidence]')).id");
    let id = id.as_str().expect("an id");
    assert!(link.ends_with(&format!("#dateline=open:{id}")), "{link}");
}

#[test]
fn an_embed_shares_the_page_around_it_and_follows_such_a_link() {
    let page = Page::holding("<dateline-story></dateline-story>", "?a=1");
    page.allow_clipboard();
    page.click(&page.get("[part~=tag]"));
    page.click(&page.get_with(".tools button", "Share"));
    page.click(&page.get("[data-take=copy]"));
    page.get_with(".take [role=status]", "copied");
    assert_eq!(page.hash(), "", "nobody asked for a hash");
    let link = clipboard(&page);
    let seen = page.events();
    let path = link.strip_prefix(&page.site.origin()).expect("the page around it").to_owned();
    assert!(path.starts_with("/host.html?a=1#dateline=topic:"), "{path}");
    assert!(path.ends_with(";shared:yes"), "who opens it asked for it: {path}");
    page.driver.post("/url", &json!({ "url": "about:blank" }));
    page.go(&path);
    page.wait_for_widget();
    assert_eq!(page.events(), seen);
}

#[test]
fn a_link_in_a_saved_file_opens_its_event_on_an_embed() {
    let page = Page::holding("<dateline-story></dateline-story>", "?a=1#map=3");
    let (_, table) = saved(&page, "csv");
    let table = table.strip_prefix('\u{feff}').unwrap_or(&table);
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let row = rows.records().last().expect("an event").expect("a row");
    let (id, link) = (&row[0], row.iter().next_back().unwrap_or_default());
    let path = link.strip_prefix(&page.site.origin()).expect("the page around it");
    assert!(path.starts_with("/host.html?a=1#map=3&dateline=open:"), "{path}");
    page.driver.post("/url", &json!({ "url": "about:blank" }));
    page.go(path);
    page.wait_for_widget();
    let evidence = page.get("[part~=evidence]");
    assert_eq!(page.eval_on(&evidence, "return it.closest('[part~=event]').id"), id);
}

#[test]
fn a_link_that_cannot_be_copied_is_there_to_copy_by_hand() {
    let page = Page::open("");
    page.eval("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    page.click(&page.get_with(".tools button", "Share"));
    page.click(&page.get("[data-take=copy]"));
    let label = page.get_with(".take label", "Copy this link");
    let chosen = "const i = it.querySelector('input'); \
        return [root.activeElement === i, i.value.slice(i.selectionStart, i.selectionEnd)]";
    let address = page.eval("return location.href.split('#')[0]");
    assert_eq!(page.eval_on(&label, chosen), json!([true, address]));
}

#[test]
fn paper_has_every_filtered_event_with_its_sentences_and_goes_away_again() {
    let story = Story::read();
    let person = text(story.busiest("person"), "id");
    let page = Page::open(&format!("#dateline=who:{person}"));
    let n = page.eval("return all('.count b')[0].textContent");
    page.eval("dispatchEvent(new Event('beforeprint'))");
    page.set(Setting::Print(true));
    until("the paper", || page.all(".paper-list > li").into_iter().next());
    let items = page.all(".paper-list > li").len();
    assert!(n.as_str().is_some_and(|n| n.starts_with(&items.to_string())), "{items} of {n}");
    assert_eq!(
        page.eval("return all('.paper-list > li').filter((i) => !i.querySelector('q')).length"),
        0,
        "each has a source"
    );
    assert!(page.all("[part~=filters], [part~=tabs], .paper-list button").is_empty());
    let link = page.texts(".paper-link");
    assert!(link[0].ends_with(&format!("#dateline=who:{person}")), "{link:?}");
    page.eval("dispatchEvent(new Event('afterprint'))");
    page.set(Setting::Print(false));
    page.until("no paper", "return !all('.paper-list').length");
    page.get("[part~=filters]");
}

#[test]
fn the_button_prints_the_chronology_alone() {
    let page = Page::open("");
    page.eval(
        "window.printed = []; new MutationObserver(() => { \
            const frame = document.querySelector('iframe')?.contentWindow; \
            if (frame) frame.print = () => { \
                printed.push(frame.document.querySelectorAll('.paper-list > li').length, \
                    frame.document.styleSheets.length); \
                frame.dispatchEvent(new Event('afterprint')) } \
         }).observe(document.body, { childList: true })",
    );
    page.click(&page.get_with(".tools button", "Share"));
    page.click(&page.get("[data-take=print]"));
    page.until("a print", "return printed.length > 0 && printed[0] > 0 && printed[1] === 1");
    page.until("no frame", "return !document.querySelector('iframe')");
}

#[test]
fn a_print_that_fails_says_so_and_leaves_nothing_on_the_page() {
    let page = Page::open("");
    page.eval(
        "window.height = document.documentElement.scrollHeight; window.seen = []; \
         new MutationObserver(() => { \
            const frame = document.querySelector('iframe'); if (!frame) return; \
            seen.push(document.documentElement.scrollHeight - height, \
                frame.getBoundingClientRect().right <= 0); \
            frame.contentWindow.print = () => { throw new Error('no printer') } \
         }).observe(document.body, { childList: true })",
    );
    page.click(&page.get_with(".tools button", "Share"));
    page.click(&page.get("[data-take=print]"));
    until("what came of it", || page.texts(".take [role=status]").pop().filter(|t| !t.is_empty()));
    assert_eq!(page.eval("return seen"), json!([0, true]), "the page stays as it is");
    assert_eq!(page.eval("return document.querySelector('iframe')"), Value::Null);
}

#[test]
fn the_list_is_opened_and_closed_by_keyboard() {
    use crate::harness::keys;
    let page = Page::open("");
    let opener = page.get_with(".tools button", "Share");
    page.eval_on(&opener, "it.focus()");
    page.press(&[keys::ENTER, keys::TAB]);
    let focused = page.focused().expect("the first in the list");
    assert_eq!(page.eval_on(&focused, "return it.dataset.take"), "copy");
    page.press(&[keys::ESCAPE]);
    page.until("closed", "return !all('.take')[0].matches(':popover-open')");
    let back = page.focused().expect("back at its button");
    assert_eq!(page.eval_on(&back, "return it.getAttribute('popovertarget')"), "take");
    assert_eq!(strings(&page.eval("return all('.take button').map((b) => b.type)")), ["button"; 6]);
}

#[test]
fn a_link_to_the_whole_story_is_the_address_of_the_page() {
    let page = Page::open("");
    page.allow_clipboard();
    page.click(&page.get_with(".tools button", "Share"));
    page.click(&page.get("[data-take=copy]"));
    page.get_with(".take [role=status]", "copied");
    let link = clipboard(&page);
    assert!(link.starts_with("http") && !link.contains('#'), "{link}");
}
