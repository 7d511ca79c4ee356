//! By value the events that have it: what filters and counts of a large story
//! are made from. Read where it lies.

use super::read::Reader;
use super::write::Writer;
use crate::model::*;

/// Lists of events, ascending, by [code](Story::codes). Nothing in it has been
/// checked: what is out of range or order is left out when it is read.
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
        let mut next = 0;
        each_gap(self.list(code), |event| {
            if (next..self.n_events).contains(&event) {
                next = event + 1;
                call(event);
            }
        });
    }

    /// Those that the bytes have.
    pub fn n_lists(&self) -> u32 {
        self.starts.len() as u32
    }

    fn list(&self, code: u32) -> &[u8] {
        let start = self.starts.get(code as usize).map_or(usize::MAX, |start| *start as usize);
        Reader::new(self.bytes.get().get(start..).unwrap_or_default()).inner()
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
                let list = &mut lists[(starts[column.number()] + value) as usize];
                if list.last() != Some(&i) {
                    list.push(i);
                }
            });
        }
        lists.iter().for_each(|list| self.gaps(list));
    }
}
