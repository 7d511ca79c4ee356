//! Blocks of a packed story that are files of their own, by their names.

use super::{Bytes, Story};

/// What the names of a list's blocks begin with.
const LISTS: [char; 2] = ['a', 'e'];

/// The name of the `i`th block of a list, in the story's folder of blocks:
/// `a0.bin` of the articles, `e0.bin` of the events.
pub fn block_name(list: usize, i: usize) -> String {
    [&LISTS[list].to_string(), &*i.to_string(), ".bin"].concat()
}

impl Story {
    /// The files with records that were asked for since the last call and are not
    /// here, relative to the story's own.
    pub fn wanted(&self) -> Vec<String> {
        let Some(folder) = self.outline.as_ref().map(|outline| outline.folder.as_str()) else {
            return Vec::new();
        };
        let lists = [self.articles.wanted(), self.events.wanted()];
        let names = |(list, wanted): (usize, &Vec<usize>)| {
            let name = move |i: &usize| [folder, "/", &block_name(list, *i)].concat();
            wanted.iter().map(name).collect::<Vec<String>>()
        };
        lists.iter().enumerate().flat_map(names).collect()
    }

    /// A file that came; one of another name is passed over.
    pub fn put(&self, name: &str, bytes: Vec<u8>) {
        let name = name.rsplit('/').next().unwrap_or(name);
        let number = |list: usize| {
            let rest = name.strip_prefix(LISTS[list])?;
            rest.strip_suffix(".bin")?.parse::<usize>().ok()
        };
        if let Some(i) = number(0) {
            self.articles.put(i, Bytes::whole(bytes));
        } else if let Some(i) = number(1) {
            self.events.put(i, Bytes::whole(bytes));
        }
    }

    /// Whether all of its texts are here.
    pub fn is_here(&self) -> bool {
        self.articles.are_here() && self.events.are_here()
    }
}
