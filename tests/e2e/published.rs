//! What the guide promises of the published folder: its policies, its hashes,
//! pages that were pasted before an upgrade.

use crate::harness::{Page, Site, strings, until};
use serde_json::Value;
use std::path::Path;

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The policy in the guide behind this heading.
fn policy(heading: &str) -> String {
    let guide = file("EMBEDDING.md");
    let (_, rest) = guide.split_once(heading).expect("the guide has it");
    let (_, rest) = rest.split_once("Content-Security-Policy: ").expect("with a policy");
    rest.split_once('\n').expect("and more").0.to_owned()
}

/// A page with the snippet of the folder at `address`.
fn page_around(address: &str) -> String {
    let snippet = file("dist/embed/snippet.html");
    let names = ["src=\"dateline.js", "href=\"style-"];
    let there = names.iter().fold(snippet, |text, name| {
        let (attribute, file) = name.split_once('"').expect("a quoted value");
        text.replace(name, &format!("{attribute}\"{address}{file}"))
    });
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Test</title>{there}</html>"
    )
}

/// All that the page uses is what the guide's policy lets it use.
fn check_everything_works(page: &Page) {
    page.wait_for_widget();
    page.until("its style", "return getComputedStyle(all('.tab')[0]).minHeight === '44px'");
    page.click(&page.get("[part~=sources]"));
    page.get("[part~=evidence]");
    page.eval("document.querySelector('dateline-story').lang = 'km'");
    page.until("another language", "return root.querySelector('[part~=root]').lang === 'km'");
    page.eval("document.querySelector('dateline-story').lang = 'en'");
    page.until("English", "return root.querySelector('[part~=root]').lang === 'en'");
    page.click(&page.get("[popovertarget=take]"));
    page.click(&page.get("[data-take=csv]"));
    page.get_with(".outcome", "Saved");
}

#[test]
fn the_guides_policy_for_the_same_origin_is_enough() {
    let site = Site::new();
    site.put_under(&policy("### From your own origin"), "/article.html", page_around("/"));
    let page = Page::of(site);
    page.go("/article.html");
    check_everything_works(&page);
}

#[test]
fn the_guides_policy_for_another_origin_is_enough() {
    let (site, elsewhere) = (Site::new(), Site::new());
    let origin = elsewhere.origin();
    let policy = policy("### From another origin").replace("https://news.example", &origin);
    site.put_under(&policy, "/article.html", page_around(&format!("{origin}/")));
    let page = Page::of(site);
    page.go("/article.html");
    check_everything_works(&page);
    let asked = page.requests_elsewhere();
    assert!(!asked.is_empty() && asked.iter().all(|url| url.starts_with(&origin)), "{asked:?}");
}

fn integrity_of(name: &str) -> (String, String) {
    let all: Value = serde_json::from_str(&file("dist/embed/integrity.json")).expect("it is JSON");
    let files = all.as_object().expect("a hash a file");
    let of_name = |file: &&String| {
        let (start, end) = name.split_once('*').unwrap_or((name, ""));
        file.starts_with(start) && file.ends_with(end)
    };
    let file = files.keys().find(of_name).expect("the file is there");
    (file.clone(), files[file].as_str().expect("a hash is a text").to_owned())
}

fn page_with_integrity(hash: &str) -> Page {
    let site = Site::new();
    let (widget, of_widget) = integrity_of("widget-*.js");
    site.put("/article.html", format!(
        "<!doctype html><html lang=\"en\"><title>Test</title><link rel=\"icon\" href=\"/favicon.svg\">\
         <link rel=\"modulepreload\" href=\"/{widget}\" integrity=\"{of_widget}\" crossorigin=\"anonymous\">\
         <script type=\"module\" src=\"/dateline.js\" integrity=\"{hash}\" crossorigin=\"anonymous\"></script>\
         <dateline-story>The story in words.</dateline-story></html>"
    ));
    let page = Page::of(site);
    page.go("/article.html");
    page
}

#[test]
fn with_the_published_hashes_it_runs_and_each_script_is_asked_for_once() {
    let page = page_with_integrity(&integrity_of("dateline.js").1);
    page.wait_for_widget();
    let scripts = page.eval("return performance.getEntriesByType('resource').map((e) => e.name).filter((n) => n.endsWith('.js') && !n.endsWith('/listener.js'))");
    assert_eq!(strings(&scripts).len(), 2, "{scripts}");
}

#[test]
fn a_script_that_somebody_changed_does_not_run() {
    let page = page_with_integrity(&integrity_of("frame.js").1);
    let said = until("the browser's line", || Some(page.console()).filter(|said| !said.is_empty()));
    assert!(
        said.iter().any(|line| line.contains("integrity") || line.contains("/dateline.js")),
        "{said:?}"
    );
    assert_eq!(page.eval("return customElements.get('dateline-story') === undefined"), true);
    let text = page.eval("return document.querySelector('dateline-story').innerText");
    assert_eq!(text, "The story in words.");
}

#[test]
fn a_snippet_of_an_older_version_gets_the_new_style_with_the_new_widget() {
    let site = Site::new();
    let old = page_around("/").replace("href=\"/style-", "href=\"/old-style-");
    site.put_under(&policy("### From your own origin"), "/article.html", old);
    let page = Page::of(site);
    page.go("/article.html");
    page.wait_for_widget();
    page.until("the new style", "return getComputedStyle(all('.tab')[0]).minHeight === '44px'");
    assert_eq!(page.eval("return all('link').length"), 1);
    // The file of the old style is gone from the server.
    let said = page.console();
    assert!(said.iter().all(|line| line.contains("old-style-")), "{said:?}");
}

#[test]
fn all_that_the_storys_own_page_asks_for_lies_beside_it() {
    let page = file("dist/embed/index.html");
    let (head, _) = page.split_once("</head>").expect("it has a head");
    let named = head.split(['<', '>']).flat_map(|tag| {
        let places = ["href=\"", "src=\""].into_iter();
        places.filter_map(move |name| tag.split_once(name)?.1.split_once('"')).map(|(of, _)| of)
    });
    let named: Vec<&str> = named.filter(|name| !name.contains("://")).collect();
    assert!(named.contains(&"favicon.svg"), "{named:?}");
    for name in named {
        assert!(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/embed").join(name).exists(),
            "{name}"
        );
    }
}

#[test]
fn the_package_names_its_entry_and_its_types() {
    let package: Value =
        serde_json::from_str(&file("dist/embed/package.json")).expect("it is JSON");
    assert_eq!(package["exports"]["."], "./dateline.js");
    assert_eq!(package["types"], "./dateline.d.ts");
    for name in ["dateline.d.ts", "dateline.js"] {
        assert!(!file(&format!("dist/embed/{name}")).is_empty());
    }
}
