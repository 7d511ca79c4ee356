//! The story as every other part sees it. Knows neither files, nor Yew, nor the clock.

mod blocks;
mod check;
pub mod codec;
mod date_span;
mod day;
mod fold;
mod ids;
mod json;
mod order;
mod records;
mod sketch;
mod span;
mod story;
mod values;
mod web_address;
#[cfg(test)]
pub mod testing;

pub use blocks::block_name;
pub use check::StoryError;
pub use codec::outline::{Mentions, Outline};
pub use codec::postings::Postings;
pub use codec::words::{Words, words_of};
pub use date_span::{Bound, DateSpan, Precision};
pub use day::{Day, days_in_month, is_leap_year};
pub use fold::{fold, fold_char, fold_into};
pub use ids::{ArticleId, EntityId, EventId, FigureId, TopicId};
pub use json::from_deserializer;
#[cfg(not(target_arch = "wasm32"))]
pub use json::{to_json, write_json};
pub use order::{order, order_by, order_by_key};
pub use records::{Bytes, Limits, Records};
pub use span::Span;
pub use story::{
    Article, Entity, EntityKind, Event, Evidence, Figure, FigureKind, FigureRole, Hedge, Mention,
    Role, Status, Story, Telling, TimeExpression, Topic,
};
pub use values::{Column, Facet};
pub use web_address::is_web_address;
