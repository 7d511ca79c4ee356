//! The bytes that a page with each peer loads, beside ours.

use super::super::size::{self, Size};
use super::super::{Result, tools};
use serde_json::{Value, json};

/// What a page with the peer loads, from its package; what that asks of other
/// hosts, such as fonts, is not counted.
const PEERS: [(&str, &[&str]); 3] = [
    (
        "TimelineJS",
        &[
            "@knight-lab/timelinejs/dist/js/timeline.js",
            "@knight-lab/timelinejs/dist/js/locale/en.json",
            "@knight-lab/timelinejs/dist/css/timeline.css",
            "@knight-lab/timelinejs/dist/css/icons/tl-icons.woff2",
        ],
    ),
    (
        "vis-timeline",
        &[
            "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",
            "vis-timeline/styles/vis-timeline-graph2d.min.css",
        ],
    ),
    ("crossfilter2", &["crossfilter2/crossfilter.min.js"]),
];

/// Prints what each loads, without a story's texts but for ours, which has them.
///
/// # Errors
/// Where dist/ or a package is not there.
pub fn print() -> Result<Value> {
    println!(
        "{:32}{:>10}{:>10}{:>10}{:>10}",
        "a page loads (bytes)", "raw", "gzip", "brotli", "x ours"
    );
    let ours = size::together()?;
    let mut all = vec![("Dateline, first story included", ours)];
    for (name, files) in PEERS {
        let mut sum = Size::default();
        for file in files {
            sum.add(&size::measured(&tools::npm_package(file))?);
        }
        all.push((name, sum));
    }
    let ours = all[0].1.brotli.max(1) as f64;
    for (name, size) in &all {
        let ratio = size.brotli as f64 / ours;
        println!("{name:32}{:>10}{:>10}{:>10}{ratio:>10.2}", size.raw, size.gzip, size.brotli);
    }
    let row = |(name, size): &(&str, Size)| json!({ "name": name, "raw": size.raw, "gzip": size.gzip, "brotli": size.brotli });
    Ok(all.iter().map(row).collect())
}
