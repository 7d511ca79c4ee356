//! By value the events that have it: what filters and counts of a large story
//! are made from. Read where it lies.

use super::read::Reader;
use super::write::Writer;
use crate::model::*;
use std::ops::Range;

/// Lists of events, ascending, by [code](Story::codes). Nothing in it has been
/// checked: what is out of range is left out when it is read.
#[derive(Clone, Debug)]
pub struct Postings {
    bytes: Bytes,
    /// Where each list begins.
    starts: Vec<u32>,
    n_events: u32,
}

impl Postings {
    pub(super) fn new(bytes: Bytes, n_codes: usize, n_events: usize) -> Postings {
        let mut r = Reader::new(bytes.get());
        let n = bytes.get().len();
        let mut starts = Vec::with_capacity(n_codes.min(n));
        while starts.len() < n_codes && r.n_left() > 0 {
            starts.push((n - r.n_left()) as u32);
            r.inner();
        }
        Postings { bytes, starts, n_events: n_events as u32 }
    }

    /// Calls for the events of a list.
    #[inline]
    pub fn each(&self, code: u32, mut call: impl FnMut(u32)) {
        each_gap(self.list(code), |event| {
            if event < self.n_events {
                call(event);
            }
        });
    }

    /// Calls for each event of the lists `codes`: code, event. By stretches of
    /// events, for what is done to each event then stays near in memory; those of an
    /// event come in the order of their codes.
    #[inline]
    pub fn sweep(&self, codes: Range<u32>, mut call: impl FnMut(u32, u32)) {
        // Short lists are near in any case: reports come in the order of their days.
        let stretch = if codes.len() > MANY { u32::MAX } else { STRETCH };
        let mut places: Vec<Place> =
            codes.clone().map(|code| Place { rest: self.list(code), event: 0 }).collect();
        let mut end = 0;
        while end < self.n_events {
            end = self.n_events.min(end.saturating_add(stretch));
            for (code, place) in codes.clone().zip(&mut places) {
                place.up_to(end, |event| call(code, event));
            }
        }
    }

    /// How many are in a list.
    pub fn n(&self, code: u32) -> u32 {
        self.list(code).iter().map(|byte| u32::from(*byte < 0x80)).sum()
    }

    fn list(&self, code: u32) -> &[u8] {
        let start = self.starts.get(code as usize).map_or(usize::MAX, |start| *start as usize);
        Reader::new(self.bytes.get().get(start..).unwrap_or_default()).inner()
    }
}

/// Events that are looked at together: what is kept of so many fits into a cache.
const STRETCH: u32 = 1 << 15;

/// More lists are not looked at by stretches.
const MANY: usize = 1 << 12;

/// What is left of a list, behind an event.
struct Place<'a> {
    rest: &'a [u8],
    event: u32,
}

impl Place<'_> {
    #[inline]
    fn up_to(&mut self, end: u32, mut call: impl FnMut(u32)) {
        let (mut gap, mut shift) = (0u32, 0u32);
        let mut n_read = 0;
        for (i, byte) in (1..).zip(self.rest) {
            gap |= u32::from(byte & 0x7f).wrapping_shl(shift);
            shift += 7;
            if *byte < 0x80 {
                let event = self.event.wrapping_add(gap);
                if event >= end {
                    break;
                }
                call(event);
                self.event = event;
                (n_read, gap, shift) = (i, 0, 0);
            }
        }
        self.rest = self.rest.get(n_read..).unwrap_or_default();
    }
}

/// Calls for the numbers of `{ u }*`.
#[inline]
pub(super) fn each_number(bytes: &[u8], mut call: impl FnMut(u32)) {
    let (mut number, mut shift) = (0u32, 0u32);
    for byte in bytes {
        number |= u32::from(byte & 0x7f).wrapping_shl(shift);
        shift += 7;
        if *byte < 0x80 {
            call(number);
            (number, shift) = (0, 0);
        }
    }
}

/// The same for ascending numbers, written as gaps.
#[inline]
pub(super) fn each_gap(bytes: &[u8], mut call: impl FnMut(u32)) {
    let mut last = 0u32;
    each_number(bytes, |gap| {
        last = last.wrapping_add(gap);
        call(last);
    });
}

impl Writer {
    /// With its length in front.
    pub(super) fn gaps(&mut self, numbers: &[u32]) {
        self.stretch(|w| {
            let mut last = 0;
            for number in numbers {
                w.u(number - last);
                last = *number;
            }
        });
    }

    /// By code the events.
    pub(super) fn postings(&mut self, story: &Story) {
        let starts = story.codes();
        let mut lists: Vec<Vec<u32>> = vec![Vec::new(); starts[Column::COUNT] as usize];
        for (i, event) in (0u32..).zip(story.events.all()) {
            story.each_value(event, &mut |column, value| {
                let list = &mut lists[(starts[column as usize] + value) as usize];
                if list.last() != Some(&i) {
                    list.push(i);
                }
            });
        }
        lists.iter().for_each(|list| self.gaps(list));
    }
}
