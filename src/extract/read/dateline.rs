//! The line that opens a wire report and says where and when it was written.

use super::super::lexicon::{Lexicon, LexiconError};
use crate::model::{Day, fold};
use serde::Deserialize;

/// What stands before the first paragraph; empty where nothing does.
#[derive(Debug, PartialEq, Default)]
pub struct Dateline<'a> {
    pub date: Option<Day>,
    pub place: &'a str,
    /// The agency in brackets: `HÀ NỘI (VNA) —`.
    pub agency: &'a str,
    /// Bytes of the body that it takes, its dash included.
    pub length: usize,
}

/// Reads datelines.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatelineReader {
    /// Folded names of each month, January first.
    months: Vec<Vec<String>>,
    /// Small words within the name of a place.
    particles: Vec<String>,
}

/// The longest place, in characters and words; more is the start of a sentence.
const LONGEST: usize = 60;
const MOST_WORDS: usize = 8;

impl DatelineReader {
    /// # Errors
    /// Where `dateline.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<DatelineReader, LexiconError> {
        lexicon.file("dateline")
    }

    /// `body` starts with its first letter; `year` is that of a day and month
    /// without one.
    ///
    /// # Errors
    /// What is wrong, where a day is written that is not in the calendar.
    pub fn read<'a>(&self, body: &'a str, year: Option<i32>) -> Result<Dateline<'a>, String> {
        let (date, after_date) = leading_day(body)?;
        let line = after_date.split('\n').next().unwrap_or("");
        let behind = |rest: &str| body.len() - rest.len();
        let bare = Dateline { date, length: behind(after_date), ..Dateline::default() };
        let Some((head, rest)) = split_at_dash(line) else {
            let alone = date.is_some() && line.len() < after_date.len() && self.is_place(line);
            let place = if alone { line.trim() } else { "" };
            let length = bare.length + if alone { line.len() } else { 0 };
            return Ok(Dateline { place, length, ..bare });
        };
        let length = bare.length + (line.len() - rest.len());
        let (head, agency) = split_brackets(head.trim());
        let (place, day) = self.split_day(head, date.map(Day::year).or(year))?;
        // `Phnom Penh (AKP), 3 May`
        let (place, agency) =
            if agency.is_empty() { split_brackets(place) } else { (place, agency) };
        // Without a day in front only capitals or an agency tell a dateline from a
        // sentence.
        let fits = match date {
            Some(_) => place.is_empty() || self.is_place(place),
            None => {
                let agencys = !agency.is_empty() && self.is_place(place);
                let opens = !rest.trim_start().starts_with(char::is_lowercase);
                // `KUALA LUMPUR, Malaysia –`; `Yangon, 6 Feb —`, not `Monday, 6 Feb —`.
                let city = place.split(',').next().unwrap_or_default();
                let named = in_capitals(city) && self.is_place(place);
                let dated = day.is_some() && self.is_place(place) && !place.ends_with("day");
                (in_capitals(place) || named || dated || agencys) && opens
            }
        };
        if !fits {
            return Ok(bare);
        }
        Ok(Dateline { date: date.or(day), place, agency, length })
    }

    /// The same for a text that was taken as it came, where a colon may stand for
    /// the dash: `KUALA LUMPUR:`, `Oslo, July 25:`. What is found stays in the text.
    pub fn read_loosely<'a>(&self, body: &'a str, year: i32) -> Dateline<'a> {
        let strict = self.read(body, Some(year)).unwrap_or_default();
        if !strict.place.is_empty() {
            return strict;
        }
        let line = body.split('\n').next().unwrap_or("");
        let Some((head, rest)) = line.split_once(": ") else { return strict };
        let (before, agency) = split_brackets(head);
        let Ok((place, day)) = self.split_day(before, Some(year)) else { return strict };
        let said = day.is_some() && self.is_place(place);
        if !(said || in_capitals(place) && self.is_place(place)) {
            return strict;
        }
        Dateline { date: day, place, agency, length: line.len() - rest.len() }
    }

    /// A short run of words with capitals at their heads.
    fn is_place(&self, text: &str) -> bool {
        let known = |word: &str| {
            !word.starts_with(char::is_lowercase) || self.particles.iter().any(|p| *p == fold(word))
        };
        text.chars().nth(LONGEST).is_none()
            && text.contains(char::is_alphabetic)
            && !text.contains([':', ';', '!', '?', '“', '"'])
            && text.split_whitespace().count() <= MOST_WORDS
            && text.split_whitespace().all(known)
    }

    /// `PHNOM PENH, 6 Feb 2026` is a place and a day; the day is `None` where
    /// neither the words nor `year` say the year.
    fn split_day<'a>(
        &self,
        head: &'a str,
        year: Option<i32>,
    ) -> Result<(&'a str, Option<Day>), String> {
        for (comma, _) in head.match_indices(',') {
            if let Some((said, month, day)) = self.month_and_day(&head[comma + 1..]) {
                let place = head[..comma].trim_end();
                let Some(year) = said.or(year) else { return Ok((place, None)) };
                let date = Day::from_ymd(year, month, day)
                    .ok_or_else(|| no_such_day(head[comma + 1..].trim()))?;
                return Ok((place, Some(date)));
            }
        }
        Ok((head, None))
    }

    /// `6 Feb`, `Feb. 6`, `February 6, 2026`: year, month and day; nothing else.
    fn month_and_day(&self, text: &str) -> Option<(Option<i32>, u32, u32)> {
        let (mut year, mut month, mut day) = (None, None, None);
        for word in text.split([' ', ',', '.', '\u{a0}']).filter(|word| !word.is_empty()) {
            if let Ok(number) = word.parse::<u32>() {
                match word.len() {
                    1 | 2 if day.is_none() => day = Some(number),
                    4 if year.is_none() => year = i32::try_from(number).ok(),
                    _ => return None,
                }
            } else {
                let name = fold(word);
                let found = self.months.iter().position(|names| names.contains(&name))?;
                if month.replace(found as u32 + 1).is_some() {
                    return None;
                }
            }
        }
        Some((year, month?, day?))
    }
}

/// `date 2026-02-06`, with or without the word; the day and what stands behind it.
fn leading_day(body: &str) -> Result<(Option<Day>, &str), String> {
    let word = body.split_whitespace().next().unwrap_or("");
    let is_word = word.trim_end_matches(':').eq_ignore_ascii_case("date");
    let rest = if is_word { body[word.len()..].trim_start() } else { body };
    let written = rest.split(|c: char| c.is_whitespace() || c == '—').next().unwrap_or("");
    let date = written.split(['T', ',']).next().unwrap_or("");
    if !is_iso(date) {
        return Ok((None, body));
    }
    let day = Day::parse(date).ok_or_else(|| no_such_day(date))?;
    Ok((Some(day), &rest[written.len()..]))
}

/// Written like `2026-02-06`, whether or not there is such a day.
fn is_iso(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| match i {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        })
}

fn no_such_day(written: &str) -> String {
    format!("there is no day {written}; write the day of the report as 2026-02-06, year first")
}

/// What stands before and behind the first dash that parts a dateline from the text.
fn split_at_dash(line: &str) -> Option<(&str, &str)> {
    let window = line.char_indices().nth(2 * LONGEST).map_or(line, |(end, _)| &line[..end]);
    let (at, dash) = ["—", "―", " – ", " -- ", " - "]
        .iter()
        .filter_map(|dash| window.find(dash).map(|at| (at, *dash)))
        .min()?;
    Some((&line[..at], &line[at + dash.len()..]))
}

/// `HÀ NỘI (VNA)` is a place and an agency.
fn split_brackets(head: &str) -> (&str, &str) {
    let inner = head.strip_suffix(')').and_then(|head| head.rsplit_once('('));
    inner.map_or((head, ""), |(place, agency)| (place.trim_end(), agency.trim()))
}

/// At least two letters, none of them small.
fn in_capitals(text: &str) -> bool {
    text.chars().nth(LONGEST).is_none()
        && text.chars().filter(|c| c.is_uppercase()).count() >= 2
        && !text.contains(char::is_lowercase)
        && !text.contains([':', ';', '!', '?', '“', '"'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Place, date, agency and the text behind the dateline.
    fn check(body: &str, expected: (&str, &str, &str, &str)) {
        let reader = DatelineReader::new(&Lexicon::builtin()).unwrap();
        let found = reader.read(body, Some(2026)).unwrap();
        let date = found.date.map(Day::iso).unwrap_or_default();
        let text = body[found.length..].trim_start();
        assert_eq!((found.place, date.as_str(), found.agency, text), expected);
    }

    #[test]
    fn ok_the_wire_form() {
        check(
            "date 2026-02-06 PHNOM PENH — They met.",
            ("PHNOM PENH", "2026-02-06", "", "They met."),
        );
        check("Date: 2026-02-06 Hà Nội – They met.", ("Hà Nội", "2026-02-06", "", "They met."));
        check("2026-02-06 RIO DE JANEIRO -- Yes.", ("RIO DE JANEIRO", "2026-02-06", "", "Yes."));
        check("date 2026-02-06 — They met.", ("", "2026-02-06", "", "They met."));
        check("date 2026-02-06T08:30 PARIS\n\nThey met.", ("PARIS", "2026-02-06", "", "They met."));
    }

    #[test]
    fn ok_an_agencys_own_datelines() {
        check("PHNOM PENH, 6 Feb — They met.", ("PHNOM PENH", "2026-02-06", "", "They met."));
        check("HÀ NỘI, Feb. 6 (VNA) – They met.", ("HÀ NỘI", "2026-02-06", "VNA", "They met."));
        check(
            "WASHINGTON, D.C., February 6, 2025 — “Yes,” he said.",
            ("WASHINGTON, D.C.", "2025-02-06", "", "“Yes,” he said."),
        );
        check(
            "Phnom Penh (AKP), Feb. 6 – They met.",
            ("Phnom Penh", "2026-02-06", "AKP", "They met."),
        );
        check("Phnom Penh (AKP), May. 6 – Yes.", ("Phnom Penh", "2026-05-06", "AKP", "Yes."));
        check("VIENTIANE — They met.", ("VIENTIANE", "", "", "They met."));
        check("Phnom Penh (VNA) – They met.", ("Phnom Penh", "", "VNA", "They met."));
        check("Yangon, 6 Feb — They met.", ("Yangon", "2026-02-06", "", "They met."));
        check(
            "KUALA LUMPUR, Malaysia – They met.",
            ("KUALA LUMPUR, Malaysia", "", "", "They met."),
        );
    }

    #[test]
    fn a_sentence_with_a_dash_is_no_dateline() {
        for text in [
            "The talks — the first in years — went well.",
            "ASEAN – the bloc of eleven – met.",
            "They met on trade.",
            "Monday, 6 Feb — They met.",
            "Date palms — a crop — grow here.",
            "",
        ] {
            check(text, ("", "", "", text));
        }
        let text = "The talks went on — and on.";
        check(&format!("date 2026-02-06 {text}"), ("", "2026-02-06", "", text));
    }

    #[test]
    fn a_text_as_it_came_may_have_a_colon() {
        let reader = DatelineReader::new(&Lexicon::builtin()).unwrap();
        let place = |body| reader.read_loosely(body, 2026).place;
        assert_eq!(place("KUALA LUMPUR: The police met."), "KUALA LUMPUR");
        assert_eq!(place("Oslo, July 25: The police met."), "Oslo");
        assert_eq!(place("OSLO (AP) — The police met."), "OSLO");
        assert_eq!(place("The police said: no."), "");
        assert_eq!(place("Ruiz: No."), "");
    }

    #[test]
    fn err_days_that_are_not() {
        let reader = DatelineReader::new(&Lexicon::builtin()).unwrap();
        for body in ["date 2026-02-31 PARIS — No.", "PARIS, 31 Feb — No."] {
            let message = reader.read(body, Some(2026)).unwrap_err();
            assert!(message.contains("there is no day"), "{message}");
        }
    }
}
