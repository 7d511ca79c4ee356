//! What a card says of an entity, counted from the story.

use crate::model::{EntityId, Story};

/// How often each report mentions it, by article.
pub fn mentions_by_article(story: &Story, entity: EntityId) -> Vec<u32> {
    let count = |mentions: &[crate::model::Mention]| {
        mentions.iter().filter(|m| m.entity == entity).count() as u32
    };
    story.articles.iter().map(|a| count(&a.mentions)).collect()
}

/// The entities that share events with it and how many, most first, then by place.
pub fn appears_with(story: &Story, entity: EntityId) -> Vec<(EntityId, u32)> {
    let mut shared = vec![0u32; story.entities.len()];
    for event in &story.events {
        let all = || event.participants.iter().chain(&event.places);
        if all().any(|id| *id == entity) {
            let mut ids: Vec<EntityId> = all().copied().filter(|id| *id != entity).collect();
            ids.sort_unstable();
            ids.dedup();
            for id in ids {
                shared[id.index()] += 1;
            }
        }
    }
    let mut ranked: Vec<(EntityId, u32)> = shared
        .into_iter()
        .enumerate()
        .filter(|(_, n)| *n > 0)
        .map(|(i, n)| (EntityId(i as u32), n))
        .collect();
    ranked.sort_by_key(|(id, n)| (std::cmp::Reverse(*n), *id));
    ranked
}
