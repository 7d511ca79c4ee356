//! Amounts as they are written: `US$11.33 billion`, `20 million dong`,
//! `11.7 per cent`, `15–20%`, `between $12 million and $20 million`.

use super::letters::glued_code;
use super::measures;
use super::scan::Scan;
use super::shares;
use crate::extract::numbers::Number;
use crate::extract::tokens::TokenKind;
use crate::model::{FigureKind, Hedge};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// An amount and the tokens that say it, its hedge among them.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    pub tokens: Range<usize>,
    pub kind: FigureKind,
    /// Of a range the lower end; then `hedge` says `AtLeast`.
    pub value: f64,
    /// ISO 4217 code, `%` or `percentage points`; empty for a count.
    pub unit: String,
    pub hedge: Hedge,
    /// Written in digits.
    pub digits: bool,
    pub rule: Rule,
}

/// What made a figure of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// A currency's sign, code or letters and a number.
    Sign,
    /// A number and a currency's name.
    Currency,
    Percent,
    /// A number and a unit of measure.
    Measure,
    /// A number and the noun that it counts.
    Counted,
    /// The same, with what befell them.
    Fate,
    /// The number that a toll has reached.
    Toll,
    /// Two numbers that make a share: `one in ten`.
    Share,
}

impl Rule {
    /// In a few words, for the editor.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Sign => "a currency’s sign or code and a number",
            Rule::Currency => "a number and a currency’s name",
            Rule::Percent => "a number and per cent",
            Rule::Measure => "a number and a unit of measure",
            Rule::Counted => "a number and the noun it counts",
            Rule::Fate => "a count and what befell them",
            Rule::Toll => "the number that a toll reached",
            Rule::Share => "two numbers that make a share",
        }
    }
}

/// The amount that starts at token `i`, without what stands before it.
pub fn amount(s: &Scan, i: usize) -> Option<Amount> {
    if is_plain(s, i) {
        return None;
    }
    let amount = money_may_start(s, i).then(|| signed_money(s, i)).flatten().or_else(|| {
        let Some(number) = s.number(i) else { return measures::glued(s, i) };
        let measured = || measures::behind(s, &number);
        shares::ratio(s, &number)
            .or_else(|| shares::fraction(s, &number))
            .or_else(|| percent(s, &number))
            .or_else(measured)
            .or_else(|| named_money(s, &number))
            .or_else(|| count(s, number))
    })?;
    Some(amount)
}

/// Most words: those in small letters that no number starts with.
fn is_plain(s: &Scan, i: usize) -> bool {
    let Some(token) = s.token(i) else { return false };
    !token.capital
        && token.folded.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
        && !money_may_start(s, i)
        && !s.numbers.may_start(&token.folded)
}

/// False for most words: those in small letters that no sign follows.
fn money_may_start(s: &Scan, i: usize) -> bool {
    let Some(token) = s.token(i).filter(|token| token.kind == TokenKind::Word) else { return true };
    token.capital || token.is("dlrs") || s.is(i + 1, "$")
}

fn exact(tokens: Range<usize>, kind: FigureKind, number: &Number, unit: &str) -> Amount {
    let (value, digits, unit) = (number.value, number.digits, unit.to_owned());
    let rule = match kind {
        FigureKind::Money => Rule::Currency,
        FigureKind::Percent => Rule::Percent,
        FigureKind::Count => Rule::Counted,
    };
    Amount { tokens, kind, value, unit, hedge: Hedge::Exact, digits, rule }
}

/// Currency first: `US$11.33 billion`, `EUR 5m`, `Rs 5 crore`, `$12–20 million`.
fn signed_money(s: &Scan, i: usize) -> Option<Amount> {
    let (code, number) = match currency_before(s, i) {
        Some((code, at)) => (code, s.number(at)?),
        None => glued_code(s, i)?,
    };
    if s.one_of(i, &s.words.doubtful) && number.value < 1e4 {
        return None;
    }
    let mut end = number.tokens.end;
    let mut value = number.value;
    let mut hedge = Hedge::Exact;
    if let Some((second, behind, bare)) = range_money(s, i, end) {
        // `$12–20 million`: the magnitude belongs to both.
        if bare && number.tokens.len() == 1 {
            value = scaled(value, second);
        }
        (end, hedge) = (behind, Hedge::AtLeast);
    }
    end = name_behind(s, end).map_or(end, |(_, behind)| behind);
    let mut amount = exact(i..end, FigureKind::Money, &number, &code);
    (amount.value, amount.hedge, amount.rule) = (value, hedge, Rule::Sign);
    Some(amount)
}

/// The lower end of `12–20 million`: 12 million.
fn scaled(lower: f64, upper: f64) -> f64 {
    let apart = upper >= 1000.0 * lower && lower < 1000.0;
    let fits = |m: &f64| upper / m >= lower.max(1.0);
    let magnitude = [1e12, 1e9, 1e6, 1e3].into_iter().find(fits).filter(|_| apart);
    lower * magnitude.unwrap_or(1.0)
}

/// `to $28 million`, `–20 million`, `and $20 million` behind an amount of
/// money: its value, the token behind, and whether it has no sign of its own.
fn range_money(s: &Scan, start: usize, end: usize) -> Option<(f64, usize, bool)> {
    if !links(s, start, end) {
        return None;
    }
    let dash = s.is(end, "-");
    let (at, bare) = match currency_before(s, end + 1) {
        Some((_, at)) => (at, false),
        None => (end + 1, true),
    };
    let second = s.number(at).filter(|n| n.digits && (!bare || dash || n.tokens.len() > 1))?;
    let is_percent = percent(s, &second).is_some();
    (!is_percent).then_some((second.value, second.tokens.end, bare))
}

/// Whether the token at `end` joins the amount that starts at `start` with an
/// upper end; `from 3 to 5` tells of two amounts.
fn links(s: &Scan, start: usize, end: usize) -> bool {
    let before = s.before(start);
    let ranging = start > 0 && s.before(start - 1).starts_with("rang");
    match s.folded(end) {
        "-" => true,
        "to" => before != "from" || ranging,
        "and" => between(s, end),
        _ => false,
    }
}

fn between(s: &Scan, and: usize) -> bool {
    (and.saturating_sub(6)..and).any(|i| s.is(i, "between"))
}

/// A currency's sign, code or letters before a number, and the token behind.
fn currency_before(s: &Scan, i: usize) -> Option<(String, usize)> {
    if !s.is_word(i) {
        return s.look_up(i, &s.words.signs).map(|code| (code.clone(), i + 1));
    }
    if s.is(i + 1, "$") && s.glued(i) {
        return s.look_up(i, &s.words.dollar_prefixes).map(|code| (code.clone(), i + 2));
    }
    if !s.capitalised(i) && !s.is(i, "dlrs") {
        return None;
    }
    // `GH¢5 million`
    if s.is(i, "gh") && s.any(i + 1, &["¢", "₵"]) && s.glued(i) {
        return Some(("GHS".to_owned(), i + 2));
    }
    let code = s.look_up(i, &s.words.codes).filter(|c| s.text(i..i + 1) == c.as_str());
    let code = code.or_else(|| s.look_up(i, &s.words.letters))?;
    let stop = usize::from(s.is(i + 1, ".") && s.glued(i));
    let at = i + 1 + stop;
    s.token(at)?.folded.starts_with(|c: char| c.is_ascii_digit()).then(|| (code.clone(), at))
}

/// Currency last: `20 million dong`, `50 cents`, `five US dollars`, `500 USD`.
fn named_money(s: &Scan, number: &Number) -> Option<Amount> {
    let (start, mut at) = (number.tokens.start, number.tokens.end);
    // `the billion-dollar club`
    if number.tokens.len() == 1
        && s.is(at, "-")
        && s.any(start, &["million", "billion", "trillion"])
    {
        return None;
    }
    if s.is(at, "-") && s.glued(at) {
        at += 1;
    }
    if let Some(code) = s.look_up(at, &s.words.signs).filter(|_| !s.is(at, "$")) {
        return Some(exact(start..at + 1, FigureKind::Money, number, code));
    }
    if let Some(code) = s.look_up(at, &s.words.hundredths) {
        let mut amount = exact(start..at + 1, FigureKind::Money, number, code);
        amount.value /= 100.0;
        return Some(amount);
    }
    // `50 US cents`
    if let Some((code, length)) = s.words.whose(s.rest(at))
        && s.look_up(at + length, &s.words.hundredths).is_some()
    {
        let mut amount = exact(start..at + length + 1, FigureKind::Money, number, code);
        amount.value /= 100.0;
        return Some(amount);
    }
    let Some((code, end)) = name_behind(s, at) else { return named_range(s, number) };
    let sure = end > at + 1 || number.value >= 1e6 || !s.one_of(at, &s.words.doubtful);
    (sure && !number.money_only).then(|| exact(start..end, FigureKind::Money, number, &code))
}

/// `20 to 30 million dong`, `between 5 and 30 cents`.
fn named_range(s: &Scan, number: &Number) -> Option<Amount> {
    let start = number.tokens.start;
    let upper = range_end(s, start, number.tokens.end)?;
    let mut whole = Number { tokens: start..upper.tokens.end, ..number.clone() };
    whole.value = scaled(number.value, upper.value);
    let at = upper.tokens.end;
    let hundredth = s.look_up(at, &s.words.hundredths);
    let (code, end) = hundredth.map(|c| (c.clone(), at + 1)).or_else(|| name_behind(s, at))?;
    let doubtful = end == at + 1 && s.one_of(at, &s.words.doubtful) && upper.value < 1e6;
    let mut amount = exact(start..end, FigureKind::Money, &whole, &code);
    amount.hedge = Hedge::AtLeast;
    amount.value /= if hundredth.is_some() { 100.0 } else { 1.0 };
    (!doubtful).then_some(amount)
}

/// `dollars`, `US dollars`, `USD` at `i`: the code and the token behind.
fn name_behind(s: &Scan, i: usize) -> Option<(String, usize)> {
    let whose = s.words.whose(s.rest(i));
    let at = i + whose.map_or(0, |(_, length)| length);
    if let Some(code) = s.look_up(at, &s.words.names) {
        return Some((whose.map_or(code.as_str(), |(code, _)| code).to_owned(), at + 1));
    }
    let code = s.look_up(i, &s.words.codes)?;
    (s.text(i..i + 1) == code).then(|| (code.clone(), i + 1))
}

/// `11.7 per cent`, `5%`, `two percentage points`, `15–20%`, `5 to 10 per cent`.
fn percent(s: &Scan, number: &Number) -> Option<Amount> {
    if number.money_only {
        return None;
    }
    let start = number.tokens.start;
    if let Some((unit, end)) = percent_sign(s, number.tokens.end) {
        // `fell 2 points to 5 per cent` tells a change and a level.
        let changed =
            s.before_is_one_of(start, &s.words.up) || s.before_is_one_of(start, &s.words.down);
        let upper = range_end(s, start, end)
            .and_then(|n| percent_sign(s, n.tokens.end))
            .filter(|(same, _)| *same == unit && !changed && s.before(start) != "by");
        let mut amount = exact(start..end, FigureKind::Percent, number, unit);
        if let Some((_, end)) = upper {
            (amount.tokens.end, amount.hedge) = (end, Hedge::AtLeast);
        }
        return Some(amount);
    }
    let upper = range_end(s, number.tokens.start, number.tokens.end)?;
    let (unit, end) = percent_sign(s, upper.tokens.end)?;
    let mut amount = exact(start..end, FigureKind::Percent, number, unit);
    amount.hedge = Hedge::AtLeast;
    Some(amount)
}

/// The number behind `–`, `to`, or `and` after `between`.
fn range_end(s: &Scan, start: usize, end: usize) -> Option<Number> {
    s.number(end + 1).filter(|_| links(s, start, end))
}

fn percent_sign(s: &Scan, i: usize) -> Option<(&'static str, usize)> {
    let i = i + usize::from(s.is(i, "-") && s.glued(i));
    match s.folded(i) {
        "%" | "percent" | "pct" | "percents" => Some(("%", i + 1)),
        "per" if s.is(i + 1, "cent") => Some(("%", i + 2)),
        "percentage" if s.folded(i + 1).starts_with("point") => Some(("percentage points", i + 2)),
        _ => None,
    }
}

/// Any other number; what it counts is found later.
fn count(s: &Scan, number: Number) -> Option<Amount> {
    if number.money_only {
        return None;
    }
    let mut amount = exact(number.tokens.clone(), FigureKind::Count, &number, "");
    // `200-250 seats`, `12 to 18 boats`
    // `fell by 2 million to 3 million` tells a change and a level.
    let (start, end) = (number.tokens.start, number.tokens.end);
    let changed = s.before(start) == "by" && s.is(end, "to");
    let upper = range_end(s, start, end).filter(|n| n.value > number.value && !changed);
    if let Some(upper) = upper.filter(|n| !n.money_only && n.digits == number.digits) {
        (amount.tokens.end, amount.hedge) = (upper.tokens.end, Hedge::AtLeast);
        amount.value = scaled(amount.value, upper.value);
    }
    Some(amount)
}
