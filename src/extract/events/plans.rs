//! Clauses that tell several things: `will visit Oslo on Monday and open a port on
//! Friday`, `held a meeting with A, along with a meeting of B` are two each.

use super::clauses::{Clause, Kind};
use super::groups::{Group, Tense};
use super::line::{Line, Told};
use super::verbs::Forms;
use super::when::times_in;
use super::words::Tag;
use crate::model::{Bound, DateSpan, Precision};
use std::ops::Range;

/// No sentence tells of more plans.
const MOST: usize = 4;

/// Parts each plan at the verbs that are joined to it, where each has its own day.
pub fn part(line: &Line, told: Vec<Told>) -> Vec<Told> {
    let mut parted = Vec::with_capacity(told.len());
    for one in told {
        let mut rest = one;
        for _ in 1..MOST {
            let parts = in_two(line, &rest)
                .or_else(|| two_happenings(line, &rest))
                .or_else(|| two_days(line, &rest));
            let Some((first, second)) = parts else { break };
            parted.push(first);
            rest = second;
        }
        parted.push(rest);
    }
    parted
}

fn in_two(line: &Line, told: &Told) -> Option<(Told, Told)> {
    let clause = &told.clause;
    // `She said it would open the port in May and close the mine in June.`
    let told_plan = clause.group.tense == Tense::Modal && told.voice.is_some();
    let planned = clause.group.tense == Tense::Future || clause.group.then.is_some() || told_plan;
    let tells = matches!(clause.kind, Kind::Main | Kind::Told | Kind::Added);
    if !planned || !tells || clause.group.negated || told.says.is_some() {
        return None;
    }
    let body = clause.group.end.max(clause.range.start)..clause.range.end.min(line.words.len());
    let joint = |i: usize| joined_verb(line, clause, i).or_else(|| listed_verb(line, clause, i));
    let in_hole = |i: usize| clause.holes.iter().any(|hole| hole.contains(&i));
    let dated = |range: Range<usize>| {
        times_in(line.words, line.found, &range).any(|(_, time)| !in_hole(time.start))
    };
    let comma = |and: usize| usize::from(line.words.tag(and - 1) == Tag::Comma);
    // `will hold talks with her, and open a port on Friday`: the day is of the second.
    let apart = |and: usize| comma(and) > 0 && line.words.tag(and) == Tag::Coordinator;
    let (and, verb) = body.clone().find_map(|and| {
        let verb = joint(and)?;
        let each = (apart(and) || dated(body.start..and)) && dated(verb..body.end);
        each.then_some((and, verb))
    })?;
    // Of a list without its end the first alone is told.
    let end =
        if dated(body.start..and) { None } else { body.clone().find(|i| joint(*i).is_some()) };
    let end = end.unwrap_or(and);
    let first = Clause { range: clause.range.start..end - comma(end), ..clause.clone() };
    Some((of(told, first), of(told, second(line, clause, and, verb)?)))
}

/// `will hold a meeting with the board, along with a summit of the three parties`.
fn two_happenings(line: &Line, told: &Told) -> Option<(Told, Told)> {
    let (words, clause) = (line.words, &told.clause);
    let tells = matches!(clause.kind, Kind::Main | Kind::Told | Kind::Added);
    let group = &clause.group;
    if !tells || group.negated || group.passive || told.says.is_some() {
        return None;
    }
    let body = group.end.max(clause.range.start)..clause.range.end.min(words.len());
    let first = happening(line, body.start)?;
    let (joint, noun_phrase) = (first + 1..body.end).find_map(|i| Some((i, joined(line, i)?)))?;
    happening(line, noun_phrase)?;
    let comma = usize::from(words.tag(joint - 1) == Tag::Comma);
    let own = Clause { range: clause.range.start..joint - comma, ..clause.clone() };
    let mut holes = clause.holes.clone();
    holes.push(group.end..noun_phrase);
    let other = Clause { range: joint..clause.range.end, holes, ..clause.clone() };
    Some((of(told, own), of(told, other)))
}

/// `was passed by the House on Monday and by the Senate on Wednesday`, `visited Oslo on
/// Monday and Bergen on Tuesday`: the verb is told twice, of a day each.
fn two_days(line: &Line, told: &Told) -> Option<(Told, Told)> {
    let (words, clause) = (line.words, &told.clause);
    let tells = matches!(clause.kind, Kind::Main | Kind::Told | Kind::Added);
    let group = &clause.group;
    if !tells || group.negated || told.says.is_some() || told.rest.is_some() {
        return None;
    }
    let body = group.end.max(clause.range.start)..clause.range.end.min(words.len());
    // `on Monday and`: for most clauses that is all that is asked.
    let joint = |i: usize| {
        let comma = usize::from(words.tag(i - 1) == Tag::Comma);
        words.tag(i) == Tag::Coordinator && words.tag(i - 1 - comma) == Tag::Time
    };
    if !(body.start + 2..body.end).any(joint) {
        return None;
    }
    let is_day = |when: Option<DateSpan>| {
        when.is_some_and(|w| w.precision() == Precision::Day && w.bound() == Bound::On)
    };
    let mut days = times_in(words, line.found, &body).filter(|(time, _)| is_day(time.when));
    let ((_, first), (_, second), None) = (days.next()?, days.next()?, days.next()) else {
        return None;
    };
    let and = first.end + usize::from(words.tag(first.end) == Tag::Comma);
    let like = and + 1;
    let is_name = |i: usize| {
        let other = words.tag(i) == Tag::Other && words.verbs[i].is_none();
        words.tag(i) == Tag::Name || other && words.is_capitalised(i)
    };
    let again = match words.tag(like) {
        _ if like >= second.start => None,
        _ if !words.is(and, "and") => None,
        Tag::Preposition if words.tag(like + 1) != Tag::Time => {
            (body.start..first.start).rev().find(|i| words.is(*i, words.folded(like)))
        }
        _ if is_name(like) && is_name(body.start) && !group.passive => Some(body.start),
        _ => None,
    }?;
    // Another verb, or another thing behind `on`, is more than a day of its own.
    let plain = |i: usize| match words.tag(i) {
        Tag::Other => words.may_be_noun(i),
        Tag::Determiner | Tag::Name | Tag::Preposition | Tag::Possessive => true,
        _ => false,
    };
    if !(again..first.start).chain(like..second.start).all(plain) {
        return None;
    }
    let own = Clause { range: clause.range.start..first.end, ..clause.clone() };
    let mut holes = clause.holes.clone();
    holes.push(again..like);
    let range = like..clause.range.end;
    let other = Clause { range, holes, ..clause.clone() };
    Some((of(told, own), of(told, other)))
}

/// The noun of a happening that a noun phrase from word `from` on names: `a
/// high-level meeting`.
fn happening(line: &Line, from: usize) -> Option<usize> {
    let words = line.words;
    let opens = matches!(words.folded(from), "a" | "an" | "the");
    let noun = (from + 1..from + 6)
        .take_while(|i| matches!(words.tag(*i), Tag::Other | Tag::Joined | Tag::Number))
        .find(|i| line.happening(*i).is_some())?;
    opens.then_some(noun)
}

/// Where the noun phrase starts that `along with`, `as well as` or `and also` at
/// word `i` adds.
fn joined(line: &Line, i: usize) -> Option<usize> {
    let word = |k: usize| line.words.folded(i + k);
    match (word(0), word(1), word(2)) {
        ("along" | "together", "with", _) => Some(i + 2),
        ("as", "well", "as") => Some(i + 3),
        ("and", "also", _) => Some(i + 2),
        ("and", "a" | "an", _) => Some(i + 1),
        _ => None,
    }
}

/// The verb that `and` at word `i` joins to the clause's own: `and (to) open`.
fn joined_verb(line: &Line, clause: &Clause, i: usize) -> Option<usize> {
    let then = line.words.tag(i) == Tag::Comma && line.words.is(i + 1, "then");
    let and = then || line.words.tag(i) == Tag::Coordinator && line.words.is(i, "and");
    if and { verb_behind(line, clause, i) } else { None }
}

/// The same of a comma, where `and` with a verb ends the list: `will open the
/// port in March, mend the road in May and close the mine in June`.
fn listed_verb(line: &Line, clause: &Clause, comma: usize) -> Option<usize> {
    if line.words.tag(comma) != Tag::Comma {
        return None;
    }
    let verb = verb_behind(line, clause, comma)?;
    let end = clause.range.end.min(line.words.len()).min(verb + LONGEST_LIST);
    (verb + 1..end).any(|i| joined_verb(line, clause, i).is_some()).then_some(verb)
}

/// A list goes on for so many words at most.
const LONGEST_LIST: usize = 40;

/// The verb behind a joint, if it may hang on the clause's auxiliaries.
fn verb_behind(line: &Line, clause: &Clause, i: usize) -> Option<usize> {
    let words = line.words;
    let next = words.past_adverbs(i + 1);
    let to = words.tag(next) == Tag::To;
    let verb = if to { words.past_adverbs(next + 1) } else { next };
    let form = words.verbs.get(verb).copied().flatten()?;
    let object = matches!(
        words.tag(verb + 1),
        Tag::Determiner | Tag::Name | Tag::Figure | Tag::Preposition | Tag::Number
    );
    let plain = !form.noun_too || object;
    let fits = to && clause.group.then.is_some() || !to && plain;
    // `will be drained in May and refilled in June`
    let bare = matches!(
        words.tag(words.past_adverbs(verb + 1)),
        Tag::Preposition | Tag::Either | Tag::Time | Tag::Stop | Tag::Comma | Tag::To
    );
    let done = clause.group.passive && !to && bare && form.forms.has(Forms::PARTICIPLE);
    (done || form.forms.has(Forms::BASE) && fits).then_some(verb)
}

/// The clause from `and` on, with the subject and the auxiliaries of the first.
fn second(line: &Line, clause: &Clause, and: usize, verb: usize) -> Option<Clause> {
    let form = line.words.verbs.get(verb).copied().flatten()?;
    let own = &clause.group;
    let mut holes = clause.holes.clone();
    let group = match own.then {
        // `is expected | to sign it and | to leave`.
        Some((at, _)) => {
            holes.push(at..verb);
            Group { then: Some((verb, form.verb)), ..own.clone() }
        }
        None => {
            let passive = own.passive && form.forms.has(Forms::PARTICIPLE);
            // `will | be suspended on Saturday and | resume on Monday`.
            let kept = if own.passive && !passive { own.start + 1 } else { own.main };
            holes.push(kept..verb);
            Group { main: verb, end: verb + 1, verb: form.verb, passive, ..own.clone() }
        }
    };
    Some(Clause { range: and + 1..clause.range.end, group, holes, ..clause.clone() })
}

fn of(told: &Told, clause: Clause) -> Told {
    Told {
        clause,
        subject: told.subject.clone(),
        says: None,
        there: None,
        voice: told.voice.clone(),
        rest: None,
    }
}
