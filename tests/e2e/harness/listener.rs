//! A script that a page runs before its own: it tells the server what the page
//! logs, for engines whose driver does not.

use super::engine::Engine;
use super::site::end;
use std::sync::Mutex;
use tiny_http::{Request, Response};

/// Where pages find it.
pub const SCRIPT: &str = "/listener.js";

/// Where they send what they log.
const LINES: &str = "/of-the-console";

/// The script; nothing where the driver tells.
pub fn script() -> &'static str {
    if Engine::chosen() == Engine::Chromium { "" } else { LISTENER }
}

/// Sends each line at once, before the page goes on.
const LISTENER: &str = "{ const send = (...said) => { try { const request = new XMLHttpRequest(); \
    request.open('POST', '/of-the-console', false); request.send(said.map(String).join(' ')) } catch {} }; \
    for (const level of ['log', 'info', 'warn', 'error']) { const call = console[level]; \
        console[level] = (...said) => { send(`${level}:`, ...said); call.apply(console, said) } } \
    addEventListener('error', (e) => send('error:', e.message ?? e.target?.src ?? e.target?.href), true); \
    addEventListener('unhandledrejection', (e) => send('unhandled:', e.reason)); \
    addEventListener('securitypolicyviolation', (e) => send('refused:', e.violatedDirective, e.blockedURI)) }\n";

/// A page with the script in it.
pub fn added_to(page: &[u8]) -> Vec<u8> {
    let script = format!("</title><script src=\"{SCRIPT}\"></script>");
    String::from_utf8_lossy(page).replacen("</title>", &script, 1).into_bytes()
}

/// Keeps what a page logged, hands back all other requests.
pub fn keep(mut request: Request, lines: &Mutex<Vec<String>>) -> Option<Request> {
    if request.url() != LINES {
        return Some(request);
    }
    let mut line = String::new();
    request.as_reader().read_to_string(&mut line).ok();
    lines.lock().expect("no test panics here").push(line);
    end(request, Response::empty(204).boxed());
    None
}
