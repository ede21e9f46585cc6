//! A list as people write it in a field, with commas. Words that are tapped are put in, and taken out again.

/// Says whether the words stand somewhere in the text, in small letters or large.
pub fn has(text: &str, words: &str) -> bool {
    text.to_lowercase().contains(&words.to_lowercase())
}

/// Puts words at the end of a list, or takes them out where they are in it.
///
/// Words inside a sentence are left alone: that is no list.
#[must_use]
pub fn toggle(text: &str, words: &str) -> String {
    if !has(text, words) {
        let before = text.trim_end().trim_end_matches([',', '.']);
        return if before.is_empty() { words.to_owned() } else { format!("{before}, {words}") };
    }
    if text == words {
        return String::new();
    }
    if let Some(rest) = text.strip_prefix(&format!("{words}, ")) {
        return rest.to_owned();
    }
    if let Some(rest) = text.strip_suffix(&format!(", {words}")) {
        return rest.to_owned();
    }
    text.replacen(&format!(", {words}, "), ", ", 1)
}
