//! Making room in a full store: where a course stands whole in its newer slot, the older one may go.

use std::collections::BTreeSet;

use super::copies::StoredSlots;
use super::key::Key;
use super::key_value::{KeyValue, StoreError};
use super::start::Place;
use super::taking_in::cut_off;

/// Removes the older slots of other courses, where nothing stands in them that the newer ones lack; says how many went.
///
/// What is being taken in keeps both of its slots: the older one is the way back.
///
/// # Errors
/// The [`StoreError`] that kept it from looking or removing.
pub(super) fn make_room(store: &dyn KeyValue, saving: Place) -> Result<usize, StoreError> {
    let places: BTreeSet<Place> = store.keys()?.iter().filter_map(|key| Key::parse(key)?.course()).collect();
    let taken_in = cut_off(store)?;
    let is_taken_in = |place: &Place| taken_in.as_ref().is_some_and(|note| note.last_that_counts(*place).is_some());
    let mut freed = 0;
    for (shelf, course) in places.into_iter().filter(|place| *place != saving && !is_taken_in(place)) {
        if let Some(slot) = StoredSlots::gather(store, shelf, course)?.superfluous() {
            store.remove(&Key::Slot { shelf, course, slot }.to_string())?;
            freed += 1;
        }
    }
    Ok(freed)
}
