use super::*;

fn read(bytes: &[u8]) -> Result<Source, Problem> {
    ReportReader::new(&Lexicon::builtin()).unwrap().read("a.txt", "a", bytes)
}

/// The message of the error, with file and line.
fn check_error(bytes: &[u8], expected: &str) {
    let message = read(bytes).unwrap_err().to_string();
    assert!(message.starts_with(expected), "{message}");
    assert!(message.contains(';'), "says what to do: {message}");
}

const PLAIN: &str = " date 2026-02-06 PHNOM PENH — One.\n\nTwo. — VNA/VNS";

#[test]
fn ok_the_plain_form() {
    let source = read(PLAIN.as_bytes()).unwrap();
    let report = &source.report;
    assert_eq!(report.text, "One.\n\nTwo.");
    assert_eq!((report.place.as_str(), report.agency.as_str()), ("PHNOM PENH", "VNA/VNS"));
    assert_eq!((report.published.iso().as_str(), source.first_line), ("2026-02-06", 1));
    assert_eq!(source.lines().line(report.text.len() as u32), 3);
    assert_eq!(source.warnings, []);
}

#[test]
fn ok_a_header_gives_what_the_text_does_not() {
    let file = "+++\ntitle = \"The  talks\"\nurl = \"https://news.example/1\"\nagency = \"AKP\"\n\
                author = \"A. B.\"\nlanguage = \"en\"\nnote = \"A digest.\"\n\
                published = 2026-02-06\nupdated = \"2026-02-07T09:00:00+07:00\"\n+++\n\nOne.\n";
    let source = read(file.as_bytes()).unwrap();
    assert_eq!(source.first_line, 12);
    assert_eq!(
        source.report,
        Report {
            id: "a".into(),
            title: "The talks".into(),
            url: "https://news.example/1".into(),
            agency: "AKP".into(),
            author: "A. B.".into(),
            language: "en".into(),
            note: "A digest.".into(),
            place: String::new(),
            published: Day::parse("2026-02-06").unwrap(),
            updated: Day::parse("2026-02-07"),
            text: "One.".into(),
        }
    );
}

#[test]
fn ok_byte_order_mark_line_ends_and_combining_marks() {
    let plain = read("date 2026-02-06 HÀ NỘI — Tô Lâm.\n\nHai. — TTXVN".as_bytes()).unwrap();
    let odd = "\u{feff}date 2026-02-06 HA\u{300} NO\u{323}\u{302}I — To\u{302} La\u{302}m.\r\n\r\nHai. — TTXVN\r\n";
    assert_eq!(read(odd.as_bytes()).unwrap(), plain);
    assert_eq!(read(odd.replace("\r\n", "\r").as_bytes()).unwrap(), plain);
}

#[test]
fn text_that_looks_like_markup_stays_text() {
    let file =
        "+++\ntitle = \"<script>alert(1)</script>\"\n+++\ndate 2026-02-06 — <b>One</b> &amp; two.";
    let report = read(file.as_bytes()).unwrap().report;
    assert_eq!(report.title, "<script>alert(1)</script>");
    assert_eq!(report.text, "<b>One</b> &amp; two.");
}

#[test]
fn the_headers_day_counts_more_and_the_difference_is_said() {
    let source = read(b"+++\npublished = 2026-02-07\n+++\ndate 2026-02-06 PARIS - One.").unwrap();
    assert_eq!(source.report.published.iso(), "2026-02-07");
    let warning = source.warnings[0].to_string();
    assert!(warning.starts_with("a.txt:4: the dateline says 2026-02-06"), "{warning}");
}

#[test]
fn a_day_without_year_takes_the_headers() {
    let source = read(b"+++\nupdated = 2026-03-01\n+++\nPARIS, 6 Feb - One.").unwrap();
    assert_eq!(source.report.published.iso(), "2026-02-06");
    check_error(b"PARIS, 6 Feb - One.", "a.txt:1: no date is said");
}

#[test]
fn unknown_keys_and_unsafe_addresses_are_passed_over_with_a_word() {
    let file = b"+++\ntitle = \"T\"\nbyline = \"X\"\nurl = \"javascript:alert(1)\"\n+++\ndate 2026-02-06 - One.";
    let source = read(file).unwrap();
    assert_eq!(source.report.url, "");
    let warnings: Vec<String> = source.warnings.iter().map(Problem::to_string).collect();
    assert!(warnings[0].starts_with("a.txt:3: the header's `byline`"), "{warnings:?}");
    assert!(warnings[1].starts_with("a.txt:4: url is left out"), "{warnings:?}");
}

#[test]
fn err_files_that_are_no_reports() {
    check_error(b"", "a.txt:1: this report is empty");
    check_error(b" \r\n\n", "a.txt:1: this report is empty");
    check_error(b"\nThey met.", "a.txt:2: no date is said");
    check_error(b"One\ntwo \xff.", "a.txt:2: this is not UTF-8");
    check_error(b"\n date 2026-02-31 PARIS - One.", "a.txt:2: there is no day 2026-02-31");
    check_error(b"date 2026-02-06 PARIS -\n\n", "a.txt:1: no text follows");
}

#[test]
fn err_headers_that_are_not_toml() {
    check_error(b"+++\ntitle = \"T\"\n\nThey met.", "a.txt:1: the header that opens here");
    check_error(b"+++\nurl = \"u\"\ntitle = T\n+++\nOne.", "a.txt:3: the header is not TOML");
    check_error(b"+++\ntitle = 7\n+++\nOne.", "a.txt:2: the header's title must be text");
    check_error(b"+++\npublished = 2026-02-31\n+++\nOne.", "a.txt:2: the header");
    check_error(b"+++\npublished = \"2026-02-31\"\n+++\nOne.", "a.txt:2: the header's published");
}

#[test]
fn a_report_of_five_megabytes_is_read_whole() {
    let file = format!("date 2026-02-06 PARIS — {}", "Việt Nam — Laos - \n\n".repeat(230_000));
    assert!(file.len() > 5_000_000);
    let report = read(file.as_bytes()).unwrap().report;
    assert!(report.text.len() > 5_000_000);
}
