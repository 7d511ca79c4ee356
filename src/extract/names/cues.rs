//! What stands beside a name and says of what kind it is: `the insurer Berg Jaya`,
//! `Berg, a private equity firm,`, `Berg shares fell`, `his sister, Berg, said`.

use super::view::{Found, View};
use super::world::Word;
use crate::model::EntityKind;

/// The kind that the words around say, where they say another than it has. What
/// ends before `free` belongs to the name before.
pub fn kind(view: &View, name: &Found, free: usize) -> Option<EntityKind> {
    let words = name.end - name.start;
    let kind = if is_kin(view, name) {
        EntityKind::Person
    } else if is_said_place(view, name) {
        EntityKind::Place
    } else if is_called_company(view, name, free)
        || is_said_company(view, name)
        || ends_in_body(view, name)
    {
        EntityKind::Organisation
    } else {
        return None;
    };
    let known = view.place(name.start).is_some_and(|(end, _)| end >= name.end);
    (!known && words <= 5).then_some(kind)
}

/// `U.S. Space Force`.
fn ends_in_body(view: &View, name: &Found) -> bool {
    let body = |w: Word| match w {
        Word::OrganisationTail(sort) => {
            let sort = view.world.sort(sort);
            // Not `Earls Court`.
            matches!(sort, "forces" | "ministry" | "commission" | "committee")
                || sort == "court" && name.end > name.start + 2
        }
        _ => false,
    };
    name.kind == EntityKind::Place
        && (name.start + 1..name.end).any(|i| view.at(i, body) == Some(name.end))
}

/// `his sister, Ida, said`.
fn is_kin(view: &View, name: &Found) -> bool {
    let Some(noun) = name.start.checked_sub(2).filter(|&i| view.folded(i + 1) == ",") else {
        return false;
    };
    let whose = noun.checked_sub(1).map_or("", |i| view.folded(i));
    view.at(noun, |w| w == Word::Kin).is_some()
        && matches!(whose, "his" | "her" | "their" | "my" | "'s" | "s")
        && view.is(name.end, ",")
        && name.end - name.start <= 3
}

/// `Shwe Kokko, a city in …`, `Don Mueang airport`.
fn is_said_place(view: &View, name: &Found) -> bool {
    if name.kind != EntityKind::Person {
        return false;
    }
    if view.is(name.end, "airport") {
        return !view.starts_capital(name.end);
    }
    let article = view.is(name.end, ",") && matches!(view.folded(name.end + 1), "a" | "an");
    let place = |i: usize| {
        let behind = view.folded(i + 1);
        let closed =
            matches!(behind, "in" | "of" | "on" | "near" | "outside" | "where" | "," | ".");
        closed && matches!(view.folded(i), "city" | "town" | "village" | "suburb" | "township")
    };
    article && (name.end + 2..name.end + 4).any(place)
}

/// `the insurer Berg Jaya`, `Canadian operator Berg`.
fn is_called_company(view: &View, name: &Found, free: usize) -> bool {
    let Some(noun) = name.start.checked_sub(1).filter(|&i| i >= free) else { return false };
    let given = view.at(name.start, |w| matches!(w, Word::Given | Word::Family(_))).is_some();
    let small = |i: usize| view.is_word(i) && !view.starts_capital(i);
    if given || !(small(noun) || view.opens_sentence(noun)) {
        return false;
    }
    let before = noun.checked_sub(1);
    let two = before.is_some_and(|i| view.at(i, |w| w == Word::CompanyNoun) == Some(name.start));
    let modified = before.is_some_and(|i| {
        small(i) && view.at(i, |w| w == Word::Function).is_none()
            || (0..2).any(|n| i >= n && view.adjective(i - n) == Some(noun))
    });
    two || view.at(noun, |w| w == Word::CompanyNoun).is_some()
        || modified && small(noun) && view.at(noun, |w| w == Word::BodyNoun).is_some()
}

/// `Berg, a private equity firm,`, `Berg shares fell`, `shares of Berg`, `Berg CEO`.
fn is_said_company(view: &View, name: &Found) -> bool {
    let end = name.end;
    let given = view.at(name.start, |w| w == Word::Given).is_some() && end > name.start + 1;
    match view.folded(end) {
        "," => is_firm(view, end + 1),
        "shares" => SHARES_DO.contains(&view.folded(end + 1)),
        "ceo" | "cfo" | "coo" => !given,
        "chief" => {
            matches!(view.folded(end + 1), "executive" | "financial" | "operating") && !given
        }
        _ => {
            let of = name.start.checked_sub(2).filter(|&i| view.is(i, "shares"));
            of.is_some_and(|i| matches!(view.folded(i + 1), "of" | "in")) && !given
        }
    }
}

/// What is said of shares, past and present.
const SHARES_DO: [&str; 30] = [
    "rose", "fell", "jumped", "dropped", "slid", "climbed", "surged", "tumbled", "gained", "lost",
    "plunged", "were", "closed", "ended", "have", "had", "soared", "sank", "slumped", "rallied",
    "traded", "opened", "rise", "fall", "are", "dipped", "edged", "added", "advanced", "hit",
];

/// `a private equity firm,`: small words up to what it is, with no noun behind.
fn is_firm(view: &View, start: usize) -> bool {
    if !matches!(view.folded(start), "a" | "an") {
        return false;
    }
    let noun =
        |i: &usize| view.at(*i, |w| matches!(w, Word::CompanyNoun | Word::BodyNoun)).is_some();
    let limit = view.sentence_end(start).min(start + 7);
    // `a spokesman for the airline` is none.
    let inside = |i: &usize| {
        let word = view.is_word(*i) && view.at(*i, |w| w == Word::Function).is_none();
        word || view.is_joint(*i)
    };
    let Some(noun) = (start + 1..limit).take_while(inside).filter(noun).last() else {
        return false;
    };
    // People are called so too.
    if matches!(view.folded(noun), "miner" | "broadcaster" | "bidder" | "brewer" | "giant") {
        return false;
    }
    let behind = view.folded(noun + 1);
    !view.is_word(noun + 1) || BEHIND_FIRM.contains(&behind)
}

/// What goes on behind a noun without being its head.
const BEHIND_FIRM: [&str; 11] =
    ["that", "which", "in", "of", "based", "owned", "with", "from", "backed", "founded", "listed"];
