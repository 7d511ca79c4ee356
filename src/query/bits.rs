//! Sets of events, one bit each.

/// Of events `0..n`; sets that meet are of the same `n`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bits(Vec<u64>);

impl Bits {
    pub fn none(n: usize) -> Bits {
        Bits(vec![0; n.div_ceil(64)])
    }

    pub fn all(n: usize) -> Bits {
        let mut all = Bits(vec![u64::MAX; n.div_ceil(64)]);
        if let Some(last) = all.0.last_mut().filter(|_| !n.is_multiple_of(64)) {
            *last = (1 << (n % 64)) - 1;
        }
        all
    }

    /// Of words of 64 events, the first in the lowest bit.
    pub fn of_words(words: impl Iterator<Item = u64>) -> Bits {
        Bits(words.collect())
    }

    pub fn set(&mut self, i: u32, on: bool) {
        if let Some(word) = self.0.get_mut(i as usize / 64) {
            let bit = 1 << (i % 64);
            *word = if on { *word | bit } else { *word & !bit };
        }
    }

    pub fn has(&self, i: u32) -> bool {
        self.0.get(i as usize / 64).is_some_and(|word| word >> (i % 64) & 1 == 1)
    }

    pub fn word(&self, i: usize) -> u64 {
        self.0.get(i).copied().unwrap_or(0)
    }

    pub fn and(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a &= b);
    }

    pub fn or(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a |= b);
    }

    pub fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many are in one of two sets and not in the other.
    pub fn n_differing(&self, other: &Bits) -> usize {
        self.0.iter().zip(&other.0).map(|(a, b)| (a ^ b).count_ones() as usize).sum()
    }

    /// Calls for each that is in one of two sets and not in the other, in order.
    #[inline]
    pub fn each_differing(&self, other: &Bits, mut call: impl FnMut(u32)) {
        for (i, (a, b)) in self.0.iter().zip(&other.0).enumerate() {
            let mut word = a ^ b;
            while word != 0 {
                call(i as u32 * 64 + word.trailing_zeros());
                word &= word - 1;
            }
        }
    }

    /// Each, in order.
    pub fn iter(&self) -> Ones<'_> {
        Ones { words: self.0.iter(), word: 0, at: u32::MAX.wrapping_sub(63) }
    }
}

/// The members of a set.
#[derive(Clone)]
pub struct Ones<'a> {
    words: std::slice::Iter<'a, u64>,
    /// What is left of the one before those, which begins `at` this event.
    word: u64,
    at: u32,
}

impl Iterator for Ones<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        while self.word == 0 {
            self.word = *self.words.next()?;
            self.at = self.at.wrapping_add(64);
        }
        let one = self.at + self.word.trailing_zeros();
        self.word &= self.word - 1;
        Some(one)
    }
}
