//! What one field of a change says, in words: for choosing between two versions of the same thing.

use chrono::NaiveDate;

use super::agreement::cards;
use super::{Language, calendar, check_in, common, coordinator, time, told, wish};
use crate::domain::facts::after::Onward;
use crate::domain::facts::agreement::{Between, Notice, Rhythm, Wait, Way, Weekday};
use crate::domain::facts::aim::Direction;
use crate::domain::facts::check_in::{Fit, Gets};
use crate::domain::facts::closing::{EndReason, Ending, Reached};
use crate::domain::facts::goal::{FocusArea, Horizon};
use crate::domain::facts::meeting::MeetingKind;
use crate::domain::facts::review::Outcome;
use crate::domain::facts::sign_up::Coming;
use crate::domain::facts::step::Until;
use crate::domain::facts::wish::Asks;
use crate::domain::fields::Fields;
use crate::domain::hours::{Minutes, TimeOfDay};
use crate::domain::kind::Kind;
use crate::domain::side::Side;
use crate::domain::value::{FieldValue, Value};

/// Says a field of a kind; none where it is left out or says nothing that people read.
pub fn field(language: Language, kind: Kind, fields: &Fields, name: &str) -> Option<String> {
    let value = fields.value(name)?;
    match (kind, name) {
        (Kind::Meeting, "kind") => one(value, |kind: MeetingKind| common::meeting_kind(language, kind)),
        (_, "focus") => several(value, |area: FocusArea| common::focus_area(language, area)),
        (_, "horizon") => one(value, |horizon: Horizon| common::horizon(language, horizon)),
        (_, "direction") => one(value, |direction: Direction| common::direction(language, direction)),
        (_, "notice") => one(value, |notice: Notice| common::notice(language, notice)),
        (_, "wait") => one(value, |wait: Wait| common::wait(language, wait)),
        (_, "ways") => several(value, |way: Way| common::way(language, way)),
        (_, "told_by") => one(value, |way: Way| common::way(language, way)),
        (_, "days") => several(value, |day: Weekday| weekday(language, day)),
        (_, "outcome") => one(value, |outcome: Outcome| told::outcome(language, outcome)),
        (_, "reached") => one(value, |reached: Reached| told::how_much(language, reached)),
        (_, "ending") => one(value, |ending: Ending| told::ending(language, ending)),
        (Kind::Closing, "reason") => one(value, |reason: EndReason| told::end_reason(language, reason)),
        (_, "onward") => one(value, |onward: Onward| told::onward(language, onward)),
        (_, "coming") => one(value, |coming: Coming| told::coming(language, coming)),
        (_, "gets") => one(value, |gets: Gets| check_in::gets_in_words(language, gets)),
        (_, "fit") => one(value, |fit: Fit| check_in::fit_in_words(language, fit)),
        (Kind::YouthWish, "asks") => one(value, |asks: Asks| wish::asks_in_words(language, asks, Side::Youth)),
        (_, "asks") => one(value, |asks: Asks| wish::asks_in_words(language, asks, Side::Mentor)),
        (_, "rhythm") => one(value, |rhythm: Rhythm| cards::rhythm_choice(language, rhythm)),
        (_, "between") => one(value, |between: Between| cards::between_choice(language, between)),
        (Kind::Step, "until") => one(value, |Until::NextTime| told::by_next_time(language)),
        (Kind::Received, "from") | (_, "cancelled_by") => {
            let side = Side::read(Some(value)).ok()?;
            Some(coordinator::name_of(language, side, None))
        }
        (_, "minutes") => Minutes::read(Some(value)).ok().map(|minutes| time::length(language, minutes)),
        (_, "at" | "from" | "until") => TimeOfDay::read(Some(value)).ok().map(|at| calendar::time_of_day(language, at)),
        _ => day(language, value).or_else(|| plain(value)),
    }
}

fn one<T: FieldValue>(value: &Value, words: impl Fn(T) -> &'static str) -> Option<String> {
    T::read(Some(value)).ok().map(|choice| words(choice).to_owned())
}

fn several<T: FieldValue>(value: &Value, words: impl Fn(T) -> &'static str) -> Option<String> {
    let choices = Vec::<T>::read(Some(value)).ok()?;
    let words: Vec<&str> = choices.into_iter().map(words).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn weekday(language: Language, day: Weekday) -> &'static str {
    let place = Weekday::ALL.iter().position(|other| *other == day).unwrap_or_default();
    calendar::weekday_name(language, place)
}

fn day(language: Language, value: &Value) -> Option<String> {
    NaiveDate::read(Some(value)).ok().map(|day| calendar::meeting_day(language, day))
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Whole(number) => Some(number.to_string()),
        _ => None,
    }
}
