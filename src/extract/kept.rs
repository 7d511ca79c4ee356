//! What is kept between builds: what one report gives, under a hash of all that it
//! depends on. Whatever the store does, a story comes out the same.

use super::lexicon::Lexicon;
use super::own_cast::OwnCast;
use crate::model::Day;
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The first half of a SHA-256.
pub type Key = [u8; 16];

/// Where bytes are kept. It may lose any of them, but never gives others.
pub trait Store: Sync {
    fn get(&self, key: &Key) -> Option<Vec<u8>>;
    fn put(&self, key: &Key, bytes: &[u8]);
}

/// Results of one extractor in a store.
pub struct Kept<'a> {
    store: &'a dyn Store,
    /// Over the extractor's sources and its lexicon.
    extractor: Sha256,
    known: AtomicUsize,
}

/// A hash of the sources that results depend on; made by build.rs.
const SOURCES: &str = env!("DATELINE_EXTRACTOR");

impl<'a> Kept<'a> {
    pub fn new(lexicon: &Lexicon, store: &'a dyn Store) -> Kept<'a> {
        let mut extractor = Sha256::new();
        add(&mut extractor, SOURCES);
        for (name, text) in lexicon.texts() {
            add(&mut extractor, name);
            add(&mut extractor, text);
        }
        Kept { store, extractor, known: AtomicUsize::new(0) }
    }

    /// How many texts were known before.
    pub fn known(&self) -> usize {
        self.known.load(Ordering::Relaxed)
    }

    pub fn text_key(&self, text: &str, published: Day, place: &str) -> Key {
        let mut hash = self.extractor.clone();
        add(&mut hash, "text");
        add(&mut hash, text);
        add(&mut hash, place);
        hash.update(published.number().to_le_bytes());
        half(hash)
    }

    /// Of what the text of a key tells, when those that it names are these.
    pub fn told_key(&self, text: &Key, cast: &OwnCast) -> Key {
        let mut hash = Sha256::new();
        hash.update(b"told");
        hash.update(text);
        cast.add_to(&mut hash);
        half(hash)
    }

    /// What a text gives by itself, as it was kept or made now.
    pub fn text<T: Serialize + DeserializeOwned>(&self, key: &Key, make: impl FnOnce() -> T) -> T {
        self.get(key)
            .inspect(|_| _ = self.known.fetch_add(1, Ordering::Relaxed))
            .unwrap_or_else(|| self.put(key, make()))
    }

    /// The same of what it gives with its cast.
    pub fn told<T: Serialize + DeserializeOwned>(&self, key: &Key, make: impl FnOnce() -> T) -> T {
        self.get(key).unwrap_or_else(|| self.put(key, make()))
    }

    fn get<T: DeserializeOwned>(&self, key: &Key) -> Option<T> {
        postcard::from_bytes(&self.store.get(key)?).ok()
    }

    fn put<T: Serialize>(&self, key: &Key, made: T) -> T {
        // What can't be written is made again.
        if let Ok(bytes) = postcard::to_stdvec(&made) {
            self.store.put(key, &bytes);
        }
        made
    }
}

/// With its length, so that two strings don't run into each other.
pub fn add(hash: &mut Sha256, text: &str) {
    hash.update((text.len() as u64).to_le_bytes());
    hash.update(text);
}

fn half(hash: Sha256) -> Key {
    let whole = hash.finalize();
    std::array::from_fn(|i| whole[i])
}
