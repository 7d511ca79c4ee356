//! A small story for this folder's tests.

use super::State;
use super::address::{Address, View};
use crate::model::*;
use std::rc::Rc;

/// Four entities, two topics, two reports (4 and 6 February 2026, both of which
/// name the 6th), four events:
///
/// | id | when | status | who | where | topic | told by |
/// | --- | --- | --- | --- | --- | --- | --- |
/// | e1 | Feb 2025 | happened | Tô Lâm | | parties | r1 |
/// | e2 | 6 Feb 2026 | happened (r1: scheduled) | Tô Lâm, Hun Sen | Phnom Penh | parties | r1, r2 |
/// | e3 | by 2030 | target | | Cambodia | economy | r2 |
/// | e4 | none | ongoing | Hun Sen | | economy | r2 |
pub fn story() -> Story {
    let text = "One sentence for all.";
    let span = Span::new(0, text.len());
    let article = |id: &str, day: &str| Article {
        id: id.into(),
        title: String::new(),
        url: String::new(),
        agency: "VNA".into(),
        author: String::new(),
        language: "en".into(),
        note: String::new(),
        place: String::new(),
        published: Day::parse(day).unwrap(),
        updated: None,
        text: text.into(),
        paragraphs: vec![span],
        sentences: vec![span],
        mentions: vec![Mention { span: Span::new(0, 3), entity: EntityId(0) }],
        dates: vec![TimeExpression {
            span: Span::new(4, 12),
            value: "2026-02-06".into(),
            when: Day::parse("2026-02-06").map(DateSpan::day),
            why: String::new(),
        }],
    };
    let entity = |id: &str, name: &str, kind, within: Option<u32>| Entity {
        id: id.into(),
        name: name.into(),
        kind,
        sort: String::new(),
        within: within.map(EntityId),
        aliases: vec![],
        roles: vec![],
        same_as: vec![],
    };
    let telling = |article: u32, status| Telling {
        evidence: Evidence { article: ArticleId(article), sentence: 0, span },
        status,
    };
    let event = |id: &str,
                 title: &str,
                 when,
                 status,
                 who: &[u32],
                 places: &[u32],
                 topic: u32,
                 tellings: Vec<Telling>| Event {
        id: id.into(),
        title: title.into(),
        when,
        why: String::new(),
        status,
        participants: who.iter().copied().map(EntityId).collect(),
        places: places.iter().copied().map(EntityId).collect(),
        topics: vec![TopicId(topic)],
        figures: vec![],
        evidence: tellings,
        salience: 500,
    };
    let visit = Day::parse("2026-02-06").map(DateSpan::day);
    use Status::*;
    let story = Story {
        title: "A visit".into(),
        language: "en".into(),
        articles: vec![article("r1", "2026-02-04"), article("r2", "2026-02-06")].into(),
        entities: vec![
            entity("to-lam", "Tô Lâm", EntityKind::Person, None),
            entity("hun-sen", "Hun Sen", EntityKind::Person, None),
            entity("phnom-penh", "Phnom Penh", EntityKind::Place, Some(3)),
            entity("cambodia", "Cambodia", EntityKind::Place, None),
        ],
        topics: vec![
            Topic { id: "parties".into(), name: "Parties".into() },
            Topic { id: "economy".into(), name: "Economy".into() },
        ],
        events: vec![
            event(
                "e1",
                "The parties meet",
                DateSpan::month(2025, 2),
                Happened,
                &[0],
                &[],
                0,
                vec![telling(0, Happened)],
            ),
            event(
                "e2",
                "Tô Lâm meets Hun Sen",
                visit,
                Happened,
                &[0, 1],
                &[2],
                0,
                vec![telling(0, Scheduled), telling(1, Happened)],
            ),
            event(
                "e3",
                "High income",
                DateSpan::year(2030).map(|s| s.with_bound(Bound::By)),
                Target,
                &[],
                &[3],
                1,
                vec![telling(1, Target)],
            ),
            event("e4", "Work goes on", None, Ongoing, &[1], &[], 1, vec![telling(1, Ongoing)]),
        ]
        .into(),
        ..Story::default()
    };
    story.check().unwrap();
    story
}

/// The story above under the view that `address` gives.
pub fn state(address: &str) -> State {
    let story = Rc::new(story());
    let address = Address::parse(address, &story, View::Timeline);
    State::new(story, address, View::Timeline)
}

/// The ids of the events that a state lets in.
pub fn ids(state: &State) -> Vec<&str> {
    state.selection.events().map(|e| state.story().events[e.index()].id.as_str()).collect()
}
