//! Sentences that are written by a press, and taken out again by another: not everybody likes to type.

use leptos::prelude::*;

use crate::components::Suggestions;
use crate::text::Language;
use crate::text::agreement::cards;

/// Shows sentences to put in a field. What was typed there stays.
pub(super) fn suggestions(value: RwSignal<String>, sentences: &[&'static str], language: Language) -> AnyView {
    let offered = sentences.to_vec();
    let chosen = Signal::derive({
        let offered = offered.clone();
        move || offered.iter().copied().filter(|sentence| value.read().contains(sentence)).collect::<Vec<_>>()
    });
    let toggle = Callback::new(move |sentence: &'static str| {
        value.update(|text| {
            *text = if text.contains(sentence) { without(text, sentence) } else { with(text, sentence) };
        });
    });
    view! { <Suggestions label=cards::suggestions(language) words=offered chosen=chosen on_choose=toggle/> }.into_any()
}

fn with(text: &str, sentence: &str) -> String {
    format!("{} {sentence}", text.trim_end()).trim_start().to_owned()
}

fn without(text: &str, sentence: &str) -> String {
    text.replacen(sentence, "", 1).replace("  ", " ").trim().to_owned()
}
