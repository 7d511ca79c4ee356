//! What a reader unfolded on the timeline, which stays so while another view is shown.

use super::address::{Address, View};
use super::state::State;
use crate::model::EventId;

/// What can be unfolded on the timeline, by a number of an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fold {
    /// The sentences of the event.
    Sentences,
    /// All of the key moments that share the event's days.
    Day,
}

impl State {
    /// What was unfolded last is in the address; it takes no focus, as opening would.
    pub(super) fn unfold(
        &self,
        fold: Fold,
        event: EventId,
        unfolded: &mut [Vec<u32>; 2],
        address: &mut Address,
    ) {
        let is_sentences = fold == Fold::Sentences;
        let id = self.story().events.get(event.index()).map_or("", |e| e.id.as_str());
        let is_open = self.is_unfolded(fold, event);
        let unfolded = &mut unfolded[fold as usize];
        unfolded.retain(|e| *e != event.0);
        if !is_open {
            unfolded.push(event.0);
        }
        if is_sentences && is_open && address.open == id {
            address.open.clear();
        } else if is_sentences && !is_open {
            address.open = id.to_owned();
        }
    }

    /// The sentences of the event that is open are unfolded in any case.
    pub fn is_unfolded(&self, fold: Fold, event: EventId) -> bool {
        let is_open = || self.address.view == View::Timeline && self.open_now == Some(event);
        self.unfolded[fold as usize].contains(&event.0) || (fold == Fold::Sentences && is_open())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Action, testing::state};

    #[test]
    fn what_is_unfolded_stays_so_while_another_view_is_shown() {
        let (first, second) = (EventId(0), EventId(1));
        let unfold = |now: &State, e| now.next(Action::Unfold(Fold::Sentences, e)).unwrap();
        let both = unfold(&unfold(&state(""), first), second);
        assert_eq!((both.address.open.as_str(), both.opened), ("e2", 0));
        let read = both.next(Action::Open(View::Reports, "r1.0".into())).unwrap();
        let back = read.next(Action::Go(both.address.clone())).unwrap();
        assert!(back.is_unfolded(Fold::Sentences, first) && back.returned > read.returned);
        let folded = unfold(&back, second);
        assert!(!folded.is_unfolded(Fold::Sentences, second) && folded.address.open.is_empty());
        assert!(folded.is_unfolded(Fold::Sentences, first));
    }
}
