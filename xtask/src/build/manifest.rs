//! The manifest that makes the page an app on a phone, and the icons in `style/icons/`.

use std::path::Path;

use super::assets::{Folder, names_in};
use crate::error::Error;

const MANIFEST: &str = include_str!("../site/manifest.webmanifest");

/// Writes the manifest and the icons, and gives back the links that a page has to them.
///
/// The names tell the use: `icon.svg`, `icon-192.png`, `icon-maskable-512.png`, `apple-touch-icon.png`.
pub fn write(repository: &Path, folder: &Folder, base: &str) -> Result<String, Error> {
    let source = repository.join("style/icons");
    let names = if source.is_dir() { names_in(&source)? } else { Vec::new() };
    for name in &names {
        folder.take_if_there(&source.join(name), &format!("icons/{name}"))?;
    }

    let entries: Vec<String> = names.iter().filter_map(|name| entry(name)).collect();
    let manifest = MANIFEST.replace("{{base}}", base).replace("{{icons}}", &entries.join(", "));
    folder.write("manifest.webmanifest", manifest.as_bytes())?;

    Ok(names.iter().filter_map(|name| link(name)).collect::<Vec<_>>().join("\n    "))
}

fn entry(name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.')?;
    let (sizes, kind) = match extension {
        "svg" => ("any".to_owned(), "image/svg+xml"),
        "png" => {
            let pixels: u32 = stem.rsplit('-').next()?.parse().ok()?;
            (format!("{pixels}x{pixels}"), "image/png")
        }
        _ => return None,
    };
    let purpose = if stem.contains("maskable") { "maskable" } else { "any" };
    Some(format!(r#"{{ "src": "icons/{name}", "sizes": "{sizes}", "type": "{kind}", "purpose": "{purpose}" }}"#))
}

fn link(name: &str) -> Option<String> {
    match name {
        "icon.svg" => Some(format!(r#"<link rel="icon" type="image/svg+xml" href="icons/{name}">"#)),
        "apple-touch-icon.png" => Some(format!(r#"<link rel="apple-touch-icon" href="icons/{name}">"#)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::entry;

    #[test]
    fn the_name_of_an_icon_tells_its_size_and_use() {
        let maskable = entry("icon-maskable-512.png").unwrap_or_default();

        assert!(maskable.contains("512x512") && maskable.contains("\"maskable\""));
        assert_eq!(entry("apple-touch-icon.png"), None);
    }
}
