//! Days that the clauses of one sentence share.

use super::agreements::is_signing;
use super::line::{Sketch, Told};
use crate::model::{Bound, Precision};

/// `met her on Thursday and signed a treaty`: one subject, one day.
pub fn share_days(sketches: &mut [Option<Sketch>], told: &[Told]) {
    for k in 1..told.len() {
        let (before, it) = (&told[k - 1], &told[k]);
        // `will hold a meeting on Friday, along with a summit`: one verb.
        let one_verb = it.clause.group.main == before.clause.group.main;
        let joined = (it.clause.subject.is_empty() || one_verb)
            && it.clause.kind == before.clause.kind
            && it.clause.group.tense == before.clause.group.tense;
        let when =
            sketches[k - 1].as_ref().filter(|s| s.dated && joined).and_then(|s| s.when.clone());
        let Some((day, why)) = when.filter(|(w, _)| w.precision() == Precision::Day) else {
            if joined {
                share_doubt(sketches, k);
            }
            continue;
        };
        if let Some(sketch) = sketches[k].as_mut().filter(|s| !s.dated) {
            sketch.when = Some((day, why));
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
