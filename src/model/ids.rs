//! Numbers that stand for records of one story. In memory a place in a list;
//! in JSON the record's own id, so that a person can read it and a diff stays small.
//! Formats that nobody reads keep the number.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::cell::RefCell;
use std::collections::BTreeMap;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident in $list:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                NAMES.with_borrow(|names| match names.name($list, self.0) {
                    Some(name) if s.is_human_readable() => s.serialize_str(name),
                    _ => s.serialize_u32(self.0),
                })
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<$name, D::Error> {
                if !d.is_human_readable() {
                    return u32::deserialize(d).map($name);
                }
                let name = String::deserialize(d)?;
                NAMES
                    .with_borrow(|names| names.number($list, &name))
                    .map($name)
                    .ok_or_else(|| D::Error::custom(["no such ", $list, ": ", &name].concat()))
            }
        }
    )*};
}

ids! {
    ArticleId in "article";
    EntityId in "entity";
    TopicId in "topic";
    FigureId in "figure";
    /// A place in [`Story::events`](super::Story::events).
    EventId in "event";
}

thread_local! {
    /// The ids in scope while a story is written to or read from JSON: serde
    /// hands no context to the records within.
    static NAMES: RefCell<Names> = RefCell::default();
}

/// For each list of a story, its records' ids in order.
#[derive(Default)]
pub struct Names {
    lists: BTreeMap<&'static str, (Vec<String>, BTreeMap<String, u32>)>,
}

impl Names {
    pub fn add(&mut self, list: &'static str, ids: impl Iterator<Item = String>) {
        let names: Vec<String> = ids.collect();
        let numbers = names.iter().enumerate().map(|(i, n)| (n.clone(), i as u32)).collect();
        self.lists.insert(list, (names, numbers));
    }

    fn name(&self, list: &str, number: u32) -> Option<&str> {
        self.lists.get(list)?.0.get(number as usize).map(String::as_str)
    }

    fn number(&self, list: &str, name: &str) -> Option<u32> {
        self.lists.get(list)?.1.get(name).copied()
    }

    /// Runs `work` with these ids in scope.
    pub fn within<T>(self, work: impl FnOnce() -> T) -> T {
        NAMES.set(self);
        let result = work();
        NAMES.set(Names::default());
        result
    }
}
