//! The interface's words, dates and numbers in the reader's language.

mod dates;
mod en;
#[cfg_attr(not(target_arch = "wasm32"), path = "intl_native.rs")]
mod intl;
mod numbers;
mod texts;

pub use texts::{Plural, Texts};

use self::dates::Dates;
use self::intl::{Locales, PluralRules};
use self::numbers::Numbers;
use std::cell::{OnceCell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

/// Texts and formats of one language. Its fields are those of [`Texts`]; cheap
/// to clone, equal only to its clones.
#[derive(Clone)]
pub struct Words(Rc<Parts>);

/// What [`Words`] shares.
pub struct Parts {
    texts: &'static Texts,
    locales: Locales,
    dates: Dates,
    numbers: Numbers,
    plurals: OnceCell<Option<PluralRules>>,
}

impl Words {
    /// The language of a BCP 47 tag. `file` is what [`Texts`] says of it;
    /// without one the words are English. The region counts for dates and
    /// numbers: `en-US` says `Feb 6, 2026`.
    pub fn new(tag: &str, file: Option<String>) -> Words {
        let texts = file.map_or(&en::EN, of_file);
        let language = tag.split(['-', '_']).next().unwrap_or("");
        let has_region = tag.len() > 2 && language.eq_ignore_ascii_case(texts.lang);
        // A language with words of its own for dates has British numbers, in every browser.
        let is_foreign = texts.lang == "en" || texts.has_calendar();
        let base = if is_foreign { "en-GB" } else { texts.lang };
        let is_regional = has_region && !texts.has_calendar();
        let locales = Locales::new(if is_regional { tag } else { base }, base);
        Words(Rc::new(Parts {
            texts,
            locales,
            dates: Dates::new(texts),
            numbers: Numbers::default(),
            plurals: OnceCell::new(),
        }))
    }
}

impl Parts {
    /// What a language is called, by its BCP 47 tag; the tag where that is not known.
    pub fn language(&self, tag: &str) -> String {
        let mut own = self.texts.languages.split('|').filter_map(|pair| pair.split_once('='));
        let primary = tag.split('-').next();
        match own.find(|(language, _)| Some(*language) == primary) {
            Some((_, name)) => name.to_owned(),
            None => self.locales.language(tag).unwrap_or_else(|| tag.to_owned()),
        }
    }
}

/// Texts live as long as the page, and are read once however many widgets come
/// and go.
fn of_file(file: String) -> &'static Texts {
    thread_local! {
        static READ: RefCell<Vec<&'static Texts>> = const { RefCell::new(Vec::new()) };
    }
    READ.with_borrow_mut(|read| {
        let language = file.lines().next().and_then(|line| line.strip_prefix("lang: "));
        if let Some(texts) = read.iter().find(|t| Some(t.lang) == language) {
            return *texts;
        }
        let texts: &'static Texts = Box::leak(Box::new(en::EN.with(file.leak())));
        read.push(texts);
        texts
    })
}

impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Words {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Deref for Parts {
    type Target = Texts;
    fn deref(&self) -> &Texts {
        self.texts
    }
}

/// `template` with each `{}` replaced by the next of `values`, or `{0}`, `{1}`
/// by that one. A place without a value stays empty.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    let mut next = 0;
    while let Some((before, inside, after)) = place(rest) {
        out.push_str(before);
        let i = inside.parse().unwrap_or(next);
        out.push_str(values.get(i).copied().unwrap_or(""));
        next = i + 1;
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What stands before, in and after the first pair of braces.
fn place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (inside, after) = rest.split_once('}')?;
    Some((before, inside, after))
}
