//! A browser, a web server, and a reader's hands and eyes.

mod driver;
mod page;
mod site;
mod story;

pub use driver::Element;
pub use page::{Page, keys, strings, until};
pub use site::{FOLDER, Site};
pub use story::{Story, entity_ids, text};
