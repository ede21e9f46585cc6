//! How the two, and those at the municipality, are called on a screen.

use crate::domain::course::Course;
use crate::domain::side::Side;
use crate::text::{Language, help};

/// Gives the first name of one of the two, or the role of somebody at the municipality.
pub fn name_of(course: &Course, side: Side, language: Language) -> String {
    let name = course.pair().and_then(|pair| pair.name_of(side)).map(ToString::to_string);
    name.unwrap_or_else(|| match side {
        Side::Contact => help::mentor_contact(language).to_owned(),
        Side::Youth | Side::Mentor | Side::Counsellor => help::counsellor(language).to_owned(),
    })
}

/// Joins names as people do: "Ali og Sara".
pub fn joined(names: &[String], language: Language) -> String {
    let and = match language {
        Language::Danish => " og ",
        Language::English => " and ",
    };
    names.join(and)
}
