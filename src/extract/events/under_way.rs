//! What a text speaks of as under way: `during his visit`, `as part of her trip
//! to Oslo`. It tells no event, but that one which was announced has come about.

use super::reader::EventReader;
use crate::extract::doc::Doc;
use crate::model::{EntityId, EntityKind, Mention};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A happening that is spoken of as begun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnderWay {
    /// Index into the text's sentences.
    pub sentence: usize,
    /// A class of `nouns.toml`.
    pub class: String,
    /// The place that is named with it.
    pub place: Option<EntityId>,
    /// All who are named in the sentence.
    pub named: Vec<EntityId>,
}

/// A sentence speaks of so many at most.
const MOST: usize = 4;
/// So many of those named are kept.
const MOST_NAMED: usize = 24;

/// So many words may stand between a noun and its article, or its place.
const NEAR: usize = 3;

impl EventReader {
    /// In the order of the text. Linear time.
    pub fn under_way(
        &self,
        doc: &Doc,
        mentions: &[Mention],
        kind: impl Fn(EntityId) -> Option<EntityKind>,
    ) -> Vec<UnderWay> {
        let mut found = Vec::new();
        for (sentence, tokens) in doc.sentences.iter().enumerate() {
            let span = doc.sentence_span(sentence);
            let from = mentions.partition_point(|m| m.span.start < span.start);
            let here = mentions[from..].iter().take_while(|m| m.span.end <= span.end);
            let here: Vec<&Mention> = here.take(MOST_NAMED).collect();
            let begun = tokens.clone().filter_map(|i| Some((i, self.begun(doc, tokens, i)?)));
            for (noun, class) in begun.take(MOST) {
                let end = doc.tokens[noun].span.end;
                let limit = doc.tokens[(noun + NEAR).min(tokens.end - 1)].span.end;
                let place = here
                    .iter()
                    .filter(|m| m.span.start > end && m.span.start <= limit)
                    .find(|m| kind(m.entity) == Some(EntityKind::Place));
                found.push(UnderWay {
                    sentence,
                    class: class.to_owned(),
                    place: place.map(|m| m.entity),
                    named: here.iter().map(|m| m.entity).collect(),
                });
            }
        }
        found
    }

    /// The class of the happening that a noun names as begun.
    fn begun(&self, doc: &Doc, sentence: &Range<usize>, noun: usize) -> Option<&str> {
        let class = self.nouns.class(&doc.tokens[noun].folded)?;
        let word = |i: usize| doc.tokens.get(i).map_or("", |t| &t.folded);
        let first = noun.saturating_sub(NEAR).max(sentence.start);
        let article = (first..noun).rev().find(|i| is_article(word(*i)))?;
        let lead = article.checked_sub(1).filter(|i| *i >= sentence.start)?;
        let of = word(lead) == "of" && lead > sentence.start && word(lead - 1) == "part";
        let owned = !matches!(word(article), "the" | "this");
        let begun = of || word(lead) == "during" || word(lead) == "on" && owned;
        begun.then_some(class)
    }
}

fn is_article(word: &str) -> bool {
    matches!(word, "his" | "her" | "their" | "its" | "the" | "this")
}
