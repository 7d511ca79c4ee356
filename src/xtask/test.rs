//! `cargo xtask test`.

use super::Result;
use super::run::{command, run, seconds, step};
use super::tools::{self, WASM_TARGET};
use super::{build, chromium, hosts, size, types};
use std::time::Instant;

/// Runs every test.
///
/// # Errors
/// The first step that fails.
pub fn test() -> Result {
    let start = Instant::now();
    step("native tests (about a minute the first time)", || {
        run(command("cargo").args(["test", "--quiet"]))
    })?;
    tools::for_tests()?;
    let driver = chromium::driver()?;
    step("making the story", super::story::build)?;
    step("widget tests in Chromium (about a minute the first time)", || {
        let mut cargo = command("cargo");
        cargo.args(["test", "--target", WASM_TARGET, "--test", "widget"]);
        // Far west of Greenwich, where a midnight of UTC is still the day before.
        cargo.env("TZ", "Pacific/Pago_Pago");
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
        run(cargo.env("CHROMEDRIVER", &driver))
    })?;
    step("the page as `trunk serve` builds it", || run(tools::trunk().arg("build")))?;
    build::build()?;
    size::gate()?;
    step("checking what is published against its types", types::check)?;
    step("making the pages of frameworks and others", hosts::build)?;
    step("tests as a reader, against the release", || {
        let mut cargo = command("cargo");
        cargo.args(["test", "--quiet", "--test", "e2e"]);
        run(cargo.env("CHROMEDRIVER", &driver))
    })?;
    println!("all tests passed in {}", seconds(start.elapsed()));
    Ok(())
}
