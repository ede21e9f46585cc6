//! What a phone keeps of an invitation, put there as if its owner had taken one.

use std::time::{SystemTime, UNIX_EPOCH};

use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::invitation::Enrolment;
use erhvervsmentor::storage::key::Record;
use erhvervsmentor::storage::records::writing;
use erhvervsmentor::storage::save::SaveError;
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::storage::start::Place;
use serde_json::json;

use crate::browser::Browser;
use crate::failure::{Failure, Outcome};
use crate::given::Inviter;

const KEEP: &str = "for (const [key, text] of arguments[0]) { localStorage.setItem(key, text); }";

impl Browser {
    /// Puts what is kept of an invitation beside a course, by the course's address; it counts when a page is opened next.
    ///
    /// # Errors
    ///
    /// `File` when that is no address of a course, `Browser` when the browser does not keep it.
    pub async fn take_invitation(&self, course: &str) -> Result<Inviter, Failure> {
        let (place, role) = place_of(course).ok_or_else(|| unusable("no course there"))?;
        let inviter = Inviter::of(place.1, (None, None));
        let invitation = inviter.invitation(role).ok_or_else(|| unusable("the programme does not read"))?;
        let enrolment = Enrolment::of(&invitation, invitation.made_on);
        self.put_record(Record::Enrolment(place.0, place.1), &enrolment.write()?).await?;
        Ok(inviter)
    }

    /// Puts a record into the browser's store; it counts when a page is opened next.
    ///
    /// # Errors
    ///
    /// `Content` for what is not JSON, `Browser` when the browser does not keep it.
    pub async fn put_record(&self, record: Record, text: &str) -> Outcome {
        self.put_records(&[(record, text.to_owned())]).await
    }

    /// Puts records into the browser's store; they count when a page is opened next.
    ///
    /// # Errors
    ///
    /// `Content` for what is not JSON, `Browser` when the browser does not keep it.
    pub async fn put_records(&self, records: &[(Record, String)]) -> Outcome {
        // Later than whatever the app has kept so far.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
        let now = u64::try_from(now).unwrap_or_default();
        let framed = |(record, text): &(Record, String)| Ok((record.to_string(), writing(text, now)?));
        let kept: Result<Vec<_>, SaveError> = records.iter().map(framed).collect();
        let kept = kept.map_err(|error| Failure::Content(error.to_string()))?;
        self.run(KEEP, vec![json!(kept)]).await.map(|_| ())
    }
}

fn place_of(course: &str) -> Option<(Place, Side)> {
    let (role, id) = course.trim_start_matches('/').split_once('/')?;
    let (shelf, role) = match role {
        "mentor" => (Shelf::Mentor, Side::Mentor),
        "ung" => (Shelf::Youth, Side::Youth),
        _ => return None,
    };
    Some(((shelf, id.parse().ok()?), role))
}

fn unusable(why: &str) -> Failure {
    Failure::File(std::io::Error::other(why.to_owned()))
}
