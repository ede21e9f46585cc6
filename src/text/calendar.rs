//! How a day is said: "torsdag den 5. marts 2026", "5. mar.", "i går".

use chrono::{Datelike, NaiveDate};

use super::Language;
use crate::domain::hours::TimeOfDay;

const DANISH_MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DANISH_DAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const ENGLISH_DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn month_name(language: Language, day: NaiveDate) -> &'static str {
    let names = match language {
        Language::Danish => DANISH_MONTHS,
        Language::English => ENGLISH_MONTHS,
    };
    names.get(day.month0() as usize).copied().unwrap_or_default()
}

/// Names a day of the week by its place, Monday being 0.
pub fn weekday_name(language: Language, place: usize) -> &'static str {
    let names = match language {
        Language::Danish => DANISH_DAYS,
        Language::English => ENGLISH_DAYS,
    };
    names.get(place).copied().unwrap_or_default()
}

/// Says a day with its year: "5. marts 2026".
pub fn day(language: Language, day: NaiveDate) -> String {
    format!("{} {}", day_of_month(language, day), day.year())
}

/// Says a day of a year that is clear: "5. marts".
pub fn day_of_month(language: Language, day: NaiveDate) -> String {
    match language {
        Language::Danish => format!("{}. {}", day.day(), month_name(language, day)),
        Language::English => format!("{} {}", day.day(), month_name(language, day)),
    }
}

/// Says a day in little room: "5. mar."; months of four letters or fewer stay whole.
pub fn short_day(language: Language, day: NaiveDate) -> String {
    let name = month_name(language, day);
    let short: String = name.chars().take(3).collect();
    let (month, dot) = if name.chars().count() <= 4 { (name, "") } else { (short.as_str(), ".") };
    match language {
        Language::Danish => format!("{}. {month}{dot}", day.day()),
        Language::English => format!("{} {}", day.day(), short),
    }
}

/// Says a day as people meet it: "torsdag den 5. marts".
pub fn meeting_day(language: Language, day: NaiveDate) -> String {
    let weekday = weekday_name(language, day.weekday().num_days_from_monday() as usize);
    match language {
        Language::Danish => format!("{weekday} den {}", day_of_month(language, day)),
        Language::English => format!("{weekday} {}", day_of_month(language, day)),
    }
}

/// Says a day in a list, where there is little room: "Torsdag 5. marts".
pub fn list_day(language: Language, day: NaiveDate) -> String {
    let weekday = weekday_name(language, day.weekday().num_days_from_monday() as usize);
    capital(&format!("{weekday} {}", short_day(language, day)))
}

/// Says how a day lies to today, where there is a word for it: "i dag", "i går".
pub fn near_day(language: Language, day: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    let (danish, english) = match (day - today).num_days() {
        -2 => ("i forgårs", "the day before yesterday"),
        -1 => ("i går", "yesterday"),
        0 => ("i dag", "today"),
        1 => ("i morgen", "tomorrow"),
        _ => return None,
    };
    Some(match language {
        Language::Danish => danish,
        Language::English => english,
    })
}

/// Says a time of day: "kl. 9.30".
pub fn time_of_day(language: Language, time: TimeOfDay) -> String {
    match language {
        Language::Danish => format!("kl. {}.{:02}", time.hour(), time.minute()),
        Language::English => format!("{:02}:{:02}", time.hour(), time.minute()),
    }
}

/// Names a month with its year, for a heading: "November 2026".
pub fn month_heading(language: Language, day: NaiveDate) -> String {
    capital(&format!("{} {}", month_name(language, day), day.year()))
}

/// Begins a text with a capital letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Counts days in words: "1 dag", "12 dage".
pub fn days(language: Language, count: i64) -> String {
    match (language, count) {
        (Language::Danish, 1) => "1 dag".to_owned(),
        (Language::Danish, _) => format!("{count} dage"),
        (Language::English, 1) => "1 day".to_owned(),
        (Language::English, _) => format!("{count} days"),
    }
}
