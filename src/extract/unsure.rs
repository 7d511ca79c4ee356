//! The names of a text that the reader was least sure of.

use super::extractor::Extraction;
use super::names::Name;

/// Names shown of a text.
const MOST: usize = 5;

/// From this confidence on a name is worth no second look.
const SURE: f32 = 0.9;

/// The least sure first; of equals the earlier.
pub fn unsure(found: &Extraction) -> Vec<&Name> {
    let mut names: Vec<&Name> = found.names.iter().filter(|name| name.confidence < SURE).collect();
    names.sort_by(|a, b| a.confidence.total_cmp(&b.confidence));
    names.truncate(MOST);
    names
}
