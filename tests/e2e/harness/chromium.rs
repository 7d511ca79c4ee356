//! Chromium, and what its DevTools protocol does beyond WebDriver.

use super::driver::{Driver, Live, program, spawned_saying};
use super::engine::{Setting, Written};
use serde_json::{Value, json};

pub fn start() -> Live {
    let mut driver = program("CHROMEDRIVER", "chromedriver");
    // `ChromeDriver was started successfully on port 41234.`
    let (process, port) = spawned_saying(driver.arg("--port=0"), "successfully on port ");
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--force-device-scale-factor=1",
        "--lang=en",
    ];
    let capabilities = json!({
        "goog:chromeOptions": { "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    let server = format!("http://127.0.0.1:{port}");
    Live { processes: vec![process], server, capabilities, ..Live::default() }
}

/// A command of the Chrome DevTools protocol.
pub fn cdp(driver: &Driver, command: &str, parameters: Value) -> Value {
    driver.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
}

pub fn set(driver: &Driver, setting: &Setting) {
    let (command, parameters) = match setting {
        Setting::Size { width, height, scale } => (
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false }),
        ),
        Setting::Media(name, value) => (
            "Emulation.setEmulatedMedia",
            json!({ "features": [{ "name": name, "value": value }] }),
        ),
        Setting::Print(is_on) => {
            ("Emulation.setEmulatedMedia", json!({ "media": if *is_on { "print" } else { "" } }))
        }
        Setting::Touch => ("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })),
        Setting::Zone(zone) => ("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })),
        Setting::NoScripts => ("Emulation.setScriptExecutionDisabled", json!({ "value": true })),
        Setting::Clipboard(origin) => (
            "Browser.grantPermissions",
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": origin }),
        ),
    };
    cdp(driver, command, parameters);
}

pub fn picture(driver: &Driver) -> String {
    shot(driver, json!({ "format": "png" }))
}

pub fn picture_of_all(driver: &Driver) -> String {
    shot(driver, json!({ "captureBeyondViewport": true }))
}

pub fn picture_of(driver: &Driver, [top, width, height]: [u32; 3]) -> String {
    let clip = json!({ "x": 0, "y": top, "width": width, "height": height, "scale": 1 });
    let how =
        json!({ "format": "webp", "quality": 60, "clip": clip, "captureBeyondViewport": true });
    shot(driver, how)
}

fn shot(driver: &Driver, how: Value) -> String {
    let shot = cdp(driver, "Page.captureScreenshot", how);
    shot["data"].as_str().unwrap_or_default().to_owned()
}

pub fn heap(driver: &Driver) -> f64 {
    cdp(driver, "HeapProfiler.enable", json!({}));
    cdp(driver, "HeapProfiler.collectGarbage", json!({}));
    let usage = cdp(driver, "Runtime.getHeapUsage", json!({}));
    // Objects, and the buffers beside them.
    let sizes = ["usedSize", "backingStorageSize"].map(|name| usage[name].as_f64().unwrap_or(0.0));
    sizes.iter().sum()
}

/// What its logs hold since they were read last.
pub fn written(driver: &Driver) -> Written {
    let log = |kind: &str| {
        let entries = driver.post("/se/log", &json!({ "type": kind }));
        entries.as_array().cloned().unwrap_or_default()
    };
    let message = |entry: &Value| entry["message"].as_str().map(str::to_owned);
    let sent = log("performance").into_iter().filter_map(|entry| {
        let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
        let event = &event["message"];
        let is_request = event["method"] == "Network.requestWillBeSent";
        let url = event["params"]["request"]["url"].as_str()?;
        is_request.then(|| url.to_owned())
    });
    Written {
        console: log("browser").iter().filter_map(message).collect(),
        requests: sent.collect(),
    }
}
