//! What dates an event whose own words don't: the report's opening, or its day.

use super::EventMention;
use super::agreements::is_signing;
use super::groups::{Group, Tense};
use super::line::Line;
use super::people::mentions_in;
use super::subject::Sides;
use super::verbs::Nature;
use super::words::Tag;
use crate::model::{
    Bound, DateSpan, Day, Entity, EntityId, EntityKind, Mention, Precision, Status,
};

/// What a report's first sentences say of when its news is.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    lead: Option<Lead>,
    sides: Vec<EntityId>,
    /// The people of the first event that is of two or more.
    met: Vec<EntityId>,
    /// Who takes part in what is of the opening's day.
    present: Vec<EntityId>,
    /// The sentence that told last of what was signed that day.
    signing: Option<usize>,
    /// Countries that the opening names.
    countries: Vec<EntityId>,
    /// Two of them that were named last as one pair, and in which sentence.
    pair: Option<(usize, [EntityId; 2])>,
    /// The sentence that told last of a day long before the news.
    long_before: Option<usize>,
    /// What was told last is at another place than the opening.
    away: bool,
    /// The first sentence: a dateline may stand before it.
    pub first: usize,
}

#[derive(Clone, Debug)]
struct Lead {
    when: DateSpan,
    why: String,
    status: Status,
    class: String,
    participants: Vec<EntityId>,
    places: Vec<EntityId>,
}

/// What is asked of an undated clause.
pub struct Undated<'a> {
    pub group: &'a Group,
    pub nature: Nature,
    pub status: Status,
    /// It is words that are said as the report is written.
    pub said: bool,
    /// What kind of thing happens.
    pub class: &'a str,
    /// The class of the happening that its subject names (`the visit`).
    pub subject_class: Option<&'a str>,
    /// Whom its subject names or stands for.
    pub who: &'a [EntityId],
    /// Its subject means those of the opening (`the two sides`).
    pub sides: bool,
    /// Its sentence.
    pub line: &'a Line<'a>,
    /// At which places it is.
    pub places: &'a [EntityId],
    /// Its place in the text, 0 to 1.
    pub depth: f32,
    pub sentence: usize,
}

/// No more than so many are two sides.
const MOST_SIDES: usize = 8;

/// So many who take part on the opening's day are kept in mind.
const MOST_PRESENT: usize = 32;

/// A list of documents goes on for so many sentences without another.
const SIGNING: usize = 2;

/// A lead is at most so many days from its report.
const NEAR_DAYS: u32 = 10;

/// What is older, in days, is no news.
const NEWS: i32 = 60;

/// A report tells of what was long before for so many sentences without another day.
const LOOKS_BACK: usize = 2;

impl Opening {
    /// The first dated event of the first two sentences leads the report. `tells`: it is what
    /// the sentence itself tells, with a day of its own.
    pub fn note(&mut self, event: &EventMention, tells: bool, published: Day, entities: &[Entity]) {
        if let Some(when) = event.when.filter(|_| tells && event.status == Status::Happened) {
            let days = published.number() - when.to().number();
            self.long_before = (days > NEWS).then_some(event.sentence);
        }
        if let Some(lead) = self.lead.as_ref().filter(|_| !event.places.is_empty()) {
            self.away = !lead.is_at(&event.places, entities);
        }
        if self.lead.as_ref().is_some_and(|lead| event.when == Some(lead.when)) {
            let new = event.participants.iter().filter(|id| is_person(entities, **id));
            let room = MOST_PRESENT.saturating_sub(self.present.len());
            self.present.extend(new.take(room));
            if is_signing(&event.class) {
                self.signing = Some(event.sentence);
            }
        }
        let Some(when) = event.when else { return };
        if self.lead.is_none() && event.sentence < self.first + 2 && is_near(when, published) {
            let (why, class) = (event.why.clone(), event.class.clone());
            let (participants, places) = (event.participants.clone(), event.places.clone());
            let status = event.status;
            self.lead = Some(Lead { when, why, status, class, participants, places });
        }
    }

    /// Takes note of who meets, visits or signs in the opening, and whose people
    /// they are: `the two sides` later on.
    pub fn note_sides(&mut self, event: &EventMention, entities: &[Entity]) {
        let together = matches!(
            event.class.as_str(),
            "meet" | "visit" | "sign" | "exchange" | "ask" | "agree"
        );
        if event.sentence > self.first + 2 || !together {
            return;
        }
        if self.met.len() < 2 {
            let people = event.participants.iter().copied();
            self.met = people.filter(|id| is_person(entities, *id)).collect();
        }
        for id in &event.participants {
            let acts = entities
                .get(id.index())
                .is_some_and(|e| matches!(e.kind, EntityKind::Person | EntityKind::Organisation));
            if acts && !self.sides.contains(id) && self.sides.len() < MOST_SIDES {
                self.sides.push(*id);
            }
        }
    }

    /// Those whom `the two sides` means: who met in the opening, where they are
    /// just so many people; sides may be countries too. `the two countries` are
    /// those that it names.
    pub fn sides(&self, of: Sides, entities: &[Entity], sentence: usize) -> Vec<EntityId> {
        let people = |ids: &[EntityId]| -> Vec<EntityId> {
            ids.iter().copied().filter(|id| is_person(entities, *id)).collect()
        };
        let just = |n: usize, ids: Vec<EntityId>| Some(ids).filter(|ids| ids.len() == n);
        let met = |n| just(n, self.met.clone()).or_else(|| just(n, people(&self.sides)));
        let found = match of {
            Sides::People(n) => met(n),
            Sides::Groups(n) => met(n).or_else(|| just(n, self.countries.clone())),
            Sides::Countries(n) => {
                let near = self.pair.as_ref().filter(|(at, _)| sentence <= at + NEAR_PAIR);
                near.filter(|_| n == 2)
                    .map(|(_, pair)| pair.to_vec())
                    .or_else(|| just(n, self.countries.clone()))
            }
            Sides::None => None,
        };
        found.unwrap_or_default()
    }

    /// Takes note of the countries that one of the first sentences names, and of two that
    /// are named as one pair: `Norland and Laos`.
    pub fn note_countries(&mut self, line: &Line, sentence: usize) {
        if let Some(pair) = pair_of_countries(line) {
            self.pair = Some((sentence, pair));
        }
        if sentence > self.first + 2 || line.words.len() == 0 {
            return;
        }
        for mention in mentions_in(line.found, line.words.span(&(0..line.words.len()))) {
            let entity = line.found.entities.get(mention.entity.index());
            let country = entity.is_some_and(|e| e.sort == "country");
            if country && !self.countries.contains(&mention.entity) {
                self.countries.push(mention.entity);
            }
        }
    }

    /// Whether a clause tells once more of the visit that the report opens with:
    /// it names no other place.
    pub fn is_visit_of(
        &self,
        class: &str,
        people: &[EntityId],
        places: &[EntityId],
        entities: &[Entity],
    ) -> bool {
        self.lead.as_ref().is_some_and(|lead| {
            class == "visit"
                && lead.class == class
                && people.iter().any(|p| lead.participants.contains(p))
                && lead.is_at(places, entities)
        })
    }

    /// Whether a date is the day that the report opens with, or may come to be it.
    pub fn is_day(&self, when: Option<DateSpan>, sentence: usize, published: Day) -> bool {
        match &self.lead {
            Some(lead) => when == Some(lead.when),
            None => sentence < self.first + 2 && when.is_some_and(|w| is_near(w, published)),
        }
    }

    /// The opening's day for what happened then; for what is scheduled, only
    /// where the subject is the opening's own happening (`the trip will …`).
    /// Only near that day where the clause is not plainly of the same occasion.
    /// Else near the report's day for the news of its first third. Else none.
    pub fn date(
        &self,
        clause: &Undated,
        published: Day,
        entities: &[Entity],
    ) -> Option<(DateSpan, String)> {
        let hot = clause.group.tense == Tense::Perfect && clause.sentence < self.first + 3;
        let happened = clause.status == Status::Happened
            && (clause.group.tense == Tense::Past || hot || clause.said)
            && !is_earlier(clause.group)
            && !clause.is_long_ago()
            && !self.looks_back(clause)
            && !(clause.sentence > self.first && clause.is_origin());
        if let Some(lead) = &self.lead {
            let same = clause.subject_class.is_some_and(|c| related(c, &lead.class))
                // `They will travel with him.`
                || clause.class == "visit"
                    && lead.class == "visit"
                    && lead.is_at(clause.places, entities);
            let scheduled = clause.status == Status::Scheduled && lead.status == Status::Scheduled;
            if scheduled && same {
                return Some((lead.when, format!("day of the report’s opening: {}", lead.why)));
            }
            if happened && lead.status == Status::Happened {
                return Some(self.near_lead(lead, clause, entities));
            }
        }
        let news = clause.depth <= 0.34 || clause.nature == Nature::Saying || clause.said;
        (happened && news).then(|| {
            let day = DateSpan::day(published).with_bound(Bound::About);
            (day, format!("no day is named; the report is of {published}"))
        })
    }
}

impl Opening {
    /// Whether a clause goes on with what was long before: `In 1987, 20 refugees came ashore.
    /// They were shot.` Nobody speaks there now.
    fn looks_back(&self, clause: &Undated) -> bool {
        let near = |last: usize| (last..=last + LOOKS_BACK).contains(&clause.sentence);
        let past = clause.group.tense == Tense::Past && clause.nature != Nature::Saying;
        past && !clause.said && self.long_before.is_some_and(near)
    }

    /// The lead's day for what is plainly of the same occasion, else about it.
    fn near_lead(&self, lead: &Lead, clause: &Undated, entities: &[Entity]) -> (DateSpan, String) {
        let there = match clause.places.is_empty() {
            true => !self.away,
            false => lead.is_at(clause.places, entities),
        };
        // That a country or a congress is spoken of puts nobody at the occasion.
        let acts = |id: &&EntityId| {
            let kind = entities.get(id.index()).map(|e| e.kind);
            matches!(kind, Some(EntityKind::Person | EntityKind::Organisation))
        };
        let known = |id: &EntityId| {
            [&lead.participants, &self.sides, &self.present].iter().any(|list| list.contains(id))
        };
        let listed = is_signing(clause.class)
            && self.signing.is_some_and(|last| clause.sentence <= last + SIGNING);
        let meets = |c: &str| matches!(c, "visit" | "meet");
        let same = clause.sides
            || listed
            || clause.who.iter().filter(acts).any(known)
            || clause.class == lead.class
            || meets(clause.class) && meets(&lead.class)
            || clause.names(|class| class == lead.class || meets(class) && meets(&lead.class))
            || !clause.places.is_empty() && !lead.places.is_empty();
        match there && same {
            true => (lead.when, format!("day of the report’s opening: {}", lead.why)),
            false => {
                let why = format!("no day is named; the report opens with {}", lead.why);
                (lead.when.with_bound(Bound::About), why)
            }
        }
    }
}

impl Undated<'_> {
    /// `Twenty or so years ago`: whenever that was, it was not now.
    fn is_long_ago(&self) -> bool {
        let words = self.line.words;
        (1..words.len()).any(|i| words.is(i, "ago") && words.folded(i - 1).ends_with("years"))
    }

    /// `The school was founded by monks`: before the news.
    fn is_origin(&self) -> bool {
        let base = self.line.verbs.base(self.group.verb);
        let made = matches!(base, "create" | "build" | "start" | "begin" | "construct");
        self.group.tense == Tense::Past
            && (matches!(base, "found" | "establish" | "bear") || made && self.group.passive)
    }

    /// Whether its sentence speaks of a known happening of some classes: `the meeting`;
    /// not of one with a name, such as a party's congress.
    fn names(&self, fits: impl Fn(&str) -> bool) -> bool {
        let words = self.line.words;
        (1..words.len()).any(|i| {
            matches!(words.folded(i - 1), "the" | "this")
                && words.tag(i) != Tag::Name
                && self.line.happening(i).is_some_and(&fits)
        })
    }
}

fn is_person(entities: &[Entity], id: EntityId) -> bool {
    entities.get(id.index()).is_some_and(|e| e.kind == EntityKind::Person)
}

impl Lead {
    /// Whether these places are none, or where the lead is.
    fn is_at(&self, places: &[EntityId], entities: &[Entity]) -> bool {
        let fits = |a: EntityId, b: EntityId| lies_in(entities, a, b) || lies_in(entities, b, a);
        places.is_empty() || places.iter().any(|p| self.places.iter().any(|l| fits(*p, *l)))
    }
}

/// A place is in a district in a province in a country on a continent, at most.
const DEEPEST: usize = 6;

/// Whether a place is another or lies within it.
fn lies_in(entities: &[Entity], place: EntityId, whole: EntityId) -> bool {
    let up = |id: &EntityId| entities.get(id.index()).and_then(|e| e.within);
    std::iter::successors(Some(place), up).take(DEEPEST).any(|id| id == whole)
}

/// A day, and so near that a report tells of it as news.
fn is_near(when: DateSpan, published: Day) -> bool {
    when.from().number().abs_diff(published.number()) <= NEAR_DAYS
        && when.precision() == Precision::Day
        && when.bound() == Bound::On
}

/// A visit is where meetings are.
fn related(a: &str, b: &str) -> bool {
    let stay = |c: &str| matches!(c, "visit" | "meet" | "state" | "plan" | "act");
    a == b || (stay(a) && stay(b))
}

/// `had agreed` tells of an earlier day than the report's.
fn is_earlier(group: &Group) -> bool {
    group.tense == Tense::Past
        && group.end - group.start > 1
        && !group.passive
        && !group.progressive
}

/// `The two nations` are a pair that was named at most so many sentences before.
const NEAR_PAIR: usize = 3;

/// The last two countries of a sentence with but `and` between them.
fn pair_of_countries(line: &Line) -> Option<[EntityId; 2]> {
    let words = line.words;
    if words.len() == 0 {
        return None;
    }
    let country = |m: &&Mention| {
        let entity = line.found.entities.get(m.entity.index());
        entity.is_some_and(|e| e.sort == "country")
    };
    let span = words.span(&(0..words.len()));
    let mut before: Option<&Mention> = None;
    let mut pair = None;
    for mention in mentions_in(line.found, span).filter(country) {
        if let Some(first) = before.filter(|first| first.entity != mention.entity) {
            let and = words.within(first.span).end;
            let next = words.within(mention.span).start == and + 1;
            if next && words.is(and, "and") {
                pair = Some([first.entity, mention.entity]);
            }
        }
        before = Some(mention);
    }
    pair
}
