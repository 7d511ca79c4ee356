//! The pages of hosts: one template, and a table of what differs.

use std::path::Path;
use toml::Table;

/// The page behind `/hosts/NAME.html` (or `.xhtml`), where there is one of this name.
pub fn page(path: &str) -> Option<Vec<u8>> {
    let (name, extension) = path.strip_prefix("/hosts/")?.rsplit_once('.')?;
    if !matches!(extension, "html" | "xhtml") {
        return None;
    }
    let hosts: Table = read("hosts.toml").parse().expect("hosts.toml is TOML");
    let host = hosts.get(name)?.as_table()?;
    let mut page = read("page.html");
    for (place, plain) in hosts["plain"].as_table().expect("a table a page") {
        let value = host.get(place).unwrap_or(plain).as_str().expect("each place is a text");
        page = page.replace(&format!("{{{place}}}"), value);
    }
    Some(page.trim_start().into())
}

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/hosts").join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}
