//! What is wrong or doubtful in a file, said so that a person can act on it.

use std::fmt;

/// One thing to look at. Written as `file:line: message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub file: String,
    /// From 1; `None` where it is the file as a whole.
    pub line: Option<usize>,
    /// What is wrong, and behind a semicolon what to do.
    pub message: String,
}

impl Problem {
    pub fn new(file: &str, line: impl Into<Option<usize>>, message: impl Into<String>) -> Problem {
        Problem { file: file.to_owned(), line: line.into(), message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.message),
            None => write!(f, "{}: {}", self.file, self.message),
        }
    }
}

impl std::error::Error for Problem {}

/// The line, from 1, that holds byte `at`; the last one where `at` is behind the end.
pub fn line_at(text: &str, at: usize) -> usize {
    let before = &text.as_bytes()[..at.min(text.len())];
    1 + before.iter().filter(|b| **b == b'\n').count()
}
