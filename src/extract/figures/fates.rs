//! What befell those whom a number counts: `12 people have been killed`,
//! `destroyed 640 houses`, `the death toll rose to 45`.

use super::amount::Amount;
use super::scan::Scan;

/// How far behind a count its fate may stand.
const REACH: usize = 10;

/// What is counted with what befell it: `deaths`, `houses destroyed`. `end` is
/// the token behind the counted noun.
pub fn fate(s: &Scan, amount: &Amount, unit: &str, end: usize) -> Option<String> {
    let label = behind(s, end).or_else(|| before(s, amount.tokens.start))?;
    let people = s.words.fates_of_people.contains(label);
    Some(match label {
        "deaths" if is_people(unit) => label.to_owned(),
        "deaths" => format!("{unit} killed"),
        _ if people && is_people(unit) => format!("people {label}"),
        _ => format!("{unit} {label}"),
    })
}

/// `38 were missing`, `16 still missing`: nobody is named, but who else could it be.
pub fn of_nobody(s: &Scan, amount: &Amount) -> bool {
    let people = |label: &str| s.words.fates_of_people.contains(label);
    // `killed 2,200 and injured more than 3,600`
    let end = amount.tokens.end;
    let bare = amount.value > 1.0 && (!s.is_word(end) || s.stops(end));
    behind(s, end).is_some_and(people) || bare && before(s, amount.tokens.start).is_some_and(people)
}

/// The number of dead that a toll is said to be.
pub fn is_toll(s: &Scan, amount: &Amount) -> bool {
    let start = amount.tokens.start;
    let reaches = matches!(s.before(start), "to" | "at" | "of" | "is" | "was")
        || s.before_is_one_of(start, &s.words.measures)
        || s.before_is_one_of(start, &s.words.moves);
    let reaches = reaches || matches!(s.before(start), "passed" | "past" | "crossed");
    let first = start.saturating_sub(16).max(s.sentence.start);
    reaches && (first..start).any(|i| s.is(i, "toll")) && !s.is(start.wrapping_sub(1), "from")
}

fn is_people(unit: &str) -> bool {
    matches!(unit, "people" | "others" | "persons" | "dead" | "missing" | "injured" | "wounded")
}

fn behind<'w>(s: &Scan<'w>, end: usize) -> Option<&'w str> {
    // `residents of Oslo were evacuated`
    let mut linked = !matches!(s.folded(end), "of" | "in" | "from");
    for i in end..s.sentence.end.min(end + REACH) {
        let word = s.folded(i);
        if let Some(label) = s.words.fates.get(word).filter(|_| linked) {
            return Some(label);
        }
        let link = s.words.fate_links.contains(word);
        linked |= matches!(word, "have" | "has" | "had" | "were" | "was" | "are" | "remain");
        if !s.is_word(i) || linked && !link {
            return None;
        }
    }
    None
}

/// `killed 12 people`, `injuring another four`.
fn before<'w>(s: &Scan<'w>, start: usize) -> Option<&'w str> {
    let skipped =
        |i: usize| matches!(s.folded(i), "another" | "a" | "the" | "up" | "down" | "some");
    let verb = (s.sentence.start..start).rev().find(|i| !skipped(*i))?;
    let adjective = s.before(verb).ends_with("ly");
    let active = matches!(s.before(verb), "was" | "were" | "been" | "the" | "a");
    let label = s.look_up(verb, &s.words.fates)?;
    (verb + 3 > start && !adjective && !active && label != "missing").then_some(label)
}
