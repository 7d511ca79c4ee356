//! A statistical reader of names: a linear model over the words, their shapes
//! and surroundings, the lexicon and the rules, which labels runs of tokens.
//! It is trained on annotated news ([`train`]); its weights are data.

mod document;
mod sight;
mod templates;
mod features;
mod decode;
mod expected;
mod rows;
mod weights;
pub mod train;

use super::MadeBy;
use super::view::{Found, View};
use crate::model::EntityKind;
pub use decode::Transitions;
pub use weights::{Weights, WeightsError};

/// Outside, then begin and inside of person, organisation, place.
pub const LABELS: usize = 7;

/// Scores of the labels at one token or for one feature.
pub type Scores = [f32; LABELS];

/// Names as the weights see them, in order, not overlapping.
pub fn tag(view: &View, rules: &[Found], weights: &Weights) -> Vec<Found> {
    let mut found = Vec::new();
    let score = |features: &[u32]| weights.score(features);
    features::segments(view, rules, score, |start, emissions| {
        let labels = decode::best_path(emissions, &weights.transitions);
        if labels.iter().any(|&label| label != 0) {
            let likely = expected::likely(emissions, &weights.steps);
            found.extend(spans(&labels, &likely, start));
        }
    });
    found
}

/// Names from labels; `start` is the token of the first. A name is as likely
/// as the least likely label of it.
fn spans(labels: &[u8], likely: &[Scores], start: usize) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (i, (&label, likely)) in labels.iter().zip(likely).enumerate() {
        let Some((kind, begins)) = meaning(label) else { continue };
        let at = start + i;
        let confidence = likely[usize::from(label)];
        match found.last_mut() {
            Some(last) if !begins && last.end == at => {
                last.end = at + 1;
                last.confidence = last.confidence.min(confidence);
            }
            _ => {
                let by = MadeBy::Weights;
                found.push(Found { start: at, end: at + 1, kind, confidence, by });
            }
        }
    }
    found
}

fn meaning(label: u8) -> Option<(EntityKind, bool)> {
    let kind = match label.checked_sub(1)? / 2 {
        0 => EntityKind::Person,
        1 => EntityKind::Organisation,
        _ => EntityKind::Place,
    };
    Some((kind, label % 2 == 1))
}

/// The label of a name's first token; the one after is for the others.
fn begin(kind: EntityKind) -> u8 {
    match kind {
        EntityKind::Person => 1,
        EntityKind::Organisation => 3,
        EntityKind::Place => 5,
        EntityKind::Thing => 0,
    }
}

/// The weights that are compiled in; `None` where they are damaged, so that
/// the rules go on alone.
pub fn builtin() -> Option<Weights> {
    Weights::decode(include_bytes!("../../../../data/lexicon/names.weights")).ok()
}
