//! Short ids that survive a rebuild: made from the words, not from the order.

use rustc_hash::{FxHashMap, FxHashSet};

/// Crockford's base 32: no letters that are mistaken for digits.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Hands out ids that it has not handed out before.
#[derive(Default)]
pub struct Ids {
    taken: FxHashSet<String>,
    /// How often the same words were asked for, by their hash: where every
    /// sentence is the same, looking for a free id from the start each time
    /// would take quadratic time.
    asked: FxHashMap<u64, u32>,
}

impl Ids {
    /// `letter` and four digits of a hash of `parts`; hashed again, and from
    /// the 8th time on with more digits, until the id is new.
    pub fn make(&mut self, letter: char, parts: &[&str]) -> String {
        let words = fnv1a(parts);
        let asked = self.asked.entry(words).or_insert(0);
        let mut hash = match *asked {
            0 => words,
            nth => fnv1a(&[&words.to_string(), &nth.to_string()]),
        };
        *asked += 1;
        let mut tries = 0u32;
        loop {
            let length = 4 + (tries / 8) as usize;
            let id: String = std::iter::once(letter)
                .chain((0..length).map(|i| {
                    let digit = hash.checked_shr(5 * i as u32).unwrap_or(0) & 31;
                    DIGITS[digit as usize] as char
                }))
                .collect();
            if self.taken.insert(id.clone()) {
                return id;
            }
            tries += 1;
            hash = fnv1a(&[&id, &tries.to_string()]);
        }
    }
}

/// FNV-1a, 64 bits, with a separator behind every part; the high half is
/// folded in, because the low bits of FNV mix least.
fn fnv1a(parts: &[&str]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_give_the_same_id_and_never_twice_in_one_story() {
        let (mut a, mut b) = (Ids::default(), Ids::default());
        let first = a.make('e', &["report", "They met."]);
        assert_eq!(first, b.make('e', &["report", "They met."]));
        assert_eq!(first.len(), 5);
        assert_ne!(first, a.make('e', &["report", "They met."]));
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        let mut ids = Ids::default();
        assert_ne!(fnv1a(&["ab", "c"]), fnv1a(&["a", "bc"]));
        let many: FxHashSet<String> = (0..5_000).map(|_| ids.make('e', &["x"])).collect();
        assert_eq!(many.len(), 5_000);
    }
}
