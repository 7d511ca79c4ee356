//! Lists of numbers one behind the other, and counts over them.

// `Half` is `u32` in one of the widgets.
#![allow(clippy::useless_conversion)]

use super::bits::Bits;
use crate::model::codec::LARGE;

/// Lists, one behind the other. Much that is looked at for a filter lies in them, and
/// most of the time goes by until it is here: a number below [`LONG`] is kept in 16 bits.
#[derive(Debug, Default, PartialEq)]
pub struct Lists {
    /// Where each ends.
    ends: Vec<u32>,
    /// A greater number is two: the upper half, marked, and the lower.
    halves: Vec<Half>,
}

/// Small stories fit into memory as they are.
#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
type Half = u16;
#[cfg(not(any(feature = "large", not(target_arch = "wasm32"))))]
type Half = u32;

/// The mark of an upper half.
const LONG: Half = 1 << 15;

/// A set of events, and how many of them have each code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    pub set: Bits,
    pub counts: Vec<u32>,
}

impl Lists {
    /// Nothing where there is no such list.
    pub fn of(&self, i: u32) -> impl Iterator<Item = u32> {
        let mut halves = self.list(i).iter();
        std::iter::from_fn(move || match *halves.next()? {
            upper if is_upper(upper) => Some(joined(upper, *halves.next()?)),
            short => Some(u32::from(short)),
        })
    }

    /// Asks for the lists, so that all are on their way when the first is here.
    #[inline]
    pub fn fetch(&self, lists: &[u32]) {
        let start = |i: &u32| self.ends.get((*i as usize).wrapping_sub(1));
        let first = |i: &u32| start(i).and_then(|start| self.halves.get(*start as usize));
        std::hint::black_box(lists.iter().fold(0, |all, i| all ^ first(i).copied().unwrap_or(0)));
    }

    #[inline(always)]
    fn list(&self, i: u32) -> &[Half] {
        let i = i as usize;
        let start = if i == 0 { Some(&0) } else { self.ends.get(i - 1) };
        match (start, self.ends.get(i)) {
            (Some(start), Some(end)) => {
                self.halves.get(*start as usize..*end as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }

    /// One more list.
    pub fn push(&mut self, items: &[u32]) {
        for item in items {
            if is_long(*item) {
                self.halves.push(upper(*item));
            }
            self.halves.push(*item as Half);
        }
        self.ends.push(self.halves.len() as u32);
    }
}

#[inline(always)]
fn is_long(number: u32) -> bool {
    LARGE && number >= u32::from(LONG)
}

#[inline(always)]
fn is_upper(half: Half) -> bool {
    LARGE && half >= LONG
}

fn upper(number: u32) -> Half {
    (number >> 16) as Half | LONG
}

fn joined(upper: Half, lower: Half) -> u32 {
    u32::from(upper & !LONG) << 16 | u32::from(lower)
}

/// What can be turned round.
pub trait ByList {
    fn n_lists(&self) -> u32;

    /// Calls for each item of a list; nothing where there is no such list.
    fn each(&self, list: u32, call: impl FnMut(u32));

    /// Calls for all: list, item.
    #[inline]
    fn each_of_all(&self, mut call: impl FnMut(u32, u32)) {
        (0..self.n_lists()).for_each(|list| self.each(list, |item| call(list, item)));
    }

    /// By list how many are in it.
    fn totals(&self, n_lists: usize) -> Vec<u32> {
        let mut totals = vec![0; n_lists];
        for (list, n) in (0..).zip(&mut totals) {
            self.each(list, |_| *n += 1);
        }
        totals
    }
}

impl ByList for Lists {
    fn n_lists(&self) -> u32 {
        self.ends.len() as u32
    }

    #[inline(always)]
    fn each(&self, list: u32, mut call: impl FnMut(u32)) {
        let mut halves = self.list(list).iter();
        while let Some(half) = halves.next() {
            if !is_upper(*half) {
                call(u32::from(*half));
            } else if let Some(lower) = halves.next() {
                call(joined(*half, *lower));
            }
        }
    }
}

/// By item the lists that it is in, ascending.
pub fn turned(lists: &impl ByList, n_items: usize) -> Lists {
    let mut ends = vec![0u32; n_items + 1];
    lists.each_of_all(|list, item| {
        if let Some(n) = ends.get_mut(item as usize + 1) {
            *n += 1 + u32::from(is_long(list));
        }
    });
    let mut n = 0;
    for end in &mut ends {
        n += *end;
        *end = n;
    }
    // Each start moves on to its end.
    let mut all = vec![0; n as usize];
    lists.each_of_all(|list, item| {
        let Some(at) = ends.get_mut(item as usize) else { return };
        if is_long(list)
            && let Some(place) = all.get_mut(*at as usize)
        {
            *place = upper(list);
            *at += 1;
        }
        if let Some(place) = all.get_mut(*at as usize) {
            *place = list as Half;
            *at += 1;
        }
    });
    ends.pop();
    Lists { ends, halves: all }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_short_and_long_numbers_and_can_be_turned_round() {
        let edges = [0, 1, 0x7fff, 0x8000, 0x8001, 0xffff, 0x1_0000, 0x1_8000, 0x12_3456];
        let mut lists = Lists::default();
        edges.iter().for_each(|item| lists.push(&[0, *item]));
        lists.push(&[]);
        for (i, item) in (0..).zip(edges) {
            assert_eq!(lists.of(i).collect::<Vec<_>>(), [0, item]);
        }
        assert_eq!((lists.of(9).count(), lists.of(10).count()), (0, 0));
        let by_item = turned(&lists, 0x12_3457);
        assert_eq!(by_item.of(0x1_8000).collect::<Vec<_>>(), [7]);
        assert_eq!(by_item.of(1).collect::<Vec<_>>(), [1]);
        let many = (0..0x8002).fold(Lists::default(), |mut lists, _| {
            lists.push(&[1]);
            lists
        });
        assert!(turned(&many, 2).of(1).eq(0..0x8002));
    }
}
