//! What the coordinator does at the desk before anything else: keys, and invitations. Scenes and stories begin with it.

use std::path::PathBuf;

use erhvervsmentor::text::{Language, inviting, keys};

use crate::browser::Browser;
use crate::failure::{Failure, Outcome};
use crate::page::Name;

/// The language of the desk.
const DANISH: Language = Language::Danish;

/// Makes keys, saves the file with the spare one, and passes the drill with that file; gives its path.
///
/// # Errors
///
/// `NotSeen` when it is not as a coordinator would find it.
pub async fn set_up_keys(desk: &Browser) -> Result<PathBuf, Failure> {
    desk.open("kommune/noegler").await?;
    desk.click("button", keys::make(DANISH)).await?;
    let file = keep_spare_key(desk).await?;
    desk.upload(keys::bring_file(DANISH), &[file.as_path()]).await?;
    desk.see(keys::passed(DANISH)).await?;
    Ok(file)
}

/// Saves the file with a spare key that was just made, says so, and gives its path.
///
/// # Errors
///
/// `NotSeen` when there is none on the page.
pub async fn keep_spare_key(desk: &Browser) -> Result<PathBuf, Failure> {
    desk.see(keys::keep_first(DANISH)).await?;
    desk.click("button", keys::save_file(DANISH)).await?;
    let file = desk.take_download().await?;
    desk.click("button", keys::have_kept(DANISH)).await?;
    desk.see(keys::drill_lead(DANISH)).await?;
    Ok(file)
}

/// Invites a new pair, and gives the files for the young person and for the mentor.
///
/// # Errors
///
/// `NotSeen` when the keys are not ready.
pub async fn invite(desk: &Browser, youth: &str, mentor: &str) -> Result<(PathBuf, PathBuf), Failure> {
    desk.open("kommune/invitationer").await?;
    desk.fill(inviting::youth_name(DANISH), youth).await?;
    desk.fill(inviting::mentor_name(DANISH), mentor).await?;
    desk.click("button", inviting::invite(DANISH)).await?;
    desk.see(inviting::made(DANISH)).await?;
    save_invitations(desk, youth, mentor).await
}

/// Saves both invitations that are on the page, and gives the files for the young person and for the mentor.
///
/// # Errors
///
/// `NotSeen` when there are none on the page.
pub async fn save_invitations(desk: &Browser, youth: &str, mentor: &str) -> Result<(PathBuf, PathBuf), Failure> {
    let for_youth = save_invitation(desk, youth).await?;
    Ok((for_youth, save_invitation(desk, mentor).await?))
}

async fn save_invitation(desk: &Browser, name: &str) -> Result<PathBuf, Failure> {
    desk.click("button", inviting::save_file_for(DANISH, name).as_str()).await?;
    desk.take_download().await
}

/// Makes keys and leaves it there: the spare one is not kept.
///
/// # Errors
///
/// `NotSeen` when it is not as a coordinator would find it.
pub(crate) async fn make_keys(desk: &Browser) -> Outcome {
    desk.open("kommune/noegler").await?;
    desk.click("button", Name::from(keys::make(DANISH))).await?;
    desk.see(keys::keep_first(DANISH)).await
}
