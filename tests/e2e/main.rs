//! The page as a reader meets it, in a real browser, against the release build
//! in dist/: `cargo xtask test` makes it and runs these.

mod address;
mod broken;
mod cards;
mod element;
mod evidence;
mod filters;
mod harness;
mod keyboard;
mod hosts;
mod large;
mod long;
mod looks;
mod published;
mod reading;
mod sizes;
mod sources;
mod static_page;
mod takeaway;
mod tree;
mod visit;
mod words;
