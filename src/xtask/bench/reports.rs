//! How long `dateline build` takes for many reports: the first time, again, and
//! after one of them changed.

use super::super::Result;
use super::super::run::{command, root, run, step};
use std::fs;
use std::path::Path;
use std::time::Instant;

/// Prints a table, and what each stage took below it.
///
/// # Errors
/// Where the reports or a story can't be made.
pub fn run_all(sizes: &[usize]) -> Result {
    step("compiling", || {
        run(command("cargo").args(["build", "--quiet", "--release", "--bin", "dateline"]))
    })?;
    let mut stages = String::new();
    println!(
        "{:>8}  {:12}{:>9}{:>11}{:>9}{:>10}",
        "reports", "", "seconds", "a second", "MB most", "MB bytes"
    );
    for n in sizes {
        let folder = root().join("target/bench").join(format!("reports-{n}"));
        let articles = folder.join("articles");
        fs::remove_dir_all(&folder).or_else(|e| match e.kind() {
            std::io::ErrorKind::NotFound => Ok(()),
            _ => Err(format!("{}: {e}", folder.display())),
        })?;
        let mut synth = dateline("synth", &articles);
        output(synth.args(["--reports", &n.to_string()]))?;
        for what in ["first", "again", "one changed"] {
            if what == "one changed" {
                change_one(&articles)?;
            }
            let out = folder.join("out");
            let mut build = dateline("build", &out);
            build.arg("--data").arg(&folder).arg("--stages");
            let began = Instant::now();
            let said = output(&mut build)?;
            let seconds = began.elapsed().as_secs_f64();
            let memory = said.lines().find_map(|line| line.trim().strip_suffix(MEMORY));
            let bytes = fs::metadata(out.join("story.bin")).map_or(0, |file| file.len());
            println!(
                "{n:>8}  {what:12}{seconds:>9.2}{:>11.0}{:>9}{:>10.1}",
                *n as f64 / seconds,
                memory.map_or("-", str::trim),
                bytes as f64 / 1e6,
            );
            stages.push_str(&format!("\n{n} reports, {what}\n{said}"));
        }
    }
    println!("{stages}");
    Ok(())
}

/// How `--stages` ends the line of the memory.
const MEMORY: &str = " MB at most in memory";

fn dateline(what: &str, out: &Path) -> std::process::Command {
    let mut dateline = command(root().join("target/release/dateline"));
    dateline.arg(what).arg("--out").arg(out);
    dateline
}

/// What it said.
fn output(command: &mut std::process::Command) -> Result<String> {
    let output = command.output().map_err(|e| format!("dateline: {e}"))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(said) } else { Err(said) }
}

/// Adds a sentence to the first report.
fn change_one(articles: &Path) -> Result {
    let fail = |e: std::io::Error| format!("{}: {e}", articles.display());
    let mut paths: Vec<_> =
        fs::read_dir(articles).map_err(fail)?.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let Some(path) = paths.first() else { return Ok(()) };
    let text = fs::read_to_string(path).map_err(fail)?;
    fs::write(path, text.replacen(" — ", " — The harbour reopened on Monday. ", 1)).map_err(fail)
}
