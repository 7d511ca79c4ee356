//! A short grammatical sentence part for a clause: its subject without
//! introductions and insets, and what follows cut where a thought ends.

use super::Found;
use super::clauses::Clause;
use super::cut::{Cut, end_of_title};
use super::people::{shorter_bodies, titled_people};
use super::phrase::Phrase;
use super::subject::Subject;
use super::verbs::{Nature, Verbs};
use super::words::{Grammar, Tag, Words};
use std::ops::Range;

/// A title has at most so many characters,
pub const LONGEST: usize = 115;

/// or so many, where the parties' names alone take that much.
const LONGEST_AT_ALL: usize = 145;

/// Subjects that say nothing without the sentence before.
const DANGLING: [&str; 9] = ["it", "they", "he", "she", "this", "that", "these", "those", "which"];

/// What titles are made with.
pub struct Titler<'a> {
    pub words: &'a Words<'a>,
    pub found: &'a Found<'a>,
    pub grammar: &'a Grammar,
    pub verbs: &'a Verbs,
}

impl Titler<'_> {
    /// The clause in short. `told` is what it says, where it says something;
    /// `date` are words that only repeat the event's day. `None` where no
    /// grammatical part is short enough.
    pub fn title(
        &self,
        clause: &Clause,
        subject: &Subject,
        told: Option<&Clause>,
        date: Option<&Range<usize>>,
    ) -> Option<String> {
        let end = told.map_or(clause.range.end, |t| t.range.end).max(clause.group.end);
        let mut phrase = Phrase::new(self.words, clause.group.start..end);
        for hole in clause.holes.iter().chain(told.iter().flat_map(|t| &t.holes)) {
            phrase.leave_out(hole);
        }
        if let Some(date) = date {
            phrase.leave_out(date);
        }
        phrase.leave_out_brackets();
        for (range, name) in titled_people(self.words, self.found, &phrase.range) {
            // A full name keeps its short title; all else is put in full.
            let full = self.text_of(&range).ends_with(&name);
            if !full || range.len() > 3 + name.split(' ').count() {
                phrase.replace(range, name);
            }
        }
        for (range, name) in shorter_bodies(self.words, self.found, &phrase.range) {
            phrase.replace(range, name);
        }
        let says = self.verbs.nature(clause.group.verb) == Nature::Saying;
        let last = phrase.kept().next_back()?;
        if says && last < clause.group.end {
            return None;
        }
        let cut = Cut {
            floor: self.floor(told.unwrap_or(clause), end),
            infinitive: clause.group.then.is_some(),
            content_is_infinitive: self.verbs.nature(clause.group.verb) != Nature::Happening,
        };
        let taken = subject.text.chars().count() + 1;
        let longest = if taken > LONGEST / 2 { LONGEST_AT_ALL } else { LONGEST };
        let end = [LONGEST, longest].into_iter().find_map(|longest| {
            end_of_title(&phrase, &cut, self.grammar, longest.checked_sub(taken)?)
        })?;
        // `It met the board`: a title that nobody understands by itself.
        if DANGLING.contains(&subject.text.to_lowercase().as_str()) {
            return None;
        }
        let title = finish(&format!("{} {}", subject.text, phrase.text_until(end)));
        title.contains(' ').then_some(title)
    }

    fn text_of(&self, range: &Range<usize>) -> &str {
        self.words.span(range).of(self.words.doc.text)
    }

    /// The first place where the thought may end: behind the verb and the
    /// first noun that it needs.
    fn floor(&self, clause: &Clause, end: usize) -> usize {
        let words = self.words;
        let mut i = clause.group.end;
        loop {
            let next = words.past_adverbs(i);
            let verb = words.past_adverbs(next + 1);
            if words.tag(next) == Tag::To {
                i = verb + 1 + if words.tag(verb) == Tag::Joined { 2 } else { 0 };
            } else if next < end && words.verbs.get(next).copied().flatten().is_some() {
                i = next + 1;
            } else {
                break;
            }
        }
        while i < end
            && !matches!(words.tag(i), Tag::Name | Tag::Figure | Tag::Time | Tag::Stop)
            && !(words.tag(i) == Tag::Other && words.verbs[i].is_none())
        {
            i += 1;
        }
        (i + 1).min(end)
    }
}

/// Capital first, no loose signs at either end.
pub fn finish(text: &str) -> String {
    let loose = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, ',' | ';' | ':' | '`' | '—' | '–' | '-' | '.' | '\u{200b}'..='\u{200f}')
    };
    let text = text.trim_matches(loose);
    let quotes = |open: char, close: char| {
        text.matches(open).count() + usize::from(open == close) * text.matches(close).count()
    };
    let odd = text.matches('“').count() != text.matches('”').count()
        || text.matches('"').count() % 2 == 1
        || quotes('«', '»') != text.matches('»').count();
    let text: String =
        if odd { text.replace(['“', '”', '"', '«', '»'], "") } else { text.to_owned() };
    let mut chars = text.trim_matches(loose).chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
