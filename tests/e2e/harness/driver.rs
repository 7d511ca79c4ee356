//! A WebDriver client (W3C WebDriver, and ChromeDriver's own commands).

use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;
use ureq::Agent;

/// A browser of its own, gone when dropped.
pub struct Driver {
    process: Child,
    /// Kept open: ChromeDriver must be able to write to it.
    _stdout: BufReader<ChildStdout>,
    agent: Agent,
    /// Address of the session.
    session: String,
}

/// How WebDriver names an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A reference to an element of the page, as scripts take and give it.
#[derive(Clone, Debug)]
pub struct Element(pub String);

impl Element {
    pub fn of(value: &Value) -> Option<Element> {
        value[ELEMENT].as_str().map(|id| Element(id.to_owned()))
    }

    pub fn json(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

impl Driver {
    pub fn new() -> Driver {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or("chromedriver".into());
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts; `cargo xtask test` installs it");
        let mut stdout = BufReader::new(process.stdout.take().expect("its output is piped"));
        let port = port_of(&mut stdout);
        let config = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(60)))
            .http_status_as_error(false);
        let agent = Agent::new_with_config(config.build());
        let session = format!("http://127.0.0.1:{port}/session");
        let mut driver = Driver { process, _stdout: stdout, agent, session };
        let made = driver.post("", &capabilities());
        let id = made["sessionId"].as_str().expect("a new session has an id");
        driver.session = format!("{}/{id}", driver.session);
        driver
    }

    /// Sends a command, gives its value.
    pub fn post(&self, command: &str, body: &Value) -> Value {
        self.try_post(command, body).unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// As [`Driver::post`]; the error is WebDriver's: `stale element reference`.
    pub fn try_post(&self, command: &str, body: &Value) -> Result<Value, String> {
        let address = format!("{}{command}", self.session);
        let sent = self.agent.post(address).send_json(body).map_err(|e| e.to_string())?;
        let mut answer: Value = sent.into_body().read_json().map_err(|e| e.to_string())?;
        let value = answer["value"].take();
        match value["error"].as_str() {
            Some(error) => Err(format!("{error}: {}", value["message"])),
            None => Ok(value),
        }
    }

    /// Runs a function body in the page; `arguments` holds `arguments`.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// A command of the Chrome DevTools protocol.
    pub fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// What was logged since the last call: `browser` or `performance`.
    pub fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.post("/se/log", &json!({ "type": kind }));
        entries.as_array().cloned().unwrap_or_default()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ends the browser; ChromeDriver itself is ended below whatever happens.
        self.agent.delete(&self.session).call().ok();
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// `ChromeDriver was started successfully on port 41234.`
fn port_of(stdout: &mut impl BufRead) -> u16 {
    let started = stdout.lines().map_while(Result::ok).find_map(|line| {
        let port = line.split_once("successfully on port ")?.1;
        port.trim_end_matches('.').parse().ok()
    });
    started.expect("chromedriver says its port")
}

fn capabilities() -> Value {
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--force-device-scale-factor=1",
        "--lang=en",
    ];
    json!({ "capabilities": { "alwaysMatch": {
        "goog:chromeOptions": { "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    } } })
}
