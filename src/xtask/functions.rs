//! `cargo xtask size --functions`: which crates, modules and functions the
//! widget's bytes are, before compression.

use super::Result;
use super::modules;
use super::run::step;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// Longer lists nobody reads.
const MOST: usize = 40;

/// How much of a function's name fits on a line.
const WIDTH: usize = 110;

/// # Errors
/// Where the widget was not built, or a tool fails.
pub fn print() -> Result {
    let bytes = step("making the widget with the names of its functions", modules::named)?;
    let functions = functions(&bytes).map_err(|e| format!("the widget's module: {e}"))?;
    println!("\nbytes by crate");
    print_sums(sums(&functions, crate_of));
    println!("\nbytes by module of this crate");
    let own = functions.iter().filter(|(name, _)| crate_of(name) == "dateline");
    print_sums(sums(&own.cloned().collect::<Vec<_>>(), module_of));
    println!("\nlargest functions");
    print_sums(functions.into_iter().collect());
    Ok(())
}

/// Each function's name and bytes.
fn functions(module: &[u8]) -> wasmparser::Result<Vec<(String, usize)>> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.as_bytes().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(all) = section.as_known() {
                    for part in all {
                        if let Name::Function(map) = part? {
                            for naming in map {
                                let naming = naming?;
                                names.insert(naming.index, plain(naming.name));
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let name = |i: u32| names.get(&i).cloned().unwrap_or_else(|| "without a name".to_owned());
    Ok((imported..).zip(sizes).map(|(i, size)| (name(i), size)).collect())
}

/// Without the hashes in brackets behind crate names.
fn plain(name: &str) -> String {
    let is_hash = |text: &str| text.len() > 8 && text.bytes().all(|b| b.is_ascii_hexdigit());
    let mut parts = name.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((inside, rest)) if is_hash(inside) => plain.push_str(rest),
            _ => plain.extend(["[", part]),
        }
    }
    plain
}

/// `yew` of `<yew::virtual_dom::VTag as …>::attach`; of a generic function the
/// crate that wrote it.
fn crate_of(name: &str) -> String {
    let path = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len());
    path[..end].to_owned()
}

/// `widget::cards` of `dateline::widget::cards::view`.
fn module_of(name: &str) -> String {
    let path = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    path.split("::").skip(1).take(2).collect::<Vec<_>>().join("::")
}

fn sums(functions: &[(String, usize)], of: impl Fn(&str) -> String) -> Vec<(String, usize)> {
    let mut sums = BTreeMap::<String, usize>::new();
    for (name, size) in functions {
        *sums.entry(of(name)).or_default() += size;
    }
    sums.into_iter().collect()
}

fn print_sums(mut sums: Vec<(String, usize)>) {
    sums.sort_by_key(|(_, size)| Reverse(*size));
    for (name, size) in sums.iter().take(MOST) {
        println!("{size:>8}  {}", name.chars().take(WIDTH).collect::<String>());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_its_hashes_and_gives_its_crate_and_module() {
        let name = plain("<dateline[3f6b24223cd0d81e]::query::index::Index>::new");
        assert_eq!(name, "<dateline::query::index::Index>::new");
        assert_eq!((crate_of(&name), module_of(&name)), ("dateline".into(), "query::index".into()));
        assert_eq!(plain("core::slice::<[u32]>::sort"), "core::slice::<[u32]>::sort");
    }
}
