//! The verbs of news, by what they tell, and all their forms.

use crate::extract::folded::Folded;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::word_map::{WordMap, WordSet};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a form of a verb may be; several may hold at once (`agreed`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms(u8);

impl Forms {
    pub const NONE: Forms = Forms(0);
    pub const BASE: Forms = Forms(1);
    pub const THIRD: Forms = Forms(2);
    pub const PAST: Forms = Forms(4);
    pub const PARTICIPLE: Forms = Forms(8);
    pub const ING: Forms = Forms(16);

    pub fn or(self, other: Forms) -> Forms {
        Forms(self.0 | other.0)
    }

    pub fn has(self, other: Forms) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a verb tells: a row of `verbs.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Class(pub u16);

/// A word as a verb form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerbForm {
    /// Index of the verb; verbs that the lexicon lacks share [`Verbs::UNKNOWN`].
    pub verb: u16,
    pub forms: Forms,
    /// The same word is as often a noun: `plan`, `visits`.
    pub noun_too: bool,
}

/// How a class behaves.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassRow {
    /// How much of a happening such a verb tells, 0 to 1000.
    pub weight: u16,
    #[serde(default)]
    pub nature: Nature,
    /// It is done by words: `praise`, `pledge`.
    #[serde(default)]
    pub speech: bool,
    /// It is done at a place, which may be named beside its day.
    #[serde(default)]
    pub placed: bool,
    /// A place that it is done to is where it was done: `hit Haiti`.
    #[serde(default)]
    pub at_object: bool,
    /// Where a report was written is where it was done.
    #[serde(default)]
    pub at_dateline: bool,
    verbs: Vec<String>,
}

/// How a verb's event is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Nature {
    /// Something is done or happens.
    #[default]
    Happening,
    /// Words are said; what they say may be an event of its own.
    Saying,
    /// Something is wanted, planned or promised.
    Aiming,
    /// Something is so.
    State,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VerbsFile {
    /// `go went gone` or `go went gone goes going`.
    irregular: Vec<String>,
    /// Last consonant doubled before `ed` and `ing`.
    doubling: Vec<String>,
    nouns_too: Vec<String>,
    /// Take a clause without `that`: `he said prices fell`.
    bare_clause: WordSet,
    told_whom: WordSet,
    with_object: WordSet,
    no_object: WordSet,
    class: BTreeMap<String, ClassRow>,
}

/// All verbs of the lexicon.
pub struct Verbs {
    forms: WordMap<VerbForm>,
    /// Base, past and third person, and class, by verb.
    verbs: Vec<(String, String, String, Class)>,
    classes: Vec<(String, ClassRow)>,
    bare_clause: WordSet,
    told_whom: WordSet,
    with_object: WordSet,
    no_object: WordSet,
    pub auxiliaries: Auxiliaries,
}

/// The forms that stand for every form of their verbs.
pub struct Auxiliaries {
    pub be: Option<VerbForm>,
    pub have: Option<VerbForm>,
    pub do_: Option<VerbForm>,
}

impl Verbs {
    pub const UNKNOWN: u16 = 0;

    /// # Errors
    /// Where `verbs.toml` is not of its shape.
    pub fn new(lexicon: &Lexicon) -> Result<Verbs, LexiconError> {
        let file: VerbsFile = lexicon.file("verbs")?;
        let irregular: BTreeMap<&str, Vec<&str>> = file
            .irregular
            .iter()
            .filter_map(|row| Some((row.split(' ').next()?, row.split(' ').collect())))
            .collect();
        let classes: Vec<(String, ClassRow)> = file.class.into_iter().collect();
        let mut listed = Listed {
            forms: FxHashMap::default(),
            verbs: vec![(String::new(), String::new(), String::new(), Class(0))],
        };
        for (c, (_, row)) in classes.iter().enumerate() {
            for base in &row.verbs {
                let doubled = file.doubling.contains(base);
                let noun_too = file.nouns_too.contains(base);
                let parts = Inflected::new(base, irregular.get(base.as_str()), doubled);
                listed.add(parts, Class(c as u16), noun_too);
            }
        }
        irregular.values().for_each(|parts| listed.add_unclassed(parts));
        let Listed { forms, verbs } = listed;
        let form = |word: &str| forms.get(word).copied();
        let auxiliaries = Auxiliaries { be: form("be"), have: form("have"), do_: form("do") };
        let forms = forms.into_iter().collect();
        Ok(Verbs {
            forms,
            verbs,
            classes,
            bare_clause: file.bare_clause,
            told_whom: file.told_whom,
            with_object: file.with_object,
            no_object: file.no_object,
            auxiliaries,
        })
    }

    /// The word as a verb form; small-letter words that merely end like one
    /// are forms of the unknown verb.
    pub fn look_up(&self, folded: &Folded) -> Option<VerbForm> {
        if let Some(form) = self.forms.of(folded) {
            return Some(*form);
        }
        let unknown = |forms| Some(VerbForm { verb: Verbs::UNKNOWN, forms, noun_too: false });
        match &**folded {
            _ if folded.len() < 6 || !folded.is_ascii() => None,
            _ if folded.ends_with("eed") => None,
            // `unreported`: adjectives, but for a few that the lexicon has.
            _ if folded.starts_with("un") && folded.ends_with("ed") => None,
            _ if folded.ends_with("ed") => unknown(Forms::PAST.or(Forms::PARTICIPLE)),
            _ if folded.ends_with("ing") => unknown(Forms::ING),
            _ => None,
        }
    }

    /// The class of a verb; `None` for the unknown verb.
    pub fn class(&self, verb: u16) -> Option<Class> {
        (verb != Verbs::UNKNOWN).then(|| self.verbs.get(verb as usize).map(|v| v.3)).flatten()
    }

    pub fn class_name(&self, verb: u16) -> &str {
        self.class(verb).map_or("", |c| self.classes[c.0 as usize].0.as_str())
    }

    pub fn row(&self, verb: u16) -> Option<&ClassRow> {
        Some(&self.classes[self.class(verb)?.0 as usize].1)
    }

    /// A class by its name.
    pub fn row_of(&self, class: &str) -> Option<&ClassRow> {
        self.classes.iter().find(|(name, _)| name == class).map(|(_, row)| row)
    }

    /// The weight of a class, by its name.
    pub fn weight_of(&self, class: &str) -> Option<u16> {
        self.row_of(class).map(|row| row.weight)
    }

    pub fn nature(&self, verb: u16) -> Nature {
        self.row(verb).map_or(Nature::Happening, |row| row.nature)
    }

    /// Whether a clause may follow without `that`: `he said prices fell`.
    pub fn takes_bare_clause(&self, verb: u16) -> bool {
        self.bare_clause.contains(self.base(verb))
    }

    /// Whether it may say first to whom: `told reporters prices fell`.
    pub fn says_to_whom(&self, verb: u16) -> bool {
        self.told_whom.contains(self.base(verb))
    }

    /// Whether an object belongs to it in every active clause: `sent a letter`.
    pub fn needs_object(&self, verb: u16) -> bool {
        self.with_object.contains(self.base(verb))
    }

    pub fn has_no_object(&self, verb: u16) -> bool {
        self.no_object.contains(self.base(verb))
    }

    /// Empty for the unknown verb.
    pub fn base(&self, verb: u16) -> &str {
        self.verbs.get(verb as usize).map_or("", |v| v.0.as_str())
    }

    pub fn past(&self, verb: u16) -> &str {
        self.verbs.get(verb as usize).map_or("", |v| v.1.as_str())
    }

    pub fn third(&self, verb: u16) -> &str {
        self.verbs.get(verb as usize).map_or("", |v| v.2.as_str())
    }
}

/// The forms and verbs of the lexicon while they are gathered.
struct Listed {
    forms: FxHashMap<String, VerbForm>,
    verbs: Vec<(String, String, String, Class)>,
}

impl Listed {
    fn add(&mut self, parts: Inflected, class: Class, noun_too: bool) {
        let verb = self.verbs.len() as u16;
        let one_past = parts.past == parts.participle;
        for (word, forms) in parts.all() {
            let noun_too = noun_too && (forms.has(Forms::BASE) || forms.has(Forms::THIRD));
            let entry = self.forms.entry(word.to_owned()).or_insert(VerbForm {
                verb,
                forms: Forms::NONE,
                noun_too,
            });
            if entry.verb == verb {
                entry.forms = entry.forms.or(forms);
            } else if entry.forms == Forms::BASE && forms == Forms::PAST && one_past {
                // `found` is that of `find` far oftener than `to found`.
                *entry = VerbForm { verb, forms, noun_too };
            }
        }
        self.verbs.push((parts.base, parts.past, parts.third, class));
    }

    /// What no class has is a verb too where its past can be told from its base.
    fn add_unclassed(&mut self, parts: &[&str]) {
        let [base, past, participle, ..] = parts else { return };
        for (word, forms) in [(past, Forms::PAST), (participle, Forms::PARTICIPLE)] {
            let entry = self.forms.entry((*word).to_owned());
            let form = entry.or_insert(VerbForm {
                verb: Verbs::UNKNOWN,
                forms: Forms::NONE,
                noun_too: false,
            });
            if form.verb == Verbs::UNKNOWN && word != base {
                form.forms = form.forms.or(forms);
            }
        }
    }
}

/// The five forms of an English verb.
struct Inflected {
    base: String,
    past: String,
    participle: String,
    third: String,
    ing: String,
}

impl Inflected {
    fn new(base: &str, irregular: Option<&Vec<&str>>, doubled: bool) -> Inflected {
        let given = |i: usize| irregular.and_then(|row| row.get(i)).map(|w| (*w).to_owned());
        let past = given(1).unwrap_or_else(|| past_of(base, doubled));
        Inflected {
            base: base.to_owned(),
            participle: given(2).unwrap_or_else(|| past.clone()),
            past,
            third: given(3).unwrap_or_else(|| third_of(base)),
            ing: given(4).unwrap_or_else(|| ing_of(base, doubled)),
        }
    }

    fn all(&self) -> [(&str, Forms); 5] {
        [
            (&self.base, Forms::BASE),
            (&self.past, Forms::PAST),
            (&self.participle, Forms::PARTICIPLE),
            (&self.third, Forms::THIRD),
            (&self.ing, Forms::ING),
        ]
    }
}

fn ends_in_consonant_y(base: &str) -> bool {
    base.ends_with('y') && !base.ends_with("ay") && !base.ends_with("ey") && !base.ends_with("oy")
}

fn doubled_stem(base: &str, doubled: bool) -> String {
    let last = if doubled { base.chars().next_back() } else { None };
    base.chars().chain(last).collect()
}

fn past_of(base: &str, doubled: bool) -> String {
    if ends_in_consonant_y(base) {
        format!("{}ied", base.trim_end_matches('y'))
    } else if base.ends_with('e') {
        format!("{base}d")
    } else {
        doubled_stem(base, doubled) + "ed"
    }
}

fn third_of(base: &str) -> String {
    if ends_in_consonant_y(base) {
        format!("{}ies", base.trim_end_matches('y'))
    } else if ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| base.ends_with(end)) {
        format!("{base}es")
    } else {
        format!("{base}s")
    }
}

fn ing_of(base: &str, doubled: bool) -> String {
    if let Some(stem) = base.strip_suffix("ie") {
        format!("{stem}ying")
    } else if base.ends_with('e') && !base.ends_with("ee") && !base.ends_with("oe") {
        format!("{}ing", base.trim_end_matches('e'))
    } else {
        doubled_stem(base, doubled) + "ing"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use compact_str::CompactString;

    fn look_up(verbs: &Verbs, word: &str) -> Option<VerbForm> {
        verbs.look_up(&CompactString::new(word).into())
    }

    fn check(word: &str, base: &str, forms: Forms) {
        let verbs = Verbs::new(&Lexicon::builtin()).unwrap();
        let form = look_up(&verbs, word).unwrap_or_else(|| panic!("{word} is no verb form"));
        assert_eq!((verbs.base(form.verb), form.forms), (base, forms), "{word}");
    }

    #[test]
    fn regular_and_irregular_forms() {
        let past = Forms::PAST.or(Forms::PARTICIPLE);
        check("agreed", "agree", past);
        check("pledges", "pledge", Forms::THIRD);
        check("striving", "strive", Forms::ING);
        check("met", "meet", past);
        check("became", "become", Forms::PAST);
        check("dying", "die", Forms::ING);
        check("stopped", "stop", past);
        check("testified", "testify", past);
    }

    #[test]
    fn words_that_only_look_like_verbs_are_of_the_unknown_verb() {
        check("defenestrated", "", Forms::PAST.or(Forms::PARTICIPLE));
        let verbs = Verbs::new(&Lexicon::builtin()).unwrap();
        assert_eq!(look_up(&verbs, "exceedeed"), None);
        assert_eq!(look_up(&verbs, "bed"), None);
        assert_eq!(verbs.class_name(Verbs::UNKNOWN), "");
    }

    #[test]
    fn no_verb_stands_in_two_classes() {
        let verbs = Verbs::new(&Lexicon::builtin()).unwrap();
        let mut bases: Vec<&str> = verbs.verbs.iter().map(|v| v.0.as_str()).collect();
        bases.sort_unstable();
        let twice: Vec<_> = bases.windows(2).filter(|w| w[0] == w[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
