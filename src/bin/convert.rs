//! Story objects to story bytes, in the browser: what wasm-bindgen makes
//! convert.js and convert_bg.wasm of. `www/source.js` loads it only where a
//! page gives an object or a story.json; other readers never do.

#[cfg(target_arch = "wasm32")]
mod exports {
    use dateline::model::{codec, from_deserializer};
    use serde_wasm_bindgen::Deserializer;
    use wasm_bindgen::prelude::*;

    /// # Errors
    /// A text for people where the object is no story.
    #[wasm_bindgen]
    pub fn convert(story: &JsValue) -> Result<Vec<u8>, JsValue> {
        let story = from_deserializer(|| Deserializer::from(story.clone()));
        let story = story.map_err(|e| JsValue::from_str(&e.to_string()))?;
        Ok(codec::encode(&story))
    }
}

fn main() {}
