//! Files for a reader to take away, in the browser: what wasm-bindgen makes
//! export.js and export_bg.wasm of. `www/takeaway.js` loads it when a reader
//! asks for a file.

#[cfg(target_arch = "wasm32")]
mod exports {
    use dateline::export::{self, Form, Links};
    use dateline::model::{Bytes, Story, codec};
    use std::rc::Rc;
    use wasm_bindgen::prelude::*;

    /// A story, open.
    #[wasm_bindgen]
    pub struct Opened(Rc<Story>);

    /// # Errors
    /// A text for people where `story` is no story.
    #[wasm_bindgen]
    pub fn open(story: Vec<u8>) -> Result<Opened, JsValue> {
        let story = codec::open(Bytes::whole(story));
        Ok(Opened(Rc::new(story.map_err(|e| JsValue::from_str(&e.to_string()))?)))
    }

    #[wasm_bindgen]
    impl Opened {
        /// The file of what `filter` lets in; `form` is csv, json or ics; `before`
        /// and `after` are what an address has around its view. `undefined` where
        /// nothing can be in it. It is whole only where nothing is `wanted` then.
        pub fn file(&self, filter: &str, form: &str, before: &str, after: &str) -> Option<String> {
            let links = Links { before, after };
            export::export(&self.0, filter, Form::from_key(form)?, links)
        }

        /// Names of files that are needed, relative to the story's own.
        pub fn wanted(&self) -> Vec<String> {
            self.0.wanted()
        }

        /// # Errors
        /// A text for people where the file is damaged: nothing can be saved then.
        pub fn put(&self, name: &str, bytes: Vec<u8>) -> Result<(), JsValue> {
            let is_of_use = self.0.put(name, bytes);
            is_of_use.then_some(()).ok_or_else(|| JsValue::from_str(name))
        }
    }
}

fn main() {}
