//! What kind of thing a clause tells, and the happening that its subject names.

use super::clauses::Clause;
use super::line::{Line, Told};
use super::reader::EventReader;
use super::title::{LONGEST, finish};
use super::verbs::Nature;
use super::words::Tag;
use crate::model::{EntityId, EntityKind};

impl EventReader {
    /// What kind of thing happens: the noun says it where the verb is light
    /// (`held a meeting`, `the visit will be`), else the verb.
    pub(super) fn class(&self, line: &Line, clause: &Clause) -> String {
        let group = &clause.group;
        let base = self.verbs.base(group.verb);
        let object =
            || (group.end..clause.range.end.min(group.end + 6)).find_map(|i| line.happening(i));
        // `The meeting was held in Oslo`.
        let held =
            group.passive && matches!(base, "hold" | "stage" | "conduct" | "host" | "convene");
        if held && let Some(class) = self.subject_class(line, clause) {
            return class.to_owned();
        }
        // `are scheduled to convene in Oslo`: what is planned.
        let planned = matches!(base, "schedule" | "expect" | "plan" | "slate" | "set");
        let then = group.then.map(|(_, verb)| verb).filter(|_| planned);
        let then = then.filter(|verb| {
            matches!(self.verbs.class_name(*verb), "meet" | "visit" | "sign" | "exchange")
        });
        if let Some(verb) = then {
            return self.verbs.class_name(verb).to_owned();
        }
        let noun = match base {
            "hold" | "have" | "pay" | "make" | "stage" | "attend" | "conduct" | "chair" => object(),
            "be" | "take" | "begin" | "start" | "end" | "continue" | "expect" | "schedule" => {
                self.subject_class(line, clause)
            }
            _ => None,
        };
        noun.unwrap_or_else(|| self.verbs.class_name(group.verb)).to_owned()
    }

    /// The same where the subject is nothing but a happening that is known. In
    /// `During the visit, he will …` it is not the subject that is known.
    pub(super) fn definite(&self, line: &Line, clause: &Clause) -> Option<String> {
        let class = self.subject_class(line, clause)?;
        let fronted = |i: usize| {
            let before = i.checked_sub(1).map(|before| line.words.tag(before));
            matches!(before, Some(Tag::Preposition | Tag::Either | Tag::Subordinator))
        };
        let known = clause.subject.clone().any(|i| {
            matches!(line.words.folded(i), "the" | "this" | "his" | "her" | "their")
                && line.happening(i + 1).is_some()
                && !fronted(i)
        });
        let coming = || {
            clause.subject.clone().any(|i| {
                self.nouns.is_coming(line.words.folded(i))
                    && !fronted(i)
                    && !i.checked_sub(1).is_some_and(fronted)
            })
        };
        (known || coming()).then(|| class.to_owned())
    }

    /// `The coming visit to Oslo by Anna Berg is expected to …`: the happening
    /// itself, where its name says who and where.
    pub(super) fn nominal(&self, line: &Line, told: &Told) -> Option<String> {
        let Told { clause, subject, .. } = told;
        let state = matches!(self.nature(clause), Nature::State | Nature::Aiming);
        let kinds = |kind| {
            let is =
                |id: &EntityId| line.found.entities.get(id.index()).is_some_and(|e| e.kind == kind);
            subject.named.iter().any(is)
        };
        let whole = kinds(EntityKind::Person) && kinds(EntityKind::Place);
        self.definite(line, clause).filter(|_| state && whole)?;
        let mut words = subject.text.split(' ').skip_while(|word| {
            let folded = word.to_lowercase();
            folded == "the" || self.nouns.is_coming(&folded)
        });
        let first = words.next()?;
        let title = words.fold(first.to_owned(), |text, word| text + " " + word);
        (title.chars().count() <= LONGEST).then(|| finish(&title))
    }

    /// The happening that the subject names: `the visit`.
    pub(super) fn subject_class<'l>(&self, line: &Line<'l>, clause: &Clause) -> Option<&'l str> {
        clause.subject.clone().rev().find_map(|i| line.happening(i))
    }
}
