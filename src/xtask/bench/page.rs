//! What a reader on a slow phone waits for, beside a page with TimelineJS.

use super::super::Result;
use super::super::run::{command, root, step};
use super::super::{browsers, tools};
use super::{PACKAGES, write};
use serde_json::{Value, json};
use std::process::Stdio;

/// Prints the figures of both pages, and writes every run to
/// target/bench/first-view.json.
///
/// # Errors
/// Where a package or the browser can't be had, or dist/ is not there.
pub fn run(runs: usize) -> Result {
    let folder = root().join("target/bench");
    for (name, version) in PACKAGES {
        tools::npm_tool(name, version)?;
    }
    browsers::chromedriver()?;
    let browser = browsers::chromium().ok_or("the browser is not on PATH")?;
    let settings = json!({
        "browser": browser,
        "packages": tools::npm_folder(),
        "dist": root().join("dist"),
        "runs": runs,
    });
    let path = folder.join("first-view-settings.json");
    write(&path, &settings.to_string())?;
    let said = step("opening both pages on a slow phone", || {
        let mut node = command("node");
        node.arg(root().join("benches/browser/first_view.mjs")).arg(&path);
        let output = node.stderr(Stdio::inherit()).output();
        let output = output.map_err(|e| format!("can't run node: {e}"))?;
        let is_done = output.status.success();
        is_done.then_some(output.stdout).ok_or("benches/browser/first_view.mjs failed".to_owned())
    })?;
    let pages: std::result::Result<Vec<Value>, _> =
        said.split(|b| *b == b'\n').filter(|l| !l.is_empty()).map(serde_json::from_slice).collect();
    let pages = pages.map_err(|e| format!("benches/browser/first_view.mjs: {e}"))?;
    print(&pages);
    write(&folder.join("first-view.json"), &format!("{:#}\n", json!(pages)))
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
