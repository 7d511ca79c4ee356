//! Whether two tellings are of the same happening. Two events merged wrongly
//! mislead more than one event shown twice, so the doubt goes to apart.

use super::set::Set;
use super::stems::{Class, Stem, class, names, stems};
use crate::extract::events::{EventMention, PRESENCE};
use crate::model::{Bound, DateSpan, Entity, EntityId, FigureId, Precision, Status};

/// What is compared of a telling.
#[derive(Clone, Debug)]
pub struct Features {
    pub when: Option<DateSpan>,
    pub status: Status,
    pub class: Class,
    /// Words of the title that carry meaning, cut to their stems.
    pub title: Set<Stem>,
    /// The same of all words that tell it.
    pub words: Set<Stem>,
    pub entities: Set<EntityId>,
    pub places: Set<EntityId>,
    /// The places and all that they lie in.
    pub around: Set<EntityId>,
    pub figures: Set<FigureId>,
    /// A noun names it.
    pub named: bool,
    /// Its place in the report, and whether it ends without a stop there.
    pub sentence: usize,
    pub headline: bool,
    /// The class of the happening that it says more of.
    pub about: Option<Class>,
    /// It says who was there.
    pub presence: bool,
    /// Of words that somebody said, who is named first.
    pub speaker: Option<EntityId>,
}

/// The entities of a story, as their part in a telling is compared.
pub struct Known<'a> {
    entities: &'a [Entity],
    names: Vec<Set<Stem>>,
}

impl<'a> Known<'a> {
    pub fn new(entities: &'a [Entity]) -> Known<'a> {
        Known { entities, names: names(entities) }
    }
}

impl Features {
    /// Names and roles are left out of the words: who takes part is compared by itself.
    pub fn new(
        mention: &EventMention,
        told: &str,
        figures: &[FigureId],
        known: &Known,
    ) -> Features {
        let who = mention.participants.iter().chain(&mention.places);
        let names: Vec<&Set<Stem>> =
            who.clone().filter_map(|e| known.names.get(e.index())).collect();
        let content = |text: &str| {
            stems(text).filter(|stem| !names.iter().any(|name| name.contains(stem))).collect()
        };
        Features {
            when: mention.when,
            status: mention.status,
            class: class(&mention.class),
            presence: mention.class == PRESENCE,
            speaker: mention.participants.first().copied().filter(|_| is_spoken(&mention.class)),
            title: content(&mention.title),
            words: content(told),
            named: mention.named,
            sentence: mention.sentence,
            headline: !told.ends_with(['.', '!', '?', '”', '"']),
            about: mention.about.as_deref().map(class),
            entities: who.copied().collect(),
            places: mention.places.iter().copied().collect(),
            around: mention.places.iter().flat_map(|p| around(*p, known.entities)).collect(),
            figures: figures.iter().copied().collect(),
        }
    }

    fn has_day(&self) -> bool {
        self.when.is_some_and(|w| w.bound() != Bound::About)
    }
}

/// Of what says more of a known happening of its report.
const KNOWN: f32 = 9.0;
/// Above this two tellings are one event.
const SAME: f32 = 1.5;
/// The same within one report, which seldom tells a thing twice.
const SAME_IN_ONE: f32 = 1.9;

/// How like two tellings of one happening are, to choose among several; `None`
/// where they are of two.
pub fn likeness(a: &Features, b: &Features, one_report: bool) -> Option<f32> {
    if !statuses_fit(a.status, b.status) || !dates_fit(a.when, b.when) {
        return None;
    }
    // What two people urged is two events, however alike the words.
    if let (Some(one), Some(other)) = (a.speaker, b.speaker)
        && one != other
    {
        return None;
    }
    let scheduled_once = (a.status == Status::Scheduled) != (b.status == Status::Scheduled);
    let scheduled = a.status == Status::Scheduled && b.status == Status::Scheduled;
    let of = |x: &Features, y: &Features| x.about == Some(y.class);
    let known = a.about.is_some() && a.about == b.about || of(a, b) || of(b, a);
    let present = a.presence || b.presence;
    if one_report && (scheduled || present) && known && places_fit(a, b) {
        return Some(KNOWN);
    }
    let figures = a.figures.common(&b.figures);
    if a.class != b.class && figures == 0 {
        return None;
    }
    let title = shared(&a.title, &b.title);
    let words = shared(&a.words, &b.words) * 0.9;
    let likeness = title.max(words);
    let entities = a.entities.common(&b.entities);
    let same_day =
        a.has_day() && b.has_day() && a.when.map(|w| w.from()) == b.when.map(|w| w.from());
    // `Anna Berg resigned` in both: so few words that they are the same by all else.
    let equal = |n: usize, a: usize, b: usize| n == a && n == b;
    let twice = equal(a.title.common(&b.title), a.title.len(), b.title.len())
        && equal(entities, a.entities.len(), b.entities.len())
        && equal(figures, a.figures.len(), b.figures.len());
    if twice && !a.title.is_empty() && entities > 0 && same_day && !one_report {
        return Some(KNOWN);
    }
    // `The bridge will open on Tuesday`, and it did: a plan of that very day.
    let came_about = scheduled_once && same_day && a.class == b.class && !one_report;
    let alike = likeness >= if came_about { 0.5 } else { 0.6 };
    let anchored = figures > 0 || entities > 0 || (same_day && alike);
    // Those who met are in all that a report tells of their meeting.
    let most = if one_report { 2 } else { 3 };
    // `Kenya and Peru pledged $5 million` beside `Japan pledged $5 million`.
    let strangers = !a.entities.is_empty() && !b.entities.is_empty() && entities == 0;
    // `opened a clinic for mothers in Oslo` beside the same in Bergen.
    if strangers && !(same_day && likeness >= 0.6 && places_fit(a, b)) {
        return None;
    }
    let new_figures = !a.figures.is_empty() && !b.figures.is_empty() && figures == 0;
    if likeness < 0.34 || !anchored || new_figures {
        return None;
    }
    let score = likeness
        + if a.class == b.class { 0.4 } else { 0.0 }
        + 0.2 * entities.min(most) as f32
        + if figures > 0 { 0.6 } else { 0.0 }
        + if same_day { 0.3 } else { 0.0 };
    let named = a.named && b.named;
    let least = match (one_report, named) {
        (true, false) if is_headline(a, b) => SAME,
        (true, false) => SAME_IN_ONE,
        // Announced by one report, told as news by another.
        (false, false) if scheduled_once && entities > 1 => SAME - 0.2,
        (false, false) if came_about => SAME - 0.35,
        (_, named) => SAME - 0.1 * f32::from(u8::from(named)),
    };
    // Of two that are as like, the one with more of the same people.
    (score >= least).then_some(score + 0.01 * entities.min(20) as f32)
}

fn is_spoken(class: &str) -> bool {
    matches!(class, "ask" | "say" | "feel" | "pledge" | "announce")
}

/// Its date, if that is not only assumed.
pub fn said_date(told: &Features) -> Option<DateSpan> {
    told.when.filter(|_| told.has_day())
}

/// Whether two may be of one time by what their words say; a date that was
/// only assumed contradicts none.
pub fn said_dates_fit(a: Option<DateSpan>, b: Option<DateSpan>) -> bool {
    dates_fit(a, b)
}

/// Whether one of two is at no place, or they are at one or one within the other.
pub fn places_fit(a: &Features, b: &Features) -> bool {
    let within = |a: &Features, b: &Features| !a.places.is_disjoint(&b.around);
    a.places.is_empty() || b.places.is_empty() || within(a, b) || within(b, a)
}

/// A place, and what it lies in; at most as many as there are kinds of them.
fn around(place: EntityId, entities: &[Entity]) -> impl Iterator<Item = EntityId> {
    let up = |id: &EntityId| entities.get(id.index()).and_then(|e| e.within);
    std::iter::successors(Some(place), up).take(6)
}

/// A report's headline and one of its first two sentences.
fn is_headline(a: &Features, b: &Features) -> bool {
    a.sentence == 0 && (1..3).contains(&b.sentence) && a.headline
}

fn statuses_fit(a: Status, b: Status) -> bool {
    (a == Status::Target) == (b == Status::Target)
}

/// The same days, or one within the other's month or longer; a date that was
/// only assumed fits any near it.
fn dates_fit(a: Option<DateSpan>, b: Option<DateSpan>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return true };
    let assumed = a.bound() == Bound::About || b.bound() == Bound::About;
    if assumed {
        let days = a.from().number().abs_diff(b.from().number());
        return days <= 3;
    }
    let both_days = a.precision() == Precision::Day && b.precision() == Precision::Day;
    if both_days { a.from() == b.from() } else { a.touches(b.from(), b.to()) }
}

/// The share of the smaller set that is in the other, 0 to 1; small sets
/// share by chance, so it is damped below four words.
fn shared(a: &Set<Stem>, b: &Set<Stem>) -> f32 {
    let least = a.len().min(b.len());
    let common = a.common(b);
    if least == 0 { 0.0 } else { common as f32 / least.max(4) as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Day;

    fn features(title: &str, day: Option<&str>, entities: &[u32], of: &str) -> Features {
        Features {
            when: day.and_then(Day::parse).map(DateSpan::day),
            status: Status::Happened,
            class: class(of),
            presence: false,
            speaker: None,
            title: stems(title).collect(),
            words: stems(title).collect(),
            entities: entities.iter().map(|e| EntityId(*e)).collect(),
            places: Set::default(),
            around: Set::default(),
            figures: Set::default(),
            named: false,
            sentence: 5,
            headline: false,
            about: None,
        }
    }

    fn is_one(a: &Features, b: &Features, one_report: bool) -> bool {
        likeness(a, b, one_report).is_some()
    }

    #[test]
    fn a_meeting_told_by_two_reports_is_one() {
        let a = features(
            "Ana and Ben will hold a high-level meeting",
            Some("2026-02-06"),
            &[1, 2],
            "meet",
        );
        let b = features(
            "Ana held a high-level meeting with Ben's board",
            Some("2026-02-06"),
            &[1, 2, 3],
            "meet",
        );
        assert!(is_one(&a, &b, false));
    }

    #[test]
    fn another_day_another_figure_or_another_aim_is_another_event() {
        let a = features("Ana met Ben in Oslo for talks", Some("2026-02-06"), &[1, 2, 3], "meet");
        let other_day = Features { when: Day::parse("2026-02-07").map(DateSpan::day), ..a.clone() };
        assert!(!is_one(&a, &other_day, false));
        let aim = Features { status: Status::Target, ..a.clone() };
        assert!(!is_one(&a, &aim, false));
        let (mut x, mut y) = (a.clone(), a.clone());
        x.figures = [FigureId(1)].into();
        y.figures = [FigureId(2)].into();
        assert!(!is_one(&x, &y, false));
        assert!(is_one(&a, &a, false));
    }

    #[test]
    fn the_same_amount_given_by_others_is_another_gift() {
        let mut a =
            features("Kenya and Peru pledged money for the victims", None, &[1, 2], "pledge");
        a.figures = [FigureId(1)].into();
        let b = Features { entities: [EntityId(3)].into(), ..a.clone() };
        assert!(is_one(&a, &a, false));
        assert!(!is_one(&a, &b, false));
    }

    #[test]
    fn few_words_that_are_the_same_are_one_event() {
        let a = features("resigned", Some("2026-02-06"), &[1], "act");
        assert!(is_one(&a, &a, false));
        let b = features("quit", Some("2026-02-06"), &[1], "act");
        assert!(!is_one(&a, &b, false));
    }

    #[test]
    fn the_same_people_on_one_day_may_do_two_things() {
        let a = features("Ana met the staff of the embassy", Some("2026-02-06"), &[1], "meet");
        let b =
            features("Ana held talks with the standing board", Some("2026-02-06"), &[1, 2], "meet");
        assert!(!is_one(&a, &b, false));
    }
}
