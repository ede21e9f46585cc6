//! How time together is said: "45 min.", "1,5 time", "3 timer".

use super::Language;
use crate::domain::hours::Minutes;

/// Says hours as a bare number with at most two decimals, rounded: "2,5".
pub fn hours_number(language: Language, minutes: Minutes) -> String {
    let hundredths = (minutes.count() * 100 + 30) / 60;
    let (whole, part) = (hundredths / 100, hundredths % 100);
    let comma = match language {
        Language::Danish => ',',
        Language::English => '.',
    };
    match part {
        0 => whole.to_string(),
        _ if part % 10 == 0 => format!("{whole}{comma}{}", part / 10),
        _ => format!("{whole}{comma}{part:02}"),
    }
}

/// Says hours with their word: "1 time", "1,5 time", "2 timer". Danish counts everything above none and below two as one.
pub fn hours(language: Language, minutes: Minutes) -> String {
    let number = hours_number(language, minutes);
    let word = match language {
        Language::Danish if (1..120).contains(&minutes.count()) => "time",
        Language::Danish => "timer",
        Language::English if minutes.count() == 60 => "hour",
        Language::English => "hours",
    };
    format!("{number} {word}")
}

/// Says a length of time as people do: minutes below an hour, hours from there, both where the hours are not round.
pub fn length(language: Language, minutes: Minutes) -> String {
    let count = minutes.count();
    if count < 60 {
        let dot = if language == Language::Danish { "." } else { "" };
        return format!("{count} min{dot}");
    }
    if count.is_multiple_of(30) {
        return hours(language, minutes);
    }
    match language {
        Language::Danish => format!("{} t. {} min.", count / 60, count % 60),
        Language::English => format!("{} h {} min", count / 60, count % 60),
    }
}
