//! Currencies whose letters and digits are one word: `VND10 million`, `RM5m`,
//! `R84 000`, `N3.5bn`.

use super::scan::Scan;
use crate::extract::numbers::{Number, parse_digits};
use crate::extract::tokens::TokenKind;

/// `VNĐ2.3 trillion`, `RM500`; one letter (`R1.2 million`) is a currency only
/// before a large number, for roads and masks are named so too.
pub fn glued_code(s: &Scan, i: usize) -> Option<(String, Number)> {
    let word = s.folded(i);
    let at = word.find(|c: char| c.is_ascii_digit()).filter(|at| *at >= 1)?;
    let (letters, digits) = word.split_at_checked(at)?;
    let single = letters.len() == 1;
    let code = if single {
        s.words.single.get(letters)?
    } else {
        s.words.codes.get(letters).or_else(|| s.words.letters.get(letters))?
    };
    if !s.capitalised(i) {
        return None;
    }
    let mut number = Digits { text: String::new(), factor: None };
    number.add(s, digits)?;
    let mut end = i + 1;
    while number.factor.is_none() && end < s.sentence.end {
        let separator = matches!(s.folded(end), "." | ",") && s.glued(end - 1) && s.glued(end);
        let at = end + usize::from(separator);
        let digit = s.folded(at).starts_with(|c: char| c.is_ascii_digit());
        if !digit || !separator && !is_group(s, at, digits) {
            break;
        }
        if separator {
            number.text.push_str(s.folded(end));
        }
        if number.add(s, s.folded(at)).is_none() {
            number.text.truncate(number.text.len() - usize::from(separator));
            break;
        }
        end = at + 1;
    }
    let value = parse_digits(&number.text)? * number.factor.unwrap_or(1.0);
    if s.words.doubtful.contains(letters) && value < 1e4 {
        return None;
    }
    let plain = Number { tokens: i..end, value, digits: true, money_only: number.factor.is_some() };
    let number = s.numbers.with_magnitude(s.doc, plain, s.sentence.end);
    let grouped = number.value >= 1000.0 && number.tokens.len() > 1;
    (!single || grouped || number.value >= 1e6).then(|| (code.clone(), number))
}

/// Digits that several tokens say.
struct Digits {
    text: String,
    /// `bn` in `N3.5bn`; nothing goes on behind it.
    factor: Option<f64>,
}

impl Digits {
    fn add(&mut self, s: &Scan, word: &str) -> Option<()> {
        let at = word.find(char::is_alphabetic).unwrap_or(word.len());
        let (digits, letters) = word.split_at_checked(at)?;
        if !letters.is_empty() {
            self.factor = Some(s.numbers.magnitude_of(letters)?);
        }
        self.text.push_str(digits);
        Some(())
    }
}

/// `000` of `R84 000`.
fn is_group(s: &Scan, at: usize, first: &str) -> bool {
    let token = s.token(at).filter(|t| t.kind == TokenKind::Number && t.folded.len() == 3);
    let last = s.token(at - 1).map(|t| t.span.end as usize);
    token.zip(last).is_some_and(|(t, end)| {
        let gap = s.doc.text.get(end..t.span.start as usize).unwrap_or("");
        first.len() <= 3 && gap != "\n" && gap.chars().count() == 1
    })
}
