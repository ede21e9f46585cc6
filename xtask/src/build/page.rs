//! The two pages: the start page with its words inside, and the shell for every other address.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use erhvervsmentor::text::static_welcome;

use super::assets::Folder;
use super::policy;
use crate::error::Error;
use crate::hash;

const WAITING: &str = "<p>Henter…</p>";

/// What goes into the pages.
#[derive(Debug)]
pub struct Parts {
    /// The path under which the pages are published.
    pub base: String,
    /// The lines that say where the workers are.
    pub workers: String,
    /// The name of the stylesheet.
    pub style: String,
    /// The names of the fonts.
    pub fonts: Vec<String>,
    /// The name of the first part of the wasm, which the browser fetches while it still reads the page.
    pub wasm: String,
    /// The names of the scripts, in the order in which they run.
    pub scripts: Vec<String>,
    /// The links to the icons.
    pub icons: String,
    /// The sprite.
    pub sprite: String,
}

/// Writes both pages from the template `index.html`.
pub fn write(repository: &Path, folder: &Folder, parts: &Parts) -> Result<(), Error> {
    let path = repository.join("index.html");
    let template = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
    let page = filled(&template, folder, parts)?;

    for (name, content) in [("index.html", static_welcome()), ("404.html", WAITING.to_owned())] {
        let page = page.replace("{{content}}", &content);
        if page.contains("{{") {
            return Err(Error::Content { path, problem: "has a place in double braces that nothing fills".to_owned() });
        }
        folder.write(name, page.as_bytes())?;
    }
    Ok(())
}

/// A page without its scripts and without the manifest: what it would be if it were only to be read.
pub fn without_scripts(page: &str) -> String {
    let marks = ["<script", "manifest.webmanifest", "application/wasm"];
    let needs_the_app = |line: &&str| marks.iter().any(|mark| line.contains(mark));
    page.split_inclusive('\n').filter(|line| !needs_the_app(line)).collect()
}

fn filled(template: &str, folder: &Folder, parts: &Parts) -> Result<String, Error> {
    let template: String =
        template.split_inclusive('\n').filter(|line| !line.contains("data-trunk") && !line.contains("<!-- ")).collect();

    let mut scripts = String::new();
    for name in &parts.scripts {
        let integrity = hash::integrity(&folder.read(name)?);
        // Writing into a string cannot fail.
        write!(scripts, r#"<script type="module" src="{name}" integrity="{integrity}"></script>"#).unwrap_or_default();
    }
    // Its hash is looked at when it is used.
    let wasm = format!(
        r#"<link rel="preload" as="fetch" type="application/wasm" href="{}" fetchpriority="low" crossorigin>"#,
        parts.wasm
    );
    let font = |name: &String| format!(r#"<link rel="preload" as="font" type="font/woff2" href="{name}" crossorigin>"#);
    let fonts: String = parts.fonts.iter().map(font).collect();

    Ok(template
        .replace("{{policy}}", policy::in_page())
        .replace("{{base}}", &parts.base)
        .replace("{{style}}", &parts.style)
        .replace("{{fonts}}", &fonts)
        .replace("{{icons}}", &parts.icons)
        .replace("{{wasm}}", &wasm)
        .replace("{{workers}}", &parts.workers)
        .replace("{{scripts}}", &scripts)
        .replace("{{sprite}}", &parts.sprite))
}
