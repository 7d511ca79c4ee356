//! A text as the rules for names see it.

use super::MadeBy;
use super::persons::is_syllable;
use super::phrases::Hits;
use super::world::{Order, Word, World};
use crate::extract::doc::Doc;
use crate::extract::time::TimeMention;
use crate::extract::tokens::{Token, TokenKind};
use crate::model::EntityKind;
use std::collections::BTreeSet;

/// Tokens with what the lexicon says of them.
pub struct View<'a> {
    pub doc: &'a Doc<'a>,
    pub world: &'a World,
    pub hits: &'a Hits<Word>,
    signs: &'a Signs,
    /// By token: part of a time expression.
    taken: Vec<bool>,
}

/// What text and lexicon say of each token; kept with the text, since names
/// are read and gathered by the same.
pub struct Signs {
    /// By token: whether it starts with a capital letter that means something.
    capital: Vec<bool>,
    /// By token: the end of its sentence.
    sentence_end: Vec<usize>,
    /// By token: whether an office or `Mr` ends right before it.
    title_ends: Vec<bool>,
    /// By token: whether an office or a word before one begins with it.
    title_starts: Vec<bool>,
    /// By token: first word of its sentence, opening signs left out.
    opens: Vec<bool>,
}

/// From this confidence on a rule's word stands against the weights.
pub const SURE: f32 = 0.99;

/// A name as a rule or the weights found it: tokens `start..end`.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub start: usize,
    pub end: usize,
    pub kind: EntityKind,
    pub confidence: f32,
    pub by: MadeBy,
}

impl Signs {
    fn new(doc: &Doc, hits: &Hits<Word>) -> Signs {
        let count = doc.tokens.len();
        let mut sentence_end = vec![count; count];
        let mut opens = vec![false; count];
        for range in &doc.sentences {
            sentence_end[range.clone()].fill(range.end);
            let first = range.clone().find(|&i| doc.tokens[i].kind != TokenKind::Sign);
            if let Some(first) = first {
                opens[first] = true;
            }
        }
        let is_function =
            |i: usize| hits.at(i).iter().any(|h| h.what == Word::Function && h.end == i + 1);
        let again = named_again(doc, hits, &opens);
        let names = |i: usize| !(opens[i] && is_function(i)) || begins_name(doc, hits, &again, i);
        let capital = (0..count).map(|i| doc.tokens[i].capital && names(i)).collect();
        let mut title_ends = vec![false; count + 2];
        let mut title_starts = vec![false; count];
        for hit in hits.all() {
            if matches!(hit.what, Word::Office | Word::BeforeOffice) {
                title_starts[hit.start] = true;
            }
            if matches!(hit.what, Word::Office | Word::Honorific) {
                let stop = doc.tokens.get(hit.end).is_some_and(|t| t.is("."));
                let stop = stop && hit.what == Word::Honorific;
                title_ends[hit.end + usize::from(stop)] = true;
            }
        }
        Signs { capital, sentence_end, title_ends, title_starts, opens }
    }
}

/// `Will Smith visited Oslo`: a sentence's first word, which is English and a name
/// too, with capitals and then a verb behind it, which none has behind `will`.
fn begins_name(doc: &Doc, hits: &Hits<Word>, again: &BTreeSet<&str>, at: usize) -> bool {
    let is = |i: usize, wanted: fn(Word) -> bool| hits.at(i).iter().any(|h| wanted(h.what));
    if !is(at, |w| w == Word::EnglishToo) {
        return false;
    }
    let other = |w: Word| {
        matches!(
            w,
            Word::Known(_)
                | Word::KnownUpper(_)
                | Word::Adjective(_)
                | Word::Office
                | Word::Honorific
                | Word::OrganisationTail(_)
                | Word::PlaceTail(_)
                | Word::ThingTail(_)
                | Word::Function
                | Word::NoName
        )
    };
    let name = |i: usize| doc.tokens.get(i).is_some_and(|t| t.capital) && !is(i, other);
    let most = at + 4;
    let end = (at + 1..most).find(|&i| !name(i)).unwrap_or(most);
    let first: &str = &doc.tokens[at].folded;
    let syllables = || end == at + 2 && is_syllable(&doc.tokens[at + 1].folded) || end == at + 3;
    let verb = doc.tokens.get(end).is_some_and(|t| {
        let inflected = t.folded.len() > 3
            && (t.folded.ends_with("ed") || t.folded.ends_with('s') && !t.folded.ends_with("ss"));
        t.kind == TokenKind::Word && !t.capital && (inflected || is(end, |w| w == Word::Verb))
    });
    // `To Lam, the president, …`; `To Huu and …` where the text has `President To Huu`.
    let behind = doc.tokens.get(end).map_or("", |t| &*t.folded);
    let known = || {
        let family = |w: Word| w == Word::Family(Order::LastSyllable);
        is(end - 1, family) || again.contains(&*doc.tokens[at + 1].folded)
    };
    let told = match first {
        "to" | "do" => {
            syllables() && (verb || matches!(behind, "," | "'s" | "and" | "(") && known())
        }
        _ => verb,
    };
    end > at + 1 && told
}

/// What stands with a capital behind `To` and the like that open no sentence.
fn named_again<'t>(doc: &'t Doc, hits: &Hits<Word>, opens: &[bool]) -> BTreeSet<&'t str> {
    let capital = |i: usize| doc.tokens.get(i).is_some_and(|t| t.capital);
    let named = hits.all().iter().filter(|hit| {
        hit.what == Word::EnglishToo && !opens[hit.start] && capital(hit.start) && capital(hit.end)
    });
    named.map(|hit| &*doc.tokens[hit.end].folded).collect()
}

impl<'a> View<'a> {
    pub fn new(doc: &'a Doc<'a>, world: &'a World, times: &[TimeMention]) -> View<'a> {
        let count = doc.tokens.len();
        let mut taken = vec![false; count];
        for time in times {
            for token in doc.tokens_within(time.span) {
                taken[token] = true;
            }
        }
        let hits = doc.phrases.get_or_init(|| world.phrases.find(doc));
        let signs = doc.signs.get_or_init(|| Signs::new(doc, hits));
        View { doc, world, hits, signs, taken }
    }

    #[inline]
    pub fn len(&self) -> usize {
        self.doc.tokens.len()
    }

    #[inline]
    pub fn word(&self, token: usize) -> &'a str {
        self.doc.tokens.get(token).map_or("", |t| t.of(self.doc.text))
    }

    #[inline]
    pub fn folded(&self, token: usize) -> &str {
        self.doc.tokens.get(token).map_or("", |t| &t.folded)
    }

    #[inline]
    pub fn is(&self, token: usize, folded: &str) -> bool {
        self.doc.tokens.get(token).is_some_and(|t| t.is(folded))
    }

    /// Empty where there are no such tokens.
    pub fn tokens(&self, start: usize, end: usize) -> &'a [Token] {
        self.doc.tokens.get(start..end).unwrap_or(&[])
    }

    /// Starts with a capital, not only because a sentence starts, and is no
    /// part of a time expression.
    #[inline]
    pub fn capital(&self, token: usize) -> bool {
        self.signs.capital.get(token).copied().unwrap_or(false) && !self.taken(token)
    }

    #[inline]
    pub fn taken(&self, token: usize) -> bool {
        self.taken.get(token).copied().unwrap_or(true)
    }

    #[inline]
    pub fn opens_sentence(&self, token: usize) -> bool {
        self.signs.opens.get(token).copied().unwrap_or(true)
    }

    #[inline]
    pub fn sentence_end(&self, token: usize) -> usize {
        self.signs.sentence_end.get(token).copied().unwrap_or(self.len())
    }

    /// Starts with a capital, whatever that means there.
    #[inline]
    pub fn starts_capital(&self, token: usize) -> bool {
        self.doc.tokens.get(token).is_some_and(|t| t.capital)
    }

    /// A title or `Mr` ends before this token.
    #[inline]
    pub fn ends_title(&self, token: usize) -> bool {
        self.signs.title_ends.get(token).copied().unwrap_or(false)
    }

    /// Two or more capitals and nothing small: `CPP`, `G20`.
    pub fn is_acronym(&self, token: usize) -> bool {
        let mut capitals = 0;
        for c in self.word(token).chars() {
            // Most words are told by their second letter.
            if c.is_lowercase() {
                return false;
            }
            capitals += usize::from(c.is_uppercase());
        }
        capitals >= 2 && !self.taken(token)
    }

    /// Nothing stands between this token and the next.
    pub fn joined(&self, token: usize) -> bool {
        match (self.doc.tokens.get(token), self.doc.tokens.get(token + 1)) {
            (Some(a), Some(b)) => a.span.end == b.span.start,
            _ => false,
        }
    }

    /// A hyphen or dash without space around it.
    pub fn is_joint(&self, token: usize) -> bool {
        self.is(token, "-") && token > 0 && self.joined(token - 1) && self.joined(token)
    }

    /// Every token of the range that is a word starts with a capital, or is a
    /// small word between such.
    pub fn written_as_name(&self, start: usize, end: usize) -> bool {
        (start..end).all(|i| {
            self.doc.tokens[i].capital
                || (i > start && (!self.is_word(i) || self.folded(i).len() <= 3))
                || self.folded(i).starts_with('\'')
        }) && !self.taken(start)
    }

    #[inline]
    pub fn is_word(&self, token: usize) -> bool {
        self.doc.tokens.get(token).is_some_and(|t| t.kind == TokenKind::Word)
    }

    /// Whether a phrase that `wanted` accepts begins here; its end.
    #[inline]
    pub fn at(&self, token: usize, wanted: impl Fn(Word) -> bool) -> Option<usize> {
        self.hits.longest(token, |w| wanted(w).then_some(())).map(|(end, ())| end)
    }

    /// The longest known name here that is written as a name, of that kind.
    pub fn known(&self, token: usize, kind: EntityKind) -> Option<(usize, u32)> {
        let hits = self.hits.at(token).iter().rev();
        hits.filter_map(|h| match h.what {
            Word::Known(k) => Some((h.end, k, false)),
            Word::KnownUpper(k) => Some((h.end, k, true)),
            _ => None,
        })
        .find(|&(end, known, upper)| {
            self.world.known[known as usize].kind == kind
                && self.written_as_name(token, end)
                && end <= self.sentence_end(token)
                && (!upper || self.is_acronym(token) && self.folded(end) != "$")
        })
        .map(|(end, known, _)| (end, known))
    }

    pub fn place(&self, token: usize) -> Option<(usize, u32)> {
        self.known(token, EntityKind::Place)
    }

    /// A country's adjective, written with a capital.
    pub fn adjective(&self, token: usize) -> Option<usize> {
        self.capital(token).then(|| self.at(token, |w| matches!(w, Word::Adjective(_)))).flatten()
    }

    /// Whether an office or a word before one begins here.
    #[inline]
    pub fn may_start_title(&self, token: usize) -> bool {
        self.signs.title_starts.get(token).is_some_and(|starts| *starts)
    }

    /// The title that begins here: its end. `Vice President`, `Party General Secretary`.
    pub fn title(&self, token: usize) -> Option<usize> {
        if !self.may_start_title(token) {
            return None;
        }
        let mut at = token;
        for _ in 0..4 {
            if let Some(end) = self.at(at, |w| w == Word::Office) {
                let end = self.title_goes_on(end).unwrap_or(end);
                // `Foreign Minister II`
                let numbered = matches!(self.word(end), "II" | "III") && self.capital(end + 1);
                return Some(end + usize::from(numbered));
            }
            let end = self.at(at, |w| w == Word::BeforeOffice)?;
            at = if self.is_joint(end) { end + 1 } else { end };
        }
        None
    }

    /// `President` and `CEO` of `President and CEO`; `Minister` of `Prime Minister`.
    fn title_goes_on(&self, end: usize) -> Option<usize> {
        let next = if matches!(self.folded(end), "and" | "-" | "&") { end + 1 } else { end };
        self.at(next, |w| w == Word::Office)
            .filter(|_| next < self.sentence_end(end.saturating_sub(1)))
    }

    pub fn honorific(&self, token: usize) -> Option<usize> {
        if !self.starts_capital(token) {
            return None;
        }
        let end = self.at(token, |w| w == Word::Honorific).filter(|_| self.capital(token))?;
        Some(if self.is(end, ".") && self.joined(end - 1) { end + 1 } else { end })
    }
}
