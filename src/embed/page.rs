//! The story as a page of its own, which links lead to and other sites show.

use super::{Folder, element, escaped, json_ld};
use crate::model::Story;
use serde_json::json;
use std::rc::Rc;

/// A whole page: for readers who follow the link of a short snippet, and for
/// who shows a story in a frame. It lies in the folder and finds the rest beside
/// it; `address` is where others find it, empty where nobody knows. Open Graph
/// (ogp.me) says what it is.
pub fn page(story: &Rc<Story>, folder: &Folder, address: &str) -> String {
    let folder = &Folder { address: String::new(), ..folder.clone() };
    let title = escaped(&story.title);
    let description = escaped(&description(story));
    let language = if story.language.is_empty() { "en" } else { &story.language };
    let file = |name: &str| escaped(&folder.file(name));
    format!(
        "<!doctype html>\n\
         <html lang=\"{}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         {}\
         <link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">\n\
         <link rel=\"preload\" as=\"style\" href=\"{}\">\n\
         <link rel=\"modulepreload\" href=\"{}\">\n\
         <link rel=\"stylesheet\" href=\"{}\">\n\
         <script type=\"module\" src=\"{}\"></script>\n\
         <script type=\"module\" src=\"{}\"></script>\n\
         {}\
         <script type=\"application/ld+json\">{}</script>\n\
         </head>\n\
         <body>\n\
         {}\
         </body>\n\
         </html>\n",
        escaped(language),
        found_at(address, &title),
        file("favicon.svg"),
        file(&folder.style),
        file("dateline.js"),
        file("story.css"),
        file("dateline.js"),
        file("frame.js"),
        folder.hints(),
        json_ld(story),
        element(story, folder),
    )
}

/// What others are told of the page's address. `title` is escaped.
fn found_at(address: &str, title: &str) -> String {
    if address.is_empty() {
        return String::new();
    }
    let address = escaped(address);
    format!(
        "<link rel=\"canonical\" href=\"{address}index.html\">\n\
         <meta property=\"og:url\" content=\"{address}index.html\">\n\
         <link rel=\"alternate\" type=\"application/json+oembed\" \
         href=\"{address}oembed.json\" title=\"{title}\">\n"
    )
}

/// The newest report's first sentence.
fn description(story: &Story) -> String {
    let newest = story.articles.last();
    let first = newest.and_then(|article| Some(article.sentences.first()?.of(&article.text)));
    first.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The answer of an oEmbed provider (oembed.com, 2.3.4.4) as a file: a frame
/// with the page. `address` is the published folder's, which a frame elsewhere
/// can't be without.
pub fn oembed(story: &Story, address: &str) -> String {
    let frame = format!(
        "<iframe src=\"{}index.html\" title=\"{}\" width=\"100%\" height=\"900\" \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox \
         allow-downloads allow-modals\" loading=\"lazy\"></iframe>",
        escaped(address),
        escaped(&story.title),
    );
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": story.title,
        "html": frame,
        "width": 720,
        "height": 900,
    });
    format!("{answer:#}\n")
}
