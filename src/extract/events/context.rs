//! Who the pronouns of a sentence stand for: what the sentences before it
//! were about.

use super::gender::{Gender, Genders};
use super::grammar::Grammar;
use super::line::Line;
use super::people::mentions_in;
use super::subject::{Number, Subject};
use super::words::Tag;
use crate::model::{EntityId, EntityKind};
use std::rc::Rc;

/// A person is no longer `he` so many sentences after the last word of him.
const FORGOTTEN: u8 = 4;

/// Who `he` and `they` are: the subjects before.
#[derive(Clone, Debug, Default)]
pub struct Context {
    one: Option<Rc<Subject>>,
    /// Sentences since `one` was subject or stood for.
    age: u8,
    /// The last main clause is of `one`.
    acts: bool,
    several: Option<Rc<Subject>>,
    /// A thing or a body that the sentence before is about.
    thing: Option<Rc<Subject>>,
    /// Someone without a name whom the sentence is about, or the one before where
    /// that had a speaker.
    he: Option<Rc<Subject>>,
    /// What the sentence before brought in: `the ceasefire`, where it signed a ceasefire.
    brought: Option<Rc<str>>,
    /// Within a sentence: what the clause before is about.
    pub object: Option<Rc<Subject>>,
    /// Within a sentence: what the clause before is about, where it names no other thing.
    pub here: Option<Rc<Subject>>,
    /// Within a sentence: who says what is told.
    pub speaker: Option<Rc<Subject>>,
    /// That is one person without a name: `the minister`.
    pub office_speaks: bool,
    /// Who is `he` and who is `she`, as far as the text says.
    pub genders: Genders,
    /// The people whom the sentence before names.
    people: Vec<(EntityId, Rc<str>)>,
    /// It says first who one of them is: `his deputy, Carlos Ruiz`.
    introduces: bool,
    /// Those of them whose words it gave.
    spoke: Vec<EntityId>,
}

impl Context {
    /// Takes note of a main clause's subject; `acts` if it does something.
    pub fn note(&mut self, subject: &Rc<Subject>, acts: bool, grammar: &Grammar) {
        let last = subject.text.rsplit(' ').next().unwrap_or_default();
        self.acts = subject.people.len() == 1;
        // `The driver stopped, and he was fined`.
        let known = subject.named.is_empty() && subject.text.starts_with("The ");
        match subject.number {
            Number::One if known && grammar.persons.contains(&last.to_lowercase()) => {
                self.he = Some(Rc::clone(subject));
            }
            Number::One if subject.people.len() == 1 => {
                self.one = Some(Rc::clone(subject));
                self.age = 0;
            }
            // `Berg’s neighbour said …. He …`: which of the two?
            Number::One
                if grammar.acquaintances.contains(&last.to_lowercase())
                    && (subject.text.contains("’s ") || subject.text.contains("'s ")) =>
            {
                self.one = None;
            }
            // `A nurse said …. She …`
            Number::One if is_new(&subject.text) && acts => self.one = None,
            Number::Several if (acts || self.several.is_none()) && subject.text.len() <= 80 => {
                self.several = Some(Rc::clone(subject));
            }
            _ => {}
        }
    }

    /// Takes note of what the sentence told: its first subject, and what it `brought` in,
    /// with its article.
    pub fn end_sentence(
        &mut self,
        line: &Line,
        first: Option<&Rc<Subject>>,
        brought: Option<Rc<Subject>>,
    ) {
        self.here = None;
        let known = |text: &str| text.split_once(' ').map(|(_, noun)| format!("the {noun}"));
        self.brought = brought.and_then(|it| known(&it.text)).map(Rc::from);
        self.thing = first
            .filter(|s| s.number == Number::One && s.people.is_empty() && s.text.len() <= 70)
            // `The company’s revenue rose. It …`: which of the two? Not `Norland’s parliament`.
            .filter(|s| {
                let last = s.text.rsplit(' ').next().unwrap_or_default().to_lowercase();
                let owned = s.text.contains("’s ") || s.text.contains("'s ");
                !owned || !line.grammar.of_another.contains(last.as_str())
            })
            .cloned();
        // `The driver was fined, police said. He …`: no speaker comes between.
        self.he = self.he.take().filter(|_| self.speaker.is_some());
        self.spoke = self.speaker.as_ref().map(|s| s.people.clone()).unwrap_or_default();
        self.age = self.age.saturating_add(1);
        if self.age > FORGOTTEN {
            self.one = None;
        }
        let whole = 0..line.words.len();
        if whole.is_empty() {
            return;
        }
        self.introduces = false;
        self.people.clear();
        for mention in mentions_in(line.found, line.words.span(&whole)) {
            let Some(entity) = line.found.entities.get(mention.entity.index()) else { continue };
            let known = self.people.iter().any(|(id, _)| *id == mention.entity);
            let start = line.words.within(mention.span).start;
            self.introduces |= entity.kind == EntityKind::Person
                && start > 1
                && line.words.tag(start - 1) == Tag::Comma
                && line.words.tag(start - 2) == Tag::Other;
            if entity.kind == EntityKind::Person && !known && self.people.len() < 8 {
                self.people.push((mention.entity, entity.name.as_str().into()));
            }
        }
    }

    /// The subject that a pronoun stands for.
    pub fn pronoun(&self, folded: &str) -> Option<&Rc<Subject>> {
        match folded {
            "he" | "she" => {
                let fits = |s: &&Rc<Subject>| self.fits(s, folded);
                let one = || self.one.as_ref().filter(|one| self.is_near(one));
                self.he.as_ref().or_else(one).filter(fits)
            }
            "they" => self.several.as_ref(),
            "it" => {
                let body = |s: &&Rc<Subject>| {
                    s.number == Number::One && s.people.is_empty() && !self.office_speaks
                };
                let near = self.object.as_ref().or(self.speaker.as_ref().filter(body));
                near.or(self.here.as_ref()).or(self.thing.as_ref())
            }
            _ => None,
        }
    }

    /// Whether a pronoun may stand for a subject by what the text said of its people.
    fn fits(&self, subject: &Subject, pronoun: &str) -> bool {
        let pronoun = Gender::of_pronoun(pronoun);
        subject.people.iter().all(|id| self.genders.fits(*id, pronoun))
    }

    /// Whether the sentence before names someone else.
    pub fn names_another(&self, people: &[EntityId]) -> bool {
        self.people.iter().any(|(id, _)| !people.contains(id))
    }

    /// Whether this sentence and the one before name nobody else.
    pub fn names_only(&self, person: EntityId, line: &Line) -> bool {
        let here = mentions_in(line.found, line.words.span(&(0..line.words.len())));
        let is_other = |id: EntityId| {
            let entity = line.found.entities.get(id.index());
            id != person && entity.is_some_and(|e| e.kind == EntityKind::Person)
        };
        let before = self.people.iter().map(|(id, _)| *id);
        !here.map(|m| m.entity).chain(before).any(is_other)
    }

    /// Whether no one else has come between: `Reed resigned. Police arrested his deputy,
    /// Carlos Ruiz. He …`.
    fn is_near(&self, one: &Subject) -> bool {
        let [(other, _)] = self.people.as_slice() else { return true };
        let between = !one.people.contains(other) && !self.spoke.contains(other) && self.introduces;
        self.age < 2 || !between
    }

    /// The people of this sentence and the one before whose names a title holds:
    /// those that stand for its pronouns too.
    pub fn named_in(&self, line: &Line, title: &str) -> Vec<EntityId> {
        let mut found: Vec<EntityId> = Vec::new();
        if line.words.len() == 0 {
            return found;
        }
        let here = mentions_in(line.found, line.words.span(&(0..line.words.len())));
        let before = self.people.iter().map(|(id, _)| *id);
        for id in here.map(|m| m.entity).chain(before) {
            let Some(entity) = line.found.entities.get(id.index()) else { continue };
            let person = entity.kind == EntityKind::Person && entity.name.contains(' ');
            if person && title.contains(entity.name.as_str()) && !found.contains(&id) {
                found.push(id);
            }
        }
        found
    }

    /// What `it` is behind a verb whose subject is something else.
    pub fn brought(&self) -> Option<&str> {
        self.brought.as_deref()
    }

    /// `Berg invited her; she accepted`: not the one who invites, but the only other one
    /// whom the sentence before names.
    pub fn other_one(&self, pronoun: &str) -> Option<Rc<Subject>> {
        let one = self.one.as_ref().filter(|_| self.acts)?;
        let gender = Gender::of_pronoun(pronoun);
        let fits = |id: &EntityId| !one.people.contains(id) && self.genders.fits(*id, gender);
        let mut others = self.people.iter().filter(|(id, _)| fits(id));
        let (Some((id, name)), None) = (others.next(), others.next()) else { return None };
        let (text, people) = (name.to_string(), vec![*id]);
        let named = people.clone();
        Some(Rc::new(Subject { text, number: Number::One, people, named, ..Subject::default() }))
    }

    /// The person whom `him` or `his` means in a clause with this subject, by
    /// the sentence before: the only other one it names, of two the one it is about and
    /// not the one whose words it gave; else its subject.
    pub fn name_of(&self, subject: &Subject, pronoun: &str) -> Option<String> {
        let gender = Gender::of_pronoun(pronoun);
        let other = |id: &EntityId| {
            let own = subject.people.contains(id) || subject.named.contains(id);
            !own && self.genders.fits(*id, gender)
        };
        let others: Vec<_> = self.people.iter().filter(|(id, _)| other(id)).collect();
        let mut about = others.iter().filter(|(id, _)| !self.spoke.contains(id));
        match (others.as_slice(), about.next(), about.next()) {
            ([(_, name)], ..) | (_, Some((_, name)), None) => Some((**name).to_owned()),
            _ => {
                let one = self.one.as_ref().filter(|s| s.people.iter().all(other))?;
                Some(one.text.clone())
            }
        }
    }
}

/// Whether words bring in someone who was not named before.
fn is_new(text: &str) -> bool {
    ["A ", "An ", "One "].iter().any(|article| text.starts_with(article))
}
