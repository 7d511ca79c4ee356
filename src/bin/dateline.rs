//! The native command line: reports in, story out.

#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    dateline::cli::run()
}

/// Cargo builds every binary for every target; this one is native.
#[cfg(target_arch = "wasm32")]
fn main() {}
