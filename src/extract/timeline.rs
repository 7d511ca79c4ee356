//! Which days of a story matter, best first.
//!
//! A day matters when many reports name it, early in their text, and more
//! when reports of many later days still look back at it; when something
//! weighty is told of it; and a little when reports came out on it. Each of
//! these counts by its logarithm, so that the tenth report adds less than the
//! second, and a story of five reports ranks by the same rule as one of 2,000.

use super::extractor::Extractor;
use crate::model::{Bound, DateSpan, Day, Precision, Span, Status};
use std::collections::{BTreeMap, BTreeSet};

/// One report to rank the days of.
pub struct Text<'a, I> {
    /// Comes back with each sentence of the report.
    pub id: &'a I,
    pub published: Day,
    pub text: &'a str,
}

/// A day with what was told of it.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedDay<I> {
    pub day: Day,
    /// Above 0, at most 1, which the best day has.
    pub score: f64,
    /// The weightiest first.
    pub sentences: Vec<DaySentence<I>>,
}

/// A sentence that tells of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct DaySentence<I> {
    pub id: I,
    /// In its report's text.
    pub span: Span,
    pub text: String,
    salience: u16,
}

/// What each sign of a day counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayWeights {
    /// Reports name it.
    pub named: f64,
    /// Reports of later days name it.
    pub looked_back: f64,
    /// Something weighty is told of it.
    pub weighty: f64,
    /// Reports came out on it.
    pub published: f64,
}

impl Default for DayWeights {
    /// Chosen by looking at nine public timelines; the ranking changes little
    /// around these values.
    fn default() -> DayWeights {
        DayWeights { named: 1.0, looked_back: 0.8, weighty: 0.2, published: 0.1 }
    }
}

impl DayWeights {
    /// What counting reports by day reaches: a measure to be better than.
    pub fn published_only() -> DayWeights {
        DayWeights { named: 0.0, looked_back: 0.0, weighty: 0.0, published: 1.0 }
    }

    /// A grid of weights to choose from.
    pub fn choices() -> Vec<DayWeights> {
        let mut choices = Vec::new();
        for looked_back in [0.0, 0.4, 0.8, 1.6] {
            for weighty in [0.0, 0.1, 0.2, 0.4, 0.8] {
                for published in [0.0, 0.1, 0.2, 0.4, 0.8] {
                    choices.push(DayWeights { named: 1.0, looked_back, weighty, published });
                }
            }
        }
        choices
    }
}

/// From so many days on a report looks back.
const BACK_DAYS: i32 = 2;
/// A sentence so far down counts half.
const HALF_AT: f64 = 8.0;
/// A day keeps so many sentences.
const MOST_SENTENCES: usize = 3;

/// What the reports say of one day.
struct Signs<I> {
    named: f64,
    back: BTreeSet<Day>,
    weight: f64,
    published: u32,
    sentences: Vec<DaySentence<I>>,
}

impl<I> Default for Signs<I> {
    fn default() -> Signs<I> {
        Signs {
            named: 0.0,
            back: BTreeSet::new(),
            weight: 0.0,
            published: 0,
            sentences: Vec::new(),
        }
    }
}

/// Gathers reports one by one; holds only what their days need.
pub struct DayRanker<I> {
    days: BTreeMap<Day, Signs<I>>,
}

impl<I> Default for DayRanker<I> {
    fn default() -> DayRanker<I> {
        DayRanker { days: BTreeMap::new() }
    }
}

impl<I: Clone + PartialEq> DayRanker<I> {
    /// Takes one report in.
    pub fn add(&mut self, extractor: &Extractor, report: &Text<I>) {
        let doc = extractor.cutter.cut(report.text, report.published, "");
        let found = extractor.dated(&doc);
        self.days.entry(report.published).or_default().published += 1;
        let mut named: BTreeMap<Day, f64> = BTreeMap::new();
        for time in &found.times {
            let Some(day) = time.when.and_then(one_day) else { continue };
            let Some(sentence) = doc.sentence_at(time.span.start) else { continue };
            let early = 1.0 / (1.0 + sentence as f64 / HALF_AT);
            let best = named.entry(day).or_default();
            *best = best.max(early);
            let salience = (early * 300.0) as u16;
            self.tell(report, day, doc.sentence_span(sentence), salience);
        }
        for (day, early) in named {
            let signs = self.days.entry(day).or_default();
            signs.named += early;
            if report.published.number() - day.number() >= BACK_DAYS {
                signs.back.insert(report.published);
            }
        }
        for event in &found.events {
            let past = matches!(event.status, Status::Happened | Status::Ongoing);
            let Some(day) = event.when.and_then(one_day).filter(|_| past) else { continue };
            self.days.entry(day).or_default().weight += f64::from(event.salience);
            self.tell(report, day, doc.sentence_span(event.sentence), event.salience);
        }
    }

    fn tell(&mut self, report: &Text<I>, day: Day, span: Span, salience: u16) {
        let sentences = &mut self.days.entry(day).or_default().sentences;
        let text = span.of(report.text);
        match sentences.iter_mut().find(|s| s.text == text) {
            Some(known) => known.salience = known.salience.max(salience),
            None => {
                let (id, text) = (report.id.clone(), text.to_owned());
                sentences.push(DaySentence { id, span, text, salience });
            }
        }
        sentences.sort_by_key(|s| std::cmp::Reverse(s.salience));
        sentences.truncate(MOST_SENTENCES);
    }

    /// Best first; days alike go by date.
    pub fn ranked(&self, weights: &DayWeights) -> Vec<RankedDay<I>> {
        let mut ranked: Vec<RankedDay<I>> = self
            .days
            .iter()
            .map(|(day, signs)| RankedDay {
                day: *day,
                score: weights.named * signs.named.ln_1p()
                    + weights.looked_back * (signs.back.len() as f64).ln_1p()
                    + weights.weighty * signs.weight.ln_1p()
                    + weights.published * f64::from(signs.published).ln_1p(),
                sentences: signs.sentences.clone(),
            })
            .collect();
        let best = ranked.iter().map(|d| d.score).fold(f64::MIN_POSITIVE, f64::max);
        for day in &mut ranked {
            day.score = (day.score / best * 1e4).round() / 1e4;
        }
        ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.day.cmp(&b.day)));
        ranked
    }
}

fn one_day(span: DateSpan) -> Option<Day> {
    let said = span.bound() != Bound::About;
    (span.precision() == Precision::Day && said).then(|| span.from())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::lexicon::Lexicon;

    fn ranked(reports: &[(&str, &str)]) -> Vec<RankedDay<usize>> {
        let extractor = Extractor::new(&Lexicon::builtin()).unwrap();
        let mut ranker = DayRanker::default();
        for (id, (published, text)) in reports.iter().enumerate() {
            let published = Day::parse(published).unwrap();
            ranker.add(&extractor, &Text { id: &id, published, text });
        }
        ranker.ranked(&DayWeights::default())
    }

    #[test]
    fn the_day_that_later_reports_look_back_at_comes_first() {
        let days = ranked(&[
            ("2024-03-04", "A bridge collapsed on Sunday. Ten people were hurt."),
            ("2024-03-08", "Divers searched the river. The bridge collapsed on 3 March."),
            ("2024-03-20", "The mayor resigned. The bridge had collapsed on 3 March."),
        ]);
        assert_eq!(days[0].day, Day::parse("2024-03-03").unwrap());
        assert_eq!(days[0].score, 1.0);
        assert_eq!(days[0].sentences[0].text, "A bridge collapsed on Sunday.");
        assert!(days.windows(2).all(|pair| pair[0].score >= pair[1].score));
    }

    #[test]
    fn no_report_gives_no_day_and_one_without_dates_its_own() {
        assert!(ranked(&[]).is_empty());
        let days = ranked(&[("2024-03-04", "Nothing was said.")]);
        assert_eq!(days.iter().map(|d| d.day.iso()).collect::<Vec<_>>(), ["2024-03-04"]);
    }
}
