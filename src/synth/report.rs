//! One made-up report: its text, and what an extractor would find in it.

use super::cast::Cast;
use super::random::Random;
use super::words::WORDS;
use crate::model::*;

/// A report as it grows, sentence by sentence.
pub struct Report {
    pub article: Article,
    id: ArticleId,
}

/// What a report says of an event; another report may say it again.
#[derive(Clone)]
pub struct Deed {
    /// In the order of their mention.
    pub participants: Vec<EntityId>,
    pub place: Option<EntityId>,
    pub topic: TopicId,
    pub when: Option<DateSpan>,
    pub status: Status,
    pub what: String,
    /// Amount and its words, for the share of deeds that have one.
    pub cost: Option<u32>,
}

/// Where a deed was told.
pub struct Told {
    pub title: String,
    pub evidence: Evidence,
    /// Of the amount's words.
    pub cost: Option<Evidence>,
}

impl Report {
    pub fn new(id: u32, published: Day, place: &str, random: &mut Random) -> Report {
        let article = Article {
            id: ["r", &(id + 1).to_string()].concat(),
            title: String::new(),
            url: String::new(),
            agency: random.of(&WORDS.agencies),
            author: String::new(),
            language: "en".into(),
            note: String::new(),
            place: place.to_uppercase(),
            published,
            updated: None,
            text: String::new(),
            paragraphs: Vec::new(),
            sentences: Vec::new(),
            mentions: Vec::new(),
            dates: Vec::new(),
        };
        Report { article, id: ArticleId(id) }
    }

    /// `Anna Keo opened a clinic with the Union of Water in Norvia on 6 May 2011,
    /// officials said.` The title is all that stands before the date.
    pub fn tell(&mut self, deed: &Deed, cast: &Cast, random: &mut Random) -> Told {
        let start = self.article.text.len();
        let mut is_first = true;
        for id in &deed.participants {
            if !is_first {
                self.say(" with ");
            }
            self.mention(*id, cast);
            if is_first {
                self.say(" ");
                self.say(&deed.what);
            }
            is_first = false;
        }
        if let Some(place) = deed.place {
            self.say(" in ");
            self.mention(place, cast);
        }
        let cost = deed.cost.map(|millions| {
            self.say(" for ");
            let from = self.article.text.len();
            self.say(&["US$", &millions.to_string(), " million"].concat());
            Span::new(from, self.article.text.len())
        });
        let title = self.article.text.get(start..).unwrap_or_default().to_owned();
        if let Some(when) = deed.when {
            self.date(when);
        }
        if random.chance(50) {
            self.say(", ");
            self.say(&random.of(&WORDS.tails));
        }
        let span = self.end(start);
        let sentence = self.article.sentences.len() as u32 - 1;
        let evidence = |span| Evidence { article: self.id, sentence, span };
        Told { title, evidence: evidence(span), cost: cost.map(evidence) }
    }

    /// A sentence of no event.
    pub fn fill(&mut self, random: &mut Random) {
        let start = self.article.text.len();
        self.say(random.of(&WORDS.fillers).trim_end_matches('.'));
        self.end(start);
    }

    /// One paragraph.
    pub fn done(mut self) -> Article {
        self.article.paragraphs = vec![Span::new(0, self.article.text.trim_end().len())];
        self.article.text.truncate(self.article.text.trim_end().len());
        self.article
    }

    fn say(&mut self, words: &str) {
        self.article.text.push_str(words);
    }

    fn mention(&mut self, entity: EntityId, cast: &Cast) {
        let start = self.article.text.len();
        self.say(cast.name(entity));
        let span = Span::new(start, self.article.text.len());
        self.article.mentions.push(Mention { span, entity });
    }

    fn date(&mut self, when: DateSpan) {
        let (year, month, day) = when.from().ymd();
        let month = WORDS.months.get(month as usize - 1).map_or("", String::as_str);
        let (before, said) = match when.precision() {
            Precision::Day => (" on ", [&day.to_string(), " ", month, " "].concat()),
            Precision::Month => (" in ", [month, " "].concat()),
            _ => (" in ", String::new()),
        };
        self.say(before);
        let start = self.article.text.len();
        self.say(&said);
        self.say(&year.to_string());
        let mut value = when.from().iso();
        value.truncate(match when.precision() {
            Precision::Day => 10,
            Precision::Month => 7,
            _ => 4,
        });
        let span = Span::new(start, self.article.text.len());
        let (when, why) = (Some(when), "as written".to_owned());
        self.article.dates.push(TimeExpression { span, value, when, why });
    }

    fn end(&mut self, start: usize) -> Span {
        self.say(".");
        let span = Span::new(start, self.article.text.len());
        self.article.sentences.push(span);
        self.say(" ");
        span
    }
}
