//! The few calls of the browser's `Intl` that the widget makes, each of which
//! may throw: a host page can hand in any language tag.

use js_sys::{Array, JSON, JsString};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    pub type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locales: &Array, options: &JsValue) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(static_method_of = DateTimeFormat, js_namespace = Intl, js_name = supportedLocalesOf, catch)]
    fn supported(locale: &str) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, catch, js_name = format)]
    fn format_one(this: &DateTimeFormat, ms: f64) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch, js_name = formatRange)]
    fn format_range(this: &DateTimeFormat, from: f64, to: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    pub type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locales: &Array, options: &JsValue) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method, catch, js_name = format)]
    fn format_number(this: &NumberFormat, value: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locales: &Array, options: &JsValue) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method, catch, js_name = of)]
    fn name_of(this: &DisplayNames, code: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    pub type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locales: &Array) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn select(this: &PluralRules, value: f64) -> Result<JsString, JsValue>;
}

/// The languages to ask `Intl` for, best first.
pub struct Locales(Array);

impl Locales {
    /// `tag` if it is well-formed, then `base`, then British English.
    pub fn new(tag: &str, base: &str) -> Locales {
        let list = Array::new();
        let are_well_formed =
            [tag, base].into_iter().filter(|it| DateTimeFormat::supported(it).is_ok());
        for locale in are_well_formed.chain(["en-GB"]) {
            list.push(&locale.into());
        }
        Locales(list)
    }

    /// `options` is the JSON of `Intl.DateTimeFormat`'s.
    pub fn dates(&self, options: &str) -> Option<DateTimeFormat> {
        DateTimeFormat::new(&self.0, &JSON::parse(options).ok()?).ok()
    }

    /// `options` is the JSON of `Intl.NumberFormat`'s.
    pub fn numbers(&self, options: &str) -> Option<NumberFormat> {
        NumberFormat::new(&self.0, &JSON::parse(options).ok()?).ok()
    }

    /// What a language is called, by its tag.
    pub fn language(&self, tag: &str) -> Option<String> {
        let options = JSON::parse(r#"{"type":"language"}"#).ok()?;
        DisplayNames::new(&self.0, &options).ok()?.name_of(tag).ok()
    }

    pub fn plurals(&self) -> Option<PluralRules> {
        PluralRules::new(&self.0).ok()
    }
}

impl DateTimeFormat {
    /// Milliseconds since 1970-01-01 UTC.
    pub fn one(&self, ms: f64) -> Option<String> {
        self.format_one(ms).ok()
    }

    /// CLDR's spaces around the dash changed from version to version, and with them
    /// from browser to browser: here there is always a plain one.
    pub fn range(&self, from: f64, to: f64) -> Option<String> {
        let text = self.format_range(from, to).ok()?;
        Some(match text.split_once('–') {
            Some((first, last)) => [first.trim_end(), " – ", last.trim_start()].concat(),
            None => text,
        })
    }
}

impl NumberFormat {
    pub fn text(&self, value: f64) -> Option<String> {
        self.format_number(value).ok()
    }
}

impl PluralRules {
    /// Whether the number is of the category `one`.
    pub fn is_one(&self, n: usize) -> bool {
        self.select(n as f64).is_ok_and(|category| category == "one")
    }
}
