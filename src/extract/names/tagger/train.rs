//! Learns the weights from annotated news: a linear-chain conditional random
//! field (Lafferty, McCallum and Pereira 2001), by stochastic gradient descent
//! with weights that shrink (Bottou 2010). The same texts in the same order
//! give the same weights.

use super::decode::{START, Transitions};
use super::expected::expect;
use super::weights::encode;
use super::{LABELS, Scores, begin, features};
use crate::extract::doc::Doc;
use crate::extract::names::NameReader;
use crate::extract::names::view::View;
use crate::extract::time::TimeMention;
use crate::model::{EntityKind, Span};
use std::collections::BTreeMap;

/// How far the first step goes.
const RATE: f32 = 0.1;

/// A text and the names that people marked in it.
pub struct Example<'a> {
    pub doc: Doc<'a>,
    pub times: Vec<TimeMention>,
    pub names: Vec<(Span, EntityKind)>,
}

/// How to learn.
pub struct Settings {
    /// Times that all texts are gone through.
    pub rounds: usize,
    /// Features seen in fewer texts' stretches than this are left out.
    pub least: usize,
    /// How strongly weights are drawn to zero (L2).
    pub shrink: f32,
    /// Weights (in the end's average) nearer to zero than this are left out.
    pub smallest: f32,
    /// Where the texts are from and on what terms; goes into the file.
    pub note: String,
}

/// A stretch with its features by number and its right labels.
struct Stretch {
    features: Vec<Vec<u32>>,
    labels: Vec<u8>,
}

/// The weights file learnt from the examples.
pub fn train(reader: &NameReader, examples: &[Example], settings: &Settings) -> Vec<u8> {
    let (stretches, hashes) = stretches(reader, examples, settings.least);
    let mut model = Model::new(hashes.len(), stretches.len(), settings);
    for round in 0..settings.rounds {
        for at in shuffled(stretches.len(), round as u64) {
            model.learn(&stretches[at]);
        }
    }
    let (weights, transitions) = model.finished();
    let cut = |w: Scores| w.map(|x| if x.abs() < settings.smallest { 0.0 } else { x });
    let mut features: Vec<(u32, Scores)> =
        hashes.into_iter().zip(weights.into_iter().map(cut)).collect();
    features.sort_unstable_by_key(|(hash, _)| *hash);
    encode(&settings.note, &transitions, &features)
}

/// All stretches, and the hash of each feature's number.
fn stretches(reader: &NameReader, examples: &[Example], least: usize) -> (Vec<Stretch>, Vec<u32>) {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for example in examples {
        let view = View::new(&example.doc, &reader.world, &example.times);
        let rules = reader.by_rule(&view);
        let labels = labels(&view, &example.names);
        features::segments(&view, &rules, <[u32]>::to_vec, |start, features| {
            let features: Vec<Vec<u32>> = std::mem::take(features);
            features.iter().flatten().for_each(|&f| *counts.entry(f).or_default() += 1);
            let labels = labels[start..start + features.len()].to_vec();
            found.push(Stretch { features, labels });
        });
    }
    let hashes: Vec<u32> = counts.iter().filter(|(_, n)| **n >= least).map(|(h, _)| *h).collect();
    for stretch in &mut found {
        mend(&mut stretch.labels);
        for features in &mut stretch.features {
            let number = |f: &u32| hashes.binary_search(f).ok().map(|n| n as u32);
            *features = features.iter().filter_map(number).collect();
        }
    }
    (found, hashes)
}

/// The label of every token; of names within names the shortest.
fn labels(view: &View, names: &[(Span, EntityKind)]) -> Vec<u8> {
    let mut labels = vec![0; view.len()];
    let mut names: Vec<&(Span, EntityKind)> = names.iter().collect();
    names.sort_by_key(|(span, _)| (span.len(), span.start));
    for (span, kind) in names {
        let tokens = &view.doc.tokens;
        let from = tokens.partition_point(|t| t.span.end <= span.start);
        let to = tokens.partition_point(|t| t.span.start < span.end);
        if from < to && labels[from..to].iter().all(|&l| l == 0) && begin(*kind) > 0 {
            labels[from..to].fill(begin(*kind) + 1);
            labels[from] = begin(*kind);
        }
    }
    labels
}

/// A stretch may start within a name: what is inside then begins.
fn mend(labels: &mut [u8]) {
    let mut before = 0;
    for label in labels {
        if *label > 0 && *label % 2 == 0 && before != *label && before + 1 != *label {
            *label -= 1;
        }
        before = *label;
    }
}

/// Weights as the learning goes on, to be multiplied by `scale`, so that all
/// of them shrink in one step.
struct Model {
    weights: Vec<Scores>,
    scale: f32,
    transitions: Transitions,
    shrink: f32,
    steps: f32,
}

impl Model {
    fn new(features: usize, stretches: usize, settings: &Settings) -> Model {
        Model {
            weights: vec![[0.0; LABELS]; features],
            scale: 1.0,
            transitions: [[0.0; LABELS]; LABELS + 1],
            shrink: settings.shrink / stretches.max(1) as f32,
            steps: 0.0,
        }
    }

    fn learn(&mut self, stretch: &Stretch) {
        let rate = RATE / (1.0 + RATE * self.shrink * self.steps);
        self.steps += 1.0;
        let emissions: Vec<Scores> = stretch.features.iter().map(|f| self.score(f)).collect();
        let expected = expect(&emissions, &self.transitions);
        self.scale *= 1.0 - rate * self.shrink;
        let step = rate / self.scale;
        let mut before = START;
        for (i, (features, &label)) in stretch.features.iter().zip(&stretch.labels).enumerate() {
            let mut change: Scores = expected.labels[i].map(|p| -p * step);
            change[usize::from(label)] += step;
            for &f in features {
                self.weights[f as usize].iter_mut().zip(&change).for_each(|(w, c)| *w += c);
            }
            self.transitions[before][usize::from(label)] += rate;
            before = usize::from(label);
        }
        for (row, pairs) in self.transitions.iter_mut().zip(&expected.pairs) {
            row.iter_mut().zip(pairs).for_each(|(w, p)| *w -= rate * p);
        }
    }

    fn score(&self, features: &[u32]) -> Scores {
        let mut scores = [0.0; LABELS];
        for &f in features {
            let row = &self.weights[f as usize];
            scores.iter_mut().zip(row).for_each(|(s, w)| *s += w);
        }
        scores.map(|s| s * self.scale)
    }

    fn finished(self) -> (Vec<Scores>, Transitions) {
        let weights = self.weights.into_iter().map(|w| w.map(|w| w * self.scale)).collect();
        (weights, self.transitions)
    }
}

/// The numbers below `count` in an order that depends on `round` alone
/// (Fisher-Yates over a linear congruential generator).
fn shuffled(count: usize, round: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut state = round.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    for i in (1..count).rev() {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(i, (state >> 33) as usize % (i + 1));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::super::Weights;
    use super::*;
    use crate::extract::doc::Cutter;
    use crate::extract::lexicon::Lexicon;
    use crate::model::Day;

    const TEXT: &str =
        "They saw Quorbel yesterday. Then Quorbel and Vintash left for Moorland Trenk.";

    fn learnt() -> (Vec<u8>, Vec<String>) {
        let lexicon = Lexicon::builtin();
        let cutter = Cutter::new(&lexicon).unwrap();
        let reader = NameReader::new(&lexicon).unwrap();
        let name = |word: &'static str, kind| {
            TEXT.match_indices(word).map(move |(at, _)| (Span::new(at, at + word.len()), kind))
        };
        let mut names: Vec<_> = name("Quorbel", EntityKind::Organisation).collect();
        names.extend(name("Vintash", EntityKind::Person));
        names.extend(name("Moorland Trenk", EntityKind::Place));
        let doc = cutter.cut(TEXT, Day::MIN, "");
        let example = Example { doc, times: Vec::new(), names };
        let settings =
            Settings { rounds: 5, least: 1, shrink: 0.1, smallest: 0.0, note: "a test".into() };
        let bytes = train(&reader, &[example], &settings);
        let weights = Weights::decode(&bytes).unwrap();
        let reader = reader.with_weights(Some(weights));
        let found = reader.read(&cutter.cut(TEXT, Day::MIN, ""), &[]);
        let line = |n: &crate::extract::names::Name| format!("{} {:?}", n.span.of(TEXT), n.kind);
        (bytes, found.iter().map(line).collect())
    }

    #[test]
    fn what_was_marked_is_learnt_and_always_alike() {
        let (bytes, found) = learnt();
        let expected = [
            "Quorbel Organisation",
            "Quorbel Organisation",
            "Vintash Person",
            "Moorland Trenk Place",
        ];
        assert_eq!(found, expected);
        assert_eq!(bytes, learnt().0);
    }
}
