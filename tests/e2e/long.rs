//! A story of thousands of events: only what is near the screen is in the
//! document, and still every row is reached, counted and stays in its place.

use crate::harness::{Page, Site, keys, until};
use dateline::model::codec;
use dateline::query::{Address, State, View};
use dateline::synth::synth;
use std::rc::Rc;

/// Of the story, and never more than so many in the document.
const EVENTS: usize = 3_000;
const MOST: u64 = 200;

/// The ids of all events, as a timeline of everything has them.
fn rows() -> Vec<String> {
    let story = Rc::new(synth(EVENTS, 1));
    let address = Address::parse("show:all", &story, View::Timeline);
    let state = State::new(story, address, View::Timeline);
    let events = state.blocks.iter().flat_map(|block| &block.group.events);
    events.map(|id| state.story().events[id.index()].id.clone()).collect()
}

fn open(address: &str) -> Page {
    let site = Site::new();
    site.put("/long.bin", codec::encode(&synth(EVENTS, 1)));
    site.put_page("/host.html", "<dateline-story sync='hash' src='/long.bin'></dateline-story>");
    let page = Page::of(site);
    page.go(&format!("/host.html#dateline=show:all{address}"));
    page.wait_for_widget();
    page
}

fn check_few(page: &Page) {
    let n = page.eval("return all('[part~=event]').length").as_u64().unwrap_or(u64::MAX);
    assert!((10..MOST).contains(&n), "{n} rows in the document");
}

/// Whether an event lies on screen, as a script.
fn is_seen(id: &str) -> String {
    format!(
        "const box = all('[id={id}]')[0]?.getBoundingClientRect(); \
         return Boolean(box && box.top < innerHeight && box.bottom > 0)"
    )
}

/// Whether an event is in the document.
fn is_there(id: &str) -> String {
    format!("return all('[id={id}]').length === 1")
}

/// Scrolls to the last row, as far as its place is known.
const TO_END: &str = "all('.timeline')[0].scrollIntoView({ block: 'end' });";

#[test]
fn a_few_of_many_rows_are_in_the_document_and_scrolling_reaches_each() {
    let (page, rows) = (open(""), rows());
    let (first, last) = (&rows[0], &rows[EVENTS - 1]);
    assert!(page.texts(".count")[0].contains("3,000"));
    page.until("the first row", &is_there(first));
    check_few(&page);
    let height = page.eval("return document.documentElement.scrollHeight").as_u64();
    assert!(height.is_some_and(|px| px > 50 * EVENTS as u64), "{height:?}");
    page.until("the last row", &[TO_END, &is_there(last)].concat());
    page.until("what is before it", "return all('[part~=event]').length > 10");
    check_few(&page);
    let place = format!(
        "const row = all('[id={last}]')[0]; return row.ariaPosInSet === '3000' && row.ariaSetSize === '3000'"
    );
    page.until("its place", &place);
    page.eval("scrollTo(0, 0)");
    page.until("the first row", &is_there(first));
    assert_eq!(page.eval("return all('[part~=event]')[0].ariaPosInSet"), "1");
    check_few(&page);
}

#[test]
fn a_link_to_the_last_row_brings_it_into_sight() {
    let rows = rows();
    let last = &rows[EVENTS - 1];
    let page = open(&format!(";open:{last}"));
    page.until("the last row", &is_seen(last));
    page.get(&format!("[id={last}] .evidence"));
    check_few(&page);
}

#[test]
fn what_a_reader_reads_stays_while_rows_come_and_go_around_it() {
    let page = open("");
    page.until("the first row", &is_there(&rows()[0]));
    // The row in the middle of the screen, how far it moved by a turn of the
    // wheel, some frames later.
    let step = "const under = (y) => root.elementFromPoint(innerWidth * 0.4, innerHeight * y)?.closest('article'); \
        const at = [0.5, 0.55, 0.6, 0.65, 0.45, 0.7].map(under).find(Boolean); \
        if (!at) return 'no row at ' + scrollY; \
        const before = at.getBoundingClientRect().top; scrollBy(0, BY); \
        const frames = (n) => new Promise((done) => n ? requestAnimationFrame(() => frames(n - 1).then(done)) : done()); \
        return frames(12).then(() => Math.round(before - at.getBoundingClientRect().top))";
    page.eval("all('.timeline')[0].scrollIntoView()");
    for by in std::iter::repeat_n(350, 25).chain(std::iter::repeat_n(-350, 12)) {
        let moved = page.eval(&step.replace("BY", &by.to_string()));
        let px = moved.as_i64().unwrap_or_else(|| panic!("{moved}"));
        assert!((px - by).abs() <= 2, "{px} px for {by}");
        check_few(&page);
    }
}

#[test]
fn tabbing_goes_on_where_the_drawn_rows_end() {
    let rows = rows();
    let page = open(&format!(";open:{}", rows[1_500]));
    page.until("the row", &is_seen(&rows[1_500]));
    page.eval(&format!("all('[id={}] a, [id={0}] button')[0].focus()", rows[1_500]));
    let place = "return Number(root.activeElement?.closest('article')?.ariaPosInSet ?? 0)";
    let mut at = 1_501;
    for _ in 0..8 {
        page.press(&[keys::TAB; 20]);
        let next = until("a later row", || {
            page.eval(place).as_f64().map(|n| n as u64).filter(|n| *n > at)
        });
        at = next;
        check_few(&page);
    }
    assert!(at > 1_510, "{at}");
    // To the end at once, and the next Tab is still from where the focus was.
    page.until("the last row", &[TO_END, &is_there(&rows[EVENTS - 1])].concat());
    page.press(&[keys::TAB; 3]);
    let next = page.eval(place).as_f64().unwrap_or_default() as u64;
    assert!((at..at + 30).contains(&next), "{next} after {at}");
}

/// Fewer than are windowed, more than come at once.
const SHORTER: usize = 200;

/// The page writes down how many rows are there when the element says so, and how far
/// down they go.
const COUNT: &str = "globalThis.rows = []; globalThis.ends = []; \
    const count = ({ target }) => { \
        const all = target.shadowRoot.querySelectorAll('[part~=event]'); \
        rows.push(all.length); \
        ends.push(all[all.length - 1].getBoundingClientRect().bottom); \
    }; \
    for (const type of ['ready', 'filter']) addEventListener('dateline:' + type, count);";

#[test]
fn the_first_rows_do_not_wait_for_the_others_unless_the_reader_is_there() {
    let site = Site::new();
    site.run_first(COUNT);
    site.put("/shorter.bin", codec::encode(&synth(SHORTER, 1)));
    site.put_page(
        "/host.html",
        "<dateline-story src='/shorter.bin' filter='show:all'></dateline-story>",
    );
    let page = Page::of(site);
    page.go("/host.html");
    page.wait_for_widget();
    let all = format!("return all('[part~=event]').length === {SHORTER}");
    page.until("all rows", &all);
    let first = page.eval("return rows[0]").as_u64().unwrap_or_default();
    assert!((4..40).contains(&first), "{first} rows at first");
    assert_eq!(page.eval("return ends[0] >= innerHeight"), true, "they fill the screen");
    // Of a filter, for a reader at the top and for one in the middle.
    let filter = "const story = document.querySelector('dateline-story'); \
        const set = (filter) => new Promise((done) => { \
            story.addEventListener('dateline:filter', () => setTimeout(() => done(rows.at(-1))), { once: true }); \
            story.setFilter(filter); });";
    page.eval(&[filter, "return set('status:happened;show:all')"].concat());
    let again = page.eval(&[filter, "return set('show:all')"].concat()).as_u64();
    assert_eq!(again, Some(first));
    page.until("all rows", &all);
    page.eval("all('[part~=event]')[150].scrollIntoView()");
    page.eval(&[filter, "return set('status:happened;show:all')"].concat());
    let there = page.eval(&[filter, "return set('show:all')"].concat()).as_u64();
    assert_eq!(there, Some(SHORTER as u64));
}

/// The marked words of the rows, from the first to the last.
const MARKED: &str =
    "const marked = () => all('[part~=event] mark').map((it) => it.textContent.toLowerCase()); ";

#[test]
fn a_key_marks_what_is_in_sight_at_once_and_the_rest_behind_the_frame() {
    let page = open(";q:bridg");
    let is_all = |word: &str| {
        let rows = "all('[part~=event]').length > 40 && all('.undrawn').length === 0";
        [MARKED, "return ", rows, " && marked().every((it) => it === '", word, "')"].concat()
    };
    page.until("all rows", &is_all("bridg"));
    // The same rows, and one letter more in each.
    let typed = "const input = all('[part~=search]')[0]; input.value = 'bridge'; \
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); \
        return [marked()[0], marked().at(-1)]";
    assert_eq!(page.eval(&[MARKED, typed].concat()), serde_json::json!(["bridge", "bridg"]));
    page.until("the others", &is_all("bridge"));
}
