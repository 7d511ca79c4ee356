//! The editor's word: `story.toml`. It wins over what was extracted, survives
//! every rebuild, and says so when it no longer fits anything.

mod entities;
mod events;
mod fates;
mod figures;
mod rows;
mod subject;
mod title;
mod topics;

use super::problem::{Problem, line_at};
use crate::model::Story;
use rows::File;
use std::path::Path;
use toml::Spanned;

/// What `story.toml` says.
#[derive(Debug, Default)]
pub struct Decisions {
    file: String,
    text: String,
    rows: File,
}

impl Decisions {
    /// No file is no decisions.
    ///
    /// # Errors
    /// Where the file can't be read or is not of its shape.
    pub fn read(path: &Path) -> Result<Decisions, Problem> {
        let file = path.display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => Decisions::parse(&file, text),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Decisions::default()),
            Err(e) => {
                let message = format!("can't be read ({e}); save it as plain text in UTF-8");
                Err(Problem::new(&file, None, message))
            }
        }
    }

    /// `file` is the name in messages.
    ///
    /// # Errors
    /// Where the text is not TOML of this shape.
    pub fn parse(file: &str, text: String) -> Result<Decisions, Problem> {
        let rows = toml::from_str(&text).map_err(|e| {
            let line = line_at(&text, e.span().map_or(0, |span| span.start));
            let message = format!("{}; correct the entry or delete it", e.message());
            Problem::new(file, line, message)
        })?;
        Ok(Decisions { file: file.to_owned(), text, rows })
    }

    /// Changes the story, whose [`Story::check`] holds before and after; says
    /// which decisions fitted nothing, or more than they should.
    pub fn apply(&self, story: &mut Story) -> Vec<Problem> {
        let mut unmet = Unmet { decisions: self, problems: Vec::new() };
        entities::apply(&self.rows.entity, story, &mut unmet);
        figures::apply(&self.rows.figure, story, &mut unmet);
        topics::apply(&self.rows.topic, story, &mut unmet);
        events::apply(&self.rows.event, story, &mut unmet);
        let mut problems = unmet.problems;
        problems.sort_by_key(|problem| problem.line);
        story.kicker.clone_from(&self.rows.kicker);
        story.era.clone_from(&self.rows.era);
        if !self.rows.language.is_empty() {
            story.language.clone_from(&self.rows.language);
        }
        story.title = match self.rows.title.trim() {
            "" => title::from_reports(story),
            title => title.to_owned(),
        };
        problems
    }
}

/// Decisions that could not be carried out.
struct Unmet<'a> {
    decisions: &'a Decisions,
    problems: Vec<Problem>,
}

impl Unmet<'_> {
    fn add<T>(&mut self, at: &Spanned<T>, message: String) {
        let line = line_at(&self.decisions.text, at.span().start);
        self.problems.push(Problem::new(&self.decisions.file, line, message));
    }
}

#[cfg(test)]
mod tests;
