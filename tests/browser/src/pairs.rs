//! Many pairs of half a year, and the desk that has invited them: for stories and measurements of large batches.

use chrono::{DateTime, Days, NaiveDate};
use erhvervsmentor::domain::example::write_example;
use erhvervsmentor::domain::facts::goal::FocusArea;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::id::{ChangeId, CourseId};
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::domain::words::Words;
use erhvervsmentor::exchange::invitation::Invited;
use erhvervsmentor::exchange::keys::{Backup, KeyRing};
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::proof::PairSecret;
use erhvervsmentor::exchange::sealing::{SecretKey, seal};
use erhvervsmentor::storage::key::Record;
use erhvervsmentor::text::{Language, example};

use crate::browser::Browser;
use crate::failure::{Failure, Outcome};

/// How many weekly meetings a pair of half a year has beyond those of its first weeks.
pub const WEEKS: u64 = 19;
/// How long ago the first weeks ended, in days.
const BEGINNING: u64 = 135;

/// A desk with keys, and the pairs that it has invited.
#[derive(Debug)]
pub struct ManyPairs {
    ring: KeyRing,
    invited: Vec<Invited>,
    today: NaiveDate,
}

impl ManyPairs {
    /// Makes keys, and invites so many pairs.
    ///
    /// # Errors
    ///
    /// `Content` when the name of the municipality is none.
    pub fn invite(count: u32) -> Result<Self, Failure> {
        let today = today();
        let municipality = Words::parse("Kommunen").map_err(|refusal| Failure::Content(refusal.to_string()))?;
        let backup = Backup::make(SecretKey::draw(), municipality, today);
        let mut ring = KeyRing::make(SecretKey::draw(), &backup, today);
        ring.note_backup_saved(today);
        let invited = (0..count).map(|number| Invited {
            course: course(number),
            secret: PairSecret::from_random(secret(number)),
            youth: None,
            mentor: None,
            invited_on: today,
            with_keys: None,
        });
        Ok(Self { invited: invited.collect(), ring, today })
    }

    /// Puts the keys and the notes of the invited in a browser's store, as the desk keeps them. The page must be opened anew.
    ///
    /// # Errors
    ///
    /// What the browser or the writing says.
    pub async fn settle_in(&self, desk: &Browser) -> Outcome {
        let mut records = vec![(Record::KeyRing, self.ring.write()?)];
        for invited in &self.invited {
            records.push((Record::Invited(invited.course), invited.write()?));
        }
        desk.put_records(&records).await
    }

    /// Writes the letter of a pair's mentor to the municipality, after so many of the later weeks.
    ///
    /// # Errors
    ///
    /// What the writing says.
    pub fn letter(&self, number: u32, weeks: u64) -> Result<String, Failure> {
        let written_on = self.today - Days::new(7 * (WEEKS.saturating_sub(weeks)));
        let address = Address { from: Side::Mentor, reader: Reader::Contact, written_on };
        let history = history(number, weeks, self.today);
        let secret = PairSecret::from_random(secret(number)).for_side(Side::Mentor);
        Ok(Letter::write_proven(course(number), &history, address, Switches::default(), &secret)?)
    }

    /// Seals a letter to the desk.
    ///
    /// # Errors
    ///
    /// `Content` when it is not sealed.
    pub fn seal(&self, letter: &str) -> Result<String, Failure> {
        seal(letter, &self.ring.seals_to()).map_err(|error| Failure::Content(error.to_string()))
    }
}

/// Writes a pair's course: the same changes for the same number, and with fewer weeks the first of them.
fn history(number: u32, weeks: u64, today: NaiveDate) -> History {
    let mut count = 0_u64;
    let mut draw = |now: Moment| {
        count += 1;
        ChangeId::draw(now.millis() + count, random(number, count))
    };
    let beginning = today - Days::new(BEGINNING);
    let mut pen = Pen { by: Side::Mentor, now: midnight(beginning), draw: &mut draw };
    let mut history = write_example(course(number), example::example_words(Language::Danish), beginning, &mut pen);
    for week in 0..weeks {
        let held_on = beginning + Days::new(7 * week + 2);
        pen.now = midnight(held_on);
        let Ok(minutes) = Minutes::of_meeting(60 + 15 * (number % 3)) else { continue };
        let kind = MeetingKind::InPerson;
        let focus = vec![FocusArea::OwnGoals];
        let meeting =
            Meeting { held_on, minutes, kind, focus, goals: Vec::new(), place: None, cancelled_by: None, note: None };
        history.tell(&mut pen, &meeting);
    }
    history
}

/// The same id for the same number, and none of an example.
fn course(number: u32) -> CourseId {
    CourseId::draw(1, random(number + 1, 0))
}

fn secret(number: u32) -> [u8; 32] {
    let mut secret = [0; 32];
    for (place, byte) in secret.iter_mut().zip(number.to_be_bytes()) {
        *place = byte;
    }
    secret
}

/// Different for each number, which is all that an id needs here.
fn random(number: u32, count: u64) -> [u8; 10] {
    let bits = (u128::from(number) << 40) | u128::from(count);
    let [.., b0, b1, b2, b3, b4, b5, b6, b7, b8, b9] = bits.to_be_bytes();
    [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9]
}

fn midnight(day: NaiveDate) -> Moment {
    let millis = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
    Moment::from_millis(u64::try_from(millis).unwrap_or_default())
}

fn today() -> NaiveDate {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or_default();
    DateTime::from_timestamp(seconds, 0).unwrap_or_default().date_naive()
}
