//! Bytes to story. Never panics; never allocates more than the input can fill.

use super::{MAGIC, VERSION};
use crate::model::*;

/// # Errors
/// What [`StoryError`] says; a story that comes back has passed [`Story::check`].
pub fn decode(bytes: &[u8]) -> Result<Story, StoryError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(StoryError::NotAStory)?;
    let budget = bytes.len().saturating_mul(MOST_COPIES);
    let mut r = Reader { rest, strings: Vec::new(), budget };
    let version = r.u().ok_or(StoryError::Broken)?;
    if version > VERSION {
        return Err(StoryError::Newer(version));
    }
    let story = r.story().ok_or(StoryError::Broken)?;
    story.check()?;
    Ok(story)
}

/// Bytes of text copied for one byte of input. Real stories copy fewer than
/// they are long; a made-up one could name a long string a million times.
const MOST_COPIES: usize = 64;

struct Reader<'a> {
    rest: &'a [u8],
    strings: Vec<&'a str>,
    /// Bytes of text that may still be copied.
    budget: usize,
}

impl<'a> Reader<'a> {
    fn u(&mut self) -> Option<u32> {
        let mut n = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            let group = u32::from(byte & 0x7f);
            if shift == 28 && group > 0x0f {
                return None;
            }
            n |= group << shift;
            if byte < 0x80 {
                return Some(n);
            }
        }
        None
    }

    fn i(&mut self) -> Option<i32> {
        let n = self.u()?;
        Some((n >> 1) as i32 ^ -((n & 1) as i32))
    }

    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(n)?;
        self.rest = rest;
        Some(taken)
    }

    /// Every counted item takes at least one byte, so a count above what is
    /// left is a lie.
    fn count(&mut self) -> Option<usize> {
        let n = self.u()? as usize;
        (n <= self.rest.len()).then_some(n)
    }

    fn list<T>(&mut self, mut each: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        // A plain loop: collecting into an option costs readers 1 kB for each type.
        let n = self.count()?;
        let mut all = Vec::new();
        for _ in 0..n {
            all.push(each(self)?);
        }
        Some(all)
    }

    fn opt<T>(&mut self, each: impl FnOnce(&mut Self) -> Option<T>) -> Option<Option<T>> {
        match self.u()? {
            0 => Some(None),
            1 => Some(Some(each(self)?)),
            _ => None,
        }
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.u()? as usize).copied()
    }

    fn str(&mut self) -> Option<String> {
        let place = self.u()? as usize;
        let text = *self.strings.get(place)?;
        self.budget = self.budget.checked_sub(text.len())?;
        Some(text.to_owned())
    }

    fn spans(&mut self) -> Option<Vec<Span>> {
        let mut at = 0u32;
        self.list(|r| {
            let start = at.checked_add(r.u()?)?;
            at = start.checked_add(r.u()?)?;
            Some(Span { start, end: at })
        })
    }

    fn day(&mut self) -> Option<Day> {
        Day::from_number(self.i()?)
    }

    fn when(&mut self) -> Option<DateSpan> {
        let from = self.day()?;
        let days = i32::try_from(self.u()?).ok()?;
        let to = Day::from_number(from.number().checked_add(days)?)?;
        DateSpan::new(from, to, self.of(&Precision::ALL)?, self.of(&Bound::ALL)?)
    }

    fn evidence(&mut self, articles: &[Article]) -> Option<Evidence> {
        let article = ArticleId(self.u()?);
        let sentence = self.u()?;
        let within = articles.get(article.index())?.sentences.get(sentence as usize)?;
        let start = within.start.checked_add(self.u()?)?;
        let end = start.checked_add(self.u()?)?;
        Some(Evidence { article, sentence, span: Span { start, end } })
    }

    fn story(&mut self) -> Option<Story> {
        let lengths = self.list(Reader::u)?;
        for length in lengths {
            let text = std::str::from_utf8(self.take(length as usize)?).ok()?;
            self.strings.push(text);
        }
        let (title, kicker, era, language) = (self.str()?, self.str()?, self.str()?, self.str()?);
        let articles = self.list(Reader::article)?;
        let entities = self.list(|r| r.entity(&articles))?;
        let topics = self.list(|r| Some(Topic { id: r.str()?, name: r.str()? }))?;
        let figures = self.list(|r| r.figure(&articles))?;
        let events = self.list(|r| r.event(&articles))?;
        Some(Story { title, kicker, era, language, articles, entities, topics, figures, events })
    }

    fn article(&mut self) -> Option<Article> {
        let mut article = Article {
            id: self.str()?,
            title: self.str()?,
            url: self.str()?,
            agency: self.str()?,
            author: self.str()?,
            language: self.str()?,
            note: self.str()?,
            place: self.str()?,
            published: self.day()?,
            updated: self.opt(Reader::day)?,
            text: self.str()?,
            paragraphs: self.spans()?,
            sentences: self.spans()?,
            mentions: Vec::new(),
            dates: Vec::new(),
        };
        for span in self.spans()? {
            article.mentions.push(Mention { span, entity: EntityId(self.u()?) });
        }
        for span in self.spans()? {
            article.dates.push(TimeExpression {
                span,
                value: self.str()?,
                when: self.opt(Reader::when)?,
                why: self.str()?,
            });
        }
        Some(article)
    }

    fn entity(&mut self, articles: &[Article]) -> Option<Entity> {
        Some(Entity {
            id: self.str()?,
            name: self.str()?,
            kind: self.of(&EntityKind::ALL)?,
            sort: self.str()?,
            within: self.opt(|r| r.u().map(EntityId))?,
            aliases: self.list(Reader::str)?,
            roles: self.list(|r| {
                Some(Role {
                    text: r.str()?,
                    organisation: r.opt(|r| r.u().map(EntityId))?,
                    evidence: r.evidence(articles)?,
                })
            })?,
            same_as: self.list(Reader::str)?,
        })
    }

    fn figure(&mut self, articles: &[Article]) -> Option<Figure> {
        Some(Figure {
            id: self.str()?,
            kind: self.of(&[FigureKind::Money, FigureKind::Percent, FigureKind::Count])?,
            role: self.of(&[
                FigureRole::Level,
                FigureRole::Share,
                FigureRole::Change,
                FigureRole::Goal,
            ])?,
            hedge: self.of(&[Hedge::Exact, Hedge::About, Hedge::Over, Hedge::Under])?,
            value: f64::from_le_bytes(self.take(8)?.try_into().ok()?),
            unit: self.str()?,
            of: self.str()?,
            text: self.str()?,
            when: self.opt(Reader::when)?,
            entities: self.list(|r| r.u().map(EntityId))?,
            goal: self.opt(|r| r.u().map(FigureId))?,
            of_figure: self.opt(|r| r.u().map(FigureId))?,
            evidence: self.list(|r| r.evidence(articles))?,
        })
    }

    fn event(&mut self, articles: &[Article]) -> Option<Event> {
        Some(Event {
            id: self.str()?,
            title: self.str()?,
            when: self.opt(Reader::when)?,
            why: self.str()?,
            status: self.of(&Status::ALL)?,
            participants: self.list(|r| r.u().map(EntityId))?,
            places: self.list(|r| r.u().map(EntityId))?,
            topics: self.list(|r| r.u().map(TopicId))?,
            figures: self.list(|r| r.u().map(FigureId))?,
            evidence: self.list(|r| {
                Some(Telling { evidence: r.evidence(articles)?, status: r.of(&Status::ALL)? })
            })?,
            salience: u16::try_from(self.u()?).ok().filter(|s| *s <= 1000)?,
        })
    }
}
