//! JSON (RFC 8259): the events with their sources, each whole by itself, for
//! programs and for people who read them with one.

use super::item::{Item, Source, Taken};
use crate::model::EntityKind;

pub fn write(taken: &Taken) -> String {
    let mut out = Writer(String::new());
    out.open('{');
    out.text("title", &taken.story.title);
    out.text("language", &taken.story.language);
    out.text("filter", &taken.filter);
    out.text("link", &taken.link(&taken.filter));
    out.member("events");
    out.open('[');
    for item in &taken.items {
        event(&mut out, taken, item);
    }
    out.close(']');
    out.close('}');
    out.0.push('\n');
    out.0
}

fn event(out: &mut Writer, taken: &Taken, item: &Item) {
    let when = item.written();
    out.open('{');
    out.text("id", &item.event.id);
    out.text("title", &item.event.title);
    for (name, value) in [
        ("date", when.edtf.as_str()),
        ("from", &when.from),
        ("to", &when.to),
        ("precision", when.precision),
        ("bound", when.bound),
        ("status", item.status()),
        ("link", &taken.link_to(item)),
    ] {
        out.text(name, value);
    }
    for (name, kind) in
        ["people", "organisations", "places", "things"].into_iter().zip(EntityKind::ALL)
    {
        out.list(name, &taken.names(item, kind));
    }
    out.list("topics", &taken.topics(item));
    out.list("numbers", &taken.numbers(item));
    out.member("sources");
    out.open('[');
    for told in taken.sources(item) {
        source(out, &told);
    }
    out.close(']');
    out.close('}');
}

fn source(out: &mut Writer, source: &Source) {
    let article = source.article;
    out.open('{');
    out.text("report", &article.id);
    out.text("agency", &article.agency);
    out.text("place", &article.place);
    out.text("published", &article.published.iso());
    out.text("url", &article.url);
    out.member("sentence");
    out.0.push_str(&source.sentence.to_string());
    out.text("quote", source.quote);
    out.close('}');
}

/// JSON in the making. Members without a text are left out.
struct Writer(String);

impl Writer {
    fn open(&mut self, bracket: char) {
        self.part();
        self.0.push(bracket);
    }

    fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// A comma and a new line, unless something begins here.
    fn part(&mut self) {
        if self.0.ends_with(['}', ']', '"']) || self.0.ends_with(|c: char| c.is_ascii_digit()) {
            self.0.push_str(",\n");
        }
    }

    fn member(&mut self, name: &str) {
        self.part();
        self.string(name);
        self.0.push(':');
    }

    fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.member(name);
            self.string(value);
        }
    }

    fn list(&mut self, name: &str, values: &[&str]) {
        if values.is_empty() {
            return;
        }
        self.member(name);
        self.0.push('[');
        for (i, value) in values.iter().enumerate() {
            if i > 0 {
                self.0.push(',');
            }
            self.string(value);
        }
        self.0.push(']');
    }

    fn string(&mut self, text: &str) {
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.0.extend(['\\', c]),
                '\n' => self.0.push_str("\\n"),
                c if c < ' ' => {
                    self.0.push_str("\\u00");
                    self.0.push(if c as u32 > 15 { '1' } else { '0' });
                    self.0.extend(char::from_digit(c as u32 % 16, 16));
                }
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }
}
