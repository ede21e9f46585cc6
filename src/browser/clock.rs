//! The device's clock and calendar, as the person sees them: days are those of the place they are in, never of UTC.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use js_sys::Date;
use wasm_bindgen::JsValue;

use crate::domain::stamp::Moment;

/// Tells the moment it is now.
pub fn now() -> Moment {
    moment_of(Date::now())
}

/// Tells what day it is where the device is.
pub fn today() -> NaiveDate {
    local_time(now()).date()
}

/// Tells what day and time a moment was where the device is.
#[allow(clippy::cast_precision_loss, reason = "a moment stays far below the 53 bits of a JavaScript number")]
pub fn local_time(moment: Moment) -> NaiveDateTime {
    let date = Date::new(&JsValue::from_f64(moment.millis() as f64));
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    let day = NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date()).unwrap_or_default();
    let time = NaiveTime::from_hms_opt(date.get_hours(), date.get_minutes(), date.get_seconds()).unwrap_or_default();
    day.and_time(time)
}

/// Tells what day a moment was where the device is.
pub fn day_of(moment: Moment) -> NaiveDate {
    local_time(moment).date()
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast holds what no clock should say, such as a time before 1970, at the nearest it can"
)]
fn moment_of(millis: f64) -> Moment {
    Moment::from_millis(millis as u64)
}
