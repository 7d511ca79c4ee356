//! What the words around a name say of it, whatever rule or weights made of it:
//! a title is no part of a name, a man of 61 is no place.

use super::MadeBy;
use super::apart::{apart, ends_office};
use super::none::{Explained, is_ministry, is_portfolio, is_zone};
use super::view::{Found, SURE, View};
use super::world::Word;
use crate::model::EntityKind;

/// Names with their kind and their first word put right. Keeps the order;
/// nothing overlaps.
pub fn mend(view: &View, found: Vec<Found>) -> Vec<Found> {
    let mut mended: Vec<Found> = Vec::with_capacity(found.len());
    let explained = Explained::new(view);
    let none = |n: &Found| {
        is_route(view, n)
            || is_credited(view, n)
            || is_portfolio(view, n)
            || is_ministry(view, n)
            || is_zone(view, n)
            || explained.is_no_body(view, n)
    };
    let found = found.into_iter().filter(|n| !none(n));
    for name in found.flat_map(|n| apart(view, n)) {
        let Some(name) = without_ranks(view, name) else { continue };
        let name = with_short_given(view, name);
        while mended.last().is_some_and(|before| before.end > name.start) {
            mended.pop();
        }
        let free = mended.last().map_or(0, |before| before.end);
        let name = without_title(view, name);
        let name = without_former(view, name);
        let name = without_ticker(view, name);
        let name = with_particle(view, name);
        let name = without_portfolio(view, name);
        let name = with_second_syllable(view, name);
        let name = with_number(view, name);
        mended.push(of_kind(view, name, free));
    }
    mended
}

/// `(Reporting by Anna Berg; Editing by Ida Holm)`, `Edited by: Ida Holm`: who made
/// the report is not in it.
fn is_credited(view: &View, name: &Found) -> bool {
    let colon = name.start.checked_sub(3).filter(|_| view.is(name.start - 1, ":"));
    let made = |i: usize| {
        let work = matches!(view.folded(i), "edited" | "written" | "reported" | "compiled");
        work && view.opens_sentence(i) && view.is(i + 1, "by")
    };
    if colon.is_some_and(made) {
        return true;
    }
    let mut near = (name.start.saturating_sub(CREDITS)..name.start).rev();
    let bracket = near.find(|&i| matches!(view.folded(i), "(" | ")"));
    let Some(open) = bracket.filter(|&i| view.folded(i) == "(") else { return false };
    let work = open + 1 + usize::from(view.folded(open + 1) == "additional");
    let works = ["reporting", "writing", "editing", "compiling", "edited", "written", "compiled"];
    works.contains(&view.folded(work)) && view.folded(work + 1) == "by"
}

/// The credits under a report have so many tokens at most.
const CREDITS: usize = 40;

/// `the Bergen–Oslo line`: a way between two places, both unknown.
fn is_route(view: &View, name: &Found) -> bool {
    let two = name.end == name.start + 3 && view.is_joint(name.start + 1);
    let behind = view.at(name.end, |w| w == Word::Route).is_some();
    two && behind && name.kind != EntityKind::Person && name.by == MadeBy::Weights
}

/// `Chief Executive Berg`: the name is `Berg`.
fn without_title(view: &View, name: Found) -> Found {
    // A single word (`Pope`) may be part of it; several are not.
    let title = view.title(name.start).filter(|end| *end < name.end && *end > name.start + 1);
    match title.filter(|_| name.kind == EntityKind::Person) {
        Some(start) if view.capital(start) => Found { start, ..name },
        _ => name,
    }
}

/// `Sqn Ldr | Anna Berg`: ranks and other words before a name are no part of it;
/// nothing is left of `Sr. Comr.` alone.
fn without_ranks(view: &View, mut name: Found) -> Option<Found> {
    if name.kind == EntityKind::Thing || name.by == MadeBy::Rule && name.confidence >= SURE {
        return Some(name);
    }
    while let Some(end) = view.honorific(name.start) {
        let rank = view.at(name.start, |w| w == Word::Rank).is_some();
        let long = end > name.start + 2;
        if end >= name.end {
            return (!(rank || long) || !view.capital(end)).then_some(name);
        }
        let left = (end..name.end).filter(|&i| view.capital(i)).count();
        let title = rank || long || name.kind == EntityKind::Person && left > 1;
        if !title || !view.capital(end) || view.at(name.start, |w| w == Word::Office).is_some() {
            break;
        }
        let kind = if rank { EntityKind::Person } else { name.kind };
        name = Found { start: end, kind, ..name };
    }
    Some(name)
}

/// `Former | Communist Party chief`: what somebody was before is no part of the body.
fn without_former(view: &View, name: Found) -> Found {
    let former = matches!(view.folded(name.start), "former" | "ex" | "outgoing" | "incumbent");
    let body = name.kind == EntityKind::Organisation && view.opens_sentence(name.start);
    let start = name.start + 1 + usize::from(view.is_joint(name.start + 1));
    let fits = former && body && start < name.end && view.capital(start);
    if fits { Found { start, ..name } } else { name }
}

/// `Berg Plastics | 1301.TW`, `Holm | HLM.O`: under which letters its shares are traded.
fn without_ticker(view: &View, name: Found) -> Found {
    let Some(code) = name.end.checked_sub(3).filter(|&code| code > name.start) else { return name };
    let plain = |i: usize, c: fn(&u8) -> bool| view.word(i).bytes().all(|b| c(&b));
    let ticker = view.is(code + 1, ".")
        && view.joined(code)
        && view.joined(code + 1)
        && view.word(code + 2).len() <= 2
        && plain(code + 2, u8::is_ascii_uppercase)
        && (plain(code, u8::is_ascii_uppercase) || plain(code, u8::is_ascii_digit));
    if ticker { Found { end: code, ..name } } else { name }
}

/// `Benedito | dos Santos`: what stands before a particle belongs to the name.
fn with_particle(view: &View, name: Found) -> Found {
    let first = name.start.checked_sub(2).filter(|&i| {
        let particle = view.at(i + 1, |w| w == Word::Particle) == Some(name.start);
        let own = view.hits.at(i).iter().all(|hit| matches!(hit.what, Word::Given | Word::Surname));
        particle && !view.starts_capital(i + 1) && view.capital(i) && own
    });
    match first.filter(|_| name.kind == EntityKind::Person) {
        Some(start) => Found { start, ..name },
        None => name,
    }
}

/// `Ma. | Theresa Holm`: a given name cut short belongs to the name.
fn with_short_given(view: &View, name: Found) -> Found {
    let short = name.start.checked_sub(2).filter(|&i| {
        view.is(i + 1, ".")
            && view.joined(i)
            && view.capital(i)
            && view.at(i, |w| w == Word::ShortGiven).is_some()
            && view.sentence_end(i) == view.sentence_end(name.start)
    });
    match short.filter(|_| name.kind == EntityKind::Person) {
        Some(start) => Found { start, ..name },
        None => name,
    }
}

/// `Felipe | VI`: a ruler's number.
fn with_number(view: &View, name: Found) -> Found {
    let number = view.word(name.end);
    let roman = number.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')) && !number.is_empty();
    let sure = number.len() > 1 || number != "I" && view.ends_title(name.start);
    let alone = name.end == name.start + 1 || number.len() > 1;
    let fits = name.kind == EntityKind::Person && roman && sure && alone && !view.taken(name.end);
    if fits { Found { end: name.end + 1, ..name } } else { name }
}

/// `Minister of Trade and Industry Anna Berg`: the name starts behind what she is
/// minister of.
fn without_portfolio(view: &View, name: Found) -> Found {
    let portfolio = view.at(name.start, |w| w == Word::Portfolio);
    let portfolio = portfolio.filter(|end| end + 1 < name.end && view.capital(*end));
    let near = || (name.start.saturating_sub(FAR)..name.start).rev();
    let listed = || name.start > 0 && matches!(view.folded(name.start - 1), "and" | "of" | "&");
    let office = || near().any(|i| view.folded(i) == "of" && ends_office(view, i));
    match portfolio.filter(|_| name.kind == EntityKind::Person && listed() && office()) {
        Some(start) => Found { start, ..name },
        None => name,
    }
}

/// What an office is of has so many tokens at most.
const FAR: usize = 10;

/// `Moon Jae | -in`, `Prayut Chan | -o-cha`: the name goes on.
fn with_second_syllable(view: &View, mut name: Found) -> Found {
    // No word of English begins with `ng`: `Hakparn | -ngern`.
    let syllable =
        |word: &str| word.starts_with("ng") || view.world.syllables.has_up_to(LAST_SYLLABLES, word);
    while name.kind == EntityKind::Person
        && name.end > name.start + 1
        && name.end + 1 < view.len()
        && view.is_joint(name.end)
        && !view.capital(name.end + 1)
        && view.at(name.end + 1, |w| w == Word::Verb).is_none()
        && syllable(view.folded(name.end + 1))
    {
        name.end += 2;
    }
    name
}

/// Behind a hyphen a name has so many more syllables at most.
const LAST_SYLLABLES: usize = 3;

fn of_kind(view: &View, name: Found, free: usize) -> Found {
    if name.kind == EntityKind::Thing || name.by == MadeBy::Rule && name.confidence > 0.9 {
        return name;
    }
    let before = name.start.checked_sub(1).filter(|i| *i >= free);
    let upper = |i: usize| view.is_acronym(i);
    let as_kind = |start: usize, kind: EntityKind| Found { start, kind, ..name.clone() };
    // `PT Berg Jaya`, `KMP Tunu Jaya`: the letters are part of the name.
    for (what, kind) in
        [(Word::CompanyStart, EntityKind::Organisation), (Word::ShipStart, EntityKind::Thing)]
    {
        let is = |i: usize| {
            let led = what != Word::ShipStart
                || i.checked_sub(1).is_some_and(|b| view.at(b, |w| w == Word::ShipLead).is_some());
            upper(i) && led && view.at(i, |w| w == what) == Some(i + 1)
        };
        if is(name.start) && name.end > name.start + 1 {
            return as_kind(name.start, kind);
        }
        if let Some(start) = before.filter(|i| is(*i)) {
            return as_kind(start, kind);
        }
    }
    if is_aged(view, name.end) && may_be_person(view, &name) {
        return as_kind(name.start, EntityKind::Person);
    }
    match super::cues::kind(view, &name, free) {
        Some(kind) => Found { kind, confidence: SURE, by: MadeBy::Rule, ..name },
        None => name,
    }
}

/// `, 61,` or `, a 61-year-old …` or `, aged 61`.
fn is_aged(view: &View, end: usize) -> bool {
    let years = |i: usize| {
        let age = view.folded(i).parse::<u32>();
        age.is_ok_and(|age| (10..=110).contains(&age))
    };
    let at = end + 1 + usize::from(matches!(view.folded(end + 1), "a" | "an" | "aged"));
    let closed = matches!(view.folded(at + 1), "," | "-" | "." | ";")
        && (view.folded(at + 1) != "-" || view.folded(at + 2) == "year");
    view.folded(end) == "," && years(at) && closed
}

fn may_be_person(view: &View, name: &Found) -> bool {
    let known = view.place(name.start).is_some_and(|(end, _)| end >= name.end)
        || view.known(name.start, EntityKind::Organisation).is_some();
    !known && name.end - name.start <= 5
}
