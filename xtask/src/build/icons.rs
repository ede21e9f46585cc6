//! The sprite of icons inside each page: one symbol for each line of `style/icons.txt`.

use std::fs;
use std::path::Path;

use crate::error::Error;
use crate::setup::Packages;

/// Assembles the sprite; a line is `our-name file-name-in-the-design-system`, and `#` begins a comment.
pub fn sprite(repository: &Path, packages: &Packages) -> Result<String, Error> {
    let list = repository.join("style/icons.txt");
    if !list.is_file() {
        return Ok(String::new());
    }
    let text = fs::read_to_string(&list).map_err(Error::file("read", &list))?;
    let own = repository.join("style/images");
    let shared = packages.dkfds().join("src/img/svg-icons");

    let mut symbols = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (name, file) = line.split_once(char::is_whitespace).unwrap_or((line, line));
        let file = format!("{}.svg", file.trim().trim_end_matches(".svg"));
        let path = [&own, &shared].map(|folder| folder.join(&file)).into_iter().find(|path| path.is_file());
        let path = path.ok_or_else(|| problem(&list, format!("there is no icon `{file}`")))?;
        let drawing = fs::read_to_string(&path).map_err(Error::file("read", &path))?;
        symbols.push_str(&symbol(name, &drawing).ok_or_else(|| problem(&path, "is no plain drawing".to_owned()))?);
    }
    Ok(format!("<div hidden><svg xmlns=\"http://www.w3.org/2000/svg\">{symbols}</svg></div>"))
}

fn problem(path: &Path, problem: String) -> Error {
    Error::Content { path: path.to_path_buf(), problem }
}

fn symbol(name: &str, drawing: &str) -> Option<String> {
    let (_, from_tag) = drawing.split_once("<svg")?;
    let (attributes, rest) = from_tag.split_once('>')?;
    let (inside, _) = rest.rsplit_once("</svg>")?;
    let (_, from_box) = attributes.split_once("viewBox=\"")?;
    let (view_box, _) = from_box.split_once('"')?;
    Some(format!("<symbol id=\"icon-{name}\" viewBox=\"{view_box}\">{}</symbol>", inside.trim()))
}

#[cfg(test)]
mod tests {
    use super::symbol;

    #[test]
    fn a_drawing_becomes_a_symbol_with_our_name() {
        let drawing = "<svg xmlns=\"x\" viewBox=\"0 -960 960 960\"><path d=\"M1\"/></svg>\n";

        let symbol = symbol("done", drawing);

        let expected = "<symbol id=\"icon-done\" viewBox=\"0 -960 960 960\"><path d=\"M1\"/></symbol>";
        assert_eq!(symbol.as_deref(), Some(expected));
    }
}
