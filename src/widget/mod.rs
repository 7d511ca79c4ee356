//! The widget: Yew components over a [`State`](crate::query::State). Never
//! parses prose, never panics, touches nothing of the page but its own tree.
#![deny(clippy::unwrap_used, clippy::expect_used)]
#![cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "the browser's entry calls it, and static HTML has no entry")
)]

mod anchor;
mod app;
mod brief;
mod builder;
mod cards;
#[cfg(target_arch = "wasm32")]
pub mod entry;
mod figures;
mod filters;
mod focus;
mod footer;
mod header;
mod link;
mod links;
mod marked;
mod names;
mod overview;
mod panes;
mod pieces;
mod places;
mod quote;
mod refocus;
mod reports;
mod share;
#[cfg(not(target_arch = "wasm32"))]
pub mod static_html;
#[cfg(not(target_arch = "wasm32"))]
mod static_views;
pub mod store;
mod tabs;
mod timeline;
pub mod words;

/// Whether this draws HTML where the story is built, for readers who have no
/// script, or not yet.
const STATIC: bool = cfg!(not(target_arch = "wasm32"));
