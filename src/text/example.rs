//! The words of the example course.

use super::Language;
use crate::domain::example::ExampleWords;

/// Gives the example's words; the two are called Ali and Sara in every language.
pub const fn example_words(language: Language) -> ExampleWords {
    match language {
        Language::Danish => ExampleWords {
            place: "Biblioteket, 1. sal",
            near_goal: "Finde en praktikplads i et køkken",
            near_why: "Fordi jeg er god til at lave mad og vil prøve det rigtigt.",
            steps: ["Lave et kort CV", "Besøge Saras kantine", "Ringe til to steder"],
            far_goal: "Blive kok",
            youth_hopes: "At jeg finder ud af, om køkken er noget for mig.",
            mentor_hopes: "At Ali tør spørge om alt.",
            rule: "Det, vi taler om, bliver mellem os.",
            note: "Vi så kantinen. Ali måtte prøve at anrette.",
        },
        Language::English => ExampleWords {
            place: "The library, first floor",
            near_goal: "Find a work placement in a kitchen",
            near_why: "Because I am good at cooking and want to try it for real.",
            steps: ["Make a short CV", "Visit Sara's canteen", "Call two places"],
            far_goal: "Become a chef",
            youth_hopes: "To find out whether kitchens are for me.",
            mentor_hopes: "That Ali dares to ask about anything.",
            rule: "What we talk about stays between us.",
            note: "We saw the canteen. Ali got to try plating.",
        },
    }
}
