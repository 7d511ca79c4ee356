//! The page as a reader meets it, in a real browser, against the release build.
