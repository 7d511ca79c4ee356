//! Names by rule and names by weight, made one list.

use super::tagger::{self, Weights};
use super::view::{Found, View};
use crate::model::EntityKind;

/// What the rules are sure of stands; elsewhere the weights decide.
pub fn combine(view: &View, rules: Vec<Found>, weights: &Weights) -> Vec<Found> {
    let tagged = tagger::tag(view, &rules, weights);
    let sure: Vec<Found> = rules.into_iter().filter(|r| is_sure(r)).collect();
    let mut free = tagged.into_iter().filter(|t| !overlaps(&sure, t)).collect::<Vec<_>>();
    free.extend(sure.iter().cloned());
    free.sort_by_key(|f| f.start);
    free
}

fn is_sure(rule: &Found) -> bool {
    rule.kind == EntityKind::Thing
}

/// Whether any of the names, which are in order, has a token of `one`.
fn overlaps(names: &[Found], one: &Found) -> bool {
    let at = names.partition_point(|n| n.end <= one.start);
    names.get(at).is_some_and(|n| n.start < one.end)
}
