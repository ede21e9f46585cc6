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
            rule: "Vi har telefonen på lydløs, når vi mødes.",
            note: "Vi så kantinen. Ali måtte prøve at anrette.",
            good_at: "møder til tiden, god til at samarbejde",
            likes: "lave mad",
            tried: "Anrette mad i en rigtig kantine",
            topic: "Praktik i køkkenet",
        },
        Language::English => ExampleWords {
            place: "The library, first floor",
            near_goal: "Find a work placement in a kitchen",
            near_why: "Because I am good at cooking and want to try it for real.",
            steps: ["Make a short CV", "Visit Sara's canteen", "Call two places"],
            far_goal: "Become a chef",
            youth_hopes: "To find out whether kitchens are for me.",
            mentor_hopes: "That Ali dares to ask about anything.",
            rule: "Our phones are silent when we meet.",
            note: "We saw the canteen. Ali got to try plating.",
            good_at: "on time, good at working with others",
            likes: "cooking",
            tried: "Plating food in a real canteen",
            topic: "A placement in the kitchen",
        },
    }
}
