//! Checks what is published with TypeScript: the linked data against the types
//! that Google's schema-dts makes of schema.org, and the element's own types.

use super::Result;
use super::build::EMBED;
use super::run::{command, root};
use super::tools;
use std::fs;

/// # Errors
/// What the compiler says.
pub fn check() -> Result {
    let embed = root().join("dist").join(EMBED);
    let page = embed.join("index.html");
    let html = fs::read_to_string(&page).map_err(|e| format!("{}: {e}", page.display()))?;
    let data = linked_data(&html).ok_or("the story's page has no linked data")?;
    // Beside node_modules, where the compiler finds the types.
    let file = tools::npm_folder().join("linked-data.ts");
    let source = ["import type { Graph } from \"schema-dts\";\nexport const story: Graph = ", data];
    fs::write(&file, source.concat()).map_err(|e| format!("{}: {e}", file.display()))?;
    compile(&["--skipLibCheck"], &file)?;
    let types = embed.join("dateline.d.ts");
    compile(&[], &types)?;
    let page = tools::npm_folder().join("page.ts");
    let source = format!("import type {{}} from {:?};\n{PAGE}", types.with_extension(""));
    fs::write(&page, source.replace("dateline.d\"", "dateline\""))
        .map_err(|e| format!("{}: {e}", page.display()))?;
    compile(&["--skipLibCheck"], &page)
}

/// What pages do with the element.
const PAGE: &str = r#"
const it = document.querySelector("dateline-story")!;
const opened = (event: CustomEvent<{ view: string; id: string }>) => console.log(event.detail.id);
it.addEventListener("dateline:open", opened);
it.removeEventListener("dateline:open", opened);
it.addEventListener("dateline:filter", ({ detail }) => console.log(detail.matching + detail.total));
it.addEventListener("click", (event) => console.log(event.clientX));
it.addEventListener("click", (event: MouseEvent) => console.log(event.clientY));
it.addEventListener("of-the-page", (event) => console.log(event.type));
it.story = { title: "" };
it.setFilter(it.getFilter());
"#;

fn linked_data(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">")?;
    Some(rest.split_once("</script>")?.0)
}

fn compile(options: &[&str], file: &std::path::Path) -> Result {
    let mut compiler = command(tools::npm_program("tsc"));
    compiler.args(["--noEmit", "--strict", "--ignoreConfig"]).args(options).arg(file);
    // It says what is wrong on its standard output.
    let out = compiler.output().map_err(|e| format!("tsc: {e}"))?;
    if out.status.success() {
        return Ok(());
    }
    let said: String = String::from_utf8_lossy(&out.stdout).chars().take(2_000).collect();
    Err(format!("{}: {said}", file.display()))
}
