//! Making the story, which the widget's build puts into the wasm.

use super::Result;
use super::run::{command, root, run};
use std::time::SystemTime;

/// Where `dateline build` puts the story.
const STORY: &str = "target/dateline/story.bin";

/// Builds the story from data/. A report that can't be read has been named on
/// screen and is left out: the page still shows the others.
///
/// # Errors
/// Where no story came out.
pub fn build() -> Result {
    let start = SystemTime::now();
    let result = run(command("cargo").args(["run", "--quiet", "--bin", "dateline", "--", "build"]));
    let is_there = std::fs::metadata(root().join(STORY)).is_ok();
    match result {
        Err(_) if is_there && is_newer(start) => Ok(()),
        other => other,
    }
}

fn is_newer(start: SystemTime) -> bool {
    let changed = std::fs::metadata(root().join(STORY)).and_then(|m| m.modified());
    changed.is_ok_and(|at| at >= start)
}
