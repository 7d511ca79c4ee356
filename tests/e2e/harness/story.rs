//! The story on screen, read from story.json: what the tests expect follows
//! from it, so that another story passes them too.

use super::page::strings;
use serde_json::Value;
use std::path::Path;

pub struct Story(pub Value);

impl Story {
    /// The one that `cargo xtask build` put into the widget.
    pub fn read() -> Story {
        let text = String::from_utf8(Story::file("story.json")).expect("story.json is UTF-8");
        Story(serde_json::from_str(&text).expect("story.json is JSON"))
    }

    /// `story.json` or `story.bin`.
    pub fn file(name: &str) -> Vec<u8> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/dateline").join(name);
        std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    pub fn list(&self, name: &str) -> &[Value] {
        self.0[name].as_array().map_or(&[], Vec::as_slice)
    }

    /// Ids of the events for which `fits` holds, sorted.
    pub fn events(&self, fits: impl Fn(&Value) -> bool) -> Vec<String> {
        let fitting = self.list("events").iter().filter(|event| fits(event));
        let mut ids: Vec<String> = fitting.map(|e| text(e, "id")).collect();
        ids.sort();
        ids
    }

    /// The sentence that evidence names.
    pub fn sentence(&self, evidence: &Value) -> String {
        let article = self.list("articles").iter().find(|a| a["id"] == evidence["article"]);
        let article = article.expect("evidence names a report");
        let number = evidence["sentence"].as_u64().unwrap_or_default() as usize;
        let span = &article["sentences"][number];
        let at = |end: usize| span[end].as_u64().unwrap_or_default() as usize;
        text(article, "text")[at(0)..at(1)].to_owned()
    }

    /// The entity of this kind (`person`, `org`, `place`, `thing`) that most
    /// events have.
    pub fn busiest(&self, kind: &str) -> &Value {
        let of_kind = self.list("entities").iter().filter(|e| e["kind"] == kind);
        let count =
            |entity: &&Value| self.events(|e| entity_ids(e).contains(&text(entity, "id"))).len();
        of_kind.max_by_key(count).unwrap_or_else(|| panic!("the story has no {kind}"))
    }
}

/// Who and what an event has, places too.
pub fn entity_ids(event: &Value) -> Vec<String> {
    let lists = ["participants", "places"].iter();
    lists.flat_map(|list| strings(&event[*list])).collect()
}

pub fn text(value: &Value, member: &str) -> String {
    value[member].as_str().unwrap_or_default().to_owned()
}
