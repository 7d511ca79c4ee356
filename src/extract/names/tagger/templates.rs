//! The templates: what is said of a token, its neighbours and the run of
//! capitals that it stands in. A feature is the hash of a template's number
//! and two values, so that the weights hold no text.

use super::sight::Sight;

/// More features than a token can have: 22 of words, 18 of the run and of what
/// was seen, five for each bit of the lexicon, one for each sign of the text.
pub const MOST: usize = 256;

/// The features of one token.
pub struct Row {
    features: [u32; MOST],
    count: usize,
}

impl Row {
    pub fn new() -> Row {
        Row { features: [0; MOST], count: 0 }
    }

    pub fn clear(&mut self) {
        self.count = 0;
    }

    pub fn features(&self) -> &[u32] {
        &self.features[..self.count]
    }

    fn add(&mut self, template: u32, a: u32, b: u32) {
        if let Some(feature) = self.features.get_mut(self.count) {
            *feature = mix(template, a, b);
            self.count += 1;
        }
    }
}

/// Mixes a template's number and values into one feature.
pub fn mix(template: u32, a: u32, b: u32) -> u32 {
    let mut h = u64::from(template).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h = (h ^ u64::from(a)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    h = (h ^ (h >> 32) ^ u64::from(b)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    (h >> 32) as u32
}

/// A token's own sight and its neighbours'.
pub struct Near<'s> {
    pub before2: &'s Sight,
    pub before: &'s Sight,
    pub here: &'s Sight,
    pub after: &'s Sight,
    pub after2: &'s Sight,
}

/// The run of capitals that a token stands in, with what stands around it.
pub struct Run<'s> {
    pub out_before: &'s Sight,
    pub first: &'s Sight,
    pub last: &'s Sight,
    pub out_after: &'s Sight,
    /// In tokens, at most 6.
    pub length: u32,
    /// The token's place in it, at most 5.
    pub place: u32,
    /// The hash of its words, at its first token.
    pub words: Option<u32>,
}

impl Row {
    /// Adds all features of the token that stands there.
    pub fn add_token(&mut self, near: &Near, run: &Run) {
        self.add_words(near);
        self.add_signs(near);
        self.add_run(run);
    }

    /// The words and shapes of the token and its neighbours, and the rules' names.
    fn add_words(&mut self, near: &Near) {
        let Near { before2, before, here, after, after2 } = near;
        let mut add = |template: u32, a: u32, b: u32| self.add(template, a, b);
        add(0, 0, 0);
        add(1, here.word, 0);
        add(2, here.exact, 0);
        add(3, before.word, 0);
        add(4, after.word, 0);
        add(5, before2.word, before.brief);
        add(6, after2.word, after.brief);
        add(7, here.shape, 0);
        add(8, here.brief, before.brief);
        add(9, here.brief, after.brief);
        for (n, suffix) in here.suffixes.iter().enumerate() {
            add(10 + n as u32, *suffix, here.brief);
        }
        add(13, here.prefix, here.brief);
        add(14, before.word, here.word);
        add(15, here.word, after.word);
        add(16, before.word, here.brief);
        add(17, after.word, here.brief);
        add(18, u32::from(here.opens), here.brief);
        add(19, here.rule, 0);
        add(20, here.rule, here.brief);
        add(21, before.rule, here.rule);
        add(22, here.rule, after.rule);
    }

    /// What the lexicon and the rest of the text say of the token and its neighbours.
    fn add_signs(&mut self, near: &Near) {
        let Near { before, here, after, .. } = near;
        let mut add = |template: u32, a: u32, b: u32| self.add(template, a, b);
        for bit in bits(here.lexicon) {
            add(23, bit, u32::from(here.opens));
            add(24, bit, before.brief);
            add(25, bit, after.brief);
        }
        for bit in bits(before.lexicon) {
            add(26, bit, here.brief);
        }
        for bit in bits(after.lexicon) {
            add(27, bit, here.brief);
        }
        add(28, here.lexicon, after.lexicon);
        add(29, before.lexicon, here.lexicon);
        for bit in bits(here.seen) {
            add(30, bit, here.brief);
        }
        add(31, here.seen, u32::from(here.opens));
        add(32, here.seen & 0xe0, here.lexicon);
        add(33, after.seen & 0xe7, here.brief);
        add(34, before.seen & 0xe7, here.brief);
    }

    fn add_run(&mut self, run: &Run) {
        let Run { out_before, first, last, out_after, length, place, words } = *run;
        let mut add = |template: u32, a: u32, b: u32| self.add(template, a, b);
        add(35, length, place);
        add(36, out_before.word, 0);
        add(37, out_after.word, 0);
        add(38, out_before.word, length);
        add(39, out_after.word, length);
        add(40, out_before.lexicon, place);
        add(41, last.word, place.min(2));
        add(42, last.lexicon, place.min(2));
        add(43, first.word, place);
        add(44, first.lexicon, place);
        if let Some(words) = words {
            add(45, words, 0);
        }
        add(46, out_before.suffixes[1], length);
        add(47, out_after.suffixes[1], length);
    }
}

/// The numbers of the bits that are set, in rising order.
fn bits(set: u32) -> impl Iterator<Item = u32> {
    let rest = |set: &u32| Some(set & (set - 1)).filter(|rest| *rest != 0);
    std::iter::successors(Some(set).filter(|set| *set != 0), rest).map(u32::trailing_zeros)
}
