//! The browsers that the tests drive.

use super::Result;
use super::run::{command, output, run, step};
use super::tools;
use std::path::PathBuf;

/// As DATELINE_BROWSER names it for the end-to-end tests.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Browser {
    Chromium,
    Firefox,
    Webkit,
}

/// Those in which every test passes. The first must be there; the others are run
/// where they are installed or can be.
pub const STEADY: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

impl Browser {
    /// For people.
    pub fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "Chromium",
            Browser::Firefox => "Firefox",
            Browser::Webkit => "WebKitGTK",
        }
    }

    /// In DATELINE_BROWSER and in tests/e2e/exceptions.toml.
    pub fn id(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
            Browser::Webkit => "webkit",
        }
    }

    /// Debian's.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Browser::Chromium => &["chromium", "chromium-driver"],
            Browser::Firefox => &["firefox-esr"],
            Browser::Webkit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    fn is_there(self) -> bool {
        let needed: &[&[&str]] = match self {
            Browser::Chromium => &[&CHROMIUM, &CHROMEDRIVER],
            Browser::Firefox => &[&["firefox", "firefox-esr", "firefox.exe"]],
            Browser::Webkit => &[&["WebKitWebDriver"], &["Xvfb"]],
        };
        needed.iter().all(|names| on_path(names).is_some())
    }

    /// What to say where the packages can't be installed from here.
    fn advice(self) -> String {
        format!(
            "the tests in {} need the packages {} (of Debian; or their programs on PATH)",
            self.name(),
            self.packages().join(" and ")
        )
    }
}

const CHROMIUM: [&str; 4] = ["chromium", "google-chrome", "chromium-browser", "chrome.exe"];

const CHROMEDRIVER: [&str; 2] = ["chromedriver", "chromedriver.exe"];

/// Installs what is missing from the system's packages, if this user may, and
/// the driver of Firefox, which Debian does not have.
///
/// # Errors
/// What to install by hand.
pub fn for_tests(browsers: &[Browser]) -> Result {
    let missing: Vec<Browser> = browsers.iter().copied().filter(|b| !b.is_there()).collect();
    if !missing.is_empty() {
        let advice: Vec<String> = missing.iter().map(|browser| browser.advice()).collect();
        let advice = advice.join("\n");
        let names: Vec<&str> = missing.iter().map(|browser| browser.name()).collect();
        let packages: Vec<&str> = missing.iter().flat_map(|b| b.packages()).copied().collect();
        step(&format!("installing {} (a minute or two)", names.join(", ")), || install(&packages))
            .map_err(|e| format!("{e}\n{advice}"))?;
        if !missing.iter().all(|browser| browser.is_there()) {
            return Err(advice);
        }
    }
    if browsers.contains(&Browser::Firefox) { tools::geckodriver() } else { Ok(()) }
}

/// Those of the steady ones that are there, each installed if it can be, and a line
/// for people on each of the others.
///
/// # Errors
/// Where the first can't be had.
pub fn steady() -> Result<(Vec<Browser>, Vec<String>)> {
    let [first, others @ ..] = STEADY;
    for_tests(&[first])?;
    let mut there = vec![first];
    let mut missing = Vec::new();
    for browser in others {
        match for_tests(&[browser]) {
            Ok(()) => there.push(browser),
            Err(why) => missing.push(format!("not run: not installed: {}: {why}", browser.name())),
        }
    }
    Ok((there, missing))
}

fn install(packages: &[&str]) -> Result {
    let apt = apt().ok_or("this user can't install packages with apt-get")?;
    let apt_get = |words: &[&str]| {
        let mut all = command(apt[0]);
        all.args(&apt[1..]).args(words).env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut all)
    };
    // Package lists of a fresh machine may be empty or old; a mirror that
    // is down may still leave lists that are good enough.
    apt_get(&["update"]).ok();
    apt_get(&[&["install", "--no-install-recommends"], packages].concat())
}

/// ChromeDriver, with Chromium.
///
/// # Errors
/// As [`for_tests`].
pub fn chromedriver() -> Result<PathBuf> {
    for_tests(&[Browser::Chromium])?;
    let named = std::env::var_os("CHROMEDRIVER").map(PathBuf::from).filter(|p| p.is_file());
    named.or_else(|| on_path(&CHROMEDRIVER)).ok_or_else(|| Browser::Chromium.advice())
}

/// Chromium itself.
pub fn chromium() -> Option<PathBuf> {
    on_path(&CHROMIUM)
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
