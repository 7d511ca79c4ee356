//! Text cut into words, numbers and signs. Tokens and the gaps between them
//! joined give the text back.

use super::folded::Folded;
use crate::model::{Span, fold_char};
use compact_str::CompactString;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, or letters with digits (`14th`, `G20`), or initials with their
    /// stops (`U.S.`), or a clitic (`'s`).
    Word,
    /// Digits with the separators within: `690,000`, `11.33`.
    Number,
    /// Any other character that is not white space, one by one.
    Sign,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
    /// Without case and marks; see [`fold_char`].
    pub folded: Folded,
    /// Starts with a capital letter.
    pub capital: bool,
    /// Written in ASCII alone.
    pub ascii: bool,
}

impl Token {
    #[inline]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }

    #[inline]
    pub fn is(&self, folded: &str) -> bool {
        self.folded.is(folded)
    }
}

/// Cuts the whole text, in linear time.
pub fn tokens(text: &str) -> Vec<Token> {
    // All at once, for most words are of ASCII alone.
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::with_capacity(text.len() / 4 + 1);
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        if *byte == b' ' {
            at += 1;
            continue;
        }
        let (kind, length, folded, capital, ascii) = match plain_word(&text.as_bytes()[at..]) {
            Some(length) => {
                let folded = CompactString::new(&lower[at..at + length]);
                (TokenKind::Word, length, folded, byte.is_ascii_uppercase(), true)
            }
            None => {
                let Some(first) = text[at..].chars().next() else { break };
                if first.is_whitespace() {
                    at += first.len_utf8();
                    continue;
                }
                let (kind, length) = token(text, at, first);
                let lower = &lower[at..at + length];
                (kind, length, folded(lower), first.is_uppercase(), lower.is_ascii())
            }
        };
        let span = Span::new(at, at + length);
        found.push(Token { span, kind, folded: folded.into(), capital, ascii });
        at += length;
    }
    found
}

/// The length of a word that starts with an ASCII letter and of which that is
/// clear without a look at whole characters: nearly all words of English.
fn plain_word(rest: &[u8]) -> Option<usize> {
    let length = plain(rest);
    let ends = match rest.get(length) {
        Some(b'.') => length > 1,
        Some(next) => next.is_ascii(),
        None => true,
    };
    (ends && rest.first().is_some_and(u8::is_ascii_alphabetic)).then_some(length)
}

/// How many ASCII letters and digits stand here.
fn plain(rest: &[u8]) -> usize {
    rest.iter().position(|b| !PLAIN[usize::from(*b)]).unwrap_or(rest.len())
}

/// Whether a byte is an ASCII letter or digit: quicker than to compare it.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        plain[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// What starts with the character `first`, and its length in bytes.
fn token(text: &str, at: usize, first: char) -> (TokenKind, usize) {
    if first.is_ascii_digit() {
        number(&text[at..])
    } else if first.is_alphanumeric() {
        (TokenKind::Word, word(&text[at..]))
    } else if let Some(length) = clitic(text, at) {
        (TokenKind::Word, length)
    } else {
        (TokenKind::Sign, first.len_utf8())
    }
}

/// `word` has no ASCII capitals.
fn folded(word: &str) -> CompactString {
    if word.is_ascii() {
        return CompactString::new(word);
    }
    word.chars().filter_map(fold_char).collect()
}

/// Digits with single separators between digits; letters straight behind make
/// it a word (`14th`, `1990s`).
fn number(rest: &str) -> (TokenKind, usize) {
    let b = rest.as_bytes();
    let digit = |i: usize| b.get(i).is_some_and(u8::is_ascii_digit);
    let mut end = 1;
    while digit(end) || (matches!(b.get(end), Some(b'.' | b',')) && digit(end + 1)) {
        end += 1;
    }
    match rest[end..].chars().next() {
        Some(c) if c.is_alphabetic() => (TokenKind::Word, end + word(&rest[end..])),
        _ => (TokenKind::Number, end),
    }
}

/// Letters, digits and combining marks; or initials with stops: `U.S.`, `p.m.`
fn word(rest: &str) -> usize {
    if let Some(length) = initials(rest) {
        return length;
    }
    let plain = plain(rest.as_bytes());
    let behind = &rest[plain..];
    let more = behind.find(|c: char| !(c.is_alphanumeric() || is_mark(c)));
    plain + more.unwrap_or(behind.len())
}

/// More initials than any name or state has.
const MOST_INITIALS: usize = 16;

fn initials(rest: &str) -> Option<usize> {
    if rest.as_bytes().get(1).is_some_and(|b| b.is_ascii() && *b != b'.') {
        return None;
    }
    let mut length = 0;
    let mut pairs = 0;
    let mut chars = rest.chars();
    while let (Some(letter), Some('.')) = (chars.next(), chars.next()) {
        // A chain without end would be read again from each of its letters.
        if !letter.is_alphabetic() || pairs == MOST_INITIALS {
            break;
        }
        length += letter.len_utf8() + 1;
        pairs += 1;
    }
    let ends = !rest[length..].chars().next().is_some_and(char::is_alphanumeric);
    (pairs >= 2 && ends).then_some(length)
}

/// `'s`, `’s`, `'re` behind a letter.
fn clitic(text: &str, at: usize) -> Option<usize> {
    let mark = text[at..].chars().next().filter(|c| matches!(c, '\'' | '’'))?;
    let before = text[..at].chars().next_back()?;
    let letters = &text[at + mark.len_utf8()..];
    let n = letters.find(|c: char| !c.is_alphabetic()).unwrap_or(letters.len());
    (before.is_alphabetic() && (1..=2).contains(&n) && letters.is_char_boundary(n))
        .then_some(mark.len_utf8() + n)
}

/// Combining marks of Latin letters and the signs of the Indic and
/// South-East Asian scripts (Khmer U+17B4.., Lao, Thai), which are not
/// alphabetic one by one but belong to their word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e4e}'
        | '\u{eb1}'..='\u{ecd}' | '\u{17b4}'..='\u{17d3}' | '\u{17dd}' | '\u{200b}'..='\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found = tokens(text);
        assert_eq!(found.iter().map(|t| t.of(text)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn money_and_numbers() {
        check(
            "US$11.33 billion, up 11.7%.",
            &["US", "$", "11.33", "billion", ",", "up", "11.7", "%", "."],
        );
        check(
            "690,000, 2026–2030 and the 14th",
            &["690,000", ",", "2026", "–", "2030", "and", "the", "14th"],
        );
    }

    #[test]
    fn names_hyphens_and_possessives() {
        check(
            "Việt Nam’s Tân Nam–Meun Chey gate",
            &["Việt", "Nam", "’s", "Tân", "Nam", "–", "Meun", "Chey", "gate"],
        );
        check("the People's U.S. ‘anchor’", &["the", "People", "'s", "U.S.", "‘", "anchor", "’"]);
        check("Vie\u{302}\u{323}t Nam", &["Vie\u{302}\u{323}t", "Nam"]);
        check("ភ្នំពេញ។", &["ភ្នំពេញ", "។"]);
    }

    #[test]
    fn tokens_and_gaps_give_the_text_back() {
        let text = " a\u{301}b 's ''s. 12.a 1.2.3 …\r\n— “x” \u{200b}é";
        let mut at = 0;
        for token in tokens(text) {
            assert!(text[at..token.span.start as usize].chars().all(char::is_whitespace));
            at = token.span.end as usize;
        }
        assert!(text[at..].chars().all(char::is_whitespace));
    }
}
