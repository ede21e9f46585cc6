//! Where a screen of the pair is: on whose shelf, in which course; and the ways from it.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{frame, language, notices};
use crate::browser::clock;
use crate::components::{ButtonLink, Empty, Icon, Look, Page};
use crate::domain::course::Course;
use crate::domain::facts::pair::Pair;
use crate::domain::history::History;
use crate::domain::id::{CourseId, SubjectId};
use crate::domain::pen::Pen;
use crate::domain::programme::Rules;
use crate::domain::side::Side;
use crate::state::{NotWritten, Workspace, workspace};
use crate::storage::shelf::Shelf;
use crate::text::errors::keeping;
use crate::text::{Language, common};

/// One course on one of the pair's phones, as its screens see it.
#[derive(Clone, Copy)]
pub struct CourseView {
    /// Whose phone it is.
    pub shelf: Shelf,
    /// Which course.
    pub id: CourseId,
    /// The course as it stands now.
    pub course: Memo<Option<Arc<Course>>>,
    /// Today, where the phone is.
    pub today: NaiveDate,
    /// The language of the screens.
    pub language: Language,
    /// The programme's rules.
    pub rules: Memo<Option<Rules>>,
    /// The thing that the address names, if it names one.
    pub thing: Option<SubjectId>,
}

impl CourseView {
    /// Gives the side that owns this phone.
    pub fn side(self) -> Side {
        match self.shelf {
            Shelf::Youth => Side::Youth,
            Shelf::Mentor | Shelf::Municipality => Side::Mentor,
        }
    }

    /// Gives the other of the two.
    pub fn other_side(self) -> Side {
        if self.side() == Side::Youth { Side::Mentor } else { Side::Youth }
    }

    /// Reads the course; a screen is only shown while there is one.
    pub fn read(self) -> Arc<Course> {
        self.course.get().unwrap_or_default()
    }

    /// Reads the course without following its changes.
    pub fn read_once(self) -> Arc<Course> {
        self.course.get_untracked().unwrap_or_default()
    }

    /// Gives the first name of one of the two.
    pub fn name_of(self, side: Side) -> String {
        let course = self.read_once();
        course.pair().and_then(|pair| pair.name_of(side)).map(ToString::to_string).unwrap_or_default()
    }

    /// Gives the names and start day, if they are known.
    pub fn pair(self) -> Option<Pair> {
        self.read().pair().cloned()
    }

    /// Reads the programme's rules; none while they are being fetched, or where the file is wrong.
    pub fn rules(self) -> Option<Rules> {
        self.rules.get()
    }

    /// Writes something in the course, as the owner of this phone; says whether it could, and tells the person why not.
    pub fn write(self, writing: impl FnOnce(&mut History, &mut Pen<'_>, &Course)) -> bool {
        self.write_as(self.side(), writing)
    }

    /// Writes something in the course for one of the two, who holds the phone now.
    pub fn write_as(self, side: Side, writing: impl FnOnce(&mut History, &mut Pen<'_>, &Course)) -> bool {
        said(self.language, workspace().edit(self.shelf, self.id, side, writing)).is_some()
    }

    /// Gives the address of a screen of this course: `timer`, `maal/nyt`.
    pub fn way_to(self, screen: &str) -> String {
        let home = course_home(self.shelf, self.id);
        if screen.is_empty() { home } else { format!("{home}/{screen}") }
    }
}

/// Gives what was written, or tells the person why nothing may be written now; what they typed stays on the screen.
pub fn said<T>(language: Language, written: Result<T, NotWritten>) -> Option<T> {
    written.map_err(|refusal| notices().say(keeping::not_written(language, refusal).in_one_line())).ok()
}

/// Gives the address of a course's first screen.
pub fn course_home(shelf: Shelf, id: CourseId) -> String {
    format!("{}/{id}", shelf_home(shelf))
}

/// Gives the address of the first screen of a shelf.
pub fn shelf_home(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Mentor => "/mentor",
        Shelf::Youth => "/ung",
        Shelf::Municipality => "/kommune",
    }
}

/// Finds the shelf that an address names; the municipality's screens have addresses of their own.
pub fn shelf_of_address(word: &str) -> Option<Shelf> {
    match word {
        "mentor" => Some(Shelf::Mentor),
        "ung" => Some(Shelf::Youth),
        _ => None,
    }
}

/// Shows a screen of the course that the address names, inside the frame, or says kindly why it cannot.
pub fn in_course(screen: fn(CourseView) -> AnyView) -> AnyView {
    let params = use_params_map();
    let address = Memo::new(move |_| {
        let params = params.read();
        let part = |name: &str| params.get(name).unwrap_or_default();
        let id = part("course").parse::<CourseId>().ok()?;
        Some((shelf_of_address(&part("shelf"))?, id, part("thing").parse::<SubjectId>().ok()))
    });
    let shown = move || match address.get() {
        Some((shelf, id, thing)) => show(workspace(), shelf, id, thing, screen),
        None => super::not_found::NotFound().into_any(),
    };
    shown.into_any()
}

fn show(
    workspace: Workspace,
    shelf: Shelf,
    id: CourseId,
    thing: Option<SubjectId>,
    screen: fn(CourseView) -> AnyView,
) -> AnyView {
    let course = workspace.course(shelf, id);
    let (today, rules) = (clock::today(), crate::pages::rules());
    let view = CourseView { shelf, id, course, today, language: language(), rules, thing };
    let is_here = Memo::new(move |_| course.read().is_some());
    let shown = move || match (is_here.get(), workspace.is_open()) {
        (true, _) => frame::pair_frame(view, screen),
        (false, false) => frame::waiting(),
        (false, true) => missing(view),
    };
    shown.into_any()
}

fn missing(view: CourseView) -> AnyView {
    let language = view.language;
    view! {
        <Page title=common::no_course_title(language)>
            <Empty icon=Icon::Info title=common::no_course(language)>
                <ButtonLink href=format!("{}/hent", shelf_home(view.shelf)) icon=Icon::Upload>
                    {common::open_a_file(language)}
                </ButtonLink>
                <ButtonLink href="/" look=Look::Secondary>{common::to_front_page(language)}</ButtonLink>
            </Empty>
        </Page>
    }
    .into_any()
}
