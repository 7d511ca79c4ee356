//! A web server with what a strict site would send.

use super::stream::{Sent, Stream, Streams};
use super::{hosts, listener};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tiny_http::{HTTPVersion, Header, Request, Response, ResponseBox, Server};

/// Serves dist/, as a site and again below [`FOLDER`], and pages of a test's own.
pub struct Site {
    server: Arc<Server>,
    pages: Arc<Mutex<BTreeMap<String, Own>>>,
    streams: Streams,
    /// How long the widget's wasm takes, in milliseconds.
    slowness: Arc<AtomicU64>,
    /// See [`Site::lines`].
    lines: Arc<Mutex<Vec<String>>>,
}

/// In place of a time.
const NEVER: u64 = u64::MAX;

/// A file of a test's own.
#[derive(Clone)]
struct Own {
    bytes: Vec<u8>,
    /// In place of the policy that all pages have.
    policy: Option<String>,
}

/// Where dist/ is served a second time: nothing in it may depend on its place.
pub const FOLDER: &str = "/news/2026/";

/// The pages of hosts, in www/hosts.
const HOSTS: &str = "/hosts/";

/// All that the widget needs, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'none'";

/// What a page with a frame needs besides.
const FRAMES: &str = "; frame-src 'self'";

/// The story's own page, for frames.
const FRAMED: &str = "/embed/index.html";

/// For the pages of dist/: no text becomes markup or script, whoever tries.
const TRUSTED_TYPES: &str = "; require-trusted-types-for 'script'";

impl Site {
    pub fn new() -> Site {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port"));
        let pages = Arc::new(Mutex::new(BTreeMap::new()));
        // Two, so that a slow answer blocks no other.
        let slowness = Arc::new(AtomicU64::new(0));
        let streams = Streams::default();
        let lines = Arc::<Mutex<Vec<String>>>::default();
        for _ in 0..2 {
            let (server, pages, slowness) = (server.clone(), pages.clone(), slowness.clone());
            let origin = format!("http://{}", server.server_addr());
            let (streams, lines) = (streams.clone(), Arc::clone(&lines));
            std::thread::spawn(move || {
                for request in server.incoming_requests() {
                    if request.url().ends_with(".wasm") {
                        match slowness.load(Ordering::Relaxed) {
                            NEVER => {
                                end(request, Response::empty(404).boxed());
                                continue;
                            }
                            time => std::thread::sleep(Duration::from_millis(time)),
                        }
                    }
                    let Some(request) = listener::keep(request, &lines) else { continue };
                    let path = path_of(&request);
                    if let Some(request) = streams.answer(&path, request) {
                        answer(request, &origin, &path, &pages);
                    }
                }
            });
        }
        let site = Site { server, pages, streams, slowness, lines };
        site.run_first("");
        site
    }

    /// From now on the widget's wasm takes so many milliseconds.
    pub fn slow_down(&self, milliseconds: u64) {
        self.slowness.store(milliseconds, Ordering::Relaxed);
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.server.server_addr())
    }

    /// From now on the widget's wasm is not there.
    pub fn take_away_the_wasm(&self) {
        self.slowness.store(NEVER, Ordering::Relaxed);
    }

    /// Has each page that has no policy of its own run a script before any other.
    pub fn run_first(&self, script: &str) {
        let all = [listener::script(), script].concat();
        if !all.is_empty() {
            self.put(listener::SCRIPT, all);
        }
    }

    /// What pages logged since the last call, for engines whose driver does not tell.
    pub fn lines(&self) -> Vec<String> {
        std::mem::take(&mut self.lines.lock().expect("no test panics here"))
    }

    /// Serves a file of the test's own under `path`.
    pub fn put(&self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.insert(path, Own { bytes: bytes.into(), policy: None });
    }

    /// The same under a Content-Security-Policy of its own.
    pub fn put_under(&self, policy: &str, path: &str, bytes: impl Into<Vec<u8>>) {
        self.insert(path, Own { bytes: bytes.into(), policy: Some(policy.to_owned()) });
    }

    fn insert(&self, path: &str, own: Own) {
        self.pages.lock().expect("no test panics here").insert(path.to_owned(), own);
    }

    /// Sends an answer piece by piece under `path`.
    pub fn stream(&self, path: &str, stream: Stream) {
        self.streams.add(path, stream);
    }

    /// What became of the last such answer.
    pub fn sent(&self, path: &str) -> Sent {
        self.streams.sent(path)
    }

    /// A page that holds `body` and the element's script.
    pub fn put_page(&self, path: &str, body: &str) {
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Test</title>\
             <link rel=\"icon\" href=\"/favicon.svg\">\
             <script type=\"module\" src=\"/dateline.js\"></script><main><h1>Test</h1>{body}</main></html>"
        );
        self.put(path, page);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
        self.server.unblock();
    }
}

/// Where `cargo xtask build` puts the release.
fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

fn path_of(request: &Request) -> String {
    request.url().split(['?', '#']).next().unwrap_or("/").to_owned()
}

fn answer(request: Request, origin: &str, path: &str, pages: &Mutex<BTreeMap<String, Own>>) {
    let (own, has_listener) = {
        let pages = pages.lock().expect("no test panics here");
        (pages.get(path).cloned(), pages.contains_key(listener::SCRIPT))
    };
    let is_own = own.is_some();
    let own_policy = own.as_ref().and_then(|own| own.policy.clone());
    let found = own.map(|own| own.bytes).or_else(|| hosts::page(path));
    let mut found = found.or_else(|| std::fs::read(file_of(path)).ok());
    if has_listener && own_policy.is_none() && type_of(path).contains("html") {
        found = found.map(|page| listener::added_to(&page));
    }
    let status = if found.is_some() { 200 } else { 404 };
    let mut response = Response::from_data(found.unwrap_or_default()).with_status_code(status);
    let more = match () {
        () if path.starts_with(HOSTS) => FRAMES,
        () if is_own => "",
        () => TRUSTED_TYPES,
    };
    let mut policy = own_policy.unwrap_or_else(|| [POLICY, more].concat());
    if path == FRAMED {
        // In a frame without an origin WebKit finds nothing that is `'self'`.
        policy = policy.replace("'self'", &format!("'self' {origin}"));
    }
    let headers = [
        ("Content-Security-Policy", policy.as_str()),
        ("Content-Type", type_of(path)),
        // For a page in a frame without an origin, which is another one to the folder.
        ("Access-Control-Allow-Origin", "*"),
    ];
    for (name, value) in headers {
        response.add_header(Header::from_bytes(name, value).expect("both are ASCII"));
    }
    end(request, response.boxed());
}

/// As HTTP/1.0, which ends the connection: tiny_http 0.12 can leave a request that
/// comes just behind another to a thread that still waits on a kept one.
pub fn end(request: Request, response: ResponseBox) {
    let mut writer = request.into_writer();
    // A browser that went away is no concern of a test.
    response.raw_print(&mut writer, HTTPVersion(1, 0), &[], false, None).ok();
    writer.flush().ok();
}

fn file_of(path: &str) -> PathBuf {
    let path = path.strip_prefix(FOLDER).unwrap_or(path.trim_start_matches('/'));
    if let Some(bundle) = path.strip_prefix("hosts/made/") {
        return Path::new(env!("CARGO_MANIFEST_DIR")).join("target/hosts").join(bundle);
    }
    if let Some(host) = path.strip_prefix("hosts/") {
        return Path::new(env!("CARGO_MANIFEST_DIR")).join("www/hosts").join(host);
    }
    let page = dist().join(if path.is_empty() { "index.html" } else { path });
    // A test's page has the published folder around it.
    if page.is_file() { page } else { dist().join("embed").join(path) }
}

fn type_of(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("html", |(_, extension)| extension) {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "xhtml" => "application/xhtml+xml",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        "bin" => "application/octet-stream",
        _ => "text/html; charset=utf-8",
    }
}
