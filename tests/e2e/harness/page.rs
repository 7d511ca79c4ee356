//! A page with the widget, and what a reader can do there.

use super::driver::{Driver, Element};
use super::engine::{Engine, Setting};
use super::site::Site;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

pub struct Page {
    pub driver: Driver,
    pub site: Site,
}

/// Of the window, in pixels.
#[derive(serde::Deserialize)]
pub struct Bar {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// Longest wait for anything to show up: Firefox and WebKitGTK take a while to
/// open a page.
fn patience() -> Duration {
    Duration::from_secs(if Engine::chosen() == Engine::Chromium { 10 } else { 20 })
}

/// `all(css)`: in the shadow root of the first widget of the page; `visible(element)`.
const HELPERS: &str = "
    const root = document.querySelector('dateline-story')?.shadowRoot;
    const all = (css) => [...(root?.querySelectorAll(css) ?? [])];
    const visible = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
";

/// Keys as WebDriver writes them.
pub mod keys {
    pub const TAB: &str = "\u{E004}";
    pub const ENTER: &str = "\u{E007}";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const SPACE: &str = " ";
    pub const LEFT: &str = "\u{E012}";
    pub const RIGHT: &str = "\u{E014}";
    pub const DOWN: &str = "\u{E015}";
    pub const HOME: &str = "\u{E011}";
    pub const END: &str = "\u{E010}";
}

impl Page {
    /// Opens the demo page with this text behind its address, and waits for the widget.
    pub fn open(behind: &str) -> Page {
        let page = Page::of(Site::new());
        page.go(&format!("/{behind}"));
        page.wait_for_widget();
        page
    }

    /// A blank tab on `site`.
    pub fn of(site: Site) -> Page {
        Page { driver: Driver::new(), site }
    }

    /// A host's page with `body` in it, the widget on screen. `behind` is what
    /// its address has behind the path: `?a=1#map=3`.
    pub fn holding(body: &str, behind: &str) -> Page {
        let site = Site::new();
        site.put_page("/host.html", body);
        let page = Page::of(site);
        page.go(&format!("/host.html{behind}"));
        page.wait_for_widget();
        page
    }

    pub fn go(&self, path: &str) {
        let url = format!("{}{path}", self.site.origin());
        self.driver.post("/url", &json!({ "url": url }));
        // A Firefox that has much to do answers before it has left the page.
        let address = json!(url.split('#').next());
        let is_there = format!(
            "return location.href.split('#')[0] === new URL({address}).href && document.readyState === 'complete'"
        );
        until(&url, || self.driver.run(&is_there, &[]).as_bool().filter(|is| *is));
    }

    pub fn wait_for_widget(&self) {
        // The static page is in no element of its own.
        self.get("div [part~=root]");
    }

    /// What the page's address has behind `#`.
    pub fn hash(&self) -> String {
        self.eval("return location.hash").as_str().unwrap_or_default().to_owned()
    }

    pub fn back(&self) {
        self.driver.post("/back", &json!({}));
    }

    pub fn forward(&self) {
        self.driver.post("/forward", &json!({}));
    }

    /// Runs a function body in the page, with the helpers in reach.
    pub fn eval(&self, script: &str) -> Value {
        self.driver.run(&format!("{HELPERS}{script}"), &[])
    }

    /// Runs a function body on an element, which it knows as `it`.
    pub fn eval_on(&self, element: &Element, script: &str) -> Value {
        let script = format!("{HELPERS}const it = arguments[0];{script}");
        self.driver.run(&script, &[element.json()])
    }

    /// Visible elements of the widget, in the order of the document.
    pub fn all(&self, css: &str) -> Vec<Element> {
        let found = self.eval(&format!("return all({}).filter(visible)", json!(css)));
        found.as_array().into_iter().flatten().filter_map(Element::of).collect()
    }

    /// The first visible one, which may still have to come.
    pub fn get(&self, css: &str) -> Element {
        until(css, || self.all(css).into_iter().next())
    }

    /// The first visible one with this text.
    pub fn get_with(&self, css: &str, text: &str) -> Element {
        let script = format!(
            "return all({}).find((e) => visible(e) && e.textContent.includes({}))",
            json!(css),
            json!(text)
        );
        until(&format!("{css} with {text:?}"), || Element::of(&self.eval(&script)))
    }

    /// Texts of the visible ones.
    pub fn texts(&self, css: &str) -> Vec<String> {
        let script =
            format!("return all({}).filter(visible).map((e) => e.innerText.trim())", json!(css));
        strings(&self.eval(&script))
    }

    /// Ids of the events on screen, sorted.
    pub fn events(&self) -> Vec<String> {
        let ids = "return all('[part~=event]').filter(visible).map((e) => e.id)";
        let mut ids = strings(&self.eval(ids));
        ids.sort();
        ids
    }

    /// Presses where the element is on screen, as a reader would.
    pub fn click(&self, element: &Element) {
        // It may move just then; a reader would press again.
        let said = std::cell::RefCell::new(String::new());
        let press = || self.driver.click(element).map_err(|error| said.replace(error)).ok();
        let start = Instant::now();
        while press().is_none() {
            assert!(start.elapsed() < patience(), "it can't be pressed: {}", said.borrow());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Presses what stands at a place of the window, in pixels.
    pub fn press_at(&self, x: f64, y: f64) {
        let (x, y) = (x.round(), y.round());
        let to = json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y });
        let [down, up] =
            ["pointerDown", "pointerUp"].map(|kind| json!({ "type": kind, "button": 0 }));
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": [to, down, up] });
        self.driver.post("/actions", &json!({ "actions": [mouse] }));
    }

    /// The boxes of the strip's bars of a kind, which are one path.
    pub fn bars(&self, css: &str) -> Vec<Bar> {
        let script = format!(
            "const path = all('{css}')[0]; path.scrollIntoView({{ block: 'center' }}); \
             const strip = path.ownerSVGElement.getBoundingClientRect(); \
             const {{ width, height }} = path.ownerSVGElement.viewBox.baseVal; \
             const boxes = path.getAttribute('d').match(/[^z]+/g) ?? []; \
             return boxes.map((box) => {{ const [left, top, right, bottom] = box.match(/[0-9.]+/g); \
               return {{ left: strip.left + left / width * strip.width, \
                 right: strip.left + right / width * strip.width, \
                 top: strip.top + top / height * strip.height, \
                 bottom: strip.top + bottom / height * strip.height }} }})"
        );
        serde_json::from_value(self.eval(&script)).expect("bars have four sides")
    }

    pub fn type_into(&self, element: &Element, text: &str) {
        self.driver.post(&format!("/element/{}/value", element.0), &json!({ "text": text }));
    }

    /// Presses keys one after the other, whatever has the focus.
    pub fn press(&self, pressed: &[&str]) {
        let step = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let steps = pressed.iter().flat_map(|key| [step("keyDown", key), step("keyUp", key)]);
        let steps: Vec<Value> = steps.collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": steps });
        self.driver.post("/actions", &json!({ "actions": [keyboard] }));
    }

    /// Waits until a script gives `true`.
    pub fn until(&self, what: &str, script: &str) {
        until(what, || self.eval(script).as_bool().filter(|is_so| *is_so));
    }

    /// What has the focus, in the widget or outside.
    pub fn focused(&self) -> Option<Element> {
        let script = "let e = document.activeElement; \
            while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement; return e";
        Element::of(&self.driver.run(script, &[]))
    }

    /// As if the window were this wide, in CSS pixels.
    pub fn emulate_width(&self, width: u32) {
        self.set(Setting::Size { width, height: 900, scale: 1 });
    }

    /// As if the reader preferred `light` or `dark`.
    pub fn emulate_scheme(&self, scheme: &str) {
        self.set(Setting::Media("prefers-color-scheme", scheme.to_owned()));
    }

    /// Where the engine takes it at its start alone, the page is opened anew.
    pub fn set(&self, setting: Setting) {
        self.driver.set(&setting);
    }

    /// The page may read and write the clipboard.
    pub fn allow_clipboard(&self) {
        self.set(Setting::Clipboard(self.site.origin()));
    }

    /// What the console holds since the last look.
    pub fn console(&self) -> Vec<String> {
        self.driver.console(&self.site)
    }

    /// Addresses of other origins that were asked for anything.
    pub fn requests_elsewhere(&self) -> Vec<String> {
        let origin = self.site.origin();
        let mut sent = self.driver.requests(&self.site);
        // A proxy is not asked for what is on this machine.
        let loaded = "const all = performance.getEntriesByType('resource').map((entry) => entry.name); \
            performance.clearResourceTimings(); return all";
        sent.extend(strings(&self.driver.run(loaded, &[])));
        // Neither these nor the tab before its first page ask any server; a
        // browser's own icon in a date input is a data URL.
        let is_elsewhere = |url: &String| {
            !url.starts_with(&origin) && !url.starts_with("data:") && url != "about:blank"
        };
        sent.into_iter().filter(is_elsewhere).collect()
    }
}

/// Whatever a test did: nothing was logged, nothing left the origin. A test
/// that provokes a message takes it with [`Page::console`].
impl Drop for Page {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_eq!(self.console(), [""; 0], "the console stays empty");
            assert_eq!(self.requests_elsewhere(), [""; 0], "no request leaves the origin");
        }
    }
}

/// Tries until there is something.
pub fn until<T>(what: &str, look: impl Fn() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < patience(), "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

pub fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().into_iter().flatten();
    items.filter_map(|item| item.as_str().map(str::to_owned)).collect()
}
