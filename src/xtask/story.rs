//! Making the story, which the widget's build puts into the wasm.

use super::Result;
use super::run::{command, root};

/// Where `dateline build` puts the story.
pub const STORY: &str = "target/dateline/story.bin";

/// Builds the story from data/. A report that can't be read has been named on
/// screen and is left out: the page still shows the others.
///
/// # Errors
/// Where no story came out.
pub fn build() -> Result {
    let mut build = command("cargo");
    build.args(["run", "--quiet", "--bin", "dateline", "--", "build"]);
    let status = build.status().map_err(|e| format!("cargo: {e}"))?;
    // 1: some reports could not be read, the story is made of the others.
    let is_made = matches!(status.code(), Some(0 | 1)) && root().join(STORY).is_file();
    if is_made { Ok(()) } else { Err("`dateline build` made no story".into()) }
}
