//! The interface in the reader's language, and only that language on the way.

use crate::harness::{Page, strings};

#[track_caller]
fn opened(element: &str) -> Page {
    Page::holding(element, "")
}

/// The files of words that were asked for.
fn asked_for(page: &Page) -> Vec<String> {
    let script = "return performance.getEntriesByType('resource')
        .map((entry) => entry.name.split('/').pop()).filter((name) => name.startsWith('words-'))";
    let cut = |name: String| name.rsplit_once('-').map_or(String::new(), |(cut, _)| cut.to_owned());
    strings(&page.eval(script)).into_iter().map(cut).collect()
}

#[test]
fn a_reader_loads_the_words_of_their_language_alone() {
    for (lang, files, filters) in [
        ("en", &[][..], "Filters"),
        ("vi", &["words-vi"], "Bộ lọc"),
        ("km-KH", &["words-km"], "តម្រង"),
        ("tlh", &[], "Filters"),
    ] {
        let page = opened(&format!("<dateline-story lang='{lang}'></dateline-story>"));
        assert_eq!(asked_for(&page), files, "{lang}");
        let label = page.eval("return all('[part~=filters]')[0].getAttribute('aria-label')");
        assert_eq!(label, filters, "{lang}");
    }
}

#[test]
fn a_region_has_its_own_way_of_writing_dates() {
    let page = opened("<dateline-story lang='en-US' view='reports'></dateline-story>");
    let american = page.eval("return /[A-Z][a-z]+ \\d{1,2}, \\d{4}/.test(root.textContent)");
    assert_eq!(american, true);
}

#[test]
fn who_reads_in_another_language_is_told_in_which_to_search() {
    let page = opened("<dateline-story lang='vi'></dateline-story>");
    let hint = page.eval("return all('[part~=search]')[0].placeholder");
    assert!(hint.as_str().is_some_and(|hint| hint.contains("Anh")), "{hint}");
}
