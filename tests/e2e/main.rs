//! The page as a reader meets it, in a real browser, against the release build
//! in dist/: `cargo xtask test` makes it and runs these.

mod broken;
mod element;
mod harness;
mod looks;
