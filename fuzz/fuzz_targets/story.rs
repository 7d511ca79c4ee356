//! Any report files: no panic, and the story that they give holds together.
//! `cargo +nightly fuzz run story -- -dict=fuzz/news.dict -max_len=4096`
#![no_main]

use dateline::extract::extractor::Extractor;
use dateline::extract::lexicon::Lexicon;
use dateline::extract::read::ReportReader;
use dateline::model::codec;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static STEPS: LazyLock<(ReportReader, Extractor)> = LazyLock::new(|| {
    let lexicon = Lexicon::builtin();
    let reader = ReportReader::new(&lexicon).expect("the built-in lexicon is sound");
    (reader, Extractor::new(&lexicon).expect("the built-in lexicon is sound"))
});

fuzz_target!(|bytes: &[u8]| {
    let (reader, extractor) = &*STEPS;
    // No file of text has the byte 0xff, so it parts the files.
    let files = bytes.split(|b| *b == 0xff).enumerate();
    let reports: Vec<_> = files
        .filter_map(|(n, file)| {
            let name = format!("{n}.txt");
            reader.read(&name, &n.to_string(), file).ok().map(|source| source.report)
        })
        .collect();
    let story = extractor.story(reports).story;
    story.check().expect("a story from reports holds together");
    let bytes = codec::encode(&story);
    assert!(codec::decode(&bytes).is_ok_and(|read| read == story));
});
