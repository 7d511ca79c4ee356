//! Paragraphs and sentences of a text. Spans and gaps joined give the text back.

use super::time::month_name;
use super::tokens::{Token, TokenKind};
use crate::model::Span;
use rustc_hash::FxHashSet;

/// Words that end with a stop inside a sentence, folded, without the stop.
pub struct Abbreviations {
    /// Never end a sentence: `Mr`, `Gen`, `vs`.
    pub before_more: FxHashSet<String>,
    /// May end one: `Inc`, `Jan`, `a.m`.
    pub either: FxHashSet<String>,
    /// Words that, with a capital, start a sentence far more often than they
    /// follow an abbreviation inside one: `The`, `He`, `But`.
    pub starters: FxHashSet<String>,
}

/// Runs between blank lines, trimmed; empty ones are left out.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut blank_before = true;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            blank_before = true;
        } else {
            let start = at + (line.len() - line.trim_start().len());
            let span = Span::new(start, start + trimmed.len());
            match found.last_mut() {
                Some(open) if !blank_before => open.end = span.end,
                _ => found.push(span),
            }
            blank_before = false;
        }
        at += line.len();
    }
    found
}

/// Sentences as ranges of `tokens`, each within one paragraph, covering all tokens.
pub fn sentences(
    text: &str,
    tokens: &[Token],
    paragraphs: &[Span],
    abbreviations: &Abbreviations,
) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut first = 0;
    for paragraph in paragraphs {
        let end = first + tokens[first..].partition_point(|t| t.span.end <= paragraph.end);
        let wrapped = is_wrapped(&text[paragraph.range()]);
        let mut start = first;
        for i in first..end {
            let last = i + 1 == end;
            if last || ends_here(text, tokens, i, wrapped, abbreviations) {
                found.push(start..i + 1);
                start = i + 1;
            }
        }
        first = end;
    }
    found
}

/// Whether lines were broken for width, so that a line end means nothing: more
/// than a third of the inner line ends stand mid-sentence, before a small letter or
/// behind a word that ends none.
fn is_wrapped(paragraph: &str) -> bool {
    let (mut ends, mut inside) = (0, 0);
    for (i, _) in paragraph.match_indices('\n') {
        ends += 1;
        let next = paragraph[i..].trim_start().chars().next();
        let last = paragraph[..i].split_whitespace().next_back();
        let goes_on = last.is_some_and(|word| ENDS_NO_LINE.contains(&word));
        inside += usize::from(goes_on || next.is_some_and(char::is_lowercase));
    }
    inside * 3 > ends
}

/// Small words behind which a sentence goes on.
const ENDS_NO_LINE: [&str; 24] = [
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "had", "has", "her", "his", "in",
    "is", "its", "of", "on", "or", "the", "to", "was", "were", "with",
];

/// Whether a sentence ends behind token `i` (which is not the paragraph's last).
fn ends_here(
    text: &str,
    tokens: &[Token],
    i: usize,
    wrapped: bool,
    abbreviations: &Abbreviations,
) -> bool {
    let (token, next) = (&tokens[i], &tokens[i + 1]);
    // Most words: nothing of what follows can end a sentence here.
    if token.kind != TokenKind::Sign && is_spaced(text, token, next) {
        return false;
    }
    let gap = &text[token.span.end as usize..next.span.start as usize];
    if gap.contains('\n') && !wrapped {
        return !next.of(text).starts_with(char::is_lowercase) || ends_with_stop(text, tokens, i);
    }
    if is_closing(next.of(text)) && gap.is_empty() {
        return false;
    }
    if gap.is_empty() && is_signed(text, &tokens[i..]) {
        return true;
    }
    if gap.is_empty() && !matches!(token.of(text), "។" | "。" | "！" | "？") {
        return false;
    }
    if token.kind == TokenKind::Word && token.folded.ends_with('.') {
        // `U.S.` and the like: only before a word that starts sentences.
        return next.capital && abbreviations.starters.contains(&*next.folded);
    }
    let Some(stop) = stop_at(text, tokens, i) else { return false };
    if text[stop.range()].starts_with(['!', '?', '។', '。', '！', '？']) {
        return !next.of(text).starts_with(char::is_lowercase);
    }
    let before = tokens[..=i].iter().rev().find(|t| t.span.end <= stop.start);
    let starts = starts_sentence(text, &tokens[i + 1..]);
    match before {
        Some(word) if word.kind == TokenKind::Word && word.span.end == stop.start => {
            let single = word.of(text).chars().count() == 1 && word.capital;
            let dated = || is_month(&word.folded) && is_day(text, &tokens[i + 1..]);
            if single || abbreviations.before_more.contains(&*word.folded) || dated() {
                return false;
            }
            if abbreviations.either.contains(&*word.folded) {
                return next.capital && abbreviations.starters.contains(&*next.folded);
            }
            starts
        }
        _ => starts,
    }
}

/// `respectively. | -VNA`, `last year. | /.`: how agencies end their reports. `rest` starts
/// with the stop.
fn is_signed(text: &str, rest: &[Token]) -> bool {
    let sign = |at: usize| rest.get(at).map_or("", |t| t.of(text));
    let glued = |at: usize| match (rest.get(at), rest.get(at + 1)) {
        (Some(a), Some(b)) => a.span.end == b.span.start,
        _ => false,
    };
    if sign(0) != "." {
        return false;
    }
    let ends = |at: usize| {
        let next = rest.get(at + 1).zip(rest.get(at));
        next.is_none_or(|(b, a)| text[a.span.end as usize..b.span.start as usize].contains('\n'))
    };
    let letters =
        |at: usize| sign(at).len() > 1 && sign(at).bytes().all(|b| b.is_ascii_uppercase());
    match sign(1) {
        "/" => sign(2) == "." && glued(1) && ends(2),
        "-" | "–" | "—" => letters(2) && (ends(2) || sign(3) == "/" && letters(4) && ends(4)),
        _ => false,
    }
}

/// `May. | 3 – `: the stop of a month that needs none, before its day.
fn is_day(text: &str, rest: &[Token]) -> bool {
    let sign = |at: usize| rest.get(at).map_or("", |t| t.of(text));
    let day = sign(0).parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let year = sign(1).len() == 4 && sign(1).bytes().all(|b| b.is_ascii_digit());
    day && (year || matches!(sign(1), "," | "-" | "–" | "—" | ")" | "("))
}

fn is_month(word: &str) -> bool {
    (1..=12).any(|month| month_name(month).eq_ignore_ascii_case(word))
}

/// One space behind a token that does not end with a stop.
fn is_spaced(text: &str, token: &Token, next: &Token) -> bool {
    let end = token.span.end as usize;
    let space = text.as_bytes().get(end) == Some(&b' ') && next.span.start == token.span.end + 1;
    space && text.as_bytes().get(end.wrapping_sub(1)) != Some(&b'.')
}

fn ends_with_stop(text: &str, tokens: &[Token], i: usize) -> bool {
    stop_at(text, tokens, i).is_some()
}

/// The stop that token `i` is, or that stands before the closing signs which
/// end at token `i`.
fn stop_at(text: &str, tokens: &[Token], i: usize) -> Option<Span> {
    tokens[..=i]
        .iter()
        .rev()
        .take(4)
        .find(|t| !is_closing(t.of(text)))
        .filter(|t| matches!(t.of(text), "." | "!" | "?" | "…" | "។" | "。" | "！" | "？"))
        .map(|t| t.span)
}

fn is_closing(sign: &str) -> bool {
    matches!(sign, "”" | "’" | "\"" | "'" | ")" | "]" | "»" | "’’")
}

/// A capital, a digit, an opening sign, or a script without capitals.
fn starts_sentence(text: &str, rest: &[Token]) -> bool {
    let mut at = rest.iter().take(3);
    at.find(|t| {
        !matches!(t.of(text), "“" | "‘" | "\"" | "'" | "(" | "[" | "«" | "—" | "–" | "-" | "`")
    })
    .is_some_and(|t| {
        let first = t.of(text).chars().next().unwrap_or(' ');
        !first.is_lowercase()
            && (first.is_alphanumeric() || matches!(first, '$' | '€' | '£' | '#' | '@'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::tokens::tokens;

    fn check(text: &str, expected: &[&str]) {
        let set = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect();
        let abbreviations = Abbreviations {
            before_more: set(&["mr", "gen"]),
            either: set(&["inc", "jan"]),
            starters: set(&["he", "the"]),
        };
        let tokens = tokens(text);
        let found: Vec<&str> = sentences(text, &tokens, &paragraphs(text), &abbreviations)
            .into_iter()
            .map(|r| {
                &text[tokens[r.start].span.start as usize..tokens[r.end - 1].span.end as usize]
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn stops_abbreviations_and_initials() {
        check("Mr. Hun met Gen. Lee. They spoke.", &["Mr. Hun met Gen. Lee.", "They spoke."]);
        check(
            "The U.S. Navy left. J. Smith of A Inc. said so.",
            &["The U.S. Navy left.", "J. Smith of A Inc. said so."],
        );
        check("It went to A Inc. He said so.", &["It went to A Inc.", "He said so."]);
        check("It rose 1.2 per cent. 690,000 came.", &["It rose 1.2 per cent.", "690,000 came."]);
    }

    #[test]
    fn a_month_with_a_stop_and_a_signature() {
        check("Oslo (NN), May. 3 – They met.", &["Oslo (NN), May. 3 – They met."]);
        check("They left in May. 3 died.", &["They left in May.", "3 died."]);
        check("It rose by a third.-NNA", &["It rose by a third.", "-NNA"]);
        check("It rose by 2020./.", &["It rose by 2020.", "/."]);
        check("It rose. — NNA/NNS", &["It rose.", "— NNA/NNS"]);
    }

    #[test]
    fn quotes_close_before_the_sentence_ends() {
        check(
            "“It is an anchor.” He left. (So it is.) Yes",
            &["“It is an anchor.”", "He left.", "(So it is.)", "Yes"],
        );
    }

    #[test]
    fn lines_and_paragraphs() {
        check(
            "A title\nThe first line.\n\nNext paragraph",
            &["A title", "The first line.", "Next paragraph"],
        );
        check("one long\nline that goes\non here", &["one long\nline that goes\non here"]);
        check(
            "They met in Oslo on\nFriday and Anna\nBerg spoke.",
            &["They met in Oslo on\nFriday and Anna\nBerg spoke."],
        );
        check("", &[]);
        check(" \n\n ", &[]);
    }
}
