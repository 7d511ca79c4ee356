//! What dates an event whose own words don't: the report's opening, or its day.

use super::EventMention;
use super::groups::{Group, Tense};
use super::line::Line;
use super::people::mentions_in;
use super::subject::Sides;
use super::verbs::Nature;
use crate::model::{Bound, DateSpan, Day, Entity, EntityId, EntityKind, Precision, Status};

/// What a report's first sentences say of when its news is.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    lead: Option<Lead>,
    sides: Vec<EntityId>,
    /// Countries that the opening names.
    countries: Vec<EntityId>,
}

#[derive(Clone, Debug)]
struct Lead {
    when: DateSpan,
    why: String,
    status: Status,
    class: String,
    participants: Vec<EntityId>,
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
    /// Its place in the text, 0 to 1.
    pub depth: f32,
    pub sentence: usize,
}

/// No more than so many are two sides.
const MOST_SIDES: usize = 8;

/// A lead is at most so many days from its report.
const NEAR_DAYS: u32 = 10;

impl Opening {
    /// The first dated event of the first two sentences leads the report.
    pub fn note(&mut self, event: &EventMention, published: Day) {
        let Some(when) = event.when else { return };
        if self.lead.is_none() && event.sentence < 2 && is_near(when, published) {
            let (why, class) = (event.why.clone(), event.class.clone());
            let participants = event.participants.clone();
            self.lead = Some(Lead { when, why, status: event.status, class, participants });
        }
    }

    /// Takes note of who meets, visits or signs in the opening, and whose people
    /// they are: `the two sides` later on.
    pub fn note_sides(&mut self, event: &EventMention, entities: &[Entity]) {
        let together = matches!(
            event.class.as_str(),
            "meet" | "visit" | "sign" | "exchange" | "ask" | "agree"
        );
        if event.sentence > 2 || !together {
            return;
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

    /// Those whom `the two sides` means: who met in the opening, two people of
    /// them at least. `the two countries` are those that it names.
    pub fn sides(&self, of: Sides, entities: &[Entity]) -> &[EntityId] {
        let person =
            |id: &&EntityId| entities.get(id.index()).is_some_and(|e| e.kind == EntityKind::Person);
        match of {
            Sides::People if self.sides.iter().filter(person).count() > 1 => &self.sides,
            Sides::Countries(n) if self.countries.len() == n => &self.countries,
            _ => &[],
        }
    }

    /// Takes note of the countries that one of the first sentences names.
    pub fn note_countries(&mut self, line: &Line, sentence: usize) {
        if sentence > 2 || line.words.len() == 0 {
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

    /// Whether a clause tells once more of the visit that the report opens with.
    pub fn is_visit_of(&self, class: &str, people: &[EntityId]) -> bool {
        self.lead.as_ref().is_some_and(|lead| {
            class == "visit"
                && lead.class == class
                && people.iter().any(|p| lead.participants.contains(p))
        })
    }

    /// Whether a date is the day that the report opens with, or may come to be it.
    pub fn is_day(&self, when: Option<DateSpan>, sentence: usize, published: Day) -> bool {
        match &self.lead {
            Some(lead) => when == Some(lead.when),
            None => sentence < 2 && when.is_some_and(|w| is_near(w, published)),
        }
    }

    /// The opening's day for what happened then; for what is scheduled, only
    /// where the subject is the opening's own happening (`the trip will …`).
    /// Else near the report's day for the news of its first third. Else none.
    pub fn date(&self, clause: &Undated, published: Day) -> Option<(DateSpan, String)> {
        let hot = clause.group.tense == Tense::Perfect && clause.sentence < 3;
        let happened = clause.status == Status::Happened
            && (clause.group.tense == Tense::Past || hot || clause.said)
            && !is_earlier(clause.group);
        if let Some(lead) = &self.lead {
            let same = clause.subject_class.is_some_and(|c| related(c, &lead.class))
                // `They will travel with him.`
                || clause.class == "visit" && lead.class == "visit";
            let scheduled = clause.status == Status::Scheduled && lead.status == Status::Scheduled;
            if (happened && lead.status == Status::Happened) || (scheduled && same) {
                return Some((lead.when, format!("day of the report’s opening: {}", lead.why)));
            }
        }
        let news = clause.depth <= 0.34 || clause.nature == Nature::Saying || clause.said;
        (happened && news).then(|| {
            let day = DateSpan::day(published).with_bound(Bound::About);
            (day, format!("no day is named; the report is of {published}"))
        })
    }
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
