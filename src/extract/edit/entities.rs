//! Decisions about people, organisations, places and things.

use super::Unmet;
use super::fates::{Fates, Places};
use super::rows::EntityRow;
use super::subject::Subject;
use crate::model::{Entity, EntityId, Story, fold, is_web_address};

pub fn apply(rows: &[EntityRow], story: &mut Story, unmet: &mut Unmet) {
    let mut fates = Fates::all_stay(story.entities.len());
    for row in rows {
        match find(story, row.subject.get_ref()) {
            Ok(entity) => carry_out(row, fates.root(entity), story, &mut fates, unmet),
            Err(message) => unmet.add(&row.subject, message),
        }
    }
    let places = fates.places();
    fates.keep(&mut story.entities);
    point_anew(story, &places);
}

/// By id, then name, then alias; case and marks do not count.
fn find(story: &Story, said: &str) -> Result<usize, String> {
    let all = &story.entities;
    let subject = Subject { said, what: "entity" };
    subject.find(
        all.len(),
        &[&|i, words| all[i].id == words, &|i, words| fold(&all[i].name) == words, &|i, words| {
            all[i].aliases.iter().any(|alias| fold(alias) == words)
        }],
        |i| format!("{} ({})", all[i].id, all[i].name),
    )
}

fn carry_out(row: &EntityRow, at: usize, story: &mut Story, fates: &mut Fates, unmet: &mut Unmet) {
    let entity = &mut story.entities[at];
    if let Some(name) = &row.name {
        let old = std::mem::replace(&mut entity.name, name.clone());
        add_alias(entity, old);
    }
    if let Some(kind) = row.kind {
        entity.kind = kind;
    }
    if let Some(sort) = &row.sort {
        entity.sort.clone_from(sort);
    }
    row.aliases.iter().for_each(|alias| add_alias(entity, alias.clone()));
    for address in &row.same_as {
        if is_web_address(address.get_ref()) {
            entity.same_as.push(address.get_ref().clone());
        } else {
            unmet.add(address, "an address starts with https://; correct it".to_owned());
        }
    }
    if row.hide {
        fates.hide(at);
    }
    if let Some(other) = &row.merge_into {
        match find(story, other.get_ref()) {
            Ok(into) if fates.join(at, into) => merge(story, at, fates.root(into)),
            Ok(_) => unmet.add(other, "an entity can't become part of itself; delete this".into()),
            Err(message) => unmet.add(other, message),
        }
    }
}

fn merge(story: &mut Story, from: usize, into: usize) {
    let gone = &mut story.entities[from];
    let (name, aliases) = (gone.name.clone(), std::mem::take(&mut gone.aliases));
    let mut roles = std::mem::take(&mut gone.roles);
    let same_as = std::mem::take(&mut gone.same_as);
    let kept = &mut story.entities[into];
    [name].into_iter().chain(aliases).for_each(|alias| add_alias(kept, alias));
    kept.same_as.extend(same_as);
    kept.roles.append(&mut roles);
    // Articles stand by day, so their places order what they say.
    kept.roles.sort_by_key(|role| role.evidence);
}

fn add_alias(entity: &mut Entity, alias: String) {
    if alias != entity.name && !alias.is_empty() && !entity.aliases.contains(&alias) {
        entity.aliases.push(alias);
    }
}

/// Everything that names an entity names what became of it.
fn point_anew(story: &mut Story, places: &Places) {
    let new = |id: EntityId| places.of(id.0).map(EntityId);
    let list = |ids: &mut Vec<EntityId>| places.list(ids, |id| id.0, EntityId);
    for article in &mut story.articles {
        article.mentions.retain_mut(|mention| match new(mention.entity) {
            Some(id) => {
                mention.entity = id;
                true
            }
            None => false,
        });
    }
    for (i, entity) in story.entities.iter_mut().enumerate() {
        let itself = |id: &EntityId| id.index() == i;
        entity.within = entity.within.and_then(new).filter(|id| !itself(id));
        for role in &mut entity.roles {
            role.organisation = role.organisation.and_then(new).filter(|id| !itself(id));
        }
    }
    for figure in &mut story.figures {
        list(&mut figure.entities);
    }
    for event in &mut story.events {
        list(&mut event.participants);
        list(&mut event.places);
    }
}
