//! A browser, a web server, and a reader's hands and eyes.

mod chromium;
mod driver;
mod engine;
mod firefox;
mod firefox_tree;
mod focus;
mod hosts;
mod listener;
mod page;
mod shift;
mod sink;
mod site;
mod story;
mod stream;
mod tree;
mod webkit;
mod webkit_tree;

pub use driver::Element;
pub use engine::{Engine, Setting};
pub use page::{Page, keys, strings, until};
pub use shift::WATCH;
pub use site::{FOLDER, Site};
pub use story::{Story, entity_ids, text};
pub use stream::{Length, Stream};
pub use tree::{Tree, bare};
