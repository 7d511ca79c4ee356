//! Mentions that name the same entity, as sets that grow together.

use std::collections::BTreeMap;

/// Disjoint sets of keys. A key is a way to name an entity that can name no other.
#[derive(Default)]
pub struct Clusters {
    keys: BTreeMap<String, usize>,
    parent: Vec<usize>,
    known: Vec<Option<u32>>,
}

impl Clusters {
    /// The set that a key belongs to, made if it is new.
    pub fn of(&mut self, key: &str) -> usize {
        if let Some(&set) = self.keys.get(key) {
            return self.root(set);
        }
        let set = self.parent.len();
        self.parent.push(set);
        self.known.push(None);
        self.keys.insert(key.to_owned(), set);
        set
    }

    /// The set of a name that the lexicon has.
    pub fn of_known(&mut self, known: u32) -> usize {
        let set = self.of(&["=", &known.to_string()].concat());
        self.known[set] = Some(known);
        set
    }

    pub fn find(&self, key: &str) -> Option<usize> {
        self.keys.get(key).map(|&set| self.root(set))
    }

    pub fn root(&self, mut set: usize) -> usize {
        while self.parent[set] != set {
            set = self.parent[set];
        }
        set
    }

    pub fn known(&self, set: usize) -> Option<u32> {
        self.known[self.root(set)]
    }

    /// Both name the same entity. The older set stays the root. Two different
    /// names of the lexicon are never joined.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a).min(self.root(b)), self.root(a).max(self.root(b)));
        match (self.known[a], self.known[b]) {
            (Some(x), Some(y)) if x != y => {}
            (x, y) => {
                self.known[a] = x.or(y);
                self.parent[b] = a;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Clusters;

    #[test]
    fn joined_keys_are_one_set() {
        let mut clusters = Clusters::default();
        let (a, b, c) = (clusters.of("a"), clusters.of("b"), clusters.of("c"));
        clusters.join(c, b);
        assert_eq!(clusters.root(c), clusters.root(b));
        assert_ne!(clusters.root(a), clusters.root(b));
        assert_eq!(clusters.find("c"), Some(b));
    }

    #[test]
    fn two_names_of_the_lexicon_stay_two() {
        let mut clusters = Clusters::default();
        let (a, b) = (clusters.of_known(1), clusters.of_known(2));
        clusters.join(a, b);
        assert_ne!(clusters.root(a), clusters.root(b));
    }
}
