//! `dateline score days`: which days journalists put into their timelines.
//!
//! Date F1 as Ghalandari and Ifrim (2020) count it: as many days as the
//! timeline has, from its first day to its last; the mean over all timelines.

use super::extractor;
use crate::extract::timeline::{DayRanker, DayWeights, RankedDay, Text};
use crate::model::Day;
use clap::Args;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Days {
    /// Folders of stories: `articles.jsonl` (`id`, `date`, `text` a line), and
    /// `timelines/` with files where each day stands on a line of its own
    #[arg(value_name = "FOLDER", required = true)]
    stories: Vec<PathBuf>,
    /// Print the days of each story that were missed and wrongly taken
    #[arg(long)]
    misses: bool,
}

#[derive(Deserialize)]
struct Report {
    id: String,
    date: Day,
    text: String,
}

/// A story's days with their signs, and the days of each of its timelines.
struct Story {
    name: String,
    ranker: DayRanker<String>,
    timelines: Vec<BTreeSet<Day>>,
}

impl Days {
    pub fn score(&self) -> Result<Vec<String>, String> {
        let stories: Vec<Story> =
            self.stories.iter().map(|folder| read(folder)).collect::<Result<_, _>>()?;
        let choices = DayWeights::choices();
        let table: Vec<Vec<f64>> =
            choices.iter().map(|w| stories.iter().map(|s| s.f1(w)).collect()).collect();
        let mut lines = Vec::new();
        let mut columns: [Vec<f64>; 4] = Default::default();
        for (n, story) in stories.iter().enumerate() {
            let topic = |s: &Story| s.name.split('_').next().map(str::to_owned);
            let without = |other: usize| topic(&stories[other]) != topic(story);
            let figures = [
                story.f1(&DayWeights::default()),
                story.f1(&DayWeights::published_only()),
                table[best(&table, |other| other != n)][n],
                table[best(&table, without)][n],
            ];
            columns.iter_mut().zip(figures).for_each(|(column, f1)| column.push(f1));
            lines.push(row(&story.name, &figures));
            if self.misses {
                lines.extend(story.misses());
            }
        }
        lines.push(row("mean", &columns.map(|c| c.iter().sum::<f64>() / c.len() as f64)));
        lines.insert(0, format!("{:24} kept  published  one-out  topic-out", ""));
        Ok(lines)
    }
}

fn row(name: &str, figures: &[f64; 4]) -> String {
    let [kept, published, one, topic] = figures;
    format!("{name:24} {kept:.3}  {published:8.3}  {one:7.3}  {topic:9.3}")
}

/// The row of the table with the best mean over the stories that may be seen.
fn best(table: &[Vec<f64>], seen: impl Fn(usize) -> bool) -> usize {
    let sum = |row: &Vec<f64>| -> f64 {
        row.iter().enumerate().filter(|(story, _)| seen(*story)).map(|(_, f1)| f1).sum()
    };
    let sums: Vec<f64> = table.iter().map(sum).collect();
    (0..sums.len()).fold(0, |a, b| if sums[b] > sums[a] { b } else { a })
}

fn read(folder: &Path) -> Result<Story, String> {
    let at = |path: &Path, e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let path = folder.join("articles.jsonl");
    let lines = fs::read_to_string(&path).map_err(|e| at(&path, &e))?;
    let extractor = extractor()?;
    let mut ranker = DayRanker::default();
    for line in lines.lines().filter(|l| !l.trim().is_empty()) {
        let report: Report = serde_json::from_str(line).map_err(|e| at(&path, &e))?;
        let text = Text { id: &report.id, published: report.date, text: &report.text };
        ranker.add(&extractor, &text);
    }
    let path = folder.join("timelines");
    let files = fs::read_dir(&path).map_err(|e| at(&path, &e))?;
    let mut files: Vec<PathBuf> = files.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let days = |file: &PathBuf| {
        let bytes = fs::read(file).map_err(|e| at(file, &e))?;
        let text = String::from_utf8_lossy(&bytes);
        Ok(text.lines().filter_map(|line| Day::parse(line.trim_end())).collect())
    };
    let timelines = files.iter().map(days).collect::<Result<Vec<BTreeSet<Day>>, String>>()?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Story { name, ranker, timelines: timelines.into_iter().filter(|t| !t.is_empty()).collect() })
}

impl Story {
    /// The mean over the story's timelines.
    fn f1(&self, weights: &DayWeights) -> f64 {
        let ranked = self.ranker.ranked(weights);
        let sum: f64 = self.timelines.iter().map(|days| date_f1(&ranked, days)).sum();
        sum / self.timelines.len().max(1) as f64
    }

    fn misses(&self) -> Vec<String> {
        let ranked = self.ranker.ranked(&DayWeights::default());
        let mut lines = Vec::new();
        for days in &self.timelines {
            let taken = taken(&ranked, days);
            let say = |sign: &str, day: &Day| {
                let place = ranked.iter().position(|r| r.day == *day);
                format!("  {sign} {} at place {place:?} of {}", day.iso(), ranked.len())
            };
            lines.extend(days.difference(&taken).map(|d| say("missed", d)));
            lines.extend(taken.difference(days).map(|d| say("wrong ", d)));
        }
        lines
    }
}

/// The best days within the timeline's, as many as it has.
fn taken<I>(ranked: &[RankedDay<I>], days: &BTreeSet<Day>) -> BTreeSet<Day> {
    let (first, last) = (days.first(), days.last());
    let within = ranked.iter().map(|r| r.day).filter(|d| Some(d) >= first && Some(d) <= last);
    within.take(days.len()).collect()
}

fn date_f1<I>(ranked: &[RankedDay<I>], days: &BTreeSet<Day>) -> f64 {
    let taken = taken(ranked, days);
    let hit = taken.intersection(days).count();
    2.0 * hit as f64 / (taken.len() + days.len()).max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_outside_the_timeline_cost_nothing() {
        let day = |d| Day::from_ymd(2024, 3, d).unwrap();
        let ranked: Vec<RankedDay<()>> = [1, 9, 10, 12, 30]
            .map(|d| RankedDay { day: day(d), score: 1.0, sentences: Vec::new() })
            .into();
        let days = BTreeSet::from([day(9), day(12)]);
        assert_eq!(date_f1(&ranked, &days), 0.5);
        assert_eq!(best(&[vec![0.2, 0.9], vec![0.4, 0.1]], |story| story != 1), 1);
    }
}
