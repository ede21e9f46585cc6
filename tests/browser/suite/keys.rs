//! A coordinator makes keys, knows that the spare one works, and invites a pair; and a day when the keys are lost.

use std::path::Path;
use std::{fs, io};

use browser_tests::{Browser, Failure, Name, Outcome, World, in_every_engine};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::invitation::Invitation;
use erhvervsmentor::exchange::keys::read_backup;
use erhvervsmentor::exchange::sealing::PublicKey;
use erhvervsmentor::text::{coordinator, inviting, keys, links, start};

use crate::people::{ALI, DANISH, SARA, invite, keep_spare_key, save_invitations, set_up_keys};

in_every_engine!(
    a_coordinator_makes_keys_and_invites_a_pair,
    a_coordinator_on_a_new_computer_begins_with_the_spare_key,
);

async fn a_coordinator_makes_keys_and_invites_a_pair(world: World) -> Outcome {
    let desk = world.desk("vejleder").await?;
    desk.open("kommune/invitationer").await?;
    desk.see(inviting::no_keys(DANISH)).await?;

    let spare = set_up_keys(&desk).await?;
    desk.see(keys::all_set(DANISH)).await?;
    go_to(&desk, coordinator::invite(DANISH)).await?;
    name_nobody(&desk).await?;

    let (for_ali, for_sara) = invite(&desk, ALI, SARA).await?;
    assert_fits_together(&for_ali, &for_sara, &spare)?;
    desk.click("button", inviting::code_for(DANISH, ALI).as_str()).await?;
    desk.see(inviting::one_code(DANISH)).await?;
    desk.see_thing("img", links::only_code(DANISH)).await?;
    desk.click("button", inviting::all_pairs(DANISH)).await?;

    change_own_key(&desk).await?;
    invite_again(&desk, &for_sara).await?;
    assert_eq!(desk.complaints().await?, Vec::<String>::new());
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

/// A key that was never kept is not there when the page is opened again; and on another computer the kept one is all there is.
async fn a_coordinator_on_a_new_computer_begins_with_the_spare_key(world: World) -> Outcome {
    let desk = world.desk("vejleder").await?;
    desk.open("kommune/noegler").await?;
    desk.click("button", keys::make(DANISH)).await?;
    desk.see(keys::keep_first(DANISH)).await?;
    desk.reload().await?;
    desk.see(keys::gone_lead(DANISH)).await?;
    desk.click("button", keys::new_spare(DANISH)).await?;
    let first = keep_spare_key(&desk).await?;
    try_typed(&desk, &first).await?;

    let new_desk = world.desk("afløser").await?;
    new_desk.open("kommune/noegler").await?;
    new_desk.click("button", Name::has(keys::recover(DANISH))).await?;
    new_desk.upload(keys::bring_file(DANISH), &[first.as_path()]).await?;
    new_desk.see(keys::keep_old_too(DANISH)).await?;
    let second = keep_spare_key(&new_desk).await?;
    new_desk.upload(keys::bring_file(DANISH), &[first.as_path()]).await?;
    new_desk.see(keys::find_right(DANISH)).await?;
    new_desk.upload(keys::bring_file(DANISH), &[second.as_path()]).await?;
    new_desk.see(keys::passed(DANISH)).await?;
    new_desk.see(keys::all_set(DANISH)).await?;
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

async fn go_to(desk: &Browser, place: &str) -> Outcome {
    desk.within("navigation", coordinator::places(DANISH)).await?.click("link", place).await
}

async fn name_nobody(desk: &Browser) -> Outcome {
    desk.click("button", inviting::invite(DANISH)).await?;
    desk.see(start::check_answers(DANISH)).await?;
    desk.see(start::name_missing(DANISH)).await
}

/// The two are invited to one course, each in their own role, with the keys of the coordinator and of the file.
fn assert_fits_together(for_ali: &Path, for_sara: &Path, spare: &Path) -> Outcome {
    let (ali, sara) = (read(for_ali)?, read(for_sara)?);
    assert_eq!((ali.role, sara.role), (Side::Youth, Side::Mentor));
    assert_eq!((ali.course, &ali.keys), (sara.course, &sara.keys));
    assert_ne!(ali.secret, sara.secret);
    let spare = read_backup(&fs::read_to_string(spare)?).map_err(io::Error::other)?.public();
    assert!(ali.keys.len() == 2 && ali.keys.contains(&spare));
    Ok(())
}

fn read(file: &Path) -> Result<Invitation, Failure> {
    Ok(Invitation::read(&fs::read_to_string(file)?).map_err(io::Error::other)?)
}

async fn change_own_key(desk: &Browser) -> Outcome {
    go_to(desk, coordinator::keys(DANISH)).await?;
    desk.click("button", Name::has(keys::change_heading(DANISH))).await?;
    desk.click("button", keys::new_own(DANISH)).await?;
    let asked = desk.within("dialog", keys::new_own_title(DANISH)).await?;
    asked.click("button", keys::yes_make(DANISH)).await?;
    desk.see(keys::changed_one(DANISH)).await?;
    desk.reload().await?;
    desk.see(keys::changed_one(DANISH)).await?;
    desk.click("link", keys::to_invitations(DANISH)).await?;
    desk.see(inviting::old_keys(DANISH)).await
}

/// The same pair gets the new key, in the same course and with the same secret.
async fn invite_again(desk: &Browser, before: &Path) -> Outcome {
    let names = coordinator::pair_names(DANISH, ALI, SARA);
    desk.click("button", inviting::again_pair(DANISH, &names).as_str()).await?;
    desk.see(inviting::made_again(DANISH)).await?;
    let (_, after) = save_invitations(desk, ALI, SARA).await?;
    go_to(desk, coordinator::keys(DANISH)).await?;
    desk.see(keys::all_set(DANISH)).await?;
    desk.see_no(keys::changed_one(DANISH)).await?;
    let (before, after) = (read(before)?, read(&after)?);
    assert_eq!((before.course, before.secret), (after.course, after.secret));
    let kept: Vec<&PublicKey> = after.keys.iter().filter(|key| before.keys.contains(key)).collect();
    assert_eq!(kept.len(), 1, "the spare key is as it was, the other is new");
    Ok(())
}

/// Types the key as it stands on the sheet: first with a sign too few, then right.
async fn try_typed(desk: &Browser, file: &Path) -> Outcome {
    let text = fs::read_to_string(file)?;
    let key = text.lines().find(|line| line.starts_with("AGE-SECRET-KEY-1")).unwrap_or_default().to_lowercase();
    let one_short: String = key.chars().take(key.len().saturating_sub(1)).collect();
    desk.click("button", Name::has(keys::bring_typed(DANISH))).await?;
    desk.fill(keys::typed_label(DANISH), &one_short).await?;
    desk.click("button", keys::try_typed(DANISH)).await?;
    desk.see(keys::compare_groups(DANISH)).await?;
    desk.fill(keys::typed_label(DANISH), &key).await?;
    desk.click("button", keys::try_typed(DANISH)).await?;
    desk.see(keys::passed(DANISH)).await
}
