//! Tests that one browser can't run, by name and with the reason:
//! tests/e2e/exceptions.toml.

use super::Result;
use super::browsers::Browser;
use super::run::root;
use std::collections::BTreeMap;

const FILE: &str = "tests/e2e/exceptions.toml";

/// Names of tests, and why each is left out.
pub type Exceptions = BTreeMap<String, String>;

/// Of this browser.
///
/// # Errors
/// Where the file can't be read, or names a test that there is not: `tests` is
/// what `--list` of the tests prints.
pub fn of(browser: Browser, tests: &str) -> Result<Exceptions> {
    let text = std::fs::read_to_string(root().join(FILE)).map_err(|e| format!("{FILE}: {e}"))?;
    parse(&text, browser.id(), tests).map_err(|e| format!("{FILE}: {e}"))
}

fn parse(text: &str, browser: &str, tests: &str) -> Result<Exceptions> {
    let mut all: BTreeMap<String, Exceptions> = toml::from_str(text).map_err(|e| e.to_string())?;
    let own = all.remove(browser).unwrap_or_default();
    let is_test = |name: &str| tests.lines().any(|line| line.strip_suffix(": test") == Some(name));
    match own.keys().find(|name| !is_test(name)) {
        Some(name) => Err(format!("there is no test {name}")),
        None => Ok(own),
    }
}

/// What is said of them: how many, which and why.
pub fn said(browser: Browser, exceptions: &Exceptions, tests: &str) -> String {
    let all = tests.lines().filter(|line| line.ends_with(": test")).count();
    let n = exceptions.len();
    let mut said = format!("  {}: {} of {all} tests run, {n} left out\n", browser.name(), all - n);
    for (name, why) in exceptions {
        said += &format!("    {name}: {why}\n");
    }
    said
}

#[cfg(test)]
mod tests {
    use super::{Browser, parse, said};

    const TESTS: &str = "a::b: test\na::c: test\n\n2 tests, 0 benchmarks\n";

    #[test]
    fn a_browser_has_the_exceptions_below_its_name_and_they_are_counted() {
        let text = "[webkit]\n\"a::b\" = \"it has no such thing\"\n";
        assert_eq!(parse(text, "firefox", TESTS), Ok([].into()));
        let own = parse(text, "webkit", TESTS).expect("it is well formed");
        let expected =
            "  WebKitGTK: 1 of 2 tests run, 1 left out\n    a::b: it has no such thing\n";
        assert_eq!(said(Browser::Webkit, &own, TESTS), expected);
    }

    #[test]
    fn an_exception_for_a_test_that_is_gone_is_an_error() {
        assert!(parse("[webkit]\n\"a::gone\" = \"why\"\n", "webkit", TESTS).is_err());
    }
}
