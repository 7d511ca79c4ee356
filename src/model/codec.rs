//! The story bytes.
//!
//! ```text
//! story   = "DTLN" version:u  strings  body
//! u       = LEB128, least significant group first, at most 5 bytes (u32)
//! i       = zigzag of u
//! strings = count:u  { length:u }*count  bytes          each string once
//! str     = u                                           place in strings
//! list X  = count:u  X*count
//! spans   = list { gap:u length:u }                     gap from the last end
//! opt X   = 0:u | 1:u X
//! day     = i                                           days since 1970-01-01
//! when    = from:day  days:u  precision:u  bound:u      to = from + days
//! evid    = article:u  sentence:u  start:u length:u     start from the sentence's start
//! value   = 8 bytes, IEEE 754, little end first
//!
//! body    = title:str kicker:str era:str language:str
//!           list article  list entity  list topic  list figure  list event
//! article = id:str title:str url:str agency:str author:str language:str note:str
//!           place:str published:day updated:opt day text:str
//!           paragraphs:spans sentences:spans
//!           mentions:spans { entity:u }*  dates:spans { value:str when:opt when why:str }*
//! entity  = id:str name:str kind:u sort:str within:opt u
//!           aliases:list str  roles:list { text:str organisation:opt u evid }
//!           same_as:list str
//! topic   = id:str name:str
//! figure  = id:str kind:u role:u hedge:u value unit:str of:str text:str when:opt when
//!           entities:list u  goal:opt u  of_figure:opt u  list evid
//! event   = id:str title:str when:opt when why:str status:u
//!           participants:list u places:list u topics:list u figures:list u
//!           list { evid status:u }  salience:u
//! ```
//!
//! A story of few events is written as above, which is version 1. One of more is
//! packed, version 2: its articles and events stand in blocks, which are read when
//! one of their records is asked for, and which may be files of their own.
//!
//! ```text
//! story   = "DTLN" version:u  strings  head  outline  { length:u block }*
//! head    = title:str kicker:str era:str language:str
//!           list entity  list topic  list figure
//!           folder:str  articles:u  events:u            blocks of articles, of events, of
//!                                                       words; none with a folder
//! block   = strings  list article | strings  list event
//!         | { shared:u  length:u bytes  length:u { gap:u }* }*   folded words with their
//!                                                       events; shared with the last word
//! evid    = article:u  sentence:u  start:u length:u     start from the text's start
//! outline = agencies:list str
//!           { published:i }*                            by article, days since the last
//!           { mentions:u  articles:u                    by entity
//!             length:u { gap:u mentions:u }* }*         by article that mentions it
//!           length:u { kind:u from:i days:u }*          spans of events; from since the last
//!           length:u { 0:u | 1 + span:u }*              by event; span as i, since the last
//!           { 2 bytes }*                                by event its salience, little end first
//!           length:u { gap:u figure:u }*                events with their figures
//!           length:u { length:u { gap:u }* }*           by value the events that have it: people,
//!                                                       organisations, places with those within
//!                                                       them, things, topics, statuses, reports,
//!                                                       places that are named
//!           list str                                    by block of words its first
//!           { 4 bytes }*                                FNV-1a of articles' and events' ids
//! kind    = precision * 7 + bound
//! ```
//!
//! A reader that meets a higher version says so and reads nothing.

pub mod outline;
mod packed;
pub mod postings;
mod read;
pub mod words;
mod write;

pub use read::{decode, open};
pub use write::{Blocks, Parts, encode, encode_apart};

const MAGIC: &[u8; 4] = b"DTLN";

/// Raised with every change of the drawing above.
pub const VERSION: u32 = if LARGE { PACKED } else { WHOLE };

const WHOLE: u32 = 1;
const PACKED: u32 = 2;

/// Whether packed stories are read: what readers of small ones load does without.
pub const LARGE: bool = cfg!(any(feature = "large", not(target_arch = "wasm32")));

/// Up to so many events a story is read whole: at once, and with the fewest bytes.
const FEW: usize = 2_000;

/// Records in a block.
const BLOCK: usize = 256;

#[cfg(test)]
mod tests;
