//! What this browser knows of its person beside the courses: the last role, the language, the theme, hints put away.
//!
//! **Invariant:** nothing about a course stands here, so that losing the record costs nobody anything but a choice.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::key::Key;
use super::key_value::{KeyValue, StoreError};
use super::save::{SaveError, write_verified};
use super::shelf::Shelf;
use super::start::Place;
use crate::document::text::write_narrow;
use crate::domain::choice::choice;
use crate::domain::id::CourseId;
use crate::domain::readers::Switches;
use crate::domain::stamp::Moment;
use crate::text::Language;

/// The version of the record that this app writes.
const VERSION: u32 = 1;

/// The words of the switches.
const MEETING_NOTES: &str = "meeting_notes";
const WHOLE_GOALS: &str = "whole_goals";

choice!(
    /// How light the screen is.
    Theme {
        /// As the phone or computer has it.
        System = "system",
        /// Always light.
        Light = "light",
        /// Always dark.
        Dark = "dark",
    }
);

/// What this browser knows of its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// The role they were in last.
    pub last_shelf: Option<Shelf>,
    /// The language they read.
    pub language: Language,
    /// How light they want it.
    pub theme: Theme,
    /// The hints they have put away, by name.
    pub dismissed: BTreeSet<String>,
    /// The day a file of each course was last made here.
    pub files: BTreeMap<CourseId, NaiveDate>,
    /// When locked copies of everything were made here, the latest last.
    pub copies: Vec<Moment>,
    /// What was switched on in the file that was last sent to the municipality, for each course where anything was.
    pub switches: BTreeMap<Place, Switches>,
    /// The browser was asked to keep the data even when room is short; it is asked once.
    pub asked_to_persist: bool,
}

/// How many copies are remembered: enough to find the right one among those that were put away.
const COPY_LIMIT: usize = 5;

impl Device {
    /// Notes that a locked copy was made.
    pub fn note_copy(&mut self, made_at: Moment) {
        self.copies.push(made_at);
        self.copies.drain(..self.copies.len().saturating_sub(COPY_LIMIT));
    }
}

impl Default for Device {
    fn default() -> Self {
        Self {
            last_shelf: None,
            language: Language::default(),
            theme: Theme::System,
            dismissed: BTreeSet::new(),
            files: BTreeMap::new(),
            copies: Vec::new(),
            switches: BTreeMap::new(),
            asked_to_persist: false,
        }
    }
}

/// What the record came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeviceRecord {
    /// There is none, or one that does not read; it holds nothing that cannot be chosen again.
    None,
    /// Read.
    Known(Device),
    /// A later version of the app wrote it: it is followed as far as it is understood, and not written over.
    Newer(Device),
}

#[derive(Serialize, Deserialize)]
struct LooseDevice {
    version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(default)]
    language: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    theme: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    dismissed: BTreeSet<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    files: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    copies: Vec<u64>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    switches: BTreeMap<String, BTreeSet<String>>,
    #[serde(default)]
    asked_to_persist: bool,
}

/// Reads the record from the store.
///
/// # Errors
/// The [`StoreError`] that kept it from reading.
pub fn read(store: &dyn KeyValue) -> Result<DeviceRecord, StoreError> {
    Ok(store.read(&Key::Device.to_string())?.map_or(DeviceRecord::None, |text| parse(&text)))
}

/// Reads the text of a record.
pub fn parse(text: &str) -> DeviceRecord {
    let Ok(loose) = serde_json::from_str::<LooseDevice>(text) else { return DeviceRecord::None };
    let device = Device {
        last_shelf: loose.role.as_deref().and_then(Shelf::from_word),
        language: Language::from_code(&loose.language),
        theme: loose.theme.as_deref().and_then(Theme::from_word).unwrap_or(Theme::System),
        dismissed: loose.dismissed,
        files: loose.files.iter().filter_map(|(id, day)| Some((id.parse().ok()?, day.parse().ok()?))).collect(),
        copies: loose.copies.into_iter().map(Moment::from_millis).collect(),
        switches: loose.switches.iter().filter_map(|(name, on)| Some((place_of(name)?, switches_of(on)))).collect(),
        asked_to_persist: loose.asked_to_persist,
    };
    if loose.version > VERSION { DeviceRecord::Newer(device) } else { DeviceRecord::Known(device) }
}

/// Writes the text of the record.
///
/// # Errors
/// [`SaveError::Failed`] for a value that JSON cannot hold; nothing of ours is one.
pub fn text_of(device: &Device) -> Result<String, SaveError> {
    let loose = LooseDevice {
        version: VERSION,
        role: device.last_shelf.map(|shelf| shelf.as_str().to_owned()),
        language: device.language.code().to_owned(),
        theme: (device.theme != Theme::System).then(|| device.theme.as_str().to_owned()),
        dismissed: device.dismissed.clone(),
        files: device.files.iter().map(|(id, day)| (id.to_string(), day.to_string())).collect(),
        copies: device.copies.iter().map(|moment| moment.millis()).collect(),
        switches: device.switches.iter().map(|(place, on)| (name_of(*place), words_of(*on))).collect(),
        asked_to_persist: device.asked_to_persist,
    };
    write_narrow(&loose).map_err(|error| SaveError::Failed(error.to_string()))
}

/// A switch that this version does not know is off.
fn switches_of(on: &BTreeSet<String>) -> Switches {
    Switches { meeting_notes: on.contains(MEETING_NOTES), whole_goals: on.contains(WHOLE_GOALS) }
}

fn words_of(switches: Switches) -> BTreeSet<String> {
    let words = [(switches.meeting_notes, MEETING_NOTES), (switches.whole_goals, WHOLE_GOALS)];
    words.into_iter().filter(|(is_on, _)| *is_on).map(|(_, word)| word.to_owned()).collect()
}

fn place_of(name: &str) -> Option<Place> {
    let (shelf, course) = name.split_once('/')?;
    Some((Shelf::from_word(shelf)?, course.parse().ok()?))
}

fn name_of((shelf, course): Place) -> String {
    format!("{}/{course}", shelf.as_str())
}

/// Keeps the record; one that a later version wrote is left as it is.
///
/// # Errors
/// The [`SaveError`] that kept it from being written.
pub fn keep(store: &dyn KeyValue, device: &Device) -> Result<(), SaveError> {
    if matches!(read(store)?, DeviceRecord::Newer(_)) {
        return Ok(());
    }
    write_verified(store, &Key::Device.to_string(), &text_of(device)?)
}
