//! Days in titles: what repeats the event's own day is left out, another day is not.

use super::groups::Tense;
use super::line::Told;
use super::phrase::Phrase;
use super::title::Titler;
use super::words::{Tag, Words};
use std::ops::Range;

/// Whether a noun follows, that a day in front of it says something of.
pub(super) fn is_attribute_behind(words: &Words, next: usize) -> bool {
    let plain = |i: usize| words.tag(i) == Tag::Other && words.verbs[i].is_none();
    let first = matches!(words.folded(next), "first" | "second" | "third" | "final" | "last");
    let noun = next + usize::from(first);
    noun < words.len() && first && plain(noun)
}

impl Titler<'_> {
    /// `The next hearing is scheduled for Monday`: the day stands beside it. Not `The
    /// date was set on Monday`, `Anna Berg is expected on Monday`.
    pub(super) fn only_says_when(&self, told: &Told, phrase: &Phrase) -> bool {
        let Told { clause, subject, .. } = told;
        let base = self.verbs.base(clause.group.verb);
        let planned = matches!(base, "schedule" | "expect" | "plan" | "slate" | "set");
        let mut behind = phrase.kept().filter(|i| *i >= clause.group.end);
        // `The inquest was set for May`.
        let ahead = clause.group.tense != Tense::Past || self.words.is(clause.group.end, "for");
        clause.group.passive
            && ahead
            && planned
            && subject.people.is_empty()
            && behind.all(|i| self.words.tag(i) == Tag::Stop)
    }

    /// `on Monday, | the last day of the summit,`: what the day is.
    pub(super) fn says_of_day(&self, comma: usize, end: usize) -> Option<Range<usize>> {
        let opens = self.words.tag(comma) == Tag::Comma
            && matches!(self.words.folded(comma + 1), "the" | "a" | "his" | "her" | "its")
            && comma + 1 < end;
        let close = |i: &usize| matches!(self.words.tag(*i), Tag::Comma | Tag::Stop);
        let close = (comma + 1..end).find(close).unwrap_or(end);
        let day = |i: usize| {
            matches!(self.words.folded(i), "day" | "eve" | "anniversary" | "birthday" | "holiday")
        };
        let noun = (comma + 2..close).find(|i| day(*i)).filter(|i| i - comma <= 6);
        let plain = |i: usize| self.words.is(i, "last") || self.words.may_be_noun(i);
        let says = opens && noun.is_some_and(|day| (comma + 1..day).all(plain));
        let both = usize::from(self.words.tag(close) == Tag::Comma && close < end);
        says.then_some(comma..close + both)
    }

    /// Whether a second day stands behind a first: `October 3, 4 and 5`.
    pub(super) fn goes_on(&self, end: usize) -> bool {
        match self.words.tag(end) {
            Tag::Coordinator => matches!(self.words.tag(end + 1), Tag::Number | Tag::Time),
            // Not `on Monday, a day after the vote`.
            Tag::Comma => {
                let next = (end + 1..).find(|i| self.words.tag(*i) != Tag::Time);
                let after = next.map_or(Tag::Stop, |i| self.words.tag(i));
                self.words.tag(end + 1) == Tag::Time && after != Tag::Either
            }
            _ => false,
        }
    }

    /// `opened a dam on Monday | and a road on Tuesday`: without the first day the other
    /// one would be that of both.
    pub(super) fn has_another(&self, behind: Range<usize>) -> bool {
        let behind = behind.start..behind.end.min(self.words.len());
        let and = behind.clone().find(|i| self.words.tag(*i) == Tag::Coordinator);
        and.is_some_and(|and| {
            (and..behind.end).any(|i| self.words.is(i, "on") && self.words.tag(i + 1) == Tag::Time)
        })
    }
}
