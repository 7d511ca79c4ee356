//! Precision, recall and F1, and how names are compared.

use crate::model::{EntityKind, Span};

/// How many were right, how many are marked, how many were found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    pub right: f64,
    pub marked: f64,
    pub found: f64,
}

impl Counts {
    pub fn add(&mut self, right: usize, marked: usize, found: usize) {
        self.right += right as f64;
        self.marked += marked as f64;
        self.found += found as f64;
    }

    /// `precision 90.1, recall 80.2, F1 84.9`, in per cent.
    pub fn line(&self) -> String {
        let share = |of: f64| if of > 0.0 { self.right / of } else { 0.0 };
        let (precision, recall) = (share(self.found), share(self.marked));
        f1_line(precision, recall)
    }
}

/// The same from precision and recall, both 0 to 1.
pub fn f1_line(precision: f64, recall: f64) -> String {
    let sum = precision + recall;
    let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
    format!(
        "precision {:5.1}  recall {:5.1}  F1 {:5.1}",
        100.0 * precision,
        100.0 * recall,
        100.0 * f1
    )
}

pub const KINDS: [EntityKind; 3] =
    [EntityKind::Person, EntityKind::Organisation, EntityKind::Place];

/// Without an article in front and a possessive behind, on which corpora differ.
pub fn bare(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let article = ["the", "a", "an"].iter().find_map(|article| {
        let (head, rest) = words.split_at_checked(article.len())?;
        let name = rest.trim_start();
        let is = head.eq_ignore_ascii_case(article) && name.len() < rest.len() && !name.is_empty();
        is.then_some(words.len() - name.len())
    });
    let start = article.unwrap_or(0);
    let name = words.get(start..).unwrap_or(words);
    let owner = name.strip_suffix('s').unwrap_or(name);
    let owner = owner.strip_suffix(['\'', '’']).map_or(name, str::trim_end);
    let length = if owner.is_empty() { name.len() } else { owner.len() };
    let from = span.start as usize + start;
    Span::new(from, from + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_and_possessives_are_dropped() {
        let bare = |text: &str| bare(text, Span::new(0, text.len())).of(text).to_owned();
        assert_eq!(bare("the Red Cross"), "Red Cross");
        assert_eq!(bare("Laos’s"), "Laos");
        assert_eq!(bare("The Philippines'"), "Philippines");
        assert_eq!(bare("Ankara"), "Ankara");
        assert_eq!(bare("An 's"), "'s");
    }

    #[test]
    fn nothing_found_is_no_division_by_zero() {
        assert!(Counts::default().line().ends_with("F1   0.0"));
        let counts = Counts { right: 1.0, marked: 2.0, found: 1.0 };
        assert_eq!(counts.line(), "precision 100.0  recall  50.0  F1  66.7");
    }
}
