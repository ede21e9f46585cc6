//! Taking away what somebody said for the municipality alone, with a way to undo it: on their own phone, or there, once it is settled.

use leptos::prelude::*;

use crate::domain::fact::Fact;
use crate::domain::history::History;
use crate::domain::id::ChangeId;
use crate::domain::side::Side;
use crate::domain::thing::{Thing, things};
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::text::common;

/// Takes away the thing whose shown version is this, says so, and offers to put it back.
pub fn take_back<T: Fact + 'static>(view: CourseView, by: Side, shown: ChangeId, said: &'static str) {
    let is_written = view.write_as(by, |history, pen, _| {
        if let Some(thing) = find::<T>(history, shown) {
            history.remove(pen, &thing, view.today);
        }
    });
    if !is_written {
        return;
    }
    let undo = Callback::new(move |()| {
        let _is_told = view.write_as(by, |history, pen, _| {
            if let Some(thing) = find::<T>(history, shown) {
                history.revise(pen, &thing, &thing.shown.fact);
            }
        });
    });
    notices().say_with(said, common::undo(view.language), undo);
}

/// Looks in the history itself, for a folded course has only what still stands.
fn find<T: Fact>(history: &History, shown: ChangeId) -> Option<Thing<T>> {
    let things = things::<T>(history).map_err(|refusal| leptos::logging::error!("not taken back: {refusal}")).ok()?;
    things.into_iter().find(|thing| thing.shown.id == shown)
}
