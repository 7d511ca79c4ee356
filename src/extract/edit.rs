//! The editor's word: `story.toml`. It wins over what was extracted.

use super::problem::{Problem, line_at};
use crate::model::Story;
use serde::Deserialize;
use std::path::Path;

/// What `story.toml` says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Decisions {
    title: String,
    kicker: String,
    era: String,
    language: String,
}

impl Decisions {
    /// No file is no decisions.
    ///
    /// # Errors
    /// Where the file can't be read or is not of its shape.
    pub fn read(path: &Path) -> Result<Decisions, Problem> {
        let file = path.display().to_string();
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Decisions::default()),
            Err(e) => {
                let message = format!("can't be read ({e}); make it readable UTF-8 text");
                return Err(Problem::new(&file, None, message));
            }
        };
        Decisions::parse(&file, &text)
    }

    /// # Errors
    /// Where the text is not TOML of this shape.
    pub fn parse(file: &str, text: &str) -> Result<Decisions, Problem> {
        toml::from_str(text).map_err(|e| {
            let line = line_at(text, e.span().map_or(0, |span| span.start));
            Problem::new(file, line, e.message())
        })
    }

    /// Changes the story; says which decisions found nothing to change.
    pub fn apply(&self, story: &mut Story) -> Vec<Problem> {
        story.title.clone_from(&self.title);
        story.kicker.clone_from(&self.kicker);
        story.era.clone_from(&self.era);
        if !self.language.is_empty() {
            story.language.clone_from(&self.language);
        }
        Vec::new()
    }
}
