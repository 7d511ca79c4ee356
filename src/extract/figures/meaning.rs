//! What an amount says: what it counts, and whether it is a level, a share, a
//! change or a goal.

use super::FigureMention;
use super::amount::Amount;
use super::brought;
use super::phrases;
use super::scan::Scan;
use crate::model::{FigureKind, FigureRole, Span};
use std::ops::Range;

/// How far before an amount the words that give its role may stand.
const REACH: usize = 10;

/// How many figures before an amount are looked at.
const NEAREST: usize = 6;

/// The role, and the sign of a change.
pub fn role(s: &Scan, amount: &Amount, found: &[FigureMention]) -> (FigureRole, f64) {
    if let Some(sign) = change(s, amount) {
        // `aims for growth of 8 per cent`
        let aimed = s.before(amount.tokens.start) == "of" && is_goal(s, amount, REACH);
        return (if aimed { FigureRole::Goal } else { FigureRole::Change }, sign);
    }
    if let Some(sign) = brought::change_again(s, amount, found) {
        return (FigureRole::Change, sign);
    }
    let part = amount.kind == FigureKind::Percent && s.is(amount.tokens.end, "of");
    if is_goal(s, amount, if part { 3 } else { REACH }) {
        return (FigureRole::Goal, 1.0);
    }
    (if part { FigureRole::Share } else { FigureRole::Level }, 1.0)
}

/// `up 11.7 per cent`, `rose by $2m`, `an increase of 5%`, `a 78 percent
/// increase`; not `rose to $5 billion`.
fn change(s: &Scan, amount: &Amount) -> Option<f64> {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if s.before(start) == "to" || s.is(end, "of") && amount.kind == FigureKind::Percent {
        return None;
    }
    let direction = |i: usize| {
        let word = s.folded(i);
        let up = s.words.up.contains(word).then_some(1.0);
        up.or_else(|| s.words.down.contains(word).then_some(-1.0))
    };
    let before = s.before(start);
    let linked = matches!(before, "by" | "of" | "a" | "an" | "another" | "further" | "steadily");
    let mut at = start - usize::from(linked && start > s.sentence.start);
    // `up by a further 5%`, `grew sharply by 5%`
    for _ in 0..2 {
        let skip = matches!(s.before(at), "by" | "a" | "of") || s.before(at).ends_with("ly");
        at -= usize::from(skip && at > s.sentence.start);
    }
    let object = || {
        // `cut its key rate by 25 basis points`
        let phrase = phrases::before(s, (start - 1).max(s.sentence.start));
        leading_verb(s, phrase.start).filter(|_| !phrase.is_empty()).and_then(direction)
    };
    let verb = at.checked_sub(1).and_then(direction);
    let verb = verb.or_else(|| (before == "by").then(object).flatten());
    // Counts are objects of such verbs too: `lost 20 people`.
    let fits = amount.kind != FigureKind::Count || linked;
    if let Some(sign) = verb.filter(|_| fits) {
        return Some(sign);
    }
    if amount.kind == FigureKind::Percent && s.is(end + 1, "than") {
        // `11 per cent more than in 2024`
        return match s.folded(end) {
            "more" | "higher" | "larger" | "bigger" | "greater" => Some(1.0),
            "less" | "fewer" | "lower" | "smaller" => Some(-1.0),
            _ => None,
        };
    }
    let adjective = usize::from(s.folded(end).ends_with("ly") || s.is(end, "year-on-year"));
    let nominal = amount.kind == FigureKind::Percent && !s.is(end, "-");
    direction(end + adjective).filter(|_| nominal)
}

/// `target of $20 billion`, `striving to raise turnover to US$20 billion`.
fn is_goal(s: &Scan, amount: &Amount, reach: usize) -> bool {
    let start = amount.tokens.start;
    let first = start.saturating_sub(reach).max(s.sentence.start);
    let count = amount.kind == FigureKind::Count;
    let ends = |i: &usize| {
        let word = s.folded(*i);
        matches!(word, ";" | ":" | "." | "while" | "but" | "whereas") || (count && word == ",")
    };
    let clause = (first..start).rev().find(ends).map_or(first, |i| i + 1);
    let aims = |i: &usize| {
        let word = s.folded(*i);
        // `pledged $5 million` is done; `its planned spending of $5 million` is a plan.
        let done = i + 1 == start && s.words.acts.contains_key(word);
        let owned = s.before_is_one_of(*i, &s.words.articles);
        let wish = !count && s.words.wishes.contains(word) && !done && !owned;
        // `scored 21 goals in 14 games`
        let counted = || *i > 0 && s.number(*i - 1).is_some();
        (s.words.goals.contains(word) || wish) && !counted()
    };
    let Some(goal) = (clause..start).rev().find(aims) else { return false };
    // Behind another amount the goal is that one's: `target of $20 billion, with $3 billion`.
    !(goal..start).any(|i| s.look_up(i, &s.words.signs).is_some() && i + 3 < start)
}

/// What an amount of money or a percentage counts, as words of the sentence;
/// `found` are the figures of the sentence so far.
pub fn counts(s: &Scan, amount: &Amount, role: FigureRole, found: &[FigureMention]) -> String {
    let start = amount.tokens.start;
    if let Some(of) = converted(s, amount, found) {
        return of;
    }
    // `70 per cent of them`: of those who were counted before.
    if s.is(amount.tokens.end, "of")
        && s.any(amount.tokens.end + 1, &["them", "it", "these", "those", "which", "whom"])
    {
        return found.last().map_or(String::new(), |f| f.of.clone());
    }
    let total = is_of_total(s, amount).then(|| of_before(s, start).or_else(|| subject(s, start)));
    let whole = total.flatten();
    let named = whole
        .or_else(|| of_behind(s, amount))
        .or_else(|| of_before(s, start))
        .or_else(|| brought::from(s, amount))
        .or_else(|| moved(s, start))
        .or_else(|| brought::taken(s, start))
        .or_else(|| brought::worth(s, start));
    if let Some(act) = act(s, start).filter(|_| named.is_none() && amount.kind == FigureKind::Money)
    {
        return act;
    }
    match named.or_else(|| subject(s, start)) {
        Some(range) => s.text(range).to_owned(),
        None => found
            .iter()
            .rev()
            .take(NEAREST)
            .find(|f| f.kind != FigureKind::Count && !f.of.is_empty())
            // Changes and targets are of what was spoken of before.
            .filter(|_| matches!(role, FigureRole::Change | FigureRole::Goal))
            .map_or(String::new(), |f| f.of.clone()),
    }
}

/// `200 billion dong (US$8 million)`, `41 seats, or 23 per cent`: the same as
/// the figure in front.
fn converted(s: &Scan, amount: &Amount, found: &[FigureMention]) -> Option<String> {
    let last = found.last()?;
    let start = amount.tokens.start;
    // `1,200 jobs, or 4% of its workforce` says itself of what.
    let own = amount.kind == FigureKind::Percent && s.is(amount.tokens.end, "of");
    let at = start.checked_sub(1)?;
    let bracket =
        s.is(at, "(") && s.doc.tokens.get(at - 1).is_some_and(|t| t.span.end == last.span.end);
    let or = !own
        && s.is(at, "or")
        && s.before(at) == ","
        && s.doc.tokens_within(Span { start: last.span.end, end: s.token(at)?.span.start }).len()
            <= 4;
    // `from $5 billion to $3 billion`, `by 1,250 riel a litre to 4,300 riel`,
    // `to 5 per cent in January from 6 per cent`
    let first = s.doc.tokens_within(last.span);
    let between = first.end..at;
    let near = between.len() <= 4
        && !between
            .clone()
            .any(|i| s.stops(i) && !s.any(i, &["a", "an", "in", "by"]) || s.is(i, ","));
    let opener = s.before(first.start);
    let to = s.is(at, "to")
        && (between.is_empty() && opener == "from"
            || near && (opener == "by" || last.role == FigureRole::Change));
    let to = to || s.is(at, "from") && near && opener == "to" && last.kind == amount.kind;
    ((bracket || or || to) && !last.of.is_empty()).then(|| last.of.clone())
}

/// `a deficit of 2 per cent of GDP`: the deficit is what is counted.
fn is_of_total(s: &Scan, amount: &Amount) -> bool {
    amount.kind == FigureKind::Percent
        && s.is(amount.tokens.end, "of")
        && matches!(s.folded(amount.tokens.end + 1), "gdp" | "gnp" | "gross")
}

/// `pledged $5 million`: the noun for what is done with the money.
fn act(s: &Scan, start: usize) -> Option<String> {
    let light = |i: usize| {
        s.folded(i).ends_with("ly")
            || matches!(s.folded(i), "a" | "an" | "another" | "up" | "out" | "him" | "them" | "to")
    };
    let near = start.saturating_sub(4).max(s.sentence.start)..start;
    let verb = near.rev().find(|i| !light(*i))?;
    // `cost the state $5 million`
    let owner = matches!(s.before(verb), "the" | "its" | "their") && verb > s.sentence.start + 1;
    let costs = owner && s.look_up(verb - 2, &s.words.acts).is_some_and(|act| act == "cost");
    s.look_up(if costs { verb - 2 } else { verb }, &s.words.acts).cloned()
}

/// `16 per cent of the border`, `$3 billion in registered capital`, `a $13
/// billion contract`.
fn of_behind(s: &Scan, amount: &Amount) -> Option<Range<usize>> {
    let end = behind_bracket(s, amount.tokens.end);
    if s.is(end, "of") || s.is(end, "in") || s.is(end, "worth") {
        let at = end + 1 + usize::from(s.is(end + 1, "of"));
        let phrase = phrases::behind(s, at);
        // `in Cambodia`, `in 2025` say where and when.
        let part =
            matches!(s.folded(phrase.start), "first" | "second" | "third" | "last" | "whole");
        // `for $5 million in cash and shares`, `fell 3% in early trading` say how.
        let how = || {
            let hours = ["early", "late", "morning", "afternoon", "midday", "premarket", "pre"];
            phrase.len() == 1 && s.one_of(phrase.start, &s.words.manners)
                || amount.kind == FigureKind::Percent
                    && (s.any(phrase.start, &hours)
                        || s.any(phrase.end - 1, &["trading", "dealings"]))
        };
        let period = || brought::is_period(s, phrase.end - 1);
        if s.is(end, "in") && (part || !phrase.is_empty() && (how() || period())) {
            return None;
        }
        // `51 per cent of the project's cost`
        let owner = phrase.end > phrase.start && s.is(phrase.end - 1, "'s");
        let phrase = match owner {
            true if s.is_word(phrase.end) => phrase.start..phrase.end + 1,
            true => phrase.start..phrase.end - 1,
            false => phrase,
        };
        let what = !phrase.is_empty() && !s.capitalised(phrase.start) || s.is(end, "of");
        return (what && !phrase.is_empty()).then_some(phrase);
    }
    let change = s.one_of(end, &s.words.up) || s.one_of(end, &s.words.down);
    if change && (s.is(end + 1, "in") || s.is(end + 1, "of")) {
        return Some(phrases::behind(s, end + 2)).filter(|p| !p.is_empty());
    }
    let article = matches!(s.before(amount.tokens.start), "a" | "an" | "the" | "its" | "their");
    let phrase = phrases::behind(s, end);
    let phrase = brought::without_participle(s, phrase);
    // `the $5 million announced in May`
    let told = phrase.len() == 1 && s.folded(phrase.start).ends_with("ed");
    let noun = !phrase.is_empty() && phrase.start == end && !change && !told;
    (noun && article && !s.capitalised(end)).then_some(phrase)
}

/// Behind `(US$8 million)`.
fn behind_bracket(s: &Scan, end: usize) -> usize {
    if !s.is(end, "(") {
        return end;
    }
    (end..end + 8).find(|i| s.is(*i, ")")).map_or(end, |close| close + 1)
}

/// `an investment of $5 billion`; passes over `a record high of`.
fn of_before(s: &Scan, start: usize) -> Option<Range<usize>> {
    if s.before(start) != "of" {
        return None;
    }
    let phrase = phrases::before(s, start - 1);
    let head = phrase.end.checked_sub(1)?;
    // `GDP growth of`, but not `an increase of` or `a record high of`
    let change = s.one_of(head, &s.words.up) || s.one_of(head, &s.words.down);
    let growth = s.is(head, "growth");
    let empty = (s.one_of(head, &s.words.empty) && !(change && phrase.len() > 1) && !growth)
        || s.one_of(head, &s.words.goal_nouns);
    (!phrase.is_empty() && !empty).then_some(phrase)
}

/// `raise bilateral trade turnover to US$20 billion`.
fn moved(s: &Scan, start: usize) -> Option<Range<usize>> {
    if !matches!(s.before(start), "to" | "by" | "at" | "from") {
        return None;
    }
    // `cut its spending in Oslo | from $5 billion`
    let phrase = phrases::before(s, start - 1);
    let phrase =
        if s.before(start) == "from" { brought::without_prepositions(s, phrase) } else { phrase };
    // `its planned spending`
    let adjective = s.before(phrase.start).ends_with("ed")
        && phrase.start > 1
        && s.before_is_one_of(phrase.start - 1, &s.words.articles);
    let phrase = phrase.start - usize::from(adjective)..phrase.end;
    let verb = leading_verb(s, phrase.start)?;
    (!phrase.is_empty() && s.one_of(verb, &s.words.moves)).then_some(phrase)
}

/// The word before a phrase, its article passed over.
fn leading_verb(s: &Scan, start: usize) -> Option<usize> {
    let at = start.checked_sub(1)?;
    let at = if s.time_at(at).is_some() { at.checked_sub(1)? } else { at };
    if matches!(s.folded(at), "the" | "its" | "their" | "a") { at.checked_sub(1) } else { Some(at) }
}

/// `two-way turnover reaching a record US$11.33 billion`: the subject, where
/// the verb between is one that measures.
pub fn subject(s: &Scan, start: usize) -> Option<Range<usize>> {
    let first = start.saturating_sub(24).max(s.sentence.start);
    let measures = |i: usize| {
        let word = s.folded(i);
        s.words.measures.contains(word)
            || s.words.up.contains(word)
            || s.words.down.contains(word)
            || brought::yields(s, i)
    };
    let mut verb = (start.saturating_sub(14).max(first)..start).rev().find(|i| measures(*i))?;
    // Behind the verb stand only empty words, numbers and small words.
    let bare = (verb + 1..start).all(|i| {
        s.stops(i)
            || measures(i)
            || !s.is_word(i)
            || s.number(i).is_some()
            || s.one_of(i, &s.words.empty)
            || s.folded(i).ends_with("ly")
            || s.one_of(i, &s.words.bare)
    });
    if !bare || (verb..start).any(|i| s.is(i, "with")) {
        return None;
    }
    // `have also grown steadily, approximating`: back to the first verb of the chain.
    while let Some(earlier) = (verb.saturating_sub(6).max(first)..verb).rev().find(|i| measures(*i))
    {
        let chained = (earlier + 1..verb).all(|i| {
            s.stops(i)
                || !s.is_word(i)
                || s.folded(i).ends_with("ly")
                || measures(i)
                || s.one_of(i, &s.words.empty)
                || s.number(i).is_some()
                || s.one_of(i, &s.words.bare)
        });
        if !chained {
            break;
        }
        verb = earlier;
    }
    let clause = clause_start(s, first, verb);
    let mut phrase = phrases::behind(s, clause);
    // `the number of patients`
    let head = phrase.end.saturating_sub(1);
    if phrase.len() == 1 && s.one_of(head, &s.words.empty) && s.is(phrase.end, "of") {
        phrase = phrases::behind(s, phrase.end + 1);
        // `of external refinancing`
        let more = s.folded(phrase.end).ends_with("ing")
            && !measures(phrase.end)
            && s.any(phrase.end + 1, &["for", "of"]);
        phrase.end += usize::from(more && phrase.end < verb);
    }
    // `The line, worth $5 billion, is 43 per cent complete`; but `hit $5 billion,
    // up 2 per cent` goes on with what was counted before.
    let finite = !matches!(s.folded(verb), "up" | "down") && !s.folded(verb).ends_with("ing");
    if clause == verb && finite && s.before(clause) == "," {
        let inset = (first..clause - 1).rev().find(|i| s.is(*i, ","))?;
        phrase = phrases::before(s, inset);
    }
    // `offences that led to state losses amounting to $5 million`
    let ing = s.folded(verb).ends_with("ing") && verb > first && s.is_word(verb - 1);
    if ing && (phrase.start..verb).any(|i| s.one_of(i, &s.words.finite)) {
        phrase = phrases::before(s, verb);
    }
    // `, representing rises of 9 per cent`
    if phrase.len() == 1
        && s.folded(phrase.start).ends_with("ing")
        && phrases::is_verb(s, phrase.start)
    {
        return None;
    }
    let named = !phrase.is_empty() && phrase.end <= verb && !is_pronoun(s, phrase.start);
    named.then_some(phrase)
}

/// The first of two that `between` joins has at most so many words.
const PAIR: usize = 5;

/// Behind the nearest sign or word that starts a clause.
fn clause_start(s: &Scan, first: usize, verb: usize) -> usize {
    // `trade between Laos and Cambodia reached`
    let pair = |i: usize| {
        let near = i.saturating_sub(PAIR).max(first)..i;
        s.is(i, "and") && near.rev().any(|k| s.any(k, &["between", "both"]))
    };
    let starts = |i: &usize| {
        s.one_of(*i, &s.words.clauses) && !pair(*i)
            || matches!(s.folded(*i), "," | ";" | ":" | "-" | "(")
                && !(s.is(*i, "-") && s.glued(*i))
    };
    (first..verb).rev().find(starts).map_or(first, |i| i + 1)
}

fn is_pronoun(s: &Scan, i: usize) -> bool {
    s.one_of(i, &s.words.pronouns)
}
