//! Any text: no panic, and what is found keeps the promises of `tests/sound`.
//! `cargo +nightly fuzz run extract -- -dict=fuzz/news.dict -max_len=4096`
#![no_main]

#[path = "../../tests/sound/mod.rs"]
mod sound;

use dateline::extract::extractor::Extractor;
use dateline::extract::lexicon::Lexicon;
use dateline::model::Day;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> =
    LazyLock::new(|| Extractor::new(&Lexicon::builtin()).expect("the built-in lexicon is sound"));

fuzz_target!(|bytes: &[u8]| {
    let Some((first, text)) = bytes.split_at_checked(2) else { return };
    // About 1880 to 2060.
    let number = i32::from(i16::from_le_bytes([first[0], first[1]]));
    let day = Day::from_number(number).unwrap_or(Day::MIN);
    sound::check(&EXTRACTOR, day, &String::from_utf8_lossy(text));
});
