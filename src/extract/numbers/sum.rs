//! What several number words are worth together.

use super::NumberWord;

/// Adds up number words from left to right.
#[derive(Default)]
pub struct WordSum {
    total: f64,
    current: f64,
    last: Option<NumberWord>,
}

impl WordSum {
    /// `false` where the word can't follow: `two three`, `nineteen ninety`.
    pub fn add(&mut self, word: NumberWord) -> bool {
        use NumberWord::{Collective, Hundred, Magnitude, Small, Tens};
        match (word, self.last) {
            (Small(v), None | Some(Hundred | Magnitude(_))) => self.current += v,
            (Small(v), Some(Tens(_))) if v > 0.0 && v < 10.0 => self.current += v,
            (Tens(v), None | Some(Hundred | Magnitude(_))) => self.current += v,
            (Hundred, None) => self.current = 100.0,
            (Hundred, Some(Small(_) | Tens(_))) => self.current *= 100.0,
            (Magnitude(m) | Collective(m), last) if !matches!(last, Some(Collective(_))) => {
                if matches!(last, Some(Magnitude(_))) {
                    // `thousand million`
                    self.total *= m;
                } else {
                    self.total += if last.is_none() { m } else { self.current * m };
                }
                self.current = 0.0;
            }
            _ => return false,
        }
        self.last = Some(word);
        true
    }

    pub fn takes_and(&self) -> bool {
        matches!(self.last, Some(NumberWord::Hundred | NumberWord::Magnitude(_)))
    }

    pub fn value(&self) -> f64 {
        self.total + self.current
    }
}
