//! People: full names first, then short forms where only one person fits.

use super::clusters::Clusters;
use super::said::Said;
use crate::extract::names::persons::honours_before;
use crate::extract::names::view::View;
use crate::extract::names::world::{Order, Word};
use crate::model::EntityKind;
use std::collections::BTreeMap;

/// Gives every person's name its set.
pub fn gather(views: &[View], said: &mut [Said], clusters: &mut Clusters) {
    let mut calls = Calls::default();
    for one in said.iter_mut().filter(|s| s.kind == EntityKind::Person) {
        let words = words(&views[one.doc], one);
        if let [word] = words.as_slice() {
            calls.alone.entry((one.doc, word.clone())).or_insert(one.start);
        }
        if words.len() > 1 {
            one.set = clusters.of(&["person ", &words.join(" ")].concat());
            calls.add(&views[one.doc], one, &words);
        }
    }
    for one in said.iter_mut().filter(|s| s.kind == EntityKind::Person) {
        let words = words(&views[one.doc], one);
        if let [word] = words.as_slice() {
            let set = calls.only(one.doc, word).or_else(|| calls.only_inner(word));
            one.set = set.unwrap_or_else(|| clusters.of(&["person ", word].concat()));
        }
    }
}

/// Who can be called by a single word, by text and in all of them.
#[derive(Default)]
struct Calls {
    /// With where each is named first.
    in_text: BTreeMap<(usize, String), Vec<(usize, usize)>>,
    /// Where a text first has the word alone.
    alone: BTreeMap<(usize, String), usize>,
    anywhere: BTreeMap<String, Vec<usize>>,
    /// By a word inside a name: `Zafrul` of `Tengku Zafrul Aziz`.
    inner: BTreeMap<String, Vec<usize>>,
}

impl Calls {
    fn add(&mut self, view: &View, said: &Said, words: &[String]) {
        let middle = words.get(1..words.len().saturating_sub(1)).unwrap_or(&[]);
        for word in middle.iter().filter(|w| w.chars().count() > 3) {
            let all = self.inner.entry(word.clone()).or_default();
            if all.len() < 2 && !all.contains(&said.set) {
                all.push(said.set);
            }
        }
        for word in short_forms(view, said, words).into_iter().chain(honours(view, said)) {
            let text = self.in_text.entry((said.doc, word.clone())).or_default();
            // Two are enough to know that it is not one.
            if text.len() < 2 && !text.iter().any(|(set, _)| *set == said.set) {
                text.push((said.set, said.start));
            }
            let all = self.anywhere.entry(word).or_default();
            if all.len() < 2 && !all.contains(&said.set) {
                all.push(said.set);
            }
        }
    }

    /// The one person of all whose name has the word inside, where nobody is
    /// called by it.
    fn only_inner(&self, word: &str) -> Option<usize> {
        let called = self.anywhere.contains_key(word);
        match self.inner.get(word).filter(|_| !called).map(Vec::as_slice) {
            Some([only]) => Some(*only),
            _ => None,
        }
    }

    /// The one person of this text, or else of all, whom the word can mean; of two of
    /// the text the one who was called so before the other came.
    fn only(&self, doc: usize, word: &str) -> Option<usize> {
        let key = (doc, word.to_owned());
        match (self.in_text.get(&key).map(Vec::as_slice), self.anywhere.get(word)) {
            (Some([(only, _)]), _) => Some(*only),
            (Some([(first, _), (_, other), ..]), _) => {
                self.alone.get(&key).filter(|alone| *alone < other).map(|_| *first)
            }
            (None, Some(all)) if all.len() == 1 => all.first().copied(),
            _ => None,
        }
    }
}

/// `Thipadei` of `Samdech Thipadei Hun Manet`, which may stand for him.
fn honours(view: &View, said: &Said) -> Vec<String> {
    let other = |w: Word| matches!(w, Word::HonourStart | Word::Family(_));
    let own = |i: &usize| view.is_word(*i) && view.at(*i, other).is_none();
    let words = honours_before(view, said.start)..said.start;
    words.filter(own).map(|i| view.folded(i).to_owned()).collect()
}

/// The words by which a person may be called for short.
fn short_forms(view: &View, said: &Said, words: &[String]) -> Vec<String> {
    let family = view.hits.longest(said.start, |w| match w {
        Word::Family(order) => Some(order),
        _ => None,
    });
    // `Marcos` for `Ferdinand Marcos Jr`.
    let called = match words {
        [called @ .., junior] if matches!(junior.as_str(), "jr" | "sr") => called,
        all => all,
    };
    let (first, last) = (called.first().cloned(), called.last().cloned());
    let forms = match family {
        Some((_, Order::LastSyllable)) => [last, None],
        Some((_, Order::FamilyFirst)) => [first, None],
        // `Sokhonn` for `Prak Sokhonn`; never `Hun`, which many are.
        Some((_, Order::Whole)) => [last, None],
        None => [last, first],
    };
    forms.into_iter().flatten().collect()
}

/// Folded words of the name; signs, and a nickname in quotes, left out.
fn words(view: &View, said: &Said) -> Vec<String> {
    let quote = |i: usize| matches!(view.word(i), "\"" | "“" | "”" | "‘" | "’" | "'");
    let nickname =
        |i: usize| i > said.start + 1 && i + 2 < said.end && quote(i - 1) && quote(i + 1);
    let words = (said.start..said.end).filter(|&i| view.is_word(i) && !nickname(i));
    words.map(|i| view.folded(i).to_owned()).collect()
}
