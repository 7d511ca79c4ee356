//! Comma-separated values (RFC 4180), for spreadsheets.
//!
//! A byte order mark comes first: without one Excel reads UTF-8 as the
//! machine's old code page, and every other reader skips it. What a
//! spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV
//! Injection"): the text of a report is never an instruction.

use super::item::{Item, Taken, cited};
use crate::model::EntityKind;

const COLUMNS: [&str; 18] = [
    "id",
    "date",
    "from",
    "to",
    "precision",
    "bound",
    "status",
    "title",
    "people",
    "organisations",
    "places",
    "things",
    "topics",
    "numbers",
    "sources",
    "quotes",
    "source_links",
    "link",
];

pub fn write(taken: &Taken) -> String {
    let mut out = String::from("\u{feff}");
    row(&mut out, &COLUMNS.map(str::to_owned));
    for item in &taken.items {
        row(&mut out, &cells(taken, item));
    }
    out
}

fn cells(taken: &Taken, item: &Item) -> [String; 18] {
    let when = item.written();
    let sources = taken.sources(item);
    let joined = |parts: Vec<&str>| parts.join("; ");
    let names = |kind| joined(taken.names(item, kind));
    let cited: Vec<String> = sources.iter().map(|s| cited(s.article)).collect();
    let quotes: Vec<&str> = sources.iter().map(|s| s.quote).collect();
    let links = sources.iter().map(|s| s.article.url.as_str()).filter(|url| !url.is_empty());
    [
        item.event.id.clone(),
        when.edtf,
        when.from,
        when.to,
        when.precision.to_owned(),
        when.bound.to_owned(),
        item.status().to_owned(),
        item.event.title.clone(),
        names(EntityKind::Person),
        names(EntityKind::Organisation),
        names(EntityKind::Place),
        names(EntityKind::Thing),
        joined(taken.topics(item)),
        joined(taken.numbers(item)),
        cited.join("; "),
        quotes.join("\n"),
        links.collect::<Vec<_>>().join(" "),
        taken.link_to(item),
    ]
}

fn row(out: &mut String, cells: &[String]) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        push_cell(out, cell);
    }
    out.push_str("\r\n");
}

/// Quoted where its letters would be taken for the table's own; a semicolon
/// too, which parts the cells where a comma is the decimal sign.
fn push_cell(out: &mut String, cell: &str) {
    let is_formula = cell.starts_with(FORMULA);
    if !is_formula && !cell.contains(['"', ',', ';', '\r', '\n', '\t']) {
        out.push_str(cell);
        return;
    }
    out.push('"');
    if is_formula {
        out.push('\'');
    }
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}

/// What a formula can start with, in full-width letters too.
const FORMULA: [char; 11] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

#[cfg(test)]
mod tests {
    use super::push_cell;

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        let mut out = String::new();
        push_cell(&mut out, cell);
        assert_eq!(out, expected);
    }

    #[test]
    fn a_cell_is_quoted_where_it_must_be() {
        check("plain words, not", "\"plain words, not\"");
        check("plain words", "plain words");
        check("say \"no\"", "\"say \"\"no\"\"\"");
        check("", "");
    }

    #[test]
    fn a_formula_is_words() {
        for formula in ["=1+1", "+1", "-1", "@a", "\t=1", "＝1"] {
            check(formula, &format!("\"'{formula}\""));
        }
        check("=A1&\"x\"", "\"'=A1&\"\"x\"\"\"");
    }
}
