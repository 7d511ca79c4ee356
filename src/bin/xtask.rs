//! Development commands: `cargo xtask`.

#[cfg(not(target_arch = "wasm32"))]
#[path = "../xtask/mod.rs"]
mod xtask;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    xtask::main()
}

/// Browser tests build every binary of the crate; this one has no place there.
#[cfg(target_arch = "wasm32")]
fn main() {}
