//! `dateline score names`: exact spans of the right kind, as CoNLL counts them
//! (Tjong Kim Sang and De Meulder 2003), articles and possessives dropped.

use super::measure::{Counts, KINDS, bare};
use crate::cli::annotated::{Annotated, read};
use crate::cli::train_names::{Learning, learn};
use crate::extract::extractor::Extractor;
use crate::extract::lexicon::Lexicon;
use crate::extract::names::NameReader;
use crate::extract::names::tagger::Weights;
use crate::model::{EntityKind, Span};
use clap::Args;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

#[derive(Args)]
pub struct Names {
    /// Annotated news to score, as `train-names` takes it; each is scored by itself
    #[arg(long, value_name = "FILE", required = true)]
    corpus: Vec<PathBuf>,
    /// Learn from these alone, and score the others
    #[arg(long, value_name = "FILE", conflicts_with = "folds")]
    learn: Vec<PathBuf>,
    /// Learn from all parts but one and score that one, for so many parts
    #[arg(long, value_name = "NUMBER")]
    folds: Option<usize>,
    /// Texts of one source (their id up to its last `_`) are in one part
    #[arg(long, requires = "folds")]
    by_source: bool,
    /// Print what was missed and what was wrongly found
    #[arg(long)]
    misses: bool,
    #[command(flatten)]
    learning: Learning,
}

/// Right, marked and found by kind.
type ByKind = BTreeMap<Option<EntityKind>, Counts>;

impl Names {
    pub fn score(&self) -> Result<Vec<String>, String> {
        let mut corpora: Vec<(String, Vec<Annotated>)> = Vec::new();
        for file in &self.corpus {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            corpora.push((name, read(std::slice::from_ref(file))?));
        }
        let mut counts: Vec<ByKind> = vec![ByKind::new(); corpora.len()];
        let mut misses = Vec::new();
        let parts = self.folds.unwrap_or(1).max(1);
        for part in 0..parts {
            let extractor = self.extractor(&corpora, part, parts)?;
            for (corpus, (_, texts)) in corpora.iter().enumerate() {
                let tested = texts.iter().enumerate();
                for (_, text) in tested.filter(|(n, t)| self.part(*n, t, parts) == part) {
                    compare(&extractor, text, &mut counts[corpus], &mut misses);
                }
            }
        }
        let mut lines = if self.misses { misses } else { Vec::new() };
        for ((name, _), counts) in corpora.iter().zip(&counts) {
            lines.extend(counts.iter().map(|(kind, counts)| {
                let kind = kind.map_or("all".to_owned(), |k| format!("{k:?}").to_lowercase());
                format!("{name:28} {kind:13} {}", counts.line())
            }));
        }
        Ok(lines)
    }

    /// The part that a text is tested in.
    fn part(&self, number: usize, text: &Annotated, parts: usize) -> usize {
        if !self.by_source {
            return number % parts;
        }
        let source = text.id.rsplit_once('_').map_or(text.id.as_str(), |(source, _)| source);
        source.bytes().fold(7usize, |h, b| h.wrapping_mul(31).wrapping_add(b.into())) % parts
    }

    /// With weights that were not learnt from what is tested.
    fn extractor(
        &self,
        corpora: &[(String, Vec<Annotated>)],
        part: usize,
        parts: usize,
    ) -> Result<Extractor, String> {
        let lexicon = Lexicon::builtin();
        let mut extractor = Extractor::new(&lexicon).map_err(|e| e.to_string())?;
        let others = read(&self.learn)?;
        let texts: Vec<&Annotated> = if parts > 1 {
            let numbered = corpora.iter().flat_map(|(_, texts)| texts.iter().enumerate());
            numbered.filter(|(n, t)| self.part(*n, t, parts) != part).map(|(_, t)| t).collect()
        } else {
            others.iter().collect()
        };
        if texts.is_empty() {
            return Ok(extractor);
        }
        let bytes = learn(&texts, self.learning, "").map_err(|e| e.to_string())?;
        let weights = Weights::decode(&bytes).map_err(|_| "the weights are damaged")?;
        let reader = NameReader::new(&lexicon).map_err(|e| e.to_string())?;
        extractor.names = reader.with_weights(Some(weights));
        Ok(extractor)
    }
}

fn compare(extractor: &Extractor, text: &Annotated, counts: &mut ByKind, misses: &mut Vec<String>) {
    let kind = |said: &str| match said {
        "PERSON" => Some(EntityKind::Person),
        "ORG" => Some(EntityKind::Organisation),
        "PLACE" => Some(EntityKind::Place),
        _ => None,
    };
    let found: BTreeSet<(Span, EntityKind)> = extractor
        .one(text.published, &text.text)
        .mentions
        .iter()
        .filter_map(|m| {
            let span = Span::new(m.start as usize, m.end as usize);
            Some((bare(&text.text, span), kind(m.kind)?))
        })
        .collect();
    let marked: BTreeSet<(Span, EntityKind)> =
        text.names.iter().map(|n| (bare(&text.text, n.span), n.kind)).collect();
    for of in KINDS.map(Some).into_iter().chain([None]) {
        let here = |set: &BTreeSet<(Span, EntityKind)>| {
            set.iter().filter(|(_, k)| of.is_none_or(|of| of == *k)).copied().collect()
        };
        let (marked, found): (BTreeSet<_>, BTreeSet<_>) = (here(&marked), here(&found));
        let right = marked.intersection(&found).count();
        counts.entry(of).or_default().add(right, marked.len(), found.len());
    }
    let line = |sign: &str, (span, kind): &(Span, EntityKind)| {
        format!("{sign} {kind:?}: {} [{}]", span.of(&text.text), text.id)
    };
    misses.extend(marked.difference(&found).map(|m| line("missed", m)));
    misses.extend(found.difference(&marked).map(|f| line("wrong ", f)));
}
