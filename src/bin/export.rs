//! Files for a reader to take away, in the browser: what wasm-bindgen makes
//! export.js and export_bg.wasm of. `www/takeaway.js` loads it when a reader
//! asks for a file.

#[cfg(target_arch = "wasm32")]
mod exports {
    use dateline::export::{self, Form, Links};
    use dateline::model::codec;
    use wasm_bindgen::prelude::*;

    /// The file of what `filter` lets in; `form` is csv, json or ics; `before`
    /// and `after` are what an address has around its view. `undefined` where
    /// nothing can be in it.
    ///
    /// # Errors
    /// A text for people where `story` is no story.
    #[wasm_bindgen]
    pub fn file(
        story: &[u8],
        filter: &str,
        form: &str,
        before: &str,
        after: &str,
    ) -> Result<Option<String>, JsValue> {
        let story = codec::decode(story).map_err(|e| JsValue::from_str(&e.to_string()))?;
        let links = Links { before, after };
        Ok(Form::from_key(form).and_then(|form| export::export(story, filter, form, links)))
    }
}

fn main() {}
