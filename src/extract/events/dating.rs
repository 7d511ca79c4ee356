//! What dates an event whose own words don't: the report's opening, or its day.

use super::EventMention;
use super::groups::{Group, Tense};
use super::verbs::Nature;
use crate::model::{Bound, DateSpan, Day, Precision, Status};

/// What a report's first sentences say of when its news is.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    lead: Option<Lead>,
}

#[derive(Clone, Debug)]
struct Lead {
    when: DateSpan,
    why: String,
    status: Status,
    class: String,
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

/// A lead is at most so many days from its report.
const NEAR_DAYS: u32 = 10;

impl Opening {
    /// The first dated event of the first two sentences leads the report.
    pub fn note(&mut self, event: &EventMention, published: Day) {
        let Some(when) = event.when else { return };
        let near = when.from().number().abs_diff(published.number()) <= NEAR_DAYS;
        let dated = when.precision() == Precision::Day && when.bound() == Bound::On;
        if self.lead.is_none() && event.sentence < 2 && near && dated {
            let (why, class) = (event.why.clone(), event.class.clone());
            self.lead = Some(Lead { when, why, status: event.status, class });
        }
    }

    /// Whether a date is the day that the report opens with.
    pub fn is_day(&self, when: Option<DateSpan>) -> bool {
        self.lead.as_ref().is_some_and(|lead| when == Some(lead.when))
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
