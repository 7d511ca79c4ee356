//! Builds of many reports: what is kept from one to the next changes nothing but the time.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::{TempDir, tempdir};

fn dateline(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.args(args);
    command
}

/// A folder with so many reports in `articles`, and a lexicon and decisions of its own.
fn newsroom(reports: usize) -> TempDir {
    let folder = tempdir().unwrap();
    let articles = path(&folder, "articles");
    let made = dateline(&["synth", "--reports", &reports.to_string(), "--out", &articles]).output();
    assert!(made.unwrap().status.success());
    folder
}

fn path(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

fn build(folder: &TempDir, out: &str, more: &[&str]) -> Command {
    let data = folder.path().display().to_string();
    let mut command = dateline(&["build", "--data", &data, "--out", &path(folder, out)]);
    command.args(more);
    command
}

/// What a build that has to succeed said.
fn built(folder: &TempDir, out: &str, more: &[&str]) -> String {
    let output: Output = build(folder, out, more).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    said
}

fn story(folder: &TempDir, out: &str) -> (Vec<u8>, Vec<u8>) {
    let out = folder.path().join(out);
    (fs::read(out.join("story.bin")).unwrap(), fs::read(out.join("story.json")).unwrap())
}

/// The story of the reports as they are now, made of nothing else.
fn fresh(folder: &TempDir) -> (Vec<u8>, Vec<u8>) {
    let said = built(folder, "fresh", &["--no-cache"]);
    assert!(!said.contains("unchanged"), "{said}");
    story(folder, "fresh")
}

fn kept_bytes(cache: &Path) -> u64 {
    let entries = fs::read_dir(cache).into_iter().flatten().flatten();
    entries.map(|entry| entry.metadata().unwrap().len()).sum()
}

fn first_report(folder: &TempDir) -> PathBuf {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder.path().join("articles"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths.remove(0)
}

#[test]
fn a_second_build_reads_nothing_anew_and_gives_the_same_bytes() {
    let folder = newsroom(120);
    let said = built(&folder, "out", &[]);
    assert!(said.contains("120 reports (120 new, 0 unchanged)"), "{said}");
    let first = story(&folder, "out");
    let said = built(&folder, "out", &[]);
    assert!(said.contains("120 reports (0 new, 120 unchanged)"), "{said}");
    assert_eq!(story(&folder, "out"), first);
    assert_eq!(fresh(&folder), first);
    assert!(!folder.path().join("fresh/.cache").exists());
}

#[test]
fn only_a_changed_a_new_and_no_deleted_report_is_read() {
    let folder = newsroom(80);
    built(&folder, "out", &[]);
    let report = first_report(&folder);
    let text = fs::read_to_string(&report).unwrap();
    fs::write(&report, text.replacen(" — ", " — The harbour reopened on Monday. ", 1)).unwrap();
    let said = built(&folder, "out", &[]);
    assert!(said.contains("80 reports (1 new, 79 unchanged)"), "{said}");
    assert_eq!(story(&folder, "out"), fresh(&folder));

    let more = " date 2027-01-05 OSLO — Mayor Ida Holm opened a tram line on Monday.\n";
    fs::write(report.with_file_name("zz.txt"), more).unwrap();
    let said = built(&folder, "out", &[]);
    assert!(said.contains("81 reports (1 new, 80 unchanged)"), "{said}");
    assert_eq!(story(&folder, "out"), fresh(&folder));

    fs::remove_file(&report).unwrap();
    let said = built(&folder, "out", &[]);
    assert!(said.contains("80 reports (0 new, 80 unchanged)"), "{said}");
    assert_eq!(story(&folder, "out"), fresh(&folder));
}

#[test]
fn another_lexicon_reads_every_report_anew() {
    let folder = newsroom(60);
    built(&folder, "out", &[]);
    let lexicon = folder.path().join("lexicon");
    fs::create_dir(&lexicon).unwrap();
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/data/lexicon/people.toml");
    let text = fs::read_to_string(own).unwrap();
    fs::write(lexicon.join("people.toml"), text + "\n# a newsroom's own\n").unwrap();
    let said = built(&folder, "out", &[]);
    assert!(said.contains("60 reports (60 new, 0 unchanged)"), "{said}");
}

#[test]
fn a_build_that_is_killed_goes_on_where_it_was() {
    let folder = newsroom(500);
    let cache = folder.path().join("cache");
    let with_cache = ["--cache", cache.to_str().unwrap()];
    let mut running = build(&folder, "out", &with_cache).stderr(Stdio::null()).spawn().unwrap();
    let began = Instant::now();
    while kept_bytes(&cache) < 30_000 && began.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(2));
    }
    running.kill().unwrap();
    running.wait().unwrap();
    assert!(!folder.path().join("out/story.bin").exists(), "killed too late to tell anything");
    let said = built(&folder, "out", &with_cache);
    let known: usize = said
        .split_once(" new, ")
        .and_then(|(_, rest)| rest.split(' ').next()?.parse().ok())
        .unwrap_or_else(|| panic!("{said}"));
    assert!((1..500).contains(&known), "{said}");
    assert_eq!(story(&folder, "out"), fresh(&folder));
}

#[test]
fn a_damaged_cache_is_no_error_and_changes_nothing() {
    let folder = newsroom(60);
    built(&folder, "out", &[]);
    let whole = story(&folder, "out");
    let cache = folder.path().join("out/.cache");
    let segment = fs::read_dir(&cache).unwrap().next().unwrap().unwrap().path();
    let bytes = fs::read(&segment).unwrap();
    for step in [1, 7, 4_096] {
        let mut damaged = bytes.clone();
        damaged.iter_mut().skip(step).step_by(step * 97).for_each(|byte| *byte ^= 0x55);
        damaged.truncate(bytes.len() - step);
        fs::remove_dir_all(&cache).unwrap();
        fs::create_dir(&cache).unwrap();
        fs::write(&segment, damaged).unwrap();
        built(&folder, "out", &[]);
        assert_eq!(story(&folder, "out"), whole);
    }
}

#[test]
fn a_cache_that_cant_be_written_is_said_and_the_story_is_there() {
    let folder = newsroom(60);
    fs::write(folder.path().join("file"), "").unwrap();
    let within = path(&folder, "file/cache");
    let said = built(&folder, "out", &["--cache", &within]);
    assert!(said.contains("name another folder with --cache"), "{said}");
    assert_eq!(story(&folder, "out"), fresh(&folder));
}
