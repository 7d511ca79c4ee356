//! The widget: Yew components over a [`State`](crate::query::State). Never parses prose.

pub mod store;
pub mod words;
