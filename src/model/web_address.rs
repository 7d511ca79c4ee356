//! Which addresses a reader may be sent to.

/// Whether `url` is of the web: nothing else may become a link
/// (`javascript:` runs code).
pub fn is_web_address(url: &str) -> bool {
    let has_scheme = |scheme: &str| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    (has_scheme("https://") || has_scheme("http://")) && !url.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn only_the_web_is_linked() {
        for url in ["https://a.example/b", "http://a.example", "HTTPS://A.example/"] {
            assert!(is_web_address(url), "{url}");
        }
        for url in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//a.example",
            "",
            "https:/a",
            "https://a b",
            "đ",
        ] {
            assert!(!is_web_address(url), "{url}");
        }
    }
}
