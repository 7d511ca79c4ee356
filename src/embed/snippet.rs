//! What a newsroom pastes into a page.

use super::{Folder, element, escaped};
use crate::model::Story;
use std::rc::Rc;

/// The script and the whole story, which is there before the script is.
pub fn long(story: &Rc<Story>, folder: &Folder) -> String {
    [note(folder), &script(folder), element(story, folder).as_str()].concat()
}

/// For systems that strip templates: a link to the story's own page stands
/// there until the script does.
pub fn short(story: &Story, folder: &Folder) -> String {
    // Pasted once, it shows whichever story the folder has by then.
    let elsewhere = || Some("story.bin".to_owned()).filter(|_| !folder.address.is_empty());
    let source = folder.story.clone().or_else(elsewhere);
    let source = source.map(|story| escaped(&folder.file(&story)));
    let source = source.map_or(String::new(), |address| format!(" src=\"{address}\""));
    format!(
        "{}{}<dateline-story lang=\"{}\"{source}><a href=\"{}\">{}</a></dateline-story>\n",
        note(folder),
        script(folder),
        escaped(&folder.language),
        escaped(&folder.file("index.html")),
        escaped(&story.title),
    )
}

/// Pasted into a page elsewhere, relative addresses lead nowhere.
fn note(folder: &Folder) -> &'static str {
    if folder.address.is_empty() {
        "<!-- For pages in this folder. For others: dateline build --embed … --address https://… -->\n"
    } else {
        ""
    }
}

fn script(folder: &Folder) -> String {
    let address = escaped(&folder.file("dateline.js"));
    format!("<script type=\"module\" src=\"{address}\"></script>\n")
}
