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
//! A reader that meets a higher version says so and reads nothing.

mod read;
mod write;

pub use read::decode;
pub use write::encode;

const MAGIC: &[u8; 4] = b"DTLN";

/// Raised with every change of the drawing above.
pub const VERSION: u32 = 1;

#[cfg(test)]
mod tests;
