//! Answers that a good server would not give: endless, slow, cut off.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tiny_http::Request;

/// An answer that is sent piece by piece.
#[derive(Clone)]
pub struct Stream {
    pub length: Length,
    pub bytes: Vec<u8>,
    /// So many times in all.
    pub times: usize,
    /// Bytes of one piece, and the time before each.
    pub piece: usize,
    pub pause: Duration,
}

/// What an answer says of its length.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// In `Content-Length`.
    Says(usize),
    Unsaid,
    /// In pieces that each say theirs, and the last one is broken.
    BreaksOff,
}

/// What became of an answer.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Sent {
    pub bytes: usize,
    /// The browser hung up before the end.
    pub is_cancelled: bool,
    pub is_over: bool,
}

#[derive(Clone, Default)]
pub struct Streams {
    known: Arc<Mutex<BTreeMap<String, Stream>>>,
    sent: Arc<Mutex<BTreeMap<String, Sent>>>,
}

impl Streams {
    pub fn add(&self, path: &str, stream: Stream) {
        self.known.lock().expect("no test panics here").insert(path.to_owned(), stream);
    }

    pub fn sent(&self, path: &str) -> Sent {
        self.sent.lock().expect("no test panics here").get(path).copied().unwrap_or_default()
    }

    /// Answers in a thread of its own, or gives the request back.
    pub fn answer(&self, path: &str, request: Request) -> Option<Request> {
        let stream = self.known.lock().expect("no test panics here").get(path).cloned();
        let Some(stream) = stream else { return Some(request) };
        let (path, sent) = (path.to_owned(), self.sent.clone());
        std::thread::spawn(move || {
            let note = |now: Sent| {
                sent.lock().expect("no test panics here").insert(path.clone(), now);
            };
            let mut writer = request.into_writer();
            let mut now = Sent::default();
            now.is_cancelled = stream.write(&mut writer, &mut now.bytes, &note).is_err();
            now.is_over = true;
            note(now);
        });
        None
    }
}

impl Stream {
    /// Counts what is sent in `bytes`.
    fn write(
        &self,
        writer: &mut impl Write,
        bytes: &mut usize,
        note: &impl Fn(Sent),
    ) -> std::io::Result<()> {
        let (version, length) = match self.length {
            Length::Says(n) => ("1.0", format!("Content-Length: {n}\r\n")),
            Length::Unsaid => ("1.0", String::new()),
            Length::BreaksOff => ("1.1", "Transfer-Encoding: chunked\r\n".to_owned()),
        };
        let kind = "Content-Type: application/octet-stream";
        write!(writer, "HTTP/{version} 200 OK\r\n{kind}\r\n{length}\r\n")?;
        for _ in 0..self.times {
            for piece in self.bytes.chunks(self.piece) {
                std::thread::sleep(self.pause);
                if self.length == Length::BreaksOff {
                    write!(writer, "{:x}\r\n", piece.len())?;
                }
                writer.write_all(piece)?;
                if self.length == Length::BreaksOff {
                    writer.write_all(b"\r\n")?;
                }
                writer.flush()?;
                *bytes += piece.len();
                note(Sent { bytes: *bytes, ..Sent::default() });
            }
        }
        if self.length == Length::BreaksOff {
            writer.write_all(b"no number\r\n")?;
            writer.flush()?;
        }
        Ok(())
    }
}
