//! The element with the story in it, as HTML: complete without a script.

use super::{Folder, escaped};
use crate::model::Story;
use crate::widget::static_html::static_html;
use std::collections::BTreeSet;
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
    let slots: BTreeSet<&str> = attributes(&tree, SLOT).collect();
    let tree = with_living_links(&tree, &slots);
    [
        "<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"",
        &escaped(&folder.file(&folder.style)),
        "\">",
        &tree,
        "</template>\n",
        &slots.iter().map(|name| target(name)).collect::<String>(),
        &fallback(story),
    ]
    .concat()
}

const SLOT: &str = "<slot name=\"";
const LINK: &str = " href=\"#dateline=";

/// The values behind `before`. They are attribute values of HTML already, and
/// stay so.
fn attributes<'a>(tree: &'a str, before: &'static str) -> impl Iterator<Item = &'a str> {
    tree.split(before).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0))
}

/// An element of the page for the slot of this name, so that links lead there.
fn target(name: &str) -> String {
    ["<i id=\"dateline=", name, "\" slot=\"", name, "\"></i>\n"].concat()
}

/// A link to a sentence of a report that is not there in full leads to the
/// report; one to what is not there at all is no link.
fn with_living_links(tree: &str, slots: &BTreeSet<&str>) -> String {
    let mut parts = tree.split(LINK);
    let mut out = parts.next().unwrap_or("").to_owned();
    for part in parts {
        // Words of a report can look like a link.
        if out.rfind('<') < out.rfind('>') {
            out.push_str(LINK);
            out.push_str(part);
            continue;
        }
        let (name, after) = part.split_once('"').unwrap_or((part, ""));
        let whole = name.rsplit_once('.').map(|(report, _)| report);
        let there = [Some(name), whole].into_iter().flatten().find(|name| slots.contains(name));
        if let Some(there) = there {
            out.push_str(&[LINK, there, "\""].concat());
        }
        out.push_str(after);
    }
    out
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
