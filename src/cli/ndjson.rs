//! What the commands over JSON lines share: the built-in lexicon, standard
//! input and output, and what their end means.

use super::Outcome;
use crate::extract::extractor::Extractor;
use crate::extract::lexicon::Lexicon;
use std::io::{self, BufReader, BufWriter, StdinLock, StdoutLock};

/// Runs `work` between standard input and output. A reader that stops
/// listening has what it wanted, so that is no fault.
pub fn between(
    work: impl FnOnce(&Extractor, BufReader<StdinLock>, BufWriter<StdoutLock>) -> io::Result<Outcome>,
) -> Outcome {
    let extractor = match Extractor::new(&Lexicon::builtin()) {
        Ok(extractor) => extractor,
        Err(e) => {
            eprintln!("{e}");
            return Outcome::Nothing;
        }
    };
    let input = BufReader::with_capacity(1 << 18, io::stdin().lock());
    let output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match work(&extractor, input, output) {
        Ok(outcome) => outcome,
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Outcome::Clean,
        Err(e) => {
            eprintln!("the lines can't be read or written: {e}");
            Outcome::Nothing
        }
    }
}
