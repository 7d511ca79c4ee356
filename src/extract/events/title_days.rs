//! Days in titles: what repeats the event's own day is left out, another day is not.

use super::clauses::Clause;
use super::groups::Tense;
use super::line::Told;
use super::of_another::is_put_off;
use super::phrase::Phrase;
use super::title::Titler;
use super::when::times_in;
use super::words::{Tag, Words};
use crate::extract::time::month_name;
use crate::model::{DateSpan, Precision};
use std::ops::Range;

/// Whether a noun follows, that a day in front of it says something of.
fn is_attribute_behind(words: &Words, next: usize) -> bool {
    let plain = |i: usize| words.tag(i) == Tag::Other && words.verbs[i].is_none();
    let first = matches!(words.folded(next), "first" | "second" | "third" | "final" | "last");
    let noun = next + usize::from(first);
    noun < words.len() && first && plain(noun)
}

impl Titler<'_> {
    /// Whether the title needs its day: `in the 23 January | first round`, `will be
    /// rescheduled | for Monday`.
    pub(super) fn is_held(&self, clause: &Clause, day: &Range<usize>, end: usize) -> bool {
        let object = day.start == clause.group.end
            && self.words.is(day.end, "as")
            && self.words.tag(day.end + 1) == Tag::Determiner;
        let behind = day.start > clause.group.main;
        let moved = behind && self.words.is(day.start, "for") && is_put_off(self.words, clause);
        object || moved || behind && day.end < end && is_attribute_behind(self.words, day.end)
    }

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

    /// `put off to | next Monday`: words that only readers of the report's day understand
    /// become the day itself.
    pub(super) fn write_days(&self, phrase: &mut Phrase) {
        let words = self.words;
        let published = words.doc.published;
        for (time, range) in times_in(words, self.found, &phrase.range.clone()) {
            let first = words.folded(range.start);
            let weekday = matches!(first, "next" | "last") && range.len() == 2;
            let relative = matches!(first, "tomorrow" | "yesterday") || weekday;
            let noun = matches!(words.tag(range.end), Tag::Other | Tag::Name | Tag::Possessive);
            let day = time.when.filter(|w| w.precision() == Precision::Day);
            let Some(day) = day.filter(|_| relative && !noun).map(DateSpan::from) else { continue };
            let (year, month, of_month) = day.ymd();
            let mut text = format!("{of_month} {}", month_name(month));
            if year != published.year() {
                text = format!("{text} {year}");
            }
            // `postponed to tomorrow`, `will open | tomorrow`.
            let led = range.start.checked_sub(1).map_or(Tag::Stop, |i| words.tag(i));
            let on =
                if matches!(led, Tag::Preposition | Tag::To | Tag::Either) { "" } else { "on " };
            phrase.replace(range, [on, &text].concat());
        }
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
