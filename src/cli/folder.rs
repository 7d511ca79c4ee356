//! A data folder, read and extracted: what `build` and `check` share.

use super::Input;
use super::progress::Progress;
use crate::extract::edit::Decisions;
use crate::extract::extractor::{Doubt, Draft, Extraction, Extractor};
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::problem::Problem;
use crate::extract::read::{ReportReader, Source, read_folder};
use crate::model::Story;
use std::collections::BTreeMap;

/// A story and all that was noticed on the way to it.
pub struct Extracted {
    pub story: Story,
    pub sources: Vec<Source>,
    /// Reports that could not be read.
    pub errors: Vec<Problem>,
    /// What was passed over.
    pub warnings: Vec<Problem>,
    /// Where the extractor was not sure.
    pub doubts: Vec<Problem>,
    /// By article, what was found before the editor's decisions.
    pub found: Vec<Extraction>,
}

impl Input {
    /// # Errors
    /// Where there is nothing to make a story from; all that is to be said of it.
    pub fn extract(&self) -> Result<Extracted, Vec<Problem>> {
        let lexicon_folder = self.data.join("lexicon");
        let lexicon = Lexicon::with_folder(&lexicon_folder).map_err(nothing)?;
        let reader = ReportReader::new(&lexicon).map_err(nothing)?;
        let extractor = Extractor::new(&lexicon).map_err(nothing)?;
        let decisions = Decisions::read(&self.data.join("story.toml")).map_err(|e| vec![e])?;
        let folder = self.articles.clone().unwrap_or_else(|| self.data.join("articles"));
        let found = read_folder(&reader, &folder).map_err(|e| vec![e])?;
        if found.sources.is_empty() {
            let message = "no report to read here; put each report into a text file of its own";
            let nothing = Problem::new(&folder.display().to_string(), None, message);
            return Err(found.errors.into_iter().chain([nothing]).collect());
        }
        let reports: Vec<_> = found.sources.iter().map(|source| source.report.clone()).collect();
        let progress = Progress::of(reports.len());
        let step = || progress.step();
        let Draft { mut story, doubts, found: by_article } =
            extractor.story_step_by_step(reports, &step);
        progress.end();
        let unmatched = decisions.apply(&mut story);
        story.check().map_err(|e| {
            let message = format!("{e}; this is a fault of Dateline, report it with these files");
            vec![Problem::new(&folder.display().to_string(), None, message)]
        })?;
        let doubts = placed(&doubts, &story, &found.sources);
        let own = found.sources.iter().flat_map(|source| source.warnings.iter().cloned());
        let warnings = found.warnings.iter().cloned().chain(own).chain(unmatched).collect();
        let (errors, sources) = (found.errors, found.sources);
        Ok(Extracted { story, errors, warnings, doubts, found: by_article, sources })
    }
}

/// The files by the ids of the articles that were read from them.
pub fn by_id(sources: &[Source]) -> BTreeMap<&str, &Source> {
    sources.iter().map(|source| (source.report.id.as_str(), source)).collect()
}

fn placed(doubts: &[Doubt], story: &Story, sources: &[Source]) -> Vec<Problem> {
    let mut by_article: BTreeMap<usize, Vec<&Doubt>> = BTreeMap::new();
    for doubt in doubts {
        by_article.entry(doubt.article.index()).or_default().push(doubt);
    }
    let by_id = by_id(sources);
    let mut problems = Vec::new();
    for (i, doubts) in by_article {
        let source = story.articles.get(i).and_then(|article| by_id.get(article.id.as_str()));
        let Some(source) = source else { continue };
        let lines = source.lines();
        for doubt in doubts {
            let line = lines.line(doubt.span.start);
            problems.push(Problem::new(&source.file, line, doubt.message.clone()));
        }
    }
    problems
}

pub fn lexicon_problem(e: LexiconError) -> Problem {
    let message = format!(
        "{}; correct the file, or delete it to use the built-in one",
        e.message.trim_end().replace('\n', " ")
    );
    Problem::new(&e.file, None, message)
}

fn nothing(e: LexiconError) -> Vec<Problem> {
    vec![lexicon_problem(e)]
}
