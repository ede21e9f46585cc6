//! Builds the files to publish: the wasm by Trunk, and everything around it here.
//!
//! **Invariant:** a page holds no inline script and no inline style, so that the content security policy can be strict.

mod areas;
mod assets;
mod comparison;
mod compile;
mod icons;
mod manifest;
mod page;
pub mod policy;
pub mod service_worker;
mod shrink;
pub mod sizes;
pub mod split;
mod style;
mod workers;

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::hash;
use crate::setup::BuildTools;
use crate::step::step;
use assets::Folder;
pub use assets::names_in as files_in;
pub use comparison::build_comparison;

const BOOT: &str = include_str!("../site/boot.js");

/// What to build from, and for where.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The folder with the sources.
    pub repository: PathBuf,
    /// The folder that gets the files to publish; what is in it goes.
    pub dist: PathBuf,
    /// The path under which the files are published, with a slash at both ends.
    pub base: String,
}

/// Builds the files to publish, and puts them in place all at once.
///
/// # Errors
///
/// What a compiler or a file says, in its words.
pub fn build(tools: &BuildTools, plan: &Plan) -> Result<(), Error> {
    let compiled = step("Build: the app", || compile::compile(tools, &plan.repository))?;
    let workers = step("Build: the programs beside it", || workers::compile(tools, &plan.repository))?;

    step("Build: the pages around it", || {
        let unfinished = plan.dist.with_extension("unfinished");
        let folder = Folder::empty(&unfinished)?;
        let first = areas::publish(tools, &compiled, &folder)?;

        let style = style::compile(&plan.repository, &tools.packages, &folder)?;
        let icons = manifest::write(&plan.repository, &folder, &plan.base)?;
        let boot = boot_script(&folder, &first.wasm, &first.app)?;
        let parts = page::Parts {
            base: plan.base.clone(),
            workers: workers::publish(tools, &workers, &folder)?,
            style: style.name,
            fonts: style.fonts,
            wasm: first.wasm,
            scripts: vec![first.app, first.link, boot],
            icons,
            sprite: icons::sprite(&plan.repository, &tools.packages)?,
        };
        page::write(&plan.repository, &folder, &parts)?;
        folder.take_if_there(&plan.repository.join("src/programme.json"), service_worker::PROGRAMME)?;
        folder.take_if_there(&plan.repository.join("docs").join(service_worker::SCHEMA), service_worker::SCHEMA)?;
        service_worker::write(&unfinished)?;

        replace(&unfinished, &plan.dist)
    })
}

fn boot_script(folder: &Folder, wasm: &str, script: &str) -> Result<String, Error> {
    let content = BOOT
        .replace("{{script}}", &format!("./{script}"))
        .replace("{{wasm}}", &format!("./{wasm}"))
        .replace("{{script_integrity}}", &hash::integrity(&folder.read(script)?))
        .replace("{{wasm_integrity}}", &hash::integrity(&folder.read(wasm)?));
    folder.write_hashed("boot", "js", content.as_bytes())
}

fn replace(new: &Path, place: &Path) -> Result<(), Error> {
    if place.exists() {
        fs::remove_dir_all(place).map_err(Error::file("empty", place))?;
    }
    fs::rename(new, place).map_err(Error::file("finish", place))
}
