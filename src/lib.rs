//! News reports about one running story, turned into a timeline that readers
//! can filter and cards for the people, organisations and places in it.

pub mod export;
pub mod model;
pub mod query;

#[cfg(not(target_arch = "wasm32"))]
pub mod extract;

pub mod widget;

#[cfg(not(target_arch = "wasm32"))]
pub mod embed;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;

#[cfg(not(target_arch = "wasm32"))]
pub mod synth;
