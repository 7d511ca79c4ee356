//! `dateline score identity`: B-cubed (Bagga and Baldwin 1998) over the names
//! of each story, all of its reports together.

use super::extractor;
use super::measure::{KINDS, bare, f1_line};
use crate::cli::annotated::{Annotated, read};
use crate::extract::doc::Doc;
use crate::extract::extractor::Extractor;
use crate::model::Span;
use clap::Args;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

#[derive(Args)]
pub struct Identity {
    /// Annotated stories, as `train-names` takes them; `entities` with `inst`, whom
    /// the words name, and `region` or `corpus`, the story that a text is of
    #[arg(long, value_name = "FILE", required = true)]
    corpus: Vec<PathBuf>,
    /// Print the names of each entity that was torn apart or mixed up
    #[arg(long)]
    misses: bool,
}

/// A name: text and place.
type Place = (usize, Span);

impl Identity {
    pub fn score(&self) -> Result<Vec<String>, String> {
        let extractor = extractor()?;
        let texts = read(&self.corpus)?;
        let mut stories: BTreeMap<&str, Vec<&Annotated>> = BTreeMap::new();
        for text in &texts {
            stories.entry(&text.story).or_default().push(text);
        }
        let (mut both, mut all) = (Sums::default(), Sums::default());
        let mut lines = Vec::new();
        for (story, mut texts) in stories {
            texts.sort_by_key(|text| text.published);
            let (marked, found) = (marked(&texts), found(&extractor, &texts));
            let in_both = |one: &BTreeMap<Place, String>, other: &BTreeMap<Place, String>| {
                let shared = one.iter().filter(|(place, _)| other.contains_key(place));
                shared.map(|(place, id)| (*place, id.clone())).collect::<BTreeMap<_, _>>()
            };
            both.add(&in_both(&marked, &found), &in_both(&found, &marked));
            all.add(&marked, &found);
            if self.misses {
                lines.extend(misses(story, &texts, &marked, &found));
            }
        }
        lines.push(format!("B-cubed, names found by both     {}", both.line()));
        lines.push(format!("B-cubed, missed and invented too {}", all.line()));
        Ok(lines)
    }
}

/// Whom each marked name names. Of names within names the shortest count, as
/// those are what the reader of names gives.
fn marked(texts: &[&Annotated]) -> BTreeMap<Place, String> {
    let mut places = BTreeMap::new();
    for (n, text) in texts.iter().enumerate() {
        let mut names: Vec<_> = text.names.iter().filter(|m| !m.identity.is_empty()).collect();
        names.sort_by_key(|m| (m.span.len(), m.span.start));
        let mut taken: Vec<Span> = Vec::new();
        for name in names {
            let span = bare(&text.text, name.span);
            if !taken.iter().any(|t| t.overlaps(span)) {
                taken.push(span);
                places.insert((n, span), name.identity.clone());
            }
        }
    }
    places
}

/// Whom each name names as the extractor has it.
fn found(extractor: &Extractor, texts: &[&Annotated]) -> BTreeMap<Place, String> {
    let cutter = &extractor.cutter;
    let docs: Vec<Doc> = texts.iter().map(|t| cutter.cut(&t.text, t.published, "")).collect();
    let (found, entities) = extractor.extract(&docs);
    let mut places = BTreeMap::new();
    for (n, found) in found.iter().enumerate() {
        let spans: BTreeSet<Span> = found.names.iter().map(|name| name.span).collect();
        for mention in found.mentions.iter().filter(|m| spans.contains(&m.span)) {
            let entity = entities.get(mention.entity.index());
            if let Some(entity) = entity.filter(|e| KINDS.contains(&e.kind)) {
                places.insert((n, bare(docs[n].text, mention.span)), entity.id.clone());
            }
        }
    }
    places
}

/// Sums over names of the shares that are right.
#[derive(Default)]
struct Sums {
    precision: f64,
    recall: f64,
    marked: usize,
    found: usize,
}

impl Sums {
    /// A name that one side lacks is right on no side.
    fn add(&mut self, marked: &BTreeMap<Place, String>, found: &BTreeMap<Place, String>) {
        let sizes = |ids: &BTreeMap<Place, String>| {
            let mut sizes: BTreeMap<String, f64> = BTreeMap::new();
            ids.values().for_each(|id| *sizes.entry(id.clone()).or_default() += 1.0);
            sizes
        };
        let mut shared: BTreeMap<(&str, &str), f64> = BTreeMap::new();
        for (place, gold) in marked {
            if let Some(ours) = found.get(place) {
                *shared.entry((gold, ours)).or_default() += 1.0;
            }
        }
        let (gold_sizes, our_sizes) = (sizes(marked), sizes(found));
        for ((gold, ours), n) in shared {
            self.recall += n * n / gold_sizes.get(gold).copied().unwrap_or(n);
            self.precision += n * n / our_sizes.get(ours).copied().unwrap_or(n);
        }
        self.marked += marked.len();
        self.found += found.len();
    }

    fn line(&self) -> String {
        let share = |sum: f64, of: usize| if of > 0 { sum / of as f64 } else { 0.0 };
        f1_line(share(self.precision, self.found), share(self.recall, self.marked))
    }
}

/// An entity that has several ids, and an id that has several entities, each
/// with its names.
fn misses(
    story: &str,
    texts: &[&Annotated],
    marked: &BTreeMap<Place, String>,
    found: &BTreeMap<Place, String>,
) -> Vec<String> {
    let mut lines = Vec::new();
    for (what, one, other) in [("torn apart", marked, found), ("mixed up", found, marked)] {
        let mut sets: BTreeMap<&str, BTreeMap<&str, BTreeSet<&str>>> = BTreeMap::new();
        for (place, id) in one {
            if let (Some(to), Some(text)) = (other.get(place), texts.get(place.0)) {
                let names = sets.entry(id).or_default().entry(to).or_default();
                names.insert(place.1.of(&text.text));
            }
        }
        let several = sets.iter().filter(|(_, to)| to.len() > 1);
        lines.extend(several.map(|(id, to)| format!("{story}: {what} {id}: {to:?}")));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_definition() {
        // Bagga and Baldwin's first answer to the truth {1-5} {6-7} {8-12}:
        // {1-5} {6-12} has precision 76 % and recall 100 %.
        let ids = |sets: &[&[u32]]| {
            let mut places = BTreeMap::new();
            for (n, set) in sets.iter().enumerate() {
                for &at in *set {
                    places.insert((0, Span { start: at, end: at + 1 }), n.to_string());
                }
            }
            places
        };
        let truth = ids(&[&[1, 2, 3, 4, 5], &[6, 7], &[8, 9, 10, 11, 12]]);
        let answer = ids(&[&[1, 2, 3, 4, 5], &[6, 7, 8, 9, 10, 11, 12]]);
        let mut sums = Sums::default();
        sums.add(&truth, &answer);
        assert_eq!(sums.line(), "precision  76.2  recall 100.0  F1  86.5");
        let mut sums = Sums::default();
        sums.add(&truth, &ids(&[&[1, 2, 3, 4, 5]]));
        assert_eq!(sums.line(), "precision 100.0  recall  41.7  F1  58.8");
    }
}
