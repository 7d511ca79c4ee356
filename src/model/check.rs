//! What must hold between the records of a story, whoever made it.

use super::{Article, EntityId, Evidence, Span, Story, order};
use std::fmt;

/// Why bytes or an object are not a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoryError {
    /// Does not start like a story file.
    NotAStory,
    /// Written by a newer Dateline; the file's version.
    Newer(u32),
    /// The bytes end too early, or a value within is out of range.
    Broken,
    /// A plain object lacks a field or has one of another type.
    Shape(String),
    /// A record points at what is not there; which record.
    Dangling(String),
}

impl fmt::Display for StoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, rest) = match self {
            StoryError::NotAStory => ("this is not a Dateline story", ""),
            StoryError::Newer(_) => {
                ("this story was made by a newer Dateline; update the widget", "")
            }
            StoryError::Broken => ("this story file is damaged or cut short", ""),
            StoryError::Shape(why) => ("this object is not a story: ", why.as_str()),
            StoryError::Dangling(what) => ("this story contradicts itself at ", what.as_str()),
        };
        f.write_str(start)?;
        f.write_str(rest)
    }
}

impl std::error::Error for StoryError {}

impl Story {
    /// Every id points at a record, ids are unique, every span lies in its
    /// text on character boundaries, every event and figure has evidence.
    ///
    /// # Errors
    /// [`StoryError::Dangling`] naming the first record that breaks this.
    pub fn check(&self) -> Result<(), StoryError> {
        let bad = |what: &str, id: &str| Err(StoryError::Dangling([what, " ", id].concat()));
        unique("article", self.articles.iter().map(|x| x.id.as_str()))?;
        unique("entity", self.entities.iter().map(|x| x.id.as_str()))?;
        unique("topic", self.topics.iter().map(|x| x.id.as_str()))?;
        unique("figure", self.figures.iter().map(|x| x.id.as_str()))?;
        unique("event", self.events.iter().map(|x| x.id.as_str()))?;
        for article in &self.articles {
            if !self.article_holds(article) {
                return bad("article", &article.id);
            }
        }
        for entity in &self.entities {
            let roles_hold = entity.roles.iter().all(|r| {
                self.evidence_holds(r.evidence) && r.organisation.is_none_or(|o| self.has(o))
            });
            if !roles_hold || !entity.within.is_none_or(|e| self.has(e)) {
                return bad("entity", &entity.id);
            }
        }
        for figure in &self.figures {
            let points = [figure.goal, figure.of_figure];
            if figure.evidence.is_empty()
                || !figure.value.is_finite()
                || !figure.evidence.iter().all(|e| self.evidence_holds(*e))
                || !figure.entities.iter().all(|e| self.has(*e))
                || !points.iter().flatten().all(|f| f.index() < self.figures.len())
            {
                return bad("figure", &figure.id);
            }
        }
        for event in &self.events {
            if event.evidence.is_empty()
                || event.salience > 1000
                || !event.evidence.iter().all(|t| self.evidence_holds(t.evidence))
                || !event.participants.iter().chain(&event.places).all(|e| self.has(*e))
                || !event.topics.iter().all(|t| t.index() < self.topics.len())
                || !event.figures.iter().all(|f| f.index() < self.figures.len())
            {
                return bad("event", &event.id);
            }
        }
        Ok(())
    }

    fn has(&self, id: EntityId) -> bool {
        id.index() < self.entities.len()
    }

    fn article_holds(&self, article: &Article) -> bool {
        let text = article.text.as_str();
        in_order(text, article.paragraphs.iter().copied())
            && in_order(text, article.sentences.iter().copied())
            && in_order(text, article.mentions.iter().map(|m| m.span))
            && in_order(text, article.dates.iter().map(|d| d.span))
            && article.mentions.iter().all(|m| self.has(m.entity))
    }

    fn evidence_holds(&self, evidence: Evidence) -> bool {
        self.articles.get(evidence.article.index()).is_some_and(|article| {
            article
                .sentences
                .get(evidence.sentence as usize)
                .is_some_and(|sentence| sentence.contains(evidence.span))
                && article.text.get(evidence.span.range()).is_some()
        })
    }
}

/// Spans follow each other without overlap, each on character boundaries.
fn in_order(text: &str, spans: impl Iterator<Item = Span>) -> bool {
    let mut at = 0;
    for span in spans {
        if span.start < at || text.get(span.range()).is_none() {
            return false;
        }
        at = span.end;
    }
    true
}

fn unique<'a>(what: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), StoryError> {
    let mut all: Vec<&str> = ids.collect();
    order(&mut all);
    match all.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(StoryError::Dangling([what, " ", pair[0]].concat())),
        None => Ok(()),
    }
}
