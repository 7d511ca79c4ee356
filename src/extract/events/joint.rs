//! `funded and built roads`: two verbs that share what stands behind the second
//! are told together.

use super::line::{Line, Told};
use super::verbs::Nature;
use super::words::Tag;

/// The clauses, those whose verb shares its object with the next one's joined to it.
pub fn joint(line: &Line, told: Vec<Told>) -> Vec<Told> {
    let mut found: Vec<Told> = Vec::with_capacity(told.len());
    for mut next in told {
        if let Some(first) = found.pop_if(|first| shares_object(line, first, &next)) {
            join(line, first, &mut next);
        }
        found.push(next);
    }
    found
}

fn shares_object(line: &Line, first: &Told, next: &Told) -> bool {
    let words = line.words;
    let (one, other) = (&first.clause.group, &next.clause.group);
    let and = one.end;
    let spoken = |verb| line.verbs.nature(verb) == Nature::Saying;
    words.tag(and) == Tag::Coordinator
        && matches!(words.folded(and), "and" | "or")
        && words.past_adverbs(and + 1) == other.start
        && other.start == other.main
        && next.clause.subject.is_empty()
        && first.clause.kind == next.clause.kind
        && first.says.is_none()
        && !one.passive
        && !other.passive
        && one.negated == other.negated
        && !spoken(one.verb)
        && !spoken(other.verb)
}

/// The first verb opens the telling; the weightier of the two is what it is about.
fn join(line: &Line, first: Told, next: &mut Told) {
    let weight = |verb| line.verbs.row(verb).map_or(0, |row| row.weight);
    let (one, clause) = (first.clause, &mut next.clause);
    if weight(one.group.verb) > weight(clause.group.verb) {
        clause.group.verb = one.group.verb;
    }
    clause.group.start = one.group.start;
    clause.group.tense = one.group.tense;
    clause.range.start = one.range.start;
    clause.subject = one.subject;
    clause.holes.extend(one.holes);
}
