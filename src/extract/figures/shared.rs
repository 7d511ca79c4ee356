//! Money whose name several countries have: which `Rs` a report means is told by the full
//! name of the currency, else by the countries that it speaks of.

use super::FigureMention;
use super::lexicon::FigureWords;
use crate::extract::doc::Doc;
use crate::model::{FigureKind, fold};
use std::collections::BTreeMap;

/// `Pakistani rupees` tells more than any number of places.
const NAMED: usize = 1000;

/// Of a dateline's place the report is, whatever it speaks of besides.
const PLACE: usize = 2;

/// Gives rupees, pesos and shillings the code of the country that the text is about. What
/// has its country beside it (`Indian rupees`) or is a code or a sign stays.
pub fn resolve(doc: &Doc, words: &FigureWords, figures: &mut [FigureMention]) {
    let mut known: BTreeMap<String, Option<String>> = BTreeMap::new();
    for figure in figures.iter_mut().filter(|f| f.kind == FigureKind::Money) {
        if !is_open(doc, words, figure) {
            continue;
        }
        let code = known.entry(figure.unit.clone());
        let code = code.or_insert_with(|| code_of(doc, words, &figure.unit));
        if let Some(code) = code {
            figure.unit.clone_from(code);
        }
    }
}

/// Whether a figure's own words leave open whose money it is.
fn is_open(doc: &Doc, words: &FigureWords, figure: &FigureMention) -> bool {
    let tokens = &doc.tokens[doc.tokens_within(figure.span)];
    // `Rs500` is one word.
    let letters = |folded: &str| {
        let end = folded.find(|c: char| c.is_ascii_digit()).unwrap_or(folded.len());
        words.shared.get(&folded[..end]).is_some_and(|code| *code == figure.unit)
    };
    let sure = |folded: &str| words.cues.get(folded).is_some();
    tokens.iter().any(|t| letters(&t.folded)) && !tokens.iter().any(|t| sure(&t.folded))
}

/// The code that the text speaks for most; `None` where it speaks for none, or for the
/// first reading as much as for another.
fn code_of(doc: &Doc, words: &FigureWords, read_as: &str) -> Option<String> {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut vote = |folded: &str, n: usize| {
        let cues = words.cues.get(folded).into_iter().flatten();
        for cue in cues.filter(|cue| cue.read_as == read_as) {
            *votes.entry(&cue.code).or_default() += n;
        }
    };
    for pair in doc.tokens.windows(2) {
        let named = words.shared.get(&pair[1].folded).is_some_and(|code| code == read_as);
        vote(&pair[0].folded, if named { NAMED } else { 1 });
    }
    doc.tokens.last().into_iter().for_each(|t| vote(&t.folded, 1));
    for word in fold(doc.place).split(|c: char| !c.is_alphanumeric()) {
        vote(word, PLACE);
    }
    let most = votes.values().copied().max()?;
    let mut first = votes.iter().filter(|(_, n)| **n == most);
    let (code, None) = (first.next()?.0, first.next()) else { return None };
    Some((*code).to_owned())
}

#[cfg(test)]
mod tests {
    use crate::extract::figures::tests::check;

    #[test]
    fn rupees_are_of_the_country_that_the_report_is_about() {
        check(
            "Pakistan will lend Rs. 20 billion.",
            &["Rs. 20 billion | 20000000000 PKR | loan | Level Exact"],
        );
        check(
            "Nepal and India met. The Nepali rupee fell, and Rs5 billion was sold.",
            &["Rs5 billion | 5000000000 NPR | Nepali rupee | Level Exact"],
        );
        check(
            "India gave Sri Lanka 500 million Indian rupees.",
            &["500 million Indian rupees | 500000000 INR |  | Level Exact"],
        );
        check("It paid Rs 5 crore.", &["Rs 5 crore | 50000000 INR | payment | Level Exact"]);
        check(
            "India and Pakistan were asked for Rs 5 crore.",
            &["Rs 5 crore | 50000000 INR |  | Level Exact"],
        );
    }

    #[test]
    fn so_are_pesos_and_shillings() {
        check(
            "The dollar rose to 308 pesos in Buenos Aires.",
            &["308 pesos | 308 ARS | dollar | Level Exact"],
        );
        check(
            "Uganda spent 5 million shillings.",
            &["5 million shillings | 5000000 UGX | spending | Level Exact"],
        );
    }
}
