//! The timeline in blocks of rows. Of a long one only those near the screen are
//! drawn; which these are, the reader's scrolling says. Any begins with its first
//! rows, which do not wait for the others; of a shorter one all follow.

use super::eras::Era;
use super::groups::Group;
use super::state::State;
use crate::model::EventId;
use std::ops::Range;
use std::rc::Rc;

/// Events that share their days, or a part of them where they are many.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    pub era: Era,
    pub group: Group,
    /// Rows before it.
    pub at: usize,
    /// No other of its era has the same, and it keeps it under other filters.
    pub key: EventId,
}

/// Up to this many rows all are drawn: browsers find words in them, and no
/// place is estimated.
const WHOLE: usize = 300;

/// So many rows, and those that the screen shows, come at once. The others follow
/// behind the frame in which these are painted.
const FIRST: usize = 4;
/// So few are not worth a second frame.
const NEARLY: usize = 8;

/// A day of more events is several blocks.
const MOST: usize = 20;

/// So many rows are drawn before and behind a place as long as nobody knows how
/// much a screen shows.
const BEFORE: usize = 20;
const BEHIND: usize = 40;

impl State {
    /// How many rows the timeline has.
    pub fn n_rows(&self) -> usize {
        self.blocks.last().map_or(0, Block::end)
    }

    /// Whether only a part of the timeline is ever drawn.
    pub fn is_long(&self) -> bool {
        self.n_rows() > WHOLE
    }

    /// Whether only the first rows of a timeline that will be drawn whole are.
    pub fn is_begun(&self) -> bool {
        !self.is_long() && self.near != (0..self.blocks.len())
    }

    /// Whether what lies out of sight may still be as it was under another filter:
    /// it is drawn behind the frame in which the rest is painted.
    pub fn is_early(&self) -> bool {
        self.is_early
    }

    /// Whether a timeline has just come: no more of it was drawn than its first rows.
    pub fn is_first(&self) -> bool {
        self.is_begun() || (self.is_long() && self.near == around(&self.blocks, 0))
    }

    /// How many blocks hold the first so many rows, else as many as come together.
    pub fn first_blocks(&self, n_rows: Option<usize>) -> usize {
        let most = if self.is_long() { BEHIND } else { WHOLE };
        up_to(&self.blocks, n_rows.unwrap_or(most))
    }

    /// Whether a block is drawn: near the screen, with the focus or beside what
    /// has it, so that the focus can go on, or open.
    pub fn is_drawn(&self, block: usize) -> bool {
        let has_focus = self.kept.is_some_and(|kept| kept.abs_diff(block) <= 1);
        let is_open = self.open_block == Some(block);
        self.near.contains(&block) || has_focus || is_open
    }

    /// To be called where what is on the timeline may have changed. What was near
    /// the screen stays near, unless something else is opened.
    pub(super) fn lay_out(&mut self, is_opened: bool) {
        self.open_now = self.open_event();
        let blocks = self.cut();
        if blocks != *self.blocks {
            let place = |b: &Block| (b.era, b.key);
            let first = self.blocks.get(self.near.start).map(place);
            let start = first.map_or(0, |first| blocks.partition_point(|b| place(b) < first));
            (self.near, self.kept) = (around(&blocks, start), None);
            self.blocks = Rc::new(blocks);
        }
        let open = self.open_now;
        self.open_block =
            open.and_then(|open| self.blocks.iter().position(|b| b.group.events.contains(&open)));
        if is_opened
            && let Some(open) = self.open_block
            && !self.near.contains(&open)
        {
            self.near = around(&self.blocks, open);
        }
    }

    fn cut(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut at = 0;
        let events = self.by_era(&self.on_screen());
        for (era, events) in Era::ALL.into_iter().zip(&events) {
            for group in self.groups(events) {
                let mut rest = group.events.as_slice();
                while let Some((first, _)) = rest.split_first() {
                    let (now, later) = rest.split_at(MOST.min(rest.len()));
                    let key = if now.len() + later.len() == group.events.len() {
                        group.key
                    } else {
                        *first
                    };
                    let n_folded = if later.is_empty() { group.n_folded } else { 0 };
                    let group = Group { events: now.to_vec(), n_folded, ..group };
                    blocks.push(Block { era, group, at, key });
                    at += now.len();
                    rest = later;
                }
            }
        }
        blocks
    }
}

impl Block {
    /// Rows up to its end.
    pub fn end(&self) -> usize {
        self.at + self.group.events.len()
    }
}

/// The blocks that are drawn around the `i`th.
fn around(blocks: &[Block], i: usize) -> Range<usize> {
    let n_rows = blocks.last().map_or(0, Block::end);
    let (before, behind) = if n_rows <= NEARLY {
        (n_rows, n_rows)
    } else if n_rows <= WHOLE {
        (FIRST, FIRST)
    } else if i == 0 {
        (0, FIRST)
    } else {
        (BEFORE, BEHIND)
    };
    let at = blocks.get(i).map_or(0, |block| block.at);
    let start = blocks.partition_point(|b| b.end() + before <= at);
    start..up_to(blocks, at + behind)
}

/// How many blocks begin before this row.
fn up_to(blocks: &[Block], row: usize) -> usize {
    blocks.partition_point(|block| block.at < row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Action, Address, View};
    use crate::synth::synth;

    fn state(n_events: usize, address: &str) -> State {
        let story = Rc::new(synth(n_events, 1));
        let address = Address::parse(address, &story, View::Timeline);
        State::new(story, address, View::Timeline)
    }

    fn drawn(state: &State) -> Vec<usize> {
        (0..state.blocks.len()).filter(|i| state.is_drawn(*i)).collect()
    }

    fn n_drawn_rows(state: &State) -> usize {
        drawn(state).iter().map(|i| state.blocks[*i].group.events.len()).sum()
    }

    #[test]
    fn blocks_hold_each_row_once_in_order() {
        for address in ["show:all", "", "show:all;status:target"] {
            let now = state(2_000, address);
            let mut at = 0;
            for block in now.blocks.iter() {
                assert_eq!(block.at, at);
                at = block.end();
            }
            assert_eq!(at, now.n_rows());
            let mut all: Vec<EventId> =
                now.blocks.iter().flat_map(|b| b.group.events.clone()).collect();
            let n_folded: usize = now.blocks.iter().map(|b| b.group.n_folded).sum();
            assert_eq!(all.len() + n_folded, now.on_screen().len());
            all.sort();
            all.dedup();
            assert_eq!(all.len(), at);
            let mut keys: Vec<_> = now.blocks.iter().map(|b| (b.era, b.key)).collect();
            keys.dedup();
            assert_eq!(keys.len(), now.blocks.len());
        }
    }

    #[test]
    fn of_a_long_timeline_a_part_is_drawn_and_a_short_one_begins_with_its_first_rows() {
        let long = state(3_000, "show:all");
        assert!(long.is_long() && (FIRST..FIRST + MOST).contains(&n_drawn_rows(&long)));
        assert!(long.is_first() && long.blocks[long.first_blocks(None)].at >= BEHIND);
        assert!(!long.next(Action::Near(0..9, None)).unwrap().is_first());
        assert_eq!(drawn(&long)[0], 0);
        let short = state(300, "show:all");
        assert!(!short.is_long() && !long.is_begun());
        assert!(short.is_first() && short.first_blocks(None) == short.blocks.len());
        assert!((9..9 + MOST).contains(&short.blocks[short.first_blocks(Some(9))].at));
        assert!(short.is_begun() && (FIRST..FIRST + MOST).contains(&n_drawn_rows(&short)));
        let all = 0..short.blocks.len();
        let short = short.next(Action::Near(all, None)).unwrap();
        assert!(!short.is_begun());
        assert_eq!(n_drawn_rows(&short), 300);
    }

    #[test]
    fn a_few_rows_are_all_drawn_at_once() {
        let few = state(NEARLY, "show:all");
        assert!(!few.is_begun());
        assert_eq!(n_drawn_rows(&few), NEARLY);
    }

    #[test]
    fn what_an_address_opens_is_among_the_first_that_are_drawn() {
        let whole = state(300, "show:all");
        let last = whole.blocks.last().unwrap().group.events[0];
        let id = whole.story().events[last.index()].id.clone();
        let open = state(300, &["show:all;open:", &id].concat());
        assert!(open.is_begun() && open.is_drawn(open.blocks.len() - 1));
    }

    #[test]
    fn what_an_address_opens_is_drawn_with_its_neighbours() {
        let whole = state(3_000, "show:all");
        let last = whole.blocks.last().unwrap().group.events[0];
        let id = whole.story().events[last.index()].id.clone();
        let open = state(3_000, &["show:all;open:", &id].concat());
        let drawn = drawn(&open);
        assert_eq!(drawn.last(), Some(&(open.blocks.len() - 1)));
        assert!((BEFORE..120).contains(&n_drawn_rows(&open)));
        let later = whole.next(Action::Open(View::Timeline, id)).unwrap();
        assert!(later.is_drawn(later.blocks.len() - 1) && !later.is_drawn(0));
    }

    #[test]
    fn scrolling_draws_other_blocks_and_keeps_what_has_the_focus() {
        let now = state(3_000, "show:all");
        let there = now.next(Action::Near(50..60, Some(3))).unwrap();
        let expected: Vec<usize> = (2..5).chain(50..60).collect();
        assert_eq!(drawn(&there), expected);
        assert!(there.next(Action::Near(50..60, Some(3))).is_none());
        assert!(Rc::ptr_eq(&there.blocks, &now.blocks) && there.print() == now.print());
    }

    #[test]
    fn after_a_filter_what_is_out_of_sight_follows_and_near_says_that_it_did() {
        let now = state(300, "show:all");
        assert!(now.is_early());
        let all = Action::Near(0..now.blocks.len(), None);
        let now = now.next(all.clone()).unwrap();
        assert!(!now.is_early() && now.next(all.clone()).is_none());
        let typed = now.next(Action::Search("e".into())).unwrap();
        assert!(typed.is_early() && typed.turn > now.turn);
        let again = typed.next(all).unwrap();
        assert!(!again.is_early() && again.turn == typed.turn);
        let opened = again.next(Action::Open(View::Timeline, "x".into())).unwrap();
        assert!(!opened.is_early() && opened.turn > again.turn);
    }

    #[test]
    fn what_was_near_the_screen_stays_near_under_another_filter() {
        let now = state(3_000, "show:all").next(Action::Near(600..620, None)).unwrap();
        let first = now.blocks[600].key;
        let filtered = now
            .next(Action::Toggle { facet: crate::query::Facet::Status, value: 0, exclude: false })
            .unwrap();
        let near: Vec<EventId> =
            filtered.blocks[filtered.near.clone()].iter().map(|b| b.key).collect();
        assert!(near[0] <= first && first <= near[near.len() - 1], "{first:?} {near:?}");
    }
}
