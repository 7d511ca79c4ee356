//! Every view in light and dark: accessible by axe-core's rules, and kept as a picture.

use crate::harness::{Page, Site, strings};
use base64::prelude::{BASE64_STANDARD, Engine};
use std::path::Path;

const VIEWS: [&str; 4] = ["timeline", "entities", "figures", "reports"];

#[track_caller]
fn check(view: &str, scheme: &str) {
    let page = Page::open("");
    page.emulate_scheme(scheme);
    for width in [1160, 768, 320] {
        page.emulate_width(width);
        page.go(&format!("/?{width}#dateline=view:{view}"));
        page.wait_for_widget();
        check_here(&page, &format!("{view}-{scheme}-{width}"));
    }
}

/// What is on screen: nothing sideways, nothing logged, nothing for axe-core to find.
#[track_caller]
pub fn check_here(page: &Page, name: &str) {
    let is_wide =
        "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    assert_eq!(page.eval(is_wide), false, "{name} scrolls sideways");
    assert_eq!(page.console(), [""; 0], "{name}");
    save(page, name);
    let found = violations(page);
    assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
}

fn root(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What axe-core finds, the best practices too: rule, element, why.
pub fn violations(page: &Page) -> Vec<String> {
    let path = root("target/tools/npm/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    page.eval(&format!("{axe}; window.axe = axe"));
    let script = "return axe.run(document, { resultTypes: ['violations'] }).then((r) => \
        r.violations.flatMap((v) => v.nodes.map((n) => \
            [v.id, n.target.flat().join(' '), n.failureSummary].join(' | '))))";
    let found = strings(&page.eval(script));
    // It measures with inline styles, which the policy refuses aloud.
    page.console();
    found
}

/// Keeps the whole page as a picture in target/screens, by engine.
fn save(page: &Page, name: &str) {
    keep(page, &format!("{name}.png"), &page.driver.picture_of_all());
}

fn keep(page: &Page, file: &str, data: &str) {
    let picture = BASE64_STANDARD.decode(data).expect("a screenshot is base64");
    let folder = root("target/screens").join(page.driver.engine.name());
    std::fs::create_dir_all(&folder).expect("target/ can be written");
    std::fs::write(folder.join(file), picture).expect("target/ can be written");
}

/// The picture of README.md: what a reader meets who scrolls to the story.
#[test]
fn what_the_readme_shows_is_drawn() {
    let page = Page::of(Site::new());
    page.emulate_scheme("light");
    page.emulate_width(1200);
    page.go("/");
    page.wait_for_widget();
    let top =
        "return document.querySelector('dateline-story').getBoundingClientRect().top + scrollY";
    let top = page.eval(top).as_f64().expect("a height") as u32;
    assert_eq!(page.console(), [""; 0]);
    if let Some(picture) = page.driver.picture_for_documents([top - 16, 1200, 1130]) {
        keep(&page, "timeline.webp", &picture);
    }
}

/// The guide's picture is Chromium's light one: `cargo xtask pictures` puts it there.
#[test]
fn restyled_by_the_page() {
    for scheme in ["dark", "light"] {
        let page = Page::of(Site::new());
        page.emulate_scheme(scheme);
        page.emulate_width(900);
        page.go("/hosts/restyled.html");
        page.wait_for_widget();
        check_here(&page, &format!("restyled-{scheme}"));
        if let Some(picture) = page.driver.picture_for_documents([0, 900, 900]) {
            keep(&page, &format!("restyled-{scheme}.webp"), &picture);
        }
    }
}

#[test]
fn names_and_dates_have_a_line_in_every_engine() {
    let page = Page::open("#dateline=show:all");
    let drawn = "const style = (e) => getComputedStyle(e), lines = all('.name').filter(visible).map(style); \
        return [lines.length > 0, lines.every((s) => s.textDecorationLine === 'underline'), \
            new Set(lines.map((s) => s.textDecorationColor)).size > 1]";
    assert_eq!(page.eval(drawn), serde_json::json!([true, true, true]));
}

#[test]
fn light() {
    for view in VIEWS {
        check(view, "light");
    }
}

#[test]
fn dark() {
    for view in VIEWS {
        check(view, "dark");
    }
}
