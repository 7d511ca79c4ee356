//! The engines that the suite runs in, and what a reader may set in a browser.

/// Named by DATELINE_BROWSER, which `cargo xtask test --browser` sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    /// The one of this run: Chromium where none is named.
    pub fn chosen() -> Engine {
        match std::env::var("DATELINE_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Engine::Chromium,
            Ok("firefox") => Engine::Firefox,
            Ok("webkit") => Engine::Webkit,
            Ok(other) => panic!("DATELINE_BROWSER is chromium, firefox or webkit, not {other:?}"),
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        }
    }
}

/// What a test sets as a reader would, or as the reader's machine does.
#[derive(Clone, Debug)]
pub enum Setting {
    /// Of what the page gets to see, in CSS pixels, each of which is drawn by
    /// `scale` pixels of the screen.
    Size { width: u32, height: u32, scale: u32 },
    /// A media feature by its name in CSS, and its value.
    Media(&'static str, String),
    /// Whether the page is drawn as on paper.
    Print(bool),
    /// A finger in place of a mouse.
    Touch,
    /// A time zone by its name in the tz database.
    Zone(String),
    /// No page runs a script any more.
    NoScripts,
    /// The pages of this origin may read and write the clipboard.
    Clipboard(String),
}

/// What a browser wrote down since it was asked last.
#[derive(Default)]
pub struct Written {
    /// Lines of the console.
    pub console: Vec<String>,
    /// Addresses that were asked for anything; outside Chromium only those elsewhere.
    pub requests: Vec<String>,
}
