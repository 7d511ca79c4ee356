//! Whether a clause tells what happened, goes on, is scheduled or is aimed at.

use super::clauses::Clause;
use super::groups::{Group, Tense};
use super::verbs::{Forms, Nature, Verbs};
use super::words::{Tag, Words};
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::word_map::WordSet;
use crate::model::{Bound, DateSpan, Day, Precision, Status};
use serde::Deserialize;

/// The words of `status.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusWords {
    scheduled_verbs: WordSet,
    target_verbs: WordSet,
    scheduled_words: WordSet,
    target_words: WordSet,
    ongoing_words: WordSet,
    unreal: WordSet,
    denials: WordSet,
    denials_of_reports: WordSet,
    held: WordSet,
    alleged: WordSet,
    calling: WordSet,
    untrue: WordSet,
    consent: WordSet,
}

impl StatusWords {
    /// # Errors
    /// Where `status.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<StatusWords, LexiconError> {
        lexicon.file("status")
    }

    pub fn is_target_word(&self, folded: &str) -> bool {
        self.target_words.contains(folded)
    }

    /// Whether what is `subject to` it may not be: `subject to approval`.
    pub fn is_consent(&self, folded: &str) -> bool {
        self.consent.contains(folded)
    }

    /// Whether the clause that such a verb says is told as not so.
    pub fn is_denial(&self, base: &str) -> bool {
        self.denials.contains(base)
    }

    /// Whether `that` behind a clause opens what it says is not so, or is only alleged:
    /// `dismissed reports that`, `found no evidence that`, `it is not true that`,
    /// `ruled out that`, `the allegations that`.
    pub fn denies_content(&self, words: &Words, verbs: &Verbs, group: &Group, that: usize) -> bool {
        if words.tag(that) != Tag::That || that < 2 {
            return false;
        }
        let base = verbs.base(group.verb);
        let noun = self.noun_of(words, group, that);
        let held = noun.is_some();
        let none = noun.is_some_and(|noun| {
            (noun.saturating_sub(3).max(group.end)..noun)
                .any(|i| words.is(i, "no") || words.is(i, "any") && group.negated)
        });
        let is_so = words.tag(group.main) == Tag::Be && group.negated && words.is(that - 1, "true");
        // `called reports that … false`; not `described reports that`.
        let calls = self.calling.contains(base);
        let false_ = |i: usize| self.untrue.contains(words.folded(i));
        let dismissed = self.denials_of_reports.contains(base)
            && (!calls || (group.end..words.len()).any(false_));
        let alleged = self.alleged.contains(words.folded(that - 1))
            && words.verbs[that - 1].is_none_or(|v| v.noun_too);
        // `it is alleged that`.
        let said = |word: &str| matches!(word, "alleged" | "claimed" | "rumoured" | "rumored");
        let only_said = that == group.end && group.passive && said(words.folded(group.main))
            || that == group.end + 1 && base == "be" && said(words.folded(group.end));
        alleged
            || only_said
            || held && (none || self.denials.contains(base) || dismissed)
            || is_so
            || base == "rule" && words.is(that - 1, "out")
    }

    /// `Regarding reports that | the port was shut`, `Asked about rumours that`: only heard.
    pub fn is_hearsay(&self, words: &Words, that: usize) -> bool {
        let reports = that.checked_sub(1).filter(|i| {
            let noun = words.folded(*i);
            matches!(noun, "report" | "reports") || self.alleged.contains(noun)
        });
        let plain = |i: &usize| {
            matches!(words.tag(*i), Tag::Other | Tag::Name | Tag::Determiner | Tag::Possessive)
        };
        let lead = reports.and_then(|noun| (0..noun).rev().find(|i| !plain(i)));
        words.tag(that) == Tag::That && lead.is_some_and(|i| words.tag(i) == Tag::Preposition)
    }

    /// The noun of `held` whose clause opens at word `that`, with words between that say
    /// more of it: `no evidence | whatsoever that`, `reports | on social media that`.
    fn noun_of(&self, words: &Words, group: &Group, that: usize) -> Option<usize> {
        let nearest = that.saturating_sub(FAR_NOUN).max(group.end);
        let plain = |i: &usize| match words.tag(*i) {
            Tag::Other => words.may_be_noun(*i),
            Tag::Preposition | Tag::Adverb | Tag::Name | Tag::Determiner | Tag::Time => true,
            Tag::Joined | Tag::Possessive | Tag::Coordinator | Tag::Number => true,
            _ => false,
        };
        let near = (nearest..that).rev().take_while(plain);
        near.into_iter().find(|i| self.held.contains(words.folded(*i)))
    }

    pub fn is_target_verb(&self, base: &str) -> bool {
        self.target_verbs.contains(base)
    }

    /// `None` where the clause tells no happening: denied, possible, demanded.
    pub fn of(
        &self,
        words: &Words,
        verbs: &Verbs,
        clause: &Clause,
        when: Option<DateSpan>,
        published: Day,
    ) -> Option<Status> {
        let group = &clause.group;
        let base = verbs.base(group.verb);
        // `is serving as mayor from 2018 to 2028` goes on.
        let lasts_now =
            when.is_some_and(|w| w.from() <= published && w.precision() == Precision::Period);
        let nature = verbs.nature(group.verb);
        let runs = lasts_now && group.tense == Tense::Present && nature != Nature::Aiming;
        let ahead = when.is_some_and(|w| w.to() > published && w.bound() != Bound::Since) && !runs;
        let long = |w: DateSpan| w.bound() == Bound::On && w.precision() > Precision::Week;
        let begun = when.is_some_and(|w| long(w) && w.from() <= published);
        let lasts_until = when.is_some_and(|w| w.bound() == Bound::Until);
        if group.negated {
            return None;
        }
        let next = words.past_adverbs(group.end);
        let word = words.folded(if base == "be" { next } else { group.main });
        // `is unlikely to open`, `was likely to do harm`.
        if base == "be" && (word == "unlikely" || word == "likely" && group.tense == Tense::Past) {
            return None;
        }
        // `is set to step down`, `has been set for April 9`.
        let set = group.passive && self.scheduled_words.contains(word) && {
            words.tag(next) == Tag::To || words.is(next, "for")
        };
        let due = base == "be" && self.says_scheduled(words, group.end);
        // `was due to open in 2024`.
        let was_due = due && self.scheduled_words.contains(word);
        let was_due = was_due && words.tag(words.past_adverbs(next + 1)) == Tag::To;
        let planned = self.scheduled_verbs.contains(base) || due || set;
        // `is supposed to have left`.
        let planned = planned && !is_past_behind(words, group);
        // `was initially set for Tuesday`: no longer.
        let at_first = |i: usize| {
            matches!(words.folded(i), "initially" | "originally" | "previously" | "first")
        };
        if planned && group.tense == Tense::Past && (group.start..group.main).any(at_first) {
            return None;
        }
        Some(match group.tense {
            // `must leave by 24 March`: a deadline.
            Tense::Modal if words.is(group.start, "must") && ahead && ends(when) => Status::Target,
            Tense::Modal if self.unreal.contains(words.folded(group.start)) => return None,
            Tense::Future | Tense::Modal => {
                if self.aims(words, clause) {
                    Status::Target
                } else {
                    Status::Scheduled
                }
            }
            _ if self.target_verbs.contains(base)
                && (ahead || (group.then.is_some() && group.tense != Tense::Past)) =>
            {
                Status::Target
            }
            // `has set a goal of 5 million by 2030`.
            Tense::Past | Tense::Perfect if ahead && self.sets_target(words, base, next) => {
                Status::Target
            }
            // `was planned for last Sunday`: whether it came to it is not said.
            _ if planned
                && (set && words.is(next, "for") && when.is_some()
                    || group.then.is_some()
                    || ahead
                    || was_due
                    || group.tense != Tense::Past) =>
            {
                Status::Scheduled
            }
            Tense::Past if ahead && verbs.nature(group.verb) == Nature::Aiming => Status::Target,
            // `was told to mend the dam before Friday`.
            Tense::Past | Tense::Perfect if ahead && is_asked_for(verbs, group) => Status::Target,
            // `agreed to hold the next meeting in September`.
            Tense::Past | Tense::Perfect if ahead && is_settled(words, group, when) => {
                Status::Scheduled
            }
            // `decided to close the port until Friday`.
            Tense::Past | Tense::Perfect if ahead && lasts(group, when) => Status::Scheduled,
            Tense::Past => Status::Happened,
            // `has backed the plan to build it by 2030`, `has seen floods this year`.
            Tense::Perfect if ahead && (nature == Nature::Happening || begun) => {
                if self.goes_on(words, clause, when) { Status::Ongoing } else { Status::Happened }
            }
            // `is estimated at 5 million this year`, not `opens this year`.
            Tense::Present if begun && matches!(nature, Nature::State | Nature::Saying) => {
                Status::Ongoing
            }
            // `is open until July`.
            Tense::Present if lasts_until && (group.progressive || nature == Nature::State) => {
                Status::Ongoing
            }
            _ if ahead => Status::Scheduled,
            // `is believed to have left`.
            Tense::Present if is_past_behind(words, group) => Status::Happened,
            Tense::Perfect if self.goes_on(words, clause, when) => Status::Ongoing,
            Tense::Perfect => Status::Happened,
            Tense::Present => Status::Ongoing,
        })
    }

    /// What is to be done behind `ensure that`, `demanded that`: aimed at where its day is
    /// ahead, else no happening.
    pub fn if_demanded(
        &self,
        words: &Words,
        clause: &Clause,
        when: Option<DateSpan>,
        published: Day,
        status: Status,
    ) -> Option<Status> {
        let that = clause.range.start.checked_sub(1).filter(|i| words.tag(*i) == Tag::That);
        let opener = that.and_then(|that| that.checked_sub(1));
        let demanded = opener.is_some_and(|i| words.grammar.demands.contains(words.folded(i)));
        if !demanded || matches!(clause.group.tense, Tense::Past | Tense::Perfect) {
            return Some(status);
        }
        when.is_some_and(|w| w.to() > published).then_some(Status::Target)
    }

    /// `set | a new goal`, behind the verb.
    fn sets_target(&self, words: &Words, base: &str, object: usize) -> bool {
        matches!(base, "set" | "fix" | "adopt" | "raise" | "announce" | "unveil" | "have")
            && words.tag(object) == Tag::Determiner
            && (object + 1..object + 4).any(|i| self.is_target_word(words.folded(i)))
    }

    /// `is due to`, `is to visit`, `is set for`.
    pub fn says_scheduled(&self, words: &Words, end: usize) -> bool {
        let next = words.past_adverbs(end);
        words.tag(next) == Tag::To
            || (self.scheduled_words.contains(words.folded(next))
                && matches!(words.tag(next + 1), Tag::To | Tag::Preposition | Tag::Time))
    }

    /// A noun of purpose with an amount or a day.
    fn aims(&self, words: &Words, clause: &Clause) -> bool {
        let mut rest = clause.group.end..clause.range.end.min(words.len());
        let purpose = rest.clone().any(|i| self.is_target_word(words.folded(i)));
        purpose && rest.any(|i| matches!(words.tag(i), Tag::Figure | Tag::Time))
    }

    fn goes_on(&self, words: &Words, clause: &Clause, when: Option<DateSpan>) -> bool {
        clause.group.progressive
            || when.is_some_and(|w| w.bound() == Bound::Since)
            || (clause.group.start..clause.group.end)
                .any(|i| self.ongoing_words.contains(words.folded(i)))
    }
}

/// A noun and the `that` of its clause have fewer words between them.
const FAR_NOUN: usize = 9;

/// Whether a date is one by which something is to be done.
fn ends(when: Option<DateSpan>) -> bool {
    when.is_some_and(|w| matches!(w.bound(), Bound::By | Bound::Before | Bound::Until))
}

/// Whether what was decided on has its end ahead.
fn lasts(group: &Group, when: Option<DateSpan>) -> bool {
    let ends = when.is_some_and(|w| matches!(w.bound(), Bound::Before | Bound::Until));
    ends && group.then.is_some()
}

/// Whether a day is settled on for what an infinitive tells.
fn is_settled(words: &Words, group: &Group, when: Option<DateSpan>) -> bool {
    let on = when.is_some_and(|w| matches!(w.bound(), Bound::On | Bound::Since));
    on && group.then.is_some() && words.grammar.settles.contains(words.folded(group.main))
}

/// Whether words are said that something be done.
fn is_asked_for(verbs: &Verbs, group: &Group) -> bool {
    let row = verbs.row(group.verb);
    let spoken = row.is_some_and(|row| row.speech || row.nature == Nature::Saying);
    spoken && group.then.is_some()
}

/// Whether the infinitive that hangs on a verb tells what was: `to have left`.
fn is_past_behind(words: &Words, group: &Group) -> bool {
    let Some((at, _)) = group.then.filter(|(at, _)| words.is(*at, "have")) else {
        return false;
    };
    let next = words.verbs.get(words.past_adverbs(at + 1)).copied().flatten();
    next.is_some_and(|v| v.forms.has(Forms::PARTICIPLE))
}
