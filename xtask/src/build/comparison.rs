//! What the app is measured beside: the start page without any program, and a bare Leptos page.

use std::path::{Path, PathBuf};

use super::assets::{Folder, has_extension, names_in};
use super::{Plan, compile, page};
use crate::error::Error;
use crate::setup::BuildTools;
use crate::step::step;

const BARE_PAGE: &str = include_str!("../site/bare.html");
const BARE_START: &str = include_str!("../site/bare.js");

/// The folders with the pages to compare with.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The start page as it is read before the app arrives, with its style and fonts, and no script.
    pub still: PathBuf,
    /// The smallest page that Leptos and its router make.
    pub bare: PathBuf,
}

/// Builds both; the app has to be built before.
///
/// # Errors
///
/// What a compiler or a file says, in its words.
pub fn build_comparison(tools: &BuildTools, plan: &Plan) -> Result<Comparison, Error> {
    let site = plan.repository.join("target/site");
    let comparison = Comparison { still: site.join("still"), bare: site.join("bare") };
    step("Build: what the app is measured beside", || {
        write_still(&plan.dist, &comparison.still)?;
        write_bare(tools, &plan.repository, &comparison.bare)
    })?;
    Ok(comparison)
}

fn write_still(dist: &Path, folder: &Path) -> Result<(), Error> {
    let still = Folder::empty(folder)?;
    for name in names_in(dist)?.iter().filter(|name| has_extension(name, "css") || has_extension(name, "woff2")) {
        still.take_if_there(&dist.join(name), name)?;
    }
    still.take_if_there(&dist.join("icons/icon.svg"), "icons/icon.svg")?;

    let app = Folder::at(dist).read("index.html")?;
    let page = page::without_scripts(&String::from_utf8_lossy(&app));
    still.write("index.html", page.as_bytes())
}

fn write_bare(tools: &BuildTools, repository: &Path, folder: &Path) -> Result<(), Error> {
    let compiled = compile::compile_bare(tools, repository)?;
    let bare = Folder::empty(folder)?;
    // Where the app was bound before, Trunk hands its areas over as well.
    bare.take_all(&compiled.folder, |name| name != "index.html" && !name.starts_with("snippets/areas/"))?;

    let start = BARE_START.replace("{{script}}", &compiled.script).replace("{{wasm}}", &compiled.wasm);
    let start = bare.write_hashed("start", "js", start.as_bytes())?;
    let page = BARE_PAGE
        .replace("{{start}}", &start)
        .replace("{{script}}", &compiled.script)
        .replace("{{wasm}}", &compiled.wasm);
    bare.write("index.html", page.as_bytes())
}
