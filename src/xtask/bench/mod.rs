//! `cargo xtask bench`: Dateline beside its peers, in the same browser, on the
//! same made-up events, in one run.

mod module;
mod page;
mod reports;
mod sizes;

use super::Result;
use super::run::{command, root, run, step};
use super::{browsers, tools};
use clap::Args;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Stdio;

/// The peers, and what drives the browser, at the versions that were looked at.
const PACKAGES: [(&str, &str); 4] = [
    ("playwright-core", "1.64.1"),
    ("@knight-lab/timelinejs", "3.9.11"),
    ("vis-timeline", "8.5.4"),
    ("crossfilter2", "1.5.4"),
];

/// Pages that draw a story.
const SHOWN: [&str; 3] = ["dateline", "timelinejs", "vis"];

/// Pages that only filter one, ours first.
const WORKED: [&str; 2] = ["query", "crossfilter"];

/// The smallest story: pages read the names of its topics.
const SMALLEST: usize = 20;

/// After so many milliseconds a page counts as giving no answer.
const PATIENCE: u32 = 60_000;

#[derive(Args)]
pub struct Bench {
    /// How often each is measured; the median counts
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// Sizes of the stories, in events, commas between
    #[arg(long, value_delimiter = ',', default_values_t = [SMALLEST, 300, 1_000])]
    events: Vec<usize>,
    /// Sizes of the stories for the filter alone, commas between
    #[arg(long, value_delimiter = ',', default_values_t = [10_000, 100_000, 1_000_000])]
    many: Vec<usize>,
    /// Only these pages of benches/browser/pages
    #[arg(long, value_delimiter = ',', default_values_t = SHOWN.into_iter().chain(WORKED).map(String::from))]
    pages: Vec<String>,
    /// Instead, how long `dateline build` takes for so many reports, commas between
    #[arg(long, value_delimiter = ',', value_name = "N")]
    reports: Vec<usize>,
    /// Instead, what a reader on a slow phone waits for on the demo page
    #[arg(long)]
    first_view: bool,
}

impl Bench {
    /// Prints the tables, and writes them to target/bench/results.json.
    ///
    /// # Errors
    /// Where a package or the browser can't be had, or dist/ is not there.
    pub fn run(&self) -> Result {
        if !self.reports.is_empty() {
            return reports::run_all(&self.reports);
        }
        if self.first_view {
            return page::run(self.runs);
        }
        let folder = root().join("target/bench");
        let mut settings = settings(self.runs)?;
        let sizes = sizes::print()?;
        let pages: Map<String, Value> =
            self.pages.iter().map(|page| (page.clone(), json!(self.sizes(page)))).collect();
        self.make_stories(&folder)?;
        settings["stories"] = json!(folder);
        settings["query"] = json!(module::build()?);
        settings["pages"] = json!(pages);
        settings["patience"] = json!(PATIENCE);
        let rows = in_browser("run.mjs", &settings)?;
        print(&rows);
        let results = json!({ "bytes": sizes, "milliseconds": rows });
        write(&folder.join("results.json"), &format!("{results:#}\n"))?;
        println!("target/bench/results.json has every run");
        Ok(())
    }

    /// Of the stories that a page gets.
    fn sizes(&self, page: &str) -> &[usize] {
        if WORKED.contains(&page) { &self.many } else { &self.events }
    }

    fn make_stories(&self, folder: &Path) -> Result {
        let pages = self.pages.iter().flat_map(|page| self.sizes(page));
        let sizes: BTreeSet<usize> = pages.copied().chain([SMALLEST]).collect();
        // Each time: the bytes of an older version could not be read, or would not be ours.
        step("making stories", || {
            for events in sizes {
                let mut synth = command("cargo");
                synth.args(["run", "--quiet", "--release", "--bin", "dateline", "--", "synth"]);
                synth.args(["--events", &events.to_string(), "--apart", "--out"]);
                run(synth.arg(folder.join(events.to_string())))?;
            }
            Ok(())
        })
    }
}

/// What both scripts of benches/browser are told, after getting what they need.
fn settings(runs: usize) -> Result<Value> {
    for (name, version) in PACKAGES {
        tools::npm_tool(name, version)?;
    }
    browsers::chromedriver()?;
    Ok(json!({
        "browser": browsers::chromium().ok_or("the browser is not on PATH")?,
        "packages": tools::npm_folder(),
        "dist": root().join("dist"),
        "runs": runs,
    }))
}

/// What a script of benches/browser measures.
fn in_browser(script: &str, settings: &Value) -> Result<Vec<Value>> {
    let path = root().join("target/bench/settings.json");
    write(&path, &settings.to_string())?;
    step("measuring in the browser", || {
        let mut node = command("node");
        node.arg(root().join("benches/browser").join(script)).arg(path).stderr(Stdio::inherit());
        let output = node.output().map_err(|e| format!("can't run node: {e}"))?;
        if !output.status.success() {
            return Err(format!("benches/browser/{script} failed ({})", output.status));
        }
        serde_json::from_slice(&output.stdout).map_err(|e| format!("benches/browser/{script}: {e}"))
    })
}

/// A table by what was measured: ours, theirs, and how many times ours theirs is.
fn print(rows: &[Value]) {
    println!("\n{:12}{:>9}  {:28}{:>10}{:>10}", "", "events", "milliseconds, median", "", "x ours");
    for row in rows {
        let ours = rows.iter().find(|other| {
            let of_kind = |kind: &[&str]| kind.iter().any(|name| row["name"] == *name);
            let ours = if of_kind(&WORKED) { WORKED[0] } else { SHOWN[0] };
            other["name"] == *ours && ["events", "what"].iter().all(|k| other[*k] == row[*k])
        });
        let median = row["median"].as_f64().unwrap_or_default();
        let ratio = ours.and_then(|ours| ours["median"].as_f64()).map(|ours| median / ours);
        println!(
            "{:12}{:>9}  {:28}{median:>10.1}{:>10}",
            row["name"].as_str().unwrap_or_default(),
            row["events"],
            row["what"].as_str().unwrap_or_default(),
            ratio.map_or(String::new(), |ratio| format!("{ratio:.1}")),
        );
    }
}

fn write(path: &Path, text: &str) -> Result {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, text))
        .map_err(|e| format!("{}: {e}", path.display()))
}
