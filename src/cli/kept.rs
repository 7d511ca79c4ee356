//! Where a build keeps what it found in each report: files that are only added to,
//! so that a build that is stopped, however that comes, loses at most the record that it was writing.
//!
//! ```text
//! segment = { record }*
//! record  = key:16 length:u32 sum:u32 head:u32 payload       little end first
//! sum     = CRC-32 of the payload
//! head    = CRC-32 of the 24 bytes before
//! ```
//!
//! What is damaged is not there: a record with another sum, and all of a segment
//! behind a head with another one.

use crate::extract::kept::{Key, Store};
use flate2::Crc;
use rustc_hash::FxHashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// More segments than these are made one when a build is done.
const MOST_SEGMENTS: usize = 8;

/// Bytes of a record before its payload.
const HEAD: usize = 28;

const SUFFIX: &str = "kept";

/// A folder of segments.
pub struct KeptFiles {
    folder: PathBuf,
    segments: Vec<Segment>,
    /// Only looked up, and walked in the order of the segments.
    places: FxHashMap<Key, Place>,
    added: Mutex<Added>,
}

struct Segment {
    path: PathBuf,
    file: Mutex<File>,
    /// Of its records that can be reached.
    bytes: u64,
}

/// Where a record's payload stands.
struct Place {
    segment: usize,
    at: u64,
    length: u32,
    sum: u32,
    used: AtomicBool,
}

/// What this build adds.
#[derive(Default)]
struct Added {
    file: Option<(PathBuf, File)>,
    failed: Option<io::Error>,
}

impl KeptFiles {
    /// What is there already is used; whatever can't be read is not.
    pub fn open(folder: &Path) -> KeptFiles {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|end| end == SUFFIX));
        paths.sort();
        let mut kept = KeptFiles {
            folder: folder.to_owned(),
            segments: Vec::new(),
            places: FxHashMap::default(),
            added: Mutex::default(),
        };
        for path in paths {
            if let Ok(file) = File::open(&path) {
                kept.add_segment(path, file);
            }
        }
        kept
    }

    fn add_segment(&mut self, path: PathBuf, mut file: File) {
        let segment = self.segments.len();
        let size = file.metadata().map_or(0, |data| data.len());
        let mut reader = BufReader::new(&mut file);
        let mut at = 0;
        let mut head = [0; HEAD];
        while reader.read_exact(&mut head).is_ok() {
            let Some((key, length, sum)) = parse_head(&head) else { break };
            let end = at + HEAD as u64 + u64::from(length);
            if end > size || reader.seek_relative(i64::from(length)).is_err() {
                break;
            }
            let (at_payload, used) = (at + HEAD as u64, AtomicBool::new(false));
            self.places.insert(key, Place { segment, at: at_payload, length, sum, used });
            at = end;
        }
        self.segments.push(Segment { path, file: Mutex::new(file), bytes: at });
    }

    fn read(&self, place: &Place) -> Option<Vec<u8>> {
        let segment = self.segments.get(place.segment)?;
        let mut payload = vec![0; place.length as usize];
        let mut file = segment.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(place.at)).ok()?;
        file.read_exact(&mut payload).ok()?;
        drop(file);
        (checksum(&payload) == place.sum).then_some(payload)
    }

    /// After a build that got to its end: many segments, or such as hold more that
    /// is of no use any more than is, become one.
    ///
    /// # Errors
    /// Where a record could not be written, now or before; what was is there.
    pub fn finish(self) -> io::Result<()> {
        let KeptFiles { segments, places, added, folder } = &self;
        let mut added = added.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(error) = added.failed.take() {
            return Err(error);
        }
        let used: Vec<(&Key, &Place)> = {
            let all = places.iter().filter(|(_, place)| place.used.load(Ordering::Relaxed));
            let mut used: Vec<_> = all.collect();
            used.sort_unstable_by_key(|(_, place)| (place.segment, place.at));
            used
        };
        let old: u64 = segments.iter().map(|segment| segment.bytes).sum();
        let new: u64 = used.iter().map(|(_, place)| HEAD as u64 + u64::from(place.length)).sum();
        if segments.len() < MOST_SEGMENTS && old <= 2 * new {
            return Ok(());
        }
        if !used.is_empty() {
            let (path, mut file) = create(folder)?;
            let copied = used.iter().try_for_each(|(key, place)| match self.read(place) {
                Some(payload) => file.write_all(&record(key, &payload)),
                None => Ok(()),
            });
            if let Err(e) = copied {
                // Half of a copy is of no more use than none.
                fs::remove_file(path).ok();
                return Err(e);
            }
        }
        segments.iter().for_each(|segment| _ = fs::remove_file(&segment.path));
        Ok(())
    }
}

impl Store for KeptFiles {
    fn get(&self, key: &Key) -> Option<Vec<u8>> {
        let place = self.places.get(key)?;
        let payload = self.read(place)?;
        place.used.store(true, Ordering::Relaxed);
        Some(payload)
    }

    fn put(&self, key: &Key, bytes: &[u8]) {
        if u32::try_from(bytes.len()).is_err() {
            return;
        }
        let record = record(key, bytes);
        let mut added = self.added.lock().unwrap_or_else(PoisonError::into_inner);
        if added.failed.is_some() {
            return;
        }
        if added.file.is_none() {
            match create(&self.folder) {
                Ok(file) => added.file = Some(file),
                Err(e) => added.failed = Some(e),
            }
        }
        // At once and whole, so that a kill between two records loses none.
        let written = added.file.as_mut().map_or(Ok(()), |(_, file)| file.write_all(&record));
        // Behind half a record none could be reached.
        added.failed = added.failed.take().or(written.err());
    }
}

/// A new segment, behind all others.
fn create(folder: &Path) -> io::Result<(PathBuf, File)> {
    fs::create_dir_all(folder)?;
    let mut number = 0_u32;
    loop {
        let path = folder.join(format!("{number:05}")).with_extension(SUFFIX);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(e) => return Err(e),
        }
    }
}

fn record(key: &Key, payload: &[u8]) -> Vec<u8> {
    let mut record = Vec::with_capacity(HEAD + payload.len());
    record.extend_from_slice(key);
    record.extend_from_slice(&(payload.len() as u32).to_le_bytes());
    record.extend_from_slice(&checksum(payload).to_le_bytes());
    record.extend_from_slice(&checksum(&record).to_le_bytes());
    record.extend_from_slice(payload);
    record
}

/// Key, length and sum of the payload, if the head is whole.
fn parse_head(head: &[u8; HEAD]) -> Option<(Key, u32, u32)> {
    let (key, rest) = head.split_first_chunk::<16>()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let (sum, own) = rest.split_first_chunk::<4>()?;
    let own = u32::from_le_bytes(*own.first_chunk()?);
    let fits = checksum(&head[..HEAD - 4]) == own;
    fits.then(|| (*key, u32::from_le_bytes(*length), u32::from_le_bytes(*sum)))
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(bytes);
    crc.sum()
}

#[cfg(test)]
mod tests;
