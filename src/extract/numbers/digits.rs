//! Numbers and parts of numbers in digits.

use super::MOST_WORDS;
use crate::extract::doc::Doc;
use crate::extract::tokens::TokenKind;

/// `690,000`, `11.33`, `1,00,000`, `1.200.000`, `11,5`; `None` where the
/// separators make no number.
pub fn parse_digits(text: &str) -> Option<f64> {
    // Most numbers are short and of digits alone; so many are exact.
    if text.len() <= 15 && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse::<u64>().ok().map(|whole| whole as f64);
    }
    let commas = text.matches(',').count();
    let stops = text.matches('.').count();
    let last_group = text.rsplit([',', '.']).next().unwrap_or(text);
    let plain: String = if commas > 0 && stops <= 1 {
        let decimal_comma = commas == 1 && stops == 0 && last_group.len() != 3;
        if decimal_comma { text.replace(',', ".") } else { text.replace(',', "") }
    } else if stops > 1 && commas == 0 {
        if text.split('.').skip(1).any(|group| group.len() != 3) {
            return None;
        }
        text.replace('.', "")
    } else {
        text.to_owned()
    };
    plain.parse().ok().filter(|v: &f64| v.is_finite())
}

/// `3 000`, `1 250 000`: groups of three digits parted by one blank; their
/// value and how many tokens.
pub fn spaced_groups(doc: &Doc, i: usize, end: usize) -> Option<(f64, usize)> {
    let all_digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    let first = doc.word(i);
    if first.len() > 3 || first.starts_with('0') || !all_digits(first) {
        return None;
    }
    let mut value: f64 = first.parse().ok()?;
    let mut n = 1;
    while i + n < end && n < MOST_WORDS {
        let (last, next) = (&doc.tokens[i + n - 1], &doc.tokens[i + n]);
        let word = next.of(doc.text);
        let gap = doc.text.get(last.span.end as usize..next.span.start as usize)?;
        if gap.chars().count() != 1 || gap == "\n" || word.len() != 3 || !all_digits(word) {
            break;
        }
        value = value * 1000.0 + word.parse::<f64>().ok()?;
        n += 1;
    }
    (n > 1).then_some((value, n))
}

/// `21st` is 21, `112th` is 112; nothing is the `0th`.
pub fn ordinal_digits(folded: &str) -> Option<u32> {
    let at = folded.find(|c: char| !c.is_ascii_digit())?;
    let is_ordinal = matches!(&folded[at..], "st" | "nd" | "rd" | "th");
    is_ordinal.then(|| folded[..at].parse().ok())?.filter(|n| *n > 0)
}

/// ` 1/2` or `½` behind a whole number: its value and its tokens.
pub fn fraction_behind(doc: &Doc, at: usize, end: usize) -> Option<(f64, usize)> {
    let token = doc.tokens.get(at).filter(|_| at < end)?;
    if let Some(value) = vulgar_fraction(&token.folded) {
        return Some((value, 1));
    }
    if at + 2 >= end || !doc.tokens[at + 1].is("/") || token.kind != TokenKind::Number {
        return None;
    }
    let (upper, lower): (u32, u32) =
        (token.folded.parse().ok()?, doc.tokens[at + 2].folded.parse().ok()?);
    let glued = token.span.end == doc.tokens[at + 1].span.start;
    (glued && upper < lower && lower <= 16).then(|| (f64::from(upper) / f64::from(lower), 3))
}

fn vulgar_fraction(sign: &str) -> Option<f64> {
    Some(match sign {
        "½" => 0.5,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        _ => return None,
    })
}
