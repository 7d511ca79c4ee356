//! The events' facet values and days in columns, read without the story's records.

use super::bits::Bits;
use super::filter::{Choice, Facet, Filter};
use crate::model::{DateSpan, Day, EntityId, EntityKind, EventId, FigureId, Sketch, Status, Story};
use std::cell::OnceCell;

/// A code stands for one value of one facet; those of a facet follow each other.
pub struct Columns {
    /// By facet its first code, and behind the last.
    starts: [u32; Facet::COUNT + 1],
    /// By event its codes, ascending; by code its events, ascending.
    codes: Lists,
    events: Lists,
    /// By event the places that it names, without those that they lie in.
    places: Lists,
    /// Figures with their events, by event.
    pub figures: Vec<(EventId, FigureId)>,
    /// By event.
    when: Vec<Option<DateSpan>>,
    status: Vec<Status>,
    salience: Vec<u16>,
    /// The most salient event first, of equals the first.
    by_salience: OnceCell<Vec<u32>>,
    pub undated: Bits,
    /// By 64 events: the least and the greatest first day, and last day.
    days: Vec<[i32; 4]>,
}

/// Lists, one behind the other.
#[derive(Default)]
struct Lists {
    /// Where each ends.
    ends: Vec<u32>,
    items: Vec<u32>,
}

/// A set of events, and how many of them have each code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    pub set: Bits,
    pub counts: Vec<u32>,
}

impl Lists {
    #[inline]
    fn of(&self, i: u32) -> &[u32] {
        let start = (i as usize).checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.items[start as usize..self.ends[i as usize] as usize]
    }

    /// The items since the last call are a list.
    fn end(&mut self) {
        self.ends.push(self.items.len() as u32);
    }
}

impl Columns {
    /// The story must have passed [`Story::check`].
    pub fn new(story: &Story) -> Columns {
        let mut starts = [0; Facet::COUNT + 1];
        for facet in Facet::ALL {
            let i = facet as usize;
            starts[i + 1] = starts[i] + n_values(story, facet) as u32;
        }
        let n_events = story.events.len();
        let mut columns = Columns {
            starts,
            codes: Lists::default(),
            events: Lists::default(),
            places: Lists::default(),
            figures: Vec::new(),
            when: Vec::with_capacity(n_events),
            status: Vec::with_capacity(n_events),
            salience: Vec::with_capacity(n_events),
            by_salience: OnceCell::new(),
            undated: Bits::none(n_events),
            days: Vec::new(),
        };
        story.each_event(&mut |i, event| {
            columns.undated.set(i, event.when.is_none());
            columns.add(story, EventId(i), event);
        });
        columns.days = columns.when.chunks(64).map(days_of).collect();
        columns.events = turned(&columns.codes, columns.n_codes());
        columns
    }

    fn n_events(&self) -> usize {
        self.when.len()
    }

    fn n_codes(&self) -> usize {
        self.starts[Facet::COUNT] as usize
    }

    fn add(&mut self, story: &Story, id: EventId, event: &Sketch) {
        self.when.push(event.when);
        self.status.push(event.status);
        self.salience.push(event.salience);
        self.figures.extend(event.figures.iter().map(|figure| (id, *figure)));
        let from = self.codes.items.len();
        for id in event.participants.iter().chain(event.places) {
            let facet = match story.entities[id.index()].kind {
                EntityKind::Person => Facet::Who,
                EntityKind::Organisation => Facet::Org,
                EntityKind::Thing => Facet::What,
                EntityKind::Place => {
                    self.places.items.push(id.0);
                    for id in with_outer(story, *id) {
                        self.put(from, Facet::Where, id.0);
                    }
                    continue;
                }
            };
            self.put(from, facet, id.0);
        }
        self.places.end();
        event.topics.iter().for_each(|topic| self.put(from, Facet::Topic, topic.0));
        self.put(from, Facet::Status, event.status as u32);
        event.reports.iter().for_each(|report| self.put(from, Facet::Report, report.0));
        self.codes.end();
    }

    /// In its place among the event's codes, once.
    fn put(&mut self, from: usize, facet: Facet, value: u32) {
        let code = self.starts[facet as usize] + value;
        match self.codes.items[from..].last() {
            Some(last) if *last >= code => {
                if let Err(place) = self.codes.items[from..].binary_search(&code) {
                    self.codes.items.insert(from + place, code);
                }
            }
            _ => self.codes.items.push(code),
        }
    }

    fn code(&self, facet: Facet, value: u32) -> u32 {
        self.starts[facet as usize] + value
    }

    pub fn when(&self, event: EventId) -> Option<DateSpan> {
        self.when.get(event.index()).copied().flatten()
    }

    pub fn status(&self, event: EventId) -> Option<Status> {
        self.status.get(event.index()).copied()
    }

    /// 0 for an event that is not there.
    pub fn salience(&self, event: EventId) -> u16 {
        self.salience.get(event.index()).copied().unwrap_or(0)
    }

    /// The most salient event first, of equals the first.
    pub fn by_salience(&self) -> &[u32] {
        self.by_salience.get_or_init(|| {
            // A place for each, from 1000 down to 0.
            let place = |salience: &u16| 1000 - usize::from((*salience).min(1000));
            let mut starts = [0usize; 1002];
            self.salience.iter().for_each(|salience| starts[place(salience) + 1] += 1);
            (1..starts.len()).for_each(|i| starts[i] += starts[i - 1]);
            let mut ranked = vec![0; self.salience.len()];
            for (event, salience) in (0..).zip(&self.salience) {
                let at = &mut starts[place(salience)];
                ranked[*at] = event;
                *at += 1;
            }
            ranked
        })
    }

    /// By entity, whether some event names it.
    pub fn in_events(&self, n_entities: usize) -> Vec<bool> {
        let mut named = vec![false; n_entities];
        for facet in [Facet::Who, Facet::Org, Facet::What] {
            for (code, named) in self.codes(facet).zip(&mut named) {
                *named |= !self.events.of(code as u32).is_empty();
            }
        }
        self.places.items.iter().for_each(|place| named[*place as usize] = true);
        named
    }

    /// The places that an event names.
    pub fn places(&self, event: EventId) -> impl Iterator<Item = EntityId> {
        let is_there = event.index() < self.n_events();
        let places = if is_there { self.places.of(event.0) } else { &[] };
        places.iter().copied().map(EntityId)
    }

    /// Who takes part in an event and where it is. A place that it names twice
    /// comes twice.
    pub fn entities(&self, event: EventId) -> impl Iterator<Item = EntityId> {
        let is_there = event.index() < self.n_events();
        let codes = if is_there { self.codes.of(event.0) } else { &[] };
        let others = [Facet::Who, Facet::Org, Facet::What];
        let entity = move |code: &u32| {
            let facet = others.iter().find(|facet| self.codes(**facet).contains(&(*code as usize)));
            facet.map(|facet| EntityId(code - self.starts[*facet as usize]))
        };
        codes.iter().filter_map(entity).chain(self.places(event))
    }

    /// The codes of a facet.
    pub fn codes(&self, facet: Facet) -> std::ops::Range<usize> {
        self.starts[facet as usize] as usize..self.starts[facet as usize + 1] as usize
    }

    /// The values of a facet that an event has, ascending.
    pub fn values(&self, facet: Facet, event: u32) -> impl Iterator<Item = u32> {
        let (codes, start) = (self.codes(facet), self.starts[facet as usize]);
        let all = self.codes.of(event).iter();
        all.filter(move |code| codes.contains(&(**code as usize))).map(move |code| code - start)
    }

    /// The events that have this value, ascending.
    pub fn events_with(&self, facet: Facet, value: u32) -> &[u32] {
        let is_one = self.codes(facet).contains(&(self.code(facet, value) as usize));
        if is_one { self.events.of(self.code(facet, value)) } else { &[] }
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
                let events = self.events_with(facet, choice.value);
                events.iter().for_each(|event| set.set(*event, !exclude));
            }
        }
        Some(set)
    }

    /// The events of which a day is within the filter's; those without a date are not.
    pub fn in_time(&self, filter: &Filter) -> Bits {
        let from = filter.from.map_or(i32::MIN, |date| date.first_day().number());
        let to = filter.to.map_or(i32::MAX, |date| date.last_day().number());
        let is_in = |first: i32, last: i32| first <= to && last >= from;
        Bits::of_words(self.days.iter().zip(self.when.chunks(64)).enumerate().map(
            |(i, (days, all))| {
                let [first_least, first_most, last_least, last_most] = *days;
                if !is_in(first_least, last_most) {
                    0
                } else if is_in(first_most, last_least) {
                    !self.undated.word(i)
                } else {
                    all.iter().enumerate().fold(0, |word, (bit, when)| {
                        let is_in = when.is_some_and(|w| is_in(w.from().number(), w.to().number()));
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

    /// Counts over `set`. Only events in which it differs from the nearest of
    /// `known` are looked at.
    pub fn tally(&self, set: Bits, known: &[&Tally]) -> Tally {
        let nothing = Tally { set: Bits::none(self.n_events()), counts: vec![0; self.n_codes()] };
        let all = known.iter().copied().chain([&nothing]);
        let nearest = all.min_by_key(|tally| tally.set.n_differing(&set)).unwrap_or(&nothing);
        let mut counts = nearest.counts.clone();
        set.each_differing(&nearest.set, |event| {
            let by = if set.has(event) { 1 } else { u32::MAX };
            for code in self.codes.of(event) {
                let count = &mut counts[*code as usize];
                *count = count.wrapping_add(by);
            }
        });
        Tally { set, counts }
    }
}

/// How many values a facet can have.
pub fn n_values(story: &Story, facet: Facet) -> usize {
    match facet {
        Facet::Topic => story.topics.len(),
        Facet::Status => Status::ALL.len(),
        Facet::Report => story.articles.len(),
        _ => story.entities.len(),
    }
}

/// A place and the places that it lies within. The number of steps is bounded:
/// a story from elsewhere may go in a circle.
fn with_outer(story: &Story, place: EntityId) -> impl Iterator<Item = EntityId> {
    std::iter::successors(Some(place), |id| story.entities[id.index()].within).take(6)
}

fn days_of(all: &[Option<DateSpan>]) -> [i32; 4] {
    let mut days = [i32::MAX, i32::MIN, i32::MAX, i32::MIN];
    for when in all.iter().flatten() {
        let (first, last) = (when.from().number(), when.to().number());
        days[0] = days[0].min(first);
        days[1] = days[1].max(first);
        days[2] = days[2].min(last);
        days[3] = days[3].max(last);
    }
    days
}

/// By item the lists that it is in.
fn turned(lists: &Lists, n_items: usize) -> Lists {
    let mut ends = vec![0u32; n_items + 1];
    for item in &lists.items {
        ends[*item as usize + 1] += 1;
    }
    for i in 0..n_items {
        ends[i + 1] += ends[i];
    }
    // Each start moves on to its end.
    let mut items = vec![0; lists.items.len()];
    for list in 0..lists.ends.len() as u32 {
        for item in lists.of(list) {
            let at = &mut ends[*item as usize];
            items[*at as usize] = list;
            *at += 1;
        }
    }
    ends.pop();
    Lists { ends, items }
}
