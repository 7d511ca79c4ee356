//! The shapes of the lexicon files about names.

use super::syllables::Syllables;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `countries.toml`: by ISO 3166-1 code.
pub type CountryFile = BTreeMap<String, CountryEntry>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountryEntry {
    pub names: Vec<String>,
    #[serde(default)]
    pub adjectives: Vec<String>,
    #[serde(default)]
    pub capital: Vec<String>,
}

/// `places.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceFile {
    pub routes: Vec<String>,
    pub group: Vec<PlaceGroup>,
    pub tails: BTreeMap<String, Vec<String>>,
    pub heads: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceGroup {
    pub sort: String,
    #[serde(default)]
    pub within: String,
    pub names: Vec<String>,
}

/// `organisations.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationFile {
    pub bare: Vec<String>,
    pub groups: Vec<String>,
    pub company_tasks: Vec<String>,
    pub company_starts: Vec<String>,
    pub company_nouns: Vec<String>,
    #[serde(default)]
    pub body_nouns: Vec<String>,
    pub tails: BTreeMap<String, Vec<String>>,
    pub heads: BTreeMap<String, Vec<String>>,
    pub owned: OwnedBodies,
    pub known: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnedBodies {
    pub words: Vec<String>,
    pub starts: Vec<String>,
    pub only_owned: Vec<String>,
}

/// `titles.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitleFile {
    pub offices: Vec<String>,
    pub before: Vec<String>,
    pub portfolios: Vec<String>,
    #[serde(default)]
    pub ranks: Vec<String>,
    #[serde(default)]
    pub full_ranks: Vec<String>,
    pub honorifics: Vec<String>,
    pub honours: Vec<String>,
    pub honour_starts: Vec<String>,
    pub descriptions: BTreeMap<String, Vec<String>>,
    pub of_offices: Vec<String>,
}

/// `people.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeopleFile {
    pub particles: Vec<String>,
    #[serde(default)]
    pub short_given: Vec<String>,
    #[serde(default)]
    pub english_too: Vec<String>,
    #[serde(default)]
    pub kin: Vec<String>,
    pub families: Families,
    pub syllables: Syllables,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Families {
    pub vietnamese: Vec<String>,
    pub khmer: Vec<String>,
    pub chinese: Vec<String>,
    pub lao: Vec<String>,
}

/// `things.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThingFile {
    pub ship_starts: Vec<String>,
    pub ship_leads: Vec<String>,
    pub tails: BTreeMap<String, Vec<String>>,
    pub heads: BTreeMap<String, Vec<String>>,
    pub no_names: Vec<String>,
    pub known: BTreeMap<String, Vec<String>>,
}

/// `western_names.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WesternFile {
    pub given: Vec<String>,
    pub surnames: Vec<String>,
}

/// `cities.toml`: by ISO 3166-1 code.
pub type CityFile = BTreeMap<String, Vec<String>>;

/// `words.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordFile {
    pub function: Vec<String>,
    pub no_names: Vec<String>,
    pub verbs: Vec<String>,
}

/// The spellings of `Name = other name`.
pub fn spellings(line: &str) -> Vec<String> {
    line.split('=').map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned).collect()
}
