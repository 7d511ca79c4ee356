//! The phrase of a subject in parts: cut at its commas and at `and`, without the
//! words that only lead to it or to the verb.

use super::Found;
use super::clauses::Clause;
use super::people::{joins_titles, titled_people};
use super::phrase::Phrase;
use super::verbs::Forms;
use super::words::{Tag, Words};

/// Places of words in their sentence, in order.
pub type Chunk = Vec<usize>;

/// The phrase cut at its commas, outside quotes.
pub fn chunks(words: &Words, phrase: &Phrase) -> Vec<Chunk> {
    let mut found: Vec<Chunk> = vec![Vec::new()];
    let mut last: Option<usize> = None;
    for i in phrase.kept() {
        // `…, the ambassador said, …` was left out with its commas.
        let comma = last.is_some_and(|l| (l + 1..i).any(|j| words.tag(j) == Tag::Comma));
        if comma {
            found.push(Vec::new());
        }
        last = Some(i);
        let parts = matches!(words.tag(i), Tag::Comma | Tag::Semicolon | Tag::Break);
        if parts && !joins_titles(words, i) {
            found.push(Vec::new());
        } else if let Some(open) = found.last_mut() {
            open.push(i);
        }
    }
    found.retain(|c| !c.is_empty());
    found
}

/// `At the meeting`, `Speaking to reporters`, `On Friday` in front are left out.
pub fn without_introductions(words: &Words, mut chunks: Vec<Chunk>) -> Vec<Chunk> {
    // `Oslo – The court …`: a place before a dash.
    let place = |chunk: &Chunk| {
        let dash = chunk.last().map_or(0, |i| i + 1);
        chunk[0] == 0
            && chunk.iter().all(|i| words.tag(*i) == Tag::Name)
            && words.tag(dash) == Tag::Break
            && dash + 1 < words.len()
            && words.is_capitalised(dash + 1)
    };
    if chunks.len() > 1 && place(&chunks[0]) {
        chunks.remove(0);
    }
    // `And in December, …`
    let leads = |chunk: &Chunk| {
        // `Twenty or so years ago`.
        if chunk.len() > 1 && words.is(chunk[chunk.len() - 1], "ago") {
            return true;
        }
        let joins = |i: &&usize| words.tag(**i) == Tag::Coordinator;
        chunk
            .iter()
            .find(|i| !joins(i))
            .is_none_or(|i| introduces(words, *i) || leads_to(words, *i))
    };
    while chunks.len() > 1 && leads(&chunks[0]) {
        let lead = chunks.remove(0);
        // `On behalf of the Party, State, and people, | Berg …`.
        let behalf = lead.len() > 1 && words.is(lead[1], "behalf");
        let and = chunks.iter().position(|c| words.tag(c[0]) == Tag::Coordinator);
        if let Some(and) = and.filter(|and| behalf && and + 1 < chunks.len()) {
            chunks.drain(..=and);
        }
        // `To raise pay, boost trade and cut debt, | the ministry …`.
        let goes_on = |chunk: &Chunk| {
            let first = chunk.iter().find(|i| words.tag(**i) != Tag::Coordinator);
            let verb = first.and_then(|i| words.verbs[*i]);
            verb.is_some_and(|v| v.forms.has(Forms::BASE))
        };
        while words.tag(lead[0]) == Tag::To && chunks.len() > 1 && goes_on(&chunks[0]) {
            chunks.remove(0);
        }
        // `According to Norland Air, one of the oldest carriers, | fares will rise`.
        // `Founded by Anna Berg, a professor in Oslo, | the fund grew`.
        let participle = words.verbs[lead[0]].is_some_and(|v| v.forms.has(Forms::PARTICIPLE));
        let by_name = participle && lead.last().is_some_and(|i| words.tag(*i) == Tag::Name);
        let source = (words.is(lead[0], "according") || by_name) && chunks.len() > 1;
        if source && matches!(words.folded(chunks[0][0]), "one" | "a" | "an" | "the") {
            let last = chunks.last().and_then(|c| c.last());
            let parted = last.is_some_and(|i| words.tag(i + 1) == Tag::Comma);
            if !parted {
                chunks.remove(0);
            }
            continue;
        }
        // `On Monday, a public holiday, | a bus crashed`: the part says what the day is.
        let [inset, subject] = chunks.as_slice() else { continue };
        let day = lead.last().is_some_and(|i| words.tag(*i) == Tag::Time);
        // `In the capital, Madrid, | thousands marched`.
        let place = (3..6).contains(&lead.len())
            && lead[2..].iter().all(|i| words.tag(*i) == Tag::Other)
            && matches!(words.folded(lead[0]), "in" | "at" | "near" | "outside")
            && words.tag(lead[1]) == Tag::Determiner
            && inset.iter().all(|i| words.tag(*i) == Tag::Name);
        let parted = subject.last().is_some_and(|i| words.tag(i + 1) == Tag::Comma);
        let listed = subject.iter().any(|i| words.tag(*i) == Tag::Coordinator);
        let noun = match words.tag(inset[0]) {
            Tag::Determiner | Tag::Other => true,
            // Not `On Monday, Anna Berg, mayor of Oslo, …` without its last comma.
            Tag::Name => place || words.tag(subject[0]) == Tag::Determiner,
            _ => false,
        };
        // Not `In May, the bank, with its partners (all foreign), | opened`.
        let body = !matches!(words.tag(subject[0]), Tag::Preposition | Tag::Either | Tag::Adverb);
        if (day || place) && noun && body && !parted && !listed {
            chunks.remove(0);
        }
    }
    if let Some(first) = chunks.first_mut() {
        let lead = first
            .iter()
            .take_while(|i| {
                matches!(words.tag(**i), Tag::Coordinator | Tag::Adverb | Tag::That | Tag::Quote)
                    && !is_of_count(words, **i)
            })
            .count();
        first.drain(..lead.min(first.len() - 1));
        // `this time | he`.
        let pronoun = first.last().copied().filter(|i| {
            let (time, start) = (i.saturating_sub(1), first[0]);
            let light = matches!(words.tag(time), Tag::Time | Tag::Adverb)
                || words.grammar.spans.nouns.contains(words.folded(time));
            // Not `a choice | she made`.
            let opens = !matches!(words.folded(start), "a" | "an" | "the");
            first.len() > 1
                && (light && opens || matches!(words.tag(start), Tag::Preposition | Tag::Adverb))
                && matches!(words.folded(*i), "he" | "she" | "it" | "they" | "we")
        });
        if let Some(pronoun) = pronoun {
            *first = vec![pronoun];
        }
        if introduces(words, first[0]) {
            let start = noun_behind_introduction(words, first);
            first.drain(..start);
        }
    }
    chunks
}

/// `They all also agreed`: the words that only lead to the verb.
pub fn drop_light_end(words: &Words, chunks: &mut [Chunk]) {
    let light = |i: &usize| {
        matches!(words.tag(*i), Tag::Adverb | Tag::Not)
            || matches!(words.folded(*i), "all" | "both")
    };
    if let Some(last) = chunks.last_mut() {
        while last.len() > 1 && last.last().is_some_and(light) {
            last.pop();
        }
    }
}

/// `A court on Wednesday sentenced`: the day is the verb's. `The vote on Monday
/// was close`: it may be the subject's.
pub fn drop_day_behind(words: &Words, clause: &Clause, chunks: &mut [Chunk]) {
    let Some(last) = chunks.last_mut() else { return };
    let times = last.iter().rev().take_while(|i| words.tag(**i) == Tag::Time).count();
    let Some(time) = last.len().checked_sub(times).filter(|_| times > 0) else { return };
    let on = time > 0 && words.folded(last[time - 1]) == "on";
    let start = time - usize::from(on);
    let body = start.checked_sub(1).map(|k| last[k]);
    let named = body.is_some_and(|i| words.tag(i) == Tag::Name);
    let state = clause.group.passive || words.tag(clause.group.main) == Tag::Be;
    let now = last.last().is_some_and(|i| words.is(*i, "now"));
    // `A law approved on Monday will`: the participle's.
    let participle = body.and_then(|i| words.verbs[i]);
    if participle.is_some_and(|v| v.forms.has(Forms::PARTICIPLE) && !v.noun_too) {
        return;
    }
    let alone = body.is_some_and(|i| !matches!(words.tag(i), Tag::Preposition | Tag::Determiner));
    if alone && !now && (named || on && !state) {
        last.truncate(start);
    }
}

/// The parts that `and` joins; `Party Secretary and President Berg` is one.
pub fn at_coordinators(words: &Words, found: &Found, chunk: &[usize]) -> Vec<Chunk> {
    let (Some(first), Some(last)) = (chunk.first(), chunk.last()) else { return Vec::new() };
    let people = titled_people(words, found, &(*first..last + 1));
    let joins = |i: &usize| {
        words.tag(*i) == Tag::Coordinator && !people.iter().any(|(range, _)| range.contains(i))
    };
    chunk.split(joins).filter(|part| !part.is_empty()).map(<[usize]>::to_vec).collect()
}

pub fn line_words(chunks: &[Chunk]) -> impl Iterator<Item = usize> {
    chunks.iter().flatten().copied()
}

/// `nearly 40,000 people`: without the adverb it would be another number.
fn is_of_count(words: &Words, i: usize) -> bool {
    words.tag(i) == Tag::Adverb && matches!(words.tag(i + 1), Tag::Figure | Tag::Number)
}

pub fn introduces(words: &Words, i: usize) -> bool {
    let form = words.verbs.get(i).copied().flatten();
    matches!(
        words.tag(i),
        Tag::Preposition | Tag::Either | Tag::Subordinator | Tag::Adverb | Tag::To | Tag::Time
    ) || form.is_some_and(|v| v.forms.has(Forms::ING) || v.forms.has(Forms::PARTICIPLE))
}

/// `due | to the rain`, `ahead | of the vote`.
fn leads_to(words: &Words, i: usize) -> bool {
    let behind = matches!(words.tag(i + 1), Tag::Preposition | Tag::To);
    behind && words.grammar.leads.contains(words.folded(i))
}

/// Where the subject starts in `On Friday the ministers`: at the last word that
/// opens a noun phrase and hangs on no preposition.
fn noun_behind_introduction(words: &Words, chunk: &[usize]) -> usize {
    let opens = |k: usize| {
        let (before, it) = (words.tag(chunk[k - 1]), words.tag(chunk[k]));
        let free = matches!(before, Tag::Name | Tag::Time | Tag::Other | Tag::Figure | Tag::Number);
        let new_name = it == Tag::Name && before != Tag::Name;
        free && (matches!(it, Tag::Determiner | Tag::Pronoun) || new_name && before == Tag::Time)
            || before == Tag::Time && it == Tag::Other
    };
    (1..chunk.len()).rev().find(|k| opens(*k)).unwrap_or(0)
}
