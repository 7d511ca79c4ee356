//! `cargo xtask pictures`: the pictures of the documents, out of the tests' own.

use super::Result;
use super::run::{command, root, run};
use super::{browsers, tools};

/// What a test keeps in target/screens/chromium, and its name in docs/.
const PICTURES: [(&str, &str); 2] =
    [("timeline.webp", "timeline.webp"), ("restyled-light.webp", "restyled.webp")];

/// The tests that draw them.
const TESTS: [&str; 2] = ["looks::what_the_readme_shows_is_drawn", "looks::restyled_by_the_page"];

/// Needs dist/.
///
/// # Errors
/// Where the test that draws them fails.
pub fn take() -> Result {
    tools::for_tests()?;
    let driver = browsers::chromedriver()?;
    let mut cargo = command("cargo");
    cargo.args(["test", "--quiet", "--test", "e2e", "--"]).args(TESTS);
    run(cargo.env("CHROMEDRIVER", driver))?;
    for (screen, name) in PICTURES {
        let (from, to) =
            (root().join("target/screens/chromium").join(screen), root().join("docs").join(name));
        std::fs::copy(&from, &to).map_err(|e| format!("{}: {e}", from.display()))?;
        println!("docs/{name}");
    }
    Ok(())
}
