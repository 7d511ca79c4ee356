//! Whether the words around a time expression tell of what was or what will be.

use super::scan::Scan;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    Past,
    Future,
    /// What was to be and was not: by then, over or still to come, whichever is nearer.
    Near,
    Unknown,
}

/// How many tokens away a verb may stand.
const REACH: usize = 14;
/// Behind a time that opens its sentence, other words come before the verb.
const REACH_BEHIND: usize = 24;

/// The tense of the nearest verb: before the expression if there is one in
/// its clause, else behind.
pub fn tense(s: &Scan, tokens: &Range<usize>) -> Tense {
    let first = tokens.start.saturating_sub(REACH).max(s.sentence.start);
    // `Wednesday's ruling`: no verb before it speaks of the day.
    let first = if s.is(tokens.end, "'s") { tokens.start } else { first };
    let inset = inset_before(s, first, tokens.start);
    let told = |i: &usize| inset.as_ref().is_none_or(|inset| !inset.contains(i));
    let before = (first..tokens.start).rev().filter(told).find_map(|i| cue(s, i));
    // `Elected in | May, she …`.
    let opening = s.folded(s.sentence.start);
    let participle = opening.len() > 4 && opening.ends_with("ed") && first <= s.sentence.start;
    let comma = |i: usize| s.is(i, ",");
    let opens = participle && !(s.sentence.start..tokens.start).any(comma);
    let before = before.or(opens.then_some(Tense::Past));
    if before == Some(Tense::Future) && was_to_be(s, first, tokens) {
        return Tense::Near;
    }
    let last = (tokens.end + REACH_BEHIND).min(s.sentence.end);
    let behind = || (tokens.end..last).find_map(|i| cue(s, i));
    // `until at least Wednesday`
    let hedge = 2 * usize::from(s.before(tokens.start) == "least");
    let lead = s.before(tokens.start.saturating_sub(hedge));
    match lead {
        // `through June` ends what lasts, unless `from April` says since when.
        "through" if !range_leads(s, tokens.start) => Tense::Future,
        // `Until Thursday, they had not called.`
        "until" | "till" if before.is_none() && behind() == Some(Tense::Past) => Tense::Past,
        lead if s.words.ahead.contains(lead) => Tense::Future,
        // `from August 6, flights leave at noon`
        "from" if before.is_none() && behind().is_none() => Tense::Future,
        lead if before != Some(Tense::Past) && s.words.mostly_ahead.contains(lead) => Tense::Future,
        // `was told to mend it before Friday`
        "by" | "before" if is_asked_for(s, first, tokens.start) => Tense::Future,
        // `is on Monday to open it`
        "is" | "are" | "on" if is_between_be_and_to(s, tokens) => Tense::Future,
        // `Wednesday is the deadline`
        _ if s.is(tokens.end, "is") => Tense::Future,
        "on" | "in" | "by" if is_timetabled(s, tokens.start - 1) => Tense::Future,
        _ => before.or_else(behind).unwrap_or(Tense::Unknown),
    }
}

/// `The government, | elected in May, | faces a vote on`, `Elected in May, | she faces`: what
/// says of the subject who it is, up to its comma.
fn inset_before(s: &Scan, first: usize, start: usize) -> Option<Range<usize>> {
    let close = (first..start).rev().find(|i| s.is(*i, ","))?;
    let opens = |i: usize| {
        s.any(i, &["who", "which", "where", "whose"])
            || s.folded(i).ends_with("ed") && !s.capitalised(i)
    };
    let comma = (first..close).rev().find(|i| s.is(*i, ","));
    match comma {
        Some(comma) => opens(comma + 1).then_some(comma..close),
        None => {
            let word = s.folded(s.sentence.start);
            let leads = first <= s.sentence.start && word.ends_with("ed") && word.len() > 4;
            leads.then_some(s.sentence.start..close)
        }
    }
}

/// `was due to open on | Thursday | but …`, `was supposed to open on`.
fn was_to_be(s: &Scan, first: usize, tokens: &Range<usize>) -> bool {
    let was = |i: usize| matches!(s.before(i), "was" | "were");
    let supposed = (first..tokens.start).any(|i| s.is(i, "supposed") && was(i));
    let due = (first..tokens.start)
        .any(|i| s.any(i, &["due", "scheduled", "set", "expected", "planned", "to"]) && was(i));
    let but = (tokens.end..tokens.end + 2).any(|i| s.is(i, "but"));
    supposed || due && but
}

fn is_between_be_and_to(s: &Scan, tokens: &Range<usize>) -> bool {
    let on = usize::from(s.before(tokens.start) == "on" && tokens.start > s.sentence.start + 1);
    matches!(s.before(tokens.start - on), "is" | "are")
        && s.is(tokens.end, "to")
        && is_bare_verb(s, tokens.end + 1)
}

/// Whether the nearest verb is an infinitive, of something that was to be done:
/// `told to mend it`, but not `failed to mend it`.
fn is_asked_for(s: &Scan, first: usize, start: usize) -> bool {
    let verb = (first..start).rev().find_map(|i| {
        if s.is(i, "to") && is_bare_verb(s, i + 1) {
            Some(!s.before_is_one_of(i, &s.words.done_before_to))
        } else if s.one_of(i, &s.words.promises) {
            Some(true)
        } else {
            cue(s, i).map(|tense| tense == Tense::Future)
        }
    });
    verb == Some(true)
}

fn range_leads(s: &Scan, start: usize) -> bool {
    (start.saturating_sub(5).max(s.sentence.start)..start).any(|i| s.is(i, "from"))
}

fn cue(s: &Scan, i: usize) -> Option<Tense> {
    let word = s.folded(i);
    if word == "to" {
        return infinitive(s, i).then_some(Tense::Future);
    }
    if word == "may" && s.capitalised(i) {
        return None;
    }
    if s.one_of(i, &s.words.plans) {
        // `plans to meet`, but not `vacation plans`
        return is_verb_of_plan(s, i).then_some(Tense::Future);
    }
    if s.one_of(i, &s.words.promises) {
        let what = s.any(i + 1, &["to", "that", "it", "he", "she", "they"]);
        return Some(if what { Tense::Future } else { Tense::Past });
    }
    // `the hastily planned trip` speaks of the haste; `the planned trip` lies ahead.
    if word.ends_with("ed")
        && is_attribute(s, i)
        && (s.before(i).ends_with("ly") || !s.one_of(i, &s.words.future))
    {
        return None;
    }
    // `is set for Thursday`; not `had been set for`.
    if s.is(i + 1, "for")
        && s.any(i, &["set", "fixed", "slated", "billed", "planned"])
        && !past_perfect(s, i)
    {
        return Some(Tense::Future);
    }
    if s.one_of(i, &s.words.future) {
        let over = past_perfect(s, i) || s.is(i + 1, "have");
        return Some(if over { Tense::Past } else { Tense::Future });
    }
    if is_scheduled(s, i) || goes_to_the_polls(s, i) {
        return Some(Tense::Future);
    }
    // `would cut off`: the auxiliary tells.
    let modal = match s.before(i) {
        "to" | "did" => true,
        "may" => !s.capitalised(i - 1),
        _ => s.before_is_one_of(i, &s.words.future),
    };
    if modal && s.one_of(i, &s.words.past) {
        return None;
    }
    // `to be paid`, `will be held`
    let adverb = usize::from(s.before(i).ends_with("ly") && i > s.sentence.start + 1);
    if s.before_is_one_of(i - adverb, &s.words.states) {
        return None;
    }
    if s.is(i + 1, "'t") {
        return negated(word);
    }
    // `succeed`, `proceed`, `indeed` are no past.
    let ed = word.ends_with("ed") && !word.ends_with("eed");
    let regular = word.len() > 4 && ed && !s.capitalised(i);
    if !(regular || s.one_of(i, &s.words.past)) {
        return None;
    }
    Some(if goes_on_with_plan(s, i) { Tense::Future } else { Tense::Past })
}

/// `will be drained on Monday and refilled`: a participle of the same auxiliary.
fn goes_on_with_plan(s: &Scan, i: usize) -> bool {
    if s.before(i) != "and" {
        return false;
    }
    let near = i.saturating_sub(REACH).max(s.sentence.start)..i - 1;
    let stops =
        |k: &usize| s.any(*k, &[",", ";", "that", "which", "who", "he", "she", "it", "they"]);
    let be = near.rev().take_while(|k| !stops(k)).find(|k| s.is(*k, "be"));
    be.is_some_and(|be| s.before(be) == "to" || s.before_is_one_of(be, &s.words.future))
}

/// Behind an article, with at most an adverb between: `a still unspecified
/// date`, `the hastily planned trip`.
fn is_attribute(s: &Scan, i: usize) -> bool {
    let adverb = usize::from(s.before(i).ends_with("ly") && i > s.sentence.start + 1);
    s.before_is_one_of(i - adverb, &s.words.determiners)
}

/// `had been due`, `had been scheduled`: what was to come is over.
fn past_perfect(s: &Scan, i: usize) -> bool {
    s.before(i) == "been" && s.is(i.wrapping_sub(2), "had")
}

/// `Norland votes on Sunday`: no count of votes, and not `votes on Sunday went to her`.
fn goes_to_the_polls(s: &Scan, i: usize) -> bool {
    let opens = i > s.sentence.start
        && (s.sentence.start..i)
            .all(|k| s.capitalised(k) && !s.words.determiners.contains(s.folded(k)));
    let next = s.folded(i + 3);
    let verb = next.ends_with("ed") || s.one_of(i + 3, &s.words.past);
    s.is(i, "votes") && opens && s.is(i + 1, "on") && !verb
}

fn is_verb_of_plan(s: &Scan, i: usize) -> bool {
    // `plans on Monday to sign it`; not `the ministry’s plan on Monday`.
    let to = || s.is(i + 3, "to") || s.is(i + 4, "to");
    let goes_on = s.is(i + 1, "on") && (!s.capitalised(i + 2) || to());
    (goes_on || s.any(i + 1, &["to", "that", "a", "an"]))
        && !s.before_is_one_of(i, &s.words.determiners)
}

/// `the case is heard in May`: a participle behind the present tense.
fn is_timetabled(s: &Scan, preposition: usize) -> bool {
    let Some(verb) = preposition.checked_sub(1).filter(|i| *i > s.sentence.start) else {
        return false;
    };
    let participle = s.folded(verb).ends_with("ed") || s.one_of(verb, &s.words.past);
    participle && matches!(s.before(verb), "is" | "are")
}

/// `talks resume Monday`: a present tense that speaks of a timetable.
fn is_scheduled(s: &Scan, i: usize) -> bool {
    let Some((_, length)) = s.words.scheduled.at(s.rest(i)) else { return false };
    let after_determiner = length == 1 && s.before_is_one_of(i, &s.words.determiners);
    let noun = after_determiner || s.is(i + 1, "of");
    !noun && !matches!(s.before(i), "to" | "'t" | "not")
}

/// `won't`, `didn't`, without the `'t`.
fn negated(word: &str) -> Option<Tense> {
    match word {
        "won" | "can" | "couldn" | "wouldn" | "shouldn" | "mustn" => Some(Tense::Future),
        "didn" | "wasn" | "weren" | "hadn" | "hasn" | "haven" => Some(Tense::Past),
        _ => None,
    }
}

/// `agreed to resume`, not `agreed to the` or `to Paris`.
fn infinitive(s: &Scan, i: usize) -> bool {
    // `agreed on Monday to hold`.
    let day = i > s.sentence.start + 2 && s.word(i - 1).weekday > 0;
    let at = if day { i - 1 - usize::from(s.is(i - 2, "on")) } else { i };
    let (before, next) = (s.before(at), s.folded(i + 1));
    // `agreed to raise it by 2028 and to meet in May`.
    if before == "and" && is_bare_verb(s, i + 1) {
        let near = i.saturating_sub(REACH).max(s.sentence.start)..i - 1;
        let first = near.rev().find(|k| s.is(*k, "to") && is_bare_verb(s, k + 1));
        return first.is_some_and(|k| infinitive(s, k));
    }
    if i > s.sentence.start && past_perfect(s, i - 1) {
        return false;
    }
    // `a woman believed to be the tourist`.
    let held = matches!(
        before,
        "believed"
            | "thought"
            | "said"
            | "reported"
            | "feared"
            | "found"
            | "claimed"
            | "known"
            | "alleged"
    );
    let governed = next == "be" && !held
        || s.words.future.contains(before)
        || s.words.plans.contains(before)
        || s.words.governors.contains(before);
    governed && is_bare_verb(s, i + 1)
}

/// Whether the word behind `to` may be a verb.
fn is_bare_verb(s: &Scan, i: usize) -> bool {
    let word = s.folded(i);
    word.len() > 1
        && word.bytes().all(|b| b.is_ascii_lowercase())
        && !s.capitalised(i)
        && !s.words.determiners.contains(word)
        && !s.words.not_infinitive.contains(word)
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::{check, check_on};

    #[test]
    fn a_weekday_follows_the_verb_before_it() {
        check("He arrived on Monday.", &["Monday | Date 2026-02-02"]);
        check("He will arrive on Monday.", &["Monday | Date 2026-02-09"]);
        check("On Monday, ministers will meet.", &["Monday | Date 2026-02-09"]);
        check("Talks are scheduled for Tuesday.", &["Tuesday | Date 2026-02-10"]);
        check("It could be fully sealed by Sunday.", &["Sunday | Date 2026-02-08"]);
        check("He won't come on Sunday.", &["Sunday | Date 2026-02-08"]);
        check("He didn't come on Sunday.", &["Sunday | Date 2026-02-01"]);
        check("Sunday is the deadline.", &["Sunday | Date 2026-02-08"]);
        check(
            "They agreed to raise it by 2028 and to hold talks in May.",
            &["2028 | Date 2028", "May | Date 2026-05"],
        );
        check(
            "Elected in May, she faces a vote in October.",
            &["May | Date 2025-05", "October | Date 2026-10"],
        );
        check(
            "The government, elected in May, faces a vote on Tuesday.",
            &["May | Date 2025-05", "Tuesday | Date 2026-02-10"],
        );
        check(
            "Police arrested the man, who is accused of fraud, in Oslo on Monday.",
            &["Monday | Date 2026-02-02"],
        );
        check(
            "The court was due to rule on Thursday but did not.",
            &["Thursday | Date 2026-02-05"],
        );
        check("The talks were due to open on Monday but did not.", &["Monday | Date 2026-02-09"]);
        check("She was supposed to appear on Wednesday.", &["Wednesday | Date 2026-02-04"]);
        check("They agreed on Monday on what will come.", &["Monday | Date 2026-02-02"]);
        check("He spoke on Friday.", &["Friday | Date 2026-02-06"]);
    }

    #[test]
    fn a_timetable_speaks_of_what_is_to_come() {
        check("Talks resume Monday.", &["Monday | Date 2026-02-09"]);
        check("The law takes effect on March 1.", &["March 1 | Date 2026-03-01"]);
        check("The start of trading on Monday was slow.", &["Monday | Date 2026-02-02"]);
        check("Norland votes on Monday.", &["Monday | Date 2026-02-09"]);
        check("It won 300 votes on Monday.", &["Monday | Date 2026-02-02"]);
        check("He won 300 Senate votes on Monday.", &["Monday | Date 2026-02-02"]);
        check("UN votes on Monday went against it.", &["Monday | Date 2026-02-02"]);
        check("The House votes on Monday were close.", &["Monday | Date 2026-02-02"]);
        check("They failed to meet on Monday.", &["Monday | Date 2026-02-02"]);
    }

    #[test]
    fn what_was_ordered_or_promised_is_due_ahead() {
        let due = &["Friday | Date 2026-02-13"];
        let check = |text: &str, expected| check_on("2026-02-10", text, expected);
        check("The firm was told to mend the dam before Friday.", due);
        check("The work must be finished before Friday.", due);
        check("The mayor gave orders to clear the road by Friday.", due);
        check("They were urged to move to higher ground before Friday.", due);
        check("The deadline is Friday.", due);
        check("Schools will stay closed until at least Friday.", due);
        check("The case is heard on Friday.", due);
        check("Ferries leave from the new pier starting Friday.", due);
        check("He promised a decision by Friday.", due);
        check("He pledged to come on Friday.", due);
        check("More rain is forecast for Friday.", due);
        check(
            "The dam will be drained on Thursday and refilled by Friday.",
            &["Thursday | Date 2026-02-12", "Friday | Date 2026-02-13"],
        );
        let over = &["Friday | Date 2026-02-06"];
        check(
            "It was drained on Thursday and refilled by Friday.",
            &["Thursday | Date 2026-02-05", "Friday | Date 2026-02-06"],
        );
        check("They managed to leave before Friday.", over);
        check("The road was shut before Friday's storm.", over);
        check("He moved to the coast before Friday.", over);
        check("He promised on Friday to pay.", over);
        check("Norway pledged $5 million on Friday.", over);
    }

    #[test]
    fn plans_that_are_over_or_no_verbs() {
        check("It had been due to expire on Monday.", &["Monday | Date 2026-02-02"]);
        check("Monday ended his vacation plans.", &["Monday | Date 2026-02-02"]);
        check("Until Monday, they had not called.", &["Monday | Date 2026-02-02"]);
        check("On Monday he left for a hastily planned trip.", &["Monday | Date 2026-02-02"]);
        check("He plans to call on Monday.", &["Monday | Date 2026-02-09"]);
        check("Norland plans on Monday to sign a deal.", &["Monday | Date 2026-02-09"]);
        check("They signed the ministry’s plan on Monday.", &["Monday | Date 2026-02-02"]);
    }

    #[test]
    fn a_month_follows_it_too() {
        check("Sales fell in October.", &["October | Date 2025-10"]);
        check("The fair will open in October.", &["October | Date 2026-10"]);
        check("They said in March it was late.", &["March | Date 2025-03"]);
        check("The dividend declared is paid on March 9.", &["March 9 | Date 2026-03-09"]);
    }
}
