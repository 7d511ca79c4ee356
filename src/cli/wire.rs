//! The lines of `dateline extract --ndjson`. Offsets are UTF-8 bytes into the
//! text as it came in.

use crate::extract::one::One;
use crate::extract::timeline::Text;
use crate::model::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A text to read.
pub struct Request {
    id: Value,
    published: Day,
    text: String,
}

/// A line that is none, with its id if it has one.
#[derive(Serialize)]
pub struct Failure {
    id: Value,
    error: String,
}

impl Failure {
    /// What is wrong with the line.
    pub fn message(&self) -> &str {
        &self.error
    }
}

#[derive(Deserialize)]
struct Fields {
    id: Option<Value>,
    published: Option<String>,
    text: Option<String>,
}

impl Request {
    /// # Errors
    /// Where the line is no such object.
    pub fn parse(line: &[u8]) -> Result<Request, Failure> {
        let wrong =
            |e: &str| Failure { id: id_of(line), error: format!("not a text to read: {e}") };
        // Serde would take a list of the three values too.
        if !line.trim_ascii_start().starts_with(b"{") {
            return Err(wrong("the line is no JSON object"));
        }
        let fields: Fields = serde_json::from_slice(line).map_err(|e| wrong(&e.to_string()))?;
        let id = fields.id.unwrap_or_default();
        let fail = |id: &Value, error: &str| Failure { id: id.clone(), error: error.into() };
        let published =
            fields.published.ok_or_else(|| fail(&id, "the field `published` is missing"))?;
        let day = published
            .split('T')
            .next()
            .and_then(Day::parse)
            .ok_or_else(|| fail(&id, "the field `published` is no day written YYYY-MM-DD"))?;
        let text = fields.text.ok_or_else(|| fail(&id, "the field `text` is missing"))?;
        if u32::try_from(text.len()).is_err() {
            return Err(fail(&id, "the text is larger than 4 GB"));
        }
        Ok(Request { id, published: day, text })
    }

    /// The same as a report of a story whose days are ranked.
    pub fn text(&self) -> Text<'_, Value> {
        Text { id: &self.id, published: self.published, text: &self.text }
    }

    /// What the extractor found in the text.
    pub fn answer(&self, found: One) -> Answer<'_> {
        Answer { id: &self.id, found }
    }

    /// As the extractor takes it.
    pub fn dated(&self) -> (Day, &str) {
        (self.published, &self.text)
    }
}

#[derive(Serialize)]
pub struct Answer<'a> {
    id: &'a Value,
    #[serde(flatten)]
    found: One,
}

/// The id of a line whose other fields are wrong; null where there is none.
fn id_of(line: &[u8]) -> Value {
    match serde_json::from_slice(line) {
        Ok(Value::Object(mut fields)) => fields.remove("id").unwrap_or_default(),
        _ => Value::Null,
    }
}
