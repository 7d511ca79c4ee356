//! What must hold between the records of a story, whoever made it.

use super::{Article, EntityId, Event, Evidence, Limits, Span, Story, order};
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
        let limits = self.limits();
        unique("entity", self.entities.iter().map(|x| x.id.as_str()))?;
        unique("topic", self.topics.iter().map(|x| x.id.as_str()))?;
        unique("figure", self.figures.iter().map(|x| x.id.as_str()))?;
        if self.outline().is_none() {
            self.check_records(&limits)?;
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
        Ok(())
    }

    /// What those of a packed story are held against when they are read.
    fn check_records(&self, limits: &Limits) -> Result<(), StoryError> {
        let bad = |what: &str, id: &str| Err(StoryError::Dangling([what, " ", id].concat()));
        unique("article", self.articles.numbered().map(|(_, x)| x.id.as_str()))?;
        unique("event", self.events.numbered().map(|(_, x)| x.id.as_str()))?;
        for (_, article) in self.articles.numbered() {
            if !article.holds(limits) {
                return bad("article", &article.id);
            }
        }
        for (_, event) in self.events.numbered() {
            if !event.holds(limits)
                || !event.evidence.iter().all(|t| self.evidence_holds(t.evidence))
            {
                return bad("event", &event.id);
            }
        }
        Ok(())
    }

    fn limits(&self) -> Limits {
        Limits {
            articles: self.articles.len(),
            entities: self.entities.len(),
            topics: self.topics.len(),
            figures: self.figures.len(),
        }
    }

    fn has(&self, id: EntityId) -> bool {
        id.index() < self.entities.len()
    }

    /// Of a packed story only that there is such an article.
    fn evidence_holds(&self, evidence: Evidence) -> bool {
        if self.outline().is_some() {
            return evidence.article.index() < self.articles.len();
        }
        self.articles.get(evidence.article.index()).is_some_and(|article| {
            article
                .sentences
                .get(evidence.sentence as usize)
                .is_some_and(|sentence| sentence.contains(evidence.span))
                && article.text.get(evidence.span.range()).is_some()
        })
    }
}

impl Article {
    /// Whether its spans are in order and its mentions name entities.
    pub(super) fn holds(&self, limits: &Limits) -> bool {
        let text = self.text.as_str();
        in_order(text, self.paragraphs.iter().copied())
            && in_order(text, self.sentences.iter().copied())
            && in_order(text, self.mentions.iter().map(|m| m.span))
            && in_order(text, self.dates.iter().map(|d| d.span))
            && self.mentions.iter().all(|m| m.entity.index() < limits.entities)
    }
}

impl Event {
    /// Whether it has evidence and what it points at is there.
    pub(super) fn holds(&self, limits: &Limits) -> bool {
        let mut entities = self.participants.iter().chain(&self.places);
        !self.evidence.is_empty()
            && self.salience <= 1000
            && self.evidence.iter().all(|t| t.evidence.article.index() < limits.articles)
            && entities.all(|e| e.index() < limits.entities)
            && self.topics.iter().all(|t| t.index() < limits.topics)
            && self.figures.iter().all(|f| f.index() < limits.figures)
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
