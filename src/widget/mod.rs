//! The widget: Yew components over a [`State`](crate::query::State). Never
//! parses prose, never panics, touches nothing of the page but its own tree.
#![deny(clippy::unwrap_used, clippy::expect_used)]

mod anchor;
mod app;
mod brief;
mod builder;
mod cards;
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
mod pieces;
mod places;
mod quote;
mod refocus;
mod reports;
mod share;
pub mod store;
mod tabs;
mod timeline;
pub mod words;
