//! Blocks of a packed story that are files of their own, by their names.

use super::records::Slot;
use super::{Bytes, Story};

/// What the names of a list's blocks begin with.
const LISTS: [char; 3] = ['a', 'e', 'w'];

/// The name of the `i`th block of a list, in the story's folder of blocks:
/// `a0.bin` of the articles, `e0.bin` of the events, `w0.bin` of the words.
pub fn block_name(list: usize, i: usize) -> String {
    [&LISTS[list].to_string(), &*i.to_string(), ".bin"].concat()
}

impl Story {
    /// By list.
    pub(super) fn slots(&self) -> [Vec<&Slot>; 3] {
        let words = self.outline().into_iter().flat_map(|outline| outline.words.slots());
        [self.articles.slots().collect(), self.events.slots().collect(), words.collect()]
    }

    /// The files with what was asked for since the last call and is not here,
    /// relative to the story's own.
    pub fn wanted(&self) -> Vec<String> {
        let Some(outline) = self.outline() else { return Vec::new() };
        let mut names = Vec::new();
        for (list, slots) in self.slots().into_iter().enumerate() {
            let name = |i| [&outline.folder, "/", &*block_name(list, i)].concat();
            names.extend(Slot::wanted(slots.into_iter()).into_iter().map(name));
        }
        names
    }

    /// A file that came; one of another name, or of another story's, is passed over.
    /// Says whether it is of use: one that is damaged is not, and stays wanted.
    pub fn put(&self, name: &str, bytes: Vec<u8>) -> bool {
        let Some(outline) = self.outline() else { return false };
        let rest = name.strip_prefix(&outline.folder).and_then(|name| name.strip_prefix('/'));
        let rest = rest.and_then(|name| name.strip_suffix(".bin"));
        let place = rest.and_then(|rest| Some((rest.get(..1)?, rest.get(1..)?.parse().ok()?)));
        let bytes = Bytes::whole(bytes);
        match place {
            Some(("a", i)) => self.articles.put(i, bytes),
            Some(("e", i)) => self.events.put(i, bytes),
            Some(("w", i)) => outline.words.put(i, bytes),
            _ => false,
        }
    }
}
