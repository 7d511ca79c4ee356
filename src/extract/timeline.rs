//! Which days of a story matter, best first.
//!
//! A day matters when many reports name it, early in their text, and most when
//! reports still recall it a week or more later; when something weighty is told
//! of it; and a little when reports came out on it. Each of these counts by its
//! logarithm, so that the tenth report adds less than the second, and a story of
//! five reports ranks by the same rule as one of 2,000. What happened on one day
//! is told on the next, so a day beside a greater one counts less.

use super::doc::Doc;
use super::extractor::{Extraction, Extractor};
use crate::model::{Bound, DateSpan, Day, Precision, Span, Status};
use std::collections::BTreeMap;

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
    /// Reports of a week later or more name it.
    pub recalled: f64,
    /// Something weighty is told of it.
    pub weighty: f64,
    /// Reports came out on it.
    pub published: f64,
    /// The share of the greater neighbour's score that is taken off.
    pub beside: f64,
}

impl Default for DayWeights {
    /// Chosen by looking at nine public timelines. Weights chosen on eight of
    /// them reach the same on the ninth (date F1 0.71); chosen on those of other
    /// subjects 0.68.
    fn default() -> DayWeights {
        DayWeights { named: 1.0, recalled: 1.0, weighty: 0.1, published: 0.1, beside: 0.2 }
    }
}

impl DayWeights {
    /// What counting reports by day reaches: a measure to be better than.
    pub fn published_only() -> DayWeights {
        DayWeights { named: 0.0, recalled: 0.0, weighty: 0.0, published: 1.0, beside: 0.0 }
    }

    /// A grid of weights to choose from.
    pub fn choices() -> Vec<DayWeights> {
        let mut choices = Vec::new();
        for recalled in [0.0, 0.5, 1.0, 2.0] {
            for weighty in [0.0, 0.2, 0.5] {
                for published in [0.0, 0.1, 0.3] {
                    for beside in [0.0, 0.1, 0.2, 0.3] {
                        let named = 1.0;
                        choices.push(DayWeights { named, recalled, weighty, published, beside });
                    }
                }
            }
        }
        choices
    }

    fn score<I>(&self, signs: &Signs<I>) -> f64 {
        self.named * signs.named.ln_1p()
            + self.recalled * signs.recalled.ln_1p()
            + self.weighty * signs.weight.ln_1p()
            + self.published * f64::from(signs.published).ln_1p()
    }
}

/// From so many days on a report recalls.
const RECALLED_DAYS: i32 = 7;
/// A sentence so far down counts half.
const HALF_AT: f64 = 8.0;
/// A day keeps so many sentences.
const MOST_SENTENCES: usize = 3;

/// What the reports say of one day.
struct Signs<I> {
    /// One for each report, less where the day is named late in it.
    named: f64,
    /// The same of those that recall it.
    recalled: f64,
    /// The saliences of its events, 1 for the weightiest.
    weight: f64,
    published: u32,
    sentences: Vec<DaySentence<I>>,
}

impl<I> Default for Signs<I> {
    fn default() -> Signs<I> {
        Signs { named: 0.0, recalled: 0.0, weight: 0.0, published: 0, sentences: Vec::new() }
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
        self.add_read(report.id, &doc, &found);
    }

    /// Takes one report in that was read before.
    pub fn add_read(&mut self, id: &I, doc: &Doc, found: &Extraction) {
        self.days.entry(doc.published).or_default().published += 1;
        let mut named: BTreeMap<Day, f64> = BTreeMap::new();
        for time in &found.times {
            let Some(day) = time.when.and_then(one_day) else { continue };
            let Some(sentence) = doc.sentence_at(time.span.start) else { continue };
            let early = 1.0 / (1.0 + sentence as f64 / HALF_AT);
            let best = named.entry(day).or_default();
            *best = best.max(early);
            let salience = (early * 300.0) as u16;
            self.tell(id, doc, day, doc.sentence_span(sentence), salience);
        }
        for (day, early) in named {
            let signs = self.days.entry(day).or_default();
            signs.named += early;
            if doc.published.number() - day.number() >= RECALLED_DAYS {
                signs.recalled += early;
            }
        }
        for event in &found.events {
            let past = matches!(event.status, Status::Happened | Status::Ongoing);
            let Some(day) = event.when.and_then(one_day).filter(|_| past) else { continue };
            self.days.entry(day).or_default().weight += f64::from(event.salience) / 1000.0;
            self.tell(id, doc, day, doc.sentence_span(event.sentence), event.salience);
        }
    }

    fn tell(&mut self, id: &I, doc: &Doc, day: Day, span: Span, salience: u16) {
        let sentences = &mut self.days.entry(day).or_default().sentences;
        let text = span.of(doc.text);
        match sentences.iter_mut().find(|s| s.text == text) {
            Some(known) => known.salience = known.salience.max(salience),
            None => {
                let (id, text) = (id.clone(), text.to_owned());
                sentences.push(DaySentence { id, span, text, salience });
            }
        }
        sentences.sort_by_key(|s| std::cmp::Reverse(s.salience));
        sentences.truncate(MOST_SENTENCES);
    }

    /// Best first; days alike go by date.
    pub fn ranked(&self, weights: &DayWeights) -> Vec<RankedDay<I>> {
        let mut ranked: Vec<RankedDay<I>> = self
            .scores(weights)
            .into_iter()
            .zip(self.days.values())
            .map(|((day, score), signs)| RankedDay {
                day,
                score,
                sentences: signs.sentences.clone(),
            })
            .collect();
        ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.day.cmp(&b.day)));
        ranked
    }

    /// Every day's score, by date; see [`RankedDay::score`].
    pub fn scores(&self, weights: &DayWeights) -> BTreeMap<Day, f64> {
        let own: BTreeMap<Day, f64> =
            self.days.iter().map(|(day, signs)| (*day, weights.score(signs))).collect();
        let near = |day: Day, step| own.get(&day.plus(step)).copied().unwrap_or(0.0);
        let less = own.iter().map(|(day, score)| {
            let greater = near(*day, -1).max(near(*day, 1));
            (*day, (score - weights.beside * greater).max(f64::MIN_POSITIVE))
        });
        let less: BTreeMap<Day, f64> = less.collect();
        let best = less.values().copied().fold(f64::MIN_POSITIVE, f64::max);
        less.into_iter().map(|(day, s)| (day, ((s / best * 1e4).round() / 1e4).max(1e-4))).collect()
    }
}

/// The day that a span says, where it says one and not about one.
pub fn one_day(span: DateSpan) -> Option<Day> {
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
    fn what_a_week_recalls_outweighs_what_the_next_day_retells() {
        let days = ranked(&[
            ("2024-03-04", "The levee broke on 3 March. Boats came on 4 March."),
            ("2024-03-05", "Boats came on 4 March."),
            ("2024-03-18", "The levee broke on 3 March."),
        ]);
        let place = |iso: &str| days.iter().position(|d| d.day.iso() == iso);
        assert!(place("2024-03-03") < place("2024-03-04"), "{days:?}");
        assert!(days.iter().all(|d| d.score > 0.0 && d.score <= 1.0));
    }

    #[test]
    fn no_report_gives_no_day_and_one_without_dates_its_own() {
        assert!(ranked(&[]).is_empty());
        let days = ranked(&[("2024-03-04", "Nothing was said.")]);
        assert_eq!(days.iter().map(|d| d.day.iso()).collect::<Vec<_>>(), ["2024-03-04"]);
    }
}
