//! A list of records that need not be in memory to be known: all there, or in
//! blocks of bytes, each of which is read when one of its records is asked for.

use super::codec::LARGE;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Made once. Natively stories go from thread to thread; in a browser there is one.
#[cfg(not(target_arch = "wasm32"))]
type Once<T> = std::sync::OnceLock<T>;
#[cfg(target_arch = "wasm32")]
type Once<T> = std::cell::OnceCell<T>;

/// Made from a `Vec`, it is one; made by [`codec`](super::codec), it may be packed.
/// Natively it can be used like a `Vec`, which reads all that it holds.
pub struct Records<T> {
    whole: Once<Vec<T>>,
    packed: Option<Packed<T>>,
}

/// How the records of a block are read; `None` where its bytes are damaged.
pub type Read<T> = fn(&[u8], &Limits) -> Option<Vec<T>>;

/// How many records of each list there are, for what points at them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    pub articles: usize,
    pub entities: usize,
    pub topics: usize,
    pub figures: usize,
}

#[derive(Clone)]
struct Packed<T> {
    len: usize,
    /// Records in each block but the last; at least 1.
    size: usize,
    blocks: Vec<Block<T>>,
    limits: Limits,
    read: Read<T>,
}

struct Block<T> {
    slot: Slot,
    /// None where the bytes are damaged.
    records: Once<Vec<T>>,
}

/// Where bytes are, or are to be put.
#[derive(Debug, Default)]
pub struct Slot {
    bytes: Once<Bytes>,
    is_wanted: AtomicBool,
}

impl Slot {
    /// Bytes that are not here are wanted from now on.
    pub fn get(&self) -> Option<&Bytes> {
        let bytes = self.bytes.get();
        self.is_wanted.store(bytes.is_none(), Ordering::Relaxed);
        bytes
    }

    /// The first that are put stay.
    pub fn put(&self, bytes: Bytes) {
        let _ = self.bytes.set(bytes);
        self.is_wanted.store(false, Ordering::Relaxed);
    }

    /// The same for bytes that can be read; says whether they are here.
    pub fn put_if(&self, bytes: Bytes, can_be_read: impl FnOnce(&[u8]) -> bool) -> bool {
        let is_here = self.is_filled() || can_be_read(bytes.get());
        if is_here {
            self.put(bytes);
        }
        is_here
    }

    pub fn is_filled(&self) -> bool {
        self.bytes.get().is_some()
    }

    /// The places of those that were asked for since the last call and are not here.
    pub fn wanted<'a>(slots: impl Iterator<Item = &'a Slot>) -> Vec<usize> {
        let is_wanted = |slot: &Slot| slot.is_wanted.swap(false, Ordering::Relaxed);
        slots.enumerate().filter(|(_, slot)| is_wanted(slot)).map(|(i, _)| i).collect()
    }
}

impl Clone for Slot {
    fn clone(&self) -> Slot {
        Slot { bytes: self.bytes.clone(), is_wanted: AtomicBool::new(false) }
    }
}

/// A stretch of bytes that others share.
#[derive(Clone, Debug)]
pub struct Bytes(pub Arc<Vec<u8>>, pub Range<usize>);

impl Bytes {
    pub fn whole(bytes: Vec<u8>) -> Bytes {
        let all = 0..bytes.len();
        Bytes(Arc::new(bytes), all)
    }

    pub fn get(&self) -> &[u8] {
        self.0.get(self.1.clone()).unwrap_or_default()
    }
}

impl<T> Records<T> {
    /// `len` records in blocks of `size`, the bytes of which are to be put into its
    /// [slots](Records::slots).
    pub fn packed(len: usize, size: usize, limits: Limits, read: Read<T>) -> Records<T> {
        let size = size.max(1);
        let blocks = (0..len.div_ceil(size)).map(|_| Block::default()).collect();
        let packed = Some(Packed { len, size, blocks, limits, read });
        Records { whole: Once::new(), packed }
    }

    /// Compiled away where there is none.
    #[inline(always)]
    fn pack(&self) -> Option<&Packed<T>> {
        if LARGE { self.packed.as_ref() } else { None }
    }

    pub fn len(&self) -> usize {
        match (self.pack(), self.whole.get()) {
            (Some(packed), _) => packed.len,
            (None, whole) => whole.map_or(0, Vec::len),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// `None` also where the record's block is not here yet; it is then [wanted](Slot::wanted).
    pub fn get(&self, i: usize) -> Option<&T> {
        match self.pack() {
            Some(packed) => packed.block(i / packed.size)?.get(i % packed.size),
            None => self.whole.get()?.get(i),
        }
    }

    /// The same, but what is not here is not wanted for it.
    pub fn here(&self, i: usize) -> Option<&T> {
        let is_here = |packed: &Packed<T>| {
            packed.blocks.get(i / packed.size).is_some_and(|block| block.slot.is_filled())
        };
        self.pack().is_none_or(is_here).then(|| self.get(i)).flatten()
    }

    /// Those that are here, with their numbers. Reads all.
    pub fn numbered(&self) -> impl DoubleEndedIterator<Item = (usize, &T)> {
        (0..self.len()).filter_map(|i| Some((i, self.get(i)?)))
    }

    /// Of its blocks.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        let blocks = self.pack().map_or(&[][..], |packed| &packed.blocks);
        blocks.iter().map(|block| &block.slot)
    }

    /// The bytes of a block, unless they are damaged; says whether it is here.
    pub fn put(&self, i: usize, bytes: Bytes) -> bool {
        let Some(packed) = self.pack() else { return false };
        packed.blocks.get(i).is_some_and(|block| {
            block.slot.put_if(bytes, |bytes| match packed.read(i, bytes) {
                Some(records) => block.records.set(records).is_ok(),
                None => false,
            })
        })
    }
}

impl<T> Packed<T> {
    fn block(&self, i: usize) -> Option<&[T]> {
        let block = self.blocks.get(i)?;
        let bytes = block.slot.get()?;
        Some(block.records.get_or_init(|| self.read(i, bytes.get()).unwrap_or_default()))
    }

    /// The records of a block; `None` where they are damaged or not as many as they are to be.
    fn read(&self, i: usize, bytes: &[u8]) -> Option<Vec<T>> {
        let n = self.size.min(self.len - i * self.size);
        (self.read)(bytes, &self.limits).filter(|all| all.len() == n)
    }
}

impl<T> From<Vec<T>> for Records<T> {
    fn from(all: Vec<T>) -> Records<T> {
        let whole = Once::new();
        let _ = whole.set(all);
        Records { whole, packed: None }
    }
}

impl<T> FromIterator<T> for Records<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Records<T> {
        all.into_iter().collect::<Vec<T>>().into()
    }
}

impl<T> Default for Records<T> {
    fn default() -> Records<T> {
        Vec::new().into()
    }
}

impl<T> Default for Block<T> {
    fn default() -> Block<T> {
        Block { slot: Slot::default(), records: Once::new() }
    }
}

impl<T: Clone> Clone for Records<T> {
    fn clone(&self) -> Records<T> {
        Records { whole: self.whole.clone(), packed: self.packed.clone() }
    }
}

impl<T: Clone> Clone for Block<T> {
    fn clone(&self) -> Block<T> {
        Block { slot: self.slot.clone(), records: self.records.clone() }
    }
}

impl<T: PartialEq> PartialEq for Records<T> {
    fn eq(&self, other: &Records<T>) -> bool {
        self.len() == other.len() && (0..self.len()).all(|i| self.get(i) == other.get(i))
    }
}

impl<T: fmt::Debug> fmt::Debug for Records<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.numbered().map(|(_, record)| record)).finish()
    }
}

impl<T: Serialize> Serialize for Records<T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(self.numbered().map(|(_, record)| record))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Records<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Records<T>, D::Error> {
        Vec::deserialize(d).map(Records::from)
    }
}

impl<T: Clone> Records<T> {
    /// Those that are here. Reads all, and keeps them once more if they are packed.
    pub fn all(&self) -> &Vec<T> {
        self.whole.get_or_init(|| self.numbered().map(|(_, record)| record.clone()).collect())
    }
}

/// Where stories are made, all is at hand.
#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::Records;
    use std::ops::{Deref, DerefMut};

    impl<T: Clone> Deref for Records<T> {
        type Target = Vec<T>;
        fn deref(&self) -> &Vec<T> {
            self.all()
        }
    }

    impl<T: Clone> DerefMut for Records<T> {
        fn deref_mut(&mut self) -> &mut Vec<T> {
            if self.packed.is_some() {
                *self = Records::from(self.all().clone());
            }
            self.whole.get_or_init(Vec::new);
            self.whole.get_mut().expect("it was set the line before")
        }
    }

    impl<'a, T: Clone> IntoIterator for &'a Records<T> {
        type Item = &'a T;
        type IntoIter = std::slice::Iter<'a, T>;
        fn into_iter(self) -> Self::IntoIter {
            self.all().iter()
        }
    }

    impl<'a, T: Clone> IntoIterator for &'a mut Records<T> {
        type Item = &'a mut T;
        type IntoIter = std::slice::IterMut<'a, T>;
        fn into_iter(self) -> Self::IntoIter {
            (**self).iter_mut()
        }
    }

    impl<T: Clone> IntoIterator for Records<T> {
        type Item = T;
        type IntoIter = std::vec::IntoIter<T>;
        fn into_iter(mut self) -> Self::IntoIter {
            std::mem::take(&mut *self).into_iter()
        }
    }
}
