//! What a newsroom publishes beside the widget: the story as HTML that stands
//! before any script, and what search engines, other pages and packagers ask for.
//! Texts out of a story; only `publish` writes them.

mod element;
mod json_ld;
mod page;
mod publish;
mod snippet;
mod whole;

pub use element::{content, element};
pub use json_ld::json_ld;
pub use page::{oembed, page};
pub use publish::{folder, folder_of, publish, write_blocks};
pub use snippet::{long as long_snippet, short as short_snippet};
pub use whole::{write_whole, write_whole_by};

/// Where the published folder is, as the pages that use it write it.
#[derive(Clone, Debug)]
pub struct Folder {
    /// Before the names of its files: empty, or an address that ends with `/`.
    pub address: String,
    /// Name of the style's file, with the hash of its bytes.
    pub style: String,
    /// Names of the widget's script and of its code, likewise.
    pub widget: [String; 2],
    /// The story's file, where it is another one than the widget holds.
    pub story: Option<String>,
    /// The interface's language: `en`, `vi` or `km`.
    pub language: String,
}

impl Folder {
    fn file(&self, name: &str) -> String {
        [&self.address, name].concat()
    }

    /// For the head of a page on whose first screens the story is: the widget's
    /// files come while the page is read, behind what it needs to be painted.
    pub fn hints(&self) -> String {
        let [script, code] = self.widget.each_ref().map(|name| escaped(&self.file(name)));
        let fetched = |address: &str| {
            format!(
                "<link rel=\"preload\" as=\"fetch\" crossorigin fetchpriority=\"low\" href=\"{address}\">\n"
            )
        };
        let story = self.story.as_ref().map(|story| fetched(&escaped(&self.file(story))));
        format!(
            "<link rel=\"modulepreload\" fetchpriority=\"low\" href=\"{script}\">\n{}{}",
            fetched(&code),
            story.unwrap_or_default()
        )
    }
}

/// Text for an element or a quoted attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests;
