//! The lines of `dateline extract --ndjson`. Offsets are UTF-8 bytes into the
//! text as it came in.

use crate::extract::extractor::Extractor;
use crate::extract::time::TimexType;
use crate::model::{Day, EntityKind, FigureKind, Span};
use serde::{Deserialize, Serialize, Serializer};
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

    /// What the extractor finds in the text.
    pub fn read<'a>(&'a self, extractor: &Extractor) -> Answer<'a> {
        let text = self.text.as_str();
        let doc = extractor.cutter.cut(text, self.published, "");
        let times = extractor.times.read(&doc);
        let names = extractor.names.read(&doc, &times);
        let figures = extractor.figures.read(&doc, &times);
        let docs = [doc];
        let names = [names];
        let cast = extractor.entities.resolve(&docs, &names);
        let found = cast.mentions.first().map_or(&[][..], Vec::as_slice);
        let entity_at = |span: Span| {
            let at = found.partition_point(|m| m.span.end <= span.start);
            let mention = found.get(at).filter(|m| m.span.overlaps(span))?;
            Some(cast.entities.get(mention.entity.index())?.id.clone())
        };
        let [doc] = docs;
        let [names] = names;
        Answer {
            id: &self.id,
            sentences: (0..doc.sentences.len())
                .map(|i| Bytes::from(doc.sentence_span(i)))
                .collect(),
            dates: times
                .into_iter()
                .map(|t| Date {
                    at: t.span.into(),
                    text: t.span.of(text),
                    kind: timex_type(t.kind),
                    value: t.value,
                    modifier: t.modifier,
                })
                .collect(),
            mentions: names
                .into_iter()
                .map(|n| Mention {
                    at: n.span.into(),
                    text: n.span.of(text),
                    kind: name_type(n.kind),
                    entity: entity_at(n.span),
                })
                .collect(),
            figures: figures
                .into_iter()
                .map(|f| Figure {
                    at: f.span.into(),
                    text: f.span.of(text),
                    kind: f.kind,
                    value: Number(f.value),
                    unit: f.unit,
                    of: f.of,
                })
                .collect(),
            events: Vec::new(),
        }
    }
}

/// The id of a line whose other fields are wrong; null where there is none.
fn id_of(line: &[u8]) -> Value {
    match serde_json::from_slice(line) {
        Ok(Value::Object(mut fields)) => fields.remove("id").unwrap_or_default(),
        _ => Value::Null,
    }
}

#[derive(Serialize)]
pub struct Answer<'a> {
    id: &'a Value,
    sentences: Vec<Bytes>,
    dates: Vec<Date<'a>>,
    mentions: Vec<Mention<'a>>,
    figures: Vec<Figure<'a>>,
    events: Vec<Value>,
}

#[derive(Serialize)]
struct Bytes {
    start: u32,
    end: u32,
}

impl From<Span> for Bytes {
    fn from(span: Span) -> Bytes {
        Bytes { start: span.start, end: span.end }
    }
}

#[derive(Serialize)]
struct Date<'a> {
    #[serde(flatten)]
    at: Bytes,
    text: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    value: String,
    #[serde(rename = "mod")]
    modifier: Option<&'static str>,
}

#[derive(Serialize)]
struct Mention<'a> {
    #[serde(flatten)]
    at: Bytes,
    text: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    entity: Option<String>,
}

#[derive(Serialize)]
struct Figure<'a> {
    #[serde(flatten)]
    at: Bytes,
    text: &'a str,
    kind: FigureKind,
    value: Number,
    unit: String,
    of: String,
}

/// Whole numbers are written without a fraction.
struct Number(f64);

/// Up to here every whole number has its own `f64`.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 && self.0.abs() <= EXACT {
            s.serialize_i64(self.0 as i64)
        } else {
            s.serialize_f64(self.0)
        }
    }
}

fn timex_type(kind: TimexType) -> &'static str {
    match kind {
        TimexType::Date => "DATE",
        TimexType::Time => "TIME",
        TimexType::Duration => "DURATION",
        TimexType::Set => "SET",
    }
}

fn name_type(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "PERSON",
        EntityKind::Organisation => "ORG",
        EntityKind::Place => "PLACE",
        EntityKind::Thing => "MISC",
    }
}
