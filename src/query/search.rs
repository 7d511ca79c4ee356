//! Search that ignores case and marks. A query matches a text when each of
//! its words starts a word of the text; words in quotes match as a phrase.

use crate::model::{Span, fold, fold_char, order};

/// A query, folded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    needles: Vec<String>,
}

impl Query {
    pub fn new(typed: &str) -> Query {
        let folded = fold(typed).replace(['“', '”'], "\"");
        let mut needles = Vec::new();
        for (i, part) in folded.split('"').enumerate() {
            if i % 2 == 1 {
                needles.push(part.trim().to_owned());
            } else {
                needles.extend(part.split_whitespace().map(str::to_owned));
            }
        }
        needles.retain(|n| n.chars().any(char::is_alphanumeric));
        Query { needles }
    }

    pub fn is_empty(&self) -> bool {
        self.needles.is_empty()
    }

    /// Each has a letter or digit.
    pub(super) fn needles(&self) -> &[String] {
        &self.needles
    }

    /// Whether each needle starts a word of `folded`, a text from [`fold`].
    pub fn matches(&self, folded: &str) -> bool {
        self.needles.iter().all(|needle| find(folded, needle, 0).is_some())
    }
}

/// The first place from `at` on where `needle` starts a word.
fn find(folded: &str, needle: &str, at: usize) -> Option<usize> {
    folded
        .get(at..)?
        .match_indices(needle)
        .map(|(i, _)| at + i)
        .find(|&i| !folded[..i].chars().next_back().is_some_and(char::is_alphanumeric))
}

/// Where the query's words stand in `text`, in order and not overlapping; for
/// highlights.
pub fn marks(text: &str, query: &Query) -> Vec<Span> {
    if query.is_empty() {
        return Vec::new();
    }
    // For each folded byte, the byte of `text` that it came from.
    let (mut folded, mut origin) = (String::new(), Vec::new());
    for (at, c) in text.char_indices() {
        if let Some(c) = fold_char(c) {
            folded.push(c);
            origin.resize(folded.len(), at);
        }
    }
    origin.push(text.len());
    let mut spans = Vec::new();
    for needle in &query.needles {
        let mut at = 0;
        while let Some(start) = find(&folded, needle, at) {
            at = start + needle.len();
            spans.push(Span::new(origin[start], origin[at]));
        }
    }
    order(&mut spans);
    let mut end = 0;
    spans.retain(|span| {
        let free = span.start >= end;
        if free {
            end = span.end;
        }
        free
    });
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, text: &str, expected: &[&str]) {
        let query = Query::new(typed);
        let found: Vec<&str> = marks(text, &query).iter().map(|s| s.of(text)).collect();
        assert_eq!(found, expected);
        assert_eq!(query.matches(&fold(text)), !expected.is_empty());
    }

    #[test]
    fn case_and_marks_do_not_matter() {
        check("to lam", "Tô Lâm met Hun Sen", &["Tô", "Lâm"]);
        check("TÔ LÂM", "to lam", &["to", "lam"]);
        check("dang", "Đặng spoke", &["Đặng"]);
        check("Đặng", "dang", &["dang"]);
        check("phu", "Phu\u{301} Quo\u{302}\u{301}c", &["Phu\u{301}"]);
    }

    #[test]
    fn a_needle_starts_a_word() {
        check("cam", "Cambodia", &["Cam"]);
        check("bodia", "Cambodia", &[]);
        check("11.33", "US$11.33 billion", &["11.33"]);
    }

    #[test]
    fn all_needles_and_phrases() {
        assert!(!Query::new("hun lam").matches("hun sen"));
        check("“hun sen”", "Hun Manet, Hun Sen", &["Hun Sen"]);
        check("\"hun", "Hun Manet", &["Hun"]);
    }

    #[test]
    fn a_query_without_words_matches_all_and_marks_nothing() {
        for typed in ["", "  ", "?!", "\"\""] {
            assert!(Query::new(typed).matches("text"));
            assert_eq!(marks("text?!", &Query::new(typed)), []);
        }
    }
}
