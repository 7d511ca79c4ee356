//! The element with the story in it, as HTML: complete without a script.

use super::{Folder, escaped};
use crate::model::Story;
use crate::widget::static_html::static_html;
use std::rc::Rc;

/// `<dateline-story>` with the first view of the story in a declarative shadow
/// tree (HTML, "The template element", `shadowrootmode`), so that no style of
/// the page reaches it. Browsers without them, and systems that strip what
/// they don't know, are left with the title and links to the reports.
pub fn element(story: &Rc<Story>, folder: &Folder) -> String {
    let source = folder.story.as_ref().map(|story| folder.file(story));
    let source = source.map(|address| format!(" src=\"{}\"", escaped(&address)));
    [
        &format!("<dateline-story lang=\"{}\"", escaped(&folder.language)),
        source.as_deref().unwrap_or(""),
        ">\n",
        &content(story, folder),
        "</dateline-story>\n",
    ]
    .concat()
}

/// What stands in the element.
pub fn content(story: &Rc<Story>, folder: &Folder) -> String {
    let tree = static_html(story.clone(), &folder.language);
    [
        "<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"",
        &escaped(&folder.file(&folder.style)),
        "\">",
        &tree,
        "</template>\n",
        &targets(&tree),
        &fallback(story),
    ]
    .concat()
}

/// An element of the page for each slot of the tree, so that links lead there.
/// The names are attribute values of HTML already, and stay so.
fn targets(tree: &str) -> String {
    let slots = tree.split("<slot name=\"").skip(1);
    let names = slots.filter_map(|rest| rest.split_once('"')).map(|(name, _)| name);
    names.flat_map(|name| ["<i id=\"dateline=", name, "\" slot=\"", name, "\"></i>\n"]).collect()
}

fn fallback(story: &Story) -> String {
    let mut out = format!("<p><strong>{}</strong></p>\n", escaped(&story.title));
    let reports = story.articles.iter().rev().filter(|article| !article.url.is_empty());
    let linked =
        reports.filter(|article| crate::model::is_web_address(&article.url)).map(|article| {
            let title = if article.title.is_empty() { &article.url } else { &article.title };
            let (url, title) = (escaped(&article.url), escaped(title));
            let day = article.published.iso();
            format!("<li><time>{day}</time> <a href=\"{url}\">{title}</a></li>\n")
        });
    let linked: String = linked.collect();
    if !linked.is_empty() {
        out.push_str(&["<ul>\n", &linked, "</ul>\n"].concat());
    }
    out
}
