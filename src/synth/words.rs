//! The words that made-up stories are made of.

use serde::Deserialize;
use std::sync::LazyLock;

/// `words.toml`, which says what each list is for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub given: Vec<String>,
    pub family: Vec<String>,
    pub org_sorts: Vec<String>,
    pub org_fields: Vec<String>,
    pub countries: Vec<String>,
    pub cities: Vec<String>,
    pub thing_sorts: Vec<String>,
    pub thing_names: Vec<String>,
    pub tails: Vec<String>,
    pub fillers: Vec<String>,
    pub months: Vec<String>,
    pub agencies: Vec<String>,
    pub topics: Vec<TopicWords>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicWords {
    pub name: String,
    /// As planned, and as told once done.
    pub deeds: Vec<(String, String)>,
}

pub static WORDS: LazyLock<Words> = LazyLock::new(|| {
    toml::from_str(include_str!("words.toml")).expect("the file of this build has these fields")
});
