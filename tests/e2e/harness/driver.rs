//! A WebDriver client (W3C WebDriver).

use super::engine::{Engine, Setting, Written};
use super::sink::Sink;
use super::site::Site;
use super::webkit::Machine;
use super::{chromium, firefox, webkit};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use ureq::Agent;

/// A browser of its own, gone when dropped.
pub struct Driver {
    pub engine: Engine,
    agent: Agent,
    /// None once it has ended.
    live: RefCell<Option<Live>>,
    /// What WebKit takes only when it starts.
    pub machine: RefCell<Machine>,
    /// What was read of its logs, and not yet asked for.
    kept: RefCell<Written>,
}

/// What runs, in the order in which it ends.
#[derive(Default)]
pub struct Live {
    /// The browser's driver, then what it needs.
    pub processes: Vec<Child>,
    /// Address of the driver.
    pub server: String,
    /// What a new session asks for.
    pub capabilities: Value,
    /// Address of the session.
    pub session: String,
    /// Where the browser asks for what is elsewhere.
    pub sink: Option<Sink>,
    /// Files of the browser, gone when it ends.
    pub _folder: Option<tempfile::TempDir>,
}

/// Longest wait for a browser to start.
const PATIENCE: Duration = Duration::from_secs(30);

/// Longest wait for anything else.
const LONGEST: Duration = Duration::from_secs(60);

/// Firefoxes that the next test takes over: one takes seconds to start.
static IDLE: Mutex<Vec<Live>> = Mutex::new(Vec::new());

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
    /// A browser of the engine that this run is for.
    pub fn new() -> Driver {
        let engine = Engine::chosen();
        let config =
            Agent::config_builder().timeout_global(Some(LONGEST)).http_status_as_error(false);
        let agent = Agent::new_with_config(config.build());
        let machine = Machine::default();
        let idle = IDLE.lock().ok().and_then(|mut idle| idle.pop());
        let is_new = idle.is_none();
        let driver = Driver {
            engine,
            agent,
            live: RefCell::new(idle),
            machine: RefCell::new(machine),
            kept: RefCell::default(),
        };
        if is_new {
            driver.start();
        }
        driver
    }

    /// Ends the browser and starts one on another machine.
    pub fn restart(&self, machine: &Machine) {
        self.machine.replace(machine.clone());
        self.end();
        self.start();
    }

    /// A browser that does not come is given up for another one.
    fn start(&self) {
        let mut problem = String::new();
        for _ in 0..3 {
            self.live.replace(Some(match self.engine {
                Engine::Chromium => chromium::start(),
                Engine::Firefox => firefox::start(),
                Engine::Webkit => webkit::start(&self.machine.borrow()),
            }));
            match self.begin() {
                Ok(()) => return,
                Err(error) => problem = error,
            }
            self.end();
        }
        panic!("no browser: {problem}");
    }

    fn begin(&self) -> Result<(), String> {
        let (server, capabilities) = self.of_live(|live| {
            let wanted = json!({ "capabilities": { "alwaysMatch": live.capabilities } });
            (live.server.clone(), wanted)
        });
        self.of_live(|live| live.session = format!("{server}/session"));
        // A driver that does not say when it listens is asked until it answers.
        let start = Instant::now();
        let made = loop {
            match self.try_post("", &capabilities) {
                Ok(made) => break made,
                Err(e) if e.contains("argument") || start.elapsed() > PATIENCE => return Err(e),
                Err(_) => std::thread::sleep(Duration::from_millis(50)),
            }
        };
        let id = made["sessionId"].as_str().ok_or("a new session has no id")?;
        self.of_live(|live| live.session = format!("{server}/session/{id}"));
        if self.engine == Engine::Webkit {
            webkit::begin(self);
        }
        Ok(())
    }

    fn end(&self) {
        if let Some(live) = self.live.take() {
            // Ends the browser; what started it is ended below whatever happens.
            self.agent.delete(&live.session).call().ok();
            for mut process in live.processes {
                // One that is watched ends when its input does.
                if process.stdin.is_none() {
                    process.kill().ok();
                }
                process.wait().ok();
            }
        }
    }

    fn of_live<T>(&self, look: impl FnOnce(&mut Live) -> T) -> T {
        look(self.live.borrow_mut().as_mut().expect("the browser has not ended"))
    }

    fn address(&self, command: &str) -> String {
        self.of_live(|live| [&live.session, command].concat())
    }

    /// Sends a command, gives its value.
    #[track_caller]
    pub fn post(&self, command: &str, body: &Value) -> Value {
        self.try_post(command, body).unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// As [`Driver::post`]; the error is WebDriver's: `stale element reference`.
    pub fn try_post(&self, command: &str, body: &Value) -> Result<Value, String> {
        let address = self.address(command);
        // A session that has not begun by then never will; anything else has the agent's time.
        let time = if command.is_empty() { Some(PATIENCE) } else { Some(LONGEST) };
        let post = self.agent.post(address).config().timeout_global(time).build();
        let sent = post.send_json(body).map_err(|e| e.to_string())?;
        value_of(sent.into_body().read_json().map_err(|e| e.to_string())?)
    }

    /// Asks for a value.
    #[track_caller]
    pub fn get(&self, command: &str) -> Value {
        self.try_get(command).unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// As [`Driver::get`].
    pub fn try_get(&self, command: &str) -> Result<Value, String> {
        let sent = self.agent.get(self.address(command)).call().map_err(|e| e.to_string())?;
        let mut body = sent.into_body();
        // A picture of a whole page has more than the usual 10 MB.
        let body = body.with_config().limit(200 << 20).read_json();
        value_of(body.map_err(|e| e.to_string())?)
    }

    pub fn try_delete(&self, command: &str) -> Result<(), String> {
        let sent = self.agent.delete(self.address(command)).call().map_err(|e| e.to_string())?;
        value_of(sent.into_body().read_json().map_err(|e| e.to_string())?).map(drop)
    }

    /// Runs a function body in the page; `arguments` holds `arguments`.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        let body = json!({ "script": script, "args": arguments });
        // An element can go while Firefox hands it over: then it is looked for again.
        let first = self.try_post("/execute/sync", &body);
        let value = match first {
            Err(error)
                if self.engine == Engine::Firefox
                    && error.starts_with("stale")
                    && arguments.is_empty() =>
            {
                self.try_post("/execute/sync", &body)
            }
            first => first,
        };
        value.unwrap_or_else(|error| panic!("/execute/sync: {error}"))
    }

    /// Presses in the middle of an element.
    ///
    /// # Errors
    /// Why it could not be pressed, or was covered.
    pub fn click(&self, element: &Element) -> Result<(), String> {
        match self.engine {
            Engine::Webkit => webkit::click(self, element),
            _ => self.try_post(&format!("/element/{}/click", element.0), &json!({})).map(drop),
        }
    }

    pub fn set(&self, setting: &Setting) {
        match self.engine {
            Engine::Chromium => chromium::set(self, setting),
            Engine::Firefox => firefox::set(self, setting),
            Engine::Webkit => webkit::set(self, setting),
        }
    }

    /// Lines of the console since the last call.
    pub fn console(&self, site: &Site) -> Vec<String> {
        self.read_logs(site);
        std::mem::take(&mut self.kept.borrow_mut().console)
    }

    /// Addresses that were asked for anything since the last call; outside
    /// Chromium only those of other origins.
    pub fn requests(&self, site: &Site) -> Vec<String> {
        self.read_logs(site);
        std::mem::take(&mut self.kept.borrow_mut().requests)
    }

    fn asked_elsewhere(&self) -> Vec<String> {
        let asked = self.of_live(|live| live.sink.as_ref().map(Sink::asked)).unwrap_or_default();
        // Firefox itself asks its makers for settings.
        asked.into_iter().filter(|address| !address.contains(".mozilla.")).collect()
    }

    fn read_logs(&self, site: &Site) {
        let new = match self.engine {
            Engine::Chromium => chromium::written(self),
            Engine::Firefox => Written {
                console: [site.lines(), firefox::own_lines(self)].concat(),
                requests: self.asked_elsewhere(),
            },
            Engine::Webkit => Written { console: site.lines(), requests: self.asked_elsewhere() },
        };
        let mut kept = self.kept.borrow_mut();
        kept.console.extend(new.console);
        kept.requests.extend(new.requests);
    }

    /// What is on screen, as a PNG in base64.
    pub fn picture(&self) -> String {
        match self.engine {
            Engine::Chromium => chromium::picture(self),
            Engine::Webkit => webkit::picture(self),
            Engine::Firefox => self.get("/screenshot").as_str().unwrap_or_default().to_owned(),
        }
    }

    /// The whole page, as a PNG in base64.
    pub fn picture_of_all(&self) -> String {
        match self.engine {
            Engine::Chromium => chromium::picture_of_all(self),
            Engine::Firefox => firefox::picture_of_all(self),
            Engine::Webkit => webkit::picture_of_all(self),
        }
    }

    /// A part of the page, at its left side, as a WebP in base64, small enough for a
    /// repository: from which height on, how wide and how high. Only Chromium makes these.
    pub fn picture_for_documents(&self, part: [u32; 3]) -> Option<String> {
        let is_able = self.engine == Engine::Chromium;
        is_able.then(|| chromium::picture_of(self, part))
    }

    /// Bytes that more or less of [`Driver::heap`] say nothing: a process keeps
    /// room for what it gave back, what is in use of its heap has none.
    pub fn heap_room(&self) -> f64 {
        if self.engine == Engine::Webkit { 96e6 } else { 0.0 }
    }

    /// Bytes in use once garbage is collected: of the page's own heap in
    /// Chromium, of its process's heap in Firefox, of the process in WebKitGTK.
    pub fn heap(&self) -> f64 {
        match self.engine {
            Engine::Chromium => chromium::heap(self),
            Engine::Firefox => firefox::heap(self),
            Engine::Webkit => webkit::heap(self),
        }
    }

    /// The process of the driver itself.
    pub fn process_id(&self) -> u32 {
        self.of_live(|live| live.processes.first().map_or(0, Child::id))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let is_fit = self.engine == Engine::Firefox && !std::thread::panicking();
        if is_fit
            && firefox::renew(self).is_ok()
            && let Ok(mut idle) = IDLE.lock()
        {
            idle.extend(self.live.take());
        }
        self.end();
    }
}

fn value_of(mut answer: Value) -> Result<Value, String> {
    let value = answer["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(format!("{error}: {}", value["message"])),
        None => Ok(value),
    }
}

/// The program that a variable names, else `name` from PATH.
pub fn program(variable: &str, name: &str) -> Command {
    let mut command = Command::new(std::env::var_os(variable).unwrap_or(name.into()));
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// As [`program`]; it ends, and all that it started, when these tests end in
/// whatever way, and its files are gone.
pub fn watched(variable: &str, name: &str) -> Command {
    let folder = folder_for_a_while();
    let program = std::env::var_os(variable).unwrap_or(name.into());
    // A group of its own, which ends as one.
    let mut command = Command::new("setsid");
    command.args(["sh", "-c", WATCH, "sh"]).arg(program).env("TMPDIR", folder);
    command.stdin(Stdio::piped()).stderr(Stdio::null());
    command
}

/// Gone when what is [`watched`] ends.
fn folder_for_a_while() -> std::path::PathBuf {
    tempfile::tempdir().expect("a folder for a while").keep()
}

/// The input ends with the tests; the program may end before. An X server that
/// is told to end while it starts can wait for ever.
const WATCH: &str = "exec 3<&0; mkdir -p \"$TMPDIR\"; \"$@\" 3<&- & own=$!; trap '' TERM; \
    { cat <&3; kill -TERM 0; sleep 3; kill -KILL $own; } > /dev/null 2>&1 & \
    wait $own; kill -TERM 0; kill -KILL $!; rm -rf \"$TMPDIR\"";

/// Starts it, and says what to do where it is not there.
pub fn spawned(command: &mut Command) -> Child {
    let name = command.get_program().to_string_lossy().into_owned();
    command.spawn().unwrap_or_else(|e| panic!("{name}: {e}; `cargo xtask test` installs it"))
}

/// As [`spawned`], for a program that says a number behind these words. One
/// that ends without saying it is started again: `chromedriver --port=0` takes
/// a port of IPv4 and gives up where another has the same one of IPv6.
pub fn spawned_saying(command: &mut Command, before: &str) -> (Child, u16) {
    command.stdout(Stdio::piped());
    for _ in 0..5 {
        let mut process = spawned(command);
        let mut stdout = BufReader::new(process.stdout.take().expect("its output is piped"));
        let said = stdout.by_ref().lines().map_while(Result::ok).find_map(|line| {
            let number = line.split_once(before)?.1;
            number.trim_end_matches('.').parse().ok()
        });
        if let Some(number) = said {
            // It must be able to go on writing.
            std::thread::spawn(move || std::io::copy(&mut stdout, &mut std::io::sink()));
            return (process, number);
        }
        _ = process.wait();
    }
    panic!("no number in what {command:?} says")
}
