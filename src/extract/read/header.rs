//! The optional TOML header of a report file, between two lines of `+++`.

use super::super::problem::line_at;
use crate::model::{Day, is_web_address};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What a header said; empty where it said nothing.
#[derive(Debug, Default)]
pub struct Header {
    pub title: String,
    pub url: String,
    pub agency: String,
    pub author: String,
    pub language: String,
    pub note: String,
    pub published: Option<Day>,
    pub updated: Option<Day>,
    /// Line, and what was passed over there.
    pub warnings: Vec<(usize, String)>,
}

const FENCE: &str = "+++";

const KEYS: &str = "title, url, agency, language, author, published, updated, note";

/// The header and the bytes it takes, fences included; nothing and 0 where the
/// file starts with its text.
///
/// # Errors
/// The line, and what is wrong there.
pub fn read(file: &str) -> Result<(Header, usize), (usize, String)> {
    let open = file.len() - file.trim_start().len();
    let mut lines = file[open..].split_inclusive('\n');
    let first = lines.next().unwrap_or("");
    if first.trim_end() != FENCE {
        return Ok((Header::default(), 0));
    }
    let start = open + first.len();
    let mut end = start;
    for line in lines {
        if line.trim() == FENCE {
            let header = parse(&file[start..end], line_at(file, start))?;
            return Ok((header, end + line.len()));
        }
        end += line.len();
    }
    let message = "the header that opens here is not closed; put a line of +++ behind it";
    Err((line_at(file, open), message.into()))
}

/// `first_line` is that of the header's first entry.
fn parse(toml: &str, first_line: usize) -> Result<Header, (usize, String)> {
    let line_of = |at: usize| first_line - 1 + line_at(toml, at);
    let table = DeTable::parse(toml).map_err(|e| {
        let line = line_of(e.span().map_or(0, |span| span.start));
        (line, format!("the header is not TOML: {}; write lines like title = \"…\"", e.message()))
    })?;
    let mut header = Header::default();
    for (key, value) in table.get_ref() {
        let line = line_of(key.span().start);
        header.set(key.get_ref(), value, line).map_err(|message| (line, message))?;
    }
    header.warnings.sort();
    Ok(header)
}

impl Header {
    fn set(&mut self, key: &str, value: &Spanned<DeValue>, line: usize) -> Result<(), String> {
        let value = value.get_ref();
        match key {
            "title" => self.title = text(key, value)?,
            "agency" => self.agency = text(key, value)?,
            "author" => self.author = text(key, value)?,
            "language" => self.language = text(key, value)?,
            "note" => self.note = text(key, value)?,
            "published" => self.published = Some(day(key, value)?),
            "updated" => self.updated = Some(day(key, value)?),
            "url" => {
                let url = text(key, value)?;
                if is_web_address(&url) {
                    self.url = url;
                } else {
                    let message = "url is left out; it must start with https:// or http://";
                    self.warnings.push((line, message.into()));
                }
            }
            _ => {
                let message = format!("the header's `{key}` means nothing here; known are {KEYS}");
                self.warnings.push((line, message));
            }
        }
        Ok(())
    }
}

/// On one line, without white space around it.
fn text(key: &str, value: &DeValue) -> Result<String, String> {
    match value {
        DeValue::String(text) => Ok(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        _ => Err(format!("the header's {key} must be text; write it in double quotes")),
    }
}

/// A TOML date, or text that starts like one; a time of day is passed over.
fn day(key: &str, value: &DeValue) -> Result<Day, String> {
    let written = match value {
        DeValue::Datetime(moment) => moment.to_string(),
        DeValue::String(text) => text.trim().to_owned(),
        _ => String::new(),
    };
    let date = written.split(['T', 't', ' ']).next().unwrap_or("");
    Day::parse(date).ok_or_else(|| {
        format!("the header's {key} is no day; write it as {key} = 2026-02-06, year first")
    })
}
