//! The page as a screen reader gets it: the browser's accessibility tree.

use super::driver::Driver;
use super::engine::Engine;
use super::page::Page;
use super::story::text;
use super::{firefox_tree, webkit_tree};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Nodes from the top down, each before what it holds; what is left out of the
/// tree is left out here.
pub struct Tree(pub Vec<Node>);

pub struct Node {
    pub role: String,
    pub name: String,
    /// How many nodes hold it.
    depth: usize,
    /// States and levels by their names in the DevTools protocol: `expanded`.
    properties: BTreeMap<String, Value>,
}

impl Node {
    pub fn is(&self, property: &str, value: impl Into<Value>) -> bool {
        self.properties.get(property) == Some(&value.into())
    }

    pub fn has(&self, property: &str) -> bool {
        self.properties.contains_key(property)
    }

    pub fn level(&self) -> u64 {
        self.properties.get("level").and_then(Value::as_u64).unwrap_or_default()
    }
}

impl Tree {
    pub fn of(&self, role: &str) -> Vec<&Node> {
        self.0.iter().filter(|node| node.role == role).collect()
    }

    pub fn names(&self, role: &str) -> Vec<&str> {
        self.of(role).iter().map(|node| node.name.as_str()).collect()
    }

    /// The node and what it holds.
    #[track_caller]
    pub fn below(&self, role: &str, name: &str) -> Tree {
        let start = self.0.iter().position(|n| n.role == role && bare(&n.name) == bare(name));
        let start = start.unwrap_or_else(|| panic!("no {role} {name:?} in:\n{self}"));
        let depth = self.0[start].depth;
        let end = self.0[start + 1..].iter().position(|n| n.depth <= depth);
        let end = end.map_or(self.0.len(), |n| start + 1 + n);
        Tree(self.0[start..end].iter().map(Node::copy).collect())
    }

    /// Whether these words stand in it.
    pub fn says(&self, words: &str) -> bool {
        self.names("StaticText").iter().any(|said| said.contains(words))
    }
}

/// As it is; of Firefox, which puts spaces around the links in a name, and of
/// WebKitGTK, which leaves some out there, without any.
pub fn bare(name: &str) -> String {
    match Engine::chosen() {
        Engine::Chromium => name.to_owned(),
        Engine::Firefox | Engine::Webkit => name.split_whitespace().collect(),
    }
}

impl Node {
    fn copy(&self) -> Node {
        let (role, name) = (self.role.clone(), self.name.clone());
        Node { role, name, depth: self.depth, properties: self.properties.clone() }
    }
}

impl std::fmt::Display for Tree {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        for node in &self.0 {
            writeln!(f, "{}{} {:?}", "  ".repeat(node.depth), node.role, node.name)?;
        }
        Ok(())
    }
}

impl Page {
    /// Of the widget alone, which its page holds in `<main>`.
    pub fn tree(&self) -> Tree {
        Tree(match self.driver.engine {
            Engine::Chromium => chromium_tree(&self.driver),
            Engine::Firefox => firefox_tree::tree(&self.driver),
            Engine::Webkit => webkit_tree::tree(&self.driver),
        })
    }
}

/// Nodes out of a script's list of them.
pub fn nodes(list: &Value) -> Vec<Node> {
    let nodes = list.as_array().into_iter().flatten().map(|node| Node {
        role: text(node, "role"),
        name: text(node, "name"),
        depth: node["depth"].as_u64().unwrap_or_default() as usize,
        properties: serde_json::from_value(node["properties"].clone()).unwrap_or_default(),
    });
    nodes.collect()
}

fn chromium_tree(driver: &Driver) -> Vec<Node> {
    let all = super::chromium::cdp(driver, "Accessibility.getFullAXTree", json!({}));
    let all: Vec<&Value> = all["nodes"].as_array().into_iter().flatten().collect();
    let by_id: BTreeMap<&str, &Value> =
        all.iter().filter_map(|node| Some((node["nodeId"].as_str()?, *node))).collect();
    let main = all.iter().find(|node| node["role"]["value"] == "main");
    let mut tree = Vec::new();
    gather(main.expect("the page has a <main>"), &by_id, 0, &mut tree);
    tree
}

fn gather(node: &Value, all: &BTreeMap<&str, &Value>, depth: usize, tree: &mut Vec<Node>) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let is_kept = node["ignored"] != true && !["generic", "none", "InlineTextBox"].contains(&role);
    if is_kept {
        let properties = node["properties"].as_array().into_iter().flatten();
        tree.push(Node {
            role: role.to_owned(),
            name: node["name"]["value"].as_str().unwrap_or_default().to_owned(),
            depth,
            properties: properties
                .filter_map(|p| Some((p["name"].as_str()?.to_owned(), p["value"]["value"].clone())))
                .collect(),
        });
    }
    for id in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = all.get(id) {
            gather(child, all, depth + usize::from(is_kept), tree);
        }
    }
}
