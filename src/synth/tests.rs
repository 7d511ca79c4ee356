use super::synth;
use crate::model::{Status, Story, codec};
use std::collections::BTreeSet;

#[test]
fn stories_of_any_size_are_sound() {
    for (n, seed) in [(0, 1), (1, 1), (7, 2), (8, 2), (9, 2), (3_000, 7)] {
        let story = synth(n, seed);
        assert_eq!(story.check(), Ok(()), "{n} {seed}");
        assert_eq!(story.events.len(), n);
        assert_eq!(codec::decode(&codec::encode(&story)), Ok(story));
    }
}

#[test]
fn a_seed_gives_the_same_story_and_another_seed_another() {
    assert_eq!(synth(50, 1), synth(50, 1));
    assert_ne!(synth(50, 1), synth(50, 2));
}

#[test]
fn there_is_what_a_benchmark_needs() {
    let story = synth(4_000, 3);
    assert_eq!((story.entities.len(), story.topics.len()), (200, 12));
    let statuses: BTreeSet<Status> = story.events.iter().map(|e| e.status).collect();
    assert_eq!(statuses.len(), 4);
    for event in &story.events {
        let n = event.participants.len() + event.places.len();
        assert!((1..=4).contains(&n), "{} has {n} entities", event.id);
        assert!(!event.title.is_empty());
    }
    let days = || story.events.iter().filter_map(|e| e.when);
    let years = days().map(|w| w.to().year()).max().unwrap() - days().next().unwrap().from().year();
    assert!((25..=26).contains(&years), "{years}");
    assert!(story.events.iter().any(|e| e.evidence.len() == 2));
    assert!(!story.figures.is_empty());
}

#[test]
fn a_few_are_in_most_of_the_news_and_all_in_some() {
    let story = synth(20_000, 5);
    let mut counts = vec![0; story.entities.len()];
    for id in story.events.iter().flat_map(|e| e.participants.iter().chain(&e.places)) {
        counts[id.index()] += 1;
    }
    counts.sort_unstable_by(|a, b| b.cmp(a));
    assert!(counts[0] > 10 * counts[100], "{counts:?}");
    assert!(counts.iter().all(|n| *n > 0), "{counts:?}");
}

#[test]
fn sentences_hold_what_they_are_evidence_for() {
    let story: Story = synth(500, 9);
    for event in &story.events {
        let first = event.evidence[0].evidence;
        let article = &story.articles[first.article.index()];
        assert!(first.span.of(&article.text).starts_with(&event.title), "{}", event.title);
    }
    for figure in &story.figures {
        let evidence = figure.evidence[0];
        let article = &story.articles[evidence.article.index()];
        assert_eq!(evidence.span.of(&article.text), figure.text);
    }
}

#[test]
fn report_files_are_read_as_what_they_were_made_from() {
    use crate::extract::lexicon::Lexicon;
    use crate::extract::read::ReportReader;
    let reader = ReportReader::new(&Lexicon::builtin()).unwrap();
    let articles = synth(40, 4).articles;
    let files: Vec<_> = super::report_files(5, 4).collect();
    assert_eq!(files.len(), articles.len());
    for ((name, text), article) in files.iter().zip(&articles) {
        let report = reader.read(name, name, text.as_bytes()).unwrap().report;
        assert_eq!(report.published, article.published);
        assert_eq!((&report.place, &report.agency), (&article.place, &article.agency));
        assert_eq!(report.text.replace("\n\n", " "), article.text);
    }
}
