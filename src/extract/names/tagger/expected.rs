//! What a conditional random field expects of a stretch of tokens.

use super::decode::{START, Transitions, may_follow};
use super::{LABELS, Scores};

/// How likely each label is at each token, and each pair anywhere.
pub struct Expected {
    pub labels: Vec<Scores>,
    /// By the label before; the row of [`START`] is for the first token.
    pub pairs: Transitions,
}

/// What a step from label to label multiplies a sequence's likelihood by.
pub type Steps = Transitions;

pub fn steps(transitions: &Transitions) -> Steps {
    std::array::from_fn(|before| {
        std::array::from_fn(|label| {
            let may = may_follow(before, label);
            if may { transitions[before][label].exp() } else { 0.0 }
        })
    })
}

/// How likely each label is at each token. Linear in the tokens.
pub fn likely(emissions: &[Scores], steps: &Steps) -> Vec<Scores> {
    let here = likelihoods(emissions);
    let mut labels = forward(&here, steps);
    let mut backward = [1.0f32; LABELS];
    for (label, now) in labels.iter_mut().zip(&here).rev() {
        *label = to_one(product(label, &backward));
        backward = step_back(steps, &product(now, &backward));
    }
    labels
}

/// Forward and backward sums. Linear in the tokens (Lafferty, McCallum and Pereira 2001).
pub fn expect(emissions: &[Scores], transitions: &Transitions) -> Expected {
    let steps = steps(transitions);
    let here = likelihoods(emissions);
    let forward = forward(&here, &steps);
    let mut expected =
        Expected { labels: vec![[0.0; LABELS]; here.len()], pairs: [[0.0; LABELS]; LABELS + 1] };
    let mut backward = [1.0f32; LABELS];
    for i in (0..here.len()).rev() {
        expected.labels[i] = to_one(product(&forward[i], &backward));
        let behind = product(&here[i], &backward);
        match i.checked_sub(1).map(|b| forward[b]) {
            None => expected.pairs[START] = expected.labels[i],
            Some(last) => add_pairs(&mut expected.pairs, &steps, &last, &behind),
        }
        backward = step_back(&steps, &behind);
    }
    expected
}

/// Of each token by itself, the best label's being 1.
fn likelihoods(emissions: &[Scores]) -> Vec<Scores> {
    let one = |e: &Scores| {
        let top = e.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        e.map(|x| (x - top).exp())
    };
    emissions.iter().map(one).collect()
}

/// By token, how likely its label is by what stands up to there.
fn forward(here: &[Scores], steps: &Steps) -> Vec<Scores> {
    let mut forward: Vec<Scores> = Vec::with_capacity(here.len());
    for now in here {
        let sums = match forward.last() {
            None => steps[START],
            Some(last) => step_on(steps, last),
        };
        forward.push(to_one(product(&sums, now)));
    }
    forward
}

/// The sums over the label before. In this order the labels are reckoned side by side.
fn step_on(steps: &Steps, last: &Scores) -> Scores {
    let mut sums = [0.0; LABELS];
    for before in 0..LABELS {
        for label in 0..LABELS {
            sums[label] += last[before] * steps[before][label];
        }
    }
    sums
}

/// The sums over the label behind.
fn step_back(steps: &Steps, behind: &Scores) -> Scores {
    let sum = |before: usize| (0..LABELS).map(|l| steps[before][l] * behind[l]).sum::<f32>();
    to_one(std::array::from_fn(sum))
}

fn add_pairs(pairs: &mut Transitions, steps: &Steps, last: &Scores, behind: &Scores) {
    let pair = |b: usize, l: usize| last[b] * steps[b][l] * behind[l];
    let all: [Scores; LABELS] = std::array::from_fn(|b| std::array::from_fn(|l| pair(b, l)));
    let sum = all.iter().flatten().sum::<f32>().max(f32::MIN_POSITIVE);
    for (row, pairs) in pairs.iter_mut().zip(&all) {
        row.iter_mut().zip(pairs).for_each(|(e, p)| *e += p / sum);
    }
}

fn product(a: &Scores, b: &Scores) -> Scores {
    std::array::from_fn(|l| a[l] * b[l])
}

fn to_one(scores: Scores) -> Scores {
    let sum = scores.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    scores.map(|s| s / sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By going through all sequences of labels.
    fn by_hand(emissions: &[Scores], transitions: &Transitions) -> Vec<Scores> {
        let count = LABELS.pow(emissions.len() as u32);
        let mut sums = vec![[0.0f32; LABELS]; emissions.len()];
        for number in 0..count {
            let labels: Vec<usize> =
                (0..emissions.len() as u32).map(|i| number / LABELS.pow(i) % LABELS).collect();
            let (mut score, mut before, mut may) = (0.0, START, true);
            for (i, &label) in labels.iter().enumerate() {
                may &= may_follow(before, label);
                score += emissions[i][label] + transitions[before][label];
                before = label;
            }
            if may {
                labels.iter().enumerate().for_each(|(i, &l)| sums[i][l] += score.exp());
            }
        }
        sums.into_iter().map(to_one).collect()
    }

    #[test]
    fn sums_are_those_of_all_sequences() {
        let mut transitions: Transitions = [[0.0; LABELS]; LABELS + 1];
        transitions[1][2] = 0.7;
        transitions[START][3] = -0.4;
        let emissions: Vec<Scores> =
            (0..3).map(|i| std::array::from_fn(|l| ((i * 5 + l * 3) % 7) as f32 / 3.0)).collect();
        let expected = expect(&emissions, &transitions);
        let near = |a: &Scores, b: &Scores| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-4);
        let truth = by_hand(&emissions, &transitions);
        assert!(expected.labels.iter().zip(&truth).all(|(a, b)| near(a, b)));
        assert_eq!(likely(&emissions, &steps(&transitions)), expected.labels);
        let pairs: f32 = expected.pairs.iter().flatten().sum();
        assert!((pairs - 3.0).abs() < 1e-4, "one a token: {pairs}");
    }
}
