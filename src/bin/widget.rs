//! The browser's entry: what wasm-bindgen makes widget.js and widget_bg.wasm of.
//! All it exports stands in `dateline::widget::entry`.

#[cfg(target_arch = "wasm32")]
use dateline as _;

fn main() {}
