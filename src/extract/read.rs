//! Report files: header, dateline and body.

use crate::model::Day;

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
