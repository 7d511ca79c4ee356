//! The browser's entry: what wasm-bindgen makes widget.js and widget_bg.wasm of.
//! The other side is `www/parts.js`, which describes each of these.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
mod exports {
    use dateline::widget::entry;
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    #[wasm_bindgen]
    pub struct Handle(entry::Handle);

    #[wasm_bindgen]
    pub fn mount(host: &Element, options: &JsValue) -> Result<Handle, JsValue> {
        entry::mount(host, options).map(Handle)
    }

    #[wasm_bindgen]
    pub fn story() -> Vec<u8> {
        entry::story()
    }

    #[wasm_bindgen]
    impl Handle {
        pub fn update(&mut self, options: &JsValue) {
            self.0.update(options);
        }

        #[wasm_bindgen(js_name = setFilter)]
        pub fn set_filter(&self, filter: &str) -> String {
            self.0.set_filter(filter)
        }

        #[wasm_bindgen(js_name = getFilter)]
        pub fn get_filter(&self) -> String {
            self.0.get_filter()
        }

        #[wasm_bindgen(js_name = setStory)]
        pub fn set_story(&mut self, story: &JsValue) -> Result<(), JsValue> {
            self.0.set_story(story)
        }

        #[cfg(feature = "large")]
        pub fn put(&self, files: &js_sys::Array) -> js_sys::Array {
            self.0.put(files)
        }

        pub fn destroy(self) {
            self.0.destroy();
        }
    }
}

pub fn main() {}
