//! The pairs that were invited, as the program beside the page reads the notes of them.

use crate::browser::clock;
use crate::pages::beside::{Beside, NotAnswered};
use crate::pages::coordinator::keys::kept_ring;
use crate::state::workspace;
use crate::storage::key::Record;
use crate::text::Language;
use crate::worker::invitations::{Act, Ask, NoteCard, Told};
use crate::worker::program::Question;

/// Gives the notes of the pairs that were invited.
pub(super) fn notes_of_invited() -> Vec<String> {
    workspace().records(|record| matches!(record, Record::Invited(_))).into_values().collect()
}

/// Lists the pairs of these notes, and says how many notes do not read.
///
/// # Errors
/// [`NotAnswered`] where the program beside the page has failed, or has answered something else.
pub(super) async fn invited_pairs(
    beside: Beside,
    language: Language,
    notes: Vec<String>,
) -> Result<(Vec<NoteCard>, usize), NotAnswered> {
    let act = Act::List { notes, ring: kept_ring() };
    let question = Question::Invitations(Ask { act, language, today: clock::today() });
    match beside.ask(&question, &[]).await? {
        Told::List { pairs, unread } => Ok((pairs, unread)),
        _ => Err(NotAnswered::Misunderstood("no list of the invited".to_owned())),
    }
}
