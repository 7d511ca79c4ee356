//! Names by rule and names by weight, made one list.

use super::MadeBy;
use super::memory::{shortens, thing_words};
use super::persons::honours_before;
use super::tagger::{self, Weights};
use super::view::{Found, SURE, View};
use super::world::Word;
use crate::model::EntityKind;

/// What the rules are sure of stands; elsewhere the weights decide. Where the
/// weights would cut a sure name, or make a name of what is none, the rules
/// have that place.
pub fn combine(view: &View, rules: Vec<Found>, weights: &Weights) -> Vec<Found> {
    let tagged = tagger::tag(view, &rules, weights).into_iter().map(|t| whole(view, &rules, t));
    let tagged: Vec<Found> = tagged.collect();
    let is_sure = |r: &Found| is_sure(r) && !is_longer(&tagged, r);
    let sure: Vec<Found> = rules.iter().filter(|r| is_sure(r)).cloned().collect();
    let never = never(view, &sure);
    let things = thing_words(view, &rules);
    let fits = |t: &Found| {
        !overlaps(&sure, t)
            && !(t.start..t.end).any(|i| never[i] || view.taken(i))
            && !is_bare(view, t)
            && !shortens(view, &things, t)
            && !is_two(view, &rules, t)
    };
    let (mut names, wrong): (Vec<Found>, Vec<Found>) = tagged.iter().cloned().partition(fits);
    let restored = rules
        .into_iter()
        .filter(|r| is_sure(r) || overlaps(&wrong, r) && !(r.start..r.end).any(|i| never[i]))
        .filter(|r| !overlaps(&names, r))
        .collect::<Vec<_>>();
    names.extend(restored);
    names.sort_by_key(|f| f.start);
    // Two that the weights found in one of the rules were each made that one.
    names.dedup_by(|next, before| next.start < before.end);
    names
}

fn is_sure(rule: &Found) -> bool {
    rule.kind == EntityKind::Thing || rule.confidence >= SURE
}

/// `Win Myint` where the text has `Myint` in short for one of that name.
fn is_longer(tagged: &[Found], rule: &Found) -> bool {
    let at = tagged.partition_point(|t| t.end <= rule.start);
    rule.by == MadeBy::Memory
        && rule.kind == EntityKind::Person
        && tagged
            .get(at)
            .is_some_and(|t| t.kind == rule.kind && t.start < rule.start && t.end == rule.end)
}

/// Tokens that are part of no name: honours before a sure name, `US` of `US$`.
fn never(view: &View, sure: &[Found]) -> Vec<bool> {
    let mut never: Vec<bool> = (0..view.len()).map(|i| view.is(i + 1, "$")).collect();
    for name in sure.iter().filter(|n| n.kind == EntityKind::Person) {
        never[honours_before(view, name.start)..name.start].fill(true);
    }
    never
}

/// `Acme Inc.` with its stop; all of a person's name of which the weights took a part.
fn whole(view: &View, rules: &[Found], name: Found) -> Found {
    let at = rules.partition_point(|r| r.end <= name.start);
    if let Some(rule) = rules.get(at).filter(|r| r.kind == name.kind && r.confidence >= 0.9)
        && rule.kind == EntityKind::Person
        && rule.start <= name.start
        && name.end <= rule.end
    {
        return rule.clone();
    }
    let short = matches!(view.folded(name.end - 1), "inc" | "corp" | "ltd" | "co" | "bros");
    let stop = short && view.is(name.end, ".") && view.joined(name.end - 1);
    Found { end: name.end + usize::from(stop), ..name }
}

/// `Vietnamese Party and State`: adjectives, countries and words that say
/// nothing alone.
fn is_bare(view: &View, name: &Found) -> bool {
    let small =
        |i: usize| matches!(view.folded(i), "party" | "state" | "government" | "and" | "'s");
    let mut at = name.start;
    let mut plain = 0;
    while at < name.end {
        if small(at) {
            plain += usize::from(view.starts_capital(at));
            at += 1;
        } else if let Some(end) = view.adjective(at).or_else(|| view.place(at).map(|(end, _)| end))
        {
            at = end;
        } else {
            return false;
        }
    }
    plain > 0
        && name.kind == EntityKind::Organisation
        && view.at(name.start, |w| w == Word::Owned).is_none_or(|e| e < name.end)
}

/// `Việt Nam's Tây Ninh Province`, `Việt Nam–Cambodia`: two names of the rules
/// with a possessive between, or two places with a dash.
fn is_two(view: &View, rules: &[Found], name: &Found) -> bool {
    let first = rules.partition_point(|r| r.start < name.start);
    match rules.get(first..first + 2) {
        Some([a, b]) => {
            let inside = a.start == name.start && b.end == name.end;
            let places = a.kind == EntityKind::Place && b.kind == EntityKind::Place;
            let apart = view.is(a.end, "'s") || places && view.is_joint(a.end);
            inside && a.end + 1 == b.start && apart
        }
        _ => false,
    }
}

/// Whether any of the names, which are in order, has a token of `one`.
fn overlaps(names: &[Found], one: &Found) -> bool {
    let at = names.partition_point(|n| n.end <= one.start);
    names.get(at).is_some_and(|n| n.start < one.end)
}
