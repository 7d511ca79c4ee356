//! What a reader waits for, over made-up stories of three sizes.
//! `cargo bench --bench query`

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    divan::main();
}

#[cfg(not(target_arch = "wasm32"))]
mod steps {
    use dateline::model::{Story, codec};
    use dateline::query::{Action, Address, Facet, Filter, Index, PartialDate, State, View};
    use dateline::synth::synth;
    use divan::{Bencher, black_box};
    use std::collections::BTreeMap;
    use std::rc::Rc;
    use std::sync::{LazyLock, Mutex};

    const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

    /// The bytes of the stories, by their number of events.
    static BYTES: LazyLock<Mutex<BTreeMap<usize, &'static [u8]>>> = LazyLock::new(Mutex::default);

    fn bytes(n: usize) -> &'static [u8] {
        let mut all = BYTES.lock().unwrap();
        all.entry(n).or_insert_with(|| codec::encode(&synth(n, 1)).leak())
    }

    fn story(n: usize) -> Rc<Story> {
        Rc::new(codec::decode(bytes(n)).unwrap())
    }

    #[divan::bench(args = SIZES, sample_count = 5)]
    fn decode(bencher: Bencher, n: usize) {
        let bytes = bytes(n);
        bencher.bench_local(|| codec::decode(black_box(bytes)).unwrap());
    }

    #[divan::bench(args = SIZES, sample_count = 5)]
    fn index(bencher: Bencher, n: usize) {
        let story = story(n);
        bencher.bench_local(|| Index::new(black_box(story.clone())));
    }

    #[divan::bench(args = SIZES, sample_count = 5)]
    fn first_state(bencher: Bencher, n: usize) {
        let story = story(n);
        bencher.bench_local(|| State::new(story.clone(), Address::default(), View::Timeline));
    }

    #[divan::bench(args = SIZES, sample_count = 5)]
    fn strip(bencher: Bencher, n: usize) {
        let state = State::new(story(n), Address::default(), View::Timeline);
        bencher.bench_local(|| state.strip());
    }

    /// The change from one filter to another: all counts and the events.
    fn change(bencher: Bencher, n: usize, before: &Filter, after: &Filter) {
        let index = Index::new(story(n));
        let whole = index.select(&Filter::default());
        let now = index.select_near(before, &[&whole]);
        bencher.bench_local(|| index.select_near(black_box(after), &[&now, &whole]));
    }

    fn days(from: &str, to: &str) -> Filter {
        let (from, to) = (PartialDate::parse(from), PartialDate::parse(to));
        Filter { from, to, ..Filter::default() }
    }

    /// With the choice of the value with this place in its facet.
    fn choosing(filter: &Filter, facet: Facet, value: u32) -> Filter {
        let mut filter = filter.clone();
        filter.toggle(facet, value, false);
        filter
    }

    #[divan::bench(args = SIZES)]
    fn brush_slides_by_a_week(bencher: Bencher, n: usize) {
        let (before, after) = (days("2010-03-01", "2012-03-01"), days("2010-03-08", "2012-03-08"));
        change(bencher, n, &before, &after);
    }

    #[divan::bench(args = SIZES)]
    fn brush_slides_under_a_topic(bencher: Bencher, n: usize) {
        let topic = |filter| choosing(&filter, Facet::Topic, 3);
        let before = topic(days("2010-03-01", "2012-03-01"));
        change(bencher, n, &before, &topic(days("2010-03-08", "2012-03-08")));
    }

    #[divan::bench(args = SIZES)]
    fn brush_jumps_to_half_of_all(bencher: Bencher, n: usize) {
        change(bencher, n, &Filter::default(), &days("2001", "2013-06"));
    }

    /// The one in the most events.
    #[divan::bench(args = SIZES)]
    fn an_entity_is_chosen(bencher: Bencher, n: usize) {
        let all = Filter::default();
        change(bencher, n, &all, &choosing(&all, Facet::Who, 0));
    }

    #[divan::bench(args = SIZES)]
    fn a_topic_is_chosen(bencher: Bencher, n: usize) {
        let all = Filter::default();
        change(bencher, n, &all, &choosing(&all, Facet::Topic, 3));
    }

    #[divan::bench(args = SIZES)]
    fn a_topic_is_lifted(bencher: Bencher, n: usize) {
        let all = Filter::default();
        change(bencher, n, &choosing(&all, Facet::Topic, 3), &all);
    }

    /// A whole step of the widget's state, its timeline cut into blocks.
    #[divan::bench(args = SIZES, sample_count = 10)]
    fn step_of_everything(bencher: Bencher, n: usize) {
        let state = State::new(story(n), Address::default(), View::Timeline);
        let state = state.next(Action::Everything(true)).unwrap();
        let toggle = Action::Toggle { facet: Facet::Topic, value: 3, exclude: false };
        bencher.bench_local(|| state.next(black_box(toggle.clone())));
    }

    /// The first letters typed; the folding of all texts is done by the first of all.
    #[divan::bench(args = [(10_000, "b"), (10_000, "bridge"), (100_000, "b"), (100_000, "bridge")], sample_count = 10)]
    fn search(bencher: Bencher, (n, words): (usize, &str)) {
        let index = Index::new(story(n));
        let filter = Filter { q: words.into(), ..Filter::default() };
        let whole = index.select(&Filter::default());
        index.select(&filter);
        bencher.bench_local(|| index.select_near(black_box(&filter), &[&whole]));
    }
}
