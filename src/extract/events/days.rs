//! Days that the clauses of one sentence share.

use super::agreements::is_signing;
use super::clauses::Kind;
use super::groups::Tense;
use super::line::{Sketch, Told};
use super::words::{Tag, Words};
use crate::extract::time::DAY_OF_PUBLICATION;
use crate::model::{Bound, DateSpan, Precision, Status};

/// Whether the day of what one clause tells may be that of another: `was due on Monday but
/// was cancelled` is not.
fn fits(words: &Words, of: &Sketch, day: DateSpan, to: &Sketch) -> bool {
    let ahead = |s: &Sketch| matches!(s.status, Status::Scheduled | Status::Target);
    ahead(of) == ahead(to) && (ahead(to) || day.from() <= words.doc.published)
}

/// `met her on Thursday and signed a treaty`: one subject, one day, or one month.
pub fn share_days(words: &Words, sketches: &mut [Option<Sketch>], told: &[Told]) {
    share_opening(words, sketches, told);
    share_aside(words, sketches, told);
    share_hours(words, sketches, told);
    share_moment(words, sketches, told);
    share_behind(words, sketches, told);
    share_back(words, sketches, told);
    for k in 1..told.len() {
        let (before, it) = (&told[k - 1], &told[k]);
        // `will hold a meeting on Friday, along with a summit`: one verb.
        let one_verb = it.clause.group.main == before.clause.group.main;
        let joined = (it.clause.subject.is_empty() || one_verb)
            && it.clause.kind == before.clause.kind
            && it.clause.group.tense == before.clause.group.tense;
        let when = sketches[k - 1].as_ref().filter(|s| s.dated && joined).and_then(|s| {
            let day = s.when.clone()?;
            sketches[k].as_ref().is_some_and(|to| fits(words, s, day.0, to)).then_some(day)
        });
        let Some((day, why)) = when.filter(|(w, _)| w.precision() <= Precision::Month) else {
            if joined {
                share_doubt(sketches, k);
            } else {
                share_on(words, sketches, told, k);
            }
            continue;
        };
        if let Some(sketch) = sketches[k].as_mut().filter(|s| !s.dated) {
            sketch.when = Some((day, why));
            sketch.dated = true;
        }
    }
}

/// `raided a house, arrested five and seized guns on Monday`: what one subject did is of
/// the day at the end; of a month or a year, about then.
fn share_back(words: &Words, sketches: &mut [Option<Sketch>], told: &[Told]) {
    for k in (1..told.len()).rev() {
        let (first, second) = (&told[k - 1].clause, &told[k].clause);
        if second.subject.is_empty() && first.group.tense == second.group.tense {
            share_hour(sketches, k);
        }
        let opener = second.range.start.checked_sub(1).map(|i| words.tag(i));
        let joined = second.subject.is_empty()
            && first.kind == second.kind
            && matches!(opener, Some(Tag::Coordinator | Tag::Comma))
            // Not `was sentenced and was released in 2018`.
            && second.group.start == second.group.main
            && [first, second].iter().all(|clause| clause.group.tense == Tense::Past);
        // Not `opened a plant and said on Monday that …`.
        let says = told[k].says.is_some();
        let day = sketches[k].as_ref().filter(|s| s.dated && joined && !says);
        let Some((day, why)) = day.and_then(|s| s.when.clone()) else { continue };
        if !matches!(day.bound(), Bound::On | Bound::About) {
            continue;
        }
        let class = |k: usize| sketches[k].as_ref().map_or("", |s| s.class.as_str());
        // `won eight cups and scored twice on Sunday`: of that day is the last for sure.
        let police = |class: &str| matches!(class, "force" | "justice" | "harm");
        let listed = first.subject.is_empty() || opener == Some(Tag::Comma);
        let alike = listed || class(k) == class(k - 1) || police(class(k)) && police(class(k - 1));
        let near = day.precision() <= Precision::Week;
        if !near && !alike {
            continue;
        }
        let near = near && alike;
        let day = if near { day } else { day.with_bound(Bound::About) };
        if let Some(sketch) = sketches[k - 1].as_mut().filter(|s| !s.dated) {
            sketch.when = Some((day, why));
            sketch.dated = true;
        }
    }
}

/// `broke out at 2 a.m. and was put out by noon on Monday`: an hour of no day is of the
/// other one's.
fn share_hour(sketches: &mut [Option<Sketch>], k: usize) {
    let day = sketches[k].as_ref().and_then(|s| s.when.as_ref()).filter(|(day, why)| {
        day.precision() == Precision::Day
            && why != DAY_OF_PUBLICATION
            && sketches[k].as_ref().is_some_and(|s| s.dated)
    });
    let day = day.map(|(day, why)| (day.with_bound(Bound::On), why.clone()));
    let hour = |s: &&mut Sketch| {
        s.dated && s.when.as_ref().is_some_and(|(_, why)| why == DAY_OF_PUBLICATION)
    };
    if let Some(sketch) = sketches[k - 1].as_mut().filter(hour)
        && day.is_some()
    {
        sketch.when = day;
    }
}

/// `came hours after protesters stormed the hall on Tuesday`: about that day.
fn share_hours(words: &Words, sketches: &mut [Option<Sketch>], told: &[Told]) {
    for k in 1..told.len() {
        let rest = told[k - 1].rest.as_ref().map(|rest| rest.group.start);
        let (main, aside) = (&told[k - 1].clause, &told[k].clause);
        let after = aside.range.start.saturating_sub(1);
        let hours = matches!(words.folded(after.saturating_sub(1)), "hours" | "minutes");
        if rest != Some(aside.group.start) || !hours || !words.is(after, "after") {
            continue;
        }
        let when = sketches[k].as_ref().filter(|s| s.dated).and_then(|s| s.when.clone());
        let Some((day, why)) = when.filter(|_| main.group.tense == Tense::Past) else { continue };
        if let Some(sketch) = sketches[k - 1].as_mut().filter(|s| !s.dated) {
            sketch.when = Some((day.with_bound(Bound::About), why));
            sketch.dated = true;
        }
    }
}

/// `In 2017 she was arrested, but she fled`: what opens the sentence dates all
/// that it tells of then.
fn share_opening(words: &Words, sketches: &mut [Option<Sketch>], told: &[Told]) {
    let Some(first) = told.first().map(|t| &t.clause) else { return };
    let opens = (0..first.group.start)
        .take_while(|i| matches!(words.tag(*i), Tag::Preposition | Tag::Determiner | Tag::Time))
        .any(|i| words.tag(i) == Tag::Time);
    let when = sketches[0].as_ref().filter(|s| s.dated && opens).and_then(|s| s.when.clone());
    let Some(when) = when else { return };
    for (sketch, told) in sketches.iter_mut().zip(told).skip(1) {
        let clause = &told.clause;
        let along = clause.kind == first.kind && clause.group.tense == first.group.tense;
        let was = |s: &&mut Sketch| {
            !s.dated && s.status != Status::Scheduled && s.status != Status::Target
        };
        if let Some(sketch) = sketch.as_mut().filter(|s| was(s) && along) {
            sketch.when = Some(when.clone());
            sketch.dated = true;
        }
    }
}

/// `When Berg died in 1876, Ruiz opened a shop`: of that time; behind `after` later.
fn share_aside(words: &Words, sketches: &mut [Option<Sketch>], told: &[Told]) {
    let [aside, main, ..] = told else { return };
    let (aside, main) = (&aside.clause, &main.clause);
    let first = aside.range.start;
    let held = matches!(words.tag(first), Tag::Either | Tag::Subordinator);
    let opener = first.saturating_sub(usize::from(!held));
    let bound = match words.folded(opener) {
        "when" | "as" => Bound::On,
        "after" => Bound::After,
        _ => return,
    };
    let opens = aside.kind == Kind::Aside && main.kind == Kind::Main && opener <= 1;
    let past = [aside, main].iter().all(|clause| {
        let earlier = words.is_perfect_past(&(clause.group.start..clause.group.end));
        clause.group.tense == Tense::Past && !earlier
    });
    let day = sketches[0].as_ref().filter(|s| s.dated && opens && past);
    let Some((day, why)) = day.and_then(|s| s.when.clone()) else { return };
    if bound == Bound::After && day.to() >= words.doc.published {
        return;
    }
    if let Some(sketch) = sketches[1].as_mut().filter(|s| !s.dated && day.bound() == Bound::On) {
        sketch.when = Some((day.with_bound(bound), why));
        sketch.dated = true;
    }
}

/// `were killed when the bridge fell on Monday`: at one moment.
fn share_moment(words: &Words, sketches: &mut [Option<Sketch>], told: &[Told]) {
    for k in 1..told.len() {
        let (main, aside) = (&told[k - 1].clause, &told[k].clause);
        let opener = aside.range.start.checked_sub(1).map_or("", |i| words.folded(i));
        let at_once = matches!(opener, "when" | "as")
            && aside.kind == Kind::Aside
            && main.kind != Kind::Aside
            && main.range.end + 1 == aside.range.start
            && [main, aside].iter().all(|clause| clause.group.tense == Tense::Past);
        let moment = sketches[k].as_ref().filter(|s| s.dated && at_once);
        let when = moment.and_then(|s| s.when.clone());
        if let Some(sketch) = sketches[k - 1].as_mut().filter(|s| !s.dated && when.is_some()) {
            sketch.when = when;
            sketch.dated = true;
        }
    }
}

/// `twelve died on Monday and 30 were hurt`: about that day too.
fn share_on(words: &Words, sketches: &mut [Option<Sketch>], told: &[Told], k: usize) {
    let (first, second) = (&told[k - 1].clause, &told[k].clause);
    let and = second
        .range
        .start
        .checked_sub(1)
        .is_some_and(|and| words.folded(and) == "and" || words.tag(and) == Tag::Semicolon);
    let alike = first.kind == second.kind
        && [first, second].iter().all(|clause| clause.group.tense == Tense::Past);
    // `Exports rose by 17 per cent in 2025, while imports grew`: both of that year.
    let meanwhile = second
        .range
        .start
        .checked_sub(1)
        .is_some_and(|i| and || matches!(words.folded(i), "while" | "whereas" | "but"));
    let grows = |sketch: &Option<Sketch>| sketch.as_ref().is_some_and(|s| s.class == "change");
    if alike && meanwhile && grows(&sketches[k - 1]) && grows(&sketches[k]) {
        let year = sketches[k - 1].as_ref().filter(|s| s.dated).and_then(|s| s.when.clone());
        let year =
            year.filter(|(w, _)| w.precision() >= Precision::Month && w.bound() == Bound::On);
        if let Some(sketch) = sketches[k].as_mut().filter(|s| !s.dated && year.is_some()) {
            sketch.when = year;
            sketch.dated = true;
            return;
        }
    }
    let day = sketches[k - 1].as_ref().filter(|s| s.dated && and && alike);
    let when = day.and_then(|s| s.when.clone()).filter(|(w, _)| w.precision() == Precision::Day);
    if let Some(sketch) = sketches[k].as_mut().filter(|s| !s.dated && when.is_some()) {
        sketch.when = when.map(|(day, why)| (day.with_bound(Bound::About), why));
        sketch.dated = true;
    }
}

/// `four died and 1,200 were forced out on Tuesday`: about that day both.
fn share_behind(words: &Words, sketches: &mut [Option<Sketch>], told: &[Told]) {
    for k in 1..told.len() {
        let (first, second) = (&told[k - 1].clause, &told[k].clause);
        let and = second.range.start.checked_sub(1);
        let joined = and.is_some_and(|and| {
            words.tag(and) == Tag::Coordinator
                && words.folded(and) == "and"
                && first.range.end == and
        });
        let alike = first.kind == second.kind
            && [first, second].iter().all(|clause| clause.group.tense == Tense::Past)
            && told[k].subject != told[k - 1].subject;
        let day = sketches[k].as_ref().filter(|s| s.dated && joined && alike);
        let when = day.and_then(|s| s.when.clone());
        let when = when.filter(|(day, _)| day.precision() == Precision::Day);
        if let Some(sketch) = sketches[k - 1].as_mut().filter(|s| !s.dated && when.is_some()) {
            sketch.when = when.map(|(day, why)| (day.with_bound(Bound::About), why));
            sketch.dated = true;
        }
    }
}

/// `visited Japan and signed a treaty`: the day of both is as doubtful.
fn share_doubt(sketches: &mut [Option<Sketch>], k: usize) {
    let before = sketches[k - 1].as_ref().filter(|s| !s.dated).and_then(|s| s.when.clone());
    let Some((day, why)) = before.filter(|(w, _)| w.bound() == Bound::About) else { return };
    let doubtful = |s: &&mut Sketch| {
        !s.dated && s.when.as_ref().is_some_and(|(w, _)| *w == day.with_bound(Bound::On))
    };
    if let Some(sketch) = sketches[k].as_mut().filter(doubtful) {
        sketch.when = Some((day, why));
    }
}

/// Documents are signed when their sentence says that they were.
pub fn date_documents(sketches: &mut [Sketch]) {
    let when = sketches.iter().filter(|s| is_signing(&s.class)).find_map(|s| s.when.clone());
    for sketch in sketches.iter_mut().filter(|s| s.class == "sign" && s.when.is_none()) {
        sketch.when.clone_from(&when);
    }
}
