//! What people are said to be: titles in front of their names and
//! appositions behind.

use super::role_starts::{adjective_ending, of_body, once_such, once_there, with_task};
use super::said::Said;
use crate::extract::names::persons::honours_before;
use crate::extract::names::view::View;
use crate::extract::names::world::Word;
use crate::model::{EntityKind, Span};

/// A title that was said of a person.
#[derive(Clone, Debug)]
pub struct Title {
    /// Index into the names said: the person.
    pub person: usize,
    /// As written: `Vietnamese Ambassador to Cambodia`.
    pub text: String,
    /// The office alone, folded: `ambassador`.
    pub office: String,
    /// Index into the names said: the organisation it is an office of.
    pub organisation: Option<usize>,
    /// Title, organisation and name.
    pub span: Span,
}

/// Titles in the order of the texts.
pub fn titles(views: &[View], said: &[Said]) -> Vec<Title> {
    let mut found = Vec::new();
    for (i, one) in said.iter().enumerate() {
        if one.kind == EntityKind::Person {
            let view = &views[one.doc];
            let front = in_front(view, said, i)
                .or_else(|| before_link(view, said, i))
                .or_else(|| before_task(view, said, i))
                .or_else(|| before_comma(view, said, i));
            found.extend(front);
            found.extend(behind(view, said, i));
        }
    }
    found
}

/// Where the title starts that ends at `end`.
fn title_ending(view: &View, end: usize) -> Option<usize> {
    let from = end.saturating_sub(7);
    (from..end).find(|&i| view.title(i) == Some(end))
}

/// The start of the name with honours, ranks and `Mr` before it.
fn honoured_start(view: &View, start: usize) -> usize {
    let mut at = honours_before(view, start);
    // No rank is longer.
    while let Some(before) = (1..=8)
        .filter_map(|n| at.checked_sub(n))
        .find(|&i| view.capital(i) && view.honorific(i) == Some(at))
    {
        // `Judge` is an office besides.
        if view.at(before, |w| w == Word::Office) == Some(at) {
            break;
        }
        at = before;
    }
    at
}

/// Where the title starts that ends at `end`, and where it ends without the rank
/// behind it: `spokesman | General`.
fn title_with_rank(view: &View, end: usize) -> Option<(usize, usize)> {
    let start = title_ending(view, end)?;
    let rank = (start + 1..end).find(|&i| view.at(i, |w| w == Word::Rank) == Some(end));
    let office = |at: usize| (start..at).any(|i| view.at(i, |w| w == Word::Office) == Some(at));
    Some((start, rank.filter(|&at| office(at)).unwrap_or(end)))
}

/// `CPP President Hun Sen`, `Vietnamese Prime Minister Phạm Minh Chính`.
fn in_front(view: &View, said: &[Said], person: usize) -> Option<Title> {
    let one = &said[person];
    let (start, end) = title_with_rank(view, honoured_start(view, one.start))?;
    let before = person.checked_sub(1).and_then(|j| said.get(j)).filter(|b| b.doc == one.doc);
    let by_name = before.filter(|b| b.end == start && b.kind == EntityKind::Organisation);
    let by_its = before.filter(|b| {
        let near = start.checked_sub(b.end).is_some_and(|words| (1..=4).contains(&words));
        b.kind == EntityKind::Organisation && near && view.is(start - 1, "its")
    });
    let possessive = before.filter(|b| {
        b.kind == EntityKind::Organisation && b.end + 1 == start && view.is(b.end, "'s")
    });
    // `EU Trade Commissioner`: what it is an office for, and of.
    let start = with_task(view, before, start);
    let by_name = by_name.or(before.filter(|b| {
        b.end == start && b.kind == EntityKind::Organisation && !view.opens_sentence(start)
    }));
    let subject = by_its.and_then(|b| subject_body(view, said, b, person));
    let organisation = by_name.or(by_its).or(possessive).map(|_| subject.unwrap_or(person - 1));
    let from = match organisation {
        Some(_) => start,
        None => adjective_ending(view, start)
            .or_else(|| once_there(view, before, start))
            .or_else(|| once_such(view, start))
            .or_else(|| of_body(view, start))
            .unwrap_or(start),
    };
    let first = by_name.or(possessive).map_or(from, |b| b.start);
    let office_start = once_such(view, start).unwrap_or(start);
    Some(Title {
        person,
        text: words(view, from, end),
        office: office(view, office_start, end),
        organisation,
        span: view.doc.tokens_span(&(first..one.end)),
    })
}

/// `General Secretary of the … Central Committee Tô Lâm`, `Ambassador to
/// Cambodia Nguyễn Minh Vũ`: names without a comma from the link to the person.
fn before_link(view: &View, said: &[Said], person: usize) -> Option<Title> {
    let one = &said[person];
    let end = honoured_start(view, one.start);
    let mut first = person;
    let mut at = end;
    // No office has more names between it and its holder.
    for _ in 0..8 {
        let before = first.checked_sub(1).filter(|&j| said[j].doc == one.doc);
        let Some(j) = before else { break };
        let between =
            (said[j].end..at).all(|t| matches!(view.folded(t), "(" | ")" | "'s" | "of" | "the"));
        if !between || view.sentence_end(said[j].start) != view.sentence_end(one.start) {
            break;
        }
        at = said[j].start;
        first = j;
        let article = at.checked_sub(1).is_some_and(|before| view.is(before, "the"));
        let Some(link) = at.checked_sub(1 + usize::from(article)) else { break };
        if !matches!(view.folded(link), "of" | "to" | "for" | "at") {
            continue;
        }
        let Some(start) = title_ending(view, link) else { continue };
        let last = person - 1;
        let organisation = (said[last].kind == EntityKind::Organisation).then_some(last);
        let from = adjective_ending(view, start).unwrap_or(start);
        let to = if organisation.is_some() { link } else { end };
        return Some(Title {
            person,
            text: words(view, from, to),
            office: office(view, start, link),
            organisation,
            span: view.doc.tokens_span(&(from..one.end)),
        });
    }
    None
}

/// `Minister of Construction Ida Holm`, `Coordinating Minister for Economic
/// Affairs Ida Holm`: only capitals between the link and the person. With a comma before
/// her, `the Minister of Construction, Ms Holm`, there is `Ms` or a comma behind too.
fn before_task(view: &View, said: &[Said], person: usize) -> Option<Title> {
    let one = &said[person];
    let name = honoured_start(view, one.start);
    let comma = name > 0 && view.is(name - 1, ",");
    if comma && name == one.start && !view.is(one.end, ",") {
        return None;
    }
    let end = name - usize::from(comma);
    let first = end.saturating_sub(7);
    let inside = |i: usize| view.capital(i) || matches!(view.folded(i), "and" | "&" | ",");
    let link = (first..end).rev().find(|&i| !inside(i))?;
    let named = person.checked_sub(1).and_then(|j| said.get(j));
    let other = named.is_some_and(|b| b.doc == one.doc && b.end > link);
    if !matches!(view.folded(link), "of" | "for") || link + 1 >= end || other {
        return None;
    }
    let start = title_ending(view, link)?;
    let from = adjective_ending(view, start).unwrap_or(start);
    Some(Title {
        person,
        text: words(view, from, end),
        office: office(view, start, link),
        organisation: None,
        span: view.doc.tokens_span(&(from..one.end)),
    })
}

/// `Its director, Ida Holm,`: an office, a comma, and who has it. `Its` is of
/// the one body that the sentence before names.
fn before_comma(view: &View, said: &[Said], person: usize) -> Option<Title> {
    let one = &said[person];
    let comma = honoured_start(view, one.start).checked_sub(1)?;
    if view.folded(comma) != "," {
        return None;
    }
    let office_start = title_ending(view, comma)?;
    // `Norland’s defence ministry | spokeswoman`; not `France, president Ida Holm`.
    let plain = |i: usize| view.is_word(i) && !view.starts_capital(i) && view.folded(i) != "'s";
    let opens = |i: usize| {
        matches!(view.folded(i), "its" | "the" | "their" | "'s") || view.adjective(i).is_some()
    };
    let mut near = (office_start.saturating_sub(TASK + 1)..office_start).rev();
    let before = near.find(|&i| opens(i) || !plain(i)).filter(|&i| opens(i))?;
    let start = before + 1;
    let lead = view.folded(before);
    let owner = if lead == "'s" { owner_ending(said, person, before) } else { None };
    let owner = owner
        .or_else(|| if lead == "its" { body_before(view, said, person, before) } else { None });
    let adjective = adjective_ending(view, start).unwrap_or(start);
    Some(Title {
        person,
        text: words(view, adjective, comma),
        office: office(view, office_start, comma),
        organisation: owner,
        span: view.doc.tokens_span(&(adjective..one.end)),
    })
}

/// So many words say what an office is for: `army`, `defence ministry`.
const TASK: usize = 3;

/// The body whose name ends right before a possessive.
fn owner_ending(said: &[Said], person: usize, possessive: usize) -> Option<usize> {
    let owner = person.checked_sub(1)?;
    let is = said.get(owner).is_some_and(|s| {
        s.doc == said[person].doc && s.end == possessive && s.kind == EntityKind::Organisation
    });
    is.then_some(owner)
}

/// Whose `its` at a sentence's start is: of the only body that the sentence
/// before names, or the one that it begins with, unless that one starts with a country.
fn body_before(view: &View, said: &[Said], person: usize, its: usize) -> Option<usize> {
    let doc = said[person].doc;
    let sentence = view.doc.sentence_at(said[person].span.start)?;
    let opens = view.doc.sentences.get(sentence).is_some_and(|s| s.start == its);
    let mut bodies = Vec::new();
    for at in (0..person).rev().take(12) {
        let there = view.doc.sentence_at(said[at].span.start);
        let near = said[at].doc == doc
            && there.is_some_and(|s| if opens { s + 1 == sentence } else { s == sentence });
        if !near {
            break;
        }
        let first = view.doc.sentences.get(there?).is_some_and(|s| said[at].start <= s.start + 1);
        if first && said[at].kind == EntityKind::Place {
            return None;
        }
        if said[at].kind == EntityKind::Organisation {
            bodies.push(at);
        }
    }
    let opens_its = |at: usize| {
        let sentence = view.doc.sentence_at(said[at].span.start);
        let sentence = sentence.and_then(|s| view.doc.sentences.get(s));
        sentence.is_some_and(|s| said[at].start <= s.start + 1)
    };
    match bodies.as_slice() {
        [only] => Some(*only),
        [.., first] if opens_its(*first) => Some(*first),
        _ => None,
    }
}

/// The body that the sentence begins with, whose `its` is rather than that of the one
/// right before: `SpaceX cut service to Starlink, its president Ida Holm said`.
fn subject_body(view: &View, said: &[Said], near: &Said, person: usize) -> Option<usize> {
    let sentence = view.doc.sentences.get(view.doc.sentence_at(near.span.start)?)?;
    let first = said[..person].partition_point(|s| (s.doc, s.start) < (near.doc, sentence.start));
    let one = said.get(first)?;
    let opens = one.start <= sentence.start + 1 && one.kind == EntityKind::Organisation;
    let subject = !matches!(view.folded(one.end), "," | "and" | "'s" | "(");
    (opens && subject).then_some(first)
}

/// `Jane Doe, president of the Red Cross,`.
fn behind(view: &View, said: &[Said], person: usize) -> Option<Title> {
    let one = &said[person];
    if view.folded(one.end) != "," {
        return None;
    }
    let mut start = one.end + 1;
    if matches!(view.folded(start), "the" | "a" | "an") {
        start += 1;
    }
    let from = start;
    if let Some(behind) = view.adjective(start) {
        start = behind;
    }
    let title = view.title(start)?;
    let limit = view.sentence_end(one.start).min(title + 14);
    let mut organisation = None;
    let mut end = title;
    if matches!(view.folded(title), "of" | "to" | "for" | "at") {
        let name = if view.is(title + 1, "the") { title + 2 } else { title + 1 };
        match said
            .iter()
            .enumerate()
            .skip(person + 1)
            .take(1)
            .find(|(_, s)| s.doc == one.doc && s.start == name)
        {
            Some((j, s)) if s.kind == EntityKind::Organisation => organisation = Some(j),
            // `head of the Surabaya rescue office`.
            Some((_, s)) => {
                end = (s.end..limit)
                    .find(|&i| !view.is_word(i) || view.is(i, "and"))
                    .unwrap_or(limit);
            }
            None => end = (title..limit).find(|&i| !view.is_word(i)).unwrap_or(limit),
        }
    }
    let stop = organisation.map_or(end, |j| said[j].end);
    let closed =
        stop >= limit || matches!(view.folded(stop), "," | "." | ";" | ")" | "and" | "who");
    closed.then(|| Title {
        person,
        text: words(view, from, end),
        office: office(view, start, title),
        organisation,
        span: view.doc.tokens_span(&(one.start..stop)),
    })
}

/// As written, with single spaces; a small first letter becomes a capital.
fn words(view: &View, start: usize, end: usize) -> String {
    let text = view.doc.tokens_span(&(start..end.max(start + 1))).of(view.doc.text);
    let mut words = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    let mut chars = words.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => words,
    }
}

/// Folded, without `deputy` and the like that is no part of the office's own name.
fn office(view: &View, start: usize, end: usize) -> String {
    let from = (start..end)
        .find(|&i| view.at(i, |w| w == Word::Office).is_some())
        .filter(|&i| !is_lower_rank(view, start, i))
        .unwrap_or(start);
    (from..end).map(|i| view.folded(i)).collect::<Vec<_>>().join(" ")
}

/// `deputy`, `vice`, `former` make it another office.
fn is_lower_rank(view: &View, start: usize, end: usize) -> bool {
    (start..end).any(|i| !matches!(view.folded(i), "party" | "state"))
}
