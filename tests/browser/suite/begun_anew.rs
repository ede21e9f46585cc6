//! A course that was deleted on a phone, by mistake or to begin again: the same invitation starts it anew.

use browser_tests::given::INVITED_COURSE;
use browser_tests::{Browser, Inviter, Outcome, World, in_every_engine};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::text::{hours, invitation, log, send, start, your_data};

use crate::people::{ALI, DANISH, SARA, log_meeting, see_saved};

in_every_engine!(a_deleted_course_begins_anew_with_the_same_invitation);

async fn a_deleted_course_begins_anew_with_the_same_invitation(world: World) -> Outcome {
    let sara = world.phone(SARA).await?;
    let inviter = Inviter::default();
    begin(&sara, &inviter).await?;
    log_meeting(&sara, log::today, "3").await?;

    sara.open("data").await?;
    sara.click("button", your_data::remove_course(DANISH, ALI).as_str()).await?;
    sara.click("button", your_data::remove_yes(DANISH)).await?;
    sara.see(your_data::removed(DANISH)).await?;

    begin(&sara, &inviter).await?;
    sara.open(&format!("mentor/{INVITED_COURSE}/timer")).await?;
    sara.see(hours::empty(DANISH)).await?;
    sara.open(&format!("mentor/{INVITED_COURSE}/send/kommunen")).await?;
    sara.see(send::will_be_locked(DANISH)).await?;
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

/// Takes the invitation, which is asked about like the first time, and starts the course.
async fn begin(phone: &Browser, inviter: &Inviter) -> Outcome {
    phone.open(&inviter.link("", Side::Mentor)).await?;
    phone.see(&invitation::as_mentor_for(DANISH, ALI)).await?;
    phone.click("button", invitation::yes(DANISH)).await?;
    phone.click("link", invitation::start_with(DANISH, ALI).as_str()).await?;
    phone.click("button", start::start(DANISH)).await?;
    phone.see_thing("heading", ALI).await?;
    see_saved(phone).await
}
