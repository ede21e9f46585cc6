//! Putting things in the order of their days.

use chrono::NaiveDate;

/// Puts things in the order of a day that each has; those of one day stay as they came.
///
/// The days are sorted beside the things, so that the app holds one sort for all kinds of thing: each weighs as much as a screen.
pub fn by_day<T>(things: Vec<T>, day: impl Fn(&T) -> NaiveDate) -> Vec<T> {
    let mut places: Vec<(NaiveDate, usize)> =
        things.iter().map(day).enumerate().map(|(place, day)| (day, place)).collect();
    places.sort_unstable();
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    places.into_iter().filter_map(|(_, place)| things.get_mut(place)?.take()).collect()
}
