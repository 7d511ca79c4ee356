//! Figures: amounts with their unit, and what they count.
//!
//! A span takes in the currency, the magnitude and a hedge straight before the
//! amount (`nearly $3 billion`), as OntoNotes and MEANTIME mark it; the noun
//! that a count counts is its unit and stays outside.

mod amount;
mod brought;
mod clauses;
mod counted;
mod fates;
mod letters;
mod lexicon;
mod lists;
mod meaning;
mod measures;
mod phrases;
mod scan;
mod shared;
mod shares;
mod votes;
mod when;

#[cfg(test)]
mod forms;
#[cfg(test)]
mod newsroom;
#[cfg(test)]
mod tests;

use super::doc::Doc;
use super::lexicon::{Lexicon, LexiconError};
use super::numbers::NumberReader;
use super::sentence_tokens::SentenceTokens;
use super::time::TimeMention;
use crate::model::{DateSpan, FigureKind, FigureRole, Hedge, Span};
use amount::Amount;
pub use amount::Rule;
use lexicon::FigureWords;
use scan::Scan;
use serde::{Deserialize, Serialize};

/// One amount in one text; the fields mean what they mean in
/// [`Figure`](crate::model::Figure). Of a range (`$12–20 million`) `value` is
/// the lower end and `hedge` is [`Hedge::AtLeast`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureMention {
    pub span: Span,
    pub kind: FigureKind,
    pub role: FigureRole,
    pub hedge: Hedge,
    pub value: f64,
    pub unit: String,
    pub of: String,
    /// The time expression that dates it, if the text says one.
    pub when: Option<DateSpan>,
    pub by: Rule,
    /// Which group of words that mean one thing (`trade`, `turnover`) names what
    /// is counted.
    pub sense: Option<u16>,
}

/// Finds figures.
pub struct FigureReader {
    words: FigureWords,
    numbers: NumberReader,
}

impl FigureReader {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<FigureReader, LexiconError> {
        Ok(FigureReader { words: FigureWords::new(lexicon)?, numbers: NumberReader::new(lexicon)? })
    }

    /// In the order of the text, not overlapping each other or a time
    /// expression. Linear time.
    pub fn read(&self, doc: &Doc, times: &[TimeMention]) -> Vec<FigureMention> {
        let mut all: Vec<FigureMention> = Vec::new();
        // Where those of the sentence before start.
        let mut last = 0;
        for sentence in &doc.sentences {
            let (numbers, sentence) = (&self.numbers, sentence.clone());
            let tokens = SentenceTokens::new(doc, numbers, sentence);
            let scan = Scan { tokens, words: &self.words, times };
            let mut found = read_sentence(&scan);
            goal_of_before(&mut found, &all[last..]);
            last = all.len();
            all.append(&mut found);
        }
        shared::resolve(doc, &self.words, &mut all);
        all
    }
}

fn read_sentence(s: &Scan) -> Vec<FigureMention> {
    let mut found: Vec<FigureMention> = Vec::new();
    let mut i = s.sentence.start;
    let mut floor = i;
    while i < s.sentence.end {
        let amount = amount::amount(s, i).filter(|a| is_free(s, a));
        let Some(amount) = amount else {
            i += 1;
            continue;
        };
        i = amount.tokens.end;
        if shares::is_vague(s, &amount) {
            floor = i;
            continue;
        }
        if let Some((figure, end)) = figure(s, amount, floor, &found) {
            i = end.max(i);
            floor = i;
            found.push(figure);
        }
    }
    found
}

/// `They have set a target of $4 billion` behind a sentence all of whose money is trade.
fn goal_of_before(found: &mut [FigureMention], before: &[FigureMention]) {
    let money = |f: &&FigureMention| f.kind == FigureKind::Money;
    let mut told = before.iter().filter(money);
    let Some(first) = told.next().filter(|first| !first.of.is_empty()) else { return };
    if let [only] = found
        && only.kind == FigureKind::Money
        && only.role == FigureRole::Goal
        && only.of.is_empty()
        && told.all(|other| other.of == first.of)
    {
        only.of.clone_from(&first.of);
        only.sense = first.sense;
    }
}

/// No token of it lies in a time expression.
fn is_free(s: &Scan, amount: &Amount) -> bool {
    // `$1 = 23,500 dong` is a rate.
    let rate = s.is(amount.tokens.end, "=") || s.before(amount.tokens.start) == "=";
    !rate && !amount.tokens.clone().any(|i| s.time_at(i).is_some())
}

/// The amount with all that the sentence says of it, and the token behind it
/// and what it counts. `floor` is the token behind the figure before it.
fn figure(
    s: &Scan,
    mut amount: Amount,
    floor: usize,
    found: &[FigureMention],
) -> Option<(FigureMention, usize)> {
    let hedged = take_hedge(s, &mut amount, floor);
    let (role, sign) = match found.last().filter(|last| in_bracket_behind(s, &amount, last)) {
        Some(last) => (last.role, 1.0),
        None => meaning::role(s, &amount, found),
    };
    let role = if amount.rule == Rule::Share { FigureRole::Share } else { role };
    let (unit, of, end) = if amount.kind == FigureKind::Count && amount.unit.is_empty() {
        counted(s, &mut amount, role, hedged, found)?
    } else if amount.rule == Rule::Share {
        let (of, end) = shares::of(s, &amount);
        (amount.unit.clone(), of, end)
    } else {
        (amount.unit.clone(), meaning::counts(s, &amount, role, found), amount.tokens.end)
    };
    let figure = FigureMention {
        span: s.span(&amount.tokens),
        kind: amount.kind,
        role,
        hedge: amount.hedge,
        value: amount.value * sign,
        unit,
        when: when::when(s, &amount, role, found),
        by: amount.rule,
        sense: s.words.sense(&of),
        of,
    };
    Some((figure, end))
}

/// `200 billion dong (US$8 million)`.
fn in_bracket_behind(s: &Scan, amount: &Amount, last: &FigureMention) -> bool {
    let bracket = amount.tokens.start.checked_sub(1).filter(|i| s.is(*i, "("));
    let before = bracket.and_then(|i| s.doc.tokens.get(i.checked_sub(1)?));
    before.is_some_and(|t| t.span.end == last.span.end)
}

/// Of a bare number its unit, what it counts, and the token behind the unit.
fn counted(
    s: &Scan,
    amount: &mut Amount,
    role: FigureRole,
    hedged: bool,
    found: &[FigureMention],
) -> Option<(String, String, usize)> {
    let people = || "people".to_owned();
    if fates::is_toll(s, amount) {
        amount.rule = Rule::Toll;
        return Some((people(), "deaths".to_owned(), amount.tokens.end));
    }
    if let Some((of, end)) = votes::of(s, amount) {
        return Some(("votes".to_owned(), of, end));
    }
    let last = found.iter().rev().find(|figure| figure.kind == FigureKind::Count);
    // `41 homes, short of a target of 44`
    let same =
        |last: &&FigureMention| counted::is_aim(s, amount) || lists::again(s, amount, last.span);
    if let Some(same) = last.filter(same) {
        return Some((same.unit.clone(), same.of.clone(), amount.tokens.end));
    }
    let Some((unit, end)) = counted::unit(s, amount, hedged) else {
        let end = amount.tokens.end;
        let of = fates::of_nobody(s, amount).then(|| fates::fate(s, amount, "people", end))??;
        amount.rule = Rule::Fate;
        return counted::is_amount(s, amount).then(|| (people(), of, end));
    };
    if let Some(of) = fates::fate(s, amount, &unit, end) {
        amount.rule = Rule::Fate;
        let other = matches!(unit.as_str(), "others" | "dead" | "missing" | "injured" | "wounded");
        return Some((if other { people() } else { unit }, of, end));
    }
    // `three deals with the coast and six others with the valley`
    if let Some(same) = last.filter(|_| unit == "others") {
        return Some((same.unit.clone(), same.of.clone(), end));
    }
    // `left 12 people dead`
    let split = unit.rsplit_once(' ').filter(|(who, _)| *who == "people");
    if let Some(label) = split.and_then(|(_, fate)| s.words.fates.get(fate)) {
        let of = if label == "deaths" { label.clone() } else { format!("people {label}") };
        return Some((people(), of, end));
    }
    // `left 12 missing`
    if let Some(label) = s.words.fates.get(unit.as_str()) {
        let of = if label == "deaths" { label.clone() } else { format!("people {label}") };
        return Some((people(), of, end));
    }
    let measures = s.words.measured.contains(&unit.to_lowercase());
    // `2.4 tonnes of heroin`
    let matter = if measures && s.is(end, "of") { phrases::behind(s, end + 1) } else { 0..0 };
    if !matter.is_empty() {
        return Some((unit, s.text(matter).to_owned(), end));
    }
    let of = if measures { meaning::counts(s, amount, role, found) } else { String::new() };
    let of = if of.is_empty() { unit.clone() } else { of };
    Some((unit, of, end))
}

/// Takes the hedge before the amount into its span.
fn take_hedge(s: &Scan, amount: &mut Amount, floor: usize) -> bool {
    let start = amount.tokens.start;
    let tokens = s.doc.tokens.get(floor..start).unwrap_or(&[]);
    let handed = s.before(start) == "over" && s.before_is_one_of(start - 1, &s.words.with_over);
    if let Some((hedge, length)) = s.words.hedge_before(tokens).filter(|_| !handed) {
        amount.tokens.start -= length;
        amount.hedge = hedge;
        return true;
    }
    if let Some(hedge) = s.words.verb_hedges.get(s.before(start)).filter(|_| start > floor) {
        amount.hedge = *hedge;
        return true;
    }
    if amount.hedge == Hedge::AtLeast && start > floor && s.before(start) == "between" {
        amount.tokens.start -= 1;
    }
    false
}
