//! What cards say of a story's entities, counted once from the story.

use super::columns::Columns;
use super::index::Index;
use super::select::Selection;
use crate::model::codec::LARGE;
use crate::model::{
    ArticleId, EntityId, EntityKind, Evidence, Mentions, Story, order, order_by_key,
};
use std::borrow::Cow;
use std::cmp::Reverse;

/// Who is mentioned where and how often.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// By entity: the articles that mention it and how often, in order; of a packed
    /// story they are read from its bytes.
    reports: Vec<Vec<(u32, u32)>>,
    packed: Vec<Mentions>,
    /// People, organisations, places, things; each by mentions, most first. Who
    /// is neither mentioned nor in an event is not listed.
    ranked: Vec<EntityId>,
}

impl Cast {
    pub fn new(story: &Story, columns: &Columns) -> Cast {
        let mut cast = Cast::default();
        match story.outline() {
            Some(outline) => cast.packed = outline.mentions.clone(),
            None => cast.reports = reports(story),
        }
        let in_events = columns.in_events(&columns.whole);
        let mut ranked: Vec<EntityId> = (0..story.entities.len() as u32).map(EntityId).collect();
        ranked.retain(|id| in_events[id.index()] > 0 || cast.mentions(*id) > 0);
        order_by_key(&mut ranked, |id| {
            (story.entities[id.index()].kind, Reverse(cast.mentions(*id)), *id)
        });
        cast.ranked = ranked;
        cast
    }

    /// How many are listed.
    pub fn len(&self) -> usize {
        self.ranked.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ranked.is_empty()
    }

    pub fn mentions(&self, entity: EntityId) -> usize {
        match self.packed(entity) {
            Some(packed) => packed.n as usize,
            None => self.counts(entity).iter().map(|(_, n)| *n as usize).sum(),
        }
    }

    /// How many reports mention it.
    pub fn reports(&self, entity: EntityId) -> usize {
        match self.packed(entity) {
            Some(packed) => packed.n_articles as usize,
            None => self.counts(entity).len(),
        }
    }

    /// How often each article mentions it.
    pub fn by_article(&self, entity: EntityId, n_articles: usize) -> Vec<u32> {
        let mut line = vec![0; n_articles];
        for (article, n) in self.counts(entity).iter() {
            if let Some(place) = line.get_mut(*article as usize) {
                *place = *n;
            }
        }
        line
    }

    /// Those of a kind, the most mentioned first.
    pub fn of_kind(&self, story: &Story, kind: EntityKind) -> Vec<EntityId> {
        let of_kind = |id: &&EntityId| story.entities[id.index()].kind == kind;
        self.ranked.iter().filter(of_kind).copied().collect()
    }

    /// A few for a side column: `chosen` first, then of each kind the ones in
    /// most events, which `counts` has by entity; of equals the most mentioned.
    pub fn top(&self, story: &Story, counts: &[u32], chosen: &[EntityId]) -> Vec<EntityId> {
        let mut top = chosen.to_vec();
        let mut more = Vec::new();
        for (kind, room) in ROOM {
            let mut ids = self.of_kind(story, kind);
            ids.retain(|id| counts[id.index()] > 0 && !chosen.contains(id));
            // Stable, so that equals stay by mentions.
            order_by_key(&mut ids, |id| Reverse(counts[id.index()]));
            more.extend(ids.split_off(room.min(ids.len())));
            top.extend(ids);
        }
        let left = SIDE.saturating_sub(top.len());
        top.extend(more.into_iter().take(left));
        top
    }

    #[inline(always)]
    fn packed(&self, entity: EntityId) -> Option<&Mentions> {
        if LARGE { self.packed.get(entity.index()) } else { None }
    }

    fn counts(&self, entity: EntityId) -> Cow<'_, [(u32, u32)]> {
        match self.packed(entity) {
            Some(packed) => packed.by_article().into(),
            None => self.reports.get(entity.index()).map_or(&[][..], Vec::as_slice).into(),
        }
    }
}

fn reports(story: &Story) -> Vec<Vec<(u32, u32)>> {
    let mut reports: Vec<Vec<(u32, u32)>> = vec![Vec::new(); story.entities.len()];
    for (i, article) in story.articles.numbered() {
        for mention in &article.mentions {
            let Some(counts) = reports.get_mut(mention.entity.index()) else { continue };
            match counts.last_mut() {
                Some((article, n)) if *article == i as u32 => *n += 1,
                _ => counts.push((i as u32, 1)),
            }
        }
    }
    reports
}

/// So many cards fill a side column.
const SIDE: usize = 6;

/// How many of each kind come first in a side column.
const ROOM: [(EntityKind, usize); 4] = [
    (EntityKind::Person, 3),
    (EntityKind::Organisation, 2),
    (EntityKind::Place, 1),
    (EntityKind::Thing, 0),
];

impl Index {
    /// In how many of the selected events each entity is.
    pub fn in_events(&self, selection: &Selection) -> Vec<u32> {
        self.columns.in_events(selection.tally())
    }

    /// The entities that share events with it and how many, most first, then by place.
    pub fn appears_with(&self, entity: EntityId) -> Vec<(EntityId, u32)> {
        let mut shared = vec![0u32; self.story.entities.len()];
        for event in self.events_of(entity) {
            let mut ids: Vec<EntityId> = self.columns.entities(event).collect();
            order(&mut ids);
            ids.dedup();
            for id in ids.into_iter().filter(|id| *id != entity) {
                shared[id.index()] += 1;
            }
        }
        let mut ranked: Vec<(EntityId, u32)> =
            (0..).map(EntityId).zip(shared).filter(|(_, n)| *n > 0).collect();
        order_by_key(&mut ranked, |(id, n)| (Reverse(*n), *id));
        ranked
    }
}

/// The first sentence that names an entity, in the order of the reports.
pub fn first_named(index: &Index, entity: EntityId) -> Option<Evidence> {
    for (i, _) in index.cast.counts(entity).iter() {
        // Where it is not here, no later one is asked for.
        let article = index.story.articles.get(*i as usize)?;
        let span = article.mentions.iter().find(|m| m.entity == entity).map(|m| m.span);
        let sentence = |span| article.sentences.iter().position(|s| s.contains(span));
        if let Some((span, sentence)) = span.and_then(|span| Some((span, sentence(span)?))) {
            return Some(Evidence { article: ArticleId(*i), sentence: sentence as u32, span });
        }
    }
    None
}

/// A line of counts in a box, from left to right: x and y of each point, y
/// downwards. More counts than `most` are summed in runs. Empty for fewer than two.
pub fn sparkline(counts: &[u32], width: u32, height: u32, most: usize) -> Vec<(u32, u32)> {
    let run = counts.len().div_ceil(most.max(2)).max(1);
    let sums: Vec<u64> =
        counts.chunks(run).map(|c| c.iter().map(|n| u64::from(*n)).sum()).collect();
    let highest = sums.iter().copied().max().unwrap_or(0).max(1);
    let Some(last) = sums.len().checked_sub(1).filter(|n| *n > 0) else { return Vec::new() };
    let point = |(i, sum): (usize, &u64)| {
        let x = i as u64 * u64::from(width) / last as u64;
        (x as u32, height - (sum * u64::from(height) / highest) as u32)
    };
    sums.iter().enumerate().map(point).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::story;
    use super::*;
    use crate::model::{EventId, Mention, Span};
    use crate::query::{Address, View};
    use std::rc::Rc;

    const TO_LAM: EntityId = EntityId(0);
    const HUN_SEN: EntityId = EntityId(1);
    const PHNOM_PENH: EntityId = EntityId(2);
    const CAMBODIA: EntityId = EntityId(3);

    /// The testing story, in which Hun Sen is named three times in the second report.
    fn with_mentions() -> Index {
        let mut story = story();
        let mention = Mention { span: Span::new(0, 0), entity: HUN_SEN };
        story.articles[1].mentions = vec![mention; 3];
        Index::new(Rc::new(story))
    }

    #[test]
    fn mentions_are_counted_by_report() {
        let cast = with_mentions().cast;
        assert_eq!((cast.mentions(HUN_SEN), cast.reports(HUN_SEN)), (3, 1));
        assert_eq!(cast.by_article(HUN_SEN, 2), [0, 3]);
        assert_eq!(cast.by_article(TO_LAM, 2), [1, 0]);
        assert_eq!((cast.mentions(CAMBODIA), cast.mentions(EntityId(99))), (0, 0));
    }

    #[test]
    fn an_entity_is_first_named_in_its_first_report() {
        let index = with_mentions();
        let named = |id| first_named(&index, id).map(|e| (e.article.0, e.sentence));
        assert_eq!((named(TO_LAM), named(HUN_SEN)), (Some((0, 0)), Some((1, 0))));
        assert_eq!((named(CAMBODIA), named(EntityId(99))), (None, None));
    }

    #[test]
    fn a_kind_is_listed_by_mentions() {
        let Index { story, cast, .. } = with_mentions();
        assert_eq!(cast.of_kind(&story, EntityKind::Person), [HUN_SEN, TO_LAM]);
        assert_eq!(cast.of_kind(&story, EntityKind::Thing), []);
    }

    #[test]
    fn the_top_follows_the_events_and_starts_with_the_chosen() {
        let index = with_mentions();
        let top = |address: &str, chosen: &[EntityId]| {
            let address = Address::parse(address, &index.story, View::Timeline);
            let counts = index.in_events(&index.select(&address.filter));
            index.cast.top(&index.story, &counts, chosen)
        };
        assert_eq!(top("", &[]), [HUN_SEN, TO_LAM, PHNOM_PENH, CAMBODIA]);
        assert_eq!(top("topic:parties", &[]), [TO_LAM, HUN_SEN, PHNOM_PENH]);
        assert_eq!(top("status:target", &[PHNOM_PENH]), [PHNOM_PENH, CAMBODIA]);
        assert_eq!(top("q:nowhere", &[]), []);
    }

    #[test]
    fn who_appears_with_whom_is_counted_by_events() {
        let mut story = story();
        story.events[0].participants.push(HUN_SEN);
        let index = Index::new(Rc::new(story));
        assert_eq!(index.appears_with(TO_LAM), [(HUN_SEN, 2), (PHNOM_PENH, 1)]);
        // Phnom Penh's event is not one of Cambodia's own.
        assert_eq!(index.appears_with(CAMBODIA), []);
        assert_eq!(index.events_of(HUN_SEN), [EventId(0), EventId(1), EventId(3)]);
    }

    #[test]
    fn a_sparkline_fills_its_box() {
        assert_eq!(sparkline(&[0, 4, 2], 100, 40, 50), [(0, 40), (50, 0), (100, 20)]);
        assert_eq!(sparkline(&[0, 0], 100, 40, 50), [(0, 40), (100, 40)]);
        assert_eq!(sparkline(&[1, 1, 2, 2], 100, 40, 2), [(0, 20), (100, 0)]);
        for few in [&[][..], &[7]] {
            assert_eq!(sparkline(few, 100, 40, 50), []);
        }
        let many = vec![u32::MAX; 10_000];
        assert!(sparkline(&many, 100, 40, 50).len() <= 50);
    }
}
