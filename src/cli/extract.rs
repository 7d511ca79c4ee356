//! `dateline extract --ndjson`: one text a line in, what was found in it a line out.

use super::Outcome;
use super::ndjson::between;
use super::wire::Request;
use crate::extract::extractor::Extractor;
use clap::Args;
use rayon::prelude::*;
use std::io::{self, BufRead, BufReader, Write};

#[derive(Args)]
pub struct Extract {
    /// JSON lines in and out; the only form there is
    #[arg(long, required = true)]
    ndjson: bool,
}

impl Extract {
    pub fn run(&self) -> Outcome {
        between(|extractor, input, output| {
            stream(extractor, input, output).map(|()| Outcome::Clean)
        })
    }
}

/// So many texts go through each step together, at most.
const AT_ONCE: usize = 8;

/// Holds the lines that have come in at once, which is a buffer of them or one
/// long one, and reads them on all cores. Whoever writes a line and waits gets
/// its answer: the output is flushed before the input would block.
fn stream<R: io::Read>(
    extractor: &Extractor,
    mut input: BufReader<R>,
    mut output: impl Write,
) -> io::Result<()> {
    loop {
        if input.buffer().is_empty() {
            output.flush()?;
        }
        let lines = lines_at_hand(&mut input)?;
        match lines.as_slice() {
            [] => return output.flush(),
            [_] => output.write_all(&answers(extractor, &lines)?)?,
            lines => {
                let share = lines.len().div_ceil(rayon::current_num_threads());
                let answers =
                    lines.par_chunks(share.min(AT_ONCE)).map(|lines| answers(extractor, lines));
                for answers in answers.collect::<io::Result<Vec<_>>>()? {
                    output.write_all(&answers)?;
                }
            }
        }
    }
}

/// The next line, and those behind it that need no waiting.
fn lines_at_hand<R: io::Read>(input: &mut BufReader<R>) -> io::Result<Vec<Vec<u8>>> {
    let mut lines = Vec::new();
    loop {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(lines);
        }
        lines.push(line);
        if !input.buffer().contains(&b'\n') {
            return Ok(lines);
        }
    }
}

fn answers(extractor: &Extractor, lines: &[Vec<u8>]) -> io::Result<Vec<u8>> {
    let requests: Vec<_> = lines.iter().map(|line| Request::parse(line)).collect();
    let texts: Vec<_> = requests.iter().flatten().map(Request::dated).collect();
    let mut found = extractor.alone(&texts).into_iter();
    // As much again as the text is typical of what is found in it.
    let mut answers = Vec::with_capacity(2 * lines.iter().map(Vec::len).sum::<usize>());
    for request in &requests {
        match request {
            Ok(request) => {
                let found = found.next().unwrap_or_default();
                serde_json::to_writer(&mut answers, &request.answer(found))?;
            }
            Err(failure) => serde_json::to_writer(&mut answers, failure)?,
        }
        answers.push(b'\n');
    }
    Ok(answers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::lexicon::Lexicon;

    fn run(input: &[u8]) -> Vec<serde_json::Value> {
        let extractor = Extractor::new(&Lexicon::builtin()).unwrap();
        let mut output = Vec::new();
        stream(&extractor, BufReader::new(input), &mut output).unwrap();
        let text = String::from_utf8(output).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[test]
    fn lines_come_back_in_order_with_byte_offsets() {
        let lines = run("{\"id\":\"a\",\"published\":\"2026-02-06\",\"text\":\"Hà Nội. Hai.\"}\n\
                         {\"id\":7,\"published\":\"2026-02-06\",\"text\":\"\"}"
            .as_bytes());
        assert_eq!(lines[0]["id"], "a");
        assert_eq!(
            lines[0]["sentences"],
            serde_json::json!([{"start":0,"end":10},{"start":11,"end":15}])
        );
        assert_eq!((&lines[1]["id"], &lines[1]["sentences"]), (&7.into(), &serde_json::json!([])));
        assert_eq!(lines.len(), 2);
    }

    #[test]
    fn a_bad_line_gives_an_error_and_the_stream_goes_on() {
        let lines = run(b"{\"id\":\"a\"\n\xff\n\n[\"x\",\"2026-02-06\",\"One.\"]\n{\"id\":\"b\",\"text\":\"One.\"}\n\
                          {\"id\":\"c\",\"published\":\"2026-02-31\",\"text\":\"One.\"}\n\
                          {\"id\":\"d\",\"published\":\"2026-02-06\",\"text\":\"One.\"}\n");
        let ids: Vec<_> = lines.iter().map(|line| line["id"].clone()).collect();
        let null = serde_json::Value::Null;
        assert_eq!(
            ids,
            [null.clone(), null.clone(), null.clone(), null, "b".into(), "c".into(), "d".into()]
        );
        assert!(lines[..6].iter().all(|line| line["error"].is_string()), "{lines:?}");
        assert!(lines[4]["error"].as_str().unwrap().contains("published"), "{}", lines[4]);
        assert_eq!(lines[6]["sentences"].as_array().unwrap().len(), 1);
    }
}
