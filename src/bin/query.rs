//! The filter alone as WebAssembly, for `cargo xtask bench`: no reader loads it.

#[cfg(target_arch = "wasm32")]
mod exports {
    use dateline::model::{Bytes, EventId, codec};
    use dateline::query::{Action, Address, Facet, State, View};
    use std::rc::Rc;
    use wasm_bindgen::prelude::*;

    /// A story, open.
    #[wasm_bindgen]
    pub struct Opened(State);

    #[wasm_bindgen]
    pub fn open(bytes: Vec<u8>) -> Result<Opened, JsValue> {
        let story =
            codec::open(Bytes::whole(bytes)).map_err(|e| JsValue::from_str(&e.to_string()))?;
        Ok(Opened(State::new(Rc::new(story), Address::default(), View::Timeline)))
    }

    impl Opened {
        fn events(&self) -> impl Iterator<Item = EventId> {
            (0..self.0.story().events.len() as u32).map(EventId)
        }
    }

    #[wasm_bindgen]
    impl Opened {
        /// Applies a filter, lists every facet's choices with their counts, and
        /// hands back how many events fit.
        pub fn filter(&mut self, address: &str) -> usize {
            let address = self.0.parse(address);
            if let Some(next) = self.0.next(Action::Go(address)) {
                self.0 = next;
            }
            for facet in Facet::ALL {
                std::hint::black_box(self.0.rows(facet, 100, |_| true));
            }
            self.0.selection.len()
        }

        /// The titles of the first events that fit.
        pub fn first(&self, n: usize) -> Vec<String> {
            let events = self.0.selection.events().take(n);
            events
                .filter_map(|e| Some(self.0.story().events.get(e.index())?.title.clone()))
                .collect()
        }

        /// An entity's name in an address.
        pub fn entity(&self, number: usize) -> String {
            self.0.story().entities.get(number).map_or(String::new(), |e| e.id.to_string())
        }

        /// A topic's name in an address.
        pub fn topic(&self, number: usize) -> String {
            self.0.story().topics.get(number).map_or(String::new(), |t| t.id.to_string())
        }

        /// By event: its first day since 1970, or `i32::MIN`.
        pub fn days(&self) -> Vec<i32> {
            let day = |event| self.0.index.columns.when(event).map(|when| when.from().number());
            self.events().map(|event| day(event).unwrap_or(i32::MIN)).collect()
        }

        /// How many values of a facet each event has, then the values themselves.
        pub fn values(&self, facet: usize) -> Vec<u32> {
            let (mut lengths, mut all) = (Vec::new(), Vec::new());
            for event in self.events() {
                let values = self.0.index.values(Facet::ALL[facet], event);
                lengths.push(values.len() as u32);
                all.extend_from_slice(&values);
            }
            lengths.extend(all);
            lengths
        }
    }
}

fn main() {}
