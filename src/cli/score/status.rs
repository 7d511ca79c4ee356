//! `dateline score status`: tense, certainty and whether an event lies ahead,
//! as MEANTIME marks them (Minard and others 2016, after TimeML), beside what
//! saying the most frequent answer each time would reach.

use super::extractor;
use crate::cli::annotated::{Annotated, MarkedEvent, read};
use crate::extract::events::{EventMention, Found, Predicate, Tense};
use crate::extract::extractor::Extractor;
use crate::model::{Span, Status};
use clap::Args;
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Args)]
pub struct StatusScore {
    /// Annotated news with `events`: `start` and `end` in code points, `tense`,
    /// `certainty` and `time`; an event without `time` is left out
    #[arg(long, value_name = "FILE", required = true)]
    corpus: Vec<PathBuf>,
    /// Print the events whose time was read wrongly
    #[arg(long)]
    misses: bool,
}

impl StatusScore {
    pub fn score(&self) -> Result<Vec<String>, String> {
        let extractor = extractor()?;
        let texts = read(&self.corpus)?;
        let [mut time, mut tense, mut certainty] = [(); 3].map(|()| Answers::default());
        let mut lines = Vec::new();
        for text in &texts {
            let reading = Reading::new(&extractor, text);
            for event in text.events.iter().filter(|e| !e.time.is_empty()) {
                let ours = reading.of(event);
                time.add(&event.time, ours.time);
                tense.add(if event.tense.is_empty() { "NONE" } else { &event.tense }, ours.tense);
                certainty.add(&event.certainty, ours.certainty);
                if self.misses && event.time != ours.time {
                    let word = text.text.get(event.start..event.end).unwrap_or_default();
                    lines.push(format!("{} {} {word} [{}]", event.time, ours.tense, text.id));
                }
            }
        }
        lines.push(format!("ahead or not  {}", time.line()));
        lines.push(format!("ahead         {}", time.f1_of("FUTURE")));
        lines.push(format!("tense         {}", tense.line()));
        lines.push(format!("certainty     {}", certainty.line()));
        Ok(lines)
    }
}

/// How often each answer was given where each was right.
#[derive(Default)]
struct Answers(BTreeMap<(String, &'static str), usize>);

impl Answers {
    fn add(&mut self, right: &str, given: &'static str) {
        *self.0.entry((right.to_owned(), given)).or_default() += 1;
    }

    fn line(&self) -> String {
        let all: usize = self.0.values().sum();
        let share = |n: usize| if all > 0 { 100.0 * n as f64 / all as f64 } else { 0.0 };
        let hit: usize = self.0.iter().filter(|((r, g), _)| r == g).map(|(_, n)| n).sum();
        let mut by_answer: BTreeMap<&str, usize> = BTreeMap::new();
        self.0.iter().for_each(|((right, _), n)| *by_answer.entry(right).or_default() += n);
        let most = by_answer.values().max().copied().unwrap_or(0);
        format!("right {:5.1}  always the most frequent {:5.1}  of {all}", share(hit), share(most))
    }

    fn f1_of(&self, answer: &str) -> String {
        let sum = |is: &dyn Fn(&str, &str) -> bool| {
            self.0.iter().filter(|((r, g), _)| is(r, g)).map(|(_, n)| *n as f64).sum::<f64>()
        };
        let right = sum(&|r, g| r == answer && g == answer);
        let marked = sum(&|r, _| r == answer);
        let found = sum(&|_, g| g == answer);
        super::measure::Counts { right, marked, found }.line()
    }
}

/// What the extractor says of one event.
struct Ours {
    time: &'static str,
    tense: &'static str,
    certainty: &'static str,
}

/// What the extractor read in one text.
struct Reading<'a> {
    text: &'a str,
    predicates: Vec<Predicate>,
    events: Vec<EventMention>,
}

impl<'a> Reading<'a> {
    fn new(extractor: &Extractor, text: &'a Annotated) -> Reading<'a> {
        let doc = extractor.cutter.cut(&text.text, text.published, "");
        let (mut found, entities) = extractor.extract(std::slice::from_ref(&doc));
        let Some(all) = found.pop() else {
            return Reading { text: &text.text, predicates: Vec::new(), events: Vec::new() };
        };
        let before = Found {
            times: &all.times,
            figures: &all.figures,
            mentions: &all.mentions,
            entities: &entities,
        };
        let predicates = extractor.events.predicates(&doc, &before);
        Reading { text: &text.text, predicates, events: all.events }
    }

    /// The verb's own reading; of a noun, that of the event that tells it.
    fn of(&self, event: &MarkedEvent) -> Ours {
        let span = Span::new(event.start, event.end);
        let word = span.of(self.text);
        let verb = self.predicates.iter().find(|p| span.overlaps(p.span));
        let around = self.events.iter().filter(|e| e.span.contains(span));
        let status = match verb {
            Some(verb) => verb.status,
            None => around.min_by_key(|e| e.span.len()).map(|e| e.status),
        };
        let modal = verb.is_some_and(|v| v.tense == Some(Tense::Modal));
        let unreal = verb.is_some_and(|v| v.status.is_none() && !v.negated);
        let ahead = matches!(status, Some(Status::Scheduled | Status::Target));
        let hangs = verb.is_some_and(|v| v.tense.is_none());
        Ours {
            time: if ahead || modal || hangs { "FUTURE" } else { "NON_FUTURE" },
            tense: match verb.map(|v| v.tense) {
                Some(Some(Tense::Past)) => "PAST",
                Some(Some(Tense::Present | Tense::Perfect)) => "PRESENT",
                Some(Some(Tense::Future)) => "FUTURE",
                Some(Some(Tense::Modal)) => "INFINITIVE",
                Some(None) => "INFINITIVE",
                None if word.ends_with("ing") => "PRESPART",
                None => "NONE",
            },
            certainty: if unreal { "POSSIBLE" } else { "CERTAIN" },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_answer_is_the_measure() {
        let mut answers = Answers::default();
        answers.add("FUTURE", "FUTURE");
        answers.add("FUTURE", "NON_FUTURE");
        answers.add("NON_FUTURE", "NON_FUTURE");
        assert_eq!(answers.line(), "right  66.7  always the most frequent  66.7  of 3");
        assert_eq!(answers.f1_of("FUTURE"), "precision 100.0  recall  50.0  F1  66.7");
    }

    #[test]
    fn a_verb_ahead_and_one_behind_are_told_apart() {
        let line = |text: &str| Annotated {
            id: String::new(),
            story: String::new(),
            published: crate::model::Day::from_ymd(2026, 2, 6).unwrap(),
            text: text.into(),
            names: Vec::new(),
            events: Vec::new(),
        };
        let text = line("The ministers met on Friday. They will sign the pact next week.");
        let extractor = extractor().unwrap();
        let reading = Reading::new(&extractor, &text);
        let of = |word: &str| {
            let start = text.text.find(word).unwrap();
            let none = String::new;
            let (tense, certainty, time) = (none(), none(), none());
            let end = start + word.len();
            reading.of(&MarkedEvent { start, end, tense, certainty, time })
        };
        assert_eq!((of("met").time, of("met").tense), ("NON_FUTURE", "PAST"));
        assert_eq!((of("sign").time, of("sign").tense), ("FUTURE", "FUTURE"));
    }
}
