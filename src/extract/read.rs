//! Report files: header, dateline and body.
//!
//! ```text
//! +++                                      optional TOML header
//! title = "…"
//! +++
//!  date 2026-02-06 PHNOM PENH — First paragraph…
//!
//! Last paragraph… — VNA/VNS
//! ```
//!
//! Only the date is needed, and it may stand in the header instead.

mod agency;
mod dateline;
mod folder;
mod header;

pub use folder::{Folder, read_folder};

use super::lexicon::{Lexicon, LexiconError};
use super::problem::{Problem, line_at};
use crate::model::Day;
use dateline::Dateline;
pub use dateline::DatelineReader;
use header::Header;
use unicode_normalization::UnicodeNormalization;

/// One report as its file gives it; the fields mean what they mean in
/// [`Article`](crate::model::Article).
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub id: String,
    pub title: String,
    pub url: String,
    pub agency: String,
    pub author: String,
    pub language: String,
    pub note: String,
    pub place: String,
    pub published: Day,
    pub updated: Option<Day>,
    pub text: String,
}

/// A report and where it was read, so that what is said of it can name file and line.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub report: Report,
    pub file: String,
    /// The line of the file, from 1, on which the report's text starts.
    pub first_line: usize,
    /// What was passed over; the report is read all the same.
    pub warnings: Vec<Problem>,
}

impl Source {
    pub fn lines(&self) -> Lines {
        let ends = self.report.text.match_indices('\n').map(|(i, _)| i as u32);
        Lines { first: self.first_line, ends: ends.collect() }
    }
}

/// Where the lines of a report's text stand in its file.
pub struct Lines {
    first: usize,
    /// Bytes of the text that end a line.
    ends: Vec<u32>,
}

impl Lines {
    /// The line of the file that holds byte `at` of the report's text.
    pub fn line(&self, at: u32) -> usize {
        self.first + self.ends.partition_point(|end| *end < at)
    }
}

/// Reads report files.
pub struct ReportReader {
    datelines: DatelineReader,
}

impl ReportReader {
    /// # Errors
    /// Where `dateline.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<ReportReader, LexiconError> {
        Ok(ReportReader { datelines: DatelineReader::new(lexicon)? })
    }

    /// One file's bytes; `file` is its name in messages, `id` the report's. Linear time.
    ///
    /// # Errors
    /// Where the bytes are not UTF-8, the header is not TOML, no date is said,
    /// a date is none, or no text is left.
    pub fn read(&self, file: &str, id: &str, bytes: &[u8]) -> Result<Source, Problem> {
        let whole = text_of(bytes).map_err(|(line, message)| Problem::new(file, line, message))?;
        let page = Page { file, text: &whole };
        let (header, header_end) =
            header::read(&whole).map_err(|(line, message)| Problem::new(file, line, message))?;
        let at = header_end + indent(&whole[header_end..]);
        if whole.trim().is_empty() {
            return Err(page.problem(0, "this report is empty; write its text or delete it"));
        }
        let year = header.published.or(header.updated).map(Day::year);
        let dateline =
            self.datelines.read(&whole[at..], year).map_err(|message| page.problem(at, message))?;
        let published = published(&header, &dateline).ok_or_else(|| page.problem(at, NO_DATE))?;
        let warnings = page.warnings(&header, &dateline, published, at);
        let text_at = at + dateline.length;
        let text_at = text_at + indent(&whole[text_at..]);
        let (text, signed) = agency::split(&whole[text_at..]);
        if text.is_empty() {
            return Err(page.problem(at, NO_TEXT));
        }
        let first_line = line_at(&whole, text_at);
        let report = report(id, header, &dateline, published, text, signed);
        Ok(Source { report, file: file.to_owned(), first_line, warnings })
    }
}

const NO_DATE: &str = "no date is said; start the text with `date 2026-02-06 PLACE —`, or write \
                       `published = 2026-02-06` between two lines of +++ at the top";

const NO_TEXT: &str = "no text follows the dateline; write the report's paragraphs below";

/// A file's name and text, for messages.
struct Page<'a> {
    file: &'a str,
    text: &'a str,
}

impl Page<'_> {
    /// What is wrong at byte `at`.
    fn problem(&self, at: usize, message: impl Into<String>) -> Problem {
        Problem::new(self.file, line_at(self.text, at), message)
    }

    /// What is odd about header and dateline, which starts at byte `at`.
    fn warnings(
        &self,
        header: &Header,
        dateline: &Dateline,
        published: Day,
        at: usize,
    ) -> Vec<Problem> {
        let passed_over = header.warnings.iter();
        let passed_over = passed_over.map(|(line, m)| Problem::new(self.file, *line, m.clone()));
        let differs = dateline.date.filter(|said| *said != published).map(|said| {
            let message = format!(
                "the dateline says {said}, the header {published}, which is taken; \
                 correct one of them"
            );
            self.problem(at, message)
        });
        passed_over.chain(differs).collect()
    }
}

fn report(
    id: &str,
    header: Header,
    dateline: &Dateline,
    published: Day,
    text: &str,
    signed: &str,
) -> Report {
    let agency = [header.agency.as_str(), signed, dateline.agency]
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or_default();
    Report {
        id: id.to_owned(),
        agency: agency.to_owned(),
        place: dateline.place.to_owned(),
        published,
        text: text.to_owned(),
        title: header.title,
        url: header.url,
        author: header.author,
        language: header.language,
        note: header.note,
        updated: header.updated,
    }
}

/// The header's word counts more: an editor wrote it, and calls it the day of publication.
fn published(header: &Header, dateline: &Dateline) -> Option<Day> {
    header.published.or(dateline.date).or(header.updated)
}

/// The bytes as composed text (NFC) whose lines end with `\n`, without byte-order
/// mark; else the line and what is wrong with it.
fn text_of(bytes: &[u8]) -> Result<String, (usize, String)> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if u32::try_from(bytes.len()).is_err() {
        return Err((1, "this file is larger than 4 GB; split it into reports".into()));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let valid = &bytes[..e.valid_up_to()];
        let line = 1 + valid.iter().filter(|b| **b == b'\n').count();
        (line, "this is not UTF-8 text; save the file as plain text in UTF-8".to_owned())
    })?;
    let text = if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    };
    if text.is_ascii() || unicode_normalization::is_nfc(&text) {
        return Ok(text);
    }
    Ok(text.nfc().collect())
}

/// The bytes of white space at the start.
fn indent(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

#[cfg(test)]
mod tests;
