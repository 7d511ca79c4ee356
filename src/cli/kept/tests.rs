use super::*;
use tempfile::{TempDir, tempdir};

fn key(n: u8) -> Key {
    [n; 16]
}

/// A folder in which a build kept these.
fn kept(records: &[(u8, &str)]) -> TempDir {
    let folder = tempdir().unwrap();
    add(&folder, records);
    folder
}

fn add(folder: &TempDir, records: &[(u8, &str)]) {
    let store = KeptFiles::open(folder.path());
    records.iter().for_each(|(n, text)| store.put(&key(*n), text.as_bytes()));
}

fn segments(folder: &TempDir) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    paths
}

fn texts<const N: usize>(folder: &TempDir, keys: [u8; N]) -> [Option<String>; N] {
    let store = KeptFiles::open(folder.path());
    keys.map(|n| store.get(&key(n)).map(|bytes| String::from_utf8(bytes).unwrap()))
}

#[test]
fn what_one_build_puts_the_next_gets() {
    let folder = kept(&[(1, "one"), (2, "")]);
    add(&folder, &[(3, "three")]);
    let [one, two, three, four] = texts(&folder, [1, 2, 3, 4]);
    assert_eq!((one.as_deref(), two.as_deref()), (Some("one"), Some("")));
    assert_eq!((three.as_deref(), four), (Some("three"), None));
}

#[test]
fn a_segment_that_ends_anywhere_gives_all_that_is_whole() {
    let folder = kept(&[(1, "one"), (2, "two")]);
    let path = segments(&folder).remove(0);
    let whole = fs::read(&path).unwrap();
    for end in 0..whole.len() {
        fs::write(&path, &whole[..end]).unwrap();
        let [one, two] = texts(&folder, [1, 2]);
        assert_eq!(one.is_some(), end >= HEAD + 3, "{end}");
        assert_eq!(two, None, "{end}");
    }
}

#[test]
fn no_changed_byte_gives_another_text() {
    let folder = kept(&[(1, "one"), (2, "two")]);
    let path = segments(&folder).remove(0);
    let whole = fs::read(&path).unwrap();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x41;
        fs::write(&path, &bytes).unwrap();
        let [one, two] = texts(&folder, [1, 2]);
        assert!(one.as_deref().is_none_or(|text| text == "one"), "{at}");
        assert!(two.as_deref().is_none_or(|text| text == "two"), "{at}");
        assert!(one.is_none() || two.is_none(), "{at}");
    }
}

#[test]
fn many_segments_become_one_and_lose_what_no_build_needs() {
    let folder = kept(&[(0, "zero")]);
    for n in 1..MOST_SEGMENTS as u8 {
        add(&folder, &[(n, "more")]);
    }
    let store = KeptFiles::open(folder.path());
    (1..MOST_SEGMENTS as u8).for_each(|n| assert!(store.get(&key(n)).is_some()));
    store.finish().unwrap();
    assert_eq!(segments(&folder).len(), 1);
    let [zero, one] = texts(&folder, [0, 1]);
    assert_eq!((zero, one.as_deref()), (None, Some("more")));
}

#[test]
fn what_is_of_another_extractor_is_dropped_when_the_build_is_done() {
    let folder = kept(&[(1, "old"), (2, "older")]);
    let store = KeptFiles::open(folder.path());
    store.put(&key(3), b"new");
    store.finish().unwrap();
    assert_eq!(texts(&folder, [1, 2, 3]), [None, None, Some("new".to_owned())]);
}

#[test]
fn a_folder_that_cant_be_made_is_said_and_stops_nothing() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let store = KeptFiles::open(&file.join("within"));
    store.put(&key(1), b"one");
    assert_eq!(store.get(&key(1)), None);
    assert!(store.finish().is_err());
}
