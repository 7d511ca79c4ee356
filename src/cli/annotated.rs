//! News in which people marked the names: what the reader of names is taught
//! and measured with.

use crate::model::{Day, EntityKind, Span};
use serde::Deserialize;
use std::fmt::Display;
use std::path::{Path, PathBuf};

/// A text and what is marked in it.
pub struct Annotated {
    /// Its id; empty where the corpus gives none.
    pub id: String,
    /// The story or region that the text belongs to.
    pub story: String,
    /// The day it came out; some day where the corpus gives none.
    pub published: Day,
    pub text: String,
    pub names: Vec<Marked>,
    pub events: Vec<MarkedEvent>,
}

/// A name of a person, organisation or place.
pub struct Marked {
    pub span: Span,
    pub kind: EntityKind,
    /// Whom it names, the same in all texts of a story; empty where the corpus
    /// does not say.
    pub identity: String,
}

/// An event as MEANTIME marks it; what is not annotated is empty.
#[derive(Deserialize)]
pub struct MarkedEvent {
    /// Code points in the file, bytes of the text once read.
    pub start: usize,
    pub end: usize,
    #[serde(default, deserialize_with = "or_empty")]
    pub tense: String,
    #[serde(default, deserialize_with = "or_empty")]
    pub certainty: String,
    #[serde(default, deserialize_with = "or_empty")]
    pub time: String,
}

fn or_empty<'de, D: serde::Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Ok(Option::<String>::deserialize(from)?.unwrap_or_default())
}

/// A line of a corpus; places are code points.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    doc: String,
    #[serde(default, alias = "corpus")]
    region: String,
    #[serde(default)]
    dct: Option<String>,
    text: String,
    #[serde(default)]
    entities: Vec<LineEntity>,
    #[serde(default)]
    events: Vec<MarkedEvent>,
}

#[derive(Deserialize)]
struct LineEntity {
    start: usize,
    end: usize,
    #[serde(rename = "type", default, deserialize_with = "or_empty")]
    kind: String,
    /// `NAM` where it is a name; absent where all are.
    #[serde(default)]
    syn: Option<String>,
    #[serde(default, deserialize_with = "or_empty")]
    inst: String,
}

/// All texts of some files, a JSON object a line.
///
/// # Errors
/// Where a file can't be read or a line is no such object; says which.
pub fn read(files: &[PathBuf]) -> Result<Vec<Annotated>, String> {
    let mut texts = Vec::new();
    for file in files {
        texts.extend(read_file(file)?);
    }
    Ok(texts)
}

fn read_file(file: &Path) -> Result<Vec<Annotated>, String> {
    let at = |n: usize, e: &dyn Display| format!("{}:{n}: {e}", file.display());
    let text = std::fs::read_to_string(file).map_err(|e| at(0, &e))?;
    let lines = text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty());
    lines.map(|(n, line)| parse(line).map_err(|e| at(n + 1, &e))).collect()
}

/// Places become bytes; what does not fit the text is left out.
fn parse(line: &str) -> Result<Annotated, serde_json::Error> {
    let line: Line = serde_json::from_str(line)?;
    let mut bytes: Vec<usize> = line.text.char_indices().map(|(i, _)| i).collect();
    bytes.push(line.text.len());
    let place = |start: usize, end: usize| {
        let (start, end) = (*bytes.get(start)?, *bytes.get(end)?);
        (start < end).then_some((start, end))
    };
    let name = |e: &LineEntity| {
        let kind = match e.kind.as_str() {
            "PER" => EntityKind::Person,
            "ORG" => EntityKind::Organisation,
            "LOC" => EntityKind::Place,
            _ => return None,
        };
        let (start, end) = place(e.start, e.end).filter(|_| e.syn.as_deref() != Some(""))?;
        Some(Marked { span: Span::new(start, end), kind, identity: e.inst.clone() })
    };
    let event = |mut event: MarkedEvent| {
        (event.start, event.end) = place(event.start, event.end)?;
        Some(event)
    };
    Ok(Annotated {
        names: line.entities.iter().filter_map(name).collect(),
        published: line.dct.as_deref().and_then(Day::parse).unwrap_or(some_day()),
        events: line.events.into_iter().filter_map(event).collect(),
        id: line.doc,
        story: line.region,
        text: line.text,
    })
}

/// Which words are time expressions does not hang on the day.
fn some_day() -> Day {
    Day::from_ymd(2000, 1, 1).unwrap_or(Day::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_become_bytes() {
        let read = parse(
            r#"{"text":"Tô Lâm spoke","dct":null,"entities":[{"start":0,"end":6,"type":"PER"},
                {"start":3,"end":99,"type":"PER"},{"start":0,"end":2,"type":"DATE"}],
                "events":[{"start":7,"end":12,"tense":"PAST","time":null}]}"#,
        )
        .unwrap();
        assert_eq!(read.names.len(), 1);
        assert_eq!(read.names[0].span.of(&read.text), "Tô Lâm");
        let event = &read.events[0];
        assert_eq!(&read.text[event.start..event.end], "spoke");
        assert_eq!((event.tense.as_str(), event.time.as_str()), ("PAST", ""));
    }
}
