//! Running other programs: said before, timed after.

use super::Result;
use super::tools;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A program with this project's tools first on its PATH, run in the project's folder.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", tools::path());
    command
}

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs a step: says what it does, then how long it took.
///
/// # Errors
/// What the step gives.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("» {what}");
    let start = Instant::now();
    let value = work()?;
    println!("  {what}: {}", seconds(start.elapsed()));
    Ok(value)
}

/// Runs a program to its end, its output in view.
///
/// # Errors
/// Where it can't be started, or ends with a failure.
pub fn run(command: &mut Command) -> Result {
    let line = shown(command);
    let status = command.status().map_err(|e| format!("can't run `{line}`: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{line}` failed ({status})")) }
}

/// Runs a program to its end and hands back what it printed.
///
/// # Errors
/// As [`run`]; the message has what it printed to its error output.
pub fn output(command: &mut Command) -> Result<String> {
    let line = shown(command);
    let out =
        command.stdin(Stdio::null()).output().map_err(|e| format!("can't run `{line}`: {e}"))?;
    if !out.status.success() {
        let said = String::from_utf8_lossy(&out.stderr);
        return Err(format!("`{line}` failed ({})\n{}", out.status, said.trim_end()));
    }
    Ok(String::from_utf8_lossy(&out.stdout).into_owned())
}

/// `1.2 s`, or `3 min 20 s`.
pub fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {} s", whole / 60, whole % 60)
    }
}

/// As one would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|w| w.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
