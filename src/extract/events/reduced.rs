//! Words in -ed beside another verb: which is that of the sentence, and which says of a
//! noun what was done to it.

use super::finite::parted;
use super::groups::Group;
use super::verbs::{Forms, Nature, Verbs};
use super::words::{Tag, Words};

/// `…, with voting | cancelled in 65 towns`: a participle, where no object is behind it.
pub fn hangs_on_with(words: &Words, i: usize) -> bool {
    let opens = |j: &usize| words.tag(*j) == Tag::Comma || parted(words, *j, *j + 1);
    let start = (0..i).rev().find(opens).map_or(0, |j| j + 1);
    let object = matches!(
        words.tag(words.past_adverbs(i + 1)),
        Tag::Determiner | Tag::Name | Tag::Figure | Tag::Number | Tag::Pronoun
    );
    words.is(start, "with") && i - start <= 8 && !object
}

/// `…, with its rivals jailed or | exiled`; not `that need to be met and | agreed on them`.
pub fn joins_participle(words: &Words, last: Option<&Group>, before: Option<usize>) -> bool {
    let and = before.filter(|b| words.tag(*b) == Tag::Coordinator);
    let other = and.and_then(|b| b.checked_sub(1)).filter(|i| {
        let verb = words.verbs[*i];
        verb.is_some_and(|v| v.forms.has(Forms::PARTICIPLE) && !v.noun_too)
    });
    let noun = |i: usize| {
        let noun = words.before(i).filter(|n| words.tag(*n) == Tag::Other);
        noun.is_some_and(|n| words.may_be_noun(n))
    };
    other.is_some_and(|i| noun(i) && last.is_some_and(|l| l.end <= i))
}

/// `held the first phase`: a past tense, for a participle has no object; not `signed the
/// day before`, `sent the letter`.
pub fn has_object(words: &Words, verbs: &Verbs, group: &Group) -> bool {
    if verbs.takes_bare_clause(group.verb) {
        return false;
    }
    let opens =
        matches!(words.folded(group.end), "the" | "a" | "an" | "its" | "their" | "his" | "her");
    let participles = &words.grammar.participles;
    let two = participles.two_objects.contains(words.folded(group.main));
    let ordinal = matches!(
        words.folded(group.end + 1),
        "same" | "previous" | "next" | "following" | "last" | "first"
    );
    let noun = group.end + 1 + usize::from(ordinal);
    // `the week before`, not `a 14-year sentence`.
    let behind = (noun..words.len()).find(|i| words.tag(*i) != Tag::Time).unwrap_or(noun);
    let time = words.tag(noun) == Tag::Time && words.tag(behind) != Tag::Other
        || matches!(words.folded(noun), "day" | "night" | "week" | "month" | "year");
    let naming = participles.naming.contains(words.folded(group.main));
    let name = words.tag(group.end) == Tag::Name
        || group.end < words.len()
            && words.is_capitalised(group.end)
            && words.tag(group.end) == Tag::Other;
    let name = name && !naming;
    (name || (opens || counts(words, group.end)) && !two && !time) && group.start == group.main
}

/// `jailed | four men`, `reached | $5 million, …`; not `expanded three times`.
fn counts(words: &Words, at: usize) -> bool {
    let figures = (at..words.len()).take_while(|i| words.tag(*i) == Tag::Figure).count();
    let number = figures > 0 || words.tag(at) == Tag::Number;
    let next = at + figures.max(1);
    number
        && matches!(words.tag(next), Tag::Other | Tag::Joined | Tag::Comma)
        && !matches!(words.folded(next), "times" | "per" | "percent")
}

/// `After the bank filed a claim, the court | rejected it`: the verb of the sentence,
/// behind the comma that ends the clause it opens with.
pub fn behind_opening_clause(words: &Words, opening: &Group, i: usize) -> bool {
    let first = usize::from(words.tag(0) == Tag::Coordinator);
    let opens = matches!(words.tag(first), Tag::Subordinator | Tag::Either);
    let comma = (opening.end..i).find(|j| words.tag(*j) == Tag::Comma);
    let parts = |range: std::ops::Range<usize>| range.into_iter().any(|j| parted(words, j, j + 1));
    let apart = (first + 1..opening.start).any(|j| words.tag(j) == Tag::Comma);
    opens
        && !apart
        && !parts(first + 1..opening.start)
        && comma.is_some_and(|comma| comma + 1 < i && !parts(comma + 1..i))
}

/// `While it may mean the end, | Berg came back`: the comma that ends the clause that the
/// sentence opens with.
pub fn ends_opening(words: &Words, mut gap: std::ops::Range<usize>) -> Option<usize> {
    let first = usize::from(words.tag(0) == Tag::Coordinator);
    let opens = matches!(words.tag(first), Tag::Subordinator | Tag::Either);
    let comma = gap.find(|i| words.tag(*i) == Tag::Comma).filter(|_| opens)?;
    // `…, the budget and salaries | grew`; not `…, Berg helped them, but | fell`.
    let light = |i: usize| words.tag(i) == Tag::Either || words.is(i, "and");
    let told = |i: usize| words.verbs[i].is_some_and(|v| v.forms.has(Forms::PAST) && !v.noun_too);
    let parts = |i: usize| words.tag(i) == Tag::Comma || parted(words, i, i + 1);
    let ends = |i: usize| parts(i) && !light(i) || told(i);
    // `As the army left, and the war | dragged on, …` is not over yet.
    let goes_on = words.tag(comma + 1) == Tag::Coordinator;
    (!goes_on && !gap.is_empty() && !gap.any(ends)).then_some(comma)
}

/// `Berg won the gold medal, Ruiz | won the silver one`.
pub fn lists_alike(words: &Words, verbs: &Verbs, last: &Group, group: &Group) -> bool {
    let comma = (last.end..group.start).rev().find(|j| words.tag(*j) == Tag::Comma);
    let alike = last.verb == group.verb && last.verb != Verbs::UNKNOWN && last.tense == group.tense;
    let subject =
        comma.is_some_and(|comma| comma + 1 < group.start && !parted(words, comma, group.start));
    alike && subject && has_object(words, verbs, last) && has_object(words, verbs, group)
}

/// `Oslo, with plants | linked to Norland and others, | reported a loss`: a participle of
/// the inset, behind which the verb stands.
pub fn in_prepositional_inset(
    words: &Words,
    i: usize,
    last: Option<&Group>,
    later: Option<&Group>,
) -> bool {
    let verb = later.map_or(0, |later| later.start);
    if last.is_some() || verb <= i || words.tag(verb - 1) != Tag::Comma {
        return false;
    }
    let open = (0..i).find(|j| words.tag(*j) == Tag::Comma);
    let close = (i..verb).find(|j| words.tag(*j) == Tag::Comma);
    open.is_some_and(|open| words.is(open + 1, "with") && open > 0) && close == Some(verb - 1)
}

/// `activists and | elected leaders were shot`, `10 | targeted ministers`: of the noun
/// behind.
pub fn says_of_many(words: &Words, i: usize, before: Option<usize>, later: Option<&Group>) -> bool {
    let noun = i + 1;
    let many = words.tag(noun) == Tag::Other
        && words.folded(noun).ends_with('s')
        && words.verbs[noun].is_none_or(|v| v.noun_too);
    let before = before.map_or(Tag::Stop, |b| words.tag(b));
    let goes_on = later.is_some_and(|later| {
        let auxiliary = matches!(words.tag(later.start), Tag::Be | Tag::Have);
        let and = |i: usize| words.tag(i) == Tag::Coordinator;
        auxiliary && !(i..later.start).any(|i| !and(i) && parted(words, i, i + 1))
    });
    many && (matches!(before, Tag::Number | Tag::Figure) || before == Tag::Coordinator && goes_on)
}

/// `both local cases and | infected travellers`: no verb.
pub fn joins_both(words: &Words, before: Option<usize>) -> bool {
    let Some(and) = before.filter(|b| words.is(*b, "and")) else { return false };
    let near = and.saturating_sub(6)..and;
    let both = near.clone().rev().find(|i| words.is(*i, "both"));
    both.is_some_and(|both| {
        both + 1 < and && (both + 1..and).all(|i| words.verbs[i].is_none_or(|v| v.noun_too))
    })
}

/// How it left them takes so many words at most.
const LEFT: usize = 24;

/// `left 19 people dead and 89 | injured`, `leaving dozens | hurt`: how it left them.
pub fn is_left_so(words: &Words, verbs: &Verbs, last: Option<&Group>, i: usize) -> bool {
    let leaves = |i: usize| words.verbs[i].is_some_and(|v| verbs.base(v.verb) == "leave");
    let from = last.map_or(0, |l| l.main).max(i.saturating_sub(LEFT));
    let part = |i: &usize| {
        matches!(words.tag(*i), Tag::Figure | Tag::Number | Tag::Comma | Tag::Coordinator)
            || matches!(words.tag(*i), Tag::Other | Tag::Adverb | Tag::Preposition)
                && (words.may_be_noun(*i) || words.tag(*i) != Tag::Other)
            || leaves(*i)
            || matches!(words.folded(*i), "dead" | "missing" | "injured" | "wounded" | "hurt")
    };
    let hurt = verbs.class_name(words.verbs[i].map_or(Verbs::UNKNOWN, |v| v.verb)) == "harm";
    let open = hurt.then(|| (from..i).rev().take_while(part).find(|j| leaves(*j))).flatten();
    open.is_some_and(|open| {
        (open..i).any(|j| {
            matches!(words.tag(j), Tag::Figure | Tag::Number)
                || matches!(words.folded(j), "dozens" | "scores" | "hundreds" | "thousands")
        })
    })
}

/// `…, ensuring quality and | improved services`, `was caused by rain, floods, and | fallen
/// trees`: of what a participle or a list behind `by` is about.
pub fn joins_nouns(words: &Words, last: Option<&Group>, before: Option<usize>) -> bool {
    let Some(and) = before.filter(|b| words.tag(*b) == Tag::Coordinator) else { return false };
    let noun = |i: usize| words.tag(i) == Tag::Other && words.verbs[i].is_none_or(|v| v.noun_too);
    if !noun(and + 2) || words.tag(and + 3) == Tag::Determiner {
        return false;
    }
    let plain = |i: &usize| {
        matches!(words.tag(*i), Tag::Other | Tag::Adverb | Tag::Preposition)
            && !words.verbs[*i].is_some_and(|v| v.forms.has(Forms::PAST) && !v.noun_too)
    };
    // Back to the participle behind its comma.
    let start = (0..and).rev().take_while(plain).last().unwrap_or(and);
    let verb = words.verbs.get(start).copied().flatten();
    let comma = start > 0 && matches!(words.tag(start - 1), Tag::Comma | Tag::Coordinator);
    let added = comma && verb.is_some_and(|v| v.forms.has(Forms::ING) && !v.noun_too);
    let by = last.filter(|l| l.passive && words.is(l.end, "by")).map(|l| l.end);
    let listed = by.is_some_and(|by| {
        let item = |i: usize| words.tag(i) == Tag::Comma || plain(&i);
        and > by && words.tag(and - 1) == Tag::Comma && (by..and).all(item)
    });
    added || listed
}

/// `Under a deal signed after the talks, | Norland will pay`: the sentence opens with a
/// preposition, and its verb is behind the comma.
pub fn is_introduced(words: &Words, last: Option<&Group>, group: &Group, later: &Group) -> bool {
    let between = group.end..later.start;
    let comma = between.clone().find(|i| words.tag(*i) == Tag::Comma);
    let first = usize::from(words.tag(0) == Tag::Coordinator);
    last.is_none()
        && words.tag(first) == Tag::Preposition
        && words.tag(group.end) == Tag::Either
        && comma.is_some_and(|comma| {
            !parted(words, group.end + 1, later.start) && comma + 1 < later.start
        })
}

/// `At the talks, which were held in Oslo, Norland | signed a deal`, `Girls who had been
/// held | returned home`: of the clause that a relative one, the first of the sentence,
/// stands in.
pub fn closes_inset(
    words: &Words,
    verbs: &Verbs,
    last: Option<&Group>,
    group: &Group,
    later: Option<&Group>,
) -> bool {
    let Some(inset) = last.filter(|_| later.is_none()) else { return false };
    let opens = |i: &usize| matches!(words.tag(*i), Tag::Relative | Tag::That);
    let relative = (0..inset.start).find(opens);
    let Some(relative) = relative.filter(|i| words.past_adverbs(i + 1) == inset.start) else {
        return false;
    };
    // Nothing else may open a clause, and nothing before the inset is one.
    let parts = |i: usize| parted(words, i, i + 1) || words.tag(i) == Tag::To;
    let finite = Forms::PAST.or(Forms::THIRD).or(Forms::BASE);
    let tells = |i: usize| {
        matches!(words.tag(i), Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
            || words.verbs[i].is_some_and(|v| {
                !v.noun_too && v.forms.has(finite) && !verbs.takes_bare_clause(v.verb)
            })
            || parted(words, i, i + 1)
    };
    if (inset.end..group.start).any(parts) || (0..relative).any(tells) {
        return false;
    }
    let mut commas = (inset.end..group.start).filter(|i| words.tag(*i) == Tag::Comma);
    let (comma, more) = (commas.next(), commas.next().is_some());
    let opening = relative.checked_sub(1).filter(|i| words.tag(*i) == Tag::Comma);
    let introduced = matches!(words.tag(0), Tag::Preposition | Tag::Either);
    match (opening, comma) {
        (Some(_), Some(comma)) => introduced && !more && comma + 1 < group.start,
        (None, None) => !introduced && relative > 0,
        _ => false,
    }
}

/// `Berg, as its chair, | confirmed the plan, set for May`: behind an inset, with an object
/// of its own.
pub fn acts_on(words: &Words, verbs: &Verbs, group: &Group, comma: Option<usize>) -> bool {
    let inset = comma.is_some_and(|comma| (1..comma).any(|i| words.tag(i) == Tag::Comma));
    let opens = matches!(words.folded(group.end), "the" | "a" | "an");
    // `received a | 14-year | sentence`, not `hired the day before`.
    let noun = (group.end + 1..words.len()).find(|i| words.tag(*i) != Tag::Time);
    let noun = noun.unwrap_or(group.end);
    let time = matches!(words.folded(noun), "day" | "night" | "week" | "month" | "year");
    let plain = words.tag(noun) == Tag::Other && words.verbs[noun].is_none_or(|v| v.noun_too);
    let counted = words.tag(group.end) == Tag::Figure;
    let object = opens && plain || counted;
    let participles = &words.grammar.participles;
    let main = words.folded(group.main);
    let two = participles.two_objects.contains(main) && main != "received";
    let named = participles.naming.contains(main) || verbs.nature(group.verb) == Nature::State;
    inset && object && !time && !two && !named
}

/// `said on Monday | in a note posted online`: said of the note.
pub fn hangs_on_saying(words: &Words, from: usize, i: usize) -> bool {
    let mut at = from;
    while words.tag(at) == Tag::Preposition && words.tag(at + 1) == Tag::Time {
        at += 2;
    }
    let leads = words.tag(at) == Tag::Preposition && !words.is(at, "of");
    let plain = |i: usize| words.tag(i) != Tag::Comma && words.tag(i) != Tag::Time;
    at > from && leads && at < i && (at..i).all(plain)
}
