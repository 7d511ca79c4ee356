//! News text to a draft story. Native only: it never runs in a browser.
//! One folder or file a step; a step knows the steps above it in this list.

pub mod lexicon;
pub mod problem;
pub mod read;
pub mod folded;
pub mod word_map;
pub mod tokens;
pub mod sentences;
pub mod doc;
pub mod numbers;
pub mod sentence_tokens;
pub mod time;
pub mod figures;
pub mod names;
pub mod entities;
pub mod events;
pub mod story;
pub mod own_cast;
pub mod kept;
pub mod watch;
pub mod one;
pub mod unsure;
pub mod extractor;
mod alone;
pub mod timeline;
pub mod edit;
