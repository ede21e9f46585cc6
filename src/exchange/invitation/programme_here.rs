//! Which programme holds on a phone: the one beside the app, or the one that came with an invitation.

use super::Enrolment;
use crate::domain::programme::Programme;

/// Chooses between the programme beside the app and those that came with invitations.
///
/// The one beside the app is the newest of its municipality. A phone of another municipality keeps to its latest invitation, and so
/// does one that could not fetch anything.
pub fn programme_here<'a>(beside_app: Option<&'a Programme>, enrolments: &'a [Enrolment]) -> Option<&'a Programme> {
    let latest = enrolments.iter().max_by_key(|enrolment| enrolment.since).map(|enrolment| &enrolment.programme);
    match (beside_app, latest) {
        (Some(beside_app), Some(latest)) if beside_app.municipality != latest.municipality => Some(latest),
        (Some(beside_app), _) => Some(beside_app),
        (None, latest) => latest,
    }
}
