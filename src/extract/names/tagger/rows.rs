//! The weights of features, looked up by the feature.

use std::hint::select_unpredictable;

/// Which features have weights can't be foreseen, so that a branch on it would
/// often go wrong. Here each has one place alone where it can stand: features
/// are dealt into heaps, and each heap has a displacement that leads all of its
/// features to places of their own (hash, displace and compress: Belazzougui,
/// Botelho and Dietzfelbinger 2009).
pub struct Rows {
    /// By heap.
    displacements: Vec<u16>,
    rows: Vec<Row>,
}

/// A feature with its weights beside it, so that one look finds both.
#[derive(Clone, Copy, Default)]
struct Row {
    feature: u32,
    /// 0 where the row is not in use.
    weights: [u8; 8],
}

/// So many features a heap on average: more would take longer to place.
const HEAP: usize = 2;

impl Rows {
    /// `None` where two are of the same feature, or weights are 0, or no
    /// displacement fits a heap, which takes features that were made for it.
    pub fn new(weights: &[(u32, [u8; 8])]) -> Option<Rows> {
        // A quarter more places than needed, so that free ones are found soon.
        let places = weights.len() + weights.len() / 4 + 1;
        let mut rows = Rows {
            displacements: vec![0; (weights.len() / HEAP + 1).next_power_of_two()],
            rows: vec![Row::default(); places],
        };
        let (dealt, starts) = rows.deal(weights);
        let heap = |n: usize| &dealt[starts[n]..starts[n + 1]];
        let largest = (0..starts.len() - 1).map(|n| heap(n).len()).max().unwrap_or(0);
        // Large ones first, while there is room.
        for size in (1..=largest).rev() {
            for n in (0..starts.len() - 1).filter(|n| heap(*n).len() == size) {
                let fits = |d: &u16| rows.place_all(heap(n), *d);
                rows.displacements[n] = (0..=u16::MAX).find(fits)?;
            }
        }
        weights.iter().all(|(_, weights)| *weights != [0; 8]).then_some(rows)
    }

    /// The rows of each heap side by side, and where each starts, and one more.
    fn deal(&self, weights: &[(u32, [u8; 8])]) -> (Vec<Row>, Vec<usize>) {
        let mut starts = vec![0; self.displacements.len() + 1];
        weights.iter().for_each(|(feature, _)| starts[self.heap(*feature) + 1] += 1);
        for n in 1..starts.len() {
            starts[n] += starts[n - 1];
        }
        let mut next = starts.clone();
        let mut dealt = vec![Row::default(); weights.len()];
        for &(feature, weights) in weights {
            let next = &mut next[self.heap(feature)];
            dealt[*next] = Row { feature, weights };
            *next += 1;
        }
        (dealt, starts)
    }

    /// Whether all of a heap found free places; else none has one.
    fn place_all(&mut self, heap: &[Row], displacement: u16) -> bool {
        for (n, row) in heap.iter().enumerate() {
            let place = self.place(row.feature, displacement);
            if self.rows[place].weights != [0; 8] {
                for row in &heap[..n] {
                    let place = self.place(row.feature, displacement);
                    self.rows[place] = Row::default();
                }
                return false;
            }
            self.rows[place] = *row;
        }
        true
    }

    /// The weights of a feature, little end first; 0 where it has none.
    #[inline]
    pub fn get(&self, feature: u32) -> u64 {
        let row = &self.rows[self.place(feature, self.displacements[self.heap(feature)])];
        select_unpredictable(row.feature == feature, u64::from_le_bytes(row.weights), 0)
    }

    #[inline]
    fn heap(&self, feature: u32) -> usize {
        feature as usize & (self.displacements.len() - 1)
    }

    #[inline]
    fn place(&self, feature: u32, displacement: u16) -> usize {
        let mixed = feature ^ u32::from(displacement).wrapping_mul(0x9e37_79b1);
        let mixed = u64::from(mixed.wrapping_mul(0x85eb_ca6b));
        ((mixed * self.rows.len() as u64) >> 32) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_feature_has_its_own_row_and_others_have_none() {
        // Neighbours and such as are far from each other.
        for count in [0, 1, 2, 3, 1000] {
            let features = (0..count).map(|n: u32| n * n * n * 3);
            let weights: Vec<(u32, [u8; 8])> =
                features.map(|f| (f, (u64::from(f) + 1).to_le_bytes())).collect();
            let rows = Rows::new(&weights).unwrap();
            for (feature, _) in &weights {
                assert_eq!(rows.get(*feature), u64::from(*feature) + 1);
                assert_eq!(rows.get(feature + 1), 0);
            }
            assert_eq!(rows.get(u32::MAX), 0);
        }
    }

    #[test]
    fn err_a_feature_that_comes_twice() {
        assert!(Rows::new(&[(7, [1; 8]), (7, [2; 8])]).is_none());
    }
}
