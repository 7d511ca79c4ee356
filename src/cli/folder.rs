//! A data folder, read and extracted: what `build` and `check` share.

use super::Input;
use super::kept::KeptFiles;
use super::progress::Progress;
use crate::extract::edit::Decisions;
use crate::extract::extractor::{Doubt, Draft, Extraction, Extractor};
use crate::extract::kept::Kept;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::problem::Problem;
use crate::extract::read::{Folder, ReportReader, Source, read_folder};
use crate::extract::watch::Stage;
use crate::model::Story;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

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
    /// How many reports were known from an earlier build, where one was asked for.
    pub known: Option<usize>,
    /// How long each stage took.
    pub stages: Vec<(Stage, Duration)>,
}

/// Fewer reports are read again before what was kept of them is.
const LEAST_KEPT: usize = 50;

impl Input {
    /// `cache` is the folder of what earlier builds kept.
    ///
    /// # Errors
    /// Where there is nothing to make a story from; all that is to be said of it.
    pub fn extract(&self, cache: Option<&Path>) -> Result<Extracted, Vec<Problem>> {
        let progress = Progress::new();
        let lexicon = Lexicon::with_folder(&self.data.join("lexicon")).map_err(nothing)?;
        let reader = ReportReader::new(&lexicon).map_err(nothing)?;
        let extractor = Extractor::new(&lexicon).map_err(nothing)?;
        let decisions = Decisions::read(&self.data.join("story.toml")).map_err(|e| vec![e])?;
        let folder = self.articles.clone().unwrap_or_else(|| self.data.join("articles"));
        let read = read_folder(&reader, &folder, &progress).map_err(|e| vec![e])?;
        if read.sources.is_empty() {
            let message = "no report to read here; put each report into a text file of its own";
            let nothing = Problem::new(&folder.display().to_string(), None, message);
            return Err(read.errors.into_iter().chain([nothing]).collect());
        }
        let reports: Vec<_> = read.sources.iter().map(|source| source.report.clone()).collect();
        let cache = Cache::open(cache.filter(|_| reports.len() >= LEAST_KEPT));
        let kept = cache.kept(&lexicon);
        let draft = extractor.story_with(reports, kept.as_ref(), &progress);
        let Draft { mut story, doubts, found } = draft;
        let known = kept.map(|kept| kept.known());
        let unkept = cache.finish();
        let stages = progress.end();
        let unmatched = decisions.apply(&mut story);
        story.check().map_err(|e| {
            let message = format!("{e}; this is a fault of Dateline, report it with these files");
            vec![Problem::new(&folder.display().to_string(), None, message)]
        })?;
        let doubts = placed(&doubts, &story, &read.sources);
        let own = read.sources.iter().flat_map(|source| source.warnings.iter().cloned());
        let warnings = read.warnings.iter().cloned().chain(own).chain(unmatched).chain(unkept);
        let (warnings, Folder { errors, sources, .. }) = (warnings.collect(), read);
        Ok(Extracted { story, sources, errors, warnings, doubts, found, known, stages })
    }
}

/// What earlier builds kept, if it is wanted.
struct Cache<'a>(Option<(&'a Path, KeptFiles)>);

impl<'a> Cache<'a> {
    fn open(folder: Option<&'a Path>) -> Cache<'a> {
        Cache(folder.map(|folder| (folder, KeptFiles::open(folder))))
    }

    fn kept(&self, lexicon: &Lexicon) -> Option<Kept<'_>> {
        self.0.as_ref().map(|(_, files)| Kept::new(lexicon, files))
    }

    /// What could not be kept for the next build.
    fn finish(self) -> Option<Problem> {
        let (folder, files) = self.0?;
        let e = files.finish().err()?;
        let message = format!("can't be written ({e}); name another folder with --cache");
        Some(Problem::new(&folder.display().to_string(), None, message))
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
