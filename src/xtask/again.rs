//! Tests in a browser depend on a whole machine: one that fails beside hundreds
//! of others is run once more by itself, and that is said.

use super::Result;
use super::run::{run, shown};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// More failures than this are no accident.
const MOST: usize = 3;

/// Runs tests, their output in view. `tests` makes their command; behind its
/// arguments stand those of the test program. Gives a line for people on each
/// test that passed the second time.
///
/// # Errors
/// Where tests fail again, or more than [`MOST`] do, or nothing could be run.
pub fn run_twice(tests: impl Fn() -> Command, filter: &[&str]) -> Result<Vec<String>> {
    let (failed, error) = failures(tests().args(filter))?;
    let Some(error) = error else { return Ok(Vec::new()) };
    if failed.is_empty() || failed.len() > MOST {
        return Err(error);
    }
    println!("  {error}; once more by themselves: {}", failed.join(", "));
    run(tests().arg("--test-threads=1").args(&failed))?;
    let said = |name: &String| format!("  failed beside others, passed by itself: {name}");
    Ok(failed.iter().map(said).collect())
}

/// The tests that failed, and what to say where the program did.
fn failures(command: &mut Command) -> Result<(Vec<String>, Option<String>)> {
    let line = shown(command);
    let cannot = |e: std::io::Error| format!("can't run `{line}`: {e}");
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(cannot)?;
    let mut printed = Vec::new();
    if let Some(out) = child.stdout.take() {
        for text in BufReader::new(out).lines().map_while(std::result::Result::ok) {
            println!("{text}");
            printed.push(text);
        }
    }
    let status = child.wait().map_err(cannot)?;
    let error = (!status.success()).then(|| format!("`{line}` failed ({status})"));
    Ok((failed_of(&printed), error))
}

/// The names below the last `failures:` that libtest prints.
fn failed_of(printed: &[String]) -> Vec<String> {
    let Some(list) = printed.iter().rposition(|line| line == "failures:") else {
        return Vec::new();
    };
    let names = printed[list + 1..].iter().map_while(|line| line.strip_prefix("    "));
    names.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_that_failed_are_those_of_the_last_list() {
        let printed = "running 3 tests\n..F\nfailures:\n\n---- a::b stdout ----\n    left: 1\n\n\nfailures:\n    a::b\n    c\n\ntest result: FAILED. 1 passed; 2 failed";
        let lines: Vec<String> = printed.lines().map(str::to_owned).collect();
        assert_eq!(failed_of(&lines), ["a::b", "c"]);
        assert_eq!(failed_of(&lines[..2]), [""; 0]);
    }

    #[test]
    fn what_fails_again_is_an_error_and_what_passes_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let script = "echo; echo failures:; echo '    a::b'; test -e $0.seen; ok=$?; touch $0.seen; exit $ok";
        let file = folder.path().join("tests");
        std::fs::write(&file, script).unwrap();
        let once = || {
            let mut command = Command::new("sh");
            command.arg(&file);
            command
        };
        let said = run_twice(once, &[]).unwrap();
        assert_eq!(said, ["  failed beside others, passed by itself: a::b"]);
        assert_eq!(run_twice(once, &[]), Ok(Vec::new()));
        std::fs::write(&file, "echo failures:; echo '    a::b'; exit 1").unwrap();
        assert!(run_twice(once, &[]).is_err());
    }
}
