//! Bytes to story. Never panics; never allocates more than the input can fill.
//!
//! A reader of broken bytes goes on with zeros and says at the end that they
//! were broken: to ask after each number would cost readers 2 kB.

use super::{LARGE, MAGIC, PACKED, VERSION};
use crate::model::*;

/// # Errors
/// What [`StoryError`] says; a story that comes back has passed [`Story::check`].
pub fn decode(bytes: &[u8]) -> Result<Story, StoryError> {
    open(Bytes::whole(bytes.to_vec()))
}

/// The same; what a packed story does not need at once is left in `bytes`.
///
/// # Errors
/// As [`decode`].
pub fn open(bytes: Bytes) -> Result<Story, StoryError> {
    let rest = bytes.get().strip_prefix(MAGIC).ok_or(StoryError::NotAStory)?;
    let mut r = Reader::new(rest);
    let version = r.u();
    if version > VERSION {
        return Err(StoryError::Newer(version));
    }
    let story = if LARGE && version == PACKED { r.packed(&bytes) } else { r.story() };
    if r.is_broken {
        return Err(StoryError::Broken);
    }
    story.check()?;
    Ok(story)
}

/// Bytes of text copied for one byte of input. Real stories copy fewer than
/// they are long; a made-up one could name a long string a million times.
const MOST_COPIES: usize = 64;

pub(super) struct Reader<'a> {
    rest: &'a [u8],
    strings: Vec<&'a str>,
    /// Bytes of text that may still be copied.
    budget: usize,
    /// Whether something could not be read. What was read since means nothing.
    is_broken: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(rest: &'a [u8]) -> Reader<'a> {
        let budget = rest.len().saturating_mul(MOST_COPIES);
        Reader { rest, strings: Vec::new(), budget, is_broken: false }
    }

    /// How many bytes are left.
    pub(super) fn n_left(&self) -> usize {
        self.rest.len()
    }

    pub(super) fn is_broken(&self) -> bool {
        self.is_broken
    }

    /// A number; 0 where there is none.
    #[inline(never)]
    pub(super) fn u(&mut self) -> u32 {
        let number = self.number();
        self.or(number, 0)
    }

    fn number(&mut self) -> Option<u32> {
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

    /// What is there; else the bytes are broken.
    pub(super) fn or<T>(&mut self, value: Option<T>, otherwise: T) -> T {
        value.unwrap_or_else(|| {
            self.is_broken = true;
            // Nothing that follows is read as a count.
            self.rest = &[];
            otherwise
        })
    }

    pub(super) fn take(&mut self, n: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at_checked(n).unzip();
        let rest = self.or(rest, &[]);
        self.rest = rest;
        taken.unwrap_or_default()
    }

    /// Every counted item takes at least one byte, so a count above what is
    /// left is a lie.
    #[inline(never)]
    pub(super) fn count(&mut self) -> usize {
        let n = self.u() as usize;
        self.or((n <= self.rest.len()).then_some(n), 0)
    }

    pub(super) fn list<T>(&mut self, mut each: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let n = self.count();
        let mut all = Vec::new();
        for _ in 0..n {
            if self.is_broken {
                break;
            }
            all.push(each(self));
        }
        all
    }

    fn opt<T>(&mut self, each: impl FnOnce(&mut Self) -> T) -> Option<T> {
        match self.u() {
            0 => None,
            1 => Some(each(self)),
            _ => self.or(None, None),
        }
    }

    /// One of `all`, which are more than none.
    pub(super) fn of<T: Copy, const N: usize>(&mut self, all: &[T; N]) -> T {
        let place = self.u() as usize;
        self.or(all.get(place).copied(), all[0])
    }

    #[inline(never)]
    pub(super) fn str(&mut self) -> String {
        let place = self.u() as usize;
        let text = self.strings.get(place).copied();
        let text = self.or(text, "");
        let budget = self.budget.checked_sub(text.len());
        self.budget = self.or(budget, 0);
        if self.is_broken { String::new() } else { text.to_owned() }
    }

    fn ids<T>(&mut self, id: fn(u32) -> T) -> Vec<T> {
        self.list(|r| id(r.u()))
    }

    fn id<T>(&mut self, id: fn(u32) -> T) -> Option<T> {
        self.opt(|r| id(r.u()))
    }

    #[inline(never)]
    fn spans(&mut self) -> Vec<Span> {
        let mut at = 0u32;
        self.list(|r| {
            let start = r.after(at);
            at = r.after(start);
            Span { start, end: at }
        })
    }

    /// A place in a text that is told by its distance from another.
    fn after(&mut self, place: u32) -> u32 {
        let distance = self.u();
        self.or(place.checked_add(distance), 0)
    }

    #[inline(never)]
    fn day(&mut self) -> Day {
        let day = Day::from_number(self.i());
        self.or(day, Day::MIN)
    }

    pub(super) fn i(&mut self) -> i32 {
        unzigzag(self.u())
    }

    /// As many bytes as the number in front of them says.
    pub(super) fn inner(&mut self) -> &'a [u8] {
        let n = self.u() as usize;
        self.take(n)
    }

    /// The next `n` bytes of `all`, which are those that are being read.
    pub(super) fn bytes_of(&mut self, all: &Bytes, n: usize) -> Bytes {
        let start = all.1.end - self.rest.len();
        let n = self.take(n).len();
        Bytes(all.0.clone(), start..start + n)
    }

    /// As [`Reader::inner`].
    pub(super) fn stretch(&mut self, all: &Bytes) -> Bytes {
        let n = self.u() as usize;
        self.bytes_of(all, n)
    }

    #[inline(never)]
    fn when(&mut self) -> Option<DateSpan> {
        self.opt(|r| {
            let (from, days) = (r.day(), r.u());
            let to = from.number().checked_add_unsigned(days).and_then(Day::from_number);
            let to = r.or(to, from);
            let span = DateSpan::new(from, to, r.of(&Precision::ALL), r.of(&Bound::ALL));
            r.or(span, DateSpan::day(from))
        })
    }

    #[inline(never)]
    /// Without articles a place is told from the start of its text.
    fn evidence(&mut self, articles: Option<&[Article]>) -> Evidence {
        let (article, sentence) = (ArticleId(self.u()), self.u());
        let mut from = 0;
        if let Some(articles) = articles {
            let sentences = articles.get(article.index()).map(|a| &a.sentences);
            let within = sentences.and_then(|all| all.get(sentence as usize)).copied();
            from = self.or(within.map(|within| within.start), 0);
        }
        let start = self.after(from);
        Evidence { article, sentence, span: Span { start, end: self.after(start) } }
    }

    pub(super) fn strings(&mut self) {
        for length in self.list(Reader::u) {
            let text = std::str::from_utf8(self.take(length as usize)).ok();
            let text = self.or(text, "");
            self.strings.push(text);
        }
    }

    fn story(&mut self) -> Story {
        self.strings();
        let (title, kicker, era, language) = (self.str(), self.str(), self.str(), self.str());
        let articles = self.articles();
        let known = Some(articles.as_slice());
        let (entities, topics, figures) = self.shared(known);
        let events = self.events(known).into();
        let articles = articles.into();
        let outline = None;
        Story { title, kicker, era, language, articles, entities, topics, figures, events, outline }
    }

    /// What both forms have.
    #[inline(never)]
    pub(super) fn shared(
        &mut self,
        articles: Option<&[Article]>,
    ) -> (Vec<Entity>, Vec<Topic>, Vec<Figure>) {
        let entities = self.list(|r| r.entity(articles));
        let topics = self.list(|r| Topic { id: r.str(), name: r.str() });
        let figures = self.list(|r| r.figure(articles));
        (entities, topics, figures)
    }

    #[inline(never)]
    pub(super) fn articles(&mut self) -> Vec<Article> {
        self.list(Reader::article)
    }

    #[inline(never)]
    pub(super) fn events(&mut self, articles: Option<&[Article]>) -> Vec<Event> {
        self.list(|r| r.event(articles))
    }

    fn article(&mut self) -> Article {
        let mut article = Article {
            id: self.str(),
            title: self.str(),
            url: self.str(),
            agency: self.str(),
            author: self.str(),
            language: self.str(),
            note: self.str(),
            place: self.str(),
            published: self.day(),
            updated: self.opt(Reader::day),
            text: self.str(),
            paragraphs: self.spans(),
            sentences: self.spans(),
            mentions: Vec::new(),
            dates: Vec::new(),
        };
        for span in self.spans() {
            article.mentions.push(Mention { span, entity: EntityId(self.u()) });
        }
        for span in self.spans() {
            let (value, when, why) = (self.str(), self.when(), self.str());
            article.dates.push(TimeExpression { span, value, when, why });
        }
        article
    }

    fn entity(&mut self, articles: Option<&[Article]>) -> Entity {
        Entity {
            id: self.str(),
            name: self.str(),
            kind: self.of(&EntityKind::ALL),
            sort: self.str(),
            within: self.id(EntityId),
            aliases: self.list(Reader::str),
            roles: self.list(|r| Role {
                text: r.str(),
                organisation: r.id(EntityId),
                evidence: r.evidence(articles),
            }),
            same_as: self.list(Reader::str),
        }
    }

    fn figure(&mut self, articles: Option<&[Article]>) -> Figure {
        Figure {
            id: self.str(),
            kind: self.of(&[FigureKind::Money, FigureKind::Percent, FigureKind::Count]),
            role: self.of(&[
                FigureRole::Level,
                FigureRole::Share,
                FigureRole::Change,
                FigureRole::Goal,
            ]),
            hedge: self.of(&Hedge::ALL),
            value: self.float(),
            unit: self.str(),
            of: self.str(),
            text: self.str(),
            when: self.when(),
            entities: self.ids(EntityId),
            goal: self.id(FigureId),
            of_figure: self.id(FigureId),
            evidence: self.list(|r| r.evidence(articles)),
        }
    }

    fn float(&mut self) -> f64 {
        let bytes = self.take(8).try_into().ok();
        f64::from_le_bytes(self.or(bytes, [0; 8]))
    }

    fn event(&mut self, articles: Option<&[Article]>) -> Event {
        Event {
            id: self.str(),
            title: self.str(),
            when: self.when(),
            why: self.str(),
            status: self.of(&Status::ALL),
            participants: self.ids(EntityId),
            places: self.ids(EntityId),
            topics: self.ids(TopicId),
            figures: self.ids(FigureId),
            evidence: self
                .list(|r| Telling { evidence: r.evidence(articles), status: r.of(&Status::ALL) }),
            salience: self.salience(),
        }
    }

    fn salience(&mut self) -> u16 {
        let n = u16::try_from(self.u()).ok().filter(|s| *s <= 1000);
        self.or(n, 0)
    }
}

pub(super) fn unzigzag(n: u32) -> i32 {
    (n >> 1) as i32 ^ -((n & 1) as i32)
}
