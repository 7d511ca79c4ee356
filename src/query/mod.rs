//! Filtering, counting and laying out a story. Pure: knows neither files, nor
//! Yew, nor the clock, nor how words look in a reader's language.

mod accord;
mod address;
mod as_of;
mod axis;
mod bars;
mod bits;
mod blocks;
mod brief;
mod cast;
mod columns;
mod dates;
mod eras;
mod figures;
mod filter;
mod groups;
mod index;
mod marked;
mod meetings;
mod monogram;
mod part;
mod postings;
mod rows;
mod search;
mod select;
mod state;
mod tally;
mod unfolded;

pub use accord::{Accord, Verdict, accord, n_sources, only_here};
pub use address::{Address, View};
pub use as_of::as_of;
pub use axis::{Axis, Tick};
pub use bars::{Bar, LANES, Strip};
pub use blocks::Block;
pub use brief::Brief;
pub use cast::{Cast, first_named, sparkline};
pub use dates::{DateForm, date_form, datetime};
pub use eras::Era;
pub use figures::{FigureItem, split_by_events, told_by};
pub use filter::{Choice, Facet, Filter, PartialDate};
pub use groups::Group;
pub use index::Index;
pub use marked::{FigurePlaces, Mark, Piece, found_parts, pieces, title_pieces};
pub use meetings::{Meetings, compared};
pub use monogram::monogram;
pub use part::Part;
pub use rows::Row;
pub use search::{Query, marks};
pub use select::Selection;
pub use state::{Action, State};
pub use unfolded::Fold;

#[cfg(test)]
pub(crate) mod testing;
