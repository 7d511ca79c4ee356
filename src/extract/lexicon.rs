//! What the extractor knows of the language and the world: the TOML files of
//! `data/lexicon/`, compiled in, and replaced file by file by a data folder's own.

use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;

/// The files' texts by name without `.toml`.
#[derive(Clone)]
pub struct Lexicon {
    files: BTreeMap<String, String>,
}

/// Which file is wrong, and how; `message` names line and column.
#[derive(Debug)]
pub struct LexiconError {
    pub file: String,
    pub message: String,
}

impl std::fmt::Display for LexiconError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.file, self.message)
    }
}

impl std::error::Error for LexiconError {}

macro_rules! builtin {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../data/lexicon/", $name, ".toml")))),*]
    };
}

const BUILTIN: &[(&str, &str)] = &builtin![
    "cities",
    "countries",
    "dateline",
    "figures",
    "grammar",
    "language",
    "money",
    "nouns",
    "numbers",
    "organisations",
    "people",
    "places",
    "status",
    "things",
    "time",
    "titles",
    "topics",
    "verbs",
    "western_names",
    "words",
];

impl Lexicon {
    /// The files that are compiled in.
    pub fn builtin() -> Lexicon {
        let files = BUILTIN.iter().map(|(n, t)| ((*n).to_owned(), (*t).to_owned())).collect();
        Lexicon { files }
    }

    /// The compiled-in files, each replaced by the one of the same name in `folder`.
    ///
    /// # Errors
    /// Where a file of the folder can't be read. A folder that is not there is no error.
    pub fn with_folder(folder: &Path) -> Result<Lexicon, LexiconError> {
        let mut lexicon = Lexicon::builtin();
        for (name, text) in &mut lexicon.files {
            let path = folder.join(name).with_extension("toml");
            if path.is_file() {
                *text = std::fs::read_to_string(&path).map_err(|e| LexiconError {
                    file: path.display().to_string(),
                    message: e.to_string(),
                })?;
            }
        }
        Ok(lexicon)
    }

    /// Names and texts, by name.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// One file as the step that owns it wants it.
    ///
    /// # Errors
    /// Where the file is not there or not of that shape.
    pub fn file<T: DeserializeOwned>(&self, name: &str) -> Result<T, LexiconError> {
        let error = |message: String| LexiconError { file: format!("{name}.toml"), message };
        let text = self.files.get(name).ok_or_else(|| error("no such lexicon file".into()))?;
        toml::from_str(text).map_err(|e| error(e.to_string()))
    }
}
