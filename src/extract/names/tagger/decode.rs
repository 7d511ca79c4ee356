//! The best sequence of labels (Viterbi, first order).

use super::{LABELS, Scores};
use std::ops::Range;

/// Scores from label to label; the row of [`START`] is for the first token.
pub type Transitions = [Scores; LABELS + 1];

pub const START: usize = LABELS;

/// The labels that may stand before each; see [`may_follow`].
const BEFORE: [Range<usize>; LABELS] = [0..7, 0..7, 1..3, 0..7, 3..5, 0..7, 5..7];

/// Whether a label may follow: inside only follows its own begin or inside.
pub fn may_follow(before: usize, label: usize) -> bool {
    label == 0 || label % 2 == 1 || before == label || before + 1 == label
}

/// The labels with the highest sum of scores. Linear in the tokens.
pub fn best_path(emissions: &[Scores], transitions: &Transitions) -> Vec<u8> {
    let Some(first) = emissions.first() else { return Vec::new() };
    let mut best: Scores = [f32::NEG_INFINITY; LABELS];
    for label in 0..LABELS {
        if may_follow(START, label) {
            best[label] = transitions[START][label] + first[label];
        }
    }
    let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(emissions.len());
    for emission in &emissions[1..] {
        let mut next = [f32::NEG_INFINITY; LABELS];
        let mut from = [0u8; LABELS];
        for label in 0..LABELS {
            for before in BEFORE[label].clone() {
                let score = best[before] + transitions[before][label];
                if score > next[label] {
                    next[label] = score;
                    from[label] = before as u8;
                }
            }
            next[label] += emission[label];
        }
        back.push(from);
        best = next;
    }
    let last = (0..LABELS).fold(0, |a, b| if best[b] > best[a] { b } else { a });
    let mut path = vec![last as u8];
    for from in back.iter().rev() {
        let label = path.last().map_or(0, |&l| from[usize::from(l)]);
        path.push(label);
    }
    path.reverse();
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_may_follow() {
        for (label, range) in BEFORE.iter().enumerate() {
            let may: Vec<usize> = (0..LABELS).filter(|&b| may_follow(b, label)).collect();
            assert_eq!(range.clone().collect::<Vec<_>>(), may, "{label}");
        }
    }

    #[test]
    fn inside_never_stands_without_its_begin() {
        let none: Transitions = [[0.0; LABELS]; LABELS + 1];
        // Inside of an organisation scores best everywhere.
        let emissions = vec![[0.0, 0.0, 0.0, 1.0, 3.0, 0.0, 0.0]; 3];
        assert_eq!(best_path(&emissions, &none), [3, 4, 4]);
        assert!(best_path(&[], &none).is_empty());
    }
}
