//! The agency that signs a report at its end: `… of the year. — VNA/VNS`.

/// The longest signature, in characters; more is the end of a sentence.
const LONGEST: usize = 40;

/// The text without its signature, and the signature without its dash; empty
/// where there is none.
pub fn split(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    // `… last year./.` is an end mark alone.
    if let Some(ended) = text.strip_suffix("/.").filter(|text| text.ends_with('.')) {
        return (ended, "");
    }
    let Some((at, dash)) = last_dash(text) else { return (text, "") };
    let before = text[..at].trim_end_matches('-').trim_end();
    let signature = text[at + dash.len_utf8()..].trim();
    let after_sentence = before.is_empty()
        || before.ends_with(['.', '!', '?', '”', '"', '’', '\'', '»', ')', '…', '។'])
        || text[before.len()..at].contains('\n');
    if after_sentence && is_name(signature) { (before, signature) } else { (text, "") }
}

/// The last long dash, or short one behind white space, if it is near the end.
fn last_dash(text: &str) -> Option<(usize, char)> {
    text.char_indices().rev().take(LONGEST + 3).find(|(at, c)| match c {
        '—' | '–' | '―' => true,
        '-' => {
            let before = text[..*at].trim_end_matches('-');
            before.ends_with(char::is_whitespace) || before.ends_with(['.', '”', '"'])
        }
        _ => false,
    })
}

/// Words in capitals or with one at their head, nothing else.
fn is_name(text: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '/' | '&' | '.' | ',' | '-');
    text.starts_with(char::is_alphabetic)
        && text.chars().all(plain)
        && text.split([' ', '/']).all(|word| !word.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: (&str, &str)) {
        assert_eq!(split(text), expected);
    }

    #[test]
    fn ok_signatures() {
        check("It ended. — VNA/VNS", ("It ended.", "VNA/VNS"));
        check("It ended.\n\n— Reuters\n", ("It ended.", "Reuters"));
        check("“It ended.” – Agence Kampuchea Presse", ("“It ended.”", "Agence Kampuchea Presse"));
        check("It ended.-VNA", ("It ended.", "VNA"));
        check("It ended in 2020./.", ("It ended in 2020.", ""));
        check("No stop\n-- AKP", ("No stop", "AKP"));
        check("It ended. — Agence France-Presse", ("It ended.", "Agence France-Presse"));
    }

    #[test]
    fn the_end_of_a_sentence_is_no_signature() {
        check("They agreed on trade – and on water.", ("They agreed on trade – and on water.", ""));
        check("The plan covers 2026–2030", ("The plan covers 2026–2030", ""));
        check("They met the KVA — Hun Sen said", ("They met the KVA — Hun Sen said", ""));
        check("It links Tân Nam–Meun Chey", ("It links Tân Nam–Meun Chey", ""));
        check("", ("", ""));
    }
}
