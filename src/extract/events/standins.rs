//! Pronouns in a title: the name that they stand for, where the text leaves
//! no doubt.

use super::context::Context;
use super::gender::Gender;
use super::phrase::Phrase;
use super::subject::{Number, Subject};
use super::title::Titler;
use super::verbs::Forms;
use super::words::{Tag, Words};
use crate::model::EntityKind;

/// Writes names for the pronouns of a phrase. Gives the place of the first one
/// that stands for something which neither the title nor the text before tells.
pub fn stand_ins(
    titler: &Titler,
    phrase: &mut Phrase,
    subject: &Subject,
    context: &Context,
) -> Option<usize> {
    let words = titler.words;
    let kept: Vec<usize> = phrase.kept().collect();
    let mut nouns = Nouns::default();
    let several = subject.number == Number::Several;
    for i in kept {
        match words.folded(i) {
            // What somebody said stays as it was said.
            _ if words.is_quoted(i) => {}
            // `met Ruiz and his wife`, `will open his office`: who it is has been said.
            "his" | "her" if is_owner(titler, i) => {
                if subject.people.is_empty() && !nouns.person && !is_someone(titler, subject) {
                    let Some(name) = person_before(titler, subject, i, phrase.range.start, context)
                    else {
                        return Some(i);
                    };
                    if !subject.text.contains(&name) {
                        phrase.replace(i..i + 1, possessive(&name));
                    }
                }
            }
            // `Norland suspended it`: not itself. `Norland said | it would`: another verb's.
            "it" if !nouns.any
                && i > 0
                && words.verbs[i - 1].is_some()
                && ends_phrase(words, i) =>
            {
                match context.brought() {
                    Some(name) => phrase.replace(i..i + 1, name.to_owned()),
                    None => return Some(i),
                }
            }
            "him" | "her" | "them" | "it" => {
                let known = match words.folded(i) {
                    "them" => nouns.several,
                    "it" => {
                        nouns.any || (subject.people.is_empty() && subject.number == Number::One)
                    }
                    _ => nouns.person,
                };
                let person = matches!(words.folded(i), "him" | "her");
                let name = || person_before(titler, subject, i, phrase.range.start, context);
                match Some(()).filter(|()| person && !nouns.person).and_then(|()| name()) {
                    Some(name) => phrase.replace(i..i + 1, name),
                    None if known => {}
                    None => return Some(i),
                }
            }
            "their" if !subject.people.is_empty() && !several && !nouns.several => return Some(i),
            _ => {
                // A name stands there for several words: `Mr Berg`.
                let named = phrase.shown(i) != words.word(i);
                nouns.person |= named && (i..i + 6).any(|i| is_person(titler, i));
                nouns.note(titler, i);
            }
        }
    }
    None
}

fn is_person(titler: &Titler, i: usize) -> bool {
    if i >= titler.words.len() {
        return false;
    }
    let mention = super::people::mention_at(titler.words, titler.found, i);
    let entity = mention.and_then(|m| titler.found.entities.get(m.entity.index()));
    entity.is_some_and(|e| e.kind == EntityKind::Person)
}

/// Whether nothing follows that a pronoun could be the subject of.
fn ends_phrase(words: &Words, i: usize) -> bool {
    matches!(
        words.tag(i + 1),
        Tag::Preposition | Tag::Either | Tag::Comma | Tag::Stop | Tag::Time | Tag::Coordinator
    )
}

/// `The driver sold his car`: nobody else's.
fn is_someone(titler: &Titler, subject: &Subject) -> bool {
    let last = subject.text.rsplit(' ').next().unwrap_or_default();
    subject.number == Number::One && titler.grammar.persons.contains(&last.to_lowercase())
}

/// Whom `him` and `his` mean: the one person whom the sentence names before this
/// clause (`freed Ruiz and gave him a car`), else whom the text does.
fn person_before(
    titler: &Titler,
    subject: &Subject,
    pronoun: usize,
    clause: usize,
    context: &Context,
) -> Option<String> {
    let mut named: Vec<&str> = Vec::new();
    let pronoun = titler.words.folded(pronoun);
    let gender = Gender::of_pronoun(pronoun);
    if clause > 0 {
        let span = titler.words.span(&(0..clause));
        for mention in super::people::mentions_in(titler.found, span) {
            let Some(entity) = titler.found.entities.get(mention.entity.index()) else { continue };
            let own = subject.people.contains(&mention.entity);
            let fits = !own && context.genders.fits(mention.entity, gender);
            let person = entity.kind == EntityKind::Person && fits;
            if person && !named.contains(&entity.name.as_str()) {
                named.push(&entity.name);
            }
        }
    }
    let persons = &titler.grammar.persons;
    let another = (0..clause).any(|i| persons.contains(titler.words.folded(i)));
    match named.as_slice() {
        [] if another => None,
        [] => context.name_of(subject, pronoun),
        [one] => Some((*one).to_owned()),
        _ => None,
    }
}

/// What the phrase has named so far.
#[derive(Default)]
struct Nouns {
    any: bool,
    several: bool,
    person: bool,
}

impl Nouns {
    fn note(&mut self, titler: &Titler, i: usize) {
        let words = titler.words;
        let noun = matches!(words.tag(i), Tag::Name | Tag::Other | Tag::Figure);
        if !noun || (words.verbs[i].is_some() && words.tag(i) == Tag::Other) {
            return;
        }
        self.any = true;
        // `a man bleeding from his head`.
        self.person |= titler.grammar.persons.contains(words.folded(i));
        self.several |= words.folded(i).ends_with('s')
            || titler.grammar.plurals.contains(words.folded(i))
            || words.tag(i) == Tag::Figure;
        let mention = super::people::mention_at(words, titler.found, i);
        let entity = mention.and_then(|m| titler.found.entities.get(m.entity.index()));
        self.person |= entity.is_some_and(|e| e.kind == EntityKind::Person);
    }
}

/// `her` before a noun.
fn is_owner(titler: &Titler, i: usize) -> bool {
    let words = titler.words;
    let next = words.past_adverbs(i + 1);
    let noun = |i: usize| matches!(words.tag(i), Tag::Other | Tag::Name | Tag::Number);
    // `saw her arrested on Friday`.
    let done = words.verbs.get(next).copied().flatten();
    let done = done.is_some_and(|v| v.forms.has(Forms::PARTICIPLE) && !v.noun_too);
    let owned = !done || noun(words.past_adverbs(next + 1));
    words.is(i, "his") || noun(next) && next < words.len() && owned
}

/// `Anna Berg’s`, `the two sides’`.
pub fn possessive(name: &str) -> String {
    let end = if name.ends_with('s') { "’" } else { "’s" };
    [name, end].concat()
}
