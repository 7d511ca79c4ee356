use super::{Brief, Selection, key_moments};
use crate::model::{DateSpan, EventId, fold, order, order_by_key};
use crate::query::{
    Action, Address, Choice, Facet, Filter, Index, PartialDate, Query, State, View,
};
use crate::synth::synth;
use std::cmp::Reverse;
use std::rc::Rc;

#[test]
fn many_events_have_key_moments_and_few_are_all_key() {
    for (n_events, key) in [(0, 0), (15, 15), (18, 18), (19, 15), (38, 18), (5_000, 212)] {
        assert_eq!(key_moments(n_events), key, "{n_events}");
    }
}

/// The meaning of a filter, event by event.
struct Plain<'a> {
    index: &'a Index,
    filter: &'a Filter,
}

impl Plain<'_> {
    fn values(&self, facet: Facet, event: EventId) -> Vec<u32> {
        let story = &self.index.story;
        let n = self.index.len(facet) as u32;
        let has = |value: &u32| {
            let event = &story.events[event.index()];
            let entities = || event.participants.iter().chain(&event.places);
            let is_of = |kinds: Facet| {
                entities().any(|id| {
                    let mut at = Some(*id);
                    let kind = story.entities[id.index()].kind as usize;
                    while let Some(id) = at.filter(|id| id.0 != *value && kinds == Facet::Where) {
                        at = story.entities[id.index()].within;
                    }
                    let facets = [Facet::Who, Facet::Org, Facet::Where, Facet::What];
                    facets[kind] == kinds && at.is_some_and(|id| id.0 == *value)
                })
            };
            match facet {
                Facet::Topic => event.topics.iter().any(|t| t.0 == *value),
                Facet::Status => event.status as u32 == *value,
                Facet::Report => event.evidence.iter().any(|t| t.evidence.article.0 == *value),
                _ => is_of(facet),
            }
        };
        (0..n).filter(has).collect()
    }

    fn lets_in(&self, facet: Facet, event: EventId) -> bool {
        let choices = self.filter.of(facet);
        let values = self.values(facet, event);
        let has = |choice: &Choice| values.contains(&choice.value);
        let mut included = choices.iter().filter(|c| !c.exclude).peekable();
        (included.peek().is_none() || included.any(has))
            && !choices.iter().any(|c| c.exclude && has(c))
    }

    fn is_in_time(&self, when: Option<DateSpan>) -> bool {
        let Some(when) = when else { return !self.filter.has_time() || self.filter.undated };
        self.filter.from.is_none_or(|from| when.to() >= from.first_day())
            && self.filter.to.is_none_or(|to| when.from() <= to.last_day())
    }

    /// Title, sentences, names and topics.
    fn is_found(&self, event: EventId) -> bool {
        let (story, query) = (&self.index.story, Query::new(&self.filter.q));
        let event = &story.events[event.index()];
        let mut said = vec![event.title.as_str()];
        for telling in &event.evidence {
            let article = &story.articles[telling.evidence.article.index()];
            said.push(article.sentences[telling.evidence.sentence as usize].of(&article.text));
        }
        for id in event.participants.iter().chain(&event.places) {
            let entity = &story.entities[id.index()];
            said.push(&entity.name);
            said.extend(entity.aliases.iter().map(String::as_str));
        }
        said.extend(event.topics.iter().map(|topic| story.topics[topic.index()].name.as_str()));
        query.matches(&fold(&said.join("\n")))
    }

    fn check(&self, selection: &Selection) {
        let story = &self.index.story;
        let mut counts = Facet::ALL.map(|facet| vec![0; self.index.len(facet)]);
        let (mut events, mut undated) = (Vec::new(), 0);
        for i in 0..story.events.len() {
            let event = EventId(i as u32);
            let when = story.events[i].when;
            let refusing: Vec<Facet> =
                Facet::ALL.into_iter().filter(|f| !self.lets_in(*f, event)).collect();
            if !self.is_found(event) {
                continue;
            }
            undated += usize::from(refusing.is_empty() && when.is_none() && self.filter.has_time());
            if !self.is_in_time(when) || refusing.len() > 1 {
                continue;
            }
            for facet in Facet::ALL {
                if refusing.first().is_none_or(|f| *f == facet) {
                    for value in self.values(facet, event) {
                        counts[facet as usize][value as usize] += 1;
                    }
                }
            }
            if refusing.is_empty() {
                events.push(event);
            }
        }
        let mut shown = events.clone();
        if !self.filter.everything {
            let Brief { latest, next, .. } = self.index.brief();
            let is_named = |e: &EventId| [*latest, *next].contains(&Some(*e));
            order_by_key(&mut shown, |e| Reverse((is_named(e), story.events[e.index()].salience)));
            shown.truncate(key_moments(events.len()));
            order(&mut shown);
        }
        assert_eq!(
            (selection.events().collect(), &selection.shown),
            (events, &shown),
            "{:?}",
            self.filter
        );
        assert_eq!((selection.undated, selection.known), (undated, story.events.len()));
        for facet in Facet::ALL {
            assert_eq!(selection.counts(self.index, facet), counts[facet as usize], "{facet:?}");
        }
    }
}

/// Chance steps from filter to filter.
#[test]
fn a_selection_is_what_the_filter_means_whatever_was_selected_before() {
    let story = Rc::new(synth(400, 11));
    arbtest::arbtest(|u| {
        let mut state = State::new(story.clone(), Address::default(), View::Timeline);
        for _ in 0..u.int_in_range(1..=6)? {
            let date = |u: &mut arbtest::arbitrary::Unstructured| {
                let year = u.int_in_range(1999..=2027)?.to_string();
                let tail = *u.choose(&["", "-02", "-07-15"])?;
                Ok::<_, arbtest::arbitrary::Error>(PartialDate::parse(&[&year, tail].concat()))
            };
            let action = match u.int_in_range(0..=7)? {
                0..=2 => {
                    let facet = *u.choose(&Facet::ALL)?;
                    let n = state.index.len(facet) as u32;
                    let value = u.int_in_range(0..=n / 4)?;
                    Action::Toggle { facet, value, exclude: u.ratio(1, 4)? }
                }
                3 | 4 => Action::Time {
                    from: date(u)?,
                    to: if u.arbitrary()? { date(u)? } else { None },
                },
                5 => Action::Undated(u.arbitrary()?),
                6 => Action::Everything(u.arbitrary()?),
                _ => Action::Search(
                    (*u.choose(&["", "o", "op", "open", "\"a new", "kep r", "zz"])?).into(),
                ),
            };
            if let Some(next) = state.next(action) {
                state = next;
            }
            let filter = &state.address.filter;
            Plain { index: &state.index, filter }.check(&state.selection);
            assert_eq!(*state.selection, state.index.select(filter));
        }
        Ok(())
    })
    .size_min(64)
    .budget_ms(4_000);
}
