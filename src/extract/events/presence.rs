//! Who was there: `Also present at the meeting were …`, `the talks were attended
//! by …`. It tells of no happening besides, but more of one that the text has told.

use super::EventMention;
use super::clauses::Clause;
use super::line::{Line, Sketch};
use super::people::titled_people;
use super::reader::{EventReader, Reading};
use super::words::Tag;
use crate::model::Status;
use std::ops::Range;

/// The class of such words; what they are about says which happening is meant.
pub const PRESENCE: &str = "attend";

/// So many words may stand before `were`.
const LEAD: usize = 14;

/// So many are named in a title.
const MOST_NAMED: usize = 3;

impl EventReader {
    /// What a sentence tells that says who is present before it says who that
    /// is, and the place of its verb.
    pub(super) fn presence(&self, reading: &Reading, line: &Line) -> Option<(Sketch, usize)> {
        let words = line.words;
        let be = (1..words.len().min(LEAD)).find(|i| words.tag(*i) == Tag::Be)?;
        let first = (0..be).find(|i| words.tag(*i) != Tag::Adverb)?;
        let is_present = |i: usize| line.grammar.present.contains(words.folded(i));
        let opens = is_present(first) || words.is(first, "among") && (first..be).any(is_present);
        if !opens {
            return None;
        }
        let happening = (first..be).find(|i| line.happening(*i).is_some());
        let class = happening.and_then(|i| line.happening(i));
        let known = reading.told_before(class)?;
        let names: Vec<String> = titled_people(words, line.found, &(be + 1..words.len()))
            .into_iter()
            .map(|(_, name)| name)
            .collect();
        let verb = words.word(be);
        let who = listed(&names)?;
        let place = happening.map_or_else(String::new, |noun| {
            let phrase = line.text(with_determiner(line, noun, first)..noun + 1);
            [" at ", &phrase].concat()
        });
        let sketch = Sketch {
            when: known.when.map(|when| (when, known.why.clone())),
            about: Some(known.class.clone()),
            weight: 300,
            class: PRESENCE.to_owned(),
            secondary: true,
            ..Sketch::plain(
                0..words.len(),
                [&who, " ", verb, " present", &place].concat(),
                known.status,
            )
        };
        Some((sketch, be))
    }

    /// The happening told before of which a clause says who was there: `The
    /// meeting was attended by …`, `… also attended the meeting`.
    pub(super) fn attended<'r>(
        &self,
        reading: &'r Reading,
        line: &Line,
        clause: &Clause,
        status: Status,
    ) -> Option<&'r EventMention> {
        let group = &clause.group;
        if self.verbs.base(group.verb) != "attend" || group.negated {
            return None;
        }
        let class = if group.passive {
            self.definite(line, clause)
        } else {
            let words = line.words;
            let known = matches!(words.folded(group.end), "the" | "this");
            let noun = (group.end + 1..group.end + 3).find_map(|i| line.happening(i));
            noun.filter(|_| known).map(str::to_owned)
        };
        reading.told_before(Some(&class?)).filter(|known| known.status == status)
    }
}

impl Reading {
    /// The last happening of a class; of any, the last one.
    fn told_before(&self, class: Option<&str>) -> Option<&EventMention> {
        let fits = |event: &&EventMention| {
            !event.named && class.map_or(event.class != PRESENCE, |class| event.class == class)
        };
        self.events.iter().rev().find(fits)
    }
}

/// `the high-level meeting`, from no word before `least`.
fn with_determiner(line: &Line, noun: usize, least: usize) -> usize {
    let words = line.words;
    let before: Range<usize> = noun.saturating_sub(4).max(least)..noun;
    before.rev().find(|i| words.tag(*i) == Tag::Determiner).unwrap_or(noun)
}

/// `A`, `A and B`, `A, B, C and others`; `None` of nobody.
fn listed(names: &[String]) -> Option<String> {
    let shown = names.len().min(MOST_NAMED);
    let (last, rest) = names[..shown].split_last()?;
    if names.len() > shown {
        return Some([&names[..shown].join(", "), " and others"].concat());
    }
    Some(if rest.is_empty() { last.clone() } else { [&rest.join(", "), " and ", last].concat() })
}
