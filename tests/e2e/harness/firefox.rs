//! Firefox. What WebDriver does not know is asked of the browser itself, in its
//! own context, as its developer tools do.

use super::driver::{Driver, Live, spawned_saying, watched};
use super::engine::Setting;
use super::sink::Sink;
use serde_json::{Value, json};

pub fn start() -> Live {
    let mut driver = watched("GECKODRIVER", "geckodriver");
    driver.args(["--port", "0", "--allow-system-access"]);
    // `geckodriver INFO Listening on 127.0.0.1:41234`
    let (process, port) = spawned_saying(&mut driver, "Listening on 127.0.0.1:");
    let preferences = json!({
        "intl.locale.requested": "en-US",
        // The clipboard without a question that nobody answers.
        "dom.events.testing.asyncClipboard": true,
        // A page after another of its site is in the same tab for scripts too.
        "fission.bfcacheInParent": false,
        // What gets the focus is in sight at once.
        "general.smoothScroll": false,
        // It asks its makers nothing.
        "app.normandy.enabled": false,
        "messaging-system.rsexperimentloader.enabled": false,
        // One process is enough for one page, and starts sooner.
        "dom.ipc.processPrelaunch.enabled": false,
    });
    let mut options = json!({ "args": ["-headless"], "prefs": preferences });
    if let Ok(program) = std::env::var("FIREFOX") {
        options["binary"] = json!(program);
    }
    let server = format!("http://127.0.0.1:{port}");
    let sink = Sink::new();
    let capabilities = json!({ "moz:firefoxOptions": options, "proxy": sink.proxy() });
    Live { processes: vec![process], server, capabilities, sink: Some(sink), ..Live::default() }
}

/// Runs a function body in the browser: `tab` is the page's browsing context,
/// `browser` the element that shows it.
pub fn run(driver: &Driver, script: &str, arguments: &[Value]) -> Value {
    let context = |name: &str| driver.post("/moz/context", &json!({ "context": name }));
    context("chrome");
    let script = format!(
        "const browser = gBrowser.selectedBrowser; const tab = browser.browsingContext; {script}"
    );
    let value = driver.run(&script, arguments);
    context("content");
    value
}

/// As new: a tab of its own, nothing set.
///
/// # Errors
/// Where the browser does not answer as it should.
pub fn renew(driver: &Driver) -> Result<(), String> {
    let close = |handle: &Value| {
        driver.try_post("/window", &json!({ "handle": handle }))?;
        driver.try_delete("/window")
    };
    let old = driver.try_get("/window/handles")?;
    let new = driver.try_post("/window/new", &json!({ "type": "tab" }))?;
    old.as_array().into_iter().flatten().try_for_each(close)?;
    driver.try_post("/window", &json!({ "handle": new["handle"] }))?;
    run(driver, RENEW, &[]);
    Ok(())
}

const RENEW: &str = "
    for (const name of ['prefersReducedMotion', 'primaryPointerCapabilities', 'allPointerCapabilities'])
        Services.prefs.clearUserPref('ui.' + name);
    Services.prefs.clearUserPref('browser.display.document_color_use');
    Services.console.reset();
";

/// The engine's own lines about pages.
pub fn own_lines(driver: &Driver) -> Vec<String> {
    super::strings(&run(driver, OWN_LINES, &[]))
}

/// What a page calls of `console` stays in its process; the page's errors it
/// tells as well.
const OWN_LINES: &str = "
    const all = Services.console.getMessageArray().filter((message) =>
        message instanceof Ci.nsIScriptError && message.sourceName.startsWith('http')
            && !(message.flags & Ci.nsIScriptError.warningFlag) && !message.category.startsWith('content'));
    Services.console.reset();
    return all.map(String);
";

pub fn set(driver: &Driver, setting: &Setting) {
    let (script, arguments) = match setting {
        Setting::Size { width, height, scale } => (SIZE, json!([width, height, scale])),
        Setting::Media(name, value) => (media(name), json!([value])),
        Setting::Print(is_on) => {
            ("tab.mediumOverride = arguments[0]", { json!([if *is_on { "print" } else { "" }]) })
        }
        // 1 is coarse: nothing but a finger.
        Setting::Touch => (
            "for (const name of ['primary', 'all']) \
                Services.prefs.setIntPref(`ui.${name}PointerCapabilities`, 1)",
            json!([]),
        ),
        Setting::Zone(zone) => ("tab.timezoneOverride = arguments[0]", json!([zone])),
        Setting::NoScripts => ("tab.allowJavascript = false", json!([])),
        // All may, by a preference.
        Setting::Clipboard(_) => return,
    };
    run(driver, script, arguments.as_array().map_or(&[], Vec::as_slice));
}

/// As its view for responsive design does it: a window has a least width, the
/// page in it has none. Done when the page has heard of it.
const SIZE: &str = "
    const [width, height, scale] = arguments;
    for (const [name, value] of Object.entries({ width, height })) {
        for (const end of ['', 'min-', 'max-']) browser.style.setProperty(end + name, value + 'px');
    }
    tab.overrideDPPX = scale;
    return browser.getBoundingClientRect().width;
";

fn media(name: &str) -> &'static str {
    match name {
        "prefers-color-scheme" => "tab.prefersColorSchemeOverride = arguments[0]",
        // A tab forgets its own at the next page. 2 is always, 0 as the system says.
        "forced-colors" => {
            "Services.prefs.setIntPref('browser.display.document_color_use', \
                arguments[0] === 'active' ? 2 : 0)"
        }
        "prefers-reduced-motion" => {
            "Services.prefs.setIntPref('ui.prefersReducedMotion', arguments[0] === 'reduce' ? 1 : 0)"
        }
        other => panic!("no way to set {other} in Firefox"),
    }
}

pub fn picture_of_all(driver: &Driver) -> String {
    driver.get("/moz/screenshot/full").as_str().unwrap_or_default().to_owned()
}

/// What the page's process uses, by the reports that `about:memory` shows, once
/// all that nobody uses is given back: what is allocated on its heap and beside it,
/// without the room that its allocator keeps.
pub fn heap(driver: &Driver) -> f64 {
    run(driver, HEAP, &[]).as_f64().expect("the page's process tells of its memory")
}

const HEAP: &str = "
    const reports = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    const own = `(pid ${tab.currentWindowGlobal.osPid})`;
    let used = null;
    const add = (process, path, kind, units, amount) => {
        const is_beside = kind === Ci.nsIMemoryReporter.KIND_NONHEAP && path.startsWith('explicit/')
            && !path.startsWith('explicit/heap-overhead');
        if (process.includes(own) && (is_beside || path === 'heap-allocated')) used += amount;
    };
    const minimized = true;
    return new Promise((done) =>
        reports.getReportsExtended(add, null, () => done(used), null, false, minimized, ''));
";
