//! The widget in a real browser.
#![cfg(target_arch = "wasm32")]

mod mount;
mod words;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
