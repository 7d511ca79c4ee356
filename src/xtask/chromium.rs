//! The browser that the tests drive.

use super::Result;
use super::run::{command, output, run, step};
use std::path::PathBuf;

/// What to say where the packages can't be installed from here.
const ADVICE: &str = "the browser tests need Chromium and ChromeDriver: \
    install the packages `chromium` and `chromium-driver` (or put both programs on PATH)";

/// ChromeDriver's path, after installing it and Chromium from the system's
/// packages if they are missing and this user may.
///
/// # Errors
/// What to install by hand.
pub fn driver() -> Result<PathBuf> {
    if let Some(driver) = found() {
        return Ok(driver);
    }
    let apt = apt().ok_or(ADVICE)?;
    let apt_get = |words: &[&str]| run(command(apt[0]).args(&apt[1..]).args(words));
    step("installing Chromium and its driver (about a minute)", || {
        // Package lists of a fresh machine may be empty or old; a mirror that
        // is down may still leave lists that are good enough.
        apt_get(&["update"]).ok();
        apt_get(&["install", "--no-install-recommends", "chromium", "chromium-driver"])
    })
    .map_err(|e| format!("{e}\n{ADVICE}"))?;
    found().ok_or_else(|| ADVICE.into())
}

/// From CHROMEDRIVER, else from PATH; only where a browser is there too.
fn found() -> Option<PathBuf> {
    browser()?;
    let named = std::env::var_os("CHROMEDRIVER").map(PathBuf::from).filter(|p| p.is_file());
    named.or_else(|| on_path(&["chromedriver", "chromedriver.exe"]))
}

/// The browser itself.
pub fn browser() -> Option<PathBuf> {
    on_path(&["chromium", "google-chrome", "chromium-browser", "chrome.exe"])
}

fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|file| file.is_file())
}

/// How this user runs apt-get without being asked anything, if at all.
fn apt() -> Option<Vec<&'static str>> {
    on_path(&["apt-get"])?;
    let is_root = output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if is_root {
        return Some(vec!["apt-get", "-q", "-y"]);
    }
    let may = output(command("sudo").args(["-n", "true"])).is_ok();
    may.then(|| vec!["sudo", "-n", "apt-get", "-q", "-y"])
}
