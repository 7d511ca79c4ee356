//! A browser, a web server, and a reader's hands and eyes.

mod driver;
mod focus;
mod hosts;
mod page;
mod site;
mod story;
mod stream;
mod tree;

pub use driver::Element;
pub use page::{Page, keys, strings, until};
pub use site::{FOLDER, Site};
pub use story::{Story, entity_ids, text};
pub use stream::{Length, Stream};
pub use tree::Tree;
