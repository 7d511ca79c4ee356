//! Some words of a sentence, with gaps, as running text.

use super::words::{Tag, Words};
use std::ops::Range;

/// So many bytes hold most phrases.
const TYPICAL: usize = 120;

/// What stands between two dashes is an inset only up to so many words.
const INSET: usize = 16;

/// A range of words, some of them left out.
pub struct Phrase<'a> {
    pub words: &'a Words<'a>,
    pub range: Range<usize>,
    kept: Vec<bool>,
    /// Words to be written in another way, in order.
    others: Vec<(Range<usize>, String)>,
}

impl<'a> Phrase<'a> {
    pub fn new(words: &'a Words<'a>, range: Range<usize>) -> Phrase<'a> {
        let range = range.start.min(words.len())..range.end.min(words.len());
        let kept = vec![true; range.len()];
        Phrase { words, range, kept, others: Vec::new() }
    }

    pub fn leave_out(&mut self, hole: &Range<usize>) {
        for i in hole.start.max(self.range.start)..hole.end.min(self.range.end) {
            self.kept[i - self.range.start] = false;
        }
    }

    /// Nothing from word `end` on.
    pub fn end_before(&mut self, end: usize) {
        let length = end.clamp(self.range.start, self.range.end) - self.range.start;
        self.kept.truncate(length);
        self.range.end = self.range.start + length;
    }

    /// Writes `text` for some words, unless others are written for them already.
    pub fn replace(&mut self, range: Range<usize>, text: String) {
        let at = self.others.partition_point(|(r, _)| r.start < range.start);
        let free = |r: Option<&(Range<usize>, String)>| {
            r.is_none_or(|(r, _)| r.end <= range.start || range.end <= r.start)
        };
        let within = range.start >= self.range.start && range.end <= self.range.end;
        let kept = within && self.keeps(range.end.saturating_sub(1));
        if kept && free(self.others.get(at)) && free(at.checked_sub(1).map(|k| &self.others[k])) {
            self.leave_out(&(range.start + 1..range.end));
            self.kept[range.start - self.range.start] = true;
            self.others.insert(at, (range, text));
        }
    }

    /// What is written for a kept word.
    pub fn shown(&self, i: usize) -> &str {
        match self.others.binary_search_by_key(&i, |(r, _)| r.start) {
            Ok(k) => &self.others[k].1,
            Err(_) => self.words.word(i),
        }
    }

    /// `(CPP)` and all else in brackets or between two dashes.
    pub fn leave_out_brackets(&mut self) {
        self.leave_out_dashes();
        let mut open: Option<usize> = None;
        for i in self.range.clone() {
            match self.words.tag(i) {
                Tag::Open => open = open.or(Some(i)),
                Tag::Close => {
                    if let Some(from) = open.take() {
                        self.leave_out(&(from..i + 1));
                    }
                }
                _ => {}
            }
        }
    }

    /// `commended – while in Oslo – the plan`.
    fn leave_out_dashes(&mut self) {
        let dash = |i: &usize| self.words.tag(*i) == Tag::Break && self.words.is(*i, "-");
        let mut dashes = self.range.clone().filter(dash);
        let (Some(open), Some(mut close)) = (dashes.next(), dashes.next()) else { return };
        // `--` is one.
        if close == open + 1 {
            let Some(next) = dashes.next() else { return };
            close = next + usize::from(dash(&(next + 1)));
        }
        let contrasts = self.words.tag(open + 1) == Tag::Not;
        if open > self.range.start && close < open + INSET && !contrasts {
            self.leave_out(&(open..close + 1));
        }
    }

    pub fn keeps(&self, i: usize) -> bool {
        self.range.contains(&i) && self.kept[i - self.range.start]
    }

    /// The kept words in order.
    pub fn kept(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.range.clone().filter(|i| self.keeps(*i))
    }

    /// The kept words as text, single spaces between.
    pub fn text(&self) -> String {
        self.text_until(self.range.end)
    }

    /// The same up to word `end`.
    pub fn text_until(&self, end: usize) -> String {
        let mut out = String::with_capacity(TYPICAL);
        let mut last: Option<usize> = None;
        for i in self.kept().take_while(|i| *i < end) {
            // Of two commas with what was between them left out one is enough.
            let comma = |i: usize| self.words.tag(i) == Tag::Comma;
            if comma(i) && last.is_some_and(|l| comma(l) && l + 1 < i) {
                continue;
            }
            let spaced = match last {
                None => false,
                Some(l) if l + 1 == i => {
                    self.words.token_span(l).end < self.words.token_span(i).start
                }
                // Something was left out between.
                Some(_) => !self.hugs_left(i),
            };
            if spaced {
                out.push(' ');
            }
            out.push_str(self.shown(i));
            last = Some(i);
        }
        out
    }

    fn hugs_left(&self, i: usize) -> bool {
        matches!(
            self.words.tag(i),
            Tag::Comma | Tag::Semicolon | Tag::Stop | Tag::Close | Tag::Possessive
        )
    }
}
