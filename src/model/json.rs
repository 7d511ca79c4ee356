//! The story as plain objects: `story.json`, and the element's property `story`.

use super::ids::Names;
use super::{Story, StoryError};
use serde::{Deserialize, Deserializer};

/// Only the ids of the lists that others point into.
#[derive(Deserialize)]
struct Outline {
    articles: Vec<Named>,
    entities: Vec<Named>,
    topics: Vec<Named>,
    figures: Vec<Named>,
}

#[derive(Deserialize)]
struct Named {
    id: String,
}

impl Outline {
    fn names(self) -> Names {
        let mut names = Names::default();
        for (list, named) in [
            ("article", self.articles),
            ("entity", self.entities),
            ("topic", self.topics),
            ("figure", self.figures),
        ] {
            names.add(list, named.into_iter().map(|n| n.id));
        }
        names
    }
}

/// Reads a story from any serde format. The input is walked twice (`make` is
/// called for each walk): first for the ids, then for what points at them.
///
/// # Errors
/// [`StoryError::Shape`] where a field is missing, has the wrong type or names
/// an unknown id, else what [`Story::check`] finds.
pub fn from_deserializer<'de, D: Deserializer<'de>>(
    make: impl Fn() -> D,
) -> Result<Story, StoryError> {
    let shape = |e: D::Error| StoryError::Shape(e.to_string());
    let names = Outline::deserialize(make()).map_err(shape)?.names();
    let story = names.within(|| Story::deserialize(make())).map_err(shape)?;
    story.check()?;
    Ok(story)
}

/// The readable form, for people and diffs; ends with a line feed.
#[cfg(not(target_arch = "wasm32"))]
pub fn to_json(story: &Story) -> String {
    let mut text = Vec::new();
    let written = write_json(story, &mut text)
        .and_then(|()| String::from_utf8(text).map_err(|e| std::io::Error::other(e.utf8_error())));
    written.expect("a story has string keys only, and memory takes all that is written")
}

/// The same, record by record: a large story's is many times its bytes.
///
/// # Errors
/// Those of `out`.
#[cfg(not(target_arch = "wasm32"))]
pub fn write_json(story: &Story, out: &mut impl std::io::Write) -> std::io::Result<()> {
    let mut names = Names::default();
    names.add("article", story.articles.iter().map(|x| x.id.clone()));
    names.add("entity", story.entities.iter().map(|x| x.id.clone()));
    names.add("topic", story.topics.iter().map(|x| x.id.clone()));
    names.add("figure", story.figures.iter().map(|x| x.id.clone()));
    names.within(|| serde_json::to_writer_pretty(&mut *out, story))?;
    out.write_all(b"\n")
}
