//! What a reader takes away: the events that a filter lets in, each with its
//! sources, as a file for a spreadsheet, a program or a calendar. Pure; in the
//! browser it is a module of its own that is loaded when a file is asked for.

mod csv;
mod edtf;
mod ics;
mod item;
mod json;

use self::item::Taken;
use crate::model::Story;
use crate::query::{Address, Index, View};
use std::rc::Rc;

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated values (RFC 4180).
    Csv,
    /// JSON (RFC 8259).
    Json,
    /// iCalendar (RFC 5545).
    Ics,
}

impl Form {
    pub const ALL: [Form; 3] = [Form::Csv, Form::Json, Form::Ics];

    /// What a file's name ends with.
    pub fn key(self) -> &'static str {
        ["csv", "json", "ics"][self as usize]
    }

    pub fn from_key(key: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.key() == key)
    }
}

/// What stands before and after a view in an address that leads to it:
/// `https://news.example/story#dateline=` and, where such a link is told from
/// the page's own, `;shared:yes`.
#[derive(Clone, Copy, Debug)]
pub struct Links<'a> {
    /// Empty: links are left out.
    pub before: &'a str,
    pub after: &'a str,
}

/// The file of the events that `filter` lets in, as of its day, in the story's
/// order; `filter` as it stands in an address. `None` where nothing can be in
/// the file: a calendar needs a date. Events whose texts are not here are left out,
/// and [wanted](Story::wanted).
pub fn export(story: &Rc<Story>, filter: &str, form: Form, links: Links) -> Option<String> {
    let index = Rc::new(Index::new(story.clone()));
    let address = Address::parse(filter, &index.story, View::Timeline);
    let index = index.as_of(address.filter.as_of);
    let taken = Taken::new(&index, &address, links);
    match form {
        Form::Csv => Some(csv::write(&taken)),
        Form::Json => Some(json::write(&taken)),
        Form::Ics => ics::write(&taken),
    }
}

#[cfg(test)]
mod tests;
