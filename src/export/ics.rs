//! iCalendar (RFC 5545). An event that is known to a month or a year is an
//! all-day event of that month or year, with its date in the summary: a
//! calendar knows no other way to say "some time in February".

use super::item::{Item, Taken, cited};
use crate::model::{DateSpan, Day, Status};

/// `None` where no event has a date: a calendar without events is none.
pub fn write(taken: &Taken) -> Option<String> {
    let mut out = Lines(String::new());
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.line("PRODID", "-//Dateline//Timeline of a story//EN");
    out.line("CALSCALE", "GREGORIAN");
    // RFC 7986, section 5.1, and what came before it.
    out.text("NAME", &taken.story.title);
    out.text("X-WR-CALNAME", &taken.story.title);
    let start = out.0.len();
    for item in &taken.items {
        if let Some(when) = item.event.when {
            event(&mut out, taken, item, when);
        }
    }
    let is_any = out.0.len() > start;
    out.line("END", "VCALENDAR");
    is_any.then_some(out.0)
}

fn event(out: &mut Lines, taken: &Taken, item: &Item, when: DateSpan) {
    out.line("BEGIN", "VEVENT");
    out.line("UID", &uid(taken, item));
    out.line("DTSTAMP", &[&basic(said(item, taken)), "T000000Z"].concat());
    out.line("DTSTART;VALUE=DATE", &basic(when.from()));
    // The day after the last; the calendar's own last day has none.
    let end = when.to().plus(1);
    if end > when.to() {
        out.line("DTEND;VALUE=DATE", &basic(end));
    }
    let hedged = item.written().hedged;
    let summary = if hedged.is_empty() {
        item.event.title.clone()
    } else {
        [&item.event.title, " (", &hedged, ")"].concat()
    };
    out.text("SUMMARY", &summary);
    out.text("DESCRIPTION", &description(taken, item));
    out.text("LOCATION", &taken.names(item, crate::model::EntityKind::Place).join(", "));
    let topics: Vec<String> = taken.topics(item).into_iter().map(escaped).collect();
    if !topics.is_empty() {
        out.line("CATEGORIES", &topics.join(","));
    }
    let status = if item.event.status == Status::Target { "TENTATIVE" } else { "CONFIRMED" };
    out.line("STATUS", status);
    // News takes nobody's time.
    out.line("TRANSP", "TRANSPARENT");
    let link = taken.link_to(item);
    if !link.is_empty() {
        out.line("URL", &link);
    }
    out.line("END", "VEVENT");
}

/// The same for the same first sentence, so that a calendar that takes the
/// file a second time changes its events and adds none.
fn uid(taken: &Taken, item: &Item) -> String {
    let first = taken.sources(item).into_iter().next();
    let (report, quote) = first.map_or(("", ""), |s| (s.article.id.as_str(), s.quote));
    // FNV-1a, 64 bits.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in report.bytes().chain([0]).chain(quote.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let mut uid = item.event.id.clone();
    uid.push('-');
    for i in (0..16).rev() {
        uid.extend(char::from_digit((hash >> (i * 4)) as u32 & 15, 16));
    }
    uid + "@dateline"
}

/// When what is said of the event was last said, which is what a DTSTAMP is
/// where there is no METHOD (section 3.8.7.2).
fn said(item: &Item, taken: &Taken) -> Day {
    let sources = taken.sources(item).into_iter();
    let days = sources.map(|s| s.article.updated.unwrap_or(s.article.published));
    days.max().unwrap_or(Day::MIN)
}

/// Each source: `“…” VNA/VNS, PHNOM PENH, 2026-02-06`.
fn description(taken: &Taken, item: &Item) -> String {
    let mut text = String::new();
    for source in taken.sources(item) {
        if !text.is_empty() {
            text.push('\n');
        }
        for part in ["“", source.quote, "” ", &cited(source.article)] {
            text.push_str(part);
        }
        if !source.article.url.is_empty() {
            text.push(' ');
            text.push_str(&source.article.url);
        }
    }
    text
}

/// `20260206`.
fn basic(day: Day) -> String {
    day.iso().replace('-', "")
}

/// A TEXT value (section 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}

/// Content lines, each ended by CRLF.
struct Lines(String);

/// Bytes of a line without its end (section 3.1).
const LONGEST: usize = 75;

impl Lines {
    fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.line(name, &escaped(value));
        }
    }

    /// Folded between letters, never within one.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LONGEST;
        // What a value may not hold can't end a line before its time.
        let value = value.chars().filter(|c| !c.is_control() || *c == '\t');
        for c in name.chars().chain([':']).chain(value) {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
