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
use super::rows::Rows;
use super::templates::MOST;
use super::{LABELS, Scores};

const MAGIC: &[u8; 8] = b"DTLNAMES";
const VERSION: u8 = 1;

/// The file is not one of weights, or is damaged.
#[derive(Debug, PartialEq, Eq)]
pub struct WeightsError;

/// Weights ready for use.
pub struct Weights {
    rows: Rows,
    scale: f32,
    pub transitions: Transitions,
    /// The same for sums of likelihoods.
    pub steps: Steps,
    /// What they were learnt from.
    pub note: String,
}

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
        let mut features = Vec::with_capacity(count);
        let mut feature = 0u32;
        for _ in 0..count {
            feature = feature.checked_add(reader.varint()?).ok_or(WeightsError)?;
            let labels = reader.take(1)?[0];
            let mut row = NONE;
            for (label, weight) in row.iter_mut().enumerate().take(LABELS) {
                if labels >> label & 1 == 1 {
                    *weight ^= reader.take(1)?[0];
                }
            }
            features.push((feature, row));
        }
        let rows = Rows::new(&features).ok_or(WeightsError)?;
        Ok(Weights { rows, scale, transitions, steps: steps(&transitions), note })
    }

    /// The sum of the weights of a token's features for every label.
    pub fn score(&self, features: &[u32]) -> Scores {
        let mut sums = Sums::default();
        features.iter().take(MOST).for_each(|feature| sums.add(self.rows.get(*feature)));
        sums.scores(self.scale)
    }
}

/// The weights of a feature that has none: each with 128 added in a byte of its own,
/// and in the highest byte a 1, which counts the features when they are added up.
const NONE: [u8; LABELS + 1] = {
    let mut bytes = [0x80; LABELS + 1];
    bytes[LABELS] = 1;
    bytes
};

/// Sums of weights as in [`NONE`]: the even bytes and the odd ones, each in two
/// bytes of its own, which hold those of [`MOST`] features.
#[derive(Default)]
struct Sums {
    even: u64,
    odd: u64,
}

impl Sums {
    const EVEN: u64 = 0x00ff_00ff_00ff_00ff;

    #[inline]
    fn add(&mut self, weights: u64) {
        self.even += weights & Sums::EVEN;
        self.odd += weights >> 8 & Sums::EVEN;
    }

    fn scores(&self, scale: f32) -> Scores {
        let sum = |label: usize| {
            let sums = if label.is_multiple_of(2) { self.even } else { self.odd };
            (sums >> (8 * (label & !1)) & 0xffff) as i32
        };
        let features = sum(LABELS);
        std::array::from_fn(|label| (sum(label) - 128 * features) as f32 * scale)
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
