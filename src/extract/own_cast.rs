//! The entities that one text knows. Its events are read with no others, so that
//! they stay what they are while other reports come and go.

use super::events::{EventMention, UnderWay};
use super::kept::add;
use crate::model::{Entity, EntityId, EntityKind, Mention};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Those that a text names and all that they lie in or belong to, numbered from 0
/// in the order of the story. Aliases and roles, which other reports add to, are
/// left out.
pub struct OwnCast {
    pub entities: Vec<Entity>,
    /// The text's mentions, in these numbers.
    pub mentions: Vec<Mention>,
    /// By own number, the story's.
    ids: Vec<EntityId>,
}

impl OwnCast {
    pub fn new(mentions: &[Mention], story: &[Entity]) -> OwnCast {
        let mut named = BTreeSet::new();
        for mention in mentions {
            let mut next = Some(mention.entity);
            while let Some(id) = next {
                let entity = story.get(id.index()).filter(|_| named.insert(id));
                next = entity.and_then(|entity| entity.within);
            }
        }
        let ids: Vec<EntityId> = named.into_iter().filter(|id| id.index() < story.len()).collect();
        let own = |id: EntityId| ids.binary_search(&id).ok().map(|i| EntityId(i as u32));
        let entities = ids.iter().map(|id| {
            let entity = &story[id.index()];
            Entity {
                id: entity.id.clone(),
                name: entity.name.clone(),
                kind: entity.kind,
                sort: entity.sort.clone(),
                within: entity.within.and_then(own),
                aliases: Vec::new(),
                roles: Vec::new(),
                same_as: Vec::new(),
            }
        });
        let entities = entities.collect();
        let mention = |m: &Mention| Some(Mention { span: m.span, entity: own(m.entity)? });
        let mentions = mentions.iter().filter_map(mention).collect();
        OwnCast { entities, mentions, ids }
    }

    pub fn kind(&self, id: EntityId) -> Option<EntityKind> {
        self.entities.get(id.index()).map(|entity| entity.kind)
    }

    /// All that events are read from, but for the text.
    pub fn add_to(&self, hash: &mut Sha256) {
        for entity in &self.entities {
            add(hash, &entity.id);
            add(hash, &entity.name);
            add(hash, &entity.sort);
            hash.update([entity.kind as u8]);
            hash.update(entity.within.map_or(u32::MAX, |id| id.0).to_le_bytes());
        }
        hash.update(b"mentions");
        for mention in &self.mentions {
            for number in [mention.span.start, mention.span.end, mention.entity.0] {
                hash.update(number.to_le_bytes());
            }
        }
    }

    /// What was read with this cast, in the story's numbers.
    pub fn in_story(&self, events: &mut [EventMention], under_way: &mut [UnderWay]) {
        for event in events {
            self.renumber(&mut event.participants);
            self.renumber(&mut event.places);
        }
        for one in under_way {
            one.place = one.place.and_then(|id| self.ids.get(id.index()).copied());
            self.renumber(&mut one.named);
        }
    }

    fn renumber(&self, list: &mut Vec<EntityId>) {
        *list = list.iter().filter_map(|id| self.ids.get(id.index()).copied()).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    fn entity(name: &str, within: Option<u32>) -> Entity {
        Entity {
            id: name.to_lowercase(),
            name: name.to_owned(),
            kind: EntityKind::Place,
            sort: String::new(),
            within: within.map(EntityId),
            aliases: vec![name.to_uppercase()],
            roles: Vec::new(),
            same_as: Vec::new(),
        }
    }

    fn mentions(entities: &[u32]) -> Vec<Mention> {
        let mention =
            |(i, id): (usize, &u32)| Mention { span: Span::new(i, i + 1), entity: EntityId(*id) };
        entities.iter().enumerate().map(mention).collect()
    }

    #[test]
    fn a_text_knows_whom_it_names_and_what_they_lie_in() {
        let story = [entity("Oslo", Some(2)), entity("Lima", None), entity("Norway", None)];
        let cast = OwnCast::new(&mentions(&[0, 0]), &story);
        let names: Vec<&str> = cast.entities.iter().map(|e| e.name.as_str()).collect();
        assert_eq!(names, ["Oslo", "Norway"]);
        assert_eq!(cast.entities[0].within, Some(EntityId(1)));
        let mut back = vec![EntityId(1), EntityId(0)];
        cast.renumber(&mut back);
        assert_eq!(back, [EntityId(2), EntityId(0)]);
    }

    #[test]
    fn places_within_each_other_end_and_strangers_are_nobody() {
        let story = [entity("A", Some(1)), entity("B", Some(0))];
        let cast = OwnCast::new(&mentions(&[1, 7]), &story);
        assert_eq!((cast.entities.len(), cast.mentions.len()), (2, 1));
    }

    #[test]
    fn other_entities_and_what_other_reports_add_leave_the_hash_as_it_was() {
        let hash = |named: &[u32], story: &[Entity]| {
            let mut hash = Sha256::new();
            OwnCast::new(&mentions(named), story).add_to(&mut hash);
            hash.finalize()
        };
        let mut story = vec![entity("Oslo", None)];
        let first = hash(&[0], &story);
        story.insert(0, entity("Lima", None));
        story[1].aliases.push("Christiania".into());
        assert_eq!(hash(&[1], &story), first);
        assert_ne!(hash(&[0], &story), first);
        story[1].name.push('!');
        assert_ne!(hash(&[1], &story), first);
    }
}
