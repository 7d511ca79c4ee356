//! Words that a title can't do without, or can't show as they stand.

use super::clauses::Clause;
use super::phrase::Phrase;
use super::title::Titler;
use super::verbs::Forms;
use super::words::Tag;
use std::ops::Range;

/// Whom words are said to takes so many words at most.
const HEARER: usize = 6;

impl Titler<'_> {
    /// `has left its post | – a rare move in Norland`.
    pub(super) fn end_at_dash(&self, clause: &Clause, phrase: &mut Phrase) {
        let words = self.words;
        let dash = phrase.kept().filter(|i| *i > clause.group.end + 1).find(|i| {
            words.tag(*i) == Tag::Break && matches!(words.folded(i + 1), "a" | "an" | "the")
        });
        if let Some(dash) = dash {
            phrase.end_before(dash);
        }
    }

    /// `told them that by waiting`, `said that the claim that she left`: of what is said
    /// a verb is not among the words.
    pub(super) fn lacks_verb(&self, behind: Range<usize>) -> bool {
        let words = self.words;
        let behind = behind.start..behind.end.min(words.len());
        let says = |i: usize| {
            let verb = words.verbs[i].map(|v| v.verb);
            verb.is_some_and(|verb| self.verbs.takes_bare_clause(verb))
                || words.grammar.content_nouns.contains(words.folded(i))
        };
        // `told them | that`.
        let hearer = behind.start.checked_sub(1).and_then(|i| words.verbs[i]);
        let hearer = hearer.filter(|v| self.verbs.says_to_whom(v.verb));
        let heard = |i: usize| hearer.is_some() && i < behind.start + HEARER;
        // Not `that year`, `the trend that grows`.
        let leads =
            |i: usize| matches!(words.tag(i), Tag::Preposition | Tag::Either) && !words.is(i, "of");
        let opens =
            |i: &usize| words.tag(*i) == Tag::That && (says(*i - 1) || heard(*i) || leads(*i + 1));
        let finite = Forms::PAST.or(Forms::THIRD).or(Forms::BASE);
        // `that she leads`.
        let led = |i: usize| {
            words.before(i).is_some_and(|b| matches!(words.tag(b), Tag::Pronoun | Tag::That))
        };
        // `a balanced diet`.
        let adjective = |i: usize| words.before(i).is_some_and(|b| words.tag(b) == Tag::Determiner);
        let tells = |i: &usize| {
            let verb =
                words.verbs[*i].is_some_and(|v| v.forms.has(finite) && (!v.noun_too || led(*i)));
            matches!(words.tag(*i), Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
                || verb && !adjective(*i)
        };
        let first = behind.clone().find(opens).unwrap_or(behind.end);
        let open = (first..behind.end).filter(opens).count();
        open > (first..behind.end).filter(tells).count()
    }

    /// `Marcos’`: where the name does not end in `s`.
    pub(super) fn is_bare_owner(&self, i: usize) -> bool {
        let words = self.words;
        i < words.len() && words.tag(i) == Tag::Possessive && matches!(words.word(i), "’" | "'")
    }

    /// `They | 're`: behind the name that stands for the pronoun it is a word of its own.
    pub(super) fn uncontracted(&self, verb: usize) -> Option<&'static str> {
        let done = self.words.verbs.get(self.words.past_adverbs(verb + 1)).copied().flatten();
        match self.words.folded(verb).trim_start_matches(['\'', '’']) {
            _ if !self.words.word(verb).starts_with(['\'', '’']) => None,
            "re" => Some("are"),
            "ve" => Some("have"),
            "ll" => Some("will"),
            "d" if done.is_some_and(|v| !v.forms.has(Forms::BASE)) => Some("had"),
            "d" => Some("would"),
            "s" if self.words.tag(verb) == Tag::Have => Some("has"),
            "s" if self.words.tag(verb) == Tag::Be => Some("is"),
            _ => None,
        }
    }
}

/// `A strike`, `Voting`: too little for a title.
pub(super) fn is_bare(noun: &str) -> bool {
    match noun.split_once(' ') {
        Some((article, rest)) => matches!(article, "A" | "An") && !rest.contains(' '),
        None => true,
    }
}
