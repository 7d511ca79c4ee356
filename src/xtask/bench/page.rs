//! What a reader on a slow phone waits for, beside a page with TimelineJS.

use super::super::Result;
use super::super::run::root;
use super::{in_browser, settings, write};
use serde_json::{Value, json};

/// Prints the figures of both pages, and writes every run to
/// target/bench/first-view.json.
///
/// # Errors
/// Where a package or the browser can't be had, or dist/ is not there.
pub fn run(runs: usize) -> Result {
    let pages = in_browser("first_view.mjs", &settings(runs)?)?;
    print(&pages);
    write(&root().join("target/bench/first-view.json"), &format!("{:#}\n", json!(pages)))
}

/// A row a figure, a column a page.
fn print(pages: &[Value]) {
    let row = |what: &str, of: &dyn Fn(&Value) -> String| {
        let values: String = pages.iter().map(|page| format!("{:>14}", of(page))).collect();
        println!("{what:32}{values}");
    };
    row("4 times slower, slow 4G; median", &|page| page["name"].as_str().unwrap_or("").to_owned());
    let figures = pages.first().and_then(Value::as_object).into_iter().flatten();
    for (what, _) in figures.filter(|(_, value)| value.is_number()) {
        row(what, &|page| {
            let value = page[what].as_f64().unwrap_or_default();
            if value < 10.0 { format!("{value:.3}") } else { format!("{value:.0}") }
        });
    }
}
