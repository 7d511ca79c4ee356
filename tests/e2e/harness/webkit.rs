//! WebKitGTK, by its MiniBrowser. What a reader's machine prefers it takes only
//! when it starts, so setting that starts it again at the same address.

use super::driver::{Driver, Element, Live, spawned, spawned_saying, watched};
use super::engine::Setting;
use super::sink::Sink;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// How the machine is set up that the browser starts on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Machine {
    is_dark: bool,
    is_still: bool,
    has_no_scripts: bool,
    zone: Option<String>,
    /// Of the window, with its bar.
    size: Option<(u32, u32)>,
}

/// So that a window can be as narrow as a phone: its bar of buttons would not.
const NARROW: &str = "window * { min-width: 0; min-height: 0; padding: 0; margin: 0; \
    border-width: 0; font-size: 1px } toolbar image { margin: -7px }";

/// Where no program manages windows, keys go to the window below the mouse, which
/// rests in the middle: there is room for a window below the middle.
const DISPLAY: (u32, u32) = (1280, 2400);

/// Of the window's own bar, which the mouse rests on: nothing in a page is hovered.
const BAR: u32 = 20;

pub fn start(machine: &Machine) -> Live {
    // A display of its own, so that no other browser has the focus.
    let mut display = watched("XVFB", "Xvfb");
    let screen = format!("{}x{}x24", DISPLAY.0, DISPLAY.1);
    display.args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp"]);
    let (display, number) = spawned_saying(&mut display, "");
    let folder = tempfile::tempdir().expect("a folder for a while");
    configure(machine, folder.path());
    let port = free_port();
    let mut driver = watched("WEBKITDRIVER", "WebKitWebDriver");
    driver.arg(format!("--port={port}"));
    driver.env("DISPLAY", format!(":{number}")).env_remove("WAYLAND_DISPLAY");
    driver.env("XDG_CONFIG_HOME", folder.path()).env("LANG", "en_US.UTF-8").env_remove("LC_ALL");
    // There is no graphics card.
    driver.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1").env("LIBGL_ALWAYS_SOFTWARE", "1");
    if let Some(zone) = &machine.zone {
        driver.env("TZ", zone);
    }
    let processes = vec![spawned(&mut driver), display];
    let server = format!("http://127.0.0.1:{port}");
    let sink = Sink::new();
    let capabilities = capabilities(machine, &sink);
    let (sink, _folder) = (Some(sink), Some(folder));
    Live { processes, server, capabilities, session: String::new(), sink, _folder }
}

fn configure(machine: &Machine, folder: &Path) {
    let folder = folder.join("gtk-3.0");
    let settings = format!(
        "[Settings]\ngtk-toolbar-icon-size=1\ngtk-enable-animations={}\n",
        u8::from(!machine.is_still)
    );
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(folder.join("settings.ini"), settings))
        .and_then(|()| std::fs::write(folder.join("gtk.css"), NARROW))
        .expect("a folder for a while can be written");
}

fn capabilities(machine: &Machine, sink: &Sink) -> Value {
    let mut arguments = vec!["--automation", "--javascript-can-access-clipboard=true"];
    if machine.is_dark {
        arguments.push("--dark-mode");
    }
    if machine.has_no_scripts {
        arguments.push("--enable-javascript=false");
    }
    json!({
        "webkitgtk:browserOptions": { "binary": browser(), "args": arguments },
        "proxy": sink.proxy(),
    })
}

/// Not on PATH: it is a part of the library.
fn browser() -> PathBuf {
    let named = std::env::var_os("MINIBROWSER").map(PathBuf::from);
    let folders = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let libraries = ["webkit2gtk-4.1", "webkit2gtk-4.0"];
    let mut found = folders
        .flat_map(|folder| libraries.map(|library| folder.path().join(library).join("MiniBrowser")))
        .filter(|program| program.is_file());
    named.or_else(|| found.next()).expect("MiniBrowser; `cargo xtask test` installs it")
}

/// A port that nobody listens on: this driver can't choose one.
fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("it has an address").port()
}

pub fn set(driver: &Driver, setting: &Setting) {
    let mut machine = driver.machine.borrow().clone();
    match setting {
        Setting::Size { width, height, .. } => {
            machine.size = Some(resize(driver, *width, *height));
            driver.machine.replace(machine);
            return;
        }
        Setting::Media("prefers-color-scheme", value) => machine.is_dark = value == "dark",
        Setting::Media("prefers-reduced-motion", value) => machine.is_still = value == "reduce",
        Setting::Zone(zone) => machine.zone = Some(zone.clone()),
        Setting::NoScripts => machine.has_no_scripts = true,
        Setting::Clipboard(_) => return,
        Setting::Media(..) | Setting::Print(_) | Setting::Touch => {
            panic!("WebKitGTK has no {setting:?}: name this test in tests/e2e/exceptions.toml")
        }
    }
    if *driver.machine.borrow() != machine {
        let address = driver.get("/url");
        driver.restart(&machine);
        if let Some((width, height)) = machine.size {
            place(driver, width, height);
        }
        driver.post("/url", &json!({ "url": address }));
    }
}

/// Where the window gets the keys, in a size that a reader's may have.
pub fn begin(driver: &Driver) {
    place(driver, 1024, 768);
}

/// Gives the window a size, its bar below the mouse.
fn place(driver: &Driver, width: u32, height: u32) {
    let x = (DISPLAY.0.saturating_sub(width)) / 2;
    let place = json!({ "x": x, "y": DISPLAY.1 / 2 - BAR / 2, "width": width, "height": height });
    driver.post("/window/rect", &place);
}

/// Makes the page this large; gives the size of the window around it.
fn resize(driver: &Driver, width: u32, height: u32) -> (u32, u32) {
    let page = || {
        let size = driver.run("return [innerWidth, innerHeight]", &[]);
        [0, 1].map(|i| size[i].as_u64().unwrap_or_default() as u32)
    };
    let mut bar = BAR;
    for _ in 0..50 {
        place(driver, width, height + bar);
        let [has_width, has_height] = page();
        if (has_width, has_height) == (width, height) {
            return (width, height + bar);
        }
        std::thread::sleep(std::time::Duration::from_millis(30));
        bar = (bar + height).saturating_sub(page()[1]);
    }
    panic!("the page is {:?} in a window for {width} by {height}", page());
}

/// How long scroll bars take to fade.
const FADING: std::time::Duration = std::time::Duration::from_secs(3);

/// What is on screen, as a PNG in base64. Its driver waits for the next frame,
/// which a page at rest never draws: a dot of one pixel that can't be seen blinks.
/// Its scroll bars, which a page shows when it moves, have faded by then.
pub fn picture(driver: &Driver) -> String {
    let blink = "
        const dot = document.createElement('div');
        dot.style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px; pointer-events: none';
        document.documentElement.append(dot);
        let n = 0;
        const timer = setInterval(() => {
            dot.style.background = `rgb(0 0 0 / 0.00${1 + n++ % 2})`;
            if (n > 100) { clearInterval(timer); dot.remove() }
        }, 30)";
    std::thread::sleep(FADING);
    driver.run(blink, &[]);
    driver.get("/screenshot").as_str().unwrap_or_default().to_owned()
}

/// By hand: its driver takes most elements of a shadow tree for covered.
pub fn click(driver: &Driver, element: &Element) -> Result<(), String> {
    let script = "
        const it = arguments[0];
        if (!it.isConnected) return 'it is gone';
        const around = (e) => e?.parentElement ?? e?.getRootNode().host;
        let is_zoomed = false;
        for (let e = it; e; e = around(e)) is_zoomed ||= getComputedStyle(e).zoom !== '1';
        if (parent !== window) it.scrollIntoView({ block: 'center', behavior: 'instant' });
        if (is_zoomed) { it.click(); return true }
        if (parent !== window) return null;
        const middle = () => { const [b] = it.getClientRects();
            return b && [b.left + b.width / 2, b.top + b.height / 2].map(Math.floor) };
        const is_in = (at) => at && at[0] >= 0 && at[1] >= 0 && at[0] < innerWidth && at[1] < innerHeight;
        if (!is_in(middle())) it.scrollIntoView({ block: 'center', behavior: 'instant' });
        const at = middle();
        if (!is_in(at)) return 'it is not on screen';
        const hit = it.getRootNode().elementFromPoint(...at);
        return it.contains(hit) || hit?.contains(it) && getComputedStyle(it).display === 'contents'
            ? at : `it is covered by ${hit?.outerHTML.slice(0, 100)}`";
    let place = driver.run(script, &[element.json()]);
    if let Some(problem) = place.as_str() {
        return Err(problem.to_owned());
    }
    // Under `zoom` the driver finds no place for an element: it was pressed by script.
    if place == true {
        return Ok(());
    }
    // In a frame a page's own measures say nothing of where an element is drawn.
    let go = match place[0].as_i64().zip(place[1].as_i64()) {
        Some((x, y)) => json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y }),
        None => {
            json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": element.json() })
        }
    };
    let [down, up] = ["pointerDown", "pointerUp"].map(|kind| json!({ "type": kind, "button": 0 }));
    // Longer than between the two presses of a double one, which chooses a word.
    let wait =
        json!({ "type": "pause", "duration": if is_pressed_again(element) { 600 } else { 0 } });
    let mouse = json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" },
        "actions": [go, wait, down, up] });
    driver.try_post("/actions", &json!({ "actions": [mouse] })).map(drop)
}

/// Whether it is the same as in this test's press before.
fn is_pressed_again(element: &Element) -> bool {
    thread_local!(static LAST: RefCell<String> = const { RefCell::new(String::new()) });
    LAST.replace(element.0.clone()) == element.0
}

/// A window full of the widget: one higher than its display is not always drawn.
pub fn picture_of_all(driver: &Driver) -> String {
    let go = "const before = scrollY; document.querySelector('dateline-story')?.scrollIntoView(); return before";
    let before = driver.run(go, &[]);
    let picture = driver.picture();
    driver.run(&format!("scrollTo(0, {before})"), &[]);
    picture
}

/// Of the process that shows the page, as Linux counts it.
pub fn heap(driver: &Driver) -> f64 {
    let own = descendants(driver.process_id());
    let pages = own.iter().filter_map(|id| {
        let name = std::fs::read_to_string(format!("/proc/{id}/comm")).ok()?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        let kilobytes = resident.split_whitespace().next()?.parse::<f64>().ok()?;
        name.starts_with("WebKitWebProces").then_some(kilobytes * 1024.0)
    });
    pages.sum()
}

fn descendants(id: u32) -> Vec<u32> {
    let path = format!("/proc/{id}/task/{id}/children");
    let children = std::fs::read_to_string(path).unwrap_or_default();
    let children = children.split_whitespace().filter_map(|id| id.parse().ok());
    children.flat_map(|child| [vec![child], descendants(child)].concat()).collect()
}
