//! Numbers in digits and in words: `690,000`, `1.2 million`, `two hundred and
//! fifty`, `half a million`, `20 lakh crore`, `5 1/2`.

mod digits;
mod sum;

use super::doc::Doc;
use super::folded::Folded;
use super::lexicon::{Lexicon, LexiconError};
use super::tokens::TokenKind;
use super::word_map::WordMap;
pub use digits::parse_digits;
use digits::{fraction_behind, ordinal_digits, spaced_groups};
use rustc_hash::FxHashMap as HashMap;
use serde::Deserialize;
use std::ops::Range;
use sum::WordSum;

/// A number and the tokens that say it.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    pub tokens: Range<usize>,
    pub value: f64,
    /// Written in digits, at least in part.
    pub digits: bool,
    /// A magnitude that is one only in an amount of money (`5m`) was read.
    pub money_only: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum NumberWord {
    /// 0 to 19.
    Small(f64),
    Tens(f64),
    Hundred,
    Magnitude(f64),
    ShortMagnitude(f64),
    MoneyMagnitude(f64),
    /// `dozen`, `score`.
    Collective(f64),
    Half,
}

/// Reads numbers.
pub struct NumberReader {
    words: WordMap<NumberWord>,
    ordinals: WordMap<u32>,
    tens: WordMap<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NumbersFile {
    small: HashMap<String, f64>,
    tens: HashMap<String, f64>,
    magnitudes: HashMap<String, f64>,
    short_magnitudes: HashMap<String, f64>,
    money_magnitudes: HashMap<String, f64>,
    collective: HashMap<String, f64>,
    ordinals: WordMap<u32>,
}

/// More words or groups of digits than any real number has; without a limit a
/// text of nothing else would be read again from each of its words.
const MOST_WORDS: usize = 16;

impl NumberReader {
    /// # Errors
    /// Where `numbers.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<NumberReader, LexiconError> {
        let file: NumbersFile = lexicon.file("numbers")?;
        let tens = file.tens.iter().map(|(w, v)| (w.clone(), *v as u32)).collect();
        let mut words: HashMap<String, NumberWord> = HashMap::default();
        words.insert("hundred".to_owned(), NumberWord::Hundred);
        words.insert("half".to_owned(), NumberWord::Half);
        let mut add = |table: HashMap<String, f64>, kind: fn(f64) -> NumberWord| {
            words.extend(table.into_iter().map(|(word, value)| (word, kind(value))));
        };
        add(file.small, NumberWord::Small);
        add(file.tens, NumberWord::Tens);
        add(file.magnitudes, NumberWord::Magnitude);
        add(file.short_magnitudes, NumberWord::ShortMagnitude);
        add(file.money_magnitudes, NumberWord::MoneyMagnitude);
        add(file.collective, NumberWord::Collective);
        Ok(NumberReader { words: words.into_iter().collect(), ordinals: file.ordinals, tens })
    }

    /// The longest number that starts at token `i` and ends before token `end`.
    pub fn at(&self, doc: &Doc, i: usize, end: usize) -> Option<Number> {
        let token = doc.tokens.get(i).filter(|_| i < end)?;
        let starts_with_digit = || token.folded.as_bytes().first().is_some_and(u8::is_ascii_digit);
        let number = match token.kind {
            TokenKind::Sign => None,
            TokenKind::Number => self.digits(doc, i, end),
            TokenKind::Word if starts_with_digit() => self.digits_with_letters(doc, i, end),
            TokenKind::Word if self.may_start(&token.folded) => self.in_words(doc, i, end),
            TokenKind::Word => None,
        };
        number.filter(|n| n.value.is_finite())
    }

    /// Whether a number in words may start with this one.
    pub fn may_start(&self, folded: &Folded) -> bool {
        folded.is("a") || folded.is("an") || self.words.of(folded).is_some()
    }

    /// `14th`, `fourteenth`, `twenty-first`: the number and the token behind.
    pub fn ordinal(&self, doc: &Doc, i: usize, end: usize) -> Option<(u32, usize)> {
        let token = doc.tokens.get(i).filter(|t| i < end && t.kind == TokenKind::Word)?;
        if let Some(n) = self.ordinals.of(&token.folded) {
            return Some((*n, i + 1));
        }
        if let Some(digits) = ordinal_digits(&token.folded) {
            return Some((digits, i + 1));
        }
        let tens = *self.tens.of(&token.folded)?;
        let hyphen = doc.tokens.get(i + 1).filter(|t| t.is("-") && i + 2 < end);
        let unit_at = i + 1 + usize::from(hyphen.is_some());
        let unit = self.ordinals.of(&doc.tokens.get(unit_at).filter(|_| unit_at < end)?.folded)?;
        (*unit < 10).then_some((tens + unit, unit_at + 1))
    }

    /// Every word that a number or an ordinal in words may start with.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.keys().chain(self.ordinals.keys())
    }

    fn word(&self, doc: &Doc, i: usize, end: usize) -> Option<NumberWord> {
        let token = doc.tokens.get(i).filter(|_| i < end)?;
        self.words.of(&token.folded).copied()
    }

    fn digits(&self, doc: &Doc, i: usize, end: usize) -> Option<Number> {
        let (value, groups) = match spaced_groups(doc, i, end) {
            Some(spaced) => spaced,
            None => (parse_digits(doc.word(i))?, 1),
        };
        let mut number = Number { tokens: i..i + groups, value, digits: true, money_only: false };
        if let Some((fraction, length)) = fraction_behind(doc, i + 1, end) {
            number.value += fraction;
            number.tokens.end += length;
        }
        self.magnitudes(doc, &mut number, end);
        Some(number)
    }

    /// `15bn`, `5m`, `20k`: digits with a magnitude's letters straight behind.
    fn digits_with_letters(&self, doc: &Doc, i: usize, end: usize) -> Option<Number> {
        let folded = &*doc.tokens[i].folded;
        let at = folded.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))?;
        let value = parse_digits(&folded[..at])?;
        let (factor, money_only) = match *self.words.get(&folded[at..])? {
            NumberWord::Magnitude(m) | NumberWord::ShortMagnitude(m) => (m, false),
            NumberWord::MoneyMagnitude(m) => (m, true),
            _ => return None,
        };
        let mut number =
            Number { tokens: i..i + 1, value: times(value, factor), digits: true, money_only };
        self.magnitudes(doc, &mut number, end);
        Some(number)
    }

    /// What `bn`, `m` or `million` multiply by.
    pub fn magnitude_of(&self, letters: &str) -> Option<f64> {
        match *self.words.get(letters)? {
            NumberWord::Magnitude(m)
            | NumberWord::ShortMagnitude(m)
            | NumberWord::MoneyMagnitude(m) => Some(m),
            _ => None,
        }
    }

    /// The number with the magnitudes that stand behind it, before token `end`.
    pub fn with_magnitude(&self, doc: &Doc, mut number: Number, end: usize) -> Number {
        self.magnitudes(doc, &mut number, end);
        number
    }

    /// Magnitudes behind: `1.2 million`, `40-million`, `2 lakh crore`, `5 m`.
    fn magnitudes(&self, doc: &Doc, number: &mut Number, end: usize) {
        for _ in 0..2 {
            let at = number.tokens.end;
            let hyphen = doc.tokens.get(at).is_some_and(|t| t.is("-")) && at + 1 < end;
            let at = at + usize::from(hyphen);
            let factor = match self.word(doc, at, end) {
                Some(NumberWord::Magnitude(m) | NumberWord::ShortMagnitude(m)) => m,
                Some(NumberWord::Hundred) => 100.0,
                Some(NumberWord::Collective(m)) if !hyphen => m,
                Some(NumberWord::MoneyMagnitude(m)) if !hyphen && !number.money_only => {
                    // `$5 m`: one letter alone, so the caller decides by the currency.
                    number.money_only = true;
                    m
                }
                _ => return,
            };
            number.value = times(number.value, factor);
            number.tokens.end = at + 1;
        }
    }

    fn in_words(&self, doc: &Doc, i: usize, end: usize) -> Option<Number> {
        let mut sum = WordSum::default();
        let mut at = i;
        if doc.tokens[i].is("a") || doc.tokens[i].is("an") {
            // `a hundred`, `a dozen`, `a million`, `a half million`
            match self.word(doc, i + 1, end)? {
                NumberWord::Hundred | NumberWord::Magnitude(_) | NumberWord::Collective(_) => {}
                NumberWord::Half
                    if matches!(self.word(doc, i + 2, end), Some(NumberWord::Magnitude(_))) => {}
                _ => return None,
            }
            at += 1;
        }
        if let Some(NumberWord::Half) = self.word(doc, at, end) {
            return self.half_of(doc, i, at, end);
        }
        let mut reached = None;
        while let Some(word) = self.word(doc, at, end) {
            if at - i > MOST_WORDS || !sum.add(word) {
                break;
            }
            at += 1;
            reached = Some(at);
            // Between number words may stand a hyphen, or `and` behind a hundred.
            let link = doc.tokens.get(at).filter(|_| at + 1 < end);
            let linked = link.is_some_and(|t| t.is("-") || (t.is("and") && sum.takes_and()));
            at += usize::from(linked);
        }
        let mut number =
            Number { tokens: i..reached?, value: sum.value(), digits: false, money_only: false };
        self.and_a_half(doc, &mut number, end);
        Some(number)
    }

    /// `half a million`, `half a dozen`, `a half million`.
    fn half_of(&self, doc: &Doc, i: usize, half: usize, end: usize) -> Option<Number> {
        let article = doc.tokens.get(half + 1).is_some_and(|t| t.is("a"));
        let at = half + 1 + usize::from(article);
        let whole = match self.word(doc, at, end)? {
            NumberWord::Magnitude(m) | NumberWord::Collective(m) => m,
            _ => return None,
        };
        Some(Number { tokens: i..at + 1, value: whole / 2.0, digits: false, money_only: false })
    }

    /// `two and a half`, `two and a half million`.
    fn and_a_half(&self, doc: &Doc, number: &mut Number, end: usize) {
        let mut at = number.tokens.end;
        for (word, needed) in [("and", true), ("a", false), ("half", true)] {
            // `two-and-a-half`
            let hyphen = at + 1 < end && doc.tokens[at].is("-") && doc.tokens[at + 1].is(word);
            let found = at < end && doc.tokens[at].is(word);
            if !found && !hyphen && needed {
                return;
            }
            at += usize::from(hyphen) + usize::from(found || hyphen);
        }
        number.value += 0.5;
        number.tokens.end = at;
        self.magnitudes(doc, number, end);
    }
}

/// The product as it is written: 16.9 trillion is no 16,899,999,999,999.998.
fn times(value: f64, factor: f64) -> f64 {
    let product = value * factor;
    if product.fract() == 0.0 {
        return product;
    }
    // What binary fractions are sure of (IEEE 754).
    let digits = f64::DIGITS as usize - 1;
    format!("{product:.digits$e}").parse().unwrap_or(product)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::doc::Cutter;
    use crate::model::Day;

    /// The number at the start of `text`: its words and its value.
    fn check(text: &str, expected: Option<(&str, f64)>) {
        let lexicon = Lexicon::builtin();
        let reader = NumberReader::new(&lexicon).unwrap();
        let doc = Cutter::new(&lexicon).unwrap().cut(text, Day::MIN, "");
        let found = reader.at(&doc, 0, doc.tokens.len());
        let found = found.map(|n| (doc.tokens_span(&n.tokens).of(text), n.value));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn ok_digits() {
        check("690,000 visitors", Some(("690,000", 690_000.0)));
        check("11.33 billion dollars", Some(("11.33 billion", 11.33e9)));
        check("1,00,000 rupees", Some(("1,00,000", 100_000.0)));
        check("1.200.000 dong", Some(("1.200.000", 1_200_000.0)));
        check("5 1/2 hours", Some(("5 1/2", 5.5)));
        check("2½ hours", Some(("2½", 2.5)));
        check("15bn", Some(("15bn", 15e9)));
        check("3 000 people", Some(("3 000", 3000.0)));
        check("1 250 000 people", Some(("1 250 000", 1.25e6)));
        check("12 30 people", Some(("12", 12.0)));
        check("2 lakh crore rupees", Some(("2 lakh crore", 2e12)));
        check("40-million plan", Some(("40-million", 40e6)));
    }

    #[test]
    fn ok_words() {
        check("two hundred gifts", Some(("two hundred", 200.0)));
        check("two hundred and fifty thousand", Some(("two hundred and fifty thousand", 250e3)));
        check("twenty-six per cent", Some(("twenty-six", 26.0)));
        check("a hundred thirty million", Some(("a hundred thirty million", 130e6)));
        check("half a million people", Some(("half a million", 500e3)));
        check("two and a half years", Some(("two and a half", 2.5)));
        check("three dozen boats", Some(("three dozen", 36.0)));
        check("seven and eight", Some(("seven", 7.0)));
        check("nineteen ninety-six", Some(("nineteen", 19.0)));
    }

    #[test]
    fn err_what_is_no_number() {
        check("a boat", None);
        check("10am", None);
        check("and", None);
        check("half the people", None);
        check("1.2.3", None);
    }
}
