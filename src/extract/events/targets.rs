//! What shall be by when: `becoming X by 2030 and Y by 2050` is two targets,
//! `striving to raise trade to US$20 billion` one.

use super::clauses::{Clause, Kind};
use super::groups::Tense;
use super::line::{Line, Sketch, Told};
use super::subject::{Number, Subject};
use super::title::{LONGEST, finish};
use super::verbs::{Forms, Nature};
use super::when::times_in;
use super::words::Tag;
use crate::model::{Bound, DateSpan, EntityId, Precision, Status};
use std::ops::Range;
use std::rc::Rc;

/// `by` a time to come.
struct Deadline {
    /// With its preposition.
    words: Range<usize>,
    when: DateSpan,
    why: String,
}

/// The targets told by a sentence, and whether they are all that a clause
/// tells (by its place in `told`).
pub fn targets(line: &Line, told: &[Told]) -> (Vec<Sketch>, Vec<usize>) {
    let (mut found, mut taken) = (Vec::new(), Vec::new());
    for (k, one) in told.iter().enumerate() {
        let clause = &one.clause;
        if clause.group.negated || clause.kind == Kind::Attribution {
            continue;
        }
        let before = found.len();
        by_deadlines(line, one, &mut found);
        if found.len() > before
            && found[before..].iter().any(|s| s.range.start <= clause.group.main)
        {
            taken.push(k);
        }
        strivings(line, one, &mut found);
    }
    (found, taken)
}

fn by_deadlines(line: &Line, told: &Told, found: &mut Vec<Sketch>) {
    let clause = &told.clause;
    let deadlines = deadlines(line, clause);
    let mut from = clause.group.start;
    let mut verb: Option<usize> = None;
    for (n, deadline) in deadlines.iter().enumerate() {
        let own = own_verb(line, from..deadline.words.start);
        let goes_on = verb.is_some() && own.is_none();
        let Some(head) = own.or(verb) else { return };
        let finite = head <= clause.group.end || line.words.tag(head) == Tag::Be;
        let appended = is_appended(line, clause, head);
        if !appended && deadlines.len() == 1 && !is_far(line, clause, deadline) {
            return;
        }
        let content = if goes_on { content_start(line, from) } else { head + 1 };
        let verb_words = verb_words(line, clause, head, appended, finite);
        let rest = line.text(content..deadline.words.end);
        let title =
            voiced(line, told, finish(&[&told.subject.text, &*verb_words, &*rest].join(" ")));
        verb = Some(head);
        from = deadline.words.end;
        if title.chars().count() <= LONGEST + 15 && content < deadline.words.start {
            let start = if goes_on { content } else { head.min(deadline.words.start) };
            found.push(sketch(told, start..deadline.words.end, title, deadline, n));
        }
    }
}

/// What another than the subject says of it is told with the speaker.
fn voiced(line: &Line, told: &Told, title: String) -> String {
    let itself = |s: &&Rc<Subject>| {
        s.text == told.subject.text || s.people.iter().any(|p| told.subject.people.contains(p))
    };
    match told
        .voice
        .as_ref()
        .map(|v| &v.subject)
        .filter(|s| !itself(s) && !s.is_pronoun(line.grammar))
    {
        Some(speaker) => format!("{}: {title}", finish(&speaker.text)),
        None => title,
    }
}

fn sketch(
    told: &Told,
    range: Range<usize>,
    title: String,
    deadline: &Deadline,
    n: usize,
) -> Sketch {
    Sketch {
        when: Some((deadline.when, deadline.why.clone())),
        dated: true,
        also: people(told),
        weight: 640,
        class: "plan".to_owned(),
        secondary: n > 0 || told.clause.kind != Kind::Main,
        ..Sketch::plain(range, title, Status::Target)
    }
}

/// Who aims, and who says so.
fn people(told: &Told) -> Vec<EntityId> {
    let speaker = told.voice.iter().flat_map(|v| &v.subject.people);
    speaker.chain(&told.subject.named).copied().collect()
}

/// Times to come behind `by`, in the clause and what is appended to it.
fn deadlines(line: &Line, clause: &Clause) -> Vec<Deadline> {
    let range = clause.group.start..clause.range.end;
    let published = line.doc.published;
    times_in(line.words, line.found, &range)
        .filter_map(|(time, words)| {
            let when = time.when?;
            let start = (words.start.saturating_sub(4)..words.start)
                .rev()
                // Not `by a year to 2028`.
                .take_while(|i| {
                    let tag = line.words.tag(*i);
                    let part =
                        matches!(line.words.folded(*i), "end" | "early" | "late" | "mid" | "of");
                    part || matches!(tag, Tag::Determiner | Tag::Preposition | Tag::Joined)
                })
                .find(|i| line.words.is(*i, "by"))
                .filter(|i| *i >= range.start);
            let start = start.or((when.bound() == Bound::By).then_some(words.start))?;
            let why = if time.why.is_empty() {
                format!("“{}”", time.span.of(line.doc.text))
            } else {
                time.why.clone()
            };
            let when = when.with_bound(Bound::By);
            (when.to() > published).then_some(Deadline { words: start..words.end, when, why })
        })
        .collect()
}

/// More than a year ahead, and told as what will be or shall be.
fn is_far(line: &Line, clause: &Clause, deadline: &Deadline) -> bool {
    let far = deadline.when.to().year() > line.doc.published.year() + 1
        && deadline.when.precision() >= Precision::Year;
    let ahead = matches!(clause.group.tense, Tense::Future | Tense::Modal)
        || line.verbs.nature(clause.group.verb) == Nature::Aiming;
    far && ahead
}

/// The last verb of some words, before what hangs on it.
fn own_verb(line: &Line, range: Range<usize>) -> Option<usize> {
    range.rev().find(|i| {
        let verb = line.words.verbs.get(*i).copied().flatten();
        let form = |f| verb.is_some_and(|v| v.forms.has(f));
        let first = line.words.tag(i.saturating_sub(1));
        let open = !matches!(first, Tag::Determiner | Tag::Possessive);
        let plain = form(Forms::BASE)
            && (matches!(first, Tag::To | Tag::Modal | Tag::Coordinator | Tag::Adverb));
        verb.is_some_and(|v| !v.noun_too || plain) && open && (form(Forms::ING) || plain)
    })
}

/// Whether a verb stands behind a comma, outside the clause's own predicate.
fn is_appended(line: &Line, clause: &Clause, head: usize) -> bool {
    let ing = line.words.verbs[head].is_some_and(|v| v.forms.has(Forms::ING));
    ing && (clause.group.end..head).any(|i| line.words.tag(i) == Tag::Comma)
}

/// What stands between subject and object: `to become`, `will reach`, `aims to be`.
fn verb_words(line: &Line, clause: &Clause, head: usize, appended: bool, finite: bool) -> String {
    let verb = line.words.verbs[head].map_or(0, |v| v.verb);
    let base = match line.verbs.base(verb) {
        "" => line.words.word(head),
        base => base,
    };
    let group = &clause.group;
    if appended {
        format!("to {base}")
    } else if finite && head < group.end {
        line.text(group.start..head + 1)
    } else if line.verbs.nature(group.verb) == Nature::Aiming {
        format!("{} to {base}", line.text(group.start..group.end))
    } else {
        format!("{} {base}", line.words.word(group.start))
    }
}

/// Behind `and`, `, and to be` and the like.
fn content_start(line: &Line, mut i: usize) -> usize {
    while matches!(line.words.tag(i), Tag::Comma | Tag::Coordinator | Tag::To | Tag::Adverb)
        || (line.words.tag(i.saturating_sub(1)) == Tag::To && line.words.verbs[i].is_some())
    {
        i += 1;
    }
    i
}

/// `…, striving to raise trade to US$20 billion`.
fn strivings(line: &Line, told: &Told, found: &mut Vec<Sketch>) {
    let words = line.words;
    let clause = &told.clause;
    for i in clause.group.end..clause.range.end {
        let Some(form) = words.verbs[i].filter(|v| v.forms.has(Forms::ING)) else { continue };
        let aims = line.status.is_target_verb(line.verbs.base(form.verb));
        let behind = words.tag(i.saturating_sub(1)) == Tag::Comma;
        let opens = matches!(words.folded(i + 1), "to" | "for");
        let end = (i..clause.range.end)
            .find(|j| matches!(words.tag(*j), Tag::Comma | Tag::Semicolon | Tag::Stop))
            .unwrap_or(clause.range.end);
        let counted = (i..end).any(|j| matches!(words.tag(j), Tag::Figure));
        if !(aims && behind && opens && counted) {
            continue;
        }
        let verb = match told.subject.number {
            Number::One => line.verbs.third(form.verb),
            _ => line.verbs.base(form.verb),
        };
        let title = voiced(
            line,
            told,
            finish(&[&told.subject.text, verb, &*line.text(i + 1..end)].join(" ")),
        );
        let when = times_in(words, line.found, &(i..end)).next();
        let when = when.and_then(|(t, _)| Some((t.when?, t.why.clone())));
        if title.chars().count() <= LONGEST + 15 {
            found.push(Sketch {
                dated: when.is_some(),
                when,
                also: people(told),
                weight: 640,
                class: "plan".to_owned(),
                secondary: true,
                ..Sketch::plain(i..end, title, Status::Target)
            });
        }
    }
}
