//! The weights as a file.
//!
//! ```text
//! file    = "DTLNAMES" version:u8  note  scale:f32  transitions  count:u32  feature*count
//! note    = length:u16 text                         what it was learnt from
//! transitions = i16 * (LABELS + 1) * LABELS         in units of scale / 256
//! feature = delta:u  labels:u8  weight:i8 * (bits set in labels)
//! u       = LEB128; delta is the difference from the feature before
//! ```
//!
//! Features are hashes in rising order; bit n of `labels` says that label n
//! has a weight, in units of `scale`. Little end first.

use super::decode::Transitions;
use super::expected::{Steps, steps};
use super::templates::MOST;
use super::{LABELS, Scores};

const MAGIC: &[u8; 8] = b"DTLNAMES";
const VERSION: u8 = 1;

/// The file is not one of weights, or is damaged.
#[derive(Debug, PartialEq, Eq)]
pub struct WeightsError;

/// Weights ready for use.
pub struct Weights {
    /// Open addressing, at most two thirds full: one look finds most rows,
    /// where two would be needed in a table in order.
    rows: Vec<Row>,
    /// One bit a feature that has weights: most features have none, and this
    /// much smaller table says so without a look at the rows.
    known: Vec<u64>,
    /// Leaves as many high bits as tell the words of `known` apart.
    known_shift: u32,
    scale: f32,
    pub transitions: Transitions,
    /// The same for sums of likelihoods.
    pub steps: Steps,
    /// What they were learnt from.
    pub note: String,
}

/// A feature with its weights beside it, so that one look finds both.
#[derive(Clone, Copy, Default)]
struct Row {
    feature: u32,
    /// The last is no label's: 1 where the row is in use.
    weights: [i8; LABELS + 1],
}

/// By label, in units of the scale: those of [`MOST`] features, 128 at most each, fit.
type Sums = [i16; LABELS + 1];

impl Weights {
    /// # Errors
    /// Where the bytes are not of the form drawn above.
    pub fn decode(bytes: &[u8]) -> Result<Weights, WeightsError> {
        let mut reader = Reader { bytes };
        if reader.take(8)? != MAGIC || reader.take(1)? != [VERSION] {
            return Err(WeightsError);
        }
        let length = u16::from_le_bytes(reader.array()?);
        let note = String::from_utf8_lossy(reader.take(usize::from(length))?).into_owned();
        let scale = f32::from_le_bytes(reader.array()?);
        let mut transitions = [[0.0; LABELS]; LABELS + 1];
        for weight in transitions.iter_mut().flatten() {
            *weight = f32::from(i16::from_le_bytes(reader.array()?)) * scale / 256.0;
        }
        let count = u32::from_le_bytes(reader.array()?) as usize;
        // A feature takes three bytes at least.
        if count > reader.bytes.len() / 3 {
            return Err(WeightsError);
        }
        // Eight bits a feature, so that few of the others find theirs set.
        let known_bits = (count / 8 + 2).next_power_of_two().ilog2();
        let mut weights = Weights {
            rows: vec![Row::default(); (count * 3 / 2 + 2).next_power_of_two()],
            known: vec![0; 1 << known_bits],
            known_shift: 32 - known_bits,
            scale,
            transitions,
            steps: steps(&transitions),
            note,
        };
        let mut feature = 0u32;
        for _ in 0..count {
            feature = feature.checked_add(reader.varint()?).ok_or(WeightsError)?;
            let labels = reader.take(1)?[0];
            let mut row = [0; LABELS + 1];
            for (label, weight) in row.iter_mut().enumerate().take(LABELS) {
                if labels >> label & 1 == 1 {
                    *weight = reader.take(1)?[0] as i8;
                }
            }
            weights.insert(feature, row);
        }
        Ok(weights)
    }

    fn insert(&mut self, feature: u32, mut weights: [i8; LABELS + 1]) {
        weights[LABELS] = 1;
        let mask = self.rows.len() - 1;
        let mut at = feature as usize & mask;
        while self.rows[at].weights[LABELS] != 0 {
            at = (at + 1) & mask;
        }
        self.rows[at] = Row { feature, weights };
        let (word, bit) = self.place(feature);
        self.known[word] |= 1 << bit;
    }

    /// Where `known` has the feature's bit. From the high bits of the hash, as
    /// the rows go by the low ones.
    fn place(&self, feature: u32) -> (usize, u32) {
        ((feature >> self.known_shift) as usize, feature & 63)
    }

    /// False for most features that have no weights, true for all that have some.
    pub fn may_know(&self, feature: u32) -> bool {
        let (word, bit) = self.place(feature);
        self.known[word] >> bit & 1 == 1
    }

    /// The sum of the weights of a token's features for every label.
    pub fn score(&self, features: &[u32]) -> Scores {
        let mut sums = [0; LABELS + 1];
        features.iter().take(MOST).for_each(|feature| self.add(*feature, &mut sums));
        std::array::from_fn(|label| f32::from(sums[label]) * self.scale)
    }

    fn add(&self, feature: u32, sums: &mut Sums) {
        let mask = self.rows.len() - 1;
        let mut at = feature as usize & mask;
        while self.rows[at].weights[LABELS] != 0 {
            let row = &self.rows[at];
            if row.feature == feature {
                // Eight additions at once.
                *sums = std::array::from_fn(|label| sums[label] + i16::from(row.weights[label]));
                return;
            }
            at = (at + 1) & mask;
        }
    }
}

/// Writes weights that [`Weights::decode`] reads. `features` in rising order of
/// their hash. Weights too small to count are left out.
pub fn encode(note: &str, transitions: &Transitions, features: &[(u32, Scores)]) -> Vec<u8> {
    let largest = features.iter().flat_map(|(_, w)| w).fold(0.0f32, |a, b| a.max(b.abs()));
    let scale = if largest > 0.0 { largest / 127.0 } else { 1.0 };
    let small = |w: f32| (w / scale).round().clamp(-127.0, 127.0) as i8;
    let note: String = note.chars().take(4000).collect();
    let mut bytes = [MAGIC.as_slice(), &[VERSION]].concat();
    bytes.extend((note.len() as u16).to_le_bytes());
    bytes.extend(note.as_bytes());
    bytes.extend(scale.to_le_bytes());
    for weight in transitions.iter().flatten() {
        let units = (weight / scale * 256.0).round().clamp(-32767.0, 32767.0);
        bytes.extend((units as i16).to_le_bytes());
    }
    let mut body = Vec::new();
    let (mut count, mut last) = (0u32, 0u32);
    for (feature, weights) in features {
        let row: Vec<(usize, i8)> =
            weights.iter().map(|w| small(*w)).enumerate().filter(|(_, w)| *w != 0).collect();
        if row.is_empty() {
            continue;
        }
        put_varint(&mut body, feature - last);
        body.push(row.iter().fold(0u8, |bits, (label, _)| bits | 1 << label));
        body.extend(row.iter().map(|(_, w)| *w as u8));
        last = *feature;
        count += 1;
    }
    bytes.extend(count.to_le_bytes());
    bytes.extend(body);
    bytes
}

fn put_varint(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], WeightsError> {
        let (head, rest) = self.bytes.split_at_checked(count).ok_or(WeightsError)?;
        self.bytes = rest;
        Ok(head)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], WeightsError> {
        self.take(N)?.try_into().map_err(|_| WeightsError)
    }

    fn varint(&mut self) -> Result<u32, WeightsError> {
        let mut value = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.take(1)?[0];
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(value).map_err(|_| WeightsError);
            }
        }
        Err(WeightsError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Vec<u8> {
        let mut transitions = [[0.0; LABELS]; LABELS + 1];
        transitions[1][2] = 2.0;
        let one = |label: usize, weight: f32| {
            let mut row = [0.0; LABELS];
            row[label] = weight;
            row
        };
        encode(
            "note",
            &transitions,
            &[(3, one(1, 4.0)), (300, one(2, -1.0)), (9_000_000, one(6, 0.001))],
        )
    }

    #[test]
    fn what_is_written_is_read() {
        let weights = Weights::decode(&sample()).unwrap();
        let near = |a: f32, b: f32| (a - b).abs() < 0.05;
        assert!(near(weights.score(&[3])[1], 4.0));
        assert!(near(weights.score(&[3, 300, 7])[2], -1.0));
        assert!(near(weights.transitions[1][2], 2.0));
        assert_eq!(weights.note, "note");
        assert_eq!(weights.score(&[9_000_000]), [0.0; LABELS], "too small to be kept");
    }

    #[test]
    fn err_damaged_files() {
        let bytes = sample();
        for cut in 0..bytes.len() {
            assert!(Weights::decode(&bytes[..cut]).is_err(), "{cut}");
        }
        assert!(Weights::decode(b"something else altogether").is_err());
    }
}
