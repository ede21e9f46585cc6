//! What the mirror takes over of a save, so that no tab ever takes away what another has put there.

use super::keeping::{Saved, join, text_of};
use super::save::SaveError;
use super::slot::{Slot, SlotError};

/// What is to be done with the mirror's copy of a course or of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MirrorStep {
    /// It has everything.
    Nothing,
    /// It takes this text.
    Put(String),
    /// It takes this text, after what stands there was set aside.
    PutAndSetAside(String),
    /// A later version of the app wrote it; it stays.
    Newer,
}

/// Finds what the mirror's copy must become when a course was saved; run inside one transaction it never loses another tab's changes.
///
/// # Errors
/// [`SaveError::Failed`] for a value that JSON cannot hold; nothing of ours is one.
pub fn mirror_step(mirrored: Option<&str>, saved: &Saved) -> Result<MirrorStep, SaveError> {
    let course = saved.held.document.id;
    let Some(mirrored) = mirrored else { return Ok(MirrorStep::Put(saved.text.clone())) };
    if mirrored == saved.text {
        return Ok(MirrorStep::Nothing);
    }
    let theirs = match Slot::read(course, mirrored) {
        Ok(slot) => slot,
        Err(SlotError::Newer { .. }) => return Ok(MirrorStep::Newer),
        Err(_) => return Ok(MirrorStep::PutAndSetAside(saved.text.clone())),
    };
    let joined = join(theirs.held.clone(), &saved.held);
    if joined == theirs.held {
        return Ok(MirrorStep::Nothing);
    }
    if joined == saved.held {
        return Ok(MirrorStep::Put(saved.text.clone()));
    }
    text_of(theirs.generation.saturating_add(1), &joined).map(MirrorStep::Put)
}
