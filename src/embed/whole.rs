//! Files that are written whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A reader of the file sees the old one or the new one, never half of one. An
/// unchanged file keeps its time, so that what watches it is not woken.
///
/// # Errors
/// Where it can't be written; the old one is then still there.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_whole_by(path, |file| file.write_all(bytes))
}

/// The same of what is never in memory at once.
///
/// # Errors
/// Also those of `write`.
pub fn write_whole_by(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> io::Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}", std::process::id()));
    let beside = PathBuf::from(name);
    let written = File::create(&beside).and_then(|file| {
        let mut file = BufWriter::with_capacity(1 << 16, file);
        write(&mut file)?;
        file.flush()?;
        match is_same(&beside, path) {
            Ok(true) => fs::remove_file(&beside),
            _ => fs::rename(&beside, path),
        }
    });
    if written.is_err() {
        // The first failure is the one to tell.
        fs::remove_file(&beside).ok();
    }
    written
}

fn is_same(a: &Path, b: &Path) -> io::Result<bool> {
    if fs::metadata(a)?.len() != fs::metadata(b)?.len() {
        return Ok(false);
    }
    let (mut a, mut b) = (BufReader::new(File::open(a)?), BufReader::new(File::open(b)?));
    loop {
        let (x, y) = (a.fill_buf()?, b.fill_buf()?);
        let n = x.len().min(y.len());
        if n == 0 {
            return Ok(x.is_empty() && y.is_empty());
        }
        if x[..n] != y[..n] {
            return Ok(false);
        }
        a.consume(n);
        b.consume(n);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_anew_only_where_it_changes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("story");
        let old = "a".repeat(100_000);
        for (text, changes) in [
            (old.clone(), true),
            (old.clone(), false),
            ("b".to_owned() + &old[1..], true),
            (old[1..].to_owned() + "c", true),
            (String::new(), true),
            (String::new(), false),
        ] {
            let before = File::open(&path).and_then(|file| file.metadata()?.modified()).ok();
            std::thread::sleep(std::time::Duration::from_millis(15));
            write_whole(&path, text.as_bytes()).unwrap();
            let after = fs::metadata(&path).unwrap().modified().ok();
            assert!(fs::read_to_string(&path).unwrap() == text, "{} bytes", text.len());
            assert_eq!(before != after, changes, "{} bytes", text.len());
        }
    }

    #[test]
    fn what_fails_half_way_leaves_the_old_file_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("story");
        write_whole(&path, b"old").unwrap();
        let failed = write_whole_by(&path, |file| {
            file.write_all(b"half")?;
            Err(io::Error::other("stopped"))
        });
        assert!(failed.is_err());
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
