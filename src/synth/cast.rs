//! Who and what made-up stories are about: 200 entities, of which a few are in
//! most of the news.

use super::random::Random;
use super::words::{TopicWords, WORDS};
use crate::model::{Entity, EntityId, EntityKind, Topic};

/// Entities by kind, each with the weight with which chance takes it.
pub struct Cast {
    pub entities: Vec<Entity>,
    pub topics: Vec<Topic>,
    /// By [`EntityKind`]: the weights up to each entity of that kind, summed.
    sums: [Vec<(usize, EntityId)>; 4],
}

/// So many of each kind; the first of the places are countries.
const SIZES: [usize; 4] = [90, 50, 40, 20];

impl Cast {
    pub fn new() -> Cast {
        let mut cast =
            Cast { entities: Vec::new(), topics: topics(), sums: [const { Vec::new() }; 4] };
        for kind in EntityKind::ALL {
            let first = cast.entities.len();
            let mut sum = 0;
            for i in 0..SIZES[kind as usize] {
                let (name, within) = match kind {
                    EntityKind::Place => place(i, first),
                    _ => (name(kind, i), None),
                };
                // Zipf's law: the nth is taken a nth as often as the first.
                sum += 10_000 / (i + 1);
                cast.sums[kind as usize].push((sum, EntityId(cast.entities.len() as u32)));
                cast.entities.push(entity(kind, name, within));
            }
        }
        cast
    }

    pub fn any(&self, kind: EntityKind, random: &mut Random) -> EntityId {
        let sums = &self.sums[kind as usize];
        let at = random.below(sums.last().map_or(0, |last| last.0));
        sums.get(sums.partition_point(|(sum, _)| *sum <= at)).map_or(EntityId(0), |(_, id)| *id)
    }

    pub fn name(&self, id: EntityId) -> &str {
        &self.entities[id.index()].name
    }
}

fn topics() -> Vec<Topic> {
    let topic = |words: &TopicWords| Topic { id: slug(&words.name), name: words.name.clone() };
    WORDS.topics.iter().map(topic).collect()
}

fn name(kind: EntityKind, i: usize) -> String {
    let (first, second, joint) = match kind {
        EntityKind::Person => (&WORDS.given, &WORDS.family, " "),
        EntityKind::Organisation => (&WORDS.org_sorts, &WORDS.org_fields, " "),
        _ => (&WORDS.thing_names, &WORDS.thing_sorts, " "),
    };
    // Each first part takes every second part in turn, each beginning elsewhere.
    let (n, m) = (first.len(), second.len());
    [first[i % n].as_str(), joint, &second[(i % n + i / n) % m]].concat()
}

/// Countries, then their towns.
fn place(i: usize, first: usize) -> (String, Option<EntityId>) {
    let n = WORDS.countries.len();
    match WORDS.countries.get(i) {
        Some(country) => (country.clone(), None),
        None => {
            let town = WORDS.cities[(i - n) % WORDS.cities.len()].clone();
            (town, Some(EntityId((first + i % n) as u32)))
        }
    }
}

fn entity(kind: EntityKind, name: String, within: Option<EntityId>) -> Entity {
    let alias = match kind {
        EntityKind::Person => name.split(' ').next_back().map(str::to_owned),
        _ => None,
    };
    Entity {
        id: slug(&name),
        kind,
        sort: String::new(),
        within,
        aliases: alias.into_iter().collect(),
        roles: Vec::new(),
        same_as: Vec::new(),
        name,
    }
}

/// For an address: letters without marks, digits and hyphens.
fn slug(name: &str) -> String {
    let folded = crate::model::fold(name);
    folded.split(|c: char| !c.is_ascii_alphanumeric()).collect::<Vec<_>>().join("-")
}
