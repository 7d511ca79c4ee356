//! A quick hash for tables whose keys no one can choose against us: a
//! crowded table costs time in proportion to the lexicon, never to the text.

use std::hash::{BuildHasherDefault, Hasher};

pub type Quick = BuildHasherDefault<QuickHasher>;

/// Multiply and rotate, eight bytes at a time.
#[derive(Default)]
pub struct QuickHasher(u64);

impl QuickHasher {
    fn add(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut eight = [0; 8];
            eight[..chunk.len()].copy_from_slice(chunk);
            self.add(u64::from_le_bytes(eight));
        }
    }

    fn write_u8(&mut self, value: u8) {
        self.add(u64::from(value));
    }

    fn write_u32(&mut self, value: u32) {
        self.add(u64::from(value));
    }

    fn finish(&self) -> u64 {
        // The table takes its place from the low bits, which multiplying fills least.
        self.0 ^ (self.0 >> 32)
    }
}
