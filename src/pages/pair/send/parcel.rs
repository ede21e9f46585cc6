//! What is chosen on the screen, the letter that is written from it, and how far it has come.

use leptos::prelude::*;

use crate::components::CodePicture;
use crate::document::ReadError;
use crate::domain::history::History;
use crate::domain::readers::{Reader, Switches};
use crate::domain::seen::Seen;
use crate::exchange::invitation::Enrolment;
use crate::exchange::letter::{Address, Letter};
use crate::pages::beside::Beside;
use crate::pages::course_view::CourseView;
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::errors::Explanation;
use crate::text::send;

/// The other of the two, as the choice of readers has it.
pub(super) const OTHER: &str = "other";
/// Those at the municipality, as the choice of readers has them.
pub(super) const MUNICIPALITY: &str = "municipality";
/// The ways to the other of the two, as the choice has them.
pub(super) const CODE: &str = "code";
/// See [`CODE`].
pub(super) const LINK: &str = "link";
/// See [`CODE`].
pub(super) const FILE: &str = "file";

/// Everything that the screen is about.
#[derive(Clone, Copy)]
pub(super) struct Parcel {
    /// The course, on this phone.
    pub view: CourseView,
    /// Who gets it.
    pub reader: RwSignal<String>,
    /// How the other of the two gets it.
    pub way: RwSignal<String>,
    /// The notes of meetings go along.
    pub with_notes: RwSignal<bool>,
    /// All about the goals goes along.
    pub with_goals: RwSignal<bool>,
    /// Also what the other has seen goes along.
    pub is_whole: RwSignal<bool>,
    /// The question is open whether the file may go unlocked.
    pub is_asking: RwSignal<bool>,
    /// How far it has come.
    pub stage: RwSignal<Stage>,
    /// What the phone keeps of its invitation, or why that does not read.
    pub enrolment: Memo<Option<Result<Enrolment, ReadError>>>,
    /// The letter, as it is shown and sent; none where it was not written.
    pub written: Memo<Option<Written>>,
    /// What locks files, and makes links and codes.
    pub beside: Beside,
}

/// A letter as it leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Its text, to the byte.
    pub text: String,
    /// For a link or a code: what of the course is in it.
    pub part: Option<History>,
}

/// How it leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// On the screen, for a camera.
    Code,
    /// In a message.
    Link,
    /// As a file.
    File,
}

/// How far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nothing is made yet.
    Choosing,
    /// It is being made.
    Making,
    /// The file is made.
    File(ReadyFile),
    /// The link and the codes are made.
    Carried(ReadyLink),
    /// It was not made, and why.
    Failed(Explanation),
}

/// A file that waits to be handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReadyFile {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub text: String,
    /// Only the municipality can open it.
    pub is_locked: bool,
}

/// A link that waits to be handed on, and its codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReadyLink {
    /// Which of the two was asked for.
    pub way: Way,
    /// The link.
    pub link: String,
    /// The codes; none where there would be too many.
    pub codes: Vec<CodePicture>,
}

impl Parcel {
    /// Begins with what was chosen last time for this course.
    pub(super) fn new(view: CourseView, reader: &str) -> Self {
        let place = (view.shelf, view.id);
        let last = workspace().device.read_untracked().switches.get(&place).copied().unwrap_or_default();
        let choices = Choices {
            view,
            reader: RwSignal::new(reader.to_owned()),
            way: RwSignal::new(CODE.to_owned()),
            with_notes: RwSignal::new(last.meeting_notes),
            with_goals: RwSignal::new(last.whole_goals),
            is_whole: RwSignal::new(false),
            enrolment: Memo::new(move |_| workspace().enrolment(view.shelf, view.id)),
        };
        let Choices { reader, way, with_notes, with_goals, is_whole, enrolment, .. } = choices;
        Self {
            view,
            reader,
            way,
            with_notes,
            with_goals,
            is_whole,
            is_asking: RwSignal::new(false),
            stage: RwSignal::new(Stage::Choosing),
            enrolment,
            written: Memo::new(move |_| choices.write()),
            beside: Beside::new(),
        }
    }

    /// Says whom it is for.
    pub(super) fn reader(self) -> Reader {
        reader_of(&self.reader.read(), self.view.shelf)
    }

    /// Says how it leaves.
    pub(super) fn way(self) -> Way {
        way_of(self.reader(), &self.way.read())
    }

    /// Gives the first name of the other of the two.
    pub(super) fn other_name(self) -> String {
        self.view.name_of(self.view.other_side())
    }

    /// Says whether it is the young person who sends; their person at the municipality is the counsellor.
    pub(super) fn is_youths(self) -> bool {
        self.view.shelf == Shelf::Youth
    }

    /// Follows whether a file to the municipality can be locked.
    pub(super) fn can_lock(self) -> bool {
        matches!(&*self.enrolment.read(), Some(Ok(_)))
    }

    /// Says what is switched on.
    pub(super) fn switches(self) -> Switches {
        Switches { meeting_notes: self.with_notes.get(), whole_goals: self.with_goals.get() }
    }

    /// Gives the title of the screen.
    pub(super) fn title(self) -> String {
        let language = self.view.language;
        match &*self.stage.read() {
            Stage::Carried(ready) if ready.shows_codes() => send::code_for(language, &self.other_name()),
            Stage::Carried(_) => send::link_for(language, &self.other_name()),
            _ => send::title(language).to_owned(),
        }
    }

    /// Remembers that it was handed over: when the next reminder is due, and what is switched on.
    pub(super) fn note_file(self) {
        let view = self.view;
        let switches = untrack(move || self.reader().is_at_the_municipality().then(|| self.switches()));
        workspace().change_device(|device| {
            device.files.insert(view.id, view.today);
            if let Some(switches) = switches {
                device.switches.retain(|place, _| *place != (view.shelf, view.id));
                if switches != Switches::default() {
                    device.switches.insert((view.shelf, view.id), switches);
                }
            }
        });
    }

    /// Remembers which part of the course is on its way to the other of the two.
    pub(super) fn note_part(self) {
        let view = self.view;
        let Some(part) = self.written.get_untracked().and_then(|written| written.part) else { return };
        let mut seen = workspace().seen(view.shelf, view.id);
        seen.note_sent(&part);
        // Where that cannot be kept, the next link takes more along than it need, and nothing is lost.
        if let Err(error) = workspace().keep_seen(view.shelf, view.id, &seen) {
            leptos::logging::warn!("what is on its way was not kept: {error}");
        }
    }
}

impl ReadyLink {
    /// Says whether there are codes to show; where there would be too many, the link is there in their place.
    pub(super) fn shows_codes(&self) -> bool {
        self.way == Way::Code && !self.codes.is_empty()
    }
}

/// What the letter is written from.
#[derive(Clone, Copy)]
struct Choices {
    view: CourseView,
    reader: RwSignal<String>,
    way: RwSignal<String>,
    with_notes: RwSignal<bool>,
    with_goals: RwSignal<bool>,
    is_whole: RwSignal<bool>,
    enrolment: Memo<Option<Result<Enrolment, ReadError>>>,
}

impl Choices {
    /// Writes the letter; what is shown is read back from this very text.
    fn write(self) -> Option<Written> {
        let view = self.view;
        view.course.track();
        let reader = reader_of(&self.reader.read(), view.shelf);
        let address = Address { from: view.side(), reader, written_on: view.today };
        let way = way_of(reader, &self.way.read());
        let written = match way {
            Way::File => self.file(address)?.map(|text| Written { text, part: None }),
            Way::Code | Way::Link => self.link(address)?,
        };
        written.map_err(|error| leptos::logging::error!("the letter was not written: {error}")).ok()
    }

    fn file(self, address: Address) -> Option<serde_json::Result<String>> {
        let view = self.view;
        let at_the_municipality = address.reader.is_at_the_municipality();
        let switches = if at_the_municipality {
            Switches { meeting_notes: self.with_notes.get(), whole_goals: self.with_goals.get() }
        } else {
            Switches::default()
        };
        let enrolment = self.enrolment.read();
        workspace().with_history(view.shelf, view.id, |history| match &*enrolment {
            Some(Ok(enrolment)) if at_the_municipality => {
                Letter::write_proven(view.id, history, address, switches, &enrolment.secret)
            }
            _ => Letter::write(view.id, history, address, switches),
        })
    }

    fn link(self, address: Address) -> Option<serde_json::Result<Written>> {
        let view = self.view;
        let seen = if self.is_whole.get() { Seen::default() } else { workspace().seen(view.shelf, view.id) };
        let letter = workspace()
            .with_history(view.shelf, view.id, |history| Letter::write_for_link(view.id, history, address, &seen))?;
        Some(letter.map(|letter| Written { text: letter.text, part: Some(letter.part) }))
    }
}

fn reader_of(chosen: &str, shelf: Shelf) -> Reader {
    match (chosen, shelf) {
        (OTHER, Shelf::Youth) => Reader::MentorsPhone,
        (OTHER, _) => Reader::YouthsPhone,
        (_, Shelf::Youth) => Reader::Counsellor,
        (_, _) => Reader::Contact,
    }
}

/// The municipality gets files alone.
fn way_of(reader: Reader, chosen: &str) -> Way {
    match chosen {
        CODE if !reader.is_at_the_municipality() => Way::Code,
        LINK if !reader.is_at_the_municipality() => Way::Link,
        _ => Way::File,
    }
}
