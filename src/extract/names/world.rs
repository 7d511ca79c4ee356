//! What the lexicon knows of names: places, organisations, things, titles and
//! the words that names are built of, all in one [`Phrases`].

use super::files::{
    CityFile, CountryFile, OrganisationFile, PeopleFile, PlaceFile, ThingFile, TitleFile,
    WesternFile, WordFile, spellings,
};
use super::phrases::Phrases;
use super::syllables::Syllables;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::tokens::Token;
use crate::model::{EntityKind, fold};
use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};

/// What a phrase of the lexicon is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A name in [`World::known`].
    Known(u32),
    /// The same, a name only in capitals: `US`.
    KnownUpper(u32),
    /// An adjective or demonym of the country in [`World::known`]: `Vietnamese`.
    Adjective(u32),
    /// The last word of an organisation's name; its sort in [`World::sorts`].
    OrganisationTail(u16),
    /// The first word of an organisation's name that goes on with `of`.
    OrganisationHead(u16),
    /// A body that many have: `National Assembly`.
    Owned,
    /// Such a body that is no name without its owner: `Government`.
    OnlyOwned,
    /// Says nothing but that it is one of its kind: `Party`, `State`.
    Bare,
    /// A group before `'s` inside a name: `People's`.
    Group,
    ThingTail(u16),
    /// `Typhoon`, before the name of one.
    ThingHead(u16),
    /// `Warning`: behind such a word it is the name of none.
    NoThing,
    PlaceTail(u16),
    PlaceHead(u16),
    /// `President`.
    Office,
    /// `Industry`: what a minister is of.
    Portfolio,
    /// `Vice`, before an office.
    BeforeOffice,
    /// `Mr`.
    Honorific,
    /// `Sqn Ldr`, `General`: a rank in front of a name.
    Rank,
    /// A word of a Khmer honour.
    Honour,
    /// Such a word, or several, that a run of them starts with.
    HonourStart,
    /// `Trading`: what a company does.
    CompanyTask,
    /// `PT`, before a company's name.
    CompanyStart,
    /// `MV`, before a ship's name.
    ShipStart,
    /// `ferry`: what stands before a ship's name.
    ShipLead,
    /// `route`: two names with a dash before it are none.
    Route,
    /// `insurer`: what is called so is no person.
    CompanyNoun,
    /// `firm`: the same, with a word before it that says of what sort.
    BodyNoun,
    Family(Order),
    Given,
    /// `Ma`, with a stop: a given name cut short.
    ShortGiven,
    /// `Will`: a name and a word of English.
    EnglishToo,
    /// `sister`: a name behind its comma is a person's.
    Kin,
    /// A family name that comes last.
    Surname,
    Particle,
    /// Written with a capital though no name: days, months, `Internet`.
    NoName,
    /// `The`, `After`: a capital there says nothing.
    Function,
    /// `won`: no part of a person's name.
    Verb,
}

/// How a person with such a family name is called for short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By the last syllable: `Vũ` for `Nguyễn Minh Vũ`.
    LastSyllable,
    /// By the family name, which comes first.
    FamilyFirst,
    /// By the whole name: `Hun Sen`.
    Whole,
}

/// A name that the lexicon has.
#[derive(Clone, Debug)]
pub struct Known {
    /// All spellings; the first is shown.
    pub names: Vec<String>,
    pub kind: EntityKind,
    pub sort: String,
    /// The country it lies in, in [`World::known`].
    pub within: Option<u32>,
}

/// The lexicon of names, compiled.
pub struct World {
    pub known: Vec<Known>,
    pub phrases: Phrases<Word>,
    pub sorts: Vec<String>,
    /// Folded starts that make an organisation's name one of many: `ministry of`.
    pub owned_starts: Vec<String>,
    /// Folded noun to the offices that it can stand for.
    pub descriptions: BTreeMap<String, Vec<String>>,
    /// The first words of `descriptions`.
    pub description_starts: FxHashSet<String>,
    /// Nouns that make an office in front of them part of their own name: `the
    /// governor election`.
    pub of_offices: FxHashSet<String>,
    pub syllables: Syllables,
}

impl World {
    /// # Errors
    /// Where a lexicon file is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<World, LexiconError> {
        let titles: TitleFile = lexicon.file("titles")?;
        let mut world = World {
            known: Vec::new(),
            phrases: Phrases::default(),
            sorts: Vec::new(),
            owned_starts: Vec::new(),
            descriptions: BTreeMap::new(),
            description_starts: FxHashSet::default(),
            of_offices: FxHashSet::default(),
            syllables: Syllables::default(),
        };
        let codes = world.add_countries(lexicon.file("countries")?);
        world.add_places(lexicon.file("places")?, &codes);
        world.add_cities(lexicon.file("cities")?, &codes);
        world.add_organisations(lexicon.file("organisations")?);
        world.add_things(lexicon.file("things")?);
        world.add_people(lexicon.file("people")?);
        let western: WesternFile = lexicon.file("western_names")?;
        world.add_words(&western.given, Word::Given);
        world.add_words(&western.surnames, Word::Surname);
        world.add_titles(titles);
        let words: WordFile = lexicon.file("words")?;
        world.add_words(&words.no_names, Word::NoName);
        world.add_words(&words.function, Word::Function);
        world.add_words(&words.verbs, Word::Verb);
        Ok(world)
    }

    pub fn sort(&self, sort: u16) -> &str {
        self.sorts.get(usize::from(sort)).map_or("", String::as_str)
    }

    /// The known names that all of some tokens may stand for.
    pub fn lookup(&self, phrase: &[Token]) -> impl Iterator<Item = u32> {
        self.phrases.get(phrase).iter().filter_map(|w| match w {
            Word::Known(known) | Word::KnownUpper(known) => Some(*known),
            _ => None,
        })
    }

    fn add_known(
        &mut self,
        names: Vec<String>,
        kind: EntityKind,
        sort: &str,
        within: Option<u32>,
    ) -> u32 {
        let number = self.known.len() as u32;
        for name in &names {
            let short = name.chars().count() <= 5;
            let upper = short && !name.chars().any(char::is_lowercase);
            let what = if upper { Word::KnownUpper(number) } else { Word::Known(number) };
            self.phrases.add(name, what);
        }
        self.known.push(Known { names, kind, sort: sort.to_owned(), within });
        number
    }

    fn add_sort(&mut self, sort: &str) -> u16 {
        let found = self.sorts.iter().position(|s| s == sort);
        found.unwrap_or_else(|| {
            self.sorts.push(sort.to_owned());
            self.sorts.len() - 1
        }) as u16
    }

    fn add_words(&mut self, words: &[String], what: Word) {
        for word in words {
            self.phrases.add(word, what);
        }
    }

    fn add_countries(&mut self, file: CountryFile) -> BTreeMap<String, u32> {
        let mut codes = BTreeMap::new();
        for (code, country) in file {
            let number = self.add_known(country.names, EntityKind::Place, "country", None);
            self.add_words(&country.adjectives, Word::Adjective(number));
            if !country.capital.is_empty() {
                self.add_known(country.capital, EntityKind::Place, "city", Some(number));
            }
            codes.insert(code, number);
        }
        codes
    }

    fn add_places(&mut self, file: PlaceFile, codes: &BTreeMap<String, u32>) {
        for group in file.group {
            let within = codes.get(&group.within).copied();
            for name in &group.names {
                self.add_known(spellings(name), EntityKind::Place, &group.sort, within);
            }
        }
        self.add_words(&file.routes, Word::Route);
        for (sort, words) in &file.tails {
            let sort = self.add_sort(sort);
            self.add_words(words, Word::PlaceTail(sort));
        }
        for (sort, words) in &file.heads {
            let sort = self.add_sort(sort);
            self.add_words(words, Word::PlaceHead(sort));
        }
    }

    fn add_cities(&mut self, file: CityFile, codes: &BTreeMap<String, u32>) {
        for (code, names) in file {
            let within = codes.get(&code).copied();
            for name in names {
                self.add_known(vec![name], EntityKind::Place, "city", within);
            }
        }
    }

    fn add_organisations(&mut self, file: OrganisationFile) {
        for (sort, words) in &file.tails {
            let sort = self.add_sort(sort);
            self.add_words(words, Word::OrganisationTail(sort));
        }
        for (sort, words) in &file.heads {
            let sort = self.add_sort(sort);
            self.add_words(words, Word::OrganisationHead(sort));
        }
        self.add_words(&file.owned.words, Word::Owned);
        self.add_words(&file.owned.only_owned, Word::OnlyOwned);
        self.add_words(&file.bare, Word::Bare);
        self.add_words(&file.groups, Word::Group);
        self.add_words(&file.company_tasks, Word::CompanyTask);
        self.add_words(&file.company_starts, Word::CompanyStart);
        self.add_words(&file.company_nouns, Word::CompanyNoun);
        self.add_words(&file.body_nouns, Word::BodyNoun);
        self.owned_starts = file.owned.starts.iter().map(|s| fold(s)).collect();
        for (sort, names) in &file.known {
            for name in names {
                self.add_known(spellings(name), EntityKind::Organisation, sort, None);
            }
        }
    }

    fn add_things(&mut self, file: ThingFile) {
        self.add_words(&file.ship_starts, Word::ShipStart);
        self.add_words(&file.ship_leads, Word::ShipLead);
        for (sort, words) in &file.tails {
            let sort = self.add_sort(sort);
            self.add_words(words, Word::ThingTail(sort));
        }
        for (sort, words) in &file.heads {
            let sort = self.add_sort(sort);
            self.add_words(words, Word::ThingHead(sort));
        }
        self.add_words(&file.no_names, Word::NoThing);
        for (sort, names) in &file.known {
            for name in names {
                self.add_known(spellings(name), EntityKind::Thing, sort, None);
            }
        }
    }

    fn add_people(&mut self, file: PeopleFile) {
        let families = file.families;
        self.add_words(&families.vietnamese, Word::Family(Order::LastSyllable));
        self.add_words(&families.khmer, Word::Family(Order::Whole));
        self.add_words(&families.lao, Word::Family(Order::FamilyFirst));
        self.add_words(&families.chinese, Word::Family(Order::FamilyFirst));
        self.add_words(&file.particles, Word::Particle);
        self.add_words(&file.short_given, Word::ShortGiven);
        self.add_words(&file.english_too, Word::EnglishToo);
        self.add_words(&file.kin, Word::Kin);
        self.syllables = file.syllables;
    }

    fn add_titles(&mut self, file: TitleFile) {
        self.add_words(&file.offices, Word::Office);
        self.add_words(&file.before, Word::BeforeOffice);
        self.add_words(&file.portfolios, Word::Portfolio);
        self.add_words(&file.honorifics, Word::Honorific);
        self.add_words(&file.ranks, Word::Honorific);
        self.add_words(&file.ranks, Word::Rank);
        self.add_words(&file.full_ranks, Word::Office);
        self.add_words(&file.full_ranks, Word::Rank);
        self.add_words(&file.honours, Word::Honour);
        self.add_words(&file.honour_starts, Word::HonourStart);
        let fold_all = |words: Vec<String>| -> Vec<String> {
            words.iter().map(|w| fold(w)).collect::<BTreeSet<_>>().into_iter().collect()
        };
        self.descriptions =
            file.descriptions.into_iter().map(|(k, v)| (fold(&k), fold_all(v))).collect();
        let first = |noun: &String| noun.split(' ').next().map(str::to_owned);
        self.of_offices = file.of_offices.iter().map(|noun| fold(noun)).collect();
        self.description_starts = self.descriptions.keys().filter_map(first).collect();
    }
}
