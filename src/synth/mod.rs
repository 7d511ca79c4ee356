//! Made-up stories of any size, for measuring. A seed gives the same story on
//! every machine, in time that grows with its events alone.

mod cast;
mod files;
pub(crate) mod random;
mod report;
mod words;

use self::cast::Cast;
pub use self::files::report_files;
use self::random::Random;
use self::report::{Deed, Report, Told};
use self::words::WORDS;
use crate::model::*;

/// The reports' first day, and how many days they cover: 25 years.
const FIRST: (i32, u32, u32) = (2001, 1, 1);
const DAYS: i32 = 25 * 365 + 6;

/// Sentences of events in one report.
const A_REPORT: usize = 8;

/// So many events, each told by one report or two, with 1 to 4 entities, one of
/// 12 topics, a day, a month, a year or no date, and any of the statuses.
pub fn synth(n_events: usize, seed: u64) -> Story {
    let mut made = Made {
        random: Random::new(seed),
        cast: Cast::new(),
        events: Vec::with_capacity(n_events),
        figures: Vec::new(),
        articles: Vec::new(),
    };
    let n_reports = n_events.div_ceil(A_REPORT);
    for i in 0..n_reports {
        let n = A_REPORT.min(n_events - i * A_REPORT);
        made.report(i as u32, n_reports, n);
    }
    // By date, undated last; of the same date in the order of telling.
    made.events.sort_by_key(|e| e.when.map_or((1, None), |when| (0, Some(when.from()))));
    let Made { cast, events, figures, articles, .. } = made;
    Story {
        title: "Twenty-five years on the delta".into(),
        language: "en".into(),
        articles: articles.into(),
        entities: cast.entities,
        topics: cast.topics,
        figures,
        events: events.into(),
        ..Story::default()
    }
}

struct Made {
    random: Random,
    cast: Cast,
    events: Vec<Event>,
    figures: Vec<Figure>,
    articles: Vec<Article>,
}

impl Made {
    /// The next report, with `n` new events and some of the report before.
    fn report(&mut self, i: u32, n_reports: usize, n: usize) {
        let (year, month, day) = FIRST;
        let first = Day::from_ymd(year, month, day).unwrap_or(Day::MIN);
        let after = i64::from(i) * i64::from(DAYS) / n_reports.max(1) as i64;
        let published = first.plus(after as i32);
        let place = self.cast.any(EntityKind::Place, &mut self.random);
        let mut report = Report::new(i, published, self.cast.name(place), &mut self.random);
        let before = self.events.len();
        for event in before.saturating_sub(A_REPORT)..before {
            if self.random.chance(10) {
                self.tell_again(event, &mut report);
            }
        }
        for _ in 0..n {
            let deed = self.deed(published);
            let told = report.tell(&deed, &self.cast, &mut self.random);
            self.add(deed, told);
            if self.random.chance(30) {
                report.fill(&mut self.random);
            }
        }
        self.articles.push(report.done());
    }

    fn deed(&mut self, published: Day) -> Deed {
        let random = &mut self.random;
        let status = match random.below(100) {
            0..72 => Status::Happened,
            72..82 => Status::Ongoing,
            82..94 => Status::Scheduled,
            _ => Status::Target,
        };
        let is_ahead = matches!(status, Status::Scheduled | Status::Target);
        let day = published.plus(if is_ahead {
            1 + random.below(200) as i32
        } else {
            -(random.below(4) as i32)
        });
        let when = match random.below(100) {
            0..86 => Some(DateSpan::day(day)),
            86..93 => DateSpan::month(day.year(), day.ymd().1),
            93..97 => DateSpan::year(day.year()),
            _ => None,
        };
        let topic = random.below(WORDS.topics.len());
        let (plan, done) = random.of(&WORDS.topics[topic].deeds);
        let what = match status {
            Status::Happened => done,
            Status::Ongoing => ["continues to ", &plan].concat(),
            Status::Scheduled => ["is to ", &plan].concat(),
            Status::Target => ["aims to ", &plan].concat(),
        };
        let cost = random.chance(5).then(|| 1 + random.below(900) as u32);
        let place = random.chance(60);
        let place = place.then(|| self.cast.any(EntityKind::Place, random));
        let participants = participants(&self.cast, random);
        Deed { participants, place, topic: TopicId(topic as u32), when, status, what, cost }
    }

    fn add(&mut self, deed: Deed, told: Told) {
        let n = self.events.len();
        let figures = told.cost.zip(deed.cost).map(|(evidence, millions)| {
            let text = ["US$", &millions.to_string(), " million"].concat();
            let value = f64::from(millions) * 1e6;
            self.figures.push(figure(self.figures.len(), value, text, &deed, evidence));
            FigureId(self.figures.len() as u32 - 1)
        });
        // Few key moments, many that are not: the square of an even chance.
        let salience = self.random.below(1000) * self.random.below(1000) / 1000;
        self.events.push(Event {
            id: ["e", &(n + 1).to_string()].concat(),
            title: told.title,
            when: deed.when,
            why: "as written".into(),
            status: deed.status,
            participants: deed.participants,
            places: deed.place.into_iter().collect(),
            topics: vec![deed.topic],
            figures: figures.into_iter().collect(),
            evidence: vec![Telling { evidence: told.evidence, status: deed.status }],
            salience: salience as u16,
        });
    }

    /// The next report tells of it in the same words, with another tail.
    fn tell_again(&mut self, event: usize, report: &mut Report) {
        let Some(event) = self.events.get_mut(event) else { return };
        let subject = event.participants.first().map_or("", |id| self.cast.name(*id));
        let joints = [" with ", " in ", " for "];
        let said = event.title.get(subject.len()..).unwrap_or_default().trim_start();
        let end = joints.iter().filter_map(|joint| said.find(joint)).min().unwrap_or(said.len());
        let deed = Deed {
            participants: event.participants.clone(),
            place: event.places.first().copied(),
            topic: TopicId(0),
            when: event.when,
            status: event.status,
            what: said.get(..end).unwrap_or_default().to_owned(),
            cost: None,
        };
        let told = report.tell(&deed, &self.cast, &mut self.random);
        event.evidence.push(Telling { evidence: told.evidence, status: event.status });
    }
}

/// One to three, each another.
fn participants(cast: &Cast, random: &mut Random) -> Vec<EntityId> {
    use EntityKind::{Organisation, Person, Thing};
    let mut all = Vec::new();
    for (kinds, percent) in
        [([Person, Organisation], 100), ([Organisation, Person], 55), ([Thing, Thing], 25)]
    {
        if random.chance(percent) {
            let id = cast.any(kinds[random.below(2)], random);
            if !all.contains(&id) {
                all.push(id);
            }
        }
    }
    all
}

fn figure(n: usize, value: f64, text: String, deed: &Deed, evidence: Evidence) -> Figure {
    Figure {
        id: ["f", &(n + 1).to_string()].concat(),
        kind: FigureKind::Money,
        role: FigureRole::Level,
        hedge: Hedge::Exact,
        value,
        unit: "USD".into(),
        of: "cost".into(),
        text,
        when: deed.when,
        entities: deed.participants.clone(),
        goal: None,
        of_figure: None,
        evidence: vec![evidence],
    }
}

#[cfg(test)]
mod tests;
