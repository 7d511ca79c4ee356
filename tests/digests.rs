//! The digests in `data/articles` carry the facts of the reports that they
//! are digests of. The reports are not part of the project, so this is tested
//! where they lie beside it, or where `DATELINE_SHARED` says.
#![cfg(not(target_arch = "wasm32"))]

use dateline::model::{Story, codec};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The story of a folder of reports, under the project's lexicon and decisions.
fn story(articles: &Path) -> Story {
    let out = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["build", "--data", "data", "--articles"])
        .arg(articles)
        .arg("--out")
        .arg(out.path())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    codec::decode(&std::fs::read(out.path().join("story.bin")).unwrap()).unwrap()
}

/// The folder of the original reports, if it is here.
fn originals() -> Option<PathBuf> {
    let shared = std::env::var_os("DATELINE_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    Some(shared.join("articles")).filter(|articles| articles.is_dir())
}

/// What each kind of entity has, by id.
fn entities(story: &Story) -> BTreeSet<String> {
    story.entities.iter().map(|e| format!("{:?} {}", e.kind, e.id)).collect()
}

/// Kind, value and unit; one line a figure, however often it was told.
fn figures(story: &Story) -> Vec<String> {
    let line = |f: &dateline::model::Figure| format!("{:?} {} {}", f.kind, f.value, f.unit);
    let mut all: Vec<String> = story.figures.iter().map(line).collect();
    all.sort();
    all
}

#[test]
fn the_digests_name_the_same_entities_and_figures_as_the_reports() {
    let Some(originals) = originals() else {
        println!("the original reports are not here: nothing to compare with");
        return;
    };
    let (digests, originals) = (story(Path::new("data/articles")), story(&originals));
    assert_eq!(digests.articles.len(), originals.articles.len());
    let (ours, theirs) = (entities(&digests), entities(&originals));
    let missing: Vec<_> = theirs.difference(&ours).collect();
    let invented: Vec<_> = ours.difference(&theirs).collect();
    assert!(
        missing.is_empty() && invented.is_empty(),
        "missing {missing:?}, invented {invented:?}"
    );
    assert_eq!(figures(&digests), figures(&originals));
    assert!(!ours.is_empty() && !digests.figures.is_empty());
}

#[test]
fn every_digest_says_what_it_is() {
    let story = story(Path::new("data/articles"));
    for article in &story.articles {
        assert!(article.note.starts_with("A digest"), "{}", article.id);
        assert!(!article.title.is_empty() && !article.place.is_empty(), "{}", article.id);
        assert_eq!((article.agency.as_str(), article.language.as_str()), ("VNA/VNS", "en"));
    }
    assert!(!story.title.is_empty());
}
