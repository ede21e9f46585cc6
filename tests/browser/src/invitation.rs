//! What a phone keeps of an invitation, put there as if its owner had taken one.

use chrono::NaiveDate;
use erhvervsmentor::document::programme;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::invitation::{Enrolment, Invited};
use erhvervsmentor::exchange::proof::{PairSecret, SECRET_BYTES};
use erhvervsmentor::exchange::sealing::SecretKey;
use erhvervsmentor::storage::key::{Key, Record};
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::storage::start::Place;

use crate::browser::Browser;
use crate::failure::{Failure, Outcome};

const PROGRAMME: &str = include_str!("../../../src/programme.json");

/// The municipality that invited somebody.
#[derive(Debug, Clone)]
pub struct Inviter {
    /// What it keeps of the pair.
    pub pair: Invited,
    /// What it opens files with: its own key, and the backup.
    pub keys: [SecretKey; 2],
}

impl Browser {
    /// Puts what is kept of an invitation beside a course, by the course's address; it counts when a page is opened next.
    ///
    /// # Errors
    ///
    /// `File` when that is no address of a course, `Browser` when the browser does not keep it.
    pub async fn take_invitation(&self, course: &str) -> Result<Inviter, Failure> {
        let (place, role) = place_of(course).ok_or_else(|| unusable("no course there"))?;
        let programme = programme::read(PROGRAMME).map_err(|error| unusable(&error.to_string()))?;
        let keys = [SecretKey::draw(), SecretKey::draw()];
        let since = NaiveDate::default();
        let secret = PairSecret::from_random([7; SECRET_BYTES]);
        let enrolment = Enrolment {
            course: place.1,
            role,
            secret: secret.for_side(role),
            keys: keys.each_ref().map(SecretKey::public).to_vec(),
            programme,
            since,
            youth: None,
            mentor: None,
        };
        self.put_record(Record::Enrolment(place.0, place.1), &enrolment.write()?).await?;
        let pair = Invited { course: place.1, secret, youth: None, mentor: None, invited_on: since, with_keys: None };
        Ok(Inviter { pair, keys })
    }

    /// Puts a record into the browser's store; it counts when a page is opened next.
    ///
    /// # Errors
    ///
    /// `Browser` when the browser does not keep it.
    pub async fn put_record(&self, record: Record, text: &str) -> Outcome {
        let key = Key::Record(record).to_string();
        self.run("localStorage.setItem(arguments[0], arguments[1]);", vec![key.into(), text.into()]).await.map(|_| ())
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
