//! What only may be.

use super::clauses::{Clause, Kind};
use super::groups::Tense;
use super::line::Line;
use super::verbs::Verbs;
use super::words::{Tag, Words};

/// `If it rains, the match will be put off`, `will be sent if they agree`: what only
/// may be.
pub fn is_conditional(line: &Line, verbs: &Verbs, clauses: &[Clause], k: usize) -> bool {
    let (words, clause) = (line.words, &clauses[k]);
    let opens = |i: usize| opens_condition(words, verbs, clause, i);
    // Its place is in front of the clause, or the clause's first word.
    let condition = |k: usize| {
        let clause = clauses.get(k).filter(|c| c.kind == Kind::Condition);
        clause.is_some_and(|c| {
            opens(c.range.start) || c.range.start.checked_sub(1).is_some_and(opens)
        })
    };
    let consent = |i: usize| line.status.is_consent(words.folded(i));
    let subject_to = (clause.range.start..clause.group.start)
        .any(|i| words.is(i, "subject") && words.is(i + 1, "to") && (i + 2..i + 6).any(consent));
    let behind = subject_to || (clause.group.end..clause.range.end.min(words.len())).any(opens);
    let may_be = matches!(clause.group.tense, Tense::Future | Tense::Modal);
    may_be && (behind || condition(k + 1) || k.checked_sub(1).is_some_and(condition))
}

/// Whether word `i` opens a condition that a clause hangs on. Not in `even if`, `as if`,
/// `if not more`, `and if it fails he will …`, nor where it is asked: `will decide if`.
fn opens_condition(words: &Words, verbs: &Verbs, clause: &Clause, i: usize) -> bool {
    let light = |i: usize| matches!(words.folded(i), "even" | "as" | "see");
    let joined = |i: usize| words.tag(i) == Tag::Coordinator && i > clause.group.end;
    let apart = i.checked_sub(1).is_some_and(|i| light(i) || joined(i));
    let short = matches!(words.folded(i + 1), "not" | "any" | "necessary" | "needed" | "possible");
    let asks = |i: usize| {
        let verb = words.verbs[i].map(|v| verbs.base(v.verb));
        verb.is_some_and(|verb| ASKS.contains(&verb))
    };
    matches!(words.folded(i), "if" | "unless" | "provided")
        && !apart
        && !short
        && !(clause.group.main..i.min(words.len())).any(asks)
}

/// Behind these `if` says what is asked.
const ASKS: [&str; 11] = [
    "decide",
    "ask",
    "see",
    "know",
    "determine",
    "check",
    "learn",
    "find",
    "wonder",
    "rule",
    "test",
];
