//! A view as text, for addresses and the attribute `filter`:
//! `who:hun-sen,to-lam;topic:economy;status:target;from:2025-02;to:2030;q:border;open:e17`.
//!
//! Within a facet names are parted by commas, one with `-` in front is
//! excluded. Keys: those of [`Facet::key`], `from`, `to`, `undated` (`show`), `q`,
//! `as-of`, `show` (`all`), `view`, `open`. Values are percent-encoded (RFC 3986, section
//! 2.1) where they hold anything but letters, digits, `-`, `.`, `_`, `~`.
//! What is unknown or can't be read is dropped and the rest still works.

use super::filter::{Choice, Facet, Filter, PartialDate, in_order};
use crate::model::{Day, Status, Story};

/// What is on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    Timeline,
    Entities,
    Figures,
    Reports,
}

impl View {
    pub const ALL: [View; 4] = [View::Timeline, View::Entities, View::Figures, View::Reports];

    pub fn key(self) -> &'static str {
        ["timeline", "entities", "figures", "reports"][self as usize]
    }

    pub fn from_key(key: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.key() == key)
    }
}

/// A view that can be shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    pub filter: Filter,
    pub view: View,
    /// Id of an event, an entity or a figure, or of a report with a sentence
    /// behind a stop (`visit-preview.12`); empty where nothing is open.
    pub open: String,
}

/// Longer ones are read up to here: no story needs more, and no address may
/// take long.
const LONGEST: usize = 20_000;

/// Bytes of searched words, and of what is open, that a view remembers.
const LONGEST_VALUE: usize = 600;

/// Up to [`LONGEST_VALUE`], whole characters.
pub(super) fn shortened(mut text: String) -> String {
    text.truncate(text.floor_char_boundary(LONGEST_VALUE));
    text
}

impl Address {
    /// `home` is the view of an address that names none.
    pub fn parse(text: &str, story: &Story, home: View) -> Address {
        let mut address = Address { view: home, ..Address::default() };
        let text = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or("");
        // Some programs encode a whole address that they pass on.
        let unwrapped = if text.contains(':') { None } else { decode(text) };
        let text = unwrapped.as_deref().unwrap_or(text);
        for (key, values) in text.split(';').filter_map(|part| part.split_once(':')) {
            let one = || decode(values).filter(|v| v.len() <= LONGEST_VALUE);
            let filter = &mut address.filter;
            match key.trim() {
                "from" => filter.from = PartialDate::parse(values),
                "to" => filter.to = PartialDate::parse(values),
                "undated" => filter.undated = values == "show",
                "q" => filter.q = one().unwrap_or_default(),
                "as-of" if !story.is_apart() => filter.as_of = Day::parse(values),
                "show" => filter.everything = values == "all",
                "view" => address.view = View::from_key(values).unwrap_or(home),
                "open" => address.open = one().unwrap_or_default(),
                key => {
                    if let Some(facet) = Facet::ALL.into_iter().find(|f| f.key() == key) {
                        read_choices(&mut filter.choices[facet as usize], facet, values, story);
                    }
                }
            }
        }
        let filter = &mut address.filter;
        (filter.from, filter.to) = in_order(filter.from, filter.to);
        filter.undated &= filter.has_time();
        address
    }

    /// As [`Address::parse`] reads it; parts that say the default are left out.
    pub fn print(&self, story: &Story, home: View) -> String {
        let mut out = String::new();
        let mut part = |key: &str, value: &str| {
            if !value.is_empty() {
                if !out.is_empty() {
                    out.push(';');
                }
                out.push_str(key);
                out.push(':');
                out.push_str(value);
            }
        };
        let filter = &self.filter;
        for facet in Facet::ALL {
            let names: Vec<String> = filter
                .of(facet)
                .iter()
                .filter_map(|c| {
                    let sign = if c.exclude { "-" } else { "" };
                    Some([sign, &encode(name_of(facet, c.value, story)?)].concat())
                })
                .collect();
            part(facet.key(), &names.join(","));
        }
        part("from", &filter.from.map(PartialDate::iso).unwrap_or_default());
        part("to", &filter.to.map(PartialDate::iso).unwrap_or_default());
        part("undated", if filter.undated { "show" } else { "" });
        part("q", &encode(&filter.q));
        part("as-of", &filter.as_of.map(Day::iso).unwrap_or_default());
        part("show", if filter.everything { "all" } else { "" });
        part("view", if self.view == home { "" } else { self.view.key() });
        part("open", &encode(&self.open));
        out
    }
}

fn read_choices(choices: &mut Vec<Choice>, facet: Facet, values: &str, story: &Story) {
    for name in values.split(',') {
        let Some(name) = decode(name) else { continue };
        let excluded = name.strip_prefix('-').and_then(|rest| value_of(facet, rest, story));
        let (value, exclude) = match (excluded, value_of(facet, &name, story)) {
            (Some(value), _) => (value, true),
            (None, Some(value)) => (value, false),
            (None, None) => continue,
        };
        if !choices.iter().any(|c| c.value == value) {
            choices.push(Choice { value, exclude });
        }
    }
}

/// Statuses in the order of [`Status::ALL`].
const STATUSES: [&str; 4] = ["happened", "ongoing", "scheduled", "target"];

fn value_of(facet: Facet, name: &str, story: &Story) -> Option<u32> {
    let place = match facet {
        Facet::Topic => story.topics.iter().position(|t| t.id == name),
        Facet::Status => STATUSES.iter().position(|s| *s == name),
        Facet::Report => story.article_with_id(name).map(|id| id.index()),
        _ => story.entities.iter().position(|e| e.id == name),
    };
    place.map(|i| i as u32)
}

fn name_of(facet: Facet, value: u32, story: &Story) -> Option<&str> {
    let i = value as usize;
    match facet {
        Facet::Topic => story.topics.get(i).map(|t| t.id.as_str()),
        Facet::Status => Status::ALL.get(i).map(|s| STATUSES[*s as usize]),
        Facet::Report => story.articles.get(i).map(|a| a.id.as_str()),
        _ => story.entities.get(i).map(|e| e.id.as_str()),
    }
}

fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.push(b"0123456789ABCDEF"[digit as usize] as char);
            }
        }
    }
    out
}

/// `None` where an escape is cut short or the bytes are not UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || (rest.next()? as char).to_digit(16);
            bytes.push((digit()? * 16 + digit()?) as u8);
        } else {
            bytes.push(if byte == b'+' { b' ' } else { byte });
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::testing::story;

    /// Reads `text` and writes it again.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let story = story();
        let address = Address::parse(text, &story, View::Timeline);
        assert_eq!(address.print(&story, View::Timeline), expected);
        assert_eq!(Address::parse(expected, &story, View::Timeline), address);
    }

    #[test]
    fn what_is_written_is_read_again() {
        for text in [
            "",
            "who:hun-sen,to-lam;topic:economy;status:target;from:2025-02;to:2030;q:border;open:e17",
            "who:-hun-sen",
            "as-of:2026-02-04;show:all;view:entities;open:to-lam",
            "report:r1,-r2;q:%C4%91%E1%BA%B7ng%3Bwho%3Ax",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn what_is_unknown_is_dropped_and_the_rest_works() {
        check("who:nobody,hun-sen;colour:red;topic:;status:maybe;from:2026-02-31", "who:hun-sen");
        check("view:cinema;show:some;as-of:today;;:;a;who:to-lam,to-lam", "who:to-lam");
        check("q:%E1%BA;open:%zz;who:%,hun-sen;to:2030", "who:hun-sen;to:2030");
        check("q:a+b", "q:a%20b");
        check("from:2030;to:2025", "from:2025;to:2030");
        check("who%3Ahun-sen%3Btopic%3Aeconomy", "who:hun-sen;topic:economy");
    }

    #[test]
    fn a_very_long_address_is_read_up_to_a_point() {
        let long = ["who:hun-sen;q:", &"đ".repeat(100_000)].concat();
        check(&long, "who:hun-sen");
        let many = ["who:hun-sen", &",to-lam".repeat(50_000)].concat();
        check(&many, "who:hun-sen,to-lam");
    }
}
