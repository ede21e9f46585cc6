//! Compiles the stylesheet, and brings the fonts and pictures that it names.
//!
//! A stylesheet names a file by `url("…/name.ext")`; only the last part counts. It is looked for in `style/`, among the
//! design system's icons and among its fonts for Latin letters, and is published under a name made from its content.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::assets::{Folder, has_extension};
use crate::error::Error;
use crate::setup::Packages;

const START: &str = include_str!("../site/start.css");

/// The published stylesheet.
#[derive(Debug)]
pub struct Style {
    /// Its name.
    pub name: String,
    /// The names of the fonts that it uses.
    pub fonts: Vec<String>,
}

/// Compiles `style/main.scss` into the folder.
pub fn compile(repository: &Path, packages: &Packages, folder: &Folder) -> Result<Style, Error> {
    let source = repository.join("style");
    let css = format!("{}{START}", compile_sass(&source, packages)?);
    let css = shrink(&css)?;

    let places = Places::new(&source, packages);
    let mut published = BTreeMap::new();
    let css = with_each_url(&css, |url| publish(url, &places, folder, &mut published))?;

    let fonts = published.values().filter(|name| has_extension(name, "woff2")).cloned().collect();
    Ok(Style { name: folder.write_hashed("style", "css", css.as_bytes())?, fonts })
}

fn compile_sass(source: &Path, packages: &Packages) -> Result<String, Error> {
    let main = source.join("main.scss");
    if !main.is_file() {
        return Ok(String::new());
    }
    let options = grass::Options::default()
        .load_path(source)
        .load_path(packages.dkfds().join("src/stylesheets"))
        .load_path(packages.dkfds());
    grass::from_path(&main, &options).map_err(|error| Error::Style(error.to_string()))
}

fn shrink(css: &str) -> Result<String, Error> {
    let options = grass::Options::default().input_syntax(grass::InputSyntax::Css).style(grass::OutputStyle::Compressed);
    grass::from_string(css.to_owned(), &options).map_err(|error| Error::Style(error.to_string()))
}

struct Places {
    source: PathBuf,
    folders: Vec<PathBuf>,
}

impl Places {
    fn new(source: &Path, packages: &Packages) -> Self {
        let dkfds = packages.dkfds().join("src");
        let folders = vec![
            source.to_path_buf(),
            source.join("images"),
            dkfds.join("img/svg-icons"),
            dkfds.join("fonts/IBMPlexSans/split/woff2"),
        ];
        Self { source: source.to_path_buf(), folders }
    }

    fn find(&self, name: &str) -> Result<PathBuf, Error> {
        let found = self.folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file());
        found.ok_or_else(|| Error::Content {
            path: self.source.join("main.scss"),
            problem: format!(
                "names `{name}`, which is neither in style/ nor among the design system's icons and fonts"
            ),
        })
    }
}

fn publish(
    url: &str,
    places: &Places,
    folder: &Folder,
    published: &mut BTreeMap<String, String>,
) -> Result<String, Error> {
    let name = url.rsplit('/').next().unwrap_or(url);
    if let Some(known) = published.get(name) {
        return Ok(known.clone());
    }
    let path = places.find(name)?;
    let content = fs::read(&path).map_err(Error::file("read", &path))?;
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let new_name = folder.write_hashed(stem, extension, &content)?;
    published.insert(name.to_owned(), new_name.clone());
    Ok(new_name)
}

/// Replaces each address of a file; addresses with their content inside stay.
fn with_each_url(css: &str, mut replace: impl FnMut(&str) -> Result<String, Error>) -> Result<String, Error> {
    let mut replaced = String::with_capacity(css.len());
    let mut rest = css;

    while let Some((before, after)) = rest.split_once("url(") {
        let (written, behind) = after.split_once(')').unwrap_or((after, ""));
        let url = written.trim().trim_matches(['"', '\'']);
        replaced.push_str(before);
        let is_inside = url.starts_with("data:") || url.starts_with('#');
        let new = if is_inside { written.to_owned() } else { replace(url)? };
        replaced.extend(["url(", &new, ")"]);
        rest = behind;
    }
    replaced.push_str(rest);
    Ok(replaced)
}

#[cfg(test)]
mod tests {
    use super::with_each_url;

    #[test]
    fn only_addresses_of_files_are_replaced() {
        let css = "a{b:url(\"x/y.svg\")}c{d:url(data:image/svg+xml;e)}f{g:url(z.woff2)}";

        let replaced = with_each_url(css, |url| Ok(url.to_uppercase()));

        assert_eq!(replaced.ok().as_deref(), Some("a{b:url(X/Y.SVG)}c{d:url(data:image/svg+xml;e)}f{g:url(Z.WOFF2)}"));
    }
}
