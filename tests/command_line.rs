//! The binary as an editor and a script meet it.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

fn dateline(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.args(args);
    command
}

/// A data folder with these reports.
fn data(reports: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("articles")).unwrap();
    for (name, bytes) in reports {
        fs::write(folder.path().join("articles").join(name), bytes).unwrap();
    }
    folder
}

fn run(command: &str, folder: &Path) -> Output {
    let mut dateline = dateline(&[command, "--data"]);
    dateline.arg(folder);
    if command == "build" {
        dateline.arg("--out").arg(folder.join("out"));
    }
    dateline.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

const GOOD: &[u8] = "date 2026-02-06 PHNOM PENH — The ministers met on Friday. — AKP".as_bytes();

#[test]
fn bad_reports_are_named_and_the_others_are_built() {
    let folder = data(&[
        ("a-good.txt", GOOD),
        ("b-empty.txt", b""),
        ("c-latin1.txt", b"date 2026-02-06 PARIS -\n\nCaf\xe9."),
        ("d-no-date.txt", b"They met."),
        ("e-february.txt", b"date 2026-02-31 PARIS - They met."),
        ("f-header.txt", b"+++\ntitle = \"<script>\"\nurl = 1\n+++\ndate 2026-02-06 - They met."),
    ]);
    let output = run("build", folder.path());
    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    for place in [
        "b-empty.txt:1: ",
        "c-latin1.txt:3: ",
        "d-no-date.txt:1: ",
        "e-february.txt:1: ",
        "f-header.txt:3: ",
    ] {
        assert!(said.contains(place), "{place} in {said}");
    }
    assert!(!said.contains("a-good.txt"), "{said}");
    assert!(said.contains("\n1 reports, "), "{said}");
    let json = fs::read_to_string(folder.path().join("out/story.json")).unwrap();
    assert!(json.contains("The ministers met"), "{json}");
    let check = run("check", folder.path());
    assert_eq!(check.status.code(), Some(1));
}

#[test]
fn every_odd_way_to_save_a_report_gives_the_same_story() {
    let plain = "+++\ntitle = \"<script>alert(1)</script>\"\n+++\n date 2026-02-06 HÀ NỘI — Tô Lâm met Hun Sen.\n\nThey agreed. — TTXVN\n";
    let built = |text: &str| {
        let folder = data(&[("a.txt", text.as_bytes())]);
        let output = run("build", folder.path());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        (
            fs::read(folder.path().join("out/story.bin")).unwrap(),
            fs::read_to_string(folder.path().join("out/story.json")).unwrap(),
        )
    };
    let expected = built(plain);
    assert!(expected.1.contains(r#""title": "<script>alert(1)</script>""#), "{}", expected.1);
    assert_eq!(built(plain), expected, "the same input gives the same bytes");
    assert_eq!(built(&plain.replace('\n', "\r\n")), expected, "CRLF");
    assert_eq!(built(&format!("\u{feff}{plain}")), expected, "byte-order mark");
    let combining = plain
        .replace('À', "A\u{300}")
        .replace('Ộ', "O\u{323}\u{302}")
        .replace('ô', "o\u{302}")
        .replace('â', "a\u{302}");
    assert_ne!(combining, plain);
    assert_eq!(built(&combining), expected, "combining marks");
}

#[test]
fn a_folder_without_reports_says_so() {
    let empty = data(&[]);
    let bare = tempfile::tempdir().unwrap();
    for (folder, expected) in
        [(&empty, "no report to read here"), (&bare, "this folder can't be read")]
    {
        for command in ["build", "check"] {
            let output = run(command, folder.path());
            assert_eq!(output.status.code(), Some(2));
            assert!(said(&output).contains(expected), "{}", said(&output));
        }
        assert!(!folder.path().join("out").exists());
    }
}

#[test]
fn a_report_of_five_megabytes_is_built() {
    // Prose, and a picture that was pasted in as text.
    let prose = "Trade between the two countries reached $5 million in 2025, Sok San said.\n\n";
    let picture = "iVBORw0KGgo/".repeat(400_000);
    let text = format!("date 2026-02-06 PHNOM PENH — {}{picture}", prose.repeat(3_000));
    assert!(text.len() > 5_000_000);
    let folder = data(&[("long.txt", text.as_bytes())]);
    let output = run("build", folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

#[test]
fn a_broken_lexicon_or_story_file_is_named_with_its_line() {
    let folder = data(&[("a.txt", GOOD)]);
    fs::write(folder.path().join("story.toml"), "title = \"T\"\nera = 7\n").unwrap();
    let output = run("build", folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("story.toml:2: "), "{}", said(&output));
    fs::write(folder.path().join("story.toml"), "[[entity]]\nmatch = \"Nobody\"\nhide = true")
        .unwrap();
    let output = run("build", folder.path());
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output).contains("story.toml:2: no entity fits"), "{}", said(&output));
    fs::create_dir(folder.path().join("lexicon")).unwrap();
    fs::write(folder.path().join("lexicon/dateline.toml"), "months = 3").unwrap();
    let output = run("build", folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("dateline.toml"), "{}", said(&output));
}

#[test]
fn check_lists_what_was_found_and_writes_nothing() {
    let folder = data(&[("a.txt", GOOD)]);
    let output = run("check", folder.path());
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output).contains("a.txt: 2026-02-06 PHNOM PENH"), "{}", said(&output));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn check_says_how_sure_each_item_is_and_what_made_it() {
    let report = "date 2026-02-06 PHNOM PENH — The Ministry of Health said on Friday that it would \
                  spend $5 million on clinics by 2030. Minister Sok San opened one from February \
                  4 to 6. — AKP";
    let folder = data(&[("a.txt", report.as_bytes())]);
    let text = said(&run("check", folder.path()));
    for part in [
        "“Friday” = 6 February 2026, worked out: ",
        "“2030” = by 2030, as written",
        "4–6 February 2026, ",
        "Sok San: once, ",
        "% sure, by ",
        "5000000 USD, of ",
        ", by a currency’s sign",
        ": happened, ",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn explain_shows_the_offices_of_people() {
    let report = "date 2026-02-06 PHNOM PENH — Prime Minister Sok San opened a school. Keo Dara, \
                  president of the Senate, spoke. — AKP";
    let folder = data(&[("a.txt", report.as_bytes())]);
    let file = folder.path().join("articles/a.txt");
    let text = said(&dateline(&["explain"]).arg(file).output().unwrap());
    for part in [
        "role    sok-san is “Prime Minister”: by the words before the name, “Prime Minister Sok San”",
        "role    keo-dara is “President” of senate: ",
        "by the words behind the name, “Keo Dara, president of the Senate”",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn check_says_what_it_is_least_sure_of() {
    let report = "date 2026-02-06 PHNOM PENH — Ministers of ASEAN and of the ZQRK bloc met. — AKP";
    let folder = data(&[("a.txt", report.as_bytes())]);
    let text = said(&run("check", folder.path()));
    let line = text.lines().find(|line| line.trim_start().starts_with("least sure: "));
    let line = line.unwrap_or_default();
    assert!(line.contains("ZQRK (organisation, ") && line.contains("%)"), "{text}");
}

#[test]
fn explain_says_why_a_day_was_taken() {
    let folder = data(&[("a.txt", GOOD), ("b.txt", b"")]);
    let explain = |name: &str| {
        let file = folder.path().join("articles").join(name);
        dateline(&["explain"]).arg(file).output().unwrap()
    };
    let output = explain("a.txt");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let text = said(&output);
    assert!(text.contains("a.txt:1: The ministers met on Friday."), "{text}");
    let day = text.lines().find(|line| line.contains("“Friday” = 2026-02-06")).unwrap_or_default();
    assert!(!day.ends_with(": "), "{text}");
    assert_eq!(explain("b.txt").status.code(), Some(2));
}

#[test]
fn wrong_usage_ends_with_2() {
    for args in [&[][..], &["extract"], &["paint"], &["build", "--colour"]] {
        let output = dateline(args).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn an_answer_comes_before_the_next_line_is_sent() {
    use std::io::{BufRead, BufReader};
    let mut child = dateline(&["extract", "--ndjson"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for id in ["a", "b"] {
        writeln!(input, r#"{{"id":"{id}","published":"2026-02-06","text":"They met."}}"#).unwrap();
        let answer = answers.next().unwrap().unwrap();
        assert!(
            answer.starts_with(&format!(r#"{{"id":"{id}","sentences":[{{"start":0,"end":9}}]"#)),
            "{answer}"
        );
    }
    drop(input);
    assert!(answers.next().is_none());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let mut child = dateline(&["extract", "--ndjson"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    // Enough that the answers overflow every buffer on the way.
    let line = "{\"id\":1,\"published\":\"2026-02-06\",\"text\":\"They met. They left.\"}\n";
    for _ in 0..5_000 {
        if input.write_all(line.as_bytes()).is_err() {
            break;
        }
    }
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""));
}

#[test]
fn a_made_up_story_is_the_same_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let made = |name: &str| {
        let out = folder.path().join(name);
        let mut synth = dateline(&["synth", "--events", "100", "--seed", "4", "--out"]);
        assert!(synth.arg(&out).status().unwrap().success());
        (fs::read(out.join("story.bin")).unwrap(), fs::read(out.join("story.json")).unwrap())
    };
    let (first, second) = (made("one"), made("two"));
    assert!(first == second && !first.1.is_empty());
}
