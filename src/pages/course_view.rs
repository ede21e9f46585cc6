//! Where a screen of the pair is: on whose shelf, in which course; and the ways from it.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{frame, language, notices};
use crate::address::{Address, Screen};
use crate::browser::clock;
use crate::components::{ButtonLink, Empty, Icon, Look, Page};
use crate::domain::course::Course;
use crate::domain::facts::pair::Pair;
use crate::domain::history::History;
use crate::domain::id::CourseId;
use crate::domain::kind::Kind;
use crate::domain::pen::Pen;
use crate::domain::programme::Rules;
use crate::domain::side::Side;
use crate::state::{NotWritten, workspace};
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

    /// Follows whether something of this kind may still be written: most of a course can only be read after its end.
    pub fn takes(self, kind: Kind) -> Memo<bool> {
        Memo::new(move |_| self.read().takes(kind))
    }

    /// Reads the programme's rules; none while they are being fetched, or where the file is wrong.
    pub fn rules(self) -> Option<Rules> {
        self.rules.get()
    }

    /// Writes something in the course, as the owner of this phone; says whether it could, and tells the person why not.
    #[must_use = "where nothing could be written, nothing may be called saved"]
    pub fn write(self, writing: impl FnOnce(&mut History, &mut Pen<'_>, &Course)) -> bool {
        self.write_as(self.side(), writing)
    }

    /// Writes something after which nothing more is said, such as an undo; where it could not be written, the person is told.
    pub fn write_and_leave(self, writing: impl FnOnce(&mut History, &mut Pen<'_>, &Course)) {
        let _is_told = self.write(writing);
    }

    /// Writes something in the course for one of the two, who holds the phone now.
    #[must_use = "where nothing could be written, nothing may be called saved"]
    pub fn write_as(self, side: Side, writing: impl FnOnce(&mut History, &mut Pen<'_>, &Course)) -> bool {
        said(self.language, workspace().edit(self.shelf, self.id, side, writing)).is_some()
    }

    /// Gives the address of a screen of this course.
    pub fn at(self, screen: Screen) -> Address {
        Address::InCourse(self.shelf, self.id, screen)
    }

    /// Gives the address of a screen of this course as a link writes it.
    pub fn way_to(self, screen: Screen) -> String {
        self.at(screen).into()
    }
}

/// Gives what was written, or tells the person why nothing may be written now; what they typed stays on the screen.
pub fn said<T>(language: Language, written: Result<T, NotWritten>) -> Option<T> {
    written.map_err(|refusal| notices().say(keeping::not_written(language, refusal).in_one_line())).ok()
}

/// Shows a screen of a course inside the frame, or says kindly why it cannot.
pub fn in_course(shelf: Shelf, id: CourseId, screen: impl Fn(CourseView) -> AnyView + Send + 'static) -> AnyView {
    let course = workspace().course(shelf, id);
    let view = CourseView { shelf, id, course, today: clock::today(), language: language(), rules: super::rules() };
    let is_here = Memo::new(move |_| course.read().is_some());
    let shown = move || match (is_here.get(), workspace().is_open()) {
        (true, _) => frame::pair_frame(view, &screen),
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
                <ButtonLink href=Address::OpenFile(view.shelf) icon=Icon::Upload>
                    {common::open_a_file(language)}
                </ButtonLink>
                <ButtonLink href=Address::Welcome look=Look::Secondary>{common::to_front_page(language)}</ButtonLink>
            </Empty>
        </Page>
    }
    .into_any()
}
