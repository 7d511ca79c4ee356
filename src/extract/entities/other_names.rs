//! Another name of the same in brackets, or behind `or`: `Khmer-Vietnamese Association
//! (KVA)`, `IAIS (Institute of Advanced Islamic Studies)`, `Typhoon Berg, or Storm No.10`.

use super::clusters::Clusters;
use super::said::Said;
use crate::extract::names::storms::bare;
use crate::extract::names::view::View;
use crate::extract::names::world::Word;
use crate::model::EntityKind;

/// Joins two names that stand so.
pub fn bind_other_names(views: &[View], said: &[Said], clusters: &mut Clusters) {
    for pair in said.windows(2) {
        let (first, second) = (&pair[0], &pair[1]);
        // People have no sets yet.
        let alike = first.doc == second.doc
            && first.kind == second.kind
            && first.kind != EntityKind::Person;
        let view = &views[first.doc];
        if alike && (is_bracketed(view, first, second) || is_same_storm(view, first, second)) {
            clusters.join(first.set, second.set);
        }
    }
}

fn is_bracketed(view: &View, first: &Said, second: &Said) -> bool {
    let letters = |s: &Said| s.end == s.start + 1 && view.is_acronym(s.start);
    first.end + 1 == second.start
        && view.is(first.end, "(")
        && view.is(second.end, ")")
        && (letters(second)
            || may_name_again(view, first, second)
            || letters(first) && spells(view, first, second))
}

/// `Typhoon Berg, or Storm No.10`, `Typhoon Berg (Storm No.10)`.
fn is_same_storm(view: &View, first: &Said, second: &Said) -> bool {
    if second.start < first.end || second.start - first.end > 4 {
        return false;
    }
    let storm = |s: &Said| bare(view, s.start, s.end).is_some();
    let mut gap = (first.end..second.start).map(|i| view.folded(i)).filter(|word| *word != ",");
    let between = matches!(
        (gap.next(), gap.next(), gap.next()),
        (Some("or" | "("), None, _) | (Some("also"), Some("known" | "called"), _)
    );
    between && storm(first) && storm(second)
}

/// Whether a name in brackets is another of the body's before it: `National Search and Rescue
/// Agency (Basarnas)`, `Power Corporation (PV Power)`, `Foreign Ministry (Wisma Putra)`.
fn may_name_again(view: &View, long: &Said, short: &Said) -> bool {
    let word = view.word(short.start);
    let letters = word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let own = |i: usize| view.hits.at(i).is_empty();
    let one = short.end == short.start + 1
        && (letters || own(short.start) || is_agencys(view, long, short));
    let two = short.end == short.start + 2
        && (view.is_acronym(short.start) || own(short.start) && own(short.start + 1));
    long.end > long.start + 1 && long.kind == EntityKind::Organisation && (one || two)
}

/// `Norland News Agency (Norna)`: a paper or agency that the lexicon knows by the name in
/// brackets. Behind another body it says whose report it is.
fn is_agencys(view: &View, long: &Said, short: &Said) -> bool {
    let media = |w: Word| matches!(w, Word::OrganisationTail(s) if view.world.sort(s) == "media");
    let known = view.known(short.start, EntityKind::Organisation);
    let known = known.is_some_and(|(_, k)| view.world.known[k as usize].sort == "media");
    known && (long.start..long.end).any(|i| view.at(i, media) == Some(long.end))
}

/// `IAIS (Malaysian Institute of Advanced Islamic Studies)`: the letters in front are the
/// first ones of the words in brackets, with or without the country.
fn spells(view: &View, letters: &Said, long: &Said) -> bool {
    let first = |i: usize| view.folded(i).chars().next().filter(|_| view.capital(i));
    let initials: String = (long.start..long.end).filter_map(first).collect();
    let letters = view.folded(letters.start);
    letters.len() > 2 && initials.contains(letters)
}
