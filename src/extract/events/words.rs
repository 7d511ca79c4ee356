//! A sentence's words with what each may be in it: closed word classes from
//! `grammar.toml`, verb forms, and what the steps before found.

use super::Found;
use super::grammar::{Grammar, Role};
use super::verbs::{VerbForm, Verbs};
use crate::extract::doc::Doc;
use crate::extract::folded::Folded;
use crate::extract::tokens::{Token, TokenKind};
use crate::model::Span;
use std::ops::Range;

/// What a word is in its sentence, as far as a list can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    Determiner,
    Pronoun,
    Preposition,
    /// A preposition or a subordinator: `after`.
    Either,
    Subordinator,
    Relative,
    Coordinator,
    /// Before an infinitive.
    To,
    That,
    Modal,
    Have,
    Be,
    Do,
    Not,
    Adverb,
    /// Part of a mention's words.
    Name,
    Time,
    Figure,
    Number,
    Possessive,
    Comma,
    Semicolon,
    /// Colon, dash.
    Break,
    Quote,
    Open,
    Close,
    Stop,
    /// Joined to its neighbour by a hyphen, or the hyphen itself.
    Joined,
    /// Any other word.
    Other,
}

/// A sentence of a text, or the start of a very long one. Places in it count
/// from its first token.
pub struct Words<'a> {
    pub doc: &'a Doc<'a>,
    pub grammar: &'a Grammar,
    first: usize,
    pub tags: Vec<Tag>,
    pub verbs: Vec<Option<VerbForm>>,
    /// Where signs stand: commas, quotes, hyphens …
    signs: Vec<usize>,
    /// It starts within a quotation that an earlier sentence opened.
    ends_quote: bool,
}

/// Longer sentences than prose has are read up to here.
const LONGEST: usize = 400;

impl<'a> Words<'a> {
    pub fn new(
        doc: &'a Doc<'a>,
        sentence: usize,
        found: &Found,
        grammar: &'a Grammar,
        verbs: &Verbs,
    ) -> Words<'a> {
        let range = doc.sentences[sentence].clone();
        let range = range.start..range.end.min(range.start + LONGEST);
        let mut words = Words {
            doc,
            grammar,
            first: range.start,
            tags: Vec::with_capacity(range.len()),
            verbs: Vec::with_capacity(range.len()),
            signs: Vec::new(),
            ends_quote: false,
        };
        let (mut adverbs, mut infinitives): (Vec<Range<usize>>, Vec<usize>) = Default::default();
        let tokens = &doc.tokens[range.clone()];
        for (i, token) in tokens.iter().enumerate() {
            let role = grammar.role(&token.folded);
            let tag = first_tag(token, grammar, role);
            // `of that value`.
            let led = tag == Tag::That
                && i > 0
                && matches!(&*tokens[i - 1].folded, "of" | "for" | "by" | "from" | "with" | "at");
            words.tags.push(if led { Tag::Determiner } else { tag });
            // `hasn | 't`: what a contraction is cut into.
            if i > 0
                && token.is("'t")
                && let Some(tag) = contracted(&tokens[i - 1].folded)
            {
                words.tags[i - 1] = tag;
            }
            if token.kind == TokenKind::Sign {
                words.signs.push(i);
            } else if token.ascii && token.is("to") {
                infinitives.push(i);
            }
            let free = adverbs.last().is_none_or(|last| last.end <= i);
            if let Some(role) = role.filter(|_| free) {
                let length = role.adverb_phrase(|k| tokens.get(i + k).map_or("", |t| &t.folded));
                adverbs.extend((length > 0).then(|| i..(i + length).min(tokens.len())));
            }
        }
        words.ends_quote = words.ends_quote();
        // `once more`, `as well`: several words that are one adverb.
        adverbs.iter().for_each(|range| words.tags[range.clone()].fill(Tag::Adverb));
        words.mark_loose_possessives();
        words.mark_joined();
        words.mark_found(doc.tokens_span(&range), found);
        for i in 0..words.len() {
            let verb = words.verb_at(i, grammar, verbs);
            words.verbs.push(verb);
        }
        adverbs.into_iter().for_each(|range| words.verbs[range].fill(None));
        words.mark_infinitives(&infinitives);
        words
    }

    #[inline]
    pub fn len(&self) -> usize {
        self.tags.len()
    }

    /// Nothing behind the sentence's end: what opens the next one is not its.
    #[inline]
    pub fn folded(&self, i: usize) -> &str {
        let token = self.doc.tokens.get(self.first + i).filter(|_| i < self.len());
        token.map_or("", |t| &t.folded)
    }

    /// Whether that reads so; false behind the end, which is no word.
    #[inline]
    pub fn is(&self, i: usize, folded: &str) -> bool {
        self.key(i).is_some_and(|word| word.is(folded))
    }

    /// The same with its key, which tables look up quicker.
    #[inline]
    pub fn key(&self, i: usize) -> Option<&'a Folded> {
        let token = self.doc.tokens.get(self.first + i).filter(|_| i < self.len());
        token.map(|t| &t.folded)
    }

    #[inline]
    pub fn word(&self, i: usize) -> &str {
        self.doc.word(self.first + i)
    }

    #[inline]
    pub fn tag(&self, i: usize) -> Tag {
        self.tags.get(i).copied().unwrap_or(Tag::Stop)
    }

    /// The bytes of some words; the range is not empty.
    pub fn span(&self, range: &Range<usize>) -> Span {
        self.doc.tokens_span(&(self.first + range.start..self.first + range.end))
    }

    #[inline]
    pub fn token_span(&self, i: usize) -> Span {
        self.doc.tokens[self.first + i].span
    }

    /// The words that lie within `span`.
    pub fn within(&self, span: Span) -> Range<usize> {
        let tokens = &self.doc.tokens[self.first..self.first + self.len()];
        let start = tokens.partition_point(|t| t.span.start < span.start);
        let end = tokens.partition_point(|t| t.span.end <= span.end);
        start..end.max(start)
    }

    /// The last word before `i` that is no adverb.
    pub fn before(&self, i: usize) -> Option<usize> {
        (0..i.min(self.len())).rev().find(|j| !matches!(self.tags[*j], Tag::Adverb | Tag::Not))
    }

    /// The first word from `i` on that is no adverb or negation.
    pub fn past_adverbs(&self, mut i: usize) -> usize {
        while matches!(self.tag(i), Tag::Adverb | Tag::Not) {
            i += 1;
        }
        i
    }

    /// Whether the word, as far as its form tells, is no verb or as often a noun.
    #[inline]
    pub fn may_be_noun(&self, i: usize) -> bool {
        self.verbs[i].is_none_or(|v| v.noun_too)
    }

    /// Whether a verb group says that something had happened before.
    pub fn is_perfect_past(&self, group: &Range<usize>) -> bool {
        group.len() > 1 && self.tag(group.start) == Tag::Have && self.is(group.start, "had")
    }

    /// Whether the word starts with a capital letter.
    #[inline]
    pub fn is_capitalised(&self, i: usize) -> bool {
        self.doc.tokens[self.first + i].capital
    }

    /// `the provinces' crops`, and `BP 's` in texts that were cut into words before: no
    /// quote opens or closes there.
    fn mark_loose_possessives(&mut self) {
        let mut open = false;
        for k in 0..self.signs.len() {
            let Some(i) = self.inner_sign(k).filter(|i| self.is(*i, "'")) else { continue };
            let glued = |a: usize| self.token_span(a).end == self.token_span(a + 1).start;
            let plural = glued(i - 1) && !glued(i) && self.folded(i - 1).ends_with('s');
            if glued(i) && self.is(i + 1, "s") {
                self.tags[i] = Tag::Possessive;
                self.tags[i + 1] = Tag::Possessive;
            } else if plural && !open {
                self.tags[i] = Tag::Possessive;
            } else {
                open = !glued(i - 1);
            }
        }
    }

    /// Where the sign with this number stands, if words stand around it.
    fn inner_sign(&self, number: usize) -> Option<usize> {
        let inner = |i: &usize| *i > 0 && i + 1 < self.len();
        self.signs.get(number).copied().filter(inner)
    }

    /// Whether the first quotation mark closes: `They came in 2012,” she said.`
    fn ends_quote(&self) -> bool {
        let mark = |i: &usize| matches!(self.word(*i), "“" | "”" | "«" | "»" | "\"" | "`");
        let Some(first) = self.signs.iter().copied().find(mark).filter(|i| *i > 0) else {
            return false;
        };
        let glued = |a: usize, b: usize| {
            b < self.len() && self.token_span(a).end == self.token_span(b).start
        };
        // Some write `”so“`.
        matches!(self.word(first), "”" | "»" | "\"")
            && glued(first - 1, first)
            && (!glued(first, first + 1) || matches!(self.tag(first + 1), Tag::Comma | Tag::Stop))
    }

    /// Whether a word stands within quotation marks.
    pub fn is_quoted(&self, i: usize) -> bool {
        let mut depth = self.ends_quote;
        for j in self.signs.iter().copied().take_while(|j| *j < i) {
            match self.word(j) {
                "“" | "«" | "`" => depth = true,
                "”" | "»" => depth = false,
                "\"" => depth = !depth,
                "'" if self.tags[j] == Tag::Quote => depth = false,
                _ => {}
            }
        }
        depth
    }

    /// Words that a hyphen joins are one word, and no verb.
    fn mark_joined(&mut self) {
        for k in 0..self.signs.len() {
            let Some(i) = self.inner_sign(k) else { continue };
            if self.tags[i] != Tag::Break || self.folded(i) != "-" {
                continue;
            }
            let (before, it, after) =
                (self.token_span(i - 1), self.token_span(i), self.token_span(i + 1));
            // `a Norland- | and UN-led effort`.
            let shared = matches!(self.tags[i + 1], Tag::Coordinator) && it.end < after.start;
            if before.end == it.start && shared {
                self.tags[i] = Tag::Joined;
                self.tags[i + 1] = Tag::Joined;
            }
            if before.end == it.start && it.end == after.start {
                let prefix = matches!(self.folded(i - 1), "co" | "re" | "pre");
                self.tags[i - 1] = Tag::Joined;
                self.tags[i] = Tag::Joined;
                if !prefix {
                    self.tags[i + 1] = Tag::Joined;
                }
            }
        }
    }

    fn mark_found(&mut self, sentence: Span, found: &Found) {
        let mentions = touching(found.mentions, sentence, |m| m.span);
        let times = touching(found.times, sentence, |t| t.span);
        let figures = touching(found.figures, sentence, |f| f.span);
        mentions.iter().for_each(|m| self.mark(m.span, Tag::Name));
        times.iter().for_each(|t| self.mark(t.span, Tag::Time));
        figures.iter().for_each(|f| self.mark(f.span, Tag::Figure));
    }

    fn mark(&mut self, span: Span, tag: Tag) {
        let range = self.within(span);
        self.tags[range].fill(tag);
    }

    fn verb_at(&self, i: usize, grammar: &Grammar, verbs: &Verbs) -> Option<VerbForm> {
        let may_be = matches!(self.tags[i], Tag::Other | Tag::Adverb | Tag::Preposition)
            || matches!(self.tags[i], Tag::Be | Tag::Have | Tag::Do);
        let capital = i > 0 && self.is_capitalised(i);
        if !may_be || capital {
            return None;
        }
        let folded = &self.doc.tokens[self.first + i].folded;
        let form = match self.tags[i] {
            Tag::Be => verbs.auxiliaries.be,
            Tag::Have => verbs.auxiliaries.have,
            Tag::Do => verbs.auxiliaries.do_,
            _ => verbs.look_up(folded),
        }?;
        let open = self.tags[i] == Tag::Other || form.verb != Verbs::UNKNOWN;
        (open && !grammar.not_verbs.has(folded)).then_some(form)
    }

    /// `to` before a verb's base form; `places`: where one stands.
    fn mark_infinitives(&mut self, places: &[usize]) {
        use super::verbs::Forms;
        for &i in places {
            if self.tags[i] != Tag::Other {
                continue;
            }
            let mut verb = self.past_adverbs(i + 1);
            if self.tag(verb) == Tag::Joined {
                verb += 2;
            }
            let base = self.verbs.get(verb).copied().flatten();
            // `add a lot to trade between the two`.
            let noun = base.is_some_and(|v| v.noun_too) && self.is(verb + 1, "between");
            let base = base.is_some_and(|v| v.forms.has(Forms::BASE)) && !noun;
            self.tags[i] = if base { Tag::To } else { Tag::Preposition };
        }
    }
}

/// The part of a list in the order of the text that touches a sentence. Found
/// by halving: a walk from the start for every sentence takes quadratic time.
fn touching<T>(items: &[T], sentence: Span, span: impl Fn(&T) -> Span) -> &[T] {
    let start = items.partition_point(|item| span(item).end <= sentence.start);
    let length = items[start..].partition_point(|item| span(item).start < sentence.end);
    &items[start..start + length]
}

/// The auxiliary in front of `'t`.
fn contracted(stem: &str) -> Option<Tag> {
    match stem {
        "hasn" | "haven" | "hadn" => Some(Tag::Have),
        "isn" | "aren" | "wasn" | "weren" => Some(Tag::Be),
        "didn" | "doesn" | "don" => Some(Tag::Do),
        "won" | "wouldn" | "couldn" | "shouldn" | "mustn" | "needn" => Some(Tag::Modal),
        _ => None,
    }
}

/// What a word is by itself.
fn first_tag(it: &Token, grammar: &Grammar, role: Option<&Role>) -> Tag {
    match it.kind {
        TokenKind::Number => Tag::Number,
        TokenKind::Sign => match &*it.folded {
            "," => Tag::Comma,
            ";" => Tag::Semicolon,
            ":" | "-" | "…" => Tag::Break,
            "“" | "”" | "\"" | "«" | "»" | "`" => Tag::Quote,
            "'" => Tag::Quote,
            "(" | "[" => Tag::Open,
            ")" | "]" => Tag::Close,
            "." | "!" | "?" => Tag::Stop,
            _ => Tag::Other,
        },
        TokenKind::Word if it.is("'s") => Tag::Possessive,
        // `Tô` is no `to`.
        TokenKind::Word if !it.ascii && !it.folded.contains('\'') => Tag::Other,
        TokenKind::Word => {
            role.and_then(|role| role.tag).unwrap_or_else(|| grammar.tag_of_unlisted(&it.folded))
        }
    }
}
