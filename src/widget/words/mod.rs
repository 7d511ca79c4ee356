//! The interface's words, dates and numbers in the reader's language.

mod dates;
mod en;
mod intl;
mod km;
mod numbers;
mod texts;
mod vi;

pub use texts::{Plural, Texts};

use self::dates::Dates;
use self::intl::{Locales, PluralRules};
use self::numbers::Numbers;
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

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
    /// The language of a BCP 47 tag, else English. The region counts for
    /// dates and numbers: `en-US` says `Feb 6, 2026`.
    pub fn new(tag: &str) -> Words {
        let language = tag.split(['-', '_']).next().unwrap_or("");
        let texts = [&vi::VI, &km::KM].into_iter().find(|t| t.lang.eq_ignore_ascii_case(language));
        let texts = texts.unwrap_or(&en::EN);
        let has_region = tag.len() > 2 && language.eq_ignore_ascii_case(texts.lang);
        let base = if texts.lang == "en" { "en-GB" } else { texts.lang };
        let (locales, browser_has_it) = Locales::new(if has_region { tag } else { base }, base);
        Words(Rc::new(Parts {
            texts,
            locales,
            dates: Dates::new(texts, browser_has_it),
            numbers: Numbers::default(),
            plurals: OnceCell::new(),
        }))
    }
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

/// The words that the widget hands down; English outside of it.
#[hook]
pub fn use_words() -> Words {
    use_context::<Words>().unwrap_or_else(|| Words::new("en"))
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
