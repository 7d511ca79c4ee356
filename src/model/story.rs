//! The story and its parts. Records without an invariant of their own have
//! public fields; what must hold between them is [`Story::check`]'s.

use super::{ArticleId, DateSpan, Day, EntityId, FigureId, Outline, Records, Span, TopicId};
use serde::{Deserialize, Serialize};

/// The whole dataset that one widget shows.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Story {
    pub title: String,
    /// A word or two above the title, and the name of the era of the reports'
    /// own days; both the editor's, both may be empty.
    #[serde(default)]
    pub kicker: String,
    #[serde(default)]
    pub era: String,
    /// BCP 47 tag of the reports' language.
    pub language: String,
    /// By publication day, then file name.
    pub articles: Records<Article>,
    /// By first mention.
    pub entities: Vec<Entity>,
    pub topics: Vec<Topic>,
    pub figures: Vec<Figure>,
    /// By date (undated last), then order of telling.
    pub events: Records<Event>,
    /// What is known of packed records before they are read; none where all are here.
    #[serde(skip)]
    pub outline: Option<Outline>,
}

/// How much of it is packed makes no difference.
impl PartialEq for Story {
    fn eq(&self, other: &Story) -> bool {
        let texts = |s: &Story| [&s.title, &s.kicker, &s.era, &s.language].map(String::clone);
        texts(self) == texts(other)
            && self.articles == other.articles
            && self.entities == other.entities
            && self.topics == other.topics
            && self.figures == other.figures
            && self.events == other.events
    }
}

/// One news report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Unique in the story; letters, digits and hyphens.
    pub id: String,
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub url: String,
    #[serde(default)]
    pub agency: String,
    #[serde(default)]
    pub author: String,
    /// BCP 47 tag.
    #[serde(default)]
    pub language: String,
    /// What a reader should know of this text, such as that it is a digest.
    #[serde(default)]
    pub note: String,
    /// Dateline place as written: `PHNOM PENH`.
    #[serde(default)]
    pub place: String,
    pub published: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Day>,
    /// The body without header and dateline, composed (NFC), lines ended by `\n`.
    pub text: String,
    /// In order, not overlapping.
    pub paragraphs: Vec<Span>,
    /// In order, not overlapping; each within one paragraph.
    pub sentences: Vec<Span>,
    /// In order, not overlapping.
    pub mentions: Vec<Mention>,
    /// In order, not overlapping.
    pub dates: Vec<TimeExpression>,
}

/// Words that name an entity, or stand for it ("the ambassador").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    pub span: Span,
    pub entity: EntityId,
}

/// Words that say when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeExpression {
    pub span: Span,
    /// TIMEX3 value (ISO-TimeML): `2026-02-06`, `2025-02`, `P6Y`, `PRESENT_REF`.
    pub value: String,
    /// `None` for durations, sets and vague times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<DateSpan>,
    /// How the words gave the value, in a few words: `Friday before 6 Feb 2026`.
    #[serde(default)]
    pub why: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    Person,
    #[serde(rename = "org")]
    Organisation,
    Place,
    /// A congress, a plan, a school, a treaty.
    Thing,
}

impl EntityKind {
    pub const ALL: [EntityKind; 4] =
        [EntityKind::Person, EntityKind::Organisation, EntityKind::Place, EntityKind::Thing];
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Unique in the story; used in addresses: `hun-sen`.
    pub id: String,
    pub name: String,
    pub kind: EntityKind,
    /// What sort of thing it is: `province`, `country`, `party`, `ministry`. May be empty.
    #[serde(default)]
    pub sort: String,
    /// Where it lies or what it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<EntityId>,
    /// Other ways the reports name it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// In the order of their evidence's report days; the last is the newest.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// Addresses of the same entity elsewhere; the editor's.
    #[serde(default)]
    pub same_as: Vec<String>,
}

/// What an entity was said to be, and where it was said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// `President`, `Ambassador to Cambodia`.
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<EntityId>,
    pub evidence: Evidence,
}

/// The sentence that an item rests on. `span` is the part of it, or the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Evidence {
    pub article: ArticleId,
    /// Index into the report's sentences.
    pub sentence: u32,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Unique in the story: `party-relations`.
    pub id: String,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Happened,
    Ongoing,
    /// Has a day in the future, and someone will do it.
    Scheduled,
    /// Is aimed at.
    Target,
}

impl Status {
    pub const ALL: [Status; 4] =
        [Status::Happened, Status::Ongoing, Status::Scheduled, Status::Target];
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Unique in the story, made from the first evidence, so that a link to it
    /// survives a rebuild: `e7k2m`.
    pub id: String,
    /// A short sentence or sentence part.
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<DateSpan>,
    /// How the date was found, in a few words.
    #[serde(default)]
    pub why: String,
    /// What the newest report says of it.
    pub status: Status,
    /// Who takes part, and what it is about: of any kind, places too.
    pub participants: Vec<EntityId>,
    /// Where it is; a place that is only spoken of is none of these.
    pub places: Vec<EntityId>,
    pub topics: Vec<TopicId>,
    pub figures: Vec<FigureId>,
    /// At least one; by report day.
    pub evidence: Vec<Telling>,
    /// How much of a key moment it is: 0 (least) to 1000.
    pub salience: u16,
}

/// One report's telling of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    pub evidence: Evidence,
    /// What this report made of it: a visit is scheduled on 4 Feb and has happened on 6 Feb.
    pub status: Status,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FigureKind {
    Money,
    Percent,
    Count,
}

/// What a figure says of the thing it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FigureRole {
    /// How much there is, was or is given.
    Level,
    /// A part of a whole.
    Share,
    /// How much it went up or (negative value) down.
    Change,
    /// How much it shall be.
    Goal,
}

/// How the words hedge a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Hedge {
    Exact,
    About,
    /// More than the value.
    Over,
    /// Just below the value: `nearly`.
    Under,
    /// The value or more: `at least`; of a range the lower end.
    #[serde(rename = "at-least")]
    AtLeast,
    /// The value or less: `up to`.
    #[serde(rename = "at-most")]
    AtMost,
}

impl Hedge {
    /// In the order of the byte format.
    pub const ALL: [Hedge; 6] =
        [Hedge::Exact, Hedge::About, Hedge::Over, Hedge::Under, Hedge::AtLeast, Hedge::AtMost];
}

/// An amount with a unit and what it counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Unique in the story, from the first evidence.
    pub id: String,
    pub kind: FigureKind,
    pub role: FigureRole,
    pub hedge: Hedge,
    /// In whole units: `US$11.33 billion` is 11330000000. Percent: 11.7 is 11.7.
    pub value: f64,
    /// ISO 4217 code for money, `%` for percent, the counted noun for counts.
    pub unit: String,
    /// What it counts: `bilateral trade turnover`. May be empty.
    pub of: String,
    /// As the first report wrote it.
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<DateSpan>,
    /// Whose it is.
    pub entities: Vec<EntityId>,
    /// The goal that this level is on its way to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<FigureId>,
    /// The level that this change or share belongs to, or the whole of this part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_figure: Option<FigureId>,
    /// At least one; by report day. `span` is the amount's own words.
    pub evidence: Vec<Evidence>,
}
