//! `cargo xtask test`.

use super::Result;
use super::again;
use super::browsers::{self, Browser};
use super::run::{command, output, run, seconds, step};
use super::tools::{self, WASM_TARGET};
use super::{build, exceptions, hosts, size, types};
use std::process::Command;
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
    let (browsers, missing) = browsers::steady()?;
    step("making the story", super::story::build)?;
    step("widget tests in Chromium (about a minute the first time)", || {
        let mut cargo = command("cargo");
        cargo.args(["test", "--target", WASM_TARGET, "--test", "widget"]);
        // Far west of Greenwich, where a midnight of UTC is still the day before.
        cargo.env("TZ", "Pacific/Pago_Pago");
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
        run(cargo.env("CHROMEDRIVER", browsers::chromedriver()?))
    })?;
    step("the page as `trunk serve` builds it", || run(tools::trunk().arg("build")))?;
    as_a_reader(&browsers)?;
    missing.iter().for_each(|line| println!("  {line}"));
    println!("{} passed in {}", all_or_most(&missing), seconds(start.elapsed()));
    Ok(())
}

/// Runs the end-to-end tests against a new release, in one browser after the other.
///
/// # Errors
/// The first step that fails.
pub fn as_a_reader(browsers: &[Browser]) -> Result {
    tools::for_tests()?;
    browsers::for_tests(browsers)?;
    build::build()?;
    size::gate()?;
    step("checking what is published against its types", types::check)?;
    step("making the pages of frameworks and others", hosts::build)?;
    let tests = output(end_to_end().args(["--", "--list"]))?;
    let mut said = String::new();
    for &browser in browsers {
        let exceptions = exceptions::of(browser, &tests)?;
        step(&format!("tests as a reader in {}, against the release", browser.name()), || {
            let driver = (browser == Browser::Chromium).then(browsers::chromedriver).transpose()?;
            let tests = || {
                let mut cargo = end_to_end();
                cargo.env("DATELINE_BROWSER", browser.id()).args(["--", "--exact"]);
                if let Some(driver) = &driver {
                    cargo.env("CHROMEDRIVER", driver);
                }
                cargo
            };
            let skipped: Vec<&str> = exceptions.keys().flat_map(|name| ["--skip", name]).collect();
            said.extend(again::run_twice(tests, &skipped)?.iter().map(|line| line.clone() + "\n"));
            Ok(())
        })?;
        said += &exceptions::said(browser, &exceptions, &tests);
    }
    print!("{said}");
    Ok(())
}

fn all_or_most(missing: &[String]) -> &'static str {
    if missing.is_empty() { "all tests" } else { "all tests but those that were not run" }
}

fn end_to_end() -> Command {
    let mut cargo = command("cargo");
    cargo.args(["test", "--quiet", "--test", "e2e"]);
    cargo
}
