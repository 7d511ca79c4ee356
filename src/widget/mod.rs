//! The widget: Yew components over a [`State`](crate::query::State). Never
//! parses prose, never panics, touches nothing of the page but its own tree.
#![deny(clippy::unwrap_used, clippy::expect_used)]

mod app;
pub mod entry;
mod filters;
mod footer;
mod header;
mod link;
mod names;
mod overview;
mod refocus;
pub mod store;
mod tabs;
mod timeline;
pub mod words;
