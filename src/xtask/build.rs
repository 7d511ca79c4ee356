//! `cargo xtask build`: dist/, the page that shows the widget, and in it
//! dist/embed/, the folder that a newsroom publishes.
//!
//! dateline.js keeps its name, for pages name it, and takes in the scripts that
//! it imports. Its parts, which it loads when it needs them, get names with a
//! hash of their bytes, so that a new release never meets an old part out of a
//! reader's cache.

use super::Result;
use super::run::{output, root, seconds, step};
use super::story::STORY;
use super::{modules, size, tools};
use dateline::embed::{content, folder, publish};
use dateline::model::{Story, codec};
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::time::Instant;

/// The published folder, within dist/.
pub const EMBED: &str = "embed";

/// Of the interface in the HTML that stands before the script.
const LANGUAGE: &str = "en";

/// The one file that pages name.
pub const ENTRY: &str = "dateline.js";

/// The parts as the scripts of www/ name them; one that names another comes after it.
const PARTS: [&str; 13] = [
    "./widget.js",
    "./widget_bg.wasm",
    "./large.js",
    "./large_bg.wasm",
    "./style/index.css",
    "./convert.js",
    "./convert_bg.wasm",
    "./source.js",
    "./export.js",
    "./export_bg.wasm",
    "./takeaway.js",
    "./words/vi.txt",
    "./words/km.txt",
];

/// Makes dist/ and says what a reader loads.
///
/// # Errors
/// Where a tool is missing, or a step of it fails.
pub fn build() -> Result {
    let start = Instant::now();
    tools::for_release()?;
    let staged = root().join("target/modules");
    step("building the story and the widget (about 3 minutes the first time)", || {
        modules::build(&staged)
    })?;
    step("minifying, hashing and filling dist/", || release(&staged, &root().join("dist")))?;
    size::print()?;
    println!("dist/ is ready after {}", seconds(start.elapsed()));
    Ok(())
}

fn release(modules: &Path, dist: &Path) -> Result {
    let embed = dist.join(EMBED);
    let at = |e: std::io::Error, path: &Path| format!("{}: {e}", path.display());
    fs::remove_dir_all(dist).or_else(missing_is_fine).map_err(|e| at(e, dist))?;
    fs::create_dir_all(&embed).map_err(|e| at(e, &embed))?;

    let page = root().join("www");
    let mut names = Names::default();
    for part in PARTS {
        let sources = [root().join("src/widget").join(part), page.join(part)];
        let source = sources.into_iter().find(|source| source.exists());
        let path = source.unwrap_or_else(|| modules.join(part));
        let bytes = match path.extension().and_then(|e| e.to_str()) {
            Some("css") => minified(&path, &["--bundle"])?.into_bytes(),
            Some("js") => names.put_into(minified(&path, &[])?).into_bytes(),
            _ => fs::read(&path).map_err(|e| at(e, &path))?,
        };
        let name = hashed_name(part, &bytes);
        fs::write(embed.join(&name), bytes).map_err(|e| at(e, &embed))?;
        names.add(part, name);
    }
    let entry = minified(&page.join(ENTRY), &["--bundle", "--format=esm"])?;
    let entry = names.put_into(entry);
    names.check()?;
    fs::write(embed.join(ENTRY), entry).map_err(|e| at(e, &embed))?;
    fs::write(embed.join("package.json"), package()).map_err(|e| at(e, &embed))?;
    for file in ["dateline.d.ts", "favicon.svg", "frame.js", "story.css"] {
        fs::copy(page.join(file), embed.join(file)).map_err(|e| at(e, &page.join(file)))?;
    }
    for file in ["page.css", "favicon.svg"] {
        fs::copy(page.join(file), dist.join(file)).map_err(|e| at(e, &page.join(file)))?;
    }
    let story = root().join(STORY);
    let bytes = fs::read(&story).map_err(|e| at(e, &story))?;
    let story = Rc::new(codec::decode(&bytes).map_err(|e| e.to_string())?);
    publish(&embed, &story, "", LANGUAGE).map_err(|e| at(e, &embed))?;
    let index = page.join("index.html");
    let html = fs::read_to_string(&index).map_err(|e| at(e, &index))?;
    let html = with_story(&without_build_links(&html), &embed, &story, &bytes)?;
    fs::write(dist.join("index.html"), html).map_err(|e| at(e, dist))
}

/// The page that shows the widget, with the story in it.
fn with_story(html: &str, embed: &Path, story: &Rc<Story>, bytes: &[u8]) -> Result<String> {
    let folder = folder(embed, bytes, &[EMBED, "/"].concat(), LANGUAGE);
    let folder = folder.map_err(|e| format!("{}: {e}", embed.display()))?;
    let parts = || {
        let (before, rest) = html.split_once("<dateline-story")?;
        let (attributes, rest) = rest.split_once('>')?;
        let (_, after) = rest.split_once("</dateline-story>")?;
        Some((before, attributes, after))
    };
    let (before, attributes, after) = parts().ok_or("www/index.html has no <dateline-story>")?;
    let before = before.replacen(ENTRY, &[EMBED, "/", ENTRY].concat(), 1);
    let before = before.replacen("</head>", &[&folder.hints(), "</head>"].concat(), 1);
    let (story, tag) = (content(story, &folder), "<dateline-story");
    let lang = [" lang=\"", LANGUAGE, "\""].concat();
    Ok([&before, tag, attributes, &lang, ">\n", &story, "</dateline-story>", after].concat())
}

/// So that the folder is an npm package.
fn package() -> String {
    let package = serde_json::json!({
        "name": "dateline-story",
        "version": env!("CARGO_PKG_VERSION"),
        "license": env!("CARGO_PKG_LICENSE"),
        "description": "A news story as a timeline that readers can filter: the element <dateline-story>",
        "type": "module",
        // Compilers find the types beside the script.
        "exports": { ".": "./dateline.js", "./*": "./*" },
        "types": "./dateline.d.ts",
        "sideEffects": true,
    });
    format!("{package:#}\n")
}

/// The page without the links that only tell Trunk what to build.
fn without_build_links(html: &str) -> String {
    let mut parts = html.split("<link data-trunk");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        page.push_str(part.split_once('>').map_or("", |(_, after)| after));
    }
    let is_kept = |line: &&str| !line.trim().is_empty();
    page.lines().filter(is_kept).flat_map(|line| [line, "\n"]).collect()
}

fn missing_is_fine(error: std::io::Error) -> std::io::Result<()> {
    if error.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(error) }
}

fn minified(file: &Path, options: &[&str]) -> Result<String> {
    let mut esbuild = tools::esbuild();
    esbuild.arg(file).args(["--minify", "--charset=utf8", "--log-level=warning"]).args(options);
    output(&mut esbuild)
}

/// `widget-1a2b3c4d.js` of `./widget.js`; `style-….css` of `./style/index.css`;
/// `words-vi-….txt` of `./words/vi.txt`.
fn hashed_name(part: &str, bytes: &[u8]) -> String {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    let stem = part.trim_start_matches("./").replace("/index", "").replace('/', "-");
    let (name, extension) = stem.rsplit_once('.').unwrap_or((&stem, ""));
    format!("{}-{:08x}.{extension}", name.trim_end_matches("_bg"), crc.sum())
}

/// The parts' new names.
#[derive(Default)]
struct Names {
    /// Name in the sources, name in the release, how often it was put into a script.
    parts: Vec<(&'static str, String, usize)>,
}

impl Names {
    fn add(&mut self, part: &'static str, name: String) {
        self.parts.push((part, name, 0));
    }

    /// A script with the new names in place of those in the sources.
    fn put_into(&mut self, mut script: String) -> String {
        for (part, name, times) in &mut self.parts {
            let from = format!("\"{part}\"");
            *times += script.matches(&from).count();
            script = script.replace(&from, &format!("\"./{name}\""));
        }
        script
    }

    /// # Errors
    /// Where a part is not named once: it would never be loaded, or it is named
    /// by a script that was made before it.
    fn check(&self) -> Result {
        match self.parts.iter().find(|(_, _, times)| *times != 1) {
            None => Ok(()),
            Some((part, _, times)) => {
                Err(format!("the scripts name \"{part}\" {times} times, they must name it once"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, hashed_name, without_build_links};

    #[test]
    fn a_part_is_named_by_its_bytes() {
        assert_eq!(hashed_name("./widget_bg.wasm", b"a"), "widget-e8b7be43.wasm");
        assert_eq!(hashed_name("./style/index.css", b"a"), "style-e8b7be43.css");
        assert_eq!(hashed_name("./words/vi.txt", b"a"), "words-vi-e8b7be43.txt");
        assert_ne!(hashed_name("./widget.js", b"a"), hashed_name("./widget.js", b"b"));
    }

    #[test]
    fn a_part_that_no_script_names_is_an_error() {
        let mut names = Names::default();
        names.add("./widget.js", "widget-1.js".to_owned());
        assert_eq!(names.put_into("a=\"./widget.js\"".into()), "a=\"./widget-1.js\"");
        assert_eq!(names.check(), Ok(()));
        names.add("./other.js", "other-1.js".to_owned());
        assert!(names.check().is_err());
    }

    #[test]
    fn what_told_trunk_what_to_build_is_not_released() {
        let html = "<p>a</p>\n  \n<link data-trunk rel=\"rust\"\n  data-bin=\"b\">\n<p>b</p>\n";
        assert_eq!(without_build_links(html), "<p>a</p>\n<p>b</p>\n");
    }
}
