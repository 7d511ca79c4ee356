//! The reports of a made-up story as a newsroom would have them: plain files.

use super::{A_REPORT, synth};
use crate::model::Article;

/// So many of the sentences are one paragraph.
const A_PARAGRAPH: usize = 3;

/// So many reports of 25 years, by date: a file's name and what it holds.
pub fn report_files(n: usize, seed: u64) -> impl Iterator<Item = (String, String)> {
    let articles = synth(n * A_REPORT, seed).articles;
    articles.into_iter().map(|a| ([&a.published.iso(), "-", &a.id, ".txt"].concat(), file(&a)))
}

fn file(article: &Article) -> String {
    let paragraphs = article.sentences.chunks(A_PARAGRAPH).map(|sentences| {
        let said = sentences.iter().map(|span| span.of(&article.text));
        said.collect::<Vec<_>>().join(" ")
    });
    let text = paragraphs.collect::<Vec<_>>().join("\n\n");
    let (day, place, agency) = (article.published.iso(), &article.place, &article.agency);
    format!(" date {day} {place} — {text} — {agency}\n")
}
