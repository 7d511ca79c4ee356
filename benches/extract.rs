//! Each step of the extraction over the project's own reports.
//! `cargo bench --bench extract`

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    divan::main();
}

/// As the command line has it.
#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_arch = "wasm32"))]
mod steps {
    use dateline::extract::doc::Doc;
    use dateline::extract::events::Found;
    use dateline::extract::extractor::Extractor;
    use dateline::extract::lexicon::Lexicon;
    use dateline::extract::read::{ReportReader, read_folder};
    use dateline::extract::tokens::tokens;
    use divan::counter::BytesCount;
    use divan::{Bencher, black_box};
    use std::path::Path;
    use std::sync::LazyLock;

    static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::builtin);
    static READER: LazyLock<ReportReader> = LazyLock::new(|| ReportReader::new(&LEXICON).unwrap());
    static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| Extractor::new(&LEXICON).unwrap());
    static REPORTS: LazyLock<Vec<dateline::extract::read::Report>> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/articles");
        let found = read_folder(&READER, &folder, &()).unwrap();
        found.sources.into_iter().map(|source| source.report).collect()
    });

    fn docs() -> Vec<Doc<'static>> {
        REPORTS.iter().map(|r| EXTRACTOR.cutter.cut(&r.text, r.published, &r.place)).collect()
    }

    /// Times `step` on every report; the bytes are those of their texts.
    fn each<T>(bencher: Bencher, step: impl Fn(&Doc) -> T + Sync) {
        let docs = docs();
        let bytes: usize = REPORTS.iter().map(|r| r.text.len()).sum();
        bencher
            .counter(BytesCount::new(bytes))
            .bench(|| docs.iter().for_each(|doc| drop(black_box(step(doc)))));
    }

    #[divan::bench]
    fn start(bencher: Bencher) {
        bencher.bench(|| Extractor::new(&LEXICON).unwrap());
    }

    #[divan::bench]
    fn read(bencher: Bencher) {
        let file = "date 2026-02-06 PHNOM PENH — They met on Friday. — AKP";
        bencher
            .counter(BytesCount::new(file.len()))
            .bench(|| READER.read("report.txt", "report", black_box(file.as_bytes())));
    }

    #[divan::bench]
    fn cut_into_tokens(bencher: Bencher) {
        each(bencher, |doc| tokens(doc.text));
    }

    #[divan::bench]
    fn cut_into_sentences(bencher: Bencher) {
        each(bencher, |doc| {
            EXTRACTOR.cutter.cut(doc.text, doc.published, doc.place).sentences.len()
        });
    }

    #[divan::bench]
    fn times(bencher: Bencher) {
        each(bencher, |doc| EXTRACTOR.times.read(doc));
    }

    /// Rules, weights and what both make together. The lexicon's phrases are
    /// found once for a text, so here they are not.
    #[divan::bench]
    fn names(bencher: Bencher) {
        each(bencher, |doc| EXTRACTOR.names.read(doc, &[]));
    }

    #[divan::bench]
    fn figures(bencher: Bencher) {
        each(bencher, |doc| EXTRACTOR.figures.read(doc, &[]));
    }

    #[divan::bench]
    fn events_without_names(bencher: Bencher) {
        let before = Found { times: &[], figures: &[], mentions: &[], entities: &[] };
        each(bencher, |doc| EXTRACTOR.events.read(doc, &before));
    }

    #[divan::bench]
    fn whole_texts(bencher: Bencher) {
        each(bencher, |doc| EXTRACTOR.one(doc.published, doc.text));
    }

    #[divan::bench]
    fn story(bencher: Bencher) {
        bencher.bench(|| EXTRACTOR.story(REPORTS.clone()));
    }
}
