//! The events' facet values and days in columns, read without the story's records.

use super::bits::Bits;
use super::filter::{Choice, Facet, Filter};
use super::tally::{ByList, Lists, Tally, turned};
use crate::model::codec::LARGE;
use crate::model::{
    Column, DateSpan, Day, EntityId, Event, EventId, FigureId, Outline, Postings, Status, Story,
    order, order_by_key,
};
use std::cell::OnceCell;
use std::cmp::Reverse;
use std::rc::Rc;

/// A [code](Story::codes) stands for one value of one column.
pub struct Columns {
    /// By column its first code, and behind the last.
    starts: [u32; Column::COUNT + 1],
    /// By event its codes, ascending.
    codes: Lists,
    /// By code its events, ascending; of a packed story they are read from its bytes.
    events: Lists,
    postings: Option<Postings>,
    /// All events.
    pub whole: Rc<Tally>,
    /// Figures with their events, by event.
    pub figures: Vec<(EventId, FigureId)>,
    spans: Vec<Option<DateSpan>>,
    /// By span the first event that has it; of a packed story.
    firsts: Vec<u32>,
    /// By event, in `spans`.
    when: Vec<u32>,
    status: Vec<Status>,
    salience: Vec<u16>,
    /// The events above some salience, the most salient first, of equals the first.
    most_salient: OnceCell<Vec<u32>>,
    pub undated: Bits,
    /// By 64 events: the least and the greatest first day, and last day.
    days: Vec<[i32; 4]>,
}

impl Columns {
    /// The story must have passed [`Story::check`].
    pub fn new(story: &Story) -> Columns {
        let n_events = story.events.len();
        let mut columns = Columns {
            starts: story.codes(),
            codes: Lists::default(),
            events: Lists::default(),
            postings: None,
            whole: Rc::default(),
            figures: Vec::new(),
            spans: Vec::new(),
            firsts: Vec::new(),
            when: Vec::new(),
            status: Vec::new(),
            salience: Vec::new(),
            most_salient: OnceCell::new(),
            undated: Bits::none(n_events),
            days: Vec::new(),
        };
        let totals = if let Some(outline) = story.outline() {
            columns.unpack(outline, n_events)
        } else {
            story.events.numbered().for_each(|(i, event)| columns.add(story, i as u32, event));
            columns.events = turned(&columns.codes, columns.n_codes());
            columns.events.totals(columns.n_codes())
        };
        for i in 0..n_events as u32 {
            columns.undated.set(i, columns.when(EventId(i)).is_none());
        }
        columns.days = columns.when.chunks(64).map(|all| columns.days_of(all)).collect();
        columns.whole = Rc::new(Tally { set: Bits::all(n_events), counts: totals });
        columns
    }

    /// What is known of the events of a packed story before they are read; gives by
    /// code how many have it.
    fn unpack(&mut self, outline: &Outline, n_events: usize) -> Vec<u32> {
        (self.spans, self.when) = outline.when();
        self.firsts = vec![u32::MAX; self.spans.len()];
        for (event, place) in (0..).zip(&self.when) {
            if let Some(first) = self.firsts.get_mut(*place as usize) {
                *first = event.min(*first);
            }
        }
        self.salience = outline.salience();
        self.figures = outline.figures();
        let postings = outline.postings(self.n_codes());
        self.codes = turned(&postings, n_events);
        let totals = postings.totals(self.n_codes());
        self.status = vec![Status::ALL[0]; n_events];
        for status in Status::ALL {
            postings.each(self.code(Facet::Status, status as u32), |event| {
                if let Some(known) = self.status.get_mut(event as usize) {
                    *known = status;
                }
            });
        }
        self.postings = Some(postings);
        totals
    }

    fn n_events(&self) -> usize {
        self.when.len()
    }

    fn n_codes(&self) -> usize {
        self.starts[Column::COUNT] as usize
    }

    fn add(&mut self, story: &Story, i: u32, event: &Event) {
        self.when.push(i);
        self.spans.push(event.when);
        self.status.push(event.status);
        self.salience.push(event.salience);
        self.figures.extend(event.figures.iter().map(|figure| (EventId(i), *figure)));
        let mut codes = Vec::new();
        story.each_value(event, &mut |column, value| {
            codes.push(self.starts[column.number()] + value);
        });
        order(&mut codes);
        codes.dedup();
        self.codes.push(&codes);
    }

    fn code(&self, facet: Facet, value: u32) -> u32 {
        self.starts[facet as usize] + value
    }

    pub fn when(&self, event: EventId) -> Option<DateSpan> {
        let place = *self.when.get(event.index())?;
        self.spans.get(place as usize).copied().flatten()
    }

    /// The first event of the same days as this one.
    pub fn first_of_days(&self, event: EventId) -> EventId {
        let place = self.when.get(event.index()).filter(|_| LARGE);
        if let Some(first) = place.and_then(|place| self.firsts.get(*place as usize)) {
            return EventId(*first);
        }
        let when = self.when(event);
        let from = |id: u32| self.when(EventId(id)).map(DateSpan::from);
        let start = when.map(DateSpan::from);
        let before = (0..event.0).rev().take_while(|id| from(*id) == start);
        let same = before.filter(|id| self.when(EventId(*id)) == when);
        same.last().map_or(event, EventId)
    }

    pub fn status(&self, event: EventId) -> Option<Status> {
        self.status.get(event.index()).copied()
    }

    /// 0 for an event that is not there.
    pub fn salience(&self, event: EventId) -> u16 {
        self.salience.get(event.index()).copied().unwrap_or(0)
    }

    /// So many of `set`, in their order; of equals the first.
    pub fn most_salient(&self, set: &Bits, keep: usize) -> Vec<EventId> {
        let mut events: Vec<u32> = Vec::new();
        if LARGE {
            let ranked = self.most_salient.get_or_init(|| self.ranked());
            events.extend(ranked.iter().copied().filter(|event| set.has(*event)).take(keep));
        }
        if events.len() < keep {
            events = set.iter().collect();
            order_by_key(&mut events, |event| Reverse(self.salience(EventId(*event))));
            events.truncate(keep);
        }
        order(&mut events);
        events.into_iter().map(EventId).collect()
    }

    /// Enough of the most salient for nearly every filter.
    fn ranked(&self) -> Vec<u32> {
        // A place for each, from 1000 down to 0.
        let place = |salience: &u16| 1000 - usize::from((*salience).min(1000));
        let mut starts = [0usize; 1002];
        self.salience.iter().for_each(|salience| starts[place(salience) + 1] += 1);
        (1..starts.len()).for_each(|i| starts[i] += starts[i - 1]);
        let n_places = starts.iter().position(|start| *start >= RANKED).unwrap_or(1001);
        let mut ranked = vec![0; starts[n_places]];
        for (event, salience) in (0..).zip(&self.salience) {
            let place = place(salience);
            if place < n_places {
                ranked[starts[place]] = event;
                starts[place] += 1;
            }
        }
        ranked
    }

    /// By entity in how many events of a tally it is. Not those in a place within it.
    pub fn in_events(&self, tally: &Tally) -> Vec<u32> {
        let columns = Column::ENTITIES;
        let [all, others @ ..] = columns.map(|column| self.of_column(column, &tally.counts));
        let mut counts = all.to_vec();
        for column in others {
            counts.iter_mut().zip(column).for_each(|(count, n)| *count += n);
        }
        counts
    }

    /// What belongs to a column of what there is by code.
    pub fn of_column<'a>(&self, column: Column, by_code: &'a [u32]) -> &'a [u32] {
        let i = column.number();
        by_code.get(self.starts[i] as usize..self.starts[i + 1] as usize).unwrap_or(&[])
    }

    /// Who takes part in an event and where it is.
    pub fn entities(&self, event: EventId) -> impl Iterator<Item = EntityId> {
        let columns = Column::ENTITIES;
        let all = columns.into_iter().flat_map(move |column| self.values_of(column, event.0));
        all.map(EntityId)
    }

    /// The values of a facet that an event has, ascending.
    pub fn values(&self, facet: Facet, event: u32) -> impl Iterator<Item = u32> {
        self.values_of(Column::Of(facet), event)
    }

    fn values_of(&self, column: Column, event: u32) -> impl Iterator<Item = u32> {
        let [start, end] = [0, 1].map(|more| self.starts[column.number() + more]);
        let all = self.codes.of(event).filter(move |code| (start..end).contains(code));
        all.map(move |code| code - start)
    }

    /// The events that have this value of a column, ascending.
    pub fn each_with(&self, column: Column, value: u32, call: impl FnMut(u32)) {
        let code = self.starts[column.number()].saturating_add(value);
        if code >= self.starts[column.number() + 1] {
            return;
        }
        match &self.postings {
            Some(postings) if LARGE => postings.each(code, call),
            _ => self.events.of(code).for_each(call),
        }
    }

    /// The events that the choices of a facet let in: any of the included, none
    /// of the excluded; all, where nothing is chosen.
    pub fn let_in(&self, facet: Facet, choices: &[Choice]) -> Option<Bits> {
        choices.first()?;
        let is_any = choices.iter().all(|choice| choice.exclude);
        let n = self.n_events();
        let mut set = if is_any { Bits::all(n) } else { Bits::none(n) };
        for exclude in [false, true] {
            for choice in choices.iter().filter(|choice| choice.exclude == exclude) {
                let column = Column::Of(facet);
                self.each_with(column, choice.value, |event| set.set(event, !exclude));
            }
        }
        Some(set)
    }

    /// The events of which a day is within the filter's; those without a date are not.
    pub fn in_time(&self, filter: &Filter) -> Bits {
        let from = filter.from.map_or(i32::MIN, |date| date.first_day().number());
        let to = filter.to.map_or(i32::MAX, |date| date.last_day().number());
        let is_in = |first: i32, last: i32| first <= to && last >= from;
        let is_span_in = |span: &Option<DateSpan>| {
            span.is_some_and(|span| is_in(span.from().number(), span.to().number()))
        };
        let spans_in: Vec<bool> = self.spans.iter().map(is_span_in).collect();
        Bits::of_words(self.days.iter().zip(self.when.chunks(64)).enumerate().map(
            |(i, (days, all))| {
                let [first_least, first_most, last_least, last_most] = *days;
                if LARGE && !is_in(first_least, last_most) {
                    0
                } else if LARGE && is_in(first_most, last_least) {
                    !self.undated.word(i)
                } else {
                    all.iter().enumerate().fold(0, |word, (bit, place)| {
                        let is_in = spans_in.get(*place as usize).copied().unwrap_or_default();
                        word | u64::from(is_in) << bit
                    })
                }
            },
        ))
    }

    /// The first and the last day of any event.
    pub fn ends(&self) -> Option<(Day, Day)> {
        let first = self.days.iter().map(|days| days[0]).min()?;
        let last = self.days.iter().map(|days| days[3]).max()?;
        Day::from_number(first).zip(Day::from_number(last))
    }

    fn days_of(&self, all: &[u32]) -> [i32; 4] {
        let mut days = [i32::MAX, i32::MIN, i32::MAX, i32::MIN];
        for when in all.iter().filter_map(|place| *self.spans.get(*place as usize)?) {
            let (first, last) = (when.from().number(), when.to().number());
            days[0] = days[0].min(first);
            days[1] = days[1].max(first);
            days[2] = days[2].min(last);
            days[3] = days[3].max(last);
        }
        days
    }

    /// Counts over `set`. Only events in which it differs from the nearest of
    /// `known`, of all and of none are looked at.
    pub fn tally(&self, set: Bits, known: &[&Rc<Tally>]) -> Rc<Tally> {
        let nearest = known.iter().copied().chain([&self.whole]);
        let nearest = nearest.map(|tally| (tally.set.n_differing(&set), tally));
        let Some((n, nearest)) = nearest.min_by_key(|(n, _)| *n) else { return Rc::default() };
        if n == 0 {
            return nearest.clone();
        }
        let n_in = set.len();
        let (mut counts, before) = match n_in < n {
            true => (vec![0; self.n_codes()], Bits::none(self.n_events())),
            false => (nearest.counts.clone(), nearest.set.clone()),
        };
        let mut changed = Vec::with_capacity(n.min(n_in));
        set.each_differing(&before, |event| changed.push(event));
        for events in changed.chunks(AT_ONCE) {
            if LARGE {
                self.codes.fetch(events);
            }
            for event in events {
                let by = if set.has(*event) { 1 } else { u32::MAX };
                self.codes.each(*event, |code| {
                    if let Some(count) = counts.get_mut(code as usize) {
                        *count = count.wrapping_add(by);
                    }
                });
            }
        }
        Rc::new(Tally { set, counts })
    }
}

impl ByList for Postings {
    fn n_lists(&self) -> u32 {
        Postings::n_lists(self)
    }

    #[inline]
    fn each(&self, list: u32, call: impl FnMut(u32)) {
        Postings::each(self, list, call);
    }
}

/// So many events are fetched from memory at once.
const AT_ONCE: usize = 32;

/// So many of the most salient events are ranked, for all filters.
const RANKED: usize = 1 << 16;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codec;
    use crate::synth::synth;

    #[test]
    fn an_outline_tells_what_the_records_tell() {
        let story = synth(2_500, 5);
        let packed = codec::decode(&codec::encode(&story)).unwrap();
        let [a, b] = [&story, &packed].map(Columns::new);
        assert!(b.postings.is_some() && a.codes == b.codes && a.whole == b.whole);
        assert!(a.undated == b.undated && a.days == b.days && a.figures == b.figures);
        for event in (0..2_501).map(EventId) {
            let told = |c: &Columns| (c.when(event), c.status(event), c.salience(event));
            assert_eq!(told(&a), told(&b));
        }
        for column in Column::all() {
            for value in 0..=story.n_values(column) as u32 {
                let events = |columns: &Columns| {
                    let mut all = Vec::new();
                    columns.each_with(column, value, |event| all.push(event));
                    all
                };
                assert_eq!(events(&a), events(&b), "{column:?} {value}");
            }
        }
    }

    #[test]
    fn the_most_salient_are_the_same_whether_or_not_they_are_ranked() {
        let columns = Columns::new(&synth(2_000, 5));
        let set = Bits::of_words((0..32).map(|i| 0x0f0f_ff00_1234_5678_u64.rotate_left(i)));
        for keep in [0, 1, 15, 300, 5_000] {
            let all = columns.most_salient(&set, keep);
            let few = Columns::new(&synth(2_000, 5));
            few.most_salient.set(few.ranked().into_iter().take(100).collect()).unwrap();
            assert_eq!(few.most_salient(&set, keep), all);
            assert_eq!(all.len(), keep.min(set.len()));
        }
    }
}
