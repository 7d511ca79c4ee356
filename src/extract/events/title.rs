//! A short grammatical sentence part for a clause: its subject without
//! introductions and insets, and what follows cut where a thought ends.

use super::Found;
use super::clauses::Clause;
use super::context::Context;
use super::cut::{Cut, POOR, end_of_title};
use super::finite::hearer_end;
use super::grammar::Grammar;
use super::groups::Tense;
use super::line::Told;
use super::people::{shorter_bodies, titled_people};
use super::phrase::Phrase;
use super::standins::stand_ins;
use super::subject::{Number, Subject};
use super::title_words::is_bare;
use super::verbs::{Forms, Nature, Verbs};
use super::words::{Tag, Words};
use std::ops::Range;

/// A title has at most so many characters,
pub const LONGEST: usize = 115;

/// or so many, where the parties' names alone take that much.
const LONGEST_AT_ALL: usize = 145;

/// What titles are made with.
pub struct Titler<'a> {
    pub words: &'a Words<'a>,
    pub found: &'a Found<'a>,
    pub grammar: &'a Grammar,
    pub verbs: &'a Verbs,
}

impl Titler<'_> {
    /// The clause in short, in at most `room` characters less than a title
    /// has. `date` are words that only repeat the event's day. `None` where no
    /// grammatical part is short enough, or it says nothing by itself.
    pub fn title(
        &self,
        told: &Told,
        speaker: Option<&Subject>,
        date: Option<&Range<usize>>,
        context: &Context,
    ) -> Option<String> {
        let Told { clause, subject, .. } = told;
        if subject.is_pronoun(self.grammar) || subject.broken {
            return None;
        }
        let says = told.says.as_ref();
        let end = says.map_or(clause.range.end, |t| t.range.end).max(clause.group.end);
        let end = told.rest.as_ref().map_or(end, |rest| rest.range.end.max(end));
        let mut phrase = Phrase::new(self.words, self.start(clause)..end);
        for hole in clause.holes.iter().chain(says.iter().flat_map(|t| &t.holes)) {
            phrase.leave_out(hole);
        }
        let verb_end = clause.group.main;
        let alone = |d: &&Range<usize>| !self.goes_on(d.end) && !self.has_another(d.end..end);
        if let Some(date) = date.filter(alone).filter(|d| !self.is_held(clause, d, end)) {
            phrase.leave_out(date);
            // `was opened, on Friday | in Oslo`.
            let comma = date.start.checked_sub(1).filter(|i| self.words.tag(*i) == Tag::Comma);
            let behind = date.end..date.end + 1;
            if let Some(comma) = comma.filter(|_| self.words.tag(date.end) == Tag::Preposition) {
                phrase.leave_out(&(comma..date.start));
            } else if comma.is_none()
                && self.words.tag(date.end) == Tag::Comma
                && self.grammar.locative.contains(self.words.folded(date.end + 1))
            {
                // `was opened on Friday, | in Oslo`.
                phrase.leave_out(&behind);
            }
            if date.start > verb_end
                && let Some(inset) = self.says_of_day(date.end, end)
            {
                phrase.leave_out(&inset);
            }
        }
        let verb = clause.group.start;
        if self.words.is(verb, "would") {
            phrase.replace(verb..verb + 1, "will".to_owned());
        }
        if let Some(full) = self.uncontracted(verb) {
            phrase.replace(verb..verb + 1, full.to_owned());
        }
        if let Some(passive) = self.passive_alone(clause, subject.number) {
            let start = phrase.range.start.min(verb);
            let adverbs = (start..verb).map(|i| [self.words.word(i), " "].concat());
            let (shared, verb_form) = passive.split_once('|').unwrap_or(("", &passive));
            let text = [shared, &adverbs.collect::<String>(), verb_form].concat();
            phrase.replace(start..verb + 1, text);
        }
        phrase.leave_out_brackets();
        self.leave_out_discourse(&mut phrase);
        self.name(&mut phrase);
        self.write_days(&mut phrase);
        let open = stand_ins(self, &mut phrase, subject, context);
        let saying = self.verbs.nature(clause.group.verb) == Nature::Saying;
        let last = phrase.kept().next_back()?;
        let noun = finish(&subject.text);
        if date.is_some() && self.only_says_when(told, &phrase) && !is_bare(&noun) {
            return Some(noun);
        }
        let mute = last < clause.group.end && !clause.group.passive;
        if saying && (mute || self.says_nothing(told)) {
            return None;
        }
        let cut = Cut {
            floor: self.floor(says.unwrap_or(clause), end),
            infinitive: clause.group.then.is_some(),
            content: self.content(clause, &phrase),
            rest: told.rest.as_ref().and_then(|rest| rest.range.start.checked_sub(1)),
            rest_verb: told.rest.as_ref().map(|rest| rest.group.main),
            needs_more: self.verbs.row(clause.group.verb).is_some_and(|row| row.speech),
        };
        if told.rest.is_none() && says.is_none() {
            self.end_at_dash(clause, &mut phrase);
        }
        // What stands for nothing that is known is no part of a title.
        if let Some(open) = open {
            phrase.end_before(open);
        }
        let voice = speaker.map_or(0, |s| s.text.chars().count() + 2);
        let taken = subject.text.chars().count() + 1 + voice;
        let longest = if taken > LONGEST / 2 { LONGEST_AT_ALL } else { LONGEST };
        let ends =
            |longest: usize| end_of_title(&phrase, &cut, self.grammar, longest.checked_sub(taken)?);
        let short = ends(LONGEST);
        let whole = short.filter(|(end, _)| *end == phrase.range.end);
        // What is whole is so with more room too.
        let longer = whole.or_else(|| ends(longest.max(LONGEST + 20)));
        let end = match (short, longer) {
            (_, Some((end, _))) if end == phrase.range.end => end,
            (Some((end, worth)), _) if worth > POOR => end,
            (poor, longer) => longer.or(poor)?.0,
        };
        if open.is_some_and(|_| end >= phrase.range.end && !self.closes(end)) {
            return None;
        }
        // `USAID says Washington is`, the rest in quotes; `said she is hopeful`, of what?
        let adverb = |i: &usize| self.words.tag(*i) == Tag::Adverb;
        let last = phrase.kept().take_while(|i| *i < end).filter(|i| !adverb(i)).last()?;
        let open = matches!(self.words.tag(last), Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
            || self.grammar.opinions.contains(self.words.folded(last));
        if says.is_some() && open {
            return None;
        }
        if self.lacks_verb(clause.group.end..end) {
            return None;
        }
        let tells =
            saying || !clause.group.passive && self.verbs.takes_bare_clause(clause.group.verb);
        let spoken = self.verbs.row(clause.group.verb).is_some_and(|row| row.speech);
        let mute = spoken && !clause.group.passive && clause.group.then.is_none();
        if (tells || mute) && end <= clause.group.end {
            return None;
        }
        let title = finish(&format!("{} {}", subject.text, phrase.text_until(end)));
        let code = |b: u8| matches!(b, b'|' | b'<' | b'>' | b'{' | b'}');
        let mut bytes = title.bytes();
        if bytes.any(code) || title.contains(':') && title.contains("://") {
            return None;
        }
        let title = match speaker {
            Some(speaker) => format!("{}: {title}", finish(&speaker.text)),
            None => title,
        };
        title.contains(' ').then_some(title)
    }

    /// `17 were hurt and 45 | arrested`: with the auxiliary that both share.
    fn passive_alone(&self, clause: &Clause, number: Number) -> Option<String> {
        let group = &clause.group;
        let form = self.words.verbs.get(group.main).copied().flatten()?;
        let tag_is = |i: usize| matches!(self.words.tag(i), Tag::Figure | Tag::Number);
        let counted = !clause.subject.is_empty() && clause.subject.clone().all(tag_is);
        if group.passive && group.start == group.main {
            let number = if counted { Number::Several } else { number };
            let shared = match (group.tense, number) {
                (Tense::Future | Tense::Modal, _) => "will be ",
                (Tense::Perfect, Number::Several) => "have been ",
                (Tense::Perfect, _) => "has been ",
                (Tense::Present, Number::Several) => "are ",
                (Tense::Present, _) => "is ",
                (Tense::Past, Number::Several) => "were ",
                (Tense::Past, _) => "was ",
            };
            return Some([shared, "|", self.words.word(group.main)].concat());
        }
        let bare = group.end == group.start + 1 && form.forms.has(Forms::PARTICIPLE);
        let behind = self.words.tag(self.words.past_adverbs(group.end));
        let object = matches!(behind, Tag::Determiner | Tag::Name | Tag::Figure | Tag::Other);
        let befell = bare && counted && !object && self.verbs.needs_object(group.verb);
        befell.then(|| ["were |", self.words.word(group.main)].concat())
    }

    /// Where the infinitive opens that says what is said or aimed at, no other
    /// verb before it (`suggested that they build`).
    fn content(&self, clause: &Clause, phrase: &Phrase) -> Option<usize> {
        let spoken = self.verbs.row(clause.group.verb).is_some_and(|row| row.speech);
        if self.verbs.nature(clause.group.verb) == Nature::Happening && !spoken {
            return None;
        }
        let behind = clause.group.end..phrase.range.end;
        let verb = |i: &usize| {
            let form = self.words.verbs[*i];
            self.words.tag(*i) == Tag::To
                || form.is_some_and(|v| v.forms.has(Forms::BASE) && !v.noun_too)
        };
        behind.clone().find(verb).filter(|i| self.words.tag(*i) == Tag::To)
    }

    /// The words that a title may hold: from the adverbs before the verb on.
    fn start(&self, clause: &Clause) -> usize {
        let mut start = clause.group.start;
        while start > clause.subject.start && self.words.tag(start - 1) == Tag::Adverb {
            start -= 1;
        }
        // `and allegedly kept it`: only a sentence's first adverbs are left out.
        if start == 0 { clause.group.start } else { start }
    }

    /// `he said in a statement`: what he said stands in quotes, or nowhere.
    fn says_nothing(&self, told: &Told) -> bool {
        let group = &told.clause.group;
        // `told reporters | in Oslo`; `warned Norland` tells by itself.
        let tells = self.verbs.base(group.verb) == "tell";
        let hearer = if tells { hearer_end(self.words, self.verbs, group) } else { group.end };
        let mut next = self.words.past_adverbs(hearer);
        while self.words.tag(next) == Tag::Time {
            next += 1;
        }
        let bare = matches!(
            self.words.tag(next),
            Tag::Preposition | Tag::Either | Tag::Stop | Tag::Break | Tag::Quote | Tag::Comma
        );
        // `reported to the council a list of demands`.
        let content = ["to", "of", "about"].contains(&self.words.folded(next));
        let bare = bare && !(content && (hearer > group.end || self.words.folded(next) == "to"));
        let none = told.says.is_none() && !group.passive;
        none && (bare && self.verbs.takes_bare_clause(group.verb) || self.says_elsewhere(told))
    }

    /// `said Oslo “welcomes the plan”`, `asked her if she would go`, `confirmed this`:
    /// what is said is in quotes, in a clause that no title holds, or in another sentence.
    fn says_elsewhere(&self, told: &Told) -> bool {
        let Clause { group, range, .. } = &told.clause;
        let end = range.end.min(self.words.len());
        let noun = matches!(self.words.tag(group.end + 1), Tag::Other | Tag::Name | Tag::Number);
        if self.words.is(group.end, "this") && !noun {
            return true;
        }
        match self.verbs.base(group.verb) {
            "say" => (group.end..end + 1).any(|i| self.words.tag(i) == Tag::Quote),
            "ask" => matches!(self.words.folded(end), "if" | "whether"),
            "quote" => (group.end..end).any(|i| self.words.is(i, "saying")),
            _ => false,
        }
    }

    /// Whether a thought may close before word `i`.
    fn closes(&self, i: usize) -> bool {
        matches!(self.words.tag(i), Tag::Comma | Tag::Coordinator | Tag::Stop | Tag::Semicolon)
    }

    /// People by their names alone, bodies by the shorter of their names.
    fn name(&self, phrase: &mut Phrase) {
        for (range, name) in titled_people(self.words, self.found, &phrase.range) {
            // A full name keeps its short title; all else is put in full.
            let full = self.text_of(&range).ends_with(&name);
            // `Marcos’ plan`, who is called Marcos Jnr.
            if self.is_bare_owner(range.end) && !name.ends_with('s') {
                phrase.replace(range.end..range.end + 1, "’s".to_owned());
            }
            if !full || range.len() > 3 + name.split(' ').count() {
                phrase.replace(range, name);
            }
        }
        for (range, name) in shorter_bodies(self.words, self.found, &phrase.range) {
            phrase.replace(range, name);
        }
    }

    /// `, too,`, `as well`, `likewise` with the comma before.
    fn leave_out_discourse(&self, phrase: &mut Phrase) {
        let words = self.words;
        let mut i = phrase.range.start;
        while i < phrase.range.end {
            let length = self.grammar.discourse(|k| words.folded(i + k));
            // `thus far` says when.
            let far = words.is(i + length, "far") || words.is(i + length, "of");
            // `too high` is no `too`.
            let degree = words.is(i, "too") && words.tag(i + 1) == Tag::Other;
            if length > 0 && words.tag(i) == Tag::Adverb && !far && !degree {
                let comma = i > phrase.range.start && words.tag(i - 1) == Tag::Comma;
                let behind = words.verbs.get(i + length + 1).copied().flatten();
                let appendix = behind.is_some_and(|v| v.forms.has(Forms::ING));
                let parted = words.tag(i + length) == Tag::Comma && !appendix;
                let both = usize::from(comma && parted);
                phrase.leave_out(&(i - usize::from(comma)..i + length + both));
            }
            i += length.max(1);
        }
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
        // `discussed | on Monday`: what, is behind it.
        let spoken = self.verbs.nature(clause.group.verb) == Nature::Saying;
        while i < end
            && !matches!(words.tag(i), Tag::Name | Tag::Figure | Tag::Stop)
            && (spoken || words.tag(i) != Tag::Time)
            && !(words.tag(i) == Tag::Other && words.verbs[i].is_none())
        {
            // `are changing, with consequences`: no object is to come.
            if words.tag(i) == Tag::Comma && i > clause.group.end {
                return i;
            }
            i += 1;
        }
        (i + 1).min(end)
    }
}

/// Capital first, no loose signs at either end.
pub fn finish(text: &str) -> String {
    let text = text.trim_matches(is_loose);
    // `in the “war on want,”`
    let text = match [",\"", ",”"].iter().find(|end| text.ends_with(**end)) {
        Some(end) => &[text.trim_end_matches(end), &end[1..]].concat(),
        None => text,
    };
    if has_odd_quotes(text) {
        capitalised(text.replace(['“', '”', '"', '«', '»'], "").trim_matches(is_loose))
    } else {
        capitalised(text)
    }
}

fn is_loose(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, ',' | ';' | ':' | '`' | '—' | '–' | '-' | '.' | '\u{200b}'..='\u{200f}')
}

/// Whether a quotation mark stands without its other half.
fn has_odd_quotes(text: &str) -> bool {
    let (mut double, mut angle, mut straight) = (0, 0, false);
    for c in text.chars() {
        match c {
            '“' => double += 1,
            '”' => double -= 1,
            '«' => angle += 1,
            '»' => angle -= 1,
            '"' => straight = !straight,
            _ => {}
        }
    }
    double != 0 || angle != 0 || straight
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    // `iPhone` has its capital.
    if chars.clone().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    let mut capitalised = String::with_capacity(text.len() + 2);
    capitalised.extend(first.to_uppercase());
    capitalised.push_str(chars.as_str());
    capitalised
}
