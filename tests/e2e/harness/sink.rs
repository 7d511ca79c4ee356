//! A proxy that answers nothing and keeps what it is asked for: a browser behind
//! it, for which addresses of this machine are no matter of a proxy, asks it for
//! all that its pages want from elsewhere.

use std::sync::{Arc, Mutex};
use tiny_http::{Response, Server};

pub struct Sink {
    server: Arc<Server>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Sink {
    pub fn new() -> Sink {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port"));
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let (own, list) = (Arc::clone(&server), Arc::clone(&asked));
        std::thread::spawn(move || {
            for request in own.incoming_requests() {
                list.lock().expect("no test panics here").push(request.url().to_owned());
                request.respond(Response::empty(502)).ok();
            }
        });
        Sink { server, asked }
    }

    /// As WebDriver wants it in a session's capabilities.
    pub fn proxy(&self) -> serde_json::Value {
        let address = self.server.server_addr().to_string();
        serde_json::json!({ "proxyType": "manual", "httpProxy": address, "sslProxy": address,
            "noProxy": ["127.0.0.1"] })
    }

    /// Addresses since the last call.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().expect("no test panics here"))
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.server.unblock();
    }
}
